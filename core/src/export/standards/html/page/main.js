function render() {
  const began = performance.now();
  const [nodes, said] = content(state.q.trim() ? find(state.q, state.language) : null);
  const title =
    PARTS.find(([name]) => name === state.part)?.[2] ?? countries.get(state.id)?.name ?? 'Country';
  byId('list').replaceChildren(...nodes.flat());
  byId('title').textContent = title;
  if (byId('count').textContent !== said) byId('count').textContent = said;
  const [known, show] = RECORDS[state.part] ?? [];
  const record = state.id ? known?.get(state.id) : undefined;
  const missing =
    state.id && known && !record ? [element('p', {}, 'There is no such record in this file.')] : [];
  byId('record').replaceChildren(
    ...(record ? [back(), ...show(record)].flat().filter(it => it) : missing),
  );
  document.title =
    (record ? byId('record').querySelector('h2').textContent : title) +
    ' · European Migration Network';
  document.body.dataset.part = state.part;
  document.body.classList.toggle('open', Boolean(state.id));
  document.body.classList.toggle('asked', Boolean(state.q.trim()));
  keepInSight(byId('list').querySelector('[aria-current]'));
  controls();
  document.body.dataset.took = (performance.now() - began).toFixed(1);
}

// The line of the record that is shown stands in the list beside it.
function keepInSight(line) {
  const list = byId('list');
  if (!line || list.scrollHeight <= list.clientHeight) return;
  const [own, all] = [line.getBoundingClientRect(), list.getBoundingClientRect()];
  if (own.top < all.top || own.bottom > all.bottom)
    list.scrollTop += own.top - all.top - list.clientHeight / 3;
}

const back = () =>
  element(
    'p',
    { class: 'back' },
    element(
      'a',
      {
        href: address(
          state.part === 'country'
            ? { part: DEFAULTS.part === 'all' ? 'contacts' : DEFAULTS.part, id: '' }
            : { id: '' },
        ),
      },
      '← Back to the list',
    ),
  );

const option =
  chosen =>
  ([value, label]) => {
    const made = element('option', { value }, label);
    made.selected = value === chosen;
    return made;
  };

let choices = null;
function controls() {
  byId('parts').replaceChildren(
    ...PARTS.map(([part, label]) =>
      element(
        'li',
        {},
        element(
          'a',
          { href: address({ part, id: '' }), 'aria-current': part === state.part ? 'page' : null },
          label,
        ),
      ),
    ),
  );
  if (document.activeElement !== byId('q')) byId('q').value = state.q;
  if (document.activeElement !== byId('day')) byId('day').value = state.day;
  const chosen = [state.part, state.topic, state.status, state.language].join();
  if (chosen === choices) return;
  choices = chosen;
  const statuses =
    state.part === 'law'
      ? data.validities.filter(([code]) => data.acts.some(it => it.status === code))
      : data.statuses;
  byId('topic').replaceChildren(...[['', 'all'], ...data.topics].map(option(state.topic)));
  byId('status').replaceChildren(...[['', 'all'], ...statuses].map(option(state.status)));
  byId('language').replaceChildren(
    ...[['', 'English only'], ...data.languages.map(([tag, name]) => [tag, name])].map(
      option(state.language),
    ),
  );
  byId('topic-field').hidden = state.part !== 'glossary';
  byId('status-field').hidden = !['law', 'contacts', 'map'].includes(state.part);
  byId('day-field').hidden = !['map', 'contacts', 'country'].includes(state.part);
}

// What is typed stands in the address as soon as the keys rest, which browsers ask for.
let keeping = 0;
function change(changes, rest) {
  state = { ...state, ...changes };
  render();
  clearTimeout(keeping);
  const keep = () => history.replaceState(null, '', address({}));
  if (rest) keeping = setTimeout(keep, rest);
  else keep();
}

byId('q').addEventListener('input', event => {
  const isCountry = state.part === 'country';
  change({ q: event.target.value, id: '', ...(isCountry ? { part: DEFAULTS.part } : {}) }, 150);
});
for (const name of ['topic', 'status', 'language', 'day']) {
  byId(name).addEventListener('change', event => {
    if (event.target.checkValidity()) change({ [name]: event.target.value });
  });
}
byId('search').addEventListener('submit', event => {
  event.preventDefault();
  byId('list').querySelector('a')?.click();
});
byId('skip').addEventListener('click', event => {
  event.preventDefault();
  byId('main').focus();
});

// Up and down go through the list, from the search and back to it; / begins a search.
document.addEventListener('keydown', event => {
  const isTyping = /^(input|select|textarea)$/i.test(document.activeElement.tagName);
  if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    byId('q').focus();
    byId('q').select();
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...byId('list').querySelectorAll('li > a, h2 > a')];
  const place = links.indexOf(document.activeElement);
  if (place < 0 && document.activeElement !== byId('q')) return;
  event.preventDefault();
  const next = place + (event.key === 'ArrowDown' ? 1 : -1);
  (next < 0 ? byId('q') : links[next])?.focus();
});

// Who follows a link reads on at what it led to.
addEventListener('hashchange', () => {
  readAddress();
  render();
  scrollTo(0, 0);
  (byId('record').querySelector('h2') ?? byId('main')).focus({ preventScroll: true });
});

byId('about-file').append(
  element(
    'p',
    {},
    `Made by ${data.meta.program} ${data.meta.version} for ${data.meta.as_of}; `,
    `the data was last gone through on ${data.meta.checked_on}. `,
    'Definitions, notes and arrangement: ',
    outside('https://creativecommons.org/licenses/by/4.0/', data.meta.licence),
    `, ${data.meta.attribution}. Terms and equivalents are facts, as published.`,
  ),
);
readAddress();
render();
// The texts are folded while nobody waits.
(window.requestIdleCallback ?? setTimeout)(textsOfRecords);
