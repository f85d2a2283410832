const acts = new Map(data.acts.map(act => [act.id, act]));
const STATUS_OF_LAW = new Map(data.validities);

const designation = act => data.designations[data.acts.indexOf(act)];
const hasEnded = act => act.status === 'repealed' || act.status === 'expired';
const statusMark = act =>
  act.status === 'in-force'
    ? null
    : element(
        'span',
        { class: hasEnded(act) ? 'mark ended' : 'mark' },
        STATUS_OF_LAW.get(act.status) + (hasEnded(act) && act.ended ? ' ' + act.ended : ''),
      );

function actLine(act, found) {
  const name =
    act.name !== designation(act) ? element('span', { class: 'second' }, act.name) : null;
  return [
    toRecord('law', act.id, designation(act)),
    name,
    ' ',
    statusMark(act),
    matched(found, designation(act), act.name, act.title),
    act.title !== act.name ? gist(act.title) : null,
  ];
}

const toActs = ids =>
  list(
    ids.map(id =>
      acts.has(id) ? [toRecord('law', id, designation(acts.get(id))), ' ', acts.get(id).name] : id,
    ),
  );

function actRecord(act) {
  const days = [
    ['adopted', act.adopted],
    ['in force', act.in_force],
    [act.kind === 'directive' ? 'states had to apply it' : 'applies from', act.applies_from],
    ['ended', act.ended],
  ];
  const others = act.names.filter(name => name !== act.name);
  return [
    element('p', { class: 'kicker' }, `${STATUS_OF_LAW.get(act.status)}, as of ${data.meta.as_of}`),
    element('h2', { tabindex: -1 }, designation(act)),
    act.name !== designation(act) ? paragraph(act.name, 'others') : null,
    paragraph(act.title, 'definition'),
    hasEnded(act) && act.replaced_by.length
      ? element(
          'div',
          { class: 'notice' },
          element('p', {}, 'Its place was taken by'),
          toActs(act.replaced_by),
        )
      : null,
    details([
      ...days,
      ['also called', others.join(', ')],
      ['not bound', act.not_bound.map(code => countries.get(code)?.name ?? code).join(', ')],
      ['text', outside(act.eli)],
      ['CELEX', act.celex],
    ]),
    paragraph(act.remarks),
    part(
      'Cases across the change',
      act.transitional.map(rule => element('p', {}, rule.rule, ' (', rule.source, ')')),
    ),
    !hasEnded(act) ? part('Took its place', toActs(act.replaced_by)) : null,
    part('Before it', toActs(act.replaces)),
    part('Changed by', toActs(act.amended_by)),
    part('Changes', toActs(act.amends)),
    ...data.correlations
      .filter(table => table.from === act.id || table.to === act.id)
      .map(articles),
    part('Terms that rest on it', related(act.terms)),
  ];
}

// A correlation table: where each provision stands in the newer act.
function articles(table) {
  const title = id => (acts.has(id) ? designation(acts.get(id)) : id);
  const rows = table.rows.map(([old, newer]) =>
    element('tr', {}, element('td', {}, old ?? '—'), element('td', {}, newer ?? '—')),
  );
  const head = element(
    'tr',
    {},
    [table.from, table.to].map(id =>
      element('th', { scope: 'col' }, acts.has(id) ? toRecord('law', id, title(id)) : id),
    ),
  );
  return element(
    'details',
    { class: 'articles' },
    element('summary', {}, `Articles: ${title(table.from)} to ${title(table.to)}`),
    element('p', { class: 'small' }, `The correlation table of Annex ${table.annex}.`),
    element('table', {}, element('thead', {}, head), element('tbody', {}, rows)),
  );
}
