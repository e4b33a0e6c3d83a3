"""Pairs at hand: which two "the two leaders", "both" and "the two" mean, by the sentence they stand in and the one before."""

import re
from collections.abc import Collection, Sequence

from ingest.linking.fitting import GENERAL, fit
from ingest.linking.walk import Walk
from ingest.mentions.actors import Actor, Role

_PAIR = 2
# As read-outs call any two who have just met: "both leaders discussed"
_READ_OUT_WORDS = frozenset({"leader"})
# "The first meeting between the two leaders": whoever acts in the clause is one of them
_BETWEEN = re.compile(r"\b(?:between|of) \Z")
_BETWEEN_LONG = 8
# "In the meeting with B, the two leaders discussed": B is one of them, though he stands beside them in the clause
_AT_A_MEETING = re.compile(
    r"\b(?:meetings?|talks|calls?|conversations?|discussions?|encounters?) with [^.;]{0,60}\Z", re.IGNORECASE
)


def pair_at_hand(position: int, walk: Walk, *, barred: Collection[str], role: Role | None = None) -> tuple[Actor, ...]:
    """The two people, of two parties, in question where a phrase for two begins; nobody where the sentences do not tell.

    "A insisted that B would come to the meeting between the two": those of the sentence. "The Thai general was next; the two
    talked": he and the topic of the sentence before; of several topics these. `role` is an office that both hold.
    """
    between = _BETWEEN.search(walk.context.text, max(0, position - _BETWEEN_LONG), position) is not None
    here = _here(position, walk)
    if between and len(here) == _PAIR:
        pair: Sequence[Actor] = here
    elif barred and not _met(here, barred, walk):
        return ()
    else:
        pair = _with_topic(position, here, walk)
    loose = role is None or (role.title.lower() in _READ_OUT_WORDS and not between)
    fits = loose or all(_holds(actor, role) for actor in pair)
    apart = len(pair) == _PAIR and not set(pair[0].parties) & set(pair[1].parties)
    return tuple(pair) if apart and fits else ()


def _holds(actor: Actor, role: Role | None) -> bool:
    return role is None or fit(actor, title=role.title, kind=role.kind, among_others=True) >= GENERAL


def _met(here: Sequence[Actor], barred: Collection[str], walk: Walk) -> bool:
    """True for the one person of the sentence whom it tells to be met."""
    if len(here) != 1 or set(barred) != {here[0].key}:
        return False
    begin = walk.thread.spoken_of(here[0])
    return _AT_A_MEETING.search(walk.context.text, max(0, begin - 80), begin) is not None


def _here(position: int, walk: Walk) -> list[Actor]:
    """The people of the sentence before a position, each once."""
    said = (m for m in walk.thread.said_in(walk.thread.sentence_at(position)) if m.begin < position)
    return list({a.key: a for mention in said for a in mention.actors if a.parties and not a.is_whole}.values())


def _with_topic(position: int, here: Sequence[Actor], walk: Walk) -> Sequence[Actor]:
    """Topic and partner of the sentence before; who is told here and its topic, of two topics the one spoken of more often."""
    before = walk.thread.sentence_at(position) - 1
    topics = [a for a in walk.pronouns.topics(before, walk.thread) if a.parties and not a.is_whole]
    partners = walk.pronouns.partners(before, walk.thread)
    if not here and len(topics) == _PAIR:
        return topics
    if not here and len(topics) == len(partners) == 1:
        return [*topics, *partners]
    if len(here) != 1:
        return ()
    if len(topics) == _PAIR:
        topics.sort(key=walk.thread.times, reverse=True)
        clear = walk.thread.times(topics[0]) > walk.thread.times(topics[1])
        topics = topics[:1] if clear and here[0].key != topics[0].key else []
    return [*topics, *here] if len(topics) == 1 else ()
