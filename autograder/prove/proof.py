"""Run answers through the real engine and say where the graders are wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from autograder.grader import Grader
from autograder.hashes import hashes_of
from autograder.order import Order, default_jobs
from autograder.plan import Plan, Submission, read_plan
from autograder.prove.answers import Answer, empty_answers, reference_answers, written_answers
from autograder.records import Check, Outcome, Result, Status


@dataclass(frozen=True, slots=True)
class Row:
    """What one answer got, and what is wrong with that; `fault` is "" where the graders did right."""

    assignment: str
    answer: Answer
    result: Result
    fault: str


def prove(course: Path, assignment: str, only: str = "", jobs: int | None = None, *, whole: bool = True) -> list[Row]:
    """The answers of an assignment through the engine. `only`: those whose name holds this text.

    Without `whole`, of wrong answers only the checks of their own exercise are judged, which takes half the time.
    """
    plan = read_plan(course, assignment)
    answers = [Answer("", "reference", "", True), *empty_answers(plan)]
    answers += written_answers(course / "source" / assignment, plan)
    answers = [answer for answer in answers if only in answer.name or only in answer.exercise]
    order = Order(course=course, assignment=assignment, jobs=jobs or default_jobs())
    with Grader(order, plan, hashes_of(plan)) as grader, ThreadPoolExecutor(order.jobs) as pool:

        def graded(answer: Answer) -> Result:
            submission = _submission(plan, answer)
            everything = whole or answer.is_right or answer.name == "blank"
            kept = () if everything else passed_elsewhere(plan, answer.exercise)
            return grader.grade_submission(submission, grader.seed(submission.student), kept=kept)

        results = pool.map(graded, answers)
        return [
            Row(assignment, answer, result, fault(answer, result))
            for answer, result in zip(answers, results, strict=True)
        ]


def passed_elsewhere(plan: Plan, exercise: str) -> tuple[Check, ...]:
    """The checks of all other exercises, as if they had been passed: they need not be judged."""
    return tuple(
        Check(cell.grade_id, cell.exercise, cell.max_points, cell.max_points, Outcome.PASSED)
        for cell in plan.graded
        if cell.exercise != exercise
    )


def fault(answer: Answer, result: Result) -> str:
    """What is wrong with how the graders took an answer, in words."""
    if result.status not in (Status.GRADED, Status.TIMEOUT, Status.CRASHED, Status.MEMORY):
        return f"the submission is {result.status}: {'; '.join(result.notes)}"
    return "; ".join([*_own_faults(answer, result), *_cascades(answer, result)])


def _own_faults(answer: Answer, result: Result) -> Iterator[str]:
    lost = [
        check
        for check in result.checks
        if check.outcome not in (Outcome.PASSED, Outcome.MANUAL) and answer.exercise in ("", check.exercise)
    ]
    if answer.is_right:
        yield from (f"{check.grade_id} is {check.outcome}: {check.message}" for check in lost)
    elif answer.name in ("blank", "none", "zero", "input"):
        names = {check.grade_id for check in lost}
        passed = [check.grade_id for check in result.checks if check.exercise == answer.exercise]
        yield from (f"{name} is passed" for name in passed if name not in names)
    elif not lost:
        yield "it loses nothing"
    elif answer.says and not any(answer.says in check.message for check in lost):
        yield f"no message says {answer.says!r}; they say: " + " | ".join(check.message for check in lost)


def _cascades(answer: Answer, result: Result) -> Iterator[str]:
    """Another exercise must keep its result, or say that it waits."""
    for check in result.checks:
        if answer.exercise in ("", check.exercise) or check.outcome in (Outcome.PASSED, Outcome.MANUAL):
            continue
        if check.outcome is not Outcome.WAITING:
            yield f"it drags down {check.grade_id}: {check.outcome}: {check.message}"


def _submission(plan: Plan, answer: Answer) -> Submission:
    answers = reference_answers(plan)
    if answer.exercise:
        answers[answer.exercise] = answer.source
    return Submission(f"{answer.exercise}-{answer.name}", plan.assignment, answers=answers)


def table(rows: Iterable[Row]) -> list[Sequence[str]]:
    """One line for each exercise: how many right answers got full marks, how many wrong ones lost some."""
    counts: dict[tuple[str, str], list[int]] = {}
    for row in rows:
        count = counts.setdefault((row.assignment, row.answer.exercise or "(reference)"), [0, 0, 0, 0])
        count[0 if row.answer.is_right else 2] += 1
        count[1 if row.answer.is_right else 3] += not row.fault
    return [
        (assignment, exercise, f"{good} of {right}", f"{lost} of {wrong}")
        for (assignment, exercise), (right, good, wrong, lost) in counts.items()
    ]
