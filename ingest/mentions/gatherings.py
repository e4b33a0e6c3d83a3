"""Gatherings: summits, conferences and assemblies that a text names, known to the reference tables or not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ingest.mentions.told_gatherings import find_told_names
from meetings.claims import GatheringRef
from meetings.gatherings import Summit
from meetings.ids import summit_id
from meetings.when import When
from meetings.words import GatheringRelation
from reference.names import NameHit
from reference.reference import Reference

_LEVEL = (
    r"(?:(?:foreign|defen[cs]e|finance|trade|energy|interior) ministers?['’]?|leaders['’]?|heads of (?:state"
    r"|government)|presidents['’]"
    r"|ministerial|annual|informal|extraordinary|emergency|regular|special|virtual|online|security|economic)"
)
_EVENT = (
    r"(?:summit|meeting|gathering|assembly|session|forum|conference|council|talks|dialogue|get-together|plenum|sitting)"
)
# These are events of an organization only with a level ("ministerial talks"): "the NATO council" is a body.
_VAGUE_EVENTS = frozenset({"talks", "council", "session", "sitting", "dialogue"})
# "SCO foreign ministers' meeting", "NATO gathering", "CIS Council of Foreign Ministers"
_AFTER_ORGANIZATION = re.compile(
    rf"(?: \([A-Z+0-9-]{{2,8}}\))?(?:['’]s?)? (?P<level>(?:{_LEVEL} ){{0,3}})(?P<event>{_EVENT})\b(?P<of> of "
    rf"(?:foreign|defen[cs]e) ministers)?",
    re.IGNORECASE,
)
# "the fourth summit of the", "a meeting of", "the Council of Foreign Ministers of the"
_BEFORE_ORGANIZATION = re.compile(
    rf"\b(?P<level>(?:{_LEVEL} ){{0,3}})(?P<event>{_EVENT})(?P<of> of (?:the )?(?:(?:foreign|defen[cs]e) ministers"
    rf"|heads of (?:state and )?government))? of (?:the )?$",
    re.IGNORECASE,
)
_LEVEL_AFTER = re.compile(
    r" (?P<level>(?:foreign|defen[cs]e|finance) ministers|leaders|heads of state)\b", re.IGNORECASE
)
# "The fourth summit of the eight-nation grouping": of the organization that the text names elsewhere.
_OF_THE_BLOC = re.compile(
    r"\b(?P<event>summit|gathering|assembly|conference) of the (?:[\w-]+ ){0,5}?(?P<bloc>grouping|bloc|group"
    r"|organi[sz]ation|alliance|association|club|community)\b(?! (?:of|for))"
)
# Other names of series in the tables, which are too loose to stand there: they need the words around them.
_LOOSE_NAMES = (
    (
        "IMF-World Bank Spring Meetings",
        re.compile(
            r"\bspring meetings\b(?: of (?:the )?(?:Bretton Woods institutions|IMF|World Bank|Fund"
            r"|International Monetary Fund)[\w ]{0,30}?(?=[,.;]|$| in\b| this\b))?", re.I),
    ),
    ("UN General Assembly", re.compile(
        r"\b(?:the |UN |U\.N\. |United Nations )?General Assembly\b(?: of the United Nations|(?= in New York))"
        r"(?!['’])")),
    (
        "UN General Assembly",
        re.compile(
            r"(?<= of the )(?:(?:UN|U\.N\.|United Nations) )?General Assembly\b|(?<=addressed the )General Assembly\b"
            r"|\bUNGA\b"),
    ),
    ("African Union summit", re.compile(r"\bAssembly of the (?:African )?Union\b|\bAU (?:Assembly|heads of state summit)\b")),
)  # fmt: skip
_ORDINAL = r"\b(?:(?P<number>\d{1,2})(?:st|nd|rd|th)|(?P<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)) "
_EDITION = re.compile(_ORDINAL + r"(?:\w+ ){0,2}$", re.IGNORECASE)
_EDITION_INSIDE = re.compile(_ORDINAL, re.IGNORECASE)  # "17th G20 summit" is a name of the tables as a whole
_ORDINALS = {w: n for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
_SIDELINES = re.compile(
    r"\b(?:on|at|in|along|from) (?:the )?(?:sidelines?|margins?|fringes?|edges?|wings|side|sides|corridors) of "
    r"(?:the |this |that |an? |its )?"
    r"(?:[\w’'-]+ ){0,4}$|\b(?:on the eve of|alongside|parallel to|around) (?:the |an? )?(?:[\w’'-]+ ){0,3}$",
    re.IGNORECASE,
)
_COUNCIL = re.compile(r"\bCouncil\Z")
_AND_THE = re.compile(r"(?:,|,? and|,? &)(?: the)? ")
_ITS_PEOPLE = re.compile(r" (?:leaders?|presidents?|members?|officials?|chiefs?|heads?)\b")
# "European Council" alone in a line is the body that writes.
_LETTERHEAD = re.compile(
    r"[ \t]*(?:[A-Z][\w-]* ){0,3}(?:Council|Assembly|COUNCIL|ASSEMBLY)(?: of [A-Z][\w ]+)?[ \t]*(?:\n|\Z)"
)
# A reference edition within this many days of the date told is the one meant; series gather once a year or more seldom.
_SAME_EDITION = 75


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringMention:
    """A gathering, characters `begin` to `end`; `on_sidelines` where the text says "on the margins of" before it."""

    begin: int
    end: int
    name: str
    series: str
    organizer: str | None = None
    edition: int | None = None
    year: int | None = None
    on_sidelines: bool = False
    known: bool = False
    """True where the reference tables know the series."""


def same_gathering(one: GatheringMention, other: GatheringMention) -> bool:
    """True for the same series, and where the words of the one's name are among those of the other's ("coffee summit")."""
    if one.series == other.series:
        return True
    if one.known or other.known:
        return False
    ours, theirs = ({word.lower().rstrip("s") for word in mention.name.split()} for mention in (one, other))
    return ours <= theirs or theirs <= ours


def find_gatherings(text: str, hits: Sequence[NameHit], reference: Reference) -> Iterator[GatheringMention]:
    """Gatherings in order of appearance, none inside another; what the tables know before what the text alone names."""
    found = [
        *_of_series(text, hits, reference),
        *_loosely_named(text, reference),
        *_of_organizations(text, hits, reference),
        *_of_the_bloc(text, hits, reference),
        *(_mention(text, told.begin, told.end, told.name, None) for told in find_told_names(text)),
    ]
    covered = 0
    for mention in sorted(found, key=lambda m: (m.begin, -m.known, -m.end)):
        if mention.begin >= covered:
            covered = mention.end
            if not _LETTERHEAD.match(text, text.rfind("\n", 0, mention.begin) + 1):
                yield mention


def _of_series(text: str, hits: Sequence[NameHit], reference: Reference) -> Iterator[GatheringMention]:
    for hit in hits:
        if hit.kind == "series" and not _is_a_body(text, hit, hits):
            yield _known(text, hit.begin, hit.end, hit.ids[0], reference)


def _is_a_body(text: str, hit: NameHit, hits: Sequence[NameHit]) -> bool:
    """True for the European Council of "leaders from Turkey, Brazil, the European Union and the European Council"."""
    if not _COUNCIL.search(hit.text):
        return False
    parties = (other for other in hits if other.kind in ("country", "organization") and other.end < hit.begin)
    listed = any(_AND_THE.fullmatch(text, other.end, hit.begin) for other in parties)
    return listed or _ITS_PEOPLE.match(text, hit.end) is not None


def _loosely_named(text: str, reference: Reference) -> Iterator[GatheringMention]:
    for series, pattern in _LOOSE_NAMES:
        for match in pattern.finditer(text):
            yield _known(text, match.start(), match.end(), series, reference)


def _known(text: str, begin: int, end: int, series: str, reference: Reference) -> GatheringMention:
    row = reference.series_named(series)
    return replace(_mention(text, begin, end, series, row.organizer if row else None), known=row is not None)


def _of_organizations(text: str, hits: Sequence[NameHit], reference: Reference) -> Iterator[GatheringMention]:
    for hit in hits:
        if hit.kind != "organization" or text[hit.end : hit.end + 1] == "-":  # "the EU-facilitated dialogue"
            continue
        before = _BEFORE_ORGANIZATION.search(text, max(0, hit.begin - 90), hit.begin)
        match = before or _AFTER_ORGANIZATION.match(text, hit.end)
        if match is None or (match["event"].lower() in _VAGUE_EVENTS and not (match["level"] or match["of"])):
            continue
        begin, end = min(hit.begin, match.start()), max(hit.end, match.end())
        after = _LEVEL_AFTER.match(text, end) if before else None
        level = (match["level"] or match["of"] or (after["level"] if after else "")).lower()
        name = _series_name(hit.ids[0], level, match["event"].lower(), reference)
        known = reference.series_named(name) is not None
        yield replace(_mention(text, begin, after.end() if after else end, name, hit.ids[0]), known=known)


def _of_the_bloc(text: str, hits: Sequence[NameHit], reference: Reference) -> Iterator[GatheringMention]:
    organizations = [
        hit for hit in hits if hit.kind == "organization" and reference.series_named(f"{hit.ids[0]} summit")
    ]
    for match in _OF_THE_BLOC.finditer(text) if organizations else ():
        nearest = min(organizations, key=lambda hit: abs(hit.begin - match.start()))
        yield _known(text, match.start(), match.end(), f"{nearest.ids[0]} summit", reference)


def _series_name(organization: str, level: str, event: str, reference: Reference) -> str:
    """The name of the series that an organization's event belongs to: "SCO foreign ministers' meeting", "SCO summit"."""
    for ministers in ("foreign minister", "defence minister", "defense minister", "finance minister"):
        if ministers in level:
            name = f"{organization} {ministers}s' meeting"
            return name if reference.series_named(name) else name.replace("defense", "defence")
    if event in ("summit", "gathering", "get-together") or "leaders" in level or "heads of " in level:
        return f"{organization} summit"
    return f"{organization} {event}"


def _mention(text: str, begin: int, end: int, series: str, organizer: str | None) -> GatheringMention:
    edition = _EDITION.search(text, max(0, begin - 30), begin) or _EDITION_INSIDE.match(text, begin, end)
    year = re.search(r"\b(?:19|20)\d\d\b", text[max(0, begin - 5) : end + 6])
    number = (int(edition["number"]) if edition["number"] else _ORDINALS[edition["word"].lower()]) if edition else None
    return GatheringMention(
        begin=begin,
        end=end,
        name=series,
        series=series,
        organizer=organizer,
        edition=number,
        year=int(year.group()) if year else None,
        on_sidelines=bool(_SIDELINES.search(text, max(0, begin - 80), begin)),
    )


def edition_of(mention: GatheringMention, *, when: When | None, published: date, reference: Reference) -> Summit | None:
    """The edition in the reference tables that a mention means: nearest to the told date, else to the article's."""
    if mention.year and not when:
        when = When.year(mention.year)
    near = when or When.day(published)
    summit = reference.summit_on(mention.series, near)
    if summit is None or summit.when is None:
        return None
    return summit if summit.when.touches(near, slack=_SAME_EDITION) else None


def gathering_ref(
    mention: GatheringMention, *, when: When | None, published: date, reference: Reference, aside: bool
) -> GatheringRef:
    """The gathering as a claim names it: a reference edition, or one of its own by series and year."""
    summit = edition_of(mention, when=when, published=published, reference=reference)
    year = mention.year or (when.start.year if when else published.year)
    return GatheringRef(
        summit=summit.id if summit else summit_id(mention.series, edition=str(year)),
        name=mention.series,
        series=mention.series,
        relation=GatheringRelation.ON_SIDELINES_OF if aside else GatheringRelation.PART_OF,
        organizer=mention.organizer or (summit.organizer if summit else None),
        edition=mention.edition or (summit.edition if summit else None),
    )
