"""From what people type to ids: by id, else by exact name; and the nearest names where nothing fits."""

import re

from rapidfuzz import fuzz

from app.moved import Moved
from graph.store import Row, Store
from ingest.ledger import id_now
from meetings.errors import InvalidQuery, NotKnown
from meetings.ids import fold
from meetings.judgements import Kind

NEAR = 5
"""How many near matches a problem lists: enough for a slip of the pen, few enough to read."""

# "wang ji" finds everybody called Wang, some 70 in the reference tables: the nearest of them are told by their letters.
_CANDIDATES = 100


_JUDGED = ("leader", "summit", "organization")


def search_words(text: str) -> tuple[str, ...]:
    """The words of a text as the full-text index keeps them: folded, and free of its operators."""
    return tuple(word for word in re.split(r"[\W_]+", fold(text)) if word)


def tolerant_query(text: str, *, every_word: bool) -> str:
    """A Lucene query that finds each word as it is, as a beginning of a longer one, or with a typo; "" without words."""
    return (" AND " if every_word else " OR ").join(_tolerant(word) for word in search_words(text))


def _tolerant(word: str) -> str:
    # As for the distances of typos: in three letters one typo leaves too little of the word, in eight two leave enough.
    typos = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
    # A rare name scores up to about 15 by itself: a tenth keeps "Laar" behind "Lavrov" where "lavr" was typed.
    forms = [f"{word}^4", f"{word}*^2"] + ([f"{word}~{typos}^0.1"] if typos else [])
    return f"({' OR '.join(forms)})"


async def find_named(store: Store, text: str, *, kinds: tuple[str, ...], limit: int) -> list[Row]:
    """What the full-text index finds for at least one of the words, the closest first: kind, id, name, names, score."""
    query = tolerant_query(text, every_word=False)
    return await store.read("read/search", query=query, kinds=list(kinds), limit=limit) if query else []


async def resolve(store: Store, text: str, *, kinds: tuple[str, ...], parameter: str) -> tuple[str, str]:
    """Kind and id of the thing that `text` names: by its id (in any case), else by a name that only one thing has.

    Raises NotKnown with near matches, and InvalidQuery naming the ids where several things have that name.
    """
    by_id = await store.read("read/known", ids=[text, text.upper(), text.lower()], kinds=list(kinds))
    if by_id:
        return by_id[0]["kind"], by_id[0]["id"]
    hits = await find_named(store, text, kinds=kinds, limit=_CANDIDATES)
    named = [hit for hit in hits if fold(text) in {fold(name) for name in (hit["name"], *hit["names"])}]
    if len(named) == 1:
        return named[0]["kind"], named[0]["id"]
    if named:
        raise InvalidQuery(
            f"{text!r} is the name of {len(named)} {' or '.join(kinds)}s",
            parameter=parameter,
            allowed=tuple(hit["id"] for hit in named),
            remedy="give the id",
        )
    for kind in (kind for kind in _JUDGED if kind in kinds):
        if (now := await id_now(store, Kind(kind), text)) != text:
            return kind, now
    raise _not_known(text, kinds, hits)


async def _nothing_has(store: Store, text: str, *, kind: str) -> NotKnown:
    """The error for an id that nothing of that kind has, with the ids of the nearest names.

    Raises Moved where the id is one that something had before people judged it to be the same as another.
    """
    if kind in _JUDGED and (now := await id_now(store, Kind(kind), text)) != text:
        raise Moved(text, now)
    return _not_known(text, (kind,), await find_named(store, text, kinds=(kind,), limit=_CANDIDATES))


def _not_known(text: str, kinds: tuple[str, ...], hits: list[Row]) -> NotKnown:
    wanted = " ".join(search_words(text))

    def likeness(hit: Row) -> float:
        return max(fuzz.ratio(wanted, " ".join(search_words(name))) for name in (hit["id"], hit["name"], *hit["names"]))

    # Sorting is stable: of equally like names the index's order holds.
    near = tuple(hit["id"] for hit in sorted(hits, key=likeness, reverse=True)[:NEAR])
    remedy = f"did you mean {near[0]}?" if near else "look for it with /search"
    return NotKnown(f"there is no {' or '.join(kinds)} {text!r}", near=near, remedy=remedy)


async def require(store: Store, known_as: str, *, kind: str) -> None:
    """Raises NotKnown, with near matches, unless something of that kind has exactly that id."""
    if not await store.read("read/known", ids=[known_as], kinds=[kind]):
        raise await _nothing_has(store, known_as, kind=kind)


async def read_one(store: Store, kind: str, known_as: str) -> Row:
    """The row of the one thing of that kind with exactly that id, by the statement of the kind's name; raises NotKnown as `require`."""
    rows = await store.read(f"read/{kind}", id=known_as)
    if not rows:
        raise await _nothing_has(store, known_as, kind=kind)
    return rows[0]
