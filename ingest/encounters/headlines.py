"""Headlines that tell a plan by an infinitive: "Modi to hold talks with Sunak", "Lula to visit China, meet Xi"."""

from spacy.tokens import Token

from ingest.encounters.clauses import SAYING

# "Vice President B to visit Peru": a title and a name
_LONGEST_SUBJECT = 8


def is_planned_in_headline(verb: Token) -> bool:
    """True for the infinitive right behind the name that opens a headline, which the tagger may take for a verb, and for those after it."""
    begin = verb.sent.start
    to = next((token for token in verb.doc[begin : begin + _LONGEST_SUBJECT] if token.lower_ == "to"), None)
    if to is None or to.i == begin or to.i >= verb.i or not _are_names(to):
        return False
    if to.i == verb.i - 1 or to.head == verb:
        return True
    bare = verb.tag_ in ("VB", "VBP") and not any(child.dep_ in ("nsubj", "aux") for child in verb.children)
    return bare and verb.nbor(-1).text == ","


def is_headline_before_saying(verb: Token) -> bool:
    """True for "A to fly to Rome on Monday, his office said": an infinitive with a subject of its own is a plan, whoever tells it."""
    own = any(child.dep_ == "nsubj" and child.i < verb.i for child in verb.children)
    return own and verb.dep_ == "ccomp" and verb.head.lemma_ in SAYING and verb.i < verb.head.i


def _are_names(to: Token) -> bool:
    """True where nothing but capitalized words, commas and "and" stands before the "to", and a verb in its plain form behind it."""
    names = to.doc[to.sent.start : to.i]
    named = all(
        token.text[0].isupper() or token.text in (",", "&", "'s", "’s") or token.lower_ == "and" for token in names
    )
    return named and names[-1].text[0].isupper() and to.nbor(1).tag_ in ("VB", "VBP")
