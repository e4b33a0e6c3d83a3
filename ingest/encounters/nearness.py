"""Nearness: how closely a date, place or gathering belongs to a word of the same sentence."""

from spacy.tokens import Token

from ingest.encounters.clauses import SAYING, clause_of, reported_between
from ingest.encounters.scene import Scene

# A mention in another clause of the sentence counts as this many words further away.
OTHER_CLAUSE = 15
# The day on which somebody says so is farther than any other date of the sentence.
OF_SAYING = 4 * OTHER_CLAUSE
# Beyond this many words (another clause counted in) a place or gathering is of another matter.
TOO_FAR = 30


def distance(scene: Scene, word: Token, begin: int, end: int) -> int | None:
    """How far a mention stands from the word, in words and clauses; None where it belongs to another matter.

    What hangs below the word in the parse is never too far: "met the minister of A, Dr B, and the head of C, Dr D, in Rome".
    """
    token = scene.token_at(begin, end)
    if token is None:
        return None
    words = abs(token.i - word.i)
    if word.is_ancestor(token):  # "the talks that he was due to have on 3 September"
        there = clause_of(token)
        since = there != clause_of(word) and _since(there)
        elsewhere = since or reported_between(token, word) or _told_of_another(token, word)
        return None if elsewhere else min(words, TOO_FAR - 1)
    here, there = clause_of(word), clause_of(token)
    if here == there:
        return words
    if there.is_ancestor(here):  # "said on Monday that he had met B": the day of saying counts only for want of another
        return words + (OF_SAYING if there.lemma_ in SAYING else OTHER_CLAUSE)
    if reported_between(token, here) or (there.dep_ == "relcl" and there.head != word):
        return None  # "opened the summit, which ends on Friday"
    if _since(there):
        return None
    return words + OTHER_CLAUSE


def _since(clause: Token) -> bool:
    """True for "met for the first time since B was elected in May"."""
    return clause.head.lower_ == "since" or any(
        child.lower_ == "since" and child.i < clause.i for child in clause.children
    )


def _told_of_another(token: Token, word: Token) -> bool:
    """True for what a relative clause tells of one who takes part: "met the minister, who was in Rome in May".

    Also for what is said at talks: "told reporters after the talks that they will meet in May" reads like a relative clause.
    """
    clause = clause_of(token)
    if clause.dep_ == "relcl" and clause.head == word and clause_of(word).lemma_ in SAYING:
        return True
    return clause.dep_ == "relcl" and word not in (clause, clause.head) and word.is_ancestor(clause.head)
