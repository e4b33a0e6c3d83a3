"""The whole way of one article: gate, parse, mentions, linking, encounters, claims."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from ingest.claims import find_claims, find_side_claims, settle
from ingest.documents import Document, read_document
from ingest.encounters.attendance import add_attendance
from ingest.encounters.captions import find_captions
from ingest.encounters.encounter import Encounter
from ingest.encounters.gatherings import find_gatherings_held
from ingest.encounters.meets import find_meetings
from ingest.encounters.rejected import Rejected
from ingest.encounters.scene import Scene
from ingest.encounters.setting import Settings
from ingest.encounters.sides_led import find_sides_led
from ingest.encounters.sifted import Sifted
from ingest.encounters.visits import find_visits
from ingest.encounters.wording import load_wordings
from ingest.explain import explain
from ingest.explanation import Explanation
from ingest.extraction import Extraction, Outcome
from ingest.facts.finding import find_side_facts
from ingest.facts.ground import Ground
from ingest.findings import Findings
from ingest.gate import Evidence, Gate
from ingest.labels import Labels
from ingest.linking.ambiguous import tell_apart, without_surnames
from ingest.linking.context import Context
from ingest.linking.known import Known
from ingest.linking.link import link
from ingest.linking.people import Names, doubtful_names, read_names
from ingest.linking.publishers import minister_of
from ingest.mentions.actors import ActorMention, Form
from ingest.mentions.dates import DateMention, find_dates
from ingest.mentions.gatherings import GatheringMention, find_gatherings
from ingest.mentions.offices import find_office_phrases
from ingest.mentions.people import find_name_spans
from ingest.mentions.places import find_places
from ingest.mentions.spans import Spans
from ingest.mentions.titles import Titles
from ingest.nlp import load_model, recognizer_of
from ingest.parsing import parse
from ingest.speakers import speaker_at
from ingest.topics import Topics
from meetings.article import Article
from reference.names import NameIndex
from reference.reference import Reference

# Articles that the gate settles wait for those before them to be parsed: at most so many for each one in a batch.
_LOOKAHEAD = 16
# Reading takes about 20 s and 2 GB at this length; the longest verbatim record of a press conference has 150,000 characters.
_LONGEST_READ = 300_000
# Memory grows with words and signs, not with characters: 80,000 commas took 1.5 GB. Prose has a word or sign each 5 characters.
_MOST_TOKENS = 100_000
_TOKEN = re.compile(r"\w+|[^\w\s]")
# What stands before the name of a body that holds gatherings and is called like them
_OFFICE_AT = re.compile(
    r"\b(?:[Dd]irector|[Pp]resident|[Cc]hair(?:man|woman|person)?|[Ff]ounder|[Rr]epresentative|[Ss]pokes\w+|CEO|[Cc]hief [Ee]xecutive)"
    r"(?: for [A-Z][\w -]{2,40}?)? of the \Z"
)
_LONGEST_OFFICE = 80


@dataclass(frozen=True, slots=True)
class _Draft:
    """A parsed article before its names are linked."""

    doc: Doc
    document: Document
    context: Context
    dates: tuple[DateMention, ...]
    names: Names

    def doubts(self) -> Iterator[int]:
        """Where names begin that need a label."""
        return (span.begin for span in doubtful_names(self.names, self.context))


class Extractor:
    """Reads articles. Loads the language model and builds the index of names once; share one in a process."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self._names = NameIndex(reference)
        self._titles = Titles(reference)
        self._wordings = load_wordings()
        self._model = load_model()
        self._recognize = recognizer_of(self._model)
        self._gate = Gate(reference, self._names, self._wordings)
        self._known = Known(reference)

    def extract(self, article: Article) -> Extraction:
        """The claims of one article, or the reason why it was skipped."""
        return next(self.extract_all([article]))

    def extract_all(self, articles: Iterable[Article], *, batch_size: int = 16) -> Iterator[Extraction]:
        """One Extraction for each article, in order. `batch_size` articles are parsed at a time; more need more memory."""
        return (found.extraction for found in self._find_all(articles, batch_size=batch_size))

    def explain(self, article: Article) -> Explanation:
        """The claims of one article with how each came about, and what was rejected."""
        return next(self.explain_all([article]))

    def explain_all(self, articles: Iterable[Article], *, batch_size: int = 16) -> Iterator[Explanation]:
        """One Explanation for each article, as `extract_all` gives Extractions."""
        return map(explain, self._find_all(articles, batch_size=batch_size))

    def _find_all(self, articles: Iterable[Article], *, batch_size: int) -> Iterator[Findings]:
        waiting: list[tuple[Document, Findings | Evidence]] = []
        for document in map(read_document, articles):
            waiting.append((document, self._settle(document)))
            unread = sum(isinstance(settled, Evidence) for _, settled in waiting)
            if unread == batch_size or len(waiting) == batch_size * _LOOKAHEAD:
                yield from self._read_waiting(waiting)
                waiting = []
        yield from self._read_waiting(waiting)

    def _settle(self, document: Document) -> Findings | Evidence:
        """What becomes of an article that need not be parsed; of all others what is to be read."""
        if (reason := _why_skipped(document)) is not None:
            return Findings(Extraction(article=_with_language(document), outcome=Outcome.SKIPPED, reason=reason))
        evidence = self._gate.find_evidence(document)
        if evidence.lack is not None:
            return Findings(
                Extraction(article=_with_language(document), outcome=Outcome.PARSED), shut_out=evidence.lack
            )
        return evidence

    def _read_waiting(self, waiting: Sequence[tuple[Document, Findings | Evidence]]) -> Iterator[Findings]:
        unread = [(document, told.stretches) for document, told in waiting if isinstance(told, Evidence)]
        docs = parse(self._model, unread)
        drafts = [self._draft(doc, document) for doc, (document, _) in zip(docs, unread, strict=True)]
        Labels.look_ahead(((draft.context.labels, draft.doubts()) for draft in drafts), self._recognize)
        left = iter(drafts)
        for _, settled in waiting:
            yield self._read(next(left)) if isinstance(settled, Evidence) else settled

    def _read(self, draft: "_Draft") -> Findings:
        article, context = _with_language(draft.document), draft.context
        scene = self._scene(draft)
        looked_at = self._look(scene)
        topics = Topics(scene)
        encounters = [
            replace(e, topics=topics.of(e), said_by=speaker_at(e.trigger, scene)) for e in looked_at.encounters
        ]
        ground = Ground(scene, context.hits, context.phrases, self._reference)
        told = find_side_facts(ground, encounters)
        settled = settle(encounters, article)
        present = add_attendance(settled.encounters, scene)
        of_meetings = find_claims(article, present.encounters)
        claims = (*of_meetings, *find_side_claims(article, told))
        # A fact that a sentence tells twice is one claim.
        claims = tuple({claim.id: claim for claim in claims}.values())
        return Findings(
            Extraction(article=article, outcome=Outcome.PARSED, claims=claims),
            encounters={claim.id: e for claim, e in zip(of_meetings, present.encounters, strict=True)},
            rejected=(*looked_at.rejected, *settled.rejected, *present.rejected),
        )

    def _look(self, scene: Scene) -> Sifted:
        """The encounters of all families, and the words that tell of none."""
        settings = Settings(scene, self._reference)
        found = [
            *find_meetings(scene, self._wordings, settings),
            *find_visits(scene, self._wordings, settings),
            *find_sides_led(scene, settings),
            *find_captions(scene, settings),
        ]
        found += find_gatherings_held(scene, settings, [one for one in found if isinstance(one, Encounter)])
        return Sifted(
            tuple(one for one in found if isinstance(one, Encounter)),
            tuple(one for one in found if isinstance(one, Rejected)),
        )

    def _context(self, doc: Doc, document: Document) -> Context:
        text = document.article.text
        found = without_surnames(self._names.find(text), text)
        hits = tell_apart(found, known=self._known, on=document.anchor)
        letterheads = self._gate.letterheads
        publisher = letterheads.publisher_of(document)
        return Context(
            text=text,
            on=document.anchor,
            known=self._known,
            hits=hits,
            phrases=tuple(find_office_phrases(text, hits, self._titles)),
            labels=Labels(doc, self._recognize),
            publisher_country=letterheads.country_of(publisher),
            ministry=minister_of(publisher),
            dateline_country=letterheads.country_of(next((line.place for line in document.datelines), None)),
        )

    def _draft(self, doc: Doc, document: Document) -> "_Draft":
        context = self._context(doc, document)
        text, hits, phrases = context.text, context.hits, context.phrases
        dates = find_dates(text, begin=document.begin, end=document.end)
        taken = [(hit.begin, hit.end) for hit in hits if hit.kind != "leader"]
        taken += [(phrase.title_begin, phrase.end) for phrase in phrases] + [(date.begin, date.end) for date in dates]
        leaders = [(hit.begin, hit.end) for hit in hits if hit.kind == "leader"]
        spans = find_name_spans(text, taken=taken, known=leaders)
        names = read_names(tuple(span for span in spans if span.begin < document.end), context)
        return _Draft(doc, document, context, dates, names)

    def _scene(self, draft: "_Draft") -> Scene:
        context = draft.context
        text, hits = context.text, context.hits
        gatherings = tuple(g for g in find_gatherings(text, hits, self._reference) if not _is_of_title(g, context))
        cut = Spans(gatherings)
        return Scene(
            doc=draft.doc,
            document=draft.document,
            actors=tuple(
                actor
                for actor in link(draft.doc, draft.names, context, end=draft.document.end)
                if not _is_cut(actor, cut)
            ),
            dates=draft.dates,
            places=find_places(text, hits, self._reference, label_at=context.labels.at),
            gatherings=gatherings,
            titles=context.phrase_spans,
            labels=context.labels,
        )


def _is_of_title(gathering: GatheringMention, context: Context) -> bool:
    """True for "president of the European Council" and "Director for Latin America of the World Economic Forum", who need not be at one."""
    if _OFFICE_AT.search(context.text, max(0, gathering.begin - _LONGEST_OFFICE), gathering.begin):
        return True
    phrases = context.phrase_spans.overlapping(gathering.begin, gathering.end)
    return any(phrase.begin <= gathering.begin and gathering.end <= phrase.end for phrase in phrases)


def _is_cut(actor: ActorMention, gatherings: Spans[GatheringMention]) -> bool:
    """True for "leaders of Astana" in "leaders of the Astana Summit": the name of the gathering goes on."""
    return any(
        actor.form is not Form.NAME and actor.begin < gathering.begin < actor.end < gathering.end
        for gathering in gatherings.overlapping(actor.begin, actor.end)
    )


def _with_language(document: Document) -> Article:
    """The article with the language that it has, where nobody had told it."""
    return replace(document.article, language=document.article.language or document.language)


def _count_tokens(document: Document) -> int:
    return sum(1 for _ in _TOKEN.finditer(document.article.text, document.begin, document.end))


def _why_skipped(document: Document) -> str | None:
    if document.empty:
        return "no text"
    if document.end - document.begin > _LONGEST_READ:
        return f"longer than {_LONGEST_READ:,} characters, more than an article has"
    if document.end - document.begin > _MOST_TOKENS and _count_tokens(document) > _MOST_TOKENS:
        return f"more than {_MOST_TOKENS:,} words and signs, more than an article has"
    if document.looks_like_html:
        return "HTML instead of text"
    # "en-GB" is English too
    language = document.language.split("-")[0].lower()
    return None if language == "en" else f"language: {language}"
