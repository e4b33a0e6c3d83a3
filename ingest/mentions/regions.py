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
# Where an envoy is sent that is no country: "for the Horn of Africa", "for the Sahel", "for East Asian and Pacific Affairs". A
# place with other words ("for the Lake Region") must be followed by a comma, or nothing tells where it ends.
_SIDE = (
    r"(?:(?:North|South|East|West)(?:ern|-?[Ee]ast(?:ern)?|-?[Ww]est(?:ern)?)?|Central|Latin|Near|Middle|Sub-Saharan)"
)
_PART = (
    rf"(?:{_SIDE} )?(?:Horn of Africa|Africa(?:n)?|Sahel|Maghreb|Great Lakes|East(?:ern)?|Balkans|Caucasus|Asian?|Europe(?:an)?"
    r"|Americas?|Hemisphere|Caribbean|Pacific(?: Islands)?|Indo-Pacific|Arctic|Antarctica|Gulf|Red Sea|Sahara|Levant|Mediterranean"
    r"|Eurasian?"
    r"|Peace Process|Mekong|Black Sea|Baltic(?: Sea)?|Nile|Lake Chad(?: Basin)?)(?: Region)?"
)
PART_OF_POST = re.compile(rf"{_PART}\b")
REGION_OF_POST = re.compile(
    rf" (?:to|for|in|on) (?:the )?(?:{_PART}(?:(?:,| and(?: the)?| &)? {_PART}){{0,4}}(?: Affairs)?\b"
    r"|[A-Z][\w’'-]*(?:(?:,? (?:and|of|the|for|&|on))? [A-Z][\w’'-]*){0,6} Affairs\b"
    r"|(?:[A-Z][\w’'-]* (?:and )?){0,3}(?:Operations|Diplomacy|Cooperation|Planning|Policy|Intelligence|Investment)(?= [A-Z]\w+ [A-Z])"
    r"|[A-Z][\w’'-]+(?:(?:,? (?:and|of|the|for|&|on|against)){1,2} [A-Z][\w’'-]+| [A-Z][\w’'-]+){0,7}(?=, (?:[A-Z]|the |who |h)))"
)
_NUMBERS = {"three": 3, "four": 4, "five": 5}
_NAME = "|".join(sorted(_COUNTRIES))
OF_REGION = re.compile(
    rf" (?:of|from) (?:the |all (?:the )?)?(?P<number>three|four|five) (?P<region>{_NAME}) (?:countries|states|nations|republics)\b",
    re.IGNORECASE,
)
ANY_REGION = re.compile(
    rf"\b(?:(?P<number>three|four|five) )?(?P<region>{_NAME})\b(?(number)| (?=leaders|presidents|premiers|(?:prime |foreign )?ministers))",
    re.IGNORECASE,
)
REGION_BEFORE = re.compile(rf"\b(?:(?:the |all )?(?P<number>three|four|five) )?(?P<region>{_NAME}) $", re.IGNORECASE)
# "the European fisheries commissioner"
EUROPEAN = re.compile(r"\b(?:European|EU) (?:[a-z]+ )?$")
# Commissioners whom countries have too: "Tonga's police commissioner"
NATIONAL_COMMISSIONER = re.compile(
    r"\b(?:high|police|prison|border|army|election|electoral|rights|revenue|taxation|customs|anti-corruption|peace|lands?|civil)\b"
)


def countries_of(match: re.Match[str]) -> tuple[str, ...]:
    """The ids of the countries that a match of these patterns means; none where the number is another than theirs.

    "Central Asian leaders" without a number are those of all.
    """
    countries = _COUNTRIES[match["region"].lower()]
    return countries if match["number"] is None or len(countries) == _NUMBERS[match["number"].lower()] else ()
