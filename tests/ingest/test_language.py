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
