"""The command as scripts outside this repository drive it: options, exit codes, the JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from autograder import cli, grader
from autograder.errors import IsolationRefused, JudgeError
from tests import toy


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return toy.make_course(tmp_path)


def autograder(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli.main, [str(argument) for argument in arguments])


def test_the_json_is_that_of_the_contract(course: Path, tmp_path: Path) -> None:
    toy.submit(course, "ada", double=toy.BLANK)
    toy.submit_bytes(course, "olga", b"no notebook")
    done = autograder("grade", toy.ASSIGNMENT, "--course", course, "--json", tmp_path / "out.json", "--jobs", "2")
    assert done.exit_code == 0, done.output
    result: dict[str, Any] = json.loads((tmp_path / "out.json").read_text())
    assert (result["assignment"], result["max_score"]) == (toy.ASSIGNMENT, 9.0)
    ada, olga = result["submissions"]
    assert set(ada) == {"student", "status", "score", "isolation", "seconds", "notes", "checks"}
    assert (ada["student"], ada["status"], ada["score"]) == ("ada", "graded", 4.0)
    assert ada["isolation"] in ("A", "B")
    assert (olga["status"], olga["score"], olga["checks"]) == ("unreadable", None, [])
    assert ada["checks"][0] == {
        "grade_id": "double-values",
        "exercise": "double",
        "points": 0.0,
        "max_points": 2.0,
        "outcome": "not_attempted",
        "message": "double is still blank. Fill it in, run its cell, then run this check again.",
    }
    assert ada["checks"][-1]["outcome"] == "manual"


def test_only_the_named_students_are_graded(course: Path, tmp_path: Path) -> None:
    for student in ("ada", "bob", "cleo"):
        toy.submit(course, student)
    out = tmp_path / "out.json"
    autograder("grade", toy.ASSIGNMENT, "--course", course, "--student", "bob", "--student", "ada", "--json", out)
    assert [one["student"] for one in json.loads(out.read_text())["submissions"]] == ["ada", "bob"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("grade",),
        ("grade", "no-such-assignment"),
        ("grade", "../t1-toy"),
        ("grade", toy.ASSIGNMENT, "--jobs", "0"),
        ("grade", toy.ASSIGNMENT, "--isolation", "some"),
        ("export", "--format", "pdf"),
        ("no-such-command",),
    ],
)
def test_wrong_usage_ends_with_2_and_says_why(course: Path, arguments: tuple[str, ...]) -> None:
    options = ("--course", str(course)) if arguments[0] == "grade" else ()
    done = autograder(*arguments, *options)
    assert done.exit_code == 2
    assert "Error" in done.output or "Usage" in done.output


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("grade", "t1-tou"), "source/t1-tou, but 't1-toy': is the name misspelt?"),
        (("grade", "elsewhere"), "source/elsewhere; there are: t1-toy"),
        (("grade", toy.ASSIGNMENT, "--student", "adda"), "submitted/adda, but 'ada': is the name misspelt?"),
        (("prove", "--only", "nothing-like-this"), "has 'nothing-like-this' in its name"),
        (("mutants", "--only", "nothing-like-this"), "has 'nothing-like-this' in its name"),
    ],
)
def test_a_name_that_does_not_exist_is_said_to_be_so(course: Path, arguments: tuple[str, ...], why: str) -> None:
    toy.submit(course, "ada")
    done = autograder(*arguments, "--course", str(course))
    assert done.exit_code == 2
    assert why in done.output
    assert not (course / "autograder.db").exists()


def test_what_is_passed_over_is_said_when_graded_again_too(course: Path) -> None:
    (course / "submitted" / "elsewhere").symlink_to(course)
    for options in ((), ("--regrade",)):
        assert (
            "Passed over in submitted/: 'elsewhere'"
            in autograder("grade", toy.ASSIGNMENT, "--course", course, *options).output
        )


def test_a_course_without_submissions_is_wrong_usage(course: Path) -> None:
    (course / "submitted").rmdir()
    done = autograder("grade", toy.ASSIGNMENT, "--course", course)
    assert done.exit_code == 2
    assert "submitted" in done.output


def test_refused_isolation_ends_with_3_and_names_the_ways_out(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> Any:
        raise IsolationRefused("level A: unshare: Operation not permitted")

    monkeypatch.setattr("autograder.execute.host.WarmProcess.worker", refuse)
    toy.submit(course, "ada")
    done = autograder("grade", toy.ASSIGNMENT, "--course", course)
    assert done.exit_code == 3
    assert "unshare" in done.output
    assert "--isolation none" in done.output
    assert autograder("grade", toy.ASSIGNMENT, "--course", course, "--isolation", "full").exit_code == 3


def test_level_b_comes_with_a_notice_where_a_is_not_to_be_had(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from autograder.execute.host import WarmProcess
    from autograder.settings import Level

    real = WarmProcess.worker

    def no_namespaces(self: WarmProcess, level: Level, *rest: Any) -> Any:
        if level is Level.A:
            raise IsolationRefused("level A: unshare: Operation not permitted")
        return real(self, level, *rest)

    monkeypatch.setattr(WarmProcess, "worker", no_namespaces)
    toy.submit(course, "ada")
    done = autograder("grade", toy.ASSIGNMENT, "--course", course)
    assert done.exit_code == 0
    assert "Isolation level B" in done.output


def test_a_judge_that_breaks_ends_with_1_and_no_score(
    course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: Any) -> Any:
        raise JudgeError("the judge fell over")

    monkeypatch.setattr(grader.PreparedJudge, "judge", breaks)
    toy.submit(course, "ada")
    done = autograder("grade", toy.ASSIGNMENT, "--course", course, "--json", tmp_path / "out.json")
    assert done.exit_code == 1
    (ada,) = json.loads((tmp_path / "out.json").read_text())["submissions"]
    assert (ada["status"], ada["score"]) == ("not_judged", None)
    assert "fell over" in ada["notes"][0]


def test_the_installed_command_grades_with_no_environment_active(course: Path) -> None:
    """From another folder, with PATH bare, as cron would."""
    toy.submit(course, "ada")
    command = Path(sys.executable).with_name("autograder")
    done = subprocess.run(
        [command, "grade", toy.ASSIGNMENT],
        cwd=course,
        env={"PATH": os.defpath, "HOME": str(course)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "7 / 9" in done.stdout


def test_feedback_report_and_export_follow(course: Path) -> None:
    toy.submit(course, "ada")
    autograder("grade", toy.ASSIGNMENT, "--course", course)
    assert autograder("feedback", toy.ASSIGNMENT, "--course", course).exit_code == 0
    assert (course / "feedback" / "ada" / toy.ASSIGNMENT / f"{toy.NAME}.html").exists()
    assert autograder("report", "--course", course).exit_code == 0
    done = autograder("export", "--format", "csv", "--course", course, "--output", course / "grades.csv")
    assert done.exit_code == 0
    assert "ada" in (course / "grades.csv").read_text()


def test_doctor_says_what_this_machine_can_give() -> None:
    done = autograder("doctor")
    assert done.exit_code == 0
    for word in ("isolation", "level", "cores", "memory", "Python", "numpy", "nbgrader"):
        assert word in done.output
