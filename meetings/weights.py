"""What each observation about two claims says for or against their being about one meeting: the table that `compare` adds up.

Points are natural log-odds: +1 makes "one meeting" 2.7 times as likely, -7 a thousand times less likely.
The score of two claims is 1 / (1 + e^-sum), so a sum of 0 is a score of one half. `docs/resolution.md` shows an example of each.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Weight:
    """`points` for one observation, and why it has them."""

    points: float
    why: str


WEIGHTS: Final[dict[str, Weight]] = {
    "start": Weight(-6.0, "any two claims that share a block are rarely about one meeting"),
    # parties
    "parties.same": Weight(3.0, "the same parties are represented"),
    "parties.mostly_same": Weight(1.0, "of a larger round, each source names those of interest to its readers"),
    "parties.part": Weight(-3.5, "two of three meet on their own as often as all three meet"),
    "parties.few": Weight(-5.0, "two of four or more met by themselves, before the round or after it"),
    "parties.others": Weight(-8.0, "different parties are represented"),
    # people
    "people.same": Weight(3.0, "for each party the same person takes part"),
    "people.some_same": Weight(2.0, "for one party the same person takes part, for the others nobody else is named"),
    "people.one_differs": Weight(
        -2.0, "in a large round one party may be told with its president or with its minister"
    ),
    "people.others": Weight(-8.0, "for one party different people take part"),
    "offices.same": Weight(1.0, "unnamed, but of the same office"),
    "offices.others": Weight(-5.0, "a minister and a president of one party do not stand for one another"),
    "offices.beside": Weight(-4.0, "talks of ministers beside those of their leaders are a meeting of their own"),
    # how
    "mode.call_or_video": Weight(-1.0, "a video call is often called a call"),
    "mode.others": Weight(-7.0, "a call is not a meeting in person"),
    # when
    "time.same_days": Weight(3.0, "the same day, or days that overlap"),
    "time.within_weeks": Weight(1.2, "the one lies in the month that the other gives"),
    "time.within_months": Weight(0.7, "the one lies in the quarter that the other gives"),
    "time.within_year": Weight(0.2, "the one lies in the year that the other gives"),
    "time.next_day": Weight(0.0, "one day apart in two articles: time zones, late evenings and slips of reporters"),
    "time.near": Weight(-1.5, "just outside the days that a vague date allows"),
    "time.apart": Weight(-8.0, "on different days"),
    "time.put_off": Weight(3.0, "the one tells that the date of the other was put off"),
    "time.untold_close": Weight(1.2, "one has no date, but its article is of the same two weeks, as news mostly is"),
    "time.untold": Weight(0.3, "one has no date, but its article is of the right months"),
    "time.out_of_view": Weight(-4.0, "one has no date, and its article is of another time"),
    # where
    "place.same": Weight(1.5, "the same city"),
    "place.same_country": Weight(0.7, "the same country, the city not told by both"),
    "place.other_city": Weight(-1.5, "another city of the same country: reporters confuse neighbouring towns"),
    "place.other_country": Weight(-2.5, "in different countries; but of a border town reporters name either side"),
    # at what
    "gathering.same": Weight(1.5, "at the same gathering"),
    "gathering.others": Weight(-4.0, "at different gatherings"),
    "gathering.round_or_aside": Weight(
        -4.0, "the round of a gathering and a meeting at its sidelines are two meetings"
    ),
    # status and text
    "status.plan_and_report": Weight(-3.0, "what one article reports and what it announces are two meetings"),
    "status.off_and_report": Weight(-1.5, "what was called off rarely takes place after all"),
    "text.one_article": Weight(0.5, "an article tells of few encounters"),
    "text.near": Weight(1.0, "a sentence goes on about what the one before it told"),
}
