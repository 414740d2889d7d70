"""Who gets other points than before, in which check, and why: two records of a student compared."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from autograder.records import Check, Result

LONGEST_MESSAGE = 200
_CAUSES = {
    "submission": "another file was handed in",
    "given": "given cells changed",
    "engine": "the grader changed",
    "environment": "Python or its packages changed",
}


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes other for one student: scores before and after (None: no score), and a line for each cause."""

    student: str
    before: float | None
    after: float | None
    lines: Sequence[str]


def change_between(old: Result | None, new: Result, by_hand: Collection[str] = ()) -> Change | None:
    """How `new` differs from `old` in points; None where it does not. `by_hand`: cells that a person graded."""
    lines = list(_lines(old, new, by_hand))
    before = old.score if old is not None else None
    return Change(new.student, before, new.score, lines) if lines or before != new.score else None


def _lines(old: Result | None, new: Result, by_hand: Collection[str]) -> Iterator[str]:
    if old is None:
        yield "graded for the first time"
    elif old.score is None or new.score is None:
        if (old.status, old.score) != (new.status, new.score):
            yield f"{old.status} → {new.status}: {'; '.join(new.notes)[:LONGEST_MESSAGE]}".removesuffix(": ")
    else:
        yield from _check_lines(old, new, by_hand)


def _check_lines(old: Result, new: Result, by_hand: Collection[str]) -> Iterator[str]:
    before = {check.grade_id: check for check in old.checks}
    after = {check.grade_id: check for check in new.checks}
    for name in {**after, **before}:
        if name not in after:
            yield f"{name}: {_said(before[name])} → gone (the check is gone)"
        elif name not in before:
            yield f"{name}: new, {_said(after[name])}{_message(after[name])}"
        elif _worth(before[name]) != _worth(after[name]):
            kept = "; points by hand stay" if name in by_hand else ""
            why = _why(before[name], after[name], old, new)
            message = _message(after[name]) if before[name].outcome != after[name].outcome else ""
            yield f"{name}: {_said(before[name])} → {_said(after[name])} ({why}{kept}){message}"


def _worth(check: Check) -> tuple[str, float, float]:
    return str(check.outcome), check.points, check.max_points


def _said(check: Check) -> str:
    return f"{check.outcome} {check.points:g} of {check.max_points:g}"


def _message(check: Check) -> str:
    """What the student reads, where points are lost."""
    text = " ".join(check.message.split())[:LONGEST_MESSAGE]
    return f": {text}" if text and check.points < check.max_points and check.digest else ""


def _why(before: Check, after: Check, old: Result, new: Result) -> str:
    """The nearest cause: what was handed in, then the check, then what it ran on."""
    changed = [cause for name, cause in _CAUSES.items() if old.hashes.get(name) != new.hashes.get(name)]
    if old.hashes.get("submission") != new.hashes.get("submission"):
        return changed[0]
    if before.max_points != after.max_points:
        return "points changed"
    if before.digest != after.digest:
        return "test changed"
    return changed[0] if changed else "graded again, with nothing changed"
