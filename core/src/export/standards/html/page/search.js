// Names by their words. A name matches where each word of the query is one of its words, or the
// beginning of one, another form of one, or a few typing errors away from one.
const TIERS = { exact: 0, beginning: 1, words: 2, form: 3, typo: 4, text: 5 };

const index = (() => {
  const names = data.names.map(([table, record, kind, language, text, folded]) => {
    const words = folded.split(' ');
    return { table, record, kind, language, text, words, key: words.join('') };
  });
  const words = new Map();
  names.forEach((name, position) => {
    for (const word of new Set(name.words)) {
      const positions = words.get(word);
      if (positions) positions.push(position);
      else words.set(word, [position]);
    }
  });
  // What begins alike has the same first letter, so that most need not be looked at.
  const byLetter = (items, text) => grouped(items, item => text(item)[0]);
  return {
    names: byLetter(names, name => name.key),
    all: names,
    words: byLetter([...words], ([word]) => word),
    known: words,
  };
})();

function grouped(items, key) {
  const groups = new Map();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

// The tables and records that a query means, best first: {table, record, name, tier}.
function find(query, language) {
  const words = fold(query);
  if (words.length === 0) return null;
  const best = new Map();
  const offer = (name, tier, cost) => {
    const place = name.table + '/' + name.record;
    // Of acts with the same name the one that holds comes first.
    const isPast = name.table === 'acts' && hasEnded(data.acts[name.record]);
    const isForeign = name.language !== language;
    const rank = [tier, cost, +isPast, name.kind, +isForeign, name.key.length];
    const known = best.get(place);
    if (!known || before(rank, known.rank)) {
      best.set(place, { table: name.table, record: name.record, name, tier, rank });
    }
  };
  for (const [position, cost] of covered(words)) {
    offer(index.all[position], ...judged(index.all[position], words, cost));
  }
  const key = words.join('');
  if (key.length > 2) {
    for (const name of index.names.get(key[0]) ?? []) {
      if (name.key === key) offer(name, TIERS.exact, 0);
      else if (name.key.startsWith(key)) offer(name, TIERS.beginning, 0);
    }
  }
  for (const [table, record] of spoken(words)) {
    offer({ table, record, kind: 9, language: 'en', text: '', key }, TIERS.text, 0);
  }
  return [...best.values()].sort((one, other) =>
    before(one.rank, other.rank) ? -1 : before(other.rank, one.rank) ? 1 : 0,
  );
}

function before(one, other) {
  const place = one.findIndex((part, position) => part !== other[position]);
  return place >= 0 && one[place] < other[place];
}

// The names that have a word for each word of the query, with what the worst of them costs.
function covered(words) {
  let all = null;
  for (const word of words) {
    const found = new Map();
    for (const [positions, cost] of alike(word)) {
      for (const position of positions) {
        if (all && !all.has(position)) continue;
        const dearest = Math.max(cost, all ? all.get(position) : 0);
        if (!(found.get(position) <= dearest)) found.set(position, dearest);
      }
    }
    all = found;
  }
  return all;
}

// The words of names that a word of the query may stand for, with what each costs: 0 the word
// itself, 1 its beginning, 2 another form, 3 and more a typing error each.
function alike(word) {
  const found = [];
  for (const [other, positions] of index.words.get(word[0]) ?? []) {
    if (other.startsWith(word)) found.push([positions, other === word ? 0 : 1]);
    else if (isForm(word, other)) found.push([positions, 2]);
  }
  const most = word.length < 4 ? 0 : word.length < 9 ? 1 : word.length < 16 ? 2 : 3;
  if (most === 0 || index.known.has(word) || found.some(([, cost]) => cost === 1)) return found;
  for (const [other, positions] of index.known) {
    const slips = distance(word, other, most);
    if (slips > 0 && slips <= most) found.push([positions, 2 + slips]);
  }
  return found;
}

// Whether two words differ in their endings only: turvapaikan, turvapaikka.
function isForm(word, other) {
  let same = 0;
  while (same < word.length && word[same] === other[same]) same++;
  return (
    same >= 4 &&
    same * 3 >= Math.max(word.length, other.length) * 2 &&
    word.length - same <= 3 &&
    other.length - same <= 3
  );
}

// How many letters are wrong, missing, too many or swapped in a word against the beginning of
// another one (Damerau and Levenshtein, in a band of `most` on both sides of the diagonal); more
// than `most` if it is more.
const rows = [0, 1, 2].map(() => new Uint8Array(256));
function distance(word, other, most) {
  const length = Math.min(other.length, word.length + most, 250);
  if (word.length - length > most || word.length > 250) return most + 1;
  let [older, last, row] = rows;
  for (let column = 0; column <= length; column++) last[column] = column;
  for (let line = 1; line <= word.length; line++) {
    const [from, to] = [Math.max(1, line - most), Math.min(length, line + most)];
    row[from - 1] = from === 1 ? line : most + 1;
    let least = row[from - 1];
    for (let column = from; column <= to; column++) {
      const isSame = word[line - 1] === other[column - 1];
      let cost = Math.min(last[column - 1] + (isSame ? 0 : 1), row[column - 1] + 1);
      if (column < line + most) cost = Math.min(cost, last[column] + 1);
      const isSwapped =
        line > 1 &&
        column > 1 &&
        word[line - 1] === other[column - 2] &&
        word[line - 2] === other[column - 1];
      if (isSwapped) cost = Math.min(cost, older[column - 2] + 1);
      row[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [older, last, row] = [last, row, older];
  }
  const end = last.subarray(Math.max(0, word.length - most), length + 1);
  return end.length ? Math.min(...end) : most + 1;
}

function judged(name, words, cost) {
  const left = name.words.length - words.length;
  if (cost >= 3) return [TIERS.typo, cost * 4 + left];
  if (cost === 2) return [TIERS.form, left];
  return [TIERS.words, left * 2 + cost];
}

// Records whose texts speak of all the words.
function spoken(words) {
  if (words.every(word => word.length < 4)) return [];
  return textsOfRecords().filter(([, , text]) => words.every(word => text.includes(' ' + word)));
}

let texts = null;
function textsOfRecords() {
  texts ??= [
    ...data.glossary.map((it, at) => ['glossary', at, [it.definition, ...it.notes]]),
    ...data.acts.map((it, at) => ['acts', at, [it.title, it.remarks]]),
    ...data.network.map((it, at) => ['network', at, [it.name, it.text]]),
  ].map(([table, record, parts]) => [table, record, ' ' + fold(parts.join(' ')).join(' ')]);
  return texts;
}
