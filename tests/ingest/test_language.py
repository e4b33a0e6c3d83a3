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
    "text", ["", "1 2 3", "Li Qiang, Kuala Lumpur", "Talks in Rome", "Tokayev Mirziyoyev Japarov Rahmon"]
)
def test_texts_too_short_to_decide_count_as_english(text: str) -> None:
    assert detect_language(text) == "en"


def test_short_texts_in_other_letters_do_not() -> None:
    assert detect_language("日中会談") != "en"


ENGLISH = "The ferry left at noon with forty guests, and the captain said that the sea would be calm. "
DUTCH = "De veerboot vertrok om twaalf uur met veertig gasten, en de kapitein zei dat de zee kalm zou zijn. "


def test_a_long_plain_text_needs_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """The model takes 80 MB, which a run over English news never needs."""
    monkeypatch.setattr("ingest.language._identifier", lambda: pytest.fail("the model was loaded"))
    assert detect_language(ENGLISH * 10) == "en"


def test_a_long_text_with_an_english_title_is_of_its_own_language() -> None:
    assert detect_language("The Captain and the Sea of Many. " + DUTCH * 10) == "nl"
