"""kill -9 of any process at any moment, then the same command again: the end is that of an undisturbed run.

`make test` kills a few times; AUTOGRADER_KILLS=200, or `make kill`, does it as often as was promised.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from autograder.grader import Grader
from autograder.record import STORE_NAME, Store
from autograder.records import Result
from tests import hostile, toy

KILLS = int(os.environ.get("AUTOGRADER_KILLS", "8"))
SEED = int(os.environ.get("AUTOGRADER_KILL_SEED", "1"))
MOST_RUNS = 30
MOST_SECONDS = 300  # a busy machine is slow
NAP = "import time\ntime.sleep(0.2)\n\n\n"
CLASS: dict[str, dict[str, str]] = {
    "ada": {},
    "bob": {"double": NAP + toy.DOUBLE},
    "cleo": {"double": "def double(x):\n    return 3 * x"},
    "dora": {"double": toy.BLANK},
    "ends": {"double": "import os\n\n\ndef double(x):\n    os._exit(3)"},
    "fay": {"total": NAP + toy.TOTAL},
    "gus": {"total": "raise ValueError('stops')"},
}
GRADES = (
    "SELECT student_id, name, auto_score, manual_score, needs_manual_grade FROM grade "
    "JOIN base_cell ON base_cell.id = cell_id JOIN submitted_notebook n ON n.id = grade.notebook_id "
    "JOIN submitted_assignment s ON s.id = n.assignment_id ORDER BY 1, 2"
)


def make_class(course: Path) -> Path:
    toy.make_course(course)
    for student, answers in CLASS.items():
        toy.submit(course, student, **answers)
    toy.submit_bytes(course, "hal", b"no notebook")
    return course


def command(course: Path) -> list[str]:
    program = Path(sys.executable).with_name("autograder")
    return [str(program), "grade", toy.ASSIGNMENT, "--course", str(course), "--jobs", "2"]


def family(pid: int) -> list[int]:
    """A process and all below it, as /proc shows them."""
    found = [pid]
    for one in found:
        with contextlib.suppress(OSError):
            for task in Path(f"/proc/{one}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
    return found


def run(course: Path, temp: Path, rng: random.Random | None = None) -> tuple[int, str]:
    """The command, and with `rng` one process of its family killed at a moment; its exit code, and what was killed."""
    environment = os.environ | {"TMPDIR": str(temp), "PYTHONFAULTHANDLER": "1"}
    log = temp / "log"
    with log.open("ab") as file, subprocess.Popen(command(course), stdout=file, stderr=file, env=environment) as one:
        killed = kill_one(one, rng) if rng else ""
        try:
            return one.wait(MOST_SECONDS), killed
        except subprocess.TimeoutExpired:
            one.send_signal(signal.SIGABRT)  # it says where it stands
            one.wait()
            raise AssertionError(f"it hangs, after a kill of {killed or 'none'}:\n{log.read_text()}") from None


def kill_one(command: subprocess.Popen[bytes], rng: random.Random) -> str:
    """Kill a process of the command's family: some time after the family has grown to some size."""
    size, delay = rng.randint(1, 8), rng.uniform(0.0, 0.4)
    while len(family(command.pid)) < size:
        if command.poll() is not None:
            return ""
        time.sleep(0.005)
    time.sleep(delay if size > 1 else 10 * delay)
    if command.poll() is not None:
        return ""
    members = family(command.pid)
    place = rng.randrange(len(members))
    with contextlib.suppress(OSError):
        os.kill(members[place], signal.SIGKILL)
        return f"process {place} of {len(members)}"
    return ""


def recorded(course: Path) -> dict[str, Result]:
    """The newest records, without what differs from run to run."""
    with Store(course / STORE_NAME, readonly=True) as store:
        return {one.student: replace(one, seconds=0.0) for one in store.latest(toy.ASSIGNMENT)}


def grades(course: Path) -> list[Any]:
    with contextlib.closing(sqlite3.connect(course / "gradebook.db")) as raw:
        return raw.execute(GRADES).fetchall()


def notebooks(course: Path) -> dict[str, str]:
    folder = course / "autograded"
    return {str(path.relative_to(folder)): path.read_text() for path in sorted(folder.rglob("*.ipynb"))}


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The class after an undisturbed run."""
    course = make_class(tmp_path_factory.mktemp("calm"))
    assert run(course, tmp_path_factory.mktemp("temp")) == (0, "")
    return course


def disturbed(course: Path, temp: Path, rng: random.Random, kills: int) -> Iterator[tuple[int, str]]:
    """Run the command until it ends well, and kill while there are kills left."""
    for _ in range(MOST_RUNS):
        code, killed = run(course, temp, rng if kills else None)
        kills -= bool(killed)
        yield code, killed
        if code == 0:
            return
    raise AssertionError(f"it did not end well in {MOST_RUNS} runs")


@pytest.mark.slow
def test_the_end_is_that_of_an_undisturbed_run(calm: Path, tmp_path: Path) -> None:
    rng = random.Random(SEED)
    kills = rounds = 0
    with hostile.orphans_come_here():
        known = set(hostile.descendants())
        while kills < KILLS:
            course, temp = make_class(tmp_path / f"course-{rounds}"), tmp_path / f"temp-{rounds}"
            temp.mkdir()
            shutil.copy(calm / ".autograder-secret", course)
            runs = list(disturbed(course, temp, rng, min(rng.randint(2, 6), KILLS - kills)))
            kills += sum(bool(killed) for _, killed in runs)
            rounds += 1
            where = f"round {rounds}, seed {SEED}: {runs}\n{(temp / 'log').read_text()}"
            check_equal(course, calm, where)
            assert hostile._still_running(known) == [], where
            shutil.rmtree(course)


def check_equal(course: Path, calm: Path, where: str) -> None:
    """Gradebook, newest records and notebooks are those of the calm course."""
    assert grades(course) == grades(calm), where
    assert recorded(course) == recorded(calm), where
    assert notebooks(course) == notebooks(calm), where


def report(outcome: str, *ends: str) -> dict[str, Any]:
    checks = [{"grade_id": "double-values", "outcome": outcome, "points": 2.0 * (outcome == "passed")}]
    return {"checks": checks, "events": ["crashed"] if ends else [], "notes": [], "ends": list(ends)}


BY_ITSELF, KILLED, CALM = report("error", "exit code 3"), report("error", "killed by signal 9"), report("passed")


@pytest.mark.parametrize(
    ("tries", "counts"),
    [
        ([CALM], CALM),
        ([KILLED, CALM], CALM),
        ([BY_ITSELF, BY_ITSELF], BY_ITSELF),
        ([BY_ITSELF, KILLED, BY_ITSELF], BY_ITSELF),
        ([KILLED, BY_ITSELF, BY_ITSELF], BY_ITSELF),
        ([report("error", f"exit code {number}") for number in range(4)], report("error", "exit code 3")),
    ],
)
def test_a_kill_costs_nothing_in_whichever_try(
    tries: list[dict[str, Any]], counts: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    left = iter(tries)
    monkeypatch.setattr(Grader, "_judged", lambda *_: next(left))
    assert Grader._judged_surely(object.__new__(Grader), [], 0) == counts
    assert list(left) == []
