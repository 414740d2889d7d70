"""A disk that is full or read-only, and a locked gradebook: said clearly, nothing half-written, made up for later."""

from __future__ import annotations

import contextlib
import os
import random
import resource
import sqlite3
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder import cli
from autograder.errors import StoreError
from autograder.record import STORE_NAME, Recorder, Store
from autograder.records import Result
from tests import toy
from tests.record.helpers import ASSIGNMENT, CELLS, NOTEBOOK, result

STUDENTS = [f"s{number:03}" for number in range(12)]
GRADES = (
    "SELECT student_id, name, auto_score FROM grade JOIN base_cell ON base_cell.id = cell_id "
    "JOIN submitted_notebook n ON n.id = grade.notebook_id "
    "JOIN submitted_assignment s ON s.id = n.assignment_id ORDER BY 1, 2"
)


def results() -> list[Result]:
    """Results whose notebooks cannot be made smaller by compressing them."""
    rng = random.Random(0)
    return [replace(result(student), notebook=rng.randbytes(8000).hex()) for student in STUDENTS]


def record_all(course: Path) -> None:
    """As `autograder grade` does: what is missing first, then what has no record."""
    with Recorder(course, ASSIGNMENT, NOTEBOOK, CELLS) as recorder:
        recorder.reconcile()
        done = recorder.already(ASSIGNMENT)
        for one in results():
            if one.student not in done:
                recorder.record(one)


def whole_records(course: Path) -> list[str]:
    """The students in the store, each of whom has a whole record."""
    if not (course / STORE_NAME).exists() or (course / STORE_NAME).stat().st_size == 0:
        return []
    with Store(course / STORE_NAME) as store:
        kept = store.latest(ASSIGNMENT)
    wanted = {one.student: one for one in results()}
    assert all(one == wanted[one.student] for one in kept)
    return [one.student for one in kept]


def grades(course: Path) -> list[tuple[str, str, float]]:
    with contextlib.closing(sqlite3.connect(course / "gradebook.db")) as raw:
        return raw.execute(GRADES).fetchall()


def check_all_is_there(course: Path) -> None:
    assert whole_records(course) == STUDENTS
    assert len(grades(course)) == 3 * len(STUDENTS)
    for one in results():
        path = course / "autograded" / one.student / ASSIGNMENT / f"{NOTEBOOK}.ipynb"
        assert path.read_text() == one.notebook
        assert list(path.parent.iterdir()) == [path]


@contextlib.contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A disk of this size, mounted in the folder; skips where that is not allowed."""
    command = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "none", str(folder)]
    if os.getuid() or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk needs root, and a machine that allows it")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextlib.contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("kilobytes", [8, 40, 150, 250, 280, 310, 340, 370, 400, 430, 460, 490, 520])
def test_a_full_disk_is_said_to_be_full_and_nothing_is_lost(tmp_path: Path, kilobytes: int) -> None:
    with small_disk(tmp_path, kilobytes) as course:
        with pytest.raises(StoreError, match=r"the disk is full: free some space|No space left on device.*make room"):
            record_all(course)
        before = whole_records(course)
        subprocess.run(["mount", "-o", "remount,size=20m", str(course)], check=True)
        assert whole_records(course) == before
        record_all(course)
        check_all_is_there(course)


@pytest.mark.parametrize("kilobytes", [1, 8, 20, 60, 100, 140])
def test_a_quota_is_named_and_nothing_is_lost(tmp_path: Path, kilobytes: int) -> None:
    """No file may grow beyond this, as with a quota: first the store meets it, or the gradebook, or a notebook."""
    with no_file_larger_than(kilobytes * 1024), pytest.raises(StoreError, match=r"disk|File too large.*make room"):
        record_all(tmp_path)
    record_all(tmp_path)
    check_all_is_there(tmp_path)


def test_a_read_only_disk_says_so(tmp_path: Path) -> None:
    with small_disk(tmp_path, 20_000) as course:
        record_all(course)
        toy.make_course(course)
        toy.submit(course, "ada")
        subprocess.run(["mount", "-o", "remount,ro", str(course)], check=True)
        done = CliRunner().invoke(cli.main, ["grade", toy.ASSIGNMENT, "--course", str(course)])
        assert done.exit_code == 1
        assert "is read-only: make the file and its folder writable" in done.output
        with Store(course / STORE_NAME, readonly=True) as store:
            assert len(store.latest(ASSIGNMENT)) == len(STUDENTS)


def test_a_locked_gradebook_ends_the_command_with_1_and_costs_nothing(tmp_path: Path) -> None:
    course = toy.make_course(tmp_path)
    toy.submit(course, "ada")
    command = ["grade", toy.ASSIGNMENT, "--course", str(course)]
    impatient = ["--db", f"sqlite:///{course / 'gradebook.db'}?timeout=0.1"]
    assert CliRunner().invoke(cli.main, [*command, *impatient]).exit_code == 0
    toy.submit(course, "bob")
    with contextlib.closing(sqlite3.connect(course / "gradebook.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        done = CliRunner().invoke(cli.main, [*command, *impatient])
    assert done.exit_code == 1
    assert f"{course / 'gradebook.db'} is locked by another program: close" in done.output
    assert CliRunner().invoke(cli.main, command).exit_code == 0
    assert {row[0] for row in grades(course)} == {"ada", "bob"}
