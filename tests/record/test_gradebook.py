"""nbgrader's own tools see the scores that we write, and hand grades are never touched."""

from __future__ import annotations

import csv
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from autograder.errors import StoreError, UsageError
from autograder.record import Gradebook, GradebookCell
from autograder.record.cells import checksum, cleared
from autograder.record.nbgrader_api import alembic_head
from tests.record.helpers import ASSIGNMENT, CELLS, NOTEBOOK, STUB, not_judged, result, write_course


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "gradebook.db"


@pytest.fixture
def gradebook(path: Path) -> Iterator[Gradebook]:
    with Gradebook(path) as book:
        book.prepare(ASSIGNMENT, NOTEBOOK, CELLS)
        yield book


def open_nbgrader(path: Path) -> Any:
    from nbgrader.api import Gradebook as Theirs

    return Theirs(f"sqlite:///{path}")


def nbgrader(course: Path, *arguments: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": os.environ["PATH"] if path is None else path}
    return subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments],
        cwd=course, env=environment, capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip


def test_a_new_gradebook_needs_no_alembic_on_the_path(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with Gradebook(path) as book:
        book.prepare(ASSIGNMENT, NOTEBOOK, CELLS)
    raw = sqlite3.connect(path)
    assert raw.execute("SELECT version_num FROM alembic_version").fetchall() == [(alembic_head(),)]
    raw.close()


def test_scores_appear_in_nbgrader(gradebook: Gradebook, path: Path) -> None:
    gradebook.write(result("s001"), timestamp=datetime(2026, 11, 21, 12, tzinfo=UTC))
    gradebook.write(result("s002", first=0.0))
    with open_nbgrader(path) as theirs:
        submission = theirs.find_submission(ASSIGNMENT, "s001")
        assert (submission.score, submission.max_score, submission.needs_manual_grade) == (3.0, 5.0, True)
        assert submission.timestamp == datetime(2026, 11, 21, 12)
        assert theirs.find_submission(ASSIGNMENT, "s002").score == 1.0
        grade = theirs.find_grade("why", NOTEBOOK, ASSIGNMENT, "s001")
        assert (grade.auto_score, grade.needs_manual_grade) == (None, True)
        grade = theirs.find_grade("double-value", NOTEBOOK, ASSIGNMENT, "s002")
        assert (grade.auto_score, grade.needs_manual_grade, grade.failed_tests) == (0.0, False, True)
        assert theirs.submission_dicts(ASSIGNMENT)[0]["score"] in (3.0, 1.0)


@pytest.mark.kernel
def test_nbgrader_export_shows_the_scores(tmp_path: Path) -> None:
    course = write_course(tmp_path)
    with Gradebook(course / "gradebook.db") as book:
        book.prepare(ASSIGNMENT, NOTEBOOK, CELLS)
        for number, points in enumerate((2.0, 0.0)):
            book.write(result(f"s00{number}", first=points))
        book.write(not_judged("s009"))
    nbgrader(course, "export", "--to", "grades.csv")
    rows = list(csv.DictReader((course / "grades.csv").read_text().splitlines()))
    assert [(row["student_id"], row["score"], row["max_score"]) for row in rows] == [
        ("s000", "3.0", "5.0"),
        ("s001", "1.0", "5.0"),
    ]


@pytest.mark.kernel
@pytest.mark.slow
def test_the_cells_are_those_that_nbgrader_would_make(tmp_path: Path) -> None:
    """Run the real `nbgrader generate_assignment` in one course, ours in another, and compare the tables."""
    theirs, ours = write_course(tmp_path / "theirs"), tmp_path / "ours.db"
    nbgrader(theirs, "generate_assignment", ASSIGNMENT, "--create", path=f"{Path(sys.executable).parent}:/usr/bin:/bin")
    with Gradebook(ours) as book:
        stub = "# YOUR CODE HERE\nraise NotImplementedError()"
        cells = [replace(cell, source=stub) if cell.grade_id == "double" else cell for cell in CELLS]
        cells = [replace(cell, source="YOUR ANSWER HERE") if cell.grade_id == "why" else cell for cell in cells]
        book.prepare(ASSIGNMENT, NOTEBOOK, cells)
    for query in (
        "SELECT name, cell_type, locked, source, checksum FROM source_cell ORDER BY name",
        "SELECT name, type FROM base_cell ORDER BY name, type",
        "SELECT name, max_score, cell_type FROM grade_cells JOIN base_cell USING (id) ORDER BY name",
        "SELECT name, kernelspec FROM notebook",
        "SELECT name FROM assignment",
        "SELECT version_num FROM alembic_version",
    ):
        assert rows(ours, query) == rows(theirs / "gradebook.db", query), query


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    raw = sqlite3.connect(path)
    try:
        return raw.execute(query).fetchall()
    finally:
        raw.close()


def test_a_score_less_result_writes_nothing(gradebook: Gradebook, path: Path) -> None:
    gradebook.write(not_judged())
    assert rows(path, "SELECT * FROM student") == rows(path, "SELECT * FROM submitted_assignment") == []


def test_hand_grades_outlive_a_regrade(gradebook: Gradebook, path: Path) -> None:
    gradebook.write(result("s001", first=0.0))
    with open_nbgrader(path) as theirs:
        for name, points in (("why", 1.5), ("double-value", 1.0)):
            grade = theirs.find_grade(name, NOTEBOOK, ASSIGNMENT, "s001")
            grade.manual_score, grade.extra_credit, grade.needs_manual_grade = points, 0.5, False
        theirs.find_comment("double", NOTEBOOK, ASSIGNMENT, "s001").manual_comment = "Nearly!"
        theirs.db.commit()
    gradebook.write(result("s001", first=2.0))
    query = (
        "SELECT name, auto_score, manual_score, extra_credit, needs_manual_grade "
        "FROM grade JOIN base_cell ON base_cell.id = cell_id ORDER BY name"
    )
    assert rows(path, query) == [
        ("double-sign", 1.0, None, None, 0),
        ("double-value", 2.0, 1.0, 0.5, 1),  # another score by machine: due for review
        ("why", None, 1.5, 0.5, 0),
    ]
    gradebook.write(result("s001"), resubmitted=True)
    assert rows(path, query)[2] == ("why", None, 1.5, 0.5, 1)  # another text than the one that was graded
    assert rows(path, "SELECT manual_comment FROM comment WHERE manual_comment IS NOT NULL") == [("Nearly!",)]


def test_an_untouched_answer_gets_nbgraders_remark(gradebook: Gradebook, path: Path) -> None:
    untouched = [replace(answer, source=STUB) for answer in result().answers[:1]]
    gradebook.write(result("s001", answers=untouched))
    query = "SELECT name, auto_comment FROM comment JOIN base_cell ON base_cell.id = cell_id ORDER BY name"
    assert rows(path, query) == [("double", "No response."), ("why", None)]
    gradebook.write(result("s001"))
    assert rows(path, query) == [("double", None), ("why", None)]


def test_preparing_twice_changes_nothing_and_updates_what_changed(gradebook: Gradebook, path: Path) -> None:
    gradebook.write(result("s001"))
    before = rows(path, "SELECT * FROM base_cell ORDER BY id")
    gradebook.prepare(ASSIGNMENT, NOTEBOOK, CELLS)
    assert rows(path, "SELECT * FROM base_cell ORDER BY id") == before
    dearer = [replace(cell, max_points=4) if cell.grade_id == "double-value" else cell for cell in CELLS]
    added = GradebookCell("double-type", "code", "assert True", max_points=1, grade=True, locked=True)
    gradebook.prepare(ASSIGNMENT, NOTEBOOK, [*dearer, added])
    gradebook.write(result("s001"))
    with open_nbgrader(path) as theirs:
        assert theirs.find_submission(ASSIGNMENT, "s001").max_score == 8.0
        assert theirs.find_grade("double-type", NOTEBOOK, ASSIGNMENT, "s001").auto_score is None


def test_a_removed_cell_goes_unless_a_person_graded_it(gradebook: Gradebook, path: Path) -> None:
    gradebook.write(result("s001"))
    gradebook.prepare(ASSIGNMENT, NOTEBOOK, [cell for cell in CELLS if cell.grade_id != "double-sign"])
    with open_nbgrader(path) as theirs:
        assert theirs.find_submission(ASSIGNMENT, "s001").score == 2.0
        theirs.find_grade("why", NOTEBOOK, ASSIGNMENT, "s001").manual_score = 1.0
        theirs.db.commit()
    with pytest.raises(UsageError, match="cell why is gone from the notebook"):
        gradebook.prepare(ASSIGNMENT, NOTEBOOK, CELLS[:3])
    assert ("why",) in rows(path, "SELECT name FROM base_cell")


def test_a_locked_gradebook_says_so_and_stays_whole(gradebook: Gradebook, path: Path) -> None:
    gradebook._nbgrader.db.connection().exec_driver_sql("PRAGMA busy_timeout = 50")
    gradebook._nbgrader.db.commit()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match=f"{path} is locked by another program"):
        gradebook.write(result("s001"))
    other.execute("ROLLBACK")
    other.close()
    assert rows(path, "SELECT * FROM student") == []
    gradebook.write(result("s001"))
    assert rows(path, "SELECT id FROM student") == [("s001",)]


def test_an_assignment_must_be_prepared_first(path: Path) -> None:
    with Gradebook(path) as book, pytest.raises(UsageError, match="call prepare"):
        book.write(result())


def test_a_solution_between_markers_never_reaches_the_gradebook() -> None:
    source = "def f(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION"
    cell = cleared(GradebookCell("f", "code", source, solution=True))
    assert cell.source == "def f(x):\n    # YOUR CODE HERE\n    raise NotImplementedError()"
    assert cleared(replace(cell, solution=False)).source == cell.source


def test_checksums_are_nbgraders() -> None:
    from nbgrader.utils import compute_checksum

    from tests.record.helpers import instructor_notebook

    assert [checksum(cell) for cell in CELLS] == [compute_checksum(cell) for cell in instructor_notebook().cells]
