"""In a Dask worker: the graders of this process, and what they answer.

A grader (a warm process and a prepared judge) is made when an assignment is first met and serves all its submissions,
as many at once as the worker has threads. It ends with the worker, or when another assignment comes and it is idle.
"""

from __future__ import annotations

import atexit
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from autograder.cluster.parcels import Answer, Kind, engine_of, unpack_kit
from autograder.errors import AutograderError, IsolationRefused, JudgeError, UsageError
from autograder.grader import Grader
from autograder.hashes import engine, hashes_of
from autograder.order import Order
from autograder.record.codec import encode, pack
from autograder.records import Status

NO_COURSE = Path(os.devnull)
"""There is no course folder here, and below this path none can be made: a slip cannot invent a secret."""


def prepare(kit: bytes, worker: str, threads: int) -> bytes:
    """Make the grader for a kit, in the worker of that address; a packed Answer."""

    def ready() -> Answer:
        with GRADERS.use(kit, threads) as grader:
            environment = grader.hashes["environment"]
            fields = {"level": str(grader.level), "notice": grader.notice, "environment": environment}
            return Answer(Kind.READY, worker, fields)

    return _answered(ready, worker)


def grade(kit: bytes, worker: str, threads: int, submission: tuple[str, bytes, int, Sequence[str]]) -> bytes:
    """Grade a submission: student, content, seed, notes; a packed Answer."""

    def graded() -> Answer:
        with GRADERS.use(kit, threads) as grader:
            result = grader.grade_content(*submission)
        if result.status is Status.NOT_JUDGED:
            GRADERS.discard(kit, grader)
        return Answer(Kind.GRADED, worker, {"record": encode(result)}, pack(result.notebook))

    return _answered(graded, worker)


def _answered(action: Callable[[], Answer], worker: str) -> bytes:
    """What the action answers, or in words why it could not: exceptions do not travel."""
    try:
        return action().pack()
    except IsolationRefused as error:
        return Answer(Kind.REFUSED, worker, {"why": str(error)}).pack()
    except UsageError as error:
        return Answer(Kind.UNFIT, worker, {"why": str(error)}).pack()
    except (AutograderError, OSError) as error:
        return Answer(Kind.FAILED, worker, {"why": str(error)}).pack()


@dataclass
class _Held:
    grader: Grader
    users: int = 0


class Graders:
    """The graders of this process, by their kits. Threads may share it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: dict[bytes, _Held] = {}
        self._discarded: list[_Held] = []
        self._is_closed = False

    @contextmanager
    def use(self, kit: bytes, threads: int) -> Iterator[Grader]:
        """The grader for a kit, with a slot for each of the worker's threads; nobody closes it meanwhile."""
        with self._lock:
            if self._is_closed:
                raise JudgeError("it is ending")
            held = self._held.get(kit) or self._open(kit, threads)
            held.users += 1
        try:
            yield held.grader
        finally:
            with self._lock:
                held.users -= 1
                self._close_discarded()

    def discard(self, kit: bytes, grader: Grader) -> None:
        """This grader could not judge a submission, and may be broken: the next one gets a new one."""
        with self._lock:
            held = self._held.get(kit)
            if held is not None and held.grader is grader:
                self._discarded.append(self._held.pop(kit))
            self._close_discarded()

    def close(self) -> None:
        """End all processes of all graders, for good."""
        with self._lock:
            self._is_closed = True
            for held in [*self._held.values(), *self._discarded]:
                held.grader.close()
            self._held.clear()
            self._discarded.clear()

    def _open(self, kit: bytes, threads: int) -> _Held:
        for other in [other for other, held in self._held.items() if not held.users]:
            self._held.pop(other).grader.close()
        held = self._held[kit] = _Held(open_grader(kit, threads))
        return held

    def _close_discarded(self) -> None:
        for held in [held for held in self._discarded if not held.users]:
            self._discarded.remove(held)
            held.grader.close()


def open_grader(packed: bytes, threads: int) -> Grader:
    """A grader for a kit; `UsageError` where the kit is for another engine, `IsolationRefused` as a `Grader` has it."""
    if engine_of(packed) != engine():
        raise UsageError(f"it has autograder {engine()}, and {engine_of(packed)} is asking")
    kit = unpack_kit(packed)
    order = Order(
        course=NO_COURSE,
        assignment=kit.plan.assignment,
        jobs=threads,
        isolation=kit.isolation,
        with_demos=kit.with_demos,
        limits=kit.limits,
    )
    return Grader(order, kit.plan, hashes_of(kit.plan), kit.released)


GRADERS = Graders()
atexit.register(GRADERS.close)
