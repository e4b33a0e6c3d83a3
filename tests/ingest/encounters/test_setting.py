"""Settings of encounters, end to end: of the last meeting that a text tells, the day, the place and the gathering."""

from datetime import date

import pytest

from ingest.extract import Extractor
from meetings.article import Article
from meetings.claims import MeetingFact
from meetings.when import When
from meetings.words import GatheringRelation, Status

# A Thursday; each text is an article of that day.
PUBLISHED = date(2023, 6, 15)

WHEN = [
    ("President Sauli Niinistö met Prime Minister Kaja Kallas on Tuesday.", "2023-06-13"),
    ("President Sauli Niinistö will meet Prime Minister Kaja Kallas on Tuesday.", "2023-06-20"),
    ("Sauli Niinistö and Kaja Kallas met yesterday in Helsinki.", "2023-06-14"),
    ("Olaf Scholz spoke by phone with Recep Tayyip Erdogan late on Monday night.", "2023-06-12"),
    ("Emmanuel Macron received Giorgia Meloni this morning at the Elysee Palace.", "2023-06-15"),
    ("Emmanuel Macron said on Wednesday that he had met Giorgia Meloni on 2 June.", "2023-06-02"),
    ("Emmanuel Macron will receive Giorgia Meloni on Tuesday, his office said on Monday.", "2023-06-20"),
    ("Anthony Albanese is to visit India from 3 to 5 July.", "2023-07-03/2023-07-05"),
    (
        "Anthony Albanese will visit India on 3 and 4 July. In New Delhi he is to hold talks with Narendra Modi.",
        "2023-07-03/2023-07-04",
    ),
    ("Pedro Sánchez met António Costa on 5 June. Later the same day he received Mark Rutte.", "2023-06-05"),
    (
        "Pedro Sánchez received António Costa on Tuesday. The two had met in Porto a week earlier.",
        "[2023-06-05..2023-06-07]",
    ),
    (
        "Antony Blinken and Wang Yi met on Tuesday. The talks came three days after Wang Yi met Sergei Lavrov.",
        "2023-06-10",
    ),
    ("President William Ruto flew to Kampala on Tuesday. He was received by President Yoweri Museveni.", "2023-06-13"),
    ("Prime Minister Fumio Kishida met Prime Minister Justin Trudeau.", "[2023-06-13..2023-06-15]"),
    ("Prime Minister Fumio Kishida will meet Prime Minister Justin Trudeau.", None),
    ("Prime Minister Fumio Kishida last met Prime Minister Justin Trudeau in May.", "2023-05"),
    ("Fumio Kishida met Justin Trudeau two months ago.", "2023-04"),
    ("Fumio Kishida and Justin Trudeau are meeting in Tokyo.", "2023-06-15"),
    ("Andrzej Duda opened a bridge, which closes again on Sunday. He met Gitanas Nausėda on Tuesday.", "2023-06-13"),
    ("The talks of Andrzej Duda with Gitanas Nausėda have been moved from 20 June to 27 June.", "2023-06-27"),
    ("Andrzej Duda will meet Gitanas Nausėda on 27 June instead of 20 June.", "2023-06-27"),
    ("Andrzej Duda will meet Gitanas Nausėda later this month.", "[2023-06-15..2023-06-30]"),
    ("Andrzej Duda met Gitanas Nausėda on Monday and Kaja Kallas on Tuesday.", "2023-06-13"),
    ("Andrzej Duda met Gitanas Nausėda on the sidelines of the G7 summit.", "2023-05-19/2023-05-21"),
    ("Andrzej Duda will meet Gitanas Nausėda on the sidelines of the NATO summit.", "2023-07-11/2023-07-12"),
    ("Jens Stoltenberg told reporters that he had had a phone call with Ilham Aliyev.", "[2023-06-13..2023-06-15]"),
    ("Nikol Pashinyan had been received by Ilham Aliyev before noon.", "[2023-06-13..2023-06-15]"),
    ("Nikol Pashinyan will meet Ilham Aliyev before Christmas.", "[2023-06-15..2023-12-24]"),
    ("Nikol Pashinyan may meet Ilham Aliyev in the new year.", "[2024-01-01..2024-03-31]"),
    ("Nikol Pashinyan met Ilham Aliyev overnight.", "[2023-06-14..2023-06-15]"),
    ("Nikol Pashinyan arrived in Baku on Monday. On the second day of his visit he met Ilham Aliyev.", "2023-06-13"),
    ("On the second day of his visit to Baku, Nikol Pashinyan met Ilham Aliyev.", "[2023-06-14..2023-06-15]"),
    ("Nikol Pashinyan opened a bridge on Tuesday. On the eve, he met Ilham Aliyev.", "2023-06-12"),
    ("Nikol Pashinyan was in Baku until Tuesday, where he met Ilham Aliyev.", "[2023-06-11..2023-06-13]"),
    ("The mood soured by last October, when Nikol Pashinyan and Ilham Aliyev talked in Sochi.", "2022-10"),
    ("Nikol Pashinyan, in Baku since the day before, was welcomed by Ilham Aliyev.", "[2023-06-13..2023-06-15]"),
    ("A visit by Nikol Pashinyan to Baku, which had been scheduled for March 26, was called off.", "2023-03-26"),
    (
        "A meeting of Nikol Pashinyan and Ilham Aliyev, which was due to take place in Baku on Monday, has been cancelled.",
        "2023-06-19",
    ),
    ("Nikol Pashinyan will meet Ilham Aliyev on Tuesday week.", "2023-06-20"),
    (
        "CAPTIONS\n(1) Hats on: a parade, Tuesday.\n(2) Baku, 12 June. Nikol Pashinyan meets Ilham Aliyev.",
        "2023-06-12",
    ),
    (
        "THE WEEK AHEAD: 19-25 June\n\nMONDAY\nRiga - A show.\nOslo - A show.\n\nSUNDAY\nBaku - Ilham Aliyev receives Nikol Pashinyan.",
        "2023-06-25",
    ),
    ("Nikol Pashinyan will meet Ilham Aliyev on Friday of next week.", "2023-06-23"),
    ("Nikol Pashinyan met Ilham Aliyev on the 5th of this month.", "2023-06-05"),
    ("Nikol Pashinyan will meet Ilham Aliyev on the first day of the visit, at a later date.", None),
]

PLACES = [
    ("Sauli Niinistö met Kaja Kallas in Tartu on Tuesday.", "Tartu"),
    ("Sauli Niinistö met Kaja Kallas in Estonia on Tuesday.", "Estonia"),
    ("Sauli Niinistö met Kaja Kallas at the Estonian university city of Tartu.", "Tartu"),
    ("Sauli Niinistö spoke with Kaja Kallas by telephone from Tartu.", None),
    ("RIGA (Agency) - Sauli Niinistö met Kaja Kallas on Tuesday.", "Riga"),
    ("RIGA (Agency) - Sauli Niinistö met Kaja Kallas here on Tuesday.", "Riga"),
    ("Emmanuel Macron received Giorgia Meloni at the Elysee Palace on Tuesday.", "Paris"),
    ("Vladimir Putin met Xi Jinping in the Kremlin on Tuesday.", "Moscow"),
    ("William Ruto flew to Kampala on Tuesday. He held talks with Yoweri Museveni.", "Kampala"),
    ("William Ruto arrived in Kampala on Tuesday, and there he met Yoweri Museveni.", "Kampala"),
    ("William Ruto, who will be in Berlin on Friday, met Yoweri Museveni in Busia on Tuesday.", "Busia"),
    ("William Ruto and Yoweri Museveni met at the border post of Malaba on Tuesday.", "Malaba"),
    ("William Ruto and Yoweri Museveni met in Kapchorwa on Tuesday.", "Kapchorwa"),
    ("Antony Blinken met Wang Yi in Munich. He took part in a rally in Berlin earlier.", "Munich"),
    ("Antony Blinken, who was in Berlin last month, met Wang Yi in Bali on Tuesday.", "Bali"),
    ("Jakarta, where Joko Widodo and Anthony Albanese met on Tuesday, is sinking.", "Jakarta"),
    ("Joko Widodo received Anthony Albanese at Istana Merdeka palace in Jakarta on Tuesday.", "Jakarta"),
    ("Joko Widodo will receive Anthony Albanese, who comes to Surabaya on a working visit.", "Surabaya"),
    ("Joko Widodo returned from Perth on Wednesday. He had met Anthony Albanese on Tuesday.", "Perth"),
    ("Andrzej Duda met Gitanas Nausėda on the sidelines of the G7 summit.", "Hiroshima"),
    ("Andrzej Duda will meet Gitanas Nausėda on 20 June. The meeting will take place in Suwałki.", "Suwałki"),
    ("Andrzej Duda visited Copenhagen on Tuesday and met Gitanas Nausėda.", "Copenhagen"),
    ("Andrzej Duda met Gitanas Nausėda in the streets of Vilnius.", "Vilnius"),
    ("Andrzej Duda met Gitanas Nausėda at NATO headquarters.", "Brussels"),
    ("Andrzej Duda met Gitanas Nausėda at UN headquarters in Geneva.", "Geneva"),
    ("Andrzej Duda met Gitanas Nausėda at the Belweder Palace.", "Warsaw"),
    ("Andrzej Duda met Gitanas Nausėda on the sidelines of the Antalya Diplomacy Forum.", "Antalya"),
    ("Andrzej Duda met Gitanas Nausėda at the Berlin Process summit in Tirana.", "Tirana"),
    ("Andrzej Duda held talks with Gitanas Nausėda, who is visiting Poland.", "Poland"),
    ("Andrzej Duda held talks with Gitanas Nausėda, who studied in Rome.", None),
    ("Andrzej Duda shook hands with Gitanas Nausėda at Argyle, St Vincent, on Tuesday.", "Argyle"),
    ("In the Punsk region Andrzej Duda met Gitanas Nausėda on Tuesday.", "Punsk"),
    (
        "THE WEEK AHEAD\n\nMONDAY\nRiga - A parade.\nOslo - A show.\nKaunas - Gitanas Nausėda has Andrzej Duda for lunch.",
        "Kaunas",
    ),
    (
        "Foreign Minister Péter Szijjártó received his Serbian counterpart Ivica Dačić at the ministry on Tuesday.",
        "Budapest",
    ),
    ("Fumio Kishida welcomed Yoon Suk Yeol in the southwestern city of Fukuoka on Tuesday.", "Fukuoka"),
    ("Fumio Kishida met Yoon Suk Yeol in Hiroshima last month. They talked on the phone on Tuesday.", None),
    ("Fumio Kishida flew to Busan on Monday. He talked with Yoon Suk Yeol about a letter from Beijing.", "Busan"),
    (
        "Mark Rutte and Alexander De Croo, who holds the same office in Brussels, met in Maastricht on Tuesday.",
        "Maastricht",
    ),
]

GATHERINGS = [
    ("Andrzej Duda met Gitanas Nausėda on the sidelines of the G7 summit.", "G7 summit"),
    ("Andrzej Duda met Gitanas Nausėda on the margins of the 49th G7 summit in Hiroshima.", "G7 summit"),
    (
        "William Ruto met Yoweri Museveni at the Great Lakes Coffee Summit in Kampala on Tuesday.",
        "Great Lakes Coffee Summit",
    ),
    (
        "William Ruto opened the Great Lakes Coffee Summit in Kampala on Tuesday. At the summit he met Yoweri Museveni.",
        "Great Lakes Coffee Summit",
    ),
    (
        "A two-day coffee summit opened in Kampala on Tuesday. William Ruto met Yoweri Museveni on the sidelines of the gathering.",
        "coffee summit",
    ),
    (
        "William Ruto will attend a conference on locust control in Kampala next week, where he will meet Yoweri Museveni.",
        "conference on locust control",
    ),
    (
        "A conference on locust control in Kampala ended on Tuesday. William Ruto used the occasion to meet Yoweri Museveni.",
        "conference on locust control",
    ),
    (
        "The Great Lakes Coffee Summit was held in Kampala in March. William Ruto met Yoweri Museveni in Nairobi on Tuesday.",
        None,
    ),
    (
        "The Great Lakes Coffee Summit will open in Kampala in August. William Ruto met Yoweri Museveni on Tuesday.",
        None,
    ),
    ("William Ruto spoke by phone with Yoweri Museveni ahead of the Great Lakes Coffee Summit on Tuesday.", None),
    ("William Ruto met Yoweri Museveni in Kampala on Tuesday.", None),
    ("William Ruto received Charles Michel, president of the European Council, on Tuesday.", None),
    ("William Ruto met Yoweri Museveni at the Coffee Assembly Hall on Tuesday.", None),
    ("William Ruto spoke to the World Jewish Congress on Monday. He received Yoweri Museveni on Tuesday.", None),
    ("In 2007 Vladimir Putin met George W. Bush during the Group of Eight summit in Germany.", "G8 summit"),
    ("William Ruto and Yoweri Museveni held a press conference after they met on Tuesday.", None),
    ("William Ruto spoke in the National Assembly on Monday. He received Yoweri Museveni on Tuesday.", None),
    (
        "The summit of the Lake Basin organization, LCBX, opened in Abuja on Tuesday. William Ruto met Bola Tinubu there.",
        "LCBX summit",
    ),
    (
        "Narendra Modi and Fumio Kishida held the 16th annual summit of the two countries in New Delhi on Tuesday.",
        "India-Japan summit",
    ),
    ("Narendra Modi and Fumio Kishida held a summit in New Delhi on Tuesday.", None),
    (
        "Xi Jinping, Yoon Suk Yeol and Fumio Kishida held a trilateral summit in Seoul on Tuesday.",
        "China-Japan-South Korea summit",
    ),
    (
        "Kassym-Jomart Tokayev received Katalin Novák in Astana on Tuesday before the Kazakh-Hungarian Intergovernmental Commission.",
        "Kazakh-Hungarian Intergovernmental Commission",
    ),
    (
        "Finance Minister Ishaq Dar of Pakistan met Kristalina Georgieva of the IMF in April during the spring meetings.",
        "IMF-World Bank Spring Meetings",
    ),
    (
        "Subrahmanyam Jaishankar met Mélanie Joly in New York last September, on the margins of the General Assembly.",
        "UN General Assembly",
    ),
    ("Viktor Orbán met Fumio Kishida at the summit in the V4+Japan format in November 2022.", "V4+Japan summit"),
    ("Xi Jinping met Narendra Modi during the SCO summit in Samarkand in September 2022.", "SCO summit"),
    (
        "Foreign Minister Penny Wong met her counterpart Retno Marsudi on the fringe of the ASEAN foreign ministers' meeting on Tuesday.",
        "ASEAN foreign ministers' meeting",
    ),
    ("Alar Karis met Egils Levits at the Tartu timber conference on Tuesday.", "Tartu timber conference"),
    (
        "The Tartu timber conference opened on Tuesday. On Wednesday Alar Karis met Egils Levits.",
        "Tartu timber conference",
    ),
]


def last_meeting(extractor: Extractor, text: str) -> MeetingFact:
    article = Article(id="a", text=text, published=PUBLISHED)
    return [claim.fact for claim in extractor.extract(article).claims if isinstance(claim.fact, MeetingFact)][-1]


@pytest.mark.parametrize(("text", "edtf"), WHEN)
def test_when(extractor: Extractor, text: str, edtf: str | None) -> None:
    when = last_meeting(extractor, text).when
    assert (when.edtf if when else None) == edtf


@pytest.mark.parametrize(("text", "name"), PLACES)
def test_place(extractor: Extractor, text: str, name: str | None) -> None:
    place = last_meeting(extractor, text).place
    assert (place.name if place else None) == name


@pytest.mark.parametrize(("text", "name"), GATHERINGS)
def test_gathering(extractor: Extractor, text: str, name: str | None) -> None:
    gathering = last_meeting(extractor, text).gathering
    assert (gathering.name if gathering else None) == name


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (
            "The talks of Andrzej Duda with Gitanas Nausėda have been moved from 20 June to 27 June.",
            "2023-06-20",
            "2023-06-27",
        ),
        ("Andrzej Duda will meet Gitanas Nausėda on 27 June instead of 20 June.", "2023-06-20", "2023-06-27"),
        (
            "The meeting of Andrzej Duda and Gitanas Nausėda, planned for 20 June, was put off to 27 June.",
            "2023-06-20",
            "2023-06-27",
        ),
    ],
)
def test_a_moved_meeting_keeps_its_old_date(extractor: Extractor, text: str, old: str, new: str) -> None:
    fact = last_meeting(extractor, text)
    assert fact.status is Status.POSTPONED
    assert (fact.when, fact.replaces) == (When.from_edtf(new), When.from_edtf(old))


def test_an_edition_of_the_tables_is_named_by_its_id_and_number(extractor: Extractor) -> None:
    gathering = last_meeting(extractor, "Andrzej Duda met Gitanas Nausėda on the sidelines of the G7 summit.").gathering
    assert gathering is not None
    assert (gathering.summit, gathering.edition) == ("g7-summit-2023", 49)
    assert gathering.relation is GatheringRelation.ON_SIDELINES_OF


def test_a_summit_of_two_parties_is_the_meeting_itself(extractor: Extractor) -> None:
    text = "Narendra Modi and Fumio Kishida held their 16th annual summit in New Delhi on Tuesday."
    gathering = last_meeting(extractor, text).gathering
    assert gathering is not None
    assert (gathering.relation, gathering.edition) == (GatheringRelation.PART_OF, 16)
