"""Speakers: whom a sentence quotes for what it tells ("X said", "according to the ministry", "Interfax reported")."""

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from ingest.encounters.clauses import is_clause, subject_verbs
from ingest.encounters.scene import Scene
from ingest.mentions.actors import Form
from ingest.quotations import within_quotation

_TELLING = frozenset(
    "say tell announce confirm report write add state note stress inform declare recall explain post tweet reveal disclose insist claim"
    " argue reiterate emphasize emphasise underline quote cite specify clarify remark comment relay indicate predict suggest".split()
)
_SUBJECTS = ("nsubj", "nsubjpass")
# What institutions speak in: "a statement from the ministry", "the ministry's read-out", "a Kremlin statement"
_PAPERS = frozenset(
    "statement report readout read-out release communique communiqué account post transcript summary tweet website message note video"
    " briefing bulletin page dispatch".split()
)
_FROM = ("from", "by", "of", "on")
_DETERMINER = re.compile(r"^(?:the|an?|his|her|its|their|our|this|that) ", re.IGNORECASE)
# "the Russian news agency Interfax": the name says it
_MEDIA = re.compile(r"(?:agency|newspaper|daily|broadcaster|portal|outlet|channel|site|service)")
_KIND_OF_MEDIUM = re.compile(rf"^.*\b{_MEDIA.pattern} (?=[A-Z])")
# A quotation of more sentences than this is a speech, whose speaker stands elsewhere.
_QUOTE_REACH = 4


def find_speaker(trigger: Token, scene: Scene) -> str | None:
    """Whom the text quotes for what the word tells: people by the name that the article or the tables give, institutions
    as worded; None where the article itself speaks."""
    for token in (*_telling_verbs(trigger), *_sources_named(trigger.sent)):
        if (name := _name(token, scene)) is not None:
            return name
    return _speaker_of_quotation(trigger, scene)


def speaker_at(offset: int, scene: Scene) -> str | None:
    """Whom the text quotes for what the word at the offset tells."""
    token = scene.token_at(offset, offset + 1)
    return find_speaker(token, scene) if token is not None else None


def _telling_verbs(trigger: Token) -> Iterator[Token]:
    """The subjects of the verbs of telling above a word, the nearest first; and of one put into its clause ("A, said B, met C")."""
    step = trigger
    while step.head != step:
        above = step.head
        if above.lemma_.lower() in _TELLING and is_clause(above) and step.dep_ in ("ccomp", "parataxis", "dep"):
            yield from _subject(above)
        step = above
    for clause in (trigger, *trigger.ancestors):
        for child in clause.children:
            if (
                child.dep_ in ("parataxis", "ccomp")
                and child.lemma_.lower() in _TELLING
                and trigger not in child.subtree
            ):
                yield from (word for word in child.children if word.dep_ == "nsubj" and _apart(child))


def _apart(verb: Token) -> bool:
    """True where nothing is told below the verb itself, and so what stands around it is."""
    return not any(child.dep_ in ("ccomp", "dobj") for child in verb.children)


def _subject(verb: Token) -> Iterator[Token]:
    """The subject of a verb: its own, the name right before it where the parse has lost it, or one that it borrows
    ("was quoted as saying")."""
    own = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    if own is None and before is not None and before.pos_ in ("PROPN", "NOUN") and verb.tag_ in ("VBD", "VBZ"):
        yield before
        return
    for above in (verb, *subject_verbs(verb), *verb.ancestors):
        subject = next((child for child in above.children if child.dep_ in _SUBJECTS), None)
        if subject is not None:
            yield subject
            return


def _sources_named(sentence: Span) -> Iterator[Token]:
    for token in sentence:
        if token.lower_ == "according":
            yield from (
                word
                for child in token.children
                if child.lower_ == "to"
                for word in child.children
                if word.dep_ == "pobj"
            )


def _speaker_of_quotation(trigger: Token, scene: Scene) -> str | None:
    """The speaker of a quotation that began in an earlier sentence or ends in a later one."""
    text, sentences = scene.text, scene.sentences
    if not within_quotation(text, trigger.idx):
        return None
    here = next((i for i, s in enumerate(sentences) if s.start <= trigger.i < s.end), 0)
    after = (s for s in sentences[here + 1 : here + 1 + _QUOTE_REACH] if within_quotation(text, s.start_char))
    before = (
        sentences[i]
        for i in range(here - 1, max(-1, here - 1 - _QUOTE_REACH), -1)
        if within_quotation(text, sentences[i].end_char)
    )
    for sentence in (*after, *before):
        for verb in sentence:
            tells = verb.lemma_.lower() in _TELLING and is_clause(verb)
            if tells and not within_quotation(text, verb.idx):
                return next((name for word in _subject(verb) if (name := _name(word, scene))), None)
    return None


def _name(word: Token, scene: Scene) -> str | None:
    """How the text or the tables call whom a noun phrase means; None for a pronoun that nobody is known for."""
    if word.lower_ in ("he", "she") and (before := _speaker_before(word, scene)) is not None:
        return before
    covering = [m for m in scene.actors if m.begin <= word.idx < m.end and m.form is not Form.PARTY]
    names = [actor.name for mention in covering for actor in mention.actors if actor.name]
    if names:
        return " and ".join(names)
    if word.pos_ == "PRON":
        return None
    if word.lemma_.lower() in _PAPERS:
        owner = _owner(word)
        return _name(owner, scene) if owner is not None else None
    return _named(word, scene)


def _named(word: Token, scene: Scene) -> str | None:
    """The name in a noun phrase that means no actor: of a person as the model sees it, of a medium, else the phrase itself."""
    label = scene.labels.over(word.idx, word.idx + len(word))
    if label is not None and label.label == "PERSON":
        return _DETERMINER.sub("", scene.text[label.begin : label.end])
    proper = next((child for child in word.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
    medium = proper is not None and _MEDIA.fullmatch(word.lemma_.lower())
    return _worded(proper if proper is not None and medium else word)


def _speaker_before(pronoun: Token, scene: Scene) -> str | None:
    """ "A told B. He added": who went on speaking is who spoke in the sentence before."""
    sentence = scene.sentence_before(pronoun.sent)
    verbs = (token for token in sentence if token.lemma_.lower() in _TELLING and is_clause(token)) if sentence else ()
    subjects = [word for verb in verbs for word in verb.children if word.dep_ == "nsubj"]
    return _name(subjects[-1], scene) if subjects and subjects[-1].pos_ != "PRON" else None


def _owner(paper: Token) -> Token | None:
    """Whose statement it is; None for a statement of nobody."""
    for child in paper.children:
        if child.dep_ == "poss" or (child.dep_ == "compound" and child.pos_ == "PROPN"):
            return child
        by = (
            child
            if child.dep_ in ("prep", "agent")
            else next((c for c in child.children if c.dep_ in ("agent", "prep")), None)
        )
        if by is not None and by.lower_ in _FROM:
            return next((word for word in by.children if word.dep_ == "pobj"), None)
    return None


def _worded(word: Token) -> str | None:
    """The noun phrase without determiners and without what is added after it: "Ministry of Foreign Affairs of Oman"."""
    doc, end = word.doc, word.i + 1
    for child in word.rights:
        if child.dep_ != "prep" or child.lower_ not in ("of", "for") or child.i != end:
            break
        end = child.right_edge.i + 1
        for inner in doc[child.i : end]:
            if inner.text == "," or inner.dep_ == "relcl":
                end = inner.i
                break
    text = _KIND_OF_MEDIUM.sub("", _DETERMINER.sub("", doc[word.left_edge.i : end].text)).strip(" ,\"“”'’")
    return re.sub(r"\s+", " ", text) or None
