"""Datelines: "LONDON, March 3 (Agency) -", "OSLO (Monday) –", "Lisbon, 3 June 2018.", at a line's start or after a headline."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.mentions.dates import DateMention, find_dates
from ingest.mentions.dates.words import DAY, MONTH, SHORT_WEEKDAY, WEEKDAY, YEAR

# Words of titles, labels and bodies, which stand in capitals as places do.
_NO_PLACE = re.compile(
    r"\b(?:ALSO|ANALYSIS|AND|ANSWER|APEC|ASEAN|BREAKING|BRICS|BRIEF|BRIEFING|COMING|CORRECTION|DAILY|DIARY|DIGEST"
    r"|EDITORIAL|EXCLUSIVE|EXPLAINER|FACTBOX|FEATURE|FOR|HAPPENING|HIGHLIGHTS|HOUSE|IAEA|IN|INTERVIEW|LIVE|MEANWHILE"
    r"|MORE|MORNING|NATO|NEWS|NOTES?|OF|OFF|OFFICE|OPEC|OPINION|PICTURES|PRESS|PROFILE|QUESTION|READ|RELEASE|SKETCH"
    r"|SPOTTED|STATEMENT|SUMMARY|THE|TIMELINE|TO|TODAY|TOMORROW|TONIGHT|UNESCO|UPDATE|VIDEO|WATCH|WEEK|WITH|WRAP"
    # as they stand in the lines of web pages
    r"|Created|Diary|Digest|Issued|Notebook|Notes|Posted|Published|Released|Statement|Update|Updated"
    # days, and bodies whose names head the paragraphs of newsletters
    r"|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY|COMMISSION|COUNCIL|EEAS|PARLIAMENT"
    # agencies
    r"|AFP|ANSA|BERNAMA|INTERFAX|IRNA|ISNA|KUNA|KYODO|MEHR|PETRA|REUTERS|TASNIM|TASS|XINHUA|YONHAP)\b"
)
# No headline ends with these: "a seat at UNASUR."
_RUNS_ON = re.compile(r"\b(?:a|an|and|as|at|by|for|from|in|into|its|of|on|or|than|the|to|with|within) \Z")

_CAPITAL = "[A-ZÀ-ÖØ-ÞĀČĆĐĞİŁŃŌŘŚŞŠŪŽ]"
_CAPITALS = rf"{_CAPITAL}{{2,}}(?:['’.-]{_CAPITAL}+)*"
_PROPER = rf"{_CAPITAL}[\w'’-]+"
_NEXT = r"(?:[ ]?/[ ]?|[ ])"
_PLACE_IN_CAPITALS = rf"{_CAPITALS}(?:{_NEXT}{_CAPITALS}){{0,2}}(?:,?[ ]D\.C\.?)?"
_PLACE = rf"{_PROPER}(?:{_NEXT}(?:(?:de|la|al|upon|do|da)[ ])?{_PROPER}){{0,2}}"
# ", Finland", " [US]", or the date of another calendar: ", Shaban 4, 1445"
_REGION = (
    rf"(?:[ ]\[[A-Z][A-Za-z ]{{1,24}}\]|,[ ](?!{WEEKDAY}){_CAPITAL}[^,.:()\n–—]{{1,23}}(?=,[ ])|,[ ]\d{{4}}(?=,[ ])"
    rf"|,[ ]{_PROPER}(?:[ ]{_PROPER})?(?=[ ]\())"
)
_DATE = (
    rf"(?:(?:{WEEKDAY},?[ ])?(?:{MONTH}[ ]{DAY}|{DAY}[ ]{MONTH})(?:,?[ ]{YEAR})?|{WEEKDAY}"
    r"|\d\d?[./-]\d\d?[./-]\d{4}|\d{4}-\d\d-\d\d)"
)
_AGENCY = r"(?:,?[ ]?\([^()\n]{2,40}\)|[ ]?/[^/\n]{2,40}/|,[ ][A-Z]{2,8}\b)"
_DASH = r"\.?[ ]?(?:--|[-–—_])(?=\s)"
_POINT = r"[ ]?[.:](?=\s)"

_DATED = re.compile(
    rf"(?!{WEEKDAY}|{SHORT_WEEKDAY}\b|{MONTH}\b)(?P<place>{_PLACE}){_REGION}{{0,3}}(?:[.,]?[ ]|,?[ ]?\()(?P<date>{_DATE})\)?"
    rf"(?:\.?{_AGENCY}(?:{_DASH}|{_POINT}|(?=\s))|{_DASH}|{_POINT}|(?=[ ]*(?:\n|\Z)))"
)
_UNDATED = re.compile(rf"(?P<place>{_PLACE_IN_CAPITALS})(?:,[ ]{_PROPER})?{_AGENCY}?(?:{_DASH}|{_POINT})")
_BY_AGENCY = re.compile(rf"(?P<place>{_PLACE})(?:{_AGENCY}(?:{_DASH}|{_POINT})|[ ]/[ ][A-Z]{{2,8}}(?=[ ]*\n))")
# The day in the brackets of the agency: ROME (News Point / Agency - 31st October, 2021) The minister
_BY_DATED_AGENCY = re.compile(
    rf"(?P<place>{_PLACE_IN_CAPITALS}|{_PLACE})(?:,[ ]{_PROPER})?,?[ ]?\([^()\n]{{2,60}}?[ ][-–—][ ]?(?P<date>{_DATE})\)"
    rf"(?:{_DASH}|{_POINT}|(?=[ ]?[A-Z\"“(]))"
)
_FULL_DATE = rf"(?:{WEEKDAY},?[ ])?(?:{MONTH}[ ]{DAY}|{DAY}[ ]{MONTH}),?[ ]{YEAR}"
_DATE_ALONE = re.compile(rf"(?P<date>{_FULL_DATE}|\d{{4}}[-/]\d\d[-/]\d\d)\.?(?=[ ]*(?:\n|\Z))")
# Lines of a header: "Press Trust of India | Dushanbe"; the city above or below the day: "Washington, DC" and "May 21, 2009"; day, hour
# and building: "February 20, 2012, 14:00   Cotroceni Palace, Bucharest"
_BYLINE = re.compile(
    rf"[^|\n]{{0,40}}\b(?:Press|Agenc(?:y|ies)|News|Correspondent|Bureau|Reporter|Desk|Service|[A-Z]{{2,5}})\b[^|\n]{{0,30}} [|•] "
    rf"(?P<place>{_PROPER}(?:[ ]{_PROPER}){{0,2}})(?=,? *(?:\n|\Z))"
)
_CITY_LINE = rf"(?P<place>{_PROPER}(?:[ ]{_PROPER}){{0,2}})(?:,[ ](?:{_PROPER}|[A-Z]\.?[A-Z]\.?))?"
_CITY_THEN_DAY = re.compile(rf"(?!{WEEKDAY}|{MONTH}\b){_CITY_LINE}[ ]*\n\s*(?P<date>{_FULL_DATE})(?=[ ]*(?:\n|\Z))")
_DAY_THEN_PLACE = re.compile(
    rf"(?P<date>{_FULL_DATE})(?:,? (?:at )?\d\d?[:.]\d\d(?: ?[ap]\.?m\.?)?,?[ ]{{1,4}}|,[ ]|[ ]?[|•][ ])(?:[^,\n]{{3,40}}, )?"
    rf"{_CITY_LINE}(?=[ ]*(?:\n|\Z))"
)
# "Dar es Salaam. The president arrived": the first words of a paragraph, not those of a line that is only wrapped
_CITY_POINT = re.compile(rf"(?<![^\n]\n)(?P<place>{_PROPER}(?:[ ](?:es[ ])?{_PROPER}){{0,2}})\.(?=[ ]+{_CAPITAL})")
_IN_HEADER = (_CITY_POINT, _BYLINE, _CITY_THEN_DAY, _DAY_THEN_PLACE)
_HEADER_REACH = 400

# A place in capitals after a headline that runs on without a full stop, "... agree on bridge ZAGREB. The two": it stands near
# the beginning, for the longest headlines have some 150 characters.
_AFTER_HEADLINE = re.compile(rf"(?<=[^\W\d_A-Z] )(?={_CAPITALS}[^\n]{{0,60}}?[-–—.:] )")
_HEADLINE_REACH = 220

# "Monday 9 - BEIJING: Spain's ..." in a diary
_AFTER_DAY = re.compile(
    rf"^[ \t]*(?:{WEEKDAY}|{SHORT_WEEKDAY})\b[^\n]{{0,16}}?[-–—][ ](?={_CAPITALS}[^\n:]{{0,40}}:)", re.MULTILINE
)

# "(3) Bishkek, 13 March. The two", "2. Zagreb, 8 June: A and B": captions
_NUMBERED = re.compile(rf"^[ \t]*(?:\(\d\d?\)|\d\d?[.)])[ ](?={_CAPITAL})", re.MULTILINE)
# "Berlin - The chancellor hosts" in a diary, where other lines begin so too
_CITY_FIRST = re.compile(rf"(?P<place>{_PROPER}(?:[ ]{_PROPER}){{0,2}})[ ](?:--|[-–—])[ ](?={_CAPITAL})")
_FEWEST_CITIES = 3

_LINE = re.compile(r"^[ \t]*(?=\S)", re.MULTILINE)
# "** PARIS – A meets B", "• PARIS – A meets B": behind the stars or the bullet of an item, where lines may run on too
_ITEM = re.compile(rf"(?:^[ \t]*[•▪●]|(?:^|(?<=\s))\*\*)[ \t]+(?={_CAPITALS})", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Place and date of writing, from `begin` to `end` with the dash or point behind; `place` and `date` where told.

    In the header of a page names and titles stand as cities do: there only a city that is known counts (`in_header`).
    """

    begin: int
    end: int
    place: str | None
    date: DateMention | None
    in_header: bool = False

    def day(self, published: datetime.date) -> datetime.date | None:
        """The day that `date` means for an article of that day."""
        when = self.date.resolve(published) if self.date else None
        return when.start if when and when.width == 1 else None


def find_datelines(text: str, *, begin: int = 0, end: int | None = None) -> tuple[Dateline, ...]:
    """The datelines of `text[begin:end]` in order."""
    end = len(text) if end is None else end
    found: list[Dateline] = []
    for at, patterns in _candidates(text, begin, end):
        if found and at < found[-1].end:
            continue
        matches = (pattern.match(text, at, end) for pattern in patterns)
        if match := next((match for match in matches if match and _is_place(match)), None):
            found.append(_dateline(text, match))
    return tuple(found)


def _candidates(text: str, begin: int, end: int) -> Iterator[tuple[int, tuple[re.Pattern[str], ...]]]:
    """Where a dateline may begin, in order, and the forms it may have there."""
    lines = {match.end() for match in _LINE.finditer(text, begin, end)}
    of_diary = {at for at in lines if _CITY_FIRST.match(text, at, end)}
    if len(of_diary) < _FEWEST_CITIES:
        of_diary = set()
    after = [match.start() for match in _AFTER_HEADLINE.finditer(text, begin, min(end, begin + _HEADLINE_REACH))]
    after = [at for at in after if not _RUNS_ON.search(text, max(begin, at - 10), at)]
    after += [match.end() for match in _AFTER_DAY.finditer(text, begin, end)]
    after += [match.end() for match in _NUMBERED.finditer(text, begin, end)]
    after += [match.end() for match in _ITEM.finditer(text, begin, end)]
    for at in sorted(lines | set(after)):
        of_header = _IN_HEADER if at < begin + _HEADER_REACH else ()
        of_line = (
            (_DATED, _BY_DATED_AGENCY, _UNDATED, _BY_AGENCY, *of_header, _DATE_ALONE)
            if at in lines
            else (_DATED, _UNDATED)
        )
        yield at, (*of_line, _CITY_FIRST) if at in of_diary else of_line


def _is_place(match: re.Match[str]) -> bool:
    place = match.groupdict().get("place")
    if place is None:
        return True
    # Capitals alone name a place from four letters on: "EU:" and "US –" are something else.
    owned = "'S" in place or "’S" in place  # "COSTA'S PHONE BILL:"
    return not owned and not _NO_PLACE.search(place) and ("date" in match.re.groupindex or len(place) > 3)


def _dateline(text: str, match: re.Match[str]) -> Dateline:
    groups = match.groupdict()
    date = None
    if groups.get("date"):
        date = next(iter(find_dates(text, begin=match.start("date"), end=match.end("date"))), None)
    return Dateline(
        begin=match.start(),
        end=match.end(),
        place=groups.get("place"),
        date=date,
        in_header=match.re in _IN_HEADER,
    )
