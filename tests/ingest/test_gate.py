"""Which articles are parsed at all."""

import json
from datetime import date
from pathlib import Path

import pytest

from ingest.documents import read_document
from ingest.encounters.other_meanings import HOURS
from ingest.encounters.wording import load_wordings
from ingest.extract import Extractor
from ingest.extraction import Outcome
from ingest.gate import Gate
from meetings.article import Article
from reference.names import NameIndex
from reference.tables import load

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def gate() -> Gate:
    reference = load()
    return Gate(reference, NameIndex(reference), load_wordings())


TELLING = (
    "Sergey Lavrov met Wang Yi in Astana on Monday.",
    "The Finnish president was in Riga. Over coffee he and his Latvian counterpart talked about ferries.",
    "President Vucic flies to Budapest on Friday.",
    "Erdogan rang Putin late on Tuesday.",
    "The five Nordic prime ministers met in a sauna on Friday.",
    "The Holy Father received the president of Peru.",
    "US and Iranian negotiators met on Friday.",
    "The Xi-Macron talks ended late.",
    "The premier of Japan and the president of South Korea shook hands before the cameras.",
    "Talks between Ethiopian and Egyptian ministers on the dam broke up on Sunday.",
    "Albania's Edi Rama and North Macedonia's Hristijan Mickoski are at one with each other again.",
    "Brunei joined ASEAN in 1984.",
    "Foreign Minister Aino Salo and her Latvian colleague met on Friday.",
    "The SCO is older than it looks. The organization was founded in 2001.",
    "The SCO summit opens on Thursday.",
    "The ambassador of Chile called on the president of Peru to present his letters.",
    "President Boric of Chile is expected tomorrow in Lima, Peru.",
    "The presidents of Peru and Chile negotiated until dawn.",
)
SILENT = (
    "A fire broke out in a bakery in Lyon on Monday. Nobody was hurt.",
    "The council met on Tuesday to discuss parking fees.",
    "Shares of the carmaker fell after it met none of its targets for China.",
    "The minister visited a school and promised new desks.",
    "Canada lost to Sweden in overtime, and fans left the arena in silence.",
    "Heavy rain is expected in Peru and Chile this week.",
    "The European Union wants quieter lawn mowers.",
    "The president of Chile called on all parties of Peru to save water.",
    "A police chief of Haiti told of an exchange of gunfire near the border with the Dominican Republic.",
    "The chief negotiator of Peru called himself a friend of Chile.",
    "The presidents of Peru and Chile came under pressure as prices rose.",
    "Officials from Peru and Chile filled the river with a mixture of sand and gravel.",
)


@pytest.mark.parametrize("text", TELLING)
def test_opens(gate: Gate, text: str) -> None:
    assert gate.may_tell(read_document(Article(id="t", text=text, published=date(2024, 5, 20))))


@pytest.mark.parametrize("text", SILENT)
def test_stays_shut(gate: Gate, text: str) -> None:
    assert not gate.may_tell(read_document(Article(id="t", text=text, published=date(2024, 5, 20))))


def test_the_publisher_tells_one_party(gate: Gate) -> None:
    text = "The President received the ambassador of Peru on Monday."
    article = Article(id="t", text=text, published=date(2024, 5, 20), publisher="Office of the President, Nairobi")
    assert gate.may_tell(read_document(article))
    assert not gate.may_tell(read_document(Article(id="t", text=text, published=date(2024, 5, 20))))


def test_every_word_that_tells_of_encounters_is_known(gate: Gate) -> None:
    """A row added to the table of triggers opens the gate too."""
    for row in load_wordings().rows:
        if row.lemma in ("be", "thank"):
            continue
        word = f"{row.lemma} with" if row.lemma in HOURS else row.lemma
        text = f"Russian President Vladimir Putin {word} Chinese President Xi Jinping."
        document = read_document(Article(id="t", text=text, published=date(2024, 5, 20), language="en"))
        assert gate.may_tell(document), row.lemma


@pytest.mark.parametrize("folder", ["samples", "evaluation/own", "evaluation/harder"])
def test_every_article_with_meetings_passes(gate: Gate, folder: str) -> None:
    """No gold meeting is lost at the gate."""
    articles, gold = ((ROOT / folder / name).read_text(encoding="utf-8") for name in ("articles.jsonl", "gold.jsonl"))
    telling = {
        row["id"] for row in map(json.loads, gold.splitlines()) if any(not m.get("optional") for m in row["meetings"])
    }
    passed = {
        row["id"]
        for row in map(json.loads, articles.splitlines())
        if gate.may_tell(
            read_document(
                Article(
                    id=row["id"],
                    text=row["text"],
                    published=date.fromisoformat(row["published"]),
                    publisher=row.get("publisher"),
                )
            )
        )
    }
    assert telling
    assert telling <= passed


def test_a_shut_gate_gives_a_parsed_article_without_claims(extractor: Extractor) -> None:
    extraction = extractor.extract(Article(id="t", text=SILENT[1], published=date(2024, 5, 20)))
    assert (extraction.outcome, extraction.reason, extraction.claims) == (Outcome.PARSED, None, ())


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        (
            "Le ministre des Affaires étrangères a rencontré son homologue allemand lundi à Paris pour parler de l'Europe.",
            None,
            "language: fr",
        ),
        ("Sergey Lavrov met Wang Yi in Astana on Monday.", "ru", "language: ru"),
        ("<html><body><p>Sergey Lavrov met Wang Yi in Astana.</p></body></html>", None, "HTML instead of text"),
        (" \n\n ", None, "no text"),
    ],
)
def test_skipped_articles_say_why(extractor: Extractor, text: str, language: str | None, reason: str) -> None:
    article = Article(id="t", text=text, published=date(2024, 5, 20), language=language)
    extraction = extractor.extract(article)
    assert (extraction.outcome, extraction.reason, extraction.claims) == (Outcome.SKIPPED, reason, ())


def test_british_english_is_english(extractor: Extractor) -> None:
    article = Article(id="t", text=TELLING[0], published=date(2024, 5, 20), language="en-GB")
    assert extractor.extract(article).claims


def test_settled_articles_keep_their_place(extractor: Extractor) -> None:
    texts = [SILENT[0], TELLING[0], "", SILENT[1], TELLING[2], SILENT[2]] * 4
    articles = [Article(id=f"t{number}", text=text, published=date(2024, 5, 20)) for number, text in enumerate(texts)]
    one_by_one = list(extractor.extract_all(articles, batch_size=1))
    assert [extraction.article.id for extraction in one_by_one] == [article.id for article in articles]
    assert list(extractor.extract_all(articles, batch_size=3)) == one_by_one
