"""Words: a text taken apart by the tokenizer of the language model, in a time that grows with its length."""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

# The tokenizer takes signs off a run without blanks one at a time and looks at all that is left each time: 8,000 commas took
# 4 s, 300,000 would take an hour. No run of 186 articles has 60 characters, but links may.
_LONGEST_RUN = 200
_TEXT = "text"
_TOO_LONG = re.compile(rf"\S{{{_LONGEST_RUN}}}(?=\S)")


def tokenize(model: Language, text: str) -> Doc:
    """The tokens of the text, not parsed yet; `doc.text` is the text. Runs of more than 200 characters without a blank are cut."""
    doc = _tokens(model, list(_pieces(text)))
    doc.user_data[_TEXT] = text
    return doc


def text_of(span: Span) -> str:
    """The text of a part of a Doc; of one that `tokenize` made at once, where spaCy joins it anew from all its words."""
    text: str | None = span.doc.user_data.get(_TEXT)
    return span.text if text is None else text[span.start_char : span.end_char]


def _tokens(model: Language, pieces: list[str]) -> Doc:
    if len(pieces) == 1:
        return model.make_doc(pieces[0])
    # A Doc of several has the text of all: a piece never ends with a blank.
    joined = Doc.from_docs([model.make_doc(piece) for piece in pieces], ensure_whitespace=False)
    if joined is None:
        raise AssertionError("there is at least one piece")
    return joined


def _pieces(text: str) -> Iterator[str]:
    begin = 0
    for match in _TOO_LONG.finditer(text):
        yield text[begin : match.end()]
        begin = match.end()
    yield text[begin:]
