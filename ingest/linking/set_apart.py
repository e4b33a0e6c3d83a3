"""People of no told country whom the words beside them set apart from those at home, or join to an office told before."""

import re
from collections.abc import Mapping

from ingest.linking.context import Context
from ingest.linking.register import Register
from ingest.mentions.people import NameSpan
from meetings.words import OfficeKind
from reference.names import NameHit

# A heading may be marked: "2. Maldives", "Maldives:"
_HEADING = 8
_LINE_ENDS = re.compile(r":?[ \t]*(?:\[edit\])?[ \t]*\n")
_EXTERNAL_AFFAIRS = re.compile(r"\bexternal affairs\b", re.IGNORECASE)
_OF_INDIA = re.compile(r"\b(?:India|Indian|Indians|New Delhi|Shri|Smt)\b")


def bind_external_affairs(register: Register, context: Context) -> None:
    """ "Minister of State for External Affairs A": so only India calls its foreign affairs, where the text names it."""
    if not _OF_INDIA.search(context.text):
        return
    for index, person in enumerate(register.persons):
        office = next((role.title for role in person.actor.roles if _EXTERNAL_AFFAIRS.search(role.title)), None)
        if office and not person.actor.parties:
            register.set_parties(index, ("IN",), why=f"{person.actor.name}: {office} is an office of India")


def bind_ambassadors(register: Register, found: Mapping[NameSpan, int], context: Context) -> None:
    """ "Met with Australia's ambassador. Ambassador A said": A is that one, where no other ambassador is told."""
    told = {
        phrase.parties
        for phrase in context.phrases
        if phrase.kind is OfficeKind.AMBASSADOR and phrase.count == 1 and len(phrase.parties) == 1
    }
    if len(told) != 1:
        return
    (parties,) = told
    for span, index in found.items():
        actor = register.persons[index].actor
        if not actor.parties and actor.office_kind is OfficeKind.AMBASSADOR:
            register.set_parties(index, parties, why=f"{span.text}: the one ambassador of whom the text tells")


def bind_under_headings(register: Register, found: Mapping[NameSpan, int], context: Context) -> None:
    """In a list by country, whoever is told with a national office and without its country is of the one that heads the list."""
    headings = [hit for hit in context.parties if hit.kind == "country" and _is_heading(hit, context.text)]
    if not headings:
        return
    for span, index in found.items():
        person = register.persons[index]
        last = next((hit for hit in reversed(headings) if hit.begin < span.begin), None)
        if last is not None and person.untold and not person.actor.parties:
            register.set_parties(index, last.ids[:1], why=f"{span.text}: told under the heading {last.text}")


def _is_heading(hit: NameHit, text: str) -> bool:
    """True for the name of a country that stands alone in a line."""
    begin = text.rfind("\n", max(0, hit.begin - _HEADING), hit.begin) + 1
    alone = (begin > 0 or hit.begin < _HEADING) and not text[begin : hit.begin].strip()
    return hit.form == "name" and alone and _LINE_ENDS.match(text, hit.end) is not None
