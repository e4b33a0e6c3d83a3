"""What side facts are found on: the scene with the names and office phrases in it, and who or what a word means there."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Span, Token

from ingest.encounters.clauses import clause_of, climb, is_clause
from ingest.encounters.scene import Scene
from ingest.mentions.dates import DateMention, Direction
from ingest.mentions.dates.expressions import Bound, Limit
from ingest.mentions.dates.resolution import resolve
from ingest.mentions.offices import OfficePhrase
from meetings.when import When
from reference.names import NameHit
from reference.reference import Reference

# Words that mean the organization told last, once they stand with "the" or "this".
ORGANIZATION_WORDS = frozenset(
    "group grouping bloc organization organisation alliance association union club pact league partnership".split()
)
_DEFINITE = frozenset({"the", "this", "that"})


@dataclass(frozen=True)
class Ground:
    """A scene with the hits of the name tables and the office phrases of its text."""

    scene: Scene
    hits: Sequence[NameHit]
    phrases: Sequence[OfficePhrase]
    reference: Reference

    @cached_property
    def _organizations(self) -> tuple[NameHit, ...]:
        return tuple(hit for hit in self.hits if hit.kind == "organization" and len(hit.ids) == 1)

    @cached_property
    def _organizations_begin(self) -> list[int]:
        return [hit.begin for hit in self._organizations]

    @cached_property
    def _hits_begin(self) -> list[int]:
        return [hit.begin for hit in self.hits]

    def organization(self, word: Token) -> str | None:
        """The organization that a word names, or means as "the group"; None where it means none."""
        before = bisect_right(self._organizations_begin, word.idx) - 1
        last = self._organizations[before] if before >= 0 else None
        if last is not None and word.idx < last.end:
            return last.ids[0]
        if word.dep_ == "appos" and (found := self.organization(word.head)):
            return found  # "C, a security organization"
        definite = any(child.lower_ in _DEFINITE for child in word.children)
        if word.lower_ != "it" and not (definite and word.lemma_.lower() in ORGANIZATION_WORDS):
            return None
        return last.ids[0] if last is not None else None

    def countries(self, word: Token) -> tuple[str, ...]:
        """The countries that a word names with those listed after it; empty where it stands for something else."""
        listed = (word, *word.conjuncts) if word.dep_ != "conj" else (word,)
        found = (self._country(one) for one in sorted(listed, key=lambda token: token.i))
        return tuple(dict.fromkeys(country for country in found if country is not None))

    def _country(self, word: Token) -> str | None:
        before = bisect_right(self._hits_begin, word.idx) - 1
        hit = self.hits[before] if before >= 0 else None
        if hit is None or word.idx >= hit.end or (hit.kind, hit.form) != ("country", "name") or len(hit.ids) != 1:
            return None
        return hit.ids[0]

    def day(self, word: Token, sentence: Span) -> When | None:
        """The past date that belongs to a verb or noun itself and to no clause below it; of "since 1955" the beginning."""
        nearest = sorted(self.scene.dates_in(sentence), key=lambda m: (m.begin < word.idx, abs(m.begin - word.idx)))
        own = (mention for mention in nearest if self._belongs(mention, word))
        return next((when for mention in own if (when := self._past(mention)) is not None), None)

    def since(self, noun: Token, sentence: Span) -> When | None:
        """The beginning that "since 1955" gives to a noun or to the clause that it stands in."""
        for mention in self.scene.dates_in(sentence):
            if mention.bounds and (self._belongs(mention, noun) or self._belongs(mention, clause_of(noun))):
                return self._past(mention)
        return None

    def _belongs(self, mention: DateMention, word: Token) -> bool:
        token = self.scene.token_at(mention.begin, mention.end)
        steps = list(climb(token, word)) if token is not None else []
        return bool(steps) and not any(is_clause(step) for step in steps)

    def _past(self, mention: DateMention) -> When | None:
        published = self.scene.published
        if isinstance(mention.expression, Bound):
            since = mention.expression.limit is Limit.SINCE
            return resolve(mention.expression.of, published, Direction.PAST) if since else None
        when = mention.resolve(published, direction=Direction.PAST)
        return when if when is not None and when.start <= published else None
