"""Is this value that value? If not, the difference in words.

By value and shape: ints, whole floats and booleans are alike, so are lists, tuples and arrays, so are a scalar and
a 0-d array. `(n,)` and `(n, 1)` are not. No broadcasting, no NaN, no complex numbers, no subclass of an array.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from course.check.causes import cause_of_shape, cause_of_values
from course.check.outcomes import CheckError
from course.check.show import show

RTOL = 1e-4
ATOL = 1e-5


class Mismatch(Exception):
    """Two values differ; the text says where and how."""


def same(got: Any, expected: Any, what: str, *, rtol: float = RTOL, atol: float = ATOL) -> None:
    """Raise `CheckError` unless `got` equals `expected`; `what` names the value in the message."""
    try:
        compare(got, expected, rtol, atol)
    except Mismatch as mismatch:
        raise CheckError(f"{what}\n{mismatch}") from None


def equal(got: Any, expected: Any, rtol: float = RTOL, atol: float = ATOL) -> bool:
    """Whether two values are alike."""
    try:
        compare(got, expected, rtol, atol)
    except Mismatch:
        return False
    return True


def compare(got: Any, expected: Any, rtol: float = RTOL, atol: float = ATOL) -> None:
    """Raise `Mismatch` unless the values are alike.

    `expected`: a number or an array is compared as numbers; a list or a tuple item by item; a dict key by key;
    a string, a boolean array and so on by equality.
    """
    if isinstance(expected, str):
        _compare_text(got, expected)
    elif isinstance(expected, Mapping):
        _compare_mapping(got, expected, rtol, atol)
    elif isinstance(expected, list | tuple):
        _compare_items(got, expected, rtol, atol)
    else:
        _compare_numbers(got, np.asarray(expected), rtol, atol)


def as_numbers(value: Any) -> np.ndarray:
    """The value as an array of real numbers, or `Mismatch`."""
    _refuse_other_types(value)
    try:
        array = np.asarray(value)
    except (ValueError, TypeError, OverflowError):
        raise Mismatch(f"came back: {show(value)}, whose rows have different lengths") from None
    if array.dtype.kind not in "biuf":
        raise Mismatch(f"came back: {show(value)}, where real numbers are expected")
    return array


def _refuse_other_types(value: Any) -> None:
    if type(value) in (list, tuple):
        for item in value:
            _refuse_other_types(item)
    elif not (type(value) in (bool, int, float, complex, np.ndarray) or isinstance(value, np.generic)):
        raise Mismatch(f"came back: {show(value)}, where a number, a list or a NumPy array is expected")
    elif isinstance(value, np.ndarray | np.generic) and value.dtype.kind not in "biufc":
        # one long text in a list would give each of its items that length
        raise Mismatch(f"came back: {show(value)}, where real numbers are expected")


def _compare_text(got: Any, expected: str) -> None:
    if not isinstance(got, str) or str(got) != expected:
        raise Mismatch(f"came back: {show(got)}\nexpected:  {expected!r}")


def _compare_mapping(got: Any, expected: Mapping[Any, Any], rtol: float, atol: float) -> None:
    if not isinstance(got, dict):
        raise Mismatch(f"came back: {show(got)}, where a dict is expected")
    for key, value in expected.items():
        if key not in got:
            raise Mismatch(f"the key {key!r} is missing; there are {sorted(map(str, got))}")
        _compare_item(f"under the key {key!r}", got[key], value, rtol, atol)


def _compare_items(got: Any, expected: list[Any] | tuple[Any, ...], rtol: float, atol: float) -> None:
    if not (isinstance(got, list | tuple) or (type(got) is np.ndarray and got.ndim)):
        raise Mismatch(f"came back: {show(got)}\nexpected:  {len(expected)} values")
    if len(got) != len(expected):
        raise Mismatch(f"came back: {show(got)}, which is {len(got)} values\nexpected:  {len(expected)} values")
    for index, (one, other) in enumerate(zip(got, expected, strict=True)):
        _compare_item(f"in item {index} of {len(expected)}", one, other, rtol, atol)


def _compare_item(place: str, got: Any, expected: Any, rtol: float, atol: float) -> None:
    try:
        compare(got, expected, rtol, atol)
    except Mismatch as mismatch:
        raise Mismatch(f"{place}:\n{mismatch}") from None


def _compare_numbers(got: Any, expected: np.ndarray, rtol: float, atol: float) -> None:
    array = as_numbers(got)
    if array.shape != expected.shape:
        raise Mismatch(
            f"came back: {show(array)}\nexpected:  {_kind(expected)}{_because(cause_of_shape(array, expected))}"
        )
    if not np.isfinite(array[np.isfinite(expected)]).all():
        raise Mismatch(f"came back: {show(array)}\nexpected:  finite numbers; there is a nan or an inf among yours")
    if not np.allclose(array.astype(float), expected.astype(float), rtol=rtol, atol=atol):
        raise Mismatch(
            f"came back: {show(array)}\nexpected:  {show(expected)}{_where(array, expected, rtol, atol)}"
            f"{_because(cause_of_values(array, expected, rtol, atol))}"
        )


def _kind(expected: np.ndarray) -> str:
    return f"an array of shape {expected.shape}" if expected.ndim else "one number"


def _because(cause: str) -> str:
    return f"\nlikely:    {cause}" if cause else ""


def _where(got: np.ndarray, expected: np.ndarray, rtol: float, atol: float) -> str:
    """The first place in which two large arrays differ."""
    if got.ndim == 0 or got.size == 1:
        return ""
    wrong = ~np.isclose(got.astype(float), expected.astype(float), rtol=rtol, atol=atol)
    place = tuple(int(i) for i in np.argwhere(wrong)[0])
    index = place[0] if len(place) == 1 else place
    return (
        f"\ndiffers:   in {int(wrong.sum())} of {wrong.size} numbers, first at index {index}:"
        f" {got[place]:.6g} where {expected[place]:.6g} is expected"
    )
