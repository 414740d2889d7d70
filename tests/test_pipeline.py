"""A small class through the real engine: real processes, a real store, a real gradebook."""

from __future__ import annotations

import dataclasses
import gc
import shutil
from pathlib import Path

import pytest

from autograder.order import Order
from autograder.pipeline import ClassResult, grade
from autograder.record import Store
from autograder.record.store import STORE_NAME
from autograder.records import Outcome, Result, Status
from autograder.settings import Isolation, Limits
from tests import toy

LIMITS = Limits(cell_seconds=2.0, call_seconds=0.5, slow_call_seconds=0.2, memory=512 * 2**20, respawns=3)

ENDLESS = "def double(x):\n    while True:\n        pass"
SOME_END = "import os\n\n\ndef double(x):\n    os._exit(0)"
HUNGRY = "import numpy as np\n\n\ndef double(x):\n    return np.ones(2**30)"

SAME = "class Same:\n    def __eq__(self, other):\n        return True\n\n\ndef double(x):\n    return Same()"

CLASS = {
    "right": {},
    "loops": {"double": "def double(x):\n    return x + x"},
    "blank": {"double": toy.BLANK, "total": "", "TABLE": ""},
    "wrong": {"double": "def double(x):\n    return 3 * x"},
    "raises": {"double": "def double(x):\n    return x / undefined_name"},
    "none": {"double": "def double(x):\n    2 * x"},
    "inplace": {"double": "def double(x):\n    x *= 2\n    return x"},
    "syntax": {"double": "def double(x)\n    return 2 * x"},
    "stops": {"total": "raise ValueError('my cell stops')"},
    "endless": {"double": ENDLESS},
    "endless-cell": {"total": "while True:\n    pass"},
    "exits": {"double": SOME_END},
    "exit-cell": {"total": "import os\nos._exit(3)"},
    "hungry": {"double": HUNGRY},
    "pretends": {"double": SAME},
}

EXPECTED = {
    "right": (Status.GRADED, 7.0),
    "loops": (Status.GRADED, 7.0),
    "blank": (Status.GRADED, 0.0),
    "wrong": (Status.GRADED, 4.0),
    "raises": (Status.GRADED, 4.0),
    "none": (Status.GRADED, 4.0),
    "inplace": (Status.GRADED, 5.0),
    "syntax": (Status.GRADED, 4.0),
    "stops": (Status.GRADED, 4.0),
    "endless": (Status.TIMEOUT, 4.0),
    "endless-cell": (Status.TIMEOUT, 4.0),
    "exits": (Status.CRASHED, 4.0),
    "exit-cell": (Status.CRASHED, 4.0),
    "hungry": (Status.MEMORY, 4.0),
    "pretends": (Status.GRADED, 4.0),
    "empty-file": (Status.UNREADABLE, None),
    "no-notebook": (Status.MISSING, None),
}


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ClassResult]:
    course = toy.make_course(tmp_path_factory.mktemp("course"))
    for student, answers in CLASS.items():
        toy.submit(course, student, **answers)
    toy.submit_bytes(course, "empty-file", b"")
    (course / "submitted" / "no-notebook" / toy.ASSIGNMENT).mkdir(parents=True)
    return course, grade(Order(course, toy.ASSIGNMENT, jobs=2, limits=LIMITS))


def by_name(result: ClassResult) -> dict[str, Result]:
    return {one.student: one for one in result.results}


@pytest.mark.parametrize("student", EXPECTED)
def test_each_submission_gets_its_status_and_score(graded: tuple[Path, ClassResult], student: str) -> None:
    result = by_name(graded[1])[student]
    assert (result.status, result.score) == EXPECTED[student], result.checks


def test_every_submission_has_a_record(graded: tuple[Path, ClassResult]) -> None:
    course, outcome = graded
    with Store(course / STORE_NAME, readonly=True) as store:
        assert {result.student for result in store.latest(toy.ASSIGNMENT)} == set(EXPECTED)
    assert outcome.plan.max_score == 9.0


def test_what_student_code_printed_or_set_cannot_speak_for_a_blank(graded: tuple[Path, ClassResult]) -> None:
    found = toy.outcomes(by_name(graded[1])["blank"])
    assert found["double-values"] == found["TABLE-values"] == found["total-values"] == Outcome.NOT_ATTEMPTED
    assert found["why"] == Outcome.MANUAL


def test_a_message_names_the_mistake(graded: tuple[Path, ClassResult]) -> None:
    def message(student: str, check: str = "double-values") -> str:
        return next(one.message for one in by_name(graded[1])[student].checks if one.grade_id == check)

    assert "1.5 times" in message("wrong")
    assert "undefined_name" in message("raises")
    assert "line 2: return x / undefined_name" in message("raises")
    assert "forget to return" in message("none")
    assert "in place" in message("inplace")
    assert "double is not defined" in message("syntax")
    assert "Is there a loop without an end?" in message("endless")
    assert "an object of type Same" in message("pretends")


def test_a_blank_of_one_exercise_leaves_the_others_alone(graded: tuple[Path, ClassResult]) -> None:
    assert toy.outcomes(by_name(graded[1])["syntax"])["total-values"] == Outcome.PASSED


def test_the_graded_notebook_holds_answers_outputs_and_verdicts(graded: tuple[Path, ClassResult]) -> None:
    course, _ = graded
    notebook = toy.as_dict(course / "autograded" / "stops" / toy.ASSIGNMENT / f"{toy.NAME}.ipynb")
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    assert cells["total"]["outputs"][0]["evalue"] == "my cell stops"
    assert cells["double-values"]["outputs"] == []
    assert cells["total-values"]["outputs"][0]["ename"] == "not attempted"
    assert "".join(cells["double"]["source"]) == toy.DOUBLE


def test_a_second_run_grades_nothing_again_and_gives_the_same(graded: tuple[Path, ClassResult]) -> None:
    course, first = graded
    second = grade(Order(course, toy.ASSIGNMENT, jobs=1, limits=LIMITS))
    assert [dataclasses.replace(one, notebook="") for one in second.results] == first.results
    assert second.level is None


@pytest.mark.parametrize("jobs", [1, 8])
def test_any_number_of_jobs_gives_the_same(graded: tuple[Path, ClassResult], jobs: int, tmp_path: Path) -> None:
    course, with_two = graded
    copy = shutil.copytree(course, tmp_path / "copy", ignore=shutil.ignore_patterns("*.db", "autograded"))
    results = grade(Order(copy, toy.ASSIGNMENT, jobs=jobs, limits=LIMITS)).results
    assert [untimed(one) for one in results] == [untimed(one) for one in with_two.results]


def untimed(result: Result) -> Result:
    return dataclasses.replace(result, seconds=0.0, notebook="")


def test_a_changed_submission_is_graded_again(tmp_path: Path) -> None:
    course = toy.make_course(tmp_path)
    toy.submit(course, "ada", double=toy.BLANK)
    assert by_name(grade(Order(course, toy.ASSIGNMENT)))["ada"].score == 4.0
    toy.submit(course, "ada")
    assert by_name(grade(Order(course, toy.ASSIGNMENT)))["ada"].score == 7.0


@pytest.mark.parametrize("isolation", list(Isolation))
def test_the_score_does_not_depend_on_jobs_isolation_or_demonstrations(tmp_path: Path, isolation: Isolation) -> None:
    course = toy.make_course(tmp_path)
    for student in ("right", "wrong", "inplace", "raises"):
        toy.submit(course, student, **CLASS[student])
    results = grade(Order(course, toy.ASSIGNMENT, jobs=3, isolation=isolation, with_demos=True)).results
    assert {one.student: one.score for one in results} == {"inplace": 5.0, "raises": 4.0, "right": 7.0, "wrong": 4.0}
    stamped = {one.isolation for one in results}
    assert stamped == {"none"} if isolation is Isolation.NONE else stamped <= {"A", "B"}


def test_only_a_few_submissions_are_in_memory_however_many_there_are(tmp_path: Path) -> None:
    course = toy.make_course(tmp_path)
    for number in range(12):
        toy.submit(course, f"s{number:02d}")
    held: list[int] = []

    def told(_: Result) -> None:
        gc.collect()
        held.append(sum(isinstance(thing, Result) and thing.notebook != "" for thing in gc.get_objects()))

    outcome = grade(Order(course, toy.ASSIGNMENT, jobs=1), told=told)
    assert len(outcome.results) == len(held) == 12
    assert 0 < max(held) <= 4
