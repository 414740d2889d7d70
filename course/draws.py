"""Are these weights drawn as they should be? By shape, mean, spread and form of the draws; never by digits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from course.arrays import Array
from course.check.calls import call
from course.check.compare import Mismatch, as_numbers
from course.check.outcomes import CheckError
from course.check.show import name_of

Function = Callable[..., Any]

SPREAD = 0.04  # of the standard deviation: with 60,000 draws chance moves it by 0.003
CENTRE = 0.04  # of the mean, in standard deviations: chance moves it by 0.004
TAILS = (2.6, 3.4)  # of the fourth moment: normal 3, uniform 1.8; chance moves it by 0.02


def check_shape(function: Function, n_in: int, n_out: int, rng: np.random.Generator) -> Array:
    """The weights as a float array of shape (n_out, n_in), or `CheckError`."""
    said = _said(function, n_in, n_out)
    try:
        weights = as_numbers(call(function, n_in, n_out, rng))
    except Mismatch as mismatch:
        raise CheckError(f"{said}\n{mismatch}") from None
    if weights.shape != (n_out, n_in):
        exchanged = "\nlikely:    a row holds the weights into one unit, so the number of units comes first."
        raise CheckError(
            f"{said}\ncame back: an array of shape {weights.shape}\nexpected:  shape {(n_out, n_in)}"
            f"{exchanged if weights.shape == (n_in, n_out) else ''}"
        )
    if not np.isfinite(weights).all():
        raise CheckError(f"{said}\ncame back: weights with a nan or an inf\nexpected:  finite numbers")
    return weights.astype(float)


def check_rng(function: Function, n_in: int, n_out: int, rng: np.random.Generator, other: np.random.Generator) -> None:
    """The draws come from the generator that is handed in, and move it on."""
    said = _said(function, n_in, n_out)
    first, again = check_shape(function, n_in, n_out, rng), check_shape(function, n_in, n_out, rng)
    if not np.array_equal(first, again):
        raise CheckError(
            f"{said}, twice, with rng in the same state\ncame back: other weights\nexpected:  the same\n"
            "likely:    the draws do not come from rng; use its own methods, not np.random or a new generator."
        )
    if np.array_equal(first, check_shape(function, n_in, n_out, other)):
        raise CheckError(
            f"{said}, with two different generators\ncame back: the same weights\nexpected:  different ones\n"
            "likely:    the draws do not come from rng; a seed of your own makes every network start alike."
        )
    if np.array_equal(np.asarray(function(n_in, n_out, other)), np.asarray(function(n_in, n_out, other))):
        raise CheckError(
            f"{said}, twice in a row with one rng\ncame back: the same weights\nexpected:  new ones\n"
            "likely:    a copy of rng was used: draw from rng itself, so that it moves on."
        )


def check_spread(
    function: Function,
    n_in: int,
    n_out: int,
    rng: np.random.Generator,
    variance: float,
    mistakes: Mapping[str, float] | None = None,
) -> None:
    """Normal draws around 0 of this variance; `mistakes` maps a sentence to the variance that a known mistake gives."""
    said = _said(function, n_in, n_out)
    weights = check_shape(function, n_in, n_out, rng)
    spread, wanted = float(weights.std()), float(np.sqrt(variance))
    if not np.isclose(spread, wanted, rtol=SPREAD):
        raise CheckError(
            f"{said}\ncame back: weights with a standard deviation of {spread:.4g}\nexpected:  about {wanted:.4g}"
            f"{_cause(spread, mistakes or {})}"
        )
    if abs(weights.mean()) > CENTRE * wanted:
        raise CheckError(f"{said}\ncame back: weights with a mean of {weights.mean():.4g}\nexpected:  about 0")
    _check_form(said, weights)


def _check_form(said: str, weights: Array) -> None:
    if len(np.unique(weights)) < 0.95 * weights.size:
        raise CheckError(
            f"{said}\ncame back: weights of which many are equal\nexpected:  a draw of its own for each weight\n"
            "likely:    one row, one column or a few numbers are repeated; units that start alike stay alike."
        )
    tails = float(np.mean((weights - weights.mean()) ** 4) / weights.var() ** 2)
    if not TAILS[0] < tails < TAILS[1]:
        furthest = np.abs(weights).max() / weights.std()
        raise CheckError(
            f"{said}\ncame back: draws that are not normal: the furthest is {furthest:.1f} standard deviations out\n"
            f"expected:  normal draws, of which the furthest of {weights.size:,} is about 4 out\n"
            "likely:    the spread is right, the distribution is another one, such as the uniform."
        )


def _cause(spread: float, mistakes: Mapping[str, float]) -> str:
    close = (said for said, variance in mistakes.items() if np.isclose(spread, np.sqrt(variance), rtol=SPREAD))
    cause = next(close, None)
    return f"\nlikely:    {cause}" if cause else ""


def _said(function: Function, n_in: int, n_out: int) -> str:
    return f"{name_of(function)}({n_in}, {n_out}, rng)"
