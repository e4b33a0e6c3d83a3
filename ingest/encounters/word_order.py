"""The order of words: who stands on which side of a trigger where the parse does not tell."""

import re
from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Span, Token

from ingest.encounters.clauses import SAYING, clause_of, climb, is_clause, reported_between, takes_with
from ingest.encounters.scene import Scene, text_between
from ingest.encounters.wording import Wording
from ingest.mentions.actors import ActorMention, Form
from ingest.tokens import text_of
from meetings.words import OfficeKind

# "received in audience today, Thursday, at the Presidential Palace in Rome, successively," has 17 words.
_FAR_OBJECT = 24
# Prepositions that lead to the other side. "Talks in Rome": a place is no side.
_LEADING = frozenset("with between by to alongside opposite across from of on for".split())
# "Co-chaired the dialogue with B": what these hold with somebody is held, and no relation in general.
_HOLDING = frozenset({"co-chair", "co-host", "chair", "convene"})
# "of New Zealand, the Deputy Prime Minister and Minister of Foreign Affairs of " has 77 characters.
_LIST_GAP = 80
_BREAKS_LISTS = frozenset("with to that who which by about on at over but while as in his her one another ( )".split())
# "met A on Monday and B on Tuesday", "saw A in Rome and B in Paris"
WHEN_OR_WHERE = re.compile(
    r"\b(?:on|in|at) (?:the )?(?:[A-Z][\w'’-]+|\d+)(?: (?:[A-Z][\w'’-]+|\d+|morning|evening|afternoon))*(?=,| and\b|;)"
)
_PAIR = 2
_AMID = frozenset({"amid", "amidst", "despite", "given", "over", "about", "because"})
# "with the special guest to the meeting, B"
_TOLD_BY_NAME = frozenset({"guest", "visitor", "host", "counterpart", "colleague"})
# "meet PM Rama" at the end of a headline, which the parse takes for anything
_TITLES_BETWEEN = re.compile(r" (?:(?:the|[A-Z][\w.]*) ){0,4}")
_HEADS_OF = frozenset({"head", "president", "premier", "minister", "king"})
# "Received a visit from Papua New Guinea's prime minister, B"
_VISIT_OF = re.compile(r"(?:a|an|the|another) (?:[a-z-]+ )?visit (?:of|from|by)\b")
_RANKS = frozenset("mr ms mrs dr h.e hon".split())
# "Chaired it by video link, with A and B taking part"
_TAKING_PART = frozenset({"take", "attend", "join", "participate", "preside", "chair", "host", "sit", "mediate"})
# "At the invitation of President A, Prime Minister B paid a visit": A stands in no list with B.
_INVITES = re.compile(r"\b(?:invitation|request|initiative|behalf) (?:of|from) [^,]*\Z", re.IGNORECASE)
# "Pedro Sánchez and Sheikh Tamim", "Presidents A of X, B of Y"
_LISTED = re.compile(r"(?:,| and|, and) (?:(?!and\b)[\w’'-]+\.? ){0,4}")


def others_after(
    trigger: Token, wording: Wording, mentions: Sequence[ActorMention], acting: Sequence[ActorMention]
) -> list[ActorMention]:
    """The other side from the order of words: whoever follows "with", "between" or the verb itself after the trigger."""
    doc = trigger.doc
    found: list[ActorMention] = []
    for mention in mentions:
        if mention in acting or mention.begin < trigger.idx:
            continue
        span = doc.char_span(mention.begin, mention.end, alignment_mode="expand")
        if span is None:
            continue
        if mention.form is Form.PARTY and span.root.dep_ == "poss":
            continue  # "will meet Chile's growers": the growers act for nobody
        if mention.form is Form.PARTY and span.root.dep_ in ("compound", "amod", "nmod") and span.root.head != trigger:
            continue  # "with the Belgrade-Pristina dialogue banner behind him"
        first = span.root.head if span.root.dep_ == "conj" else span.root
        if first.dep_ == "nsubj" and first.head.dep_ == "pcomp" and first.head.lemma_ not in _TAKING_PART:
            continue  # "met on Tuesday, with Poland and Lithuania pressing for a ban"
        between = doc[trigger.i + 1 : span.start]
        if len(between) > _FAR_OBJECT and not found:
            break
        if any(token.text in (";", ".") or _begins_clause(token) for token in between):
            break
        if (
            _introduced(between, trigger, wording)
            or ("object" in wording.partner and _object_may_wait(between, mention))
            or found
        ):
            found.append(mention)
    people = [mention for mention in found if mention.form is not Form.PARTY]
    return people or found


def right_after(
    verb: Token, wording: Wording, mentions: Sequence[ActorMention], acting: Sequence[ActorMention]
) -> list[ActorMention]:
    """The person right behind a verb that takes people, who is none of those who act: "the ambassadors of A and B meet PM C"."""
    if wording.kind != "verb" or "object" not in wording.partner:
        return []
    own, end = {party for mention in acting for party in mention.parties}, verb.idx + len(verb)
    following = (m for m in mentions if m.begin > end and m.form in (Form.NAME, Form.OFFICE) and not m.parties & own)
    return [m for m in following if _TITLES_BETWEEN.fullmatch(text_between(verb.sent, end, m.begin))][:1]


def _begins_clause(token: Token) -> bool:
    """True for a finite verb, also one behind "will": what follows it is another matter."""
    modal = any(child.tag_ == "MD" for child in token.children)
    return is_clause(token) and (modal or token.tag_ in ("VBD", "VBZ", "VBP", "MD"))


def _introduced(between: Span, trigger: Token, wording: Wording) -> bool:
    """True where the last preposition before a mention leads to the other side, and belongs to no other noun."""
    prepositions = [
        token
        for token in between
        if token.pos_ == "ADP" and token.lower_ != "among" and not _is_told_by_name(token.head)
    ]  # "among them B"
    if not prepositions or prepositions[-1].lower_ not in (wording.partner | {"with", "between"}) & _LEADING:
        return False
    above = prepositions[-1].head
    if prepositions[-1].lower_ == "between" and above.i > trigger.i and above.head.lower_ in _AMID:
        return False  # "arrived for a meeting amid tensions between A and B"
    if wording.kind == "verb" and prepositions[-1].lower_ == "between" and above.i > trigger.i:
        return False  # "discussing tensions between A and B": those between whom the matter lies
    return above.i <= trigger.i or wording.lemma in _HOLDING or not takes_with(above)


def _is_told_by_name(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.lemma_ in _TOLD_BY_NAME


def _object_may_wait(between: Span, mention: ActorMention) -> bool:
    """True right after the verb, and further on for a name that nothing but adverbials keeps from it ("received today in Rome, B")."""
    if mention.form is Form.PARTY and any(token.pos_ == "ADP" for token in between):
        return False  # "whom A received in Berlin"
    if any(token.lower_ == "that" and token.dep_ == "mark" for token in between):
        return False  # "told Tass afterwards that B has said little"
    if len(between) <= 4 or _VISIT_OF.match(text_of(between)):
        return True
    if mention.form not in (Form.NAME, Form.OFFICE) or _has_verb(between):
        return False
    comma = max((token.i for token in between if token.text == ","), default=-1)
    preposition = max((token.i for token in between if token.pos_ == "ADP"), default=-1)
    return comma > preposition or _opens_anew(between, preposition)


def _opens_anew(between: Span, preposition: int) -> bool:
    """True for "in Luanda the Portuguese minister B", "at the palace Mr. B": after the place an article or a rank begins another phrase."""
    if between[-1].text.rstrip(".").casefold() in _RANKS and len(between) - 1 > 0 and between[-1].i > preposition + 1:
        return True
    rest = [token for token in between if token.i > preposition]
    article = next((number for number, token in enumerate(rest) if token.pos_ == "DET"), 0)
    return article > 0 and all(token.pos_ == "PROPN" for token in rest[:article])


def _has_verb(span: Span) -> bool:
    return any(is_clause(token) for token in span)


def agent_after(trigger: Token, mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """Who does it in a passive clause whose "by" the parse has lost: the first mention after "by"."""
    if not any(child.dep_ == "auxpass" for child in trigger.children):
        return []
    by = next((token.idx for token in trigger.doc[trigger.i : trigger.sent.end] if token.lower_ == "by"), None)
    return [mention for mention in mentions if by is not None and mention.begin > by][:1]


def subject_before(
    trigger: Token, mentions: Sequence[ActorMention], other: Sequence[ActorMention]
) -> list[ActorMention]:
    """The nearest actor before the trigger in the same sentence who is no mere country, with those listed before it."""
    found: list[ActorMention] = []
    several = len({party for mention in other for party in mention.parties}) > 1
    others = {actor.key for mention in other for actor in mention.actors} if several else set()
    for mention in reversed(mentions):
        if mention.end > trigger.idx or mention in other or mention.form is Form.PARTY:
            continue
        if several and {actor.key for actor in mention.actors} <= others:
            continue  # "A said B was to blame, in calls with B and C"
        listed = found and _LISTED.fullmatch(text_between(trigger.sent, mention.end, found[-1].begin))
        if found and (
            not listed or _INVITES.search(text_between(trigger.sent, trigger.sent.start_char, mention.begin))
        ):
            break
        found.append(mention)
    return found[::-1]


# "Foreign Minister Ali Akbar Salehi of the Republic of Iran will"
_OF_STATE = re.compile(r"^ of (?:the )?[A-Z][\w’'-]+(?: (?:of |and |the )*[A-Z][\w’'-]+){0,5}(?=,? )")


def right_before(trigger: Token, mention: ActorMention, scene: Scene) -> bool:
    """True where nothing but an adverb or a date stands between a subject that the parse has lost and its verb."""
    dates = [date for date in scene.dates_in(trigger.sent) if mention.end <= date.begin and date.end <= trigger.idx]
    gap = text_between(trigger.sent, mention.end, trigger.idx)
    for date in dates:
        gap = gap.replace(date.text, "")
    gap = _OF_STATE.sub("", gap)
    words = [word for word in re.findall(r"\w+", gap) if not (dates and word in ("on", "in", "the", "of"))]
    return len(words) <= 1 and is_clause(trigger)


def listed_after_colon(trigger: Token, mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """The people listed after a colon: "spoke with those in charge: A, the president; B, the premier"."""
    rest = trigger.doc[trigger.i + 1 : trigger.sent.end]
    colon = next((token for token in rest if token.text == ":"), None)
    if colon is None or any(
        is_clause(token) and token.dep_ in ("conj", "ROOT") for token in rest[: colon.i - trigger.i - 1]
    ):
        return []
    return [mention for mention in mentions if mention.begin > colon.idx and mention.form is Form.NAME]


def with_listed(
    found: Sequence[ActorMention], mentions: Sequence[ActorMention], trigger: Token, *, before: bool
) -> list[ActorMention]:
    """The mentions with those that stand in one list with them, which the parse often tears apart."""
    complete = list(found)
    people = [
        m
        for m in mentions
        if m.form in (Form.NAME, Form.OFFICE) and (m.end <= trigger.idx) is before and not _says_so(m, trigger)
    ]
    for one, next_one in pairwise(people):
        if one in complete and next_one not in complete and _in_one_list(trigger.sent, one.end, next_one.begin):
            complete.append(next_one)
    for next_one, one in pairwise(reversed([] if before else people)):  # "with Egypt's A and Namibia's B"
        if next_one in complete and one not in complete and _in_one_list(trigger.sent, one.end, next_one.begin):
            complete.append(one)
    return sorted(complete, key=lambda mention: mention.begin)


def _says_so(mention: ActorMention, trigger: Token) -> bool:
    """True for C of "A spoke with B of Rwanda, C said"."""
    span = trigger.doc.char_span(mention.begin, mention.end, alignment_mode="expand")
    if span is None or span.root.dep_ != "nsubj":
        return False
    return span.root.head.lemma_ in SAYING and span.root.head.is_ancestor(trigger)


def _in_one_list(sentence: Span, begin: int, end: int) -> bool:
    """True where nothing but commas, "and", titles and countries stands between two people."""
    gap = sentence.doc.char_span(begin, end, alignment_mode="contract")
    if gap is None or end - begin > _LIST_GAP or _has_verb(gap):
        return False
    rest, settings = WHEN_OR_WHERE.subn("", text_between(sentence, begin, end))
    words = set(rest.lower().replace(",", " , ").replace(";", " ; ").split())
    joining = {"and", "&"} if settings else {",", ";", "and", "&"}  # "met A in July, B said" is no list
    return bool(joining & words) and not _BREAKS_LISTS & words


def all_of_sentence(noun: Token, mentions: Sequence[ActorMention], scene: Scene) -> list[ActorMention]:
    """Everybody whom a sentence names around "the talks" or "a banquet", if they act for exactly two parties.

    Those whom somebody speaks of at it are elsewhere: "said after the talks that A will meet B".
    """
    clause = clause_of(noun)
    if _of_unnamed_heads(noun):
        return []
    own = any(child.dep_ == "poss" for child in noun.children)  # "A said that B told little of his meetings in Rome"
    people = [
        mention
        for mention in mentions
        if mention.form in (Form.NAME, Form.OFFICE, Form.GROUP)
        and not (own and _says_so(mention, noun))
        and not _posts_about(mention, clause, scene)
        and not (clause.lemma_ in SAYING and noun.is_ancestor(scene.root(mention)))
        and not reported_between(scene.root(mention), clause)
        and not _at_another_time(scene.root(mention), clause)
    ]
    silent = [mention for mention in people if not _says_so(mention, noun)]  # "B's spokesman said that B would call A"
    people = silent if len(_parties(silent)) == _PAIR else people
    return people if len(_parties(people)) == _PAIR else []


def _parties(mentions: Sequence[ActorMention]) -> set[str]:
    return {party for mention in mentions for party in mention.parties}


def _posts_about(mention: ActorMention, clause: Token, scene: Scene) -> bool:
    """True for the spokeswoman of "A, B's spokeswoman, posted about the meeting"."""
    root = scene.root(mention)
    speaks = any(role.kind is OfficeKind.SPOKESPERSON for actor in mention.actors for role in actor.roles)
    return speaks and clause.lemma_ in SAYING and root.head == clause and root.dep_ == "nsubj"


def _at_another_time(person: Token, clause: Token) -> bool:
    """True for A and B of "the meeting comes days after A congratulated B"."""
    for step in climb(person, clause):
        marks = {
            child.lower_ for child in step.children if child.i < step.i and child.dep_ in ("mark", "advmod", "prep")
        }
        if is_clause(step) and step.dep_ == "advcl" and marks & {"after", "before"}:
            return True
    return False


def _of_unnamed_heads(noun: Token) -> bool:
    """True for "the consensus of the meeting of the two heads of state, A told B", who are others."""
    below = (word for child in noun.children if child.lower_ in ("of", "between") for word in child.children)
    return any(word.lemma_ in _HEADS_OF and word.tag_ == "NNS" for word in below)
