"""`nbgrader autograde` and formgrader's button, run by our engine.

nbgrader's step that executes the notebook in a kernel is replaced: the submitted file goes through workers and judge,
and the notebook in nbgrader's hands gets the outputs and verdicts. What nbgrader reads as a failure is an error output.
"""

from __future__ import annotations

import atexit
from functools import lru_cache
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import Execute, NbGraderPreprocessor

from autograder.collect import Found
from autograder.errors import JudgeError
from autograder.grader import Grader
from autograder.hashes import hashes_of
from autograder.order import Order
from autograder.plan import read_plan
from autograder.records import SCORELESS


class ExecuteInEngine(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader is not typed
    """In the place of nbgrader's Execute."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        context = resources["nbgrader"]
        student, assignment = context["student"], context["assignment"]
        course = Path(CourseDirectory(parent=self).root)
        path = course / "submitted" / student / assignment / f"{resources['unique_key']}.ipynb"
        result = _grader(course, assignment).grade_one(Found(student, path))
        if result.status in SCORELESS:
            raise JudgeError(f"{student}: {'; '.join(result.notes)}")
        graded = nbformat.reads(result.notebook, as_version=4)
        outputs = {_name(cell): cell.outputs for cell in graded.cells if cell.cell_type == "code"}
        for cell in nb.cells:
            if cell.cell_type == "code":
                cell.outputs = outputs.get(_name(cell), [])
        return nb, resources


@lru_cache(maxsize=4)
def _grader(course: Path, assignment: str) -> Grader:
    """The processes of an assignment, kept for all students of one run."""
    plan = read_plan(course, assignment)
    grader = Grader(Order(course, assignment), plan, hashes_of(plan))
    atexit.register(grader.close)
    return grader


def _name(cell: Any) -> str:
    return str(cell.metadata.get("nbgrader", {}).get("grade_id") or cell.get("id", ""))


def autograde_steps() -> list[type]:
    """nbgrader's steps from submission to scores, ours in the place of the one that executes."""
    steps = Autograde.autograde_preprocessors.default()
    return [ExecuteInEngine if step is Execute else step for step in steps]
