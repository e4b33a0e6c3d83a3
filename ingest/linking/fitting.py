"""Whether an actor can be meant by a title: "the minister", "the Emir", "the two leaders"."""

import re
from functools import lru_cache

from ingest.mentions.actors import Actor, Role
from ingest.mentions.titles import singular_of
from meetings.words import OfficeKind

_HEADS = frozenset(
    {
        OfficeKind.HEAD_OF_STATE,
        OfficeKind.HEAD_OF_GOVERNMENT,
        OfficeKind.SUPREME_LEADER,
        OfficeKind.CROWN_PRINCE,
        OfficeKind.GOVERNOR_GENERAL,
        OfficeKind.ORGANIZATION_HEAD,
    }
)
_MINISTERS = frozenset(
    {
        OfficeKind.FOREIGN_MINISTER,
        OfficeKind.DEFENCE_MINISTER,
        OfficeKind.FINANCE_MINISTER,
        OfficeKind.TRADE_MINISTER,
        OfficeKind.MINISTER,
        OfficeKind.DEPUTY_MINISTER,
        OfficeKind.FOREIGN_SECRETARY_OFFICIAL,
        OfficeKind.DEPUTY_HEAD_OF_GOVERNMENT,
    }
)
# What a general word may mean, beside the kind that the table of titles gives it.
_GENERAL_WORDS = {
    "leader": _HEADS,
    "head": _HEADS,
    "ruler": _HEADS,
    "strongman": _HEADS,
    "chief": _HEADS,
    "president": frozenset({OfficeKind.HEAD_OF_STATE, OfficeKind.SUPREME_LEADER, OfficeKind.ORGANIZATION_HEAD}),
    "premier": frozenset({OfficeKind.HEAD_OF_GOVERNMENT}),
    "minister": _MINISTERS,
    "secretary": frozenset({OfficeKind.DEPUTY_MINISTER, OfficeKind.FOREIGN_SECRETARY_OFFICIAL}),
    "diplomat": _MINISTERS | {OfficeKind.AMBASSADOR, OfficeKind.SPECIAL_ENVOY},
    "envoy": frozenset({OfficeKind.SPECIAL_ENVOY, OfficeKind.AMBASSADOR}),
    "monarch": frozenset({OfficeKind.HEAD_OF_STATE}),
    "sovereign": frozenset({OfficeKind.HEAD_OF_STATE}),
    "mandatary": _HEADS,
    "chancellor": frozenset({OfficeKind.FOREIGN_MINISTER, OfficeKind.HEAD_OF_GOVERNMENT}),
}
# A "spokesman for the Secretary-General" and an "adviser to the president" are neither.
_WHOSE_HELPER = re.compile(
    r"(?<=[a-z]) (?:for|to|of) (?:the )?(?=(?:secretary[- ]general|president|prime minister|premier|king|emir|sultan|chancellor)\b)"
)
# "the Amir's Chief of Staff"
_OF_HEAD = re.compile(
    r"^.*\b(?:king|queen|emir|amir|sultan|president|prime minister|premier|chancellor|secretary[- ]general|crown prince)['’]s? "
)
# Each head has a word of its own: an emir is not called king, nor a president premier, though he may head the government.
_OWN_WORDS = re.compile(
    r"\b(?:king|queen|emir|amir|sultan|emperor|pope|pontiff|holy father|president|grand duke|duke|taoiseach|prince"
    r"|prime minister|premier|pm|secretary[- ]general|director[- ]general|chairperson|managing director)\b"
)
_SAME_WORD = {
    "pontiff": "pope",
    "holy father": "pope",
    "amir": "emir",
    "premier": "prime minister",
    "pm": "prime minister",
    "secretary general": "secretary-general",
    "director general": "director-general",
}
# Words that make another office of a title: a prime minister is no minister, a secretary-general no secretary.
_CHANGING = frozenset({"prime", "deputy", "vice", "assistant", "under", "general", "crown"})
_GENERALIZING = frozenset({"top", "head", "heads", "visiting"})

# The table calls these heads of state, but any head may be meant.
_ANY_HEAD = frozenset({"leader", "head", "ruler", "chief", "strongman"})

NO = 0
GENERAL = 1
SAME_KIND = 2
SAME_WORD = 3


def fit(actor: Actor, *, title: str, kind: OfficeKind | None, among_others: bool = False) -> int:
    """How well a title fits: `SAME_WORD` ("the secretary" whom the text called secretary), `SAME_KIND`, `GENERAL` or `NO`.

    Whose office nobody knows fits everything in general. With `among_others` the title is a plural: a secretary of state
    is one of "the three ministers", though nobody calls him minister.
    """
    if not actor.roles:
        return (
            GENERAL
            if actor.office is None
            else _fit_role(Role(actor.office, actor.office_kind), title, kind, among_others)
        )
    return max(_fit_role(role, title, kind, among_others) for role in actor.roles)


@lru_cache(maxsize=4096)  # the same few titles are asked over and over in a long article
def _fit_role(role: Role, title: str, kind: OfficeKind | None, among_others: bool) -> int:
    plain = singular_of(title)
    own = _OF_HEAD.sub("", _WHOSE_HELPER.split(role.title.lower())[0])
    if _differ(plain, own):
        return NO
    words, theirs = _words(plain), _words(own)
    if set(words) <= set(theirs) and not _CHANGING & (set(theirs) - set(words)):
        return SAME_WORD
    if kind is not None and role.kind is kind:
        return GENERAL if plain in _ANY_HEAD else SAME_KIND
    if len(words) > 1 and words[0] not in _GENERALIZING:
        return NO
    covered = _GENERAL_WORDS.get(words[-1]) or _GENERAL_WORDS.get(words[0])
    if role.kind is None or not covered or role.kind not in covered:
        return NO
    return NO if words[-1] == "minister" and "secretary" in theirs and not among_others else GENERAL


def _differ(title: str, own: str) -> bool:
    mine, theirs = ({_SAME_WORD.get(word, word) for word in _OWN_WORDS.findall(text)} for text in (title, own))
    return bool(mine and theirs and not mine & theirs)


def _words(title: str) -> list[str]:
    return title.replace("-", " ").replace("/", " ").split()
