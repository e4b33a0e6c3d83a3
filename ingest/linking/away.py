"""Of which countries a person of no told country is surely not: where he travels, and where his counterpart is from."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from ingest.linking.context import Context
from ingest.linking.register import Register
from ingest.mentions.people import NameSpan
from ingest.mentions.spans import Spans

# "will visit Ghana", "is due to travel to Ghana and Togo"
_TRAVELS = re.compile(
    r"(?:,[^,.;\n]{0,60},)? (?:(?:will|is|was|has|would|to|also|today|yesterday|tomorrow|expected|scheduled|due|set|planned|currently|on"
    r"|[A-Z][a-z]+day) ){0,6}(?:visit(?:s|ed|ing)?|travel(?:s|led|ed|ling|ing)? to|arriv(?:e|es|ed|ing) in|fl(?:y|ies|ew) to"
    r"|(?:go|goes|went|going) to|(?:left|leaves|leaving) for|paid (?:a|an) (?:[a-z-]+ ){0,3}visit to) (?:the )?"
)
_AND_TO = re.compile(r"(?:,|,? and)(?: to)? (?:the )?")


def countries_away(
    register: Register, found: Mapping[NameSpan, int], context: Context, sentences: Sequence[tuple[int, int]]
) -> Mapping[int, frozenset[str]]:
    """By place in the register, the countries to which a person of no told country travels and those of his counterparts.

    "Finance Minister A said after talks in Rome with his Italian counterpart" tells that A is no Italian.
    """
    begins = [begin for begin, _ in sentences]
    names = Spans(found)
    away: dict[int, frozenset[str]] = {}
    for span, index in found.items():
        person = register.persons[index]
        if not person.untold or person.actor.parties:
            continue
        end = sentences[bisect_right(begins, span.begin) - 1][1]
        countries = {*_of_counterpart(span, end, names, context), *_destinations(span, context)}
        away[index] = away.get(index, frozenset()) | countries
    return away


def _of_counterpart(span: NameSpan, end: int, names: Spans[NameSpan], context: Context) -> tuple[str, ...]:
    """The party of "his Italian counterpart" later in the sentence, where nobody else is named between."""
    for phrase in context.phrase_spans.overlapping(span.end, end):
        if phrase.counterpart and phrase.determiner in ("his", "her"):
            return phrase.parties if not names.overlapping(span.end, phrase.begin) else ()
    return ()


def _destinations(span: NameSpan, context: Context) -> list[str]:
    travels = _TRAVELS.match(context.text, span.end)
    countries: list[str] = []
    at = travels.end() if travels else None
    while at is not None:
        hit = next(iter(context.parties.after(at, within=0)), None)
        if hit is None or hit.begin != at or hit.kind != "country" or hit.form != "name":
            break
        countries.append(hit.ids[0])
        more = _AND_TO.match(context.text, hit.end)
        at = more.end() if more else None
    return countries
