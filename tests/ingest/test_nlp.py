"""The language model as it is loaded: the verbs that its lemmatizer gets wrong by itself."""

import pytest
from spacy.language import Language

from ingest.nlp import load_model


@pytest.fixture(scope="module")
def model() -> Language:
    return load_model()


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The minister dined with the envoy.", "dine"),
        ("The minister hopes to meet the envoy.", "hope"),
        ("The minister rang his counterpart.", "ring"),
        ("The talks are slated for May.", "slate"),
        ("The trip was axed.", "axe"),
    ],
)
def test_the_lemma_of_a_verb_of_encounter(model: Language, text: str, lemma: str) -> None:
    assert lemma in {token.lemma_ for token in model(text) if token.pos_ == "VERB"}
