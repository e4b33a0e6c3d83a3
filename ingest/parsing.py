"""Parsing: documents into parsed texts, of which only the stretches that may tell of something are given to the model.

Each text becomes one Doc with all its words and offsets. What was not given to the model has rough sentences without grammar:
every word hangs on the first one of its sentence, and none has a part of speech or a lemma.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from ingest.boundary_component import BODY
from ingest.documents import Document
from ingest.stretches import Stretch, find_stretches, rough_sentences
from ingest.tokens import tokenize

if TYPE_CHECKING:
    from thinc.types import Ints2d

_COPIED: list[int | str] = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD"]
_DEP, _HEAD = _COPIED.index("DEP"), _COPIED.index("HEAD")
# '"We shall see." The king went on', but not '"Will we?" he asked'
_BEHIND_QUOTATION = re.compile(r"(?<=[.!?][\"”’])\s+(?=[A-Z“\"])")


@dataclass(frozen=True, slots=True)
class _Part:
    """Tokens `first` to `last` of a text, as a text of their own."""

    first: int
    last: int
    doc: Doc


def parse(model: Language, documents: Sequence[tuple[Document, Sequence[Stretch]]]) -> Iterator[Doc]:
    """One Doc for each document and its evidence, in order; all are parsed together."""
    wholes = [tokenize(model, document.article.text) for document, _ in documents]
    parts = [_parts(whole, document, evidence) for whole, (document, evidence) in zip(wholes, documents, strict=True)]
    given = [part.doc for several in parts for part in several]
    parsed = model.pipe(given, batch_size=max(len(given), 1))
    for whole, several, (document, _) in zip(wholes, parts, documents, strict=True):
        done = [next(parsed) for _ in several]
        yield done[0] if several and several[0].doc is whole else _joined(whole, document.article.text, several)


def _parts(whole: Doc, document: Document, evidence: Sequence[Stretch]) -> list[_Part]:
    text = document.article.text
    stretches = find_stretches(text, evidence)
    if stretches == ((0, len(text)),):
        whole.user_data[BODY] = document.begin
        return [_Part(0, len(whole), whole)]
    return [_part(whole, stretch, document.begin) for stretch in stretches]


def _part(whole: Doc, stretch: Stretch, body: int) -> _Part:
    span = whole.char_span(*stretch, alignment_mode="expand")
    assert span is not None  # a stretch lies within the text
    doc = Doc(whole.vocab, words=[token.text for token in span], spaces=[bool(token.whitespace_) for token in span])
    doc.user_data[BODY] = max(0, body - span.start_char)
    return _Part(span.start, span.end, doc)


def _joined(whole: Doc, text: str, parts: Sequence[_Part]) -> Doc:
    """The whole text with the grammar of its parts."""
    values: NDArray[np.uint64] = np.zeros((len(whole), len(_COPIED)), dtype=np.uint64)
    values[:, _HEAD] = _rough_heads(whole, text, parts)
    # A word without a relation would be one whose head is not known: spaCy would see no sentences.
    values[:, _DEP] = whole.vocab.strings.add("dep")
    for part in parts:
        values[part.first : part.last] = part.doc.to_array(_COPIED)
    return whole.from_array(_COPIED, cast("Ints2d", values))


def _rough_heads(whole: Doc, text: str, parts: Sequence[_Part]) -> NDArray[np.uint64]:
    """For each word how far it is to the first one of its rough sentence, which also begins behind a part."""
    starts = {begin for begin, _ in rough_sentences(text)} | {match.end() for match in _BEHIND_QUOTATION.finditer(text)}
    edges = {edge for part in parts for edge in (part.first, part.last)}
    heads = np.zeros(len(whole), dtype=np.int64)
    first = 0
    for token in whole:
        if token.idx in starts or token.i in edges:
            first = token.i
        heads[token.i] = first - token.i
    return heads.astype(np.uint64)
