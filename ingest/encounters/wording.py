"""The table of triggers: words that can tell of an encounter, by family (triggers.csv)."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

from spacy.tokens import Token

from meetings.words import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One row: a word of a family, the slots in which the other side stands, the mode and how much it says by itself."""

    family: str
    lemma: str
    kind: str
    """verb or noun"""
    partner: frozenset[str]
    mode: Mode
    weight: float


@dataclass(frozen=True)
class Wordings:
    """All rows, looked up by token."""

    rows: tuple[Wording, ...]

    @cached_property
    def _by_lemma(self) -> Mapping[tuple[str, str], tuple[Wording, ...]]:
        table: dict[tuple[str, str], tuple[Wording, ...]] = {}
        for row in self.rows:
            head = row.lemma.split(" ")[-1] if row.kind == "noun" else row.lemma.split(" ")[0]
            table[row.kind, head] = (*table.get((row.kind, head), ()), row)
        return table

    def of(self, token: Token) -> Wording | None:
        """The row that a token triggers, the one with most words first; None for words that tell of no encounter."""
        kind = "verb" if token.pos_ in ("VERB", "AUX") else "noun" if token.pos_ in ("NOUN", "PROPN") else None
        if kind is None:
            return None
        rows = self._by_lemma.get((kind, token.lemma_.lower()), ())
        fitting = [row for row in rows if _words_stand(row, token)]
        return max(fitting, key=lambda row: row.lemma.count(" "), default=None)


def _words_stand(row: Wording, token: Token) -> bool:
    """True where the other words of "sit down", "call on", "phone call" stand beside the token."""
    others = row.lemma.split(" ")
    if len(others) == 1:
        return True
    if row.kind == "noun":
        return token.i > 0 and token.nbor(-1).lower_ == others[0]
    return any(child.lower_ == others[1] for child in token.children) or (
        token.i + 1 < len(token.doc) and token.nbor(1).lower_ == others[1]
    )


def load_wordings() -> Wordings:
    """The table that comes with the package."""
    text = files("ingest.encounters").joinpath("triggers.csv").read_text(encoding="utf-8")
    return Wordings(tuple(_rows(csv.DictReader(text.splitlines()))))


def _rows(rows: Iterable[Mapping[str, str]]) -> Iterable[Wording]:
    for row in rows:
        yield Wording(
            family=row["family"],
            lemma=row["lemma"],
            kind=row["kind"],
            partner=frozenset(row["partner"].split()),
            mode=Mode(row["mode"]),
            weight=float(row["weight"]),
        )
