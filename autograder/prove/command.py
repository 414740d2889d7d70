"""`autograder prove`: all answers of the course through the engine."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from autograder.prove.proof import prove, table


@click.command("prove")
@click.argument("assignments", nargs=-1)
@click.option("--course", type=click.Path(path_type=Path), default=Path(), help="The course folder; default: here.")
@click.option("--only", default="", help="Answers or exercises whose name holds this text.")
@click.option("--jobs", type=click.IntRange(1, 256), default=None, help="Answers at once; default: the cores.")
def prove_command(assignments: tuple[str, ...], course: Path, only: str, jobs: int | None) -> None:
    """Show that right answers get full marks and wrong ones lose them; exit code 1 where one does not."""
    console = Console()
    folders = sorted(path.parent.parent.name for path in (course / "source").glob("*/answers/right"))
    rows = [row for name in assignments or folders for row in prove(course.resolve(), name, only, jobs)]
    shown = Table("assignment", "exercise", "right: full marks", "wrong: lose marks")
    for line in table(rows):
        shown.add_row(*line)
    console.print(shown)
    faults = [row for row in rows if row.fault]
    for row in faults:
        console.print(f"{row.assignment}: {row.answer.exercise} {row.answer.name}: {row.fault}", markup=False)
    console.print(f"{len(rows)} answers, {len(faults)} taken wrongly.")
    sys.exit(1 if faults else 0)
