"""How long each instructor notebook takes from top to bottom, its slowest cell, and its memory, in a real kernel."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from rich.table import Table

# Seconds of processor and the most memory in MB, of the kernel itself; ru_maxrss counts in kB.
USED = "import resource as r; u = r.getrusage(r.RUSAGE_SELF); print(u.ru_utime + u.ru_stime, u.ru_maxrss / 1024)"


@dataclass(frozen=True, slots=True)
class Run:
    """A notebook from top to bottom: the seconds of each code cell, seconds of processor, and the most memory in MB."""

    cells: list[float]
    processor: float
    megabytes: float


def table(root: Path) -> Table:
    """Run all instructor notebooks; a row for each."""
    shown = Table("notebook", "seconds", "slowest cell", "processor", "memory, MB", title="lessons, top to bottom")
    for path in sorted(root.glob("source/*/*.ipynb")):
        one = run(path)
        times = (f"{seconds:.1f}" for seconds in (sum(one.cells), max(one.cells), one.processor))
        shown.add_row(path.parent.name, *times, f"{one.megabytes:.0f}")
    return shown


def run(path: Path) -> Run:
    """Run a notebook in its folder. Raises what the notebook raises."""
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]  # nbformat
    notebook.cells.append(nbformat.v4.new_code_cell(USED))  # type: ignore[no-untyped-call]  # nbformat
    started: dict[int, float] = {}
    took: dict[int, float] = {}

    def begin(cell: Any, cell_index: int) -> None:
        started[cell_index] = time.perf_counter()

    def end(cell: Any, cell_index: int, **_: Any) -> None:
        took[cell_index] = time.perf_counter() - started[cell_index]

    client = NotebookClient(
        notebook,
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}},
        on_cell_execute=begin,
        on_cell_executed=end,
    )
    client.execute()
    processor, megabytes = (float(word) for word in notebook.cells[-1].outputs[0].text.split())
    return Run(list(took.values())[:-1], processor, megabytes)
