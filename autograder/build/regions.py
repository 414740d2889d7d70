"""The marked regions of a cell: solutions, hidden tests, mark schemes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum


class Region(StrEnum):
    """What stands between `### BEGIN ...` and `### END ...`."""

    SOLUTION = "SOLUTION"
    HIDDEN = "HIDDEN TESTS"
    SCHEME = "MARK SCHEME"

    @property
    def begin(self) -> str:
        return f"BEGIN {self}"

    @property
    def end(self) -> str:
        return f"END {self}"


class UnbalancedError(ValueError):
    """Markers that do not pair up; the text says which."""


def spans(source: str, region: Region) -> list[tuple[int, int]]:
    """Line numbers (from 0) of each begin marker and its end marker."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for number, line in enumerate(source.split("\n")):
        if region.begin in line:
            if opened is not None:
                raise UnbalancedError(f"a second '{region.begin}' before '{region.end}'")
            opened = number
        elif region.end in line:
            if opened is None:
                raise UnbalancedError(f"'{region.end}' without '{region.begin}' before it")
            found.append((opened, number))
            opened = None
    if opened is not None:
        raise UnbalancedError(f"'{region.begin}' without '{region.end}' after it")
    return found


def inside(source: str, region: Region) -> list[str]:
    """The lines of all regions of this kind, markers left out."""
    lines = source.split("\n")
    return [line for begin, end in spans(source, region) for line in lines[begin + 1 : end]]


def rewrite(source: str, region: Region, change: Callable[[Sequence[str]], Sequence[str]]) -> str:
    """The source with each region, markers included, replaced by what `change` makes of its lines."""
    lines = source.split("\n")
    for begin, end in reversed(spans(source, region)):
        lines[begin : end + 1] = change(lines[begin : end + 1])
    return "\n".join(lines)


def indent_of(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
