"""`make bench`: what the locks cost; seconds per submission with nbgrader, ours and the bare floor; the lessons.

`python -m benchmarks isolation` is a part alone, `python -m benchmarks grading 04-xor-mlp` one lesson of a part.
`python -m benchmarks thousand` takes ten minutes and is no part of the whole: a class of a thousand, each tenth broken.
"""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console

from benchmarks import grading, isolation, lessons, thousand

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("all", "isolation", "grading", "lessons", "thousand")


@click.command()
@click.argument("part", type=click.Choice(PARTS), default="all")
@click.argument("assignments", nargs=-1)
def main(part: str, assignments: tuple[str, ...]) -> None:
    """Measure. Leave the machine alone meanwhile: what else runs makes every number larger."""
    console = Console()
    if part in ("all", "isolation"):
        for table in isolation.tables():
            console.print(table)
    if part in ("all", "grading"):
        every = sorted(path.parent.name for path in ROOT.glob("source/*/answers"))
        console.print(grading.table(ROOT, assignments or every))
    if part in ("all", "lessons"):
        console.print(lessons.table(ROOT))
    if part == "thousand":
        for table in thousand.tables(ROOT):
            console.print(table)


if __name__ == "__main__":
    main()
