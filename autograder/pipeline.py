"""A class, from submitted files to records: collect, execute, judge, record.

One warm process and one prepared judge serve all submissions of an assignment; threads of the supervisor wait for them;
one writer records, in the order in which they finish.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
import platform
import socket
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, Protocol, Self

from autograder import collect
from autograder.collect.read import digest, digest_of, fetch, parse, released_sources
from autograder.compose import answers_of, clean_outputs, graded_notebook
from autograder.course_secret import hidden_seed
from autograder.digests import check_digests, given_digest
from autograder.errors import AutograderError, IsolationRefused, JudgeError, SubmissionError
from autograder.execute.host import Link, WarmProcess
from autograder.execute.seats import Seats, slots_for
from autograder.execute.slots import claimed_slots
from autograder.given import copy_needed, package_folder
from autograder.jail.enter import close_memory
from autograder.judge.client import PreparedJudge
from autograder.plan import Plan, Role, Submission, read_plan
from autograder.record import GradebookCell, Recorder
from autograder.records import SCORELESS, Check, Outcome, Result, Status, plain_text
from autograder.settings import CONTAINER, Isolation, Level, Limits
from autograder.steps import Step, lay_out

ROLES = ("autograder.execute.worker", "autograder.judge.template", "autograder.judge.judge")
"""What the warm process is asked to become: loaded before it forks, since a locked-in process cannot read our files."""

MANUAL_MESSAGE = "Graded by hand."


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be graded, and how."""

    course: Path
    assignment: str
    students: Sequence[str] = ()
    jobs: int = 1
    isolation: Isolation = Isolation.AUTO
    with_demos: bool = False
    limits: Limits = field(default_factory=Limits)
    db: str = ""
    """Another gradebook than COURSE/gradebook.db: a path or a URL."""

    @property
    def gradebook(self) -> str:
        """Where nbgrader's gradebook is: a path or a URL."""
        return self.db or str(self.course / "gradebook.db")


Begin = Callable[[int], None]
Told = Callable[[Result], None]


@dataclass(frozen=True, slots=True)
class ClassResult:
    """All results of an assignment, in the order of the students' names."""

    plan: Plan
    results: list[Result]
    level: Level | None
    notice: str = ""


class GradesClass(Protocol):
    """What grades a class: a `Grader` with processes of this machine, or one with many machines."""

    level: Level
    notice: str

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...

    def grade_all(self, found: Sequence[collect.Found]) -> Iterator[Result]: ...


OpenGrader = Callable[[Order, Plan, dict[str, str]], GradesClass]


def grade(
    order: Order,
    begin: Begin = lambda total: None,
    told: Told = lambda result: None,
    open_grader: OpenGrader | None = None,
) -> ClassResult:
    """Grade a class. `begin` is told how many there are, `told` each result as soon as it is recorded.

    `open_grader` is called when there is something to grade; by default that makes a `Grader`.
    """
    plan = read_plan(order.course, order.assignment)
    found = collect.find(order.course, order.assignment, plan.notebook, order.students)
    hashes = hashes_of(plan)
    results: list[Result] = []
    with open_recorder(order, plan) as recorder:
        recorder.reconcile()
        kept = _still_good(recorder.already(order.assignment), found, hashes, order.limits)
        begin(len(found))
        for result in kept.values():
            results.append(result)
            told(result)
        todo = [one for one in found if one.student not in kept]
        level, notice = None, ""
        if any(one.path for one in todo):
            with (open_grader or Grader)(order, plan, hashes) as grader:
                level, notice = grader.level, grader.notice
                for result in grader.grade_all(todo):
                    recorder.record(result)
                    results.append(without_notebook(result))
                    told(result)
        else:
            for one in todo:
                result = _missing(one, plan, hashes)
                recorder.record(result)
                results.append(result)
                told(result)
    return ClassResult(plan, sorted(results, key=lambda result: result.student), level, notice)


class Grader:
    """The processes that grade one assignment.

    With `released`, and for submissions that come with their seed, it needs no course folder.
    """

    def __init__(
        self, order: Order, plan: Plan, hashes: dict[str, str], released: Mapping[str, str] | None = None
    ) -> None:
        self.order, self.plan, self.hashes = order, plan, hashes
        self.released = released_sources(order.course, plan) if released is None else released
        self.digests = check_digests(plan)
        self._stack = ExitStack()
        try:
            self._start()
        except BaseException:
            self._stack.close()
            raise

    def _start(self) -> None:
        roles = (Role.GIVEN, Role.DEMO) if self.order.with_demos else (Role.GIVEN,)
        given = self.plan.code(*roles)
        self._given = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="autograder-given-")))
        copy_needed(given, self._given)
        libraries = ["sklearn"] if any("sklearn" in source for source in given) else []
        self._warm = self._stack.enter_context(WarmProcess([*ROLES, *libraries]))
        self.level, self.notice = choose_level(self.order.isolation, self._warm, self.order.limits, str(self._given))
        course = package_folder()
        self._judge = PreparedJudge(
            self._warm.spawn,
            self.plan,
            self.level,
            [str(course.parent / "course")] if course else [],
            self._scratch(),
            with_demos=self.order.with_demos,
        )
        self._stack.callback(self._judge.close)
        slots = self._stack.enter_context(claimed_slots(slots_for(self.order.jobs)))
        self._seats = Seats(self._worker, self.order.jobs, slots, _processors())
        self._stack.callback(self._seats.close)

    def _worker(self, scratch: str, slot: int) -> tuple[socket.socket, Link]:
        course = package_folder()  # where it is installed it holds the finished answers
        hidden = [str(course.resolve())] if course else []
        return self._warm.worker(self.level, self.order.limits, str(self._given), scratch, slot, hidden)

    def _scratch(self) -> str:
        return self._stack.enter_context(tempfile.TemporaryDirectory(prefix="autograder-"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End all processes and remove the scratch folders."""
        self._stack.close()

    def grade_all(self, found: Sequence[collect.Found]) -> Iterator[Result]:
        """The results as they come; never more than a few submissions are in memory."""
        remaining = iter(found)
        running: set[Future[Result]] = set()
        # One thread more than there are seats: it reads the next submission and writes up the last.
        with ThreadPoolExecutor(self.order.jobs + 1, thread_name_prefix="submission") as pool:
            for one in remaining:
                running.add(pool.submit(self.grade_one, one))
                if len(running) >= 2 * self.order.jobs:
                    done, running = wait(running, return_when=FIRST_COMPLETED)
                    yield from (future.result() for future in done)
            while running:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)

    def grade_one(self, one: collect.Found) -> Result:
        """One submission as it was found, whatever happens."""
        content = content_of(one, self.plan, self.hashes, self.order.limits)
        if isinstance(content, Result):
            return content
        return self.grade_content(one.student, content, self.seed(one.student), one.notes, one.kept)

    def seed(self, student: str) -> int:
        """The seed of a student's hidden inputs, from the secret in the course folder."""
        return hidden_seed(self.order.course, student, self.plan.assignment)

    def grade_content(
        self, student: str, content: bytes, seed: int, notes: Sequence[str] = (), kept: Sequence[Check] = ()
    ) -> Result:
        """One submission as it was handed in, whatever happens."""
        try:
            submission = parse(content, student, self.plan, self.released)
        except SubmissionError as error:
            return _unreadable(student, self.plan, [*notes, str(error)], self.hashes, digest(content))
        return self.grade_submission(submission, seed, notes, kept)

    def grade_submission(
        self, submission: Submission, seed: int, notes: Sequence[str] = (), kept: Sequence[Check] = ()
    ) -> Result:
        """One submission that has been read, whatever happens. The checks in `kept` are taken over as they are."""
        hashes = self.hashes | {"submission": submission.digest}
        known = [check.grade_id for check in kept]
        steps = lay_out(self.plan, submission, with_demos=self.order.with_demos, leave_out=known)
        try:
            report = self._judged_surely(submission, steps, seed)
        except (AutograderError, OSError) as error:
            return not_judged(submission.student, self.plan, [*notes, f"not judged: {error}"], hashes)
        checks = self._checks(report["checks"], kept)
        return self._result(submission, report, checks, list(notes), hashes)

    def _judged_surely(self, submission: Submission, steps: Sequence[Step], seed: int) -> dict[str, Any]:
        """Once more from the start if a process ended, and that report counts.

        From here a process that somebody killed, or the kernel for want of memory, looks like one that the
        submission has ended. That one does it again; the other costs no points.
        """
        report = self._judged(steps, seed)
        ended_by_itself = "crashed" in report["events"] and "stopped" not in report["events"]
        return self._judged(steps, seed) if ended_by_itself else report

    def _judged(self, steps: Sequence[Step], seed: int) -> dict[str, Any]:
        with self._seats.place() as place:
            start = time.monotonic()
            report = self._judge.judge(steps, self.order.limits, seed, place.seat.new_worker, place.processor)
            return report | {"seconds": time.monotonic() - start}

    def _result(
        self,
        submission: Submission,
        report: dict[str, Any],
        checks: Sequence[Check],
        notes: list[str],
        hashes: dict[str, str],
    ) -> Result:
        outputs = {name: clean_outputs(shown) for name, shown in report["outputs"].items()}
        notes += [
            *submission.notes,
            *map(plain_text, report["notes"]),
            *[f"a worker ended: {end}" for end in report["ends"]],
        ]
        if self.level is Level.NONE:
            notes.append("graded without isolation: this score is only as good as the code that ran")
        return Result(
            assignment=self.plan.assignment,
            student=submission.student,
            status=_status(set(report["events"]), submission),
            score=sum(check.points for check in checks),
            max_score=self.plan.max_score,
            isolation=str(self.level),
            seconds=report["seconds"],
            notes=tuple(notes),
            checks=tuple(checks),
            answers=tuple(answers_of(self.plan, submission, outputs)),
            hashes=hashes,
            notebook=graded_notebook(self.plan, submission, outputs, checks),
        )

    def _checks(self, judged: list[dict[str, Any]], kept: Sequence[Check]) -> list[Check]:
        by_name = {check.grade_id: check for check in [*kept, *map(self._check, judged)]}
        return [
            Check(cell.grade_id, cell.exercise, 0.0, cell.max_points, Outcome.MANUAL, MANUAL_MESSAGE)
            if cell.manual
            else by_name[cell.grade_id]
            for cell in self.plan.graded
        ]

    def _check(self, judged: dict[str, Any]) -> Check:
        return Check(
            judged["grade_id"],
            judged["exercise"],
            judged["points"],
            judged["max_points"],
            Outcome(judged["outcome"]),
            plain_text(judged["message"]),
            self.digests[judged["grade_id"]],
        )


def choose_level(isolation: Isolation, warm: WarmProcess, limits: Limits, given: str) -> tuple[Level, str]:
    """The level that was asked for, or the best that works here, tried on a worker; and a notice of what is missing."""
    if isolation is Isolation.NONE:
        return Level.NONE, "No isolation: student code runs with your rights. Every record says so."
    refusals = []
    for level in _levels(isolation):
        try:
            _try_level(level, warm, limits, given)
        except (IsolationRefused, JudgeError) as refused:
            refusals.append(str(refused))
            continue
        if level is Level.X:
            close_memory()
        return level, _missing_at(level, refusals)
    if not warm.is_alive:
        raise JudgeError("the warm process has ended; run the same command again")
    raise IsolationRefused(
        f"this machine gives no isolation: {'; '.join(refusals)}. Ways out: run it on Linux 5.13 or later with user "
        "namespaces or Landlock allowed (`autograder doctor` shows what is missing), or in the container of "
        "`Containerfile` (docs/instructors.md), or, for code that you trust, --isolation none."
    )


def _levels(isolation: Isolation) -> list[Level]:
    """The levels that may do, the best first. One without Landlock only where a container is around all."""
    if isolation is not Isolation.AUTO:
        return [Level.A]
    return [Level.A, Level.B, Level.X] if os.environ.get(CONTAINER) == "1" else [Level.A, Level.B]


def _missing_at(level: Level, refusals: Sequence[str]) -> str:
    """The notice of a level that was taken because the better ones were refused."""
    if level is Level.B:
        return f"Isolation level B: namespaces are not to be had here ({refusals[0]})."
    if level is Level.X:
        return (
            "Isolation level X: the container protects this machine, but neither namespaces nor Landlock are to be had "
            f"in it ({'; '.join(refusals)}). A submission can read and change the course folder that is mounted: give "
            "the container a copy, and grade on Linux what counts."
        )
    return ""


def _try_level(level: Level, warm: WarmProcess, limits: Limits, given: str) -> None:
    """Start a worker at this level; a second one if the first ended without a word, since it may have been killed."""
    for is_last in (False, True):
        try:
            with tempfile.TemporaryDirectory(prefix="autograder-") as scratch:
                control, link = warm.worker(level, limits, given, scratch, 0)
                control.close()
                link.end()
            return
        except JudgeError:
            if is_last:
                raise


@cache
def engine_version() -> str:
    return importlib.metadata.version("numpy-neural-networks")


def hashes_of(plan: Plan) -> dict[str, str]:
    """With what an assignment is graded: the hashes that its records carry."""
    return {
        "assignment": plan.digest,
        "given": given_digest(plan),
        "engine": engine(),
        "environment": _environment(),
    }


def engine() -> str:
    """Which engine this is: its version and a hash of its files."""
    return f"{engine_version()}+{_code_digest()}"


@cache
def _environment() -> str:
    packages = " ".join(f"{name} {importlib.metadata.version(name)}" for name in ("numpy", "ipython", "msgpack"))
    return f"Python {platform.python_version()} {packages} {platform.system()} {platform.machine()}"


@cache
def _code_digest() -> str:
    """A hash of the harness's and the helper module's own files."""
    digest = hashlib.sha256()
    for folder in (Path(__file__).parent, package_folder()):
        for path in sorted(folder.rglob("*.py")) if folder else []:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _still_good(
    recorded: dict[str, Result], found: Sequence[collect.Found], hashes: dict[str, str], limits: Limits
) -> dict[str, Result]:
    """The records of submissions and assignments that have not changed since."""
    good = {}
    for one in found:
        record = recorded.get(one.student)
        if record is None or record.status is Status.NOT_JUDGED:
            continue
        digest = digest_of(one.path, limits.notebook) if one.path else ""
        if record.hashes.get("submission", "") == digest and record.hashes.get("assignment") == hashes["assignment"]:
            good[one.student] = record
    return good


def content_of(one: collect.Found, plan: Plan, hashes: dict[str, str], limits: Limits) -> bytes | Result:
    """The bytes of a submission; or its result, where there are none to grade."""
    if one.path is None:
        return _missing(one, plan, hashes)
    try:
        return fetch(one.path, limits.notebook)
    except SubmissionError as error:
        return _unreadable(one.student, plan, [*one.notes, str(error)], hashes, "")


def not_judged(student: str, plan: Plan, notes: list[str], hashes: dict[str, str]) -> Result:
    """The result of a submission that the harness could not judge; the notes say why."""
    return _scoreless(student, plan, Status.NOT_JUDGED, notes, hashes)


def _unreadable(student: str, plan: Plan, notes: list[str], hashes: dict[str, str], submission: str) -> Result:
    return _scoreless(student, plan, Status.UNREADABLE, notes, hashes | {"submission": submission})


def _missing(one: collect.Found, plan: Plan, hashes: dict[str, str]) -> Result:
    return _scoreless(one.student, plan, Status.MISSING, [one.why], hashes)


def _scoreless(student: str, plan: Plan, status: Status, notes: list[str], hashes: dict[str, str]) -> Result:
    assert status in SCORELESS
    return Result(
        plan.assignment, student, status, None, plan.max_score, notes=tuple(map(plain_text, notes)), hashes=hashes
    )


def without_notebook(result: Result) -> Result:
    return replace(result, notebook="")


def _status(events: set[str], submission: Submission) -> Status:
    for status in (Status.TIMEOUT, Status.MEMORY, Status.CRASHED):
        if status in events:
            return status
    return Status.REPAIRED if submission.repaired else Status.GRADED


def open_recorder(order: Order, plan: Plan) -> Recorder:
    """The one writer of an assignment's records."""
    return Recorder(order.course, order.assignment, plan.notebook, _gradebook_cells(plan), db=order.gradebook)


def _gradebook_cells(plan: Plan) -> list[GradebookCell]:
    return [
        GradebookCell(
            grade_id=cell.name,
            cell_type=cell.cell_type,
            source=cell.source,
            max_points=cell.points,
            grade=cell.role in (Role.TEST, Role.MANUAL),
            solution=cell.role in (Role.ANSWER, Role.MANUAL),
            locked=cell.locked,
        )
        for cell in plan.cells
        if cell.role in (Role.TEST, Role.MANUAL, Role.ANSWER) or (cell.role is Role.GIVEN and cell.locked)
    ]


def _processors() -> list[int]:
    """What this process may use; two commands at a time begin with different ones."""
    available = sorted(os.sched_getaffinity(0))
    first = os.getpid() % len(available)
    return available[first:] + available[:first]


def default_jobs() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
