// What each part lists, how a line of it looks, and what a record shows.
const TABLES = {
  glossary: {
    part: 'glossary',
    title: 'Glossary',
    noun: ['term', 'terms'],
    records: data.glossary,
    line: termLine,
    wanted: it => !state.topic || it.topic === state.topic,
  },
  ncps: {
    part: 'contacts',
    title: 'Contact points',
    noun: ['contact point', 'contact points'],
    records: data.ncps,
    line: (it, found) => [
      toRecord('country', it.id, it.country),
      element('span', { class: 'second' }, it.institution),
      matched(found, it.country, it.institution),
    ],
    wanted: isOfStatus,
  },
  countries: {
    part: 'map',
    title: 'Countries',
    noun: ['country', 'countries'],
    records: data.countries,
    line: countryLine,
    wanted: isOfStatus,
  },
  acts: {
    part: 'law',
    title: 'Law',
    noun: ['act', 'acts'],
    records: data.acts,
    line: actLine,
    wanted: it => !state.status || it.status === state.status,
  },
  network: {
    part: 'about',
    title: 'About the network',
    noun: ['entry on the network', 'entries on the network'],
    records: data.network,
    line: factLine,
    wanted: () => true,
  },
};
const RECORDS = {
  glossary: [terms, termRecord],
  law: [acts, actRecord],
  country: [countries, countryRecord],
  about: [facts, factRecord],
};

// As many are shown of each table where everything is searched, and of one by itself.
const [FEW, MANY] = [6, 100];

function isOfStatus(record) {
  const country = countries.get(record.id);
  return !state.status || !country || statusOn(country, state.day) === state.status;
}

const counted = (number, [one, several]) => `${number} ${number === 1 ? one : several}`;

// The lines of a table: what a query finds, or all of them.
function lines(table, found) {
  const shown =
    found === null
      ? table.records.map(record => ({ record }))
      : found
          .filter(it => TABLES[it.table] === table)
          .map(it => ({ record: table.records[it.record], found: it }));
  return shown.filter(({ record }) => table.wanted(record));
}

function listOf(table, all, most) {
  const items = all
    .slice(0, most)
    .map(({ record, found }) =>
      element(
        'li',
        { 'aria-current': isShown(table, record) ? 'true' : null },
        table.line(record, found),
      ),
    );
  return element('ul', { class: 'records' }, items);
}

const isShown = (table, record) =>
  state.id === record.id && RECORDS[state.part]?.[0].get(state.id) === record;

function everything(found) {
  if (found === null) return [[welcome()], ''];
  // A country and its contact point stand on one page.
  const hosts = new Set(found.filter(it => it.table === 'ncps').map(it => data.ncps[it.record].id));
  const isSaid = (table, record) => table === TABLES.countries && hosts.has(record.id);
  const parts = Object.values(TABLES)
    .map(table => [table, lines(table, found).filter(({ record }) => !isSaid(table, record))])
    .filter(([, all]) => all.length);
  const first = table => found.findIndex(it => TABLES[it.table] === table);
  parts.sort(([one], [other]) => first(one) - first(other));
  const number = parts.reduce((sum, [, all]) => sum + all.length, 0);
  return [
    parts.map(([table, all]) =>
      element(
        'section',
        {},
        element(
          'h2',
          {},
          table.title,
          ' ',
          element('span', { class: 'number' }, String(all.length)),
        ),
        listOf(table, all, FEW),
        all.length > FEW
          ? element(
              'p',
              { class: 'more' },
              element(
                'a',
                { href: address({ part: table.part, id: '' }) },
                `All ${counted(all.length, table.noun)}`,
              ),
            )
          : null,
      ),
    ),
    number ? `${number} found` : `Nothing is called or speaks of “${state.q}”`,
  ];
}

function welcome() {
  const known = Object.values(TABLES).filter(table => table.records.length);
  const topic = ([code, label]) => [
    element('a', { href: address({ part: 'glossary', topic: code }) }, label),
    ' ',
    element(
      'span',
      { class: 'number' },
      String(data.glossary.filter(it => it.topic === code).length),
    ),
  ];
  return element(
    'div',
    { class: 'welcome' },
    element('p', { class: 'definition' }, data.network.find(it => it.id === 'network')?.text ?? ''),
    element(
      'ul',
      { class: 'figures' },
      known.map(table =>
        element(
          'li',
          {},
          element(
            'a',
            { href: address({ part: table.part }) },
            element('strong', {}, String(table.records.length)),
            ' ',
            table.noun[table.records.length === 1 ? 0 : 1],
          ),
        ),
      ),
    ),
    data.glossary.length > 50
      ? element(
          'section',
          {},
          element('h2', {}, 'Topics of the glossary'),
          list(
            data.topics.filter(([code]) => data.glossary.some(it => it.topic === code)).map(topic),
            'topics',
          ),
        )
      : null,
  );
}

// The content of a part, and what is said of how much there is.
function content(found) {
  switch (state.part) {
    case 'all':
      return everything(found);
    case 'country':
      return [[], ''];
    case 'map':
      if (found === null) return [map(), `The network on ${state.day}`];
  }
  const table = Object.values(TABLES).find(it => it.part === state.part);
  const all = lines(table, found);
  const said = all.length
    ? counted(all.length, table.noun) +
      (all.length > MANY && found ? `, the first ${MANY} here` : '')
    : `Nothing found for “${state.q}” here`;
  if (state.part === 'contacts') return [[contactList(all.map(it => it.record))].flat(), said];
  if (state.part === 'about' && found === null) return [sections(all), said];
  return [[listOf(table, all, found ? MANY : Infinity)], said];
}

const sections = all =>
  data.sections
    .map(([code, label]) => [label, all.filter(({ record }) => record.section === code)])
    .filter(([, of]) => of.length)
    .map(([label, of]) =>
      element('section', {}, element('h2', {}, label), listOf(TABLES.network, of, Infinity)),
    );
