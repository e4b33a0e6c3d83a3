"""`python -m bench.confidence FOLDER...`: how often claims are right, and the points of ingest/confidence.py fitted anew.

A FOLDER holds gold.jsonl and articles.jsonl; without any, samples/ and evaluation/own/ are read. A claim is right where the
meeting that it tells of is one of the gold. What is shown of the fit is measured on articles that were not fitted: fitted on
odd ids and checked on even ones, and the other way round.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from rich.console import Console
from rich.table import Table

from bench.texts import read_bench_articles
from cli.tellings import gold_by_article, told_by_article
from evaluation.calibration import Case, Forecast, brier_score, calibration_error, fit, forecast, reliability
from evaluation.figures import f1, ratio
from evaluation.judging import Judged, count_required, judge
from evaluation.rows import Json, load_rows
from ingest.confidence import WEIGHTS, observe
from ingest.extract import Extractor
from ingest.extraction import Extraction
from meetings.claims import Claim
from meetings.outlook import meeting_fact
from reference import tables

ROOT = Path(__file__).parents[1]
_BOUNDS = (0.0, 0.7, 0.8, 0.85, 0.9, 0.95)
_THRESHOLDS = (0.0, 0.7, 0.8, 0.85, 0.9, 0.93)


@dataclass(frozen=True, slots=True)
class Set:
    """One folder: its gold by article id or story id, and what is found in its articles."""

    name: str
    gold: Mapping[str, Json]
    extractions: Sequence[Extraction]

    @property
    def stories(self) -> bool:
        return any("mentions" in row for row in self.gold.values())

    def judged(self, min_confidence: float = 0.0) -> tuple[list[Judged], int]:
        """The meetings found by claims of at least that confidence, and how many were to be found."""
        surer = [extraction.surer_than(min_confidence) for extraction in self.extractions]
        gold = gold_by_article(self.gold, surer, stories=self.stories)
        return list(judge(gold, told_by_article(surer, stories=self.stories))), count_required(gold)


@dataclass(frozen=True, slots=True)
class Measured:
    """A claim of an article, and whether it is right."""

    article: str
    claim: Claim
    right: bool

    @property
    def case(self) -> Case:
        return Case(observe(meeting_fact(self.claim), rule=self.claim.rule, certainty=self.claim.certainty), self.right)

    @property
    def is_odd(self) -> bool:
        return int("".join(c for c in self.article if c.isdigit()) or 0) % 2 == 1


def main() -> None:
    """Prints all tables for the folders that the arguments name."""
    folders = [Path(name) for name in sys.argv[1:]] or [ROOT / "samples", ROOT / "evaluation" / "own"]
    extractor = Extractor(tables.load())
    sets = [_read(folder, extractor) for folder in folders]
    claims = {one.name: list(_claims(one.judged()[0])) for one in sets}
    everything = [claim for some in claims.values() for claim in some]
    console = Console(highlight=False)
    for title, table in (
        ("Claims", _sets_table(claims)),
        ("By certainty", _bins_table([(one.claim.certainty, one.right) for one in everything])),
        ("By what is observed", _observed_table(everything)),
        ("Checked on what was not fitted", _halves_table(everything)),
        ("Both halves", _bins_table(_crossed(everything))),
        ("As it is now, meetings", _bins_table(_of_meetings(sets))),
        ("Thresholds", _thresholds_table(sets)),
    ):
        console.print(f"[bold]{title}[/]", table, "", sep="\n")


def _read(folder: Path, extractor: Extractor) -> Set:
    articles = read_bench_articles(folder / "articles.jsonl")
    return Set(folder.name, load_rows(folder / "gold.jsonl"), list(extractor.extract_all(articles)))


def _claims(judged: Sequence[Judged]) -> Iterator[Measured]:
    for one in judged:
        yield from (Measured(one.article, claim, one.right) for claim in one.told.claims)


def _crossed(claims: Sequence[Measured]) -> list[Forecast]:
    """What the points fitted on one half say of the other."""
    return [*_fitted(claims, odd=True), *_fitted(claims, odd=False)]


def _fitted(claims: Sequence[Measured], *, odd: bool) -> list[Forecast]:
    points = fit([one.case for one in claims if one.is_odd is odd])
    return [forecast(points, one.case) for one in claims if one.is_odd is not odd]


def _of_meetings(sets: Sequence[Set]) -> list[Forecast]:
    return [(max(claim.confidence for claim in one.told.claims), one.right) for s in sets for one in s.judged()[0]]


def _sets_table(sets: Mapping[str, Sequence[Measured]]) -> Table:
    table = Table("set", "claims", "right", "mean confidence", box=None, pad_edge=False)
    rows = {**sets, "all": [claim for claims in sets.values() for claim in claims]}
    for name, claims in rows.items():
        right = ratio(sum(one.right for one in claims), len(claims))
        mean = fmean(one.claim.confidence for one in claims)
        table.add_row(name, str(len(claims)), f"{right:.3f}", f"{mean:.3f}")
    return table


def _bins_table(forecasts: Sequence[Forecast]) -> Table:
    table = Table("from", "mean", "right", "count", box=None, pad_edge=False)
    for one in reliability(forecasts, _BOUNDS):
        table.add_row(f"{one.low:.2f}", f"{one.confidence:.3f}", f"{one.right:.3f}", str(one.count))
    return table


def _observed_table(claims: Sequence[Measured]) -> Table:
    """Points fitted on all, on odd and on even ids, those in use, and the share right where something is observed and where not."""
    fits = [fit([one.case for one in some]) for some in (claims, *_halves(claims))]
    table = Table(
        "observed", "points", "odd", "even", "in use", "right with", "right without", box=None, pad_edge=False
    )
    for name in fits[0]:
        shares = ("", "") if name == "start" else (_share(claims, name, seen=True), _share(claims, name, seen=False))
        table.add_row(name, *(f"{points[name]:+.2f}" for points in fits), f"{WEIGHTS[name].points:+.2f}", *shares)
    return table


def _share(claims: Sequence[Measured], name: str, *, seen: bool) -> str:
    some = [one.right for one in claims if (one.case.seen[name] > 0) is seen]
    return f"{ratio(sum(some), len(some)):.3f} of {len(some)}"


def _halves(claims: Sequence[Measured]) -> tuple[list[Measured], list[Measured]]:
    return [one for one in claims if one.is_odd], [one for one in claims if not one.is_odd]


def _halves_table(claims: Sequence[Measured]) -> Table:
    """Brier score and calibration error of the fitted points, of certainty taken for a confidence, and of one share for all."""
    table = Table("checked on", "confidence", "claims", "Brier", "calibration error", box=None, pad_edge=False)
    odd, even = _halves(claims)
    for name, fitted, checked in (("even", odd, even), ("odd", even, odd)):
        share = ratio(sum(one.right for one in fitted), len(fitted))
        for kind, forecasts in (
            ("fitted", _fitted(claims, odd=name == "even")),
            ("certainty", [(one.claim.certainty, one.right) for one in checked]),
            ("one share", [(share, one.right) for one in checked]),
        ):
            table.add_row(name, kind, *_scores(forecasts))
    table.add_row("both", "fitted", *_scores(_crossed(claims)))
    return table


def _scores(forecasts: Sequence[Forecast]) -> tuple[str, str, str]:
    error = calibration_error(reliability(forecasts, _BOUNDS))
    return str(len(forecasts)), f"{brier_score(forecasts):.4f}", f"{error:.3f}"


def _thresholds_table(sets: Sequence[Set]) -> Table:
    """Precision and recall over all sets together, by the confidence that a claim must have."""
    table = Table("at least", "meetings", "precision", "recall", "f1", box=None, pad_edge=False)
    for threshold in _THRESHOLDS:
        judged = [one.judged(threshold) for one in sets]
        found = sum(len(some) for some, _ in judged)
        right = sum(one.right for some, _ in judged for one in some)
        gold = sum(required for _, required in judged)
        shares = ratio(right, found), ratio(right, gold), f1(right, gold, found)
        table.add_row(f"{threshold:.2f}", str(found), *(f"{share:.3f}" for share in shares))
    return table


if __name__ == "__main__":
    main()
