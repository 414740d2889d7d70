"""The two notebooks: metadata in full, ids that stay, canaries, no outputs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.nbgraderformat import MetadataValidator
from nbgrader.utils import compute_checksum

from autograder.build import build_course
from autograder.build.notebooks import cell_names
from autograder.build.source import SourceCell

MakeCourse = Callable[..., Path]


@pytest.fixture
def built(course: Path) -> Path:
    build_course(course)
    return course


def read(root: Path, folder: str) -> Any:
    return nbformat.read(root / folder / "01-tiny/tiny.ipynb", as_version=4)


def by_id(notebook: Any) -> dict[str, Any]:
    return {cell.id: cell for cell in notebook.cells}


@pytest.mark.parametrize("folder", ["source", "release"])
def test_both_are_valid_notebooks_for_nbformat_and_nbgrader(built: Path, folder: str) -> None:
    notebook = read(built, folder)
    nbformat.validate(notebook)
    MetadataValidator().validate_nb(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert notebook.metadata.kernelspec.name == "python3"
    assert notebook.metadata.language_info.name == "python"
    assert all(not cell.outputs and cell.execution_count is None for cell in notebook.cells if cell.cell_type == "code")


def test_the_metadata_is_filled_in(built: Path) -> None:
    cells = by_id(read(built, "source"))
    common = {"schema_version": 3, "task": False, "cell_type": "code"}
    assert cells["given-setup"].metadata.nbgrader == common | {
        "grade_id": "given-setup", "grade": False, "solution": False, "locked": True, "points": 0,
    }  # fmt: skip
    assert cells["twice"].metadata.nbgrader == common | {
        "grade_id": "twice", "grade": False, "solution": True, "locked": False, "points": 0,
    }  # fmt: skip
    assert cells["twice-value"].metadata.nbgrader == common | {
        "grade_id": "twice-value", "grade": True, "solution": False, "locked": True, "points": 2,
    }  # fmt: skip
    assert cells["why"].metadata.nbgrader == common | {
        "grade_id": "why", "grade": True, "solution": True, "locked": False, "points": 2, "cell_type": "markdown",
    }  # fmt: skip
    assert cells["print-twice-3"].metadata == {"tags": ["demo"]}


def test_released_cells_carry_nbgraders_checksum_and_are_locked(built: Path) -> None:
    cells = by_id(read(built, "release"))
    graded = [cell for cell in cells.values() if "nbgrader" in cell.metadata]
    assert len(graded) == 5
    assert all(cell.metadata.nbgrader.checksum == compute_checksum(cell) for cell in graded)
    assert cells["twice-value"].metadata.editable is False
    assert cells["given-setup"].metadata.deletable is False
    assert "editable" not in cells["twice"].metadata


def test_each_hidden_region_holds_its_canary_once_and_the_release_none(built: Path) -> None:
    cells = by_id(read(built, "source"))
    assert "### BEGIN HIDDEN TESTS\n# canary: 01-tiny/twice-value\n" in cells["twice-value"].source
    assert "# canary: 01-tiny/twice-hidden" in cells["twice-hidden"].source
    assert "canary" not in (built / "release/01-tiny/tiny.ipynb").read_text()


def test_a_canary_that_the_author_wrote_is_not_doubled(make_course: MakeCourse, tiny: str) -> None:
    line = "# canary: 01-tiny/twice-value"
    root = make_course({"01-tiny/tiny.py": tiny.replace("assert twice(-3.5)", f"{line}\nassert twice(-3.5)")})
    build_course(root)
    assert (root / "source/01-tiny/tiny.ipynb").read_text().count(line) == 1


def test_the_release_holds_nothing_of_the_answers(built: Path) -> None:
    text = (built / "release/01-tiny/tiny.ipynb").read_text()
    for secret in ("doubled", "-3.5", "math.pi", "Because one", "One point", "BEGIN", "END "):
        assert secret not in text


def test_ids_are_unique_and_valid_and_come_from_names_or_first_words() -> None:
    long = "A heading that goes on and on, far beyond what anyone would like to read in an id"
    cells = [
        SourceCell("x:1", "markdown", "# Über   Neuronen & co.\ntext"),
        SourceCell("x:2", "markdown", "Words first\n## Then a heading"),
        SourceCell("x:3", "code", "plot(x)", {"title": "The curve"}),
        SourceCell("x:4", "code", "", {}),
        SourceCell("x:5", "markdown", "# Step"),
        SourceCell("x:6", "code", "step = 1", {"nbgrader": {"grade_id": "step"}}),
        SourceCell("x:7", "markdown", "# Step"),
        SourceCell("x:8", "markdown", long),
        SourceCell("x:9", "markdown", "x" * 300),
    ]
    names = cell_names(cells)
    assert names[:7] == ["uber-neuronen-co", "then-a-heading", "the-curve", "cell", "step-2", "step", "step-3"]
    assert names[7] == "a-heading-that-goes-on-and-on-far-beyond-what"
    assert all(re.fullmatch("[a-zA-Z0-9-_]{1,64}", name) for name in names)
    assert len(set(names)) == len(names)


def test_the_bytes_end_in_one_newline_and_are_sorted(built: Path) -> None:
    text = (built / "release/01-tiny/tiny.ipynb").read_text()
    assert text.endswith("}\n")
    assert text == json.dumps(json.loads(text), indent=1, sort_keys=True, ensure_ascii=False) + "\n"
