"""Stable ids: the same thing gets the same id on every machine and in every run.

Readable slugs for what people look up (leaders, summits, places), short hashes for what they follow (articles, claims, meetings).
"""

import hashlib
import re
import unicodedata

# Letters that NFKD does not take apart, in the spelling that English texts use.
_UNDECOMPOSED = str.maketrans(
    dict(zip("øØđĐłŁıəƏðÐ", "oOdDlLiaAdD", strict=True))
    | {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th"}
)

_BETWEEN_WORDS = re.compile(r"[\W_]+")

# 80 bits: a chance below 1e-6 of any clash among a billion claims.
_HASH_CHARACTERS = 20


def fold(text: str) -> str:
    """The text in lower-case ASCII letters as far as it goes: what two spellings of a name have in common."""
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text.translate(_UNDECOMPOSED))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def slug(text: str) -> str:
    """The folded text with everything but letters and digits turned to single hyphens; never empty."""
    return _BETWEEN_WORDS.sub("-", fold(text)).strip("-") or "unnamed"


def leader_id(name: str, *, party: str | None = None) -> str:
    """`wang-yi`; with the party (`wang-yi-cn`) for people whom the reference tables do not know or know twice."""
    return slug(f"{name} {party}") if party else slug(name)


def place_id(name: str, *, country: str | None) -> str:
    """`astana-kz`; the bare name where the country is not known."""
    return slug(f"{name} {country}") if country else slug(name)


def summit_id(series: str, *, edition: str) -> str:
    """`sco-summit-2024`; `edition` is the year, with the month where a series gathers more often."""
    return slug(f"{series} {edition}")


def digest(*parts: str) -> str:
    """A short hash over the parts, in lower-case hexadecimal."""
    joined = "\x1f".join(parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_CHARACTERS]


def article_id(*, url: str | None, text: str) -> str:
    """The same URL is the same article, whatever its text; without a URL the text itself is the identity."""
    return "a" + (digest("url", url) if url else digest("text", text))


def claim_id(*, article: str, text_digest: str, fact: str, begins: tuple[int, ...]) -> str:
    """`fact` is the canonical text of the fact; `begins` are the offsets of its evidence."""
    return "c" + digest(article, text_digest, fact, *map(str, begins))


def meeting_id(smallest_claim_id: str) -> str:
    """A meeting is named after the smallest of its claims, whatever came first."""
    return "m" + smallest_claim_id[1:]
