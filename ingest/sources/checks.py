"""What every article must be, wherever it comes from: text, of a sensible size, with a possible date."""

import re
from datetime import date, timedelta

from ingest.sources.refusal import refuse

# The longest article of a wire service has some 100 kB and a long official statement 500 kB;
# what is ten times that is a book, an archive or a mistake, and would hold a worker for minutes.
MOST_BYTES = 5_000_000

# Before that there are no read-outs; such a date is a mistyped year.
EARLIEST = date(1900, 1, 1)

# Time zones and embargoes give tomorrow's date; a year leaves room for announcements dated by their event.
_AHEAD = timedelta(days=365)

_ID = re.compile(r"[^\s/?#%\\\x00-\x1f\x7f\ud800-\udfff]{1,200}")

_HTML = re.compile(r"\s*(<!doctype\s+html|<html|<head|<body|<\?xml)\b", re.IGNORECASE)
# Pages without those begin with other tags: more than one tag in thirty characters is no prose.
_TAG = re.compile(r"</?(?:div|p|span|a|br|ul|li|td|tr|table|script|style|h[1-6])\b[^<>]*>", re.IGNORECASE)
_CHARACTERS_A_TAG = 30
_SAMPLE = 3000


def check_bytes(raw: bytes) -> str:
    """The text of the bytes; raises Unfit where they are too many, none, or no UTF-8 text."""
    if len(raw) > MOST_BYTES:
        refuse(
            f"is larger than {MOST_BYTES // 1_000_000} MB", "split it into one file an article, or hand in JSON Lines"
        )
    if not raw.strip():
        refuse("is empty", "hand in a text")
    if b"\0" in raw:
        refuse(f"is not text: byte {raw.index(0)} is zero", "hand in plain text, not a PDF, image or Word file")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        refuse(f"is not UTF-8 at byte {error.start}", "convert it, with `iconv -t UTF-8` for example")


def check_text(text: str) -> str:
    """The same text; raises Unfit where it holds nothing to read or is HTML."""
    if not text.strip():
        refuse("has no text", "hand in the text of the article")
    if len(text) > MOST_BYTES or len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        refuse(f"has a text larger than {MOST_BYTES // 1_000_000} MB", "split it into one entry an article")
    if any("\ud800" <= character <= "\udfff" for character in text):
        refuse("has a text with half a character (a lone surrogate)", "encode it as UTF-8")
    start = text[:_SAMPLE]
    if _HTML.match(start) or len(_TAG.findall(start)) * _CHARACTERS_A_TAG > len(start):
        refuse("is HTML, not text", "hand in the text of the page without its tags")
    return text


def check_date(published: date, *, today: date) -> date:
    """The same date; raises Unfit where no article can have it."""
    if published < EARLIEST:
        refuse(f"has the date {published}, before {EARLIEST.year}", "correct the year")
    if published > today + _AHEAD:
        refuse(f"has the date {published}, more than a year ahead", "correct the year")
    return published


def check_id(own_id: str) -> str:
    """The same id; raises Unfit where it could not stand in the address of the article."""
    if not _ID.fullmatch(own_id):
        refuse(
            f"has the id {own_id[:40]!r}, which cannot stand in an address",
            "use up to 200 characters without spaces and / ? # % \\, or leave the id out",
        )
    return own_id


def read_date(value: str) -> date:
    """The day of an ISO date or date with time; raises Unfit for anything else."""
    try:
        # A time of day is allowed and dropped: feeds give 2024-05-20T09:30:00Z.
        day, _, _ = value.strip().partition("T")
        return date.fromisoformat(day)
    except ValueError:
        refuse(f"has the date {value[:40]!r}, which is none", "write it as 2024-05-20")
