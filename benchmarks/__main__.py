"""`make bench`: seconds per submission with nbgrader, with ours and of the bare floor; how long the lessons take."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder.demo.sample import ASSIGNMENT
from benchmarks import floor, lessons, ours, plain, sample

ROOT = Path(__file__).resolve().parent.parent
PLAIN_STUDENTS = 6


def main() -> None:
    console = Console()
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
    bare = min(floor.seconds_per_submission(folder / "class", ASSIGNMENT) for _ in range(3))
    runs = [ours.seconds_per_submission(folder / "class", ASSIGNMENT, 1, folder / f"one{n}") for n in range(3)]
    one, level = min(runs)
    cores = len(os.sched_getaffinity(0))
    many = min(ours.seconds_per_submission(folder / "class", ASSIGNMENT, cores, folder / f"n{n}")[0] for n in range(3))
    _, lean = plain.autograde(folder / "fewer-cells", ASSIGNMENT, folder / "plain")
    _, whole = plain.autograde(folder / "few", ASSIGNMENT, folder / "plain-demos")
    table = Table(
        "how", "seconds per submission", "beside ours, one job", title=f"{ASSIGNMENT}, {len(names)} submissions"
    )
    for what, seconds in (
        ("floor: bare exec in a fork", bare),
        (f"ours, level {level}, one job", one),
        (f"ours, level {level}, {cores} jobs", many),
        (f"nbgrader autograde, without demonstrations ({PLAIN_STUDENTS})", lean),
        (f"nbgrader autograde, the notebook as it is ({PLAIN_STUDENTS})", whole),
    ):
        table.add_row(what, f"{seconds:.3f}", f"{seconds / one:.2f}")
    table.caption = f"ours over the floor: {(one - bare) * 1000:.0f} ms"
    return table


if __name__ == "__main__":
    main()
