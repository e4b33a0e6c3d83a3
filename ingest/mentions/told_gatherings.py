"""Gatherings that only the text names: "the Great Lakes Coffee Summit", "a two-day coffee summit in Kampala", "a conference on locusts"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_EVENTS = ("summit", "forum", "conference", "congress")
_EVENT = rf"(?:{'|'.join(_EVENTS)})"
# One of these is in each name with capitals, one of the others in the name of each commission. A text is seldom gone through by a
# pattern that reads on from every capital letter.
_IN_CAPITALS = ("Summit", "Forum", "Conference", "Assembly", "Dialogue", "Congress")
_OF_COMMISSIONS = ("Joint", "Intergovernmental", "Inter-")
_MONTHS_AND_DAYS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
)
_SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
# No word of a name is longer; without a bound a run of capitals would be read anew from each of its letters.
_LONGEST = 60
_PROPER = rf"(?!{_MONTHS_AND_DAYS}\b)[A-Z][\w+’'-]{{0,{_LONGEST}}}"

# "the Great Lakes Coffee Summit", "Munich Security Conference", "Forum of Regions of Russia and Belarus"
_CAPITALIZED = re.compile(
    rf"(?:{_PROPER}(?: (?:and|of|on|for|the))? ){{1,6}}(?:Summit|Forum|Conference|Assembly|Dialogue|Congress)\b"
    r"(?! (?:Hall|House|Building|Date|Declaration)\b)"
    rf"(?: (?:of|on|for) (?:the )?{_PROPER}(?: (?:and )?{_PROPER}){{0,3}})?"
    r"|\b(?:[IVX]+ |\d+(?:st|nd|rd|th) )?(?:Summit|Forum|Conference) (?:of|on|for) "
    rf"(?:the )?(?!{_MONTHS_AND_DAYS}\b)[A-Z][\w-]+(?:(?: and)? [A-Z][\w-]+){{0,3}}"
)
# Bodies and documents, not events: parliaments, parties, treaties; and what is said to the press.
_NO_GATHERING = re.compile(
    r"\b(?:National|Constituent|Legislative|Federal|Parliamentary|Provincial|State|Northern Ireland|People[’']?s"
    r"|Welsh|Consultative) (?:Assembly|Congress)\b|\bConsultative Conference\b"
    r"|\b(?:US|U\.S\.|American|Indian National|African National|Party|Trades? Union|Jewish|Muslim|Workers[’']?|Nepali) Congress\b"
    r"|['’]s? Assembly\b"  # of a country
    r"|\bCongress (?:of|on"
    r"|for) (?:the )?(?:United|Deputies)"
    r"|\b(?:Press|News|Video|Consultative|Bishops[’']?|Episcopal|Party|Judicial|Headquarters|Football|Premier) (?:Conference"
    r"|Summit|Forum)\b"
    r"|^(?:Chair\w*|President|Host|Head) of (?:the )?(?:Conference|Summit|Assembly|Congress)$"
    r"|\b(?:Face-to-Face|Inclusive|Open|Constructive|Direct) Dialogue\b"
    r"|\b(?:Conference|Summit) (?:Hall|Room|Centre|Center|League)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:(?:The|A|An|At|In|On|During|After|Before|For|From|Of|To|This|That|His|Her|Its|Their|Our|And|But|As|When"
    r"|While|Annual) )+"
)
# "Talk With B During Dinner On G20 Summit": in headlines all words have capitals.
_OF_HEADLINE = re.compile(
    r"^.*\b(?:With|During|On|In|At|From|To|Before|After|Over|Amid|By|As|Of|For|Says|Ahead"
    r"|Wants?|Seeks?|Hosts?|Holds?|Attends?|Joins?|Opens?|Addresses|Skips?|Leads?|Urges?|Backs?|Visits?|Hails?|Proposes?)\b (?=\S)"
)

# Words before "summit" that tell its kind or its time, not its name.
_NO_NAME = (
    r"(?:press|news|video|phone|telephone|virtual|online|party|annual|first|second|third|last|next|latest|recent"
    r"|previous|coming|upcoming|planned|expected|anticipated|awaited|long-awaited|forthcoming|eventual|proposed|possible"
    r"|bilateral|trilateral|three-way|two-way|four-way|joint|historic|landmark|rare|key|major|crucial|special"
    r"|extraordinary|emergency|informal|formal|regular|full|whole"
    r"|same|whole|short|brief|long|big|grand|high-level|top-level|advertised|successful|failed|closed|closing|opening"
    r"|final|one-day|two-day|three-day|four-day|five-day"
    r"|week-long|weekend|day-long|hastily|convened|much|international|regional|global|the|a|an|this|that|their|his"
    r"|her|its|our|of|at|to|for|in|on|and|or|with|by|before|after"
    r"|during|is|was|held|every|each|another|any|no|own|new|old)"
)
# "a two-day coffee summit in Kampala", "timber conference in Tartu", "an international donors conference for Haiti"
_LOWER_CASE = re.compile(
    rf"(?<![\w’'-])(?P<name>(?:(?!{_NO_NAME}\b)[a-z][a-z-]+s?[’']? ){{1,2}}{_EVENT})(?= (?:in|at|here|on|for|which"
    rf"|that|open\w*|beg[ai]n\w*|end(?:s|ed)|clos\w+|start\w*|was|is|will|next|this|last)\b|[,.;:])"
)
# "the Baltic timber conference", "the Tartu timber conference"
_HALF_CAPITALIZED = re.compile(
    rf"\b(?P<name>(?!(?:The|A|An|At|In|On|After|Before|For|This|That|His|Her|Its|Their|Mr|Mrs|President"
    rf"|Minister|[\w-]+['’]s)\b){_PROPER} (?:(?!{_NO_NAME}\b)[a-z][a-z-]+ ){{1,2}}{_EVENT})\b(?! (?:hall|room|centre|center))"
)
# What it is about stands behind: the forum on water in Rome
_ON_A_TOPIC = re.compile(
    rf"(?<![Pp]ress )(?<![Nn]ews )(?<![Vv]ideo )\b(?P<name>(?:{_EVENT}|Conference|Summit|Forum) on (?:the )?"
    rf"(?!(?:how|whether|why|what|where|which|\d+(?:st|nd|rd|th)?|{_MONTHS_AND_DAYS}|{_SHORT_MONTH})\b)"
    r"[\w-]+(?: (?:and|of|for) [\w-]+| [\w-]+){0,3}?)"
    r"(?=[,.;:)]| (?:in|at|on|where|which|that|next|this|last|to|with|will|was|were|is|are|said|from|by|hosted|held"
    r"|organi[sz]ed)\b| and (?:he|she|they|the|will)\b)"
)
# An organization by its acronym: the summit of the Lake Basin organization, LCBX
_OF_ACRONYM = re.compile(
    r"\b(?P<event>summit|conference|assembly|ministerial meeting) of (?:the )?[A-Z][\w’' -]{4,90}?(?:, | \()"
    r"(?P<acronym>[A-Z][A-Z0-9+-]{2,8})\b\)?"
)
# "the first summit in the V4+Japan format"
_IN_A_FORMAT = re.compile(
    r"\b(?P<event>summit|meeting|conference) (?:in|of) the (?P<format>[A-Z][\w+-]*(?: [A-Z0-9][\w+-]*)?) [Ff]ormat\b"
)
# "the Chile-Peru Joint Commission", "the Kazakh-Hungarian Intergovernmental Commission"
_COMMISSION = re.compile(
    rf"\b(?:(?!The )[A-Z][\w’'-]{{1,{_LONGEST}}} ){{1,3}}(?:Joint|Intergovernmental|Inter-Governmental|Inter-governmental) "
    r"(?:[A-Z][\w-]+ ){0,3}(?:Commission|Committee|Council)\b"
)


# "the Organization of the Islamic Conference" is a body
_OF_A_BODY = re.compile(r"\bOrgani[sz]ation of (?:the )?\Z")
_LOOK_BACK = 24


@dataclass(frozen=True, slots=True)
class ToldName:
    """A name as the text tells it, characters `begin` to `end`."""

    begin: int
    end: int
    name: str


def find_told_names(text: str) -> Iterator[ToldName]:
    """Names of gatherings by their wording alone, in no order; they may overlap."""
    for pattern, needed in ((_CAPITALIZED, _IN_CAPITALS), (_COMMISSION, _OF_COMMISSIONS)):
        for match in pattern.finditer(text) if _has_one(text, needed) else ():
            name = _LEADING.sub("", _OF_HEADLINE.sub("", match.group()))
            of_body = _OF_A_BODY.search(text, max(0, match.end() - len(name) - _LOOK_BACK), match.end() - len(name))
            if " " in name and not _NO_GATHERING.search(name) and not of_body:
                yield ToldName(match.end() - len(name), match.end(), name)
    of_events = (_LOWER_CASE, _HALF_CAPITALIZED) if _has_one(text, _EVENTS) else ()
    for pattern in (*of_events, _ON_A_TOPIC):
        for match in pattern.finditer(text):
            if not _NO_GATHERING.search(match["name"]):
                yield ToldName(match.start("name"), match.end("name"), match["name"])
    for match in _OF_ACRONYM.finditer(text):
        yield ToldName(match.start(), match.end(), f"{match['acronym']} {match['event']}")
    for match in _IN_A_FORMAT.finditer(text):
        yield ToldName(match.start(), match.end(), f"{match['format']} {match['event']}")


def _has_one(text: str, words: Iterable[str]) -> bool:
    return any(word in text for word in words)
