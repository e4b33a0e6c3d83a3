"""Hosts of a visit: the people of the visited country whom the sentence lets receive the guest."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from ingest.encounters.clauses import SAYING, clause_of
from ingest.encounters.scene import Scene
from ingest.mentions.actors import Actor, ActorMention, Form
from ingest.mentions.places import PlaceMention
from meetings.words import OfficeKind

_INVITATIONS = frozenset({"invite", "invitation", "ask", "urge"})
# "Recalled the last visit of B to China": of a visit one may speak who was no host
_LOOKING_BACK = frozenset("recall remember mention cite".split())
# "at the invitation of the King, ", "as the guest of President A"
_INVITED_BY = re.compile(
    r"\b(?:invitations? (?:of|from|by|extended by)|invited by|guests? of|hosted by) (?:[\w’'.,-]+ ){0,8}$",
    re.IGNORECASE,
)
_LOOK_BACK = 90
_HEADS = frozenset(
    {OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT, OfficeKind.SUPREME_LEADER, OfficeKind.ORGANIZATION_HEAD}
)


def find_hosts(destination: PlaceMention, trigger: Token, scene: Scene, guests: Sequence[Actor]) -> list[ActorMention]:
    """Where the sentence names them; of a head's visit to the seat of a head, where the article first names that one."""
    host = destination.place.country
    if host is None:
        return []
    clause = _with_inviter(clause_of(trigger))
    named = [
        mention
        for mention in scene.actors_in(trigger.sent)
        if mention.form is not Form.PARTY and any(_hosts(actor, host, guests) for actor in mention.actors)
    ]
    receiving = [
        m
        for m in named
        if (clause.is_ancestor(scene.root(m)) and clause.lemma_ not in _LOOKING_BACK)
        or _invites(m, scene)
        or _tells_it(m, clause, scene, guests)
    ]
    return receiving or list(_at_the_seat(destination, host, guests, scene))


def _hosts(actor: Actor, host: str, guests: Sequence[Actor]) -> bool:
    return host in actor.parties and all(actor.key != guest.key for guest in guests)


def _invites(mention: ActorMention, scene: Scene) -> bool:
    """True for "at the invitation of A", wherever it stands."""
    before = scene.text[max(0, mention.begin - _LOOK_BACK) : mention.begin]
    return bool(_INVITED_BY.search(before.rpartition(". ")[2]))


def _tells_it(mention: ActorMention, clause: Token, scene: Scene, guests: Sequence[Actor]) -> bool:
    """True for a head of the visited country, or a peer of the guest, who tells it himself: "B will come to Honiara, A said"."""
    above = clause.head
    tells = clause.dep_ in ("ccomp", "parataxis") and above.lemma_ in SAYING and scene.root(mention).head == above
    kinds = _HEADS | {guest.office_kind for guest in guests if guest.office_kind}
    return tells and any(actor.office_kind in kinds for actor in mention.actors)


def _at_the_seat(destination: PlaceMention, host: str, guests: Sequence[Actor], scene: Scene) -> Iterator[ActorMention]:
    """ "Comes to Downing Street": its one head, where the article names one and the guest heads something too."""
    if not destination.by_building or not any(guest.office_kind in _HEADS for guest in guests):
        return
    heads = {
        actor.key: mention
        for mention in reversed(scene.actors)
        for actor in mention.actors
        if mention.form is Form.NAME and host in actor.parties and actor.office_kind in _HEADS
    }
    if len(heads) == 1:
        yield from heads.values()


def _with_inviter(clause: Token) -> Token:
    """The clause above where that tells who invites: "A invited B to visit Rome", "accepted an invitation from A to visit Rome"."""
    above = clause.head
    if clause.dep_ in ("xcomp", "ccomp", "acl", "advcl") and above.lemma_ in _INVITATIONS:
        return clause_of(above)
    return clause
