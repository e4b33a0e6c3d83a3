import pytest

from ingest.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The foreign ministers of both countries held talks in the capital on Monday, officials said.", "en"),
        ("Die Außenminister beider Länder trafen sich am Montag in der Hauptstadt, teilte das Amt mit.", "de"),
        ("Los ministros de Exteriores de ambos países se reunieron el lunes en la capital.", "es"),
        ("Министры иностранных дел двух стран провели переговоры в понедельник.", "ru"),
        ("两国外交部长星期一在首都举行了会谈。", "zh"),
        ("التقى وزيرا خارجية البلدين يوم الاثنين في العاصمة لإجراء محادثات.", "ar"),
    ],
)
def test_sentences_decide(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Statsministeren møtte sin svenske kollega i Oslo på mandag.", {"no", "da"}),
        ("Predsjednik se sastao s premijerom u Zagrebu u ponedjeljak navečer.", {"hr", "sh", "sr", "bs"}),
        ("Presiden bertemu dengan perdana menteri Malaysia di Jakarta pada hari Senin.", {"id", "ms"}),
    ],
)
def test_languages_with_a_near_neighbour_are_not_english(text: str, languages: set[str]) -> None:
    assert detect_language(text) in languages


@pytest.mark.parametrize(
    "text",
    [
        "Ethiopia, Kenya leaders pledge to finish Lamu corridor",
        "Lavrov, Shoukry discuss Libya by phone; Russian top diplomat",
        "PM call with Prime Minister Kishida: 15 November 2021",
        "SPAIN, PORTUGAL PREMIERS SIGN RAIL ACCORD",
        "European Council, 17 October 2024 - Main results",
    ],
)
def test_headlines_full_of_names_are_english(text: str) -> None:
    assert detect_language(text) == "en"


def test_halves_of_letters_do_no_harm() -> None:
    assert detect_language("Die Außenminister beider Länder trafen \ud83d sich am Montag in der Hauptstadt.") == "de"


@pytest.mark.parametrize(
    "text", ["", "1 2 3", "Li Qiang, Kuala Lumpur", "Talks in Rome", "Tokayev Mirziyoyev Japarov Rahmon"]
)
def test_texts_too_short_to_decide_count_as_english(text: str) -> None:
    assert detect_language(text) == "en"


def test_short_texts_in_other_letters_do_not() -> None:
    assert detect_language("日中会談") != "en"


ENGLISH = "The ferry left at noon with forty guests, and the captain said that the sea would be calm. "
DUTCH = "De veerboot vertrok om twaalf uur met veertig gasten, en de kapitein zei dat de zee kalm zou zijn. "


def test_a_long_plain_text_needs_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Telling languages by the model takes ten times as long as all else that is done with a text that is not read."""
    monkeypatch.setattr("ingest.language._detector", lambda: pytest.fail("the model was loaded"))
    assert detect_language(ENGLISH * 10) == "en"


def test_a_long_text_with_an_english_title_is_of_its_own_language() -> None:
    assert detect_language("The Captain and the Sea of Many. " + DUTCH * 10) == "nl"
