"""A regrade runs what a change touches, shows who changes before it is written, and keeps what a person gave."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from nbgrader.api import Gradebook

from autograder import ask, cli, hashes
from autograder.changes import Change
from autograder.collect import Found
from autograder.errors import JudgeError, UsageError
from autograder.grader import Grader
from autograder.hashes import hashes_of
from autograder.judge.client import PreparedJudge
from autograder.order import Order
from autograder.pipeline import grade
from autograder.plan import read_plan
from autograder.record import STORE_NAME, Store
from autograder.records import Status
from autograder.regrade import regrade
from tests import hostile, toy

CLASS = {
    "ada": {},
    "bob": {"double": "def double(x):\n    return 3 * x"},
    "cleo": {"double": toy.BLANK, "total": toy.BLANK.replace("double", "total")},
    "exits": {"double": "import os\n\n\ndef double(x):\n    os._exit(0)"},
}
STRICTER = "check.returns(np.array([2, -4]), double, np.array([1, -2]))\nassert double(0) == 1, 'zero is one now'"


@pytest.fixture(scope="module", autouse=True)
def warm() -> Iterator[None]:
    with hostile.one_warm_process():
        yield


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory, warm: None) -> Path:
    """A class that has been graded."""
    folder = toy.make_course(tmp_path_factory.mktemp("graded"))
    for student, answers in CLASS.items():
        toy.submit(folder, student, **answers)
    grade(Order(folder, toy.ASSIGNMENT, jobs=2))
    return folder


@pytest.fixture
def course(graded: Path, tmp_path: Path) -> Path:
    """A copy of it, to change."""
    return shutil.copytree(graded, tmp_path / "course")


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the tests that are given to a judge."""
    names: list[str] = []
    real = PreparedJudge.judge

    def spy(self: PreparedJudge, steps: Sequence[Any], *rest: Any) -> Any:
        names.extend(step.name for step in steps if step.kind == "test")
        return real(self, steps, *rest)

    monkeypatch.setattr(PreparedJudge, "judge", spy)
    return names


def change_cells(course: Path, name: str, **changes: Any) -> None:
    """Change the source or points of one cell of the instructor's notebook; `source=None` takes it out."""
    path = course / "source" / toy.ASSIGNMENT / f"{toy.NAME}.ipynb"
    cells = toy.nbformat.read(path, as_version=4).cells
    cell = next(one for one in cells if one["id"] == name)
    if "points" in changes:
        cell["metadata"]["nbgrader"]["points"] = changes["points"]
    if changes.get("source", "") is None:
        cells.remove(cell)
    elif "source" in changes:
        cell["source"] = changes["source"]
    toy.write(path, cells)


def changes_of(course: Path, *, write: bool = True) -> dict[str, Change]:
    shown: list[Change] = []

    def agree(changes: Sequence[Change]) -> bool:
        shown.extend(changes)
        return write

    regrade(Order(course, toy.ASSIGNMENT, jobs=2), agree=agree)
    return {change.student: change for change in shown}


def scores(course: Path) -> dict[str, float | None]:
    with Store(course / STORE_NAME, readonly=True) as store:
        return {result.student: result.score for result in store.latest(toy.ASSIGNMENT)}


def attempts(course: Path, student: str) -> list[Any]:
    with Store(course / STORE_NAME, readonly=True) as store:
        return store.history(toy.ASSIGNMENT, student)


def test_only_the_checks_that_a_change_touches_are_judged(course: Path, judged: list[str]) -> None:
    change_cells(course, "double-values", source=STRICTER)
    changes = changes_of(course)
    whole = ["double-values", "double-predict", "total-values", "TABLE-values"]
    assert sorted(judged) == sorted(["double-values"] * 3 + 2 * whole)  # `exits` crashes, so it is judged whole, twice
    assert set(changes) == {"ada"}
    assert (changes["ada"].before, changes["ada"].after) == (7.0, 5.0)
    (line,) = changes["ada"].lines
    assert line == "double-values: passed 2 of 2 → failed 0 of 2 (test changed): zero is one now"
    assert scores(course) == {"ada": 5.0, "bob": 4.0, "cleo": 1.0, "exits": 4.0}


def test_a_regrade_in_part_gives_what_a_whole_one_would(course: Path, tmp_path: Path) -> None:
    change_cells(course, "total-values", source="assert total([1, 2]) == 6")
    changes_of(course)
    plan = read_plan(course, toy.ASSIGNMENT)
    with Grader(Order(course, toy.ASSIGNMENT), plan, hashes_of(plan)) as one_grader:
        for student in CLASS:
            path = course / "submitted" / student / toy.ASSIGNMENT / f"{toy.NAME}.ipynb"
            fresh = dataclasses.replace(one_grader.grade_one(Found(student, path)), seconds=0.0)
            assert dataclasses.replace(attempts(course, student)[-1], seconds=0.0) == fresh


def test_every_attempt_is_kept_and_nothing_is_left_to_grade(course: Path, judged: list[str]) -> None:
    change_cells(course, "double-values", source=STRICTER)
    changes_of(course)
    assert [one.score for one in attempts(course, "ada")] == [7.0, 5.0]
    del judged[:]
    grade(Order(course, toy.ASSIGNMENT))
    assert judged == []


def test_if_nothing_has_changed_all_is_graded_again(course: Path, judged: list[str]) -> None:
    assert changes_of(course) == {}
    assert len(judged) == 4 * (len(CLASS) + 1)
    assert len(attempts(course, "ada")) == 2


def test_a_change_of_prose_judges_no_check(course: Path, judged: list[str]) -> None:
    change_cells(course, "why", source="Because it is so.")
    assert changes_of(course) == {}
    assert set(judged) <= {"double-values", "double-predict", "total-values", "TABLE-values"}
    assert len(judged) == 8  # those of the submission that crashes


def test_a_change_of_given_cells_touches_everything(course: Path, judged: list[str]) -> None:
    change_cells(course, "given-predict", source="def predict(x):\n    return double(x) + 2")
    changes = changes_of(course)
    assert len(judged) == 4 * (len(CLASS) + 1)
    assert changes["ada"].lines[0].startswith("double-predict: passed 1 of 1 → failed 0 of 1 (given cells changed)")


def test_after_an_update_of_the_grader_everything_is_judged(
    course: Path, judged: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hashes, "_code_digest", lambda: "another")
    assert changes_of(course) == {}
    assert len(judged) == 4 * (len(CLASS) + 1)


def test_a_check_that_another_uses_is_run_with_it(course: Path, judged: list[str]) -> None:
    change_cells(course, "double-values", source="wanted = 9\nassert double(2) == 4")
    change_cells(course, "double-predict", source="assert predict(4) == wanted")
    changes_of(course)
    del judged[:]
    change_cells(course, "double-predict", source="assert predict(4) == wanted\nassert predict(5) == wanted + 2")
    assert changes_of(course) == {}
    assert judged[:2] == ["double-values", "double-predict"] and "total-values" not in judged[:6]
    del judged[:]
    change_cells(course, "double-values", source="wanted = 8\nassert double(2) == 4")
    changes = changes_of(course)
    assert "double-predict: passed 1 of 1 → failed 0 of 1 (test changed)" in changes["ada"].lines[0]


def test_new_checks_gone_checks_and_other_points_are_in_the_diff(course: Path) -> None:
    change_cells(course, "double-values", points=5)
    change_cells(course, "total-values", source=None)
    path = course / "source" / toy.ASSIGNMENT / f"{toy.NAME}.ipynb"
    cells = toy.nbformat.read(path, as_version=4).cells
    toy.write(path, [*cells, toy.cell("TABLE-size", "assert len(TABLE) == 1", grade=True, locked=True, points=1)])
    changes = changes_of(course)
    assert (changes["ada"].before, changes["ada"].after) == (7.0, 8.0)
    assert list(changes["ada"].lines) == [
        "double-values: passed 2 of 2 → passed 5 of 5 (points changed)",
        "TABLE-size: new, passed 1 of 1",
        "total-values: passed 3 of 3 → gone (the check is gone)",
    ]


def test_a_new_file_a_new_student_and_one_that_is_gone_are_said_to_be_so(course: Path) -> None:
    toy.submit(course, "bob")
    toy.submit(course, "dora")
    (course / "submitted" / "cleo" / toy.ASSIGNMENT / f"{toy.NAME}.ipynb").unlink()
    changes = changes_of(course)
    assert changes["bob"].lines[0] == "double-values: failed 0 of 2 → passed 2 of 2 (another file was handed in)"
    assert changes["dora"].lines == ["graded for the first time"]
    assert changes["cleo"].lines[0].startswith("graded → missing")
    assert set(changes) == {"bob", "cleo", "dora"}


def test_what_a_person_gave_stays(course: Path) -> None:
    url = f"sqlite:///{course / 'gradebook.db'}"
    with Gradebook(url) as gradebook:
        for name, points in (("why", 1.5), ("double-values", 1.0)):
            grade_of = gradebook.find_grade(name, toy.NAME, toy.ASSIGNMENT, "ada")
            grade_of.manual_score, grade_of.needs_manual_grade = points, False
        gradebook.db.commit()
        assert gradebook.find_submission(toy.ASSIGNMENT, "ada").score == 7.5
    change_cells(course, "double-values", source=STRICTER)
    assert "(test changed; points by hand stay)" in changes_of(course)["ada"].lines[0]
    with Gradebook(url) as gradebook:
        machine = gradebook.find_grade("double-values", toy.NAME, toy.ASSIGNMENT, "ada")
        assert (machine.auto_score, machine.manual_score, machine.needs_manual_grade) == (0.0, 1.0, True)
        by_hand = gradebook.find_grade("why", toy.NAME, toy.ASSIGNMENT, "ada")
        assert (by_hand.manual_score, by_hand.needs_manual_grade) == (1.5, False)
        assert gradebook.find_submission(toy.ASSIGNMENT, "ada").score == 7.5
        assert gradebook.find_submission(toy.ASSIGNMENT, "bob").score == 4.0


def test_a_check_with_points_by_hand_cannot_go(course: Path, judged: list[str]) -> None:
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        gradebook.find_grade("total-values", toy.NAME, toy.ASSIGNMENT, "ada").manual_score = 2.0
        gradebook.db.commit()
    change_cells(course, "total-values", source=None)
    with pytest.raises(UsageError, match="cell total-values is gone from the notebook"):
        changes_of(course)
    assert judged == []


def test_what_is_not_agreed_to_is_not_written(course: Path) -> None:
    change_cells(course, "double-values", source=STRICTER, points=4)
    before = {name: (course / name).read_bytes() for name in (STORE_NAME, "gradebook.db")}
    assert set(changes_of(course, write=False)) == {"ada", "bob", "cleo", "exits"}
    assert {name: (course / name).read_bytes() for name in before} == before


def test_a_submission_that_was_not_judged_is_judged_whole(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(PreparedJudge, "judge", _breaks)
        assert changes_of(course)["ada"].lines[0].startswith("graded → not_judged: not judged: fell over")
    assert attempts(course, "ada")[-1].status is Status.NOT_JUDGED
    assert changes_of(course)["ada"].after == 7.0


def _breaks(*_: Any) -> Any:
    raise JudgeError("fell over")


def autograder(*arguments: str | Path, **options: Any) -> Result:
    return CliRunner().invoke(cli.main, [str(argument) for argument in arguments], **options)


def test_the_command_shows_the_changes_and_writes_without_a_terminal(course: Path) -> None:
    change_cells(course, "double-values", source=STRICTER)
    done = autograder("grade", toy.ASSIGNMENT, "--course", course, "--regrade")
    assert done.exit_code == 0, done.output
    assert "zero is one now" in done.output and "Write these changes?" not in done.output
    assert scores(course)["ada"] == 5.0


@pytest.mark.parametrize(
    ("options", "answer", "is_written"),
    [((), "y\n", True), ((), "n\n", False), (("--yes",), "", True), (("--dry-run",), "", False)],
)
def test_on_a_terminal_it_asks_first(
    course: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], answer: str, is_written: bool
) -> None:
    monkeypatch.setattr(ask, "is_terminal", lambda: True)
    change_cells(course, "double-values", source=STRICTER)
    done = autograder("grade", toy.ASSIGNMENT, "--course", course, "--regrade", *options, input=answer)
    assert done.exit_code == 0, done.output
    assert ("Write these changes?" in done.output) is (not options)
    assert ("Nothing was written" in done.output) is (not is_written)
    assert scores(course)["ada"] == (5.0 if is_written else 7.0)


def test_a_dry_run_without_records_leaves_no_trace(tmp_path: Path) -> None:
    course = toy.make_course(tmp_path)
    toy.submit(course, "ada")
    before = {path.name for path in course.iterdir()}
    done = autograder("grade", toy.ASSIGNMENT, "--course", course, "--regrade", "--dry-run")
    assert done.exit_code == 0, done.output
    assert {path.name for path in course.iterdir()} - before <= {".autograder-secret"}


def test_yes_and_dry_run_need_a_regrade(course: Path) -> None:
    assert autograder("grade", toy.ASSIGNMENT, "--course", course, "--dry-run").exit_code == 2


def test_names_and_messages_are_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    ask.show([Change("[bold]eve[/]", 1.0, None, ["x: [red]oh[/red]"])])
    shown = capsys.readouterr().out
    assert "[bold]eve[/]" in shown and "[red]oh[/red]" in shown and "–" in shown
