"""Parties beside a name: "Syria's Faisal Mekdad", "Lavrov of Russia", "X, who mediates for the African Union"."""

import re
from collections.abc import Iterator
from itertools import chain

from ingest.linking.context import Context
from ingest.mentions.offices import OfficePhrase
from ingest.mentions.people import HONORIFICS, NameSpan
from reference.names import NameHit

# How far (characters) a title may stand from its name: ", His Excellency Professor " is 28.
NEAR = 48

_RANK_WORDS = "|".join(
    sorted(
        map(re.escape, HONORIFICS | {"h e", "h h", "h r h", "major", "rear", "vice", "air", "air chief", "air vice"}),
        key=len,
        reverse=True,
    )
)
RANKS = rf"(?:(?:(?:his|her|your) (?:royal )?)?(?:royal )?(?:{_RANK_WORDS})\.? (?:\(re?td?\.?\) )?){{0,4}}"
_OF_PARTY = re.compile(r"(?:,? of (?:the )?| \(|, (?:the )?)$")
# "the negotiators, A for Kosovo and B for Serbia"
_FOR_PARTY = re.compile(r" for (?:the )?$")
# "Estonia's", "the Australian opposition leader", "British Royal Navy Vice Admiral"; but "Norwegian talks with X" tells nothing of X
_WORD_BEFORE_NAME = re.compile(
    r"(?:['’]s?)? (?:(?:Royal )?(?:Air Force|Navy|Army|Marine Corps|Armed Forces|Defen[cs]e Forces?|Coast Guard) )?"
    r"(?:(?!(?:with|and|by|for|to|of|in|on|from|against|between|than|over|as|at|that|who|said|told|met|saw)\b)[a-z][\w-]* ){0,2}"
    rf"(?i:{RANKS})$"
)
# "EU Brexit negotiator", "NATO spokesman"
_ROLE_BEFORE_NAME = re.compile(
    r"(?:['’]s?)? (?:[A-Z][a-z]+ )?(?:[a-z-]+ ){0,2}"
    r"(?:negotiator|spokesman|spokeswoman|official|coordinator|representative|economist|lawyer) $"
)
_OWNED = re.compile(rf"['’]s? (?i:{RANKS})")
# "who mediates for the African Union", "a judge who speaks for the bloc"
_ACTS_FOR = re.compile(
    r",? (?:(?:the|a|an) (?:[a-z-]+ ){1,3})?who (?:has )?(?:mediates|mediated|negotiates|negotiated|speaks|acts|acted|facilitates)"
    r" for (?:the )?"
)
# "who heads the interim government of Bhutan", "who has run the African Union Commission", "leads a US team"
_HEADS = re.compile(
    r"(?: \([A-Z]{2,6}\))?(?:,? who| who)? (?:(?:is|was|are|were) to |will |would )?(?:has |had )?(?:been )?"
    r"(?:heads?|headed|heading|leads?|led|leading|runs?|running) (?:a |an |the |its )?"
    r"(?:[a-z-]+ ){0,3}?(?:government of |administration of |delegation of |delegation from |team from )?(?:the )?$"
)
# "leads US carmakers": the country only describes what is led.
_NOUN_AFTER = re.compile(r" (?!(?:since|for|as|and|until|in|from|with|when|after|to|is|was|has|will)\b)[a-z]")
_TEAM = re.compile(r"(?:['’]s)? (?:[a-z-]+ ){0,2}(?:team|delegation|mission|side|government|negotiators|commission)\b")


def party_beside(span: NameSpan, context: Context) -> str | None:
    """The party told beside a name: "Syria's Faisal Mekdad", "the Australian Kevin Rudd", "Lavrov of Russia", "(Sweden)"."""
    # One after the other: a label of the language model, which some ask for, costs milliseconds.
    return next(chain(_in_brackets(span, context), _before(span, context), _behind(span, context)), None)


def tells_party(gap: str) -> bool:
    """True for what stands between a name and the party that it acts for, in a list: "A of Chad, B for Togo and C (Peru)"."""
    return bool(_OF_PARTY.fullmatch(gap) or _FOR_PARTY.fullmatch(gap))


def spoken_for(span: NameSpan, context: Context) -> str | None:
    """The country behind one of several who share a title: "the negotiators, X for Kosovo and Y for Serbia"."""
    hit = next(iter(context.parties.after(span.end, within=NEAR)), None)
    told = hit is not None and hit.form == "name" and _FOR_PARTY.fullmatch(context.text[span.end : hit.begin])
    return hit.ids[0] if hit is not None and told else None


def named_for(phrase: OfficePhrase, context: Context) -> str | None:
    """The country before a title in a list: "for Peru, Trade Minister X"."""
    hit = next(iter(context.parties.before(phrase.begin, within=len(", "))), None)
    if hit is None or hit.form != "name" or context.text[hit.end : phrase.begin] != ", ":
        return None
    return hit.ids[0] if _FOR_PARTY.search(context.text, max(0, hit.begin - NEAR), hit.begin) else None


def _before(span: NameSpan, context: Context) -> Iterator[str]:
    for hit in context.parties.before(span.begin, within=NEAR):
        if any(phrase.begin <= hit.begin for phrase in context.phrase_spans.overlapping(hit.begin, hit.end)):
            continue  # "the Tajik president received Tokayev": the party belongs to the office
        of_organization = hit.kind == "organization" and _is_of(hit, span, context)
        if of_organization or (hit.kind == "country" and _is_countryman(hit, span, context)):
            yield hit.ids[0]


def _behind(span: NameSpan, context: Context) -> Iterator[str]:
    for hit in context.parties.after(span.end, within=NEAR):
        gap = context.text[span.end : hit.begin]
        of_party = _OF_PARTY.fullmatch(gap) and _closes(context.text, span, hit)
        leads = _HEADS.fullmatch(gap) and _is_led(hit, context.text)
        if of_party or leads or _ACTS_FOR.fullmatch(gap):
            yield hit.ids[0]


def _is_of(organization: NameHit, span: NameSpan, context: Context) -> bool:
    """True for "NATO spokesman X", and for the person of "the IMF's X", not for its "Fiscal Monitor"."""
    gap = context.text[organization.end : span.begin]
    if _ROLE_BEFORE_NAME.fullmatch(gap):
        return True
    owned = _OWNED.fullmatch(gap) is not None and len(span.words) > 1
    return owned and context.labels.at(span.begin, span.end) == "PERSON"


def _is_countryman(hit: NameHit, span: NameSpan, context: Context) -> bool:
    """True for "Estonia's X" and "the Australian X", not for "Honiara's Lawson Tama stadium" nor "Canada X"."""
    if not _WORD_BEFORE_NAME.fullmatch(context.text[hit.end : span.begin]):
        return False
    owns = context.text[hit.end : hit.end + 1] in ("'", "’")
    if hit.form == "capital":
        return owns and context.labels.at(span.begin, span.end) == "PERSON"
    return hit.form in ("adjective", "demonym") or (owns and hit.form == "name")


def _in_brackets(span: NameSpan, context: Context) -> Iterator[str]:
    """Of "the ministers of Chad (Ousmane Abakar) and Togo (Kofi Mensah)" the country before the bracket."""
    before = next(iter(context.parties.before(span.begin, within=2)), None)
    if before is None or before.form != "name" or context.text[before.end : span.begin] != " (":
        return
    if context.text.startswith(")", span.end):
        yield before.ids[0]


def _is_led(hit: NameHit, text: str) -> bool:
    """True for "heads the government of Bhutan" and "leads a US team", not for "runs German carmakers"."""
    whole = hit.form == "name" or hit.kind == "organization"
    return bool(_TEAM.match(text, hit.end)) or (whole and not _NOUN_AFTER.match(text, hit.end))


def _closes(text: str, span: NameSpan, hit: NameHit) -> bool:
    """ "X, the Australian," names a party, "X, Canada and Mexico" does not: after a comma only a demonym counts."""
    gap = text[span.end : hit.begin]
    if gap.startswith(","):
        return " of " in gap or (hit.form != "name" and text[hit.end : hit.end + 1] in (",", ".", ";", ")"))
    return True
