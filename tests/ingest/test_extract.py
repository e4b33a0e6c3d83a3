"""The whole way of an article: same text, same claims; evidence that lies where it says; texts that are none."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from ingest.extract import Extractor
from ingest.extraction import Extraction, Outcome
from meetings.article import Article
from meetings.claims import FoundingFact, MeetingFact
from reference.reference import Reference
from tests.ingest.soundness import assert_sound, meeting_claims

PUBLISHED = date(2024, 7, 4)
# Invented, in several styles; some tell of meetings, gatherings, offices and memberships, some of nothing.
TEXTS = (
    (
        "ASTANA, July 4 – Turkish President Erdogan met Chinese President Xi Jinping at the SCO summit on Wednesday.\n“We talked.” "
        "Belarus has been a member of the organization since July 2024."
    ),
    "Oman's Badr Albusaidi phoned his Iranian colleague on Monday.\n\nThe two ministers will meet in Muscat next week.",
    "Wednesday 3 July\n10.00 The prime minister receives the ambassador of Peru, Rosa Quispe, in Kingston\n12.00 Lunch\n",
    "The match between Spain and Germany in Stuttgart begins at 18:00. Fans of both teams met in the old town.",
    "Finland's Elina Valtonen cancelled Friday's trip to Budapest.  She was to hold talks with Péter Szijjártó there.",
    (
        "date 2024-07-03 Prime Minister Edi Rama received EU foreign policy chief Josep Borrell in Tirana today. 🇦🇱🇪🇺 "
        "The African Union, founded in 2002, sent an observer."
    ),
    "",
    "Der Bundeskanzler hat am Mittwoch in Berlin den Präsidenten der Schweiz empfangen und mit ihm über den Handel gesprochen.",
)


def article(text: str, number: int = 0) -> Article:
    return Article(id=f"a{number}", text=text, published=PUBLISHED)


def senders(extraction: Extraction) -> Article:
    """The article as it came: the extraction tells its language too."""
    return replace(extraction.article, language=None)


ARTICLES = tuple(article(text, number) for number, text in enumerate(TEXTS))


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_claims_do_not_depend_on_the_size_of_batches(extractor: Extractor, size: int) -> None:
    alone = [extractor.extract(one) for one in ARTICLES]
    assert list(extractor.extract_all(ARTICLES, batch_size=size)) == alone


def test_claims_do_not_depend_on_what_was_read_before(extractor: Extractor) -> None:
    forwards = list(extractor.extract_all(ARTICLES))
    backwards = list(extractor.extract_all(reversed(ARTICLES)))
    assert forwards == backwards[::-1]


def test_one_extraction_an_article_in_order(extractor: Extractor) -> None:
    twice = [*ARTICLES, *(replace(one, id=f"{one.id}-again") for one in ARTICLES)]
    assert [senders(extraction) for extraction in extractor.extract_all(twice, batch_size=2)] == twice


def test_nothing_is_read_before_it_is_asked_for(extractor: Extractor) -> None:
    def articles() -> Iterator[Article]:
        yield ARTICLES[0]
        pytest.fail("read an article that nobody asked for")

    assert next(extractor.extract_all(articles(), batch_size=1)).article.id == ARTICLES[0].id


def test_no_articles_give_no_extractions(extractor: Extractor) -> None:
    assert list(extractor.extract_all([])) == []


@pytest.mark.parametrize("one", ARTICLES, ids=lambda one: one.id)
def test_evidence_lies_where_it_says(extractor: Extractor, reference: Reference, one: Article) -> None:
    assert_sound(extractor.extract(one), reference)


def test_the_samples_tell_of_something(extractor: Extractor) -> None:
    """Else the tests above would hold of nothing."""
    assert sum(len(extraction.claims) for extraction in extractor.extract_all(ARTICLES)) >= 6


def test_evidence_lies_in_the_body_not_in_the_header(extractor: Extractor) -> None:
    extraction = extractor.extract(ARTICLES[5])
    body = extraction.article.text.index("Prime Minister")
    assert extraction.claims
    assert all(evidence.begin >= body for claim in extraction.claims for evidence in claim.evidence)


def test_offsets_count_characters_of_the_text_as_it_came(extractor: Extractor) -> None:
    """Signs of four bytes, marks of their own and blanks before the sentence move the offsets, not the evidence."""
    sentence = "Norwegian Foreign Minister Espen Barth Eide met Latvia's Baiba Braže in Riga on Monday."
    [claim] = meeting_claims(extractor.extract(article(f"\n  🤝🏽 e\u0301 \t\r\n\n{sentence}\n\nEnds.")))
    [evidence] = claim.evidence
    assert evidence.text == sentence


@pytest.mark.parametrize("text", ["", " ", "\n\t \n", "\ufeff", "\u200b"])
def test_a_text_of_nothing_has_no_claims(extractor: Extractor, text: str) -> None:
    assert extractor.extract(article(text)).claims == ()


@pytest.mark.parametrize("text", ["", " ", "\n\t \n"])
def test_an_empty_text_is_skipped(extractor: Extractor, text: str) -> None:
    extraction = extractor.extract(article(text))
    assert (extraction.outcome, extraction.reason) == (Outcome.SKIPPED, "no text")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (TEXTS[7], "de"),
        ("El canciller de Chile se reunió el martes en Santiago con su par de Uruguay para tratar la agenda.", "es"),
        ("Министр иностранных дел России встретился в понедельник в Астане со своим китайским коллегой.", "ru"),
        ("外務大臣は月曜日に東京でフランスの外相と会談し、両国の関係について意見を交換した。", "ja"),
        ("وزير الخارجية المصري يلتقي نظيره الأردني في القاهرة يوم الاثنين لبحث العلاقات الثنائية", "ar"),
    ],
)
def test_other_languages_are_skipped_and_named(extractor: Extractor, text: str, language: str) -> None:
    extraction = extractor.extract(article(text))
    assert (extraction.outcome, extraction.claims) == (Outcome.SKIPPED, ())
    assert extraction.reason == f"language: {language}"


def test_the_language_of_the_sender_counts(extractor: Extractor) -> None:
    english = replace(ARTICLES[0], language="en-GB")
    assert extractor.extract(english).claims
    assert extractor.extract(replace(english, language="fr")).reason == "language: fr"


def test_a_text_without_encounters_is_read_and_has_no_claims(extractor: Extractor) -> None:
    extraction = extractor.extract(ARTICLES[3])
    assert (extraction.outcome, extraction.reason, extraction.claims) == (Outcome.PARSED, None, ())


def test_a_long_text_is_read_to_its_end(extractor: Extractor, reference: Reference) -> None:
    """200 kB with one meeting in the last sentence."""
    filling = "The museum in Porto opens at nine, and its garden is free for all who live in the town. "
    last = "Portuguese Foreign Minister Paulo Rangel met his Spanish counterpart José Manuel Albares in Porto on Wednesday."
    text = filling * (200_000 // len(filling)) + last
    extraction = extractor.extract(article(text))
    assert_sound(extraction, reference)
    assert [claim.evidence[0].text for claim in meeting_claims(extraction)] == [last]


def test_a_single_line_without_sentences_is_read(extractor: Extractor, reference: Reference) -> None:
    text = "Lavrov met Wang and " * 100
    assert_sound(extractor.extract(article(text)), reference)


def test_claims_come_in_the_order_of_the_text(extractor: Extractor) -> None:
    text = (
        "Qatari Prime Minister Mohammed bin Abdulrahman Al Thani met Turkish Foreign Minister Hakan Fidan in Doha on Monday. "
        "On Tuesday he received Egypt's Badr Abdelatty. "
        "He will travel to Amman next week for talks with Jordan's Ayman Safadi."
    )
    begins = [claim.evidence[0].begin for claim in meeting_claims(extractor.extract(article(text)))]
    assert len(begins) == 3
    assert begins == sorted(begins)


def test_side_facts_follow_the_meetings(extractor: Extractor) -> None:
    kinds = [isinstance(claim.fact, MeetingFact) for claim in extractor.extract(ARTICLES[0]).claims]
    assert True in kinds
    assert False in kinds
    assert kinds == sorted(kinds, reverse=True)


def test_another_id_of_the_article_gives_other_ids_of_the_same_claims(extractor: Extractor) -> None:
    one = extractor.extract(ARTICLES[0])
    other = extractor.extract(replace(ARTICLES[0], id="elsewhere"))
    assert [claim.fact for claim in one.claims] == [claim.fact for claim in other.claims]
    assert not {claim.id for claim in one.claims} & {claim.id for claim in other.claims}


def test_a_founding_is_a_claim_of_its_own(extractor: Extractor) -> None:
    facts = [claim.fact for claim in extractor.extract(ARTICLES[5]).claims]
    [founding] = [fact for fact in facts if isinstance(fact, FoundingFact)]
    assert (founding.organization, founding.when.edtf) == ("African Union", "2002")


def test_a_side_fact_told_twice_in_a_sentence_is_one_claim(extractor: Extractor) -> None:
    text = "The African Union, founded in 2002, and its parliament – the African Union was founded in 2002 – sent observers to Praia."
    ids = [claim.id for claim in extractor.extract(article(text)).claims]
    assert len(set(ids)) == len(ids)
