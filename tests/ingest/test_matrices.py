"""What the matrix products of the language model must keep to: right, and the same whatever is read together."""

import numpy as np
import pytest

from ingest.matrices import Matrix, SteadyOps

# Out of and into the layers of the model: features, hidden layers, tags.
SHAPES = ((288, 576), (288, 288), (50, 96), (64, 96))


@pytest.fixture(params=SHAPES, ids=str)
def weights(request: pytest.FixtureRequest) -> Matrix:
    shape: tuple[int, int] = request.param
    return np.random.default_rng(1).standard_normal(shape, dtype=np.float32)


@pytest.fixture
def rows(weights: Matrix) -> Matrix:
    return np.random.default_rng(2).standard_normal((301, weights.shape[1]), dtype=np.float32)


def test_a_product_is_right(rows: Matrix, weights: Matrix) -> None:
    exact = rows.astype(np.float64) @ weights.T.astype(np.float64)
    np.testing.assert_allclose(SteadyOps().gemm(rows, weights, trans2=True), exact, atol=1e-3)


@pytest.mark.parametrize("count", [1, 2, 5, 63, 64, 65, 130])
@pytest.mark.parametrize("first", [0, 1, 37, 170])
def test_a_row_gives_the_same_among_others_as_among_few(count: int, first: int, rows: Matrix, weights: Matrix) -> None:
    ops = SteadyOps()
    among_all = ops.gemm(rows, weights, trans2=True)[first : first + count]
    assert np.array_equal(ops.gemm(rows[first : first + count], weights, trans2=True), among_all)


def test_a_product_may_be_written_where_the_caller_says(rows: Matrix, weights: Matrix) -> None:
    ops = SteadyOps()
    out = np.empty((len(rows) + 1, weights.shape[0]), dtype=np.float32)
    ops.gemm(rows, weights, out=out[1:], trans2=True)
    assert np.array_equal(out[1:], ops.gemm(rows, weights, trans2=True))
