"""Which parts of a text are parsed."""

from ingest.stretches import find_stretches, rough_sentences

SENTENCES = [f"Sentence {number} of the report is about fish." for number in range(20)]
TEXT = " ".join(SENTENCES)


def place_of(number: int) -> tuple[int, int]:
    begin = TEXT.index(SENTENCES[number])
    return begin, begin + len(SENTENCES[number])


def given(*numbers: int) -> list[str]:
    stretches = find_stretches(TEXT, [place_of(number) for number in numbers])
    return [TEXT[begin:end].strip() for begin, end in stretches]


def test_a_sentence_comes_with_two_before_and_one_after() -> None:
    assert given(8) == [" ".join(SENTENCES[6:10])]


def test_at_the_edges_of_the_text_there_is_less() -> None:
    assert given(0) == [" ".join(SENTENCES[:2])]
    assert given(19) == [" ".join(SENTENCES[17:])]


def test_stretches_that_touch_are_one() -> None:
    assert given(3, 7) == [" ".join(SENTENCES[1:9])]
    assert given(3, 8) == [" ".join(SENTENCES[1:5]), " ".join(SENTENCES[6:10])]


def test_a_text_about_encounters_is_given_as_a_whole() -> None:
    assert given(0, 3, 6, 9, 12, 15, 18) == [TEXT]


def test_no_stretch_begins_behind_a_full_stop_that_ends_nothing() -> None:
    text = f"{TEXT} The guests were Lt. Gen. Otto Berg and others. They left early. {TEXT}"
    begin = text.index("They left")
    [(first, last)] = find_stretches(text, [(begin, begin + len("They left early."))])
    assert text[first:last].startswith("Sentence 19 of the report is about fish. The guests")
    assert text[first:last].rstrip().endswith(SENTENCES[0])


def test_rough_sentences_cover_every_word() -> None:
    text = "One came.\n\nTwo went! Mr. Three stayed? H.E. Four too"
    assert [text[begin:end] for begin, end in rough_sentences(text)] == [
        "One came.",
        "Two went!",
        "Mr. Three stayed?",
        "H.E. Four too",
    ]
