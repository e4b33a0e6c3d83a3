"""The scene of an article: its parsed text with everything that was found and linked, as encounters look at it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import TypeVar

from spacy.tokens import Doc, Span, Token

from ingest.datelines import Dateline
from ingest.documents import Document
from ingest.labels import Labels
from ingest.mentions.actors import ActorMention, Form
from ingest.mentions.dates import DateMention
from ingest.mentions.gatherings import GatheringMention
from ingest.mentions.offices import OfficePhrase
from ingest.mentions.places import PlaceMention, city
from ingest.mentions.spans import Spans
from ingest.tokens import text_of
from meetings.gatherings import Place
from reference.reference import Reference

M = TypeVar("M")

# Who looks back for the day or place of the story looks at so many mentions at most, or a text of thousands would take hours.
_FARTHEST = 200
# "the president of Ghana, H.E. Dr. "
_TITLE_BEHIND = 14
_TITLE_COMMA = re.compile(r", (?:[A-Z][\w.]*\.? ?){0,3}")
# Where the desk of an agency stands that names no city
_DESKS = {"UNITED NATIONS": "New York"}
# A name in one of these relations hangs where the parse lost that it stands beside its title.
_LOOSE = frozenset({"appos", "npadvmod", "dep"})


@dataclass(frozen=True)
class Scene:
    """A parsed article. Offsets of mentions count characters of `text`; dates, places and gatherings are in order."""

    doc: Doc
    document: Document
    actors: tuple[ActorMention, ...]
    dates: tuple[DateMention, ...]
    places: tuple[PlaceMention, ...]
    gatherings: tuple[GatheringMention, ...]
    titles: Spans[OfficePhrase]
    labels: Labels

    @property
    def text(self) -> str:
        return self.document.article.text

    @property
    def published(self) -> date:
        """The day from which dates count."""
        return self.document.anchor

    def home_at(self, offset: int, reference: Reference) -> Place | None:
        """The place of the last dateline before an offset; of an item of a programme its own, or that of the whole text."""
        story = self.document.story_at(offset)
        for line in reversed(self.document.datelines):
            if line.begin > offset or not line.place or not self._may_place(line, story):
                continue
            inside = (place.place for place in self.places if line.begin <= place.begin < line.end and place.is_city)
            named = _DESKS.get(line.place.upper(), line.place)
            place = next(inside, None) or (None if line.in_header else city(named, None, reference))
            if place is not None and (place.country or not self._is_label(line)):
                return place
        return None

    def _may_place(self, line: Dateline, story: tuple[int, int] | None) -> bool:
        """False for the city of another item of a programme."""
        return story is None or line.begin >= story[0] or self.document.section_at(line.begin) is None

    def _is_label(self, line: Dateline) -> bool:
        """True for "SPOTTED:" of a newsletter, which stands where a place may."""
        return line.date is None and self.text[line.begin : line.end].rstrip().endswith(":")

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        return tuple(self.doc.sents)

    @cached_property
    def parsed_sentences(self) -> tuple[Span, ...]:
        """The sentences that were given to the parser; no other one has verbs or nouns."""
        return tuple(sentence for sentence in self.sentences if sentence[0].tag != 0)

    @cached_property
    def parsed_words(self) -> tuple[tuple[Span, tuple[Token, ...]], ...]:
        """These sentences with their words, which spaCy would make anew for everybody who goes through them."""
        return tuple((sentence, tuple(sentence)) for sentence in self.parsed_sentences)

    @cached_property
    def _roots(self) -> dict[int, Token]:
        """The token by which each actor mention hangs in the parse, by the begin of the mention."""
        roots = {}
        for mention in self.actors:
            span = self.doc.char_span(mention.begin, mention.end, alignment_mode="expand")
            if span is not None:
                roots[mention.begin] = self._title_of(mention, span.root) or span.root
        return roots

    def _title_of(self, mention: ActorMention, root: Token) -> Token | None:
        """The title before a name that the parse hangs elsewhere: on Ghana in "the president of Ghana, John Mahama, met"."""
        if mention.form is not Form.NAME:
            return None
        phrase = next(iter(self.titles.before(mention.begin, within=_TITLE_BEHIND)), None)
        if phrase is None or not _TITLE_COMMA.fullmatch(self.text, phrase.end, mention.begin):
            return None
        in_title = root.dep_ == "conj" and phrase.begin <= root.head.idx < phrase.end
        if root.dep_ not in _LOOSE and not in_title:
            return None
        return self.token_at(phrase.title_begin, phrase.title_begin + len(phrase.title))

    @cached_property
    def principal(self) -> ActorMention | None:
        """The first person whom the article names: in a programme or diary the one whose it is."""
        return next((mention for mention in self.actors if mention.form is Form.NAME), None)

    def first_of(self, key: str) -> ActorMention | None:
        """Where the article first tells of an actor of this key."""
        return self._firsts.get(key)

    @cached_property
    def _firsts(self) -> dict[str, ActorMention]:
        return {actor.key: mention for mention in reversed(self.actors) for actor in mention.actors}

    def root(self, mention: ActorMention) -> Token:
        return self._roots[mention.begin]

    def actors_in(self, sentence: Span) -> list[ActorMention]:
        return [m for m in self._begun_in(sentence, self._actors, self._actors_begin) if m.begin in self._roots]

    def dates_in(self, sentence: Span) -> list[DateMention]:
        return self._begun_in(sentence, self.dates, self._dates_begin)

    def dates_before(self, offset: int) -> Iterator[DateMention]:
        """The last 200 dates that begin before the offset, the last first."""
        index = bisect_left(self._dates_begin, offset)
        return reversed(self.dates[max(0, index - _FARTHEST) : index])

    def places_before(self, offset: int, *, since: int = 0) -> Iterator[PlaceMention]:
        """The last 200 places that begin between `since` and the offset, the last first."""
        begins = self._places_begin
        index = bisect_left(begins, offset)
        return reversed(self.places[max(index - _FARTHEST, bisect_left(begins, since)) : index])

    def places_in(self, sentence: Span) -> list[PlaceMention]:
        return self._begun_in(sentence, self.places, self._places_begin)

    def mention_of(self, place: Place) -> PlaceMention | None:
        """The mention whose place this is; None for a place that the tables gave.

        Of several mentions of a city each has a place of its own: it is the one that was chosen, not the first of the name.
        """
        return next((mention for mention in self.places if mention.place is place), None)

    def gatherings_in(self, sentence: Span) -> list[GatheringMention]:
        return self._begun_in(sentence, self.gatherings, self._gatherings_begin)

    def in_actor(self, offset: int) -> bool:
        """True for an offset inside a mention of an actor."""
        return _covered(offset, self._actors_begin, self._actors_reach)

    def in_gathering(self, offset: int) -> bool:
        """True for an offset inside the name of a gathering."""
        return _covered(offset, self._gatherings_begin, self._gatherings_reach)

    def in_date(self, offset: int) -> bool:
        """True for an offset inside a date."""
        return _covered(offset, self._dates_begin, self._dates_reach)

    @cached_property
    def _dates_reach(self) -> list[int]:
        return list(accumulate((mention.end for mention in self.dates), max))

    @cached_property
    def _actors_reach(self) -> list[int]:
        return list(accumulate((mention.end for mention in self._actors), max))

    @cached_property
    def _gatherings_reach(self) -> list[int]:
        return list(accumulate((mention.end for mention in self.gatherings), max))

    @cached_property
    def _actors(self) -> list[ActorMention]:
        return sorted(self.actors, key=lambda mention: mention.begin)

    @cached_property
    def _actors_begin(self) -> list[int]:
        return [mention.begin for mention in self._actors]

    @cached_property
    def _dates_begin(self) -> list[int]:
        return [mention.begin for mention in self.dates]

    @cached_property
    def _places_begin(self) -> list[int]:
        return [mention.begin for mention in self.places]

    @cached_property
    def _gatherings_begin(self) -> list[int]:
        return [mention.begin for mention in self.gatherings]

    @staticmethod
    def _begun_in(sentence: Span, mentions: Sequence[M], begins: Sequence[int]) -> list[M]:
        """The mentions, which are in order of appearance, that begin inside the sentence."""
        return list(mentions[bisect_left(begins, sentence.start_char) : bisect_left(begins, sentence.end_char)])

    def sentences_before(self, offset: int, *, most: int) -> tuple[Span, ...]:
        """Up to `most` sentences that begin before the offset, the nearest last."""
        index = bisect_left(self._sentences_begin, offset)
        return self.sentences[max(0, index - most) : index]

    def sentences_within(self, begin: int, end: int) -> tuple[Span, ...]:
        """The sentences that share characters with the span."""
        first = max(0, bisect_right(self._sentences_begin, begin) - 1)
        near = self.sentences[first : bisect_left(self._sentences_begin, end)]
        return tuple(sentence for sentence in near if sentence.end_char > begin)

    def sentence_before(self, sentence: Span) -> Span | None:
        return next(iter(self.sentences_before(sentence.start_char, most=1)), None)

    def sentence_after(self, sentence: Span) -> Span | None:
        return self.sentence_from(sentence.end_char)

    def sentences_after(self, sentence: Span, *, most: int) -> tuple[Span, ...]:
        """Up to `most` sentences that follow the sentence, in order."""
        index = bisect_left(self._sentences_begin, sentence.end_char)
        return self.sentences[index : index + most]

    def sentence_from(self, offset: int) -> Span | None:
        """The first sentence that begins at the offset or behind it."""
        index = bisect_left(self._sentences_begin, offset)
        return self.sentences[index] if index < len(self.sentences) else None

    @cached_property
    def _sentences_begin(self) -> list[int]:
        return [sentence.start_char for sentence in self.sentences]

    def in_dateline(self, offset: int) -> bool:
        """True for an offset inside "ROME, 3 June (Agency) -"."""
        index = bisect_right(self._datelines_begin, offset) - 1
        return index >= 0 and offset < self.document.datelines[index].end

    @cached_property
    def _datelines_begin(self) -> list[int]:
        return [line.begin for line in self.document.datelines]

    def line_at(self, offset: int) -> tuple[int, int]:
        """Begin and end of the line of the text that holds the offset."""
        end = self.text.find("\n", offset)
        return self.text.rfind("\n", 0, offset) + 1, len(self.text) if end < 0 else end

    def opens_line(self, offset: int) -> bool:
        """True for "Meets" of "- Meets with the king", a line of a programme that needs not say of whom it tells."""
        begin, _ = self.line_at(offset)
        return not self.text[begin:offset].strip(" \t-–—•*·")

    def token_at(self, begin: int, end: int) -> Token | None:
        span = self.doc.char_span(begin, end, alignment_mode="expand")
        return span.root if span is not None else None


def _covered(offset: int, begins: Sequence[int], reach: Sequence[int]) -> bool:
    """True where a span holds the offset: `begins` are in order, `reach` tells how far each span and all before it go."""
    index = bisect_right(begins, offset) - 1
    return index >= 0 and offset < reach[index]


def text_between(sentence: Span, begin: int, end: int) -> str:
    """The text of a sentence between two offsets, without `doc.text`, which spaCy builds anew on every access."""
    first = sentence.start_char
    return text_of(sentence)[max(0, begin - first) : max(0, end - first)]
