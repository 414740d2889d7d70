"""The command `autograder`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from autograder.build.command import build
from autograder.demo.command import demo
from autograder.doctor import doctor
from autograder.errors import AutograderError, IsolationRefused, UsageError
from autograder.export.command import export
from autograder.feedback.command import feedback
from autograder.pipeline import ClassResult, Order, default_jobs, grade
from autograder.prove.command import prove_command
from autograder.records import Result, Status, as_json, path_component
from autograder.report.command import report
from autograder.settings import Isolation

EXIT_NOT_JUDGED, EXIT_USAGE, EXIT_REFUSED = 1, 2, 3


class Commands(click.Group):
    """Turns our errors into a message and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except IsolationRefused as error:
            click.echo(f"Refused: {error}", err=True)
            sys.exit(EXIT_REFUSED)
        except UsageError as error:
            click.echo(f"Error: {error}", err=True)
            sys.exit(EXIT_USAGE)
        except AutograderError as error:
            click.echo(f"Error: {error}", err=True)
            sys.exit(EXIT_NOT_JUDGED)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="numpy-neural-networks")
def main() -> None:
    """Grade notebooks of people you do not know: fast, safely, and so that you can stand behind it."""


@main.command("grade")
@click.argument("assignment")
@click.option("--course", type=click.Path(path_type=Path), default=Path(), help="The course folder; default: here.")
@click.option("--student", "students", multiple=True, help="Only this one; may be repeated.")
@click.option("--jobs", type=click.IntRange(1, 256), default=None, help="Submissions at once; default: the cores.")
@click.option("--isolation", type=click.Choice([str(kind) for kind in Isolation]), default="auto", show_default=True)
@click.option("--regrade", is_flag=True, help="Grade again what already has a record.")
@click.option("--json", "json_file", type=click.Path(path_type=Path, dir_okay=False), help="Write the result here.")
@click.option("--with-demos", is_flag=True, help="Also run the cells that only demonstrate.")
def grade_command(
    assignment: str,
    course: Path,
    students: tuple[str, ...],
    jobs: int | None,
    isolation: str,
    regrade: bool,
    json_file: Path | None,
    with_demos: bool,
) -> None:
    """Grade the submissions of ASSIGNMENT in a course folder of nbgrader's layout."""
    order = Order(
        course=course.resolve(),
        assignment=path_component(assignment),
        students=students,
        jobs=jobs or default_jobs(),
        isolation=Isolation(isolation),
        regrade=regrade,
        with_demos=with_demos,
    )
    outcome = grade_with_progress(order)
    if json_file is not None:
        write_json(outcome, json_file)
    print_table(outcome)
    if any(result.status is Status.NOT_JUDGED for result in outcome.results):
        sys.exit(EXIT_NOT_JUDGED)


def grade_with_progress(order: Order) -> ClassResult:
    """Grade, with a progress bar where somebody looks."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(f"Grading {order.assignment}", total=None)
        return grade(
            order,
            begin=lambda total: progress.update(task, total=total),
            told=lambda result: progress.advance(task),
        )


def write_json(outcome: ClassResult, path: Path) -> None:
    """The result in the format of the contract."""
    content = as_json(outcome.plan.assignment, outcome.plan.max_score, outcome.results)
    try:
        path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}; the records are kept") from error


def print_table(outcome: ClassResult) -> None:
    """The class as a table, and a notice where isolation is less than it could be."""
    console = Console()
    if outcome.notice:
        console.print(outcome.notice, markup=False)
    levels = sorted({result.isolation for result in outcome.results if result.isolation})
    table = Table(title=f"{outcome.plan.assignment}{', isolation ' if levels else ''}{', '.join(levels)}")
    for name in ("student", "status", "score"):
        table.add_column(name, no_wrap=True, overflow="ellipsis", max_width=24)
    table.add_column("seconds", no_wrap=True, justify="right")
    table.add_column("notes", overflow="fold")
    mixed = len(levels) > 1
    for result in outcome.results:
        table.add_row(*_row(result, mixed))
    console.print(table, markup=False)


def _row(result: Result, mixed: bool) -> list[str]:
    """A row; where submissions had different levels of isolation, the level is the first of the notes."""
    score = "–" if result.score is None else f"{result.score:g} / {result.max_score:g}"
    notes = "; ".join([f"isolation {result.isolation}"] * (mixed and bool(result.isolation)) + list(result.notes))
    shown = notes if len(notes) <= 60 else notes[:57] + "..."
    return [_plain(result.student), str(result.status), score, f"{result.seconds:.2f}", _plain(shown)]


def _plain(text: str) -> str:
    """Text of a student in a table: nothing in it is markup."""
    return text.replace("[", "\\[")


for command in (build, demo, doctor, export, feedback, prove_command, report):
    main.add_command(command)
