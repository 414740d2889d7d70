"""The command `autograder`."""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from autograder.ask import ask_before_writing
from autograder.build.command import build
from autograder.cluster.supervisor import ClusterGrader
from autograder.demo.command import demo
from autograder.doctor import doctor
from autograder.errors import AutograderError, IsolationRefused, UsageError
from autograder.export.command import export
from autograder.feedback.command import feedback
from autograder.grader import Grader
from autograder.order import Order, default_jobs
from autograder.pipeline import ClassResult, OpenGrader, grade
from autograder.prove.command import mutants_command, prove_command
from autograder.records import Result, Status, as_json, path_component
from autograder.regrade import regrade
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
        except (AutograderError, OSError) as error:
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
@click.option("--regrade", "again", is_flag=True, help="Grade again what already has a record.")
@click.option("--yes", is_flag=True, help="With --regrade: do not ask before writing.")
@click.option("--dry-run", is_flag=True, help="With --regrade: show who changes, and write nothing.")
@click.option("--db", default="", envvar="AUTOGRADER_DB", help="The gradebook: a path, or postgresql://...")
@click.option("--json", "json_file", type=click.Path(path_type=Path, dir_okay=False), help="Write the result here.")
@click.option("--with-demos", is_flag=True, help="Also run the cells that only demonstrate.")
@click.option("--scheduler", metavar="ADDRESS", help="Grade on the workers of this Dask scheduler, tcp://HOST:PORT.")
def grade_command(
    assignment: str,
    course: Path,
    students: tuple[str, ...],
    jobs: int | None,
    isolation: str,
    again: bool,
    yes: bool,
    dry_run: bool,
    db: str,
    json_file: Path | None,
    with_demos: bool,
    scheduler: str | None,
) -> None:
    """Grade the submissions of ASSIGNMENT in a course folder of nbgrader's layout."""
    if (yes or dry_run) and not again:
        raise UsageError("--yes and --dry-run go with --regrade")
    if scheduler and jobs:
        raise UsageError("--jobs is for this machine; with --scheduler it is `dask worker --nthreads N` that counts")
    order = Order(
        course=course.resolve(),
        assignment=path_component(assignment),
        students=students,
        jobs=jobs or default_jobs(),
        isolation=Isolation(isolation),
        with_demos=with_demos,
        db=db,
    )
    outcome = grade_with_progress(order, again=again, yes=yes, dry_run=dry_run, scheduler=scheduler)
    if json_file is not None:
        write_json(outcome, json_file)
    print_table(outcome)
    if any(result.status is Status.NOT_JUDGED for result in outcome.results):
        sys.exit(EXIT_NOT_JUDGED)


def grade_with_progress(
    order: Order, *, again: bool = False, yes: bool = False, dry_run: bool = False, scheduler: str | None = None
) -> ClassResult:
    """Grade, on this machine or on the workers of a scheduler, with a progress bar where somebody looks."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(f"Grading {order.assignment}", total=None)
        open_grader: OpenGrader = partial(ClusterGrader, scheduler=scheduler) if scheduler else Grader

        def begin(total: int) -> None:
            progress.update(task, total=total)

        def told(result: Result) -> None:
            progress.advance(task)

        if again:
            agree = ask_before_writing(yes=yes, dry_run=dry_run, first=progress.stop)
            return regrade(order, begin, told, agree, open_grader)
        return grade(order, begin, told, open_grader)


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


for command in (build, demo, doctor, export, feedback, mutants_command, prove_command, report):
    main.add_command(command)
