"""Builders for the tests of the domain: a claim says in one line what it is about."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meetings.claims import Claim, Evidence, GatheringRef, MeetingFact, Participant
from meetings.gatherings import Place
from meetings.ids import digest, leader_id, place_id, summit_id
from meetings.when import When
from meetings.words import GatheringRelation, MeetingKind, Mode, OfficeKind, Status

Told = Callable[..., Claim]

_OFFICES = {
    "president": OfficeKind.HEAD_OF_STATE,
    "prime minister": OfficeKind.HEAD_OF_GOVERNMENT,
    "foreign minister": OfficeKind.FOREIGN_MINISTER,
    "crown prince": OfficeKind.CROWN_PRINCE,
}


def participant(text: str) -> Participant:
    """ "RU" is a bare party, "RU Sergey Lavrov" a person, "RU foreign minister" an office, "RU Sergey Lavrov, foreign minister" both."""
    party, _, rest = text.partition(" ")
    name, _, office = rest.partition(", ")
    if name in _OFFICES:
        name, office = "", name
    return Participant(
        parties=(party,),
        leader=leader_id(name, party=party) if name else None,
        name=name or None,
        office=office or None,
        office_kind=_OFFICES.get(office),
    )


def _place(text: str | None) -> Place | None:
    """ "Astana KZ" is a city; "Kazakhstan: KZ" a country."""
    if text is None:
        return None
    if ": " in text:
        name, country = text.split(": ")
        return Place(id=place_id(name, country=None), name=name, country=country)
    name, country = text.rsplit(" ", 1)
    return Place(id=place_id(name, country=country), name=name, country=country)


def _gathering(text: str | None) -> GatheringRef | None:
    """ "at SCO summit 2024" is its sidelines, "SCO summit 2024" the gathering itself."""
    if text is None:
        return None
    relation = GatheringRelation.ON_SIDELINES_OF if text.startswith("at ") else GatheringRelation.PART_OF
    name = text.removeprefix("at ")
    series, edition = name.rsplit(" ", 1)
    return GatheringRef(
        summit=summit_id(series, edition=edition), name=name, series=series, relation=relation, edition=int(edition)
    )


def told(*who: str, status: str = "held", **values: Any) -> Claim:
    """A claim about a meeting; `values`: article, published, when and replaces (EDTF), place, gathering, mode, kind, topics,
    confidence, certainty, begin.
    """
    article = values.pop("article", "a1")
    published = date.fromisoformat(values.pop("published", "2024-05-21"))
    begin = values.pop("begin", 0)
    confidence, certainty = (values.pop(name, 0.9) for name in ("confidence", "certainty"))
    when, replaces = (values.pop(name, None) for name in ("when", "replaces"))
    participants = tuple(participant(text) for text in who)
    many = len({party for one in participants for party in one.parties}) > 2
    fact = MeetingFact(
        participants=participants,
        mode=Mode(values.pop("mode", "in_person")),
        status=Status(status),
        kind=MeetingKind(values.pop("kind", "multilateral" if many else "bilateral")),
        when=When.from_edtf(when) if when else None,
        replaces=When.from_edtf(replaces) if replaces else None,
        place=_place(values.pop("place", None)),
        gathering=_gathering(values.pop("gathering", None)),
        topics=tuple(values.pop("topics", ())),
    )
    assert not values, f"unknown: {values}"
    return Claim(
        id="c" + digest(article, repr(fact), str(begin)),
        article=article,
        published=published,
        fact=fact,
        evidence=(Evidence(article=article, begin=begin, end=begin + 100, text="-" * 100),),
        confidence=confidence,
        certainty=certainty,
        rule="test",
        extractor="test",
    )


@pytest.fixture(scope="session", name="told")
def _told() -> Told:
    """The builder of claims about meetings."""
    return told
