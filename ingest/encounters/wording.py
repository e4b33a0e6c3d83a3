"""The table of triggers: words that can tell of an encounter, by family (triggers.csv)."""

import csv
import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

from spacy.tokens import Token

from ingest.encounters.clauses import is_clause
from ingest.encounters.modality import is_dated
from meetings.words import Mode

# "During the visit he will meet B", after "will pay a visit to Luxembourg"
DURING_VISIT = re.compile(
    r"\b(?:during|on) (?:the|this|his|her|their) (?:[\w-]+ ){0,2}(?:visit|trip|stay|tour)\b", re.IGNORECASE
)
# "During the meeting with her, B said", after "came to Astana on Monday"
DURING_TALKS = re.compile(
    r"\b(?:during|at|in) (?:the|their|his|her|this|that) (?:meeting|talks|conversation|negotiations)\b", re.IGNORECASE
)
# Two names with their titles stand between "brought" and "together".
_APART = 14
_OF_COURTESY = ("courtesy", "farewell")
_PLACES_OF_NOUNS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
# "Heart-to-heart" has five tokens.
_LONGEST = 5
SPEAKING_OF = frozenset("discuss review exchange touch talk speak cover brief inform tell assure agree address".split())
"""Verbs behind which the day and place of another matter may stand: "discussed the session due in Kuwait on December 1"."""


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

    @property
    def rule(self) -> str:
        """The name of the rule that the row makes."""
        return f"{self.family}.{self.lemma.replace(' ', '_')}.{self.kind}"


@dataclass(frozen=True)
class Wordings:
    """All rows, looked up by token."""

    rows: tuple[Wording, ...]

    @cached_property
    def _by_lemma(self) -> Mapping[tuple[str, str], tuple[Wording, ...]]:
        table: dict[tuple[str, str], tuple[Wording, ...]] = {}
        for row in self.rows:
            words = re.split("[ -]", row.lemma)
            head = words[-1] if row.kind == "noun" else row.lemma.split(" ")[0]
            table[row.kind, head] = (*table.get((row.kind, head), ()), row)
        return table

    @cached_property
    def _lemmas(self) -> frozenset[str]:
        return frozenset(lemma for _, lemma in self._by_lemma)

    def of(self, token: Token, families: Container[str]) -> Wording | None:
        """The row of these families that a token triggers, the one with most words first; None where it triggers none."""
        lemma = token.lemma_.lower()
        if lemma not in self._lemmas:  # so most tokens end here
            return None
        kind = "verb" if is_clause(token) else "noun" if _is_noun(token) else None
        if kind is None:
            return None
        rows = [row for row in self._by_lemma.get((kind, lemma), ()) if row.family in families]
        fitting = [row for row in rows if _words_stand(row, token)]
        if kind == "noun" and lemma == "call":
            courtesy = _is_of_courtesy(token)
            fitting = [row for row in fitting if (row.family == "calls_on") is courtesy]
        return max(fitting, key=lambda row: len(row.lemma), default=None)


def _is_of_courtesy(call: Token) -> bool:
    """True for "a courtesy call to B" and "a call on B", not for "a call on Monday"."""
    before = call.nbor(-1).lower_ if call.i else ""
    somebody = any(child.lower_ == "on" and not is_dated(child) for child in call.children)
    return before in _OF_COURTESY or somebody or any(child.lower_ in _OF_COURTESY for child in call.children)


def _is_noun(token: Token) -> bool:
    """True also for an adjective in a noun's place: "a bilateral with B is foreseen"."""
    return token.pos_ in ("NOUN", "PROPN") or (token.pos_ == "ADJ" and token.dep_ in _PLACES_OF_NOUNS)


def _words_stand(row: Wording, token: Token) -> bool:
    """True where the other words of "sit down", "call on", "phone call" or "tete-a-tete" stand beside the token."""
    if row.kind == "noun":
        before = _words_up_to(token)
        head = re.split("[ -]", row.lemma)[-1]
        return before.endswith(row.lemma[: len(row.lemma) - len(head)] + token.lower_)
    others = row.lemma.split(" ")
    if others[-1] == "together":  # "brought A and B together"
        return any(word.lower_ == "together" for word in token.doc[token.i + 1 : token.i + _APART])
    adjacent = token.i + 1 < len(token.doc) and token.nbor(1).lower_ == others[-1]
    return (
        len(others) == 1
        or adjacent
        or any(c.lower_ == others[-1] and c.dep_ in ("prt", "advmod") for c in token.children)
        or any(c.lemma_ == others[-1] and c.dep_ == "dobj" for c in token.children)
        or (token.dep_ == "relcl" and token.head.lemma_ == others[-1])  # "the accord which A and B reached"
    )


def _words_up_to(token: Token) -> str:
    """The token with the few before it; never the text of the whole document, which spaCy builds anew on every access."""
    text: str = token.doc[max(0, token.i - _LONGEST) : token.i + 1].text
    return text.lower()


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
