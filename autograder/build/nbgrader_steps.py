"""`nbgrader generate_assignment`, such that it writes the same bytes as our builder.

Two of nbgrader's steps are replaced: a stub names its exercise, and no blank lines stay where hidden tests were.
"""

from __future__ import annotations

from typing import Any

from nbgrader.converters import GenerateAssignment
from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions

from autograder.build.student import ANSWER_HERE, stub_line, tidy


class NamedStubs(ClearSolutions):  # type: ignore[misc]  # nbgrader is not typed
    """nbgrader's own step, with a stub that names the exercise."""

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> tuple[Any, Any]:
        name = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        self.code_stub = {"python": stub_line(name)}
        self.text_stub = ANSWER_HERE
        return super().preprocess_cell(cell, resources, cell_index)  # type: ignore[no-any-return]


class TidyHiddenTests(ClearHiddenTests):  # type: ignore[misc]  # nbgrader is not typed
    """nbgrader's own step, and the blank lines before the region go with it."""

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> tuple[Any, Any]:
        before = cell.source
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        if cell.source != before:
            cell.source = tidy(cell.source)
        return cell, resources


OURS = {ClearSolutions: NamedStubs, ClearHiddenTests: TidyHiddenTests}


def release_steps() -> list[type]:
    """nbgrader's steps from source to release, ours in the place of two."""
    return [OURS.get(step, step) for step in GenerateAssignment.preprocessors.default()]
