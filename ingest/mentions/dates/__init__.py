"""Dates in running text: found by a small grammar of our own, resolved against the article's day and the verb's tense."""

from ingest.mentions.dates.expressions import Direction, Expression
from ingest.mentions.dates.finding import begins_date, find_dates
from ingest.mentions.dates.mention import DateMention

__all__ = ["DateMention", "Direction", "Expression", "begins_date", "find_dates"]
