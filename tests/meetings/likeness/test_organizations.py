"""Which organizations may be one: by name, founding, members, and who acts for them, with the reasons."""

import pytest

from meetings.likeness.organizations import KnownOrganization, organization_likeness, organizations_alike


def known(
    name: str, *, people: str = "", members: str = "", founded: str | None = None, listed: bool = False
) -> KnownOrganization:
    return KnownOrganization(
        id=name,
        names=(name,),
        people=frozenset(people.split()),
        members=frozenset(members.split()),
        founded=founded,
        listed=listed,
    )


@pytest.mark.parametrize(
    ("first", "second", "least", "most"),
    [
        (known("World Coffee Organization"), known("World Coffee Organisation"), 0.6, 0.8),
        (known("WCO"), known("World Coffee Organization"), 0.3, 0.5),
        (known("WCO", people="ann-lee"), known("World Coffee Organization", people="ann-lee"), 0.8, 0.9),
        (known("Coffee Union"), known("Baltic Coffee Union"), 0.2, 0.3),
        (known("Coffee Union", members="EE LV"), known("Baltic Coffee Union", members="BR CO"), 0.0, 0.1),
        (known("Coffee Union", founded="1999"), known("Baltic Coffee Union", founded="2011"), 0.0, 0.1),
        (known("Coffee Union"), known("Tea Union"), None, None),
        (known("European Council"), known("Nordic Council"), None, None),
    ],
)
def test_the_score_of_a_pair(
    first: KnownOrganization, second: KnownOrganization, least: float | None, most: float | None
) -> None:
    found = organization_likeness(first, second)
    assert found == organization_likeness(second, first)
    if least is None or most is None:
        assert found is None
    else:
        assert found is not None
        assert least <= found.score < most
        assert found.reasons


def test_one_at_least_is_new() -> None:
    listed = known("World Coffee Organization", listed=True)
    assert organizations_alike([listed, known("WCO", listed=True)]) == []
    (found,) = organizations_alike([known("WCO"), listed])
    assert (found.first.id, found.second.id) == ("World Coffee Organization", "WCO")
