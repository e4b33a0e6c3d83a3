"""Regions whose countries are told by their number: "the five Central Asian presidents", "leaders of the three Baltic states"."""

import re

# By the adjective that texts use, all countries that such a number counts.
_COUNTRIES = {
    "baltic": ("EE", "LV", "LT"),
    "benelux": ("BE", "NL", "LU"),
    "central asian": ("KZ", "KG", "TJ", "TM", "UZ"),
    "nordic": ("DK", "FI", "IS", "NO", "SE"),
    "south caucasus": ("AM", "AZ", "GE"),
    "visegrad": ("CZ", "HU", "PL", "SK"),
}
_NUMBERS = {"three": 3, "four": 4, "five": 5}
_NAME = "|".join(sorted(_COUNTRIES))
OF_REGION = re.compile(
    rf" (?:of|from) (?:the |all (?:the )?)?(?P<number>three|four|five) (?P<region>{_NAME}) (?:countries|states|nations|republics)\b",
    re.IGNORECASE,
)
ANY_REGION = re.compile(rf"\b(?P<number>three|four|five) (?P<region>{_NAME})\b", re.IGNORECASE)
REGION_BEFORE = re.compile(rf"\b(?:the |all )?(?P<number>three|four|five) (?P<region>{_NAME}) $", re.IGNORECASE)


def countries_of(match: re.Match[str]) -> tuple[str, ...]:
    """The ids of the countries that a match of these patterns means; none where the number is another than theirs."""
    countries = _COUNTRIES[match["region"].lower()]
    return countries if len(countries) == _NUMBERS[match["number"].lower()] else ()
