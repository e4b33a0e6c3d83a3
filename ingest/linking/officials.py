"""Officials of whom nothing tells for whom they act: envoys in the UN's own texts are its, others serve at home."""

import re
from collections.abc import Mapping

from ingest.linking.context import Context
from ingest.linking.register import Register
from ingest.mentions.actors import Role
from meetings.words import OfficeKind

# "Deputy Spokesman for the Secretary-General", "the Secretary-General's Special Envoy for the Sudan": the UN alone calls its head so
_OF_THE_UN = re.compile(
    r"\b(?:[Ss]pokes(?:person|man|woman) (?:for|of) the Secretary-General|the Secretary-General['’]s (?:Special|Personal|Deputy))\b"
)
_UN_ENVOY = re.compile(r"\b(?:special|personal|resident|humanitarian)\b", re.IGNORECASE)
# Who serves a state under a minister or beside a head of government; others with such titles serve firms and clubs.
_OF_A_STATE = frozenset(
    {OfficeKind.NATIONAL_SECURITY_ADVISER, OfficeKind.FOREIGN_SECRETARY_OFFICIAL, OfficeKind.SPECIAL_ENVOY}
)
_IN_MINISTRY = re.compile(r"\bdirector\b", re.IGNORECASE)
_IN_CABINET = re.compile(r"\bcabinet secretary\b", re.IGNORECASE)


def bind_un_envoys(register: Register, context: Context) -> None:
    """ "The Special Representative for Libya, A, was in Algiers", where the spokesman of the Secretary-General tells it."""
    if not _OF_THE_UN.search(context.text):
        return
    for index, person in enumerate(register.persons):
        titles = (role.title for role in person.actor.roles if role.kind is OfficeKind.SPECIAL_ENVOY)
        title = next(filter(_UN_ENVOY.search, titles), None)
        if title is not None and not person.actor.parties:
            register.set_parties(index, ("UN",), why=f"{person.actor.name}: {title} in a text of the UN")


def bind_officials(register: Register, home: str, away: Mapping[int, frozenset[str]], context: Context) -> None:
    """ "Principal Secretary A met B of Chad" acts for the country of the article, unless he is away from there.

    In a ministry's own text the directors are its own too.
    """
    for index, person in enumerate(register.persons):
        if person.actor.parties or person.former or home in away.get(index, ()):
            continue
        if any(_serves_a_state(role, context) for role in person.actor.roles):
            register.set_parties(index, (home,), why=f"{person.actor.name}: an official, of {home} as of no other")


def _serves_a_state(role: Role, context: Context) -> bool:
    if role.kind in _OF_A_STATE or _IN_CABINET.search(role.title):
        return True
    return context.ministry is not None and _IN_MINISTRY.search(role.title) is not None
