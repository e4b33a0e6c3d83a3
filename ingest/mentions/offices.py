"""Office phrases: "Russia's top diplomat", "the Indian premier", "Minister of Foreign Affairs of Oman", "his Chinese counterpart".

A phrase is a title with the words around it that say for whom the office is held.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.mentions.actors import Role
from ingest.mentions.bodies import find_body, names_follow, past_aside
from ingest.mentions.headed import BODY_KINDS, BODY_OF_PARTY, HEADING, past_place
from ingest.mentions.ministries import find_ministry
from ingest.mentions.people import is_no_title
from ingest.mentions.posts import past_master, past_post
from ingest.mentions.regions import EUROPEAN, NATIONAL_COMMISSIONER, OF_REGION, REGION_BEFORE, countries_of
from ingest.mentions.spans import Spans
from ingest.mentions.titles import COUNTERPARTS, Titles
from meetings.words import OfficeKind
from reference.names import NameHit

_MODIFIER = re.compile(
    r"(?:\b(?:former|ex|then|late|new|newly elected|newly appointed|outgoing|incoming|acting|interim|caretaker|visiting|retired|"
    r"deputy|first|current|long-serving|re-elected|elected|then-|ex-|vice|assistant|under|special|senior|top|chief|young|elder|"
    r"powerful|world|embattled|veteran|fellow|civilian|federal|de facto|leftist|rightist|left-wing|right-wing|conservative|liberal"
    r"|socialist|centrist|populist|nationalist|islamist|hardline|reformist|pro-western|pro-russian|pro-european|millionaire"
    r"|billionaire|\d\d-year-old)[ -])+$",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"\b(the|a|an|his|her|their|its|whose|our|both|this|two|three|four|five|all|these|those)(?: (two|three|four|five))? $",
    re.IGNORECASE,
)
_COUNT = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
_POSSESSIVE = re.compile(r"(?:['’]s|['’])? $")
_LISTED_BEFORE = re.compile(r"(?:['’]s?)?(?:,? and|,) $")
_OF_PARTY = re.compile(
    r"(?: (?:at|in|of) the (?:(?:Federal )?Ministry (?:of|for) (?:(?:[A-Z]\w+|and),? )*?(?:[A-Z]\w+)"
    r"|(?:Presidency|Chancellery|Cabinet|(?:Prime Minister|President|Chancellor)['’]s Office"
    r"|Office of the (?:President|Prime Minister))(?= of\b)))?"
    r" (of|from|for) (?:the )?(?:(?:sisterly|brotherly|friendly|neighbou?ring|Royal) )?(?:the )?"
)
# "of the Federal Republic of", where the tables know the country by its short name alone.
_FORM_OF_STATE = re.compile(
    r"(?:(?:Federal|Democratic|Islamic|People's|Bolivarian|United|Arab|Socialist|Co-operative) )*"
    r"(?:Republic|Kingdom|State|Sultanate|Emirate|Principality|Commonwealth|Union|Federation) of (?:the )?"
)
# "Speaker of the Parliament of Finland", "the President of the Court of Justice of ECOWAS"
_BODY = re.compile(
    r"(?:National Assembly|Parliament|Senate|House of Representatives|Chamber of Deputies|State Duma|Duma|Assembly|Federation Council"
    r"|Court of Justice|Supreme Court|Constitutional Court|Presidency|Council of Ministers|Cabinet of Ministers|Government) of (?:the )?"
)
_ASSEMBLY = re.compile(
    r" of the (?:National Assembly|Parliament|Senate|House|Chamber|State Duma|Duma|Assembly|Federation Council)\b"
)
_ANOTHER_PARTY = re.compile(r",? and (?:of )?(?:the )?|, (?:of )?(?:the )?")
# "Assistant Foreign Minister for GCC Affairs": for whom the office is held stands elsewhere.
_NO_PARTY_BUT_FIELD = re.compile(
    r"(?:['’]s)?(?: and [A-Z][\w-]+)? (?:Affairs|Relations|Integration|Cooperation|Studies)\b"
)
# Ministers are for what they do, "Minister of State for Francophonie", and for no organization.
_FIELD_AFTER = re.compile(r"\b(?:minister|minister[- ]delegate|secretary of state|minister of state|state secretary)$")
_MORE_FIELDS = re.compile(r"(?:,? (?:and|&) [A-Z][\w-]+(?: [A-Z][\w-]+){0,2})(?=,)")
_OWN_STATE = re.compile(r" of the (?:Republic|Nation|State|Council of Ministers|Council of State|Government)\b(?=,? )")
# "the presidents of the three countries", "the foreign ministers of both states"
_OF_SEVERAL = re.compile(
    r" of (?:the |these |all |(?=both))(?P<count>two|three|four|five|both) (?:\w+ )?"
    r"(?:countries|states|nations|capitals|sides|neighbou?rs|republics)\b"
)
# "the Kingdom's ambassador"
_SHORT_STATE = re.compile(
    r"\b(?:the )?(Kingdom|Sultanate|Emirate|Emirates|Republic|Federation|Principality)['’]s $", re.IGNORECASE
)
_MINISTRY = "ministry"
_AND_TITLE = re.compile(r"(?: and |, | ?/ ?| and (?:the )?)$")
# Titles that only one party has.
_OWN_TITLES = {
    "european commissioner": "EU",
    "holy father": "VA",
    "assistant secretary of state": "US",
    "deputy secretary of state": "US",
}
_SERVANT = re.compile(
    r"\b(?:envoy|representative|emissary|advis[eo]r|aide|assistant|chief of staff|private secretary|spokes(?:man|woman|person))$"
)
# Heads of organizations, before whose names South Asian English puts the organization without an "of": "Secretary General SAARC"
_HEADS_OF_ORGANIZATION = ("general", "managing director", "chairman", "chairperson", "president")
# How far back (characters) "the Kingdom" looks for its name: half a page.
_FAR = 1500
# One who holds such an office often holds a second one: "the Crown Prince and Prime Minister".
_DOUBLE = frozenset({OfficeKind.CROWN_PRINCE, OfficeKind.DEPUTY_HEAD_OF_GOVERNMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePhrase:
    """An office as a text names it, characters `begin` to `end`; `title_begin` is where the title itself starts.

    `parties` are those it names (several for "the presidents of A and B"); empty where the context must tell.
    `count` is 1 for one holder, 2 or more for a told number ("the two leaders"), 0 for an untold plural.
    `of_several` is the number of countries that it speaks of without naming them ("of the three states").
    """

    begin: int
    end: int
    title_begin: int
    title: str
    kind: OfficeKind | None
    parties: tuple[str, ...] = ()
    determiner: str | None = None
    count: int = 1
    modifiers: str = ""
    counterpart: bool = False
    of_several: int = 0
    second: Role | None = None
    """Another office of the same holder: "the Crown Prince and Prime Minister"."""

    @property
    def former(self) -> bool:
        return bool(re.search(r"\b(?:former|ex|late|retired|then)\b", self.modifiers))


def find_office_phrases(text: str, hits: Sequence[NameHit], titles: Titles) -> Iterator[OfficePhrase]:
    """Office phrases in order of appearance; `hits` are the names in the text."""
    reader = _Reader(text, hits, titles)
    previous: OfficePhrase | None = None
    for match in map(reader.before_organization, titles.find(text)):
        if (previous and match.start() < previous.end) or reader.is_part_of_name(match):
            continue
        if is_no_title(match, text, behind_title=previous is not None and match.start() == previous.end + 1):
            continue
        phrase = reader.read(match)
        if phrase.counterpart and not _tells_counterpart(phrase, text):
            continue
        if previous and _is_servant(previous, phrase, text):
            previous = replace(phrase, begin=previous.begin, parties=previous.parties, determiner=previous.determiner)
            continue
        if previous and _is_second_title(previous, phrase, text):
            second = Role(phrase.title, phrase.kind)
            previous = replace(previous, end=phrase.end, parties=phrase.parties or previous.parties, second=second)
            continue
        if previous:
            yield previous
        previous = phrase
    if previous:
        yield previous


def _tells_counterpart(phrase: OfficePhrase, text: str) -> bool:
    """False for "our colleagues" and "northern neighbours", which are nobody's opposite number."""
    if "neighb" in phrase.title.lower() or "peer" in phrase.title.lower():  # "northern neighbours", "British peers"
        return bool(phrase.parties) and phrase.determiner in ("his", "her")
    if phrase.parties or phrase.determiner in ("his", "her", "their", "its"):
        return True
    return (
        phrase.determiner is None and text[phrase.end : phrase.end + 2].strip().isupper()
    )  # "with colleagues A and B"


def _is_servant(master: OfficePhrase, phrase: OfficePhrase, text: str) -> bool:
    """True for "the Angolan president's special envoy": he is spoken of, and acts for Angola."""
    owned = text[master.end : phrase.begin] in ("'s ", "’s ", "' ", "’ ")
    return owned and _SERVANT.search(phrase.title.lower()) is not None


def _is_second_title(first: OfficePhrase, second: OfficePhrase, text: str) -> bool:
    """True where one person holds both: "the Deputy Prime Minister and Minister of Defence of X"."""
    gap = text[first.end : second.begin]
    joined = _AND_TITLE.fullmatch(gap) and second.determiner is None and not first.parties
    same_case = first.title[0].isupper() == second.title[0].isupper()
    return bool(joined and same_case and first.kind in _DOUBLE and second.kind and first.count == second.count == 1)


class _Reader:
    """Reads what stands around a title."""

    def __init__(self, text: str, hits: Sequence[NameHit], titles: Titles) -> None:
        self._text = text
        self._hits = Spans(hits)
        self._titles = titles
        self._reference = titles.reference
        called_so = (organizer for hit in hits if (organizer := self._organizer(hit)) is not None)
        parties = [*(hit for hit in hits if hit.kind in ("country", "organization")), *called_so]
        self._parties = Spans(parties)
        self._by_begin = {hit.begin: hit for hit in parties}
        self._by_end = {hit.end: hit for hit in parties}

    def _organizer(self, hit: NameHit) -> NameHit | None:
        """The organization with officials of its own that is called as its summits are, "Pacific Islands Forum"."""
        series = self._reference.series_named(hit.ids[0]) if hit.kind == "series" else None
        organizer = self._reference.organization(series.organizer) if series and series.organizer else None
        called_so = organizer is not None and hit.text in (organizer.name, *organizer.names)
        if organizer is None or organizer.kind != "regional" or not called_so:
            return None
        return replace(hit, kind="organization", form="organization", ids=(organizer.id,))

    def before_organization(self, match: re.Match[str]) -> re.Match[str]:
        """The title up to an organization or house that has words of portfolios in its name: "of the Economic Cooperation Organization"."""
        inside = (hit for hit in self._hits.overlapping(match.start(), match.end()) if self._is_body(hit))
        begin = next((hit.begin for hit in inside if self._text.endswith(" of the ", match.start(), hit.begin)), None)
        return match if begin is None else self._titles.ending_by(self._text, match.start(), begin) or match

    def _is_body(self, hit: NameHit) -> bool:
        """True for an organization, and for a house of one state right before the name of who heads it."""
        return hit.kind == "organization" or (hit.form == "metonym" and names_follow(self._text, hit.end))

    def is_part_of_name(self, match: re.Match[str]) -> bool:
        """True inside a name ("General" of the General Assembly, "Marshall" of a person); a person's rank may begin one."""
        for hit in self._hits.overlapping(match.start(), match.end()):
            if hit.begin < match.start() or (hit.kind != "leader" and hit.end > match.end()):
                return True
        return False

    def read(self, match: re.Match[str]) -> OfficePhrase:
        begin, modifiers = self._take_modifiers(match.start())
        word = match.group().lower()
        plural = self._titles.is_plural(word)
        begin, before = self._parties_before(
            begin, several=plural, commissioner="commissioner" in word and not NATIONAL_COMMISSIONER.search(word)
        )
        begin, more = self._take_modifiers(begin)
        determiner = _DETERMINER.search(self._text, max(0, begin - 20), begin)
        count_word = next((word.lower() for word in determiner.groups()[::-1] if word), "") if determiner else ""
        end, after, body = self._parties_after(match.end(), word)
        end = end if before or after or plural else self._past_own_state(end)
        if plural and not (before or after) and (region := self._region(begin, end)):
            begin, end, after = region
        several = _OF_SEVERAL.match(self._text, end) if plural and not (before or after) else None
        return OfficePhrase(
            begin=determiner.start() if determiner else begin,
            end=several.end() if several else end,
            title_begin=match.start(),
            title=f"{body} {match.group()}" if body else match.group(),
            kind=self._body_kind(body, word, modifiers)
            if body
            else self._kind(match, modifiers, next(iter((*before, *after)), None)),
            parties=self._acting_for(word, (*before, *after)) or self._party_within(match),
            determiner=determiner.group(1).lower() if determiner else None,
            count=_COUNT.get(count_word, 0) if plural else 1,
            modifiers=f"{more} {modifiers}".strip(),
            counterpart=word in COUNTERPARTS,
            of_several=_COUNT[several["count"]] if several else 0,
        )

    def _past_own_state(self, end: int) -> int:
        """Past the "of the Republic" between a title and the name: "the President of the Republic, X", as at home."""
        state = _OWN_STATE.match(self._text, end)
        return state.end() if state and names_follow(self._text, state.end()) else end

    def _acting_for(self, word: str, told: Sequence[str]) -> tuple[str, ...]:
        """The parties told; none of "UN Permanent Representative Mr. A", who acts there for a country that is not told."""
        at_organization = word.startswith("permanent representative") and not any(map(self._reference.is_country, told))
        return () if at_organization else tuple(dict.fromkeys(told))

    def _body_kind(self, body: str, word: str, modifiers: str) -> OfficeKind | None:
        """Of the head of a party's body; who serves in a ministry without being minister is an official, whatever his title."""
        if body != _MINISTRY:
            return BODY_KINDS.get(body)
        kind = self._titles.kind(word, modifiers)
        return OfficeKind.FOREIGN_SECRETARY_OFFICIAL if kind in (OfficeKind.ORGANIZATION_HEAD, None) else kind

    def _region(self, begin: int, end: int) -> tuple[int, int, tuple[str, ...]] | None:
        """Begin, end and countries of "the five Nordic premiers" and "the premiers of the five Nordic countries"."""
        if (match := OF_REGION.match(self._text, end)) and (countries := countries_of(match)):
            return begin, match.end(), countries
        if (match := REGION_BEFORE.search(self._text, max(0, begin - 30), begin)) and (
            countries := countries_of(match)
        ):
            return match.start(), end, countries
        return None

    def _kind(self, match: re.Match[str], modifiers: str, party: str | None) -> OfficeKind | None:
        if _ASSEMBLY.match(self._text, match.end()):
            return OfficeKind.LEGISLATURE_HEAD  # "President of the Senate of Chile"
        return self._titles.kind(match.group().lower(), modifiers, party=party)

    def _party_within(self, match: re.Match[str]) -> tuple[str, ...]:
        """The party that a title names itself: "UN chief", "European commissioner", "Assistant Secretary of State"."""
        for words, party in _OWN_TITLES.items():
            if match.group().lower().startswith(words):
                return (party,)
        hit = self._by_begin.get(match.start())
        return (hit.ids[0],) if hit and hit.kind == "organization" else ()

    def _take_modifiers(self, begin: int) -> tuple[int, str]:
        match = _MODIFIER.search(self._text, max(0, begin - 40), begin)
        return (match.start(), match.group().strip().lower()) if match else (begin, "")

    def _parties_before(self, begin: int, *, several: bool, commissioner: bool) -> tuple[int, tuple[str, ...]]:
        """The parties right before a title: "Russia's", "Indian", "NATO"; with `several` also "Polish and Czech".

        A commissioner is Europe's, whatever nationality is told ("the Maltese commissioner").
        """
        text = self._text
        first, found = self._named_before(begin, several=several)
        if commissioner and (european := EUROPEAN.search(text, max(0, begin - 30), begin)):
            return european.start(), ("EU",)
        if commissioner and found and self._reference.is_country(found[0]):
            return first, ("EU",)
        if (
            not found
            and (state := _SHORT_STATE.search(text, max(0, begin - 20), begin))
            and (party := self._state(state))
        ):
            return state.start(), (party,)
        return first, found

    def _named_before(self, begin: int, *, several: bool) -> tuple[int, tuple[str, ...]]:
        """The parties right before a title, with `several` all of a list: "German, UK, and French"."""
        found: list[str] = []
        gap = _POSSESSIVE.search(self._text, max(0, begin - 3), begin)
        while gap and (hit := self._by_end.get(gap.start())):
            found.insert(0, hit.ids[0])
            begin = hit.begin
            gap = _LISTED_BEFORE.search(self._text, max(0, begin - 8), begin) if several else None
        return begin, tuple(found)

    def _state(self, match: re.Match[str]) -> str | None:
        """The country last told that is such a state by its full name: "the Kingdom" after Riyadh."""
        word = match[1].lower()
        for hit in self._hits.before(match.start(), within=_FAR):
            country = self._reference.country(hit.ids[0]) if hit.kind in ("country", "city") else None
            if country and any(word in name.lower().split() for name in (country.name, *country.names)):
                return country.id
        return None

    def _parties_after(self, end: int, word: str) -> tuple[int, tuple[str, ...], str]:
        """The parties in an "of" phrase after a title: "of Estonia", "of the Kyrgyz Republic", "of Serbia and Kosovo".

        Last the body of the party that a head heads, "delegation" of "the head of the EU delegation in Tirana"; empty without one.
        """
        found: list[str] = []
        body = ""
        if (ministry := find_ministry(self._text, end, self._by_begin)) is not None:
            return ministry.end, (ministry.country,), _MINISTRY
        end = past_master(self._text, end, word)
        gap = _OF_PARTY.match(self._text, end)
        if gap and gap[1] == "from" and word in ("chair", "head", "presidency"):
            return end, (), ""  # "takes the chair from Nepal"
        organization_only = bool(gap and gap[1] == "for")  # "mediator for the United Nations", but "envoy for Yemen"
        while gap:
            hit = self._party_at(gap.end(), headed=word in HEADING)
            if hit is None or (organization_only and hit.kind != "organization"):
                break
            if field := _NO_PARTY_BUT_FIELD.match(self._text, hit.end):
                return (field.end(), tuple(found), body) if gap[1] == "for" else (end, tuple(found), body)
            if organization_only and _FIELD_AFTER.search(word):
                more = _MORE_FIELDS.match(self._text, hit.end)
                return self._past_body(more.end() if more else hit.end, found, word), tuple(found), body
            found.append(hit.ids[0])
            end = hit.end
            if word in HEADING and (of_party := BODY_OF_PARTY.match(self._text, hit.end)):
                body, end = of_party["body"].lower(), past_place(self._text, of_party, self._hits)
            gap = _ANOTHER_PARTY.match(self._text, end)
        if not found and (organization := self._organization_at(end, word)) is not None:
            return organization.end, (organization.ids[0],), body
        if not found or not organization_only:
            end = past_post(self._text, end, word, self._by_begin)
        return self._past_body(end, found, word), tuple(found), body

    def _past_body(self, end: int, found: list[str], word: str) -> int:
        """Past the rest of a long office right before a name; its party is added to those `found` where there are none."""
        end = past_aside(self._text, end)
        of_body = (
            None if self._titles.is_plural(word) or word in COUNTERPARTS else find_body(self._text, end, self._parties)
        )
        if of_body is None:
            return end
        if of_body.party and not found:
            found.append(of_body.party)
        return of_body.end

    def _organization_at(self, end: int, word: str) -> NameHit | None:
        """The organization right behind its head's title and right before the name: "Managing Director IMF Ms X"."""
        hit = self._by_begin.get(end + 1) if word.endswith(_HEADS_OF_ORGANIZATION) else None
        if hit is None or hit.kind != "organization" or self._text[end] != " ":
            return None
        return hit if names_follow(self._text, past_aside(self._text, hit.end)) else None

    def _party_at(self, begin: int, *, headed: bool) -> NameHit | None:
        """The party named at a place; not "American" of "the president of the American arm".

        Of what is `headed` it may be an adjective too: "the head of Kyrgyz diplomacy".
        """
        hit = self._by_begin.get(begin)
        for form in (_FORM_OF_STATE, _BODY):
            if hit is None and (match := form.match(self._text, begin)):
                hit = self._by_begin.get(match.end())
        if hit and hit.form in ("adjective", "demonym") and not (headed and BODY_OF_PARTY.match(self._text, hit.end)):
            return None
        return hit
