"""Two notebooks from one list of cells, the instructor's and the student's; their bytes depend on the source alone."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from autograder.build.regions import Region, indent_of, inside, rewrite
from autograder.build.source import SourceCell
from autograder.build.student import protection, student_source

METADATA: dict[str, Any] = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {
        "codemirror_mode": {"name": "ipython", "version": 3},
        "file_extension": ".py",
        "mimetype": "text/x-python",
        "name": "python",
        "nbconvert_exporter": "python",
        "pygments_lexer": "ipython3",
    },
}
NOT_RELEASED = frozenset({"title", "lines_to_next_cell", "nbgrader"})
SLUG_LENGTH = 48


def instructor_notebook(cells: Sequence[SourceCell], assignment: str) -> bytes:
    """Everything: solutions, hidden tests with their canaries, mark schemes."""
    return _as_bytes(
        _cell(cell, name, with_canaries(cell, assignment), _metadata(cell))
        for cell, name in zip(cells, cell_names(cells), strict=True)
    )


def student_notebook(cells: Sequence[SourceCell]) -> bytes:
    """What is released."""
    return _as_bytes(_released(cell, name) for cell, name in zip(cells, cell_names(cells), strict=True))


def canary(assignment: str, grade_id: str) -> str:
    """A line that no student may ever see; looked for in everything that reaches one."""
    return f"# canary: {assignment}/{grade_id}"


def with_canaries(cell: SourceCell, assignment: str) -> str:
    line = canary(assignment, cell.grade_id)
    if any("# canary:" in text and text.strip() != line for text in inside(cell.source, Region.HIDDEN)):
        raise cell.refuse(f"its canary should read '{line}'; leave the line out, and the builder writes it")

    def plant(region: Sequence[str]) -> list[str]:
        kept = [text for text in region if text.strip() != line]
        return [kept[0], indent_of(kept[0]) + line, *kept[1:]]

    return rewrite(cell.source, Region.HIDDEN, plant)


def cell_names(cells: Sequence[SourceCell]) -> list[str]:
    """Cell ids, unique and the same in each build: the grade_id, or else the first words."""
    taken = {cell.grade_id for cell in cells if cell.grade_id}
    names = []
    for cell in cells:
        name = cell.grade_id or _unused(_slug(cell), taken)
        taken.add(name)
        names.append(name)
    return names


def _slug(cell: SourceCell) -> str:
    lines = [line.strip() for line in cell.source.splitlines() if line.strip()]
    headings = [line for line in lines if line.startswith("#")] if not cell.is_code else []
    text = str(cell.metadata.get("title") or next(iter(headings or lines), ""))
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", text.lower())
    while len("-".join(words)) > SLUG_LENGTH and len(words) > 1:
        words.pop()
    return "-".join(words)[:SLUG_LENGTH] or "cell"


def _unused(slug: str, taken: set[str]) -> str:
    name, number = slug, 1
    while name in taken:
        number += 1
        name = f"{slug}-{number}"
    return name


def _metadata(cell: SourceCell) -> dict[str, Any]:
    kept = {key: value for key, value in cell.metadata.items() if key not in NOT_RELEASED}
    return kept | ({"nbgrader": _nbgrader(cell)} if cell.grade_id else {})


def _nbgrader(cell: SourceCell) -> dict[str, Any]:
    """Schema 3 in full."""
    meta = cell.nbgrader
    return {
        "cell_type": cell.cell_type,
        "grade": bool(meta.get("grade")),
        "grade_id": cell.grade_id,
        "locked": is_locked(cell),
        "points": meta.get("points", 0),
        "schema_version": 3,
        "solution": bool(meta.get("solution")),
        "task": False,
    }


def is_locked(cell: SourceCell) -> bool:
    if cell.is_solution or cell.is_manual:
        return False
    return cell.is_test or cell.is_given or bool(cell.nbgrader.get("locked"))


def _released(cell: SourceCell, name: str) -> Any:
    released = _cell(cell, name, student_source(cell), _metadata(cell) | protection(cell, is_locked(cell)))
    if cell.grade_id:
        released.metadata.nbgrader["checksum"] = _checksum(released)
    return released


def _checksum(released: Any) -> str:
    """nbgrader's `compute_checksum`, whose import alone costs more than the build; a test compares the two."""
    meta = released.metadata.nbgrader
    locked = not meta.solution and (meta.grade or meta.locked)
    parts = [released.source, released.cell_type, str(meta.grade), str(meta.solution), str(locked), meta.grade_id]
    parts += [str(float(meta.points))] if meta.grade else []
    return hashlib.md5("".join(parts).encode(), usedforsecurity=False).hexdigest()


def _cell(cell: SourceCell, name: str, source: str, metadata: dict[str, Any]) -> Any:
    from nbformat import v4

    makers: dict[str, Any] = {"code": v4.new_code_cell, "markdown": v4.new_markdown_cell, "raw": v4.new_raw_cell}
    return makers[cell.cell_type](source, id=name, metadata=metadata)


def _as_bytes(cells: Any) -> bytes:
    import nbformat

    v4: Any = nbformat.v4
    notebook = v4.new_notebook(cells=list(cells), metadata=METADATA)
    notebook.nbformat_minor = 5
    nbformat.validate(notebook)
    text: str = v4.writes(notebook)
    return (text.rstrip("\n") + "\n").encode()
