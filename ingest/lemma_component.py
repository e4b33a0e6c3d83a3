"""The spaCy component that gives words their lemmas: what spaCy's lemmatizer gives, which is asked once for each form of a word."""

from collections.abc import Callable
from typing import cast

import numpy as np
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc, Token
from thinc.types import Ints2d

NAME = "word_lemmas"
LEMMATIZER = "lemmatizer"

# What the lemma of a word depends on.
_TOLD: list[int | str] = ["ORTH", "POS", "MORPH", "LEMMA"]


@Language.factory(NAME, assigns=["token.lemma"])
def make_word_lemmas(nlp: Language, name: str) -> "WordLemmas":  # noqa: ARG001 - spaCy names its components
    """The component; the pipeline has the lemmatizer too, which need not be enabled."""
    return WordLemmas(cast(Lemmatizer, nlp.get_pipe(LEMMATIZER)).lemmatize)


class WordLemmas:
    """Gives the words of a tagged Doc the lemmas that the lemmatizer would give them; those that have one keep it."""

    def __init__(self, lemmatize: Callable[[Token], list[str]]) -> None:
        self._lemmatize = lemmatize
        self._known: dict[tuple[int, int, int], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Sets the lemmas."""
        lemmas = [
            lemma or self._lemma(doc, index, (orth, pos, morph))
            for index, (orth, pos, morph, lemma) in enumerate(doc.to_array(_TOLD).tolist())
        ]
        return doc.from_array(["LEMMA"], cast(Ints2d, np.array(lemmas, dtype=np.uint64)))

    def _lemma(self, doc: Doc, index: int, form: tuple[int, int, int]) -> int:
        found = self._known.get(form)
        if found is None:
            found = self._known[form] = doc.vocab.strings.add(self._lemmatize(doc[index])[0])
        return found
