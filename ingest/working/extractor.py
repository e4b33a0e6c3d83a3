"""The reader that processes of a worker load."""

from pathlib import Path

from ingest.working.child import Reader
from reference import tables


def load_extractor(extra: Path | None) -> Reader:
    """Reads articles with the rules of the house; `extra` is a folder of further reference tables."""
    # The parser takes a second and 150 MB, which the worker itself does not need.
    from ingest.extract import Extractor  # noqa: PLC0415

    return Extractor(tables.load(extra=extra))
