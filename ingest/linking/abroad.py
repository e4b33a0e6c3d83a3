"""People met abroad of whom no country is told: "was in Paris to meet X, Minister for Europe", "flew to Lima to see his counterpart X".

A counterpart of whom nothing else is told is of the country where the story happens: "Riga (dpa) - After talks with his
counterpart X, the German minister said".
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from ingest.linking.context import Context
from ingest.linking.parties_beside import NEAR
from ingest.linking.register import Register
from ingest.linking.surroundings import TITLE_THEN_NAME, Surroundings
from ingest.mentions.offices import OfficePhrase
from ingest.mentions.people import NameSpan
from reference.names import NameHit

# What stands before a person whom somebody goes to meet, or before his title.
_MET = re.compile(
    r"\b(?:with|(?<!accompanied )(?<!joined )(?<!flanked )(?<!led )(?<!headed )by"
    r"|meet(?:s|ing)?|met|see(?:s|ing)?|receive[sd]?|hosts?|counterpart,?|colleague,?|opposite number,?)"
    r"(?: (?:the|his|her|their|its))?(?: [A-Za-z.]+ (?:minister|secretary))? $",
    re.IGNORECASE,
)
_THERE = re.compile(r"\b(?:in|to|at|visit(?:s|ed|ing)?|reached) (?:the )?$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|left) \Z")
# Somebody of whom nothing is known travels there: "a delegation under X flew to Kabul and spent an hour with the minister"
_GOES = re.compile(r"\b(?:flew|went|travell?ed|fl(?:ies|y)|goes|travels|drove) to\b")
# "was met by X, and spent Monday in the market of B"
_WENT_ON = re.compile(r", (?:and|before|then|after which)\b")
_WHERE = re.compile(r", where\b")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_LOOK_BACK = 40
# Who is at "the ASEAN headquarters" need not be of the country around it.
_OF_AN_ORGANIZATION = re.compile(r"\b(?:[Hh]eadquarters|HQ|[Ss]ecretariat|Palais des Nations)\b")
# "in the Latvian capital"
_CAPITAL_AFTER = re.compile(r" capital\b")


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
        title = _title_of(span, context)
        last = (
            end if title is not None and title.counterpart else span.begin
        )  # "after talks with his counterpart X, Y said"
        travelling = {
            party
            for other, i in found.items()
            if begin <= other.begin < last
            for party in register.persons[i].actor.parties or ((home,) if home and register.persons[i].untold else ())
        }
        if not travelling and _PRONOUN.search(context.text, begin, span.begin):
            travelling = _told_before(begin, register, found)
        countries = {country for country in _told_there(begin, end, span, context) if country not in travelling}
        if not countries and (scene := _of_the_scene(span, begin, end, found, register, context)) is not None:
            countries, travelling = {scene}, {scene}
        goes = travelling or _GOES.search(context.text, begin, span.begin)
        if goes and len(countries) == 1:
            country = countries.pop()
            register.set_parties(index, (country,), why=f"{span.text}: met in {country}, with no country told")


def _of_the_scene(
    span: NameSpan, begin: int, end: int, found: Mapping[NameSpan, int], register: Register, context: Context
) -> str | None:
    """The country where the article happens, for a counterpart whom only people of other countries meet in the sentence."""
    title = _title_of(span, context)
    if context.scene is None or title is None or not title.counterpart or title.parties:
        return None
    others = [register.persons[i].actor.parties for other, i in found.items() if begin <= other.begin < end]
    parties = {party for acting in others for party in acting}
    return context.scene if parties and context.scene not in parties else None


def _title_of(span: NameSpan, context: Context) -> OfficePhrase | None:
    """The title right before a name."""
    title = next(iter(context.phrase_spans.before(span.begin, within=NEAR)), None)
    return title if title is not None and TITLE_THEN_NAME.fullmatch(context.text[title.end : span.begin]) else None


def _told_before(position: int, register: Register, found: Mapping[NameSpan, int]) -> set[str]:
    """The parties of the last person named before a position for whom they are known."""
    before = sorted((span for span in found if span.begin < position), key=lambda span: -span.begin)
    parties = (register.persons[found[span]].actor.parties for span in before)
    return set(next(filter(None, parties), ()))


def _is_met(span: NameSpan, around: Surroundings, context: Context) -> bool:
    """True for a person with an office of some country who is met; a counterpart has one."""
    text = context.text
    begin = span.begin
    if (title := _title_of(span, context)) is not None:
        if title.counterpart and not title.parties:
            return True
        begin = title.begin
    return around.untold and bool(_MET.search(text, max(0, begin - _LOOK_BACK), begin))


def _told_there(begin: int, end: int, met: NameSpan, context: Context) -> set[str]:
    """The countries in which the sentence tells somebody to be or to go, by their names or cities; not where he went on to later."""
    later = _WENT_ON.search(context.text, met.end, end)
    end = later.start() if later else end
    return {
        hit.ids[0]
        for hit in context.hits
        if begin <= hit.begin < end
        and not _OF_AN_ORGANIZATION.search(hit.text)
        and (
            hit.kind == "city"
            or _CAPITAL_AFTER.match(context.text, hit.end)
            or (hit.kind == "country" and hit.form in ("name", "capital", "metonym"))
        )
        and _is_there(hit, context.text)
    }


def _is_there(hit: NameHit, text: str) -> bool:
    """True for "in Rome" and for "came from Rome, where"."""
    begin = max(0, hit.begin - _LOOK_BACK)
    left = _FROM.search(text, begin, hit.begin) and _WHERE.match(text, hit.end)
    return bool(_THERE.search(text, begin, hit.begin) or left)
