"""Write the sample class as a course folder."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from autograder.build.student import stub_line
from autograder.demo.sample import ASSIGNMENT, CLASS, Deed, Student
from autograder.errors import UsageError
from autograder.plan import Plan, Role, read_plan

MARK = ".sample-class"


def make_class(source: Path, target: Path) -> Plan:
    """Make `target` a course folder with the sample class in it. Only a folder that we made is made anew."""
    if target.exists() and not (target / MARK).exists():
        raise UsageError(f"{target} is there already and is no sample class; name another folder with --course")
    shutil.rmtree(target, ignore_errors=True)
    plan = read_plan(source, ASSIGNMENT)
    for folder in ("source", "release"):
        notebook = Path(folder, ASSIGNMENT, f"{plan.notebook}.ipynb")
        (target / notebook).parent.mkdir(parents=True)
        shutil.copyfile(source / notebook, target / notebook)
    (target / MARK).touch()
    answers = source / "source" / ASSIGNMENT / "answers"
    released = json.loads((target / "release" / ASSIGNMENT / f"{plan.notebook}.ipynb").read_text())
    for student in CLASS:
        _hand_in(student, plan, released, answers, target / "submitted" / student.name / ASSIGNMENT)
    return plan


def _hand_in(student: Student, plan: Plan, released: dict[str, Any], answers: Path, folder: Path) -> None:
    folder.mkdir(parents=True)
    path = folder / f"{plan.notebook}.ipynb"
    if student.deed is Deed.NO_NOTEBOOK:
        path.write_text("My notebook is in my other bag.\n")
    elif student.deed is not Deed.NOT_HANDED_IN:
        path.write_text(json.dumps(_notebook(student, plan, released, answers)))


def _notebook(student: Student, plan: Plan, released: dict[str, Any], answers: Path) -> dict[str, Any]:
    filled = {
        cell.name: _answer(student, cell.name, cell.source, answers) for cell in plan.cells if cell.role is Role.ANSWER
    }
    tests = [cell.name for cell in plan.cells if cell.role is Role.TEST]
    cells = []
    for cell in json.loads(json.dumps(released["cells"])):
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name == tests[-1] and student.deed is Deed.TEST_DELETED:
            continue
        if name in tests and student.deed is Deed.TEST_EMPTIED:
            cell["source"] = "pass"
        cell["source"] = filled.get(name, cell["source"])
        cells.append(cell)
    return {**released, "cells": cells}


def _answer(student: Student, exercise: str, solution: str, answers: Path) -> str:
    if exercise in student.blank:
        return f"def {exercise}(*args):\n    {stub_line(exercise)}"
    answer = student.answers.get(exercise, solution)
    file = answers / f"{answer}.py"
    return file.read_text() if "\n" not in answer and file.exists() else answer
