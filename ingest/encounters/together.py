"""Together: verbs of no family that tell of company by "with" ("withdrew to a side room with B", "laid a wreath with B")."""

from spacy.tokens import Token

from ingest.encounters.clauses import is_clause
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
_WORDING = Wording(
    family="meets", lemma="with", kind="verb", partner=frozenset({"with"}), mode=Mode.IN_PERSON, weight=0.6
)


def does_with(verb: Token, scene: Scene) -> Wording | None:
    """The row of a verb in the active voice with a person behind its "with"; None for all others."""
    if not is_clause(verb) or verb.lemma_.lower() in _APART:
        return None
    if any(child.dep_ in ("auxpass", "ccomp") for child in verb.children):
        return None
    people = [
        word for child in verb.children if child.lower_ == "with" for word in child.children if word.dep_ == "pobj"
    ]
    named = any(
        mention.begin <= word.idx < mention.end or scene.root(mention) == word
        for word in people
        for mention in scene.actors_in(verb.sent)
        if mention.form in (Form.NAME, Form.OFFICE)
    )
    return _WORDING if named else None
