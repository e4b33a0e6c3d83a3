"""Figures for meetings within articles. Optional gold meetings count neither when found nor when missed."""

from collections import Counter
from collections.abc import Mapping, Sequence

from evaluation.figures import Figures, f1, ratio
from evaluation.matching import match, same_date
from evaluation.names import same_name, shared_names, telling_words
from evaluation.rows import MeetingRow

# Words that two unrelated gatherings share.
_GATHERING_WORDS = frozenset(["summit", "meeting", "of", "and", "on", "for"])


def score_articles(gold: Mapping[str, Sequence[MeetingRow]], predicted: Mapping[str, Sequence[MeetingRow]]) -> Figures:
    """The figures over all articles of `gold`; an article that `predicted` lacks counts as one without meetings."""
    count: Counter[str] = Counter()
    for key, wanted in gold.items():
        found = predicted.get(key, ())
        pairs = match(wanted, found)
        for i, j in pairs:
            if not wanted[i].optional:
                _count_match(count, wanted[i], found[j])
        hit, used = {i for i, _ in pairs}, {j for _, j in pairs}
        _count_left(count, "gold", [row for i, row in enumerate(wanted) if i not in hit and not row.optional])
        _count_left(count, "predicted", [row for j, row in enumerate(found) if j not in used])
        if not wanted:
            count["negatives"] += 1
            count["clean"] += not found
    return _figures(count, articles=len(gold))


def _count_left(count: Counter[str], side: str, rows: list[MeetingRow]) -> None:
    count[side] += len(rows)
    count[f"people {side}"] += sum(len(row.participants) for row in rows)


def _count_match(count: Counter[str], gold: MeetingRow, predicted: MeetingRow) -> None:
    count["matched"] += 1
    for side, row in (("gold", gold), ("predicted", predicted)):
        _count_left(count, side, [row])
        count[f"gatherings {side}"] += bool(row.gathering)
    count["people"] += shared_names(gold.participants, predicted.participants)

    right_status = gold.status == predicted.status or (gold.happened and predicted.happened)
    right_date = same_date(gold, predicted)
    count["status"] += right_status
    if right_date is not None:
        count["dated"] += 1
        count["date"] += right_date
    if gold.place:
        count["placed"] += 1
        count["place"] += any(same_name(gold.place, told) for told in (predicted.place, predicted.country) if told)
    if gold.gathering and predicted.gathering:
        shared = telling_words(gold.gathering) & telling_words(predicted.gathering)
        count["gatherings"] += bool(shared - _GATHERING_WORDS)
    count["strict"] += gold.parties == predicted.parties and right_status and right_date is not False


def _figures(count: Counter[str], *, articles: int) -> Figures:
    return {
        "articles": articles,
        "gold_meetings": count["gold"],
        "predicted_meetings": count["predicted"],
        "precision": ratio(count["matched"], count["predicted"], empty=float(not count["gold"])),
        "recall": ratio(count["matched"], count["gold"]),
        "f1": f1(count["matched"], count["gold"], count["predicted"]),
        "strict_f1": f1(count["strict"], count["gold"], count["predicted"]),
        "participants_f1": f1(count["people"], count["people gold"], count["people predicted"]),
        "status_accuracy": ratio(count["status"], count["matched"]),
        "date_accuracy": ratio(count["date"], count["dated"]),
        "place_accuracy": ratio(count["place"], count["placed"]),
        "gathering_f1": f1(count["gatherings"], count["gatherings gold"], count["gatherings predicted"]),
        "negatives_clean": ratio(count["clean"], count["negatives"]),
    }
