"""Are these the parameters of a network of that size? Structure first, so that later checks can speak of values."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from course.arrays import Array
from course.check.compare import Mismatch, as_numbers
from course.check.outcomes import CheckError
from course.check.show import show


def check_layers(call: str, got: Any, size: Sequence[int]) -> tuple[list[Array], list[Array]]:
    """`(w, b)` as lists of float arrays, or `CheckError`; `call` is what was called, in words.

    w holds (units_out, units_in), b holds (units_out, 1), for each layer but the inputs of `size`.
    """
    if not (isinstance(got, list | tuple) and len(got) == 2):
        raise CheckError(f"{call}\ncame back: {show(got)}\nexpected:  a pair: the list of weights, the list of biases")
    shapes = list(pairwise(size))
    w = [
        _layer(call, "weights", layer, (n_out, n_in)) for layer, (n_in, n_out) in _each(call, "weights", got[0], shapes)
    ]
    b = [
        _layer(call, "biases", layer, (n_out, 1), n_in)
        for layer, (n_in, n_out) in _each(call, "biases", got[1], shapes)
    ]
    return w, b


def _each(
    call: str, what: str, layers: Any, shapes: Sequence[tuple[int, int]]
) -> list[tuple[tuple[int, Any], tuple[int, int]]]:
    """The arrays with their numbers and sizes, when there are as many as layers."""
    try:
        arrays = list(layers)
    except TypeError:
        raise CheckError(f"{call}\ncame back: {show(layers)} as the {what}\nexpected:  a list of arrays") from None
    if len(arrays) != len(shapes):
        likely = "\nlikely:    the inputs are no units: they have no weights and no biases of their own."
        likely = likely if len(arrays) == len(shapes) + 1 else ""
        raise CheckError(
            f"{call}\ncame back: {len(arrays)} arrays of {what}\n"
            f"expected:  {len(shapes)}, one for each layer after the inputs{likely}"
        )
    return list(zip(enumerate(arrays), shapes, strict=True))


def _layer(call: str, what: str, numbered: tuple[int, Any], shape: tuple[int, int], n_in: int = 0) -> Array:
    number, layer = numbered
    try:
        array = as_numbers(layer)
    except Mismatch as mismatch:
        raise CheckError(f"{call}, {what} of layer {number}\n{mismatch}") from None
    if array.shape != shape:
        raise CheckError(
            f"{call}\ncame back: {what} of layer {number} with shape {array.shape}\nexpected:  {shape}"
            f"{_likely(what, array.shape, shape, n_in)}"
        )
    if not np.isfinite(array).all():
        raise CheckError(f"{call}\ncame back: {what} of layer {number} with a nan or an inf\nexpected:  finite numbers")
    return array.astype(float)


def _likely(what: str, shape: tuple[int, ...], expected: tuple[int, int], n_in: int) -> str:
    if what == "weights" and shape == expected[::-1]:
        cause = "rows and columns are exchanged: a row holds the weights into one unit."
    elif what == "biases" and shape in ((n_in, 1), (n_in,)) and n_in != expected[0]:
        cause = "a bias belongs to a unit of the layer, not to an input of it."
    elif what == "biases" and shape in (expected[:1], expected[::-1]):
        cause = "biases are a column, so that they are added to every sample: (units, 1)."
    else:
        return ""
    return f"\nlikely:    {cause}"
