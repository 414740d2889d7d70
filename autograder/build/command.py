"""`autograder build`, which is `python -m autograder.build` too."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from autograder.build.course import build_course, build_if_stale, differences
from autograder.errors import AutograderError


@click.command()
@click.argument("assignments", nargs=-1)
@click.option(
    "--course",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The course folder; default: here.",
)
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if release/ is not what source/ builds.")
@click.option("--if-stale", is_flag=True, help="Only what is older than its source; quick when nothing is.")
def build(assignments: tuple[str, ...], course: Path, check: bool, if_stale: bool) -> None:
    """Build the notebooks of source/ for instructors, and those of release/ for students.

    Without ASSIGNMENTS, all of them.
    """
    root = course.resolve()
    if check:
        _report_differences(differences(root))
        return
    changed = build_if_stale(root) if if_stale else build_course(root, assignments)
    for path in changed:
        click.echo(f"wrote {path.relative_to(root)}")
    if not changed:
        click.echo("All notebooks are up to date.")


def _report_differences(found: list[str]) -> None:
    if not found:
        click.echo("release/ is what source/ builds.")
        return
    for text in found:
        click.echo(text, err=True)
    click.echo("Run `make build`, look at the changes, and commit them.", err=True)
    raise click.exceptions.Exit(1)


def main() -> None:
    """Run the command; an error is one line, and the exit code is 2."""
    try:
        build()
    except AutograderError as error:
        click.echo(f"autograder build: {error}", err=True)
        sys.exit(2)
