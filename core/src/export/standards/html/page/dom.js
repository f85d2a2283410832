// Every text of the data becomes a text of the page, never markup.
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value);
  }
  made.append(
    ...children
      .flat(Infinity)
      .filter(child => child !== null && child !== undefined && child !== ''),
  );
  return made;
}

const byId = id => document.getElementById(id);
const paragraph = (text, kind) => (text ? element('p', { class: kind }, text) : null);
// What a record is about, as far as a line has room.
const gist = text => (text ? element('span', { class: 'gist' }, text) : null);
const list = (items, kind) =>
  items.length
    ? element(
        'ul',
        { class: kind },
        items.map(it => element('li', {}, it)),
      )
    : null;
const toRecord = (part, id, text, kind) =>
  element('a', { href: address({ part, id, q: '' }), class: kind }, text);

// An address of the data, which is followed only if it is one of the web.
function outside(url, text) {
  if (!/^https?:\/\//.test(url ?? '')) return text ?? url;
  const shown = text ?? url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return element('a', { href: url, rel: 'noreferrer noopener', class: 'outside' }, shown);
}

// Facts about a record, a name before each; those that are not known are left out.
function details(pairs) {
  const known = pairs.filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && !value.length),
  );
  return known.length
    ? element(
        'dl',
        {},
        known.map(([name, value]) =>
          element('div', {}, element('dt', {}, name), element('dd', {}, value)),
        ),
      )
    : null;
}

// A part of a record under a heading; nothing without content.
function part(title, ...content) {
  const known = content.flat().filter(it => it);
  return known.length ? element('section', {}, element('h3', {}, title), known) : null;
}

const between = (items, sign) =>
  items.flatMap((item, position) => (position ? [sign, item] : [item]));
