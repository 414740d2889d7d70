"""What a regrade would change, as a table on the terminal, and whether to write it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.changes import Change


def ask_before_writing(
    *, yes: bool, dry_run: bool, first: Callable[[], object] = lambda: None
) -> Callable[[Sequence[Change]], bool]:
    """A question about changes: shown always, asked only if somebody is there to answer. `first` runs before it."""

    def agree(changes: Sequence[Change]) -> bool:
        first()
        show(changes)
        if dry_run:
            return False
        return yes or not changes or not is_terminal() or click.confirm("Write these changes?")

    return agree


def show(changes: Sequence[Change]) -> None:
    """Who changes, by how much, and why. What a student wrote is shown as text."""
    if not changes:
        click.echo("Nobody's points change.")
        return
    table = Table("student", "before", "after", "what changes, and why", title="Changes")
    for change in changes:
        lines = Text("\n".join(change.lines))
        table.add_row(Text(change.student), _score(change.before), _score(change.after), lines)
    Console().print(table)


def is_terminal() -> bool:
    """Whether a person can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _score(score: float | None) -> str:
    return "–" if score is None else f"{score:g}"
