"""Which level of isolation this machine gives: tried, not read from a list."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence

from autograder.errors import IsolationRefused, JudgeError
from autograder.execute.host import WarmProcess
from autograder.jail.enter import close_memory
from autograder.settings import CONTAINER, Isolation, Level, Limits


def choose_level(isolation: Isolation, warm: WarmProcess, limits: Limits, given: str) -> tuple[Level, str]:
    """The level that was asked for, or the best that works here, tried on a worker; and a notice of what is missing."""
    if isolation is Isolation.NONE:
        return Level.NONE, "No isolation: student code runs with your rights. Every record says so."
    refusals = []
    for level in _levels(isolation):
        try:
            _try_level(level, warm, limits, given)
        except (IsolationRefused, JudgeError) as refused:
            refusals.append(str(refused))
            continue
        if level is Level.X:
            close_memory()
        return level, _missing_at(level, refusals)
    if not warm.is_alive:
        raise JudgeError("the warm process has ended; run the same command again")
    raise IsolationRefused(
        f"this machine gives no isolation: {'; '.join(refusals)}. Ways out: run it on Linux 5.13 or later with user "
        "namespaces or Landlock allowed (`autograder doctor` shows what is missing), or in the container of "
        "`Containerfile` (docs/instructors.md), or, for code that you trust, --isolation none."
    )


def _levels(isolation: Isolation) -> list[Level]:
    """The levels that may do, the best first. One without Landlock only where a container is around all."""
    if isolation is not Isolation.AUTO:
        return [Level.A]
    return [Level.A, Level.B, Level.X] if os.environ.get(CONTAINER) == "1" else [Level.A, Level.B]


def _missing_at(level: Level, refusals: Sequence[str]) -> str:
    """The notice of a level that was taken because the better ones were refused."""
    if level is Level.B:
        return f"Isolation level B: namespaces are not to be had here ({refusals[0]})."
    if level is Level.X:
        return (
            "Isolation level X: the container protects this machine, but neither namespaces nor Landlock are to be had "
            f"in it ({'; '.join(refusals)}). A submission can read and change the course folder that is mounted: give "
            "the container a copy, and grade on Linux what counts."
        )
    return ""


def _try_level(level: Level, warm: WarmProcess, limits: Limits, given: str) -> None:
    """Start a worker at this level; a second one if the first ended without a word, since it may have been killed."""
    for is_last in (False, True):
        try:
            with tempfile.TemporaryDirectory(prefix="autograder-") as scratch:
                control, link = warm.worker(level, limits, given, scratch, 0)
                control.close()
                link.end()
            return
        except JudgeError:
            if is_last:
                raise
