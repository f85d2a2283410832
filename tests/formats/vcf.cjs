// Reads the cards with vcard4, which refuses what RFC 6350 does not allow.
const { readFileSync } = require("node:fs");
const { parse } = require("vcard4");

const text = readFileSync(process.argv[2], "utf8");
const cards = [parse(text)].flat();
const count = text.match(/^BEGIN:VCARD/gm).length;
if (cards.length !== count) throw new Error(`${cards.length} cards read of ${count}`);
for (const card of cards) {
  for (const property of ["FN", "ORG", "UID", "KIND", "REV", "NOTE"]) {
    if (!card.getProperty(property)) throw new Error(`a card without ${property}`);
  }
}
console.log(`${cards.length} cards`);
