"""Words: the tokens of a text are those of the model's tokenizer, but for runs without a blank that no article has."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from ingest.tokens import tokenize

RUN = 200


@pytest.fixture(scope="module")
def model() -> Language:
    return spacy.blank("en")


def words(model: Language, text: str) -> list[str]:
    return [token.text_with_ws for token in tokenize(model, text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "“We talked”, Mr. Lund said.",
        f"They  met\n\n{'a' * RUN} in Riga.",
        f"https://news.example/{'a/' * 80}#end",
    ],
)
def test_a_text_without_long_runs_is_taken_apart_as_ever(model: Language, text: str) -> None:
    assert words(model, text) == [token.text_with_ws for token in model.make_doc(text)]


def test_a_long_run_is_cut(model: Language) -> None:
    assert words(model, f"See {'a' * (2 * RUN + 1)} now.") == ["See ", "a" * RUN, "a" * RUN, "a ", "now", "."]


@settings(deadline=None, max_examples=60, derandomize=True)
@given(
    st.lists(st.sampled_from(["a", "A", ",", "🤝", " ", "\n", "“", "'s", ".", "a" * RUN, "," * RUN]), max_size=8).map(
        "".join
    )
)
def test_the_tokens_make_up_the_text(model: Language, text: str) -> None:
    doc = tokenize(model, text)
    assert doc.text == text == "".join(token.text_with_ws for token in doc)
    assert [text[token.idx : token.idx + len(token)] for token in doc] == [token.text for token in doc]
