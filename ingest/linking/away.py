"""Of which countries a person of no told country is surely not: where he travels, and where his counterpart is from."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from ingest.linking.context import Context
from ingest.linking.register import Register
from ingest.linking.surroundings import NATIONAL, Surroundings
from ingest.mentions.people import NameSpan
from ingest.mentions.spans import Spans
from meetings.words import OfficeKind
from reference.names import NameHit

# "will visit Ghana", "is due to travel to Ghana and Togo"
_TRAVELS = re.compile(
    r"(?:,[^,.;\n]{0,60},)? (?:(?:will|is|was|has|would|to|also|today|yesterday|tomorrow|expected|scheduled|due|set|planned|currently|on"
    r"|[A-Z][a-z]+day) ){0,6}(?:visit(?:s|ed|ing)?|travel(?:s|led|ed|ling|ing)? to|arriv(?:e|es|ed|ing) in|fl(?:y|ies|ew) to"
    r"|(?:go|goes|went|going) to|(?:left|leaves|leaving) for|paid (?:a|an) (?:[a-z-]+ ){0,3}visit to|(?<=would )be in|(?<=will )be in"
    r"|(?:is|was) (?:due|expected) in) (?:the )?"
)
_AND_TO = re.compile(r"(?:,|,? and)(?: to)? (?:the )?")

_OF_COUNTRIES = NATIONAL | {OfficeKind.AMBASSADOR}


def countries_away(
    register: Register,
    found: Mapping[NameSpan, int],
    around: Mapping[NameSpan, Surroundings],
    context: Context,
    sentences: Sequence[tuple[int, int]],
) -> Mapping[int, frozenset[str]]:
    """By place in the register, the countries to which a person of no told country travels and those of his counterparts.

    "Finance Minister A said after talks in Rome with his Italian counterpart" tells that A is no Italian, and so does
    "Finance Minister A and the Italian ambassador, B", for of two from one country the first is told with it.
    """
    begins = [begin for begin, _ in sentences]
    names = Spans(found)
    away: dict[int, frozenset[str]] = {}
    for span, index in found.items():
        person = register.persons[index]
        if person.actor.parties or not person.actor.roles:
            continue
        end = sentences[bisect_right(begins, span.begin) - 1][1]
        countries = {
            *_of_counterpart(span, end, names, context),
            *_destinations(span, context),
            *_told_of_another(span, end, names, around),
        }
        away[index] = away.get(index, frozenset()) | countries
    return away


def _of_counterpart(span: NameSpan, end: int, names: Spans[NameSpan], context: Context) -> tuple[str, ...]:
    """The party of "his Italian counterpart" later in the sentence, where nobody else is named between."""
    for phrase in context.phrase_spans.overlapping(span.end, end):
        if phrase.counterpart and phrase.determiner in ("his", "her"):
            return phrase.parties if not names.overlapping(span.end, phrase.begin) else ()
    return ()


def _told_of_another(
    span: NameSpan, end: int, names: Spans[NameSpan], around: Mapping[NameSpan, Surroundings]
) -> tuple[str, ...]:
    """The country that the sentence tells of the minister or ambassador whom it names next; "Bank of Peru governor B" may be at home."""
    other = next(iter(names.overlapping(span.end, end)), None)
    return around[other].parties if other is not None and around[other].kind in _OF_COUNTRIES else ()


def _destinations(span: NameSpan, context: Context) -> list[str]:
    travels = _TRAVELS.match(context.text, span.end)
    countries: list[str] = []
    at = travels.end() if travels else None
    while at is not None:
        hit = next((hit for hit in context.hits if hit.begin == at and _is_place(hit)), None)
        if hit is None:
            break
        countries.append(hit.ids[0])
        more = _AND_TO.match(context.text, hit.end)
        at = more.end() if more else None
    return countries


def _is_place(hit: NameHit) -> bool:
    return hit.kind == "city" or (hit.kind == "country" and hit.form in ("name", "capital"))
