"""`autograder prove`: all answers of the course through the engine."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from autograder.errors import UsageError
from autograder.prove.proof import prove, table


@click.command("prove")
@click.argument("assignments", nargs=-1)
@click.option("--course", type=click.Path(path_type=Path), default=Path(), help="The course folder; default: here.")
@click.option("--only", default="", help="Answers or exercises whose name holds this text.")
@click.option("--jobs", type=click.IntRange(1, 256), default=None, help="Answers at once; default: the cores.")
def prove_command(assignments: tuple[str, ...], course: Path, only: str, jobs: int | None) -> None:
    """Show that right answers get full marks and wrong ones lose them; exit code 1 where one does not."""
    console = Console()
    course = course.resolve()
    rows = [row for name in assignments or _lessons(course) for row in prove(course, name, only, jobs)]
    if not rows:
        raise UsageError(_nothing(course, only))
    shown = Table("assignment", "exercise", "right: full marks", "wrong: lose marks")
    for line in table(rows):
        shown.add_row(*line)
    console.print(shown)
    faults = [row for row in rows if row.fault]
    for row in faults:
        console.print(f"{row.assignment}: {row.answer.exercise} {row.answer.name}: {row.fault}", markup=False)
    console.print(f"{len(rows)} answers, {len(faults)} taken wrongly.")
    sys.exit(1 if faults else 0)


@click.command("mutants")
@click.argument("assignments", nargs=-1)
@click.option("--course", type=click.Path(path_type=Path), default=Path(), help="The course folder; default: here.")
@click.option("--only", default="", help="Mutants of exercises whose name holds this text.")
@click.option("--jobs", type=click.IntRange(1, 256), default=None, help="Mutants at once; default: the cores.")
def mutants_command(assignments: tuple[str, ...], course: Path, only: str, jobs: int | None) -> None:
    """Show that every small change of a solution loses marks; exit code 1 where one does not."""
    try:
        from autograder.prove.mutants import try_mutants, unknown_listed
    except ImportError as error:
        raise UsageError(f"{error.name} is not installed; `make setup` installs what an author needs") from error
    console = Console()
    alive, total = 0, 0
    shown = Table("assignment", "mutants", "lose marks", "change nothing", "alive")
    for name in assignments or _lessons(course):
        tried = try_mutants(course.resolve(), name, only, jobs)
        fates = [one.fate for one in tried]
        total += len(fates)
        shown.add_row(name, str(len(tried)), *[str(fates.count(fate)) for fate in ("killed", "same", "alive")])
        for one in tried:
            if one.fate == "alive":
                console.print(f"{name}: {one.mutant.exercise}: {one.mutant.change}", markup=False, soft_wrap=True)
        for entry in unknown_listed(course.resolve(), name):
            console.print(f"{name}: same.toml names no mutant: {entry}", markup=False, soft_wrap=True)
            alive += 1
        alive += fates.count("alive")
    if not total:
        raise UsageError(_nothing(course, only))
    console.print(shown)
    sys.exit(1 if alive else 0)


def _nothing(course: Path, only: str) -> str:
    if only:
        return f"no answer and no exercise has {only!r} in its name; they are in {course / 'source'}/*/answers/"
    return f"there are no answers in {course / 'source'}/*/answers/; --course names the course folder"


def _lessons(course: Path) -> list[str]:
    return sorted(path.parent.parent.name for path in (course / "source").glob("*/answers/right"))
