"""The thread of a text: who was spoken of last, so that "the two leaders", "his counterpart" and "he" find their people."""

from collections.abc import Iterable, Sequence

from ingest.mentions.actors import Actor, ActorMention, Form
from meetings.words import OfficeKind

_HEADS = frozenset(
    {
        OfficeKind.HEAD_OF_STATE,
        OfficeKind.HEAD_OF_GOVERNMENT,
        OfficeKind.SUPREME_LEADER,
        OfficeKind.CROWN_PRINCE,
        OfficeKind.GOVERNOR_GENERAL,
        OfficeKind.ORGANIZATION_HEAD,
    }
)
_MINISTERS = frozenset(
    {
        OfficeKind.FOREIGN_MINISTER,
        OfficeKind.DEFENCE_MINISTER,
        OfficeKind.FINANCE_MINISTER,
        OfficeKind.TRADE_MINISTER,
        OfficeKind.MINISTER,
        OfficeKind.DEPUTY_MINISTER,
        OfficeKind.FOREIGN_SECRETARY_OFFICIAL,
        OfficeKind.DEPUTY_HEAD_OF_GOVERNMENT,
    }
)
# What a general word may mean, beside the kind that the table of titles gives it.
_GENERAL_WORDS = {
    "leader": _HEADS,
    "head": _HEADS,
    "ruler": _HEADS,
    "strongman": _HEADS,
    "president": _HEADS,
    "chief": _HEADS,
    "premier": frozenset({OfficeKind.HEAD_OF_GOVERNMENT, OfficeKind.CROWN_PRINCE}),
    "prime": frozenset({OfficeKind.HEAD_OF_GOVERNMENT, OfficeKind.CROWN_PRINCE}),
    "minister": _MINISTERS,
    "secretary": _MINISTERS | {OfficeKind.ORGANIZATION_HEAD},
    "diplomat": _MINISTERS | {OfficeKind.AMBASSADOR, OfficeKind.SPECIAL_ENVOY},
    "envoy": frozenset({OfficeKind.SPECIAL_ENVOY, OfficeKind.AMBASSADOR}),
}


def holds(actor: Actor, *, title: str, kind: OfficeKind | None) -> bool:
    """True where the actor can be meant by the title: the same kind of office, or one that a general word covers.

    "The minister" can be the foreign minister, "the leader" any head; an actor of unknown office fits everything.
    Where the kind is not known, only the same word fits: "the Secretary" is whom the text called secretary.
    """
    words = title.lower().rstrip("s").replace("-", " ").split()
    own = (actor.office or "").lower()
    if len(words) == 1 and words[0] in own.replace("-", " ").split():
        return True
    if actor.office_kind is None:
        return not own
    if actor.office_kind is kind or not words:
        return True
    general = len(words) == 1 or words[0] in ("top", "head", "heads", "prime")
    covered = _GENERAL_WORDS.get(words[-1]) or _GENERAL_WORDS.get(words[0])
    return bool(general and covered and actor.office_kind in covered)


class Thread:
    """Actors in the order in which the text speaks of them; grows while linking walks through the text."""

    def __init__(self) -> None:
        self._said: list[ActorMention] = []

    def say(self, mention: ActorMention) -> None:
        self._said.append(mention)

    def people(self, *, before: int | None = None) -> list[Actor]:
        """Persons and office-holders, the one spoken of last first, each once."""
        actors: dict[str, Actor] = {}
        for mention in reversed(self._said):
            if mention.form is not Form.PARTY and (before is None or mention.begin < before):
                for actor in mention.actors:
                    actors.setdefault(actor.key, actor)
        return list(actors.values())

    def last(self, *, title: str, kind: OfficeKind | None, party: str | None = None) -> Actor | None:
        """The last one spoken of who can hold such an office, for the party if one is given."""
        for actor in self.people():
            if (party is None or party in actor.parties) and holds(actor, title=title, kind=kind):
                return actor
        return None

    def group(
        self, count: int, *, title: str = "", kind: OfficeKind | None = None, since: int = 0, parties: bool = False
    ) -> tuple[Actor, ...]:
        """The last `count` actors of different parties who fit, in the order in which they were spoken of; none if too few.

        0 stands for a plural without a number, which means the pair in question. Nobody counts who was last spoken of
        before the character `since`; with `parties` also countries as a whole count, after people.
        """
        wanted = count or 2
        chosen: list[Actor] = []
        for actor in self._pool(since=since, parties=parties):
            taken = {party for other in chosen for party in other.parties}
            if not taken & set(actor.parties) and holds(actor, title=title, kind=kind):
                chosen.append(actor)
            if len(chosen) == wanted:
                return tuple(reversed(chosen))
        return ()

    def _pool(self, *, since: int, parties: bool) -> Iterable[Actor]:
        recent = [mention for mention in reversed(self._said) if mention.begin >= since]
        for mention in recent:
            if mention.form is not Form.PARTY:
                yield from mention.actors
        for mention in recent if parties else ():
            if mention.form is Form.PARTY:
                yield from mention.actors

    def subject_of(
        self, sentences: Sequence[tuple[int, int]], position: int, *, never: int | None = None
    ) -> Actor | None:
        """Whom "he" or "she" at a position means: the first single person of the same sentence, else of the one before.

        Topics go on from subject to subject, and subjects come first. `never` is the place of a word that is not meant.
        """
        index = next((i for i, (begin, end) in enumerate(sentences) if begin <= position < end), None)
        if index is None:
            return None
        barred = {a.key for m in self._said if never is not None and m.begin <= never < m.end for a in m.actors}
        for begin, end in [sentences[index], *reversed(sentences[max(0, index - 2) : index])]:
            for mention in self._said:
                single = len(mention.actors) == 1 and mention.form not in (Form.PARTY, Form.GROUP)
                fits = single and not barred & {actor.key for actor in mention.actors}
                if fits and begin <= mention.begin < min(end, position):
                    return mention.actors[0]
        return None
