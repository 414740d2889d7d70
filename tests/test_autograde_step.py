"""`nbgrader autograde` with our engine in the place of its kernel."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from tests import toy

CONFIG = """\
from autograder.autograde_step import autograde_steps
c = get_config()
c.CourseDirectory.course_id = "toy"
c.Autograde.autograde_preprocessors = autograde_steps()
"""
CHEAT = "def double(x):\n    raise SystemExit\nimport check_nothing_of_this"


@pytest.mark.kernel
@pytest.mark.slow
def test_nbgrader_shows_the_scores_of_our_engine(tmp_path: Path) -> None:
    course = toy.make_course(tmp_path)
    (course / "nbgrader_config.py").write_text(CONFIG)
    for student, answers in {"ada": {}, "bob": {"double": toy.BLANK}, "eve": {"double": CHEAT}}.items():
        toy.submit(course, student, **answers)
    for command in ("generate_assignment", "autograde"):
        _nbgrader(course, command)
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        scores = {one.student.id: one.score for one in gradebook.assignment_submissions(toy.ASSIGNMENT)}
    assert scores == {"ada": 7.0, "bob": 4.0, "eve": 4.0}


def _nbgrader(course: Path, command: str) -> None:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", command, toy.ASSIGNMENT, "--force"],
        cwd=course,
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
