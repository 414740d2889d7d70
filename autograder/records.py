"""What one stage hands to the next: frozen records, plain enough to be written down as JSON.

A record is written before anything renders it; feedback, report and export are functions of it.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from autograder.errors import UsageError


class Outcome(StrEnum):
    """What became of one graded cell."""

    PASSED = "passed"
    FAILED = "failed"
    ERROR = "error"
    NOT_ATTEMPTED = "not_attempted"
    WAITING = "waiting"
    TIMEOUT = "timeout"
    MANUAL = "manual"

    @property
    def word(self) -> str:
        """The word a reader sees; a colour never stands alone."""
        return OUTCOME_LABELS[self][1]

    @property
    def symbol(self) -> str:
        """A sign of its own shape for each outcome, shown beside the word."""
        return OUTCOME_LABELS[self][0]


OUTCOME_LABELS: Mapping[Outcome, tuple[str, str]] = {
    Outcome.PASSED: ("\u2713", "passed"),
    Outcome.FAILED: ("\u2717", "not yet right"),
    Outcome.ERROR: ("!", "stopped with an error"),
    Outcome.NOT_ATTEMPTED: ("\u25cb", "not attempted"),
    Outcome.WAITING: ("\u2026", "waiting for another exercise"),
    Outcome.TIMEOUT: ("\u25f7", "ran out of time"),
    Outcome.MANUAL: ("\u270e", "graded by hand"),
}
"""Symbol and word of each outcome."""


TROUBLES = (Outcome.ERROR, Outcome.FAILED, Outcome.TIMEOUT, Outcome.NOT_ATTEMPTED, Outcome.WAITING)
"""All outcomes that cost points, in the order in which a student should look at them."""


class Status(StrEnum):
    """What became of one submission."""

    GRADED = "graded"
    REPAIRED = "repaired"
    TIMEOUT = "timeout"
    MEMORY = "memory"
    CRASHED = "crashed"
    UNREADABLE = "unreadable"
    MISSING = "missing"
    NOT_JUDGED = "not_judged"


SCORELESS = frozenset({Status.UNREADABLE, Status.MISSING, Status.NOT_JUDGED})
"""A submission of such a status has no score: "not judged" is never 0."""


@dataclass(frozen=True, slots=True)
class Check:
    """The outcome of one graded cell; `message` is what the student reads.

    `digest` names what it was judged with, "" where a person judges.
    """

    grade_id: str
    exercise: str
    points: float
    max_points: float
    outcome: Outcome
    message: str = ""
    digest: str = ""

    def summary(self) -> dict[str, Any]:
        """The check's entry in the JSON of `autograder grade --json`."""
        return {name: value for name, value in asdict(self).items() if name != "digest"} | {
            "outcome": str(self.outcome)
        }

    def __repr__(self) -> str:
        return f"<{self.grade_id}: {self.outcome} {self.points:g}/{self.max_points:g}>"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer cell as it was submitted: untrusted text, and the outputs (nbformat) of its run."""

    grade_id: str
    cell_type: str
    source: str
    outputs: Sequence[Mapping[str, Any]] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """All that is known of one graded submission.

    `score` is None where nothing was judged. `isolation` is "A", "B", "X" or "none", and "" where no code ran.
    `seconds` is wall time. `hashes` names what was graded with what: submission, assignment, engine, environment,
    and "given", the part of the assignment that student code runs on.
    `notebook` is the instructor's notebook with the student's cells and outputs in it, as nbformat JSON text
    ("" where nothing was judged); everything in it that a student wrote is untrusted.
    """

    assignment: str
    student: str
    status: Status
    score: float | None
    max_score: float
    isolation: str = ""
    seconds: float = 0.0
    notes: Sequence[str] = ()
    checks: Sequence[Check] = ()
    answers: Sequence[Answer] = ()
    hashes: Mapping[str, str] = field(default_factory=dict)
    notebook: str = ""

    def __repr__(self) -> str:
        score = "no score" if self.score is None else f"{self.score:g}/{self.max_score:g}"
        return f"<{self.student} {self.assignment}: {self.status}, {score}>"

    def summary(self) -> dict[str, Any]:
        """The submission's entry in the JSON of `autograder grade --json`."""
        return {
            "student": self.student,
            "status": str(self.status),
            "score": self.score,
            "isolation": self.isolation,
            "seconds": round(self.seconds, 3),
            "notes": list(self.notes),
            "checks": [check.summary() for check in self.checks],
        }


@dataclass(frozen=True, slots=True)
class GradedCell:
    """A cell of the instructor's notebook that carries points."""

    grade_id: str
    exercise: str
    max_points: float
    manual: bool


def exercise_outcome(checks: Sequence[Check]) -> Outcome:
    """One outcome for the checks of an exercise: its first trouble, else passed, else manual."""
    outcomes = {check.outcome for check in checks}
    untried = outcomes <= {Outcome.NOT_ATTEMPTED, Outcome.WAITING, Outcome.MANUAL}
    if untried and Outcome.NOT_ATTEMPTED in outcomes:
        return Outcome.NOT_ATTEMPTED
    troubles = [outcome for outcome in TROUBLES if outcome in outcomes]
    otherwise = Outcome.PASSED if Outcome.PASSED in outcomes else Outcome.MANUAL
    return troubles[0] if troubles else otherwise


def as_json(assignment: str, max_score: float, results: Sequence[Result]) -> dict[str, Any]:
    """The JSON of `autograder grade --json` and `autograder export --format json`."""
    return {
        "assignment": assignment,
        "max_score": max_score,
        "submissions": [result.summary() for result in results],
    }


_ESCAPES = re.compile(r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b\[[0-?]*[ -/]*[@-~]?|\x1b[@-Z\\-_]?")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def plain_text(text: str) -> str:
    """A student's text without terminal escapes, control codes, text-direction tricks and lone surrogates."""
    text = _ESCAPES.sub("", text.replace("\r\n", "\n"))
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text))


def path_component(name: str) -> str:
    """`name` itself if it can safely be one part of a path; else UsageError."""
    odd = name != plain_text(name) or any(sign in name for sign in "/\\\n\t")
    if not name.strip() or odd or name.startswith(".") or name != name.strip() or len(name.encode()) > 200:
        raise UsageError(f"{name[:80]!r} cannot be the name of a folder or file; rename it, then run the command again")
    return name


def write_atomically(path: Path, content: bytes) -> Path:
    """Write, sync, rename: a reader, or the next start after a power cut, finds the old file or the new one, whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fchmod(file.fileno(), 0o644)
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)
    return path


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
