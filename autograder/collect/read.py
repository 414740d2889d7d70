"""Read a submitted notebook: bytes, JSON, cells. Its metadata names cells and does nothing else.

Every graded cell, every locked cell and the order of work come from the plan; what a student changed there is put
back, which here means: it is not looked at, and a note says so.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.errors import SubmissionError
from autograder.light import nbformat
from autograder.plan import Extra, Plan, PlanCell, Role, Submission

MAX_CELLS = 5_000
_KINDS = ("code", "markdown", "raw")


def read(path: Path, student: str, plan: Plan, released: Mapping[str, str], largest: int) -> Submission:
    """Read one submission along the plan.

    `released` maps the names of cells to their text in the student's release, to see what was changed; `largest` is
    the largest size in bytes. Raises `SubmissionError` where the file is not a notebook.
    """
    return parse(fetch(path, largest), student, plan, released)


def parse(content: bytes, student: str, plan: Plan, released: Mapping[str, str]) -> Submission:
    """Read the content of a submitted file, as `read` does."""
    cells = _cells(content)
    known = _match(cells, plan)
    answers, extras, notes = _sort_out(cells, known, plan)
    repairs = _repairs(cells, known, plan, released)
    return Submission(
        student=student,
        assignment=plan.assignment,
        digest=digest(content),
        answers=answers,
        extras=extras,
        repaired=bool(repairs),
        notes=[*repairs, *notes],
    )


def digest(content: bytes) -> str:
    """The hash of a submission."""
    return hashlib.sha256(content).hexdigest()


def digest_of(path: Path, largest: int) -> str:
    """The hash of a submission, "" where it cannot be read."""
    try:
        return digest(fetch(path, largest))
    except SubmissionError:
        return ""


def released_sources(course: Path, plan: Plan) -> dict[str, str]:
    """The cells of `release/ASSIGNMENT/NAME.ipynb` by name; empty where there is no release."""
    path = course / "release" / plan.assignment / f"{plan.notebook}.ipynb"
    try:
        cells = _cells(path.read_bytes())
    except (OSError, SubmissionError):
        return {}
    return {name: cell["source"] for cell in cells for name in (cell["grade_id"], cell["id"]) if name}


def fetch(path: Path, largest: int) -> bytes:
    """The bytes of a submitted file; `SubmissionError` where it is a link, no regular file or too large."""
    try:
        file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise SubmissionError(f"the file cannot be opened: {error.strerror}") from None
    with open(file, "rb") as stream:
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise SubmissionError("it is not a regular file")
        content = stream.read(largest + 1)
    if len(content) > largest:
        raise SubmissionError(f"the file is larger than {largest // 2**20} MB; clear its outputs and hand it in again")
    return content


def _cells(content: bytes) -> list[dict[str, Any]]:
    """The cells as dicts with id, grade_id, cell_type, source, points: strings, whatever the file holds, and points."""
    if not content.strip():
        raise SubmissionError("the file is empty")
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise SubmissionError("the file is not text in UTF-8") from None
    except (ValueError, RecursionError):
        raise SubmissionError("the file is not JSON, so it is no notebook; was it cut off on its way?") from None
    if not isinstance(document, dict):
        raise SubmissionError("the file is JSON, but not a notebook")
    cells = _modern(document).get("cells")
    if not isinstance(cells, list):
        raise SubmissionError("the file is JSON, but holds no cells")
    if len(cells) > MAX_CELLS:
        raise SubmissionError(f"the notebook has more than {MAX_CELLS} cells")
    return [_cell(cell) for cell in cells if isinstance(cell, dict)]


def _modern(document: dict[str, Any]) -> dict[str, Any]:
    """A notebook of format 4; older ones are converted."""
    if document.get("nbformat") == 4 or "cells" in document:
        return document
    try:
        converted = nbformat.convert(nbformat.from_dict(document), 4)
    except Exception:  # nbformat raises whatever the file makes it stumble over
        raise SubmissionError(
            f"nbformat {document.get('nbformat')!r} cannot be read; save it with a current Jupyter"
        ) from None
    return dict(converted)


def _cell(cell: Mapping[str, Any]) -> dict[str, Any]:
    metadata = cell.get("metadata")
    grading = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grading = grading if isinstance(grading, dict) else {}
    return {
        "id": _text(cell.get("id")),
        "grade_id": _text(grading.get("grade_id")),
        "cell_type": kind if (kind := _text(cell.get("cell_type"))) in _KINDS else "",  # it is named in a note
        "source": _source(cell.get("source")),
        "points": grading.get("points"),
    }


def _text(value: Any) -> str:
    return value if isinstance(value, str) and len(value) <= 200 else ""


def _source(value: Any) -> str:
    if isinstance(value, list):
        value = "".join(line for line in value if isinstance(line, str))
    text = value if isinstance(value, str) else ""
    return text.encode("utf-8", "replace").decode()


def _match(cells: list[dict[str, Any]], plan: Plan) -> list[PlanCell | None]:
    """For each submitted cell the plan cell that it is: by grade id, cell id or text. The last of doubles counts."""
    by_name = {cell.name: cell for cell in plan.cells}
    by_text = {cell.source.strip(): cell for cell in plan.cells if cell.role in (Role.DEMO, Role.GIVEN)}
    known: list[PlanCell | None] = []
    for cell in cells:
        match = by_name.get(cell["grade_id"]) or (by_name.get(cell["id"]) if not cell["grade_id"] else None)
        known.append(match or by_text.get(cell["source"].strip()))
    seen: set[str] = set()
    for index in range(len(known) - 1, -1, -1):
        match = known[index]
        if match is not None and match.role in (Role.ANSWER, Role.MANUAL):
            if match.name in seen:
                known[index] = None
            seen.add(match.name)
    return known


def _sort_out(
    cells: list[dict[str, Any]], known: list[PlanCell | None], plan: Plan
) -> tuple[dict[str, str], list[Extra], list[str]]:
    answers: dict[str, str] = {}
    extras: list[Extra] = []
    notes: list[str] = []
    last = ""
    for cell, match in zip(cells, known, strict=True):
        if match is None:
            if cell["cell_type"] == "code" and cell["source"].strip():
                extras.append(Extra(last, f"extra-{len(extras) + 1}", cell["source"]))
            continue
        last = match.name
        if match.role is Role.MANUAL or (cell["cell_type"] == match.cell_type == "code" and _is_theirs(match)):
            answers[match.name] = cell["source"]
        elif match.role is Role.ANSWER:
            notes.append(f"the answer cell {match.name} was turned into {cell['cell_type'] or 'another kind of'} cell")
        elif match.role is Role.DEMO and _defines_more(cell["source"], match.source):
            extras.append(Extra(last, f"extra-{len(extras) + 1}", cell["source"]))
    doubled = [name for name in plan.exercises if sum(cell["grade_id"] == name for cell in cells) > 1]
    notes += [f"the answer cell {name} is there more than once; the last one counts" for name in doubled]
    notes += [f"the answer cell {name} is missing" for name in plan.exercises if name not in answers]
    return answers, extras, notes


def _is_theirs(cell: PlanCell) -> bool:
    return cell.role is Role.ANSWER or (cell.role is Role.GIVEN and not cell.locked)


def _defines_more(source: str, original: str) -> bool:
    """Whether a changed demonstration defines a function or class that it did not define before."""
    return bool(_definitions(source) - _definitions(original))


def _definitions(source: str) -> set[str]:
    return {line.split("(")[0].split(":")[0] for line in source.split("\n") if line.startswith(("def ", "class "))}


def _repairs(
    cells: list[dict[str, Any]], known: list[PlanCell | None], plan: Plan, released: Mapping[str, str]
) -> list[str]:
    """What was changed in cells that are not the student's, in words."""
    submitted: dict[str, list[dict[str, Any]]] = {}
    for cell, match in zip(cells, known, strict=True):
        if match is not None:
            submitted.setdefault(match.name, []).append(cell)
    return [
        f"the cell {cell.name} {trouble}; the original was used"
        for cell in plan.cells
        if cell.role is Role.TEST or (cell.role is Role.GIVEN and cell.locked)
        for trouble in [_trouble(cell, submitted.get(cell.name, []), released.get(cell.name))]
        if trouble
    ]


def _trouble(cell: PlanCell, submitted: list[dict[str, Any]], released: str | None) -> str:
    if not submitted:
        return "is missing"
    if len(submitted) > 1:
        return "is there more than once"
    (only,) = submitted
    if only["cell_type"] != cell.cell_type:
        return "has another type"
    originals = {text.strip() for text in (released, cell.source) if text is not None}
    if released is not None and only["source"].strip() not in originals:
        return "was changed"
    if cell.role is Role.TEST and only["points"] is not None and only["points"] != cell.points:
        return "carries other points"
    return ""
