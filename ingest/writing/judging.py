"""Writes what people judge: an entry of the ledger, and the graph as it is with it, in one transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import count

from graph.store import Row, Store, Transaction
from ingest.claim_words import holding, quoted
from ingest.writing.affected import Surroundings, claims_of_articles
from ingest.writing.ledger import Ledger, LedgerMoved, read_ledger, write_by_ledger
from ingest.writing.replacing import Replacement, replace_claims
from meetings.canonical import read_claim, write_fact
from meetings.claims import Claim
from meetings.entries import read_entry, write_entry
from meetings.errors import InvalidQuery, NotKnown
from meetings.ids import digest
from meetings.judgements import Anchor, Judgement, Kind, Ruling, judgement_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Who says it, when and why."""

    author: str
    at: datetime
    reason: str


async def judge(
    store: Store, kind: Kind, ruling: Ruling, pair: tuple[str, str], *, word: Word, today: date
) -> Judgement:
    """Writes that two things are the same, or that they are not, and what follows; returns the entry.

    Of leaders, summits and organizations that are the same, both go by the first id; by that of the reference tables where
    only the second is in them. Raises NotKnown for an id that nothing of the kind has, and InvalidQuery for one thing given
    twice or two rows of the reference tables that are to be one.
    """
    first, second = pair
    if first == second:
        raise InvalidQuery("the two ids are the same", parameter="second", remedy="give two different ids")
    draft = _draft(kind, ruling, first, second, word)

    async def work(tx: Transaction) -> Judgement:
        if kind is Kind.MEETING:
            one, other = await _claims_of(tx, (first, second))
            return await _judge_claims(tx, draft, one, other, is_split=False, today=today)
        return await _judge_things(tx, draft, today)

    return await write_by_ledger(store, work)


async def split(store: Store, meeting: str, claims: Iterable[str], *, word: Word, today: date) -> Judgement:
    """Writes that some claims of a meeting are about another one; returns the entry, a "not the same" of the two parts.

    Raises NotKnown for a meeting that is not there, and InvalidQuery where the claims are not a part of it.
    """
    apart = frozenset(claims)
    draft = _draft(Kind.MEETING, Ruling.NOT_SAME, meeting, "+".join(sorted(apart)), word)

    async def work(tx: Transaction) -> Judgement:
        (its,) = await _claims_of(tx, (meeting,))
        known = {claim.id for claim in its}
        if not apart or not apart < known:
            raise InvalidQuery(
                "the claims to split off must be some of the meeting's claims, not all of them",
                parameter="claims",
                allowed=tuple(sorted(known)),
                remedy=f"take them from /meetings/{meeting}/evidence",
            )
        rest, other = [one for one in its if one.id not in apart], [one for one in its if one.id in apart]
        return await _judge_claims(tx, draft, rest, other, is_split=True, today=today)

    return await write_by_ledger(store, work)


async def split_thing(
    store: Store, kind: Kind, known_as: str, articles: Iterable[str], *, word: Word, today: date
) -> Judgement:
    """Writes that some articles have another leader, summit or organization in mind where they name this one; returns the entry.

    It goes by an id of its own from then on. Raises NotKnown for an id that nothing of the kind has, and InvalidQuery where
    the articles are not some of those that name it.
    """
    apart = frozenset(articles)

    async def work(tx: Transaction) -> Judgement:
        await _require(tx, kind, known_as)
        ledger = await read_ledger(tx)
        rows = await _mentioning(tx, ledger.ids_of(kind, known_as))
        told = {row["article"] for row in rows if _names(ledger.aliases.view(read_claim(row["fact"])), known_as)}
        if not apart or not apart < told:
            raise InvalidQuery(
                f"the articles to split off must be some of those that name the {kind.value}, not all of them",
                parameter="articles",
                allowed=tuple(sorted(told)),
                remedy="take them from its `told`, or from the evidence of its meetings",
            )
        draft = _draft(kind, Ruling.NOT_SAME, known_as, await _free_id(tx, kind, known_as), word)
        return await _write_judged(tx, replace(draft, told_in=tuple(sorted(apart))), today, is_split=True)

    return await write_by_ledger(store, work)


async def undo(store: Store, judgement: str, *, word: Word, today: date) -> Judgement:
    """Takes a judgement back by an entry of its own; the graph is as if it had never been. Returns the judgement.

    Raises NotKnown for an id that no judgement has, and InvalidQuery for one that was undone already.
    """

    async def work(tx: Transaction) -> Judgement:
        rows = await tx.run("read/judgement", id=judgement)
        if not rows:
            raise NotKnown(f"there is no judgement {judgement!r}", remedy="find its id by /merges")
        if rows[0]["undone"]:
            raise InvalidQuery(f"{judgement} was undone already", remedy="judge anew, where it holds after all")
        entry = read_entry(rows[0]["entry"])
        if entry.kind is not Kind.MEETING:
            await _lock_things(tx, entry)
        ledger = await read_ledger(tx)
        await _write_undo(tx, entry, word)
        if entry.kind is Kind.MEETING:
            told = await claims_of_articles(tx, entry.articles)
            await replace_claims(tx, Replacement(), ledger=ledger, today=today, beside=told)
        else:
            left = (one for one in ledger.judgements if one.id != entry.id)
            await _view_anew(tx, entry, Ledger.of(left, was=ledger.aliases), today)
        return entry

    return await write_by_ledger(store, work)


def _draft(kind: Kind, ruling: Ruling, first: str, second: str, word: Word) -> Judgement:
    return Judgement(
        id=judgement_id(kind=kind, ruling=ruling, first=first, second=second, author=word.author, at=word.at),
        kind=kind,
        ruling=ruling,
        first=first,
        second=second,
        author=word.author,
        at=word.at,
        reason=word.reason,
    )


async def _claims_of(tx: Transaction, known_as: tuple[str, ...]) -> list[list[Claim]]:
    """The claims of the meetings, whose blocks are locked; raises NotKnown for a meeting that is not there."""
    meetings = [await _called_now(tx, meeting) for meeting in known_as]
    if len(set(meetings)) < len(meetings):
        raise InvalidQuery("the two are one meeting by now", parameter="second", remedy="split it, if it is two")
    rows = await tx.run("read/claims_of_meetings", meetings=meetings)
    claims = {row["claim"]: read_claim(row["fact"]) for row in rows}
    await Surroundings(tx, (await read_ledger(tx)).aliases).around(claims.values())
    if rows != await tx.run("read/claims_of_meetings", meetings=meetings):
        raise LedgerMoved
    return [[claims[row["claim"]] for row in rows if row["meeting"] == meeting] for meeting in meetings]


async def _called_now(tx: Transaction, meeting: str) -> str:
    """The id of the meeting that has this id or had it before."""
    if await tx.run("read/claims_of_meetings", meetings=[meeting]):
        return meeting
    rows = await tx.run("read/former_meeting", id=meeting, claim="c" + meeting[1:])
    if not rows:
        raise NotKnown(f"there is no meeting {meeting!r}", remedy="find its id by /meetings or /who-met-whom")
    return str(rows[0]["id"])


async def _judge_claims(
    tx: Transaction, draft: Judgement, one: list[Claim], other: list[Claim], *, is_split: bool, today: date
) -> Judgement:
    judgement = replace(draft, one=tuple(map(Anchor.of, one)), other=tuple(map(Anchor.of, other)))
    await _write_entry(tx, judgement, is_split=is_split)
    ledger = await read_ledger(tx)
    await replace_claims(tx, Replacement(), ledger=ledger, today=today, beside=[*one, *other])
    return judgement


async def _judge_things(tx: Transaction, draft: Judgement, today: date) -> Judgement:
    return await _write_judged(tx, await _checked(tx, draft), today, is_split=False)


async def _write_judged(tx: Transaction, judgement: Judgement, today: date, *, is_split: bool) -> Judgement:
    await _lock_things(tx, judgement)
    ledger = await read_ledger(tx)
    names = (ledger.aliases.id_of(judgement.kind, one) for one in (judgement.first, judgement.second))
    if judgement.ruling is Ruling.SAME and len(set(names)) == 1:
        raise InvalidQuery("the two go by one id already", parameter="second")
    await _write_entry(tx, judgement, is_split=is_split)
    await _view_anew(tx, judgement, Ledger.of([*ledger.judgements, judgement], was=ledger.aliases), today)
    return judgement


async def _checked(tx: Transaction, draft: Judgement) -> Judgement:
    """The judgement with the ids in the right order; raises as `judge`."""
    kind = draft.kind.value
    listed = [await _require(tx, draft.kind, known_as) for known_as in (draft.first, draft.second)]
    if draft.ruling is Ruling.SAME and all(listed):
        raise InvalidQuery(
            f"the reference tables know both as a {kind} of its own", remedy="correct the tables instead"
        )
    if draft.ruling is Ruling.SAME and listed[1]:
        return replace(draft, first=draft.second, second=draft.first)
    return draft


async def _require(tx: Transaction, kind: Kind, known_as: str) -> bool:
    """True where the reference tables name the thing; raises NotKnown where nothing of the kind has that id."""
    rows = await tx.run("read/things_judged", kind=kind.value, ids=[known_as])
    # Somebody may be in claims alone, taken for another person by name.
    if not rows and not await _mentioning(tx, [known_as]):
        raise NotKnown(
            f"there is no {kind.value} {known_as!r}", remedy=f"look for it with /search?kind={kind.value}&q="
        )
    return bool(rows and rows[0]["reference"])


async def _free_id(tx: Transaction, kind: Kind, known_as: str) -> str:
    """An id for what is split off, which nothing has: `wang-yi-2`."""
    for number in count(2):
        free = f"{known_as}-{number}"
        if not await tx.run("read/things_judged", kind=kind.value, ids=[free]) and not await _mentioning(tx, [free]):
            return free
    raise AssertionError("numbers have no end")


def _names(claim: Claim, known_as: str) -> bool:
    return quoted(known_as) in write_fact(claim.fact)


async def _lock_things(tx: Transaction, judgement: Judgement) -> None:
    ids = sorted((judgement.first, judgement.second))
    lists: dict[str, list[str]] = {"leaders": [], "organizations": [], "summits": [], "places": [], "topics": []}
    await tx.run("write/lock_things", **lists | {f"{judgement.kind.value}s": ids})


async def _view_anew(tx: Transaction, judgement: Judgement, ledger: Ledger, today: date) -> None:
    """Writes anew all claims that go by other ids from now on."""
    known_as = {judgement.first, judgement.second}
    # Who was one with either before, or is one with them from now on, by other judgements.
    known_as |= {
        one
        for other in ledger.judgements
        if other.kind is judgement.kind
        for one in (other.first, other.second)
        if any(
            aliases.id_of(judgement.kind, one) in {aliases.id_of(judgement.kind, known) for known in known_as}
            for aliases in (ledger.was, ledger.aliases)
        )
    }
    claims = [read_claim(row["fact"]) for row in await _mentioning(tx, sorted(known_as))]
    changed = [claim for claim in claims if ledger.was.view(claim) != ledger.aliases.view(claim)]
    await replace_claims(tx, Replacement(old=changed, new=changed), ledger=ledger, today=today)


async def _mentioning(tx: Transaction, known_as: Sequence[str]) -> list[Row]:
    ids = list(map(quoted, known_as))
    return await tx.run("read/claims_mentioning", ids=ids, query=holding(*ids))


async def _write_entry(tx: Transaction, judgement: Judgement, *, is_split: bool) -> None:
    properties = {
        "id": judgement.id,
        "kind": judgement.kind.value,
        "ruling": judgement.ruling.value,
        "first": judgement.first,
        "second": judgement.second,
        "split": is_split,
        "author": judgement.author,
        "at": judgement.at.isoformat(),
        "reason": judgement.reason,
        "entry": write_entry(judgement),
    }
    keys = [f"article:{article}" for article in judgement.articles]
    await tx.run("write/judgement", id=judgement.id, properties=properties, keys=keys)


async def _write_undo(tx: Transaction, judgement: Judgement, word: Word) -> None:
    known_as = "j" + digest("undo", judgement.id, word.author, word.at.isoformat())
    properties = {
        "id": known_as,
        "ruling": "undo",
        "author": word.author,
        "at": word.at.isoformat(),
        "reason": word.reason,
    }
    await tx.run("write/undo", judgement=judgement.id, id=known_as, properties=properties)
