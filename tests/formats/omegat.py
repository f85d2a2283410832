"""Reads the glossary of OmegaT with translate-toolkit."""

import sys
from pathlib import Path

from translate.storage.omegat import OmegaTFile

units = OmegaTFile.parsefile(str(Path(sys.argv[1]) / "fi-de.utf8")).units
pairs = {(unit.source, unit.target): unit.getnotes() for unit in units}
assert ("turvapaikka", "Asyl") in pairs, list(pairs)[:5]
assert pairs["turvapaikanhakija", "Asylwerber"].startswith("(AT) asylum seeker: ")
assert all(source and target and note for (source, target), note in pairs.items())
print(f"{len(units)} pairs")
