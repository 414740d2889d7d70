"""What a change of the instructor's notebook touches, read from its hashes."""

from __future__ import annotations

from typing import Any

import pytest

from autograder.digests import check_digests, given_digest, needs, with_needs
from autograder.plan import Plan, make_plan
from tests import toy


def plan_of(cells: list[Any]) -> Plan:
    return make_plan(toy.ASSIGNMENT, toy.NAME, toy.new_notebook(cells=cells), "digest")


def plan_with_tests(**tests: str) -> Plan:
    graded = [toy.cell(name, text, grade=True, locked=True, points=1) for name, text in tests.items()]
    return plan_of([toy.cell("x", "x = 1", solution=True), *graded])


def touched(before: Plan, after: Plan) -> set[str]:
    old = check_digests(before)
    return {name for name, digest in check_digests(after).items() if old.get(name) != digest}


@pytest.mark.parametrize(
    ("later", "is_needed"),
    [
        ("assert x == wanted", True),
        ("wanted = 2\nassert x == wanted", False),
        ("wanted = wanted + 1", True),
        ("def f():\n    return wanted\nassert x == f()", True),
        ("def f(wanted):\n    return wanted\nassert x == f(1)", False),
        ("assert [wanted for wanted in range(2)]", False),
        ("for wanted in range(2):\n    assert x > wanted", False),
        ("assert np.max(x) == 1", True),
        ("%time x", True),
    ],
)
def test_a_check_needs_the_earlier_one_whose_names_it_uses(later: str, is_needed: bool) -> None:
    earlier = "import numpy as np\nwanted = 1"
    plan = plan_with_tests(first=earlier, between="y = 2", later=later)
    assert ("first" in needs(plan)["later"]) is is_needed
    changed = plan_with_tests(first=earlier + "  # changed", between="y = 2", later=later)
    assert touched(plan, changed) == ({"first", "later"} if is_needed else {"first"})


def test_what_is_needed_is_needed_with_all_that_it_needs() -> None:
    needed = needs(plan_with_tests(a="one = 1", b="two = one + 1", c="assert two", d="assert x"))
    assert with_needs(["c"], needed) == {"a", "b", "c"}
    assert with_needs(["d"], needed) == {"d"}


def test_points_and_place_belong_to_a_check() -> None:
    cells = toy.instructor_cells()
    moved = [*cells[:5], *cells[6:8], cells[5], *cells[8:]]
    assert cells[5]["id"] == "double-predict"
    assert touched(plan_of(cells), plan_of(moved)) == {"double-predict"}
    dearer = toy.instructor_cells()
    dearer[5]["metadata"]["nbgrader"]["points"] = 3
    assert touched(plan_of(cells), plan_of(dearer)) == {"double-predict"}


@pytest.mark.parametrize(
    ("name", "source", "is_ground"),
    [
        ("given-predict", "def predict(x):\n    return 7", True),
        ("double", "def twice(x):\n    return 2 * x", True),
        ("double", toy.DOUBLE + "  # a better comment", False),
        ("why", "Because it is.", False),
        ("total-values", "assert total([1]) == 2", False),
    ],
)
def test_the_ground_is_what_student_code_runs_on(name: str, source: str, is_ground: bool) -> None:
    cells = toy.instructor_cells()
    next(one for one in cells if one["id"] == name)["source"] = source
    assert (given_digest(plan_of(cells)) != given_digest(plan_of(toy.instructor_cells()))) is is_ground
