"""The plan of an assignment, read from the instructor's notebook; and a submission laid out along it.

The order of work and every test come from the plan. A submission supplies the text of answer cells and extra cells.
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from autograder.errors import UsageError, perhaps
from autograder.light import nbformat
from autograder.records import GradedCell


class Role(StrEnum):
    """What a cell of the instructor's notebook is for."""

    GIVEN = "given"
    DEMO = "demo"
    ANSWER = "answer"
    TEST = "test"
    MANUAL = "manual"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class PlanCell:
    """One cell of the instructor's notebook. `name` is its grade id, or else its cell id."""

    name: str
    role: Role
    cell_type: str
    source: str
    points: float = 0.0
    exercise: str = ""
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The instructor's notebook, cell by cell."""

    assignment: str
    notebook: str
    cells: Sequence[PlanCell]
    digest: str
    document: Mapping[str, Any] = field(repr=False)

    @property
    def graded(self) -> list[GradedCell]:
        return [
            GradedCell(cell.name, cell.exercise, cell.points, cell.role is Role.MANUAL)
            for cell in self.cells
            if cell.role in (Role.TEST, Role.MANUAL)
        ]

    @property
    def max_score(self) -> float:
        return sum(cell.max_points for cell in self.graded)

    @property
    def exercises(self) -> list[str]:
        return [cell.name for cell in self.cells if cell.role is Role.ANSWER]

    def code(self, *roles: Role) -> list[str]:
        """The sources of the code cells of these roles, in order."""
        return [cell.source for cell in self.cells if cell.role in roles and cell.cell_type == "code"]

    def answer_names(self) -> list[str]:
        """The names that the reference solution binds at top level: all that a test may fetch from a worker."""
        names = [name for source in self.code(Role.ANSWER) for name in bound_names(source)]
        return list(dict.fromkeys(names))


@dataclass(frozen=True, slots=True)
class Extra:
    """A code cell that the student added, after the plan cell `after` ("" for the top)."""

    after: str
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Submission:
    """A student's notebook, read without trusting it.

    `answers` maps the name of an answer, manual or unlocked given cell to the submitted text.
    """

    student: str
    assignment: str
    digest: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    extras: Sequence[Extra] = ()
    repaired: bool = False
    notes: Sequence[str] = ()


def read_plan(course: Path, assignment: str) -> Plan:
    """Read `source/ASSIGNMENT/NAME.ipynb` of a course folder, or raise `UsageError`."""
    path = _one_notebook(course / "source", assignment)
    content = path.read_bytes()
    try:
        document = nbformat.reads(content.decode(), as_version=4)
    except Exception as error:  # nbformat raises many kinds
        raise UsageError(f"{path} is not a notebook, so build it again: {error}") from error
    return make_plan(assignment, path.stem, document, hashlib.sha256(content).hexdigest())


def _one_notebook(source: Path, assignment: str) -> Path:
    """The instructor's notebook of an assignment."""
    folder = source / assignment
    if not folder.is_dir():
        known = sorted(path.name for path in source.glob("*") if path.is_dir())
        why = perhaps(assignment, known) or (f"; there are: {', '.join(known)}" if known else "")
        raise UsageError(f"there is no folder {folder}{why or '; --course names the course folder'}")
    notebooks = sorted(path for path in folder.glob("*.ipynb") if not path.name.startswith("."))
    if not notebooks:
        raise UsageError(f"{folder} holds no notebook; `make build` builds those of this repository")
    if len(notebooks) > 1:
        found = ", ".join(path.name for path in notebooks)
        raise UsageError(f"{folder} must hold one notebook, and there are: {found}")
    return notebooks[0]


def make_plan(assignment: str, notebook: str, document: Any, digest: str) -> Plan:
    """The plan of a notebook that nbformat has read."""
    cells = [_plan_cell(cell, index) for index, cell in enumerate(document.cells)]
    answers = [cell.name for cell in cells if cell.role is Role.ANSWER]
    cells = [_with_exercise(cell, answers) for cell in cells]
    return Plan(assignment, notebook, cells, digest, json.loads(nbformat.writes(document)))


def bound_names(source: str) -> list[str]:
    """Names that a cell binds at its top level; none where it does not parse."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return []
    names: list[str] = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.append(node.name)
        elif not isinstance(node, ast.Import | ast.ImportFrom):
            names += [n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]
    return names


def _plan_cell(cell: Any, index: int) -> PlanCell:
    meta = cell.metadata.get("nbgrader", {})
    name = meta.get("grade_id") or cell.get("id") or f"cell-{index}"
    is_code = cell.cell_type == "code"
    graded, solution = bool(meta.get("grade")), bool(meta.get("solution"))
    if (graded and (solution or not is_code)) or meta.get("task"):
        role = Role.MANUAL
    elif graded:
        role = Role.TEST
    elif not is_code:
        role = Role.PROSE
    elif solution:
        role = Role.ANSWER
    else:
        role = Role.DEMO if "demo" in cell.metadata.get("tags", []) else Role.GIVEN
    points = float(meta.get("points", 0) or 0) if role in (Role.TEST, Role.MANUAL) else 0.0
    return PlanCell(name, role, cell.cell_type, cell.source, points, locked=bool(meta.get("locked")))


def _with_exercise(cell: PlanCell, answers: list[str]) -> PlanCell:
    if cell.role not in (Role.TEST, Role.MANUAL):
        return cell
    owners = [name for name in answers if cell.name.startswith(name + "-")]
    exercise = max(owners, key=len, default=cell.name)
    return PlanCell(cell.name, cell.role, cell.cell_type, cell.source, cell.points, exercise, cell.locked)
