"""One test cell, run to its end or not, and what that means."""

from __future__ import annotations

import contextlib
import io
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from types import CodeType, FrameType
from typing import Any

import numpy as np

from autograder.judge.remote import NotEvidence, StudentNameMissing
from autograder.judge.session import Died, OutOfTime, Session
from autograder.judge.template import Bench

MAX_MESSAGE = 4000


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of one test, what the student reads, and what happened to the submission: an event or ""."""

    outcome: str
    message: str = ""
    event: str = ""
    broken: bool = False


class _JudgeStuck(BaseException):
    """The test itself takes too long, with what the student gave it."""


def run_test(test: CodeType, session: Session, seconds: float) -> Verdict:
    """Run a test cell. Only one that comes to its end is passed."""
    try:
        with _mirrored(session), _at_most(seconds), contextlib.redirect_stdout(io.StringIO()):
            exec(test, Bench.namespace)
    except OutOfTime:
        limit = f"{session.call_seconds:g} s"
        return Verdict(
            "timeout", f"Your code did not answer within {limit}. Is there a loop without an end?", "timeout", True
        )
    except _JudgeStuck:
        return Verdict("timeout", "This check took too long with what your code gave back.", "timeout", True)
    except Died:
        return Verdict("error", "Your code ended the process in which it ran.", "crashed", True)
    except Exception as error:
        return Verdict(*_outcome_of(error), event="memory" if session.memory_ran_out else "")
    return Verdict("passed")


def _outcome_of(error: Exception) -> tuple[str, str]:
    text = str(error)[:MAX_MESSAGE]
    said = f"{type(error).__name__}: {text}" if text else type(error).__name__
    check = Bench.check
    if isinstance(error, StudentNameMissing):
        return "not_attempted", text
    if check is not None and isinstance(error, check.NotAttempted):
        return "not_attempted", text
    if check is not None and isinstance(error, check.Waiting):
        return "waiting", text
    if check is not None and isinstance(error, check.CodeError):
        return "error", text
    if isinstance(error, NotImplementedError) and hasattr(error, "from_student"):
        return "not_attempted", said
    if hasattr(error, "from_student"):
        line = getattr(error, "student_line", None)
        return "error", f"Your code raised {said}" + (f"\nin {line}" if line else "")
    if isinstance(error, AssertionError | NotEvidence):
        return "failed", text or "This check does not hold."
    return "failed", f"The check could not use what came back: {said}"


@contextlib.contextmanager
def _mirrored(session: Session) -> Iterator[None]:
    """Stand-ins, and seeds of the global generator, are placed in the worker too."""
    seed = np.random.seed

    def seed_both(number: Any = None) -> None:
        seed(number)
        session.request("seed", number)

    np.random.seed = seed_both  # type: ignore[assignment]  # the same call, with a second effect
    if Bench.check is not None:
        Bench.check.on_replace(session.replace)
    try:
        yield
    finally:
        np.random.seed = seed
        if Bench.check is not None:
            Bench.check.on_replace(None)


@contextlib.contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    def stop(number: int, frame: FrameType | None) -> None:
        raise _JudgeStuck

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
