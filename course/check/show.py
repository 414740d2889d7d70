"""Values and calls in words, short enough for a message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

LONGEST = 300
MOST_NUMBERS = 12


def name_of(function: Any) -> str:
    """The name of a function as the student wrote it."""
    return str(getattr(function, "__name__", None) or type(function).__name__)


def show(value: Any) -> str:
    """A value with its type; of an array its shape, its dtype and its numbers, if they are few."""
    if isinstance(value, np.ndarray) and value.ndim:
        kind = f"array of shape {value.shape}, {value.dtype}"
        return f"{_numbers(value)} ({kind})" if value.size <= MOST_NUMBERS else f"an {kind}"
    if isinstance(value, np.ndarray | np.generic):
        return f"{shorten(repr(value.item()))} ({value.dtype})"
    if isinstance(value, list | tuple) and value:
        return _sequence(value)
    if isinstance(value, np.random.Generator):
        return "rng"
    if value is None or isinstance(value, bool | int | float | complex | str | list | tuple | dict | set | range):
        return shorten(repr(value))
    return f"an object of type {getattr(value, '__type_name__', type(value).__name__)}"


def show_call(name: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> str:
    """A call as one would write it, with arrays as numbers or shapes."""
    parts = [_argument(value) for value in args] + [f"{key}={_argument(value)}" for key, value in kwargs.items()]
    return shorten(f"{name}({', '.join(parts)})")


def shorten(text: str, longest: int = LONGEST) -> str:
    """The text, cut in its middle where it is too long."""
    if len(text) <= longest:
        return text
    return f"{text[: longest * 2 // 3]} … {text[-longest // 4 :]}"


def _numbers(array: np.ndarray) -> str:
    text = np.array2string(array, precision=6, separator=", ", max_line_width=100)
    return " ".join(text.split())


def _sequence(value: list[Any] | tuple[Any, ...]) -> str:
    if not all(isinstance(item, np.ndarray) for item in value):
        return shorten(repr(value)) if len(value) <= MOST_NUMBERS else f"a {type(value).__name__} of {len(value)} items"
    shapes = ", ".join(str(item.shape) for item in value[:MOST_NUMBERS])
    return f"a {type(value).__name__} of {len(value)} arrays of shapes {shapes}"


def _argument(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return _numbers(value) if value.size <= 6 else f"<{' x '.join(map(str, value.shape))} array>"
    if isinstance(value, list | tuple):
        inside = ", ".join(_argument(item) for item in value[:6]) + (", …" if len(value) > 6 else "")
        return f"[{inside}]" if isinstance(value, list) else f"({inside}{',' if len(value) == 1 else ''})"
    if isinstance(value, np.generic):
        return repr(value.item())
    if isinstance(value, np.random.Generator):
        return "rng"
    return name_of(value) if callable(value) else shorten(repr(value), 60)
