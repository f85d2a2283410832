'use strict';

const data = JSON.parse(document.getElementById('data').textContent);

// What the names have been folded with: case, diacritics and punctuation are taken away. The
// letters that are written otherwise come with the data, so that a query is folded as the names.
function fold(text) {
  // Most texts are English, for which there is a quicker way.
  if (/^[\x00-\x7f’–]*$/.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const words = [''];
  for (const character of text.normalize('NFKD')) {
    if (character >= '\u02b0' && character <= '\u02ff') continue;
    if (/[\p{Alphabetic}\p{N}]/u.test(character)) words[words.length - 1] += plain(character);
    else if (!/\p{M}/u.test(character)) words.push('');
  }
  return words.filter(word => word);
}

function plain(letter) {
  let folded = '';
  for (const lower of letter.toLowerCase()) {
    folded += data.letters[lower] ?? (/\p{M}/u.test(lower) ? '' : lower);
  }
  return folded;
}
