"""Calls of a student's function: what it raised, what it changed, what it gave back."""

from __future__ import annotations

import copy
import linecache
import traceback
import warnings
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from course.check.compare import ATOL, RTOL, Mismatch, compare, equal
from course.check.outcomes import CheckError, CodeError, NotAttempted, Waiting
from course.check.show import name_of, show, show_call

Function = Callable[..., Any]


def call(function: Function, *args: Any, **kwargs: Any) -> Any:
    """Call a student's function with copies of the arguments and give its result back.

    Raises `NotAttempted` for a blank, `Waiting` for the blank of another exercise, `CodeError` when the code
    raises, `CheckError` when an argument was changed or None came back.
    """
    given, given_kwargs = copy.deepcopy(args), copy.deepcopy(kwargs)
    try:
        got = function(*given, **given_kwargs)
    except NotImplementedError as blank:
        raise _blank(name_of(function), blank) from None
    except RecursionError:
        said = show_call(name_of(function), args, kwargs)
        raise CodeError(f"{said}\nraised: RecursionError: a function calls itself without an end") from None
    except Exception as error:
        said = show_call(name_of(function), args, kwargs)
        raise CodeError(f"{said}\nraised:   {_raised(error)}{_line_of(error)}{_missing_name(error)}") from None
    _refuse_changes(function, (args, kwargs), (given, given_kwargs))
    if got is None:
        said = show_call(name_of(function), args, kwargs)
        raise CheckError(f"{said}\ncame back: None\nlikely:    did you forget to return?")
    return got


def returns(
    expected: Any,
    function: Function,
    *args: Any,
    mistakes: Mapping[str, Any] | None = None,
    rtol: float = RTOL,
    atol: float = ATOL,
    **kwargs: Any,
) -> Any:
    """Check one call by value and shape; gives the result back.

    `mistakes` maps a sentence to the value that a known mistake gives: when that value comes back, the message ends
    with the sentence instead of a guess.
    """
    got = call(function, *args, **kwargs)
    try:
        compare(got, expected, rtol, atol)
    except Mismatch as mismatch:
        said = show_call(name_of(function), args, kwargs)
        raise CheckError(f"{said}\n{_with_cause(str(mismatch), got, args, mistakes or {}, rtol, atol)}") from None
    return got


def raises(error: type[Exception], function: Function, *args: Any, **kwargs: Any) -> None:
    """Check that a call is refused with this exception."""
    said = show_call(name_of(function), args, kwargs)
    try:
        got = function(*copy.deepcopy(args), **copy.deepcopy(kwargs))
    except NotImplementedError as blank:
        raise _blank(name_of(function), blank) from None
    except error:
        return
    except Exception as other:
        raise CodeError(f"{said}\nraised:   {_raised(other)}\nexpected: {error.__name__}") from None
    raise CheckError(f"{said}\ncame back: {show(got)}\nexpected:  a {error.__name__}")


def without_overflow(function: Function, *args: Any, **kwargs: Any) -> Any:
    """Call a function and check that NumPy warned of no overflow, invalid value or division by zero."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        got = call(function, *args, **kwargs)
    texts = [str(item.message) for item in caught if issubclass(item.category, RuntimeWarning)]
    bad = [text for text in texts if any(word in text for word in ("overflow", "invalid value", "divide by zero"))]
    if bad:
        said = show_call(name_of(function), args, kwargs)
        raise CheckError(
            f"{said}\nwarned:    {bad[0]}\nexpected:  no such warning\n"
            "likely:    exp of a large positive number; use a form in which exp only sees numbers up to 0."
        )
    return got


def _blank(name: str, error: NotImplementedError) -> NotAttempted | Waiting:
    missing = str(error).split(":")[0].strip()
    if missing.isidentifier() and missing != name:
        return Waiting(f"{name} calls {missing}, which is still blank. Finish {missing} first.")
    return NotAttempted(f"{name} is still blank. Fill it in, run its cell, then run this check again.")


def _raised(error: BaseException) -> str:
    text = str(error)
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _line_of(error: BaseException) -> str:
    """The student's own line in which the error arose."""
    where = getattr(error, "student_line", None)
    if where is None:
        frames = [
            f for f in traceback.extract_tb(error.__traceback__) if "ipykernel" in f.filename or f.filename[0] == "<"
        ]
        if not frames:
            return ""
        line = frames[-1].line or linecache.getline(frames[-1].filename, frames[-1].lineno or 0)
        where = f"line {frames[-1].lineno}: {line.strip()}"
    return f"\nin:       {where}"


def _missing_name(error: BaseException) -> str:
    if not isinstance(error, NameError) or isinstance(error, UnboundLocalError):
        return ""
    return "\nlikely:   a misspelt name, or one from a cell further down: all cells are run from top to bottom."


def _refuse_changes(function: Function, before: tuple[Any, Any], after: tuple[Any, Any]) -> None:
    args, kwargs = before
    for index, (old, new) in enumerate(zip(args, after[0], strict=True)):
        if not _unchanged(old, new):
            raise _changed(show_call(name_of(function), args, kwargs), f"argument {index + 1}", new)
    for key, old in kwargs.items():
        if not _unchanged(old, after[1][key]):
            raise _changed(show_call(name_of(function), args, kwargs), f"the argument {key}", after[1][key])


def _changed(said: str, which: str, now: Any) -> CheckError:
    return CheckError(
        f"{said}\nchanged:   {which} is different after the call; now it is {show(now)}\n"
        "expected:  arguments hold what they held before\n"
        "likely:    `+=`, `-=` or `x[...] = ...` works in place; make a new array, or a copy first."
    )


def _unchanged(old: Any, new: Any) -> bool:
    if isinstance(old, np.random.Generator) or callable(old):
        return True
    if isinstance(old, np.ndarray):
        return (
            isinstance(new, np.ndarray)
            and old.shape == new.shape
            and old.dtype == new.dtype
            and _same_numbers(old, new)
        )
    if isinstance(old, list | tuple):
        return type(old) is type(new) and len(old) == len(new) and all(map(_unchanged, old, new))
    if isinstance(old, dict):
        return isinstance(new, dict) and old.keys() == new.keys() and all(_unchanged(old[k], new[k]) for k in old)
    return bool(old == new)


def _same_numbers(old: np.ndarray, new: np.ndarray) -> bool:
    """Equal; of floats to rounding: a number that was nudged and put back is what it was."""
    if old.tobytes() == new.tobytes():
        return True
    return old.dtype.kind in "fc" and bool(np.allclose(old, new, rtol=1e-12, atol=1e-12, equal_nan=True))


def _with_cause(
    text: str, got: Any, args: tuple[Any, ...], mistakes: Mapping[str, Any], rtol: float, atol: float
) -> str:
    """The mismatch with the cause that fits best: a known mistake, the input handed back, or the guess."""
    cause = next((said for said, value in mistakes.items() if equal(got, value, rtol, atol)), None)
    if cause is None and any(isinstance(arg, np.ndarray) and arg.any() and equal(got, arg, 0, 0) for arg in args):
        cause = "an argument came back as it was handed in."
    if cause is None:
        return text
    return "\n".join([line for line in text.split("\n") if not line.startswith("likely:")] + [f"likely:    {cause}"])
