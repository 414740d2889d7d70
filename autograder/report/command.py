"""`autograder report [ASSIGNMENT]`: part of the command line, which may read the store."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.errors import UsageError
from autograder.record.store import STORE_NAME, Store
from autograder.report.page import write_report


@click.command()
@click.argument("assignment", required=False)
@click.option(
    "--course", type=click.Path(file_okay=False, exists=True, path_type=Path), default=".", show_default="here"
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Default: COURSE/report.html.")
def report(assignment: str | None, course: Path, output: Path | None) -> None:
    """Write one page about ASSIGNMENT, or about all of them, from what was recorded."""
    with Store(course / STORE_NAME, readonly=True) as store:
        names = [assignment] if assignment else store.assignments()
        results = [result for name in names for result in store.latest(name, notebooks=False)]
    if not results:
        what = assignment or "any assignment"
        raise UsageError(f"{course / STORE_NAME} holds no record of {what}: run `autograder grade` first")
    click.echo(f"the report on {len(results)} submissions is {write_report(results, output or course / 'report.html')}")
