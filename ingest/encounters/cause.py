"""Causes: why a word of encounter gives no claim."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Cause(StrEnum):
    """Why a word of encounter gives no claim: for want of something beside it, or because another word tells the same."""

    OTHER_MEANING = "other_meaning"
    NOT_SO = "not_so"
    NOBODY = "nobody"
    NO_SECOND_PARTY = "no_second_party"
    PARTIES_ALONE = "parties_alone"
    WEAK_WORD = "weak_word"
    NO_GUEST = "no_guest"
    SEVERAL_GUEST_PARTIES = "several_guest_parties"
    NO_DESTINATION = "no_destination"
    AT_HOME = "at_home"
    STATE = "state"
    NO_ROUND = "no_round"
    SAME_ENCOUNTER = "same_encounter"
    SUMS_UP = "sums_up"
    COVERED_BY_TALKS = "covered_by_talks"


SPOKEN: Final[Mapping[Cause, str]] = {
    Cause.OTHER_MEANING: "it means something else here",
    Cause.NOT_SO: "it is told neither as a fact nor as a plan",
    Cause.NOBODY: "nobody who acts for a party stands on its sides",
    Cause.NO_SECOND_PARTY: "one party alone stands on its sides",
    Cause.PARTIES_ALONE: "no person and no office stands on its sides, only parties",
    Cause.WEAK_WORD: "a weak word, on whose sides no people of two parties stand",
    Cause.NO_GUEST: "no guest who acts for a party stands beside it",
    Cause.SEVERAL_GUEST_PARTIES: "people of several parties go there, who are no guests together",
    Cause.NO_DESTINATION: "no place follows to which it leads",
    Cause.AT_HOME: "the place lies in no other country that is known",
    Cause.STATE: "it tells where somebody is, not when he came",
    Cause.NO_ROUND: "people of several parties are listed, but no summit, conference or table is near",
    Cause.SAME_ENCOUNTER: "another word of the sentence tells the same encounter",
    Cause.SUMS_UP: "it sums up the encounters that the sentence tells one by one",
    Cause.COVERED_BY_TALKS: "a visit whose talks the article tells is those talks",
}
"""Each cause in words, for people to read."""
