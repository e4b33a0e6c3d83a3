"""From encounters to claims: what one sentence tells twice is one claim, and a claim carries the sentence as evidence."""

from datetime import date

import pytest

from ingest.claims import make_claim, settle
from ingest.encounters.sifted import Sifted
from ingest.extract import Extractor
from meetings.article import Article
from meetings.claims import Claim, MeetingFact
from meetings.words import MeetingKind, Mode, Status
from tests.factory import encounter, nobody, person

PUBLISHED = date(2024, 7, 4)  # a Thursday
LAVROV, WANG = person("Sergey Lavrov", "RU"), person("Wang Yi", "CN")


def article(text: str, *, name: str = "a") -> Article:
    return Article(id=name, text=text, published=PUBLISHED, language="en")


def told(extractor: Extractor, text: str) -> list[tuple[Claim, MeetingFact]]:
    """The claims about meetings, each with its fact."""
    claims = extractor.extract(article(text)).claims
    return [(claim, claim.fact) for claim in claims if isinstance(claim.fact, MeetingFact)]


def facts(extractor: Extractor, text: str) -> list[MeetingFact]:
    return [fact for _, fact in told(extractor, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Latvia's Baiba Braže received Espen Barth Eide of Norway in Riga on Monday and held talks with him.",
        "Latvia's Baiba Braže met Espen Barth Eide of Norway in Riga on Monday for talks.",
        "At a meeting in Riga on Monday, Latvia's Baiba Braže and Norway's Espen Barth Eide discussed the Baltic Sea.",
    ],
)
def test_several_words_of_one_sentence_are_one_claim(extractor: Extractor, text: str) -> None:
    [fact] = facts(extractor, text)
    assert fact.parties in (("LV", "NO"), ("NO", "LV"))
    assert fact.when is not None
    assert fact.when.edtf == "2024-07-01"
    assert fact.place is not None
    assert fact.place.name == "Riga"


def test_the_evidence_of_a_list_holds_the_line_that_names_the_other_side(extractor: Extractor) -> None:
    text = (
        "Latvian President Edgars Rinkēvičs received in Riga on Monday:\n"
        "- Alar Karis, President of Estonia;\n"
        "- Gitanas Nausėda, President of Lithuania;\n\n"
        "The president then left for the coast."
    )
    claims = [claim for claim, _ in told(extractor, text)]
    first, second = (claim.evidence[0].text for claim in claims)
    assert first.endswith("- Alar Karis, President of Estonia;")
    assert second.endswith("- Gitanas Nausėda, President of Lithuania;")


def test_a_visit_whose_talks_are_told_is_those_talks(extractor: Extractor) -> None:
    text = (
        "Kenyan President William Ruto arrived in Accra on Monday. "
        "He met Ghana's President Nana Akufo-Addo in Accra on the same day."
    )
    assert [fact.kind for fact in facts(extractor, text)] == [MeetingKind.BILATERAL]


def test_a_visit_without_told_talks_is_a_claim(extractor: Extractor) -> None:
    [fact] = facts(extractor, "Kenyan President William Ruto arrived in Accra on Monday on a two-day official visit.")
    assert (fact.kind, set(fact.parties)) == (MeetingKind.VISIT, {"KE", "GH"})


def test_a_conversation_told_after_a_call_is_the_call(extractor: Extractor) -> None:
    text = (
        "Italian Prime Minister Giorgia Meloni phoned Japanese Prime Minister Fumio Kishida on Monday. "
        "Meloni and Kishida discussed Ukraine."
    )
    assert {fact.mode for fact in facts(extractor, text)} == {Mode.CALL}


def test_what_goes_on_about_talks_has_their_people_and_day(extractor: Extractor) -> None:
    text = (
        "Latvia's Baiba Braže, Estonia's Margus Tsahkna and Lithuania's Gabrielius Landsbergis met in Riga on Monday. "
        "They shook hands without a smile."
    )
    first, second = facts(extractor, text)
    assert first.parties == second.parties
    assert first.when == second.when


def test_a_second_meeting_of_one_pair_is_a_meeting_of_its_own(extractor: Extractor) -> None:
    text = (
        "Latvia's Baiba Braže met Norway's Espen Barth Eide in Riga on Monday. "
        "The two met again on Wednesday, and spoke by phone on Thursday."
    )
    days = [fact.when.edtf for fact in facts(extractor, text) if fact.when]
    assert days[:2] == ["2024-07-01", "2024-07-03"]


def test_a_past_and_a_planned_meeting_of_one_sentence_are_two_claims(extractor: Extractor) -> None:
    text = (
        "Estonia's Alar Karis met Polish President Andrzej Duda in Warsaw on Monday "
        "and will meet Lithuanian President Gitanas Nausėda in Vilnius on Friday."
    )
    found = facts(extractor, text)
    assert [(set(fact.parties), fact.status) for fact in found] == [
        ({"EE", "PL"}, Status.HELD),
        ({"EE", "LT"}, Status.PLANNED),
    ]


def test_talks_and_a_call_of_one_sentence_are_two_claims(extractor: Extractor) -> None:
    text = (
        "Cypriot President Nikos Christodoulides met Greek Prime Minister Kyriakos Mitsotakis in Athens on Monday "
        "and spoke by telephone with Egyptian President Abdel Fattah el-Sisi on Tuesday."
    )
    assert {(fact.mode, frozenset(fact.parties)) for fact in facts(extractor, text)} == {
        (Mode.IN_PERSON, frozenset({"CY", "GR"})),
        (Mode.CALL, frozenset({"CY", "EG"})),
    }


def test_a_claim_names_rule_extractor_and_reasons(extractor: Extractor) -> None:
    [(claim, _)] = told(
        extractor, "Russian Foreign Minister Sergey Lavrov met his Chinese counterpart in Astana on Monday."
    )
    assert claim.rule
    assert claim.extractor
    assert any("Sergey Lavrov" in reason for reason in claim.reasons)
    assert (claim.article, claim.published) == ("a", PUBLISHED)


def test_a_claim_says_who_is_quoted_for_it(extractor: Extractor) -> None:
    text = "The Kremlin said Russian Foreign Minister Sergey Lavrov had met his Chinese counterpart Wang Yi in Astana on Monday."
    [(claim, _)] = told(extractor, text)
    assert claim.said_by == "Kremlin"


def test_no_encounters_are_settled_at_once() -> None:
    assert settle([], article("")) == Sifted(())


def claim_of(text: str, span: tuple[int, int], *, name: str = "a", status: Status = Status.HELD) -> Claim:
    fact = encounter(LAVROV, WANG, when="2024-07-03", status=status)
    return make_claim(article(text, name=name), fact, span, confidence=0.87654, rule="meets.meet")


def test_evidence_has_no_blanks_around_it() -> None:
    text = "First.\n  Lavrov met Wang. \t\nLast."
    [evidence] = claim_of(text, (6, len(text) - 5)).evidence
    assert (evidence.text, evidence.begin) == ("Lavrov met Wang.", text.index("Lavrov"))
    assert text[evidence.begin : evidence.end] == evidence.text


def test_confidence_is_told_in_thousandths() -> None:
    assert claim_of("Lavrov met Wang.", (0, 16)).confidence == 0.877


def test_the_same_fact_and_sentence_have_the_same_id() -> None:
    assert claim_of("Lavrov met Wang.", (0, 16)) == claim_of("Lavrov met Wang.", (0, 16))


def test_another_text_article_place_or_fact_has_another_id() -> None:
    text = "Lavrov met Wang. Lavrov met Wang."
    claims = [
        claim_of(text, (0, 16)),
        claim_of(text, (17, 33)),
        claim_of(text + " ", (0, 16)),
        claim_of(text, (0, 16), name="b"),
        claim_of(text, (0, 16), status=Status.PLANNED),
    ]
    assert len({claim.id for claim in claims}) == len(claims)


def test_a_party_without_a_name_is_kept() -> None:
    fact = encounter(LAVROV, nobody("CN", office="foreign minister"))
    claim = make_claim(article("Lavrov met his colleague."), fact, (0, 25), confidence=1, rule="meets.meet")
    assert claim.fact == fact
