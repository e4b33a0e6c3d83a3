"""What stands around a name: its title, an apposition, a country, a chair that the person holds beside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.linking.context import Context
from ingest.linking.known import is_title
from ingest.linking.parties_beside import NEAR, RANKS, named_for, party_beside, spoken_for, tells_party
from ingest.mentions.actors import Role
from ingest.mentions.offices import OfficePhrase
from ingest.mentions.people import NameSpan
from ingest.mentions.spans import Item, Spans
from ingest.mentions.titles import singular_of
from meetings.words import OfficeKind

# "President of Mongolia U.Khurelsukh": an initial written on to the name
TITLE_THEN_NAME = re.compile(rf"(?:,|:)? ?(?:the )?(?:(?:h\.? ?e\.? )?ambassador )?{RANKS}(?:\w\.)?$", re.IGNORECASE)
NAME_THEN_TITLE = re.compile(
    r"(?: \([^()]{1,24}\))?"
    # "X, Deputy Asia Director of the IMF": what the title is held for stands before it
    r"(?:,? (?:who (?:is|was|heads|leads|runs|has run|chairs)(?: also)?|as|in his capacity as|in her capacity as) (?:the )?"
    r"|, (?:then |himself |currently )?(?:the |a |an |its |his |her )?(?:[A-Z][a-z]+ ){0,2}| \(| [–—-] )$"
)
# "the Norwegian delegation, led by State Secretary X", "the delegation of Norway led by X", "and the Chilean side by X"
_LED_BY = re.compile(
    r"(?:delegation|side|team|mission)\b(?:[^.;]{0,30}?\b(?:led|lead|headed|chaired|represented) (?:by|with)|,? by)\b[^.;]{0,90}$"
    r"|^(?: [A-Z]\w+){0,3},? (?:that (?:was|is) |which (?:was|is) )?(?:led|lead|headed|represented) by\b[^.;]{0,90}$|leader[^.;]{0,40}$",
    re.IGNORECASE,
)
# after the party: "a delegation of the US Congress headed by Senator X"
_THEN_LED_BY = re.compile(r" [^.;,]{0,30}?\b(?:led|headed|chaired) (?:by|with)\b[^.;]{0,40}$")
_DELEGATION = re.compile(r"\b(?:delegation|side|team|mission)\b", re.IGNORECASE)
# "Malaysia's delegation includes Foreign Minister X", "the delegation of Chad, consisting of X"
_CONSISTS = (
    r",? (?:which |that )?(?:also |further )?(?:includes?|included|including|comprises?|comprised|comprising|consists? of|consisted of"
    r"|consisting of|(?:is|was|were) (?:made up|composed|comprised) of)\b[^.;:]{0,90}$"
)
_MADE_UP_OF = re.compile(_CONSISTS)
_DELEGATION_MADE_UP_OF = re.compile(rf"(?:['’]s?)? (?:[\w-]+ ){{0,2}}(?:delegation|team|side){_CONSISTS}")
# "Led by Speaker Hon. X": no sentence ends there
_DOTTED = re.compile(
    r"\b(Hon|Rt|Dr|Mr|Mrs|Ms|Prof|H\.E|Amb|Gen|Sen|Rep|Lt|Col|Brig|Maj|Capt|Eng|Engr|Ing|St|Adm|Sgt|Rev|Smt|Sh|Mons|Msgr|Card|Md|Mohd)\."
)
# "holding the African Union's rotating chair", "whose country chairs ASEAN", "current chair of the OSCE"
_CHAIR_BEFORE = re.compile(
    r",? (?:(?:also |currently )?(?:holding|chairing|who (?:also |currently )?holds|whose country (?:holds|chairs)"
    r"|who (?:also |currently )?chairs)|in (?:his|her) capacity as (?:current |rotating )?(?:chair|chairman|chairperson|president) of"
    r"|(?:as |the )?(?:current |rotating |acting )(?:chair|chairman|chairperson|president) of) (?:the )?$"
)
# One who chairs an organization while he governs a country acts for both.
_CHAIR = re.compile(
    r"\b(?:chair|chairman|chairwoman|chairperson|chairman-in-office|president|presidency)\b", re.IGNORECASE
)
# "King A, Norwegian Minister Discuss Peace": the minister is another one
_IN_HEADLINE = re.compile(
    r" (?:Discuss|Meet|Talk|Hold|Agree|Confer|Review|Sign|Exchange|discuss|meet|talk|hold|confer|review|sign)\b"
)
_MINDS = re.compile(
    r",? who (?:is (?:now )?|now )?(?:mind|head|lead|run)(?:s|ing) (?:the|its) (foreign|defen[cs]e|finance|interior) ministry\b"
)
# Between two titles of one person.
_JOINT = re.compile(r", (?:H\.? ?E\.? |(?:His|Her) Excellency )?| and |/")
_RANK_BEHIND = re.compile(r", (?:(?:H\.? ?E\.?|His Excellency|Her Excellency) )?Ambassador(?= )")
# The field of each: the ministers A (Trade) and B (Transport)
_ASIDE = re.compile(r" \([A-Z][\w &]{1,30}\)(?=,| and)")
_LIST = re.compile(rf"(?:,|;|,? and|,? as well as|;? and)(?: the)? ?{RANKS}$", re.IGNORECASE)


def without_dots(text: str) -> str:
    """The text without the dots of shortened titles, after which no sentence ends; shorter by these."""
    return _DOTTED.sub(r"\1", text)


def stands_beside_name(phrase: OfficePhrase, names: Spans[Item], text: str) -> bool:
    """True for the title of a name before or behind it: "Foreign Minister Wang Yi", "Wang Yi, the foreign minister"."""
    after = (text[_past_rank(phrase, text) : name.begin] for name in names.after(phrase.end, within=NEAR))
    before = (text[name.end : phrase.begin] for name in names.before(phrase.begin, within=NEAR))
    return any(map(TITLE_THEN_NAME.fullmatch, after)) or any(map(NAME_THEN_TITLE.fullmatch, before))


def _past_rank(phrase: OfficePhrase, text: str) -> int:
    """Past the rank of "the Commissioner for Peace and Security, Ambassador X", which many diplomats bear beside their office."""
    rank = _RANK_BEHIND.match(text, phrase.end)
    return rank.end() if rank else phrase.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What stands around a name span: offices, parties, and whether a rank precedes it.

    `parties` are told beside the name or by its offices; `also` those for which it acts beside its own, as their chair.
    `untold` is True where a national office is told without a country: it is held at home.
    """

    roles: tuple[Role, ...] = ()
    parties: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    honorific: bool = False
    former: bool = False
    untold: bool = False
    titled: bool = False
    prefixed: bool = False
    """True where a title stands right before the name."""
    shared: int | None = None
    """Where the plural title begins that the name shares with others ("Chancellors A and B")."""

    @property
    def kind(self) -> OfficeKind | None:
        return self.roles[0].kind if self.roles else None


class Reader:
    """Reads the surroundings of name spans."""

    def __init__(self, spans: Sequence[NameSpan], context: Context) -> None:
        self._context = context
        self._spans = Spans(span for span in spans if not is_title(span.text, context.known))

    def read(self, span: NameSpan) -> Surroundings:
        """What the text tells around a name; several names after one plural title ("Presidents A and B") share it."""
        before, place = self._title_before(span)
        after = self._title_after(span)
        if any(
            not phrase.former and phrase.parties for phrase in before
        ):  # "the AU's mediator, former Malian premier X"
            before = [phrase for phrase in before if not phrase.former]
        offices = [phrase for phrase in (*before, *after) if not phrase.counterpart]
        parties = self._told_by(before, place) or _parties_of(after)
        beside = party_beside(span, self._context) or (None if parties else self._delegation(span))
        if not (beside or parties) and before:
            several = before[0].count != 1
            beside = spoken_for(span, self._context) if several else named_for(before[-1], self._context)
        minding = _MINDS.match(self._context.text, span.end)
        current = [phrase for phrase in offices if not phrase.former]
        roles = [role for phrase in current or offices for role in _roles(phrase)]
        if minding:
            roles.append(
                Role(
                    f"{minding[1]} minister",
                    OfficeKind.FOREIGN_MINISTER if minding[1] == "foreign" else OfficeKind.MINISTER,
                )
            )
        told = parties or ((beside,) if beside else ())
        national = bool(minding) or any(
            p.kind in NATIONAL and not p.former and p.determiner not in ("a", "an") for p in offices
        )
        return Surroundings(
            roles=tuple(roles),
            parties=tuple(dict.fromkeys(told)),
            also=self._chaired(span),
            honorific=bool(span.honorific),
            former=any(phrase.former for phrase in offices),
            untold=national and not told,
            prefixed=bool(before),
            titled=bool(before) or bool(after) or bool(minding),
            shared=before[0].title_begin if before and before[0].count != 1 else None,
        )

    def _title_before(self, span: NameSpan) -> tuple[list[OfficePhrase], int]:
        """The titles right before a name, and the name's place in the list of names that a plural title opens."""
        text, position, place = self._context.text, span.begin, 0
        while True:
            phrase = next(iter(self._context.phrase_spans.before(position, within=NEAR)), None)
            if phrase and TITLE_THEN_NAME.fullmatch(text[phrase.end : position]):
                if place and phrase.count == 1:
                    return [], 0  # "the president, A, and B"
                return [phrase, *self._title_joined(phrase)], place
            other = next(iter(self._spans.before(position, within=NEAR)), None)
            if other is None or place > 8 or not _LIST.fullmatch(self._without_party(other.end, position)):
                return [], 0
            position, place = other.begin, place + 1

    def _without_party(self, begin: int, end: int) -> str:
        """The text between two names of a list, without the "of Thailand" or "(Sweden)" that tells the party of the first."""
        text = self._context.text
        hit = next(iter(self._context.parties.after(begin, within=10)), None)
        if hit and hit.end <= end and tells_party(text[begin : hit.begin]):
            begin = hit.end + (text[hit.end : hit.end + 1] == ")")
        aside = _ASIDE.match(text, begin, end)
        return text[aside.end() if aside else begin : end]

    def _title_joined(self, phrase: OfficePhrase) -> Iterator[OfficePhrase]:
        """A second title before the one beside the name: "OSCE Chairman-in-Office, Polish Foreign Minister"."""
        other = next(iter(self._context.phrase_spans.before(phrase.begin, within=8)), None)
        gap = (
            self._context.text[other.end : phrase.begin]
            if other and other.count == 1 and phrase.determiner is None
            else ""
        )
        if other and _JOINT.fullmatch(gap):
            chairs = _CHAIR.search(other.title) and any(not self._is_country(party) for party in other.parties)
            if (
                chairs
                or other.kind in _JOINED
                or gap == "/"
                or (gap.startswith(", ") and (phrase.title == "Ambassador" or phrase.former))
            ):
                yield other

    def _is_country(self, party: str) -> bool:
        return self._context.known.reference.is_country(party)

    def _title_after(self, span: NameSpan) -> list[OfficePhrase]:
        text = self._context.text
        for phrase in self._context.phrase_spans.after(span.end, within=NEAR):
            gap = text[span.end : phrase.begin]
            if (
                NAME_THEN_TITLE.fullmatch(gap)
                and not self._opens_name(phrase)
                and not _IN_HEADLINE.match(text, phrase.end)
            ):
                return [phrase]
        return []

    def _opens_name(self, phrase: OfficePhrase) -> bool:
        """True where another name follows the title: it is that one's."""
        other = next(iter(self._spans.after(phrase.end, within=NEAR)), None)
        return other is not None and bool(TITLE_THEN_NAME.fullmatch(self._context.text[phrase.end : other.begin]))

    def _told_by(self, phrases: Sequence[OfficePhrase], place: int) -> tuple[str, ...]:
        """The parties of the titles before a name; of "the premiers of A and B, X and Y" the one at the name's place."""
        told = _parties_of(phrases)
        if phrases and phrases[0].count != 1 and len(told) > 1:
            return (told[place],) if place < len(told) else ()
        return told

    def _delegation(self, span: NameSpan) -> str | None:
        """The country whose delegation the person leads: "the delegation of Norway, led by State Secretary X"."""
        text = self._context.text
        for hit in self._context.parties.before(span.begin, within=120):
            gap = without_dots(text[hit.end : span.begin])
            if any(mark in gap for mark in ".;\n"):
                return None
            before = _DELEGATION.search(text, max(0, hit.begin - 30), hit.begin)
            if (before and (_THEN_LED_BY.match(gap) or _MADE_UP_OF.match(gap))) or (
                _LED_BY.search(gap) and _DELEGATION.search(text, max(0, hit.begin - 30), span.begin)
            ):
                return hit.ids[0]
            if _DELEGATION_MADE_UP_OF.match(gap):
                return hit.ids[0]
        return None

    def _chaired(self, span: NameSpan) -> tuple[str, ...]:
        """The organization in whose chair the person is told to sit, beside an office at home."""
        text = self._context.text
        for hit in self._context.parties.after(span.end, within=2 * NEAR):
            if hit.kind == "organization" and _CHAIR_BEFORE.fullmatch(text[span.end : hit.begin]):
                return (hit.ids[0],)
        return ()


NATIONAL = frozenset(
    {
        OfficeKind.HEAD_OF_STATE,
        OfficeKind.HEAD_OF_GOVERNMENT,
        OfficeKind.DEPUTY_HEAD_OF_GOVERNMENT,
        OfficeKind.FOREIGN_MINISTER,
        OfficeKind.DEFENCE_MINISTER,
        OfficeKind.FINANCE_MINISTER,
        OfficeKind.TRADE_MINISTER,
        OfficeKind.MINISTER,
        OfficeKind.DEPUTY_MINISTER,
        OfficeKind.CROWN_PRINCE,
        OfficeKind.VICE_PRESIDENT,
        OfficeKind.LEGISLATURE_HEAD,
        OfficeKind.ARMY_CHIEF,
    }
)
"""Offices of a country; where none is told, they are held at home."""

# One who holds such an office often holds a second one.
_JOINED = frozenset(
    {
        OfficeKind.CROWN_PRINCE,
        OfficeKind.HEAD_OF_GOVERNMENT,
        OfficeKind.DEPUTY_HEAD_OF_GOVERNMENT,
        OfficeKind.MINISTER,
    }
)


def _roles(phrase: OfficePhrase) -> Iterator[Role]:
    yield Role(singular_of(phrase.title) if phrase.count != 1 else phrase.title, phrase.kind)
    if phrase.second:
        yield phrase.second


def _parties_of(phrases: Sequence[OfficePhrase]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party for phrase in phrases for party in phrase.parties))


def holds_chair(surroundings: Surroundings) -> bool:
    """True where one of the offices told is a chair, which is held beside an office at home."""
    return any(_CHAIR.search(role.title) for role in surroundings.roles)
