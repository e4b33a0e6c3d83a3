"""Tense and modality, end to end: the status that a text gives to the meeting it tells, None where it tells none."""

from datetime import date

import pytest

from ingest.extract import Extractor
from meetings.article import Article
from meetings.claims import MeetingFact

STATUS = [
    ("Sauli Niinistö met Kaja Kallas on Tuesday.", "held"),
    ("Sauli Niinistö is meeting Kaja Kallas in Tallinn for talks on the ferry.", "ongoing"),
    ("Sauli Niinistö and Kaja Kallas are behind closed doors at this moment.", "ongoing"),
    ("Kaja Kallas flies to Helsinki before the week is out to see Sauli Niinistö.", "planned"),
    ("Sauli Niinistö is hosting Kaja Kallas in Helsinki today.", "ongoing"),
    ("Sauli Niinistö will meet Kaja Kallas on 20 June.", "planned"),
    ("Sauli Niinistö is to meet Kaja Kallas on 20 June.", "planned"),
    ("Sauli Niinistö meets Kaja Kallas on 20 June.", "planned"),
    ("Sauli Niinistö has an appointment with Kaja Kallas on 20 June.", "planned"),
    ("The talks of Sauli Niinistö with Kaja Kallas are on Monday.", "planned"),
    ("Talks between Sauli Niinistö and Kaja Kallas have been scheduled for 20 June.", "planned"),
    ("Sauli Niinistö said he would meet Kaja Kallas on 20 June.", "planned"),
    ("Sauli Niinistö has invited Kaja Kallas to talks in Helsinki.", "proposed"),
    ("Sauli Niinistö offered to meet Kaja Kallas.", "proposed"),
    ("Sauli Niinistö has floated a meeting with Kaja Kallas.", "proposed"),
    ("Sauli Niinistö might meet Kaja Kallas on 20 June.", "proposed"),
    ("Will Sauli Niinistö meet Kaja Kallas on 20 June?", "proposed"),
    ("Sauli Niinistö would gladly receive Kaja Kallas in Helsinki.", "proposed"),
    ("Sauli Niinistö called off his meeting with Kaja Kallas on 20 June.", "cancelled"),
    ("The meeting between Sauli Niinistö and Kaja Kallas was scrapped.", "cancelled"),
    ("Sauli Niinistö put off a trip to Tallinn, where he was due to meet Kaja Kallas on 20 June.", "postponed"),
    ("Sauli Niinistö congratulated Kaja Kallas on her appointment.", None),
    ("Sauli Niinistö will not meet Kaja Kallas on Friday as planned.", "cancelled"),
    (
        "Sauli Niinistö cancelled a trip to Tallinn, where he was to hold talks with Kaja Kallas on 20 June.",
        "cancelled",
    ),
    ("Sauli Niinistö was to have hosted Kaja Kallas on Monday.", "cancelled"),
    ("Sauli Niinistö should have met Kaja Kallas on Monday.", "cancelled"),
    ("The planned meeting between Sauli Niinistö and Kaja Kallas never took place.", "cancelled"),
    ("The meeting between Sauli Niinistö and Kaja Kallas has been postponed.", "postponed"),
    ("Sauli Niinistö put off his talks with Kaja Kallas until 27 June.", "postponed"),
    ("The meeting between Sauli Niinistö and Kaja Kallas was moved to 27 June.", "postponed"),
    ("Sauli Niinistö will not see Kaja Kallas on Friday. A new date will be found.", "postponed"),
    (
        "The talks between Sauli Niinistö and Kaja Kallas will take place on 27 June rather than this Friday.",
        "postponed",
    ),
    ("Sauli Niinistö denied that he had met Kaja Kallas.", None),
    ("Sauli Niinistö denied having met Kaja Kallas.", None),
    ("Sauli Niinistö has no plans to meet Kaja Kallas.", None),
    ("Sauli Niinistö did not meet Kaja Kallas in Tallinn.", None),
    ("Sauli Niinistö was asked whether he would meet Kaja Kallas.", None),
    ("Sauli Niinistö refused to meet Kaja Kallas.", None),
    ("If Sauli Niinistö meets Kaja Kallas, the press will be there.", None),
    ("Sauli Niinistö may have met Kaja Kallas in Tallinn.", None),
    ("Neither Sauli Niinistö nor his aides met Kaja Kallas.", None),
    ("Sauli Niinistö won't have to wait long for a meeting with Kaja Kallas.", None),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_status(extractor: Extractor, text: str, status: str | None) -> None:
    article = Article(id="a", text=text, published=date(2023, 6, 15))
    facts = [claim.fact for claim in extractor.extract(article).claims if isinstance(claim.fact, MeetingFact)]
    assert (str(facts[-1].status) if facts else None) == status
