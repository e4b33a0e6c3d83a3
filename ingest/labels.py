"""Labels: what the language model takes the names of a text for. Asked a sentence at a time, and only where nothing else tells.

Recognizing names costs as much as the whole parse, while the tables and the words beside a name settle nine names of ten.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from ingest.mentions.spans import Spans


@dataclass(frozen=True, slots=True)
class Label:
    """What the model takes the characters `begin` to `end` for: PERSON, GPE, ORG ..."""

    begin: int
    end: int
    label: str


class Labels:
    """The labels of one parsed text. A sentence is looked at by itself, so its labels depend on nothing around it."""

    def __init__(self, doc: Doc, recognize: Callable[[Doc], Doc]) -> None:
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
        number = max(0, bisect_right(self._begins, begin) - 1)
        if number not in self._known:
            self._known[number] = Spans(self._read(self._sentences[number]) if self._is_parsed(number) else ())
        return self._known[number]

    def _is_parsed(self, number: int) -> bool:
        """False in stretches that tell of nothing: whose names they hold does not matter."""
        return bool(self._sentences) and self._sentences[number][0].tag != 0

    def _read(self, sentence: Span) -> list[Label]:
        words = [token.text for token in sentence]
        spaces = [bool(token.whitespace_) for token in sentence]
        alone = self._recognize(Doc(sentence.doc.vocab, words=words, spaces=spaces))
        first = sentence.start_char
        return [Label(first + ent.start_char, first + ent.end_char, ent.label_) for ent in alone.ents]
