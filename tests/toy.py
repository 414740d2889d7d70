"""A tiny course for tests of the engine: three exercises, a stand-in, a given function, a demonstration."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

ASSIGNMENT = "t1-toy"
NAME = "toy"

DOUBLE = "def double(x):\n    return 2 * x"
TOTAL = "def total(values):\n    return sum(double(value) for value in values)"
TABLE = 'TABLE = {"one": (1, [2])}'
ANSWERS = {"double": DOUBLE, "total": TOTAL, "TABLE": TABLE}
BLANK = 'def double(x):\n    raise NotImplementedError("double: write your code here")'


def cell(name: str, source: str, **grading: Any) -> Any:
    """A code cell with nbgrader's metadata."""
    base = {"grade": False, "solution": False, "locked": False, "points": 0, "schema_version": 3, "task": False}
    made = new_code_cell(source, metadata={"nbgrader": base | {"grade_id": name, "cell_type": "code"} | grading})
    made["id"] = name
    return made


def instructor_cells() -> list[Any]:
    """The cells of the instructor's notebook."""
    demo = new_code_cell("raise RuntimeError('a demonstration ran')", metadata={"tags": ["demo"]})
    demo["id"] = "demonstration"
    reflection = new_markdown_cell("Because.", metadata={"nbgrader": _manual()})
    reflection["id"] = "why"
    return [
        cell("given-setup", "import numpy as np\nfrom course import check", locked=True),
        cell("given-predict", "def predict(x):\n    return double(x) + 1", locked=True),
        demo,
        cell("double", DOUBLE, solution=True),
        cell("double-values", _DOUBLE_VALUES, grade=True, locked=True, points=2),
        cell("double-predict", "assert predict(4) == 9", grade=True, locked=True, points=1),
        cell("total", TOTAL, solution=True),
        cell("total-values", _TOTAL_VALUES, grade=True, locked=True, points=3),
        cell("TABLE", TABLE, solution=True),
        cell("TABLE-values", "check.same(TABLE, {'one': (1, [2])}, 'TABLE')", grade=True, locked=True, points=1),
        reflection,
    ]


_DOUBLE_VALUES = """\
check.returns(np.array([2, -4]), double, np.array([1, -2]))
### BEGIN HIDDEN TESTS
# canary: t1-toy/double-values
x = check.rng("double").uniform(1, 2, (3, 2))
check.returns(2 * x, double, x)
### END HIDDEN TESTS
check.right("double", "values")"""

_TOTAL_VALUES = """\
with check.replaced(globals(), double=lambda x: 10 * x):
    check.returns(60, total, [1, 2, 3])"""


def _manual() -> dict[str, Any]:
    return {
        "grade": True,
        "solution": True,
        "locked": False,
        "points": 2,
        "schema_version": 3,
        "task": False,
        "grade_id": "why",
        "cell_type": "markdown",
    }


def write(path: Path, cells: list[Any]) -> Path:
    """Write a notebook."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    nbformat.write(new_notebook(cells=cells, metadata=kernel), path)
    return path


def make_course(folder: Path) -> Path:
    """A course folder with the toy assignment in `source/` and `release/`."""
    write(folder / "source" / ASSIGNMENT / f"{NAME}.ipynb", instructor_cells())
    write(folder / "release" / ASSIGNMENT / f"{NAME}.ipynb", release_cells())
    (folder / "submitted").mkdir(exist_ok=True)
    return folder


def release_cells() -> list[Any]:
    """The cells of the student's notebook, without the hidden test."""
    cells = instructor_cells()
    for one in cells:
        head, mark, rest = one["source"].partition("### BEGIN HIDDEN TESTS\n")
        one["source"] = head + rest.partition("### END HIDDEN TESTS\n")[2] if mark else head
        if one["id"] in ANSWERS:
            one["source"] = f'raise NotImplementedError("{one["id"]}: write your code here")'
    return cells


def submission_cells(answers: Mapping[str, str] | None = None) -> list[Any]:
    """The cells of a submission: the right answers, and these instead."""
    cells = release_cells()
    filled = ANSWERS | dict(answers or {})
    for one in cells:
        one["source"] = filled.get(one["id"], one["source"])
    return cells


def submit(course: Path, student: str, cells: Any = None, **answers: str) -> Path:
    """Hand in a notebook for a student: these cells, or the usual ones with these answers."""
    path = course / "submitted" / student / ASSIGNMENT / f"{NAME}.ipynb"
    return write(path, submission_cells(answers) if cells is None else cells)


def submit_bytes(course: Path, student: str, content: bytes) -> Path:
    """Hand in a file of any content."""
    path = course / "submitted" / student / ASSIGNMENT / f"{NAME}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def outcomes(result: Any) -> dict[str, str]:
    """The outcome of each check of a result."""
    return {check.grade_id: str(check.outcome) for check in result.checks}


def as_dict(path: Path) -> Any:
    return json.loads(path.read_text())
