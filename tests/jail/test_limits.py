"""Limits are as exact as promised: memory within 2 %, a file to the byte. How exact time is, `make bench` shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.execute.host import WarmProcess
from autograder.order import Order
from autograder.pipeline import grade
from autograder.settings import Level, Limits
from tests import toy
from tests.jail import forks
from tests.jail.conftest import Run, worker_at

LIMITS = Limits(memory=2**30, file_size=3_000_001)


@pytest.fixture(params=[Level.A, Level.B])
def roomy(request: pytest.FixtureRequest, warm: WarmProcess, tmp_path: Path) -> Iterator[Run]:
    forks.needs(request.param)
    with worker_at(warm, request.param, tmp_path, LIMITS) as run:
        yield run


def test_memory_is_exact_to_two_per_cent(roomy: Run) -> None:
    assert roomy(f"x = bytearray({LIMITS.memory * 98 // 100}); print(len(x)); del x") != ""
    assert roomy(f"x = bytearray({LIMITS.memory * 102 // 100})").startswith("ERROR")
    assert roomy(f"import numpy as np\nx = np.empty({LIMITS.memory * 98 // 800}); print(x.size)").startswith("13")
    assert roomy(f"del x\ny = np.empty({LIMITS.memory * 102 // 800})").startswith("ERROR")


def test_a_file_is_exact_to_the_byte(roomy: Run) -> None:
    most = LIMITS.file_size
    assert roomy(f"f = open('f', 'wb', buffering=0)\nprint(f.write(bytes({most - 1})))") == f"{most - 1}\n"
    assert roomy("print(f.write(b'xx'))") == "1\n"
    assert roomy("f.write(b'x')").startswith("ERROR")
    assert roomy("import os; print(os.path.getsize('f'))") == f"{most}\n"
    assert roomy(f"os.truncate('f', {most + 1})").startswith("ERROR")


@pytest.mark.slow
@pytest.mark.parametrize("place", ["call", "cell"])
def test_time_is_up_when_it_is_up(place: str, tmp_path: Path) -> None:
    """Not before, and not long after: the bound above is loose, since other things may run here."""
    course = toy.make_course(tmp_path)
    endless = {"call": "def double(x):\n    while True: pass", "cell": f"{toy.DOUBLE}\nwhile True: pass"}
    toy.submit(course, "ada", double=endless[place])
    seconds = 1.5
    limits = Limits(call_seconds=seconds, slow_call_seconds=seconds, cell_seconds=seconds)
    (ada,) = grade(Order(course, toy.ASSIGNMENT, limits=limits)).results
    assert str(ada.status) == "timeout"
    calls_that_hang = 2 if place == "call" else 1
    assert seconds <= ada.seconds < seconds * calls_that_hang + 10


THREE_WORK = f"""
{toy.DOUBLE}
import os, time
children = [os.fork(), os.fork()]  # four processes, of which one ends at once
if children == [0, 0]:
    os._exit(0)
while time.process_time() < 0.6:
    pass
if 0 in children:
    os._exit(0)
os.wait(), os.wait()
"""


@pytest.mark.parametrize(("seconds", "status"), [(1.2, "timeout"), (4.0, "graded")])
def test_processor_time_is_that_of_all_processes(seconds: float, status: str, tmp_path: Path) -> None:
    """Three that work for 0.6 s each: none of them uses much by itself."""
    course = toy.make_course(tmp_path)
    toy.submit(course, "ada", double=THREE_WORK)
    toy.submit(course, "bob", double=toy.DOUBLE)
    limits = Limits(processor_seconds=seconds)
    ada, bob = sorted(grade(Order(course, toy.ASSIGNMENT, limits=limits)).results, key=lambda one: one.student)
    assert (str(ada.status), str(bob.status)) == (status, "graded")
    assert any("of processor time" in note for note in ada.notes) == (status == "timeout")
