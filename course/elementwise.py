"""Does a function work number by number? On plain numbers, on whole ones, and on arrays of any shape."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np

from course.arrays import Array
from course.check.calls import call, returns, without_overflow
from course.check.compare import ATOL, RTOL, Mismatch, as_numbers, same
from course.check.outcomes import CheckError
from course.check.show import name_of, show, show_call

Function = Callable[..., Any]
Scalar = Callable[..., float]
"""Takes one number, and what else the function takes."""

SHAPES: tuple[tuple[int, ...], ...] = ((6,), (3, 2), (2, 3, 2), (4, 1), (1,))
FAR = (-1000.0, 1000.0, np.array([[-1000.0, 0.5, 1000.0], [2.0, 1000.0, -0.5]]), np.array([-1000, 1000]), -1000, 1000)


def check_elementwise(
    function: Function,
    one: Scalar,
    random: np.random.Generator,
    *args: Any,
    mistakes: Mapping[str, Scalar] | None = None,
    **kwargs: Any,
) -> None:
    """Check by value and shape against `one`, on random inputs that keep away from 0.

    `mistakes` maps a sentence to what a known mistake makes of one number.
    """
    for x in inputs(random):
        wrong = {said: each(other, x, *args, **kwargs) for said, other in (mistakes or {}).items()}
        returns(each(one, x, *args, **kwargs), function, x, *args, mistakes=wrong, **kwargs)


def check_far(function: Function, one: Scalar, *args: Any, **kwargs: Any) -> None:
    """Check the values at -1000 and 1000, and that nothing overflows on the way."""
    for x in FAR:
        got = without_overflow(function, x, *args, **kwargs)
        same(got, each(one, x, *args, **kwargs), show_call(name_of(function), (x, *args), kwargs))


def check_kink(function: Function, one: Scalar, *args: Any, **kwargs: Any) -> None:
    """Check a derivative at 0, where it may jump: either side's value is right, in a number and in an array."""
    sides = [one(near_0, *args, **kwargs) for near_0 in (-1e-12, 1e-12)]
    for x in (0.0, np.array([-1.5, 0.0, 2.5]), np.array([[0.0, 0.0, -0.5], [2.0, 0.0, 0.0]]), np.array(0.0)):
        got = call(function, x, *args, **kwargs)
        fits = [np.where(np.asarray(x) == 0, side, each(one, x, *args, **kwargs)) for side in sides]
        if not _is_one_of(got, fits):
            raise CheckError(
                f"{show_call(name_of(function), (x, *args), kwargs)}\ncame back: {show(got)}\n"
                f"expected:  at 0 the slope of one of the two sides, {sides[0]:.6g} or {sides[1]:.6g}"
                f"{', elsewhere the slope' if np.ndim(x) else ''}"
            )


def check_untouched(function: Function, *args: Any) -> None:
    """Check that array arguments are the same to the last bit after a call; `call` forgives a change below 1e-12."""
    given = [np.array(arg) for arg in args]
    function(*given)
    for number, (before, after) in enumerate(zip(args, given, strict=True), start=1):
        if not np.array_equal(before, after):
            raise CheckError(
                f"{show_call(name_of(function), args, {})}\nchanged:   argument {number} is different after the call, "
                "by very little\nexpected:  arguments hold what they held before\n"
                "likely:    `out=` or `x[...] = ...` works in place; clip into a new array."
            )


def inputs(random: np.random.Generator) -> Iterator[Any]:
    """Arrays of several shapes, numbers, 0-d arrays and whole numbers: of both signs, none of them 0."""
    for shape in SHAPES:
        yield signed(random, shape)
    yield from signed(random, (4,)).tolist()
    yield from (np.array(number) for number in signed(random, (2,)).tolist())
    yield from (2, -3, np.array([[-3, 1, 4], [2, -1, -2]]))


def signed(random: np.random.Generator, shape: tuple[int, ...]) -> Array:
    """Random numbers from 0.3 to 3 in size, as many positive as negative."""
    size = int(np.prod(shape))
    signs = random.permutation(np.arange(size) % 2 * 2 - 1).reshape(shape)
    return signs * random.uniform(0.3, 3.0, shape)


def each(one: Scalar, x: Any, *args: Any, **kwargs: Any) -> Array:
    """`one` of every number of x, in the shape of x."""
    values = [float(one(value, *args, **kwargs)) for value in np.ravel(x).tolist()]
    return np.array(values).reshape(np.shape(x))


def _is_one_of(got: Any, fits: list[Array]) -> bool:
    """Whether each number of `got` is that of one of the arrays."""
    try:
        numbers = as_numbers(got)
    except Mismatch as mismatch:
        raise CheckError(str(mismatch)) from None
    return numbers.shape == fits[0].shape and bool(
        np.any([np.isclose(numbers, fit, RTOL, ATOL) for fit in fits], 0).all()
    )
