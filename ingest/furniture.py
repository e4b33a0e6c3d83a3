"""Furniture of pages: the labels under which they list other stories behind the text of this one."""

import re

# Each alone on a line. What follows has people, days and places of its own.
_OTHER_STORIES = re.compile(
    r"^[ \t]*(?:(?:Related|Recommended|Recent|More|Latest|Other|Similar|Trending|Popular)"
    r" (?:Articles?|Stor(?:y|ies)|News|Posts?|Readings?|Topics?|Links?|Content|From [A-Z][\w ]{2,20}|in [A-Z][\w ]{2,20})"
    r"|More Stories From [A-Z][\w ]{2,20}|Must[- ]Reads?|Most (?:Read|Popular|Viewed)|Read (?:Also|More|Next)|Also Read|See Also"
    r"|You (?:May|Might) Also (?:Like|Be Interested In)|Don['’]t Miss|Editor['’]?s['’]? Picks?|Today['’]s Top News|Hot Topics)"
    r"[ \t]*:?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
# So much of a story stands before such a label (characters); at the top it is a menu, and the story follows.
_STORY = 200


def body_end(text: str, begin: int, end: int) -> int:
    """Where the story of `text[begin:end]` ends: before the first label of other stories, else at `end`."""
    label = _OTHER_STORIES.search(text, min(begin + _STORY, end), end)
    return label.start() if label else end
