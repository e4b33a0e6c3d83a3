"""Figures for meetings merged across articles: were tellings of one meeting put together, and no others?

A mention is an article that tells of a meeting. Mentions are matched within each article, as meetings are there;
all other figures look at the matched mentions.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from evaluation.figures import Figures, f1, ratio
from evaluation.matching import match, same_date
from evaluation.rows import MeetingRow, StoryRow


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention found: the gold meeting and the predicted one that it was put into, by id."""

    article: str
    gold: str
    predicted: str


def score_stories(gold: Mapping[str, StoryRow], predicted: Mapping[str, StoryRow]) -> Figures:
    """The figures over all gold meetings."""
    mentions, wanted, found = _match_mentions(gold, predicted)
    precision, recall = _b_cubed(mentions)
    required = sum(not story.meeting.optional for story in gold.values())
    return {
        "gold_meetings": required,
        "predicted_meetings": len(predicted),
        "mentions_f1": f1(len(mentions), wanted, found),
        "b3_precision": precision,
        "b3_recall": recall,
        "b3_f1": 2 * precision * recall / (precision + recall) if mentions else 0.0,
        **_final_figures(gold, predicted, mentions),
    }


def _match_mentions(gold: Mapping[str, StoryRow], predicted: Mapping[str, StoryRow]) -> tuple[list[Mention], int, int]:
    """The mentions found, and how many were to be found and were predicted, both without optional ones."""
    in_gold, in_predicted = by_article(gold), by_article(predicted)
    mentions: list[Mention] = []
    optional = 0
    for article, wanted in in_gold.items():
        found = in_predicted.get(article, [])
        for i, j in match([row for _, row in wanted], [row for _, row in found]):
            if wanted[i][1].optional:
                optional += 1
            else:
                mentions.append(Mention(article, wanted[i][0], found[j][0]))
    required = sum(not row.optional for rows in in_gold.values() for _, row in rows)
    return mentions, required, sum(map(len, in_predicted.values())) - optional


def by_article(stories: Mapping[str, StoryRow]) -> dict[str, list[tuple[str, MeetingRow]]]:
    """Per article the ids of the meetings it tells of, each meeting with its status as of that article."""
    told: dict[str, list[tuple[str, MeetingRow]]] = defaultdict(list)
    for key, story in stories.items():
        for article, status in story.tellings:
            told[article].append((key, replace(story.meeting, status=status)))
    return told


def _b_cubed(mentions: list[Mention]) -> tuple[float, float]:
    """B-cubed precision and recall: for each mention, the share of its meeting that belongs with it; averaged."""
    together = Counter((mention.gold, mention.predicted) for mention in mentions)
    in_gold = Counter(mention.gold for mention in mentions)
    in_predicted = Counter(mention.predicted for mention in mentions)
    precision = sum(together[m.gold, m.predicted] / in_predicted[m.predicted] for m in mentions)
    recall = sum(together[m.gold, m.predicted] / in_gold[m.gold] for m in mentions)
    return precision / max(len(mentions), 1), recall / max(len(mentions), 1)


def _final_figures(gold: Mapping[str, StoryRow], predicted: Mapping[str, StoryRow], mentions: list[Mention]) -> Figures:
    """What the predicted meetings say in the end; for each gold meeting, of the one that shares most mentions."""
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    holds: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        shared[mention.gold][mention.predicted] += 1
        holds[mention.predicted].add(mention.gold)
    count: Counter[str] = Counter()
    for key, parts in shared.items():
        best = max(parts, key=lambda part: (parts[part], part))
        count["found"] += 1
        count["whole"] += len(parts) == 1 and len(holds[best]) == 1
        count["status"] += gold[key].meeting.status == predicted[best].meeting.status
        count["sources"] += gold[key].independent_sources == predicted[best].independent_sources
        right_date = same_date(gold[key].meeting, predicted[best].meeting)
        if right_date is not None:
            count["dated"] += 1
            count["date"] += right_date
    return {
        "whole": ratio(count["whole"], count["found"], empty=0.0),
        "final_status": ratio(count["status"], count["found"], empty=0.0),
        "final_date": ratio(count["date"], count["dated"], empty=0.0),
        "sources": ratio(count["sources"], count["found"], empty=0.0),
    }
