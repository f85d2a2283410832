const terms = new Map(data.glossary.map(term => [term.id, term]));
const languages = new Map(data.languages.map(([tag, name, own]) => [tag, { name, own }]));
const topics = new Map(data.topics);

const inLanguage = (term, tag) => term.translations[tag] ?? [];

function termLine(term, found) {
  const own = inLanguage(term, state.language)[0];
  return [
    toRecord('glossary', term.id, term.label),
    own ? element('span', { class: 'second', lang: state.language }, own) : null,
    matched(found, term.label, own),
    gist(term.definition),
  ];
}

// The name by which it was found, where it is neither of those that stand there.
function matched(found, ...shown) {
  if (!found || !found.name.text || shown.includes(found.name.text) || found.name.kind === 0)
    return null;
  return element('span', { class: 'matched', lang: found.name.language }, found.name.text);
}

function termRecord(term) {
  const tag = state.language;
  const own = inLanguage(term, tag);
  const others = [...term.synonyms, ...term.acronyms];
  return [
    element('p', { class: 'kicker' }, topics.get(term.topic)),
    element('h2', { tabindex: -1 }, term.label),
    paragraph(others.join(', '), 'others'),
    tag &&
      element(
        'p',
        { class: 'equivalent' },
        own.length
          ? element('span', { lang: tag }, own.join(', '))
          : element('span', { class: 'none' }, 'no equivalent'),
        element('span', { class: 'tongue' }, languages.get(tag)?.name),
      ),
    paragraph(term.definition, 'definition'),
    element(
      'p',
      { class: 'small' },
      'Own wording. ',
      term.official
        ? outside(term.official, 'The official entry')
        : term.page
          ? outside(term.page, 'The page where the term was seen')
          : '',
    ),
    part(
      'Notes',
      term.notes.map(note => paragraph(note)),
    ),
    part('Broader', related(term.broader)),
    part('Narrower', related(term.narrower)),
    part('See also', related(term.related)),
    part('Source of the official definition', list(sources(term), 'sources')),
    equivalents(term),
  ];
}

const related = ids =>
  list(
    ids.map(id => (terms.has(id) ? toRecord('glossary', id, terms.get(id).label) : id)),
    'run',
  );

// Each citation once, with what became of the acts that it names.
function sources(term) {
  const citations = grouped(term.sources, it => it.citation);
  return [...citations].map(([citation, named]) => [
    citation,
    named
      .filter(it => it.act && acts.has(it.act))
      .map(it => [
        ' ',
        element(
          'span',
          { class: 'now' },
          toRecord('law', it.act, designation(acts.get(it.act))),
          ' ',
          statusMark(acts.get(it.act)),
          it.now_at.length ? [' now ', it.now_at.join(', ')] : '',
        ),
      ]),
  ]);
}

function equivalents(term) {
  const known = data.languages.filter(([tag]) => inLanguage(term, tag).length);
  if (!known.length) return null;
  const rows = known.map(([tag, name]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      element('td', { lang: tag }, inLanguage(term, tag).join(', ')),
    ),
  );
  return element(
    'details',
    {},
    element('summary', {}, `In ${known.length} languages`),
    element('table', {}, element('tbody', {}, rows)),
  );
}
