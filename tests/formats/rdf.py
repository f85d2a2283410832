"""Parses Turtle and JSON-LD with rdflib: one graph, and whole as SKOS asks."""

import sys
from collections import Counter
from pathlib import Path

from rdflib import Graph
from rdflib.namespace import RDF, SKOS

folder = Path(sys.argv[1])
turtle = Graph().parse(folder / "emn.ttl")
json_ld = Graph().parse(folder / "emn.jsonld", format="json-ld")
only = set(turtle) ^ set(json_ld)
assert not only, f"in one of the two only: {sorted(only)[:5]}"
concepts = set(turtle.subjects(RDF.type, SKOS.Concept))
assert len(concepts) > 400, len(concepts)

labels = Counter((it, label.language) for it, label in turtle.subject_objects(SKOS.prefLabel))
assert max(labels.values()) == 1, "one preferred label a language"
kinds = [set(turtle.subject_objects(it)) for it in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)]
assert not (kinds[0] & kinds[1] or kinds[0] & kinds[2] or kinds[1] & kinds[2]), "labels are disjoint"

for relation in (SKOS.broader, SKOS.narrower, SKOS.related):
    for one, other in turtle.subject_objects(relation):
        assert one in concepts and other in concepts, f"{one} {relation} {other}"
for one, other in turtle.subject_objects(SKOS.broader):
    assert (other, SKOS.narrower, one) in turtle, f"{other} has no narrower {one}"
both = []
for concept in concepts:
    above = set(turtle.transitive_objects(concept, SKOS.broader)) - {concept}
    both += [(concept, it) for it in turtle.objects(concept, SKOS.related) if it in above]
assert not both, f"related and broader at once: {both}"
print(f"{len(turtle)} statements, {len(concepts)} concepts")
