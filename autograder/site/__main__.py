"""`python -m autograder.site`, which is what `make site` runs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from autograder.errors import AutograderError
from autograder.site.write import write_site


@click.command()
@click.option("--course", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path())
@click.option("--output", type=click.Path(file_okay=False, path_type=Path), help="Default: COURSE/site.")
def site(course: Path, output: Path | None) -> None:
    """Write the lessons of release/ and the pages of docs/ as a web site."""
    target = output or course / "site"
    pages = write_site(course.resolve(), target.resolve())
    click.echo(f"{len(pages)} pages; begin with {target / 'index.html'}")


if __name__ == "__main__":
    try:
        site()
    except AutograderError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(2)
