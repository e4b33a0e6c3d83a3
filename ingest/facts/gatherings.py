"""Gatherings that take place: told by a clause of their own ("the summit opens in Astana on 3 July") or by a meeting at them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from ingest.encounters.clauses import Relation, Role, clause_of, relation
from ingest.encounters.coming import to_come
from ingest.encounters.days import resolve_date
from ingest.encounters.encounter import Encounter
from ingest.encounters.nearness import TOO_FAR, distance
from ingest.encounters.occasions import Occasion, find_occasions
from ingest.encounters.tense import Reading, read_noun, read_verb
from ingest.facts.ground import Ground
from ingest.facts.told import Told
from ingest.mentions.gatherings import gathering_ref
from meetings.claims import GatheringFact, GatheringRef, Participant
from meetings.gatherings import Place
from meetings.when import When
from meetings.words import GatheringRelation, Status

_TAKING_PLACE = (Status.HELD, Status.ONGOING, Status.PLANNED)
_AT = frozenset("at in during for to of after before on from ahead following with by".split())
# Who is the subject of these is there too.
_ATTENDING = frozenset(
    "attend join address chair co-chair host open participate take speak gather arrive fly travel represent convene lead go come".split()
)
# Bodies of one country that sit under the name of a gathering: "the National Assembly", "the 13th Party Congress"
_PARLIAMENT = re.compile(
    r"\b(?:National|Federal|State|People['’]s|Legislative|Constituent|Party)\b.*(?:Assembly|Congress|Convention|Conference|Council)"
)
# What a gathering itself does.
_TAKES_PLACE = frozenset("open begin start kick convene meet gather take close end conclude run last".split())
_SUBJECTS = (Role.SUBJECT, Role.PASSIVE_SUBJECT)


def find_gathering_facts(ground: Ground, encounters: Sequence[Encounter]) -> Iterator[Told]:
    """One fact for each sentence and gathering, in order of appearance."""
    named = {mention.sent.start_char for mention in _words(ground)}
    told = [*_of_encounters(e for e in encounters if e.begin in named), *_of_clauses(ground)]
    merged: dict[tuple[int, str], Told] = {}
    for one in told:
        key = (one.begin, _fact(one).gathering.summit)
        merged[key] = _joined(merged[key], one) if key in merged else one
    yield from sorted(merged.values(), key=lambda one: (one.begin, one.trigger))


def _fact(told: Told) -> GatheringFact:
    assert isinstance(told.fact, GatheringFact)
    return told.fact


def _joined(one: Told, other: Told) -> Told:
    """What a meeting at the gathering tells, completed by what the clause of the gathering itself does."""
    first, second = _fact(one), _fact(other)
    known = replace(
        first,
        when=second.when or first.when,
        place=first.place or second.place,
        attendees=tuple(dict.fromkeys((*first.attendees, *second.attendees))),
    )
    return replace(one, fact=known)


def _words(ground: Ground) -> Iterator[Token]:
    """The word by which each gathering hangs in its sentence."""
    for mention in ground.scene.gatherings:
        token = ground.scene.token_at(mention.begin, mention.end)
        if token is not None:
            yield token


def _of_encounters(encounters: Iterable[Encounter]) -> Iterator[Told]:
    """A meeting at a gathering tells that this takes place: where, and about when."""
    for encounter in encounters:
        status = encounter.reading.status
        if encounter.gathering is None or status not in _TAKING_PLACE:
            continue
        fact = GatheringFact(
            gathering=_itself(encounter.gathering), status=status, when=encounter.when, place=encounter.place
        )
        yield Told(
            fact=fact,
            begin=encounter.begin,
            end=encounter.end,
            trigger=encounter.trigger,
            rule="gatherings.meeting_at",
            certainty=encounter.certainty,
        )


def _itself(gathering: GatheringRef) -> GatheringRef:
    return replace(gathering, relation=GatheringRelation.PART_OF)


def _of_clauses(ground: Ground) -> Iterator[Told]:
    scene = ground.scene
    for occasion in find_occasions(scene, ground.reference):
        if occasion.mention.organizer is None and _PARLIAMENT.search(occasion.mention.name):
            continue
        for begin in occasion.begins:
            head = _head(begin, ground)
            role = relation(head, clause_of(head)) if head is not None else None
            if head is not None and role is not None and _names_itself(role):
                yield from _of_clause(occasion, head, role, ground)


def _head(begin: int, ground: Ground) -> Token | None:
    mention = next(mention for mention in ground.scene.gatherings if mention.begin == begin)
    return ground.scene.token_at(mention.begin, mention.end)


def _names_itself(role: Relation) -> bool:
    """False for "the summit declaration", which is no summit."""
    return role.role is not Role.COMPOUND and (role.role is not Role.PREPOSITION or role.preposition in _AT)


def _of_clause(occasion: Occasion, token: Token, role: Relation, ground: Ground) -> Iterator[Told]:
    published = ground.scene.published
    verb = clause_of(token)
    opening = role.role is Role.SUBJECT and verb.lemma_.lower() in _TAKES_PLACE
    reading = read_verb(verb) if opening else read_noun(token)
    status = _status(to_come(reading, occasion.when, published) if reading.status else reading, role)
    if status is None:
        return
    told = _days_told(token, reading, ground)
    gathering = gathering_ref(
        occasion.mention, when=told or occasion.when, published=published, reference=ground.reference, aside=False
    )
    fact = GatheringFact(
        gathering=_itself(gathering),
        status=status,
        when=told,
        place=_place_told(occasion, ground),
        attendees=_attendees(token, role, token.sent, ground),
    )
    yield Told(
        fact=fact,
        begin=token.sent.start_char,
        end=token.sent.end_char,
        trigger=token.idx,
        rule=f"gatherings.{role.role.replace(' ', '_')}",
        certainty=0.8,
    )


def _place_told(occasion: Occasion, ground: Ground) -> Place | None:
    """The place of the occasion where the article names it; that only the tables know it is no claim of the article."""
    told = {mention.place.id for mention in ground.scene.places}
    return occasion.place if occasion.place and occasion.place.id in told else None


def _days_told(token: Token, reading: Reading, ground: Ground) -> When | None:
    """The days that the sentence itself gives; those that only the tables know are no claim of the article."""
    near = [
        (far, mention.begin, mention)
        for mention in ground.scene.dates_in(token.sent)
        if not mention.bounds and (far := distance(ground.scene, token, mention.begin, mention.end)) is not None
    ]
    return resolve_date(min(near)[2], ground.scene, reading.direction) if near and min(near)[0] < TOO_FAR else None


def _status(reading: Reading, role: Relation) -> Status | None:
    """What the clause says of the gathering; None where it speaks of who comes and not of the gathering."""
    own = role.role in _SUBJECTS or (role.role is Role.OBJECT and reading.why != "will not")
    if reading.status in (Status.CANCELLED, Status.POSTPONED):
        return reading.status if own else None
    if reading.status is Status.PROPOSED and not own:
        return Status.PLANNED  # "invited him to the summit": the summit itself stands
    return reading.status


def _attendees(token: Token, role: Relation, sentence: Span, ground: Ground) -> tuple[Participant, ...]:
    """Who attends: the subject of "attended the summit", the agent of "the summit was attended by"."""
    verb = clause_of(token)
    if verb.lemma_.lower() not in _ATTENDING or role.role is Role.SUBJECT:
        return ()
    wanted = (Role.AGENT,) if role.role is Role.PASSIVE_SUBJECT else (Role.SUBJECT,)
    found = (
        m for m in ground.scene.actors_in(sentence) if (r := relation(ground.scene.root(m), verb)) and r.role in wanted
    )
    return tuple(dict.fromkeys(actor.participant for mention in found for actor in mention.actors))
