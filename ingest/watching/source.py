"""What is followed: a folder, or an address of the web."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ingest.sources.addresses import is_web, read_address
from ingest.sources.refusal import Unfit
from meetings.errors import UnreadableSource
from meetings.ids import digest


class Kind(StrEnum):
    """What a source turned out to be."""

    FOLDER = "folder"
    FEED = "feed"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """`address` is the absolute path of a folder or an address of the web; `id` is made from it."""

    id: str
    address: str
    folder: bool


def read_source(text: str) -> Source:
    """The source that a person names. Raises UnreadableSource for what is neither a folder nor an address of the web."""
    if is_web(text):
        try:
            address = read_address(text).url
        except Unfit as unfit:
            raise UnreadableSource(f"the source {text!r} {unfit.why}", remedy=unfit.remedy) from unfit
        return Source(id=_id(address), address=address, folder=False)
    path = Path(text).expanduser().absolute()
    if not path.is_dir():
        raise UnreadableSource(
            f"{text!r} is no folder", remedy="name a folder, or an address that begins with https:// or http://"
        )
    return Source(id=_id(str(path)), address=str(path), folder=True)


def _id(address: str) -> str:
    return "s" + digest("source", address)


def item_id(source: Source, key: str) -> str:
    """The id of what a source calls `key`: a file by its path in the folder, an entry by the id that its feed gives it."""
    return "i" + digest(source.id, key)
