"""Memberships: "A and B are founding members of C", "D joined the group in 2017", "C's members include E and F"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from ingest.encounters.clauses import is_clause
from ingest.encounters.tense import read_verb
from ingest.facts.ground import Ground
from ingest.facts.told import Told
from meetings.claims import MembershipFact
from meetings.when import When
from meetings.words import Status

_JOINING = frozenset({"join", "rejoin", "enter", "accede"})
_ADMITTING = frozenset({"admit", "accept"})
_COMING_IN = _JOINING | _ADMITTING
_LISTING = frozenset({"include", "comprise", "be", "group"})
_ROLES = {
    "founding": "founding member",
    "founder": "founding member",
    "original": "founding member",
    "observer": "observer",
}
# "a candidate member", "a former member", "a prospective member": not a member
_NO_MEMBER = frozenset(
    "candidate former ex prospective potential would-be non aspiring associate suspended future not".split()
)
# "Iran is only now become": three words between country and verb
_SMALL_WORDS = 4
_CERTAINTY = 0.9
_LISTED_CERTAINTY = 0.8


def find_memberships(ground: Ground) -> Iterator[Told]:
    """Who is told to be a member of which organization, in order of appearance."""
    for sentence, words in ground.scene.parsed_words:
        for token in words:
            lemma = token.lemma_.lower()
            if lemma in ("member", "observer"):
                yield from _of_member(token, sentence, ground)
            elif lemma in _COMING_IN and is_clause(token):
                yield from _of_joining(token, sentence, ground)


def _of_member(member: Token, sentence: Span, ground: Ground) -> Iterator[Told]:
    """ "A is a member of C", "A, a member of C", "the members of C are A and B", "C members A and B"."""
    words = {child.lower_.rstrip("-") for child in member.children} | _words_before(member)
    if words & _NO_MEMBER:
        return
    organization = _organization_of(member, ground)
    countries, verb = _countries_of(member, ground)
    if verb is not None and read_verb(verb).status is not Status.HELD:
        return
    if organization is None and verb is not None and verb.lemma_ == "become":
        organization = _told_last(member, ground)
    role = next((_ROLES[word] for word in (member.lemma_.lower(), *sorted(words)) if word in _ROLES), "member")
    since = _since(member, verb, sentence, ground)
    for country in countries if organization else ():
        fact = MembershipFact(organization=organization or "", country=country, role=role, since=since)
        yield _told(fact, member, sentence, "memberships.member", _CERTAINTY if verb is not None else _LISTED_CERTAINTY)


def _words_before(member: Token) -> set[str]:
    """The word right before: "founding" where the parse takes it for a verb, "non" and "ex" before a hyphen."""
    if member.i and member.nbor(-1).lower_ in _ROLES:
        return {member.nbor(-1).lower_}
    before = member.doc[max(0, member.i - 2) : member.i]
    return (
        {token.lower_ for token in before if token.text != "-"} if any(token.text == "-" for token in before) else set()
    )


def _organization_of(member: Token, ground: Ground) -> str | None:
    for child in member.children:
        if child.dep_ in ("compound", "nmod", "poss", "amod") and (found := ground.organization(child)):
            return found
        if child.dep_ == "prep" and child.lower_ in ("of", "in", "to", "at"):
            for inner in child.children:
                if inner.dep_ == "pobj" and (found := ground.organization(inner)):
                    return found
    return None


def _told_last(member: Token, ground: Ground) -> str | None:
    """ "India joined the group in 2017, and Iran became a full member": of the group that the sentence speaks of."""
    if any(child.dep_ == "prep" and child.lower_ == "of" for child in member.children):
        return None
    words = (token for token in member.doc[member.sent.start : member.i] if token.dep_ in ("dobj", "pobj", "nsubj"))
    return next((found for token in reversed(list(words)) if (found := ground.organization(token))), None)


def _countries_of(member: Token, ground: Ground) -> tuple[tuple[str, ...], Token | None]:
    """The countries told to be members, and the verb that tells it (None for "A, a member of C" and "C members A and B")."""
    verb = member.head
    if member.dep_ in ("attr", "oprd") and is_clause(verb) and verb.lemma_ in ("be", "become", "remain"):
        subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.i < member.i), None)
        return (ground.countries(subject) if subject is not None else _right_before(verb, ground)), verb
    if member.dep_ == "dobj" and verb.lower_ == "founding":  # "are founding members" taken for a verb
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        return (ground.countries(subject) if subject is not None else ()), None
    if member.dep_ == "nsubj" and is_clause(verb) and verb.lemma_ in _LISTING:
        listed = next((child for child in verb.children if child.dep_ in ("dobj", "attr")), None)
        return (ground.countries(listed) if listed is not None else ()), verb
    if member.dep_ == "appos":
        return ground.countries(verb), None
    after = [child for child in member.children if child.dep_ == "appos"]
    if member.dep_ == "compound":
        after.append(verb)
    return tuple(country for word in after for country in ground.countries(word)), None


def _right_before(verb: Token, ground: Ground) -> tuple[str, ...]:
    """ "and Iran is became a member", as translations say: the country that nothing but small words keeps from the verb."""
    near = verb.doc[max(verb.sent.start, verb.i - _SMALL_WORDS) : verb.i]
    return next((found for token in reversed(near) if (found := ground.countries(token))), ())


def _of_joining(verb: Token, sentence: Span, ground: Ground) -> Iterator[Told]:
    """ "A joined C", "A acceded to C", "A was admitted to C", "C admitted A"."""
    if read_verb(verb).status is not Status.HELD or _joins_in_a_deed(verb):
        return
    parts = {child.dep_: child for child in verb.children}
    aim = parts.get("dobj") if verb.lemma_ in _JOINING else None
    aim = aim or next(
        (inner for child in verb.children if child.lower_ in ("to", "into") for inner in child.children), None
    )
    newcomers, organization = parts.get("nsubj"), aim
    if verb.lemma_ in _ADMITTING:
        passive = parts.get("nsubjpass")
        newcomers, organization = (passive, aim) if passive is not None else (parts.get("dobj"), parts.get("nsubj"))
    if newcomers is None or organization is None or not (joined := ground.organization(organization)):
        return
    for country in ground.countries(newcomers):
        fact = MembershipFact(organization=joined, country=country, role="member", since=ground.day(verb, sentence))
        yield _told(fact, verb, sentence, f"memberships.{verb.lemma_}", _CERTAINTY)


def _joins_in_a_deed(verb: Token) -> bool:
    """ "Sweden joined the EU in condemning it", "joined NATO to help"."""
    return any(
        child.dep_ in ("xcomp", "advcl") or any(c.dep_ == "pcomp" for c in child.children) for child in verb.children
    )


def _since(member: Token, verb: Token | None, sentence: Span, ground: Ground) -> When | None:
    """ "became a member last year", "a member since 1955"."""
    became = verb is not None and verb.lemma_ == "become"
    return ground.day(verb, sentence) if verb is not None and became else ground.since(member, sentence)


def _told(fact: MembershipFact, trigger: Token, sentence: Span, rule: str, certainty: float) -> Told:
    return Told(
        fact=fact, begin=sentence.start_char, end=sentence.end_char, trigger=trigger.idx, rule=rule, certainty=certainty
    )
