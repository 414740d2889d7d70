"""Your own functions from an earlier notebook, in the place of the finished ones.

USE_MY_OWN = False
forward_pass = mine.choose(USE_MY_OWN, "xor_mlp", "forward_pass")
"""

from __future__ import annotations

import ast
import importlib
import json
from pathlib import Path
from typing import Any

LESSONS = {
    "mp_neuron": "01-mp-neuron",
    "perceptron": "02-perceptron",
    "sigmoid_neuron": "03-sigmoid-neuron",
    "xor_mlp": "04-xor-mlp",
    "backprop": "05-backprop",
    "activations": "06-activations",
    "regularization": "07-regularization",
    "cnn": "08-cnn",
}


class NotThere(Exception):
    """Your own function cannot be used; the text says why and what to do."""

    def _render_traceback_(self) -> list[str]:
        return [f"✗ {self}"]


def choose(use_my_own: bool, notebook: str, name: str, folder: Path | str = "..") -> Any:
    """The finished function, or your own when the switch is on."""
    return load(notebook, name, folder) if use_my_own else finished(notebook, name)


def finished(notebook: str, name: str) -> Any:
    """The course's own function of that name."""
    return getattr(importlib.import_module(f"course.finished.{notebook}"), name)


def load(notebook: str, name: str, folder: Path | str = "..") -> Any:
    """What you wrote for the exercise `name` in an earlier notebook.

    Runs that notebook's given cells and your solution cells, in their order, and nothing else. `folder` holds the
    lessons' folders; from inside a lesson it is the one above. Save the other notebook first.
    """
    cells = _cells(_path(notebook, folder))
    if name not in {_grade_id(cell) for cell in cells if _is_solution(cell)}:
        raise NotThere(f"There is no exercise {name} in the notebook {notebook}.")
    namespace: dict[str, Any] = {"__name__": f"mine.{notebook}"}
    for cell in cells:
        _run(cell, name, notebook, namespace)
    if name not in namespace:
        raise NotThere(f"Your cell {name} in the notebook {notebook} does not define {name}.")
    return namespace[name]


def _path(notebook: str, folder: Path | str) -> Path:
    if notebook not in LESSONS:
        raise NotThere(f"There is no notebook {notebook}; there are {', '.join(LESSONS)}.")
    path = Path(folder) / LESSONS[notebook] / f"{notebook}.ipynb"
    if not path.is_file():
        raise NotThere(
            f"Your notebook {path.name} is not at {path.resolve()}. Set USE_MY_OWN = False to go on without it."
        )
    return path


def _cells(path: Path) -> list[dict[str, Any]]:
    """The cells to run: given code and solutions."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    except (ValueError, KeyError) as error:
        raise NotThere(f"{path.name} cannot be read as a notebook. Open it in Jupyter and save it again.") from error
    return [cell for cell in cells if cell["cell_type"] == "code" and (_is_given(cell) or _is_solution(cell))]


def _run(cell: dict[str, Any], name: str, notebook: str, namespace: dict[str, Any]) -> None:
    source = "".join(cell["source"])
    wanted = _grade_id(cell) == name
    if wanted and _is_blank(source):
        raise NotThere(
            f"{name} is still blank in your notebook {notebook}. Finish and save it, or set USE_MY_OWN = False."
        )
    try:
        exec(compile(source, f"<{notebook}: {_grade_id(cell)}>", "exec"), namespace)
    except Exception as error:
        if wanted:
            raise NotThere(
                f"Your cell {name} in the notebook {notebook} stops with {type(error).__name__}: {error}"
            ) from error


def _is_blank(source: str) -> bool:
    """Whether the cell still raises the NotImplementedError that stood in it at the start."""
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except SyntaxError:
        return False
    return any(
        isinstance(node, ast.Raise)
        and isinstance(node.exc, ast.Call)
        and isinstance(node.exc.func, ast.Name)
        and node.exc.func.id == "NotImplementedError"
        for node in nodes
    )


def _settings(cell: dict[str, Any]) -> dict[str, Any]:
    settings = cell.get("metadata", {}).get("nbgrader", {})
    return settings if isinstance(settings, dict) else {}


def _grade_id(cell: dict[str, Any]) -> str:
    return str(_settings(cell).get("grade_id", ""))


def _is_solution(cell: dict[str, Any]) -> bool:
    return bool(_settings(cell).get("solution"))


def _is_given(cell: dict[str, Any]) -> bool:
    settings = _settings(cell)
    return bool(settings.get("locked")) and not settings.get("grade") and not settings.get("solution")
