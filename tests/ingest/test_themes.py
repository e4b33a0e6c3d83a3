"""Sport and films: texts in which nobody meets; a paragraph of sport in other news does not make it one of them."""

import pytest

from ingest.themes import theme_without_meetings

MATCH = (
    "Spain beat Norway 3-1 in Oslo to reach the semi-finals. Coach Luis de la Fuente praised his midfielders, and the fans sang."
    " Norway's captain missed a penalty before half-time."
)
FILM = (
    "The last episode of the series shows the president in Moscow. The actress who plays the queen read forty novels for the role, and"
    " viewers in Norway saw the premiere."
)
TALKS = "The presidents of Peru and Chile met in Lima on Tuesday and spoke about the border, the port and the railway line. "


@pytest.mark.parametrize(("text", "theme"), [(MATCH, "sport"), (FILM, "a film or a series"), (TALKS, None)])
def test_what_a_text_is_about(text: str, theme: str | None) -> None:
    assert theme_without_meetings(text, 0, len(text)) == theme


def test_a_paragraph_of_sport_in_other_news() -> None:
    text = TALKS * 5 + MATCH
    assert theme_without_meetings(text, 0, len(text)) is None
