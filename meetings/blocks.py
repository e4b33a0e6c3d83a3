"""Block keys: claims can be about one meeting only if they share a key, so only those need to be compared.

    two parties                 pair:CN+RU:2024-05          a pair of parties and a month
    three to eight parties      all their pairs, and        many:CN:2024-05 for each party
    more                        many:CN:2024-05 for each party
    at a gathering              pair or party with the gathering's series and year instead of a month
    within one article          article:a3f…

The months are those of the days that the claim can be about (outlook.py), two days more at either end: sources may differ by
a few days. A postponement has the months of its old date too. An undated claim has the months around its article's date, at most
seven: it finds what its article can have meant, and never the same pair's meetings of other years. That is the trade-off:
"they met in Geneva", told years later without a date, stays by itself.

The number of keys of a claim is bounded (8 parties: 28 pairs a month); the claims under a key are those of one pair in one month.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from meetings.claims import Claim, MeetingFact
from meetings.outlook import WIDEST, outlook
from meetings.when import When

# Beyond eight parties a claim is about a gathering as a whole: 20 parties would be 190 pairs.
_PAIRED = 8
# Two vague dates that lie up to three days apart can be one meeting (observations.py).
_MARGIN = timedelta(days=2)


def block_keys(claim: Claim) -> frozenset[str]:
    """The keys of a claim about a meeting; empty for claims about anything else, which are never joined."""
    if not isinstance(claim.fact, MeetingFact):
        return frozenset()
    spans = [outlook(claim)]
    if claim.fact.replaces and claim.fact.replaces.width <= WIDEST:
        spans.append(claim.fact.replaces)
    times = {month for span in spans for month in _months(span)}
    if claim.fact.gathering:
        times.add(f"at-{claim.fact.gathering.summit}")
    keys = {f"{who}:{time}" for who in _who(claim.fact.parties) for time in times}
    return frozenset(keys | {f"article:{claim.article}"})


def _who(parties: tuple[str, ...]) -> Iterator[str]:
    ordered = sorted(parties)
    if len(ordered) <= _PAIRED:
        yield from (f"pair:{a}+{b}" for a, b in combinations(ordered, 2))
    if len(ordered) != 2:
        yield from (f"many:{party}" for party in ordered)


def _months(span: When) -> Iterator[str]:
    first = span.start - _MARGIN if span.start - date.min > _MARGIN else span.start
    last = span.end + _MARGIN if date.max - span.end > _MARGIN else span.end
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield f"{number // 12:04}-{number % 12 + 1:02}"
