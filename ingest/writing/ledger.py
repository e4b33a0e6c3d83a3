"""The ledger of judgements, as transactions read it."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from graph.store import Runner, Store, Transaction
from meetings.aliases import Aliases
from meetings.entries import read_entry
from meetings.judgements import Judgement, Kind

T = TypeVar("T")


class LedgerMoved(Exception):
    """Somebody judged leaders, summits or organizations while a transaction was at work on them."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The judgements about leaders, summits and organizations in force, and what they add up to."""

    judgements: tuple[Judgement, ...]
    aliases: Aliases
    was: Aliases
    """What the claims of the graph were written by; another one only for who changes the ledger."""

    @classmethod
    def of(cls, judgements: Iterable[Judgement], *, was: Aliases | None = None) -> "Ledger":
        ordered = tuple(sorted(judgements, key=lambda one: one.id))
        aliases = Aliases(ordered)
        return cls(ordered, aliases, was or aliases)

    def ids_of(self, kind: Kind, known_as: str) -> list[str]:
        """All ids that articles may have for what goes by this one, in order."""
        ours = [judgement for judgement in self.judgements if judgement.kind is kind]
        judged = {one for judgement in ours for one in (judgement.first, judgement.second)}
        # What goes by an id of its own since it was split off has the id in its articles that it was split from.
        went_by = {known_as} | {
            self.aliases.id_of(kind, judgement.first)
            for judgement in ours
            if judgement.told_in and self.aliases.id_of(kind, judgement.second) == known_as
        }
        return sorted(went_by | {one for one in judged if self.aliases.id_of(kind, one) in went_by})

    async def check(self, tx: Transaction) -> None:
        """Raises LedgerMoved where the ledger is another one by now. To be called once all that is touched is locked.

        Who judges a thing locks it first, so from then on nobody can come between.
        """
        if (await read_ledger(tx)).judgements != self.judgements:
            raise LedgerMoved


async def read_ledger(tx: Runner) -> Ledger:
    """What is in force now about leaders, summits and organizations."""
    rows = await tx.run("read/judgements_of_things")
    return Ledger.of(read_entry(row["entry"]) for row in rows)


async def judgements_about(tx: Runner, articles: Iterable[str]) -> list[Judgement]:
    """The judgements in force about meetings that speak of claims of the articles, whose blocks are locked."""
    keys = sorted(f"article:{article}" for article in articles)
    rows = await tx.run("read/judgements_in_blocks", keys=keys) if keys else []
    return [read_entry(row["entry"]) for row in rows]


async def write_by_ledger(store: Store, work: Callable[[Transaction], Awaitable[T]]) -> T:
    """As `Store.write`; begins anew where the ledger moved meanwhile."""
    while True:
        try:
            return await store.write(work)
        except LedgerMoved:
            continue
