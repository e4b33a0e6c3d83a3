"""What was discussed, in the words of the text."""

from datetime import date

import pytest

from ingest.extract import Extractor
from meetings.article import Article
from meetings.claims import MeetingFact

_TABLE = [
    (
        (
            "German Chancellor Olaf Scholz met French President Emmanuel Macron in Berlin on Monday."
            " The two leaders exchanged views on the war in Ukraine, the situation in Gaza and reform of the EU."
        ),
        ("war in Ukraine", "situation in Gaza", "reform of the EU"),
    ),
    (
        (
            "Turkish Foreign Minister Hakan Fidan held talks with his Iraqi counterpart Fuad Hussein in Baghdad on Thursday"
            " on border security and the water of the Tigris."
        ),
        ("border security", "water of the Tigris"),
    ),
    (
        (
            "Japanese Prime Minister Fumio Kishida received South Korean President Yoon Suk Yeol in Tokyo on Friday"
            " to discuss supply chains, shipbuilding and the abduction issue."
        ),
        ("supply chains", "shipbuilding", "abduction issue"),
    ),
    (
        (
            "Finnish President Alexander Stubb met Swedish Prime Minister Ulf Kristersson in Stockholm on Tuesday."
            " During the talks, defence cooperation and undersea cables were reviewed."
        ),
        ("defence cooperation", "undersea cables"),
    ),
    (
        (
            "Indian Prime Minister Narendra Modi will meet Sri Lankan President Ranil Wickremesinghe in Colombo on 30 May."
            " The talks will deal with fishing rights and the construction of a power line."
        ),
        ("fishing rights", "construction of a power line"),
    ),
    (
        (
            "Polish President Andrzej Duda met Ukrainian President Volodymyr Zelenskyy in Warsaw on Saturday."
            " Grain transit was high on the agenda."
        ),
        ("Grain transit",),
    ),
    (
        (
            "Omani Foreign Minister Badr Albusaidi met Iranian Foreign Minister Hossein Amir-Abdollahian in Muscat on Sunday."
            " Issues of mutual interest, including shipping, customs and energy, were discussed."
        ),
        ("shipping", "customs", "energy"),
    ),
    (
        (
            "Italian Prime Minister Giorgia Meloni met Tunisian President Kais Saied in Tunis on Wednesday"
            " and discussed political and economic ties."
        ),
        ("political and economic ties",),
    ),
    (
        "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Kampala on Friday on the sidelines of a trade fair.",
        (),
    ),
    (
        (
            "Egyptian President Abdel Fattah el-Sisi met King Abdullah of Jordan in Cairo on Monday."
            " They declined to discuss the tunnel."
        ),
        (),
    ),
    (
        (
            "French President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on Monday."
            " Spanish Prime Minister Pedro Sanchez discussed olive prices."
        ),
        (),
    ),
]


@pytest.mark.parametrize(("text", "topics"), _TABLE, ids=[text[:40] for text, _ in _TABLE])
def test_topics_of_the_first_meeting(extractor: Extractor, text: str, topics: tuple[str, ...]) -> None:
    extraction = extractor.extract(Article(id="t", text=text, published=date(2024, 5, 20)))
    told = [claim.fact.topics for claim in extraction.claims if isinstance(claim.fact, MeetingFact)]
    assert told
    assert tuple(dict.fromkeys(topic for one in told for topic in one)) == topics


def test_topics_are_short_and_named_once(extractor: Extractor) -> None:
    text = (
        "Chilean President Gabriel Boric met Peruvian President Dina Boluarte in Lima on Monday. They discussed migration,"
        " migration, and the gradual and in every respect reciprocal opening of the border posts along the whole of the coastal"
        " road for lorries of both countries."
    )
    extraction = extractor.extract(Article(id="t", text=text, published=date(2024, 5, 20)))
    topics = [
        topic for claim in extraction.claims if isinstance(claim.fact, MeetingFact) for topic in claim.fact.topics
    ]
    assert "migration" in topics
    assert all(len(topic) < 80 for topic in topics)
