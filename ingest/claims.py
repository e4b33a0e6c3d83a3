"""From encounters to claims: one claim for each encounter that a sentence tells of, with the sentence as evidence."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain, groupby

from ingest.confidence import confidence_of
from ingest.encounters.cause import Cause
from ingest.encounters.encounter import Encounter
from ingest.encounters.going_on import as_told_before
from ingest.encounters.headline_days import on_days_told_below
from ingest.encounters.modes_beside import with_modes_beside
from ingest.encounters.rejected import Rejected
from ingest.encounters.retold import as_told_elsewhere
from ingest.encounters.sifted import Sifted
from ingest.encounters.source import Sources
from ingest.encounters.summing_headlines import without_summing_headlines
from ingest.encounters.wording import DURING_TALKS, DURING_VISIT
from ingest.facts.told import Told
from ingest.mentions.actors import Actor, Form
from meetings.article import Article
from meetings.canonical import write_fact
from meetings.claims import Claim, Evidence, Fact, MeetingFact
from meetings.ids import claim_id, digest
from meetings.words import MeetingKind, Mode, Status

# Raise it whenever the same text can give other claims than before.
EXTRACTOR = "7"
# About two sentences.
_NEAR = 400
_CALLED_OFF = frozenset({Status.POSTPONED, Status.CANCELLED})
# Talks without a date are of the days of the news, and not those of a visit of last month.
_LONG_PAST_DAYS = 31
# "Left for Rome on Monday", "sets out on a week of visits": the talks are on one of the days that follow.
_LONGEST_VISIT_DAYS = 7
_GUEST = "receives.guest.noun"
# A sentence tells of a few visits at most.
_FEW = 5
_WHO = re.compile(r"\b(?:who|which|whose|where)\b[^,;]*\Z")


def settle(encounters: Sequence[Encounter], article: Article) -> Sifted:
    """The encounters of which each is a claim, in order of appearance, and why the others are none."""
    happening = sorted((e for e in encounters if e.reading.status), key=lambda e: (e.begin, not e.apart, e.trigger))
    never = [_rejected(e, Cause.NOT_SO, detail=e.reading.why) for e in encounters if not e.reading.status]
    with_modes = with_modes_beside(happening, article.text)
    once = as_told_elsewhere(as_told_before(with_modes, article.text), article.text)
    dated = _on_days_of_the_visit(on_days_told_below(once, article.published), article)
    sentences = [_one_a_sentence(same) for _, same in groupby(dated, key=lambda encounter: encounter.begin)]
    told = tuple(encounter for sentence in sentences for encounter in sentence.encounters)
    singly = without_summing_headlines(told, article.text)
    rest = _without_covered_visits(singly.encounters, article)
    same_again = (one for sentence in sentences for one in sentence.rejected)
    return Sifted(rest.encounters, (*never, *same_again, *singly.rejected, *rest.rejected))


def find_claims(article: Article, encounters: Iterable[Encounter]) -> tuple[Claim, ...]:
    """The claim of each encounter, in the order given."""
    return tuple(_claim(article, encounter) for encounter in encounters)


def _rejected(
    encounter: Encounter, cause: Cause, *, detail: str | None = None, instead: Encounter | None = None
) -> Rejected:
    return Rejected(
        begin=encounter.trigger,
        end=encounter.trigger_end,
        sentence=(encounter.begin, encounter.end),
        rule=encounter.rule,
        cause=cause,
        detail=detail,
        instead=(instead.trigger, instead.trigger_end) if instead else None,
    )


def _one_a_sentence(encounters: Iterable[Encounter]) -> Sifted:
    """Of one sentence: several words about the same people are one encounter ("received B and held talks with him")."""
    kept: list[Encounter] = []
    others: list[list[Encounter]] = []  # of each that is kept, those that are told with it
    rounds: list[tuple[Encounter, int]] = []  # each with the place of its first part among those that are kept
    for encounter in encounters:
        if parts := _summed_up(encounter, kept):
            rounds.append((encounter, parts[0]))
            continue
        same = next((i for i, other in enumerate(kept) if _same_in_sentence(other, encounter)), None)
        if same is None:
            kept.append(encounter)
            others.append([])
        else:
            one, other = _by_certainty(kept[same], encounter)
            kept[same] = _joined(one, other)
            others[same].append(other)
    summing = [_rejected(one, Cause.SUMS_UP, instead=kept[part]) for one, part in rounds]
    pairs = [(other, one) for one, told_too in zip(kept, others, strict=True) for other in told_too]
    same_again = [_rejected(other, Cause.SAME_ENCOUNTER, instead=one) for other, one in pairs]
    return Sifted(tuple(kept), (*summing, *same_again))


def _summed_up(encounter: Encounter, kept: Sequence[Encounter]) -> Sequence[int]:
    """The places in `kept` of the parts of the round of all that a sentence seems to tell beside "he saw A and B one after another"."""
    if _is_of_all(encounter):
        return ()
    keys = {actor.key for actor in encounter.actors}
    parts = [
        i for i, e in enumerate(kept) if e.apart and e.begin == encounter.begin and {a.key for a in e.actors} < keys
    ]
    return parts if len(parts) > 1 else ()


def _is_of_all(encounter: Encounter) -> bool:
    """True for "he saw A and B one after another, before all three walked to the beach"."""
    return len(encounter.actors) > 2 and any(mention.form is Form.GROUP for mention in encounter.sides.acting)


def _same_in_sentence(one: Encounter, other: Encounter) -> bool:
    if one.begin != other.begin or (one.mode is Mode.IN_PERSON) != (other.mode is Mode.IN_PERSON):
        return False
    if (one.reading.status is Status.HELD) != (other.reading.status is Status.HELD):
        return False
    surely = "by sentence" not in (one.sides.how, other.sides.how)
    if surely and one.when and other.when and not one.when.touches(other.when):
        return False  # "thanked B, who had visited Rome in June, at a meeting"
    if (one.apart and _is_of_all(other)) or (other.apart and _is_of_all(one)):
        return False
    return _are_among(one.actors, other.actors) or _are_among(other.actors, one.actors)


def _are_among(some: Sequence[Actor], others: Sequence[Actor]) -> bool:
    """True where all are among the others, also the unnamed minister of a country for which one of the others is named."""
    keys = {actor.key for actor in others}
    named = {party for actor in others if actor.name for party in actor.parties}
    return all(actor.key in keys or (actor.office and not actor.name and set(actor.parties) <= named) for actor in some)


def _by_certainty(one: Encounter, other: Encounter) -> tuple[Encounter, Encounter]:
    first, second = sorted((one, other), key=lambda e: (-e.certainty, e.trigger))
    return first, second


def _joined(first: Encounter, second: Encounter) -> Encounter:
    """The first, completed by what the second knows better."""
    fuller, other = (first, second) if len(first.actors) >= len(second.actors) else (second, first)
    gathering = fuller.gathering or other.gathering  # a round of four is no meeting of two at its side
    return replace(
        first,
        actors=fuller.actors,
        sides=fuller.sides,
        leaders=fuller.leaders,
        when=first.when or second.when,
        place=first.place or second.place,
        gathering=gathering,
        sources=Sources(
            when=(first if first.when else second).sources.when,
            place=(first if first.place else second).sources.place,
            gathering=(fuller if fuller.gathering else other).sources.gathering,
        ),
        kind=_kind_of_both(fuller, other),
    )


def _kind_of_both(fuller: Encounter, other: Encounter) -> MeetingKind:
    """A visit with talks is those talks; "arrived as the guest of B" is a visit."""
    talks = [e for e in (fuller, other) if e.kind is not MeetingKind.VISIT and e.rule != _GUEST]
    return (
        talks[0].kind if talks else MeetingKind.VISIT if MeetingKind.VISIT in (fuller.kind, other.kind) else fuller.kind
    )


def _on_days_of_the_visit(encounters: Sequence[Encounter], article: Article) -> list[Encounter]:
    """ "B will pay a visit from May 23 to 26. During the visit, A will hold talks with him": the talks are on these days.

    Not on those of a visit of former years, of which the talks of the day remind: "recalled the last visit of B in May 2009".
    """
    result: list[Encounter] = []
    for encounter in encounters:
        during = not encounter.day_told and DURING_VISIT.search(article.text, encounter.begin, encounter.end)
        meeting = not encounter.day_told and DURING_TALKS.search(article.text, encounter.begin, encounter.end)
        right_before = [e for e in result[-1:] if e.day_told and encounter.begin - e.end <= _NEAR] if meeting else ()
        before = reversed(result) if during else right_before
        recent = (e for e in before if e.when and (article.published - e.when.end).days < _LONG_PAST_DAYS)
        there = [e for e in reversed(result[-_FEW:]) if _goes_there_and(e, encounter, article.text)]
        visits = (e for e in chain(recent, there) if e.kind is MeetingKind.VISIT and _guest_takes_part(e, encounter))
        visit = next(visits, None)
        dated = _on_its_days(encounter, visit) if visit else encounter
        result.append(_in_its_place(dated, visit) if visit in there else dated)
    return result


def _goes_there_and(visit: Encounter, encounter: Encounter, text: str) -> bool:
    """True for "went to Kabul in April and raised it in his talks with B", not for "A, who was in Kabul in April, met B"."""
    if (
        visit.begin != encounter.begin
        or visit.trigger > encounter.trigger
        or not visit.day_told
        or not encounter.day_guessed
    ):
        return False
    return _WHO.search(text, visit.begin, visit.trigger) is None


def _on_its_days(encounter: Encounter, visit: Encounter) -> Encounter:
    return replace(encounter, when=visit.when, sources=replace(encounter.sources, when=visit.sources.when))


def _in_its_place(encounter: Encounter, visit: Encounter) -> Encounter:
    if visit.place is None:
        return encounter
    return replace(encounter, place=visit.place, sources=replace(encounter.sources, place=visit.sources.place))


def _without_covered_visits(encounters: Sequence[Encounter], article: Article) -> Sifted:
    """A visit of which the article names the talks is those talks: only visits without any are encounters of their own."""
    talks = [e for e in encounters if e.kind is not MeetingKind.VISIT]
    beside = {begin: list(same) for begin, same in groupby(talks, key=lambda talk: talk.begin)}
    # A long text tells the same talks a thousand times.
    unlike = tuple({_look_of(talk): talk for talk in reversed(talks)}.values())[::-1]
    kept: list[Encounter] = []
    rejected: list[Rejected] = []
    days: dict[tuple[object, ...], Encounter] = {}
    for encounter in encounters:
        visit = encounter.kind is MeetingKind.VISIT
        looked_at = (*beside.get(encounter.begin, ()), *unlike) if visit else ()
        covering = next((talk for talk in looked_at if _covers(talk, encounter, article)), None)
        if covering is None:
            kept.append(encounter)
        else:
            rejected.append(_rejected(encounter, Cause.COVERED_BY_TALKS, instead=covering))
            if covering.when is None and encounter.when is not None and encounter.reading.status is Status.PLANNED:
                days.setdefault(_look_of(covering), encounter)  # planned talks without a day are on those of the visit
    return Sifted(
        tuple(_on_its_days(e, days[look]) if (look := _look_of(e)) in days else e for e in kept), tuple(rejected)
    )


def _look_of(talk: Encounter) -> tuple[object, ...]:
    """All of talks that `_covers` looks at for a visit of another sentence."""
    return frozenset(a.key for a in talk.actors), frozenset(talk.parties), talk.mode, talk.reading.status, talk.when


def _covers(talk: Encounter, visit: Encounter, article: Article) -> bool:
    if _seen_there(talk, visit):
        return True
    if not _guest_takes_part(visit, talk):
        return False
    if visit.reading.status in _CALLED_OFF and talk.reading.status not in _CALLED_OFF:
        return False  # "the visit planned for May is postponed. A was to hold talks with B"
    if talk.when is not None and visit.when is not None:
        since = (talk.when.start - visit.when.start).days
        return talk.when.touches(visit.when, slack=1) or (not talk.day_guessed and 0 <= since <= _LONGEST_VISIT_DAYS)
    return visit.when is None or (article.published - visit.when.end).days < _LONG_PAST_DAYS


def _seen_there(talk: Encounter, visit: Encounter) -> bool:
    """True for "is on a trip to Geneva, where he held talks with UN envoy B": it tells whom he goes there to see, no host."""
    guests = {actor.key for actor in visit.actors if not actor.key.startswith("party:")}
    alone = len(guests) == len(visit.actors) - 1 and len(guests) == 1
    same = talk.begin == visit.begin and talk.mode is Mode.IN_PERSON and guests <= {actor.key for actor in talk.actors}
    in_place = talk.place is not None and visit.place is not None and talk.place.name == visit.place.name
    return alone and same and in_place


def _guest_takes_part(visit: Encounter, talk: Encounter) -> bool:
    guests = {actor.key for actor in visit.actors if not actor.key.startswith("party:")}
    if talk.mode is not Mode.IN_PERSON or not guests & {actor.key for actor in talk.actors}:
        return False
    return set(visit.parties) <= set(talk.parties)


def _claim(article: Article, encounter: Encounter) -> Claim:
    fact = MeetingFact(
        participants=tuple(actor.participant for actor in encounter.actors),
        mode=encounter.mode,
        status=encounter.reading.status or Status.HELD,
        kind=encounter.kind,
        when=encounter.when,
        replaces=encounter.replaces,
        place=encounter.place,
        gathering=encounter.gathering,
        topics=encounter.topics,
    )
    claim = make_claim(
        article,
        fact,
        (encounter.begin, encounter.end),
        confidence=confidence_of(fact, rule=encounter.rule, certainty=encounter.certainty),
        rule=encounter.rule,
        reasons=encounter.reasons,
    )
    return replace(claim, certainty=round(encounter.certainty, 3), said_by=encounter.said_by)


def find_side_claims(article: Article, told: Iterable[Told]) -> tuple[Claim, ...]:
    """The claims of an article about anything but meetings, in the order given."""
    return tuple(
        replace(
            make_claim(article, one.fact, (one.begin, one.end), confidence=one.certainty, rule=one.rule),
            said_by=one.said_by,
        )
        for one in told
    )


def make_claim(
    article: Article, fact: Fact, span: tuple[int, int], *, confidence: float, rule: str, reasons: tuple[str, ...] = ()
) -> Claim:
    """A claim of the article whose evidence are the characters of the span, without the space around them."""
    begin, end = span
    text = article.text[begin:end]
    begin += len(text) - len(text.lstrip())
    text = text.strip()
    evidence = Evidence(article=article.id, begin=begin, end=begin + len(text), text=text)
    return Claim(
        id=claim_id(article=article.id, text_digest=digest(article.text), fact=write_fact(fact), begins=(begin,)),
        article=article.id,
        published=article.published,
        fact=fact,
        evidence=(evidence,),
        confidence=round(confidence, 3),
        certainty=round(confidence, 3),
        rule=rule,
        extractor=EXTRACTOR,
        reasons=reasons,
    )
