import pytest

from ingest.language import detect_language

DUTCH = "De veerboot vertrok om twaalf uur met veertig gasten, en de kapitein zei dat de zee kalm zou zijn. "


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


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le président a rencontré le chancelier à Berlin lundi pour parler du gaz.", "fr"),
        ("Presidentti tapasi pääministerin Tartossa.", "fi"),
        ("Presiden bertemu perdana menteri di Jakarta pada hari Senin.", "id"),
        ("ראש הממשלה נפגש עם הנשיא בירושלים ביום שני.", "he"),
        ("日中会談が東京で行われた。", "ja"),
    ],
)
def test_short_texts_of_other_languages(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    "sign", ["\x00", "\x0b", "\ud83d", "\ufffe", "\ufdd0", "\U000e0001", "\ue000", "\u202e", "\ufeff"]
)
def test_odd_signs_do_not_matter(sign: str) -> None:
    assert detect_language(DUTCH.replace("veerboot", f"veerboot{sign}").replace("zei", f"zei {sign}")) == "nl"


def test_what_nobody_can_tell() -> None:
    assert detect_language("\x00\x01") == "en"
    assert detect_language("ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺ ᚾᛁᛃ") == "und"


def test_a_sentence_of_names_is_english() -> None:
    assert detect_language("Sergey Lavrov met Wang Yi in Astana.") == "en"


def test_a_long_text_with_an_english_title_is_of_its_own_language() -> None:
    assert detect_language("The Captain and the Sea of Many. " + DUTCH * 10) == "nl"
