"""Reads the entries with an XML reader: each equivalent of the JSON has a term of its own."""

import json
import sys
from pathlib import Path
from xml.etree import ElementTree

CORE = "{urn:iso:std:iso:30042:ed-2}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
DEPRECATED = "deprecatedTerm-admn-sts"

folder = Path(sys.argv[1])
terms = json.loads((folder / "glossary.json").read_text())
root = ElementTree.parse(folder / "emn.tbx").getroot()
entries = {entry.get("id"): entry for entry in root.iter(f"{CORE}conceptEntry")}
assert list(entries) == [term["id"] for term in terms]
count = 0
for term in terms:
    words = {}
    for section in entries[term["id"]].iter(f"{CORE}langSec"):
        found = [it for it in section.iter(f"{CORE}termSec")]
        found = [it for it in found if all(child.text != DEPRECATED for child in it)]
        words[section.get(LANG)] = [it.findtext(f"{CORE}term") for it in found]
    assert words["en"][0] == term["label"] or term["label"].startswith(words["en"][0] + " (")
    for other in term["synonyms"] + term["acronyms"]:
        assert other in words["en"], f"{term['id']}: {other}"
    for language, texts in term["translations"].items():
        for text in texts:
            fits = [it for it in words[language] if text == it or text.startswith(f"{it} (")]
            assert fits, f"{term['id']}: {text} ({language})"
            count += 1
print(f"{len(entries)} entries, {count} equivalents")
