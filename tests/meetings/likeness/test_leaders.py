"""Who may be one person: by name, party and office, with the reasons."""

import pytest

from meetings.likeness.leaders import Known, likeness, likenesses


def known(name: str, *parties: str, office: str | None = None, listed: bool = False) -> Known:
    return Known(
        id=f"{name} {' '.join(parties)}".lower().replace(" ", "-"),
        names=(name,),
        parties=frozenset(parties),
        offices=frozenset({office} if office else ()),
        listed=listed,
    )


@pytest.mark.parametrize(
    ("first", "second", "least", "most"),
    [
        (known("Anna Bianchi", "IT", office="foreign_minister"), known("Anna Bianci", "IT"), 0.5, 0.9),
        (known("Anna Rossi", "IT"), known("Rossi", "IT"), 0.4, 0.6),
        (known("Anna Rossi", "IT"), known("Anna Rossi", "FR"), 0.1, 0.2),
        (
            known("Anna Rossi", "IT", office="foreign_minister"),
            known("Anna Rossi", "FR", office="head_of_state"),
            0.0,
            0.1,
        ),
        (known("Anna Rossi", "IT"), known("Bruno Verdi", "IT"), None, None),
    ],
)
def test_the_score_of_a_pair(first: Known, second: Known, least: float | None, most: float | None) -> None:
    found = likeness(first, second)
    assert found == likeness(second, first)
    if least is None or most is None:
        assert found is None
    else:
        assert found is not None
        assert least <= found.score < most
        assert found.reasons


def test_both_go_by_the_id_of_the_reference_tables() -> None:
    listed, new = known("Rossi", "IT", listed=True), known("Anna Rossi", "IT")
    (found,) = likenesses([new, listed])
    assert (found.first, found.second) == (listed, new)


def test_two_rows_of_the_tables_are_not_proposed() -> None:
    assert likenesses([known("Anna Rossi", "IT", listed=True), known("Anna Rossi", "FR", listed=True)]) == []


def test_the_likeliest_come_first() -> None:
    found = likenesses([known("Anna Bianchi", "IT"), known("Anna Bianci", "IT"), known("Anna Bianchi", "FR")])
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert {found[0].first.parties, found[0].second.parties} == {frozenset({"IT"})}
