"""Is this what dropout hands back? Graded by what a mask is like, never by its digits."""

from __future__ import annotations

from typing import Any

import numpy as np

from course.arrays import Array
from course.check.compare import ATOL, RTOL, Mismatch, as_numbers
from course.check.outcomes import CheckError
from course.check.show import show


def check_dropout(call: str, got: Any, a: Array, p_drop: float) -> tuple[Array, Array]:
    """`(out, mask)` as float arrays, or `CheckError`; `call` is what was called, in words."""
    if not (isinstance(got, list | tuple) and len(got) == 2):
        raise CheckError(f"{call}\ncame back: {show(got)}\nexpected:  a pair (out, mask)")
    out, mask = (_array(call, name, value, a.shape) for name, value in zip(("out", "mask"), got, strict=True))
    if not _is_mask(mask, p_drop):
        raise CheckError(
            f"{call}\ncame back: a mask with the numbers {_few(mask)}\n"
            f"expected:  nothing but 0 and {1 / (1 - p_drop):.6g}, which is 1 / (1 - p_drop)"
            f"{_cause(out, mask, a, p_drop)}"
        )
    if p_drop == 0 and not mask.all():
        raise CheckError(
            f"{call}\ncame back: a mask with zeros\nexpected:  only ones: with p_drop = 0 nothing is dropped"
        )
    if not np.allclose(out, a * mask, rtol=RTOL, atol=ATOL):
        raise CheckError(f"{call}\ncame back: an out that is not a * mask{_cause_of_out(out, mask, a)}")
    return out, mask


def check_share(call: str, mask: Array, p_drop: float) -> None:
    """About `p_drop` of the entries are 0, and rows and columns are neither all alike nor copies of each other."""
    share = float(np.mean(mask == 0))
    if abs(share - p_drop) > 6 * np.sqrt(p_drop * (1 - p_drop) / mask.size):
        turned = "\nlikely:    p_drop is the share that is dropped, not the share that is kept."
        turned = turned if abs(share - (1 - p_drop)) < abs(share - p_drop) / 4 else ""
        raise CheckError(
            f"{call}\ncame back: a mask with {share:.3f} zeros\nexpected:  about {p_drop:g} of them{turned}"
        )
    for name, rows in (("units", mask), ("samples", mask.T)):
        alike = int((rows == rows[:, :1]).all(axis=1).sum()) + len(rows) - len(np.unique(rows, axis=0))
        if alike > len(rows) / 10:  # a few come by chance
            raise CheckError(
                f"{call}\ncame back: a mask in which {name} are all 0, all kept, or copies of each other\n"
                "expected:  one draw for each entry\n"
                "likely:    one number was drawn for a whole row or column; draw with the shape of a."
            )


def _array(call: str, name: str, value: Any, shape: tuple[int, ...]) -> Array:
    try:
        array = as_numbers(value)
    except Mismatch as mismatch:
        raise CheckError(f"{call}, {name}\n{mismatch}") from None
    if array.shape != shape:
        raise CheckError(
            f"{call}\ncame back: {name} with shape {array.shape}\nexpected:  {shape}, the shape of a\n"
            "likely:    draw one number for each entry of a; nothing is cut out, dropped entries become 0."
        )
    if not np.isfinite(array).all():
        raise CheckError(
            f"{call}\ncame back: {name} with a nan or an inf\nexpected:  finite numbers\n"
            "likely:    the mask is out / a; where a is 0 this is no number. Make the mask first, then out from it."
        )
    return array.astype(float)


def _is_mask(values: Array, p_drop: float) -> bool:
    return _holds_only(values, 1 / (1 - p_drop))


def _holds_only(values: Array, kept: float) -> bool:
    """Whether each number is 0 or `kept`."""
    return bool((np.isclose(values, 0, rtol=0, atol=ATOL) | np.isclose(values, kept, rtol=RTOL, atol=ATOL)).all())


def _few(mask: Array) -> str:
    numbers = np.unique(mask.round(4))
    return ", ".join(f"{number:g}" for number in numbers[:4]) + (" ..." if len(numbers) > 4 else "")


def _cause(out: Array, mask: Array, a: Array, p_drop: float) -> str:
    """Why a mask holds other numbers."""
    known = {
        "the factor is missing: what stays grows by 1 / (1 - p_drop).": 1.0,
        "what stays is divided by the share that stays, 1 - p_drop, not by p_drop.": 1 / p_drop if p_drop else 1.0,
        "what stays is divided by 1 - p_drop, not multiplied: it must grow.": 1 - p_drop,
    }
    if _is_mask(out, p_drop) and np.allclose(mask, a * out, rtol=RTOL, atol=ATOL):
        return "\nlikely:    out and mask are exchanged."
    cause = next((words for words, kept in known.items() if _holds_only(mask, kept)), "")
    return f"\nlikely:    {cause}" if cause else ""


def _cause_of_out(out: Array, mask: Array, a: Array) -> str:
    known = {
        "out is still a: multiply it by the mask.": a,
        "the factor is in the mask, but not in out: out is a * mask.": a * (mask > 0),
        "out and mask come from two different draws, or out holds the mask itself.": mask,
        "the factor went in twice.": a * mask * mask.max(),
    }
    cause = next((words for words, value in known.items() if np.allclose(out, value, rtol=RTOL, atol=ATOL)), "")
    return f"\nlikely:    {cause}" if cause else "\nexpected:  out = a * mask, with the mask that is handed back"
