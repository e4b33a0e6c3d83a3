"""Pronouns: whom "he", "her" and "they" mean, by the clauses in which they stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from ingest.encounters.clauses import clause_of, climb, is_clause, subject_verbs
from ingest.linking.discourse import Thread
from ingest.mentions.actors import Actor, ActorMention, Form
from ingest.tokens import text_of

MASCULINE = frozenset({"he", "him", "his"})
FEMININE = frozenset({"she", "her", "hers"})
PLURAL = frozenset({"they", "them", "their"})
_POSSESSIVE = frozenset({"his", "her", "their", "its"})
# "His Royal Highness", "Her Majesty": the pronoun belongs to a form of address.
_ADDRESS = frozenset("excellency majesty highness royal holiness eminence grace honour honor lordship".split())
# "Accompanied B during his visit", "received B on his first trip": whose it is
_JOURNEYS = frozenset({"visit", "trip", "stay", "tour", "journey", "arrival"})
_RECEIVING = frozenset({"accompany", "join", "receive", "host", "welcome", "greet", "thank", "escort"})
_GOING_ON = frozenset({"follow", "precede", "include"})
_THESE = frozenset({"this", "these", "those", "they"})
# Of what others speak though he whose it is is elsewhere
_MATTERS = frozenset(
    "visit trip tour plan speech statement proposal remark comment decision invitation arrival".split()
)
# How many sentences back a pronoun may look.
_BACK = 2


@dataclass(frozen=True)
class Pronouns:
    """Resolves pronouns of a parsed text; `women` tells by key of an actor whether it is a woman, where that is known."""

    doc: Doc
    women: Mapping[str, bool]

    def is_pronoun(self, token: Token) -> bool:
        """True for a pronoun that stands for somebody; "HE Shaikh Salman" and "His Majesty" are forms of address."""
        word = token.lower_
        if word not in MASCULINE and word not in FEMININE and word not in PLURAL:
            return False
        if token.is_upper and len(token) > 1 and not text_of(token.sent).isupper():
            return False
        follows = token.nbor(1) if token.i + 1 < len(self.doc) else None
        return follows is None or follows.lower_ not in _ADDRESS

    def antecedent(self, token: Token, thread: Thread) -> Actor | None:
        """Whom a singular pronoun means; None where it may mean somebody who acts for nobody, or nobody is told."""
        barred = self.barred(token, thread)
        fitting = [a for a in self._candidates(token, thread) if a.key not in barred and self.agrees(token, a)]
        fitting = self._of_others(token, fitting, thread)
        women = (actor for actor in fitting if token.lower_ in FEMININE and self.women.get(actor.key))
        actor = next(women, None) or next(iter(fitting), None)
        return actor if actor is not None and actor.parties else None

    def _of_others(self, token: Token, fitting: list[Actor], thread: Thread) -> list[Actor]:
        """ "A told B that the president would receive him", who is A's own: "him" is B rather than A."""
        if token.dep_ not in ("dobj", "pobj") or clause_of(token).sent.root == clause_of(token):
            return fitting
        own = {
            p for mention in self._subjects(clause_of(token), thread) for actor in mention.actors for p in actor.parties
        }
        here = {actor.key for mention in thread.said_in(thread.sentence_at(token.idx)) for actor in mention.actors}
        others = [actor for actor in fitting if actor.key in here and actor.parties and not own & set(actor.parties)]
        return [*others, *(actor for actor in fitting if actor not in others)] if own else fitting

    def agrees(self, token: Token, actor: Actor) -> bool:
        """False where a rank or the given name tells that it is a "she" whom "he" cannot mean, or the other way round."""
        she = self.women.get(actor.key)
        return she is None or (she and token.lower_ not in MASCULINE) or (not she and token.lower_ not in FEMININE)

    def barred(self, token: Token, thread: Thread) -> frozenset[str]:
        """Keys of the actors whom a pronoun cannot mean: A of "A received him", and B of "With B he talked"."""
        if token.dep_ == "poss" or token.lower_ in ("his", "their", "its"):
            return frozenset()
        verb = clause_of(token)
        if token.dep_ not in ("nsubj", "nsubjpass"):
            return frozenset(actor.key for mention in self._subjects(verb, thread) for actor in mention.actors)
        keys: set[str] = set()
        for mention in thread.said_in(thread.sentence_at(token.idx)):
            root = self._root(mention)
            if root is None or any(step.dep_ == "poss" for step in climb(root, verb)):
                continue
            if clause_of(root) == verb and root != token:
                keys |= {actor.key for actor in mention.actors}
        return frozenset(keys)

    def subject(self, position: int, thread: Thread) -> Actor | None:
        """The topic at a position: the first person of its sentence before it, else the subject of the one before."""
        number = thread.sentence_at(position)
        here = (actor for mention in thread.said_in(number) if mention.begin < position for actor in _one(mention))
        found = next(here, None) or next(self._of_earlier(number, thread), None)
        return found if found is not None and found.parties else None

    def is_aside(self, mention: ActorMention) -> bool:
        """True for who only tells whose plan or trip is spoken of: the premier of "discussed the premier's visit to India".

        Also for whom a sentence quotes beside what it tells: "according to B".
        """
        root = self._root(mention)
        if root is not None and root.head.lower_ == "to" and root.head.head.lower_ == "according":
            return True
        if root is None or root.dep_ != "poss" or mention.form not in (Form.NAME, Form.OFFICE):
            return False
        thing = root.head
        return (
            thing.lemma_.lower() in _MATTERS
            and thing.dep_ in ("pobj", "dobj")
            and not any(child.lower_ in ("with", "between") for child in thing.children)
        )

    def predicated(self, token: Token, thread: Thread) -> Actor | None:
        """The subject of which a noun is told: the queen of "the queen was the host"."""
        if token.dep_ != "attr":
            return None
        return next((actor for mention in self._subjects(token.head, thread) for actor in _one(mention)), None)

    def topics(self, sentence: int, thread: Thread) -> tuple[Actor, ...]:
        """Who does what the main verb of a sentence says, with all who are joined to them."""
        found: dict[str, Actor] = {}
        for mention, path in self._to_main_verb(sentence, thread):
            subject = path and path[-1].dep_ in ("nsubj", "nsubjpass")
            if subject and all(step.dep_ in ("conj", "appos") for step in path[:-1]):
                found.update((actor.key, actor) for actor in mention.actors)
        return tuple(found.values())

    def partners(self, sentence: int, thread: Thread) -> tuple[Actor, ...]:
        """Whom the main verb of a sentence acts on or with: B of "A, who knows C, met B"."""
        found: dict[str, Actor] = {}
        for mention, path in self._to_main_verb(sentence, thread):
            met = path and (path[-1].dep_ in ("dobj", "agent") or path[-1].lower_ in _leading_to(path[-1].head))
            if met and not any(is_clause(step) for step in path):
                found.update((actor.key, actor) for actor in _one(mention))
        return tuple(found.values())

    def _to_main_verb(self, sentence: int, thread: Thread) -> Iterator[tuple[ActorMention, list[Token]]]:
        """Who is said in a sentence, each with the way up the tree from there to the main verb."""
        for mention in thread.said_in(sentence):
            if (root := self._root(mention)) is not None:
                yield mention, list(climb(root, root.sent.root))

    def _candidates(self, token: Token, thread: Thread) -> Iterator[Actor]:
        """Subjects of the clauses above the pronoun first, then the sentence from its start, then the sentences before."""
        number = thread.sentence_at(token.idx)
        yield from self._above(token, thread)
        for mention in thread.said_in(number):
            if mention.begin < token.idx:
                yield from _one(mention)
        yield from self._of_earlier(number, thread)

    def _of_earlier(self, number: int, thread: Thread) -> Iterator[Actor]:
        back = _BACK
        for earlier in range(number - 1, -1, -1):
            said = thread.said_in(earlier)
            if said and self._goes_on(said):
                back += 2  # and whatever is told of that meeting
                continue
            if earlier < number - back:
                return
            if said:
                yield from self._main_subjects(said)
                for mention in said:
                    yield from _one(mention)

    def _goes_on(self, said: list[ActorMention]) -> bool:
        """True for "this was followed by meetings with B and C" and "these included B and C": whoever acted before acts on."""
        root = self._root(said[0])
        return root is not None and root.sent.root.lemma_ in _GOING_ON and root.sent[0].lower_ in _THESE

    def _main_subjects(self, said: list[ActorMention]) -> Iterator[Actor]:
        """Who does what the main verb of a sentence says: "Schools reopen, Minister X told" goes on with X."""
        root = self._root(said[0])
        if root is None:
            return
        verb = root.sent.root
        for mention in said:
            token = self._root(mention)
            if token is not None and token.head == verb and token.dep_ in ("nsubj", "nsubjpass"):
                yield from _one(mention)

    def _above(self, token: Token, thread: Thread) -> Iterator[Actor]:
        verb = clause_of(token)
        own = token.dep_ == "poss"  # "his" may mean the subject of its own clause, "he" and "him" cannot
        if own and token.head.lemma_ in _JOURNEYS and verb.lemma_ in _RECEIVING:
            yield from self._objects(verb, thread)  # "accompanied B on his visit"
        while True:
            if own:
                for mention in self._subjects(verb, thread):
                    if mention.begin < token.idx:
                        yield from _one(mention)
            own = True
            if verb.head == verb or not is_clause(verb):
                return
            verb = clause_of(verb.head)

    def _objects(self, verb: Token, thread: Thread) -> Iterator[Actor]:
        """Whom a verb acts on."""
        for mention in thread.said_in(thread.sentence_at(verb.idx)):
            root = self._root(mention)
            if root is not None and root.head == verb and root.dep_ == "dobj":
                yield from _one(mention)

    def _subjects(self, verb: Token, thread: Thread) -> Iterator[ActorMention]:
        """The mentions that are subjects of a verb; "who" stands for the name before it."""
        said = {root.i: m for m in thread.said_in(thread.sentence_at(verb.idx)) if (root := self._root(m)) is not None}
        for step in subject_verbs(verb):
            subjects = [child for child in step.children if child.dep_ in ("nsubj", "nsubjpass")]
            for child in subjects:
                meant = step.head if child.lower_ in ("who", "that", "which") and step.dep_ == "relcl" else child
                if meant.i in said:
                    yield said[meant.i]
            if subjects:
                return

    @cached_property
    def _roots(self) -> dict[tuple[int, int], Token | None]:
        """What was looked up, by begin and end of the mention: each pronoun asks for the roots of its whole sentence."""
        return {}

    def _root(self, mention: ActorMention) -> Token | None:
        place = (mention.begin, mention.end)
        if place not in self._roots:
            span = self.doc.char_span(*place, alignment_mode="expand")
            self._roots[place] = span.root if span is not None else None
        return self._roots[place]


def _leading_to(verb: Token) -> tuple[str, ...]:
    return ("with", "by", "to", "on") if verb.lemma_ == "call" else ("with", "by", "to")


def _one(mention: ActorMention) -> Iterator[Actor]:
    """The actor of a mention of one person; nothing for groups and countries."""
    if len(mention.actors) == 1 and mention.form not in (Form.PARTY, Form.GROUP):
        yield mention.actors[0]
