"""The matrix products of the language model, where numpy's are as steady as spaCy's own and often three times as fast.

spaCy multiplies with BLIS, which has no fast code for processors younger than itself. numpy's OpenBLAS has, but what it makes of a
row may depend on how many rows there are and on the place among them: on which texts are read together. So it gets blocks
of one size, and only where all places of a block give the same.
"""

from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from thinc.api import Model, NumpyOps
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

# Of 32 to 128 rows the fastest for a text of a few sentences; a sentence alone is padded to as many.
_ROWS = 64

Matrix = NDArray[np.float32]


def use_steady_products(language: Language) -> None:
    """Lets all models of a pipeline multiply so, in one thread: a process for each core reads more than many threads in one."""
    threadpool_limits(limits=1, user_api="blas")
    ops = SteadyOps()
    for _, component in language.components:
        model = getattr(component, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            node.ops = ops


class SteadyOps(NumpyOps):  # type: ignore[misc]  # compiled, it has no types
    """The operations of spaCy's models; the product of a row is the same whatever rows stand beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._steady: dict[tuple[int, ...], bool] = {}

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """The product of two matrices, either of them transposed first where it says so."""
        if trans1 or not trans2 or not self._is_steady(y):
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        product = _in_blocks(x, y)
        if out is not None:
            out[:] = product
        return product if out is None else out

    def _is_steady(self, weights: Matrix) -> bool:
        known = self._steady.get(weights.shape)
        if known is None:
            known = self._steady[weights.shape] = _same_at_all_places(weights)
        return known


def _in_blocks(x: Matrix, weights: Matrix) -> Matrix:
    rows, width = x.shape
    blocks = -(-rows // _ROWS)
    if blocks * _ROWS != rows:
        padded = np.zeros((blocks * _ROWS, width), dtype=np.float32)
        padded[:rows] = x
        x = padded
    product = np.matmul(x.reshape(blocks, _ROWS, width), weights.T)
    return cast(Matrix, product.reshape(-1, weights.shape[0])[:rows])


def _same_at_all_places(weights: Matrix) -> bool:
    """Whether a row gives the same at each place of a block, for weights of this shape on this processor."""
    row = np.sin(np.arange(weights.shape[1], dtype=np.float32)) + np.float32(0.1)
    product = _in_blocks(np.tile(row, (_ROWS, 1)), weights)
    return bool((product == product[0]).all())
