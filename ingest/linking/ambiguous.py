"""Names that two countries share ("Dominican", "Congolese"): which of them an article means."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ingest.linking.known import AsOf, Known
from reference.names import NameHit

# A person in office tells more than a name: the paper may name the neighbour too.
_OF_PERSON = 3


def tell_apart(hits: Sequence[NameHit], *, known: Known, on: date) -> tuple[NameHit, ...]:
    """The hits; of those that may mean several countries the likeliest is the first, or the only one where the text tells it.

    Its people in office on the day tell it, and other names and cities of it; where nothing does, it is the greater one, by
    the terms of office that the tables know.
    """
    if not any(hit.kind == "country" and len(hit.ids) > 1 for hit in hits):
        return tuple(hits)
    told = _told(hits, known, on)

    def read(hit: NameHit) -> NameHit:
        if hit.kind != "country" or len(hit.ids) < 2:
            return hit
        ranked = sorted(hit.ids, key=lambda party: (-told[party], -known.prominence[party]))
        clear = told[ranked[0]] > told[ranked[1]]
        return replace(hit, ids=(ranked[0],) if clear else tuple(ranked))

    return tuple(map(read, hits))


def _told(hits: Sequence[NameHit], known: Known, on: date) -> Counter[str]:
    """How strongly the text tells of each country by names that it has alone."""
    told: Counter[str] = Counter()
    as_of = AsOf(known, on, frozenset())
    for hit in hits:
        if hit.kind in ("country", "city") and len(hit.ids) == 1:
            told[hit.ids[0]] += 1
        elif hit.kind == "leader":
            leaders = known.leaders_named(hit.text)
            told.update(dict.fromkeys((o.party for one in leaders for o in as_of.held_by(one)), _OF_PERSON))
    return told
