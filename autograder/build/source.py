"""A notebook's source (jupytext, py:percent), cell by cell, each with the line on which it starts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.build.regions import Region
from autograder.errors import BuildError

# Magic commands stay comments: a source is plain Python, which ruff and an editor can read.
FORMAT = {"extension": ".py", "format_name": "percent", "comment_magics": False}
CELL_START = re.compile(r"^# %%(?!%)")


@dataclass(frozen=True, slots=True)
class SourceCell:
    """One cell as its author wrote it. `where` is `FILE:LINE` of its `# %%`."""

    where: str
    cell_type: str
    source: str
    metadata: Mapping[str, Any] = field(default_factory=dict)

    @property
    def nbgrader(self) -> Mapping[str, Any]:
        meta = self.metadata.get("nbgrader", {})
        return meta if isinstance(meta, Mapping) else {}

    @property
    def grade_id(self) -> str:
        return str(self.nbgrader.get("grade_id", ""))

    @property
    def is_code(self) -> bool:
        return self.cell_type == "code"

    @property
    def is_solution(self) -> bool:
        """A code cell with a blank for the student."""
        return self.is_code and bool(self.nbgrader.get("solution"))

    @property
    def is_test(self) -> bool:
        return self.is_code and bool(self.nbgrader.get("grade")) and not self.nbgrader.get("solution")

    @property
    def is_manual(self) -> bool:
        """Graded by hand: the student writes it."""
        return bool(self.nbgrader.get("grade") and self.nbgrader.get("solution"))

    @property
    def is_given(self) -> bool:
        return self.grade_id.startswith("given-")

    @property
    def is_demo(self) -> bool:
        return "demo" in self.metadata.get("tags", [])

    def mentions(self, region: Region) -> bool:
        return region.begin in self.source or region.end in self.source

    def refuse(self, why: str) -> BuildError:
        """The error that names file, line and cell."""
        first = next((line for line in self.source.splitlines() if line.strip()), "an empty cell")
        return BuildError(f"{self.where}: cell {self.grade_id or first[:60]!r}: {why}")


def read_source(path: Path, name: str) -> list[SourceCell]:
    """The cells of one source file; `name` is what messages call the file."""
    import jupytext  # costs a tenth of a second and more, which a fresh course need not pay

    try:
        text = path.read_text(encoding="utf-8")
        notebook = jupytext.reads(text, fmt=dict(FORMAT))
    except (OSError, ValueError, SyntaxError) as error:
        raise BuildError(f"{name}: cannot be read as a py:percent notebook: {error}") from error
    lines = _cell_lines(text, len(notebook.cells))
    return [
        SourceCell(f"{name}:{line}", cell.cell_type, cell.source, dict(cell.metadata))
        for line, cell in zip(lines, notebook.cells, strict=True)
    ]


def _cell_lines(text: str, count: int) -> list[int]:
    """The line of each cell's `# %%`; line 1 for cells that have none."""
    starts = [number for number, line in enumerate(text.splitlines(), 1) if CELL_START.match(line)]
    return ([1] * (count - len(starts)) + starts)[:count]
