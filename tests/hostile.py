"""A class made of table entries, graded once by the real engine, and all that came back from it.

The assignment is the toy of `tests.toy` with one more raw test and a mark in the hidden test that nobody may find.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from autograder import grader
from autograder.execute.host import WarmProcess
from autograder.jail import syscalls
from autograder.order import Order
from autograder.pipeline import grade
from autograder.record.store import STORE_NAME
from autograder.records import Result
from autograder.settings import Isolation, Level, Limits
from tests import toy

LIMITS = Limits(cell_seconds=2.0, call_seconds=0.5, slow_call_seconds=0.2, memory=512 * 2**20, processes=16, respawns=3)
PATIENT = Limits(
    cell_seconds=10.0, call_seconds=5.0, slow_call_seconds=0.5, memory=512 * 2**20, processes=16, respawns=3
)
"""For classes in which nothing is to hang, so that a busy machine is not taken for an endless loop."""
CANARY = "CANARY-5f0c2a77"
FULL = 8.0
WITHOUT_DOUBLE = 4.0  # `total` and `TABLE` are right
WITHOUT_TABLE = 7.0
WITHOUT_TOTAL = 5.0
HONEST = "honest"

RAW = 'got = double(np.array([1.0, 2.0]))\nassert got.shape == (2,), "shape"\nassert np.allclose(got, [2.0, 4.0])'
WRONG = "def double(x):\n    return 3 * x\n"


@dataclass(frozen=True)
class Case:
    """One submission: what it tries, what is handed in, and what must come of it.

    `double`, `total`, `TABLE` are answers; `first` is a cell of the student's before all others. `content` replaces
    the file, `arrange` is given the cells and gives others, `place` makes the submission by itself.
    Where it depends on who is faster, `score` is a tuple of what it may be, and `status` has several with "|" between.
    `{course}` in a text stands for the course folder, `{repository}` for this repository.
    """

    name: str
    tries: str
    score: float | tuple[float, ...] | None
    status: str = "graded"
    note: str = ""
    double: str | None = None
    total: str | None = None
    TABLE: str | None = None
    first: str = ""
    content: bytes | None = None
    arrange: Callable[[list[Any]], list[Any]] | None = None
    place: Callable[[Path], None] | None = None

    def __str__(self) -> str:
        return self.name


@dataclass
class Graded:
    """A class after grading."""

    course: Path
    results: dict[str, Result]
    left_running: list[str]
    left_in_temp: list[str]
    seconds: float
    files_before: dict[str, str] = field(default_factory=dict)

    def everything_shown(self) -> Iterator[tuple[str, str]]:
        """All that a submission could have written a hidden test into: where it is, and its text."""
        for student, result in self.results.items():
            yield f"{student}: summary", json.dumps(result.summary())
            yield (
                f"{student}: answers",
                json.dumps([[answer.source, list(answer.outputs)] for answer in result.answers]),
            )
        for path in sorted((self.course / "autograded").rglob("*.ipynb")):
            for cell in toy.as_dict(path)["cells"]:
                grading = cell["metadata"].get("nbgrader", {})
                ours = grading.get("grade") and not grading.get("solution")
                shown = cell.get("outputs", []) if ours else [cell["source"], cell.get("outputs", [])]
                yield f"{path.parts[-3]}: cell {cell['id']}", json.dumps(shown)


def make_course(folder: Path) -> Path:
    """The toy course, with a raw test and the canary in the hidden test."""
    toy.make_course(folder)
    hidden = toy.instructor_cells()
    visible = toy.release_cells()
    for cells in (hidden, visible):
        place = next(index for index, one in enumerate(cells) if one["id"] == "double-predict")
        cells.insert(place, toy.cell("double-raw", RAW, grade=True, locked=True, points=1))
    for one in hidden:
        one["source"] = one["source"].replace("# canary: t1-toy/double-values", f'hidden_mark = "{CANARY}"')
    toy.write(folder / "source" / toy.ASSIGNMENT / f"{toy.NAME}.ipynb", hidden)
    toy.write(folder / "release" / toy.ASSIGNMENT / f"{toy.NAME}.ipynb", visible)
    return folder


def submission_cells(answers: Mapping[str, str] | None = None, first: str = "") -> list[Any]:
    """The cells of a submission with these answers instead of the right ones."""
    cells = toy.submission_cells(answers)
    place = next(index for index, one in enumerate(cells) if one["id"] == "double-predict")
    cells.insert(place, toy.cell("double-raw", RAW, grade=True, locked=True, points=1))
    if first:
        extra = toy.new_code_cell(first)
        extra["id"] = "my-own-cell"
        cells.insert(0, extra)
    return cells


def hand_in(course: Path, case: Case) -> None:
    """Write the submission of a case."""
    if case.place is not None:
        case.place(course)
        return
    if case.content is not None:
        toy.submit_bytes(course, case.name, case.content)
        return
    texts = {"double": case.double, "total": case.total, "TABLE": case.TABLE}
    answers = {name: _placed(text, course) for name, text in texts.items() if text is not None}
    cells = submission_cells(answers, _placed(case.first, course))
    path = course / "submitted" / case.name / toy.ASSIGNMENT / f"{toy.NAME}.ipynb"
    toy.write(path, cells)
    if case.arrange is not None:
        document = json.loads(path.read_text())
        document["cells"] = case.arrange(document["cells"])
        path.write_text(json.dumps(document))


@contextlib.contextmanager
def own_temp_folder() -> Iterator[Path]:
    """A temporary directory of this class alone, in which one sees what was left."""
    folder = Path(tempfile.mkdtemp(prefix="class-"))
    folder.chmod(0o755)
    before, tempfile.tempdir = tempfile.tempdir, str(folder)
    try:
        yield folder
    finally:
        tempfile.tempdir = before
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def orphans_come_here() -> Iterator[None]:
    """Within the block what is orphaned below this process becomes its child, and so can be seen."""
    syscalls.prctl("subreaper", syscalls.PR_SET_CHILD_SUBREAPER, 1)
    try:
        yield
    finally:
        syscalls.prctl("subreaper", syscalls.PR_SET_CHILD_SUBREAPER, 0)


def descendants() -> dict[int, str]:
    """The running descendants of this process, with their command lines."""
    parents: dict[int, list[int]] = {}
    lines: dict[int, str] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                state, parent = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
                parents.setdefault(int(parent), []).append(int(entry.name))
                if state != "Z":
                    lines[int(entry.name)] = (
                        (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                    )
    found, todo = {}, list(parents.get(os.getpid(), []))
    while todo:
        one = todo.pop()
        todo += parents.get(one, [])
        if one in lines:
            found[one] = lines[one]
    return found


@contextlib.contextmanager
def one_warm_process() -> Iterator[None]:
    """Within the block all classes are graded by one warm process: it starts once, and must survive all of them."""

    class Shared:
        def __init__(self, modules: Sequence[str]) -> None:
            assert set(modules) <= set(grader.ROLES)

        def __enter__(self) -> WarmProcess:
            return warm

        def __exit__(self, *_: object) -> None:
            pass

    with WarmProcess(grader.ROLES) as warm, pytest.MonkeyPatch.context() as patch:
        patch.setattr(grader, "WarmProcess", Shared)
        yield


def grade_class(
    cases: Sequence[Case], *, level: Level | None = None, limits: Limits = PATIENT, jobs: int = 2
) -> Iterator[Graded]:
    """Grade the cases and an honest submission as one class, in one call. For a module's fixture to yield from.

    `level` B is forced, as on a machine without namespaces; `none` is asked for as an instructor would.
    """
    with own_temp_folder() as temp, orphans_come_here(), pytest.MonkeyPatch.context() as patch:
        known = set(descendants())
        course = make_course(temp / "course")
        hand_in(course, Case(HONEST, "nothing", FULL))
        for case in cases:
            hand_in(course, case)
        if level is Level.B:
            patch.setattr(grader, "choose_level", lambda *_: (Level.B, "forced by a test"))
        isolation = Isolation.NONE if level is Level.NONE else Isolation.AUTO
        before = _files(course)
        start = time.monotonic()
        outcome = grade(Order(course, toy.ASSIGNMENT, jobs=jobs, isolation=isolation, limits=limits))
        seconds = time.monotonic() - start
        left = _still_running(known)
        yield Graded(
            course=course,
            results={one.student: one for one in outcome.results},
            left_running=left,
            left_in_temp=sorted(one.name for one in temp.iterdir() if one.name != "course"),
            seconds=seconds,
            files_before=before,
        )


def _still_running(known: set[int]) -> list[str]:
    """What a class left behind, after a moment in which the kernel may finish."""
    for _ in range(20):
        left = {pid: line for pid, line in descendants().items() if pid not in known}
        if not left:
            break
        time.sleep(0.05)
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    return [f"{pid} {line}" for pid, line in left.items()]


def _files(course: Path) -> dict[str, str]:
    """The regular files of a course that no grading may change, with their content."""
    return {
        str(path.relative_to(course)): path.read_bytes().hex()
        for part in ("source", "release", "submitted")
        for path in sorted((course / part).rglob("*"))
        if stat.S_ISREG(path.lstat().st_mode) and path.stat().st_size < 2**20
    }


def problems(graded: Graded, cases: Sequence[Case]) -> list[str]:
    """Every case that did not get the status, the score or the note that it must get."""
    return [
        f"{case.name} ({case.tries}): {result.status} {result.score}, not {case.status} {case.score}; "
        f"{list(result.checks)} {list(result.notes)}"
        for case in cases
        for result in [graded.results[case.name]]
        if str(result.status) not in case.status.split("|")
        or result.score not in (case.score if isinstance(case.score, tuple) else (case.score,))
        or case.note not in "\n".join(result.notes)
    ]


def check_class(graded: Graded, cases: Sequence[Case]) -> None:
    """What holds for every class: all recorded, the honest one untouched, nothing found, left or changed."""
    assert set(graded.results) == {HONEST, *(case.name for case in cases)}
    honest = graded.results[HONEST]
    assert (str(honest.status), honest.score) == ("graded", FULL), (honest, honest.checks, honest.notes)
    leaks = [where for where, text in graded.everything_shown() if CANARY in text]
    assert leaks == [], f"the hidden test was found: {leaks}"
    assert graded.left_running == [], graded.left_running
    assert graded.left_in_temp == [], graded.left_in_temp
    assert _files(graded.course) == graded.files_before
    assert {path.name for path in graded.course.iterdir()} == {
        "source", "release", "submitted", "autograded", "gradebook.db", STORE_NAME, ".autograder-secret"
    }  # fmt: skip


def _placed(text: str, course: Path) -> str:
    """A case's text with the paths that it hunts for."""
    return text.replace("{course}", str(course)).replace("{repository}", str(Path(__file__).resolve().parent.parent))
