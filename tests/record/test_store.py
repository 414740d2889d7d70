"""The store keeps every attempt, and says clearly when it cannot."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from autograder.errors import StoreError, UsageError
from autograder.record import Store
from tests.record.helpers import ASSIGNMENT, not_judged, result


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "autograder.db"


def test_results_come_back_as_they_were(path: Path) -> None:
    kept = result(notebook="caf\u00e9 \ud800 \x00")
    with Store(path) as store:
        store.append(kept)
    with Store(path, readonly=True) as store:
        assert store.latest_for(ASSIGNMENT, "s001") == kept
        assert store.latest(ASSIGNMENT) == [kept]


def test_latest_is_the_newest_attempt_of_each_student_by_name(path: Path) -> None:
    with Store(path) as store:
        for student, points in (("s002", 0.0), ("s001", 2.0), ("s002", 2.0)):
            store.append(result(student, points))
        store.append(replace(result("s003"), assignment="05-backprop"))
        assert [(each.student, each.score) for each in store.latest(ASSIGNMENT)] == [("s001", 3.0), ("s002", 3.0)]
        assert [each.score for each in store.history(ASSIGNMENT, "s002")] == [1.0, 3.0]
        assert store.assignments() == [ASSIGNMENT, "05-backprop"]
        assert store.latest(ASSIGNMENT, notebooks=False)[0].notebook == ""


def test_unknown_names_give_nothing(path: Path) -> None:
    with Store(path) as store:
        assert store.latest("nope") == [] and store.assignments() == []
        assert store.latest_for("nope", "s001") is None


def test_the_newest_scored_attempt_outlives_a_failure_to_judge(path: Path) -> None:
    with Store(path) as store:
        first = store.append(result("s001"))
        store.append(not_judged("s001"))
        assert store.scored_marks(ASSIGNMENT)["s001"] == store.mark(first)
        newest = store.latest_for(ASSIGNMENT, "s001", scored=True)
        assert newest is not None and newest.score == 3.0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE attempts SET score = 99",
        "DELETE FROM attempts",
        "INSERT OR REPLACE INTO attempts SELECT * FROM attempts",
    ],
)
def test_no_attempt_can_be_changed(path: Path, statement: str) -> None:
    with Store(path) as store:
        store.append(result())
    raw = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        raw.execute(statement)
    raw.close()


@pytest.mark.parametrize("student", ["../s001", "", ".hidden", "a\nb", "a\x1b[31m", "\ud800"])
def test_a_name_that_cannot_be_a_folder_is_refused(path: Path, student: str) -> None:
    with Store(path) as store, pytest.raises(UsageError, match="cannot be the name"):
        store.append(result(student))


def test_a_locked_store_says_so(path: Path) -> None:
    with Store(path, wait=0.1) as store:
        store.append(result())
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match=f"{path} is locked by another program: close"):
            store.append(result("s002"))
        other.execute("ROLLBACK")
        other.close()
        store.append(result("s003"))
        assert [each.student for each in store.latest(ASSIGNMENT)] == ["s001", "s003"]


def test_a_full_disk_leaves_no_half_written_record(path: Path) -> None:
    with Store(path) as store:
        store.append(result())
        pages = store._db.execute(text("PRAGMA page_count")).scalar_one()
        store._db.execute(text(f"PRAGMA max_page_count = {pages}"))
        store._db.rollback()
        with pytest.raises(StoreError, match="the disk is full: free some space"):
            store.append(result("s002", notebook=os.urandom(50_000).hex()))
        assert [each.student for each in store.latest(ASSIGNMENT)] == ["s001"]
    assert not path.with_name("autograder.db-journal").exists()


def test_a_file_that_is_no_database_is_named(path: Path) -> None:
    path.write_bytes(b"not a database, but long enough to be read as a header of one " * 20)
    with pytest.raises(StoreError, match="is not a database: move it away"):
        Store(path)


def test_a_store_of_another_version_is_refused(path: Path) -> None:
    Store(path).close()
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version = 99")
    raw.close()
    with pytest.raises(StoreError, match="has schema 99"):
        Store(path)


def test_a_missing_store_is_not_made_by_reading(path: Path) -> None:
    with pytest.raises(StoreError, match="does not exist: nothing has been graded here yet"):
        Store(path, readonly=True)
    assert not path.exists()


def test_a_store_in_no_folder_cannot_be_opened(path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened: see that the folder exists"):
        Store(path / "nowhere" / "autograder.db")


@pytest.mark.skipif(os.getuid() != 0, reason="drops from root to a plain user")
def test_a_read_only_store_says_so_to_a_plain_user(path: Path) -> None:
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    try:
        with Store(folder / "autograder.db") as store:
            store.append(result())
        folder.chmod(0o755)
        code = (
            "import os, sys; from autograder.record import Store, store, troubles\n"
            "from autograder.errors import StoreError\n"
            "from tests.record.helpers import result, ASSIGNMENT\n"
            "one = result()\n"
            "os.setgid(65534); os.setuid(65534)\n"
            "print(len(Store(sys.argv[1], readonly=True).latest(ASSIGNMENT)))\n"
            "try: Store(sys.argv[1]).append(one)\n"
            "except StoreError as error: print(error)\n"
        )
        command = [sys.executable, "-c", code, str(folder / "autograder.db")]
        output = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
        assert output.startswith("1\n") and "is read-only: make the file and its folder writable" in output
    finally:
        shutil.rmtree(folder)


def test_a_reader_gets_over_a_writer_that_was_killed_in_an_append(path: Path) -> None:
    """What the writer left half-done is rolled back, also by a command that only reads."""
    with Store(path) as store:
        store.append(result())
    code = (
        "import os, sqlite3, sys\n"
        "raw = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "raw.execute('PRAGMA cache_size = 1')\n"
        "raw.execute('BEGIN')\n"
        "for _ in range(50): raw.execute('INSERT INTO attempts (at, assignment, student, status, max_score, hashes, '\n"
        "    'record, notebook) VALUES (0, 0, 0, 0, 0, 0, ?, 0)', ['x' * 5000])\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert path.with_name("autograder.db-journal").stat().st_size > 0
    with Store(path, readonly=True) as store:
        assert [each.student for each in store.latest(ASSIGNMENT)] == ["s001"]
        with pytest.raises(StoreError):
            store.append(result("s002"))


@pytest.mark.slow
def test_a_killed_writer_leaves_whole_records_only(path: Path) -> None:
    """kill -9 in a loop of appends; what is there afterwards is whole, and the next writer goes on."""
    code = (
        "import sys; from autograder.record import Store; from tests.record.helpers import result\n"
        "store = Store(sys.argv[1])\n"
        "print('open', flush=True)\n"
        "for number in range(100000): store.append(result(f's{number:05}'))\n"
    )
    for seconds in (0.01, 0.04, 0.09):
        process = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None and process.stdout.readline() == "open\n"
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(seconds)
        process.kill()
        process.wait()
        process.stdout.close()
    with Store(path) as store:
        kept = store.latest(ASSIGNMENT)
        assert all(each == result(each.student) for each in kept)
        store.append(result("zzz"))
