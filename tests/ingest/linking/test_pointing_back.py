"""Groups, pronouns and unnamed offices: text, words of it, whom they mean; nothing where nobody can be meant."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from ingest.linking.publishers import minister_of
from meetings.words import OfficeKind as Kind

BOTH = "Emmanuel Macron FR, Olaf Scholz DE"
PRONOUNS = [
    ("Macron met Scholz. He spoke first.", "He", "Emmanuel Macron FR"),
    ("Macron met Scholz and gave him a book.", "him", "Olaf Scholz DE"),
    ("Macron met Giorgia Meloni. She spoke first.", "She", "Giorgia Meloni IT"),
    ("Macron met Giorgia Meloni and gave her a book.", "her", "Giorgia Meloni IT"),
    ("Giorgia Meloni met Macron. He spoke first.", "He", "Emmanuel Macron FR"),
    ("With Scholz he talked about gas. Macron had arrived late.", "he", ""),
    ("Macron came to Berlin. With Scholz he talked about gas.", "he", "Emmanuel Macron FR"),
    ("Cards came from King Charles, who said he was shocked, and from Macron.", "he", "Charles III GB"),
    ("Macron met Scholz. They talked for an hour.", "They", BOTH),
    ("Macron met Scholz. Tim Tucker, a singer, came later. He sang.", "He sang", ""),
    ("Macron saw Governor Bill Hurley of Ohio and gave him a book.", "him", ""),
    ("Macron will visit Peru, his spokesman Jean Brun told reporters. In Lima he will fish.", "he will", "Emmanuel Macron FR"),
    ("His Majesty received Olaf Scholz.", "His", ""),
    ("HE Mr Macron received Scholz.", "HE", ""),
]  # fmt: skip
GROUPS = [
    ("Macron met Scholz. The two leaders agreed.", "The two leaders", BOTH),
    ("Macron met Scholz. Both men agreed.", "Both men", BOTH),
    ("Macron met Scholz. The pair agreed.", "The pair", BOTH),
    ("Macron met Scholz. The two sides agreed.", "The two sides", BOTH),
    ("Macron met Scholz. Both sides agreed.", "Both sides", BOTH),
    ("Macron, Scholz and Meloni dined. All three left at ten.", "All three", f"{BOTH.replace(', ', ', Giorgia Meloni IT, ', 1)}"),
    ("Borrell met Macron and Scholz. Borrell would like to bring the two together again.", "the two", BOTH),
    ("Macron received Scholz and Meloni. The trio dined.", "The trio", "Emmanuel Macron FR, Giorgia Meloni IT, Olaf Scholz DE"),
    ("Macron dined with Charles Michel and Ursula von der Leyen. The trio laughed.", "The trio",
     "Charles Michel EU, Emmanuel Macron FR, Ursula von der Leyen EU"),
    ("Xi received Joe Biden and Antony Blinken. He thanked the two Americans.", "the two Americans",
     "Antony Blinken US, Joe Biden US"),
    ("Kenya and Uganda agreed on a road when their presidents dined.", "their presidents", "president KE, president UG"),
    ("Macron and Scholz dined. Their foreign ministers stayed away.", "Their foreign ministers",
     "foreign minister DE, foreign minister FR"),
    ("Macron met the presidents of Kenya and Uganda.", "the presidents", "president KE, president UG"),
    ("Macron dined with the Polish and Czech premiers.", "Polish and Czech premiers", "premier CZ, premier PL"),
    ("Macron, Scholz and Meloni dined. The leaders of the three countries smiled.", "leaders of the three",
     "Emmanuel Macron FR, Giorgia Meloni IT, Olaf Scholz DE"),
    ("Hayashi Yoshimasa, Park Jin and Antony Blinken spoke. The three ministers smiled.", "The three ministers",
     "Antony Blinken US, Park Jin KR, Yoshimasa Hayashi JP"),
    ("Macron noted that India favours none of Nepal's parties.", "parties", ""),
    ("Macron thanked Kenya for bringing warring sides to the table.", "warring sides", ""),
    ("Officials from Kenya and Uganda dined.", "Officials", "officials KE, officials UG"),
    ("Macron received a delegation of the Fijian parliament led by Senator Joni Vaka.", "a delegation", "Joni Vaka FJ"),
    ("Macron greeted the Malian side.", "the Malian side", "ML"),
    ("Macron dined, Kenyan officials said.", "Kenyan officials", ""),
    ("Kenyan officials told reporters that Macron had dined.", "Kenyan officials", ""),
    ("Macron met Chinese officials. He smiled.", "He", "Emmanuel Macron FR"),
    ("Macron dined with the three Baltic presidents.", "Baltic", "president EE, president LT, president LV"),
    ("Macron met the premiers of the five Nordic countries.", "the premiers",
     "premier DK, premier FI, premier IS, premier NO, premier SE"),
    ("Macron met the premiers of four Nordic countries.", "four Nordic", ""),
    ("Macron told the two hotels to close.", "the two", ""),
    ("Leaders of five Pacific countries like Macron.", "five Pacific countries", ""),
    ("Former presidents like Macron.", "Former presidents", ""),
    ("Our humanitarian colleagues told Macron of floods.", "colleagues", ""),
]  # fmt: skip
OFFICES = [
    ("Macron met Charles Michel and the head of the EU office in Tirana.", "the head of the EU office", "office head EU"),
    ("Tamim bin Hamad Al Thani dined with King Felipe. The emir left at ten.", "The emir", "Tamim bin Hamad Al Thani QA"),
    ("Tamim bin Hamad Al Thani dined with King Felipe. The king left at ten.", "The king", "Felipe VI ES"),
    ("Pope Francis received Gustavo Petro. The pontiff smiled.", "The pontiff", "Francis VA"),
    ("Secretary Blinken met Hayashi Yoshimasa, Japan's foreign minister. The Secretary smiled.", "The Secretary", "Antony Blinken US"),
    ("Secretary Blinken met Hayashi Yoshimasa, Japan's foreign minister. The Minister smiled.", "The Minister", "Yoshimasa Hayashi JP"),
    ("Sunak met Macron. The prime minister smiled.", "The prime minister", "Rishi Sunak GB"),
    ("Macron told Sunak that the prime minister was right.", "the prime minister", "Rishi Sunak GB"),
    ("The president will see Xi Jinping in Bali. Joe Biden leaves on Monday.", "The president", "Joe Biden US"),
    ("Macron and his German counterpart dined. Olaf Scholz paid.", "his German counterpart", "Olaf Scholz DE"),
    ("Goïta will receive his Senegalese neighbour in Bamako.", "his Senegalese neighbour", "President SN"),
    ("Macron thanked his foreign minister.", "his foreign minister", "foreign minister FR"),
    ("Macron saw the German side but not its minister.", "its minister", "minister DE"),
    ("Macron landed in Abuja. His host, Muhammadu Buhari, waited.", "His host", "Emmanuel Macron FR"),
    ("Buhari received Macron in Abuja. Abuja was hot. The guest smiled.", "The guest", "Emmanuel Macron FR"),
    ("Buhari received Macron in Abuja. Abuja was hot. The host smiled.", "The host", "Muhammadu Buhari NG"),
    ("Queen Margrethe saw Macron. The queen was the host of the dinner.", "the host", "Margrethe II DK"),
    ("Modi saw Prayut Chan-ocha. The Thai general smiled.", "The Thai general", "Prayut Chan-o-cha TH"),
    ("Macron saw Scholz. The German smiled.", "The German", "Olaf Scholz DE"),
    ("Macron saw Biden. The Americans want more.", "The Americans", "US"),
    ("Macron phoned the crown prince. Saudi Arabia had asked for it.", "the crown prince", "crown prince SA"),
    ("The head of the phone maker told Macron a joke.", "The head", ""),
    ("Macron addressed the General Assembly.", "the General", ""),
    ("The president of the American arm told Macron a joke.", "The president", ""),
    ("Macron saw a minister.", "a minister", ""),
    ("Macron saw the former French envoy.", "envoy", "envoy FR"),
    ("Kishida, then Yoon, took the chair from Nepal.", "the chair", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), [*PRONOUNS, *GROUPS, *OFFICES])
def test_meaning(link_text: Callable[..., Any], text: str, words: str, expected: str) -> None:
    assert link_text(text).who(words) == expected


def test_the_elder_came_into_office_first(link_text: Callable[..., Any]) -> None:
    text = "Gotabaya Rajapaksa and Mahinda Rajapaksa dined. The younger Rajapaksa paid. The elder brother left."
    linked = link_text(text, on=date(2021, 3, 1))
    assert linked.who("younger Rajapaksa") == "Gotabaya Rajapaksa LK"
    assert linked.who("elder brother") == "Mahinda Rajapaksa LK"


def test_a_given_name_after_the_surname_names_the_elder(link_text: Callable[..., Any]) -> None:
    text = "Serdar Berdimuhamedov dined. The elder Berdimuhamedov, Gurbanguly, had tea with Macron."
    linked = link_text(text)
    assert linked.who("Gurbanguly") == "Gurbanguly Berdimuhamedov TM"
    assert linked.who("elder Berdimuhamedov") == "Gurbanguly Berdimuhamedov TM"


def test_the_publishers_president_needs_no_country_and_no_name(link_text: Callable[..., Any]) -> None:
    linked = link_text("The President received Ambassador Ola Berg of Norway.", country="PE")
    assert linked.who("The President") == "President PE"


ADDRESSES = [
    ("His Excellency Ola Berg of Norway met Macron. His Excellency smiled.", "His Excellency#2", "Ola Berg NO"),
    ("Macron met H.E. Mr. Ola Berg of Norway. His Excellency smiled.", "His Excellency", "Ola Berg NO"),
    ("Norway's minister Ola Berg and Macron dined. His Excellency smiled.", "His Excellency", "Ola Berg NO"),
    ("King Felipe dined with Macron. His Majesty smiled.", "His Majesty", "Felipe VI ES"),
    ("Pope Francis received King Felipe. His Holiness smiled.", "His Holiness", "Francis VA"),
    ("Macron met Her Excellency Mari Kask of Estonia. Her Excellency smiled.", "Her Excellency#2", "Mari Kask EE"),
    ("Macron met Scholz. Her Excellency smiled.", "Her Excellency", ""),
    ("Macron met Scholz. His Majesty smiled.", "His Majesty", ""),
    ("Macron smiled. His Excellency the ambassador of Peru did not.", "His Excellency", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), ADDRESSES)
def test_forms_of_address(link_text: Callable[..., Any], text: str, words: str, expected: str) -> None:
    assert link_text(text).who(words) == expected


RELEASES = [
    ("The Minister met Mari Kask of Latvia.", "The Minister", "EE", Kind.FOREIGN_MINISTER, "Minister EE"),
    ("Latvia's foreign minister Mari Kask came. The Minister smiled.", "The Minister", "EE", Kind.FOREIGN_MINISTER, "Minister EE"),
    ("Estonia's foreign minister Mari Kask came. The Minister smiled.", "The Minister", "EE", Kind.FOREIGN_MINISTER, "Mari Kask EE"),
    ("The Minister met Mari Kask of Latvia.", "The Minister", "EE", None, ""),
    ("The minister met Mari Kask of Latvia.", "The minister", "EE", Kind.FOREIGN_MINISTER, ""),
    ("The Secretary met Macron, the State Department said.", "The Secretary", None, None, "Secretary US"),
    ("The Secretary met Macron, the chess club said.", "The Secretary", None, None, ""),
    ("The Secretary of the club met Macron, the State Department said.", "The Secretary", None, None, ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "country", "ministry", "expected"), RELEASES)
def test_the_minister_of_a_release(
    link_text: Callable[..., Any], text: str, words: str, country: str | None, ministry: Kind | None, expected: str
) -> None:
    assert link_text(text, country=country, ministry=ministry).who(words) == expected


PUBLISHERS = [
    ("Ministry of Foreign Affairs, Tallinn", Kind.FOREIGN_MINISTER),
    ("U.S. Department of State", Kind.FOREIGN_MINISTER),
    ("Ministry of Defence, Oslo", Kind.DEFENCE_MINISTER),
    ("Office of the President, Nairobi", None),
    ("The Lima Post", None),
    (None, None),
]


@pytest.mark.parametrize(("publisher", "expected"), PUBLISHERS)
def test_which_minister_publishes(publisher: str | None, expected: Kind | None) -> None:
    assert minister_of(publisher) is expected
