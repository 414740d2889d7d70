"""Every instructor notebook runs top to bottom in a real kernel, with warnings as errors and without network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parent.parent.parent
NOTEBOOKS = sorted(path.with_suffix(".ipynb") for path in ROOT.glob("source/*/*.py"))
CELL_SECONDS = 120  # a bound against a hang; `make bench` prints how long the cells take

STRICT = """\
import socket, warnings
warnings.simplefilter("error")
def _no_network(*_, **__):
    raise OSError("this test has no network")
socket.getaddrinfo = socket.create_connection = _no_network
"""


@pytest.mark.kernel
@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.parent.name)
def test_it_runs_from_top_to_bottom(path: Path) -> None:
    notebook: Any = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(STRICT))
    resources = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, timeout=CELL_SECONDS, kernel_name="python3", resources=resources).execute()
    figures = [
        output for cell in notebook.cells for output in cell.get("outputs", []) if "image/png" in output.get("data", {})
    ]
    assert [f for f in figures if not f["metadata"].get("image/png", {}).get("alt")] == []
