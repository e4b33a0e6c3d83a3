"""Broken and senseless texts: extraction never fails on them, and what it tells of them is sound."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.texts import read_bench_articles
from ingest.encounters.wording import load_wordings
from ingest.extract import Extractor
from ingest.extraction import Extraction, Outcome
from meetings.article import Article
from reference.reference import Reference
from tests.ingest.broken_texts import EDITS, Edit, broken, made_up, vocabulary
from tests.ingest.soundness import assert_sound, meeting_claims

SAMPLES = tuple(read_bench_articles(Path(__file__).parents[2] / "samples" / "articles.jsonl"))
NEIGHBOUR = Article(
    id="neighbour",
    text="Norwegian Foreign Minister Espen Barth Eide met Latvia's Baiba Braže in Riga on Monday to discuss the Baltic Sea.",
    published=date(2024, 7, 4),
    language="en",
)
RANDOM = st.randoms(use_true_random=False)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.fixture(scope="module")
def words(reference: Reference) -> Sequence[Sequence[str]]:
    return vocabulary(reference, load_wordings())


def article(text: str, *, published: date = date(2024, 7, 4), publisher: str | None = None) -> Article:
    return Article(id="a", text=text, published=published, publisher=publisher, language="en")


def read_twice(extractor: Extractor, one: Article) -> Extraction:
    """The extraction, the same alone and behind another article in one batch."""
    alone = extractor.extract(one)
    assert list(extractor.extract_all([NEIGHBOUR, one, NEIGHBOUR], batch_size=2))[1] == alone
    return alone


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.sampled_from(SAMPLES), RANDOM, st.integers(1, 12))
def test_a_broken_article_gives_sound_claims(
    extractor: Extractor, reference: Reference, sample: Article, random: Random, edits: int
) -> None:
    text = broken(sample.text, random, edits=edits)
    assert_sound(read_twice(extractor, article(text, published=sample.published)), reference)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.sampled_from(SAMPLES), RANDOM, DAYS, st.sampled_from([None, "Foreign Ministry, Oslo", "?"]))
def test_a_part_of_an_article_read_on_any_day_gives_sound_claims(
    extractor: Extractor, reference: Reference, sample: Article, random: Random, day: date, publisher: str | None
) -> None:
    begin = random.randrange(len(sample.text))
    text = broken(sample.text[begin : begin + 400], random, edits=2)
    assert_sound(extractor.extract(article(text, published=day, publisher=publisher)), reference)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(RANDOM, st.integers(1, 40), DAYS)
def test_words_of_the_tables_in_any_order_give_sound_claims(
    extractor: Extractor,
    reference: Reference,
    words: Sequence[Sequence[str]],
    random: Random,
    length: int,
    day: date,
) -> None:
    text = broken(made_up(words, random, length=length), random, edits=random.randrange(4))
    assert_sound(read_twice(extractor, article(text, published=day)), reference)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(max_size=300))
def test_any_characters_give_sound_claims(extractor: Extractor, reference: Reference, text: str) -> None:
    assert_sound(extractor.extract(article(f"{text} {NEIGHBOUR.text} {text}")), reference)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_broken_articles_still_tell_of_something(extractor: Extractor, edit: Edit) -> None:
    """Else the tests above would hold of nothing."""
    texts = [edit(sample.text, Random(number)) for number, sample in enumerate(SAMPLES)]
    assert texts != [sample.text for sample in SAMPLES]
    assert any(meeting_claims(extraction) for extraction in extractor.extract_all(map(article, texts)))


def test_words_of_the_tables_in_any_order_tell_of_something(
    extractor: Extractor, words: Sequence[Sequence[str]]
) -> None:
    """Else the test above would hold of nothing."""
    texts = [made_up(words, Random(number), length=60) for number in range(60)]
    assert any(meeting_claims(extraction) for extraction in extractor.extract_all(map(article, texts)))


def test_a_sentence_is_found_behind_a_run_of_signs_without_a_blank(extractor: Extractor) -> None:
    extraction = extractor.extract(article("🤝,“" * 400 + f"\n\n{NEIGHBOUR.text}"))
    assert [claim.evidence[0].text for claim in meeting_claims(extraction)] == [NEIGHBOUR.text]


@pytest.mark.parametrize(
    "hostile",
    [
        "date " + " " * 100_000 + "x",
        "A" * 100_000,
        "A’" * 40_000,
        "," * 10_000,
    ],
    ids=["blanks", "capitals", "apostrophes", "commas"],
)
def test_a_sentence_is_found_behind_a_text_that_once_took_minutes(extractor: Extractor, hostile: str) -> None:
    """Each took a time that grew with the square of its length: the blanks an hour, capitals and commas minutes."""
    extraction = extractor.extract(article(f"{hostile}\n\n{NEIGHBOUR.text}"))
    assert NEIGHBOUR.text in [claim.evidence[0].text for claim in meeting_claims(extraction)]


def test_thousands_of_surnames_with_hyphens_between_are_read(extractor: Extractor) -> None:
    """They were parted one inside the other, deeper than Python allows."""
    text = f"{NEIGHBOUR.text} {'Eide-Braže-' * 1_500}\n\n{NEIGHBOUR.text}"
    assert len(meeting_claims(extractor.extract(article(text)))) == 2


def test_a_text_of_nothing_but_signs_is_skipped_where_it_has_too_many(extractor: Extractor) -> None:
    extraction = extractor.extract(article(f"{NEIGHBOUR.text} " + "," * 120_000))
    assert extraction.outcome is Outcome.SKIPPED
    assert extraction.reason == "more than 100,000 words and signs, more than an article has"


def test_a_long_text_of_words_is_not_skipped(extractor: Extractor) -> None:
    """200,000 characters are no more words and signs than an article may have."""
    extraction = extractor.extract(article("photograph " * 20_000 + f". {NEIGHBOUR.text}"))
    assert extraction.outcome is Outcome.PARSED
