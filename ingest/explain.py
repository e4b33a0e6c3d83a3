"""Explains what was found in an article: every value that decided, as a passage of the text with its reason."""

from collections.abc import Iterator

from ingest.encounters.encounter import Encounter
from ingest.encounters.rejected import Rejected
from ingest.encounters.source import Source
from ingest.explanation import Account, ExplainedClaim, Explanation, Given, Naming, Passage, Rejection, Side, Taking
from ingest.findings import Findings
from ingest.mentions.actors import Actor, ActorMention


def explain(findings: Findings) -> Explanation:
    """The explanation of what was found; claims in their order, rejected words in the order of the text.

    A word that told of an encounter by one rule is not among the words that another rejected.
    """
    text = findings.extraction.article.text
    telling = {encounter.trigger for encounter in findings.encounters.values()}
    rejected = (one for one in findings.rejected if one.begin not in telling)
    return Explanation(
        extraction=findings.extraction,
        claims=tuple(
            ExplainedClaim(
                claim=claim,
                account=_account(findings.encounters[claim.id], text) if claim.id in findings.encounters else None,
            )
            for claim in findings.extraction.claims
        ),
        # "Separately" makes several encounters of one word, which may all be rejected for the same reason.
        rejected=tuple(
            _rejection(one, text) for one in sorted(dict.fromkeys(rejected), key=lambda one: (one.begin, one.rule))
        ),
        shut_out=findings.shut_out,
    )


def _account(encounter: Encounter, text: str) -> Account:
    sources = encounter.sources
    return Account(
        word=_passage((encounter.trigger, encounter.trigger_end), text),
        sides=encounter.sides.how,
        taking=tuple(_taking(actor, encounter, text) for actor in encounter.actors),
        reading=encounter.reading.why,
        weight=encounter.weight,
        trust=encounter.trust,
        when=_given(sources.when, text),
        place=_given(sources.place, text),
        gathering=_given(sources.gathering, text),
    )


def _taking(actor: Actor, encounter: Encounter, text: str) -> Taking:
    sides = encounter.sides
    acting = list(_of(actor, sides.acting))
    other = [mention for mention in _of(actor, sides.other) if mention not in acting]
    meant = list(_of(actor, encounter.leaders))
    if meant:  # the word names the party, the leader is named elsewhere
        acting, other = (
            [mention for mention in side if mention.parties & set(actor.parties)]
            for side in (sides.acting, sides.other)
        )
    return Taking(
        participant=actor.participant,
        side=Side.ACTING if acting or not other else Side.OTHER,
        namings=tuple(
            Naming(passage=_passage((m.begin, m.end), text), form=m.form, why=m.why) for m in (*acting, *other, *meant)
        ),
    )


def _of(actor: Actor, mentions: tuple[ActorMention, ...]) -> Iterator[ActorMention]:
    return (mention for mention in mentions if any(other.key == actor.key for other in mention.actors))


def _given(source: Source | None, text: str) -> Given | None:
    return Given(how=source.how, passages=tuple(_passage(span, text) for span in source.spans)) if source else None


def _rejection(rejected: Rejected, text: str) -> Rejection:
    return Rejection(
        word=_passage((rejected.begin, rejected.end), text),
        sentence=_passage(rejected.sentence, text),
        rule=rejected.rule,
        cause=rejected.cause,
        why=rejected.why,
        instead=_passage(rejected.instead, text) if rejected.instead else None,
    )


def _passage(span: tuple[int, int], text: str) -> Passage:
    """The passage without the space around it."""
    begin, end = span
    told = text[begin:end]
    begin += len(told) - len(told.lstrip())
    told = told.strip()
    return Passage(begin=begin, end=begin + len(told), text=told)
