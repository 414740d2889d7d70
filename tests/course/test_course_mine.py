"""One's own functions from an earlier notebook."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from course import mine
from course.finished import xor_mlp

BLANK = 'def forward_pass(inp, w, b):\n    """Docs."""\n    raise NotImplementedError("forward_pass: write")\n'
OWN = "def forward_pass(inp, w, b):\n    return sigmoid(inp) + SHIFT\n"


def cell(source: str, grade_id: str = "", **settings: Any) -> dict[str, Any]:
    nbgrader = {"nbgrader": {"grade_id": grade_id, **settings}} if grade_id else {}
    return {"cell_type": "code", "source": source.splitlines(keepends=True), "metadata": nbgrader}


def lesson(folder: Path, forward_pass: str = OWN, sigmoid: str = "def sigmoid(z):\n    return z * 2\n") -> Path:
    cells = [
        {"cell_type": "markdown", "source": "# XOR", "metadata": {}},
        cell("SHIFT = 100", "given-setup", locked=True),
        cell("raise SystemError('a demonstration')"),
        cell(sigmoid, "sigmoid", solution=True),
        cell(forward_pass, "forward_pass", solution=True),
        cell("raise SystemError('a test')", "forward_pass-shapes", grade=True, locked=True),
    ]
    path = folder / "04-xor-mlp" / "xor_mlp.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"cells": cells}), encoding="utf-8")
    return folder


def test_the_switch_chooses(tmp_path: Path) -> None:
    assert mine.choose(False, "xor_mlp", "forward_pass") is xor_mlp.forward_pass
    assert mine.choose(True, "xor_mlp", "forward_pass", lesson(tmp_path))(1, [], []) == 102


def test_the_folder_above_is_the_usual_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (lesson(tmp_path) / "05-backprop").mkdir()
    monkeypatch.chdir(tmp_path / "05-backprop")
    assert mine.load("xor_mlp", "forward_pass")(1, [], []) == 102


def test_the_blank_of_another_exercise_does_no_harm(tmp_path: Path) -> None:
    blank = 'raise NotImplementedError("sigmoid: write")\n'
    assert callable(mine.load("xor_mlp", "forward_pass", lesson(tmp_path, sigmoid=blank)))


@pytest.mark.parametrize(
    ("source", "name", "notebook", "words"),
    [
        (BLANK, "forward_pass", "xor_mlp", "forward_pass is still blank in your notebook xor_mlp"),
        ("def forward(x):\n    return x\n", "forward_pass", "xor_mlp", "does not define forward_pass"),
        ("def forward_pass(:\n", "forward_pass", "xor_mlp", "stops with SyntaxError"),
        ("1 / 0\n", "forward_pass", "xor_mlp", "stops with ZeroDivisionError: division by zero"),
        (OWN, "backward_pass", "xor_mlp", "There is no exercise backward_pass"),
        (OWN, "forward_pass", "transformers", "There is no notebook transformers"),
        (OWN, "conv2d", "cnn", "Your notebook cnn.ipynb is not at"),
    ],
)
def test_what_is_in_the_way_is_said(tmp_path: Path, source: str, name: str, notebook: str, words: str) -> None:
    with pytest.raises(mine.NotThere) as caught:
        mine.load(notebook, name, lesson(tmp_path, source))
    assert words in str(caught.value)
    assert caught.value._render_traceback_() == [f"✗ {caught.value}"]


@pytest.mark.parametrize("text", ["no json", "{}"])
def test_a_damaged_notebook_is_named(tmp_path: Path, text: str) -> None:
    path = lesson(tmp_path) / "04-xor-mlp" / "xor_mlp.ipynb"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(mine.NotThere, match="cannot be read as a notebook"):
        mine.load("xor_mlp", "forward_pass", tmp_path)


def test_metadata_of_any_form_is_survived(tmp_path: Path) -> None:
    folder = lesson(tmp_path)
    path = folder / "04-xor-mlp" / "xor_mlp.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["cells"].insert(0, {"cell_type": "code", "source": "1 / 0", "metadata": {"nbgrader": "odd"}})
    path.write_text(json.dumps(notebook), encoding="utf-8")
    assert callable(mine.load("xor_mlp", "forward_pass", folder))
