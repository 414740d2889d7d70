"""A class of a thousand, a tenth of it broken: `python -m benchmarks.thousand`.

Every record must be there, and be that of the same file graded in the small sample class; time and memory are printed.
"""

from __future__ import annotations

import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder.demo.make import make_class
from autograder.demo.sample import ASSIGNMENT, CLASS, Student
from autograder.order import Order, default_jobs
from autograder.pipeline import grade
from autograder.records import Result, Status

ROOT = Path(__file__).resolve().parent.parent
STUDENTS = 1000
BROKEN_EACH = 10  # each tenth
MB = 1024 * 1024
DEADLY = (Status.TIMEOUT, Status.CRASHED, Status.MEMORY, Status.UNREADABLE, Status.MISSING)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else STUDENTS
    with tempfile.TemporaryDirectory(prefix="thousand-") as name:
        small, large = Path(name, "small"), Path(name, "large")
        make_class(ROOT, small)
        kinds = _large_class(small, large, count)
        alone = {result.student: result for result in grade(Order(small, ASSIGNMENT, jobs=1)).results}
        Console().print(_graded(large, kinds, alone))


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


def _graded(course: Path, kinds: dict[str, str], alone: dict[str, Result]) -> Table:
    memory: list[float] = []
    start = time.perf_counter()
    outcome = grade(Order(course, ASSIGNMENT, jobs=default_jobs()), told=lambda _: memory.append(_resident()))
    seconds = time.perf_counter() - start
    different = [one.student for one in outcome.results if _essence(one) != _essence(alone[kinds[one.student]])]
    table = Table("what", "value", title=f"{len(kinds)} submissions of {ASSIGNMENT}, each tenth broken")
    table.add_row("records", str(len(outcome.results)))
    table.add_row("other than in the small class", ", ".join(different) or "none")
    table.add_row("seconds", f"{seconds:.0f}, with {default_jobs()} jobs at level {outcome.level}")
    tenth = len(memory) // 10
    table.add_row("memory of the harness after a tenth, at the end", f"{memory[tenth]:.0f} MB, {memory[-1]:.0f} MB")
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    table.add_row("largest process below it, at most", f"{children:.0f} MB")
    return table


def _essence(result: Result) -> tuple[object, ...]:
    checks = [(check.grade_id, check.points, check.outcome) for check in result.checks]
    return result.status, result.score, checks


def _resident() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / MB


if __name__ == "__main__":
    main()
