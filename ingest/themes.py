"""Themes: texts in which nobody meets whatever they say of meetings, for they are about sport or about what is on a screen."""

import re

_SPORT = re.compile(
    r"\b(?:coach(?:es)?|midfielders?|strikers?|goalkeepers?|defenders?|winger|half-time|kick-off|penalt(?:y|ies)|referees?"
    r"|semi-?finals?|quarter-?finals?|qualifiers?|qualifying|friendl(?:y|ies)|(?:the|a) final|finals|Roland Garros|Wimbledon"
    r"|hat-trick|tie-?break|straight sets|second set|innings|wickets?|lap|grand prix|grand slam|championships?|league|squad|fans"
    r"|stadium|tournaments?|trophy|match(?:es)?|goals?|scored|scorer|knockout|group stage|playoffs?|medals?|sprint|peloton|captain"
    r"|team-?mates?|title holders?|champions|unbeaten|second half|first half|spectators|football|soccer|tennis|rugby|cricket"
    r"|handball|basketball|hockey|boxing|athletics|cyclists?|cycling|riders?"
    r"|breakaway"
    r"|yellow jersey|Tour de France|time trial|overall lead(?:er)?|stage win(?:s|ner)?"
    r"|skiers?|world cup|olympics?|Serie A|Bundesliga|LaLiga|FIFA|UEFA)\b",
    re.IGNORECASE,
)
_SCREEN = re.compile(
    r"\b(?:episodes?|series|season|screenplay|screenwriters?|actors?|actress(?:es)?|film(?:ed|s)?|movies?|sitcom|biopic|box office|director"
    r"|costumes?|plays the|played by|portray\w*|streaming|viewers|cast|role|premiere[ds]?|drama|novels?|novelist|plot|scenes?)\b",
    re.IGNORECASE,
)
# A match report has a word of sport in each ten or so, from its beginning to its end; other news has a paragraph of them at most.
_FEWEST_WORDS = 4
_MOST_APART = 18
_WORD = re.compile(r"\w+")


def theme_without_meetings(text: str, begin: int, end: int) -> str | None:
    """What `text[begin:end]` is about, "sport" or "a film or a series"; None where leaders may meet in it."""
    middle = (begin + end) // 2
    for words, theme in ((_SPORT, "sport"), (_SCREEN, "a film or a series")):
        found = list(words.finditer(text, begin, end))
        throughout = bool(found) and found[0].start() < middle < found[-1].end()
        if throughout and len({match.group().lower() for match in found}) >= _FEWEST_WORDS:
            length = sum(1 for _ in _WORD.finditer(text, begin, end))
            if len(found) * _MOST_APART >= length:
                return theme
    return None
