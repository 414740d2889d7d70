"""`autograder export`: part of the command line, which may read the store."""

from __future__ import annotations

import json
from pathlib import Path

import click

from autograder.errors import UsageError
from autograder.export.formats import FORMATS, Class, gradescope_result, waiting_for_hand
from autograder.record.store import STORE_NAME, Store
from autograder.records import path_component, write_atomically


@click.command()
@click.option("--format", "kind", type=click.Choice([*FORMATS, "gradescope"]), default="csv", show_default=True)
@click.option(
    "--course", type=click.Path(file_okay=False, exists=True, path_type=Path), default=".", show_default="here"
)
@click.option("--assignment", "assignments", multiple=True, help="Only this one; may be repeated.  [default: all]")
@click.option("--output", type=click.Path(path_type=Path), help="A file, for gradescope a folder.  [default: print]")
def export(kind: str, course: Path, assignments: tuple[str, ...], output: Path | None) -> None:
    """Write the newest scores in a format that another program imports."""
    results = _read(course, assignments)
    if kind == "gradescope":
        _write_gradescope(results, output)
    else:
        _write(FORMATS[kind](results), output)
    _remind(results)


def _read(course: Path, assignments: tuple[str, ...]) -> Class:
    with Store(course / STORE_NAME, readonly=True) as store:
        known = store.assignments()
        unknown = [name for name in assignments if name not in known]
        if unknown or not known:
            what = ", ".join(unknown) or "any assignment"
            raise UsageError(f"{course / STORE_NAME} holds no record of {what}: run `autograder grade` first")
        return {name: store.latest(name, notebooks=False) for name in assignments or known}


def _write(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
    elif output.is_dir():
        raise UsageError(f"{output} is a folder: name a file with --output")
    else:
        write_atomically(output, text.encode("utf-8"))
        click.echo(f"wrote {output}", err=True)


def _write_gradescope(results: Class, output: Path | None) -> None:
    """OUTPUT/ASSIGNMENT/STUDENT/results.json"""
    if output is None:
        raise UsageError("gradescope takes one results.json for each submission: name a folder with --output")
    for name, each in results.items():
        for result in each:
            path = output / path_component(name) / path_component(result.student) / "results.json"
            write_atomically(path, json.dumps(gradescope_result(result), indent=2).encode("utf-8"))
    click.echo(f"wrote {sum(map(len, results.values()))} results below {output}", err=True)


def _remind(results: Class) -> None:
    """Say what these scores do not hold: points by hand live in nbgrader's gradebook."""
    for name, each in results.items():
        points = max(map(waiting_for_hand, each), default=0.0)
        if points:
            click.echo(
                f"note: {name} has {points:g} points that are given by hand; they are not in these scores", err=True
            )
