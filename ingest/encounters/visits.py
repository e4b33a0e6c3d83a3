"""Visits: a guest who goes to a country meets its hosts."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from ingest.encounters.arguments import find_sides
from ingest.encounters.clauses import clause_of
from ingest.encounters.cue import Cue
from ingest.encounters.encounter import Encounter
from ingest.encounters.scene import Scene
from ingest.encounters.setting import Settings
from ingest.encounters.tense import Reading, read_noun, read_verb
from ingest.encounters.word_order import WHEN_OR_WHERE
from ingest.encounters.wording import Wording, Wordings
from ingest.mentions.actors import Actor, Form
from ingest.mentions.dates import Direction
from ingest.mentions.places import PlaceMention
from meetings.words import MeetingKind, Mode, Status

# "paid a four-day official visit at the invitation of the king to Japan" has more words, but few have.
_REACH = 9
_EXPECTING = frozenset({"expect", "await"})
_INVITATIONS = frozenset({"invite", "invitation", "ask", "urge"})
_STATES = frozenset({"be", "stay"})
_PREPOSITIONS = frozenset("to in at through for from of with by on about after into via between during against".split())
_LIST_GAP = re.compile(r",? (?:and |as well as |then |later |on to )?(?:to )?(?:the )?|, (?:and )?(?:to )?(?:the )?")
_IN_IT = re.compile(r",? (?:in|to|at) (?:the )?")


def find_visits(scene: Scene, wordings: Wordings, settings: Settings) -> Iterator[Encounter]:
    """Visits in order of appearance: guest, host party and the hosts whom the sentence names; the place is the destination."""
    for sentence in scene.sentences:
        for token in sentence:
            wording = wordings.of(token, ("visits",))
            if wording is not None:
                yield from _visits(token, wording, sentence, scene, settings)


def _visits(token: Token, wording: Wording, sentence: Span, scene: Scene, settings: Settings) -> Iterator[Encounter]:
    reading = read_verb(token) if wording.kind == "verb" else read_noun(token)
    guests = _guests(token, wording, sentence, scene)
    if reading.status is None or not guests:
        return
    if wording.lemma in _EXPECTING:
        reading = Reading(Status.PLANNED, Direction.FUTURE, wording.lemma)
    if reading.why == "present" and not scene.dates_in(sentence):
        if wording.lemma in _STATES:
            return  # "as he is in the United States"
        reading = Reading(Status.PLANNED, Direction.FUTURE, "on the way")  # "he goes on to Riyadh"
    destinations = list(_destinations(token, wording, sentence, scene))
    for destination in destinations:
        host = destination.place.country
        visitors = [guest for guest in guests if host not in guest.parties]  # "at the invitation of A, B visited"
        if host is None or len({party for visitor in visitors for party in visitor.parties}) != 1:
            continue  # nobody, or people of several parties, who meet somewhere
        hosts = _hosts(host, token, scene, visitors) or [Actor(key=f"party:{host}", parties=(host,))]
        cue = Cue(
            word=token,
            sentence=sentence,
            reading=reading,
            actors=(*visitors, *hosts),
            destination=destination.place,
            date_word=_own_date_word(destination, scene) if len(destinations) > 1 else None,
        )
        setting = settings.read(cue)
        yield Encounter(
            begin=sentence.start_char,
            end=sentence.end_char,
            trigger=token.idx,
            actors=cue.actors,
            mode=Mode.IN_PERSON,
            kind=MeetingKind.VISIT,
            reading=setting.reading,
            rule=f"visits.{wording.lemma.replace(' ', '_')}.{wording.kind}",
            certainty=wording.weight,
            when=setting.when,
            day_told=setting.day_told,
            replaces=setting.replaces,
            place=setting.place,
            gathering=setting.gathering,
        )


def _destinations(token: Token, wording: Wording, sentence: Span, scene: Scene) -> Iterator[PlaceMention]:
    """The places right after the trigger, where a preposition of direction stands before the first: "to Berlin, Paris and Oslo"."""
    after = [mention for mention in scene.places_in(sentence) if mention.begin > token.idx]
    end = token.idx + len(token)
    for number, mention in enumerate(after):
        gap = scene.text[end : mention.begin]
        if number == 0:
            if len(gap.split()) > _REACH or not _leads_there(gap, wording):
                return
        elif not _LIST_GAP.fullmatch(re.sub(r" +", " ", WHEN_OR_WHERE.sub("", gap))):
            return
        end = mention.end
        if (
            number + 1 < len(after)
            and not mention.is_city
            and _IN_IT.fullmatch(scene.text[end : after[number + 1].begin])
        ):
            continue  # "to Germany, in Berlin": the city says it better
        yield mention


def _own_date_word(destination: PlaceMention, scene: Scene) -> Token | None:
    """ "To Rome on Monday and to Paris on Tuesday": the word by which the day of one destination is found."""
    following = scene.text[destination.end : destination.end + 4]
    return scene.token_at(destination.begin, destination.end) if following in (" on ", " in ", " nex", " fro") else None


def _leads_there(gap: str, wording: Wording) -> bool:
    """True where between trigger and place nothing but a preposition of direction and words about time and company stands."""
    words = gap.lower().split()
    if "place" in wording.partner and not words:
        return True
    directions = wording.partner - {"place"} or {"the"}
    last = [word for word in words if word in _PREPOSITIONS]
    return last[-1] in directions if last else "place" in wording.partner


def _guests(token: Token, wording: Wording, sentence: Span, scene: Scene) -> list[Actor]:
    sides = find_sides(token, wording, sentence, scene)
    if sides.how != "by grammar":
        return []
    people = [actor for mention in sides.acting if mention.form is not Form.PARTY for actor in mention.actors]
    return list({actor.key: actor for actor in people}.values())


def _hosts(host: str, trigger: Token, scene: Scene, guests: Sequence[Actor]) -> list[Actor]:
    """People of the visited country whom the clause of the visit names: "flew to Minsk and spent two hours with him"."""
    clause = _with_inviter(clause_of(trigger))
    people = [
        actor
        for m in scene.actors_in(trigger.sent)
        if clause.is_ancestor(scene.root(m))
        if m.form is not Form.PARTY
        for actor in m.actors
        if host in actor.parties
    ]
    keys = {guest.key for guest in guests}
    return list({actor.key: actor for actor in people if actor.key not in keys}.values())


def _with_inviter(clause: Token) -> Token:
    """The clause above where that tells who invites: "A invited B to visit Rome", "accepted an invitation from A to visit Rome"."""
    above = clause.head
    if clause.dep_ in ("xcomp", "ccomp", "acl", "advcl") and above.lemma_ in _INVITATIONS:
        return clause_of(above)
    return clause
