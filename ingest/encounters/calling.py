"""Calling and seeing: whether "called B", "sees B" and "faces B" tell of an encounter, or name, judge and appeal."""

from spacy.tokens import Token

from ingest.encounters.clauses import is_clause
from ingest.encounters.scene import Scene
from ingest.mentions.actors import Form

# Who calls on a minister "to discuss the dam" or "to protest" is there; who calls on him "to show restraint" need not be.
VISITING = frozenset(
    "discuss brief convey hand deliver bid congratulate thank demand protest complain pay present inform express".split()
)
# What somebody telephones for
_TELEPHONING = VISITING | frozenset(
    "reaffirm reiterate offer condole follow coordinate consult wish commend extend exchange seek ask update underscore reassure".split()
)
_COLLEAGUES = frozenset({"colleague", "counterpart", "homologue"})


def names_or_judges(verb: Token, scene: Scene) -> bool:
    """True for "called him a liar", "called for calm", "called off", "saw that he was wrong", "faces losing"."""
    # "Called A on Friday, B on Saturday": a person is no name that somebody is called.
    listed = any(child.dep_ == "dobj" and child.tag_ == "NNP" and scene.in_actor(child.idx) for child in verb.children)
    # "On Tuesday she called Samoa's B", as against "called Samoa's B a friend"
    beside = [c for c in verb.children if c.dep_ in ("dobj", "ccomp", "xcomp", "oprd")]
    alone = len(beside) == 1 and not any(word.lower_ in ("a", "an") for word in beside[0].subtree)
    relations = {
        child.dep_
        for child in verb.children
        if not (child.dep_ == "oprd" and scene.in_actor(child.idx) and (listed or alone or _is_colleague(child)))
    }
    if verb.lemma_ == "call":
        to_tell = _visits_to(verb, scene) or _telephones_to(verb, scene)
        unlike = relations & ({"oprd", "ccomp", "prt"} if to_tell else {"oprd", "xcomp", "ccomp", "prt"})
        behind = verb.doc[verb.i + 1 : verb.i + 2]  # of "called for A and B to mend ties" the parse may make a clause
        return bool(unlike) or any(
            word.lower_ == "for" and not _in_a_title(word, scene) for word in (*verb.children, *behind)
        )
    if verb.lemma_ not in ("face", "see") or "dobj" in relations:
        return False
    # In "went to see President B" the parse may take the name for a clause.
    clauses = [child for child in verb.children if child.dep_ in ("ccomp", "xcomp", "oprd")]
    return any(is_clause(child) for child in clauses)


def _in_a_title(word: Token, scene: Scene) -> bool:
    """True for the "for" of "called the Secretary of State for Defence", which the parse hangs on the verb."""
    return bool(scene.titles.overlapping(word.idx, word.idx + 1))


def _is_colleague(person: Token) -> bool:
    """True for "called her colleague B", whom the parse takes for what B is called."""
    return person.lemma_ in _COLLEAGUES or any(child.lemma_ in _COLLEAGUES for child in person.children)


def _visits_to(call: Token, scene: Scene) -> bool:
    """True for "called on the minister to discuss the dam"; countries are called on to do something."""
    if not any(child.dep_ == "xcomp" and child.lemma_ in VISITING for child in call.children):
        return False
    on = [word for child in call.children if child.lower_ == "on" for word in child.children]
    people = (m for m in scene.actors_in(call.sent) if m.form in (Form.NAME, Form.OFFICE))
    return any(m.begin <= word.idx < m.end or scene.root(m) == word for m in people for word in on)


def _telephones_to(call: Token, scene: Scene) -> bool:
    """True for "called the minister on Friday to congratulate him": who wants something of him calls on him."""
    told = any(child.dep_ == "xcomp" and child.lemma_ in _TELEPHONING for child in call.children)
    called = (child for child in call.children if child.dep_ == "dobj")
    people = [m for m in scene.actors_in(call.sent) if m.form in (Form.NAME, Form.OFFICE)]
    return told and any(m.begin <= word.idx < m.end or scene.root(m) == word for word in called for m in people)
