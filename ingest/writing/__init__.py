"""From claims to the graph: `write_extractions` for articles, `write_reference` for the reference tables, and
`write_passing_days` for plans whose day is over.

Each is one transaction, may be repeated, and gives the same graph whatever the order in which articles come.
"""

from ingest.writing.articles import Written, write_extraction, write_extractions
from ingest.writing.passing_days import write_passing_days
from ingest.writing.reference import write_reference

__all__ = ["Written", "write_extraction", "write_extractions", "write_passing_days", "write_reference"]
