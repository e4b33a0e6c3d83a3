"""What linking looks at: the text, what was found in it, and the reference tables as of the article's date."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ingest.labels import Labels
from ingest.linking.known import AsOf, Known
from ingest.mentions.delegations import Delegation, find_delegations
from ingest.mentions.offices import OfficePhrase
from ingest.mentions.spans import Spans
from meetings.words import OfficeKind
from reference.names import NameHit


@dataclass(frozen=True)
class Context:
    """Everything known of an article before its names are linked; offsets count characters of `text`."""

    text: str
    on: date
    known: Known
    hits: Sequence[NameHit]
    phrases: Sequence[OfficePhrase]
    labels: Labels
    publisher_country: str | None
    """The country that the name of the publisher tells ("Office of the President, Kyiv")."""
    ministry: OfficeKind | None = None
    """The office of the minister whose ministry publishes the text."""
    dateline_country: str | None = None
    """The country from which the article is datelined."""

    @cached_property
    def parties(self) -> Spans[NameHit]:
        """Names, adjectives and capitals of countries, and names of organizations."""
        return Spans(hit for hit in self.hits if hit.kind in ("country", "organization"))

    @cached_property
    def delegations(self) -> Sequence[Delegation]:
        """People without a name who act for parties, in order."""
        return tuple(find_delegations(self.text, self.hits))

    @cached_property
    def phrase_spans(self) -> Spans[OfficePhrase]:
        return Spans(self.phrases)

    @cached_property
    def as_of(self) -> AsOf:
        """The tables on the article's day."""
        return AsOf(self.known, self.on, frozenset(party for hit in self.parties for party in hit.ids))

    @cached_property
    def counts(self) -> Counter[str]:
        """How often the text names each country."""
        return Counter(hit.ids[0] for hit in self.parties if hit.kind == "country" and len(hit.ids) == 1)

    @cached_property
    def party_counts(self) -> Counter[str]:
        """How often the text names each party, organizations by whom their people speak for."""
        return Counter(self.known.speaks_for(hit.ids[0]) for hit in self.parties if len(hit.ids) == 1)

    @cached_property
    def scene(self) -> str | None:
        """The country in whose cities most of the article happens: whose the host is. None where that is not clear."""
        cities = Counter(
            hit.ids[0] for hit in self.hits if hit.kind == "city" or (hit.kind == "country" and hit.form == "capital")
        ).most_common(2)
        clear = cities and (len(cities) == 1 or cities[0][1] > cities[1][1])
        return cities[0][0] if clear else None
