"""Where sentences must start (marked ¶) and where they must not (marked _)."""

import pytest

from ingest.boundaries import find_breaks

STARTS = [
    # run-on translations
    "The two presidents will see each other again ¶In a talk with his guest, the minister said so.",
    "After the king's journey to Norway ¶The Norwegian premier thanked him.",
    "The accord was in force since long ago ¶They signed a new one.",
    "Ministers reach deal on water ¶The deal was signed on Monday.",
    "Envoys part without a result ¶Both sides blamed the weather.",
    "Summit ends in the rain ¶An umbrella was shared.",
    "PREMIER THANKS HER HOST FOR HIS PATIENCE ¶With a smile she left the hall.",
    # labels of newsrooms
    "They signed in March. ¶WATCH | How they signed",
    "They signed in March ¶READ ALSO: How they signed",
    "They signed in March. ¶ALSO READ | How they signed",
    # layout
    "Headline without a full stop\n\n¶The envoys met.",
    "Headline without a full stop \n \n ¶The envoys met.",
    "AGENDA\n¶• 10:00 Talks\n¶• 12:00 Lunch",
    "Programme\n¶1. Talks\n¶2. Lunch",
    "Programme\n¶09:30 Talks with the envoy\n¶10:45 Lunch",
    "Office of the President\n¶For immediate release",
    "Question: What was said?\n¶Spokesperson: Nothing.",
    # datelines
    "¶OSLO, March 3 (Fjord Wire) – ¶Talks went on.",
    "Ministers agree on bridge ¶ZAGREB. ¶The two sides met.",
    "¶Lisbon, 3 June 2018. ¶A delegation came.",
]

NO_STARTS = [
    "They met in The Hague and in The Gambia.",
    "He told The Economist that he would.",
    "She read it in the newspaper The Northern Star.",
    "Minister Of State In The Cabinet Office Jane Doe spoke.",
    "Vice Premier He Lifeng and Vice Premier Liu He came.",
    "Trump And Xi Meet At Last In The Garden",
    "He reached Kyiv, and the talks began.",
    "The president of the General Assembly, The Honourable John Doe, spoke.",
    "She has told Channel Nine that it is so.",
    "The Visegrád Four and the Quad met with the Prime Minister Of the day.",
]

JOINS = [
    "He met Mr. _Ban and Dr. _Kim.",
    "He met H.E. _Ms. _Doe.",
    "He met the Rt. _Hon. _John Doe.",
    "He met Gen. _Doe and Sen. _Roe.",
    "On Dec. _6 and Jan. _7-9 they met.",
    "He met the U.S. _President in the U.K. _Parliament.",
    "At 9 a.m. _Friday they met.",
    "K. _P. _Sharma Oli met S. _Jaishankar.",
    "Digest No. _15 is out.",
]


@pytest.mark.parametrize("marked", STARTS)
def test_sentences_start(marked: str) -> None:
    text = marked.replace("¶", "")
    expected, at = [], 0
    for piece in marked.split("¶")[:-1]:
        at += len(piece)
        expected.append(at)
    assert list(find_breaks(text).starts) == expected


@pytest.mark.parametrize("text", NO_STARTS)
def test_names_and_titles_start_nothing(text: str) -> None:
    assert find_breaks(text).starts == ()


@pytest.mark.parametrize("marked", JOINS)
def test_full_stops_that_end_nothing(marked: str) -> None:
    text = marked.replace("_", "")
    expected, at = [], 0
    for piece in marked.split("_")[:-1]:
        at += len(piece)
        expected.append(at)
    assert list(find_breaks(text).joins) == expected


def test_a_sentence_may_start_after_initials_of_a_country() -> None:
    assert find_breaks("He flew to the U.S. The talks went on.").joins == ()


def test_lines_that_are_only_wrapped_do_not_start_sentences() -> None:
    text = (
        "The foreign ministers of the six countries of the lake basin gathered on\n"
        "Monday in the capital, where they were received by the President of the\n"
        "Republic. They agreed that the level of the lake shall be measured by\n"
        "Experts of the university each spring and each autumn."
    )
    assert find_breaks(text).starts == ()


CLEAN = """
The foreign minister of Portugal arrived in Rabat on Tuesday. He was welcomed at the airport by his Moroccan colleague.
In the evening, the two dined at the home of the ambassador. On Wednesday they will sign; the European Commission sent an observer.
“We don't expect miracles,” said an adviser who asked not to be named. But the mood, she added, had changed. Both sides agree.
At the border, lorries queue. The United Nations High Commissioner for Refugees, Filippo Grandi, is to visit the camps next week.
Under the plan of Prime Minister Anwar Ibrahim, the Bank of the South would lend to all members of the Association of Nations.
Mr Anwar told The Straits Times that he had “all the time in the world”. A decision by the House of Representatives is due.
"""


@pytest.mark.parametrize("text", CLEAN.strip().splitlines())
def test_clean_news_is_left_to_the_parser(text: str) -> None:
    assert find_breaks(text).starts == ()
