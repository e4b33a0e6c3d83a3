"""Envoys and aides who are told by whom they serve: "X, special envoy of President Y" acts for Y's country, and Y is not there."""

import re
from collections.abc import Mapping

from ingest.linking.context import Context
from ingest.linking.parties_beside import NEAR
from ingest.linking.register import Register
from ingest.linking.surroundings import NAME_THEN_TITLE, TITLE_THEN_NAME
from ingest.mentions.offices import OfficePhrase
from ingest.mentions.people import NameSpan
from ingest.mentions.spans import Spans

_SERVANT = r"(?:envoy|emissary|representative|advis[eo]r|counsell?or|aide|assistant|spokes(?:man|woman|person)|chief of staff|messenger)"
# Between such a title and the name of whom its holder serves
_OF_WHOM = re.compile(
    r" (?:of|to|for) (?:the )?"
    r"(?:(?:[A-Z][\w.’'-]*|of|the|and|former|president|prime|minister|premier|king|chancellor|secretary[- ]general) )*",
)
_SERVES = re.compile(rf"\b{_SERVANT}{_OF_WHOM.pattern}\Z")
# "Putin aide Yuri Ushakov"
_AIDE_AFTER = re.compile(rf" (?:[a-z-]+ ){{0,3}}{_SERVANT} (?=[A-Z])")
_LONGEST = 90
_TO_OFFICE = 10
_TO_SERVED = re.compile(r" (?:of|to|for) (?:the )?")


def serves_him(begin: int, end: int, context: Context) -> bool:
    """True for a name that only tells whom somebody else serves: "an aide to Y", "Y aide X"."""
    sentence = context.text[max(0, begin - _LONGEST) : begin].rpartition(". ")[2]
    return bool(_SERVES.search(sentence)) or bool(_AIDE_AFTER.match(context.text, end))


def bind_servants(register: Register, found: Mapping[NameSpan, int], context: Context) -> None:
    """Whoever is told to serve a person of a party, and of whom nothing else is known, acts for that party."""
    names = Spans(found)
    for span, index in found.items():
        if register.persons[index].actor.parties:
            continue
        for phrase in _titles_beside(span, context):
            if office := _office_served(phrase, context):
                register.set_parties(index, office.parties[:1], why=f"{span.text}: {phrase.title} of {office.title}")
                break
            served = next(iter(names.after(phrase.end, within=_LONGEST)), None)
            if served is None or not _OF_WHOM.fullmatch(context.text, phrase.end, served.begin):
                continue
            parties = register.persons[found[served]].actor.parties
            if parties and found[served] != index:
                register.set_parties(index, parties[:1], why=f"{span.text}: {phrase.title} of {served.text}")
                break


def _office_served(phrase: OfficePhrase, context: Context) -> OfficePhrase | None:
    """The office of a party whose holder is served: "Special Representative of the Minister of Trade of France"."""
    served = next(iter(context.phrase_spans.after(phrase.end, within=_TO_OFFICE)), None)
    near = served is not None and _TO_SERVED.fullmatch(context.text, phrase.end, served.begin)
    return served if served is not None and near and len(served.parties) == 1 else None


def _titles_beside(span: NameSpan, context: Context) -> list[OfficePhrase]:
    """The titles of servants right behind a name or, with whom they serve between, right before it."""
    text = context.text
    behind = [
        p
        for p in context.phrase_spans.after(span.end, within=NEAR)
        if NAME_THEN_TITLE.fullmatch(text[span.end : p.begin])
    ]
    before = [
        p
        for p in context.phrase_spans.before(span.begin, within=_LONGEST)
        if TITLE_THEN_NAME.search(text[p.end : span.begin]) and "." not in text[p.end : span.begin - 4]
    ]
    return [p for p in (*behind, *before) if re.search(rf"\b{_SERVANT}$", p.title.lower())]
