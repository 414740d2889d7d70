"""A small course: three exercises' worth of cells, and results for them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat

from autograder.record import GradebookCell
from autograder.records import Answer, Check, Outcome, Result, Status

ASSIGNMENT, NOTEBOOK = "04-xor-mlp", "xor_mlp"
HASHES = {"submission": "a" * 64, "assignment": "b" * 64, "engine": "c" * 64, "environment": "d" * 64}

STUB = 'def double(x):\n    raise NotImplementedError("double: return twice x")'
CELLS = (
    GradebookCell("given-setup", "code", "import math", locked=True),
    GradebookCell("double", "code", STUB, solution=True),
    GradebookCell("double-value", "code", "assert double(2) == 4", max_points=2, grade=True, locked=True),
    GradebookCell("double-sign", "code", "assert double(-2) == -4", max_points=1, grade=True, locked=True),
    GradebookCell("why", "markdown", "Your answer here.", max_points=2, grade=True, solution=True),
)


def checks(first: float = 2.0, second: float = 1.0) -> tuple[Check, ...]:
    def outcome(points: float) -> Outcome:
        return Outcome.PASSED if points else Outcome.FAILED

    return (
        Check("double-value", "double", first, 2.0, outcome(first), "" if first else "double(2) gave 3, not 4"),
        Check("double-sign", "double", second, 1.0, outcome(second), ""),
        Check("why", "why", 0.0, 2.0, Outcome.MANUAL, ""),
    )


def result(student: str = "s001", first: float = 2.0, second: float = 1.0, **changes: Any) -> Result:
    fields: dict[str, Any] = {
        "assignment": ASSIGNMENT,
        "student": student,
        "status": Status.GRADED,
        "score": first + second,
        "max_score": 5.0,
        "isolation": "A",
        "seconds": 0.125,
        "checks": checks(first, second),
        "answers": (
            Answer("double", "code", "def double(x):\n    return 2 * x"),
            Answer("why", "markdown", "Because."),
        ),
        "hashes": HASHES,
        "notebook": notebook_text(),
    }
    return Result(**fields | changes)


def not_judged(student: str = "s009") -> Result:
    return Result(ASSIGNMENT, student, Status.NOT_JUDGED, None, 5.0, notes=("the judge stopped",), hashes=HASHES)


def notebook_text() -> str:
    return str(nbformat.writes(instructor_notebook()))


def instructor_notebook() -> Any:
    """CELLS as the instructor's notebook, as nbgrader reads it."""
    notebook = nbformat.v4.new_notebook()
    notebook.metadata["kernelspec"] = {
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "name": "python3",
    }
    for number, cell in enumerate(CELLS):
        make = nbformat.v4.new_code_cell if cell.cell_type == "code" else nbformat.v4.new_markdown_cell
        node = make(cell.source, id=f"cell-{number}")
        node.metadata["nbgrader"] = {
            "schema_version": 3,
            "grade_id": cell.grade_id,
            "grade": cell.grade,
            "solution": cell.solution,
            "locked": cell.locked,
            "task": False,
        }
        if cell.grade:
            node.metadata["nbgrader"]["points"] = cell.max_points
        notebook.cells.append(node)
    return notebook


def write_course(folder: Path) -> Path:
    """An nbgrader course with one source notebook."""
    source = folder / "source" / ASSIGNMENT
    source.mkdir(parents=True)
    (source / f"{NOTEBOOK}.ipynb").write_text(json.dumps(instructor_notebook()))
    (folder / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.root = '.'\n")
    return folder
