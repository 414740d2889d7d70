"""What a student gets of each kind of cell."""

from __future__ import annotations

import ast

from autograder.build.source import SourceCell
from autograder.build.student import ANSWER_HERE, ONLY_HIDDEN, protection, student_source

HIDDEN = "\n\n### BEGIN HIDDEN TESTS\nassert f(2) == 4\n### END HIDDEN TESTS"


def cell(source: str, cell_type: str = "code", **nbgrader: object) -> SourceCell:
    return SourceCell("x.py:1", cell_type, source, {"nbgrader": {"grade_id": "forward_pass", **nbgrader}})


def test_a_blank_raises_with_the_name_of_the_exercise_at_the_indentation_of_its_marker() -> None:
    source = "def f():\n    if True:\n        ### BEGIN SOLUTION\n        a = 1\n        ### END SOLUTION\n    return a"
    stub = student_source(cell(source, solution=True))
    assert stub == (
        "def f():\n    if True:\n"
        '        raise NotImplementedError("forward_pass: write your code here and run the cell")\n'
        "    return a"
    )
    ast.parse(stub)


def test_two_blanks_give_two_stubs() -> None:
    blank = "    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION\n"
    stub = student_source(cell(f"def f():\n{blank}\n\ndef g():\n{blank}", solution=True))
    assert stub.count("raise NotImplementedError") == 2


def test_hidden_tests_leave_nothing_behind() -> None:
    assert student_source(cell("assert f(1) == 2" + HIDDEN, grade=True)) == "assert f(1) == 2"


def test_a_cell_of_hidden_tests_alone_says_so() -> None:
    assert student_source(cell(HIDDEN, grade=True)) == ONLY_HIDDEN


def test_a_model_answer_and_its_mark_scheme_become_a_friendly_line() -> None:
    text = "Because.\n### BEGIN MARK SCHEME\nOne point.\n### END MARK SCHEME"
    assert student_source(cell(text, "markdown", grade=True, solution=True)) == ANSWER_HERE


def test_given_and_test_cells_are_locked_and_answers_cannot_be_deleted() -> None:
    assert protection(cell("x = 1"), locked=True) == {"deletable": False, "editable": False}
    assert protection(cell("x = 1", solution=True), locked=False) == {"deletable": False}
    assert protection(cell("x = 1"), locked=False) == {}
