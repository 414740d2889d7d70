"""`autograder feedback ASSIGNMENT`: part of the command line, which may read the store."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.errors import UsageError
from autograder.feedback.page import write_feedback
from autograder.record.store import STORE_NAME, Store


@click.command()
@click.argument("assignment")
@click.option(
    "--course", type=click.Path(file_okay=False, exists=True, path_type=Path), default=".", show_default="here"
)
@click.option("--student", "students", multiple=True, help="Only this one; may be repeated.")
def feedback(assignment: str, course: Path, students: tuple[str, ...]) -> None:
    """Write a page for each student of ASSIGNMENT, from what was recorded when it was graded."""
    with Store(course / STORE_NAME, readonly=True) as store:
        results = store.latest(assignment, notebooks=False)
    unknown = sorted(set(students) - {result.student for result in results})
    if not results or unknown:
        who = f" for {', '.join(unknown)}" if unknown else ""
        raise UsageError(
            f"{course / STORE_NAME} holds no record of {assignment}{who}: run `autograder grade {assignment}`"
        )
    paths = write_feedback([each for each in results if not students or each.student in students], course)
    click.echo(f"{len(paths)} pages in {course / 'feedback'}, the first is {paths[0]}")
