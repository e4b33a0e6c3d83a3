"""The first layer of the language model, computed once for each different word of what is read together.

What it gives a word depends on the word's letters alone. It is a third of all that the model multiplies, and of the words of 16 articles
six in ten are there again.
"""

from collections.abc import Callable, Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model, chain

# As spaCy names the layers of MultiHashEmbed: docs to letters, letters to vectors, vectors mixed.
_LAYERS = ("extract_features", "list2ragged", "with_array(ints-getitem>>hashembed", "with_array(maxout", "ragged2list")

Vectors = NDArray[np.float32]


def embed_words_once(language: Language) -> None:
    """Replaces the first layer of all models of a pipeline by one that gives the same; it cannot be trained."""
    for _, component in language.components:
        model = getattr(component, "model", None)
        for node in list(model.walk()) if isinstance(model, Model) else ():
            for place, layer in enumerate(node.layers):
                if _is_embedding(layer):
                    node.layers[place] = _once(layer)


def _is_embedding(layer: Model[Any, Any]) -> bool:
    names = [inner.name for inner in layer.layers]
    return len(names) == len(_LAYERS) and all(map(str.startswith, names, _LAYERS))


def _once(layer: Model[Any, Any]) -> Model[Any, Any]:
    extract, _, embed, mix, _ = layer.layers
    of_words: Model[Any, Any] = chain(embed.layers[0], mix.layers[0])

    def forward(
        _: Model[Any, Any],
        docs: Sequence[Doc],
        is_train: bool,  # noqa: ARG001 - thinc names it
    ) -> tuple[list[Vectors], Callable[[Any], Any]]:
        features = [np.ascontiguousarray(told) for told in extract.predict(docs)]
        numbers: dict[bytes, int] = {}
        places = [[numbers.setdefault(word, len(numbers)) for word in _words(told)] for told in features]
        different = np.frombuffer(b"".join(numbers), dtype=np.uint64).reshape(len(numbers), features[0].shape[1])
        vectors = of_words.predict(different)
        return [vectors[np.array(row, dtype=np.int64)] for row in places], _cannot_train

    return Model(f"once({layer.name})", forward, layers=[extract, of_words], dims={"nO": layer.get_dim("nO")})


def _words(features: NDArray[np.uint64]) -> list[bytes]:
    """What is told of each word, as one value."""
    whole = np.dtype((np.void, features.itemsize * features.shape[1]))
    return cast(list[bytes], features.view(whole).ravel().tolist())


def _cannot_train(_: Any) -> Any:
    raise NotImplementedError("the model is read, not trained")
