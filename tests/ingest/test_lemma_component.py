"""The component that stands for spaCy's lemmatizer gives what the lemmatizer gives."""

import json
from pathlib import Path

import pytest
from spacy.language import Language

from ingest.lemma_component import LEMMATIZER, NAME
from ingest.nlp import load_model

SAMPLES = Path(__file__).parents[2] / "samples" / "articles.jsonl"
ODD = (
    "Meeting the meeting's heads, he met, meets and will have met THEM.",
    "She rang and dined; both co-chaired.",
    "\n \n",
    "",
)


@pytest.fixture(scope="module")
def model() -> Language:
    model = load_model()
    model.disable_pipe(NAME)
    return model


def test_it_sets_what_the_lemmatizer_sets(model: Language) -> None:
    samples = [json.loads(line)["text"] for line in SAMPLES.read_text(encoding="utf-8").splitlines()]
    ours, lemmatizer = model.get_pipe(NAME), model.get_pipe(LEMMATIZER)
    for doc in model.pipe([*samples, *ODD]):
        expected = [token.lemma_ for token in lemmatizer(doc.copy())]
        assert [token.lemma_ for token in ours(doc)] == expected, doc.text[:40]
