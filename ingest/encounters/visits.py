"""Visits: a guest who goes to a country meets its hosts."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from spacy.tokens import Span, Token

from ingest.encounters.arguments import Sides, find_sides
from ingest.encounters.cause import Cause
from ingest.encounters.cue import Cue
from ingest.encounters.encounter import Encounter
from ingest.encounters.hosts import find_hosts
from ingest.encounters.other_meanings import is_fiction
from ingest.encounters.rejected import Rejected, reject
from ingest.encounters.scene import Scene
from ingest.encounters.setting import Settings
from ingest.encounters.tense import Reading, read_noun, read_verb
from ingest.encounters.word_order import WHEN_OR_WHERE
from ingest.encounters.wording import Wording, Wordings
from ingest.mentions.actors import Actor, ActorMention, Form
from ingest.mentions.dates import Direction
from ingest.mentions.places import PlaceMention
from meetings.words import MeetingKind, Mode, Status

# "paid a four-day official visit at the invitation of the king to Japan" has more words, but few have.
_REACH = 9
_EXPECTING = frozenset({"expect", "await"})
_ENDING = frozenset({"conclude", "end", "complete", "finish", "wrap"})
_STATES = frozenset({"be", "stay"})
_DUE = frozenset({"due", "set", "able", "likely", "unlikely", "unable", "supposed", "scheduled"})
_PREPOSITIONS = frozenset("to in at through for from of with by on about after into via between during against".split())
# The countries in which organizations have their seats.
_SEATS = {
    "EU": "BE",
    "NATO": "BE",
    "UN": "US",
    "OSCE": "AT",
    "IAEA": "AT",
    "OPEC": "AT",
    "African Union": "ET",
    "Arab League": "EG",
    "ASEAN": "ID",
    "ECOWAS": "NG",
    "GCC": "SA",
    "OIC": "SA",
    "SCO": "CN",
    "CIS": "BY",
    "CARICOM": "GY",
    "SADC": "BW",
    "EAC": "TZ",
    "IMF": "US",
    "World Bank": "US",
    "WTO": "CH",
    "WHO": "CH",
    "OECD": "FR",
    "UNESCO": "FR",
    "Council of Europe": "FR",
}
_LIST_GAP = re.compile(r",? (?:and |as well as |then |later |on to )?(?:to )?(?:the )?|, (?:and )?(?:to )?(?:the )?")
# "Arrived to the city of Shymkent"
_CITY_OF = re.compile(r" the (?:[a-z]+ )?(?:city|town|capital|port|resort) (?:city )?of ")
# "To China's doorstep" is not to China.
_NEAR_IT = re.compile(
    r"['’]s? (?:[a-z]+ )?(?:neighbou?rhood|neighbou?rs?|doorstep|borders?|frontier|back ?yard|vicinity|edge|rivals?|ally|allies)\b"
)
# "Departs tonight", as against "arrives in Rome on Monday" under a picture
_SOON = frozenset({"tonight", "tomorrow", "soon", "shortly", "later", "next"})
# "visited the Georgetown-based secretariat", "the Georgetown, Guyana-based secretariat"
_BASED_THERE = re.compile(r"(?:, [A-Z][\w ]+)?-based\b")
# "visited the Harlem shop of a countryman", "toured a Nairobi school": the place only says which shop it is
_THING_THERE = re.compile(
    r"(?:['’]s)? (?:[a-z-]+ )?(?:shops?|stores?|schools?|museums?|galler(?:y|ies)|church(?:es)?|mosques?|temples?|restaurants?|stadiums?"
    r"|theat(?:re|er)s?|cinemas?)\b"
)
# "flew to Paris for talks with Jean Morel, chief executive of a carmaker": whom he goes to meet acts for nobody
_TO_MEET = re.compile(
    r"\b(?:for (?:[a-z-]+ )?(?:talks|meetings?|discussions|negotiations|consultations|a meeting) with|to (?:meet|see|visit)(?: with)?)"
    r" (?P<whom>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)"
)
_IN_IT = re.compile(r",? (?:in|to|at) (?:the )?")


def find_visits(scene: Scene, wordings: Wordings, settings: Settings) -> Iterator[Encounter | Rejected]:
    """What becomes of each word of visiting, in order of appearance: a visit or more, or why it tells of none.

    Guest, host party and the hosts whom the sentence names meet; the place is the destination.
    """
    for sentence, words in scene.parsed_words:
        for token in words:
            wording = wordings.of(token, ("visits",))
            if wording is not None:
                yield from _visits(token, wording, sentence, scene, settings)


def _visits(
    token: Token, wording: Wording, sentence: Span, scene: Scene, settings: Settings
) -> Iterator[Encounter | Rejected]:
    if is_fiction(sentence):
        yield reject(token, sentence, wording.rule, Cause.OTHER_MEANING, detail="it is told of a film or a book")
        return
    if (wording.lemma == "be" and _helps(token)) or _goes_on_to_say(token):
        yield reject(token, sentence, wording.rule, Cause.OTHER_MEANING, detail="it helps another verb")
        return
    reading = read_verb(token) if wording.kind == "verb" else read_noun(token)
    going = _going(token, wording, sentence, scene)
    guests = _each_once(actor for mention in going for actor in mention.actors)
    if (cause := _no_visit(reading, guests)) is not None:
        detail = reading.why if cause is Cause.NOT_SO else None
        yield reject(token, sentence, wording.rule, cause, detail=detail)
        return
    if wording.lemma in _EXPECTING:
        reading = Reading(Status.PLANNED, Direction.FUTURE, wording.lemma)
    soon = any(child.lower_ in _SOON for child in token.children)
    if reading.why == "present" and not _is_over(token) and (soon or not scene.dates_in(sentence)):
        if wording.lemma in _STATES:  # "as he is in the United States"
            yield reject(token, sentence, wording.rule, Cause.STATE)
            return
        reading = Reading(Status.PLANNED, Direction.FUTURE, "on the way")  # "he goes on to Riyadh"
    destinations = [] if _expects_to_do(token) else list(_destinations(token, wording, sentence, scene))
    guests = _travelling(guests, destinations)
    if not destinations:
        yield reject(token, sentence, wording.rule, Cause.NO_DESTINATION)
    for destination in destinations:
        host = destination.place.country
        visitors = [
            guest for guest in guests if host not in guest.parties and not _at_its_seat(guest, host)
        ]  # "at the invitation of A, B visited"
        receiving = find_hosts(destination, token, scene, visitors)
        private = None if receiving else _private_host(destination, sentence, scene)
        parties = {party for visitor in visitors for party in visitor.parties}
        if host is None or private or len(parties) != 1:
            cause, detail = _no_visit_there(destination, parties, private)
            yield reject(token, sentence, wording.rule, cause, detail=detail)
            continue
        receiving = receiving or [_country(host, destination)]
        hosts = _each_once(a for mention in receiving for a in mention.actors if _hosts(a, host, visitors))
        cue = Cue(
            word=token,
            sentence=sentence,
            reading=reading,
            actors=(*visitors, *hosts),
            destination=destination.place,
            date_word=_own_date_word(destination, scene) if len(destinations) > 1 else None,
        )
        setting = settings.read(cue)
        yield Encounter(
            begin=sentence.start_char,
            end=sentence.end_char,
            trigger=token.idx,
            trigger_end=token.idx + len(token),
            actors=cue.actors,
            mode=Mode.IN_PERSON,
            kind=MeetingKind.VISIT,
            reading=setting.reading,
            rule=wording.rule,
            weight=wording.weight,
            sides=Sides(going, tuple(receiving), "by grammar"),
            when=setting.when,
            day_told=setting.day_told,
            replaces=setting.replaces,
            place=setting.place,
            gathering=setting.gathering,
            sources=setting.sources,
        )


def _no_visit_there(destination: PlaceMention, parties: Collection[str], private: str | None) -> tuple[Cause, str]:
    """Why guests of these parties are on no visit to a country; those of several parties only meet somewhere."""
    if private:
        return Cause.OTHER_MEANING, f"it goes to meet “{private}”, who acts for nobody"
    cause = Cause.SEVERAL_GUEST_PARTIES if parties and destination.place.country else Cause.AT_HOME
    return cause, destination.place.name


def _private_host(destination: PlaceMention, sentence: Span, scene: Scene) -> str | None:
    """The name of whom the guest goes to meet, where it is nobody who acts for a party, nor is anybody else told behind it."""
    meets = _TO_MEET.search(scene.text, destination.end, sentence.end_char)
    if meets is None or any(mention.begin >= meets.start() for mention in scene.actors_in(sentence)):
        return None
    return meets["whom"]


def _travelling(guests: list[Actor], destinations: Sequence[PlaceMention]) -> list[Actor]:
    """The guests; nobody of "to Hungary and Bulgaria" where all are of one of the two: none visits his own country on the way."""
    visited = {destination.place.country for destination in destinations}
    at_home = len(visited) > 1 and all(visited & set(guest.parties) for guest in guests)
    return [] if at_home else guests


def _at_its_seat(guest: Actor, host: str | None) -> bool:
    """True for who goes where his organization has its seat, as NATO's chief to Brussels: he is at home."""
    return all(_SEATS.get(party) == host for party in guest.parties)


def _helps(be: Token) -> bool:
    """True for "was to meet B in Sofia", "was due to take place in Sofia" and "there was a need", where being is not what is told of."""
    if any(child.dep_ == "expl" for child in be.children):
        return True
    if any(child.dep_ == "acomp" and child.lower_ in _DUE for child in be.children):
        return True
    return any(child.dep_ == "xcomp" and any(word.lower_ == "to" for word in child.children) for child in be.children)


def _goes_on_to_say(verb: Token) -> bool:
    """True for "went on to say that Syria's crisis", as against "went on to Rome"."""
    behind = verb.doc[verb.i + 1 : verb.i + 4]
    return verb.lemma_ == "go" and [word.lower_ for word in behind[:2]] == ["on", "to"] and behind[-1].tag_ == "VB"


def _is_over(visit: Token) -> bool:
    """True for "premier concludes visit to Peru"."""
    return visit.head.lemma_.lower() in _ENDING and visit.dep_ in ("dobj", "nsubj", "compound")


def _expects_to_do(verb: Token) -> bool:
    """True for "is expected to see B in Rome", as against "is expected in Rome"."""
    return verb.lemma_ == "expect" and any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in verb.children)


def _no_visit(reading: Reading, guests: Sequence[Actor]) -> Cause | None:
    if reading.status is None:
        return Cause.NOT_SO
    return None if guests else Cause.NO_GUEST


def _destinations(token: Token, wording: Wording, sentence: Span, scene: Scene) -> Iterator[PlaceMention]:
    """The places right after the trigger, where a preposition of direction stands before the first: "to Berlin, Paris and Oslo"."""
    after = [m for m in scene.places_in(sentence) if m.begin > token.idx and not _is_of_guest(m, token, scene)]
    end = token.idx + len(token)
    for number, mention in enumerate(after):
        gap = scene.text[end : mention.begin]
        if number == 0:
            beyond = any(form.match(scene.text, mention.end) for form in (_NEAR_IT, _BASED_THERE, _THING_THERE))
            if len(gap.split()) > _REACH or not _leads_there(gap, wording) or beyond:
                return
        elif not _LIST_GAP.fullmatch(re.sub(r" +", " ", WHEN_OR_WHERE.sub("", gap))):
            return
        end = mention.end
        if (
            number + 1 < len(after)
            and not mention.is_city
            and _IN_IT.fullmatch(scene.text[end : after[number + 1].begin])
        ):
            continue  # "to Germany, in Berlin": the city says it better
        yield mention


def _is_of_guest(mention: PlaceMention, token: Token, scene: Scene) -> bool:
    """True for Belgium in "the visit of King Philippe of Belgium to Madrid"."""
    if mention.is_city or not scene.text.endswith(" of ", 0, mention.begin):
        return False
    end = mention.begin - len(" of ")
    named = (m for m in scene.actors_in(token.sent) if m.end == end and m.form is Form.NAME)
    return any(mention.place.country in actor.parties for m in named for actor in m.actors)


def _own_date_word(destination: PlaceMention, scene: Scene) -> Token | None:
    """ "To Rome on Monday and to Paris on Tuesday": the word by which the day of one destination is found."""
    following = scene.text[destination.end : destination.end + 4]
    return scene.token_at(destination.begin, destination.end) if following in (" on ", " in ", " nex", " fro") else None


def _leads_there(gap: str, wording: Wording) -> bool:
    """True where between trigger and place nothing but a preposition of direction and words about time and company stands."""
    words = _CITY_OF.sub(" ", gap.lower()).split()
    if "place" in wording.partner and not words:
        return True
    directions = wording.partner - {"place"} or {"the"}
    last = [word for word in words if word in _PREPOSITIONS]
    return last[-1] in directions if last else "place" in wording.partner


def _going(token: Token, wording: Wording, sentence: Span, scene: Scene) -> tuple[ActorMention, ...]:
    """Where the sentence names the guests."""
    sides = find_sides(token, wording, sentence, scene)
    return tuple(m for m in sides.acting if m.form is not Form.PARTY) if sides.how == "by grammar" else ()


def _hosts(actor: Actor, host: str, guests: Sequence[Actor]) -> bool:
    return host in actor.parties and all(actor.key != guest.key for guest in guests)


def _country(host: str, destination: PlaceMention) -> ActorMention:
    """The visited country as a whole, where nobody is named who receives for it."""
    return ActorMention(
        begin=destination.begin,
        end=destination.end,
        actors=(Actor(key=f"party:{host}", parties=(host,)),),
        form=Form.PARTY,
        why=f"{destination.place.name}: in {host}, the country visited",
    )


def _each_once(actors: Iterable[Actor]) -> list[Actor]:
    return list({actor.key: actor for actor in actors}.values())
