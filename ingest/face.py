"""What a server needs to read a text at once."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from anyio import CapacityLimiter, to_thread

from ingest.clock import today
from ingest.explanation import Explanation
from ingest.extract import Extractor
from ingest.extraction import Extraction
from ingest.sources.checks import check_date, check_id, check_text
from ingest.sources.refusal import Unfit
from meetings.article import Article
from meetings.errors import InvalidArticle
from meetings.ids import article_id
from reference.reference import Reference


class Ingest:
    """Reads articles one after the other, and keeps nothing; what is kept goes through the queue (`ingest.queue`)."""

    def __init__(self, extractor: Extractor) -> None:
        self._extractor = extractor
        # Parsing holds the processor: a second article at the same time would make both slower, and the memory double.
        self._one_at_a_time = CapacityLimiter(1)

    @classmethod
    def load(cls, reference: Reference) -> Self:
        """Loads the language model, which takes seconds; raises ModelUnavailable."""
        return cls(Extractor(reference))

    async def extract_text(self, article: Article) -> Extraction:
        """What the article says; nothing is kept."""
        return await to_thread.run_sync(self._extractor.extract, article, limiter=self._one_at_a_time)

    async def explain_text(self, article: Article) -> Explanation:
        """What the article says, with how each claim came about and what was rejected; nothing is kept."""
        return await to_thread.run_sync(self._extractor.explain, article, limiter=self._one_at_a_time)


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenArticle:
    """An article as somebody hands it in, unchecked; `own_id` is the caller's id for it."""

    text: str
    published: date
    own_id: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None

    def checked(self) -> Article:
        """The article, its id made where none is given.

        Raises InvalidArticle for a text that is none (empty, HTML, too long), an impossible date, or an id that cannot be one.
        """
        try:
            return Article(
                id=check_id(self.own_id) if self.own_id else article_id(url=self.url, text=self.text),
                text=check_text(self.text),
                published=check_date(self.published, today=today()),
                url=self.url,
                title=self.title,
                publisher=self.publisher,
            )
        except Unfit as unfit:
            raise InvalidArticle(f"the article {unfit.why}", remedy=unfit.remedy) from unfit
