"""Where a story ends on a page that lists other stories below it."""

import pytest

from ingest.furniture import body_end

STORY = "Chile's foreign minister met his Peruvian counterpart in Lima on Monday. " * 4


@pytest.mark.parametrize(
    "label",
    [
        "Related articles",
        "RELATED STORIES:",
        "Must read",
        "More Stories From World",
        "Today's Top News",
        "You may also like",
        "Read Also",
    ],
)
def test_a_label_of_other_stories_ends_the_story(label: str) -> None:
    text = f"{STORY}\n\n{label}\n\nTogo's president flies to Accra"
    assert text[: body_end(text, 0, len(text))].rstrip() == STORY.rstrip()


@pytest.mark.parametrize(
    "text",
    [
        f"Related articles\n\n{STORY}",
        f"{STORY}\n\nRelated articles of the treaty were read out.\n\nThe two men laughed.",
        f"{STORY}\n\nThey must read the accord, he said.",
    ],
)
def test_a_menu_above_and_words_of_the_story_end_nothing(text: str) -> None:
    assert body_end(text, 0, len(text)) == len(text)
