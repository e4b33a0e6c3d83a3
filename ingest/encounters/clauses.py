"""Clauses: which verb governs a word, and in which role a mention stands to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from spacy.symbols import AUX, VERB  # type: ignore[import-not-found]  # compiled, it has no types
from spacy.tokens import Token

_VERBS = frozenset({AUX, VERB})
_SUBJECT = frozenset({"nsubj", "csubj", "expl"})
_OBJECT = frozenset({"dobj", "dative", "attr", "oprd", "iobj"})
# A verb in one of these relations has its subject elsewhere: with the verb or noun above it.
_BORROWS_SUBJECT = frozenset({"conj", "xcomp", "advcl", "acl", "relcl", "ccomp", "pcomp", "dep"})
# "The minister invited B to meet A": the object of these verbs is the subject of the infinitive.
_OBJECT_CONTROL = frozenset(
    {"invite", "ask", "urge", "tell", "call", "allow", "press", "want", "send", "let", "get", "bring"}
)

# "Neither A nor B met C", "nobody met C", "no minister met C"
_NEGATING_ROLES = frozenset({"nsubj", "nsubjpass", "preconj", "cc", "det"})

# Verbs that report words or thoughts.
SAYING = frozenset(
    "say tell announce confirm report write add state note stress claim inform declare believe think hope expect recall explain post"
    " tweet reveal disclose suggest insist argue promise agree warn quote learn know understand".split()
)

_TAKES_WITH = frozenset(
    "agreement accord pact treaty deal contract tie relation relations relationship link war border trade cooperation partnership dispute"
    " quarrel row conflict problem alliance contact ally friendship solidarity peace ceasefire truce exchange dialogue memorandum statement"
    " talk talks meeting negotiation discussion conversation consultation".split()
)

_SENT = frozenset({"message", "letter", "greeting", "greetings", "invitation", "instruction", "note", "call"})
_MEANS = frozenset({"telephone", "phone", "video", "videoconference", "teleconference", "link", "zoom", "letter"})

_LEADING = frozenset({"lead", "head", "chair"})
_ACCOMPANYING = frozenset({"accompany", "join", "flank"})
_STANDS_FOR_NOUN = frozenset({"one", "another", "that", "those"})
_DELEGATIONS = frozenset("delegation team mission group party representation side".split())


_BEFORE_GUESTS = frozenset({"between", "with", "by", "from", "of", "and", "to"})

# "simultaneously with the summit of A and B", "along with the meeting of A and B"
_OTHER_EVENTS = frozenset({"summit", "meeting", "talk", "visit", "negotiation"})
_AT_ONCE = frozenset({"with", "alongside", "parallel"})


class Role(StrEnum):
    """How a mention stands to a verb or noun."""

    SUBJECT = "subject"
    PASSIVE_SUBJECT = "passive subject"
    AGENT = "agent"
    OBJECT = "object"
    PREPOSITION = "preposition"
    POSSESSOR = "possessor"
    COMPOUND = "compound"


@dataclass(frozen=True, slots=True)
class Relation:
    """A role, with the preposition where there is one ("with", "on the sidelines of" gives "of")."""

    role: Role
    preposition: str | None = None


# Auxiliaries and adjectives, and names that the tagger takes for verbs ("President Neves", "Minister Bowes").
_NO_CLAUSE = frozenset({"aux", "auxpass", "amod", "compound", "dobj", "pobj", "nsubj", "nsubjpass", "appos", "poss"})

_ROLES = {
    **dict.fromkeys(_OBJECT, Relation(Role.OBJECT)),
    **dict.fromkeys(("compound", "amod", "nmod"), Relation(Role.COMPOUND)),
    "poss": Relation(Role.POSSESSOR),
}


def is_clause(token: Token) -> bool:
    """True for the verb that heads a clause: not an auxiliary, not a participle used as an adjective."""
    if token.pos not in _VERBS or not token.lemma_:
        return False
    return token.dep_ not in _NO_CLAUSE or _is_looked_forward_to(token)


def _is_looked_forward_to(token: Token) -> bool:
    """True for "meeting" of "looked forward to meeting in London", which the parse takes for a noun with an odd tag."""
    return (
        token.dep_ == "pobj" and token.tag_ == "VBG" and token.head.lower_ == "to" and token.head.head.lemma_ == "look"
    )


def clause_of(token: Token) -> Token:
    """The verb that governs the token, the token itself where it is one; the sentence's root where there is none."""
    while not is_clause(token) and token.head != token:
        token = token.head
    return token


def climb(token: Token, top: Token) -> Iterator[Token]:
    """The tokens from `token` up to just below `top`; nothing where `top` is not above it."""
    path = []
    while token != top:
        if token.head == token:
            return
        path.append(token)
        token = token.head
    yield from path


def relation(token: Token, top: Token) -> Relation | None:
    """How `token` stands to the verb or noun `top`; None where another clause lies between, or no relation at all."""
    steps = list(climb(token, top))
    if steps and _marked_by_with(steps[-1]) and misread_infinitive(steps[-1]):
        below = [step for step in steps[:-1] if step.dep_ not in ("conj", "appos")]
        return Relation(Role.PREPOSITION, "with") if [step.dep_ for step in below] in (["nsubj"], []) else None
    path = [step for step in steps if not misread_infinitive(step) and not describes_guest(step)]
    for step in path:
        if step.dep_ in ("acl", "relcl") and (above := _one_with(step)) is not None:
            return relation(above, top)
    if any(step.lower_ in _STANDS_FOR_NOUN and step.dep_ == "conj" for step in path[1:]):
        return None  # "a meeting with B on Tuesday and one with C": C has a meeting of his own
    if not path or any(is_clause(step) for step in path[1:]) or (is_clause(path[0]) and len(path) > 1):
        return None
    # "Trump's adviser": Trump himself is not there; "hold talks simultaneously with the summit of A and B", who have their own
    elsewhere = any(step.lemma_ in _OTHER_EVENTS and step.head.lower_ in _AT_ONCE for step in path[1:])
    if elsewhere or any(step.dep_ == "poss" for step in path[:-1]):
        return None
    prepositions = [
        step for step in path if step.dep_ in ("prep", "agent", "dative", "conj") and step.pos_ in ("ADP", "SCONJ")
    ]
    if prepositions and _repeats(prepositions[0]):  # "called on A in Rome and on B": beside the first "on"
        prepositions = [step for step in prepositions if step != prepositions[0].head]
    if prepositions and _ends_a_title(prepositions[0], token):
        prepositions = prepositions[1:]
    return _as_agent_or_subject(path, prepositions) or (
        _below(prepositions) if prepositions else _ROLES.get(path[-1].dep_)
    )


def misread_infinitive(verb: Token) -> bool:
    """True for the verb of "spoke with B and C to discuss gas", of which the parse makes B and C the subjects."""
    after_with = (verb.dep_ == "pcomp" and verb.head.lower_ == "with") or _marked_by_with(verb)
    to_do = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return after_with and verb.tag_ == "VB" and to_do


def _marked_by_with(verb: Token) -> bool:
    return verb.dep_ == "advcl" and any(child.dep_ == "mark" and child.lower_ == "with" for child in verb.children)


def describes_guest(verb: Token) -> bool:
    """True for "talks between visiting Prime Minister A and B", which the parse takes for a clause."""
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    return verb.lower_ == "visiting" and before is not None and before.lower_ in _BEFORE_GUESTS


def _one_with(participle: Token) -> Token | None:
    """The noun whose part somebody below the participle takes: "received a delegation led by B", "A, accompanied by B, met C"."""
    if participle.lemma_ in _ACCOMPANYING:
        return participle.head
    if participle.lemma_ not in _LEADING:
        return None
    noun = participle.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":  # "a delegation of the Senate led by B"
        noun = noun.head.head if noun.head.head.lemma_ in _DELEGATIONS else noun
    return noun if noun.lemma_ in _DELEGATIONS else None


def _as_agent_or_subject(path: list[Token], prepositions: list[Token]) -> Relation | None:
    above = path[-1]
    if (above.dep_ == "agent" or (above.dep_ == "prep" and above.lower_ == "by")) and not tells_means(above):
        return Relation(Role.AGENT, "by")
    if _hangs_low(path, prepositions):
        return None
    if above.dep_ in _SUBJECT:
        return Relation(Role.SUBJECT)
    return Relation(Role.PASSIVE_SUBJECT) if above.dep_ == "nsubjpass" else None


def _repeats(preposition: Token) -> bool:
    return preposition.dep_ == "conj" and preposition.head.lower_ == preposition.lower_


def tells_means(by: Token) -> bool:
    """True for "by telephone", which tells how and not by whom."""
    return any(child.lemma_.lower() in _MEANS for child in by.children)


def _below(prepositions: list[Token]) -> Relation | None:
    """The relation of what hangs below prepositions, the innermost first."""
    if any(step.lower_ == "from" and step.head.lemma_ in _SENT for step in prepositions):
        return None  # "with the minister, bearer of a message from President B"
    inner = prepositions[:-1]  # "with the president of France on Iran and Yemen": Iran is a matter, not a side
    if any(step.lower_ not in ("of", "from", "with", "between") for step in inner):
        return None
    if inner and inner[0].lower_ == "with" and not takes_with(inner[0].head):
        return Relation(
            Role.PREPOSITION, "with"
        )  # "sat down at the ministry with B": the parse hangs B on the ministry
    return Relation(Role.PREPOSITION, prepositions[-1].lower_)


def _ends_a_title(preposition: Token, name: Token) -> bool:
    """True where a name hangs in its own title: "the Secretary-General of the United Nations António Guterres"."""
    return preposition.lower_ == "of" and preposition.head.tag_.startswith("NNP") and name.tag_.startswith("NNP")


def _hangs_low(path: list[Token], prepositions: list[Token]) -> bool:
    """True for a word inside a prepositional phrase of the subject ("the visit of Xi"): it is not the subject itself."""
    return any(step.lower_ not in ("with", "alongside", "like") for step in prepositions) and len(path) > 1


def subject_verbs(verb: Token) -> Iterator[Token]:
    """The verb, then those above it from which it borrows its subject ("A flew to Rome and met B", "A is due to meet B")."""
    yield verb
    while (verb.dep_ in _BORROWS_SUBJECT or _is_looked_forward_to(verb)) and not any(
        _is_subject(child) for child in verb.children
    ):
        verb = verb.head.head if verb.head.pos_ in ("ADP", "SCONJ") else verb.head  # "after meeting B, A told"
        if verb.dep_ == "acomp":  # "met B, and is due to meet C"
            verb = verb.head
        yield verb
        if not is_clause(verb):
            return


def _is_subject(token: Token) -> bool:
    """True for a subject of its own; "who" stands for the noun above its clause."""
    return token.dep_ in ("nsubj", "nsubjpass") and token.lower_ != "who"


def controls_by_object(verb: Token) -> bool:
    """True for verbs whose object does what the infinitive below says ("invited him to meet")."""
    return verb.lemma_.lower() in _OBJECT_CONTROL


def _is_yet_to_come(verb: Token) -> bool:
    """True for "have yet to meet", "is yet to be held" and "have not yet met"."""
    above = verb.head if verb.dep_ == "xcomp" and verb.head.lemma_ in ("have", "be") else None
    if above is not None and any(child.lower_ == "yet" for child in above.children):
        return True
    yet = (child for child in verb.children if child.lower_ == "yet")
    return any(word.dep_ == "neg" for child in yet for word in child.children)


def negated(verb: Token) -> bool:
    """True where "not", "never", "no longer", "without" or "neither" belongs to the verb or to its subject."""
    words = {child.lower_ for child in verb.children if child.dep_ in ("neg", "advmod", "preconj", "det", "cc")}
    if any(child.lower_ == "longer" and child.i and child.nbor(-1).lower_ == "no" for child in verb.children):
        return True
    if _is_yet_to_come(verb):
        return True
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    words |= {
        token.lower_ for subject in subjects for token in (subject, *subject.children) if token.dep_ in _NEGATING_ROLES
    }
    return bool(words & {"not", "n't", "n’t", "never", "neither", "hardly", "nobody", "none", "no"})


def takes_with(noun: Token) -> bool:
    """True for nouns that "with" belongs to: "an agreement with B" is no meeting with B."""
    return noun.lemma_.lower() in _TAKES_WITH


def reports(verb: Token) -> bool:
    """True for a verb that tells what somebody says: "the ministry said on Wednesday that the two had met"."""
    return verb.lemma_ in SAYING and any(child.dep_ == "ccomp" for child in verb.children)


def reported_between(token: Token, top: Token) -> bool:
    """True where the token stands in what somebody says, thinks or wants below `top` ("said that the leaders would meet in July")."""
    return any(step.head.lemma_ in SAYING and _is_said(step) for step in climb(token, top))


def _is_said(clause: Token) -> bool:
    """True for both of "said he expected it, but that B would not come"."""
    that = any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
    return clause.dep_ == "ccomp" or (clause.dep_ == "conj" and that)


def repeats(verb: Token) -> bool:
    """True for the second word of "face to face" and "one to one", which is no infinitive."""
    return verb.i >= 2 and verb.nbor(-1).lower_ == "to" and verb.nbor(-2).lower_ == verb.lower_
