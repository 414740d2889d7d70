"""Other programs can import what we write, and no cell of it can do harm."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from click.testing import Result as Run
from hypothesis import given
from hypothesis import strategies as st

from autograder.errors import StoreError, UsageError
from autograder.export import gradescope_result, to_canvas, to_csv, to_json, to_moodle
from autograder.export.cells import cell, table
from autograder.export.command import export
from autograder.record import Store
from autograder.records import Check, Outcome, Result, Status
from tests.report.sample_class import MAX_SCORE, sample_class

NAME = "04-xor-mlp"


def parse(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.fixture(scope="module")
def results() -> list[Result]:
    return sample_class()


@given(st.text())
def test_no_cell_starts_a_formula_or_breaks_the_line(text: str) -> None:
    got = cell(text)
    assert not got.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert len(got.splitlines()) <= 1 and "\x1b" not in got
    assert parse(table(["h"], [[text, "next"]]))[1] == [got, "next"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\x00=1", "\x1b[1m=1", " =1", "＝1"])
def test_formulas_are_marked_as_text(text: str) -> None:
    assert cell(text).startswith("'")


def test_csv_has_a_row_for_each_submission_and_no_score_is_no_zero(results: list[Result]) -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv({NAME: results}))))
    assert len(rows) == 24
    scores = {row["student"]: row["score"] for row in rows}
    assert (scores["s003"], scores["s022"], scores["s023"], scores["s024"]) == ("27", "0", "", "")
    assert {row["max_score"] for row in rows} == {"30"} and rows[0]["waiting_for_hand"] == "3"


def test_json_is_that_of_the_contract(results: list[Result]) -> None:
    found = json.loads(to_json({NAME: results}))
    assert list(found) == ["assignment", "max_score", "submissions"] and found["max_score"] == MAX_SCORE
    first = found["submissions"][0]
    assert list(first) == ["student", "status", "score", "isolation", "seconds", "notes", "checks"]
    assert list(first["checks"][0]) == ["grade_id", "exercise", "points", "max_points", "outcome", "message"]
    assert found["submissions"][23]["score"] is None
    assert isinstance(json.loads(to_json({"a": results, "b": results})), list)


def test_canvas_reads_its_header_and_its_points_row(results: list[Result]) -> None:
    """Canvas wants Student and ID first, Section last of the fixed columns, and a row that says Points Possible."""
    text = to_canvas({NAME: results, "05-backprop": results[:1]})
    header, possible, first, *rest = parse(text)
    assert header == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", NAME, "05-backprop"]
    assert possible == ["    Points Possible", "", "", "", "", "30", "30"]
    assert first == ["s001", "", "", "s001", "", "22", "22"]
    assert rest[-1] == ["s024", "", "", "s024", "", "", ""]


def test_moodle_has_a_grade_and_a_remark_for_each_assignment(results: list[Result]) -> None:
    header, first, *rest = parse(to_moodle({NAME: results, "05-backprop": results[1:2]}))
    assert header == ["username", NAME, f"{NAME} (feedback)", "05-backprop", "05-backprop (feedback)"]
    assert first == ["s001", "22", "9 of 11 checks passed; status: graded", "", ""]
    assert rest[-1] == ["s024", "", "nothing could be checked; status: not_judged", "", ""]


def test_gradescope_gets_a_test_for_each_check(results: list[Result]) -> None:
    found = gradescope_result(results[0])
    assert found["score"] == 22.0 and len(found["tests"]) == len(results[0].checks)
    assert found["tests"][0] | {"output": ""} == {
        "name": "sigmoid-shapes: passed", "name_format": "text", "number": "1", "output": "", "output_format": "text",
        "visibility": "visible", "score": 1.0, "max_score": 1.0, "status": "passed",
    }  # fmt: skip
    by_hand = [test for test in found["tests"] if "graded by hand" in test["name"]]
    assert len(by_hand) == 1 and "score" not in by_hand[0]


def test_gradescope_gets_no_score_for_what_was_not_judged(results: list[Result]) -> None:
    found = gradescope_result(results[23])
    assert "score" not in found and "tests" not in found and "the judge stopped" in found["output"]


@pytest.fixture
def course(tmp_path: Path, results: list[Result]) -> Path:
    with Store(tmp_path / "autograder.db") as store:
        for result in results[:3]:
            store.append(result)
    return tmp_path


def run(*arguments: Any) -> Run:
    return CliRunner().invoke(export, [str(each) for each in arguments], catch_exceptions=False)


@pytest.mark.parametrize("kind", ["csv", "json", "canvas", "moodle"])
def test_the_command_prints_or_writes_the_same(course: Path, kind: str) -> None:
    printed = run("--format", kind, "--course", course, "--assignment", NAME)
    written = run("--format", kind, "--course", course, "--output", course / "out")
    assert printed.exit_code == written.exit_code == 0
    assert (course / "out").read_bytes() == printed.stdout_bytes
    assert "3 points that are given by hand; they are not in these scores" in printed.stderr


def test_gradescope_files_lie_in_a_folder_for_each_student(course: Path) -> None:
    assert run("--format", "gradescope", "--course", course, "--output", course / "gs").exit_code == 0
    found = json.loads((course / "gs" / NAME / "s001" / "results.json").read_text())
    assert found["score"] == 22.0 and found["extra_data"]["status"] == "graded"


def test_wrong_usage_says_what_to_do(course: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="name a folder with --output"):
        run("--format", "gradescope", "--course", course)
    with pytest.raises(UsageError, match="holds no record of nope"):
        run("--course", course, "--assignment", "nope")
    with pytest.raises(UsageError, match="is a folder"):
        run("--course", course, "--output", course)
    (tmp_path / "empty").mkdir()
    with pytest.raises(StoreError, match="does not exist: nothing has been graded"):
        run("--course", tmp_path / "empty")


def test_a_hostile_record_stays_data_in_every_format() -> None:
    check = Check("f-a", "f", 0.0, 1.0, Outcome.FAILED, "\x1b]0;owned\x07=cmd|' /C calc'!A0")
    hostile = Result(NAME, "=cmd()", Status.REPAIRED, 0.0, 1.0, notes=("@note\n=2",), checks=(check,))
    for text in (to_csv({NAME: [hostile]}), to_canvas({NAME: [hostile]}), to_moodle({NAME: [hostile]})):
        assert not any(value.startswith(("=", "+", "-", "@")) for row in parse(text) for value in row)
    assert "\\u001b" not in json.dumps(gradescope_result(hostile))
