"""Whom a claim's sentence quotes."""

from datetime import date

import pytest

from ingest.extract import Extractor
from meetings.article import Article
from meetings.claims import MeetingFact

_TABLE = [
    ("Lavrov said he would meet Foreign Minister Wang Yi of China in Astana in July.", "Sergey Lavrov"),
    (
        "Chinese Foreign Minister Wang Yi met Sergey Lavrov in Astana on Monday, according to the Russian Foreign Ministry.",
        "Russian Foreign Ministry",
    ),
    ("Interfax reported that Sergey Lavrov had met Wang Yi in Astana on Monday.", "Interfax"),
    (
        '"President Emmanuel Macron will meet Chancellor Olaf Scholz in Paris in June," Foreign Minister Stephane Sejourne said.',
        "Stephane Sejourne",
    ),
    (
        "Vladimir Putin met Xi Jinping in Beijing on Thursday, said Kremlin spokesman Dmitry Peskov.",
        "Dmitry Peskov",
    ),
    (
        (
            "Indian Prime Minister Narendra Modi met Sri Lankan President Ranil Wickremesinghe in Colombo on Sunday,"
            " according to a statement from the Indian news agency ANI."
        ),
        "ANI",
    ),
    (
        (
            "In a statement, the Ministry of Foreign Affairs of Oman announced that Omani Foreign Minister Badr Albusaidi received"
            " Iranian Foreign Minister Hossein Amir-Abdollahian in Muscat on Monday."
        ),
        "Ministry of Foreign Affairs of Oman",
    ),
    (
        (
            "“President Emmanuel Macron met Chancellor Olaf Scholz in Berlin on Monday. France is ready,” French Foreign Minister"
            " Stephane Sejourne said."
        ),
        "Stephane Sejourne",
    ),
    (
        (
            "Polish President Andrzej Duda told reporters the border was quiet. He added that he would meet Ukrainian President"
            " Volodymyr Zelenskyy in Kyiv on Friday."
        ),
        "Andrzej Duda",
    ),
    ("Serbian President Aleksandar Vucic met Hungarian Prime Minister Viktor Orban in Belgrade on Tuesday.", None),
    (
        "Vladimir Putin met Indian Prime Minister Narendra Modi in Kazan on Monday and said that trade had grown.",
        None,
    ),
]


@pytest.mark.parametrize(("text", "speaker"), _TABLE, ids=[text[:40] for text, _ in _TABLE])
def test_speaker_of_the_meeting(extractor: Extractor, text: str, speaker: str | None) -> None:
    extraction = extractor.extract(Article(id="t", text=text, published=date(2024, 5, 20)))
    said_by = [claim.said_by for claim in extraction.claims if isinstance(claim.fact, MeetingFact)]
    assert said_by
    assert said_by[0] == speaker
