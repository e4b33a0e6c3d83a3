"""Which articles are copies: texts made for this test, edited as agencies' clients edit."""

from datetime import date

import pytest

from ingest.copies import find_copies
from ingest.extraction import Extraction
from meetings.claims import MeetingFact
from tests.factory import encounter, nobody, telling

STORY = """ASTANA, May 20 (Steppe Wire) - The foreign ministers of two neighbouring countries spent most of Monday in the old
governor's house above the river, where they went through a list of thirty open questions, beginning with the price of
water in dry years and ending with the colour of a bridge that nobody has built so far. Both said afterwards that the list
was shorter now. A joint commission is to meet before the harvest, and the engineers of both sides will get visas for a
year instead of a month. The host gave his guest a saddle, which an aide carried to the car with some difficulty. Farmers
along the upper canal, who have waited for a decision since the winter, were not convinced: they would rather see a sluice
than a communique, one of them told reporters at the gate. The talks go on in the autumn, when the snow closes the passes.
"""
OTHER = """The stadium of the capital was full to the last seat when the home side came back from two goals down on Saturday and
took the cup for the first time in a generation. Their captain, who had announced his retirement in spring, scored twice in
the last ten minutes; the goalkeeper saved a penalty with his foot. Thousands walked home along the river and sang.
"""


TALKS = encounter(nobody("KZ"), nobody("UZ"), when="2024-05-20")


def article(key: str, text: str, day: int = 20, talks: MeetingFact = TALKS) -> Extraction:
    return telling(key, text, talks, published=date(2024, 5, day))


def edited(text: str) -> str:
    return text.replace("ASTANA, May 20 (Steppe Wire) - The", "By our staff: the").replace("spent most of", "passed")


def test_a_copy_with_another_dateline_and_small_edits_is_found() -> None:
    articles = [article("b", STORY), article("a", edited(STORY), 21), article("c", OTHER)]
    assert find_copies(articles) == {"a": "b"}


def test_a_copy_cut_from_the_end_is_found() -> None:
    shortened = STORY[: STORY.index("Farmers")]
    assert find_copies([article("a", STORY), article("b", shortened)]) == {"b": "a"}


def test_copies_of_a_copy_have_one_original_the_earliest_then_the_smallest_id() -> None:
    head, tail = STORY[:560], STORY[200:]
    copies = find_copies([article("z", STORY, 19), article("y", head), article("x", tail, 21), article("w", tail, 21)])
    assert copies == {"w": "z", "x": "z", "y": "z"}


def test_the_order_makes_no_difference() -> None:
    articles = [article("c", STORY), article("a", edited(STORY)), article("b", STORY.upper()), article("d", OTHER)]
    assert find_copies(articles) == find_copies(reversed(articles)) == {"b": "a", "c": "a"}


@pytest.mark.parametrize("text", ["", "The two ministers met.", "。。。"])
def test_short_texts_are_nobodys_copies(text: str) -> None:
    assert find_copies([article("a", text), article("b", text)]) == {}


def test_a_text_from_which_nothing_that_both_can_tell_of_was_read_is_no_copy() -> None:
    """Copies count where both tell of one meeting; a weekly column with the same closing words years later does not."""
    other = encounter(nobody("KZ"), nobody("UZ"), when="2019-05-20")
    assert find_copies([article("a", STORY), article("b", STORY, talks=other)]) == {}


def test_two_reports_that_share_a_quotation_are_no_copies() -> None:
    quotation = STORY[STORY.index("Farmers") : STORY.index("The talks")]
    assert find_copies([article("a", STORY), article("b", OTHER + quotation)]) == {}
