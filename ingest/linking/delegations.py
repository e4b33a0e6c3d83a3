"""Delegations: whom people mean who act for parties without a name."""

import re

from ingest.linking.parties_beside import NEAR
from ingest.linking.surroundings import without_dots
from ingest.linking.walk import Walk
from ingest.mentions.actors import Actor, ActorMention, Form
from ingest.mentions.delegations import Delegation

# "US officials said": who tells of a meeting is not in it.
_TELLING = frozenset(
    "say tell announce confirm report claim add believe deny warn note state fear hope argue insist acknowledge describe suggest".split()
)
_LED_BY = re.compile(r",? (?:which (?:is|was) )?(?:led|headed|chaired) (?:by|with) [^.;\n]{0,60}$")


def link_delegation(delegation: Delegation, walk: Walk) -> ActorMention | None:
    """The one who leads it where a name is told, else those unnamed of each party; None where they only tell something."""
    span = walk.doc.char_span(delegation.begin, delegation.end, alignment_mode="expand")
    if span is None or (span.root.dep_ in ("nsubj", "agent") and span.root.head.lemma_ in _TELLING):
        return None
    if span.root.dep_ in ("compound", "nmod"):
        return None  # "an EU delegation office"
    text = walk.context.text
    actors: tuple[Actor, ...]
    if (leader := _leader(delegation, walk)) is not None:
        actors, form, why = (leader,), Form.OFFICE, "by whom it is led"
    elif not delegation.noun:
        actors = tuple(Actor(key=f"party:{party}", parties=(party,)) for party in _acting(delegation, walk))
        form, why = Form.PARTY, "the party as a whole"
    else:
        actors = tuple(
            Actor(key=f"{party}:{delegation.noun}", parties=(party,), office=delegation.noun)
            for party in _acting(delegation, walk)
        )
        form, why = Form.GROUP, "people of the parties told beside them"
    told = text[delegation.begin : delegation.end]
    return ActorMention(begin=delegation.begin, end=delegation.end, actors=actors, form=form, why=f"{told}: {why}")


def _acting(delegation: Delegation, walk: Walk) -> tuple[str, ...]:
    return tuple(dict.fromkeys(walk.context.known.speaks_for(party) for party in delegation.parties))


def _leader(delegation: Delegation, walk: Walk) -> Actor | None:
    """The person of "a delegation of Peru headed by Senator X"."""
    for name in walk.names.after(delegation.end, within=2 * NEAR):
        if _LED_BY.fullmatch(without_dots(walk.context.text[delegation.end : name.begin])):
            return name.person.actor if name.person.actor.parties else None
    return None
