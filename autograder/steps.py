"""The order of work for one submission: the instructor's order, with the student's text in its places."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from autograder.plan import Plan, PlanCell, Role, Submission

_LARGE_IMPORT = re.compile(r"(?:from|import)\s+((?:sklearn|scipy)(?:\.[a-z_]+)*)\b")
_QUIET_IMPORT = """\
try:
    __import__("{}")
except ImportError:
    pass"""


@dataclass(frozen=True, slots=True)
class Step:
    """Run a cell in the worker, or a test in the judge. `owner` is "ours" or "student"."""

    kind: str  # "run" or "test"
    name: str
    source: str
    owner: str
    exercise: str = ""
    points: float = 0.0

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def lay_out(
    plan: Plan, submission: Submission, *, with_demos: bool = False, leave_out: Collection[str] = ()
) -> list[Step]:
    """All steps of a submission but the tests named in `leave_out`.

    Demonstrations are left out unless asked for: they define nothing that is graded.
    """
    return [step for step in _steps(plan, submission, with_demos) if step.kind != "test" or step.name not in leave_out]


def _steps(plan: Plan, submission: Submission, with_demos: bool) -> Iterator[Step]:
    yield from _warm_up(submission)
    extras: dict[str, list[Step]] = {}
    for extra in submission.extras:
        extras.setdefault(extra.after, []).append(Step("run", extra.name, extra.source, "student"))
    yield from extras.get("", [])
    for cell in plan.cells:
        if cell.cell_type == "code" and (with_demos or cell.role is not Role.DEMO):
            yield from _cell_steps(cell, submission)
        yield from extras.get(cell.name, [])


def _warm_up(submission: Submission) -> Iterator[Step]:
    """Load the large libraries that an answer imports, so that no call runs out of time while it does."""
    sources = [*submission.answers.values(), *[extra.source for extra in submission.extras]]
    modules = sorted({name for source in sources for name in _LARGE_IMPORT.findall(source)})
    if modules:
        yield Step("run", "large-libraries", "\n".join(_QUIET_IMPORT.format(name) for name in modules[:20]), "ours")


def _cell_steps(cell: PlanCell, submission: Submission) -> Iterator[Step]:
    if cell.role is Role.TEST:
        yield Step("test", cell.name, cell.source, "ours", cell.exercise, cell.points)
    elif cell.role is Role.ANSWER or (cell.role is Role.MANUAL and cell.name in submission.answers):
        if cell.name in submission.answers:
            yield Step("run", cell.name, submission.answers[cell.name], "student")
    elif not cell.locked and cell.name in submission.answers:
        yield Step("run", cell.name, submission.answers[cell.name], "student")
    elif cell.role is not Role.MANUAL:
        yield Step("run", cell.name, cell.source, "ours")
