"""People: which name spans are persons, for whom they act, and which spans name the same one."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.linking.abroad import bind_met_abroad
from ingest.linking.away import countries_away
from ingest.linking.context import Context
from ingest.linking.homes import bind_at_home, choose_home, likely_homes
from ingest.linking.known import is_title
from ingest.linking.officials import bind_officials, bind_un_envoys
from ingest.linking.register import Person, Register
from ingest.linking.serving import bind_servants
from ingest.linking.set_apart import bind_ambassadors, bind_external_affairs, bind_under_headings
from ingest.linking.strangers import bind_listed, bind_pairs, bind_strangers, complete_lists
from ingest.linking.surnames import enter_by_company, part_hyphenated
from ingest.linking.surroundings import Reader, Surroundings
from ingest.mentions.people import NameSpan, name_words
from meetings.ids import fold
from meetings.words import OfficeKind

_ELDER = re.compile(r"\b(elder|older|younger|junior|senior) $", re.IGNORECASE)
_ELDER_AFTER = re.compile(r",? (senior|junior|sr|jr|the elder|the younger)\b", re.IGNORECASE)
_YOUNGER = frozenset({"younger", "the younger", "junior", "jr"})
# "a third Kennedy", "another Bush": nobody of whom the text spoke before.
_ANOTHER = re.compile(r"\b(?:a|an|another) (?:second |third |fourth |fifth |further |different )?$")
# "the Lawson Tama stadium": named after somebody, but a place.
_PLACE_AFTER = re.compile(
    r" (?:stadium|hotel|street|square|avenue|airport|hospital|university|palace|bridge|park|mosque|school|prize|forum|canal|dam|river|lake"
    r"|valley|pipeline|port|railway|oilfield|gas ?field|mine|refinery|peninsula|border|crossing|province|district|region)\b",
    re.I,
)
# "King Abdullah" is named in full
_CROWNED = frozenset({"king", "queen", "pope", "emir", "sultan"})
_HEAD = re.compile(r"\b(?:secretary|director)[- ]general\b", re.IGNORECASE)
# Members of a commission have no titles of their own in the tables.
_COMMISSIONER = re.compile(r"\bcommissioner\b", re.IGNORECASE)
_OF_THE_FUND = re.compile(r"\bmission chief\b", re.IGNORECASE)
_HAVING_COMMISSIONERS = ("EU", "African Union", "ECOWAS")
_HANDLE = re.compile(r"@(\w{5,})")
# Parts of handles shorter than this are in other words by chance ("Li" in "politics").
_PART_OF_HANDLE = 5


# Countries that no table knows as such, and that are surnames too: "Germany meet Scotland".
_COUNTRIES = frozenset({"Scotland", "England", "Wales"})


@dataclass(frozen=True, slots=True)
class Named:
    """A name span (characters, without titles) and the person it names."""

    begin: int
    end: int
    person: Person


@dataclass(frozen=True, slots=True)
class People:
    """The named persons of an article in order of appearance; `home` is the country whose offices need no country."""

    named: tuple[Named, ...]
    home: str | None


@dataclass(frozen=True, slots=True)
class Names:
    """The name spans of an article, in order, and what the words beside each say of it."""

    spans: Sequence[NameSpan]
    around: Mapping[NameSpan, Surroundings]


def read_names(spans: Sequence[NameSpan], context: Context) -> Names:
    """The spans as they will be linked: those of two people joined by a hyphen are two."""
    spans = [span for span in part_hyphenated(spans, context) if not _is_country(span)]
    reader = Reader(spans, context)
    return Names(spans, {span: reader.read(span) for span in spans})


def doubtful_names(names: Names, context: Context) -> Iterator[NameSpan]:
    """The spans of which only a label of the language model can tell whether they name a person."""
    for span in names.spans:
        in_full = not _is_short(span, context) and not _begins_with_title(span, context)
        if in_full and _is_surely_person(span, names.around[span], context) is None:
            yield span


def link_people(names: Names, context: Context, sentences: Sequence[tuple[int, int]]) -> People:
    """The spans that name persons, each with its person as the whole article tells of them."""
    spans, around = names.spans, names.around
    register = Register(context)
    found = _register(spans, around, register, context)
    bind_external_affairs(register, context)
    complete_lists(register, found, around, context)
    _give_organizations(register, context)
    bind_un_envoys(register, context)
    home = context.publisher_country
    bind_under_headings(register, found, context)
    homes = likely_homes(found, around, register, context)
    away = countries_away(register, found, around, context, sentences)
    home = home or choose_home(homes, {index: away[index] for index in away if register.persons[index].untold})
    bind_ambassadors(register, found, context)
    bind_met_abroad(register, found, around, context, sentences, home=home)
    bind_listed(register, found, around, context)
    bind_at_home(register, [home, *homes] if home else homes, away)
    bind_servants(register, found, context)
    bind_pairs(register, found, context, sentences)
    bind_strangers(register, found, around, context, sentences)
    if home is not None:
        bind_officials(register, home, away, context)
    named = [Named(span.begin, span.end, register.persons[index]) for span, index in found.items()]
    named += _handles(context.text, register)
    return People(tuple(sorted(named, key=lambda item: item.begin)), home)


def _register(
    spans: Sequence[NameSpan], around: Mapping[NameSpan, Surroundings], register: Register, context: Context
) -> dict[NameSpan, int]:
    """Fills the register, full names first; which person each span names, by place in the register."""
    short: dict[NameSpan, None] = {}
    edges = {
        word for span in spans if len(span.words) > 1 or span.honorific for word in (span.words[0], span.words[-1])
    }
    for span in spans:
        # "Abdullah" is whom the article tells in full or with his rank, before a king of that name
        part = len(span.words) == 1 and span.honorific.casefold() not in _CROWNED and span.text in edges
        if part or _is_short(span, context) or _begins_with_title(span, context):
            short[span] = None
        elif _is_person(span, around[span], context):
            register.enter(span, around[span])
    for previous, span in zip([None, *spans], spans, strict=False):
        if previous and span in short and (full := _given_after(previous, span, context)):
            register.enter(full, around[span])
    for span in short:
        if register.find(span) is None:
            if len(span.words) == 1:
                register.enter_surname(span, around[span])
            elif _is_person(span, around[span], context):
                register.enter(span, around[span])
        else:
            register.enrich(span, around[span])
    enter_by_company(spans, around, register, context)
    found = ((span, _whom(span, register, context)) for span in spans)
    return {span: index for span, index in found if index is not None}


def _is_country(span: NameSpan) -> bool:
    return span.text in _COUNTRIES and not span.honorific


def _is_short(span: NameSpan, context: Context) -> bool:
    """True for a single word, unless the tables know it as a whole name ("Lula", "MBS")."""
    if len(span.words) > 1:
        return False
    return not context.known.leaders_named(span.text, honorific=span.honorific)


def _begins_with_title(span: NameSpan, context: Context) -> bool:
    """True for "Councilor Qin", whom another name tells in full."""
    return is_title(span.words[0], context.known) and not context.known.leaders_named(span.text)


def _is_person(span: NameSpan, around: Surroundings, context: Context) -> bool:
    sure = _is_surely_person(span, around, context)
    if sure is not None:
        return sure
    label = context.labels.at(span.begin, span.end)
    return label == "PERSON" or (bool(around.parties) and label in (None, "NORP"))


def _is_surely_person(span: NameSpan, around: Surroundings, context: Context) -> bool | None:
    """What the tables and the words beside the name say; None where they do not tell."""
    if is_title(span.text, context.known):
        return False  # "Deputy Supreme Commander"
    if _PLACE_AFTER.match(context.text, span.end):
        return False
    if context.known.leaders_named(span.text, honorific=span.honorific) or around.honorific:
        return True
    if span.text.isupper():
        return False  # "OIC CHIEF COMMENDS"
    return True if around.titled or around.roles else None


def _given_after(previous: NameSpan, span: NameSpan, context: Context) -> NameSpan | None:
    """The full name in "the elder Bush, George," or "Bush (George)", where the tables know it.

    "After a meeting with George Bush, Blair said" names two.
    """
    if len(previous.words) > 1 or context.text[previous.end : span.begin] not in (", ", " ("):
        return None
    full = f"{span.text} {previous.text}"
    return NameSpan(span.begin, span.end, full) if context.known.leaders_named(full) else None


def _whom(span: NameSpan, register: Register, context: Context) -> int | None:
    """The person whom a span names; "the elder" and "the younger" are told apart by who first came into office."""
    if _ANOTHER.search(context.text, max(0, span.begin - 20), span.begin) and len(span.words) == 1:
        return None
    index = register.find(span)
    age = _ELDER.search(context.text, max(0, span.begin - 10), span.begin) or _ELDER_AFTER.match(context.text, span.end)
    if index is None or age is None or len(span.words) > 1:
        return index
    word = name_words(span.text)[-1]
    family = [i for i, person in enumerate(register.persons) if word in (person.words[0], person.words[-1])]
    by_age = sorted(family, key=lambda i: context.as_of.first_day_in_office(register.persons[i].actor.leader))
    return by_age[-1 if age[1].lower() in _YOUNGER else 0]


def _give_organizations(register: Register, context: Context) -> None:
    """A (deputy) secretary-general of whom nothing else is told is of the organization whose head has that title.

    It is the one whose head the article names, else the one it speaks of most.
    """
    for index, person in enumerate(register.persons):
        titles = {
            match.group().replace(" ", "-").lower()
            for role in person.actor.roles
            for match in _HEAD.finditer(role.title)
        }
        if person.actor.parties:
            continue
        if context.party_counts["IMF"] and any(_OF_THE_FUND.search(role.title) for role in person.actor.roles):
            register.set_parties(index, ("IMF",), why=f"{person.actor.name}: the IMF has missions with a chief")
            continue
        if any(_COMMISSIONER.search(role.title) for role in person.actor.roles):
            _give_commission(register, index, context)
            continue
        having = Counter(
            hit.ids[0]
            for hit in context.parties
            if hit.kind == "organization"
            and any(
                title in office.title.replace(" ", "-").lower()
                for title in titles
                for office in context.known.reference.holders(OfficeKind.ORGANIZATION_HEAD, hit.ids[0], on=context.on)
            )
        )
        if having:
            party = _headed(register, titles) or having.most_common(1)[0][0]
            register.set_parties(index, (party,), why=f"{person.actor.name}: {party} has a {min(titles)}")


def _headed(register: Register, titles: Collection[str]) -> str | None:
    """The organization whose head, with one of these titles, is the first that the article names."""
    heads = (
        party
        for person in register.persons
        for role in person.actor.roles
        if role.kind is OfficeKind.ORGANIZATION_HEAD and role.title.replace(" ", "-").lower() in titles
        for party in person.actor.parties[:1]
    )
    return next(heads, None)


def _give_commission(register: Register, index: int, context: Context) -> None:
    """ "Commissioner for Peace and Security": of the organization with commissioners that the text names most."""
    counts = Counter(
        party
        for hit in context.parties
        if hit.kind == "organization" and (party := context.known.speaks_for(hit.ids[0])) in _HAVING_COMMISSIONERS
    )
    if counts:
        ((party, _),) = counts.most_common(1)
        register.set_parties(index, (party,), why=f"{register.persons[index].actor.name}: {party} has commissioners")


def _handles(text: str, register: Register) -> Iterator[Named]:
    """ "@sikorskiradek": whose name is in a handle, where it is the name of one person only."""
    for match in _HANDLE.finditer(text):
        handle = fold(match[1]).replace("_", "")
        meant = [
            person
            for person in register.persons
            if any(len(word) >= _PART_OF_HANDLE and word in handle for word in person.words)
        ]
        if len(meant) == 1:
            yield Named(match.start(), match.end(), meant[0])
