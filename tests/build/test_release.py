"""The committed release/: fresh, and free of every solution line and hidden test."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from autograder.build import differences
from autograder.build.course import Unit, units
from autograder.build.regions import Region, inside, rewrite
from autograder.build.source import SourceCell, read_source

ROOT = Path(__file__).resolve().parents[2]
UNITS = {unit.assignment: unit for unit in units(ROOT)}
SHORT = 20  # a shorter line, such as `return w, b`, may stand in any code


@pytest.fixture(params=sorted(UNITS))
def unit(request: pytest.FixtureRequest) -> Unit:
    return UNITS[request.param]


def cells_of(unit: Unit) -> list[SourceCell]:
    return read_source(unit.source, unit.source.name)


def released_text(unit: Unit) -> str:
    notebook = json.loads(unit.release.read_text())
    return "\n".join("".join(cell["source"]) for cell in notebook["cells"]) + json.dumps(notebook["metadata"])


def lines_of(cells: list[SourceCell], region: Region) -> Iterator[str]:
    for cell in cells:
        yield from (line.strip() for line in inside(cell.source, region))


def visible_lines(cells: list[SourceCell]) -> set[str]:
    """What an author shows on purpose."""
    found: set[str] = set()
    for cell in cells:
        source = "" if cell.is_manual else cell.source
        for region in Region:
            source = rewrite(source, region, lambda lines: [])
        found |= {line.strip() for line in source.split("\n")}
    return found


def test_the_release_is_what_the_source_builds() -> None:
    assert differences(ROOT) == [], "run `make build` and commit release/"


def test_no_solution_line_is_released(unit: Unit) -> None:
    text = released_text(unit)
    secrets = {line for line in lines_of(cells_of(unit), Region.SOLUTION) if len(line) >= SHORT}
    assert [line for line in sorted(secrets) if line in text] == []


def test_no_hidden_test_is_released(unit: Unit) -> None:
    cells, text = cells_of(unit), released_text(unit).split("\n")
    secrets = set(lines_of(cells, Region.HIDDEN)) - visible_lines(cells) - {""}
    assert sorted(secrets & {line.strip() for line in text}) == []


def test_no_model_answer_is_released(unit: Unit) -> None:
    text = released_text(unit)
    answers = {line.strip() for cell in cells_of(unit) if cell.is_manual for line in cell.source.split("\n")}
    assert [line for line in sorted(answers) if len(line) >= SHORT and line in text] == []


def test_no_marker_or_canary_is_released(unit: Unit) -> None:
    text = unit.release.read_text()
    assert "# canary:" not in text
    assert not any(marker in text for region in Region for marker in (region.begin, region.end))


def released_cells(unit: Unit) -> list[dict[str, Any]]:
    return [dict(cell, source="".join(cell["source"])) for cell in json.loads(unit.release.read_text())["cells"]]


def test_the_answers_of_a_quiz_are_folded_away(unit: Unit) -> None:
    """A student who reads on sees the question first, not the line that names the right answer."""
    for cell in released_cells(unit):
        if cell["source"].startswith("ask(") and "right=" in cell["source"]:
            assert cell["metadata"].get("jupyter") == {"source_hidden": True}


@pytest.mark.parametrize("here, after", list(pairwise(sorted(UNITS))))
def test_each_notebook_leads_on_to_the_next(here: str, after: str) -> None:
    way_on = [cell["source"] for cell in released_cells(UNITS[here]) if cell["cell_type"] == "markdown"][-1]
    assert f"(../{after}/{UNITS[after].release.name})" in way_on


def test_the_release_holds_notebooks_alone() -> None:
    known = {unit.release for unit in UNITS.values()}
    found = {
        path for path in (ROOT / "release").rglob("*") if path.is_file() and ".ipynb_checkpoints" not in path.parts
    }
    assert found == known
