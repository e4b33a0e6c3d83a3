"""Headed: the bodies of a party that somebody heads, "the head of the EU delegation in Tirana", "the head of Iran's judiciary"."""

import re

from ingest.mentions.spans import Spans
from meetings.words import OfficeKind
from reference.names import NameHit

# "the head of the EU delegation", "the chief of the OSCE mission in Bishkek", "the head of Iran's judiciary"
BODY_OF_PARTY = re.compile(
    r"(?:['’]s?)? (?:[a-z-]+ )?(?P<body>delegation|mission|cent(?:er|re)|office|representation|bureau|judiciary|parliament|assembly|senate"
    r"|legislature|government|army|navy|air force|armed forces|defen[cs]e forces?|diplomacy|central bank|security council"
    r"|supreme court|secretariat|ministry|presidency|foreign office|administration|agency|team|operation|force)\b(?: (?:in|to) )?",
    re.IGNORECASE,
)
# "the Head of Serbia's Office for Kosovo"
_FOR_WHAT = re.compile(r" (?:for|on) (?:the )?[A-Z][\w-]+(?:,? and [A-Z][\w-]+| [A-Z][\w-]+){0,3}(?=,)")
HEADING = frozenset(
    {"head", "chief", "director", "chair", "chairman", "chairwoman", "speaker", "commander", "deputy head"}
)
BODY_KINDS = {
    "government": OfficeKind.HEAD_OF_GOVERNMENT,
    "diplomacy": OfficeKind.FOREIGN_MINISTER,
    "parliament": OfficeKind.LEGISLATURE_HEAD,
    "assembly": OfficeKind.LEGISLATURE_HEAD,
    "senate": OfficeKind.LEGISLATURE_HEAD,
    "legislature": OfficeKind.LEGISLATURE_HEAD,
    "army": OfficeKind.ARMY_CHIEF,
}


def past_place(text: str, body: re.Match[str], hits: Spans[NameHit]) -> int:
    """Past the "in Tirana" of "the EU delegation in Tirana", and the "for Kosovo" of "Serbia's office for Kosovo"."""
    if (purpose := _FOR_WHAT.match(text, body.end("body"))) is not None:
        return purpose.end()
    place = next(iter(hits.after(body.end(), within=0)), None)
    return place.end if place and place.kind in ("city", "country") else body.end("body")
