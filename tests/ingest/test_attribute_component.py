"""The component that stands for spaCy's attribute ruler gives what the ruler gives."""

import json
from pathlib import Path

import pytest
from spacy.language import Language

from ingest.attribute_component import NAME, RULER
from ingest.lemma_component import NAME as LEMMAS
from ingest.nlp import load_model

SAMPLES = Path(__file__).parents[2] / "samples" / "articles.jsonl"
# What patterns of several words and of blanks look at
ODD = (
    "There's no doubt that there were guests. Don't you? She ain't here, it can't be.",
    "Let's go, y'all: they gonna meet and we gotta see 'em.  \n\n C'mon, 'nuff of that ol' story, somethin' else.",
    "But once more\tthat which he had done was what those had.",
    "\n \n",
    "",
)
SET: list[int | str] = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD"]


@pytest.fixture(scope="module")
def model() -> Language:
    model = load_model()
    model.disable_pipe(LEMMAS)
    model.disable_pipe(NAME)
    return model


def test_it_sets_what_the_ruler_sets(model: Language) -> None:
    samples = [json.loads(line)["text"] for line in SAMPLES.read_text(encoding="utf-8").splitlines()]
    ours, ruler = model.get_pipe(NAME), model.get_pipe(RULER)
    for doc in model.pipe([*samples, *ODD]):
        expected = ruler(doc.copy()).to_array(SET)
        assert (ours(doc).to_array(SET) == expected).all(), doc.text[:40]
