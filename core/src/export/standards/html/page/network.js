const countries = new Map(data.countries.map(country => [country.id, country]));
const contactPoints = new Map(data.ncps.map(ncp => [ncp.id, ncp]));
const STATUSES = new Map(data.statuses);
const owners = new Map(data.owners);

// The span of a country's part in the network on a day; a date known to the month or the year only
// counts as the beginning of that time.
function spanOn(country, day) {
  return country.history.find(
    span => (!span.since || span.since <= day) && (!span.until || day < span.until),
  );
}
const statusOn = (country, day) => spanOn(country, day)?.status ?? 'non-participant';

const ofStatus = () =>
  data.countries.filter(country => !state.status || statusOn(country, state.day) === state.status);

function countryLine(country, found) {
  const own = country.names?.[state.language]?.[0];
  return [
    toRecord('country', country.id, country.name),
    own && own !== country.name
      ? element('span', { class: 'second', lang: state.language }, own)
      : null,
    element('span', { class: 'third' }, STATUSES.get(statusOn(country, state.day))),
    matched(found, country.name, own),
  ];
}

const mailTo = ncp => (ncp.email ? element('a', { href: 'mailto:' + ncp.email }, ncp.email) : null);
const callTo = ncp =>
  ncp.phone ? element('a', { href: 'tel:' + ncp.phone.replaceAll(' ', '') }, ncp.phone) : null;
const whose = owner =>
  owner && owner !== 'contact-point'
    ? element('span', { class: 'whose' }, ` ${owners.get(owner)}`)
    : null;

// The contact points as a list to keep or to print; each in full where there are no countries to
// read more about it.
function contactList(ncps) {
  if (!data.countries.length)
    return ncps.map(ncp => element('section', {}, element('h2', {}, ncp.country), contact(ncp)));
  return element(
    'ul',
    { class: 'contacts' },
    ncps.map(ncp =>
      element(
        'li',
        {},
        element('h2', {}, toRecord('country', ncp.id, ncp.country)),
        element(
          'p',
          {},
          ncp.institution,
          ncp.institution_local && ncp.institution_local !== ncp.institution
            ? element('span', { class: 'second' }, ncp.institution_local)
            : null,
        ),
        element(
          'p',
          { class: 'reach' },
          ncp.email ? element('span', {}, mailTo(ncp), whose(ncp.email_of)) : null,
          ncp.phone ? element('span', {}, callTo(ncp), whose(ncp.phone_of)) : null,
          ncp.website ? element('span', {}, outside(ncp.website)) : null,
        ),
      ),
    ),
  );
}

function countryRecord(country) {
  const ncp = contactPoints.get(country.id);
  const [status, span] = [statusOn(country, state.day), spanOn(country, state.day)];
  const own = (country.names?.[state.language] ?? []).join(', ');
  return [
    element(
      'p',
      { class: 'kicker' },
      STATUSES.get(status),
      span?.since ? ` since ${span.since}` : '',
    ),
    element('h2', { tabindex: -1 }, country.name),
    paragraph(
      [...new Set([...country.local_names, own])]
        .filter(it => it && it !== country.name)
        .join(', '),
      'others',
    ),
    ncp ? part('Contact point', contact(ncp)) : part('Contact point', paragraph('It has none.')),
    part(
      'Country',
      details([
        ['official name', country.official_name],
        ['codes', [country.id, country.alpha3].join(', ')],
        ['capital', country.capital],
        [
          'European Union',
          country.eu_member
            ? 'Member State' + (country.eu_since ? ' since ' + country.eu_since : '')
            : country.eu_until
              ? 'until ' + country.eu_until
              : 'no Member State',
        ],
      ]),
      paragraph(country.remarks),
    ),
    part(
      'In the network',
      list(
        country.history.map(it => [
          STATUSES.get(it.status),
          it.since ? ` from ${it.since}` : '',
          it.until ? ` to ${it.until}` : '',
          ' (',
          outside(it.source, 'source'),
          ')',
        ]),
      ),
    ),
  ];
}

function contact(ncp) {
  return [
    element(
      'p',
      { class: 'lead' },
      ncp.institution,
      ncp.institution_local ? element('span', { class: 'second' }, ncp.institution_local) : null,
    ),
    details([
      ['unit', ncp.unit],
      ['mail', ncp.email && [mailTo(ncp), whose(ncp.email_of)]],
      ['phone', ncp.phone && [callTo(ncp), whose(ncp.phone_of)]],
      ['web', ncp.website && outside(ncp.website)],
      ['Commission', ncp.emn_page && outside(ncp.emn_page, 'page on it')],
      [
        'address',
        ncp.address.length
          ? between(ncp.address, element('br')).map(it => (it.cloneNode ? it.cloneNode() : it))
          : null,
      ],
      ['partners', ncp.partners.join(', ')],
      ['checked', ncp.checked_on],
    ]),
    paragraph(ncp.remarks, 'small'),
  ];
}

// Each country as a tile roughly where it is; its status is told by a sign and a word as well as by
// its colour.
function map() {
  const placed = new Set(data.tiles.flat());
  const cells = data.tiles
    .flatMap((line, row) => line.map((code, column) => [code, row, column]))
    .filter(([code]) => countries.has(code))
    .map(([code, row, column]) => tile(countries.get(code), row, column));
  const groups = data.statuses.map(([status, label]) => [
    status,
    label,
    ofStatus().filter(it => statusOn(it, state.day) === status),
  ]);
  const elsewhere = data.countries.filter(it => !placed.has(it.id)).map(it => it.name);
  return [
    element(
      'div',
      { class: 'map' },
      element('ul', { class: 'tiles', 'aria-label': 'Map' }, cells),
      elsewhere.length ? paragraph('Not on the map: ' + elsewhere.join(', '), 'small') : null,
    ),
    element(
      'div',
      { class: 'by-status' },
      groups
        .filter(([, , all]) => all.length)
        .map(([status, label, all]) =>
          element(
            'section',
            {},
            element(
              'h2',
              {},
              element('span', { class: `sign ${status}` }),
              `${label[0].toUpperCase()}${label.slice(1)} `,
              element('span', { class: 'number' }, String(all.length)),
            ),
            list(
              all.map(it => toRecord('country', it.id, it.name)),
              'run',
            ),
          ),
        ),
    ),
  ];
}

function tile(country, row, column) {
  const status = statusOn(country, state.day);
  const isPale = state.status && status !== state.status;
  const said = `${country.name}, ${STATUSES.get(status)}`;
  return element(
    'li',
    { class: `row-${row} column-${column}` },
    element(
      'a',
      {
        href: address({ part: 'country', id: country.id, q: '' }),
        class: `sign ${status}` + (isPale ? ' pale' : ''),
        title: said,
        'aria-label': `${country.id}: ${said}`,
      },
      country.id,
    ),
  );
}

const facts = new Map(data.network.map(fact => [fact.id, fact]));
const SECTIONS = new Map(data.sections);

const factLine = (fact, found) => [
  toRecord('about', fact.id, fact.name),
  fact.acronym ? element('span', { class: 'second' }, fact.acronym) : null,
  matched(found, fact.name, fact.acronym),
  gist(fact.text),
];

const factRecord = fact => [
  element('p', { class: 'kicker' }, SECTIONS.get(fact.section)),
  element('h2', { tabindex: -1 }, fact.name),
  paragraph(fact.acronym, 'others'),
  paragraph(fact.text, 'definition'),
  details([
    ['date', fact.date],
    ['page', fact.url && outside(fact.url)],
  ]),
  part(
    'Sources',
    list(
      fact.sources.map(it => outside(it)),
      'sources',
    ),
  ),
];
