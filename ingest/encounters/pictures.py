"""Pictures: which sentences are captions, told in the present of what is over ("PHOTO: A and B plant mangroves, June 16")."""

import re

from spacy.tokens import Span

from ingest.encounters.scene import Scene
from ingest.tokens import text_of

_WHERE = r"(?:(?:far|second from|third from|front|back) )?(?:left|right|cent(?:re|er)|front|back)|L|R|C"
STANDS = re.compile(rf" ?\((?:{_WHERE})\)|, (?:{_WHERE})(?=,| and\b|\.?$)")
"""As in "Golob (left)", or "Golob, second from right,"."""
_LABEL = re.compile(
    r"[ \t>*•-]*(?:(?:FILE )?PHOTO|Photo|PICTURE|Picture|CAPTION|Caption|IN PICTURES?|IMAGE)\b[^:.\n]{0,30}[:.]"
)
_NUMBER = re.compile(r"[ \t]*(?:\(\d\d?\)|\d\d?[.)])[ \t]")
_HEADING = re.compile(r"^[ \t]*(?:CAPTIONS?|(?:IN )?PICTURES?|PHOTOS?(?: OF [A-Z ]+)?|GALLERY)[ \t:]*$", re.MULTILINE)
# "(Pool)", "(AP Photo/A. Name)", "(Villa press office)" at the end of a line
_CREDIT = re.compile(
    r"\((?:Pool|Handout|[^()\n]{0,30}\b(?:Photo|Picture|Getty|EPA|press office)\b[^()\n]{0,30})\)[ \t]*$", re.MULTILINE
)
_NOT_NEWS = re.compile(r"\b(?:file (?:photo|picture)|archive|montage|combination)\b", re.IGNORECASE)
# A gallery has a few lines under its heading.
_GALLERY = 1500


def shows_picture(sentence: Span, scene: Scene) -> bool:
    """True for a sentence that says what a picture shows, unless the picture is an old one."""
    if _NOT_NEWS.search(text_of(sentence)):
        return False
    begin, end = scene.line_at(sentence.start_char)
    if (
        STANDS.search(text_of(sentence))
        or _LABEL.match(scene.text, begin, end)
        or _CREDIT.search(scene.text, begin, end)
    ):
        return True
    above = max(0, begin - _GALLERY)
    if scene.text[max(0, begin - 1) : begin] != "\n":
        return False
    heading = list(_HEADING.finditer(scene.text, above, begin))
    if not heading or "\n\n" in scene.text[heading[-1].end() : begin].strip("\n"):
        return False
    return _NUMBER.match(scene.text, begin, end) is not None or scene.text[heading[-1].end() : begin].strip() == ""
