"""A class, from submitted files to records: collect, execute, judge, record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, Self

from autograder import collect
from autograder.collect.read import digest_of
from autograder.grader import Grader
from autograder.hashes import hashes_of
from autograder.order import Order
from autograder.plan import Plan, Role, read_plan
from autograder.record import GradebookCell, Recorder
from autograder.records import Result, Status
from autograder.scoreless import missing
from autograder.settings import Level, Limits

Begin = Callable[[int], None]
Told = Callable[[Result], None]


@dataclass(frozen=True, slots=True)
class ClassResult:
    """All results of an assignment, in the order of the students' names."""

    plan: Plan
    results: list[Result]
    level: Level | None
    notice: str = ""


class GradesClass(Protocol):
    """What grades a class: a `Grader` with processes of this machine, or one with many machines."""

    level: Level
    notice: str

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...

    def grade_all(self, found: Sequence[collect.Found]) -> Iterator[Result]: ...


OpenGrader = Callable[[Order, Plan, dict[str, str]], GradesClass]


def grade(
    order: Order,
    begin: Begin = lambda total: None,
    told: Told = lambda result: None,
    open_grader: OpenGrader | None = None,
) -> ClassResult:
    """Grade a class. `begin` is told how many there are, `told` each result as soon as it is recorded.

    `open_grader` is called when there is something to grade; by default that makes a `Grader`.
    """
    plan = read_plan(order.course, order.assignment)
    found = collect.find(order.course, order.assignment, plan.notebook, order.students)
    hashes = hashes_of(plan)
    results: list[Result] = []
    with open_recorder(order, plan) as recorder:
        recorder.reconcile()
        kept = _still_good(recorder.already(order.assignment), found, hashes, order.limits)
        begin(len(found))
        for result in kept.values():
            results.append(result)
            told(result)
        todo = [one for one in found if one.student not in kept]
        level, notice = None, ""
        if any(one.path for one in todo):
            with (open_grader or Grader)(order, plan, hashes) as grader:
                level, notice = grader.level, grader.notice
                for result in grader.grade_all(todo):
                    recorder.record(result)
                    results.append(without_notebook(result))
                    told(result)
        else:
            for one in todo:
                result = missing(one, plan, hashes)
                recorder.record(result)
                results.append(result)
                told(result)
    in_order = sorted(results, key=lambda result: result.student)
    return ClassResult(plan, in_order, level, with_odd_folders(order, notice))


def with_odd_folders(order: Order, notice: str) -> str:
    """The notice, and what in `submitted` is no student's folder, where the whole class was asked for."""
    names = [] if order.students else collect.passed_over(order.course)
    odd = (
        f"Passed over in submitted/: {', '.join(names)}. These are links, or their names cannot be used in paths; "
        "rename them or make them folders, then run the command again."
    )
    return "\n".join(filter(None, (notice, odd if names else "")))


def _still_good(
    recorded: dict[str, Result], found: Sequence[collect.Found], hashes: dict[str, str], limits: Limits
) -> dict[str, Result]:
    """The records of submissions and assignments that have not changed since."""
    good = {}
    for one in found:
        record = recorded.get(one.student)
        if record is None or record.hashes.get("assignment") != hashes["assignment"]:
            continue
        if is_of_this_file(record, one, limits):
            good[one.student] = record
    return good


def is_of_this_file(record: Result, one: collect.Found, limits: Limits) -> bool:
    """Whether a record says how the file that is there now was judged."""
    if record.status is Status.NOT_JUDGED:
        return False
    return record.hashes.get("submission", "") == (digest_of(one.path, limits.notebook) if one.path else "")


def without_notebook(result: Result) -> Result:
    return replace(result, notebook="")


def open_recorder(order: Order, plan: Plan) -> Recorder:
    """The one writer of an assignment's records."""
    return Recorder(order.course, order.assignment, plan.notebook, _gradebook_cells(plan), db=order.gradebook)


def _gradebook_cells(plan: Plan) -> list[GradebookCell]:
    return [
        GradebookCell(
            grade_id=cell.name,
            cell_type=cell.cell_type,
            source=cell.source,
            max_points=cell.points,
            grade=cell.role in (Role.TEST, Role.MANUAL),
            solution=cell.role in (Role.ANSWER, Role.MANUAL),
            locked=cell.locked,
        )
        for cell in plan.cells
        if cell.role in (Role.TEST, Role.MANUAL, Role.ANSWER) or (cell.role is Role.GIVEN and cell.locked)
    ]
