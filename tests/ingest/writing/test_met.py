"""Who met whom follows the meetings that come, change and go, at a cost that does not grow with those that stay."""

import pytest

from ingest.extraction import Extraction
from tests.factory import encounter, person, silent, told
from tests.writings import Graph

ROSSI, SILVA = person("Anna Rossi", "IT"), person("Joao Silva", "BR")
DAYS = ("2021-03-01", "2021-05-10", "2022", "2022-10-04", "2023-01-20")


def talks(day: str, *, title: str | None = None) -> Extraction:
    return told(title or f"Talks {day}", encounter(ROSSI, SILVA, when=day), published="2024-05-21")


@pytest.mark.parametrize(
    "gone",
    [
        pytest.param(["2021-05-10"], id="one between"),
        pytest.param(["2022"], id="one without a day"),
        pytest.param(["2021-03-01"], id="the first"),
        pytest.param(["2023-01-20"], id="the last"),
        pytest.param(["2021-03-01", "2021-05-10", "2022-10-04", "2023-01-20"], id="all that have a day"),
        pytest.param(DAYS, id="all"),
    ],
)
def test_meetings_that_go_leave_what_the_others_add_up_to(graph: Graph, gone: list[str]) -> None:
    graph.write(*[talks(day) for day in DAYS if day not in gone])
    expected = graph.links("MET")
    graph.empty()
    graph.write(*map(talks, DAYS))
    graph.write(*[silent(talks(day)) for day in gone])
    assert graph.links("MET") == expected


@pytest.mark.parametrize("day", ["2021-01-01", "2021-06-01", "2024-02-02", "2024"])
@pytest.mark.parametrize("moved", DAYS)
def test_a_meeting_that_moves_to_another_day_counts_there(graph: Graph, moved: str, day: str) -> None:
    articles = [talks(one) for one in DAYS if one != moved]
    graph.write(*articles, talks(day, title="Moved"))
    expected = graph.links("MET")
    graph.empty()
    graph.write(*articles, talks(moved, title="Moved"))
    graph.write(talks(day, title="Moved"))
    assert graph.links("MET") == expected


def test_the_other_meetings_of_the_two_are_gone_through_only_for_a_new_first_or_last_day(graph: Graph) -> None:
    graph.write(*map(talks, DAYS))

    assert "write/met" not in graph.statements_for(talks("2024-05-20"))
    assert "write/met" not in graph.statements_for(silent(talks("2021-05-10")))
    assert "write/met" in graph.statements_for(silent(talks("2024-05-20")))
