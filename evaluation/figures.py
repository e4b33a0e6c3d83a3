"""Shares and F1, and what they are where there is nothing to count."""

Figures = dict[str, float]
"""Figures by name, in the order in which they are shown: counts as whole numbers, shares from 0 to 1."""


def ratio(part: int, whole: int, *, empty: float = 1.0) -> float:
    """`part / whole`; `empty` where there was nothing to get right."""
    return part / whole if whole else empty


def f1(hits: int, gold: int, predicted: int) -> float:
    """Harmonic mean of precision and recall; 1 where nothing was to be found and nothing was."""
    if not gold and not predicted:
        return 1.0
    return 2 * hits / (gold + predicted)
