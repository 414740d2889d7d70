"""No hostile submission earns a point that it should not, finds a hidden test, or leaves anything behind.

A family is one class, graded by one call of `grade`, in one test: so it is graded once, however the tests are spread.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.order import Order
from autograder.pipeline import grade
from autograder.settings import Level
from tests import hostile, toy
from tests.hostile import CANARY, WRONG, Case
from tests.integrity.cases import FAMILIES

CASES = [case for cases in FAMILIES.values() for case in cases]
AT_LEVEL_B = ("hunting for tests", "writing elsewhere", "imported answers", "left behind")
OF_B_ITSELF = {"kill-parent"}  # without a process namespace it can end itself, and only that


@pytest.fixture(scope="module", autouse=True)
def warm() -> Iterator[None]:
    with hostile.one_warm_process():
        yield


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES)
def test_no_submission_of_the_family_gets_more_than_it_should(family: str) -> None:
    for graded in hostile.grade_class(FAMILIES[family]):
        assert hostile.problems(graded, FAMILIES[family]) == []
        hostile.check_class(graded, FAMILIES[family])


@pytest.mark.slow
def test_nor_at_level_b() -> None:
    cases = [case for family in AT_LEVEL_B for case in FAMILIES[family]]
    for graded in hostile.grade_class(cases, level=Level.B):
        assert {result.isolation for result in graded.results.values()} == {"B"}
        assert hostile.problems(graded, [case for case in cases if case.name not in OF_B_ITSELF]) == []
        assert all(graded.results[name].score == 4.0 for name in OF_B_ITSELF)
        hostile.check_class(graded, cases)


@pytest.mark.slow
def test_without_isolation_the_split_alone_still_gives_nothing_away_for_a_claim() -> None:
    cases = [*FAMILIES["lying values"], *FAMILIES["patched modules"], *FAMILIES["IPython"]]
    for graded in hostile.grade_class(cases, level=Level.NONE):
        assert hostile.problems(graded, cases) == []
        assert {result.isolation for result in graded.results.values()} == {"none"}
        assert all("without isolation" in " ".join(result.notes) for result in graded.results.values())


def test_the_canary_is_found_where_nothing_protects_it() -> None:
    """So the hunters hunt, and `check_class` sees what they find."""
    hunters = [case for case in CASES if case.name == "course-files"]
    for graded in hostile.grade_class(hunters, level=Level.NONE):
        found = [where for where, text in graded.everything_shown() if CANARY in text]
        assert any("course-files" in where for where in found)
        with pytest.raises(AssertionError, match="the hidden test was found"):
            hostile.check_class(graded, hunters)


LENT = """\
with check.replaced(globals(), {later}=lambda x: 2 * x):
    check.returns(3, {name}, 2)"""
KEEPER = """\
kept = []
def keep(thing):
    if type(thing).__name__ == "StandIn":
        kept.append(thing)
def plus_one(x):
    keep(twice)
    return x + 1
def twice(x):
    return kept[0](x)"""


def test_a_function_that_one_check_lends_does_not_answer_in_the_next(tmp_path: Path) -> None:
    """Without the cells between them all checks are one conversation, and a lent function may be the next answer."""
    course = toy.make_course(tmp_path)
    answers = {"plus_one": "def plus_one(x):\n    return x + 1", "twice": "def twice(x):\n    return 2 * x"}
    tests = {"plus_one": LENT.format(name="plus_one", later="twice"), "twice": "check.returns(14, twice, 7)"}
    cells = [toy.cell("given-setup", "from course import check", locked=True)]
    for name, answer in answers.items():
        cells.append(toy.cell(name, answer, solution=True))
        cells.append(toy.cell(f"{name}-values", tests[name], grade=True, locked=True, points=1))
    for part in ("source", "release"):
        toy.write(course / part / toy.ASSIGNMENT / f"{toy.NAME}.ipynb", cells)
    own = toy.new_code_cell(KEEPER)
    toy.submit(course, "keeper", [own, *(one for one in cells if one["id"] not in answers)])
    toy.submit(course, "honest", cells)
    results = {one.student: one for one in grade(Order(course, toy.ASSIGNMENT)).results}
    assert (str(results["honest"].status), results["honest"].score) == ("graded", 2.0)
    assert (str(results["keeper"].status), results["keeper"].score) == ("graded", 1.0), results["keeper"].checks


def test_a_wrong_score_status_or_note_is_a_problem() -> None:
    cases = [
        Case("score", "an answer that is wrong, and a table that says right", 8.0, double=WRONG),
        Case("status", "a status that it does not get", 4.0, "timeout", double=WRONG),
        Case("note", "a note that it does not get", 4.0, note="no such words", double=WRONG),
    ]
    for graded in hostile.grade_class(cases):
        assert [text.split()[0] for text in hostile.problems(graded, cases)] == ["score", "status", "note"]


def test_a_process_that_is_left_running_is_seen() -> None:
    with hostile.orphans_come_here():
        known = set(hostile.descendants())
        subprocess.run(["sh", "-c", "sleep 60 &"], check=True)
        left = [pid for pid, line in hostile.descendants().items() if pid not in known and "sleep" in line]
        assert len(left) == 1
        os.kill(left[0], signal.SIGKILL)
        os.waitpid(left[0], 0)
        time.sleep(0)


def test_the_suite_is_as_broad_as_promised() -> None:
    assert len(CASES) >= 60
    assert len({case.name for case in CASES}) == len(CASES)
