"""How long each instructor notebook takes from top to bottom, and its slowest cell, in a real kernel."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from rich.table import Table


def table(root: Path) -> Table:
    """Run all instructor notebooks; a row for each."""
    shown = Table("notebook", "seconds", "slowest cell, seconds", title="lessons, top to bottom")
    for path in sorted(root.glob("source/*/*.ipynb")):
        cells = run(path)
        shown.add_row(path.parent.name, f"{sum(cells):.1f}", f"{max(cells):.1f}")
    return shown


def run(path: Path) -> list[float]:
    """Run a notebook in its folder; the seconds of each code cell. Raises what the notebook raises."""
    notebook = nbformat.read(path, as_version=4)
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
    return list(took.values())
