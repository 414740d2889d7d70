"""Every mistake that the builder refuses, and the words with which it does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.build import build_course
from autograder.errors import BuildError

MakeCourse = Callable[..., Path]

EXERCISE = """\
# %% nbgrader={"grade_id": "f", "solution": true}
def f(x):
    ### BEGIN SOLUTION
    return x
    ### END SOLUTION

"""
TEST = """\
# %% nbgrader={"grade_id": "f-works", "grade": true, "points": 1}
assert f(1) == 1
"""

REFUSED = {
    "the same grade_id twice": (EXERCISE + TEST + EXERCISE, 1, "f", "same grade_id is used at .*tiny.py:9"),
    "a test of no exercise": (EXERCISE + TEST.replace("f-works", "g-works"), 7, "g-works", "no exercise of that name"),
    "a test without any exercise": (TEST, 1, "f-works", "Exercises here: none"),
    "a test named as its exercise begins": (EXERCISE + TEST.replace("f-works", "fworks"), 7, "fworks", "no exercise"),
    "a solution without markers": (
        '# %% nbgrader={"grade_id": "f", "solution": true}\ndef f(x):\n    return x\n',
        1,
        "f",
        "needs '### BEGIN SOLUTION'",
    ),
    "an empty solution": (EXERCISE.replace("    return x\n", ""), 1, "f", "no solution between the markers"),
    "a stub that does not parse": (
        EXERCISE.replace("    ### BEGIN", "  ### BEGIN").replace("    return x\n", "    return x\n")
        + "y = 1\n".replace("y", "    y"),
        1,
        "f",
        "what students get does not parse",
    ),
    "a solution that does not parse": (EXERCISE.replace("return x", "return x)"), 1, "f", "it does not parse"),
    "a solution that does not end": (EXERCISE.replace("    ### END SOLUTION\n", ""), 1, "f", "without 'END SOLUTION'"),
    "hidden tests that do not begin": (
        EXERCISE + TEST + "### END HIDDEN TESTS\n",
        7,
        "f-works",
        "without 'BEGIN HIDDEN",
    ),
    "a test whose visible part does not parse": (
        EXERCISE + TEST + "if True:\n    ### BEGIN HIDDEN TESTS\n    f(2)\n    ### END HIDDEN TESTS\n",
        7,
        "f-works",
        "what students get does not parse",
    ),
    "a hidden region in an ungraded cell": (
        '# %% tags=["demo"]\n### BEGIN HIDDEN TESTS\nx = 1\n### END HIDDEN TESTS\n',
        1,
        "### BEGIN HIDDEN TESTS",
        "students would see it",
    ),
    "a solution region in a test": (
        EXERCISE + TEST + "### BEGIN SOLUTION\nx = 1\n### END SOLUTION\n",
        7,
        "f-works",
        'not marked "solution": true',
    ),
    "a mark scheme in plain prose": (
        "# %% [markdown]\n# Why?\n# ### BEGIN MARK SCHEME\n# Because.\n# ### END MARK SCHEME\n",
        1,
        r"Why\?",
        "a mark scheme outside",
    ),
    "a canary of another cell": (
        EXERCISE + TEST + "### BEGIN HIDDEN TESTS\n# canary: 09-other/g\nf(2)\n### END HIDDEN TESTS\n",
        7,
        "f-works",
        "its canary should read '# canary: 01-tiny/f-works'",
    ),
    "a graded cell without points": (EXERCISE + TEST.replace(', "points": 1', ""), 7, "f-works", "needs its points"),
    "negative points": (EXERCISE + TEST.replace('"points": 1', '"points": -1'), 7, "f-works", "at least 0"),
    "a setting with a typing mistake": (EXERCISE.replace("solution", "sloution", 1), 1, "f", "unknown .* sloution"),
    "a grade_id with a space": (EXERCISE.replace('"f"', '"f g"'), 1, "f g", "letters, digits"),
    "nbgrader settings without a name": (
        '# %% nbgrader={"locked": true}\nx = 1\n',
        1,
        "x = 1",
        "grade_id must be",
    ),
    "a task cell": ('# %% [markdown] nbgrader={"grade_id": "t", "task": true}\n# Do.\n', 1, "t", "task cells"),
    "half a manual cell": (
        '# %% [markdown] nbgrader={"grade_id": "t", "grade": true, "points": 1}\n# Do.\n',
        1,
        "t",
        "needs both",
    ),
    "a code cell of no kind": (EXERCISE + TEST + "# %%\nx = 1\n", 9, "x = 1", "needs a grade_id"),
    "a magic command": ('# %% tags=["demo"]\n%matplotlib inline\n', 1, "%matplotlib inline", "plain Python"),
    "interact": (
        '# %% tags=["demo"]\nfrom ipywidgets import interact\n',
        1,
        "from ipywidgets import interact",
        "stalls",
    ),
    "interactive": (
        '# %% tags=["demo"]\nimport ipywidgets\nipywidgets.interactive(print)\n',
        1,
        "import ipywidgets",
        "interactive: stalls",
    ),
    "a line that students scroll sideways": (
        EXERCISE + TEST.replace("== 1", f"== 1  # {'1' * 80}"),
        7,
        "f-works",
        "a line of 100 characters, of which a student's window shows 98: assert f",
    ),
    "an Output widget": ('# %% tags=["demo"]\nw = widgets.Output()\n', 1, r"w = widgets.Output\(\)", "Output: stalls"),
}


@pytest.mark.parametrize(("source", "line", "cell", "why"), REFUSED.values(), ids=REFUSED)
def test_a_mistake_is_refused_with_file_line_and_cell(
    make_course: MakeCourse, source: str, line: int, cell: str, why: str
) -> None:
    root = make_course({"01-tiny/tiny.py": source})
    with pytest.raises(BuildError, match=rf"^source/01-tiny/tiny\.py:{line}: cell '{cell}': .*{why}"):
        build_course(root)
    assert not (root / "release").exists()


def test_words_about_widgets_are_no_widgets(make_course: MakeCourse) -> None:
    source = '# %% tags=["demo"]\n# interact and Output are not used\ntext = "interact"\ninteraction = 1\n'
    assert len(build_course(make_course({"01-tiny/tiny.py": source}))) == 2


def test_what_students_do_not_see_may_be_wide(make_course: MakeCourse) -> None:
    solution = EXERCISE.replace("return x", f"return x  # {'1' * 90}")
    test = TEST + f"### BEGIN HIDDEN TESTS\nf(2)  # {'1' * 100}\n### END HIDDEN TESTS\n"
    prose = f"# %% [markdown]\n# {'words ' * 30}\n\n"
    assert len(build_course(make_course({"01-tiny/tiny.py": prose + solution + test}))) == 2


def test_an_ungraded_notebook_may_hold_plain_code_cells(make_course: MakeCourse) -> None:
    root = make_course({"00-start/start.py": "# %% [markdown]\n# # Start\n\n# %%\nprint('hello')\n"})
    assert [path.name for path in build_course(root)] == ["start.ipynb", "start.ipynb"]


def test_two_sources_in_one_assignment_are_refused(make_course: MakeCourse) -> None:
    root = make_course({"01-tiny/one.py": EXERCISE, "01-tiny/two.py": EXERCISE})
    with pytest.raises(
        BuildError, match=r"source/01-tiny: one notebook to an assignment, and there are: one\.py, two\.py"
    ):
        build_course(root)


@pytest.mark.parametrize("folder", ["source", "release"])
def test_a_second_notebook_beside_the_built_one_is_refused(course: Path, folder: str) -> None:
    stranger = course / folder / "01-tiny" / "old_name.ipynb"
    stranger.parent.mkdir(parents=True, exist_ok=True)
    stranger.write_text("{}")
    with pytest.raises(BuildError, match=rf"{folder}/01-tiny/old_name\.ipynb: .* remove this one"):
        build_course(course)


def test_answers_beside_the_source_are_not_notebooks(make_course: MakeCourse, tiny: str) -> None:
    root = make_course({"01-tiny/tiny.py": tiny, "01-tiny/answers/right/loops.py": "x = ("})
    assert len(build_course(root)) == 2
