"""People without a name who act for parties: "delegations of Serbia and Kosovo", "US and Iranian negotiators", "an IMF mission"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reference.names import NameHit

# Whoever these are sends them to meet others. "The Spanish side" may play football: it is the party as a whole.
_PEOPLE = re.compile(
    r"\b(?P<noun>delegations?|negotiators|negotiating teams?|officials|emissaries|envoys|representatives|interlocutors|mediators)\b"
    r"|\b(?P<sent>missions?|teams?|staff)\b|\b(?P<side>sides?)\b|\bjoint (?:[a-z-]+ ){0,3}(?P<joint>commission|committee|council)\b",
    re.IGNORECASE,
)
# "a technical team of Japan" is no eleven, "a Japanese team" may be.
_SENT_FOR = re.compile(
    r"\b(?:negotiating|technical|monitoring|diplomatic|inspection|fact-finding|government|advance|trade|mediation|assessment|review"
    r"|observer|verification|official) $"
)
# "Chinese trade delegation", "US military officials"
_BETWEEN = re.compile(
    r"['’]?s? (?:(?!(?:an?|this|some|and|or|of|the|former|with|to|in|by|from|for|met|was|is|who|his|their|capital|told|urged)\b)"
    r"(?:[a-z-]+|House|Senate|Congressional|Parliamentary|Ministerial|Presidential|Government) ){0,2}$"
)
_FORMER = re.compile(r"\b(?:former|ex|retired|un-?named|anonymous)[ -]$", re.IGNORECASE)
_DETERMINER = re.compile(
    r"\b(?:the|a|an|both|two|three|several|some|senior|high-ranking|high-level|top)"
    r" (?:(?:two|three|senior|high-ranking|high-level|top) )?$",
    re.IGNORECASE,
)
# "from Peru", "from the Communist Party of China", "of the National Assembly of Kuwait"
_OF = re.compile(
    r" (?:of|from|representing) (?:both )?(?:the )?"
    r"(?:(?:[A-Z][\w’'-]+ ){1,3}(?:Party|Assembly|Parliament|Senate|Council|Army|Navy|Ministry|Bank|Duma|Majlis) of (?:the )?)?"
)
_AND = re.compile(r",? and (?:of |from )?(?:the )?|, (?:of |from )?(?:the )?| & |[-–]")
_AND_BEFORE = re.compile(r"(?:,? and (?:the )?|, (?:the )?| & |[-–])$")
# "the US Congress", "the Ukrainian parliament"
_BODY_AFTER = re.compile(
    r"(?:['’]s?)? (?:Congress|parliament|senate|government|foreign ministry|ministry of [\w ]{3,20}|ministry|armed forces|navy|army)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """People of `parties`, characters `begin` to `end`; `noun` is what they are called, empty for a side."""

    begin: int
    end: int
    parties: tuple[str, ...]
    noun: str


def find_delegations(text: str, hits: Sequence[NameHit]) -> Iterator[Delegation]:
    """Delegations in order of appearance; `hits` are the names in the text."""
    reader = _Reader(text, hits)
    for match in _PEOPLE.finditer(text):
        if (found := reader.read(match)) is not None:
            yield found


class _Reader:
    """Reads whose people a noun means."""

    def __init__(self, text: str, hits: Sequence[NameHit]) -> None:
        parties = [hit for hit in hits if hit.kind in ("country", "organization")]
        self._text = text
        self._by_begin = {hit.begin: hit for hit in parties}
        self._by_end = {hit.end: hit for hit in parties}

    def read(self, match: re.Match[str]) -> Delegation | None:
        """None for people of nobody who is told, for former ones, and for what may be sportsmen or a word of another name."""
        begin, before = self._before(match.start())
        end, after = self._after(match.end()) if not before else (match.end(), [])
        told = [*before, *after]
        if not told or _FORMER.search(self._text, max(0, begin - 12), begin):
            return None
        several = len({hit.ids[0] for hit in told}) > 1
        if match["joint"] and not several:
            return None
        if match["side"] and not (before and self._text[max(0, begin - 4) : begin].lower().endswith("the ")):
            return None
        if match["sent"] and not self._is_sent(match, told):
            return None
        if before and match.group()[0].isupper() and not match.group().isupper() and before[-1].form == "name":
            return None  # "the Peru Mission": a word of a longer name
        determiner = _DETERMINER.search(self._text, max(0, begin - 24), begin)
        return Delegation(
            begin=determiner.start() if determiner else begin,
            end=end,
            parties=tuple(dict.fromkeys(hit.ids[0] for hit in told)),
            noun="" if match["side"] else match.group().lower(),
        )

    def _is_sent(self, match: re.Match[str], told: Sequence[NameHit]) -> bool:
        organizations = all(hit.kind == "organization" for hit in told)
        return organizations or bool(_SENT_FOR.search(self._text, max(0, match.start() - 20), match.start()))

    def _before(self, begin: int) -> tuple[int, list[NameHit]]:
        """The parties before a noun, "Russian and Ukrainian" of "Russian and Ukrainian delegations"."""
        gap = _BETWEEN.search(self._text, max(0, begin - 40), begin)
        while gap and gap.start() not in self._by_end:
            gap = _BETWEEN.search(self._text, gap.start() + 1, begin)
        hit = self._by_end.get(gap.start()) if gap else None
        found: list[NameHit] = []
        while hit is not None:
            found.insert(0, hit)
            joined = _AND_BEFORE.search(self._text, max(0, hit.begin - 9), hit.begin)
            earlier = self._by_end.get(joined.start()) if joined else None
            hit = earlier if earlier and (earlier.form == hit.form or earlier.form != "capital") else None
        return (found[0].begin if found else begin), found

    def _after(self, end: int) -> tuple[int, list[NameHit]]:
        """The parties after a noun, of "delegations of Serbia and Kosovo"."""
        found: list[NameHit] = []
        gap = _OF.match(self._text, end)
        while gap and (hit := self._by_begin.get(gap.end())):
            body = _BODY_AFTER.match(self._text, hit.end)
            if hit.form in ("adjective", "demonym") and not body:
                break
            found.append(hit)
            end = body.end() if body else hit.end
            gap = _AND.match(self._text, end)
        return end, found
