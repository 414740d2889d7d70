"""A class of a thousand, a tenth of it broken, on all cores and on one.

Every record must be there, and be that of the same file graded in the small sample class; time and memory are printed.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rich.table import Table

from autograder.demo.make import make_class
from autograder.demo.sample import ASSIGNMENT, CLASS, Student
from autograder.execute.processes import descendants
from autograder.order import Order
from autograder.pipeline import grade
from autograder.records import Result, Status
from benchmarks.cores import available, on_cores

STUDENTS = 1000
BROKEN_EACH = 10  # each tenth
DEADLY = (Status.TIMEOUT, Status.CRASHED, Status.MEMORY, Status.UNREADABLE, Status.MISSING)


def tables(root: Path, count: int = STUDENTS) -> Iterator[Table]:
    """Grade the large class with as many jobs as there are cores, then with one."""
    with tempfile.TemporaryDirectory(prefix="thousand-") as name:
        small = Path(name, "small")
        make_class(root, small)
        alone = {result.student: result for result in grade(Order(small, ASSIGNMENT, jobs=1)).results}
        for cores in (available(), 1):
            large = Path(name, f"large-{cores}")
            kinds = _large_class(small, large, count)
            with on_cores(cores):
                yield _graded(large, kinds, alone, cores)


def _large_class(small: Path, large: Path, count: int) -> dict[str, str]:
    """A class of copies of the small one; for each student the one whose file it has."""
    healthy = [student for student in CLASS if student.status not in DEADLY]
    broken = [student for student in CLASS if student.status in DEADLY]
    shutil.copytree(small, large, ignore=shutil.ignore_patterns("submitted", "*.db"))
    kinds = {}
    for number in range(count):
        choice = broken if number % BROKEN_EACH == 0 else healthy
        kind: Student = choice[number // BROKEN_EACH % len(choice) if choice is broken else number % len(choice)]
        kinds[f"s{number:04d}"] = kind.name
        shutil.copytree(small / "submitted" / kind.name, large / "submitted" / f"s{number:04d}")
    return kinds


def _graded(course: Path, kinds: dict[str, str], alone: dict[str, Result], cores: int) -> Table:
    harness: list[float] = []
    start = time.perf_counter()
    with _most_memory() as most:
        outcome = grade(Order(course, ASSIGNMENT, jobs=cores), told=lambda _: harness.append(_megabytes(os.getpid())))
    seconds = time.perf_counter() - start
    different = [one.student for one in outcome.results if _essence(one) != _essence(alone[kinds[one.student]])]
    table = Table("what", "value", title=f"{len(kinds)} submissions of {ASSIGNMENT}, each tenth broken")
    table.add_row("records", str(len(outcome.results)))
    table.add_row("other than in the small class", ", ".join(different) or "none")
    table.add_row("seconds", f"{seconds:.0f} on {cores} cores, at level {outcome.level}")
    tenths = [harness[len(harness) * tenth // 10] for tenth in (1, 5)]
    table.add_row("memory of the harness, MB", " → ".join(f"{size:.0f}" for size in [*tenths, harness[-1]]))
    table.add_row("all processes together, at most, MB", f"{max(most):.0f}")
    return table


@contextmanager
def _most_memory() -> Iterator[list[float]]:
    """Twice a second the memory of this process and all below it, in MB; pages that they share count once."""
    seen: list[float] = [0.0]
    end = threading.Event()

    def look() -> None:
        while not end.wait(0.5):
            seen.append(sum(map(_megabytes, [os.getpid(), *descendants(os.getpid())])))

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield seen
    finally:
        end.set()
        thread.join()


def _megabytes(pid: int) -> float:
    """The proportional share of memory of a process, as the kernel counts it."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0


def _essence(result: Result) -> tuple[object, ...]:
    checks = [(check.grade_id, check.points, check.outcome) for check in result.checks]
    return result.status, result.score, checks
