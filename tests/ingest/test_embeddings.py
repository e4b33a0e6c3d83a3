"""The layer that stands for the model's first one gives what that one gives."""

import json
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from thinc.api import Model

from ingest.embeddings import embed_words_once
from ingest.nlp import MODEL

SAMPLES = Path(__file__).parents[2] / "samples" / "articles.jsonl"


@pytest.fixture(scope="module")
def models() -> tuple[Language, Language]:
    ours, bare = spacy.load(MODEL), spacy.load(MODEL)
    embed_words_once(ours)
    return ours, bare


@pytest.mark.parametrize("component", ["tok2vec", "ner"])
def test_it_gives_what_the_model_gives(component: str, models: tuple[Language, Language]) -> None:
    samples = [json.loads(line)["text"] for line in SAMPLES.read_text(encoding="utf-8").splitlines()]
    ours, bare = (_vectors(model, component, [*samples, "", "\n"]) for model in models)
    assert all(map(np.array_equal, ours, bare))


def test_it_is_in_place(models: tuple[Language, Language]) -> None:
    for component in ("tok2vec", "ner"):
        assert any(node.name.startswith("once(") for node in _model(models[0], component).walk())


def _vectors(model: Language, component: str, texts: list[str]) -> list[Any]:
    part = _model(model, component) if component == "tok2vec" else _model(model, component).get_ref("tok2vec")
    return list(part.predict([model.make_doc(text) for text in texts]))


def _model(model: Language, component: str) -> Model[Any, Any]:
    return cast(Model[Any, Any], cast(TrainablePipe, model.get_pipe(component)).model)
