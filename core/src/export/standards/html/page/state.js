// What is shown stands in the address, so that it can be kept, sent and gone back to:
// #glossary/asylum?q=…&language=fi
const PARTS = [
  ['all', 'All', 'Everything', true],
  ['glossary', 'Glossary', 'Glossary', data.glossary.length],
  ['contacts', 'Contacts', 'Contact points', data.ncps.length],
  ['law', 'Law', 'Law', data.acts.length],
  ['map', 'Map', 'Map', data.countries.length],
  ['about', 'About', 'About the network', data.network.length],
].filter(([, , , holds]) => holds);
// Beside a single table everything is the same again.
if (PARTS.length === 2) PARTS.shift();

const DEFAULTS = {
  part: PARTS[0][0],
  id: '',
  q: '',
  topic: '',
  status: '',
  day: data.meta.as_of,
  language: usualLanguage(),
};
let state = { ...DEFAULTS };

// The language asked for when the file was made, else that of the browser if the glossary has it.
function usualLanguage() {
  const known = new Set(data.languages.map(([tag]) => tag));
  const own = navigator.languages
    .map(tag => tag.split('-')[0])
    .map(tag => (tag === 'no' ? 'nb' : tag));
  return data.language ?? own.find(tag => tag !== 'en' && known.has(tag)) ?? '';
}

function readAddress() {
  const [path, query] = location.hash.slice(1).split('?');
  const [part, id] = path.split('/').map(decode);
  const asked = Object.fromEntries(new URLSearchParams(query));
  const isKnown = PARTS.some(([name]) => name === part) || part === 'country';
  state = { ...DEFAULTS, ...asked, part: isKnown ? part : DEFAULTS.part, id: id ?? '' };
  if (!isDay(state.day)) state.day = DEFAULTS.day;
}

// An address that somebody has cut off is still one.
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const isDay = text => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

// The address of what is shown with some changes; another part begins without the filters of this
// one.
function address(changes) {
  const kept = { q: state.q, day: state.day, language: state.language };
  const isSame = (changes.part ?? state.part) === state.part;
  const next = { ...DEFAULTS, ...kept, ...(isSame ? state : {}), ...changes };
  const query = new URLSearchParams();
  for (const name of ['q', 'topic', 'status', 'day', 'language']) {
    if (next[name] !== DEFAULTS[name]) query.set(name, next[name]);
  }
  const path = next.part + (next.id ? '/' + encodeURIComponent(next.id) : '');
  return '#' + path + (query.size ? '?' + query : '');
}
