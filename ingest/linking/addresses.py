"""Forms of address that stand for a person: "His Excellency", "Her Majesty", "His Holiness" with no name or title behind them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.linking.people import Named
from ingest.linking.walk import Walk
from ingest.mentions.actors import Actor, ActorMention, Form

_ADDRESS = re.compile(
    r"\b(?P<whose>His|Her) (?:Royal |Serene )?(?P<word>Excellency|Majesty|Highness|Holiness)\b"
    r"(?!,? the )(?! (?:[A-Z]|\w+\. ?[A-Z]))"
    # "granted an audience to HRH", where no name or title follows
    r"|\b(?P<short>HRH|H\.R\.H\.|HM|HH)(?!,? the )(?!,? (?:[A-Z]|\w+\. ?[A-Z]))(?![\w.])"
)
_SPELT_OUT = {"HRH": "highness", "HH": "highness", "HM": "majesty"}
# Who is so addressed, by the words of their offices; an Excellency is none of these.
_ADDRESSED = {
    "majesty": re.compile(r"\b(?:king|queen|emperor|empress|sultan)\b"),
    "highness": re.compile(r"\b(?:prince|princess|emir|amir|duke|sheikh|ruler)\b"),
    "holiness": re.compile(r"\b(?:pope|pontiff|holy father|patriarch|catholicos)\b"),
}
_SHORT = {"excellency": r"H\.?E\b", "majesty": r"H\.?M\b", "highness": r"H\.?R?\.?H\b", "holiness": r"H\.?H\b"}
# How far before a name (characters) its address may stand: "His Majesty the King of the Hashemite Kingdom of Jordan, ".
_BEFORE_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A form of address, characters `begin` to `end`; `word` is its noun in small letters, `she` True for "Her" and None for "HRH"."""

    begin: int
    end: int
    word: str
    she: bool | None


def find_addresses(text: str) -> Iterator[Address]:
    """Forms of address that stand alone, in order of appearance."""
    for match in _ADDRESS.finditer(text):
        short = _SPELT_OUT.get((match["short"] or "").replace(".", ""))
        yield Address(
            begin=match.start(),
            end=match.end(),
            word=short or match["word"].lower(),
            she=None if short else match["whose"] == "Her",
        )


def link_address(address: Address, walk: Walk) -> ActorMention | None:
    """Of those whom the address fits the one whom the text called so before, else the topic, else the last one."""
    names = walk.names.before(address.begin, within=address.begin)
    called = {name.person.actor.key for name in names if _is_called(name, address, walk)}
    people = [actor for actor in walk.thread.people() if _fits(actor, address, walk, called=actor.key in called)]
    topic = walk.subject(address.begin)
    best = min(
        people, key=lambda actor: (actor.key not in called, topic is None or actor.key != topic.key), default=None
    )
    if best is None:
        return None
    why = f"{walk.context.text[address.begin : address.end]}: the last one so addressed"
    return ActorMention(begin=address.begin, end=address.end, actors=(best,), form=Form.OFFICE, why=why)


def _fits(actor: Actor, address: Address, walk: Walk, *, called: bool) -> bool:
    she = walk.pronouns.women.get(actor.key)
    if address.she is not None and she is not address.she and not (she is None and (called or not address.she)):
        return False
    titles = " ".join(role.title.lower() for role in actor.roles) or (actor.office or "").lower()
    wanted = _ADDRESSED.get(address.word)
    return bool(wanted.search(titles)) if wanted else not any(other.search(titles) for other in _ADDRESSED.values())


def _is_called(name: Named, address: Address, walk: Walk) -> bool:
    """True for a name before which the same address stands: "H.E. Mr. Nangolo Mbumba"."""
    before = walk.context.text[max(0, name.begin - _BEFORE_NAME) : name.begin].rpartition("\n")[2]
    return bool(re.search(rf"(?i:\b{address.word}\b)|\b{_SHORT[address.word]}", before))
