"""What a student gets of a cell: the blank instead of the solution, and nothing hidden."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from autograder.build.regions import Region, indent_of, rewrite
from autograder.build.source import SourceCell

ANSWER_HERE = "*Write your answer here.*"
ONLY_HIDDEN = "# The checks of this cell run when your work is graded."


def stub_line(name: str) -> str:
    """The line that stands where the solution was."""
    return f'raise NotImplementedError("{name}: write your code here and run the cell")'


def with_stub(source: str, name: str) -> str:
    def stub(region: Sequence[str]) -> list[str]:
        return [indent_of(region[0]) + stub_line(name)]

    return rewrite(source, Region.SOLUTION, stub)


def without_hidden(source: str) -> str:
    visible = rewrite(source, Region.HIDDEN, lambda region: [])
    return tidy(visible) if visible != source else source


def tidy(visible: str) -> str:
    """No blank lines where the hidden tests were; a word in a cell that had nothing else."""
    return visible.rstrip() or ONLY_HIDDEN


def student_source(cell: SourceCell) -> str:
    if cell.is_solution:
        return with_stub(cell.source, cell.grade_id)
    if cell.is_manual:
        return ANSWER_HERE
    return without_hidden(cell.source)


def protection(cell: SourceCell, locked: bool) -> dict[str, Any]:
    """Cell metadata that JupyterLab honours: what may not be deleted, what not edited."""
    if cell.is_solution or cell.is_manual:
        return {"deletable": False}
    return {"deletable": False, "editable": False} if locked else {}
