"""The walk through the text that turns names, office phrases and pronouns into actor mentions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from ingest.linking.context import Context
from ingest.linking.discourse import Thread
from ingest.linking.groups import Pointer, find_pointers, link_pointer
from ingest.linking.offices import link_office
from ingest.linking.people import NAME_THEN_TITLE, TITLE_THEN_NAME, Named, link_people
from ingest.mentions.actors import Actor, ActorMention, Form
from ingest.mentions.offices import OfficePhrase
from ingest.mentions.people import NameSpan
from reference.names import NameHit

# "Spokesperson X: Good afternoon." opens what X says; X is no actor of it.
_SPEAKER_LABEL = re.compile(r": (?=[A-Z“\"])")


def link(doc: Doc, spans: Sequence[NameSpan], context: Context) -> tuple[ActorMention, ...]:
    """Actor mentions in order of appearance, none inside another."""
    named = link_people(spans, context)
    persons = tuple({id(item.person): item.person for item in named}.values())
    sentences = [(sent.start_char, sent.end_char) for sent in doc.sents]
    thread = Thread()
    mentions: list[ActorMention] = []
    covered = 0
    for item in _in_order(named, context, find_pointers(doc, context)):
        begin = item.begin
        if begin < covered:
            continue
        match item:
            case Named():
                mention = _name_mention(item, context)
            case OfficePhrase():
                if _beside_name(item, named, context):
                    covered = max(covered, item.end)
                    continue
                mention = link_office(
                    item,
                    thread=thread,
                    persons=persons,
                    context=context,
                    subject=thread.subject_of(sentences, begin),
                    opens=not any(m.begin >= _sentence_begin(sentences, begin) for m in mentions[-3:] if m.form is not Form.PARTY),
                )
            case Pointer():
                mention = link_pointer(item, thread=thread, sentences=sentences, context=context)
            case NameHit():
                mention = _party_mention(item, doc, context)
        if mention is not None:
            thread.say(mention)
            mentions.append(mention)
            covered = mention.end
    return tuple(sorted([*mentions, *_speech_roles(doc, mentions)], key=lambda mention: mention.begin))


def _sentence_begin(sentences: Sequence[tuple[int, int]], position: int) -> int:
    return max((begin for begin, _ in sentences if begin <= position), default=0)


def _speech_roles(doc: Doc, mentions: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """ "We look forward to welcoming you, A told B": "we" are A's side and "you" is B."""
    begins = {mention.begin: mention for mention in mentions}
    for verb in (token for token in doc if token.lemma_ == "tell" and token.tag_ in ("VBD", "VBZ")):
        speaker = next((begins[t.idx] for c in verb.children if c.dep_ == "nsubj" for t in c.subtree if t.idx in begins), None)
        hearer = next((begins[t.idx] for c in verb.children if c.dep_ in ("dobj", "dative") for t in c.subtree if t.idx in begins), None)
        for token in verb.sent if speaker and hearer else ():
            meant = hearer if token.lower_ == "you" else speaker if token.lower_ in ("we", "i", "us", "me") else None
            if meant:
                end = token.idx + len(token)
                yield ActorMention(
                    begin=token.idx, end=end, actors=meant.actors, form=Form.PRONOUN, why=f"{token.text}: as {verb.text} says"
                )


def _in_order(
    named: Sequence[Named], context: Context, pointers: Iterator[Pointer]
) -> Iterator[Named | OfficePhrase | Pointer | NameHit]:
    """Everything that could be a mention, by its place in the text; at one place the longest first."""
    parties = [hit for hit in context.hits if hit.kind in ("country", "organization") and hit.form != "adjective"]
    items: list[Named | OfficePhrase | Pointer | NameHit] = [*named, *context.phrases, *pointers, *parties]
    yield from sorted(items, key=lambda item: (item.begin, -item.end))


def _name_mention(named: Named, context: Context) -> ActorMention | None:
    actor = named.person.actor
    if not actor.parties or _SPEAKER_LABEL.match(context.text, named.end):
        return None
    text = context.text[named.begin : named.end]
    return ActorMention(begin=named.begin, end=named.end, actors=(actor,), form=Form.NAME, why=named.person.why or text)


def _beside_name(phrase: OfficePhrase, named: Sequence[Named], context: Context) -> bool:
    """True for the title of a name: the name itself is the mention."""
    text = context.text
    before = any(TITLE_THEN_NAME.fullmatch(text[phrase.end : item.begin]) for item in named if item.begin >= phrase.end)
    return before or any(NAME_THEN_TITLE.fullmatch(text[item.end : phrase.begin]) for item in named if item.end <= phrase.begin)


def _party_mention(hit: NameHit, doc: Doc, context: Context) -> ActorMention | None:
    """A country or organization as a whole, where its name stands as a noun of its own and not before another ("US troops")."""
    span = doc.char_span(hit.begin, hit.end, alignment_mode="expand")
    if span is None or span.root.dep_ in ("compound", "amod", "nmod"):
        return None
    party = context.speaks_for(hit.ids[0])
    actor = Actor(key=f"party:{party}", parties=(party,))
    return ActorMention(begin=hit.begin, end=hit.end, actors=(actor,), form=Form.PARTY, why=f"{hit.text}: {party}")
