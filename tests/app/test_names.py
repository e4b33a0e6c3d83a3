"""From words to queries of the full-text index."""

import pytest

from app.names import search_words, tolerant_query


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wang Yi", ("wang", "yi")),
        ("sco-summit-2024", ("sco", "summit", "2024")),
        ("Erdoğan", ("erdogan",)),
        ("O'Brien / *?:\\ AND", ("o", "brien", "and")),
        ("王毅", ("王毅",)),
        ("!?", ()),
    ],
)
def test_words_are_folded_and_free_of_operators(text: str, words: tuple[str, ...]) -> None:
    assert search_words(text) == words


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("yi", "(yi^4 OR yi*^2)"),
        ("Wang", "(wang^4 OR wang*^2 OR wang~1^0.1)"),
        ("Jaishankar", "(jaishankar^4 OR jaishankar*^2 OR jaishankar~2^0.1)"),
        ("", ""),
    ],
)
def test_longer_words_may_have_more_typos(text: str, query: str) -> None:
    assert tolerant_query(text, every_word=True) == query
