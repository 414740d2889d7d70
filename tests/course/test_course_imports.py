"""What an import costs, and what may not stand in course/."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COURSE = ROOT / "course"
HEAVY = ("matplotlib", "sklearn", "scipy", "ipywidgets", "IPython", "PIL")
SOURCES = sorted(COURSE.rglob("*.py"))


@pytest.mark.parametrize(
    "module",
    [
        "course.check",
        "course.data",
        "course.mine",
        "course.nn",
        "course.finished.backprop",
        "course.finished.regularization",
        "course.finished.cnn",
    ],
)
def test_a_light_module_stays_light(module: str) -> None:
    """Given cells import these: a worker starts in milliseconds only without the heavy libraries."""
    code = f"import sys, {module}; print(*[name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def imported(path: Path) -> set[str]:
    """The modules that a file imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module or ""}
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_course_never_imports_the_harness(path: Path) -> None:
    assert not [name for name in imported(path) if name.split(".")[0] == "autograder"]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_widget_that_captures_output(path: Path) -> None:
    """Under nbclient a run with `interact`, `interactive` or `Output` stalls about every second time."""
    names = {
        node.attr for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Attribute)
    }
    names |= {
        alias.name
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("ipywidgets")
        for alias in node.names
    }
    assert not names & {"interact", "interactive", "interact_manual", "interactive_output", "Output"}


ORDER = ["mp_neuron", "perceptron", "sigmoid_neuron", "xor_mlp", "backprop", "activations", "regularization", "cnn"]


@pytest.mark.parametrize("name", ORDER)
def test_a_finished_module_builds_on_earlier_ones_alone(name: str) -> None:
    earlier = {f"course.finished.{before}" for before in ORDER[: ORDER.index(name)]}
    ours = {module for module in imported(COURSE / "finished" / f"{name}.py") if module.startswith("course")}
    assert ours <= earlier | {"course.arrays"}


def test_data_holds_no_answer() -> None:
    """course/data.py can be read by a student's code while it is graded."""
    answers: set[str] = set()
    for name in ORDER:
        tree = ast.parse((COURSE / "finished" / f"{name}.py").read_text(encoding="utf-8"))
        answers |= {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    for path in (COURSE / "data.py", *(COURSE / "check").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert not answers & {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
