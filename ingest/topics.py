"""Topics: what was discussed, in the words of the text ("exchanged views on A, B and the situation in C")."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from ingest.encounters.clauses import is_clause
from ingest.encounters.encounter import Encounter
from ingest.encounters.scene import Scene
from ingest.encounters.tense import read_verb
from ingest.mentions.actors import Form

# A topic longer than this is a sentence of its own, not a thing to look up.
_LONGEST = 80
# "A had discussed with B at length, among other things, the" has 11 words.
_OBJECT_REACH = 12

# Verbs whose object was talked about, or whose subject in the passive.
_ABOUT_OBJECT = frozenset("discuss review address tackle examine cover raise debate assess broach".split())
# Verbs and nouns with the prepositions that lead from them to the matter.
_ABOUT: dict[str, frozenset[str]] = {
    word: frozenset(prepositions.split())
    for words, prepositions in (
        ("speak talk confer consult negotiate", "about on over"),
        ("focus centre center concentrate touch dwell", "on upon around"),
        ("deal", "with"),
        ("revolve", "around"),
        ("devote dedicate", "to"),
        ("view opinion thought assessment talk negotiation consultation", "on about over regarding concerning of"),
        ("discussion conversation exchange dialogue", "on about over regarding concerning of"),
        ("meeting summit call", "about regarding concerning"),
    )
    for word in words.split()
}
# "X topped the agenda", "X dominated the talks"; "the agenda includes X", "the topics were X"
_TOPPING = frozenset("top dominate head lead".split())
_INCLUDING = frozenset("include be comprise feature".split())
_ON_AGENDA = frozenset({"agenda", "table", "menu"})
_AGENDA = frozenset("agenda topic subject issue matter table talk discussion conversation menu".split())

# What follows these is no part of the matter any more.
_STOPS = frozenset(
    "during before after amid ahead while when where who which that whom whose because since until although but with"
    " whether if how".split()
)
_QUOTES = frozenset("\"“”';:()–—|")
# "talks on the sidelines", "spoke on the phone", "talks over lunch", "talks on how to"
_NO_TOPIC = re.compile(
    r"(?:sidelines?|margins?|fringes?|(?:tele)?phone|line|eve|side|lunch|dinner|breakfast|coffee|tea|invitation|initiative|behalf|request"
    r"|occasion"
    r"|(?:two|three|four|several|many) (?:days|hours|weeks|months|years)|it|them|this|that|each other|one another|views|notes|talks)\b",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"^(?:(?:the|an?|his|her|its|their|our|both|other|also|various|several|further|recent|latest|on|about|over|of) )+",
    re.IGNORECASE,
)
# Heads that say nothing by themselves: "a wide range of issues of mutual interest", "other matters"
_EMPTY = re.compile(
    r"(?:(?:wide|broad|whole|full|number|range|series|array|host|set|of|an?|the|various|several|other|many|some|pressing|urgent|topical"
    r"|key|important|current|major|mutual|common|main|different|all) )*"
    r"(?:issues?|matters?|topics?|questions?|subjects?|things|points|range|aspects?|areas)"
    r"(?: (?:of|on|that|which) .*(?:interest|concern|importance|agenda)\w*)?",
    re.IGNORECASE,
)


class Topics:
    """What the sentences of one article tell of topics; each sentence is read once, however many encounters it tells of."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._told: dict[int, tuple[str, ...]] = {}

    def of(self, encounter: Encounter) -> tuple[str, ...]:
        """What was discussed, each topic once, in order; from the encounter's sentence and the one after it that goes on about it."""
        sentences = list(self._scene.sentences_within(encounter.begin, encounter.end))
        following = self._scene.sentence_from(encounter.end)
        if following is not None and _goes_on(following, encounter, self._scene):
            sentences.append(following)
        told = {topic.casefold(): topic for sentence in reversed(sentences) for topic in reversed(self._in(sentence))}
        return tuple(reversed(told.values()))

    def _in(self, sentence: Span) -> tuple[str, ...]:
        if sentence.start not in self._told:
            self._told[sentence.start] = tuple(_topics_of(sentence, self._scene))
        return self._told[sentence.start]


def _goes_on(sentence: Span, encounter: Encounter, scene: Scene) -> bool:
    """True where the sentence names nobody but those who met."""
    met = {actor.key for actor in encounter.actors}
    named = (actor.key for m in scene.actors_in(sentence) if m.form is not Form.PARTY for actor in m.actors)
    return all(key in met for key in named)


def _topics_of(sentence: Span, scene: Scene) -> Iterator[str]:
    done = -1
    for token in sentence:
        if token.i <= done:
            continue
        for words in _matters(token, sentence, scene):
            if words:
                done = max(done, words[-1].i)
                yield from _split(words)


def _matters(token: Token, sentence: Span, scene: Scene) -> Iterator[Span]:
    """The words that follow or precede a word of discussing and say what is discussed."""
    lemma = token.lemma_.lower()
    if is_clause(token) and read_verb(token).status is None:
        return  # "did not discuss", "declined to discuss"
    subject = next((child for child in token.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if lemma in _ABOUT_OBJECT and token.pos_ == "VERB":
        passive = any(child.dep_ == "auxpass" for child in token.children)
        if passive and subject is not None:
            yield _before(subject, token)
        elif not passive and (begin := _object_begin(token)) is not None:
            yield _after(begin, token, scene)
    elif lemma in _ABOUT and token.pos_ in ("VERB", "NOUN"):
        for begin in _after_preposition(token, sentence, scene):
            yield _after(begin, token, scene)
    elif token.pos_ in ("VERB", "AUX"):
        yield from _of_agenda(token, subject, scene)


def _object_begin(verb: Token) -> int | None:
    """Where the object begins: right after the verb, or further on where "with B" or an adverb comes first."""
    item = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if item is None or not verb.i < item.i <= verb.i + _OBJECT_REACH or item.pos_ == "PRON":
        return None
    return max(verb.i + 1, item.left_edge.i)


def _after_preposition(word: Token, sentence: Span, scene: Scene) -> Iterator[int]:
    for preposition in sentence:
        leads = preposition.lower_ in _ABOUT[word.lemma_.lower()] and preposition.pos_ in ("ADP", "SCONJ", "VERB")
        near = word.i < preposition.i <= word.i + _OBJECT_REACH
        if leads and near and _belongs(preposition, word) and preposition.i + 1 < sentence.end:
            begin = preposition.nbor(1)
            if not scene.in_date(begin.idx):
                yield begin.i
                return


def _belongs(preposition: Token, word: Token) -> bool:
    """True where the preposition follows the word at once, hangs on it or on what lies between them ("talks with B on")."""
    return preposition.i == word.i + 1 or word in preposition.ancestors


def _of_agenda(verb: Token, subject: Token | None, scene: Scene) -> Iterator[Span]:
    lemma = verb.lemma_.lower()
    if subject is None:
        return
    below = {token.lemma_.lower() for token in verb.subtree if token.i > verb.i} & _AGENDA
    before = [token for token in verb.subtree if token.i < verb.i]
    agenda_first = any(token.lemma_.lower() in ("agenda", "topic", "table", "subject") for token in before)
    if lemma in _INCLUDING and agenda_first:
        yield _after(verb.i + 1, verb, scene)
        return
    on_agenda = lemma == "be" and below & _ON_AGENDA and any(token.lower_ == "on" for token in verb.subtree)
    if on_agenda or (lemma in _TOPPING and below):
        yield _before(subject, verb)


def _before(subject: Token, verb: Token) -> Span:
    auxiliaries = [
        child.i for child in verb.children if child.dep_ in ("aux", "auxpass", "advmod") and child.i > subject.i
    ]
    return subject.doc[subject.left_edge.i : min([verb.i, *auxiliaries])]


def _after(begin: int, trigger: Token, scene: Scene) -> Span:
    """The words from `begin` to where the matter ends: at another clause, a date, a pause, or words that hang on the trigger."""
    doc = trigger.doc
    end = begin
    for token in doc[begin : trigger.sent.end]:
        finite = is_clause(token) and token.tag_ in ("VBD", "VBZ", "VBP", "MD")
        if finite:
            return doc[begin : _last_pause(begin, token)]
        if (token.text in _QUOTES and token.i > begin) or token.lower_ in _STOPS:
            break
        outside = token.i > begin and token.head.i <= trigger.i
        adverbial = token.dep_ == "prep" and token.lower_ not in ("including", "as")
        if outside and (adverbial or scene.in_date(token.idx)):
            break
        end = token.i + 1
    return doc[begin:end]


def _last_pause(begin: int, verb: Token) -> int:
    """Where the clause of a following verb begins: after the last comma or "and" before it."""
    words = verb.doc[begin : verb.i]
    pauses = [token.i for token in words if token.text == "," or token.lower_ in ("and", "but")]
    return pauses[-1] if pauses else begin


def _split(words: Span) -> Iterator[str]:
    """The topics of a list, without those that say nothing."""
    chunk: list[Token] = []
    for token in words:
        if _separates(token, chunk):
            yield from _topic(chunk)
            chunk = []
        else:
            chunk.append(token)
    yield from _topic(chunk)


def _separates(token: Token, chunk: Sequence[Token]) -> bool:
    if token.text in (",", "&") or token.lower_ == "including":
        return not _waits(chunk, token)
    if (
        token.lower_ == "as"
        and token.i + 2 < len(token.doc)
        and token.doc[token.i : token.i + 3].text.lower() == "as well as"
    ):
        return True
    if token.lower_ != "and" or not chunk:
        return False
    between = any(word.lower_ == "between" for word in chunk) and not any(word.lower_ == "and" for word in chunk)
    follower = token.nbor(1) if token.i + 1 < len(token.doc) else None
    # "relations with Serbia and Kosovo": a second name belongs to the first, unless the list itself is of names
    names = follower is not None and follower.pos_ == "PROPN" and chunk[-1].pos_ == "PROPN" and chunk[0].pos_ != "PROPN"
    return not (between or names or _waits(chunk, token))


def _waits(chunk: Sequence[Token], separator: Token) -> bool:
    """True for "political" in "political and economic ties": it belongs to a word after the separator."""
    if not chunk:
        return False
    word = chunk[-1]
    if word.pos_ == "ADJ":
        return word.dep_ in ("amod", "conj")
    # "steel and car imports"; "defence cooperation and cables" are two things, whatever the parse says
    alone = all(token.pos_ in ("DET", "ADP") for token in chunk[:-1])
    return alone and word.pos_ != "PROPN" and word.head.i > separator.i and word.dep_ in ("amod", "nmod", "compound")


def _topic(chunk: Sequence[Token]) -> Iterator[str]:
    if not any(token.pos_ in ("NOUN", "PROPN") or token.tag_ == "VBG" for token in chunk):
        return
    text = chunk[0].doc[chunk[0].i : chunk[-1].i + 1].text
    text = re.sub(r"\s+", " ", text).strip(" ,.'’\"“”-")
    text = _DETERMINER.sub(
        "", re.sub(r"^(?:(?:and|as well as|as|well as|such as|in particular|especially) )+", "", text)
    )
    while len(text) >= _LONGEST and (
        shorter := re.match(r"(.+) (?:of|in|on|for|with|between|to|at|by|from|and) ", text)
    ):
        text = shorter[1]
    if text and len(text) < _LONGEST and not _EMPTY.fullmatch(text) and not _NO_TOPIC.match(text):
        yield text
