"""The scene of an article: its parsed text with everything that was found and linked, as encounters look at it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from ingest.documents import Document
from ingest.mentions.actors import ActorMention, Form
from ingest.mentions.dates import DateMention
from ingest.mentions.gatherings import GatheringMention
from ingest.mentions.places import PlaceMention, city
from meetings.gatherings import Place
from reference.reference import Reference


@dataclass(frozen=True)
class Scene:
    """A parsed article. Offsets of mentions count characters of `doc.text`."""

    doc: Doc
    document: Document
    actors: tuple[ActorMention, ...]
    dates: tuple[DateMention, ...]
    places: tuple[PlaceMention, ...]
    gatherings: tuple[GatheringMention, ...]

    @property
    def published(self) -> date:
        """The day from which dates count."""
        return self.document.anchor

    def home_at(self, offset: int, reference: Reference) -> Place | None:
        """The place of the last dateline before an offset."""
        lines = [line for line in self.document.datelines if line.begin <= offset and line.place]
        if not lines:
            return None
        inside = (place.place for place in self.places if lines[-1].begin <= place.begin < lines[-1].end and place.is_city)
        return next(inside, None) or city(lines[-1].place or "", None, reference)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        return tuple(self.doc.sents)

    @cached_property
    def _roots(self) -> dict[int, Token]:
        """The token by which each actor mention hangs in the parse, by the begin of the mention."""
        roots = {}
        for mention in self.actors:
            span = self.doc.char_span(mention.begin, mention.end, alignment_mode="expand")
            if span is not None:
                roots[mention.begin] = span.root
        return roots

    @cached_property
    def principal(self) -> ActorMention | None:
        """The first person whom the article names: in a programme or diary the one whose it is."""
        return next((mention for mention in self.actors if mention.form is Form.NAME), None)

    def root(self, mention: ActorMention) -> Token:
        return self._roots[mention.begin]

    def actors_in(self, sentence: Span) -> list[ActorMention]:
        return [m for m in self.actors if sentence.start_char <= m.begin < sentence.end_char and m.begin in self._roots]

    def dates_in(self, sentence: Span) -> list[DateMention]:
        return [m for m in self.dates if sentence.start_char <= m.begin < sentence.end_char]

    def places_in(self, sentence: Span) -> list[PlaceMention]:
        return [m for m in self.places if sentence.start_char <= m.begin < sentence.end_char]

    def gatherings_in(self, sentence: Span) -> list[GatheringMention]:
        return [m for m in self.gatherings if sentence.start_char <= m.begin < sentence.end_char]

    def sentence_before(self, sentence: Span) -> Span | None:
        index = bisect_right([s.start for s in self.sentences], sentence.start) - 1
        return self.sentences[index - 1] if index > 0 else None

    def token_at(self, begin: int, end: int) -> Token | None:
        span = self.doc.char_span(begin, end, alignment_mode="expand")
        return span.root if span is not None else None


def names_nobody(mentions: Sequence[ActorMention]) -> bool:
    """True where no mention stands for a person or office."""
    return not any(actor.name or actor.office for mention in mentions for actor in mention.actors)
