"""People met abroad of whom no country is told: "was in Paris to meet X, Minister for Europe", "flew to Lima to see his counterpart X"."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from ingest.linking.context import Context
from ingest.linking.register import Register
from ingest.linking.surroundings import NEAR, TITLE_THEN_NAME, Surroundings
from ingest.mentions.people import NameSpan

# What stands before a person whom somebody goes to meet, or before his title.
_MET = re.compile(
    r"\b(?:with|by|meet(?:s|ing)?|met|see(?:s|ing)?|receive[sd]?|hosts?|counterpart,?|colleague,?|opposite number,?)"
    r"(?: (?:the|his|her|their|its))?(?: [A-Za-z.]+ (?:minister|secretary))? $",
    re.IGNORECASE,
)
_THERE = re.compile(r"\b(?:in|to|at|visit(?:s|ed|ing)?|reached) (?:the )?$", re.IGNORECASE)
_LOOK_BACK = 40


def bind_met_abroad(
    register: Register,
    found: Mapping[NameSpan, int],
    around: Mapping[NameSpan, Surroundings],
    context: Context,
    sentences: Sequence[tuple[int, int]],
    *,
    home: str | None,
) -> None:
    """Such a person acts for the one country, other than the traveller's, in which the sentence tells somebody to be."""
    begins = [begin for begin, _ in sentences]
    for span, index in found.items():
        if register.persons[index].actor.parties or not _is_met(span, around[span], context):
            continue
        begin, end = sentences[bisect_right(begins, span.begin) - 1]
        travelling = {
            party
            for other, i in found.items()
            if begin <= other.begin < span.begin
            for party in register.persons[i].actor.parties or ((home,) if home and register.persons[i].untold else ())
        }
        countries = {country for country in _told_there(begin, end, context) if country not in travelling}
        if travelling and len(countries) == 1:
            country = countries.pop()
            register.set_parties(index, (country,), why=f"{span.text}: met in {country}, with no country told")


def _is_met(span: NameSpan, around: Surroundings, context: Context) -> bool:
    """True for a person with an office of some country who is met; a counterpart has one."""
    text = context.text
    begin = span.begin
    title = next(iter(context.phrase_spans.before(span.begin, within=NEAR)), None)
    if title is not None and TITLE_THEN_NAME.fullmatch(text[title.end : span.begin]):
        if title.counterpart and not title.parties:
            return True
        begin = title.begin
    return around.untold and bool(_MET.search(text, max(0, begin - _LOOK_BACK), begin))


def _told_there(begin: int, end: int, context: Context) -> set[str]:
    """The countries in which the sentence tells somebody to be or to go, by their names or cities."""
    return {
        hit.ids[0]
        for hit in context.hits
        if begin <= hit.begin < end
        and (hit.kind == "city" or (hit.kind == "country" and hit.form in ("name", "capital", "metonym")))
        and _THERE.search(context.text, max(0, hit.begin - _LOOK_BACK), hit.begin)
    }
