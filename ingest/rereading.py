"""Reads the articles of the graph anew with the rules of today: first what would change, then, if it is wanted, the change."""

from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from typing import Any

from anyio import to_thread

from graph.store import Store, StoreReader, Transaction
from ingest.copies import print_of
from ingest.extract import Extractor
from ingest.extraction import Extraction
from ingest.writing.affected import Surroundings
from ingest.writing.articles import write_in
from ingest.writing.copies import copies_of
from ingest.writing.ledger import Ledger, write_by_ledger
from ingest.writing.rows import article_row, meeting_row
from meetings.article import Article
from meetings.canonical import fact_kind, read_claim
from meetings.claims import Claim, MeetingFact
from meetings.entries import read_entry
from meetings.judgements import Anchor, nearest
from meetings.meeting import Meeting
from meetings.resolve import resolve

Row = dict[str, Any]

# As many texts as are held at a time, and as many articles as a transaction writes.
_READ = 64
_BATCH = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One line of a diff. `what` is claim or meeting, `change` is added, gone or changed.

    `was` is the id before, None for what is added; `id` that of today, None for what is gone; `text` tells a person what it is.
    """

    what: str
    change: str
    was: str | None
    id: str | None
    article: str | None
    text: str


@dataclass(slots=True)
class Diff:
    """What the rules of today make other than those that read the articles."""

    articles: int = 0
    changed: list[Extraction] = field(default_factory=list)
    """The articles that are to be written, with what they say now."""
    changes: list[Change] = field(default_factory=list)


async def find_changes(store: Store, extractor: Extractor, *, today: date) -> AsyncIterator[Diff]:
    """Yields the diff while it grows, once for each batch of articles read, and at last as a whole. Changes nothing.

    Holds the texts and claims of the articles that change. Raises DatabaseUnavailable.
    """
    diff, after = Diff(), ""
    old: list[Claim] = []
    while rows := await store.read("read/stored_articles", after=after, limit=_READ):
        after = rows[-1]["id"]
        articles = [_article(row) for row in rows]
        extractions = await to_thread.run_sync(lambda some: list(extractor.extract_all(some)), articles)
        diff.articles += len(rows)
        for row, extraction in zip(rows, extractions, strict=True):
            if article_row(extraction, sketch=print_of(extraction).sketch)["digest"] != row["digest"]:
                before = [read_claim(fact) for fact in row["facts"]]
                diff.changed.append(extraction)
                diff.changes.extend(_claims_changed(before, extraction.claims))
                old.extend(before)
        yield diff
    new = [claim for extraction in diff.changed for claim in extraction.claims]
    diff.changes.extend(await _meetings_changed(store, old, new, today))
    yield diff


async def write_changes(store: Store, diff: Diff, *, today: date) -> AsyncIterator[int]:
    """Writes the changed articles, a batch a transaction, and yields how many are done; a second run goes on where it broke off.

    One of which a newer version came into the queue meanwhile is left alone: that will be read with the rules of today.
    """
    remaining = iter(diff.changed)
    while batch := list(islice(remaining, _BATCH)):
        await _write(store, batch, today)
        yield len(batch)


async def _write(store: Store, batch: Sequence[Extraction], today: date) -> None:
    async def work(tx: Transaction) -> None:
        rows = await tx.run("write/lock_read", ids=sorted(extraction.article.id for extraction in batch))
        current = {row["id"] for row in rows}
        await write_in(tx, [extraction for extraction in batch if extraction.article.id in current], today=today)

    await write_by_ledger(store, work)


def _article(row: Row) -> Article:
    names = ("id", "url", "title", "publisher", "published", "language", "text")
    return Article(**{name: row[name] for name in names})


def _claims_changed(old: Sequence[Claim], new: Sequence[Claim]) -> Iterator[Change]:
    """What became of the claims of one article. The version of the extractor alone is no change."""
    before, now = ({claim.id: claim for claim in claims} for claims in (old, new))
    added = {id_: claim for id_, claim in now.items() if id_ not in before}
    for id_, claim in sorted(before.items()):
        if id_ in now:
            if replace(now[id_], extractor=claim.extractor) != claim:
                yield _changed(claim, now[id_])
        elif successor := _successor(claim, added.values()):
            yield _changed(claim, added.pop(successor))
        else:
            yield Change(what="claim", change="gone", was=id_, id=None, article=claim.article, text=_text(claim))
    for id_, claim in sorted(added.items()):
        yield Change(what="claim", change="added", was=None, id=id_, article=claim.article, text=_text(claim))


def _changed(was: Claim, now: Claim) -> Change:
    return Change(what="claim", change="changed", was=was.id, id=now.id, article=now.article, text=_text(now))


def _successor(claim: Claim, candidates: Iterable[Claim]) -> str | None:
    meetings = [one for one in candidates if isinstance(one.fact, MeetingFact)]
    return nearest(Anchor.of(claim), meetings) if isinstance(claim.fact, MeetingFact) else None


def _text(claim: Claim) -> str:
    said = claim.evidence[0].text if claim.evidence else ""
    when = getattr(claim.fact, "when", None)
    parties = " and ".join(claim.fact.parties) if isinstance(claim.fact, MeetingFact) else ""
    told = (fact_kind(claim.fact), parties, when.edtf if when else "", f"{claim.confidence:.2f}")
    return f"{' '.join(part for part in told if part)}: {said}"


async def _meetings_changed(store: Store, old: Sequence[Claim], new: Sequence[Claim], today: date) -> list[Change]:
    """What would become of the meetings, by what the graph holds now."""
    rows = await store.read("read/judgements_of_things")
    ledger = Ledger.of(read_entry(row["entry"]) for row in rows)
    left = await Surroundings(StoreReader(store), ledger.aliases, lock=False).around(old)
    surroundings = Surroundings(StoreReader(store), ledger.aliases, without=old, lock=False)
    gone = {claim.id for claim in old}
    standing = await surroundings.around([*(claim for claim in left if claim.id not in gone), *new])
    ids = sorted({claim.id for claim in (*left, *standing)})
    stored = await store.read("read/meetings_of_claims", claims=ids)
    views = [ledger.aliases.view(claim) for claim in standing]
    copies = await copies_of(StoreReader(store), views)
    meetings = resolve(views, today=today, copies=copies, judgements=surroundings.bonds)
    told = await store.read("read/claims_of_meetings", meetings=[row["id"] for row in stored])
    successors = _successors(old, new)
    shown = {row["id"]: row for row in await store.read("read/meeting_rows", meetings=[row["id"] for row in stored])}
    claims: dict[str, list[str]] = defaultdict(list)
    for row in told:
        claim: str = row["claim"]
        claims[row["meeting"]].append(successors.get(claim, claim))
    return _compare({row["id"]: row | shown[row["id"]] for row in stored}, claims, meetings)


def _successors(old: Sequence[Claim], new: Sequence[Claim]) -> dict[str, str]:
    there = {claim.id for claim in new}
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in new:
        by_article[claim.article].append(claim)
    gone = (claim for claim in old if claim.id not in there)
    return {claim.id: found for claim in gone if (found := _successor(claim, by_article[claim.article]))}


def _compare(before: dict[str, Row], claims: dict[str, list[str]], meetings: Sequence[Meeting]) -> list[Change]:
    now = {meeting.id: meeting for meeting in meetings}
    homes = {claim: meeting.id for meeting in meetings for claim in meeting.claims}
    changes, reached = [], set()
    for known_as, row in sorted(before.items()):
        home = known_as if known_as in now else next((homes[c] for c in sorted(claims[known_as]) if c in homes), None)
        if home is None:
            line = f"{row['title']}, {row['date'] or 'no date'}, {row['status']}"
            changes.append(Change(what="meeting", change="gone", was=known_as, id=None, article=None, text=line))
            continue
        reached.add(home)
        if home != known_as or meeting_row(now[home])["properties"]["digest"] != row["digest"]:
            line = _line(now[home])
            changes.append(Change(what="meeting", change="changed", was=known_as, id=home, article=None, text=line))
    for known_as in sorted(now.keys() - reached):
        line = _line(now[known_as])
        changes.append(Change(what="meeting", change="added", was=None, id=known_as, article=None, text=line))
    return changes


def _line(meeting: Meeting) -> str:
    return f"{meeting.title}, {meeting.when.edtf if meeting.when else 'no date'}, {meeting.status.value}"
