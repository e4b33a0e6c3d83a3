"""Office phrases without a name, groups and pronouns: whom they mean in this article."""

from collections.abc import Sequence

from ingest.linking.context import Context
from ingest.linking.discourse import Thread, holds
from ingest.linking.people import Person
from ingest.mentions.actors import Actor, ActorMention, Form
from ingest.mentions.offices import OfficePhrase
from meetings.words import OfficeKind


# Words that need a party or a name beside them: "Head of delegation", "chief of staff".
_NO_TITLES_ALONE = frozenset({"head", "chief", "chair", "director", "leader", "boss", "general secretary", "commissioner", "ambassador"})


def link_office(
    phrase: OfficePhrase, *, thread: Thread, persons: Sequence[Person], context: Context, subject: Actor | None, opens: bool
) -> ActorMention | None:
    """The holders that an office phrase means: named in the article where it names them, else the office of the party.

    `subject` is whom "his" means; `opens` is True where nobody else is spoken of before in the sentence. None for phrases that mean nobody who can meet ("a minister", "former presidents").
    """
    if phrase.counterpart:
        actors, why = _counterparts(phrase, subject, thread, persons, context)
    elif phrase.parties:
        actors, why = _of_parties(phrase, thread, persons, context)
    elif phrase.count != 1 and phrase.determiner not in ("the", "both", "these", "two", "three", "all"):
        return None  # "leaders", "his ministers": nobody in particular
    elif phrase.count != 1:
        actors, why = thread.group(phrase.count, title=phrase.title, kind=phrase.kind), "the last ones spoken of who hold it"
    elif phrase.determiner in ("his", "her", "their", "its"):
        actors, why = _of_possessor(phrase, subject, thread, persons, context)
    elif phrase.determiner in ("a", "an") or phrase.former or (phrase.determiner is None and not phrase.title[0].isupper()):
        return None
    elif phrase.determiner is None and phrase.title.lower() in _NO_TITLES_ALONE:
        return None
    else:
        holder = _without_party(phrase, thread, persons, subject, context, opens=opens)
        actors, why = ((holder,) if holder else ()), "the last one spoken of who holds it"
    if not actors:
        return None
    form = Form.GROUP if len(actors) > 1 else Form.OFFICE
    text = context.text[phrase.begin : phrase.end]
    return ActorMention(begin=phrase.begin, end=phrase.end, actors=actors, form=form, why=f"{text}: {why}")


def _without_party(
    phrase: OfficePhrase, thread: Thread, persons: Sequence[Person], subject: Actor | None, context: Context, *, opens: bool
) -> Actor | None:
    """ "The president": as the first one of a sentence (`opens`) the own one, else the subject of the last sentence.

    Further on in a sentence somebody of another party than its subject. Else the last one who fits.
    """
    if opens:
        own = thread.last(title=phrase.title, kind=phrase.kind, party=context.own) if context.own else None
        if own is not None and own.name:
            return own
        if subject is not None and holds(subject, title=phrase.title, kind=phrase.kind):
            return subject
    elif subject is not None:
        others = [a for a in thread.people() if not set(a.parties) & set(subject.parties)]
        other = next((a for a in others if holds(a, title=phrase.title, kind=phrase.kind)), None)
        if other is not None:
            return other
    return thread.last(title=phrase.title, kind=phrase.kind) or _yet_to_come(phrase, persons, context)


def _yet_to_come(phrase: OfficePhrase, persons: Sequence[Person], context: Context) -> Actor | None:
    """Whom a title means before the text names anybody who holds it: the first person whom it fits exactly.

    At home before abroad: in the papers of a country "the president" is its own.
    """
    for person in sorted(persons, key=lambda person: context.own not in person.actor.parties):
        same = person.actor.office_kind is not None and person.actor.office_kind is phrase.kind
        if person.actor.parties and not person.former and (same or holds(person.actor, title=phrase.title, kind=None)):
            return person.actor
    return None


def _of_parties(
    phrase: OfficePhrase, thread: Thread, persons: Sequence[Person], context: Context
) -> tuple[tuple[Actor, ...], str]:
    if phrase.determiner in ("a", "an") and not phrase.kind:
        return (), ""
    actors = tuple(_holder(party, phrase.title, phrase.kind, thread, persons, context) for party in phrase.parties)
    return actors, "the holder for the party, named in the article where it names one"


def _holder(
    party: str, title: str, kind: OfficeKind | None, thread: Thread, persons: Sequence[Person], context: Context
) -> Actor:
    """The person of the article who holds the office for the party, the last one spoken of first; else the bare office."""
    acting = context.speaks_for(party)
    said = thread.last(title=title, kind=kind, party=acting)
    if said and said.name:
        return said
    for person in persons:
        if acting in person.actor.parties and holds(person.actor, title=title, kind=kind) and not person.former:
            return person.actor
    if said:
        return said
    name = kind.value if kind else title.lower()
    return Actor(key=f"{acting}:{name}", parties=(acting,), office=title, office_kind=kind)


def _counterparts(
    phrase: OfficePhrase, subject: Actor | None, thread: Thread, persons: Sequence[Person], context: Context
) -> tuple[tuple[Actor, ...], str]:
    """ "His Chinese counterpart" holds for China the office that "he" holds."""
    theirs = {context.speaks_for(party) for party in phrase.parties}
    speakers = [actor for actor in (subject, *thread.people()) if actor and not set(actor.parties) & theirs]
    own = speakers[0] if speakers else None
    if phrase.parties:
        kind = own.office_kind if own else None
        title = (own.office if own else None) or phrase.title
        actors = tuple(_holder(party, title, kind, thread, persons, context) for party in phrase.parties)
        return actors, f"the same office as {own.name or own.office}" if own else "the office of the other side"
    others = [actor for actor in thread.people() if own and not set(actor.parties) & set(own.parties)]
    return tuple(others[:1]), "the other one spoken of"


def _of_possessor(
    phrase: OfficePhrase, subject: Actor | None, thread: Thread, persons: Sequence[Person], context: Context
) -> tuple[tuple[Actor, ...], str]:
    """ "Her foreign minister": the office in the party of the last person spoken of."""
    last = subject or next(iter(thread.people()), None)
    if last is None or len(last.parties) != 1:
        return (), ""
    holder = _holder(last.parties[0], phrase.title, phrase.kind, thread, persons, context)
    if holder.key == last.key:
        return (), ""
    return (holder,), f"for the party of {last.name or last.office}"

