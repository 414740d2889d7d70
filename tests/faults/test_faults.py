"""No broken submission stops a class, costs another one a point, or leaves anything behind.

A family is one class, graded by one call of `grade`, in one test: so it is graded once, however the tests are spread.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.execute.scratch import scratch_folder
from autograder.order import Order
from autograder.pipeline import grade
from autograder.records import Outcome
from autograder.settings import Level
from tests import hostile, toy
from tests.faults.cases import FAMILIES
from tests.hostile import FULL, HONEST, Case

CASES = [case for cases in FAMILIES.values() for case in cases]
AT_LEVEL_B = {
    "memory-children",
    "disk-many",
    "disk-small",
    "processes",
    "processors",
    "exit-cell",
    "chdir",
    "umask",
    "segfault",
}


@pytest.fixture(scope="module", autouse=True)
def warm() -> Iterator[None]:
    with hostile.one_warm_process():
        yield


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES)
def test_each_fault_ends_within_its_limits_and_keeps_what_was_earned_elsewhere(family: str) -> None:
    limits = hostile.LIMITS if family == "time" else hostile.PATIENT
    for graded in hostile.grade_class(FAMILIES[family], limits=limits):
        assert hostile.problems(graded, FAMILIES[family]) == []
        hostile.check_class(graded, FAMILIES[family])


@pytest.mark.slow
def test_faults_at_level_b() -> None:
    cases = [case for case in CASES if case.name in AT_LEVEL_B]
    assert len(cases) == len(AT_LEVEL_B)
    deep = Case(
        "deep-folders",
        "leaves three thousand folders in one another, closed",
        FULL,
        double="import os\nfor _ in range(3000):\n    os.mkdir('d')\n    os.chdir('d')\nos.chmod('.', 0)\n\n\n"
        + toy.DOUBLE,
    )
    for graded in hostile.grade_class([*cases, deep], level=Level.B):
        assert {result.isolation for result in graded.results.values()} == {"B"}
        racing = {"disk-many", "disk-small", "processes"}  # the watch stops them, sooner or later
        problems = hostile.problems(graded, [*cases, deep])
        assert [text for text in problems if text.split()[0] not in racing] == []
        for name in racing:
            result = graded.results[name]
            assert 4.0 <= (result.score or 0.0) <= FULL, (result.checks, result.notes)
            assert any("stopped, since it used more than" in note for note in result.notes), result.notes
        hostile.check_class(graded, [*cases, deep])


def test_a_check_that_ends_the_judge_costs_its_own_points_only(tmp_path: Path) -> None:
    course = toy.make_course(tmp_path)
    cells = toy.instructor_cells()
    place = next(index for index, one in enumerate(cells) if one["id"] == "double-predict")
    cells[place]["source"] = "import ctypes\nif double(1) != 2:\n    ctypes.string_at(0)"
    toy.write(course / "source" / toy.ASSIGNMENT / f"{toy.NAME}.ipynb", cells)
    toy.submit(course, "breaks-the-judge", double="def double(x):\n    return 3 * x")
    toy.submit(course, HONEST)
    results = {one.student: one for one in grade(Order(course, toy.ASSIGNMENT)).results}
    assert results[HONEST].score == 7.0
    broken = results["breaks-the-judge"]
    assert (str(broken.status), broken.score) == ("crashed", 4.0)
    assert toy.outcomes(broken)["double-predict"] == Outcome.ERROR
    assert any("double-predict was left out" in note for note in broken.notes)


def test_a_judge_that_ends_again_and_again_does_not_do_so_for_hours(tmp_path: Path) -> None:
    course = toy.make_course(tmp_path)
    cells = toy.instructor_cells()
    for one in cells:
        if one["id"].startswith("double-"):
            one["source"] = "import ctypes, time\ntime.sleep(2)\nif double(1) != 2:\n    ctypes.string_at(0)"
    toy.write(course / "source" / toy.ASSIGNMENT / f"{toy.NAME}.ipynb", cells)
    toy.submit(course, "breaks-the-judge", double="def double(x):\n    return 3 * x")
    limits = replace(hostile.PATIENT, submission_seconds=2.5)
    (result,) = grade(Order(course, toy.ASSIGNMENT, limits=limits)).results
    assert (str(result.status), result.score) == ("not_judged", None)


def test_no_cell_begins_when_the_time_of_a_submission_is_used_up(tmp_path: Path) -> None:
    """Cells that are each quick enough would otherwise go on for minutes, and the judge be taken for stuck."""
    course = toy.make_course(tmp_path)
    slow = [toy.new_code_cell("import time; time.sleep(0.08)") for _ in range(150)]
    toy.submit(course, "many-cells", [*slow, *toy.submission_cells()])
    (result,) = grade(Order(course, toy.ASSIGNMENT, limits=replace(hostile.LIMITS, submission_seconds=3.0))).results
    assert (str(result.status), result.score) == ("timeout", 0.0)
    assert result.seconds < 6.0
    assert [note for note in result.notes if "the time for this submission" in note or "did not end" in note]


def test_the_next_submission_starts_within_a_second(tmp_path: Path) -> None:
    course = hostile.make_course(tmp_path)
    loop = "def double(x):\n    while True:\n        pass"
    hostile.hand_in(course, Case("a-first", "hangs", 4.0, double=loop))
    hostile.hand_in(course, Case(HONEST, "nothing", FULL))
    told: list[tuple[str, float, float]] = []
    grade(
        Order(course, toy.ASSIGNMENT, limits=hostile.LIMITS),
        told=lambda result: told.append((result.student, time.monotonic() - result.seconds, time.monotonic())),
    )
    (_, start_of_first, end_of_first), (_, start_of_second, end_of_second) = told
    assert {student for student, _, _ in told} == {"a-first", HONEST}
    assert end_of_second - start_of_first > hostile.LIMITS.call_seconds
    assert start_of_second - end_of_first < 1.0


def test_a_scratch_folder_goes_away_whatever_is_in_it() -> None:
    with scratch_folder() as folder:
        inner = Path(folder)
        for _ in range(50):
            inner = inner / "d"
            inner.mkdir()
        (inner / "link").symlink_to("/etc")
        (inner / "file").write_text("x")
        inner.chmod(0)
    assert not Path(folder).exists()
    assert Path("/etc/passwd").exists()


def test_the_suite_is_as_broad_as_promised() -> None:
    assert len(CASES) >= 40
    assert len({case.name for case in CASES}) == len(CASES)
