"""Where: the city or country of an encounter, from its sentence, its gathering, its hosts, and the story around it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from ingest.encounters.abroad import is_goal, tells_of_visit
from ingest.encounters.clauses import clause_of
from ingest.encounters.cue import Cue
from ingest.encounters.elsewhere import (
    LEAVING,
    is_next_stop,
    is_of_earlier,
    is_of_former_event,
    is_only_planned,
    is_reported,
    relative_clause,
)
from ingest.encounters.nearness import TOO_FAR, distance, is_spoken_of
from ingest.encounters.programme_lines import city_in_line, heading_place
from ingest.encounters.scene import Scene
from ingest.encounters.tense import read_verb
from ingest.encounters.whereabouts import stands_in
from ingest.encounters.wording import DURING_VISIT, SPEAKING_OF
from ingest.mentions.dates import Direction
from ingest.mentions.places import PlaceMention, capital_of
from ingest.tokens import text_of
from meetings.gatherings import Place
from meetings.ids import place_id
from meetings.words import Mode, Status
from reference.reference import Reference

# Who is abroad is so for the rest of the story; what is told first may tell later where it was.
_VISIT_BACK = 6
_VISIT_AHEAD = 4
# A scene goes on for about three sentences without its place being told again.
_SENTENCES_BACK = 3
# Where there is no dateline, the title and the first sentences tell where the story is set.
_OPENING = 400
# Titles have up to some 120 characters; a first line that is longer is run on.
_LONGEST_TITLE = 120

_HERE = re.compile(r"\b(?:here|in (?:this|the) (?:city|town|capital))\b", re.IGNORECASE)
_THERE = re.compile(
    r"\bthere\b(?! (?:is|are|was|were|has|have|will|would|had))|\bin the same (?:city|town|place)\b", re.IGNORECASE
)
# "at the Palace", "at Government House", "at the Ministry": of the hosts
_SEAT = re.compile(
    r"\b(?:at|in|inside|outside|to) (?:the |his |her |its )?(?:[\w’'-]+ ){0,3}?(?:palace|house|ministry|department"
    r"|chancellery|castle|residence|office|kremlin)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:[Tt]he|[Tt]heir) (?:meeting|talks|session|encounter|summit|venue|dinner|event|visit)\b.{0,60}?\b(?:take"
    r"|took|taking|held|be|hosted?|due|planned|scheduled|set)\b"
)
_TO_BE_HELD = re.compile(r"\b(?:due|(?:to|will) be held|scheduled|to take place) (?:in|at) (?:the )?\Z")
_COMING = frozenset({"come", "arrive", "fly", "visit", "travel", "go"})
_BACK_FROM = re.compile(r"\b(?:back|return\w*|home)(?: on \w+| yesterday| today| late \w+)? from \Z", re.IGNORECASE)
# "Her trip to Riga on Thursday, when she is to", "a visit to Praia in May, during which he will"
_ON_A_TRIP = re.compile(
    r"\b(?:trip|visit|journey|tour|stay)(?: \w+)?(?P<where_to> (?:to|in) [^.;:]{3,120}?),? (?:when|during which|in the course of which"
    r"|on which) (?:s?he|they|the [a-z]+)\b[^.;:,]{0,30}\Z"
)
# "between visiting British Prime Minister A and", up to the name of whom it describes
_AS_GUEST = re.compile(r"\b[Vv]isiting (?!and\b)(?:(?!and\b|with\b)[\w.’'-]+ ?){1,9}\Z")
_TITLE_REACH = 60


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Finds the place of an encounter in one scene."""

    scene: Scene
    reference: Reference

    def told(self, cue: Cue) -> Place | None:
        """The place that the sentence gives, a city rather than a country; None for calls."""
        if cue.destination is not None:
            return cue.destination
        if cue.mode is not Mode.IN_PERSON:
            return None
        return (
            self._in_stretch(cue)
            or self._where_clause(cue)
            or self._of_the_trip(cue)
            or self._gone_to(cue)
            or self._in_sentence(cue)
            or self._guest_comes(cue)
            or city_in_line(cue, self.scene)
            or self._pointed_at(cue)
        )

    def told_before(self, cue: Cue) -> Place | None:
        """The city of the sentences right before, or of the next that goes on about the encounter."""
        if cue.mode is not Mode.IN_PERSON:
            return None
        return self._before(cue) or self._after(cue) or heading_place(cue, self.scene)

    def city_of_arrival(self, cue: Cue) -> Place | None:
        """ "SUVA, May 3 - The minister arrived in Fiji today": who is in a country now is where it is told from."""
        goal = cue.destination
        home = self._home(cue)
        if goal is None or home is None or cue.reading.status not in (Status.HELD, Status.ONGOING):
            return None
        return home if _is_whole_country(goal) and home.country == goal.country else None

    def implied(self, cue: Cue) -> Place | None:
        """The place that the hosts, the dateline or the rest of the story give, where nothing tells it."""
        if cue.mode is not Mode.IN_PERSON:
            return None
        if DURING_VISIT.search(text_of(cue.sentence)) and (visited := self._visited(cue)) is not None:
            return visited
        found = self._seat_of_hosts(cue) or self._returned_from(cue) or self._abroad(cue)
        found = found or self._home(cue) or self._earlier(cue)
        return found or self._opening(cue) or self._capital_of_hosts(cue)

    def _earlier_places(self, cue: Cue, offset: int, *, since: int = 0) -> Iterator[PlaceMention]:
        """The places before the offset, the last first; of what is told by itself, as an item of a programme, only its own."""
        story = self.scene.document.story_at(cue.word.idx)
        return self.scene.places_before(offset, since=max(since, story[0]) if story else since)

    def _in_stretch(self, cue: Cue) -> Place | None:
        """ "Called on A in Rome and on B in Paris": the city in the part of the sentence that tells of the one alone."""
        if cue.stretch is None:
            return None
        begin, end = cue.stretch
        inside = (m for m in self.scene.places_in(cue.sentence) if begin <= m.begin < end and m.is_city)
        return next((m.place for m in inside if stands_in(self.scene, m)), None)

    def _where_clause(self, cue: Cue) -> Place | None:
        """ "Geneva, where the two met in May": the place stands above the clause."""
        clause = relative_clause(clause_of(cue.word))
        where = (
            next((child for child in clause.children if child.lower_ == "where"), None) if clause is not None else None
        )
        if clause is None or where is None:
            return None
        head = clause.head
        told = self.scene.places_in(cue.sentence)
        # The parse may hang the clause on what stands between: "left for Bissau in the evening, where she saw B".
        nearest = next((m for m in reversed(told) if m.end <= where.idx), None)
        above = next((m for m in told if m.begin <= head.idx < m.end), nearest)
        return self._narrowed(above, cue) if above else None

    def _of_the_trip(self, cue: Cue) -> Place | None:
        """ "Her trip to Riga, when she is to meet B", "a visit to Praia, during which he will hold talks": where the trip goes."""
        before = self.scene.text[cue.sentence.start_char : cue.word.idx]
        if (trip := _ON_A_TRIP.search(before)) is None:
            return None
        begin, end = (cue.sentence.start_char + at for at in trip.span("where_to"))
        told = (m for m in self.scene.places_in(cue.sentence) if m.begin >= begin and m.end <= end)
        goal = next(told, None)
        return self._narrowed(goal, cue) if goal else None

    def _narrowed(self, mention: PlaceMention, cue: Cue) -> Place:
        """ "In Nigeria, where he met B in Abuja": of a country the city in it that the sentence tells too."""
        own = None if mention.is_city else self._in_sentence(cue)
        return own if own is not None and own.country == mention.place.country else mention.place

    def _gone_to(self, cue: Cue) -> Place | None:
        """ "Will leave here for Quito to meet B": where somebody goes to do it."""
        going = cue.word.head
        if cue.word.dep_ not in ("advcl", "xcomp") or not any(child.lower_ == "to" for child in cue.word.children):
            return None
        if going.lemma_ not in LEAVING:
            return None
        goals = [child for child in going.children if child.lower_ in ("for", "to") and child.dep_ == "prep"]
        reached = {word.i for goal in goals for word in goal.children}
        told = ((m, self.scene.token_at(m.begin, m.end)) for m in self.scene.places_in(cue.sentence))
        return next((m.place for m, token in told if token is not None and token.i in reached), None)

    def _in_sentence(self, cue: Cue) -> Place | None:
        ranked = []
        for mention in self.scene.places_in(cue.sentence):
            near = distance(self.scene, cue.word, mention.begin, mention.end)
            if (
                near is not None
                and near < TOO_FAR
                and stands_in(self.scene, mention)
                and not self._of_another(cue, mention)
                and not self._of_what_comes(cue, mention)
                and not self._spoken_of(cue, mention)
            ):
                ranked.append((not mention.is_city, mention.by_building, near, mention.begin, mention.place))
        return min(ranked, key=lambda rank: rank[:4])[4] if ranked else None

    def _of_what_comes(self, cue: Cue, mention: PlaceMention) -> bool:
        """True for the Lusaka of "discussed the forum to be held in Lusaka"."""
        past = cue.reading.direction is Direction.PAST and cue.word.lemma_ in SPEAKING_OF
        return past and _TO_BE_HELD.search(self.scene.text, cue.sentence.start_char, mention.begin) is not None

    def _spoken_of(self, cue: Cue, mention: PlaceMention) -> bool:
        """True for the Cyprus of "exchanged views on the talks in Cyprus"."""
        token = self.scene.token_at(mention.begin, mention.end)
        return token is not None and is_spoken_of(token, cue.word)

    def _of_another(self, cue: Cue, mention: PlaceMention) -> bool:
        """True for a place in a clause beside the cue's that tells of something else ("and she also opened a school in Porto")."""
        token = self.scene.token_at(mention.begin, mention.end)
        if token is None:
            return True
        here, there = clause_of(cue.word), clause_of(token)
        if is_reported(there, cue.word) or is_next_stop(token, there, cue.word) or is_of_former_event(token, cue.word):
            return True
        if cue.reading.direction is Direction.PAST and is_only_planned(there, cue.word):
            return True
        beside = there != here and there.dep_ == "conj" and not there.is_ancestor(here)
        return beside and any(child.dep_ in ("nsubj", "nsubjpass") for child in there.children)

    def _guest_comes(self, cue: Cue) -> Place | None:
        """ "Will receive the president of B, who comes to Rome on a visit": where the guest goes, in the same time."""
        for mention in self.scene.places_in(cue.sentence):
            token = self.scene.token_at(mention.begin, mention.end)
            clause = clause_of(token) if token is not None else None
            if (
                token is None
                or clause is None
                or clause.dep_ != "relcl"
                or not (clause.lemma_ in _COMING or any(child.lemma_ == "visit" for child in clause.children))
                or not (stands_in(self.scene, mention) or token.head is clause)
            ):
                continue
            past = clause.tag_ != "VBG" and Direction.PAST in {read_verb(clause).direction, cue.reading.direction}
            if not past and cue.word.is_ancestor(clause):
                return mention.place
        return None

    def _pointed_at(self, cue: Cue) -> Place | None:
        """ "Here" is where the article was written, "there" the city told before."""
        text = text_of(cue.sentence)
        if _HERE.search(text):
            return self.scene.home_at(cue.sentence.start_char, self.reference)
        if (there := _THERE.search(text)) is not None:
            before = self._earlier_places(cue, cue.sentence.start_char + there.start())
            return next((m.place for m in before if m.is_city and stands_in(self.scene, m)), None)
        return None

    def _before(self, cue: Cue) -> Place | None:
        """The city told last in the sentences right before, rather one in a country of those who met."""
        near = self.scene.sentences_before(cue.sentence.start_char, most=_SENTENCES_BACK)
        if not near:
            return None
        section = self.scene.document.section_at(cue.word.idx)
        since = max(near[0].start_char, section.begin if section and section.items else 0)
        told = [
            mention.place
            for mention in self._earlier_places(cue, cue.sentence.start_char, since=since)
            if mention.is_city and stands_in(self.scene, mention) and not self._background(mention, cue)
        ]
        return next((place for place in told if place.country in cue.parties), None) or next(iter(told), None)

    def _background(self, mention: PlaceMention, cue: Cue) -> bool:
        """True for a place in a clause aside, or of another time than the cue's: "in Rome he is to see B" beside "they met"."""
        token = self.scene.token_at(mention.begin, mention.end)
        if token is None:
            return True
        clause = clause_of(token)
        times = {_direction_of(clause), cue.reading.direction}
        long_ago = is_of_earlier(clause) and not is_of_earlier(clause_of(cue.word))
        return clause.dep_ in ("relcl", "advcl") or times == {Direction.PAST, Direction.FUTURE} or long_ago

    def _returned_from(self, cue: Cue) -> Place | None:
        """The city in the other's country from which one of them is told to have come back."""
        for mention in self._earlier_places(cue, cue.sentence.end_char):
            before = self.scene.text[max(0, mention.begin - 40) : mention.begin]
            if mention.is_city and mention.place.country in cue.parties and _BACK_FROM.search(before):
                return mention.place
        return None

    def _after(self, cue: Cue) -> Place | None:
        """The city of the next sentence where that goes on about the encounter: "The meeting will take place in Brussels"."""
        after = self.scene.sentence_after(cue.sentence)
        if after is None or not _GOES_ON.search(text_of(after)):
            return None
        cities = (
            m
            for m in self.scene.places_in(after)
            if m.is_city and stands_in(self.scene, m) and not self._background(m, cue)
        )
        return next((m.place for m in cities), None)

    def _seat_of_hosts(self, cue: Cue) -> Place | None:
        """The capital of those at whose palace or ministry they sit: who receives, else the country visited, else who acts first."""
        if not _SEAT.search(text_of(cue.sentence)):
            return None
        visited = self._visited(cue)
        staying = [party for party in cue.parties if party not in self._guests(cue)] or cue.parties
        hosts = cue.hosts or ((visited.country,) if visited and visited.country else staying[:1])
        countries = [party for party in hosts if self.reference.is_country(party)]
        home = self.scene.home_at(cue.sentence.start_char, self.reference)
        told = cue.hosts or visited
        if home is not None and (
            home.country in countries or not countries or (not told and home.country in cue.parties)
        ):
            return home
        if not told and (seen := self._earlier(cue)) is not None:
            return seen
        return _first(capital_of(party, self.reference) for party in countries)

    def _guests(self, cue: Cue) -> frozenset[str]:
        """The parties of whom the sentence calls somebody a visitor: "visiting British premier A"."""
        text = self.scene.text
        return frozenset(
            party
            for mention in self.scene.actors_in(cue.sentence)
            if _AS_GUEST.search(text, max(cue.sentence.start_char, mention.begin - _TITLE_REACH), mention.end)
            for party in mention.parties
        )

    def _visited(self, cue: Cue) -> Place | None:
        """The country of one of the parties to which the article says somebody went."""
        for mention in self._earlier_places(cue, cue.sentence.start_char):
            if not mention.is_city and mention.place.country in cue.parties and stands_in(self.scene, mention):
                return mention.place
        return None

    def _abroad(self, cue: Cue) -> Place | None:
        """ "ISLAMABAD: The prime minister reached Sri Lanka on a visit. He was welcomed by B": where he is, not where it is written."""
        home = self._home(cue)
        apart = self.scene.document.story_at(cue.word.idx) is not None
        if home is None or apart or home.country not in cue.parties:
            return None
        sentences = self.scene.sentences_before(cue.sentence.end_char, most=_VISIT_BACK)
        after = self.scene.sentences_after(cue.sentence, most=_VISIT_AHEAD)
        for sentence in (*reversed(sentences), *after):
            if not tells_of_visit(sentence, self.scene, cue):
                continue
            there = (
                m.place for m in self.scene.places_in(sentence) if stands_in(self.scene, m) or is_goal(m, self.scene)
            )
            abroad = [place for place in there if place.country in cue.parties and place.country != home.country]
            if abroad:
                return min(abroad, key=_is_whole_country)
        return None

    def _home(self, cue: Cue) -> Place | None:
        """The place of the dateline."""
        return self.scene.home_at(cue.sentence.start_char, self.reference)

    def _opening(self, cue: Cue) -> Place | None:
        """The city that the title or the first sentences tell, where it lies in a country of those who met or something is there."""
        begin = self.scene.document.begin
        end = begin + _OPENING
        if self.scene.document.story_at(cue.word.idx) is not None:
            end = min(end, self.scene.document.sections[0].begin)
        for mention in reversed(tuple(self.scene.places_before(end, since=begin))):
            owns = self.scene.text.startswith(("'s", "’s"), mention.end)  # "Lisbon's wishes": its government
            there = stands_in(self.scene, mention) and not self._is_aside(mention)
            if mention.is_city and not owns and (there or self._in_title(mention, cue)):
                return mention.place
        return None

    def _is_aside(self, mention: PlaceMention) -> bool:
        """True for "B, who studied in Rome"."""
        token = self.scene.token_at(mention.begin, mention.end)
        return token is not None and clause_of(token).dep_ == "relcl"

    def _in_title(self, mention: PlaceMention, cue: Cue) -> bool:
        """ "Lisbon greets the king with cannon": the host's capital in the first line."""
        begin = self.scene.document.begin
        title_end = min(self.scene.line_at(begin)[1], begin + _LONGEST_TITLE)
        return mention.place.country in cue.parties and mention.begin < title_end

    def _earlier(self, cue: Cue) -> Place | None:
        """The city of one of the parties' countries in which something was told to be last."""
        for mention in self._earlier_places(cue, cue.sentence.start_char):
            if mention.is_city and mention.place.country in cue.parties and stands_in(self.scene, mention):
                return mention.place
        return None

    def _capital_of_hosts(self, cue: Cue) -> Place | None:
        """Who receives without a place does so at home."""
        return _first(capital_of(party, self.reference) for party in cue.hosts if self.reference.is_country(party))


def _is_whole_country(place: Place) -> bool:
    return place.id == place_id(place.name, country=None)  # the id of a city ends with its country: "astana-kz"


def _direction_of(clause: Token) -> Direction:
    """Of "he is to hold talks" that of the infinitive."""
    infinitive = (
        next((child for child in clause.children if child.dep_ == "xcomp"), None) if clause.lemma_ == "be" else None
    )
    return read_verb(infinitive or clause).direction


def _first(places: Iterable[Place | None]) -> Place | None:
    return next((place for place in places if place is not None), None)
