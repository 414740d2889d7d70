"""`autograder build`, and `python -m autograder.build`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from autograder.build.command import build


def run(course: Path, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(build, ["--course", str(course), *options])
    return result.exit_code, result.output


def test_it_says_what_it_wrote(course: Path) -> None:
    assert run(course) == (0, "wrote release/01-tiny/tiny.ipynb\nwrote source/01-tiny/tiny.ipynb\n")
    assert run(course) == (0, "All notebooks are up to date.\n")
    assert run(course, "--if-stale") == (0, "All notebooks are up to date.\n")


def test_check_writes_nothing_and_fails_until_the_release_is_fresh(course: Path) -> None:
    code, output = run(course, "--check")
    assert code == 1
    assert "release/01-tiny/tiny.ipynb is missing" in output
    assert "make build" in output
    assert not (course / "release").exists()
    run(course)
    assert run(course, "--check") == (0, "release/ is what source/ builds.\n")


def test_a_refusal_is_one_line_and_exit_code_2(course: Path) -> None:
    (course / "source/01-tiny/tiny.py").write_text('# %% nbgrader={"grade_id": "f-x", "grade": true, "points": 1}\n1\n')
    command = [sys.executable, "-m", "autograder.build", "--course", str(course)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("autograder build: source/01-tiny/tiny.py:1: cell 'f-x': no exercise")
    assert done.stderr.count("\n") == 1
