"""Results of submissions that nobody could judge: they have no score, and say why."""

from __future__ import annotations

from autograder import collect
from autograder.collect.read import fetch
from autograder.errors import SubmissionError
from autograder.plan import Plan
from autograder.records import SCORELESS, Result, Status, plain_text
from autograder.settings import Limits


def content_of(one: collect.Found, plan: Plan, hashes: dict[str, str], limits: Limits) -> bytes | Result:
    """The bytes of a submission; or its result, where there are none to grade."""
    if one.path is None:
        return missing(one, plan, hashes)
    try:
        return fetch(one.path, limits.notebook)
    except SubmissionError as error:
        return unreadable(one.student, plan, [*one.notes, str(error)], hashes, "")


def not_judged(student: str, plan: Plan, notes: list[str], hashes: dict[str, str]) -> Result:
    """The result of a submission that the harness could not judge; the notes say why."""
    return _scoreless(student, plan, Status.NOT_JUDGED, notes, hashes)


def unreadable(student: str, plan: Plan, notes: list[str], hashes: dict[str, str], submission: str) -> Result:
    """The result of a file that is no notebook; `submission` is the hash of the file."""
    return _scoreless(student, plan, Status.UNREADABLE, notes, hashes | {"submission": submission})


def missing(one: collect.Found, plan: Plan, hashes: dict[str, str]) -> Result:
    """The result of a student who has handed in nothing."""
    return _scoreless(one.student, plan, Status.MISSING, [one.why], hashes)


def _scoreless(student: str, plan: Plan, status: Status, notes: list[str], hashes: dict[str, str]) -> Result:
    assert status in SCORELESS
    return Result(
        plan.assignment, student, status, None, plan.max_score, notes=tuple(map(plain_text, notes)), hashes=hashes
    )
