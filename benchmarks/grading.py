"""Seconds per submission of each lesson: the bare floor, ours on one core and on all, and plain nbgrader."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.table import Table

from benchmarks import floor, ours, plain, sample
from benchmarks.cores import available, on_cores

STUDENTS = 24
PLAIN_STUDENTS = 2
RUNS = 3


def table(root: Path, assignments: Sequence[str]) -> Table:
    """Measure one lesson after the other; a row for each."""
    cores = available()
    shown = Table("lesson", "floor", "ours, one core", "over it", f"{cores} cores, 1 job", "over it", f"{cores} jobs")
    shown.add_column("nbgrader, same cells")
    shown.add_column("nbgrader, whole notebook")
    shown.title = f"Seconds per submission, best of {RUNS} runs of {STUDENTS}; in brackets: times ours on one core"
    for assignment in assignments:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            shown.add_row(assignment, *_cells(root, Path(folder), assignment, cores))
    return shown


def _cells(root: Path, folder: Path, assignment: str, cores: int) -> Iterator[str]:
    sample.make(root, folder / "class", assignment, STUDENTS)
    sample.make(root, folder / "few", assignment, PLAIN_STUDENTS)
    sample.make(root, folder / "few-cells", assignment, PLAIN_STUDENTS)
    for name in ("class", "few-cells"):
        sample.without_demos(folder / name)
    with on_cores(1):
        bare = min(floor.seconds_per_submission(folder / "class", assignment) for _ in range(RUNS))
    yield f"{bare:.3f}"
    one = _ours(folder, assignment, cores=1, jobs=1)
    for used, jobs in ((1, 1), (cores, 1), (cores, cores)):
        seconds = one if used == 1 else _ours(folder, assignment, used, jobs)
        yield f"{seconds:.3f}"
        if jobs == 1:
            yield f"{(seconds - bare) * 1000:.0f} ms"
    for name in ("few-cells", "few"):
        with on_cores(1):
            _, seconds = plain.autograde(folder / name, assignment, folder / f"plain-{name}")
        yield f"{seconds:.1f} ({seconds / one:.0f})"


def _ours(folder: Path, assignment: str, cores: int, jobs: int) -> float:
    with on_cores(cores):
        return min(
            ours.seconds_per_submission(folder / "class", assignment, jobs, folder / f"ours-{cores}-{jobs}-{run}")
            for run in range(RUNS)
        )
