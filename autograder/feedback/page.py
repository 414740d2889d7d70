"""A student's page: a function of the record. The same record gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from autograder.feedback.advice import STATUS_TEXT, next_steps
from autograder.feedback.code import coloured
from autograder.feedback.message import Block, blocks, clip
from autograder.feedback.outputs import Shown, shown
from autograder.records import (
    Answer,
    Check,
    Outcome,
    Result,
    exercise_outcome,
    path_component,
    plain_text,
    write_atomically,
)


@dataclass(frozen=True, slots=True)
class CheckView:
    """One check as the student reads it."""

    label: str
    outcome: Outcome
    points: float
    max_points: float
    message: list[Block]


@dataclass(frozen=True, slots=True)
class ExerciseView:
    """One exercise: its checks, and what the student wrote for it."""

    anchor: str
    name: str
    outcome: Outcome
    points: float
    max_points: float
    checks: list[CheckView]
    code: Markup | None
    prose: str
    outputs: list[Shown]


def write_feedback(results: Iterable[Result], course_dir: Path | str, notebook_name: str | None = None) -> list[Path]:
    """Write feedback/STUDENT/ASSIGNMENT/NAME.html for each result; NAME is found in the course unless given."""
    return [_write(result, Path(course_dir), notebook_name) for result in results]


def feedback_page(result: Result) -> str:
    """The page as HTML."""
    exercises = _exercises(result)
    by_hand = sum(check.max_points for check in result.checks if check.outcome is Outcome.MANUAL)
    steps = next_steps({view.name: view.outcome for view in exercises})
    return _template().render(
        result=result,
        title=title(result.assignment),
        status_text=STATUS_TEXT[result.status],
        exercises=exercises,
        anchors={view.name: view.anchor for view in exercises},
        steps=steps,
        by_hand=by_hand,
        judged=result.max_score - by_hand,
        share=lambda points: 100 * points / result.max_score if result.max_score else 0,
    )


def title(assignment: str) -> str:
    """ "04-xor-mlp" as a reader would write it: "04 xor mlp"."""
    return assignment.replace("-", " ").replace("_", " ")


def notebook_name(course_dir: Path, assignment: str) -> str:
    """The name of the assignment's one notebook: from release/ or source/, else made from the assignment's name."""
    for folder in ("release", "source"):
        names = sorted(path.stem for path in (course_dir / folder / path_component(assignment)).glob("*.ipynb"))
        if len(names) == 1:
            return names[0]
    head, _, rest = assignment.partition("-")
    return (rest if head.isdigit() and rest else assignment).replace("-", "_")


def _write(result: Result, course_dir: Path, name: str | None) -> Path:
    folder = course_dir / "feedback" / path_component(result.student) / path_component(result.assignment)
    name = path_component(name or notebook_name(course_dir, result.assignment))
    return write_atomically(folder / f"{name}.html", feedback_page(result).encode("utf-8"))


def _exercises(result: Result) -> list[ExerciseView]:
    answers = {answer.grade_id: answer for answer in result.answers}
    names = list(dict.fromkeys(check.exercise for check in result.checks))
    return [
        _exercise(number, name, [check for check in result.checks if check.exercise == name], answers.get(name))
        for number, name in enumerate(names, start=1)
    ]


def _exercise(number: int, name: str, checks: Sequence[Check], answer: Answer | None) -> ExerciseView:
    is_code = answer is not None and answer.cell_type == "code"
    return ExerciseView(
        anchor=f"exercise-{number}",
        name=name,
        outcome=exercise_outcome(checks),
        points=sum(check.points for check in checks),
        max_points=sum(check.max_points for check in checks),
        checks=[_check(check, before) for before, check in zip([None, *checks], checks, strict=False)],
        code=coloured(answer.source) if answer and is_code and answer.source.strip() else None,
        prose=clip(answer.source) if answer and not is_code else "",
        outputs=shown(answer.outputs) if answer else [],
    )


def _check(check: Check, before: Check | None) -> CheckView:
    repeated = before is not None and bool(check.message) and before.message == check.message
    label = check.grade_id.removeprefix(f"{check.exercise}-").replace("-", " ").replace("_", " ")
    return CheckView(
        label="" if check.grade_id == check.exercise else label,
        outcome=check.outcome,
        points=check.points,
        max_points=check.max_points,
        message=blocks("The same message as above." if repeated else check.message),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("autograder.feedback"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_clean,
    )
    environment.filters["number"] = number
    return environment.get_template("feedback.html")


def number(value: float) -> str:
    """Points as people write them: 3, 2.5."""
    return f"{round(value, 2):g}"


def _clean(value: Any) -> Any:
    """The last gate before the page: any text that is not markup of ours loses its control codes."""
    return plain_text(value) if isinstance(value, str) and not isinstance(value, Markup) else value
