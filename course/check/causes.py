"""Likely causes: what a wrong shape or wrong numbers usually come from."""

from __future__ import annotations

import numpy as np


def cause_of_shape(got: np.ndarray, expected: np.ndarray) -> str:
    """A guess in words, or an empty text."""
    if got.ndim == 0:
        return "one number came back for all: did you add up over every axis, or forget one?"
    if expected.ndim == 0:
        return "an array came back where one number is expected: is a sum or a mean missing, or an index?"
    if got.ndim == 2 and got.shape == expected.shape[::-1]:
        return "rows and columns are exchanged: is a transpose missing, or one too many?"
    if got.shape == (*expected.shape, 1):
        return "did you keep the column? Take it out with `[:, 0]`, `ravel()`, or a one-dimensional start."
    if (*got.shape, 1) == expected.shape or (1, *got.shape) == expected.shape:
        return "an axis of length 1 got lost: `keepdims=True` or `reshape` keeps it."
    if got.ndim == 2 and got.shape[0] == got.shape[1] and got.size > expected.size:
        return "shapes (n,) and (n, 1) were combined, which NumPy broadcasts to (n, n)."
    return ""


def cause_of_values(got: np.ndarray, expected: np.ndarray, rtol: float, atol: float) -> str:
    """A guess in words, or an empty text."""
    one, other = got.astype(float), expected.astype(float)

    def near(a: np.ndarray, b: np.ndarray) -> bool:
        return a.shape == b.shape and bool(np.allclose(a, b, rtol=rtol, atol=atol))

    if not one.any():
        return "every number is 0: is the result of your computation stored and returned?"
    if near(one, -other):
        return "every number has the wrong sign."
    if one.ndim == 2 and near(one.T, other):
        return "rows and columns are exchanged: is a transpose missing, or one too many?"
    if one.size > 1 and np.ptp(one) <= 1e-9 * np.abs(one).max():
        return "every number is the same: does each sample get its own result?"
    factor = _common_factor(one, other, rtol)
    if factor:
        return f"every number is {factor:.4g} times what it should be: look at the factor in front, or at sum and mean."
    shift = (one - other).flat[0]
    if one.size > 1 and near(one - shift, other):
        return f"every number is too {'large' if shift > 0 else 'small'} by {abs(shift):.4g}: is a term missing?"
    if one.ndim and near(one[::-1], other):
        return "the order is reversed."
    return ""


def _common_factor(got: np.ndarray, expected: np.ndarray, rtol: float) -> float:
    """The number by which all of `expected` are multiplied, or 0."""
    used = np.abs(expected) > 1e-12
    if not used.any() or got[~used].any():
        return 0.0
    ratios = got[used] / expected[used]
    is_common = np.allclose(ratios, ratios.flat[0], rtol=max(rtol, 1e-3)) and ratios.size > 1
    return float(ratios.flat[0]) if is_common else 0.0
