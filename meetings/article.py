"""An article: one published text, as it was handed in."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One published text. Its text is kept as it came: every offset of the service counts characters of `text`.

    `id` is stable: the caller's own, else made by `ids.article_id` from URL or text.
    """

    id: str
    text: str
    published: date
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    language: str | None = None
    """ISO 639-1; None until it was detected."""
