"""What the builder refuses: each rule is a mistake that would otherwise show in front of a class.

A rule takes the notebook's cells and yields what is wrong; the first complaint stops the build.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from autograder.build.regions import Region, UnbalancedError, inside, spans
from autograder.build.source import SourceCell
from autograder.build.student import student_source
from autograder.errors import BuildError

Rule = Callable[[Sequence[SourceCell]], Iterator[BuildError]]

GRADE_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
KEYS = frozenset({"grade_id", "grade", "solution", "locked", "points", "task", "schema_version", "cell_type"})
WIDTH = 98  # characters of a code cell that a window of 1200 pixels shows beside the list of files
WIDGETS = frozenset({"interact", "interact_manual", "interactive", "interactive_output", "Output"})


def hold_rules(cells: Sequence[SourceCell]) -> None:
    """Raise the first complaint, if there is one."""
    for rule in RULES:
        for complaint in rule(cells):
            raise complaint


def metadata_is_sound(cells: Sequence[SourceCell]) -> Iterator[BuildError]:
    for cell in cells:
        if "nbgrader" not in cell.metadata:
            continue
        if unknown := sorted(set(cell.nbgrader) - KEYS):
            yield cell.refuse(f"unknown nbgrader settings {', '.join(unknown)}; known are {', '.join(sorted(KEYS))}")
        if not GRADE_ID.fullmatch(cell.grade_id):
            yield cell.refuse("grade_id must be 1 to 64 letters, digits, hyphens or underscores")
        if cell.nbgrader.get("task"):
            yield cell.refuse('task cells are not used here; write "grade": true, "solution": true')
        if not cell.is_code and cell.nbgrader.get("grade", False) != cell.nbgrader.get("solution", False):
            yield cell.refuse('a markdown cell graded by hand needs both "grade": true and "solution": true')


def points_are_numbers(cells: Sequence[SourceCell]) -> Iterator[BuildError]:
    for cell in cells:
        points = cell.nbgrader.get("points")
        if cell.nbgrader.get("grade") and (isinstance(points, bool) or not isinstance(points, int | float)):
            yield cell.refuse('a graded cell needs its points, as in "points": 2')
        if isinstance(points, int | float) and not 0 <= points < float("inf"):
            yield cell.refuse("points must be a number of at least 0")


def names_are_unique(cells: Sequence[SourceCell]) -> Iterator[BuildError]:
    named = [cell for cell in cells if cell.grade_id]
    counts = Counter(cell.grade_id for cell in named)
    for cell in named:
        if counts[cell.grade_id] > 1:
            others = ", ".join(other.where for other in named if other.grade_id == cell.grade_id and other is not cell)
            yield cell.refuse(f"the same grade_id is used at {others}; give each cell its own")


def tests_have_exercises(cells: Sequence[SourceCell]) -> Iterator[BuildError]:
    exercises = [cell.grade_id for cell in cells if cell.is_solution]
    for cell in cells:
        if cell.is_test and not any(cell.grade_id.startswith(f"{name}-") for name in exercises):
            known = ", ".join(exercises) or "none"
            yield cell.refuse(f"no exercise of that name: call it EXERCISE-something. Exercises here: {known}")


def markers_pair_up(cells: Sequence[SourceCell]) -> Iterator[BuildError]:
    for cell in cells:
        for region in Region:
            try:
                spans(cell.source, region)
            except UnbalancedError as error:
                yield cell.refuse(f"{error}")


def regions_are_in_place(cells: Sequence[SourceCell]) -> Iterator[BuildError]:
    for cell in cells:
        if cell.mentions(Region.SOLUTION) and not cell.is_solution:
            yield cell.refuse('a solution region in a code cell that is not marked "solution": true')
        if cell.mentions(Region.HIDDEN) and not cell.is_test:
            yield cell.refuse('a hidden region in a cell that is not marked "grade": true; students would see it')
        if cell.mentions(Region.SCHEME) and (cell.is_code or not cell.is_manual):
            yield cell.refuse("a mark scheme outside a markdown cell that is graded by hand; students would see it")


def solutions_have_blanks(cells: Sequence[SourceCell]) -> Iterator[BuildError]:
    for cell in cells:
        if not cell.is_solution:
            continue
        if not cell.mentions(Region.SOLUTION):
            yield cell.refuse("a solution cell needs '### BEGIN SOLUTION' and '### END SOLUTION' around the blank")
        elif not any(line.strip() for line in inside(cell.source, Region.SOLUTION)):
            yield cell.refuse("there is no solution between the markers")


def released_code_parses(cells: Sequence[SourceCell]) -> Iterator[BuildError]:
    for cell in cells:
        if not cell.is_code:
            continue
        for kind, source in (("it", cell.source), ("what students get", student_source(cell))):
            try:
                ast.parse(source)
            except (SyntaxError, ValueError) as error:
                yield cell.refuse(f"{kind} does not parse: {error}; sources are plain Python, without % or ! commands")


def code_cells_have_a_kind(cells: Sequence[SourceCell]) -> Iterator[BuildError]:
    if not any(cell.nbgrader.get("grade") for cell in cells):
        return
    for cell in cells:
        if cell.is_code and not cell.grade_id and not cell.is_demo:
            yield cell.refuse('a code cell needs a grade_id ("given-..." for given code) or tags=["demo"]')


def widgets_do_not_stall(cells: Sequence[SourceCell]) -> Iterator[BuildError]:
    """`interact`, `interactive` and `Output` stall about half of all runs under nbclient."""
    for cell in cells:
        if cell.is_code and (used := sorted(_names(cell.source) & WIDGETS)):
            yield cell.refuse(
                f"{', '.join(used)}: stalls `nbconvert --execute` and nbgrader; use `observe` and "
                "`ipywidgets.Image` or `ipywidgets.HTML`, as course.explorers does"
            )


def code_fits_the_window(cells: Sequence[SourceCell]) -> Iterator[BuildError]:
    """What students see of the code; hidden tests and solutions may be wider."""
    for cell in cells:
        if not cell.is_code:
            continue
        for line in student_source(cell).splitlines():
            if len(line) > WIDTH:
                why = f"a line of {len(line)} characters, of which a student's window shows {WIDTH}"
                yield cell.refuse(f"{why}: {line.strip()[:40]} ...")


def _names(source: str) -> set[str]:
    """All names, attributes and imported names in the code."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, ast.Attribute):
            names.add(node.attr)
        elif isinstance(node, ast.alias):
            names.add(node.name.rpartition(".")[2])
    return names


RULES: Sequence[Rule] = (
    metadata_is_sound,
    points_are_numbers,
    names_are_unique,
    tests_have_exercises,
    markers_pair_up,
    regions_are_in_place,
    solutions_have_blanks,
    released_code_parses,
    code_cells_have_a_kind,
    widgets_do_not_stall,
    code_fits_the_window,
)
