"""Visits: a guest who goes to a country meets its hosts."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from ingest.encounters.arguments import find_sides
from ingest.encounters.clauses import Role, relation
from ingest.encounters.encounter import Encounter
from ingest.encounters.scene import Scene
from ingest.encounters.setting import Settings
from ingest.encounters.tense import read_noun, read_verb
from ingest.encounters.wording import Wording, Wordings
from ingest.mentions.actors import Actor, ActorMention, Form
from ingest.mentions.places import PlaceMention
from meetings.words import MeetingKind, Mode

_REACH = 8


def find_visits(scene: Scene, wordings: Wordings, settings: Settings) -> Iterator[Encounter]:
    """Visits in order of appearance: guest and host party, the place is the destination."""
    for sentence in scene.sentences:
        for token in sentence:
            wording = wordings.of(token)
            if wording is None or wording.family != "visits":
                continue
            yield from _visit(token, wording, sentence, scene, settings)


def _visit(token: Token, wording: Wording, sentence: Span, scene: Scene, settings: Settings) -> Iterator[Encounter]:
    reading = read_verb(token) if wording.kind == "verb" else read_noun(token)
    destination = _destination(token, sentence, scene)
    guests = _guests(token, wording, sentence, scene)
    if reading.status is None or destination is None or not guests:
        return
    host = destination.place.country
    if host is None or any(host in guest.parties for guest in guests):
        return
    when = settings.when(token, sentence, reading)
    yield Encounter(
        begin=sentence.start_char,
        end=sentence.end_char,
        trigger=token.idx,
        actors=(*guests, Actor(key=f"party:{host}", parties=(host,))),
        mode=Mode.IN_PERSON,
        kind=MeetingKind.VISIT,
        reading=reading,
        rule=f"visits.{wording.lemma.replace(' ', '_')}.{wording.kind}",
        certainty=wording.weight,
        when=when,
        place=destination.place,
        gathering=settings.gathering(token, sentence, when=when, bilateral=True),
    )


def _destination(token: Token, sentence: Span, scene: Scene) -> PlaceMention | None:
    """The place right after the trigger, where a preposition of direction or nothing stands between."""
    for mention in scene.places_in(sentence):
        if mention.begin < token.idx:
            continue
        place = scene.token_at(mention.begin, mention.end)
        if place is None or place.i - token.i > _REACH:
            return None
        between = {word.lower_ for word in scene.doc[token.i + 1 : place.i]}
        if not between & {"from", "with", "of", "by", "and", "about", "on"}:
            return mention
    return None


def _guests(token: Token, wording: Wording, sentence: Span, scene: Scene) -> list[Actor]:
    sides = find_sides(token, wording, sentence, scene)
    people = [actor for mention in sides.acting if mention.form is not Form.PARTY for actor in mention.actors]
    return list({actor.key: actor for actor in people}.values())
