"""What the language model takes names for, sentence by sentence."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from ingest.labels import Label, Labels
from ingest.nlp import load_model, recognizer_of

TEXT = "Marta Olsen lives in Madrid. She moved there in March 2019 with Peter Lund."


def test_labels_lie_where_the_names_stand() -> None:
    model = load_model()
    labels = Labels(model(TEXT), recognizer_of(model))
    begin = TEXT.index("Peter")
    assert labels.over(begin, begin + 5) == Label(begin, begin + len("Peter Lund"), "PERSON")
    assert labels.at(TEXT.index("Madrid"), TEXT.index("Madrid") + 6) == "GPE"
    assert labels.at(TEXT.index("lives"), TEXT.index("lives") + 5) is None


def test_a_sentence_is_looked_at_once_and_only_when_it_is_asked_for() -> None:
    model = load_model()
    recognize = recognizer_of(model)
    seen: list[str] = []

    def noting(docs: Sequence[Doc]) -> Iterator[Doc]:
        seen.extend(doc.text.strip() for doc in docs)
        return recognize(docs)

    labels = Labels(model(TEXT), noting)
    assert seen == []
    for name in ("Marta", "Madrid"):
        labels.at(TEXT.index(name), TEXT.index(name) + len(name))
    assert seen == ["Marta Olsen lives in Madrid."]


def test_sentences_of_several_texts_are_looked_at_together_with_the_same_labels() -> None:
    model = load_model()
    texts = (TEXT, "In Oslo Marta Olsen met Peter Lund of the Red Cross.", "Nobody came.")
    recognize = recognizer_of(model)
    alone = [Labels(model(text), recognize) for text in texts]
    together = [Labels(model(text), recognize) for text in texts]
    Labels.look_ahead(((labels, range(len(text))) for labels, text in zip(together, texts, strict=True)), recognize)
    for one, other, text in zip(alone, together, texts, strict=True):
        assert [one.over(at, at + 4) for at in range(len(text))] == [other.over(at, at + 4) for at in range(len(text))]


def test_a_stretch_that_is_named_in_its_smaller_part_has_no_label() -> None:
    model = load_model()
    labels = Labels(model(TEXT), recognizer_of(model))
    begin = TEXT.index("lives")
    assert labels.at(begin, TEXT.index("Madrid") + 3) is None


def test_a_text_without_words_has_no_labels() -> None:
    model = load_model()
    assert Labels(model(""), recognizer_of(model)).at(0, 0) is None
