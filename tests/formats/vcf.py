"""Reads the cards with vobject, and compares them with the JSON of the contact points."""

import json
import sys
from pathlib import Path

import vobject

folder = Path(sys.argv[1])
ncps = json.loads((folder / "ncps.json").read_text())
cards = list(vobject.readComponents((folder / "emn.vcf").read_bytes().decode()))
assert len(cards) == len(ncps), f"{len(cards)} cards, {len(ncps)} contact points"
for card, ncp in zip(cards, ncps):
    name = ncp["name"]
    assert card.fn.value == name, card.fn.value
    assert card.kind.value == "org", name
    organisations = [[part for part in it.value] for it in card.contents["org"]]
    english = [part for part in (ncp["institution"], ncp["unit"]) if part]
    assert organisations[0] == english, f"{name}: {organisations[0]}"
    if ncp["institution_local"]:
        assert organisations[1] == [ncp["institution_local"]], f"{name}: {organisations[1]}"
    mailboxes = [it.value for it in card.contents.get("email", [])]
    assert mailboxes == [it for it in [ncp["email"]] if it], name
    phones = [it.value for it in card.contents.get("tel", [])]
    assert phones == ["tel:" + it.replace(" ", "") for it in [ncp["phone"]] if it], name
    if ncp["address"]:
        lines = card.adr.value.street
        lines = lines if isinstance(lines, list) else [lines]
        assert lines == ncp["address"], f"{name}: {lines}"
        assert card.adr.value.country == ncp["country"], name
    if ncp["remarks"]:
        assert ncp["remarks"] in card.note.value, name
assert len({card.uid.value for card in cards}) == len(cards)
