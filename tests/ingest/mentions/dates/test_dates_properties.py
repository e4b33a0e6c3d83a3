"""What holds for every text and every anchor."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ingest.mentions.dates import Direction, find_dates
from meetings.when import When

WORDS = (
    "Monday|(May 20)|May|20|20th|the|of|last|next|this|week|month|year|2024|1999|0|31|June|30-July 2|from|to|until|since|by"
    "|before|the end of|early|mid-|in|three|weeks|ago|days later|the day before|yesterday|tomorrow|weekend|Q3|quarter|spring"
    "|winter|-|–|,|.|\n\n|(18/5)|05/06/2024|2024-02-30|29 February|between|and|first half of|for two days ending|999|the same"
)
DATED_TEXTS = st.lists(st.sampled_from(WORDS.split("|")), max_size=12).map(" ".join)
ANCHORS = st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31))


@given(text=st.text() | DATED_TEXTS)
def test_mentions_lie_in_the_text_in_order(text: str) -> None:
    behind = 0
    for mention in find_dates(text):
        assert behind <= mention.begin < mention.end <= len(text)
        assert text[mention.begin : mention.end] == mention.text
        behind = mention.end


@given(text=DATED_TEXTS, anchor=ANCHORS, direction=st.sampled_from(Direction))
def test_every_mention_means_days_that_can_be_written_down(text: str, anchor: date, direction: Direction) -> None:
    for mention in find_dates(text):
        when = mention.resolve(anchor, direction=direction)
        assert when is None or When.from_edtf(when.edtf) == when


@given(text=DATED_TEXTS)
def test_a_part_of_the_text_is_read_alone(text: str) -> None:
    half = len(text) // 2
    for mention in find_dates(text, end=half):
        assert mention.end <= half
    for mention in find_dates(text, begin=half):
        assert mention.begin >= half
