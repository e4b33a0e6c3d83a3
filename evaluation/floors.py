"""Floors: figures that must not fall, in a TOML file with a table for each set of articles."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from evaluation.figures import Figures
from meetings.errors import InputError, UnreadableSource


@dataclass(frozen=True, slots=True)
class Miss:
    """A figure that lies below its floor."""

    figure: str
    value: float
    floor: float


def read_floors(path: Path, *, name: str) -> Figures:
    """The floors of the table `name`.

    Raises UnreadableSource where the file is no TOML, InputError where it has no such table.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UnreadableSource(f"cannot read {path}: {error}") from error
    if name not in tables:
        raise InputError(
            f"{path} has no table [{name}]", remedy=f"floors are looked up by the folder of the gold file; add [{name}]"
        )
    return {figure: float(floor) for figure, floor in tables[name].items()}


def find_misses(figures: Figures, floors: Figures) -> tuple[Miss, ...]:
    """The figures below their floors. Raises InputError for a floor that no figure has."""
    unknown = sorted(floors.keys() - figures.keys())
    if unknown:
        raise InputError(f"no figure is called {', '.join(unknown)}", remedy=f"figures are {', '.join(figures)}")
    return tuple(Miss(name, figures[name], floor) for name, floor in floors.items() if figures[name] < floor)
