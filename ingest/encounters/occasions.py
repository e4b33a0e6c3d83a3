"""Occasions: the gatherings that an article tells of, each with its days and place, and which of them an encounter belongs to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from spacy.tokens import Span, Token

from ingest.encounters.clauses import clause_of
from ingest.encounters.cue import Cue
from ingest.encounters.days import direction_of, resolve_date
from ingest.encounters.elsewhere import is_only_planned, is_planned
from ingest.encounters.nearness import OTHER_CLAUSE, TOO_FAR, distance, is_spoken_of
from ingest.encounters.scene import Scene
from ingest.encounters.source import Source
from ingest.encounters.tense import read_noun
from ingest.encounters.whereabouts import stands_in
from ingest.mentions.dates import Direction
from ingest.mentions.gatherings import GatheringMention, edition_of, same_gathering
from ingest.mentions.places import city
from ingest.tokens import text_of
from meetings.gatherings import Place
from meetings.ids import place_id
from meetings.when import When
from meetings.words import Mode, OfficeKind, Status
from reference.reference import Reference

# The longest gatherings last some two weeks (climate conferences); the General Assembly's high-level week fits in.
_LONGEST_DAYS = 16
# A gathering is what an article is about where its title or lead tells of it: the first three sentences.
_LEAD = 3
# Titles and letterheads are sentences of their own: the lead has at least so many characters.
_LEAD_LENGTH = 500
# Else it holds for about three sentences.
_REACH = 3
# News of a gathering without a date is of these days.
_CURRENT_DAYS = 4

# "Ahead of next week's NATO summit"
_AHEAD = re.compile(
    r"\b(?:ahead of|prior to|in the run-?up to|on the eve of|to prepare(?: for)?|(?:preparations?|plans?|arrangements?) for"
    r"|look(?:s|ed|ing)? forward to"
    # "handed over an invitation to the forum", "invited the president to attend the summit"
    r"|invit(?:e[sd]?|ing|ations?)\b[^.;:]{0,40}? to(?: attend| join| take part in| participate in)?) (?:[\w’',-]+ ){0,6}\Z",
    re.IGNORECASE,
)
# "The meetings took place on the margins of the assembly": all that were told before; "the talks were held": the last
_TOOK_PLACE = re.compile(
    r"\b(?:The|These|Both|All)(?: these| the)? (?:[a-z]+ )?(?:(?P<all>meetings|encounters|conversations)|(?P<one>meeting|talks"
    r"|encounter|conversation)(?! (?:between|of|with)\b))\b[^.;]{0,30}\b(?:took place|(?:was|were|is being|are being) held)\b"
)
_SENTENCES_ON = 12
_LOOK_BACK = 60
_EVENTS_OF_A_CITY = frozenset({"Forum", "Conference", "Dialogue", "Congress", "forum", "conference"})

_HEADS = frozenset({OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT, OfficeKind.SUPREME_LEADER})
# "that forum", "the two-day summit", "this gathering", "the sidelines of the meeting"
_REFERS_BACK = re.compile(
    r"\b(?:the|that|this|said|same) (?:[a-z]+-day |[a-z-]+ ){0,2}?(?P<event>summit|forum|conference|gathering"
    r"|assembly|congress)\b(?! (?:centre|center|room|hall|call|with|of|between|on))",
    re.IGNORECASE,
)
_ON_OCCASION = re.compile(
    r"\b(?:used|uses|using|took advantage of|on) the (?:occasion|gathering|forum|summit|opportunity)\b|\b(?:on|at"
    r"|in) (?:the|its) (?:sidelines?|margins?|fringes?|corridors)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One gathering: how it is told most fully, where it is told, when and where it is.

    `known` says that the reference tables give its days; told days may be of its opening or close alone.
    """

    mention: GatheringMention
    begins: tuple[int, ...]
    when: When | None
    place: Place | None
    direction: Direction
    known: bool

    @property
    def window(self) -> When | None:
        """Its days, where they are told or known to the day."""
        return self.when if self.when and self.when.width <= _LONGEST_DAYS else None


def find_occasions(scene: Scene, reference: Reference) -> tuple[Occasion, ...]:
    """The gatherings of the article in order of appearance, mentions of the same one joined."""
    told: list[Occasion] = []
    for sentence in scene.sentences:
        for mention in scene.gatherings_in(sentence):
            occasion = _occasion(mention, sentence, scene, reference)
            index = next((i for i, other in enumerate(told) if _same(other, occasion)), None)
            if index is None:
                told.append(occasion)
            else:
                told[index] = _joined(told[index], occasion)
    return tuple(told)


def _occasion(mention: GatheringMention, sentence: Span, scene: Scene, reference: Reference) -> Occasion:
    token = scene.token_at(mention.begin, mention.end)
    direction = read_noun(token).direction if token is not None else Direction.UNKNOWN
    if token is not None and is_planned(clause_of(token)):
        direction = Direction.FUTURE
    told = _days_of(token, mention, sentence, scene) if token is not None else None
    if _is_ahead(mention, scene):
        direction = Direction.FUTURE
        told = told if told and told.end >= scene.published and told.width > 1 else None
    elif direction is Direction.FUTURE and told is not None and told.end < scene.published:
        told = None  # "held talks on Wednesday and agreed to hold a summit"
    edition = edition_of(mention, when=told, published=scene.published, reference=reference)
    known = edition.when if edition and edition.when and edition.when.width <= _LONGEST_DAYS else None
    place = _place_of(token, mention, sentence, scene) if token is not None else None
    return Occasion(
        mention=mention,
        begins=(mention.begin,),
        when=known or told,
        place=place or (edition.place if edition else None) or _city_in_name(mention, reference),
        direction=direction,
        known=known is not None,
    )


def _city_in_name(mention: GatheringMention, reference: Reference) -> Place | None:
    """The city after which a forum or conference is named: "Munich Security Conference"; not that of a process or group."""
    words = mention.name.split()
    if words[-1] not in _EVENTS_OF_A_CITY:
        return None
    names = (" ".join(words[at : at + size]) for size in (2, 1) for at in range(min(2, len(words) - size)))
    cities = (next(iter(reference.cities_named(name)), None) for name in names if name[0].isupper())
    return next((city(c.name, c.country, reference) for c in cities if c is not None), None)


def _days_of(token: Token, mention: GatheringMention, sentence: Span, scene: Scene) -> When | None:
    """The days that the sentence gives for the gathering: "the summit, which opens on Thursday", "the summit of 20 March"."""
    ranked = [
        (near, m.begin, m)
        for m in scene.dates_in(sentence)
        if not m.bounds and (near := _near(scene, token, mention, m.begin, m.end)) is not None
    ]
    if not ranked:
        return None
    near, _, nearest = min(ranked)
    at = scene.token_at(nearest.begin, nearest.end)
    to_come = at is not None and clause_of(at).tag_ in ("VBZ", "VBP")  # "the summit, which ends on Friday"
    when = resolve_date(nearest, scene, Direction.FUTURE if to_come else direction_of(nearest, scene))
    vague = when is not None and when.width > _LONGEST_DAYS
    return None if vague and near >= OTHER_CLAUSE else when  # "agreed to end visas from 2030, closing a summit"


def _near(scene: Scene, word: Token, mention: GatheringMention, begin: int, end: int) -> int | None:
    """The distance of a date or place from a gathering; what a relative clause says of any word of its name counts."""
    token = scene.token_at(begin, end)
    if token is not None:
        clause = clause_of(token)
        if clause.dep_ == "relcl" and mention.begin <= clause.head.idx < mention.end:
            return abs(token.i - word.i)
    near = distance(scene, word, begin, end)
    return near if near is not None and near < TOO_FAR else None


def _place_of(token: Token, mention: GatheringMention, sentence: Span, scene: Scene) -> Place | None:
    ranked = [
        (near, m.begin, m.place)
        for m in scene.places_in(sentence)
        if m.is_city and stands_in(scene, m) and (near := _near(scene, token, mention, m.begin, m.end)) is not None
    ]
    return min(ranked, key=lambda rank: rank[:2])[2] if ranked else None


def _same(one: Occasion, other: Occasion) -> bool:
    if not same_gathering(one.mention, other.mention):
        return False
    return one.when is None or other.when is None or one.when.touches(other.when, slack=_LONGEST_DAYS)


def _joined(one: Occasion, other: Occasion) -> Occasion:
    fuller = max(one.mention, other.mention, key=lambda mention: (mention.known, len(mention.name.split())))
    return replace(
        one,
        mention=fuller,
        begins=(*one.begins, *other.begins),
        when=one.when or other.when,
        place=one.place or other.place,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """The gathering of an encounter, and whether the sentence itself sets the encounter there."""

    occasion: Occasion
    told: bool
    source: Source
    aside: bool = False


def occasion_of(cue: Cue, scene: Scene, occasions: tuple[Occasion, ...]) -> Belonging | None:
    """The gathering that the sentence names or points back to."""
    if cue.mode is Mode.CALL:
        return None  # "phoned B ahead of the summit"
    if (named := _named_in_sentence(cue, scene)) is not None:
        occasion = next(o for o in occasions if named.begin in o.begins)
        source = Source.of("the sentence names it", named)
        return Belonging(occasion=occasion, told=True, aside=named.on_sidelines, source=source)
    if not occasions or cue.mode is not Mode.IN_PERSON:
        return None
    if (later := _named_later(cue, scene)) is not None:
        occasion = next(o for o in occasions if later.begin in o.begins)
        source = Source.of("a sentence behind it tells of it", later)
        return Belonging(occasion=occasion, told=True, aside=later.on_sidelines, source=source)
    match = _REFERS_BACK.search(text_of(cue.sentence)) or _ON_OCCASION.search(text_of(cue.sentence))
    before = [o for o in occasions if o.begins[0] < cue.sentence.start_char]
    if match and before and _is_beside(cue, match, scene):
        last = max(before, key=lambda o: max(begin for begin in o.begins if begin < cue.sentence.start_char))
        begin = cue.sentence.start_char
        source = Source("the sentence points back to it", ((begin + match.start(), begin + match.end()),))
        return Belonging(occasion=last, told=True, source=source)
    return None


def _named_later(cue: Cue, scene: Scene) -> GatheringMention | None:
    """The gathering of a sentence behind that tells where the meetings before it took place."""
    for number, sentence in enumerate(scene.sentences_after(cue.sentence, most=_SENTENCES_ON)):
        told = _TOOK_PLACE.search(text_of(sentence))
        if told is not None and (told["all"] or (told["one"] and number == 0)):
            return next((m for m in scene.gatherings_in(sentence) if m.on_sidelines), None)
    return None


def _is_beside(cue: Cue, match: re.Match[str], scene: Scene) -> bool:
    begin = cue.sentence.start_char
    near = distance(scene, cue.word, begin + match.end() - 1, begin + match.end())
    return near is not None and near < TOO_FAR


def _named_in_sentence(cue: Cue, scene: Scene) -> GatheringMention | None:
    ranked = [
        (not m.on_sidelines, near, m.begin, m)
        for m in scene.gatherings_in(cue.sentence)
        if (near := distance(scene, cue.word, m.begin, m.end)) is not None and near < TOO_FAR
        if m.on_sidelines or not _is_ahead(m, scene)
        if m.on_sidelines or not (_is_matter(m, cue, scene) or _is_next(m, cue, scene))
    ]
    return min(ranked)[3] if ranked else None


def _is_ahead(mention: GatheringMention, scene: Scene) -> bool:
    """True for a gathering that is only got ready for, or to which somebody is invited."""
    return _AHEAD.search(scene.text, max(0, mention.begin - _LOOK_BACK), mention.begin) is not None


def _is_matter(mention: GatheringMention, cue: Cue, scene: Scene) -> bool:
    token = scene.token_at(mention.begin, mention.end)
    return token is not None and is_spoken_of(token, cue.word)


def _is_next(mention: GatheringMention, cue: Cue, scene: Scene) -> bool:
    """True for the summit of "held talks and agreed to hold a leaders' summit"."""
    token = scene.token_at(mention.begin, mention.end)
    past = cue.reading.direction is Direction.PAST
    return token is not None and past and is_only_planned(clause_of(token), cue.word)


def surrounding(
    cue: Cue,
    when: When | None,
    place: Place | None,
    scene: Scene,
    occasions: tuple[Occasion, ...],
    *,
    home: Place | None = None,
) -> Occasion | None:
    """The gathering that the article is about, where the encounter falls on its days and nothing sets it elsewhere.

    `place` is where the encounter is told to be, `home` where the text was written: one that is only told further on
    ("he last met B at the conference") has drawn nobody away from there.
    """
    if cue.mode is not Mode.IN_PERSON:
        return None
    for occasion in _in_view(cue, scene, occasions):
        further_on = occasion.begins[0] > cue.sentence.end_char
        if further_on and when is None and not occasion.mention.on_sidelines:
            continue  # "will meet B. On Tuesday he will open a forum": its day is not that of the meeting
        at_home = further_on and home is not None and home.country in cue.parties
        where = home if place is None and at_home else place
        if _on_its_days(occasion, cue, when, scene) and _at_its_place(occasion, where) and _of_its_level(occasion, cue):
            return occasion
    return None


def _of_its_level(occasion: Occasion, cue: Cue) -> bool:
    """Presidents and premiers do not come to meetings of ministers, even where these are told beside them."""
    ministerial = "minister" in occasion.mention.name.lower()
    return not (ministerial and any(actor.office_kind in _HEADS for actor in cue.actors))


def _in_view(cue: Cue, scene: Scene, occasions: tuple[Occasion, ...]) -> Iterator[Occasion]:
    """Gatherings told in the sentences right before, the last first, then those of the lead."""
    begin = cue.sentence.start_char
    if (section := scene.document.section_at(begin)) is not None:  # each line of a timeline or programme is of its own
        own = (None, section.item_at(cue.word.idx))  # and those of the headings
        stretch = range(section.begin, cue.sentence.end_char)
        yield from (o for o in occasions if any(at in stretch and section.item_at(at) in own for at in o.begins))
        return
    near = scene.sentences_before(begin, most=_REACH)
    since = near[0].start_char if near else begin
    recent = [o for o in occasions if any(since <= at < cue.sentence.end_char for at in o.begins)]
    yield from sorted(recent, key=lambda o: -max(at for at in o.begins if at < cue.sentence.end_char))
    lead_end = scene.sentences[min(_LEAD, len(scene.sentences)) - 1].end_char
    lead_end = max(lead_end, scene.document.begin + _LEAD_LENGTH)
    yield from (o for o in occasions if o not in recent and o.begins[0] < lead_end)
    yield from (o for o in occasions if o not in recent and o.begins[0] >= lead_end and o.window is not None)


def _on_its_days(occasion: Occasion, cue: Cue, when: When | None, scene: Scene) -> bool:
    happened = cue.reading.status in (Status.HELD, Status.ONGOING)
    if occasion.when is not None:
        if when is None:
            return not happened and occasion.when.end >= scene.published
        slack = (
            0 if occasion.known or occasion.when.width > 1 else 1
        )  # "ends on Friday": it began on Thursday at the latest
        return when.touches(occasion.when, slack=slack) and when.width <= _LONGEST_DAYS
    if happened and occasion.direction is Direction.FUTURE:
        return False
    if when is None:
        return not happened and occasion.direction is not Direction.PAST
    current = When.days(scene.published - timedelta(days=_CURRENT_DAYS), scene.published)
    return when.touches(current) if happened else occasion.direction is Direction.FUTURE


def _at_its_place(occasion: Occasion, place: Place | None) -> bool:
    if place is None or occasion.place is None or place.name == occasion.place.name:
        return True
    whole_country = place.id == place_id(
        place.name, country=None
    )  # the id of a city ends with its country: "astana-kz"
    return whole_country and place.country == occasion.place.country
