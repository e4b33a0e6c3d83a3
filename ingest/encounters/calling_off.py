"""Calling off: the day on which somebody calls a meeting off, which is not the day for which it was planned."""

from datetime import timedelta

from spacy.tokens import Token

from ingest.encounters.clauses import clause_of
from ingest.encounters.cue import Cue
from ingest.encounters.days import resolve_date
from ingest.encounters.modality import calls_off, puts_off
from ingest.encounters.scene import Scene
from ingest.mentions.dates import DateMention, Direction
from meetings.words import Status

# News of a cancellation is of the day or the days before it; "cancelled Friday's talks" on a Wednesday is of the talks.
_NEWS_DAYS = 2
# Before the verb a date is of the verb: "on Monday, A cancelled a visit"
_WEEK = 7
_OF_A_PLAN = frozenset({"for", "to", "until", "till", "from", "of", "by", "before"})


def days_of_calling_off(cue: Cue, scene: Scene) -> list[DateMention]:
    """The dates of a sentence that tell when something was called off; none of a sentence that calls nothing off."""
    if cue.reading.status not in (Status.CANCELLED, Status.POSTPONED):
        return []
    return [mention for mention in scene.dates_in(cue.sentence) if _tells_calling_off(mention, cue, scene)]


def _tells_calling_off(mention: DateMention, cue: Cue, scene: Scene) -> bool:
    """True for the Wednesday of "A cancelled his summit with B on Wednesday" and "on Monday A put off a visit".

    Not for "the talks on Monday were cancelled", "cancelled Monday's talks" and "put off to Monday".
    """
    token = scene.token_at(mention.begin, mention.end)
    if token is None or mention.bounds or cue.word.is_ancestor(token) or _is_of_a_noun(token):
        return False
    verb = clause_of(token)
    if not (calls_off(verb) or puts_off(verb)) or clause_of(cue.word) != verb:
        return False
    when = resolve_date(mention, scene, Direction.PAST)
    reach = _WEEK if mention.end <= verb.idx else _NEWS_DAYS
    oldest = scene.published - timedelta(days=reach)
    return when is not None and when.width == 1 and oldest <= when.start <= scene.published


def _is_of_a_noun(token: Token) -> bool:
    """True for "Monday's visit", "planned for Monday", "until Monday"."""
    if token.dep_ in ("poss", "compound", "nmod", "amod"):
        return True
    return token.head.pos_ == "ADP" and token.head.lower_ in _OF_A_PLAN
