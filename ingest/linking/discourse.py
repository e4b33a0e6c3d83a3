"""The thread of a text: who was spoken of last, so that "the two leaders", "his counterpart" and "he" find their people."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

from ingest.linking.fitting import GENERAL, NO, fit
from ingest.mentions.actors import Actor, ActorMention, Form, Role
from meetings.words import OfficeKind

NOBODY: frozenset[str] = frozenset()


class Thread:
    """Actors in the order in which the text speaks of them; grows while linking walks through the text.

    Persons for whom nothing tells for whom they act are spoken of too: "he" may mean them, though they are no actors.
    """

    def __init__(self, sentences: Sequence[tuple[int, int]]) -> None:
        self._begins = [begin for begin, _ in sentences]
        self._in_sentence: dict[int, list[ActorMention]] = defaultdict(list)
        self._latest: dict[str, tuple[Actor, int]] = {}
        """By key, the actor and where it was spoken of last; the latest at the end."""
        self._wholes: dict[str, tuple[Actor, int]] = {}
        self._countries: dict[str, int] = {}
        self._times: Counter[str] = Counter()
        self._owners: set[str] = set()
        """Keys of whom the text has told only what is theirs."""
        self._groups: dict[int, tuple[Actor, ...]] = {}
        self._aside: frozenset[str] = NOBODY
        self.delegation: tuple[Actor, ...] = ()
        """Who is meant by "the delegation": those whose delegation the text told last."""

    def say(self, mention: ActorMention, *, aside: bool = False, owner: bool = False) -> None:
        """Takes note of a mention; mentions come in the order of the text.

        Of who is told `aside` others speak in his absence; an `owner` is the A of "A's war".
        """
        keys = {actor.key for actor in mention.actors}
        self._aside = self._aside | keys if aside else self._aside - keys
        self._in_sentence[self.sentence_at(mention.begin)].append(mention)
        for actor in mention.actors:
            self._times[actor.key] += mention.form is not Form.PRONOUN
            if owner and actor.key not in self._latest:
                self._owners.add(actor.key)
            elif not owner:
                self._owners.discard(actor.key)
            latest = self._wholes if actor.is_whole else self._latest
            latest.pop(actor.key, None)
            latest[actor.key] = (actor, mention.begin)
        for party in (party for actor in mention.actors for party in actor.parties):
            self._countries.pop(party, None)
            self._countries[party] = mention.begin
        if mention.form is Form.GROUP:
            self._groups[len(mention.actors)] = mention.actors

    def sentence_at(self, position: int) -> int:
        """The number of the sentence around a position."""
        return max(0, bisect_right(self._begins, position) - 1)

    def since(self, position: int, *, sentences: int) -> int:
        """Where the sentence begins that lies so many sentences before the one around a position."""
        return self._begins[max(0, self.sentence_at(position) - sentences)] if self._begins else 0

    def people(self) -> Iterator[Actor]:
        """Persons and office-holders who act for a party, the one spoken of last first, each once."""
        return (actor for actor, _ in reversed(self._latest.values()) if actor.parties)

    def said_in(self, sentence: int) -> list[ActorMention]:
        """The mentions of a sentence, in order."""
        return self._in_sentence.get(sentence, [])

    def times(self, actor: Actor) -> int:
        """How often the text has spoken of an actor so far, pronouns not counted."""
        return self._times[actor.key]

    def spoken_of(self, actor: Actor) -> int:
        """Where the text spoke of an actor last, 0 where it has not yet."""
        return self._latest[actor.key][1] if actor.key in self._latest else 0

    def last(
        self,
        *,
        title: str,
        kind: OfficeKind | None,
        party: str | None = None,
        barred: Collection[str] = NOBODY,
        preferred: Sequence[str] = (),
    ) -> Actor | None:
        """Who can hold such an office, for the party if one is given: whom the title fits best, of several the last.

        `barred` are keys of actors who are not meant; `preferred` of those who come first where the title fits as well.
        """
        fitting = [a for a in self.people() if (party is None or party in a.parties) and a.key not in barred]
        scored = [
            (
                fit(a, title=title, kind=kind),
                -preferred.index(a.key) if a.key in preferred else -len(preferred),
                -age,
                a,
            )
            for age, a in enumerate(fitting)
        ]
        best = max(scored, key=lambda one: one[:3], default=None)
        return best[3] if best and best[0] > NO else None

    def countries(self, count: int, *, barred: Collection[str] = NOBODY) -> tuple[str, ...]:
        """The last `count` parties spoken of, themselves or by their people, in the order in which they were; none if too few."""
        latest = [party for party in reversed(self._countries) if party not in barred]
        return tuple(reversed(latest[:count])) if len(latest) >= count else ()

    def group(
        self,
        count: int,
        *,
        role: Role | None = None,
        since: int = 0,
        wholes: bool = False,
        barred: Collection[str] = NOBODY,
    ) -> tuple[Actor, ...]:
        """The last `count` actors of different parties who fit, in the order in which they were spoken of; none if too few.

        0 stands for a plural without a number: the pair in question, or all of a list of the last sentence that fits.
        `role` is the office that all of them hold. Nobody counts who was last spoken of before the character `since`; with
        `wholes` also countries as a whole count, after people. A number of three or more first means the same as when it
        was used before.
        """
        if count > 2 and len(self._groups.get(count, ())) == count and role is None:
            return self._groups[count]
        if count > 2 and role is None and (listed := self._listed(count)):
            return listed
        pool = [actor for actor in self._pool(since, wholes) if actor.key not in barred and not _only_speaks(actor)]
        pool.sort(key=lambda actor: actor.key in self._aside)
        fitting = [
            a for a in pool if role is None or fit(a, title=role.title, kind=role.kind, among_others=True) >= GENERAL
        ]
        told = [actor for actor in fitting if actor.key not in self._owners]
        if len({party for actor in told for party in actor.parties}) > 1:
            fitting = told
        if count == 0 and role and len(listed := self._list_of(fitting)) > 2:
            return listed
        chosen = _of_different_parties(fitting, count or 2)
        if not chosen and count > 2:
            chosen = fitting[:count] if len(fitting) >= count else []
        return tuple(reversed(chosen))

    def _listed(self, count: int) -> tuple[Actor, ...]:
        """The people of the last sentence that names exactly so many, of as many parties: "A, B, C and D spoke. The four would"."""
        for sentence in sorted(self._in_sentence, reverse=True):
            named = {
                actor.key: actor
                for mention in self._in_sentence[sentence]
                if mention.form is Form.NAME
                for actor in mention.actors
            }
            parties = {party for actor in named.values() for party in actor.parties}
            if len(named) == len(parties) == count:
                return tuple(named.values())
        return ()

    def _pool(self, since: int, wholes: bool) -> Iterator[Actor]:
        for latest in (self._latest, self._wholes) if wholes else (self._latest,):
            yield from (actor for actor, begin in reversed(latest.values()) if begin >= since and actor.parties)

    def _list_of(self, fitting: Sequence[Actor]) -> tuple[Actor, ...]:
        """Those who fit of the last sentence that speaks of anybody who does."""
        if not fitting:
            return ()
        keys = {actor.key for actor in fitting}
        sentence = self.sentence_at(self._latest[fitting[0].key][1]) if fitting[0].key in self._latest else 0
        said = {a.key: a for mention in self.said_in(sentence) for a in mention.actors if a.key in keys}
        return tuple(said.values())


def _only_speaks(actor: Actor) -> bool:
    """True for a spokeswoman, who tells of what others do."""
    return bool(actor.roles) and all(role.kind is OfficeKind.SPOKESPERSON for role in actor.roles)


def _of_different_parties(actors: Sequence[Actor], wanted: int) -> list[Actor]:
    chosen: list[Actor] = []
    taken: set[str] = set()
    for actor in actors:
        if not taken & set(actor.parties):
            chosen.append(actor)
            taken |= set(actor.parties)
        if len(chosen) == wanted:
            return chosen
    return []
