"""`autograder demo`: make the sample class, grade it, print the table, write feedback and the report."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from autograder.demo.make import make_class
from autograder.demo.sample import ASSIGNMENT, CLASS
from autograder.feedback import write_feedback
from autograder.order import Order, default_jobs
from autograder.pipeline import ClassResult, grade
from autograder.record import Store
from autograder.record.store import STORE_NAME
from autograder.report import write_report


@click.command("demo")
@click.option("--course", type=click.Path(path_type=Path), default=Path(), help="Where the lessons are; default: here.")
@click.option("--target", type=click.Path(path_type=Path), default=Path("demo"), help="Where to make the class.")
@click.option("--jobs", type=click.IntRange(1, 256), default=None, help="Submissions at once; default: the cores.")
def demo(course: Path, target: Path, jobs: int | None) -> None:
    """Grade a sample class of 24, each with the score that it must get; exit code 1 if one differs."""
    make_class(course.resolve(), target.resolve())
    start = time.monotonic()
    outcome = grade(Order(target.resolve(), ASSIGNMENT, jobs=jobs or default_jobs()))
    seconds = time.monotonic() - start
    differences = _print(outcome)
    with Store(target / STORE_NAME, readonly=True) as store:
        results = store.latest(ASSIGNMENT)
    pages = write_feedback(results, target, outcome.plan.notebook)
    page = write_report(results, target / "report" / f"{ASSIGNMENT}.html")
    click.echo(f"\n{len(CLASS)} submissions in {seconds:.1f} s, isolation level {outcome.level}. {outcome.notice}")
    click.echo(f"Report:    {os.path.relpath(page)}")
    click.echo(f"Feedback:  {len(pages)} pages, for one {os.path.relpath(pages[0])}")
    click.echo(f"Gradebook: {os.path.relpath(target / 'gradebook.db')}")
    if differences:
        click.echo(f"\n{differences} of {len(CLASS)} did not get what they must get.", err=True)
        sys.exit(1)
    click.echo(f"All {len(CLASS)} got exactly what they must get.")


def _print(outcome: ClassResult) -> int:
    """The class as a table; how many differ from what they must get."""
    table = Table("student", "handed in", "status", "score", "must be", "seconds", title=ASSIGNMENT)
    results = {result.student: result for result in outcome.results}
    differences = 0
    for student in CLASS:
        result = results[student.name]
        is_same = (result.status, result.score) == (student.status, student.score)
        differences += not is_same
        must = f"{student.status} {_score(student.score)}"
        mark = "✓" if is_same else f"✗ {must}"
        table.add_row(
            student.name, student.says, str(result.status), _score(result.score), mark, f"{result.seconds:.2f}"
        )
    Console().print(table)
    return differences


def _score(score: float | None) -> str:
    return "–" if score is None else f"{score:g}"
