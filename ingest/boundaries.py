"""Sentence boundaries that a parser misses: run-on translations, lists and headlines; and full stops that end nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.datelines import Dateline, find_datelines
from ingest.mentions.dates.words import WEEKDAY
from ingest.programmes import begins_item

# Words that open a sentence when they stand in capitals after a bare word: "see each other again In a talk with".
_OPENERS = (
    "The|In|At|On|They|We|Our|His|Her|Their|This|That|These|Those|But|And|For|From|With|When|While|After|Before|During|Both"
    "|Meanwhile|According|Earlier|Later|Also|There|If|Under|By|Since|Although|However|Following|Despite|Among"
)
# These are also names (Vice Premier He Lifeng, Liu He, An): the next word must be in small letters.
_SHORT_OPENERS = "He|She|It|An|As|Same"
_NUMBERS = "Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Hundreds|Thousands"
# No sentence ends with these, so what follows is a name: "in The Hague", "told The Times", "the daily The Hindu".
_NO_END = (
    "a|an|and|as|at|but|by|for|from|in|into|its|his|her|nor|of|off|on|or|our|over|than|that|the|their|this|to|under|via|with"
    "|without|told|tells|called|titled|named|entitled|newspaper|daily|weekly|magazine|paper|broadcaster|agency|outlet|website"
    "|programme|program|show|series|film|movie|book|novel|song|band"
)
# After a bare word in small letters, but not after the time that opens a line.
_AFTER_SMALL = re.compile(
    rf"(?<=[a-z0-9%)])(?<!\d[:.]\d\d)[ ](?=(?:{_OPENERS}|{_NUMBERS})[ ]|(?:{_SHORT_OPENERS})[ ][a-z])"
)
# After a name: the words before must be a sentence, not a title ("Minister Of State In The Cabinet"), and the next word
# none of a title or name, but for "journey to Norway The Norwegian premier".
_AFTER_NAME = re.compile(
    r"\b[a-z]{4,}[ ](?:[a-z]+[ ]){0,2}(?:[A-Z][\w'’-]+[ ]){1,3}"
    rf"(?=The[ ]|(?:{_OPENERS})[ ][a-z])"
)
_LAST_WORD = re.compile(r"[\w'’-]+\Z")
_NO_LAST_WORD = re.compile(rf"(?:{_NO_END})\Z")
# "The Hague" and newspapers are names wherever they stand.
_NAME_WITH_ARTICLE = re.compile(
    r"The (?:Hague|Gambia|Bahamas|Elders|Guardian|Times|Economist|Independent|Telegraph|Hindu|Associated|Washington|New York"
    r"|Wall|Financial|Straits|Jakarta|Japan|Korea|Moscow|Sun|Daily|News|Nation|National|Wire|Diplomat)\b"
)

# "Received in audience His Excellency Mr. X": a form of address opens no sentence
_ADDRESS = re.compile(
    r"(?:His|Her|Their) (?:Royal |Imperial |Serene |Most )?"
    r"(?:Excellenc|Highness|Majest|Eminence|Holiness|Beatitude|Honou?r|Grace|Lordship|Reverend)"
)

# Lines and labels that newsrooms put between paragraphs, in one run of text: "WATCH | ...", "READ ALSO: ..."
_LABEL = re.compile(
    r"\b(?:WATCH|READ|LISTEN|SEE|ALSO (?:READ|SEE)|READ ALSO|READ MORE|RELATED|LIVE|VIDEO|MORE)(?: (?:ALSO|MORE))?[ ]?[|:]"
)
# A headline in capitals that runs into the text: "... FOR HIS PATIENCE With a smile"
_CAPITALS = re.compile(r"^[ \t]*(?:[A-Z0-9][A-Z0-9'’,&-]*[ ]){4,}(?=[A-Z][a-z])", re.MULTILINE)

# Latin capitals, those of Central Europe, the Balkans and Turkey among them: "Maroš Šefčovič".
_CAPITAL = "[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚƏ]"
# Between two words of a name: no sentence ends after "Kamla" in "Kamla Persad-Bissessar took a call".
_IN_NAME = re.compile(
    rf"\b{_CAPITAL}[\w'’-]+[ ](?!(?:{_OPENERS}|{_SHORT_OPENERS}|{_NUMBERS}|I)\b)(?={_CAPITAL}[\w'’-]+)"
)

_BLANK_LINE = re.compile(r"\n\s*\n\s*")
_LINE = re.compile(r"\n[ \t]*(?=[^\s])")
# A bullet, a pictogram, "1. Talks", "2 – Talks", "09:15 Talks"
_ITEM = re.compile(
    r"(?:\*\*|[•▪●◦*→–—-])[ \t]|[\U0001F300-\U0001FAFF]|\d{1,2}[.)][ \t]|\d{1,2} [–—-] |\d{1,2}(?:[:.]|h)\d\d\b"
)
# "Friday, 12.00", "Monday, March 18", "Friday 14 February" below an item: the next of a programme, or its next day
_NEXT_DAY = re.compile(rf"{WEEKDAY},? (?:\d{{1,2}}\b|[A-Z][a-z]{{2,8}} \d)")
# The items of a diary whose lines run on: "... – 0700 GMT ** LONDON – ..."
_STARS = re.compile(r"(?<=[^\s*])[ \t]+(?=\*\*[ \t]+\S)")
# In a calendar each line begins with who does something: "Mr A receives ...", "Ms B meets ..."
_TITLED = re.compile(r"(?:Mr|Ms|Mrs|Dr)\.? [A-Z]")
# A line that ends so short before a capital is a heading or the end of a paragraph; wrapped texts have 60 and more.
_SHORT_LINE = 50
# Lines longer than this are whole paragraphs: no text is wrapped at such a width, and what stands before one is one too.
_LONGEST_WRAPPED = 120
# Words of four letters and more have capitals in a headline that is set so; a name with its titles has fewer.
_LONG_WORD = 4
_FEWEST_WORDS = 6

_TITLES = (
    "Mr|Mrs|Ms|Dr|Drs|H\\.E|H\\.H|H\\.R\\.H|Gen|Lt|Col|Maj|Sen|Rep|Gov|Prof|Rev|Hon|Rt|St|Amb|Adm|Capt|Cmdr|Brig|Sgt|Messrs|Mme|Mlle"
    "|Eng|Smt|Sh|Pres|Min|Dep|Sec|Ft|Mt"
)
_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_NEVER_END = re.compile(
    rf"\b(?:(?:{_TITLES})\.\s+(?=\S)|(?:{_MONTHS}|[Nn]os?|[Aa]rt|pp?|[Vv]ol|[Ff]ig)\.\s+(?=\d)|(?:vs|e\.g|i\.e|cf|viz|approx)\.\s+(?=\S))"
)
# "Chief of Army Staff (COAS) General X", "Lt Gen (retd) X": the acronym of what stands before it, or "retired"
_ACRONYM = re.compile(r"(?<=\w )\((?:[A-Z]{2,8}|[Rr]etd?\.?)\)\s+(?=[A-Z])")
# "U.S. President", "a.m. on Friday", "K. P. Sharma Oli": unless a word follows that opens a sentence
_SELDOM_END = re.compile(
    rf"(?:\b(?:[A-Z]\.){{1,4}}|\b[ap]\.m\.)\s+(?!(?:{_OPENERS}|{_SHORT_OPENERS}|I|You|What|Who|Why|How|To)\b)(?=[\w(/–—-])"
)


@dataclass(frozen=True, slots=True)
class Breaks:
    """Offsets of words, in order: a sentence starts at each of `starts`, and at none of `joins` and `names`.

    `joins` follow a full stop that ends nothing, `names` are the further words of names.
    """

    starts: tuple[int, ...]
    joins: tuple[int, ...]
    names: tuple[int, ...] = ()


def find_breaks(text: str, *, begin: int = 0, end: int | None = None) -> Breaks:
    """The boundaries of `text[begin:end]` that are certain, counted in `text`; all others are left to the parser."""
    end = len(text) if end is None else end
    datelines = find_datelines(text, begin=begin, end=end)
    joins = set(_joins(text, begin, end, datelines))
    certain = {*_layout(text, begin, end), *_around(text, datelines, end)}
    within = [(dateline.begin, dateline.end) for dateline in datelines]
    guessed = {at for at in _run_on(text, begin, end) if not any(first < at < last for first, last in within)}
    starts = {at for at in certain | (guessed - joins) if begin <= at < end}
    names = {match.end() for match in _IN_NAME.finditer(text, begin, end)}
    return Breaks(tuple(sorted(starts)), tuple(sorted(joins - starts)), tuple(sorted(names - starts)))


def find_joins(text: str) -> frozenset[int]:
    """Offsets of words behind a full stop that ends no sentence."""
    return frozenset(_joins(text, 0, len(text), find_datelines(text)))


def _layout(text: str, begin: int, end: int) -> Iterator[int]:
    """What blank lines, lists and headings say."""
    for match in _BLANK_LINE.finditer(text, begin, end):
        yield match.end()
    for match in _STARS.finditer(text, begin, end):
        yield match.end()
    for match in _LINE.finditer(text, begin, end):
        at = match.end()
        before = text[text.rfind("\n", begin, match.start()) + 1 : match.start()].strip()
        wrapped = max(len(before), (text.find("\n", at, end) + 1 or end + 1) - at - 1) <= _LONGEST_WRAPPED
        heading = (len(before) < _SHORT_LINE or not wrapped or _is_headline(before)) and not text[at].islower()
        heading = heading or bool(_TITLED.match(before) and _TITLED.match(text, at, end))
        heading = heading or (begins_item(before, 0) and _NEXT_DAY.match(text, at, end) is not None)
        if _ITEM.match(text, at, end) or heading or before.endswith((".", "!", "?", ":", '."', ".”")):
            yield at


def _is_headline(line: str) -> bool:
    """True for "Secretary General Receives Phone Call From New Malaysian FM": all words of a headline may have capitals."""
    words = [word for word in line.split() if len(word) >= _LONG_WORD]
    return len(words) >= _FEWEST_WORDS and all(word[0].isupper() for word in words)


def _around(text: str, datelines: tuple[Dateline, ...], end: int) -> Iterator[int]:
    """A dateline stands by itself: the text begins behind it."""
    for dateline in datelines:
        yield dateline.begin
        behind = text[dateline.end : end]
        if behind.strip():
            yield dateline.end + len(behind) - len(behind.lstrip())


def _run_on(text: str, begin: int, end: int) -> Iterator[int]:
    """What capitals say where full stops are missing."""
    for match in _LABEL.finditer(text, begin, end):
        yield match.start()
    for match in _CAPITALS.finditer(text, begin, end):
        yield match.end()
    for match in _AFTER_SMALL.finditer(text, begin, end):
        if not _last_word(text, begin, match.start())[:1].isupper() and _may_end(text, begin, match):
            yield match.end()
    for match in _AFTER_NAME.finditer(text, begin, end):
        if _may_end(text, begin, match):
            yield match.end()


def _may_end(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether a sentence may end before the opener that follows the match."""
    last = _last_word(text, begin, match.end())
    if _NO_LAST_WORD.fullmatch(last.lower()) or _NAME_WITH_ARTICLE.match(text, match.end()):
        return False
    return not _ADDRESS.match(text, match.end())


def _last_word(text: str, begin: int, at: int) -> str:
    last = _LAST_WORD.search(text[max(begin, at - 40) : at].rstrip())
    return last[0] if last else ""


def _joins(text: str, begin: int, end: int, datelines: tuple[Dateline, ...]) -> Iterator[int]:
    for pattern in (_NEVER_END, _SELDOM_END, _ACRONYM):
        for match in pattern.finditer(text, begin, end):
            yield match.end()
    for dateline in datelines:
        for match in re.finditer(r"\.\s+(?=\S)", text[dateline.begin : dateline.end]):
            yield dateline.begin + match.end()
