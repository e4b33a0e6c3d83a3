"""From claims to the graph: `write_extractions` for articles, `write_reference` for the reference tables.

Each is one transaction, may be repeated, and gives the same graph whatever the order in which articles come.
"""

from ingest.writing.articles import Written, write_extraction, write_extractions
from ingest.writing.reference import write_reference

__all__ = ["Written", "write_extraction", "write_extractions", "write_reference"]
