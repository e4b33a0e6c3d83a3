"""Together: verbs of no family that tell of company by "with" ("withdrew to a side room with B", "laid a wreath with B")."""

from spacy.tokens import Token

from ingest.encounters.clauses import SAYING, clause_of, climb, is_clause, relation
from ingest.encounters.scene import Scene
from ingest.encounters.wording import Wording
from ingest.mentions.actors import Form
from meetings.words import Mode

# Of these verbs "with" names an opponent, a likeness or a matter, or the two are not in one place.
_APART = frozenset(
    "agree disagree differ argue quarrel clash compete fight fall break side sympathize sympathise ally align deal cope "
    "struggle compare contrast associate replace identify coincide contend vie square reconcile reckon start begin end open "
    "help work cooperate collaborate stay remain be have do say tell write credit charge link connect tie combine mix "
    "confuse concur part toy live grow flirt leave threaten rest lie correspond interfere consult tally chime comply "
    "conform fill cover present provide supply reward honor honour entrust task hold put vote arrive come travel fly go "
    "return".split()
)
# Who does these together does them in one place: "opened a school together".
_IN_ONE_PLACE = frozenset("open start begin present arrive travel fly".split())
_NOT_TOGETHER = _APART - _IN_ONE_PLACE
# "Worked together on Monday afternoon", as against "have always worked well together".
_HOURS = frozenset({"morning", "afternoon", "evening", "night", "lunch", "dinner"})
_WORDING = Wording(
    family="meets", lemma="with", kind="verb", partner=frozenset({"with"}), mode=Mode.IN_PERSON, weight=0.6
)


_TOGETHER = Wording(
    family="meets", lemma="together", kind="verb", partner=frozenset({"with"}), mode=Mode.IN_PERSON, weight=0.6
)
_TOLD_BY_NOUNS = frozenset(
    "call conversation teleconference videoconference conference meeting talk discussion dialogue consultation negotiation session".split()
)
_PHONES = frozenset({"phone", "telephone"})
_BY_PHONE = Wording(
    family="calls", lemma="by phone", kind="verb", partner=frozenset({"with"}), mode=Mode.CALL, weight=0.7
)


def does_together(verb: Token) -> Wording | None:
    """The row of a verb in the active voice with "together" behind it ("A and B laid a wreath together"); None for all others."""
    if not is_clause(verb) or any(child.dep_ == "auxpass" for child in verb.children):
        return None
    if verb.lemma_.lower() in _NOT_TOGETHER and not _works_an_hour(verb):
        return None
    together = any(
        word.lower_ == "together" and word.dep_ == "advmod" and word.i > verb.i and clause_of(word) == verb
        for word in (
            *verb.children,
            *(below for child in verb.children if child.dep_ == "prep" for below in child.children),
        )
    )  # in "open a bridge together at Poipet" the parse hangs "together" on "at"
    return _TOGETHER if together else None


def _works_an_hour(verb: Token) -> bool:
    """True for "worked together that afternoon": a stretch of one day, not of years."""
    return verb.lemma_ == "work" and verb.tag_ == "VBD" and any(word.lower_ in _HOURS for word in verb.subtree)


def does_by_phone(verb: Token) -> Wording | None:
    """The row of a verb in the active voice that tells of a telephone ("A and B fixed the date by telephone"); None for all others."""
    if (
        not is_clause(verb)
        or verb.lemma_ in SAYING
        or any(child.dep_ in ("auxpass", "ccomp") for child in verb.children)
    ):
        return None
    lines = (
        word for word in verb.subtree if word.lemma_ in _PHONES and word.dep_ == "pobj" and clause_of(word) == verb
    )
    return _BY_PHONE if any(line.head.lower_ in ("by", "over", "via") for line in lines) else None


def does_with(verb: Token, scene: Scene) -> Wording | None:
    """The row of a verb in the active voice with a person behind its "with"; None for all others."""
    if not is_clause(verb) or verb.lemma_.lower() in _APART:
        return None
    if any(child.dep_ in ("auxpass", "ccomp") for child in verb.children):
        return None
    if any(child.dep_ == "dobj" and child.lemma_ in _TOLD_BY_NOUNS for child in verb.children):
        return None  # "conducted a call with B": the noun tells how they met
    people = (m for m in scene.actors_in(verb.sent) if m.form in (Form.NAME, Form.OFFICE))
    named = any(_is_company(scene.root(mention), verb) for mention in people)
    return _WORDING if named else None


def _is_company(person: Token, verb: Token) -> bool:
    """True where "with" belongs to the verb or to a place below it, not to what the verb acts on ("proposed a pact with B")."""
    found = relation(person, verb)
    if found is None or found.preposition != "with":
        return False
    preposition = next((step for step in climb(person, verb) if step.lower_ == "with"), None)
    return preposition is not None and (preposition.head == verb or preposition.head.dep_ == "pobj")
