"""Which terms are one person's, and the ids of people who share a name."""

import pytest

from meetings.actors import Office
from meetings.when import When
from meetings.words import OfficeKind
from reference.people import Term, find_people

COUNTRIES = frozenset({"NO", "SE", "CA", "GB"})


def term(
    party: str, year: int, *, kind: str = "ambassador", wikidata: str | None = None, name: str = "Kim Berg"
) -> Term:
    office = Office(leader=name, kind=OfficeKind(kind), party=party, title="Office", since=When.year(year))
    return Term(name=name, aliases=(f"{name} Jr",), called=(), wikidata=wikidata, office=office)


@pytest.mark.parametrize(
    ("terms", "ids"),
    [
        ([term("NO", 2001), term("NO", 2019)], ["kim-berg"]),
        ([term("NO", 2001), term("UN", 2005)], ["kim-berg"]),
        ([term("NO", 2001), term("SE", 2001, kind="head_of_state")], ["kim-berg", "kim-berg-se"]),
        ([term("GB", 2022, kind="head_of_state"), term("CA", 2022, kind="head_of_state")], ["kim-berg"]),
        ([term("NO", 2001, wikidata="Q1"), term("NO", 2001, wikidata="Q2")], ["kim-berg", "kim-berg-no"]),
        (
            [term("NO", 2001, wikidata="Q1"), term("NO", 2005, wikidata="Q2"), term("NO", 2009, wikidata="Q3")],
            ["kim-berg", "kim-berg-no", "kim-berg-no-2009"],
        ),
        ([term("NO", 2001, wikidata="Q1"), term("SE", 2009, wikidata="Q1", name="K. Berg")], ["kim-berg"]),
    ],
)
def test_who_is_who(terms: list[Term], ids: list[str]) -> None:
    people = find_people(terms, countries=COUNTRIES)
    assert [person.leader.id for person in people] == ids
    assert all(office.leader == person.leader.id for person in people for office in person.offices)
    assert sum(len(person.offices) for person in people) == len(terms)


def test_a_row_more_changes_no_id() -> None:
    first = [term("NO", 2001, wikidata="Q1")]
    more = [*first, term("SE", 2010, wikidata="Q2")]
    assert find_people(more, countries=COUNTRIES)[0].leader.id == find_people(first, countries=COUNTRIES)[0].leader.id


def test_names_of_all_rows_come_together() -> None:
    (person,) = find_people(
        [term("NO", 2001, wikidata="Q1"), term("NO", 2009, wikidata="Q1", name="Kimmo Berg")], countries=COUNTRIES
    )
    assert person.leader.names == ("Kim Berg", "Kim Berg Jr", "Kimmo Berg", "Kimmo Berg Jr")
