"""The formats. A score that does not exist is an empty cell or a missing field, never 0.

canvas      what Canvas's gradebook import reads: Student, ID, SIS User ID, SIS Login ID, Section, then a column for
            each assignment, with a row "Points Possible" first. A student's name here goes to SIS Login ID.
moodle      for Grades > Import > CSV: map `username` to the user, a column to each grade item, and its feedback.
gradescope  the results.json of one submission, as Gradescope reads it from /autograder/results.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from autograder.export.cells import table
from autograder.records import Check, Outcome, Result, as_json, plain_text

Class = Mapping[str, Sequence[Result]]
"""The newest results by assignment."""

MESSAGE_LIMIT = 4000


def to_csv(results: Class) -> str:
    """One row for each submission, with everything that a spreadsheet can use."""
    header = (
        *("assignment", "student", "status", "score", "max_score", "waiting_for_hand", "passed", "checks"),
        *("isolation", "seconds", "notes", "submission"),
    )
    return table(header, [_row(result) for each in results.values() for result in each])


def to_json(results: Class) -> str:
    """The object of `autograder grade --json`; a list of them where there are several assignments."""
    parts = [as_json(name, _max_score(each), each) for name, each in results.items()]
    return json.dumps(parts[0] if len(parts) == 1 else parts, indent=2) + "\n"


def to_canvas(results: Class) -> str:
    """A table of students by assignments, as Canvas imports it."""
    names = list(results)
    header = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section", *names)
    possible = ("    Points Possible", None, None, None, None, *(_max_score(results[name]) for name in names))
    scores = _scores(results)
    rows = [(who, None, None, who, None, *(scores[who].get(name) for name in names)) for who in sorted(scores)]
    text = table(header, [possible, *rows])
    return text.replace("\r\nPoints Possible", "\r\n    Points Possible", 1)  # Canvas's own exports have the indent


def to_moodle(results: Class) -> str:
    """A table of students by assignments, a grade and a line of feedback for each."""
    names = list(results)
    header = ("username", *(column for name in names for column in (name, f"{name} (feedback)")))
    by_student: dict[str, dict[str, Result]] = {}
    for name in names:
        for result in results[name]:
            by_student.setdefault(result.student, {})[name] = result
    return table(header, [(who, *_moodle_cells(by_student[who], names)) for who in sorted(by_student)])


def gradescope_result(result: Result) -> dict[str, Any]:
    """One results.json. Without a score there is none in it, so that Gradescope shows the submission as not graded."""
    output = [f"Status: {result.status}.", *(plain_text(note) for note in result.notes)]
    found: dict[str, Any] = {
        "output": "\n".join(output),
        "output_format": "text",
        "execution_time": round(result.seconds, 3),
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "extra_data": {"assignment": result.assignment, "status": str(result.status), "hashes": dict(result.hashes)},
    }
    if result.score is None:
        return found
    tests = [_gradescope_test(number, check) for number, check in enumerate(result.checks, start=1)]
    return found | {"score": result.score, "tests": tests}


FORMATS: Mapping[str, Callable[[Class], str]] = {
    "csv": to_csv,
    "json": to_json,
    "canvas": to_canvas,
    "moodle": to_moodle,
}
"""The formats that are one text; gradescope is a file for each student."""


def _row(result: Result) -> tuple[str | float | None, ...]:
    passed = sum(check.outcome is Outcome.PASSED for check in result.checks)
    return (
        *(result.assignment, result.student, str(result.status), result.score, result.max_score),
        *(waiting_for_hand(result), passed, len(result.checks), result.isolation, result.seconds),
        *("; ".join(result.notes), result.hashes.get("submission", "")),
    )


def waiting_for_hand(result: Result) -> float:
    """The points that a person gives; the score of a record is without them."""
    return sum(check.max_points for check in result.checks if check.outcome is Outcome.MANUAL)


def _max_score(results: Sequence[Result]) -> float:
    return max((result.max_score for result in results), default=0.0)


def _scores(results: Class) -> dict[str, dict[str, float | None]]:
    scores: dict[str, dict[str, float | None]] = {}
    for name, each in results.items():
        for result in each:
            scores.setdefault(result.student, {})[name] = result.score
    return scores


def _moodle_cells(own: Mapping[str, Result], names: Sequence[str]) -> list[str | float | None]:
    cells: list[str | float | None] = []
    for name in names:
        result = own.get(name)
        cells += [result.score, _remark(result)] if result else [None, None]
    return cells


def _remark(result: Result) -> str:
    """Our own words only: Moodle shows feedback as HTML."""
    judged = [check for check in result.checks if check.outcome is not Outcome.MANUAL]
    passed = sum(check.outcome is Outcome.PASSED for check in judged)
    counts = f"{passed} of {len(judged)} checks passed" if judged else "nothing could be checked"
    return f"{counts}; status: {result.status}"


def _gradescope_test(number: int, check: Check) -> dict[str, Any]:
    test: dict[str, Any] = {
        "name": f"{check.grade_id}: {check.outcome.word}",
        "name_format": "text",
        "number": str(number),
        "output": plain_text(check.message)[:MESSAGE_LIMIT],
        "output_format": "text",
        "visibility": "visible",
    }
    if check.outcome is Outcome.MANUAL:
        return test
    status = "passed" if check.outcome is Outcome.PASSED else "failed"
    return test | {"score": check.points, "max_score": check.max_points, "status": status}
