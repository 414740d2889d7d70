"""The processes that grade one assignment: a warm process, a prepared judge, and threads that wait for them."""

from __future__ import annotations

import os
import socket
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

from autograder import collect
from autograder.collect.read import digest, parse, released_sources
from autograder.compose import answers_of, clean_outputs, graded_notebook
from autograder.course_secret import hidden_seed
from autograder.digests import check_digests
from autograder.errors import AutograderError, SubmissionError
from autograder.execute.host import Link, WarmProcess
from autograder.execute.seats import Seats, slots_for
from autograder.execute.slots import claimed_slots
from autograder.given import copy_needed, package_folder
from autograder.judge.client import PreparedJudge
from autograder.levels import choose_level
from autograder.order import Order
from autograder.plan import Plan, Role, Submission
from autograder.records import Check, Outcome, Result, Status, plain_text
from autograder.scoreless import content_of, not_judged, unreadable
from autograder.settings import Level
from autograder.steps import Step, lay_out

ROLES = ("autograder.execute.worker", "autograder.judge.template", "autograder.judge.judge")
"""What the warm process is asked to become: loaded before it forks, since a locked-in process cannot read our files."""

MANUAL_MESSAGE = "Graded by hand."
MOST_TRIES = 4


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
        course = package_folder()  # where it is installed it holds the finished answers: the judge's, not the workers'
        self._answers = [str(course.resolve())] if course else []
        self._judge = PreparedJudge(
            self._warm.spawn,
            self.plan,
            self.level,
            self._answers,
            self._stack.enter_context(tempfile.TemporaryDirectory(prefix="autograder-")),
            with_demos=self.order.with_demos,
        )
        self._stack.callback(self._judge.close)
        slots = self._stack.enter_context(claimed_slots(slots_for(self.order.jobs)))
        self._seats = Seats(self._worker, self.order.jobs, slots, _processors())
        self._stack.callback(self._seats.close)

    def _worker(self, scratch: str, slot: int) -> tuple[socket.socket, Link]:
        return self._warm.worker(self.level, self.order.limits, str(self._given), scratch, slot, self._answers)

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
            return unreadable(student, self.plan, [*notes, str(error)], self.hashes, digest(content))
        return self.grade_submission(submission, seed, notes, kept)

    def grade_submission(
        self, submission: Submission, seed: int, notes: Sequence[str] = (), kept: Sequence[Check] = ()
    ) -> Result:
        """One submission that has been read, whatever happens. The checks in `kept` are taken over as they are."""
        hashes = self.hashes | {"submission": submission.digest}
        known = [check.grade_id for check in kept]
        steps = lay_out(self.plan, submission, with_demos=self.order.with_demos, leave_out=known)
        try:
            report = self._judged_surely(steps, seed)
        except (AutograderError, OSError) as error:
            return not_judged(submission.student, self.plan, [*notes, f"not judged: {error}"], hashes)
        checks = self._checks(report["checks"], kept)
        return self._result(submission, report, checks, list(notes), hashes)

    def _judged_surely(self, steps: Sequence[Step], seed: int) -> dict[str, Any]:
        """Again from the start if a process ended, until two tries agree.

        From here a process that somebody killed, or the kernel for want of memory, looks like one that the
        submission has ended. That one does it again; the other costs no points, in whichever try it happens.
        """
        earlier: list[object] = []
        while True:
            report = self._judged(steps, seed)
            ended_by_itself = "crashed" in report["events"] and "stopped" not in report["events"]
            if not ended_by_itself or _essence(report) in earlier or len(earlier) == MOST_TRIES - 1:
                return report
            earlier.append(_essence(report))

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


def _essence(report: Mapping[str, Any]) -> object:
    """What two tries of a submission that ends its own process have in common."""
    points = [(check["grade_id"], check["outcome"], check["points"]) for check in report["checks"]]
    return points, report["events"], report["notes"], report["ends"]


def _status(events: set[str], submission: Submission) -> Status:
    for status in (Status.TIMEOUT, Status.MEMORY, Status.CRASHED):
        if status in events:
            return status
    return Status.REPAIRED if submission.repaired else Status.GRADED


def _processors() -> list[int]:
    """What this process may use; two commands at a time begin with different ones."""
    available = sorted(os.sched_getaffinity(0))
    first = os.getpid() % len(available)
    return available[first:] + available[:first]
