"""From claims to the graph: `write_extractions` for articles, `retract` to take one out, `write_reference` for the reference
tables, `write_passing_days` for plans whose day is over, and `judge`, `split`, `split_thing` and `undo` for what people judge.

Each is one transaction, may be repeated, and gives the same graph whatever the order in which articles come.
"""

from ingest.writing.articles import Written, write_extraction, write_extractions
from ingest.writing.judging import Word, judge, split, split_thing, undo
from ingest.writing.passing_days import write_passing_days
from ingest.writing.reference import write_reference
from ingest.writing.retracting import retract

__all__ = [
    "Word",
    "Written",
    "judge",
    "retract",
    "split",
    "split_thing",
    "undo",
    "write_extraction",
    "write_extractions",
    "write_passing_days",
    "write_reference",
]
