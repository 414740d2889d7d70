"""The submissions to measure with: the sample class, with a right answer for those that kill a bare process."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from autograder.demo.make import make_class
from autograder.demo.sample import ASSIGNMENT, CLASS
from autograder.records import Status

DEADLY = (Status.TIMEOUT, Status.CRASHED, Status.MEMORY, Status.UNREADABLE, Status.MISSING)


def make(root: Path, target: Path, students: int | None = None) -> list[str]:
    """Write the course folder; the names of its students."""
    make_class(root, target)
    (right,) = (target / "submitted" / "ada" / ASSIGNMENT).glob("*.ipynb")
    for student in CLASS:
        folder = target / "submitted" / student.name
        if student.status in DEADLY:
            shutil.copyfile(right, folder / ASSIGNMENT / right.name)
    names = [student.name for student in CLASS]
    for name in names[students:] if students else []:
        shutil.rmtree(target / "submitted" / name)
    return names[:students]


def without_demos(course: Path) -> None:
    """Take the demonstrations out of all notebooks of a course, so that everybody runs the same cells."""
    for path in course.rglob("*.ipynb"):
        notebook = json.loads(path.read_text())
        notebook["cells"] = [cell for cell in notebook["cells"] if "demo" not in cell["metadata"].get("tags", [])]
        path.write_text(json.dumps(notebook))
