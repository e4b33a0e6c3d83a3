"""Quotations: what stands between two quotation marks of one paragraph."""

_OPENING, _CLOSING = "“«", "”»"


def within_quotation(text: str, offset: int) -> bool:
    """True between two marks of one paragraph; a mark that is never closed opens nothing."""
    begin, end = text.rfind("\n\n", 0, offset) + 1, text.find("\n\n", offset)
    end = end if end >= 0 else len(text)
    # A paragraph may be the whole text: no copies of it.
    last = max(text.rfind(mark, begin, offset) for mark in _OPENING + _CLOSING)
    first = min((at for mark in _OPENING + _CLOSING if (at := text.find(mark, offset, end)) >= 0), default=-1)
    if last >= 0 and first >= 0:
        return text[last] in _OPENING and text[first] in _CLOSING
    return text.count('"', begin, offset) % 2 == 1 and text.find('"', offset, end) >= 0
