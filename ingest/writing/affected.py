"""Which claims of the graph a change of some claims can have an effect on, and the locks that keep other writers away from them."""

from collections.abc import Iterable, Sequence
from datetime import date

from graph.store import Runner, Transaction
from ingest.writing.ledger import judgements_about
from meetings.aliases import Aliases
from meetings.blocks import block_keys
from meetings.canonical import read_claim
from meetings.claims import Claim
from meetings.errors import TooManyClaims
from meetings.judgements import Bond, Judgement, bind
from meetings.resolve import component_of
from meetings.ties import Ties

_ARTICLE = "article:"


async def claims_of_articles(tx: Transaction, articles: Iterable[str]) -> list[Claim]:
    """All claims that the graph holds of the articles."""
    rows = await tx.run("read/claims_of_articles", articles=sorted(articles))
    return [read_claim(row["fact"]) for row in rows]


class Surroundings:
    """The claims about meetings around some claims, with the judgements that speak of them.

    Claims are kept as their articles tell them; they are compared as `aliases` view them.
    """

    def __init__(
        self,
        tx: Runner,
        aliases: Aliases,
        *,
        without: Iterable[Claim] = (),
        lock: bool = True,
        until: date | None = None,
        most: int | None = None,
    ) -> None:
        """`without` are claims of the graph that count as gone; without `lock` nothing is locked, for who only looks.

        Claims of articles published after `until` count as not there. More claims than `most` raise TooManyClaims.
        """
        self._until = until
        self._most = most
        self._lock = lock
        self._tx = tx
        self._aliases = aliases
        self._gone = {claim.id for claim in without}
        self._locked: set[str] = set()
        self._found: dict[str, Claim] = {}
        self._judgements: dict[str, Judgement] = {}
        self.ties = Ties()

    async def around(self, seeds: Iterable[Claim]) -> list[Claim]:
        """The claims that can belong together with the seeds, these included, by id.

        Locks the blocks of all of them before it looks into them, until nothing is added: so what another writer does
        meanwhile to any of them is either seen or waits. A judgement ties what it speaks of as a shared block does.
        """
        ours = {claim.id: claim for claim in seeds if block_keys(claim)}
        self._found.update(ours)
        views = [self._aliases.view(claim) for claim in ours.values()]
        component = self._component_of(views)
        while keys := self._keys(component) - self._locked:
            await self._look_into(keys)
            component = self._component_of(views)
        return [self._found[claim.id] for claim in component]

    def _component_of(self, views: Sequence[Claim]) -> Sequence[Claim]:
        candidates = map(self._aliases.view, self._found.values())
        return component_of(views, candidates, judgements=self.bonds, ties=self.ties)

    @property
    def bonds(self) -> tuple[Bond, ...]:
        """The judgements in force about the claims that were found."""
        return bind(self._judgements.values(), self._found.values())

    def _keys(self, component: Iterable[Claim]) -> set[str]:
        """The blocks of the claims, and those of the articles that judgements tie to theirs."""
        articles = {claim.article for claim in component}
        tied = (judgement.articles for judgement in self._judgements.values() if articles & set(judgement.articles))
        return {key for claim in component for key in block_keys(claim)} | {
            f"{_ARTICLE}{article}" for some in tied for article in some
        }

    async def _look_into(self, keys: set[str]) -> None:
        if self._lock:
            await self._tx.run("write/lock_blocks", keys=sorted(keys))
        self._locked |= keys
        rows = await self._tx.run("read/claims_in_blocks", keys=sorted(keys))
        stored = (read_claim(row["fact"]) for row in rows)
        self._found.update((claim.id, claim) for claim in stored if self._counts(claim))
        if self._most is not None and len(self._found) > self._most:
            raise too_many_claims(self._most)
        articles = (key.removeprefix(_ARTICLE) for key in keys if key.startswith(_ARTICLE))
        self._judgements.update((one.id, one) for one in await judgements_about(self._tx, articles))

    def _counts(self, claim: Claim) -> bool:
        return claim.id not in self._gone and (self._until is None or claim.published <= self._until)


def too_many_claims(most: int) -> TooManyClaims:
    """The error for a question that would have to look at more claims than `most`."""
    return TooManyClaims(
        f"the question is about more than {most} claims, too many to work out as of another day",
        parameter="known_at",
        remedy="narrow it with summit, leader, party, place, or with from and to",
    )
