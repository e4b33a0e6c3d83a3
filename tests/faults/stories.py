"""Articles that tell of the same few leaders again and again, so that whoever writes them meets on the same meetings."""

from collections.abc import Iterator
from datetime import date, timedelta

from meetings.article import Article

_FIRST_DAY = date(2024, 1, 8)
_DAYS = 300
_LEADERS = (
    ("Norwegian Foreign Minister Espen Barth Eide", "Oslo"),
    ("Finnish Foreign Minister Elina Valtonen", "Helsinki"),
    ("Indian External Affairs Minister S. Jaishankar", "New Delhi"),
    ("Japanese Foreign Minister Yoko Kamikawa", "Tokyo"),
    ("Chinese Foreign Minister Wang Yi", "Beijing"),
    ("Turkish Foreign Minister Hakan Fidan", "Ankara"),
)
_WORDINGS = (
    "{guest} met {host} in {city} on {day}. The two discussed trade.",
    "In {city}, {host} held talks with {guest} on {day}, and both spoke of the Middle East.",
    "{host} received {guest} on {day} in {city}. A second round was agreed.",
)


def stories(number: int) -> Iterator[Article]:
    """`number` articles, no two alike; each meeting is told by three of them."""
    for place in range(number):
        told, wording = divmod(place, len(_WORDINGS))
        round_, pair = divmod(told, len(_LEADERS))
        host, city = _LEADERS[pair]
        # Another guest each time round; the day makes the meeting.
        guest, _ = _LEADERS[(pair + 1 + round_ % (len(_LEADERS) - 1)) % len(_LEADERS)]
        day = _FIRST_DAY + timedelta(days=round_ % _DAYS)
        text = _WORDINGS[wording].format(host=host, guest=guest, city=city, day=f"{day:%B} {day.day}, {day.year}")
        yield Article(
            id=f"story-{place}",
            published=day + timedelta(days=1),
            publisher=f"Paper {wording}",
            text=f"{text} This is report {place} of the year.",
        )
