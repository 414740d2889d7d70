"""Is this what a perceptron hands back after training? Structure first, so that later checks can speak of values."""

from __future__ import annotations

from typing import Any

import numpy as np

from course.arrays import Array
from course.check.compare import Mismatch, as_numbers
from course.check.outcomes import CheckError
from course.check.show import show

PARTS = "expected:  a triple (w, b, mistakes)"


def check_fit(call: str, got: Any, n_samples: int, n_features: int, max_epochs: int) -> tuple[Array, float, list[int]]:
    """`(w, b, mistakes)` as a float array, a float and a list of ints, or `CheckError`; `call` is the call in words."""
    if not (isinstance(got, list | tuple) and len(got) == 3):
        raise CheckError(f"{call}\ncame back: {show(got)}\n{PARTS}")
    w = _numbers(call, "w", got[0])
    if w.shape != (n_features,):
        raise CheckError(f"{call}\nw came back as {show(w)}\nexpected:  an array of shape {(n_features,)}")
    b = _numbers(call, "b", got[1])
    if b.ndim:
        raise CheckError(f"{call}\nb came back as {show(b)}\nexpected:  one number")
    return w, float(b), _counts(call, got[2], n_samples, max_epochs)


def _counts(call: str, got: Any, n_samples: int, max_epochs: int) -> list[int]:
    """Whole numbers from 0 to the number of samples, one for each epoch, the last of them 0 or the epochs used up."""
    counts = _numbers(call, "mistakes", got)
    said = f"{call}\nmistakes came back as {show(got)}"
    if counts.ndim != 1:
        raise CheckError(f"{said}\nexpected:  a sequence, with a number for each epoch")
    if not len(counts):
        raise CheckError(f"{said}\nexpected:  a number for each epoch, and there is at least one epoch")
    if (counts != np.rint(counts)).any() or (counts < 0).any() or (counts > n_samples).any():
        raise CheckError(f"{said}\nexpected:  whole numbers from 0 to {n_samples}, the number of samples")
    if len(counts) > max_epochs:
        raise CheckError(f"{said}\nexpected:  at most max_epochs = {max_epochs} numbers")
    if not counts[:-1].all():
        raise CheckError(f"{said}\nexpected:  training stops after the first epoch without a mistake")
    if counts[-1] and len(counts) < max_epochs:
        raise CheckError(
            f"{said}\nexpected:  training goes on to an epoch without a mistake, whose 0 is the last number, "
            f"or for max_epochs = {max_epochs} epochs"
        )
    return [int(count) for count in counts]


def _numbers(call: str, name: str, value: Any) -> Array:
    """The value as finite floats."""
    try:
        numbers = as_numbers(value).astype(float)
    except Mismatch as mismatch:
        raise CheckError(f"{call}\nin {name}: {mismatch}") from None
    if not np.isfinite(numbers).all():
        raise CheckError(f"{call}\n{name} came back as {show(value)}\nexpected:  finite numbers")
    return numbers
