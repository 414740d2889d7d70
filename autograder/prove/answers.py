"""The answers under `source/ASSIGNMENT/answers/{right,wrong}/EXERCISE-style.py`, and the ones made by rule."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.build.student import with_stub
from autograder.errors import UsageError
from autograder.plan import Plan, Role

_SAYS = re.compile(r"^says: (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to fill an exercise. `says`: words that a message must hold; "" where any message will do."""

    exercise: str
    name: str
    source: str
    is_right: bool
    says: str = ""


def written_answers(folder: Path, plan: Plan) -> list[Answer]:
    """The answers of an assignment that are kept in files."""
    return [
        _read(path, kind == "right", plan)
        for kind in ("right", "wrong")
        for path in sorted((folder / "answers" / kind).glob("*.py"))
    ]


def reference_answers(plan: Plan) -> dict[str, str]:
    """The instructor's own solutions by exercise."""
    return {cell.name: cell.source for cell in plan.cells if cell.role is Role.ANSWER}


def empty_answers(plan: Plan) -> Iterator[Answer]:
    """For each exercise the blank, and functions that give None, zero or their first argument back."""
    for name, source in reference_answers(plan).items():
        yield Answer(name, "blank", with_stub(source, name), False)
        signature = _signature(source, name)
        if signature is None:
            continue
        for label, body in (("none", "None"), ("zero", "0"), ("input", _first_argument(signature))):
            yield Answer(name, label, f"def {name}({ast.unparse(signature)}):\n    return {body}\n", False)


def _read(path: Path, is_right: bool, plan: Plan) -> Answer:
    exercise = path.stem.split("-")[0]
    if exercise not in plan.exercises:
        raise UsageError(f"{path} is named for no exercise of {plan.assignment}; there are {', '.join(plan.exercises)}")
    source = path.read_text(encoding="utf-8")
    says = _SAYS.search(ast.get_docstring(ast.parse(source)) or "")
    if not is_right and says is None:
        raise UsageError(f"{path} needs a docstring with a line `says: words of the message that a student sees`")
    return Answer(exercise, path.stem, source, is_right, says[1] if says else "")


def _signature(source: str, name: str) -> ast.arguments | None:
    functions: Sequence[ast.stmt] = ast.parse(source).body
    return next((node.args for node in functions if isinstance(node, ast.FunctionDef) and node.name == name), None)


def _first_argument(signature: ast.arguments) -> str:
    return signature.args[0].arg if signature.args else "None"
