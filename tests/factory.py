"""Builders of domain objects for tests: what a test does not name has a plain value."""

from collections.abc import Sequence
from datetime import date

from ingest.extraction import Extraction, Outcome
from meetings.article import Article
from meetings.canonical import write_fact
from meetings.claims import Claim, Evidence, Fact, GatheringRef, MeetingFact, Participant
from meetings.gatherings import Place
from meetings.ids import claim_id, digest, place_id, slug, summit_id
from meetings.when import When
from meetings.words import GatheringRelation, MeetingKind, Mode, Status


def person(name: str, *parties: str, office: str | None = None) -> Participant:
    """A named leader who acts for the parties."""
    return Participant(parties=parties, leader=slug(name), name=name, office=office)


def nobody(party: str, *, office: str | None = None) -> Participant:
    """A party, or an office of it, of which the text names nobody."""
    return Participant(parties=(party,), office=office)


def city(name: str, country: str) -> Place:
    return Place(id=place_id(name, country=country), name=name, country=country)


def gathering(
    series: str, edition: str, *, relation: GatheringRelation = GatheringRelation.ON_SIDELINES_OF
) -> GatheringRef:
    return GatheringRef(
        summit=summit_id(series, edition=edition), name=f"{series} {edition}", series=series, relation=relation
    )


def encounter(
    *participants: Participant,
    when: str | None = None,
    status: Status = Status.HELD,
    mode: Mode = Mode.IN_PERSON,
    place: Place | None = None,
    at: GatheringRef | None = None,
    topics: Sequence[str] = (),
) -> MeetingFact:
    """A bilateral meeting of the participants; `when` in EDTF."""
    return MeetingFact(
        participants=participants,
        kind=MeetingKind.BILATERAL if len(participants) == 2 else MeetingKind.MULTILATERAL,
        when=When.from_edtf(when) if when else None,
        status=status,
        mode=mode,
        place=place,
        gathering=at,
        topics=tuple(topics),
    )


def told(name: str, *facts: Fact, published: str = "2024-06-01", confidence: float = 0.9) -> Extraction:
    """What was found in an article of that name: one sentence and claim a fact."""
    sentences = [f"Sentence {number} of {name}." for number in range(1, len(facts) + 1)]
    text = " ".join(sentences) or f"Nothing happens in {name}."
    article = Article(
        id=slug(name),
        text=text,
        published=date.fromisoformat(published),
        url=f"https://news.example/{slug(name)}",
        title=name,
        publisher="Example News",
        language="en",
    )
    claims = tuple(_claim(article, fact, sentence, confidence) for fact, sentence in zip(facts, sentences, strict=True))
    return Extraction(article=article, outcome=Outcome.PARSED, reason=None, claims=claims)


def silent(article: Extraction) -> Extraction:
    """The same article, which tells of nothing any more."""
    return Extraction(article=article.article, outcome=Outcome.SKIPPED, reason="too long", claims=())


def telling(key: str, text: str, *facts: Fact, published: date) -> Extraction:
    """An article of that text, and what was found in it; its first 20 characters are the evidence of everything."""
    article = Article(id=key, text=text, published=published, publisher=f"Publisher of {key}", language="en")
    claims = tuple(_claim(article, fact, text[:20], 0.9) for fact in facts)
    return Extraction(article=article, outcome=Outcome.PARSED, reason=None, claims=claims)


def _claim(article: Article, fact: Fact, sentence: str, confidence: float) -> Claim:
    begin = article.text.index(sentence)
    evidence = Evidence(article=article.id, begin=begin, end=begin + len(sentence), text=sentence)
    return Claim(
        id=claim_id(article=article.id, text_digest=digest(article.text), fact=write_fact(fact), begins=(begin,)),
        article=article.id,
        published=article.published,
        fact=fact,
        evidence=(evidence,),
        confidence=confidence,
        certainty=confidence,
        rule="test",
        extractor="test",
    )
