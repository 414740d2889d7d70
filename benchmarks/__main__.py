"""`make bench`: what the locks cost; seconds per submission with nbgrader, ours and the bare floor; the lessons.

`python -m benchmarks isolation` is a part alone; `python -m benchmarks grading 04-xor-mlp` one lesson of it.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks import grading, isolation, lessons

ROOT = Path(__file__).resolve().parent.parent


class Part(StrEnum):
    """What can be measured by itself."""

    ALL = "all"
    ISOLATION = "isolation"
    GRADING = "grading"
    LESSONS = "lessons"


def main(
    part: Annotated[Part, typer.Argument(help="What to measure.")] = Part.ALL,
    assignments: Annotated[list[str] | None, typer.Argument(help="Lessons to grade; default: all.")] = None,
) -> None:
    """Measure. Leave the machine alone meanwhile: what else runs makes every number larger."""
    console = Console()
    if part in (Part.ALL, Part.ISOLATION):
        for table in isolation.tables():
            console.print(table)
    if part in (Part.ALL, Part.GRADING):
        every = sorted(path.parent.name for path in ROOT.glob("source/*/answers"))
        console.print(grading.table(ROOT, assignments or every))
    if part in (Part.ALL, Part.LESSONS):
        console.print(lessons.table(ROOT))


if __name__ == "__main__":
    typer.run(main)
