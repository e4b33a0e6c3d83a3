"""Bytes of the web as text."""

import codecs
import re

from ingest.sources.refusal import refuse

# HTML looks for it in the first 1024 bytes; many pages put scripts before it.
_META = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_META_WITHIN = 8192
# WHATWG encoding standard: what calls itself Latin 1 or ASCII is Windows 1252 in truth.
_LATIN = frozenset({"iso8859-1", "ascii"})
_WESTERN = "cp1252"
# One in a thousand: a stray byte in a long page is no reason to lose it, a text full of them is no evidence.
_CHARACTERS_A_FAULT = 1000
FAULT = "\ufffd"
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HALVES = re.compile(r"[\ud800-\udfff]")


def decode(body: bytes, *, charset: str | None) -> str:
    """The text of a page; what cannot be read in the encoding that it declares becomes U+FFFD.

    `charset` is that of the HTTP header, which counts before the page's own. A page that declares none is UTF-8 or Windows 1252.
    """
    for mark, marked in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if body.startswith(mark):
            return body.decode(marked, "replace").removeprefix("\ufeff")
    told = _META.search(body[:_META_WITHIN])
    for declared in (charset, told[1].decode("ascii") if told else None):
        if name := _known(declared):
            return body.decode(name, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode(_WESTERN, "replace")


def clean(text: str) -> str:
    """The text without control characters; halves of characters, which HTML can name by number, become U+FFFD."""
    return _HALVES.sub(FAULT, _CONTROLS.sub("", text))


def _known(name: str | None) -> str | None:
    """The encoding as Python calls it; None for one that is not known or turns bytes into something else than text."""
    if name is None:
        return None
    try:
        found = codecs.lookup(name)
    except LookupError:
        return None
    if not found._is_text_encoding:
        return None
    return _WESTERN if found.name in _LATIN else found.name


def check_readable(text: str) -> str:
    """The same text; raises Unfit where too much of it could not be read in its encoding."""
    if text.count(FAULT) * _CHARACTERS_A_FAULT > len(text):
        refuse("is not in the encoding that it declares", "tell the site, or save it as UTF-8 and ingest the file")
    return text
