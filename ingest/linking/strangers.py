"""Persons of whom nothing beside their name tells for whom they act: found by what the sentences around them tell."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ingest.linking.context import Context
from ingest.linking.fitting import fit
from ingest.linking.homes import is_held_by_another
from ingest.linking.parties_beside import NEAR
from ingest.linking.register import Register
from ingest.linking.surroundings import Surroundings, stands_beside_name
from ingest.mentions.actors import Role
from ingest.mentions.offices import OfficePhrase
from ingest.mentions.people import NameSpan
from ingest.mentions.spans import Spans

_PAIR = 2
_NEXT_OF_LIST = re.compile(r",? (?:and |as well as )?(?:the )?")
# "She sees A this morning and, at his own request, the speaker of parliament, B"
_AND_ANOTHER = re.compile(
    r"(?: this (?:morning|afternoon|evening)| today)?,? (?:and|as well as|followed by)(?: later|,[^,;.]{1,40},)? (?:the )?"
)
# Offices of which a country has many
_ONE_OF_MANY = re.compile(
    r"(?:(?:deputy|vice|assistant|junior|senior|cabinet|state|permanent|principal) )*(?:ministers?|secretar(?:y|ies))(?: of state)?",
    re.IGNORECASE,
)
# "Chief executives A and B" act for no country, though their firms are told by it.
_IN_BUSINESS = re.compile(r"\b(?:chief executives?|CEOs?|directors?|managers?)\b", re.IGNORECASE)
# What may stand before a person of whom nothing is told; a noun before it would tell something ("winger Tomasi Key").
_BARE_BEFORE = re.compile(
    r"(?:^|[.!?:;,–—\n\"“”]|\b(?:and|after|before|when|while|that|as|with|by|to|for|of|from|met|whom|until|since|if|but))\s*$"
)
# "Tim Cook, the head of", "Hassan, 61": something is told.
_TOLD_AFTER = re.compile(r"\s*(?:\(|, (?:\d|an? |the |who |his |her |its |[a-z]+ (?:of|at|for) ))")


def complete_lists(
    register: Register, found: Mapping[NameSpan, int], around: Mapping[NameSpan, Surroundings], context: Context
) -> None:
    """ "Their foreign ministers, A and B": B acts for the country of the pair for which A does not.

    Where nothing is known of either, each acts for one, in the order in which the text first tells of the countries.
    """
    shared: dict[int, list[int]] = defaultdict(list)
    for span, index in found.items():
        begin = around[span].shared
        if begin is not None:
            shared[begin].append(index)
    for begin, indices in shared.items():
        open_ones = [i for i in indices if not register.persons[i].actor.parties]
        if any(_IN_BUSINESS.search(role.title) for i in indices for role in register.persons[i].actor.roles):
            continue
        if len(open_ones) == len(indices) == _PAIR and len(set(indices)) == _PAIR and _hold_one_each(indices, register):
            _share_out(begin, indices, found, register, context)
            continue
        if len(open_ones) != 1 or len(indices) < 2:
            continue
        taken = {party for i in indices for party in register.persons[i].actor.parties}
        rest = [
            party for party in _countries_before(begin, len(indices), found, register, context) if party not in taken
        ]
        if len(rest) == 1:
            name = register.persons[open_ones[0]].actor.name
            register.set_parties(
                open_ones[0], (rest[0],), why=f"{name}: of the countries in question, {rest[0]} is left"
            )


def _hold_one_each(indices: Sequence[int], register: Register) -> bool:
    """False for two cabinet secretaries, who may be of one country."""
    roles = (role for i in indices for role in register.persons[i].actor.roles)
    return not any(_ONE_OF_MANY.fullmatch(role.title) for role in roles)


def _share_out(
    begin: int, indices: Sequence[int], found: Mapping[NameSpan, int], register: Register, context: Context
) -> None:
    """Gives the two persons of a list the last two countries told before it."""
    first_told = {hit.ids[0]: hit.begin for hit in reversed(list(context.parties.before(begin, within=begin)))}
    pair = _countries_before(begin, _PAIR, found, register, context)
    if len(pair) != _PAIR:
        return
    for index, party in zip(indices, sorted(pair, key=lambda party: first_told.get(party, begin)), strict=True):
        name = register.persons[index].actor.name
        register.set_parties(index, (party,), why=f"{name}: one of the two countries in question")


def _countries_before(
    position: int, count: int, found: Mapping[NameSpan, int], register: Register, context: Context
) -> list[str]:
    """The last `count` countries told before a place, by name or by their people."""
    told = [(hit.end, hit.ids[0]) for hit in context.parties.before(position, within=1000) if hit.kind == "country"]
    told += [
        (span.end, party)
        for span, index in found.items()
        if position - 1000 <= span.end <= position
        for party in register.persons[index].actor.parties
        if context.known.reference.is_country(party)
    ]
    latest = dict.fromkeys(party for _, party in sorted(told, reverse=True))
    return list(latest)[:count]


def bind_strangers(
    register: Register,
    found: Mapping[NameSpan, int],
    around: Mapping[NameSpan, Surroundings],
    context: Context,
    sentences: Sequence[tuple[int, int]],
) -> None:
    """ "X left the region. The US assistant secretary of state talked": the one stranger holds the one open office.

    The office may stand in the sentence before, or open the one after; where there are two of either nobody is bound.
    """
    names = Spans(found)
    strangers = {
        index: span
        for span, index in reversed(list(found.items()))
        if _is_stranger(span, register, index, around[span], context)
    }
    begins = [begin for begin, _ in sentences]
    for index, span in strangers.items():
        number = bisect_right(begins, span.begin) - 1
        first, last = max(0, number - 1), min(len(sentences) - 1, number + 1)
        begin, end = sentences[first][0], sentences[last][1]
        if any(i != index and begin <= other.begin < end for i, other in strangers.items()):
            continue
        openings = {sentences[last][0]} if last > number else set()
        open_offices = [
            phrase
            for phrase in context.phrase_spans.overlapping(begin, end)
            if (phrase.end <= sentences[number][0] or phrase.begin in openings)
            and _is_open(phrase, names, register, context)
        ]
        told = {(phrase.parties, phrase.kind) for phrase in open_offices}
        if len(told) == 1:
            phrase = open_offices[0]
            why = f"{span.text}: {context.text[phrase.begin : phrase.end]}, whom no other name fits"
            register.set_parties(index, (context.known.speaks_for(phrase.parties[0]),), why=why)
            register.give_role(index, Role(phrase.title, phrase.kind))


def bind_listed(
    register: Register, found: Mapping[NameSpan, int], around: Mapping[NameSpan, Surroundings], context: Context
) -> None:
    """ "Indonesian Foreign Minister A, Home Minister B": B, of whom no country is told, is of A's."""
    for one, other in pairwise(sorted(found, key=lambda span: span.begin)):
        person = register.persons[found[other]]
        if person.actor.parties or not person.untold:
            continue
        title = next(iter(context.phrase_spans.before(other.begin, within=NEAR)), None)
        if title is None or title.counterpart or title.begin < one.end:
            continue
        told = around[one].parties if around[one].prefixed else ()
        gap = _NEXT_OF_LIST
        if not told:
            told, gap = register.persons[found[one]].actor.parties, _AND_ANOTHER
        if len(told) == 1 and gap.fullmatch(context.text, one.end, title.begin):
            party = context.known.speaks_for(told[0])
            if not is_held_by_another(person, party, register):
                register.set_parties(found[other], (party,), why=f"{other.text}: told after {one.text} of {party}")


def bind_pairs(
    register: Register,
    found: Mapping[NameSpan, int],
    context: Context,
    sentences: Sequence[tuple[int, int]],
) -> None:
    """ "Kenya's speaker met his Maltese counterpart. A and B discussed trade": A and B are they, in this order."""
    spans = sorted(found, key=lambda span: span.begin)
    begins = [begin for begin, _ in sentences]
    for one, other in pairwise(spans):
        if context.text[one.end : other.begin] != " and " or found[one] == found[other]:
            continue
        number = bisect_right(begins, one.begin) - 1
        if number < 1 or sentences[number][0] != one.begin or any(len(span.words) < _PAIR for span in (one, other)):
            continue
        phrases = context.phrase_spans.overlapping(*sentences[number - 1])
        offices = [p for p in phrases if len(p.parties) == 1 and p.count == 1 and not p.former]
        if len(offices) != _PAIR or not offices[1].counterpart or offices[0].counterpart:
            continue
        if any(sentences[number - 1][0] <= span.begin < sentences[number - 1][1] for span in spans):
            continue
        told = {span: context.known.speaks_for(p.parties[0]) for span, p in zip((one, other), offices, strict=True)}
        known = {span: register.persons[found[span]].actor.parties for span in told}
        if any(known[span] and told[span] not in known[span] for span in told):
            continue
        for span in (span for span in told if not known[span]):
            register.set_parties(found[span], (told[span],), why=f"{span.text}: one of the two offices told before")
            register.give_role(found[span], Role(offices[0].title, offices[0].kind))


def _is_stranger(span: NameSpan, register: Register, index: int, around: Surroundings, context: Context) -> bool:
    person = register.persons[index]
    return (
        not person.actor.parties
        and not person.actor.roles
        and len(span.words) > 1
        and not around.titled
        and context.labels.at(span.begin, span.end) == "PERSON"
        and bool(_BARE_BEFORE.search(context.text, max(0, span.begin - 12), span.begin))
        and not _TOLD_AFTER.match(context.text, span.end)
    )


def _is_open(phrase: OfficePhrase, names: Spans[NameSpan], register: Register, context: Context) -> bool:
    """True for an office of one party, told without a name and held by nobody whom the article names."""
    if len(phrase.parties) != 1 or phrase.count != 1 or phrase.former or phrase.counterpart or phrase.kind is None:
        return False
    if phrase.determiner in ("a", "an") or phrase.begin == phrase.title_begin:
        return False
    beside = stands_beside_name(phrase, names, context.text)
    party = context.known.speaks_for(phrase.parties[0])
    return not beside and not any(
        party in person.actor.parties and fit(person.actor, title=phrase.title, kind=phrase.kind)
        for person in register.persons
    )
