"""Meetings as lines of evaluation files."""

from datetime import date

from ingest.eval_format import article_row, meeting_row, story_row
from meetings.claims import GatheringRef, Participant
from meetings.gatherings import Place
from meetings.meeting import Meeting, Telling
from meetings.when import When
from meetings.words import GatheringRelation, MeetingKind, Mode, Status

MEETING = Meeting(
    id="m1",
    title="Putin–CN meeting, Astana, 2024-07",
    kind=MeetingKind.BILATERAL,
    mode=Mode.IN_PERSON,
    status=Status.UNCONFIRMED,
    participants=(
        Participant(parties=("RU",), leader="vladimir-putin", name="Vladimir Putin"),
        Participant(parties=("CN",)),
    ),
    when=When.month(2024, 7),
    place=Place(id="astana-kz", name="Astana", country="KZ"),
    gathering=GatheringRef(
        summit="sco-summit-2024", name="SCO summit", series="SCO summit", relation=GatheringRelation.ON_SIDELINES_OF
    ),
    topics=("gas",),
    tellings=(
        Telling(article="a1", published=date(2024, 5, 1), status=Status.PROPOSED, claims=("c1",)),
        Telling(article="a2", published=date(2024, 5, 2), status=Status.PLANNED, claims=("c2",)),
    ),
    claims=("c1", "c2"),
    confidence=0.9,
    independent_sources=2,
)
VALUES = {
    "participants": ["Vladimir Putin"],
    "parties": ["RU", "CN"],
    "mode": "in_person",
    "start": "2024-07",
    "end": "2024-07",
    "place": "Astana",
    "country": "KZ",
    "gathering": "SCO summit",
    "confidence": 0.9,
}


def test_a_line_of_an_article_has_the_status_that_it_tells() -> None:
    row = article_row("a2", "2024-05-02", [MEETING])
    assert row == {"id": "a2", "published": "2024-05-02", "meetings": [{**VALUES, "status": "planned"}]}


def test_a_line_of_a_story_has_its_final_status_and_what_each_article_tells() -> None:
    assert story_row(MEETING) == {
        **VALUES,
        "id": "m1",
        "title": "Putin–CN meeting, Astana, 2024-07",
        "status": "unconfirmed",
        "articles": [{"id": "a1", "status": "proposed"}, {"id": "a2", "status": "planned"}],
        "independent_sources": 2,
    }


def test_what_is_not_known_is_null() -> None:
    bare = Meeting(
        **{name: getattr(MEETING, name) for name in MEETING.__slots__}
        | {"when": None, "place": None, "gathering": None}
    )
    row = meeting_row(bare)
    assert [row[name] for name in ("start", "end", "place", "country", "gathering")] == [None] * 5
