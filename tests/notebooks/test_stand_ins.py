"""A check lends finished functions of earlier exercises only.

With those of later ones two blanks could be filled by each other: `relu` by `leaky_relu`, and `leaky_relu` by `relu`.
"""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.plan import Plan, Role, read_plan
from course import check

ROOT = Path(__file__).parents[2]
ASSIGNMENTS = sorted(path.parent.name for path in ROOT.glob("source/*/answers"))


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_only_earlier_exercises_are_lent(assignment: str) -> None:
    plan = read_plan(ROOT, assignment)
    order = list(plan.exercises)
    for exercise, names in lent(plan):
        known = {name for name in names if name in order}
        assert known <= set(order[: order.index(exercise)]), f"a check of {exercise} lends {sorted(known)}"


def lent(plan: Plan) -> Iterator[tuple[str, set[str]]]:
    """The exercise of each test cell, and the names for which it lends a function; all cells run with the solutions."""
    names: dict[str, Any] = {"__name__": "__main__"}
    seen: set[str] = set()

    def note(stand_ins: dict[str, Callable[..., Any]]) -> Callable[[], None]:
        seen.update(stand_ins)
        return lambda: None

    check.on_replace(note)
    try:
        for cell in plan.cells:
            if cell.cell_type == "code" and cell.role is not Role.DEMO:
                seen.clear()
                with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings(action="ignore"):
                    exec(compile(cell.source, cell.name, "exec"), names)
                if cell.role is Role.TEST:
                    yield cell.exercise, set(seen)
    finally:
        check.on_replace(None)
