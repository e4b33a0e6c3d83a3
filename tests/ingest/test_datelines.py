import pytest

from ingest.datelines import find_datelines

DATELINES = [
    ("LONDON, March 3 (Thames Wire) - Talks went on.", "LONDON, March 3 (Thames Wire) -", "LONDON", "March 3"),
    ("LONDON, March 3 (Thames Wire) -- Talks went on.", "LONDON, March 3 (Thames Wire) --", "LONDON", "March 3"),
    ("OSLO — Talks went on.", "OSLO —", "OSLO", None),
    ("OSLO - Talks went on.", "OSLO -", "OSLO", None),
    ("OSLO: Talks went on.", "OSLO:", "OSLO", None),
    ("SAN JOSÉ. It's done.", "SAN JOSÉ.", "SAN JOSÉ", None),
    ("ROME (Monday) – Talks went on.", "ROME (Monday) –", "ROME", "Monday"),
    ("ROME, Monday. The squares are empty.", "ROME, Monday.", "ROME", "Monday"),
    ("ROME, Thursday - Talks went on.", "ROME, Thursday -", "ROME", "Thursday"),
    (
        "TURKU, Finland, Oct. 9 (Baltic Desk) – Talks went on.",
        "TURKU, Finland, Oct. 9 (Baltic Desk) –",
        "TURKU",
        "Oct. 9",
    ),
    ("OSLO/LOS ANGELES, Aug 2 – Shares rose.", "OSLO/LOS ANGELES, Aug 2 –", "OSLO/LOS ANGELES", "Aug 2"),
    ("New York, 12 April 2019\n\nThe envoy called.", "New York, 12 April 2019", "New York", "12 April 2019"),
    ("Lisbon, 3 June 2018. A delegation came.", "Lisbon, 3 June 2018.", "Lisbon", "3 June 2018"),
    ("Lisbon, 3 June. A delegation came.", "Lisbon, 3 June.", "Lisbon", "3 June"),
    (
        "Lisbon, Friday, 3 June 2022 – A delegation came.",
        "Lisbon, Friday, 3 June 2022 –",
        "Lisbon",
        "Friday, 3 June 2022",
    ),
    ("Lima, May 8 (LNA).- The minister left.", "Lima, May 8 (LNA).-", "Lima", "May 8"),
    ("New Haven, May 8 (NHW) The minister left.", "New Haven, May 8 (NHW)", "New Haven", "May 8"),
    ("Lisbon, 4 July (LNA): The minister left.", "Lisbon, 4 July (LNA):", "Lisbon", "4 July"),
    ("Amman, Shaban 4, 1445, February 14, 2024, JNA – He left.", None, "Amman", "February 14, 2024"),
    ("Lomé, 11/02/2025 (LIA)\nHe left.", "Lomé, 11/02/2025 (LIA)", "Lomé", "11/02/2025"),
    ("RIGA, October 9. /Amber News/. The council met.", "RIGA, October 9. /Amber News/.", "RIGA", "October 9"),
    ("RIGA. 12 April. The council met.", "RIGA. 12 April.", "RIGA", "12 April"),
    ("Skopje/Tirana (Drin Monitor). After a year they met.", "Skopje/Tirana (Drin Monitor).", "Skopje/Tirana", None),
    ("Beirut / LNW\nThe office announced it.", "Beirut / LNW", "Beirut", None),
    ("June 29, 2021\n\nReadout of a call", "June 29, 2021", None, "June 29, 2021"),
    ("A HEADLINE\nFriday, 19th June 2015\n\nHe came home.", "Friday, 19th June 2015", None, "Friday, 19th June 2015"),
    ("Ministers agree on bridge\n\nZAGREB – Talks went on.", "ZAGREB –", "ZAGREB", None),
    ("Ministers agree on bridge ZAGREB. The two sides met.", "ZAGREB.", "ZAGREB", None),
    ("Ministers agree on bridge NEW DELHI: The two sides met.", "NEW DELHI:", "NEW DELHI", None),
]


@pytest.mark.parametrize(("text", "told", "place", "day"), DATELINES)
def test_place_and_date_of_writing(text: str, told: str | None, place: str | None, day: str | None) -> None:
    (dateline,) = find_datelines(text)
    assert dateline.place == place
    assert (dateline.date and dateline.date.text) == day
    if told:
        assert text[dateline.begin : dateline.end] == told


@pytest.mark.parametrize(
    "text",
    [
        "The premier met the envoy in Oslo, and then he left.",
        "EXPLAINER: What the talks are about",
        "UPDATE – Talks resume",
        "WATCH: How the talks went",
        "EU: ministers agree",
        "DAILY BRIEFING – Friday",
        "Portrait: A careful man",
        "They asked for a seat at UNASUR. Nobody answered.",
        "Monday 3 June\n• 10:00 Talks",
        "Spokesperson: Good afternoon.",
        "He said: BRUSSELS was right.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert find_datelines(text) == ()
