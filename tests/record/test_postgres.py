"""A gradebook in PostgreSQL holds what one in SQLite would, and its troubles are told without its password."""

from __future__ import annotations

import csv
import itertools
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import create_engine, text

from autograder import cli
from autograder.errors import StoreError, UsageError
from autograder.order import Order
from autograder.pipeline import grade
from autograder.record import Gradebook, Recorder, Store, graded_by_hand
from autograder.record.address import address_of
from autograder.regrade import regrade
from tests import hostile, toy
from tests.record.helpers import ASSIGNMENT, CELLS, NOTEBOOK, result
from tests.record.postgres import PASSWORD_IN_URL, Server, running_server

QUERIES = (
    "SELECT id FROM student ORDER BY 1",
    "SELECT name, course_id FROM assignment ORDER BY 1",
    "SELECT name, type FROM base_cell ORDER BY 1, 2",
    "SELECT name, max_score, cell_type FROM grade_cells JOIN base_cell USING (id) ORDER BY 1",
    "SELECT name, cell_type, locked, source, checksum FROM source_cell ORDER BY 1",
    "SELECT student_id, b.name, auto_score, manual_score, extra_credit, needs_manual_grade FROM grade "
    "JOIN base_cell b ON b.id = cell_id JOIN submitted_notebook n ON n.id = grade.notebook_id "
    "JOIN submitted_assignment s ON s.id = n.assignment_id ORDER BY 1, 2",
    "SELECT student_id, b.name, auto_comment, manual_comment FROM comment "
    "JOIN base_cell b ON b.id = cell_id JOIN submitted_notebook n ON n.id = comment.notebook_id "
    "JOIN submitted_assignment s ON s.id = n.assignment_id ORDER BY 1, 2",
    "SELECT version_num FROM alembic_version",
)
IDS = "SELECT id FROM grade UNION SELECT id FROM comment UNION SELECT id FROM base_cell ORDER BY 1"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running_server() as one:
        yield one


@pytest.fixture(scope="module", autouse=True)
def warm() -> Iterator[None]:
    with hostile.one_warm_process():
        yield


numbers = itertools.count()


@pytest.fixture
def url(server: Server) -> str:
    return server.new_database(f"gradebook{next(numbers)}")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = toy.make_course(tmp_path / "course")
    toy.submit(folder, "ada")
    toy.submit(folder, "bob", double=toy.BLANK)
    toy.submit(folder, "zoë", double="def double(x):\n    return 3 * x")
    return folder


def content(url: str, *queries: str) -> list[list[Any]]:
    engine = create_engine(address_of(url).url)
    try:
        with engine.connect() as connection:
            return [[tuple(row) for row in connection.execute(text(query))] for query in queries or QUERIES]
    finally:
        engine.dispose()


def autograder(course: Path, *options: str, **environment: str) -> Result:
    arguments = ["grade", toy.ASSIGNMENT, "--course", str(course), *options]
    return CliRunner().invoke(cli.main, arguments, env=environment)


def test_it_holds_what_a_file_would(course: Path, url: str) -> None:
    assert autograder(course, "--db", url).exit_code == 0
    assert not (course / "gradebook.db").exists()
    before = content(url), content(url, IDS)
    assert autograder(course).exit_code == 0  # no flag: the same records, shown in a file
    assert content(f"sqlite:///{course / 'gradebook.db'}") == before[0]
    assert autograder(course, AUTOGRADER_DB=url).exit_code == 0
    assert (content(url), content(url, IDS)) == before


def test_nbgrader_reads_it_and_its_hand_grades_stay(course: Path, url: str) -> None:
    from nbgrader.api import Gradebook as Theirs

    grade(Order(course, toy.ASSIGNMENT, db=url))
    with Theirs(url) as theirs:
        assert theirs.find_submission(toy.ASSIGNMENT, "ada").score == 7.0
        found = theirs.find_grade("why", toy.NAME, toy.ASSIGNMENT, "ada")
        found.manual_score, found.needs_manual_grade = 1.5, False
        theirs.db.commit()
    assert graded_by_hand(url, toy.ASSIGNMENT) == {"ada": {"why"}}
    regrade(Order(course, toy.ASSIGNMENT, db=url))
    with Theirs(url) as theirs:
        assert theirs.find_submission(toy.ASSIGNMENT, "ada").score == 8.5


@pytest.mark.kernel
def test_nbgraders_own_export_reads_it(course: Path, url: str) -> None:
    grade(Order(course, toy.ASSIGNMENT, db=url))
    options = [f"--CourseDirectory.db_url={url}", "--to", "grades.csv"]
    command = [sys.executable, "-m", "nbgrader", "export", *options]
    subprocess.run(command, cwd=course, capture_output=True, check=True, timeout=120)
    rows = csv.DictReader((course / "grades.csv").read_text().splitlines())
    assert {row["student_id"]: row["score"] for row in rows} == {"ada": "7.0", "bob": "4.0", "zoë": "4.0"}


def test_a_server_that_is_away_costs_no_record(tmp_path: Path, server: Server, url: str) -> None:
    with Recorder(tmp_path, ASSIGNMENT, NOTEBOOK, CELLS, db=url) as recorder:
        recorder.record(result("s001"))
        server.stop()
        try:
            with pytest.raises(StoreError, match=r"127\.0\.0\.1.* cannot be reached"):
                recorder.record(result("s002"))
            with pytest.raises(StoreError, match="cannot be reached"):
                Gradebook(url)
        finally:
            server.start()
    with Recorder(tmp_path, ASSIGNMENT, NOTEBOOK, CELLS, db=url) as recorder:
        assert recorder.reconcile() == ["s002"]
    assert len(content(url)[0]) == 2


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        ("password", "cannot be reached"),
        ("port", "cannot be reached"),
        ("database", "cannot be reached"),
        ("at sign", "more than one @"),
        ("odd port", "cannot be read"),
        ("driver", "no driver"),
    ],
)
def test_a_trouble_is_told_without_the_password(course: Path, server: Server, trouble: str, words: str) -> None:
    url = {
        "password": server.url(password="wr0ng-word"),
        "port": f"postgresql://me:wr0ng-word@127.0.0.1:{1}/grades",
        "database": server.url("no-such-database"),
        "at sign": "postgresql://me:wr0ng@word@127.0.0.1/grades",
        "odd port": "postgresql://me:wr0ng-word@127.0.0.1:port/grades",
        "driver": "nosql://me:wr0ng-word@127.0.0.1/grades",
    }[trouble]
    for options in ([], ["--regrade"]):
        done = autograder(course, "--db", url, *options)
        assert done.exit_code == (1 if words == "cannot be reached" else 2), done.output
        assert words in done.output
        assert "wr0ng" not in done.output and PASSWORD_IN_URL not in done.output and "word@" not in done.output


def test_a_database_that_may_not_be_written_says_so(server: Server, url: str) -> None:
    Gradebook(url).close()
    server.run(f'ALTER DATABASE "{url.rpartition("/")[2]}" SET default_transaction_read_only = on')
    with Gradebook(url) as book, pytest.raises(StoreError, match="is read-only: make it writable"):
        book.prepare(ASSIGNMENT, NOTEBOOK, CELLS)


def test_a_database_of_something_else_is_left_alone(server: Server) -> None:
    url = server.new_database("shop")
    server.run("CREATE TABLE goods (name text)", "shop")
    with pytest.raises(UsageError, match="holds tables of something else"):
        Gradebook(url)
    assert content(url, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'") == [
        [("goods",)]
    ]


def test_looking_for_hand_grades_makes_no_gradebook(url: str) -> None:
    assert graded_by_hand(url, ASSIGNMENT) == {}
    assert content(url, "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'") == [[(0,)]]


def test_the_records_stay_in_the_course_folder(course: Path, url: str) -> None:
    autograder(course, "--db", url)
    with Store(course / "autograder.db", readonly=True) as store:
        assert [one.student for one in store.latest(toy.ASSIGNMENT)] == ["ada", "bob", "zoë"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("postgresql://me:pw@db.example.org:5433/grades", "db.example.org:5433/grades"),
        ("postgres:///grades", "localhost/grades"),
        ("postgresql://db/grades?password=pw", "db/grades"),
        ("sqlite:////srv/course/gradebook.db", "/srv/course/gradebook.db"),
        ("/srv/course/gradebook.db", "/srv/course/gradebook.db"),
    ],
)
def test_an_address_is_named_without_its_password(typed: str, name: str) -> None:
    address = address_of(typed)
    assert address.name == name
    assert address.url.startswith(("postgresql+psycopg://", "sqlite:////srv"))
