"""Without any right of root: a class at levels A, B and X, and each layer. Root runs them as another user."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.settings import CONTAINER
from tests import toy
from tests.jail.plain import ROOT, give_to_the_plain_user, run_as_a_plain_user

GRADE_WITHOUT = """
import os
from autograder.cli import main
from autograder.errors import IsolationRefused
from autograder.execute.host import WarmProcess
from autograder.settings import Level

real = WarmProcess.worker

def worker(self, level, *rest):
    if str(level) in os.environ["WITHOUT"]:
        raise IsolationRefused(f"level {level}: Operation not permitted")
    return real(self, level, *rest)

WarmProcess.worker = worker
main()
"""
READS_OTHERS = "def double(x):\n    import os\n    return os.listdir({course!r})"
STAYS_BEHIND = """
def double(x):
    import os, time
    if os.fork() == 0:
        os.setsid()
        time.sleep(100)
        os._exit(0)
    return 2 * x
"""


@pytest.fixture
def home() -> Iterator[Path]:
    """A home folder that the plain user may enter: those of pytest are closed."""
    folder = Path(tempfile.mkdtemp(prefix="plain-", dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.slow
@pytest.mark.parametrize(("level", "without"), [("A", ""), ("B", "A"), ("X", "AB")])
def test_a_plain_user_grades(level: str, without: str, home: Path) -> None:
    course = toy.make_course(home / "course")
    toy.submit(course, "ada")
    toy.submit(course, "eve", double=READS_OTHERS.format(course=str(course)))
    toy.submit(course, "ivo", double=STAYS_BEHIND)
    give_to_the_plain_user(home)
    out = home / "out.json"
    arguments = ["grade", toy.ASSIGNMENT, "--course", str(course), "--json", str(out), "--jobs", "1"]
    environment = {"WITHOUT": without, CONTAINER: "1"}
    done = run_as_a_plain_user(["-c", GRADE_WITHOUT, *arguments], home, environment)
    if level == "X" and "write beside Python's own files" in done.stderr:
        pytest.skip("this user may write to Python's own files; in the image they are root's")
    assert done.returncode == 0, done.stderr
    submissions = json.loads(out.read_text())["submissions"]
    got = {one["isolation"] for one in submissions}
    if level == "A" and got == {"B"}:
        pytest.skip("this machine gives a plain user no namespaces")
    assert got == {level}
    assert {one["student"]: one["score"] for one in submissions} == {"ada": 7.0, "eve": 4.0, "ivo": 7.0}
    assert (f"Isolation level {level}" in done.stdout) == (level != "A")
    assert (home / "course" / "autograder.db").stat().st_uid != 0
    assert [path.name for path in home.iterdir() if path.name.startswith("autograder-")] == []


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="a plain user runs these tests anyway")
def test_the_layers_hold_for_a_plain_user_too(home: Path) -> None:
    give_to_the_plain_user(home)
    tests = [str(ROOT / "tests" / "jail" / name) for name in ("test_layers.py", "test_level_x.py")]
    options = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", f"--rootdir={ROOT}", "--basetemp", str(home / "tests")]
    done = run_as_a_plain_user(["-m", "pytest", "-c", str(ROOT / "pyproject.toml"), *options, *tests], home)
    assert done.returncode == 0, done.stdout[-3000:]
    assert " passed" in done.stdout
