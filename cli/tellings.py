"""What is found in articles beside what a careful reader found, article by article, for figures that look at the claims."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from cli.resolve import merge
from evaluation.judging import Told
from evaluation.rows import Json, MeetingRow, read_articles, read_meeting, read_stories
from evaluation.stories import by_article
from ingest.eval_format import meeting_row
from ingest.extraction import Extraction
from meetings.meeting import Meeting
from meetings.resolve import resolve


def gold_by_article(
    rows: Mapping[str, Json], extractions: Sequence[Extraction], *, stories: bool
) -> dict[str, Sequence[MeetingRow]]:
    """The meetings of the gold that each article tells; of stories, all articles count, also those that tell of none."""
    if not stories:
        return dict(read_articles(rows))
    told = by_article(read_stories(rows))
    return {one.article.id: [row for _, row in told.get(one.article.id, ())] for one in extractions}


def told_by_article(extractions: Sequence[Extraction], *, stories: bool) -> dict[str, list[Told]]:
    """The meetings found in each article: those that its claims alone give, or, of stories, those merged across articles."""
    if stories:
        meetings: Iterable[Meeting] = merge(list(extractions))
    else:
        meetings = [meeting for one in extractions for meeting in resolve(one.claims, today=one.article.published)]
    claims = {claim.id: claim for one in extractions for claim in one.claims}
    told: dict[str, list[Told]] = defaultdict(list)
    for meeting in meetings:
        for telling in meeting.tellings:
            row = read_meeting(meeting_row(meeting), status=str(telling.status))
            told[telling.article].append(Told(row, tuple(claims[claim] for claim in telling.claims)))
    return told
