"""What a check says, cut into paragraphs of words and blocks of values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from textwrap import dedent

from autograder.records import plain_text

LIMIT = 4000
_VALUES = re.compile(r"\s{2,}\S|\t|[\[({]|array\(|File \"|Traceback \(")


@dataclass(frozen=True, slots=True)
class Block:
    """`pieces` alternate between words and what stood between backticks; a block of values has one piece."""

    is_values: bool
    pieces: tuple[str, ...]


def blocks(message: str) -> list[Block]:
    """The message in readable form, bounded."""
    lines = [line.rstrip() for line in clip(message).splitlines() if line.strip()]
    grouped = groupby(lines, key=lambda line: bool(_VALUES.match(line)))
    return [block for is_values, group in grouped for block in _blocks(is_values, list(group))]


def clip(text: str, limit: int = LIMIT) -> str:
    """Clean text of at most about `limit` characters, saying what was cut."""
    text = plain_text(text)
    cut = len(text) - limit
    return text if cut <= 0 else f"{text[:limit]}\n… {cut} more characters are not shown"


def _blocks(is_values: bool, lines: list[str]) -> list[Block]:
    if is_values:
        return [Block(True, (dedent("\n".join(lines)),))]
    return [Block(False, _pieces(line)) for line in lines]


def _pieces(line: str) -> tuple[str, ...]:
    pieces = tuple(line.split("`"))
    return pieces if len(pieces) % 2 else (line,)
