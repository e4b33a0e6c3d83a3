"""Titles: the words that name an office, from the table of titles, with patterns for what no list can hold.

The patterns are for ministers of anything ("hydrocarbons minister", "Minister of Mines and Energy") and their ministries.
"""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from meetings.words import OfficeKind
from reference.reference import Reference

_PORTFOLIO = (
    r"(?:foreign|external|exterior|international|european(?: union)?|affairs|finance|financial|economy|economic|economics|trade|"
    r"commerce|industry|treasury|budget|defen[cs]e|security|interior|home|justice|energy|oil|petroleum|hydrocarbons|gas"
    r"|mines|mining|power|electricity|water|irrigation|"
    r"agriculture|agricultural|fisheries|food|forestry|rural|environment|climate|ecology|transport|transportation|infrastructure|railway|"
    r"railways|roads|aviation|communications?|digital|technology|science|research|innovation|education|higher|health|labou?r|employment|"
    r"social|welfare|youth|sports?|culture|tourism|housing|urban|regional|development|planning|investment|cooperation|co-operation|"
    r"relations|integration|migration|immigration|intelligence|information|media|religious|armed|forces|national|public|works|"
    r"(?<!the )state|family|women|gender|africa|europe|asia|nuclear|atomic|military|space|cabinet|lands?|livestock|marine|maritime|ocean"
    r"|shipping|ports?|natural|resources|mineral|petrochemicals|coal|steel|textiles?|wildlife|heritage|arts|antiquities"
    r"|tribal|indigenous|ethnic"
    r"|local|governance|decentralization|territorial|administration|municipal|veterans|refugees|disaster|emergency|emergencies|civil"
    r"|human|rights|justice|constitutional|parliamentary|prisons|children|equality|disability|enterprises?|entrepreneurship|business"
    r"|consumer|taxation|revenue|customs|statistics|privatization|population|diaspora|expatriates|post|telecommunications|ict|artificial"
    r"|cyber|sciences|universities|training|vocational|skills|drought|reconciliation|reconstruction|reform|service|monetary"
    r"|islamic(?! republic)|hajj|awqaf|endowments|nordic|arctic|overseas|law|peace|humanitarian|neighbou?rhood|enlargement|crisis"
    r"|competition|cohesion|organi[sz]ations?['’]?|partnerships|mediterranean|political|political-security"
    r"|socio-cultural|community|negotiations|strategic|policy|protocol|legal"
    r"|consular|multilateral|bilateral|preparedness|operations|peacebuilding|emigration|emigrants"
    r"|construction|sanitation|biodiversity|logistics|fishing|mobility|manpower|solidarity|inclusion"
    r"|\w+(?:ian|ese|can|i)(?= expatriates))"
)
# "spy chief", "police commander": services of a state that no ministry is named after
_SERVICE = (
    r"(?:spy|army|navy|air force|police|gendarmerie|border guards?|border|coast guard|prison|central bank|anti-corruption"
    r"|counter-?terrorism|security council|election|electoral|vaccination|brexit|hostage|disarmament|arms control|peace|junta)"
)
# "climate tsar", "chief trade negotiator": who heads something, or acts in one matter
_ACTING_FOR = (
    rf"(?!european )(?:(?:{_PORTFOLIO}|{_SERVICE})(?:,| and| &)? ){{1,4}}"
    r"(?:commissioner|chief|boss|tsar|czar|negotiator|envoy|ambassador|adviser|advisor|coordinator|commander|prosecutor"
    r"|governor|director|secretary)"
    r"|(?:chief|lead) (?:negotiator|prosecutor)|negotiator"
    r"|(?:auditor|comptroller|prosecutor|solicitor|inspector|surgeon|statistician)[ -]general"
)
# "of Mines and Energy", but not "of the National" of an assembly
_OF_PORTFOLIO = (
    rf"(?: (?:of|for|in charge of|responsible for) (?:the )?{_PORTFOLIO}"
    rf"(?:(?:,| for| of| and |, and | & )?[ ]?{_PORTFOLIO}){{0,6}}(?: and the (?:pacific|caribbean|middle east|americas))?"
    r"(?<! national)(?! process))"
)
# "Minister of Finance" + "and National Economy": only in capitals, for "the prime minister and foreign guests" are several.
_MORE = (
    rf"(?:(?:,| and|, and| &)(?: (?-i:(?=[A-Z])){_PORTFOLIO})+){{1,3}}(?! (?:ministers?|secretar|chief|commissioner))"
)
# "energy minister", "Economy and Finance Minister", "Minister of Oil", "vice minister for foreign affairs", "fisheries commissioner"
_ANY_MINISTER = (
    rf"(?:(?:{_PORTFOLIO}(?:,| and| &)? (?:and )?){{0,5}}(?:ministers?|secretary|secretaries)"
    rf"|(?:{_ACTING_FOR})s?|commissioner|undersecretary){_OF_PORTFOLIO}?"
)
# "the Ministry of Foreign Affairs Secretary-General", "MFA political director": officials, whatever heads an organization
_OF_MINISTRY_BEFORE = (
    r"(?:Ministry of (?:Foreign|External|Internal|Defen[cs]e)(?: Affairs)?|(?:Foreign|Defen[cs]e|External Affairs) Ministry"
    r"|MO?FA)(?:['’]s)? "
    r"(?:(?:secretary|director)[ -]general|permanent secretary|under-?secretary|state secretary|political director)"
)
_MINISTRIES = (
    "ministry of",
    "foreign ministry",
    "defence ministry",
    "defense ministry",
    "external affairs ministry",
    "mfa",
    "mofa",
)
_HEAD_OF_MINISTRY = rf"(?:head|chief) of (?:the |its )?(?:{_PORTFOLIO} )+(?:ministry|department|office)"
# "Ambassador Extraordinary and Plenipotentiary"
_FULL_POWERS = r"(?: extraordinary(?: and | & )plenipotentiary)"
# "the heads of states", "their heads of diplomacy": rare or translated words for what the table calls otherwise.
_TRANSLATED = {
    "head of states": OfficeKind.HEAD_OF_STATE,
    "holy father": OfficeKind.HEAD_OF_STATE,
    "mandatary": OfficeKind.HEAD_OF_STATE,
    "head of diplomacy": OfficeKind.FOREIGN_MINISTER,
    "chief of diplomacy": OfficeKind.FOREIGN_MINISTER,
    "secretary for external affairs": OfficeKind.FOREIGN_MINISTER,
    "external affairs secretary": OfficeKind.FOREIGN_MINISTER,
}
# With which the services begin.
_OPENING = sorted({re.split(r"\W", service)[0] for service in _SERVICE.strip("(?:)").split("|")} - {""})
# Words that name an office only with the help of their surroundings.
_BARE = ("diplomat", "commissioner", "chairwoman")
COUNTERPARTS = frozenset(
    "counterpart counterparts colleague colleagues homologue homologues peer peers neighbour neighbor".split()
) | {"opposite number", "opposite numbers"}
_DEPUTIES = {
    OfficeKind.HEAD_OF_STATE: OfficeKind.VICE_PRESIDENT,
    OfficeKind.HEAD_OF_GOVERNMENT: OfficeKind.DEPUTY_HEAD_OF_GOVERNMENT,
    OfficeKind.ORGANIZATION_HEAD: OfficeKind.DEPUTY_ORGANIZATION_HEAD,
}
_DEPUTY = re.compile(r"\b(?:deputy|vice|assistant|under)\b")
# Where a chancellor heads the government or the treasury; in Spanish America a canciller is the foreign minister.
_OTHER_CHANCELLORS = frozenset({"DE", "AT", "GB"})

_WORD = re.compile(r"\w+")
# News of a year has some 100,000 different words, of which half are told once.
_WORDS_KEPT = 50_000


class Titles:
    """Finds titles in text: those of the reference table, longest first, and any minister."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self._may_open = lru_cache(maxsize=_WORDS_KEPT)(self._opens)

    @cached_property
    def _forms(self) -> frozenset[str]:
        known = {title.text for title in self.reference.titles} | COUNTERPARTS | set(_BARE) | set(_TRANSLATED)
        return frozenset(form for text in known for form in (text, _plural(text)))

    @cached_property
    def _openers(self) -> re.Pattern[str]:
        """The words with which a title may begin. Looked for first, for the whole pattern is slow where there is none."""
        firsts = {first.group() for form in self._forms if (first := re.match(r"\w+", form))}
        others = "|".join(
            [
                "ministry|mfa|mofa|head|chief|lead|negotiator|ministers?|secretary|secretaries|commissioner|undersecretary",
                "auditor|comptroller|prosecutor|solicitor|inspector|surgeon|statistician",
                *_OPENING,
            ]
        )
        return re.compile(rf"(?:{'|'.join(sorted(map(re.escape, firsts)))}|{others}|{_PORTFOLIO})", re.IGNORECASE)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        ordered = sorted(self._forms, key=lambda text: (-len(text), text))
        short = "|".join(
            re.escape(text) for text in ordered if text.rstrip("s").isupper()
        )  # "PM" is a title, "pm" is not
        spaced = "|".join(re.escape(text).replace(r"\ ", r"[ -]") for text in ordered if not text.rstrip("s").isupper())
        return re.compile(
            rf"\b(?:{short}|(?i:{_HEAD_OF_MINISTRY}|{_OF_MINISTRY_BEFORE}"
            rf"|(?:{spaced})(?:{_FULL_POWERS}|{_OF_PORTFOLIO}|{_MORE})?|{_ANY_MINISTER}))\b(?!-)"
        )

    def kind(self, title: str, modifiers: str = "", *, party: str | None = None) -> OfficeKind | None:
        """The kind of office that a title in small letters names for a party; a deputy's where a modifier says so."""
        title = title.removesuffix(" extraordinary and plenipotentiary")
        if title.startswith(_MINISTRIES):
            return OfficeKind.FOREIGN_SECRETARY_OFFICIAL
        singular = title if self.reference.office_title_kind(title) else singular_of(title)
        kind = self._kind(singular, party)
        if kind not in (None, OfficeKind.SPOKESPERSON) and _DEPUTY.search(modifiers):
            return _DEPUTIES.get(kind, OfficeKind.DEPUTY_MINISTER)
        return kind

    def _kind(self, title: str, party: str | None) -> OfficeKind | None:
        if title == "chancellor" and party not in _OTHER_CHANCELLORS:
            return OfficeKind.FOREIGN_MINISTER if party else None
        kind = self.reference.office_title_kind(title, party=party) or _TRANSLATED.get(title)
        if kind is None and re.search(r"minister|ministry|secretar", title):
            deputy = _DEPUTY.search(title) or title.startswith("undersecretary")
            if deputy:
                return OfficeKind.DEPUTY_MINISTER
            return OfficeKind.FOREIGN_MINISTER if "foreign" in title else OfficeKind.MINISTER
        return kind

    def is_plural(self, title: str) -> bool:
        """True for "presidents", "foreign ministers", "ministers of trade", "heads of state"."""
        head = re.split(r" (?:of|for|general|to)\b", title)[0]
        return head.endswith("s") and not head.endswith("ss") and not self.reference.office_title_kind(title)

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Matches in order, never overlapping."""
        end = 0
        for word in _WORD.finditer(text):
            if word.start() >= end and self._may_open(word.group()):
                match = self._pattern.match(text, word.start())
                if match:
                    end = match.end()
                    yield match

    def ending_by(self, text: str, begin: int, end: int) -> re.Match[str] | None:
        """The title that begins at a character and ends before another one; None without one."""
        return self._pattern.match(text, begin, end)

    def _opens(self, word: str) -> bool:
        return self._openers.fullmatch(word) is not None


def singular_of(title: str) -> str:
    """ "Heads of state" as "head of state", "ministers" as "minister"; in small letters."""
    return re.sub(
        r"ies\b(?=$| of| for)", "y", re.sub(r"(?<=\w)(?<!ie)s\b(?=$| of| for)", "", title.lower(), count=1), count=1
    )


def _plural(title: str) -> str:
    """ "heads of state", "foreign ministers", "secretaries of state"."""
    head, of, rest = title.partition(" of ")
    if not of:
        head, of, rest = title.partition(" for ")
    return (head[:-1] + "ies" if re.search(r"[^aeiou]y$", head) else head + "s") + of + rest
