"""Names that two countries share ("Dominican", "Congolese") and cities that are surnames too: which of them an article means."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ingest.linking.known import AsOf, Known
from reference.names import NameHit

# A person in office tells more than a name: the paper may name the neighbour too.
_OF_PERSON = 3
# "in Medina", "Medina-based", "Medina, Saudi Arabia"
_AT_CITY = re.compile(r"\b(?:in|at|to|from|near|of|for|via|outside|visit(?:ed|s|ing)?|left|the) \Z")
_OF_CITY = re.compile(
    r"(?:-based|, [A-Z]\w+(?: [A-Z]\w+)?(?:,|\.| on\b)| (?:airport|city|palace|university)\b)", re.IGNORECASE
)


def without_surnames(hits: Sequence[NameHit], text: str) -> tuple[NameHit, ...]:
    """The hits without the cities that are the surname of a leader whom the text names in full: "Danilo Medina came. Medina said"."""
    surnames = {hit.text.split()[-1] for hit in hits if hit.kind == "leader" and " " in hit.text}
    return tuple(hit for hit in hits if hit.kind != "city" or hit.text not in surnames or _is_at_city(hit, text))


def _is_at_city(hit: NameHit, text: str) -> bool:
    before = _AT_CITY.search(text, max(0, hit.begin - 12), hit.begin)
    return bool(before or _OF_CITY.match(text, hit.end))


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
