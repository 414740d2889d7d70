"""`make bench`: what the locks cost; seconds per submission with nbgrader, ours and the bare floor; the lessons.

`python -m benchmarks --isolation` shows the locks alone, `--no-lessons` leaves the lessons out.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder.demo.sample import ASSIGNMENT
from benchmarks import floor, isolation, lessons, ours, plain, sample

ROOT = Path(__file__).resolve().parent.parent
PLAIN_STUDENTS = 6


def main() -> None:
    console = Console()
    with on_cores(len(os.sched_getaffinity(0))):
        for table in isolation.tables():
            console.print(table)
    if "--isolation" in sys.argv:
        return
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        console.print(_grading(Path(name)))
    if "--no-lessons" not in sys.argv:
        console.print(lessons.table(ROOT))


def _grading(folder: Path) -> Table:
    names = sample.make(ROOT, folder / "class")
    sample.without_demos(folder / "class")
    sample.make(ROOT, folder / "few", PLAIN_STUDENTS)
    sample.make(ROOT, folder / "fewer-cells", PLAIN_STUDENTS)
    sample.without_demos(folder / "fewer-cells")
    with on_cores(1):
        bare = min(floor.seconds_per_submission(folder / "class", ASSIGNMENT) for _ in range(3))
        _, lean = plain.autograde(folder / "fewer-cells", ASSIGNMENT, folder / "plain")
        _, whole = plain.autograde(folder / "few", ASSIGNMENT, folder / "plain-demos")
    one, level = _ours(folder, cores=1, jobs=1)
    cores = len(os.sched_getaffinity(0))
    ahead, _ = _ours(folder, cores=cores, jobs=1)
    many, _ = _ours(folder, cores=cores, jobs=cores)
    table = Table("how", "cores", "seconds per submission", "beside ours on one core")
    table.title = f"{ASSIGNMENT}, {len(names)} submissions, level {level}"
    for what, used, seconds in (
        ("floor: bare exec in a fork", 1, bare),
        ("ours", 1, one),
        ("ours, one job", cores, ahead),
        (f"ours, {cores} jobs", cores, many),
        (f"nbgrader autograde, without demonstrations ({PLAIN_STUDENTS})", 1, lean),
        (f"nbgrader autograde, the notebook as it is ({PLAIN_STUDENTS})", 1, whole),
    ):
        table.add_row(what, str(used), f"{seconds:.3f}", f"{seconds / one:.2f}")
    table.caption = (
        f"over the floor: {(one - bare) * 1000:.0f} ms on one core, {(ahead - bare) * 1000:.0f} ms on {cores}"
    )
    return table


def _ours(folder: Path, cores: int, jobs: int) -> tuple[float, str]:
    """The best of three runs."""
    with on_cores(cores):
        return min(
            ours.seconds_per_submission(folder / "class", ASSIGNMENT, jobs, folder / f"ours-{cores}-{jobs}-{run}")
            for run in range(3)
        )


@contextmanager
def on_cores(count: int) -> Iterator[None]:
    """Within the block this process and its children use so many cores."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(before)[:count])
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


if __name__ == "__main__":
    main()
