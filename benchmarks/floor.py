"""The floor: the same cells by bare `exec` in a fork of a process that has the libraries; no protection at all."""

from __future__ import annotations

import contextlib
import io
import os
import time
from collections.abc import Sequence
from pathlib import Path

import matplotlib.pyplot  # noqa: F401 - a warm process has it loaded

# what a warm process would have
import course.check  # noqa: F401 - the same
from autograder.collect import find, read
from autograder.plan import read_plan
from autograder.settings import Limits
from autograder.steps import Step, lay_out


def seconds_per_submission(folder: Path, assignment: str) -> float:
    """Run all submissions, one after the other."""
    plan = read_plan(folder, assignment)
    found = find(folder, assignment, plan.notebook)
    start = time.perf_counter()
    for one in found:
        if one.path is not None:
            _in_a_fork(lay_out(plan, read(one.path, one.student, plan, {}, Limits().notebook)))
    return (time.perf_counter() - start) / len(found)


def _in_a_fork(steps: Sequence[Step]) -> None:
    child = os.fork()
    if child == 0:
        try:
            _run(steps)
        finally:
            os._exit(0)
    os.waitpid(child, 0)


def _run(steps: Sequence[Step]) -> None:
    names: dict[str, object] = {"__name__": "__main__"}
    for step in steps:
        with contextlib.suppress(Exception), contextlib.redirect_stdout(io.StringIO()):
            exec(compile(step.source, step.name, "exec"), names)
