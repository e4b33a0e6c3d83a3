"""Office phrases: "Russia's top diplomat", "the Indian premier", "Minister of Foreign Affairs of Oman", "his Chinese counterpart".

A phrase is a title with the words around it that say for whom the office is held. Titles are data (reference/tables/titles.csv),
with a pattern for the ministers that no list can name ("hydrocarbons minister").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from meetings.words import OfficeKind
from reference.names import NameHit
from reference.reference import Reference

_PORTFOLIO = (
    r"(?:foreign|external|exterior|international|european|affairs|finance|financial|economy|economic|economics|trade|commerce|industry|treasury|"
    r"budget|defen[cs]e|security|interior|home|justice|energy|oil|petroleum|hydrocarbons|gas|mines|mining|power|electricity|water|irrigation|"
    r"agriculture|agricultural|fisheries|food|forestry|rural|environment|climate|ecology|transport|transportation|infrastructure|railway|"
    r"railways|roads|aviation|communications?|digital|technology|science|research|innovation|education|higher|health|labou?r|employment|"
    r"social|welfare|youth|sports?|culture|tourism|housing|urban|regional|development|planning|investment|cooperation|co-operation|"
    r"relations|integration|migration|immigration|intelligence|information|media|religious|armed|forces|national|public|works|"
    r"prime|state|family|women|gender|africa|europe|asia|nuclear|atomic|military|space|cabinet)"
)
# "energy minister", "Economy and Finance Minister", "Minister of Oil", "minister for the armed forces"
_ANY_MINISTER = (
    rf"(?:{_PORTFOLIO}(?:,| and| &)? (?:and )?){{0,5}}(?:ministers?|secretary|secretaries)"
    rf"(?: (?:of|for) (?:the )?{_PORTFOLIO}(?:(?:, | and |, and | & )?[ ]?{_PORTFOLIO}){{0,6}})?"
)
_HEAD_OF_MINISTRY = rf"(?:head|chief) of (?:the |its )?(?:{_PORTFOLIO} )+(?:ministry|department|office)"
_MODIFIER = re.compile(
    r"(?:\b(?:former|ex|then|late|new|newly elected|newly appointed|outgoing|incoming|acting|interim|caretaker|visiting|retired|"
    r"deputy|first|current|long-serving|re-elected|elected|then-|ex-|vice|assistant|under|special|senior|top|chief|young|elder|"
    r"powerful|world|embattled|veteran|fellow|civilian|federal|de facto)[ -])+$",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"\b(the|a|an|his|her|their|its|our|both|this|two|three|four|five|all|these|those)(?: (two|three|four|five))? $", re.I)
_OF_PARTY = re.compile(
    r" (?:of|from) (?:the )?(?:(?:Federal |Democratic |Islamic |People's |Bolivarian |United |Arab |Socialist |Co-operative )*"
    r"(?:Republic|Kingdom|State|Sultanate|Emirate|Principality|Commonwealth|Union|Federation) of (?:the )?)?"
)
# Words that name an office only with the help of their surroundings.
_BARE = ("diplomat", "commissioner")
_DEPUTIES = {
    OfficeKind.HEAD_OF_STATE: OfficeKind.VICE_PRESIDENT,
    OfficeKind.HEAD_OF_GOVERNMENT: OfficeKind.DEPUTY_HEAD_OF_GOVERNMENT,
    OfficeKind.ORGANIZATION_HEAD: OfficeKind.DEPUTY_ORGANIZATION_HEAD,
}
_COUNT = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
_POSSESSIVE = re.compile(r"(?:['’]s|['’])? $")
# "the European fisheries commissioner"
_EUROPEAN = re.compile(r"\b(?:European|EU) (?:[a-z]+ )?$")
_COUNTERPARTS = ("counterpart", "counterparts", "opposite number", "opposite numbers", "colleague", "colleagues", "homologue", "homologues")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePhrase:
    """An office as a text names it, characters `begin` to `end`; `title_begin` is where the title itself starts.

    `parties` are those it names (several for "the presidents of A and B"); empty where the context must tell.
    `count` is 1 for one holder, 2 or more for a told number ("the two leaders"), 0 for an untold plural.
    """

    begin: int
    end: int
    title_begin: int
    title: str
    kind: OfficeKind | None
    parties: tuple[str, ...] = ()
    determiner: str | None = None
    count: int = 1
    modifiers: str = ""
    counterpart: bool = False

    @property
    def former(self) -> bool:
        return bool(re.search(r"\b(?:former|ex|late|retired|then)\b", self.modifiers))


class Titles:
    """Finds titles in text: those of the reference table, longest first, and any minister."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        known = {title.text for title in self._reference.titles} | set(_COUNTERPARTS) | set(_BARE)
        forms = {form for text in known for form in (text, _plural(text))}
        ordered = sorted(forms, key=lambda text: (-len(text), text))
        short = "|".join(re.escape(text) for text in ordered if text.rstrip("s").isupper())  # "PM" is a title, "pm" is not
        spaced = "|".join(re.escape(text).replace(r"\ ", r"[ -]") for text in ordered if not text.rstrip("s").isupper())
        return re.compile(rf"\b(?:{short}|(?i:{_HEAD_OF_MINISTRY}|{spaced}|{_ANY_MINISTER}))\b(?!-)")

    def kind(self, title: str, modifiers: str = "", *, party: str | None = None) -> OfficeKind | None:
        """The kind of office that a title names for a party; a deputy's where a modifier says so."""
        singular = title if self._reference.office_title_kind(title) else re.sub(r"(?<=\w)s\b(?=$| of| for)", "", title)
        kind = self._reference.office_title_kind(singular, party=party)
        if kind is None and re.search(r"minister|ministry|secretar", title):
            kind = OfficeKind.FOREIGN_MINISTER if "foreign" in title else OfficeKind.MINISTER
        if kind is not None and re.search(r"\b(?:deputy|vice|assistant|under)\b", modifiers):
            return _DEPUTIES.get(kind, OfficeKind.DEPUTY_MINISTER)
        return kind

    def is_plural(self, title: str) -> bool:
        """True for "presidents", "foreign ministers", "ministers of trade", "heads of state"."""
        head = re.split(r" (?:of|for|general|to)\b", title)[0]
        return head.endswith("s") and not head.endswith("ss") and not self._reference.office_title_kind(title)

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Matches in order, never overlapping."""
        yield from self._pattern.finditer(text)


def find_office_phrases(text: str, hits: Sequence[NameHit], titles: Titles) -> Iterator[OfficePhrase]:
    """Office phrases in order of appearance; `hits` are the names in the text."""
    parties = [hit for hit in hits if hit.kind in ("country", "organization")]
    by_begin = {hit.begin: hit for hit in parties}
    by_end = {hit.end: hit for hit in parties}
    covered = 0
    for match in titles.find(text):
        if match.start() < covered or any(hit.begin < match.start() < hit.end for hit in hits if hit.kind == "leader"):
            continue
        phrase = _read_phrase(text, match, by_begin, by_end, titles)
        covered = phrase.end
        yield phrase


def _read_phrase(
    text: str, match: re.Match[str], by_begin: dict[int, NameHit], by_end: dict[int, NameHit], titles: Titles
) -> OfficePhrase:
    begin, modifiers = _take_modifiers(text, match.start())
    word = match.group().lower()
    plural = titles.is_plural(word)
    begin, before = _parties_before(text, begin, by_end, several=plural)
    if not before and (european := _EUROPEAN.search(text, max(0, begin - 30), begin)) and "commissioner" in word:
        begin, before = european.start(), ("EU",)
    begin, more = _take_modifiers(text, begin)
    determiner = _DETERMINER.search(text, max(0, begin - 20), begin)
    count_word = next((word.lower() for word in determiner.groups()[::-1] if word), "") if determiner else ""
    end, after = _parties_after(text, match.end(), by_begin)
    return OfficePhrase(
        begin=determiner.start() if determiner else begin,
        end=end,
        title_begin=match.start(),
        title=match.group(),
        kind=titles.kind(word, modifiers, party=next(iter((*before, *after)), None)),
        parties=tuple(dict.fromkeys((*before, *after))),
        determiner=determiner.group(1).lower() if determiner else None,
        count=_COUNT.get(count_word, 0) if plural else 1,
        modifiers=f"{more} {modifiers}".strip(),
        counterpart=word in _COUNTERPARTS,
    )


def _take_modifiers(text: str, begin: int) -> tuple[int, str]:
    match = _MODIFIER.search(text, max(0, begin - 40), begin)
    return (match.start(), match.group().strip().lower()) if match else (begin, "")


def _parties_before(
    text: str, begin: int, by_end: dict[int, NameHit], *, several: bool
) -> tuple[int, tuple[str, ...]]:
    """The parties right before a title: "Russia's", "Indian", "NATO"; with `several` also "Polish and Czech"."""
    found: list[str] = []
    while True:
        gap = _POSSESSIVE.search(text, max(0, begin - 3), begin)
        hit = by_end.get(gap.start()) if gap else None
        if hit is None:
            return begin, tuple(reversed(found))
        found.append(hit.ids[0])
        begin = hit.begin
        joined = re.search(r"(?:,? and|,) $", text[max(0, begin - 6) : begin])
        if not joined or not several:
            return begin, tuple(reversed(found))
        begin_of_join = begin - len(joined.group())
        if begin_of_join not in by_end:
            return begin, tuple(reversed(found))
        hit = by_end[begin_of_join]
        found.append(hit.ids[0])
        begin = hit.begin


def _parties_after(text: str, end: int, by_begin: dict[int, NameHit]) -> tuple[int, tuple[str, ...]]:
    """The parties in an "of" phrase after a title: "of Estonia", "of the Kyrgyz Republic", "of Serbia and Kosovo"."""
    found: list[str] = []
    gap = _OF_PARTY.match(text, end)
    while gap:
        hit = by_begin.get(gap.end())
        if hit is None:
            return end, tuple(found)
        found.append(hit.ids[0])
        end = hit.end
        gap = re.compile(r",? and (?:of )?(?:the )?|, (?:of )?(?:the )?").match(text, end)
    return end, tuple(found)


def _plural(title: str) -> str:
    """ "heads of state", "foreign ministers", "secretaries of state"."""
    head, of, rest = title.partition(" of ")
    if not of:
        head, of, rest = title.partition(" for ")
    return (head[:-1] + "ies" if head.endswith("y") else head + "s") + of + rest
