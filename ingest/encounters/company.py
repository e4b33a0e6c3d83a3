"""Company: which people of the two sides were together, and whether they are enough for a meeting."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Span, Token

from ingest.encounters.arguments import Sides
from ingest.encounters.cause import Cause
from ingest.encounters.scene import Scene, text_between
from ingest.encounters.wording import Wording
from ingest.mentions.actors import Actor, ActorMention
from ingest.tokens import text_of
from meetings.words import Mode, OfficeKind

# Below this weight a word tells of an encounter only where named people or offices stand on both sides ("A and B agreed").
_WEAK = 0.65
_OF_STATES = frozenset(
    "talk negotiation summit meeting dialogue consultation round discussion session trilateral".split()
)
_SEPARATELY = re.compile(
    r"\b(?:separate(?:ly)?|each(?! other)|respectively|in turn|success(?:ively|ion)|one by one|one after (?:the other|another)"
    r"|individual(?:ly)?|one-on-ones|bilaterals|bilaterally with|(?<!-)alone)\b",
    re.IGNORECASE,
)
# "held talks with several leaders, including A and B": with one at a time
_WITH_SEVERAL = re.compile(
    r"\b(?:meetings?|talks|discussions|conversations|calls|consultations) with (?:several|various|a number of|a series of|many|dozens of)"
    r" (?:of )?(?:(?:his|her|their|other|world|foreign|visiting|fellow|regional|European|African|Arab|Asian) )*"
    r"(?:leaders|counterparts|colleagues|ministers|presidents|officials|dignitaries)\b"
)
# "hosted A and B to a working lunch", "for a meeting of Baltic ministers": they sat at one table
_AT_TABLE = re.compile(
    r"\b(?:to|for|at|over) (?:an? |the )?(?:[a-z-]+ ){0,2}"
    r"(?:lunch(?:eon)?|dinner|breakfast|banquet|supper|tea|iftar|meeting|summit|session|retreat|round of talks)\b"
)
_COUNTERPARTS = re.compile(r"\b(?:counterparts|peers)\b")
# "A, and his Mexican peer, B": a colleague of whom is named first
_AND_HIS_PEER = re.compile(r",? and (?:his|her) [A-Z]\w+ (?:counterpart|peer|colleague|homologue)")
_RESPECTIVELY = re.compile(r"\b(?:respectively|separately)\b", re.IGNORECASE)
_APART = re.compile(r"\bseparate(?:ly)?\b|\bone after (?:the other|another)\b", re.IGNORECASE)
# "with A he spoke about gas; with B, about trains", "called on A in Rome and on B in Paris"
_REPEATED = re.compile(
    r"(?:^|[;,] |and )(?:[Ww]ith|[Oo]n) (?:(?:the|his|her|Mr|Ms|Mrs|Prime|President|Foreign|Minister|King|Sheikh)\.? )*"
    r"(?!Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[A-Z]"
)
# "went to A, later to B", "talks with A for an hour and B for half": one each, though both are of one country
_LATER = re.compile(
    r"\b(?:later|then|afterwards|thereafter|subsequently|before that),? (?:to|on|with|by)?\b"
    r"|\bfor (?:an |about |nearly |almost |over |some )?(?:[\w-]+ )?(?:minutes|hours?),? and\b",
    re.IGNORECASE,
)
# "met with the premier and with the president": of one country, yet one after the other
_WITH_AGAIN = re.compile(r"\band (?:also )?with\b")
# "A of Peru and B", "A and his Chilean counterpart, B"
_JOINED = re.compile(r"(?: of (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)?(?:,? and|,)(?: (?:the|his|her))?(?: [\w'’]+){0,3} ?")
TOGETHER = re.compile(
    r"\b(?:together|trilateral|three-way|tripartite|quadrilateral|four-way|joint(?:ly)?|all three|trio|quad)\b",
    re.IGNORECASE,
)
_EACH_VERBS = frozenset(
    {
        "meet",
        "receive",
        "see",
        "phone",
        "telephone",
        "call",
        "ring",
        "call on",
        "greet",
        "welcome",
        "host",
        "go",
        "speak",
        "catch up",
    }
)
_EACH_NOUNS = frozenset("meeting session call bilateral conversation one-on-one credential".split())
_HEADS = frozenset(
    {OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT, OfficeKind.ORGANIZATION_HEAD, OfficeKind.SUPREME_LEADER}
)


def companies(token: Token, wording: Wording, sides: Sides, sentence: Span) -> Iterator[tuple[Actor, ...]]:
    """Who met together: everybody, or the acting side with one party (or person) of the other side at a time."""
    acting = _actors(sides.acting)
    other = [actor for actor in _actors(sides.other) if actor.key not in {a.key for a in acting}]
    by_party = _parts_of(other, acting, sides, token, sentence)
    plural = token.tag_ == "NNS" or token.lemma_ == "credence"  # "letters of credence"
    several = len(sides.other) > 1 or plural or bool(_SEPARATELY.search(text_of(sentence)))
    # "spoke by phone with his Omani and Pakistani counterparts"
    several = several or (wording.mode is Mode.CALL and bool(_COUNTERPARTS.search(text_of(sentence))))
    one_party = len({actor.parties for group in by_party for actor in group}) == 1
    each = _goes_on(sides, sentence) or _one_each(token, wording, sentence) or one_party
    each = each or (token.tag_ == "NNS" and _with_again(sides, sentence))  # "held discussions with A and with B"
    if len(by_party) > 1 and several and acting and each and not _received_together(token, sides, sentence):
        for group in by_party:
            yield (*acting, *group)
    elif _one_by_one(acting, other, sentence):
        for actor in acting:
            yield (actor, *other)
    else:
        yield (*acting, *other)


def _received_together(verb: Token, sides: Sides, sentence: Span) -> bool:
    """True for "A and B were received by C" and "C received A and his Mexican colleague B": they came as one, unless told otherwise."""
    listed = (text_between(sentence, one.end, next_one.end) for one, next_one in pairwise(sides.other))
    if verb.lemma_ == "receive" and any(map(_AND_HIS_PEER.match, listed)):
        return not _SEPARATELY.search(text_of(sentence))
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    if not passive or any(mention.end > verb.idx for mention in sides.other) or _SEPARATELY.search(text_of(sentence)):
        return False
    gaps = [text_between(sentence, one.end, next_one.begin) for one, next_one in pairwise(sides.other)]
    return bool(gaps) and all(_JOINED.fullmatch(gap) for gap in gaps)


def _parts_of(
    other: Sequence[Actor], acting: Sequence[Actor], sides: Sides, token: Token, sentence: Span
) -> list[list[Actor]]:
    """The other side by party; by person where one is met after the other, or each has a meeting of his own."""
    own = {party for actor in acting for party in actor.parties}
    later = _goes_on(sides, sentence)
    by_party: dict[tuple[str, ...], list[Actor]] = {}
    for actor in other:
        if not set(actor.parties) <= own:
            by_party.setdefault((actor.key,) if later else actor.parties, []).append(actor)
    if len(by_party) == 1 and all(actor.name for actor in other) and _has_one_each(token, sides, sentence):
        return [[actor] for actor in other]
    return list(by_party.values())


def _goes_on(sides: Sides, sentence: Span) -> bool:
    """True for "went to A, later to B"."""
    return _joined_by(_LATER, sides, sentence)


def _with_again(sides: Sides, sentence: Span) -> bool:
    """True for "met with A and with B"."""
    return _joined_by(_WITH_AGAIN, sides, sentence)


def _joined_by(words: re.Pattern[str], sides: Sides, sentence: Span) -> bool:
    pairs = pairwise(sides.other)
    return any(words.search(text_between(sentence, one.end, next_one.begin)) for one, next_one in pairs)


def _has_one_each(token: Token, sides: Sides, sentence: Span) -> bool:
    """True for "separate talks with the president and the premier" and "meetings with the president and the premier"."""
    if TOGETHER.search(text_of(sentence)):
        return False
    if _with_again(sides, sentence):
        return True
    return bool(_APART.search(text_of(sentence))) or (token.tag_ == "NNS" and token.lemma_ in _EACH_NOUNS)


def _one_by_one(acting: Sequence[Actor], other: Sequence[Actor], sentence: Span) -> bool:
    """True for "the premier and the chairman will meet with B respectively"."""
    one_party = (
        len({actor.parties for actor in acting}) == 1 and len(acting) > 1 and all(actor.name for actor in acting)
    )
    return one_party and bool(other) and bool(_RESPECTIVELY.search(text_of(sentence)))


def _one_each(token: Token, wording: Wording, sentence: Span) -> bool:
    if _SEPARATELY.search(text_of(sentence)):
        return True
    if TOGETHER.search(text_of(sentence)):
        return False
    if _WITH_SEVERAL.search(text_of(sentence)):
        return True
    if len(_REPEATED.findall(text_of(sentence))) > 1:
        return True
    if wording.kind == "verb":
        return wording.lemma in _EACH_VERBS and not (wording.lemma == "host" and _AT_TABLE.search(text_of(sentence)))
    return (token.tag_ == "NNS" and token.lemma_ in _EACH_NOUNS) or token.lemma_ == "credence"


def _actors(mentions: Sequence[ActorMention]) -> list[Actor]:
    """Each actor once; a party as a whole only where nobody else acts for it."""
    named: dict[str, Actor] = {}
    for mention in _distinct(mentions):
        for actor in mention.actors:
            named.setdefault(actor.key, actor)
    spoken_for = {party for key, actor in named.items() if not key.startswith("party:") for party in actor.parties}
    return [
        actor for key, actor in named.items() if not (key.startswith("party:") and set(actor.parties) <= spoken_for)
    ]


def _distinct(mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """The mentions without those that stand for actors already given."""
    seen: set[str] = set()
    kept = []
    for mention in mentions:
        if not {actor.key for actor in mention.actors} <= seen:
            kept.append(mention)
            seen |= {actor.key for actor in mention.actors}
    return kept


def lacking(actors: Sequence[Actor], wording: Wording, sides: Sides) -> Cause | None:
    """Why the actors are not enough for an encounter; None where they are.

    It takes at least two parties; for verbs with people among them, for weak words with people for both that grammar vouches for.
    """
    parties = {party for actor in actors for party in actor.parties}
    people = [actor for actor in actors if actor.name or actor.office]
    if len(parties) < 2 or len(actors) < 2:  # who chairs an organization does not meet himself
        return Cause.NO_SECOND_PARTY if parties else Cause.NOBODY
    if (
        not people
    ):  # "Ukraine met Spain" is a match more often than a meeting, "talks between Ukraine and Spain" are talks
        return None if wording.kind == "noun" and wording.lemma in _OF_STATES else Cause.PARTIES_ALONE
    if not any(actor.office or actor.leader or actor.roles for actor in people):
        return Cause.NOBODY  # "Serbia's A shook hands with Spain's B": who they are is nowhere told
    if wording.weight >= _WEAK:
        return None
    vouched = sides.how == "by grammar" or bool(sides.other)
    represented = {party for actor in people for party in actor.parties}
    faced = not sides.other or any(not actor.is_whole for mention in sides.other for actor in mention.actors)
    return None if vouched and faced and len(represented) >= 2 else Cause.WEAK_WORD


def of_leaders(token: Token) -> bool:
    """True for a "summit" and a "leaders' meeting": where countries are told, their heads are meant."""
    return token.lemma_ == "summit" or any(child.lemma_ == "leader" for child in token.children)


def leaders_of(actors: tuple[Actor, ...], scene: Scene) -> tuple[Actor, ...]:
    """The actors, with the heads whom the article names in the place of parties as a whole."""
    named = [
        actor for mention in scene.actors for actor in mention.actors if actor.name and actor.office_kind in _HEADS
    ]
    heads = {actor.key: actor for actor in reversed(named)}.values()
    replaced = (
        [actor] if actor.name else [head for head in heads if set(head.parties) & set(actor.parties)] or [actor]
        for actor in actors
    )
    return tuple({actor.key: actor for group in replaced for actor in group}.values())


def first_mentions(actors: Sequence[Actor], scene: Scene) -> tuple[ActorMention, ...]:
    """Where the article first tells of each of the actors."""
    first = {mention.begin: mention for actor in actors if (mention := scene.first_of(actor.key)) is not None}
    return tuple(first[begin] for begin in sorted(first))
