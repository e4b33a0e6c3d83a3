"""An explanation for a person at the terminal: claims with how each came about, then the words that were rejected."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ingest.explanation import Account, ExplainedClaim, Explanation, Given, Passage, Rejection, Side, Taking
from meetings.claims import Claim, Fact, FoundingFact, GatheringFact, GatheringRef, MeetingFact, MembershipFact
from meetings.gatherings import Place
from meetings.titles import title_of
from meetings.when import When


def show(explanation: Explanation) -> RenderableType:
    """What the terminal shows of one article."""
    article = explanation.extraction.article
    head = Text.assemble((article.id, "bold"), f", {article.published}: {_outcome(explanation)}")
    return Group(head, *map(_claim, explanation.claims), *_rejected(explanation.rejected), "")


def _outcome(explanation: Explanation) -> str:
    if explanation.extraction.reason is not None:
        return f"skipped, {explanation.extraction.reason}"
    if explanation.shut_out is not None:
        return f"not parsed, for it can tell of nothing: {explanation.shut_out}"
    return f"{_number(len(explanation.claims), 'claim')}, {_number(len(explanation.rejected), 'word')} rejected"


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _claim(explained: ExplainedClaim) -> RenderableType:
    claim = explained.claim
    rows = list(_of_meeting(claim.fact, explained.account) if isinstance(claim.fact, MeetingFact) else ())
    head = Text.assemble("\n", (claim.rule, "bold green"), "  ", _told(claim.fact))
    return Group(head, _lines([*_evidence(claim), *rows, ("confidence", _confidence(claim, explained.account))]))


def _evidence(claim: Claim) -> Iterator[tuple[str, Text]]:
    for part in claim.evidence:
        yield "sentence", _quoted(Passage(begin=part.begin, end=part.end, text=part.text))
    if claim.said_by:
        yield "said by", Text(claim.said_by)


def _of_meeting(fact: MeetingFact, account: Account | None) -> Iterator[tuple[str, Text]]:
    if account is None:
        return
    yield "word", _quoted(account.word)
    yield "sides", Text(account.sides)
    for side in Side:
        for taking in account.taking:
            if taking.side is side:
                yield f"  {side}", _taking(taking)
    yield "status", Text(f"{fact.status}: {account.reading}")
    yield from _given("date", fact.when.edtf if fact.when else None, account.when)
    yield from _given("place", _place(fact.place), account.place)
    yield from _given("gathering", _gathering(fact.gathering), account.gathering)


def _taking(taking: Taking) -> Text:
    who = taking.participant
    told = Text(" ".join([*who.parties, who.name or who.office or ""]).rstrip())
    for naming in taking.namings:
        told.append("\n")
        told.append_text(_quoted(naming.passage))
        told.append(f", {naming.form}: {naming.why.removeprefix(f'{naming.passage.text}: ')}")
    return told


def _given(label: str, value: str | None, given: Given | None) -> Iterator[tuple[str, Text]]:
    if value is None:
        return
    told = Text(value)
    if given is not None:
        told.append(f": {given.how}")
        for passage in given.passages:
            told.append("\n")
            told.append_text(_quoted(passage))
    yield label, told


def _confidence(claim: Claim, account: Account | None) -> Text:
    if account is None:
        return Text(f"{claim.confidence:g}, that of the rule")
    return Text(
        f"{claim.confidence:.0%} of claims like it are right; certainty {claim.certainty:g} = {account.weight:g} for the word"
        f" × {account.trust:g} for the sides {account.sides}"
    )


def _rejected(rejections: Iterable[Rejection]) -> Iterator[RenderableType]:
    for number, (sentence, group) in enumerate(groupby(rejections, key=lambda one: one.sentence)):
        if number == 0:
            yield Text("\nRejected", style="bold yellow")
        yield Padding(_quoted(sentence), (0, 0, 0, 2))
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        for one in group:
            why = Text(one.why)
            if one.instead is not None:
                why.append_text(Text.assemble(", ", _quoted(one.instead)))
            table.add_row("   ", _quoted(one.word), Text(one.rule), why)
        yield table


def _quoted(passage: Passage) -> Text:
    """The passage with its offsets, in one line."""
    return Text.assemble((f"{passage.begin}-{passage.end} ", "dim"), f"“{' '.join(passage.text.split())}”")


def _lines(rows: Iterable[tuple[str, Text]]) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for label, value in rows:
        table.add_row(Text(f"  {label}", style="cyan", no_wrap=True), value)
    return table


def _told(fact: Fact) -> str:
    match fact:
        case MeetingFact():
            return title_of(fact)
        case GatheringFact():
            return ", ".join(filter(None, [fact.gathering.name, fact.status, _day(fact.when), _place(fact.place)]))
        case MembershipFact():
            return " ".join(filter(None, [fact.country, "is", fact.role, "of", fact.organization, _day(fact.since)]))
        case FoundingFact():
            return f"{fact.organization} founded {fact.when.edtf}"
    return f"{fact.name}, {fact.title} of {fact.party}"


def _day(when: When | None) -> str | None:
    return when.edtf if when else None


def _place(place: Place | None) -> str | None:
    return place.name if place else None


def _gathering(gathering: GatheringRef | None) -> str | None:
    return f"{gathering.relation.replace('_', ' ')} {gathering.name}" if gathering else None
