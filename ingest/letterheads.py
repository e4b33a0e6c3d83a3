"""Letterheads: who publishes a text that says so itself, "From: Prime Minister's Office, 10 Downing Street".

A release of a government calls its own people by their office alone, so that everything hangs on knowing whose it is.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

from ingest.documents import Document
from reference.names import NameIndex

# Lines that may belong to a letterhead, from the top and from the end ("Ministry of External Affairs", "New Delhi").
_TOP, _FOOT = 8, 4
_WIDEST = 120
_OFFICE = r"Office of the (?:(?:Vice )?President|Prime Minister|Premier|Chancellor|Spokesperson|Foreign Minister|Press Secretary)"
_HOUSE = re.compile(
    r"\b(?:(?:Foreign |Prime |Defen[cs]e |Finance )?Ministry|Ministry of|Department of|Government of|Presidency|Chancellery|State House"
    rf"|{_OFFICE}|(?:Prime Minister|President|Chancellor|Premier)['’]s Office|Press (?:Service|Office|Secretariat) of|M(?:O|o)?FA"
    r"|Presidential (?:Communications?|Press|Administration|Palace|Office)|Royal (?:Court|Palace|House))\b"
)
# A headline tells what somebody does: it has a verb, or another small word than a letterhead.
_SMALL = re.compile(r"(?<![\w’'])(?!(?:of|and|the|for|to|in|de|del|da|do|by|from|on|at|et|al|und)\b)[a-zß-öø-ÿ][\w-]*")
_SENTENCE_END = re.compile(r"[.!?]['”\"]?\s*$")
_LABEL = re.compile(r"^(?:From|Source|Published by|Issued by|By): ?")
# Houses that do not write their name show themselves by how they head their releases, and by who speaks for them. "The
# President's call" without a name, and a Press Secretary, are of the White House where no other country stands beside.
_HEADINGS = (
    (re.compile(r"^Readouts? of (?:the )?(?:Vice )?President['’]s\b"), "The White House, United States"),
    (re.compile(r"^(?:Press release: )?PM (?:call|meeting|bilateral|statement|remarks) \w.*: \d{1,2} [A-Z][a-z]+ \d{4}$"),
     "Prime Minister's Office, United Kingdom"),
    (re.compile(r"^(?:A|The) (?:Downing Street|No\.? ?10|Number 10) spokes\w+ said\b"), "Prime Minister's Office, United Kingdom"),
    (re.compile(r"\battributable to (?:Principal |Deputy |Department )*Spokes(?:person|man|woman) [A-Z]"),
     "Department of State, United States"),
    (re.compile(r"^Pentagon Press Secretary\b.*\breadout\b"), "Department of Defense, United States"),
)  # fmt: skip
_PRESS_SECRETARY = re.compile(r"\bOffice of the (?:Vice President['’]s )?Press Secretary\b", re.IGNORECASE)


@dataclass(frozen=True)
class Letterheads:
    """Finds the publisher in a text; `names` finds countries and cities."""

    names: NameIndex

    def publisher_of(self, document: Document) -> str | None:
        """The publisher by name, with the country that it belongs to: as told with the article, else as the text shows it."""
        told = document.article.publisher
        if told and self.country_of(told):
            return told
        return next(self._shown(document), told)

    def country_of(self, publisher: str | None) -> str | None:
        """The country that a publisher's name names, by itself or by a city: "Foreign Ministry, Astana"."""
        hits = self.names.find(publisher) if publisher else ()
        return next((hit.ids[0] for hit in hits if hit.kind in ("country", "city")), None)

    def _shown(self, document: Document) -> Iterator[str]:
        lines = list(_lines(document))
        places = [dateline.place for dateline in document.datelines[:1] if dateline.place]
        for line in dict.fromkeys([*lines[:_TOP], *lines[-_FOOT:]]):
            yield from (house for heading, house in _HEADINGS if heading.search(line))
            if not _is_letterhead(line):
                continue
            if house := self._known_house(line):
                yield house
            elif _HOUSE.search(line):
                yield from self._with_country(line, [*places, *_beside(line, lines)])
        if any(_PRESS_SECRETARY.search(line) for line in lines[:_TOP]):
            yield "The White House, United States"

    def _known_house(self, line: str) -> str | None:
        match = self._houses.search(line)
        return self._table[match.group().lower()] if match else None

    def _with_country(self, line: str, beside: list[str]) -> Iterator[str]:
        """The line with its country; of a line that tells none, with the place of the dateline or of the line beside it."""
        countries = {hit.ids[0] for hit in self.names.find(line) if hit.kind in ("country", "city")}
        if len(countries) == 1:
            yield line
        elif not countries:
            yield from (f"{line}, {place}" for place in beside if self.country_of(place))

    @cached_property
    def _table(self) -> dict[str, str]:
        text = files("ingest").joinpath("letterheads.csv").read_text(encoding="utf-8")
        return {row["words"].lower(): row["publisher"] for row in csv.DictReader(text.splitlines())}

    @cached_property
    def _houses(self) -> re.Pattern[str]:
        ordered = sorted(self._table, key=lambda words: -len(words))
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])", re.IGNORECASE)


def _lines(document: Document) -> Iterator[str]:
    text = document.article.text[document.begin : document.end]
    return (line.strip() for line in text.splitlines() if line.strip())


def _is_letterhead(line: str) -> bool:
    label = _LABEL.match(line)
    plain = line[label.end() :] if label else line
    return len(line) <= _WIDEST and not _SENTENCE_END.search(line) and not _SMALL.search(plain)


def _beside(line: str, lines: list[str]) -> list[str]:
    """The lines right below that belong to the letterhead too; a headline names whom they met."""
    at = lines.index(line)
    return [other for other in lines[at + 1 : at + 3] if len(other) <= _WIDEST // 2 and _is_letterhead(other)]
