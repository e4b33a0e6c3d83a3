"""What stands between a title and the name of its holder: the body, region or field of the office, brackets and the like.

"Governor of the Astrakhan region of the Russian Federation X", "Chairman of the Party's Commission for External Relations Y": agencies
that translate tell the whole office before the name, without a comma.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.mentions.people import HONORIFICS
from ingest.mentions.spans import Spans
from reference.names import NameHit

_RANKS = "|".join(sorted(map(re.escape, HONORIFICS), key=len, reverse=True))
# A name follows: a rank and a word, or two words, in capitals
_NAME_AHEAD = re.compile(
    rf",? (?:(?:(?i:{_RANKS})\.? ){{1,4}}[A-ZÀ-ÖØ-Þ]|[A-ZÀ-ÖØ-Þ][\w.’'-]* (?:[A-ZÀ-ÖØ-Þ]|(?:al|el)-|bin |de ))"
)
# An acronym in brackets, as of "the European Union (EU)", or "ad interim"
_ASIDE = re.compile(r"(?: \((?:[A-Z][\w.&/-]{1,11}|a\.i\.)\)|,? ad interim\b|,? a\.i\.)+")
# The words of a long office: capitalised ones, and those small ones that join them
_CHAIN = re.compile(
    r"(?:['’]s| (?:Committee|Commission|Department|Council|Directorate|Division)(?= of)| (?:of|for|on|at|in)(?: the)?)"
    r"(?: (?:of|for|on|at|in|the|and|&|with|region|oblast|province|district|city|state"
    r"|[A-ZÀ-ÖØ-Þ][\w-]*(?:['’]s?)?(?: \([A-Z][^()\n]{1,40}\))?)){1,16}"
)
# Where such an office may end. No firm, fund or club: who heads one acts for no state.
_BODY = re.compile(
    r"\b(?:Majlis [\w’'-]+|Committee|Commission|Council|Department|Directorate|Division|Bureau|Board|Agency|Authority|Service|Office"
    r"|Secretariat|Affairs|Relations|Cooperation|Co-operation|Development|Security|Assembly|Duma|Majlis|Mejlis"
    r"|Parliament|Senate|Chamber|Representatives"
    r"|Court|Navy|Army|Forces?|Staff|Guard|Police|Government|Cabinet|Administration|Ministry|[Rr]egion|[Oo]blast|[Pp]rovince|Krai"
    r"|[Dd]istrict|Governorate|Municipality|(?:Central|National|Reserve|State) Bank|(?:Communist|Workers['’]|Revolutionary) Party)\b"
)
_CLOSE = re.compile(r"[,;.)]")
_OF = re.compile(r" of (?:the )?\Z")
# What an office is about, and what nobody acts for: "for Kosovo", "on Syria"
_ABOUT = re.compile(r" (?:for|on|with)(?: the)? $")


@dataclass(frozen=True, slots=True)
class Body:
    """What follows a title up to the character `end`, where the name begins; `party` is that of the body, None where untold."""

    end: int
    party: str | None


# "the Amir's Chief of Staff X" is no emir
_SERVED = re.compile(
    r"['’]s? (?:[A-Z]\w+ ){0,2}(?:Chief of Staff|Advis[eo]r|Aide|Envoy|Representative|Secretary|Undersecretary|Spokes(?:wo)?man)\b",
    re.IGNORECASE,
)


def find_body(text: str, begin: int, parties: Spans[NameHit]) -> Body | None:
    """The body in which the title that ends at `begin` is held; None where no name follows it right away."""
    chain = _CHAIN.match(text, begin)
    if chain is None or _SERVED.match(text, begin):
        return None
    hits = parties.overlapping(chain.start(), chain.end())
    # The longest that a name follows: "External Relations" before "Relations X Y"
    ends = sorted({*_ends(text, chain), *(hit.end for hit in hits)}, reverse=True)
    end = next((past for end in ends if _NAME_AHEAD.match(text, past := past_aside(text, end))), None)
    if end is None:
        return _closed(text, chain, hits)
    holders = [hit for hit in hits if hit.end <= end and not _ABOUT.search(text, begin, hit.begin)]
    whole = [hit for hit in holders if hit.form not in ("adjective", "demonym")]
    # "of Russia's Tula Oblast", "of the Duma of Russia"; else "of the Lao Party"
    held = whole[-1] if whole else holders[0] if holders else None
    return Body(end, held.ids[0] if held else None)


def _closed(text: str, chain: re.Match[str], hits: Sequence[NameHit]) -> Body | None:
    """Of "X, Speaker of the Majlis of Bahrain," the body and its party, where a mark closes what stands behind the name."""
    last = hits[-1] if hits else None
    if last is None or last.form in ("adjective", "demonym") or not _CLOSE.match(text, last.end):
        return None
    whose = _OF.search(text, chain.start(), last.begin)
    body = _BODY.search(text, chain.start(), whose.start()) if whose else None
    return Body(last.end, last.ids[0]) if body else None


def past_aside(text: str, end: int) -> int:
    """Past the acronym or "ad interim" behind a title or a party: "the European Union (EU)"."""
    aside = _ASIDE.match(text, end)
    return aside.end() if aside else end


def names_follow(text: str, end: int) -> bool:
    """True where a name begins at a place: "Ms Mary Marsh", ", Air Marshal Perera"."""
    return _NAME_AHEAD.match(text, end) is not None


def _ends(text: str, chain: re.Match[str]) -> Iterator[int]:
    for body in _BODY.finditer(text, chain.start(), chain.end()):
        yield body.end()
