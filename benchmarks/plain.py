"""Plain `nbgrader autograde`, as its users run it, on a copy of a course folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from nbgrader.api import Gradebook

CONFIG = """\
c = get_config()
c.CourseDirectory.course_id = "plain"
c.ClearSolutions.code_stub = {"python": "raise NotImplementedError()"}
c.ExecutePreprocessor.timeout = 60
"""


def autograde(course: Path, assignment: str, target: Path) -> tuple[dict[str, float], float]:
    """Grade all submissions in a copy of the course; the score of each student, and seconds per submission."""
    for folder in ("source", "submitted"):
        shutil.copytree(course / folder, target / folder)
    (target / "nbgrader_config.py").write_text(CONFIG)
    _nbgrader(target, "generate_assignment", assignment, "--force")
    start = time.perf_counter()
    _nbgrader(target, "autograde", assignment, "--force")
    seconds = time.perf_counter() - start
    with Gradebook(f"sqlite:///{target / 'gradebook.db'}") as gradebook:
        scores = {one.student.id: float(one.score) for one in gradebook.assignment_submissions(assignment)}
    return scores, seconds / len(list((target / "submitted").iterdir()))


def _nbgrader(folder: Path, *arguments: str) -> None:
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "MPLBACKEND": "agg",
    }
    command = [sys.executable, "-m", "nbgrader", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):  # 1: a submission could not be graded, which is a result
        raise RuntimeError(f"nbgrader {arguments[0]} failed:\n{done.stderr[-3000:]}")
