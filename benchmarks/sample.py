"""A class to measure with: right answers only, each student with another one, as course folders of a single lesson."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.plan import read_plan
from autograder.prove.answers import reference_answers, written_answers


def make(root: Path, target: Path, assignment: str, students: int) -> None:
    """Write a course folder in which every student has solved the lesson, one exercise in a way of their own."""
    plan = read_plan(root, assignment)
    for kind in ("source", "release"):
        (target / kind / assignment).mkdir(parents=True)
        shutil.copy(root / kind / assignment / f"{plan.notebook}.ipynb", target / kind / assignment)
    right = [answer for answer in written_answers(root / "source" / assignment, plan) if answer.is_right]
    for number in range(students):
        answer = right[number * len(right) // students]
        hand_in(target, assignment, f"s{number:03d}", reference_answers(plan) | {answer.exercise: answer.source})


def hand_in(course: Path, assignment: str, student: str, answers: Mapping[str, str]) -> None:
    """Write the released notebook with these answers in it, by exercise."""
    (released,) = (course / "release" / assignment).glob("*.ipynb")
    notebook: dict[str, Any] = json.loads(released.read_text())
    for cell in notebook["cells"]:
        cell["source"] = answers.get(cell["metadata"].get("nbgrader", {}).get("grade_id"), cell["source"])
    folder = course / "submitted" / student / assignment
    folder.mkdir(parents=True)
    (folder / released.name).write_text(json.dumps(notebook))


def without_demos(course: Path) -> None:
    """Take the demonstrations out of all notebooks of a course, so that everybody runs the same cells."""
    for path in course.rglob("*.ipynb"):
        notebook = json.loads(path.read_text())
        notebook["cells"] = [cell for cell in notebook["cells"] if "demo" not in cell["metadata"].get("tags", [])]
        path.write_text(json.dumps(notebook))
