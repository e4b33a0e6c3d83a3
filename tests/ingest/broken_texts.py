"""Texts as no editor would let them pass: articles broken in many ways, and sentences thrown together from the words of our tables."""

import re
from collections.abc import Callable, Sequence
from random import Random

from ingest.encounters.wording import Wordings
from reference.reference import Reference

# Controls, blanks of all widths, marks that turn the direction, join or combine, characters outside the first plane and
# letters that change their length with their case.
SIGNS: tuple[str, ...] = (
    *"\0\x07\x1b\x7f\t\n\r\v\f\x85\xa0\u00ad\u0301\u200b\u200d\u200e\u200f\u2028\u2029\u202e\u2066\u3000\ufeff\ufffd",
    *"()[]“”„‘’\"'«»<>&.,:;!?…–—-/*•|#_%@",
    *"🤝🇪🇺👩🏽𝔐𠮷İıßﬁÅå漢عл",
)
GLUE: tuple[str, ...] = (
    "\n\n",
    "\n• ",
    "\n- ",
    " – ",
    " – Reuters – ",
    "\nRIGA, June 3 (Wire) - ",
    "\nMonday 3 June\n",
    "date 2024-05-20 ",
    "...",
    "<p>",
)
SMALL_WORDS = (
    "and or but , . ; : “ ” ( ) - \n with by to of in at on for from who whom which that where before after during as well both the"
    " a his her their its he she they it them each other two three not no never will would had has been is was were be to did"
    " said told reporters President Minister Foreign Prime Mr. Mrs. H.E. Dr. former deputy counterpart colleague leaders sides"
    " delegation sidelines margins summit talks invitation separately together respectively cancelled postponed instead"
).split(" ")
DATES = (
    "Monday|on Friday|yesterday|next week|last month|3 June|June 31|2024-05-20|in July 2025|from 3 to 5 May|in 1955|since 2001"
    "|two days later|on the same day|next year|29 February|the end of May|in the year 0|9999-12-31|in 300 years"
).split("|")

Edit = Callable[[str, Random], str]


def _span(text: str, random: Random) -> tuple[int, int]:
    begin, end = sorted((random.randint(0, len(text)), random.randint(0, len(text))))
    return begin, end


def _words_edited(edit: Callable[[list[str], int, Random], None]) -> Edit:
    """An edit of one word: the list holds words and, at odd places, what stands between them."""

    def edited(text: str, random: Random) -> str:
        words: list[str] = re.split(r"(\s+)", text)
        edit(words, random.randrange(0, len(words), 2), random)
        return "".join(words)

    edited.__name__ = edit.__name__
    return edited


def _drop_word(words: list[str], at: int, random: Random) -> None:
    words[at] = ""


def _double_word(words: list[str], at: int, random: Random) -> None:
    words[at] = f"{words[at]} {words[at]}"


def _swap_words(words: list[str], at: int, random: Random) -> None:
    other = random.randrange(0, len(words), 2)
    words[at], words[other] = words[other], words[at]


def _glue_words(words: list[str], at: int, random: Random) -> None:
    words[at + 1 : at + 2] = []


def _shuffle_sentences(text: str, random: Random) -> str:
    sentences = re.split(r"(?<=[.!?]) ", text)
    random.shuffle(sentences)
    return " ".join(sentences)


def _change_case(text: str, random: Random) -> str:
    begin, end = _span(text, random)
    change: Callable[[str], str] = random.choice((str.upper, str.lower, str.title, str.swapcase))
    return text[:begin] + change(text[begin:end]) + text[end:]


def _change_blanks(text: str, random: Random) -> str:
    begin, end = _span(text, random)
    return (
        text[:begin]
        + text[begin:end].replace(" ", random.choice(("\n", "  ", "\t", "\xa0", "", "\r\n", "\n\n")))
        + text[end:]
    )


def _cut(text: str, random: Random) -> str:
    begin, end = _span(text, random)
    return random.choice((text[:begin], text[end:], text[begin:end], text[:begin] + text[end:]))


def _repeat(text: str, random: Random) -> str:
    begin, end = _span(text, random)
    return text[:end] + text[begin:end] + text[end:]


def _insert(text: str, random: Random) -> str:
    begin, _ = _span(text, random)
    sign: str = random.choice(SIGNS + GLUE)
    return text[:begin] + sign * random.choice((1, 1, 1, 2, 30)) + text[begin:]


def _replace_signs(text: str, random: Random) -> str:
    """All signs of one kind by others: quotation marks without a partner, commas for full stops, no full stops at all."""
    return text.replace(random.choice("“”\"'’.,-()"), random.choice(("", *"“”\"'.,;—()\n")))


EDITS: tuple[Edit, ...] = (
    _words_edited(_drop_word),
    _words_edited(_double_word),
    _words_edited(_swap_words),
    _words_edited(_glue_words),
    _shuffle_sentences,
    _change_case,
    _change_blanks,
    _cut,
    _repeat,
    _insert,
    _replace_signs,
)


def broken(text: str, random: Random, *, edits: int) -> str:
    """The text after so many edits, drawn by `random`."""
    for _ in range(edits):
        text = random.choice(EDITS)(text, random)
    return text


def vocabulary(reference: Reference, wordings: Wordings) -> tuple[tuple[str, ...], ...]:
    """Words by kind, to be thrown together: those of encounter, names, parties, titles, gatherings, cities, dates, small words."""
    return (
        tuple(
            form for row in wordings.rows for form in (row.lemma, f"{row.lemma}ed", f"{row.lemma}s", f"{row.lemma}ing")
        )
        + ("met",) * 20,
        tuple(leader.name for leader in reference.leaders),
        tuple(name for word in reference.countries for name in (word.name, f"{word.name}'s")),
        tuple(name for one in reference.organizations for name in (one.name, one.id)),
        tuple(title.text for title in reference.titles) + tuple(title.text.title() for title in reference.titles),
        tuple(series.name for series in reference.series),
        tuple(city.name for city in reference.cities),
        tuple(DATES),
        tuple(SMALL_WORDS),
        tuple(SMALL_WORDS),
    )


def made_up(words: Sequence[Sequence[str]], random: Random, *, length: int) -> str:
    """So many words of the vocabulary, in no order."""
    return " ".join(random.choice(random.choice(words)) for _ in range(length))
