"""Labels: what the language model takes the names of a text for. Asked a sentence at a time, and only where nothing else tells.

Recognizing names costs as much as the whole parse, while the tables and the words beside a name settle nine names of ten.
A sentence alone costs twice what it costs among others: those of all texts that are read together are looked at together.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from ingest.mentions.spans import Spans


@dataclass(frozen=True, slots=True)
class Label:
    """What the model takes the characters `begin` to `end` for: PERSON, GPE, ORG ..."""

    begin: int
    end: int
    label: str


Recognizer = Callable[[Sequence[Doc]], Iterator[Doc]]
"""Labels the names of texts; each is the same with others as alone."""


class Labels:
    """The labels of one parsed text. A sentence is looked at by itself, so its labels depend on nothing around it."""

    def __init__(self, doc: Doc, recognize: Recognizer) -> None:
        self._sentences = tuple(doc.sents)
        self._begins = [sentence.start_char for sentence in self._sentences]
        self._recognize = recognize
        self._known: dict[int, Spans[Label]] = {}

    def over(self, begin: int, end: int) -> Label | None:
        """The label of the stretch that overlaps most of these characters, None where none covers more than half."""
        overlaps = [
            (min(end, span.end) - max(begin, span.begin), span) for span in self._around(begin).overlapping(begin, end)
        ]
        shared, best = max(overlaps, key=lambda overlap: (overlap[0], overlap[1].label), default=(0, None))
        return best if shared * 2 > end - begin else None

    def at(self, begin: int, end: int) -> str | None:
        """The kind of the label over these characters."""
        over = self.over(begin, end)
        return over.label if over is not None else None

    def _around(self, begin: int) -> Spans[Label]:
        number = self._number(begin)
        if number not in self._known:
            if self._is_parsed(number):
                self._learn(number, *self._recognize([self._alone(number)]))
            else:
                self._known[number] = Spans(())
        return self._known[number]

    def _number(self, begin: int) -> int:
        return max(0, bisect_right(self._begins, begin) - 1)

    def _is_parsed(self, number: int) -> bool:
        """False in stretches that tell of nothing: whose names they hold does not matter."""
        return bool(self._sentences) and self._sentences[number][0].tag != 0

    def _alone(self, number: int) -> Doc:
        """The sentence as a text of its own."""
        sentence = self._sentences[number]
        words = [token.text for token in sentence]
        return Doc(sentence.doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in sentence])

    def _learn(self, number: int, alone: Doc) -> None:
        first = self._begins[number]
        self._known[number] = Spans(
            [Label(first + ent.start_char, first + ent.end_char, ent.label_) for ent in alone.ents]
        )

    @staticmethod
    def look_ahead(asked: Iterable[tuple["Labels", Iterable[int]]], recognize: Recognizer) -> None:
        """Looks at the sentences at these offsets of several texts together, so that nobody needs to ask for one alone."""
        wanted = [
            (labels, number)
            for labels, begins in asked
            for number in dict.fromkeys(map(labels._number, begins))
            if number not in labels._known and labels._is_parsed(number)
        ]
        docs = recognize([labels._alone(number) for labels, number in wanted])
        for (labels, number), doc in zip(wanted, docs, strict=True):
            labels._learn(number, doc)
