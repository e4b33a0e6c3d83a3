"""People: which name spans are persons, for whom they act, and which spans name the same one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from ingest.linking.context import Context
from ingest.mentions.actors import Actor
from ingest.mentions.offices import OfficePhrase
from ingest.mentions.people import HONORIFICS, NameSpan, name_words, patronymic
from meetings.actors import Leader, Office
from meetings.ids import fold, leader_id
from meetings.words import OfficeKind
from reference.names import NameHit

# "Zelenskiy" and "Zelenskyy" are 94 alike, "Lukashenka" and "Lukashenko" 90, "Rahmon" and "Rakhmon" 92; "Mirzoyan" and "Mirziyoyev" 67.
_SAME_SPELLING = 84
_HONORIFIC = rf"(?:(?:{'|'.join(sorted(map(re.escape, HONORIFICS), key=len, reverse=True))})\.? ){{0,3}}"
TITLE_THEN_NAME = re.compile(rf"(?:,|:)? ?(?:the )?{_HONORIFIC}$", re.IGNORECASE)
_HONORIFIC_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, HONORIFICS), key=len, reverse=True))})\.? $", re.IGNORECASE)
NAME_THEN_TITLE = re.compile(
    r"(?: \([^()]{1,24}\))?(?:,? (?:who (?:is|was|heads|leads|runs|has run|chairs)|as) (?:the )?|, (?:then |himself )?(?:the |a |an |its |his |her )?| \(| [–—-] )$"
)
_OF_PARTY = re.compile(r"(?:,? of (?:the )?| \(|, (?:the )?)$")
_WORD_BEFORE_NAME = re.compile(r"(?:['’]s?)? (?:[a-z][\w-]* ){0,2}$")

_NATIONAL = frozenset(
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
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person of the article. `words` are the folded words of the name, by which shorter spans mean the same person."""

    actor: Actor
    words: tuple[str, ...]
    why: str
    former: bool = False
    patronymic: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A name span (characters, without titles) and the person it names."""

    begin: int
    end: int
    person: Person


@dataclass(frozen=True, slots=True)
class _Setting:
    """What stands around a name span: office phrases before and after, a party, whether an honorific precedes it."""

    before: OfficePhrase | None
    after: OfficePhrase | None
    party: str | None
    honorific: bool

    @property
    def phrases(self) -> tuple[OfficePhrase, ...]:
        return tuple(phrase for phrase in (self.before, self.after) if phrase)

    @property
    def parties(self) -> tuple[str, ...]:
        told = tuple(dict.fromkeys(party for phrase in self.phrases for party in phrase.parties))
        return told or ((self.party,) if self.party else ())


def link_people(spans: Sequence[NameSpan], context: Context) -> tuple[Named, ...]:
    """The spans that name persons, in order of appearance, each with its person as the whole article tells of them."""
    settings = {span: _setting(span, spans, context) for span in spans}
    register = _Register(context)
    full, short = _by_length(spans, context)
    for span in full:
        if _is_person(span, settings[span], context):
            register.enter(span, settings[span])
    for span in short:
        if register.find(span) is None:
            register.enter_surname(span, settings[span])
        else:
            register.enrich(span, settings[span])
    found = ((span, register.find(span)) for span in spans)
    return tuple(Named(span.begin, span.end, person) for span, person in found if person)


def _by_length(spans: Iterable[NameSpan], context: Context) -> tuple[list[NameSpan], list[NameSpan]]:
    """Full names and single words; a single word that the tables know as a whole name ("Lula") is a full name."""
    full: list[NameSpan] = []
    short: list[NameSpan] = []
    for span in spans:
        single = len(span.words) == 1 and not context.leaders_at(span.begin, span.end)
        (short if single else full).append(span)
    return full, short


def _setting(span: NameSpan, spans: Sequence[NameSpan], context: Context) -> _Setting:
    text = context.text
    before = next((p for p in context.phrases_ending_before(span.begin) if TITLE_THEN_NAME.fullmatch(text[p.end : span.begin])), None)
    after = next(
        (
            phrase
            for phrase in context.phrases_beginning_after(span.end)
            if NAME_THEN_TITLE.fullmatch(text[span.end : phrase.begin])
            and not any(TITLE_THEN_NAME.fullmatch(text[phrase.end : other.begin]) for other in spans if other.begin >= phrase.end)
        ),
        None,
    )
    return _Setting(before, after, _party_beside(span, context), bool(_HONORIFIC_BEFORE.search(text, max(0, span.begin - 16), span.begin)))


def _party_beside(span: NameSpan, context: Context) -> str | None:
    """The country told beside a name: "Syria's Faisal Mekdad", "his guest, the Australian Kevin Rudd", "Lavrov of Russia", "(Sweden)"."""
    text = context.text
    for hit in context.parties_ending_before(span.begin):
        if any(phrase.begin <= hit.begin < phrase.end for phrase in context.phrases):
            continue  # "the Tajik president received Tokayev": the party belongs to the office
        if hit.form in ("name", "adjective", "demonym") and _WORD_BEFORE_NAME.fullmatch(text[hit.end : span.begin]):
            possessive = text[hit.end : hit.end + 1] in ("'", "’")
            if possessive or hit.form != "name":
                return hit.ids[0]
    for hit in context.parties_beginning_after(span.end):
        if _OF_PARTY.fullmatch(text[span.end : hit.begin]) and _closes(text, span, hit):
            return hit.ids[0]
    return None


def _closes(text: str, span: NameSpan, hit: NameHit) -> bool:
    """ "X, the Australian," names a party, "X, Canada and Mexico" does not: after a comma only a demonym counts."""
    gap = text[span.end : hit.begin]
    if gap.startswith(","):
        return " of " in gap or (hit.form != "name" and text[hit.end : hit.end + 1] in (",", ".", ";", ")"))
    return True


def _is_person(span: NameSpan, setting: _Setting, context: Context) -> bool:
    if all(word in context.title_words for word in fold(span.text).split()):
        return False  # "Deputy Supreme Commander"
    if context.leaders_at(span.begin, span.end) or setting.phrases or setting.honorific:
        return True
    label = context.model_label(span.begin, span.end)
    if label == "PERSON":
        return True
    return setting.party is not None and label in (None, "NORP") and not span.text.isupper()


class _Register:
    """The persons found so far, grown span by span."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._persons: list[Person] = []
        self._begins: list[list[int]] = []
        """Where each person is named in full."""

    def enter(self, span: NameSpan, setting: _Setting) -> None:
        """Adds the person that a full name gives, or adds what stands around it to the one already there."""
        known = self._index(span, whole=True)
        if known is not None:
            self._begins[known].append(span.begin)
            self._enrich(known, span, setting)
            return
        leader = self._leader(span, setting)
        self._add(self._person(span, setting, leader), span)

    def enter_surname(self, span: NameSpan, setting: _Setting) -> None:
        """Adds the office-holder of the day whom newspapers call by this surname, or the person whom a title makes one."""
        holder = self._context.famous(span.text, kind=setting.before.kind if setting.before else None, parties=setting.parties)
        if holder is not None:
            self._add(self._person(span, setting, holder), span)
        elif setting.before and (setting.before.kind or setting.parties):
            self._add(self._person(span, setting, None), span)

    def enrich(self, span: NameSpan, setting: _Setting) -> None:
        index = self._index(span)
        if index is not None:
            self._enrich(index, span, setting)

    def find(self, span: NameSpan) -> Person | None:
        index = self._index(span)
        return self._persons[index] if index is not None else None

    def _add(self, person: Person, span: NameSpan) -> None:
        self._begins.append([span.begin])
        self._persons.append(person)

    def _index(self, span: NameSpan, *, whole: bool = False) -> int | None:
        """The person whom the span means: the same words, or some of them ("Xi", "Prince Faisal"), or another spelling.

        Of several the one named last before it. With `whole` the span must be all of a name, but for titles before it.
        """
        words = name_words(span.text)
        father = patronymic(span.text)
        fitting = [i for i, p in enumerate(self._persons) if not (father and p.patronymic and father != p.patronymic)]
        exact = [i for i in fitting if set(words) <= set(self._persons[i].words) or set(self._persons[i].words) <= set(words)]
        last = [i for i in exact if self._persons[i].words[-1] == words[-1]]
        found = last or exact or [i for i in fitting if _alike(words, self._persons[i].words)]
        if not found:
            found = self._by_ending(words, whole=whole)
        return min(found, key=lambda i: self._nearness(i, span.begin)) if found else None

    def _nearness(self, index: int, position: int) -> tuple[bool, bool, int]:
        """People of a known party before others, then the nearest before the position, then the nearest after it."""
        before = [begin for begin in self._begins[index] if begin <= position]
        distance = position - max(before) if before else min(self._begins[index]) - position
        return not self._persons[index].actor.parties, not before, distance

    def _by_ending(self, words: tuple[str, ...], *, whole: bool) -> list[int]:
        """The people whose name ends the span, after words that are no name ("State Councilor Qin")."""
        for size in range(len(words) - 1, 0, -1):
            if whole and not all(word in self._context.title_words for word in words[:-size]):
                continue
            found = [i for i, person in enumerate(self._persons) if set(words[-size:]) <= set(person.words)]
            if found:
                return found
        return []

    def _enrich(self, index: int, span: NameSpan, setting: _Setting) -> None:
        person = self._persons[index]
        actor = person.actor
        told = self._told_parties(setting)
        if actor.leader is None and told and not actor.parties:
            actor = replace(actor, parties=told)
        if actor.office is None and setting.phrases:
            actor = replace(actor, office=setting.phrases[0].title, office_kind=setting.phrases[0].kind)
        words = name_words(span.text)
        longer = words if len(words) > len(person.words) else person.words
        name = span.text if len(words) > len(person.words) else actor.name
        self._persons[index] = replace(person, actor=replace(actor, name=name), words=longer)

    def _told_parties(self, setting: _Setting) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._context.speaks_for(party) for party in setting.parties))

    def _leader(self, span: NameSpan, setting: _Setting) -> Leader | None:
        told = self._told_parties(setting)
        leaders = self._context.leaders_at(span.begin, span.end)
        return self._context.best_leader(leaders, parties=told, kind=setting.phrases[0].kind if setting.phrases else None)

    def _person(self, span: NameSpan, setting: _Setting, leader: Leader | None) -> Person:
        told = self._told_parties(setting)
        phrase = setting.phrases[0] if setting.phrases else None
        office = self._context.office_of(leader, kind=phrase.kind if phrase else None) if leader else None
        parties = told or self._parties_of(office) or self._at_home(phrase)
        name = leader.name if leader and len(span.words) == 1 else span.text
        actor = Actor(
            key=leader.id if leader else leader_id(name),
            parties=parties,
            name=name,
            leader=leader.id if leader else leader_id(name, party=parties[0]) if parties else None,
            office=phrase.title if phrase else office.title if office else None,
            office_kind=(phrase.kind if phrase and phrase.kind else None) or (office.kind if office else None),
        )
        return Person(
            actor=actor,
            words=name_words(span.text) if len(span.words) > 1 or not leader else name_words(leader.name),
            why=_why(span, setting, leader, told),
            former=bool(phrase and phrase.former),
            patronymic=patronymic(span.text),
        )

    def _at_home(self, phrase: OfficePhrase | None) -> tuple[str, ...]:
        """A minister or president of no told country acts for the country that the text is about."""
        national = phrase is not None and phrase.kind in _NATIONAL and not phrase.former
        return (self._context.own,) if national and self._context.own else ()

    def _parties_of(self, office: Office | None) -> tuple[str, ...]:
        return (self._context.speaks_for(office.party),) if office else ()


def _why(span: NameSpan, setting: _Setting, leader: Leader | None, told: tuple[str, ...]) -> str:
    if told:
        return f"{span.text}: acts for {', '.join(told)} as the text says beside the name"
    if leader:
        return f"{span.text}: {leader.name}, office from the reference tables"
    return f"{span.text}: a person of whom neither text nor tables say the party"


def _alike(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True where each word of the shorter name has its like in the longer; short words must be the same."""
    short, long = sorted((words, other), key=len)
    return all(
        any(word == candidate or (min(len(word), len(candidate)) > 4 and fuzz.ratio(word, candidate) >= _SAME_SPELLING) for candidate in long)
        for word in short
    )
