"""Articles about meetings without end, each with what was found in it: the same for the same number, however many are made."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from ingest.extraction import Extraction, Outcome
from meetings.article import Article
from meetings.canonical import write_fact
from meetings.claims import Claim, Evidence, GatheringRef, MeetingFact, Participant
from meetings.gatherings import Place
from meetings.ids import claim_id, digest, place_id, slug
from meetings.when import When
from meetings.words import GatheringRelation, MeetingKind, Mode, OfficeKind, Status

MEETINGS_A_MONTH = 500
"""As many each month, whatever the size: a larger graph is a longer history, and its blocks are as large as those of a small one."""
FIRST_YEAR = 1960
# The busiest countries take part in most meetings, as in the news: the n-th of them by a weight of 1/n.
_COUNTRIES = "US CN RU FR DE GB IN JP TR IT KZ UZ BR ZA SA EG PK IR KR UA PL ES CA AU ID VN TH MY RS HU GR NL SE FI NO KG TJ TM AM AZ"
_WEIGHTS = list(accumulate(1 / n for n in range(1, len(_COUNTRIES.split()) + 1)))
_LEADERS, _TERM = 3, 8  # three leaders of a country at a time, for eight years
_SUMMITS_A_YEAR = 6
_AT_A_SUMMIT, _SECOND_ARTICLE, _COPIED, _WITH_TOPIC = 0.05, 0.2, 0.1, 0.5
_TOPICS = ("trade", "energy", "border security", "water", "transport", "visas", "grain", "gas supplies")
_WORDS = "talks water border trade rail grain visa gas north road bank port mine dam school fund pact list note visit river bridge".split()
_LONG_TEXT = 80  # words: long enough for a sketch


@dataclass(frozen=True, slots=True)
class Story:
    """The articles that tell of one meeting."""

    articles: tuple[Extraction, ...]


def stories(begin: int, end: int) -> Iterator[Story]:
    """The stories of these numbers: 500 a month from 1960 on, in the order of their months."""
    return (_story(number, number // MEETINGS_A_MONTH) for number in range(begin, end))


def stories_of_months(begin: int, months: Sequence[int]) -> Iterator[Story]:
    """As many stories as months, numbered from `begin` on, each told in its month."""
    return (_story(number, month) for number, month in enumerate(months, start=begin))


def leader_of(country: str) -> str:
    """The id of one of those who act for the country in the first years."""
    return slug(_name(country, 0))


def summit_of(year: int, number: int) -> str:
    return f"forum-{number}-{year}"


def _name(country: str, number: int) -> str:
    return f"Chief{country.title()} Number{number}"


def _story(number: int, month: int) -> Story:
    dice = random.Random(number)
    year = FIRST_YEAR + month // 12
    # No day lies so near the end of its month that a claim would be in the blocks of two: months can be written one by one.
    day = date(year, month % 12 + 1, dice.randint(4, 25))
    countries = _COUNTRIES.split()
    first = dice.choices(countries, cum_weights=_WEIGHTS)[0]
    second = first
    while second == first:
        second = dice.choices(countries, cum_weights=_WEIGHTS)[0]
    rank = dice.randrange(_LEADERS)
    names = {party: _name(party, (year - FIRST_YEAR) // _TERM * _LEADERS + rank) for party in (first, second)}
    fact = MeetingFact(
        participants=tuple(
            Participant(
                parties=(party,), leader=slug(name), name=name, office="president", office_kind=OfficeKind.HEAD_OF_STATE
            )
            for party, name in names.items()
        ),
        mode=Mode.IN_PERSON,
        status=Status.HELD,
        kind=MeetingKind.BILATERAL,
        when=When.day(day),
        place=Place(id=place_id(f"City{first.title()}", country=first), name=f"City{first.title()}", country=first),
        gathering=_gathering(dice, year) if dice.random() < _AT_A_SUMMIT else None,
        topics=(dice.choice(_TOPICS),) if dice.random() < _WITH_TOPIC else (),
    )
    sentence = f"{names[first]} met {names[second]} in City{first.title()}."
    keys = [f"story-{number}"] + ([f"story-{number}-second"] if dice.random() < _SECOND_ARTICLE else [])
    texts = [f"{sentence} {_filler(dice, dice.choice((10, _LONG_TEXT)))}" for _ in keys]
    if dice.random() < _COPIED:
        keys.append(f"story-{number}-copy")
        texts[0] = f"{sentence} {_filler(dice, _LONG_TEXT)}"
        texts.append(f"{texts[0]} It was reported by others too.")
    return Story(tuple(_told(key, text, sentence, fact, day) for key, text in zip(keys, texts, strict=True)))


def _gathering(dice: random.Random, year: int) -> GatheringRef:
    number = dice.randrange(_SUMMITS_A_YEAR)
    return GatheringRef(
        summit=summit_of(year, number),
        name=f"Forum {number} of {year}",
        series=f"forum-{number}",
        relation=GatheringRelation.ON_SIDELINES_OF,
        edition=year,
    )


def _filler(dice: random.Random, words: int) -> str:
    return " ".join(dice.choices(_WORDS, k=words)) + "."


def _told(key: str, text: str, sentence: str, fact: MeetingFact, day: date) -> Extraction:
    article = Article(
        id=key, text=text, published=day + timedelta(days=1), publisher="Synthetic News", language="en", title=key
    )
    evidence = Evidence(article=key, begin=0, end=len(sentence), text=sentence)
    claim = Claim(
        id=claim_id(article=key, text_digest=digest(text), fact=write_fact(fact), begins=(0,)),
        article=key,
        published=article.published,
        fact=fact,
        evidence=(evidence,),
        confidence=0.9,
        certainty=0.9,
        rule="bench",
        extractor="bench",
    )
    return Extraction(article=article, outcome=Outcome.PARSED, claims=(claim,))
