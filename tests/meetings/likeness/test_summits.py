"""Which summits may be one: by series, organizer, date and place, with the reasons."""

import pytest

from meetings.gatherings import Place
from meetings.ids import place_id, summit_id
from meetings.likeness.summits import KnownSummit, summit_likeness, summits_alike
from meetings.when import When


def known(
    series: str, year: str = "2024", *, by: str | None = None, when: str = "", city: str = "", listed: bool = False
) -> KnownSummit:
    return KnownSummit(
        id=summit_id(series, edition=year),
        names=(series,),
        organizer=by,
        when=When.from_edtf(when) if when else None,
        place=Place(id=place_id(city, country="EE"), name=city, country="EE") if city else None,
        listed=listed,
    )


@pytest.mark.parametrize(
    ("first", "second", "least", "most"),
    [
        (known("Coffee Forum"), known("World Coffee Forum"), 0.1, 0.5),
        (
            known("Coffee Forum", when="2024-05-30", city="Narva"),
            known("World Coffee Forum", when="2024-05-30/2024-05-31", city="Narva"),
            0.8,
            0.99,
        ),
        (known("WCF"), known("World Coffee Forum"), 0.1, 0.5),
        (known("Narva Coffee Forum"), known("Narwa Coffee Forum"), 0.1, 0.5),
        (known("Forum of Coffee", by="ICO"), known("Coffee Forum", by="ICO"), 0.8, 0.95),
        # On other days, of other organizers, of ministers and not: too different to be proposed.
        (known("Coffee Forum", when="2024-05-30"), known("World Coffee Forum", when="2024-09-02"), 0.0, 0.1),
        (known("Coffee Forum", by="ICO"), known("World Coffee Forum", by="EU"), 0.0, 0.1),
        (known("Coffee summit"), known("Coffee ministers' meeting"), None, None),
        (known("Coffee summit"), known("Coffee summit foreign ministers' meeting"), 0.0, 0.1),
        (known("Coffee Forum"), known("Coffee Forum", "2025"), None, None),
        (known("Economic forum"), known("Coffee forum"), None, None),
    ],
)
def test_the_score_of_a_pair(first: KnownSummit, second: KnownSummit, least: float | None, most: float | None) -> None:
    found = summit_likeness(first, second)
    assert found == summit_likeness(second, first)
    if least is None or most is None:
        assert found is None
    else:
        assert found is not None
        assert least <= found.score < most
        assert found.reasons


def test_two_editions_of_the_tables_are_not_proposed() -> None:
    listed, new, other = (
        known("World Coffee Forum", listed=True),
        known("Coffee Forum"),
        known("Forum of World Coffee", listed=True),
    )
    assert summits_alike([listed, other]) == []
    assert {one.first.listed for one in summits_alike([listed, new, other])} == {True}
