"""Which predicted meeting is which gold meeting: one to one, the most similar pairs first."""

from collections.abc import Sequence

from evaluation.names import shared_names
from evaluation.rows import MeetingRow

# Below this, two meetings share too little to be one: with the right parties alone a pair reaches 0.6, and 0.45
# where one of them was held and the other only planned.
_LEAST_SIMILARITY = 0.4

_PARTIES_WEIGHT = 0.6
_PEOPLE_WEIGHT = 0.4
# Another mode, a date that lies elsewhere, or held against planned: another meeting of the same people, most likely.
_OTHER_MODE = 0.5
_OTHER_DATE = 0.35
_OTHER_OUTCOME = 0.75


def match(gold: Sequence[MeetingRow], predicted: Sequence[MeetingRow]) -> list[tuple[int, int]]:
    """Pairs of positions in `gold` and `predicted`, best first; each position at most once."""
    scored = sorted(
        (-similarity(wanted, found), i, j) for i, wanted in enumerate(gold) for j, found in enumerate(predicted)
    )
    pairs: list[tuple[int, int]] = []
    for negative, i, j in scored:
        taken = any(i == left or j == right for left, right in pairs)
        if -negative >= _LEAST_SIMILARITY and not taken:
            pairs.append((i, j))
    return pairs


def similarity(gold: MeetingRow, predicted: MeetingRow) -> float:
    """From 0 to 1: shared parties and people, less where mode, date or outcome differ."""
    either = gold.parties | predicted.parties
    parties = len(gold.parties & predicted.parties) / len(either) if either else 0.0
    score = _PARTIES_WEIGHT * parties + _PEOPLE_WEIGHT * _people(gold.participants, predicted.participants)
    if gold.remote != predicted.remote:
        score *= _OTHER_MODE
    if gold.when and predicted.when and not gold.when.touches(predicted.when, slack=1):
        score *= _OTHER_DATE
    if gold.happened != predicted.happened:
        score *= _OTHER_OUTCOME
    return score


def same_date(gold: MeetingRow, predicted: MeetingRow) -> bool | None:
    """True where the dates share a day and the predicted one is not much vaguer; None where the gold has no date."""
    if gold.when is None:
        return None
    if predicted.when is None:
        return False
    # "In July" is right for 2024-07-03 to 04 only if it is at most three times as wide and three days: it is not.
    vague = predicted.when.width - 1 > 3 * gold.when.width + 3
    return gold.when.touches(predicted.when) and not vague


def _people(gold: tuple[str, ...], predicted: tuple[str, ...]) -> float:
    both = len(gold) + len(predicted)
    return 2 * shared_names(gold, predicted) / both if both else 1.0
