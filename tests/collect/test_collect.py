"""Collection finds what is there, follows no link, and reads any file without falling over."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder import collect
from autograder.collect.read import released_sources
from autograder.errors import SubmissionError, UsageError
from autograder.plan import Plan, Submission, read_plan
from tests import toy

LARGEST = 100_000


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return toy.make_course(tmp_path)


@pytest.fixture
def plan(course: Path) -> Plan:
    return read_plan(course, toy.ASSIGNMENT)


def read(course: Path, path: Path) -> Submission:
    plan = read_plan(course, toy.ASSIGNMENT)
    return collect.read(path, "ada", plan, released_sources(course, plan), LARGEST)


def test_an_honest_submission_is_read_without_notes(course: Path) -> None:
    submission = read(course, toy.submit(course, "ada"))
    assert dict(submission.answers) == toy.ANSWERS | {"why": "Because."}
    assert (submission.repaired, list(submission.notes), list(submission.extras)) == (False, [], [])


@pytest.fixture
def plain_user_folder() -> Iterator[Path]:
    """A folder of somebody whom file permissions hold; root they do not."""
    folder = Path(tempfile.mkdtemp())
    is_root = os.geteuid() == 0
    if is_root:
        os.chown(folder, 65534, 65534)
        os.seteuid(65534)
    try:
        yield folder
    finally:
        if is_root:
            os.seteuid(0)
        shutil.rmtree(folder)


def test_a_folder_that_may_not_be_read_is_one_student_without_a_notebook(plain_user_folder: Path) -> None:
    for student in ("ada", "bob"):
        (plain_user_folder / "submitted" / student / toy.ASSIGNMENT).mkdir(parents=True)
    (plain_user_folder / "submitted" / "bob").chmod(0)
    found = collect.find(plain_user_folder, toy.ASSIGNMENT, toy.NAME)
    (plain_user_folder / "submitted" / "bob").chmod(0o700)
    assert [(one.student, one.path) for one in found] == [("ada", None), ("bob", None)]


def test_students_come_in_order_and_hidden_folders_are_passed_over(course: Path) -> None:
    for student in ("zoe", "ada", ".trash"):
        toy.submit(course, student)
    assert [one.student for one in collect.find(course, toy.ASSIGNMENT, toy.NAME)] == ["ada", "zoe"]


def test_links_are_not_followed(course: Path, tmp_path: Path) -> None:
    elsewhere = toy.submit(course, "real").parent
    (course / "submitted" / "link" / toy.ASSIGNMENT).mkdir(parents=True)
    (course / "submitted" / "link" / toy.ASSIGNMENT / "toy.ipynb").symlink_to(elsewhere / "toy.ipynb")
    (course / "submitted" / "folder").mkdir()
    (course / "submitted" / "folder" / toy.ASSIGNMENT).symlink_to(elsewhere)
    (course / "submitted" / "person").symlink_to(course / "submitted" / "real")
    found = {one.student: one for one in collect.find(course, toy.ASSIGNMENT, toy.NAME)}
    assert found["link"].path is found["folder"].path is None
    assert "person" not in found


def test_folders_that_cannot_be_a_students_are_named(course: Path, tmp_path: Path) -> None:
    submitted = course / "submitted"
    for name in ("two\nlines", " blank", ".hidden"):
        (submitted / name).mkdir(parents=True)
    (submitted / "elsewhere").symlink_to(tmp_path)
    (submitted / "notes.txt").write_text("a file is no student")
    assert collect.passed_over(course) == ["' blank'", "'elsewhere'", "'two\\nlines'"]


def test_a_misspelt_folder_is_named(course: Path) -> None:
    for student, folder in (("ada", "01-tooy"), ("bob", "02-other"), ("eve", "unlike")):
        toy.submit(course, student)
        (course / "submitted" / student / toy.ASSIGNMENT).rename(course / "submitted" / student / folder)
    (course / "source" / "02-other").mkdir(parents=True)
    ada, bob, eve = (one.why for one in collect.find(course, toy.ASSIGNMENT, toy.NAME))
    assert ada == f"there is no folder ada/{toy.ASSIGNMENT}, but '01-tooy': is the name misspelt?"
    assert bob == f"there is no folder bob/{toy.ASSIGNMENT}"
    assert eve == f"there is no folder eve/{toy.ASSIGNMENT}"


def test_a_student_who_is_not_there_is_not_missing(course: Path) -> None:
    """A name that is misspelt on the command line makes no record of a student whom nobody knows."""
    toy.submit(course, "hedy")
    with pytest.raises(UsageError, match=r"there is no folder .*submitted/hedi, but 'hedy': is the name misspelt\?"):
        collect.find(course, toy.ASSIGNMENT, toy.NAME, ["hedi"])
    with pytest.raises(UsageError, match=r"submitted/zoe$"):
        collect.find(course, toy.ASSIGNMENT, toy.NAME, ["zoe"])


def test_one_renamed_notebook_counts_and_two_do_not(course: Path) -> None:
    path = toy.submit(course, "ada")
    path.rename(path.with_name("my homework.ipynb"))
    (found,) = collect.find(course, toy.ASSIGNMENT, toy.NAME)
    assert found.path is not None
    assert "my homework.ipynb" in found.notes[0]
    toy.write(path.with_name("other.ipynb"), [])
    (found,) = collect.find(course, toy.ASSIGNMENT, toy.NAME)
    assert found.path is None
    assert "not clear which" in found.why


def test_names_that_leave_the_folder_are_refused(course: Path) -> None:
    with pytest.raises(UsageError):
        collect.find(course, toy.ASSIGNMENT, toy.NAME, ["../../etc"])


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b'{"cells": [', "not JSON"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"[1, 2]", "not a notebook"),
        (b'{"nbformat": 4}', "no cells"),
        (b'{"nbformat": 4, "cells": 3}', "no cells"),
        (b"[" * 100_000, "larger|not JSON"),
        (b'{"cells": ' + b"[" * 50_000, "not JSON"),
        (b" " * (LARGEST + 1), "larger"),
        (b'{"nbformat": 2, "worksheets": 1}', "cannot be read"),
        (b'{"cells": [' + b"{}," * 6000 + b"{}]}", "more than"),
    ],
)
def test_what_is_no_notebook_says_why(course: Path, content: bytes, why: str) -> None:
    with pytest.raises(SubmissionError, match=why):
        read(course, toy.submit_bytes(course, "ada", content))


def test_pipes_and_folders_are_not_opened(course: Path) -> None:
    folder = course / "submitted" / "ada" / toy.ASSIGNMENT
    folder.mkdir(parents=True)
    os.mkfifo(folder / "toy.ipynb")
    (found,) = collect.find(course, toy.ASSIGNMENT, toy.NAME)
    assert found.path is None
    with pytest.raises(SubmissionError, match="regular"):
        read(course, folder / "toy.ipynb")


def _edit(cells: list[Any], name: str, **changes: Any) -> list[Any]:
    for cell in cells:
        if cell["id"] == name:
            cell.update(changes)
    return cells


def test_an_edited_test_cell_is_put_back_with_a_note(course: Path) -> None:
    cells = _edit(toy.submission_cells(), "double-values", source="pass")
    submission = read(course, toy.submit(course, "ada", cells))
    assert submission.repaired
    assert list(submission.notes) == ["the cell double-values was changed; the original was used"]


@pytest.mark.parametrize("change", ["deleted", "doubled", "retyped", "points"])
def test_other_tampering_with_test_cells_is_noted(course: Path, change: str) -> None:
    cells = toy.submission_cells()
    index = next(i for i, cell in enumerate(cells) if cell["id"] == "double-values")
    if change == "deleted":
        del cells[index]
    elif change == "doubled":
        cells.append(json.loads(json.dumps(cells[index])) | {"id": "again"})
        cells[-1] = type(cells[0])(cells[-1])
    elif change == "retyped":
        cells[index] = type(cells[0])({**cells[index], "cell_type": "raw"})
        for field in ("outputs", "execution_count"):
            cells[index].pop(field)
    else:
        cells[index]["metadata"]["nbgrader"]["points"] = 100
    path = course / "submitted" / "ada" / toy.ASSIGNMENT / "toy.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}))
    assert read(course, path).repaired


def test_of_doubled_answers_the_last_counts_and_the_first_still_runs(course: Path) -> None:
    cells = toy.submission_cells()
    first = type(cells[0])(json.loads(json.dumps(next(cell for cell in cells if cell["id"] == "double"))))
    first.update(id="copy", source="helper = 3")
    submission = read(course, toy.submit(course, "ada", [first, *cells]))
    assert submission.answers["double"] == toy.DOUBLE
    assert [extra.source for extra in submission.extras] == ["helper = 3"]


def test_cells_that_lost_their_ids_are_known_by_their_grade_id(course: Path) -> None:
    cells = toy.submission_cells()
    for number, cell in enumerate(cells):
        cell["id"] = f"other-{number}"
    submission = read(course, toy.submit(course, "ada", cells))
    assert submission.answers["double"] == toy.DOUBLE
    assert list(submission.extras) == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
)
CELL = st.fixed_dictionaries(
    {},
    optional={
        "id": JSON,
        "cell_type": st.sampled_from(["code", "markdown", "raw"]) | JSON,
        "source": st.text(max_size=20) | st.lists(JSON, max_size=3) | JSON,
        "metadata": st.fixed_dictionaries(
            {
                "nbgrader": st.fixed_dictionaries(
                    {"grade_id": st.sampled_from(["double", "why", "double-values"]) | JSON, "points": JSON}
                )
            }
        )
        | JSON,
    },
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(CELL | JSON, max_size=6))
def test_any_json_is_a_submission_or_a_submission_error(course: Path, cells: list[Any]) -> None:
    path = toy.submit_bytes(course, "ada", json.dumps({"nbformat": 4, "cells": cells}).encode())
    with contextlib.suppress(SubmissionError):
        read(course, path)
