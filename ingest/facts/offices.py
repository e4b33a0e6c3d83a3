"""Offices: "Russian President Vladimir Putin", "Wang Yi, the Chinese foreign minister", "his counterpart Xi Jinping"."""

import re
from collections.abc import Iterator
from datetime import timedelta

from spacy.tokens import Span

from ingest.facts.ground import Ground
from ingest.facts.told import Told
from ingest.linking.parties_beside import NEAR
from ingest.linking.surroundings import NAME_THEN_TITLE, TITLE_THEN_NAME
from ingest.mentions.actors import Actor, ActorMention, Form
from ingest.mentions.dates import Direction
from ingest.mentions.offices import OfficePhrase
from meetings.claims import OfficeFact
from meetings.words import OfficeKind

# A sentence about days longer ago than this tells who held an office then, not now.
_RECENT = timedelta(days=365)
_NOT_YET = re.compile(r"\b(?:incoming|future|would-be|designated|elect|designate)\b", re.IGNORECASE)


def find_offices(ground: Ground) -> Iterator[Told]:
    """The offices that the text gives to people it names, each once; nobody's former office."""
    seen: set[tuple[str, str, OfficeKind]] = set()
    for sentence in ground.scene.sentences:
        if _is_history(sentence, ground):
            continue
        for mention in ground.scene.actors_in(sentence):
            for fact in _offices_of(mention, ground):
                key = (fact.leader, fact.party, fact.office_kind)
                if key not in seen:
                    seen.add(key)
                    yield Told(
                        fact=fact,
                        begin=sentence.start_char,
                        end=sentence.end_char,
                        trigger=mention.begin,
                        rule="offices.beside_name",
                        certainty=0.95,
                    )


def _is_history(sentence: Span, ground: Ground) -> bool:
    published = ground.scene.published
    dates = (mention for mention in ground.scene.dates_in(sentence) if not mention.bounds)
    told = (mention.resolve(published, direction=Direction.PAST) for mention in dates)
    return any(when is not None and when.end < published - _RECENT for when in told)


def _offices_of(mention: ActorMention, ground: Ground) -> Iterator[OfficeFact]:
    if mention.form is not Form.NAME:
        return
    actor = mention.actors[0]
    for phrase in _phrases_beside(mention, ground):
        party = phrase.parties[0] if phrase.parties else next(iter(actor.parties), None)
        kind = actor.office_kind if phrase.counterpart else phrase.kind
        current = not phrase.former and not _NOT_YET.search(f"{phrase.modifiers} {phrase.title}")
        if actor.leader and actor.name and party and kind and current and not _ended(actor, party, kind, ground):
            title = _title_of(actor, party, kind, ground) if phrase.counterpart else phrase.title
            yield OfficeFact(leader=actor.leader, name=actor.name, party=party, title=title, office_kind=kind)


def _phrases_beside(mention: ActorMention, ground: Ground) -> Iterator[OfficePhrase]:
    text = ground.scene.text
    for phrase in ground.phrases:
        if phrase.count != 1:
            continue  # "Presidents A and B": whose country is whose, linking tells
        before, after = mention.begin - phrase.end, phrase.begin - mention.end
        leads = _opens(phrase, mention) or (
            0 <= before <= NEAR and TITLE_THEN_NAME.fullmatch(text[phrase.end : mention.begin])
        )
        follows = 0 <= after <= NEAR and NAME_THEN_TITLE.fullmatch(text[mention.end : phrase.begin])
        opens = (
            phrase.begin == mention.begin and phrase.end < mention.end
        )  # "his counterpart Xi Jinping" is one mention
        if leads or opens or (follows and not _of_another(phrase, ground)):
            yield phrase


def _opens(phrase: OfficePhrase, mention: ActorMention) -> bool:
    """True for the title with which the mention of a name begins ("Peru's water chief, Luis Rojas")."""
    return mention.form is Form.NAME and phrase.begin == mention.begin and phrase.end < mention.end


def _of_another(phrase: OfficePhrase, ground: Ground) -> bool:
    """ "with Wang Yi, Russia's top diplomat Lavrov": the title is that of the name behind it."""
    if any(_opens(phrase, mention) for mention in ground.scene.actors):
        return True
    text = ground.scene.text
    behind = (m for m in ground.scene.actors if phrase.end <= m.begin <= phrase.end + NEAR and m.form is Form.NAME)
    return any(TITLE_THEN_NAME.fullmatch(text[phrase.end : mention.begin]) for mention in behind)


def _title_of(actor: Actor, party: str, kind: OfficeKind, ground: Ground) -> str:
    """The title of a "counterpart": as the tables have it, else the office in general words."""
    terms = ground.reference.offices_of(actor.leader or "")
    return next((o.title for o in terms if o.kind is kind and o.party == party), kind.value.replace("_", " "))


def _ended(actor: Actor, party: str, kind: OfficeKind, ground: Ground) -> bool:
    """True where the tables know such terms of this person and that all of them are over."""
    terms = [o for o in ground.reference.offices_of(actor.leader or "") if o.kind is kind and o.party == party]
    return bool(terms) and all(term.until is not None and term.until.end < ground.scene.published for term in terms)
