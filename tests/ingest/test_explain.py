"""Explanations: each value of a claim with the passage that gave it, each word without a claim with the reason."""

from datetime import date

import pytest

from ingest.encounters.cause import SPOKEN, Cause
from ingest.explanation import Account, Explanation, Given, Passage, Rejection, Side
from ingest.extract import Extractor
from ingest.extraction import Outcome
from meetings.article import Article
from meetings.claims import MeetingFact

PUBLISHED = date(2024, 7, 4)  # a Thursday
TALKS = (
    "Latvian Foreign Minister Baiba Braže held talks with her Norwegian counterpart Espen Barth Eide in Riga on Monday."
)
TEXTS = (
    TALKS,
    (
        "RIGA, July 3 (Amber News) - Latvia's Baiba Braže received Espen Barth Eide of Norway on Tuesday and held talks with him.\n"
        "They met on the sidelines of the NATO summit. The plan met resistance. Braže will fly to Chad next week."
    ),
    (
        "Kenyan President William Ruto arrived in Accra on Monday. He met Ghana's President Nana Akufo-Addo there. "
        "Ruto denied that he had met the president of Togo, and is in Accra. Kenya met Ghana. He chatted with reporters."
    ),
    "India and Japan will hold their 17th annual summit in Tokyo, officials of both countries said. Narendra Modi is due on Friday.",
)


def explained(extractor: Extractor, text: str) -> Explanation:
    return extractor.explain(Article(id="a", text=text, published=PUBLISHED, language="en"))


def accounts(extractor: Extractor, text: str) -> list[Account]:
    return [one.account for one in explained(extractor, text).claims if one.account is not None]


def only(extractor: Extractor, text: str) -> Account:
    [account] = accounts(extractor, text)
    return account


def rejected(extractor: Extractor, text: str, word: str) -> Rejection:
    """What became of a word that is rejected once."""
    [rejection] = [one for one in explained(extractor, text).rejected if one.word.text == word]
    return rejection


def told(given: Given | None) -> list[str]:
    assert given is not None
    assert given.how
    return [passage.text for passage in given.passages]


def passages(explanation: Explanation) -> list[Passage]:
    found = [passage for one in explanation.rejected for passage in (one.word, one.sentence, one.instead) if passage]
    for account in (one.account for one in explanation.claims if one.account is not None):
        found += [account.word, *(naming.passage for taking in account.taking for naming in taking.namings)]
        found += [p for given in (account.when, account.place, account.gathering) if given for p in given.passages]
    return found


@pytest.mark.parametrize("text", TEXTS)
def test_every_passage_lies_where_it_says(extractor: Extractor, text: str) -> None:
    found = passages(explained(extractor, text))
    assert found
    for passage in found:
        assert passage.text
        assert text[passage.begin : passage.end] == passage.text


@pytest.mark.parametrize("text", TEXTS)
def test_explaining_changes_nothing(extractor: Extractor, text: str) -> None:
    article = Article(id="a", text=text, published=PUBLISHED, language="en")
    explanation = extractor.explain(article)
    assert explanation.extraction == extractor.extract(article)
    assert tuple(one.claim for one in explanation.claims) == explanation.extraction.claims


@pytest.mark.parametrize("text", TEXTS)
def test_weight_and_trust_make_the_certainty(extractor: Extractor, text: str) -> None:
    meetings = [one for one in explained(extractor, text).claims if isinstance(one.claim.fact, MeetingFact)]
    assert meetings
    for one in meetings:
        assert one.account is not None
        assert one.claim.certainty == round(one.account.weight * one.account.trust, 3)


@pytest.mark.parametrize("text", TEXTS)
def test_no_word_that_tells_is_rejected(extractor: Extractor, text: str) -> None:
    explanation = explained(extractor, text)
    telling = {one.account.word for one in explanation.claims if one.account is not None}
    assert not telling & {one.word for one in explanation.rejected}


def test_a_claim_tells_its_word_and_reading(extractor: Extractor) -> None:
    account = only(extractor, TALKS)
    assert (account.word.text, account.word.begin) == ("talks", TALKS.index("talks"))
    assert (account.sides, account.reading) == ("by grammar", "past")
    assert (account.weight, account.trust) == (0.9, 1.0)


def test_a_claim_tells_who_stands_on_which_side_and_why(extractor: Extractor) -> None:
    acting, other = only(extractor, TALKS).taking
    assert (acting.participant.name, acting.side) == ("Baiba Braže", Side.ACTING)
    assert (other.participant.name, other.side) == ("Espen Barth Eide", Side.OTHER)
    [naming] = other.namings
    assert (naming.passage.text, naming.form) == ("her Norwegian counterpart Espen Barth Eide", "name")
    assert "NO" in naming.why


def test_a_pronoun_says_whom_it_means(extractor: Extractor) -> None:
    text = "Latvian President Edgars Rinkēvičs flew to Oslo. On Monday he met Norwegian Prime Minister Jonas Gahr Støre there."
    acting = accounts(extractor, text)[-1].taking[0]
    assert acting.participant.name == "Edgars Rinkēvičs"
    assert [naming.passage.text for naming in acting.namings] == ["he"]
    assert acting.namings[0].form == "pronoun"


def test_a_claim_tells_what_gives_day_place_and_gathering(extractor: Extractor) -> None:
    text = TALKS.removesuffix(".") + " on the sidelines of the NATO summit."
    account = only(extractor, text)
    assert told(account.when) == ["Monday"]
    assert told(account.place) == ["Riga"]
    assert told(account.gathering) == ["NATO summit"]


def test_of_two_mentions_of_a_place_the_one_that_counts_is_told(extractor: Extractor) -> None:
    text = "Riga is cold in winter. " + TALKS
    place = only(extractor, text).place
    assert place is not None
    assert [passage.begin for passage in place.passages] == [text.rindex("Riga")]


def test_what_no_word_tells_has_no_passage(extractor: Extractor) -> None:
    account = only(extractor, "Latvian Foreign Minister Baiba Braže met her Norwegian counterpart Espen Barth Eide.")
    assert account.when is not None
    assert account.when.passages == ()
    assert "news" in account.when.how
    assert (account.place, account.gathering) == (None, None)


def test_the_day_of_the_story_before_is_told(extractor: Extractor) -> None:
    text = (
        "Norwegian Foreign Minister Espen Barth Eide arrived in Riga on Tuesday. "
        "He held talks with Latvian Foreign Minister Baiba Braže."
    )
    assert told(only(extractor, text).when) == ["Tuesday"]


def test_a_new_day_is_told_with_the_old_one(extractor: Extractor) -> None:
    text = (
        "The talks between Latvian Foreign Minister Baiba Braže and Norwegian Foreign Minister Espen Barth Eide "
        "were moved from 9 July to 12 July."
    )
    assert told(only(extractor, text).when) == ["12 July", "9 July"]


def test_the_order_of_words_is_trusted_less(extractor: Extractor) -> None:
    text = (
        "Talks in Riga on Monday: Latvian Foreign Minister Baiba Braže and Norwegian Foreign Minister Espen Barth Eide."
    )
    account = only(extractor, text)
    assert account.sides != "by grammar"
    assert account.trust < 1


def test_a_visited_country_is_told_by_the_destination(extractor: Extractor) -> None:
    guest, host = only(extractor, "Kenyan President William Ruto arrived in Accra on Monday.").taking
    assert (guest.side, host.side) == (Side.ACTING, Side.OTHER)
    assert host.participant.parties == ("GH",)
    assert [naming.passage.text for naming in host.namings] == ["Accra"]


def test_leaders_whom_the_sentence_calls_by_their_parties_are_shown_where_they_are_named(extractor: Extractor) -> None:
    text = (
        "Indian Prime Minister Narendra Modi will be in Tokyo with Japanese Prime Minister Fumio Kishida. "
        "The summit between India and Japan takes place on 12 July."
    )
    account = next(one for one in accounts(extractor, text) if one.word.text == "summit")
    namings = {taking.participant.name: [n.passage.text for n in taking.namings] for taking in account.taking}
    assert namings == {"Narendra Modi": ["India", "Narendra Modi"], "Fumio Kishida": ["Japan", "Fumio Kishida"]}


def test_side_facts_have_no_account(extractor: Extractor) -> None:
    facts = [one for one in explained(extractor, TALKS).claims if not isinstance(one.claim.fact, MeetingFact)]
    assert facts
    assert {one.account for one in facts} == {None}


@pytest.mark.parametrize(
    ("text", "word", "rule", "cause"),
    [
        ("The plan of the ministers met resistance.", "met", "meets.meet.verb", Cause.OTHER_MEANING),
        ("They are back from the SCO summit.", "summit", "meets.summit.noun", Cause.OTHER_MEANING),
        ("Braže denied that she had met Albin Kurti.", "met", "meets.meet.verb", Cause.NOT_SO),
        ("Braže did not meet Albin Kurti of Kosovo.", "meet", "meets.meet.verb", Cause.NOT_SO),
        ("Braže chatted with the students.", "chatted", "meets.chat.verb", Cause.NO_SECOND_PARTY),
        ("The students chatted with the teachers.", "chatted", "meets.chat.verb", Cause.NOBODY),
        ("Chile met Peru on Friday.", "met", "meets.meet.verb", Cause.PARTIES_ALONE),
        ("The tourists flew to Chad.", "flew", "visits.fly.verb", Cause.NO_GUEST),
        ("Braže flew home.", "flew", "visits.fly.verb", Cause.NO_DESTINATION),
        ("Braže flew to Riga.", "flew", "visits.fly.verb", Cause.AT_HOME),
        ("Braže and Eide flew to Chad.", "flew", "visits.fly.verb", Cause.SEVERAL_GUEST_PARTIES),
        ("As Braže is in Chad, others write.", "is", "visits.be.verb", Cause.STATE),
    ],
)
def test_a_word_without_a_claim_says_why(extractor: Extractor, text: str, word: str, rule: str, cause: Cause) -> None:
    rejection = rejected(extractor, f"{TALKS} {text}", word)
    assert (rejection.rule, rejection.cause) == (rule, cause)
    assert rejection.why.startswith(SPOKEN[cause])
    assert rejection.sentence.text == text
    assert rejection.instead is None


def test_another_meaning_names_the_thing(extractor: Extractor) -> None:
    assert "“resistance”" in rejected(extractor, f"{TALKS} Their plan met resistance.", "met").why


def test_a_weak_word_says_so(extractor: Extractor) -> None:
    text = f"{TALKS} Braže agreed with Norway in Riga to build a port."
    assert rejected(extractor, text, "agreed").cause is Cause.WEAK_WORD


def test_people_who_are_listed_without_a_table_are_no_gathering(extractor: Extractor) -> None:
    text = (
        "Latvian President Edgars Rinkēvičs, Polish President Andrzej Duda and Lithuanian President Gitanas Nausėda "
        f"attended the funeral. {TALKS}"
    )
    causes = {one.rule: one.cause for one in explained(extractor, text).rejected}
    assert causes["gatherings.list"] is Cause.NO_ROUND


def test_a_second_word_for_the_same_encounter_points_to_the_first(extractor: Extractor) -> None:
    text = "Latvian President Edgars Rinkēvičs received Polish President Andrzej Duda in Riga on Monday and held talks with him."
    explanation = explained(extractor, text)
    words = {one.account.word.text for one in explanation.claims if one.account is not None}
    [rejection] = explanation.rejected
    assert rejection.cause is Cause.SAME_ENCOUNTER
    assert rejection.instead is not None
    assert words == {rejection.instead.text} == {"received", "talks"} - {rejection.word.text}


def test_a_round_points_to_the_talks_that_it_sums_up(extractor: Extractor) -> None:
    text = (
        "Latvian President Edgars Rinkēvičs, Polish President Andrzej Duda, Lithuanian President Gitanas Nausėda and Estonian "
        "President Alar Karis attended the summit, where Rinkēvičs received Duda, Nausėda and Karis one by one."
    )
    rejection = rejected(extractor, text, "summit")
    assert rejection.cause is Cause.SUMS_UP
    assert rejection.instead is not None
    assert rejection.instead.text == "received"
    assert [len(account.taking) for account in accounts(extractor, text)] == [2, 2, 2]


def test_a_visit_points_to_the_talks_that_cover_it(extractor: Extractor) -> None:
    text = (
        "Kenyan President William Ruto arrived in Accra on Monday. "
        "He met Ghana's President Nana Akufo-Addo in Accra on the same day."
    )
    rejection = rejected(extractor, text, "arrived")
    assert rejection.cause is Cause.COVERED_BY_TALKS
    assert rejection.instead is not None
    assert rejection.instead.text == "met"


def test_rejected_words_come_in_the_order_of_the_text(extractor: Extractor) -> None:
    begins = [one.word.begin for one in explained(extractor, TEXTS[2]).rejected]
    assert len(begins) > 2
    assert begins == sorted(begins)


def test_every_cause_is_put_in_words() -> None:
    assert set(SPOKEN) == set(Cause)


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("The museum in Porto opens at nine.", "fewer than two parties"),
        ("Rain fell in Chile. In Norway the sun shone.", "no sentence has a word of encounter"),
    ],
)
def test_a_text_that_the_gate_stops_says_what_it_lacks(extractor: Extractor, text: str, lacks: str) -> None:
    explanation = explained(extractor, text)
    assert explanation.shut_out is not None
    assert lacks in explanation.shut_out
    assert (explanation.claims, explanation.rejected) == ((), ())


def test_a_text_that_is_skipped_says_why(extractor: Extractor) -> None:
    explanation = extractor.explain(Article(id="a", text=TALKS, published=PUBLISHED, language="fr"))
    assert (explanation.extraction.outcome, explanation.extraction.reason) == (Outcome.SKIPPED, "language: fr")
    assert (explanation.shut_out, explanation.claims, explanation.rejected) == (None, (), ())


def test_explanations_come_in_the_order_of_the_articles(extractor: Extractor) -> None:
    articles = [Article(id=f"a{n}", text=text, published=PUBLISHED) for n, text in enumerate([*TEXTS, "", "Rain."])]
    assert [one.extraction for one in extractor.explain_all(articles, batch_size=2)] == list(
        extractor.extract_all(articles)
    )
