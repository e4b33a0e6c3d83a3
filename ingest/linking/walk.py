"""What is at hand while linking walks through a text."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.linking.context import Context
from ingest.linking.discourse import Thread
from ingest.linking.people import Named
from ingest.linking.pronouns import Pronouns
from ingest.linking.register import Person
from ingest.mentions.actors import Actor
from ingest.mentions.spans import Spans
from meetings.words import OfficeKind

# How many sentences before a pair may stand: a sentence or two about something else lie often between.
_PAIR_BACK = 5


@dataclass(frozen=True)
class Walk:
    """The text with its persons, and the thread of what was said so far."""

    doc: Doc
    context: Context
    thread: Thread
    pronouns: Pronouns
    persons: Sequence[Person]
    names: Spans[Named]
    own: str | None
    """The country whose "president" needs no other word: the publisher's, else the article's home."""

    def token_at(self, begin: int, end: int) -> Token:
        """The head of the words at these characters. Raises ValueError where there are none."""
        span = self.doc.char_span(begin, end, alignment_mode="expand")
        if span is None:
            raise ValueError(f"no token at {begin}")
        return span.root

    def barred(self, begin: int, end: int) -> frozenset[str]:
        """Who acts in the clause of a phrase is none of those whom it means: "Borrell would like to bring the two together"."""
        return self.pronouns.barred(self.token_at(begin, end), self.thread)

    def subject(self, position: int) -> Actor | None:
        """Who the text is about at a position."""
        return self.pronouns.subject(position, self.thread)

    def parties_of_counterparts(self, position: int) -> frozenset[str]:
        """Whose counterpart the rest of the sentence tells of: "met his Peruvian counterpart"."""
        number = self.thread.sentence_at(position)
        later = (
            phrase
            for phrase in self.context.phrases
            if phrase.begin > position and self.thread.sentence_at(phrase.begin) == number
        )
        return frozenset(party for phrase in later if phrase.counterpart for party in phrase.parties)

    def own_person(self, *, fitting: str, kind: OfficeKind | None) -> Actor | None:
        """The last one spoken of whom a title fits at home."""
        found = self.thread.last(title=fitting, kind=kind, party=self.own) if self.own else None
        return found if found and found.name else None

    def pair_before(self, position: int) -> tuple[str, ...]:
        """The parties of the last two actors told as a pair ("A and B", "they"), where that was not long before."""
        number = self.thread.sentence_at(position)
        for sentence in range(number, max(-1, number - _PAIR_BACK), -1):
            said = [mention for mention in self.thread.said_in(sentence) if mention.begin < position]
            for first, second in zip([None, *said], said, strict=False):
                actors = list(second.actors)
                if first and self.context.text[first.end : second.begin] == " and ":
                    actors = [*first.actors, *actors]
                parties = [actor.parties[0] for actor in actors if len(actor.parties) == 1]
                if len(actors) == len(set(parties)) == 2:
                    return tuple(parties)
        return ()

    def opens_sentence(self, position: int) -> bool:
        """True where no person is spoken of before in the sentence."""
        said = self.thread.said_in(self.thread.sentence_at(position))
        return all(actor.is_whole for mention in said for actor in mention.actors)

    def names_in_sentence(self, position: int) -> frozenset[str]:
        """Keys of all persons whom the sentence around a position names, also further on."""
        sentence = self.doc.char_span(position, position + 1, alignment_mode="expand")
        if sentence is None or not len(sentence):
            return frozenset()
        around = sentence[0].sent
        return frozenset(item.person.actor.key for item in self.names.overlapping(around.start_char, around.end_char))
