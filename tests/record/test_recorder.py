"""One writer, three places, and nothing lost between them."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from autograder.errors import StoreError
from autograder.record import Gradebook, Recorder
from autograder.records import Result
from tests.record.helpers import ASSIGNMENT, CELLS, HASHES, NOTEBOOK, not_judged, result

GRADES = (
    "SELECT student_id, name, auto_score, manual_score, needs_manual_grade FROM grade "
    "JOIN base_cell ON base_cell.id = cell_id JOIN submitted_notebook n ON n.id = grade.notebook_id "
    "JOIN submitted_assignment s ON s.id = n.assignment_id ORDER BY 1, 2"
)


def open_recorder(course: Path) -> Recorder:
    return Recorder(course, ASSIGNMENT, NOTEBOOK, CELLS)


def grades(course: Path) -> list[Any]:
    raw = sqlite3.connect(course / "gradebook.db")
    try:
        return raw.execute(GRADES).fetchall()
    finally:
        raw.close()


def autograded(course: Path, student: str) -> Path:
    return course / "autograded" / student / ASSIGNMENT / f"{NOTEBOOK}.ipynb"


def test_a_result_is_written_to_all_three_places(tmp_path: Path) -> None:
    with open_recorder(tmp_path) as recorder:
        recorder.record(result("s001"))
        assert recorder.already(ASSIGNMENT) == {"s001": result("s001", notebook="")}
    path = autograded(tmp_path, "s001")
    assert path.read_text() == result().notebook and path.stat().st_mode & 0o777 == 0o644
    assert [row[:3] for row in grades(tmp_path)][1] == ("s001", "double-value", 2.0)
    assert list(path.parent.iterdir()) == [path]


def test_what_was_not_judged_is_in_the_store_alone(tmp_path: Path) -> None:
    with open_recorder(tmp_path) as recorder:
        recorder.record(not_judged("s009"))
        assert recorder.already(ASSIGNMENT)["s009"].score is None
        assert recorder.reconcile() == []
    assert grades(tmp_path) == [] and not (tmp_path / "autograded").exists()


def test_lone_surrogates_do_not_reach_a_file(tmp_path: Path) -> None:
    with open_recorder(tmp_path) as recorder:
        recorder.record(result("s001", notebook='{"a": "\ud83d"}'))
    assert autograded(tmp_path, "s001").read_text() == '{"a": "\ufffd"}'


def test_after_an_undisturbed_run_there_is_nothing_to_reconcile(tmp_path: Path) -> None:
    with open_recorder(tmp_path) as recorder:
        recorder.record(result("s001"))
        recorder.record(result("s001", first=0.0))
    with open_recorder(tmp_path) as recorder:
        assert recorder.reconcile() == []


class Killed(BaseException):
    """Stands for kill -9: nothing of ours catches it."""


def kill_in_gradebook(recorder: Recorder, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Gradebook, "write", _die)


def kill_in_commit(recorder: Recorder, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Gradebook, "_write_comments", _die)


def kill_before_file(recorder: Recorder, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("autograder.record.recorder.write_atomically", _die)


def kill_in_rename(recorder: Recorder, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Path, "replace", _die)


def _die(*_: object, **__: object) -> None:
    raise Killed


@pytest.mark.parametrize("kill", [kill_in_gradebook, kill_in_commit, kill_before_file, kill_in_rename])
@pytest.mark.parametrize("again", [result("s001", first=0.0), result("s001", hashes=HASHES | {"submission": "e" * 64})])
def test_a_crash_between_the_steps_is_made_up_for(
    tmp_path: Path, kill: Callable[[Recorder, pytest.MonkeyPatch], None], again: Result
) -> None:
    """First attempt and a hand grade, then a second attempt that dies half-way: the end is as if it had not."""
    again = replace(again, notebook=again.notebook + "\n")
    for course, disturbed in ((tmp_path / "calm", False), (tmp_path / "killed", True)):
        course.mkdir()
        with open_recorder(course) as recorder:
            recorder.record(result("s001"))
        raw = sqlite3.connect(course / "gradebook.db")
        raw.execute("UPDATE grade SET manual_score = 1.5, needs_manual_grade = 0 WHERE auto_score IS NULL")
        raw.commit()
        raw.close()
        os.utime(autograded(course, "s001"), (1e9, 1e9))
        recorder = open_recorder(course)
        if disturbed:
            with pytest.MonkeyPatch.context() as patch:
                kill(recorder, patch)
                with pytest.raises(Killed):
                    recorder.record(again)
            recorder.close()
            recorder = open_recorder(course)
            assert recorder.reconcile() == ["s001"]
        else:
            recorder.record(again)
        assert recorder.reconcile() == []
        recorder.close()
    assert grades(tmp_path / "killed") == grades(tmp_path / "calm") != []
    assert autograded(tmp_path / "killed", "s001").read_text() == again.notebook


def test_a_deleted_gradebook_is_filled_again_from_the_store(tmp_path: Path) -> None:
    with open_recorder(tmp_path) as recorder:
        for student in ("s001", "s002"):
            recorder.record(result(student))
    before = grades(tmp_path)
    (tmp_path / "gradebook.db").unlink()
    with open_recorder(tmp_path) as recorder:
        assert recorder.reconcile() == ["s001", "s002"]
    assert grades(tmp_path) == before


def test_a_locked_gradebook_loses_no_record(tmp_path: Path) -> None:
    with open_recorder(tmp_path) as recorder:
        recorder._gradebook._nbgrader.db.connection().exec_driver_sql("PRAGMA busy_timeout = 50")
        recorder._gradebook._nbgrader.db.commit()
        other = sqlite3.connect(tmp_path / "gradebook.db", isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="locked by another program"):
            recorder.record(result("s001"))
        other.close()
        assert recorder.reconcile() == ["s001"]
    assert len(grades(tmp_path)) == 3
