"""What to ask the index on the words of claims for, so that it finds at least the claims that hold a text."""

import json

# The parties of one participant stand behind one another in the JSON of a claim: a minister may act for a country and an
# organization, so that some words lie between "parties" and the one that is looked for. Nobody acts for more than a few.
_WORDS_BETWEEN = 12


def quoted(known_as: str) -> str:
    """An id as it stands in the JSON of a claim."""
    return json.dumps(known_as, ensure_ascii=False)


def field(name: str, known_as: str) -> str:
    """A field with an id, as it stands in the JSON of a claim."""
    return f"{quoted(name)}:{quoted(known_as)}"


def holding(*texts: str) -> str:
    """The query for claims that hold one of the texts, which begin and end at the ends of words."""
    return " OR ".join(map(_phrase, texts))


def acting_for(*parties: str) -> str:
    """The query for claims with somebody who acts for one of the parties."""
    return " OR ".join(f"{_phrase(f'parties {party}')}~{_WORDS_BETWEEN}" for party in parties)


def _phrase(text: str) -> str:
    # The index takes a phrase apart into words as it took the claim apart. Quotation marks end one in Lucene's syntax.
    return '"' + text.replace("\\", " ").replace('"', " ") + '"'
