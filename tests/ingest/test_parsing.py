"""Texts of which only a part is parsed."""

from datetime import date

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from ingest.documents import read_document
from ingest.nlp import load_model
from ingest.parsing import parse
from meetings.article import Article

FILLING = "Fish was cheap in the harbour. " * 12
TELLING = "The minister met his guest in Turku."
TEXT = f"{FILLING}{TELLING} {FILLING}Nobody bought any."


@pytest.fixture(scope="module")
def model() -> Language:
    return load_model()


def parsed(model: Language, text: str, *sentences: str) -> Doc:
    document = read_document(Article(id="a", text=text, published=date(2024, 5, 20), language="en"))
    evidence = [(text.index(sentence), text.index(sentence) + len(sentence)) for sentence in sentences]
    [doc] = parse(model, [(document, evidence)])
    return doc


def test_the_whole_text_is_there_with_its_offsets(model: Language) -> None:
    doc = parsed(model, TEXT, TELLING)
    assert doc.text == TEXT
    assert all(TEXT[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_the_sentence_that_tells_has_its_grammar(model: Language) -> None:
    doc = parsed(model, TEXT, TELLING)
    [sentence] = [sentence for sentence in doc.sents if sentence.text.strip() == TELLING]
    assert (sentence.root.text, sentence.root.lemma_, sentence.root.tag_) == ("met", "meet", "VBD")
    assert {child.dep_ for child in sentence.root.children} >= {"nsubj", "dobj"}


def test_what_lies_far_from_it_has_sentences_without_grammar(model: Language) -> None:
    first, *_, last = parsed(model, TEXT, TELLING).sents
    assert first.text.strip() == "Fish was cheap in the harbour."
    assert last.text == "Nobody bought any."
    assert {token.tag_ + token.pos_ + token.lemma_ for token in (*first, *last)} == {""}


def test_a_quotation_ends_a_sentence_without_grammar(model: Language) -> None:
    *_, last = parsed(model, f'{TELLING} {FILLING}"Fish is food." The cook laughed.', TELLING).sents
    assert last.text == "The cook laughed."


def test_a_text_that_is_all_about_it_is_parsed_as_a_whole(model: Language) -> None:
    doc = parsed(model, f"Fish was cheap. {TELLING}", TELLING)
    assert all(token.tag_ for token in doc)


def test_texts_parsed_together_are_parsed_as_they_are_alone(model: Language) -> None:
    texts = [TEXT, TELLING, f"{TELLING} {TEXT}"]
    documents = [
        read_document(Article(id="a", text=text, published=date(2024, 5, 20), language="en")) for text in texts
    ]
    evidence = [[(text.index(TELLING), text.index(TELLING) + len(TELLING))] for text in texts]
    together = list(parse(model, list(zip(documents, evidence, strict=True))))
    alone = [parsed(model, text, TELLING) for text in texts]
    assert [doc.to_json() for doc in together] == [doc.to_json() for doc in alone]
