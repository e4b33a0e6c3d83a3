"""Where an envoy is posted, and what an official is in charge of: it is not for these that they act."""

import re
from collections.abc import Mapping

from ingest.mentions.regions import PART_OF_POST, REGION_OF_POST
from reference.names import NameHit

# "Vietnam's ambassador to Russia", "the envoy for Yemen"
_TO_POST = re.compile(r" (?:to|for|in|at) (?:the )?")
_POSTED = (
    "ambassador",
    "ambassadors",
    "ambassador-designate",
    "envoy",
    "envoys",
    "representative",
    "consul",
    "high commissioner",
    "coordinator",
)
_CHARGES = ("charge d", "chargé d")
# "assistant secretary for East Asian Affairs", "the director for the Americas"
_IN_CHARGE = (
    "secretary-general",
    "secretary general",
    "commissioner",
    "secretary",
    "secretary of state",
    "director",
    "director general",
    "director-general",
    "negotiator",
    "adviser",
    "advisor",
)
# "the US envoy on Afghan peace talks, Zalmay Khalilzad", "the negotiator on North Korea's nuclear program, C. Hill"
_ON_TOPIC = re.compile(
    r" on (?:the )?(?:[A-Z][\w’'-]* |[a-z-]+ ){0,5}?(?!(?:the|a|an|of|and|in|for|with|to|by|s)\b)[a-z-]+(?=,? [A-Z]\w+(?: [A-Z]|,))"
)
_AND_POST = re.compile(r",? (?:and|&) (?:to |for )?(?:the )?|, (?:to |for )?(?:the )?")
_POST_ENDS = re.compile(r",(?! and\b)| [A-Z]|\.|$")
# "Special Representative of the Secretary-General for Iraq"
_OF_MASTER = re.compile(
    r" of the (?:(?:United Nations|UN|U\.N\.|EU|OSCE|AU) )?"
    r"(?:Secretary[- ]General|President|High Representative|Chairperson(?:-in-Office)?|Prime Minister)\b"
)


def past_master(text: str, end: int, word: str) -> int:
    """Past the "of the Secretary-General" of a special representative, whose title `word` ends at `end`."""
    master = _OF_MASTER.match(text, end) if word.endswith((*_POSTED, "adviser", "advisor")) else None
    return master.end() if master else end


def past_post(text: str, end: int, word: str, parties: Mapping[int, NameHit]) -> int:
    """Past the place to which an ambassador or envoy is sent; `parties` are the names of parties by where they begin."""
    posted = word.endswith((*_POSTED, "plenipotentiary")) or word.startswith(_CHARGES)
    gap = _TO_POST.match(text, end) if posted else None
    hit = parties.get(gap.end()) if gap else None
    if hit and hit.form not in ("adjective", "demonym"):
        return _past_further_posts(text, hit.end, parties)
    if (posted or word.endswith("negotiator")) and (topic := _ON_TOPIC.match(text, end)):
        return topic.end()
    if (posted or word.endswith(_IN_CHARGE)) and (region := REGION_OF_POST.match(text, end)):
        return region.end()
    return end


def _past_further_posts(text: str, end: int, parties: Mapping[int, NameHit]) -> int:
    """Past the rest of "to Peru and Bolivia" and "for Mali and the Sahel", where the name of who is sent follows."""
    further = end
    while (gap := _AND_POST.match(text, further)) is not None:
        hit = parties.get(gap.end())
        region = PART_OF_POST.match(text, gap.end())
        if region is None and (hit is None or hit.form in ("adjective", "demonym")):
            return end
        further = region.end() if region else hit.end if hit else end
        if _POST_ENDS.match(text, further):
            end = further
    return end
