"""Links short texts with the real model and the real tables."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from ingest.labels import Labels
from ingest.linking.ambiguous import tell_apart
from ingest.linking.context import Context
from ingest.linking.known import Known
from ingest.linking.link import link
from ingest.linking.people import read_names
from ingest.mentions.actors import Actor, ActorMention
from ingest.mentions.offices import find_office_phrases
from ingest.mentions.people import find_name_spans
from ingest.mentions.titles import Titles
from ingest.nlp import load_model, recognizer_of
from meetings.words import OfficeKind
from reference.names import NameIndex
from reference.tables import load


@dataclass(frozen=True)
class Linked:
    """A text with its mentions."""

    text: str
    mentions: tuple[ActorMention, ...]

    def who(self, words: str) -> str:
        """Whom these words mean, the `#2` after them for their second place in the text: "Emmanuel Macron FR, NATO"."""
        words, _, number = words.partition("#")
        begin = -1
        for _ in range(int(number or 1)):
            begin = self.text.index(words, begin + 1)
        found = [m for m in self.mentions if m.begin < begin + len(words) and begin < m.end]
        return ", ".join(sorted(_spell(actor) for mention in found for actor in mention.actors))


def _spell(actor: Actor) -> str:
    parties = "+".join(actor.parties)
    return parties if actor.is_whole else f"{actor.name or actor.office} {parties}"


@pytest.fixture(scope="session")
def link_text() -> Callable[..., Linked]:
    """Links a text as of 10 May 2023, or another day; `country` is the publisher's, `ministry` its minister."""
    reference = load()
    names, titles, known, model = NameIndex(reference), Titles(reference), Known(reference), load_model()

    def run(
        text: str, *, on: date = date(2023, 5, 10), country: str | None = None, ministry: OfficeKind | None = None
    ) -> Linked:
        doc = next(model.pipe([model.make_doc(text)]))
        hits = tell_apart(names.find(text), known=known, on=on)
        phrases = tuple(find_office_phrases(text, hits, titles))
        labels = Labels(doc, recognizer_of(model))
        context = Context(
            text=text,
            on=on,
            known=known,
            hits=hits,
            phrases=phrases,
            labels=labels,
            publisher_country=country,
            ministry=ministry,
        )
        taken = [(hit.begin, hit.end) for hit in hits if hit.kind != "leader"]
        taken += [(phrase.title_begin, phrase.end) for phrase in phrases]
        leaders = [(hit.begin, hit.end) for hit in hits if hit.kind == "leader"]
        spans = tuple(find_name_spans(text, taken=taken, known=leaders))
        return Linked(text, link(doc, read_names(spans, context), context))

    return run
