"""The walk through the text that turns names, office phrases and pronouns into actor mentions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from ingest.linking.addresses import Address, find_addresses, link_address
from ingest.linking.context import Context
from ingest.linking.delegations import link_delegation
from ingest.linking.discourse import Thread
from ingest.linking.groups import Pointer, find_pointers, link_pointer
from ingest.linking.offices import link_office
from ingest.linking.parties_beside import NEAR
from ingest.linking.people import Named, Names, People, link_people
from ingest.linking.pronouns import Pronouns
from ingest.linking.serving import serves_him
from ingest.linking.surroundings import TITLE_THEN_NAME, stands_beside_name
from ingest.linking.walk import Walk
from ingest.mentions.actors import Actor, ActorMention, Form
from ingest.mentions.delegations import Delegation
from ingest.mentions.offices import OfficePhrase
from ingest.mentions.places import dates_a_line
from ingest.mentions.spans import Spans
from ingest.tokens import text_of
from reference.names import NameHit

# "Spokesperson X: Good afternoon." opens what X says; X is no actor of it.
# "Borrell: Meetings with A and B were of no use" is a headline of his own meetings.
_SPEAKER_LABEL = re.compile(r": (?!(?:My )?(?:Meetings?|Talks|Conversations?|Calls?|Phone calls?) with\b)(?=[A-Z“\"])")
_PRIVATE_PEOPLE = frozenset(
    "lender bank creditor investor company firm businessman entrepreneur executive exporter importer grower farmer student pupil fan"
    " supporter tourist player team club trader retailer manufacturer carmaker airline journalist scientist researcher artist musician"
    " worker employee customer client shareholder bondholder refugee migrant union school university supplier buyer doctor".split()
)
# "Shri Narendra Modi ji", "Joseph Biden, Jr."
_AFTER_NAME = re.compile(r" (?:ji|sahib|saheb)\b|,? (?:Jr|Sr)\b\.?")
# "X, holding the rotating chair of the union"
_HOLDS = re.compile(r",? (?:also |currently )?(?:holding|who (?:also |currently )?holds) ")
# Words found in the text, for a walk over all tokens of a document takes longer than all else here.
_TELLS = re.compile(r"\b(?:told|tells)\b", re.IGNORECASE)

_POSSESSIVES = ("'s ", "’s ", "' ", "’ ")
_HYPHENS = ("-", "–", "—", "/")
_TALKS = re.compile(
    r" (?:[a-z-]+ )?(?:talks|summit|meeting|negotiations|consultations|encounter|dialogue|round|session)\b",
    re.IGNORECASE,
)
# "WATCH | Macron-Scholz dinner", "Read more: ...": the headline of another story, which has days and places of its own
_TEASER = re.compile(
    r"\s*(?:(?:ALSO |MUST )?(?:WATCH|READ|LISTEN)(?: MORE| ALSO| NOW)?|(?:Also|Must) [Rr]ead|Read (?:more|also|next)|Watch(?: now)?"
    r"|Related(?: story)?) ?[|:] "
)

Item = Named | OfficePhrase | Pointer | NameHit | Delegation | Address


def link(doc: Doc, names: Names, context: Context, *, end: int | None = None) -> tuple[ActorMention, ...]:
    """Actor mentions in order of appearance, none inside another, and none behind the character `end`."""
    sentences = [(sent.start_char, sent.end_char) for sent in doc.sents]
    people = link_people(names, context, sentences)
    walk = _start(doc, people, context, sentences)
    mentions: list[ActorMention] = []
    text, covered = context.text, 0
    teasers = {number for number, sent in enumerate(doc.sents) if _TEASER.match(text_of(sent))}
    for item in _in_order(walk):
        if end is not None and item.begin >= end:
            break
        if item.begin < covered or walk.thread.sentence_at(item.begin) in teasers:
            continue
        if (isinstance(item, OfficePhrase) and _beside_name(item, walk)) or (
            isinstance(item, Delegation) and _is_title_of_names(item, walk)
        ):
            covered = item.end
            continue
        mention = _mention(item, walk)
        if mention is not None and isinstance(item, Named) and serves_him(item.begin, item.end, walk.context):
            walk.thread.say(mention)  # "he" may mean him, though it is his envoy who meets
            continue
        if mention is not None:
            if isinstance(item, Delegation) and item.noun.startswith(("delegation", "mission", "team")):
                walk.thread.delegation = mention.actors
            aside = walk.pronouns.is_aside(mention)
            owner = isinstance(item, Named) and text.startswith(_POSSESSIVES, mention.end)
            walk.thread.say(_as_parties(mention) if isinstance(item, Delegation) else mention, aside=aside, owner=owner)
            covered = mention.end
            if all(actor.parties for actor in mention.actors):
                mentions.append(mention)
    return tuple(sorted([*mentions, *_speech_roles(doc, context.text, mentions)], key=lambda mention: mention.begin))


def _start(doc: Doc, people: People, context: Context, sentences: Sequence[tuple[int, int]]) -> Walk:
    persons = {item.person.actor.key: item.person for item in people.named}
    women = {key: person.she for key, person in persons.items() if person.she is not None}
    return Walk(
        doc=doc,
        context=context,
        thread=Thread(sentences),
        pronouns=Pronouns(doc, women),
        persons=tuple(persons.values()),
        names=Spans(people.named),
        own=people.home,
    )


def _in_order(walk: Walk) -> Iterator[Item]:
    """Everything that could be a mention, by its place in the text; at one place the longest first."""
    context = walk.context
    parties = [hit for hit in context.parties if hit.form != "adjective" or _is_of_pair(hit, context)]
    pointers = find_pointers(walk.doc, context, walk.pronouns)
    addresses = find_addresses(context.text)
    items: list[Item] = [*walk.names, *addresses, *context.delegations, *context.phrases, *pointers, *parties]
    yield from sorted(items, key=lambda item: (item.begin, -item.end))


def _mention(item: Item, walk: Walk) -> ActorMention | None:
    match item:
        case Named():
            return _name_mention(item, walk)
        case OfficePhrase():
            return link_office(item, walk)
        case Pointer():
            return link_pointer(item, walk)
        case Address():
            return link_address(item, walk)
        case Delegation():
            return link_delegation(item, walk)
        case NameHit():
            return _party_mention(item, walk)


def _as_parties(mention: ActorMention) -> ActorMention:
    """What a text goes on about after a delegation: the countries, for "he" is none of its people."""
    actors = tuple(Actor(key=f"party:{party}", parties=(party,)) for party in sorted(mention.parties))
    return replace(mention, actors=actors, form=Form.PARTY)


def _name_mention(named: Named, walk: Walk) -> ActorMention | None:
    if _SPEAKER_LABEL.match(walk.context.text, named.end):
        return None
    person, begin = named.person, _begin(named, walk)
    after = _AFTER_NAME.match(walk.context.text, named.end)
    end = after.end() if after else named.end
    return ActorMention(begin=begin, end=end, actors=(person.actor,), form=Form.NAME, why=person.why)


def _begin(named: Named, walk: Walk) -> int:
    """Where the mention begins: at the title where the name only says who that is ("Peru's water chief, Luis Rojas").

    Also at a long office right before the name, of which the parse takes now one word, now another for the head:
    "Chief of Army Staff (COAS) General Imran Gul".
    """
    if not named.person.actor.parties:
        return named.begin  # "his spokesman, Ola Berg, said" changes no topic
    phrase = next(iter(walk.context.phrase_spans.before(named.begin, within=NEAR)), None)
    gap = walk.context.text[phrase.end : named.begin] if phrase else ""
    if phrase is None or phrase.count != 1 or not TITLE_THEN_NAME.fullmatch(gap):
        return named.begin
    if "," not in gap and phrase.end - phrase.title_begin > len(phrase.title):
        return phrase.begin
    title = walk.doc.char_span(phrase.title_begin, phrase.end, alignment_mode="expand")
    name = walk.doc.char_span(named.begin, named.end, alignment_mode="expand")
    governs = title is not None and name is not None and title.root.is_ancestor(name.root)
    return phrase.begin if governs else named.begin


def _beside_name(phrase: OfficePhrase, walk: Walk) -> bool:
    """True for the title of a name: the name itself is the mention."""
    text = walk.context.text
    before = walk.names.before(phrase.begin, within=NEAR)
    following = next(iter(walk.context.phrase_spans.after(phrase.end, within=2)), None)
    if following is not None and following.former and text[phrase.end : following.begin] == ", ":
        return stands_beside_name(following, walk.names, text)  # "the AU's mediator, former Malian premier X"
    holds = any(_HOLDS.fullmatch(text[name.end : phrase.begin]) for name in before)
    return holds or stands_beside_name(phrase, walk.names, text)


def _is_title_of_names(delegation: Delegation, walk: Walk) -> bool:
    """True for "U.S. envoys A and B", whom their names tell."""
    phrases = walk.context.phrase_spans.overlapping(delegation.begin, delegation.end)
    return any(phrase.end == delegation.end and _beside_name(phrase, walk) for phrase in phrases)


def _party_mention(hit: NameHit, walk: Walk) -> ActorMention | None:
    """A country or organization as a whole, where its name stands as a noun of its own and not before another ("US troops")."""
    person = next(iter(walk.names.after(hit.end, within=3)), None)
    if person is not None and walk.context.text[hit.end : person.begin] in _POSSESSIVES:
        return None  # "Vietnam's To Lam", where the parser may not see a name
    span = walk.doc.char_span(hit.begin, hit.end, alignment_mode="expand")
    if span is None or (span.root.dep_ in ("compound", "amod", "nmod") and not _is_of_pair(hit, walk.context)):
        return None
    if hit.form == "capital" and span.root.dep_ == "pobj" and span.root.head.lower_ in ("in", "near"):
        return None  # what is done in a capital is not done with its government
    if hit.form == "capital" and dates_a_line(walk.context.text, hit.begin, hit.end):
        return None
    if _is_of_private_people(span.root) or _is_one_person(hit, span.root):
        return None
    party = walk.context.known.speaks_for(hit.ids[0])
    actor = Actor(key=f"party:{party}", parties=(party,))
    return ActorMention(begin=hit.begin, end=hit.end, actors=(actor,), form=Form.PARTY, why=f"{hit.text}: {party}")


def _is_one_person(hit: NameHit, word: Token) -> bool:
    """True for "the Dane", who is not his country."""
    return hit.form == "demonym" and word.tag_ in ("NN", "NNP") and any(c.dep_ == "det" for c in word.children)


def _is_of_private_people(country: Token) -> bool:
    """True for "talks with lenders from Sweden and Denmark", who act for no state."""
    while country.dep_ == "conj" and country.head != country:
        country = country.head
    origin = country.head
    return country.dep_ == "pobj" and origin.lower_ in ("from", "in") and origin.head.lemma_.lower() in _PRIVATE_PEOPLE


def _is_of_pair(hit: NameHit, context: Context) -> bool:
    """True for both of "US-China trade talks" and "the Turkish-Syrian meeting"."""
    text = context.text
    before = next(iter(context.parties.before(hit.begin, within=1)), None)
    after = next(iter(context.parties.after(hit.end, within=1)), None)
    if before is not None and text[before.end : hit.begin] in _HYPHENS:
        return bool(_TALKS.match(text, hit.end))
    return after is not None and text[hit.end : after.begin] in _HYPHENS and bool(_TALKS.match(text, after.end))


def _speech_roles(doc: Doc, text: str, mentions: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """ "We look forward to welcoming you, A told B": "we" are A's side and "you" is B."""
    begins = {mention.begin: mention for mention in mentions}
    for verb in _tellings(doc, text):
        speaker = next(
            (begins[t.idx] for c in verb.children if c.dep_ == "nsubj" for t in c.subtree if t.idx in begins), None
        )
        hearer = next(
            (
                begins[t.idx]
                for c in verb.children
                if c.dep_ in ("dobj", "dative")
                for t in c.subtree
                if t.idx in begins
            ),
            None,
        )
        for token in verb.sent if speaker and hearer else ():
            meant = hearer if token.lower_ == "you" else speaker if token.lower_ in ("we", "i", "us", "me") else None
            if meant:
                end = token.idx + len(token)
                yield ActorMention(
                    begin=token.idx,
                    end=end,
                    actors=meant.actors,
                    form=Form.PRONOUN,
                    why=f"{token.text}: as {verb.text} says",
                )


def _tellings(doc: Doc, text: str) -> Iterator[Token]:
    for match in _TELLS.finditer(text):
        span = doc.char_span(*match.span(), alignment_mode="expand")
        if span is not None and span.root.tag_ in ("VBD", "VBZ"):
            yield span.root
