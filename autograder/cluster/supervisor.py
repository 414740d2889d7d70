"""The supervisor's side of a cluster: connect, look at the workers, send submissions, take results as they come.

Dask keeps the order of work, and gives what a dead worker held to another. Here a few submissions for each thread of
the cluster are under way at a time, so that memory stays flat and the one writer is never far behind.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import ExitStack
from typing import Any, Self

from autograder.cluster import calls
from autograder.cluster.parcels import Answer, Kind, Kit, pack_kit
from autograder.collect import Found
from autograder.collect.read import digest_of, released_sources
from autograder.course_secret import hidden_seed
from autograder.errors import AutograderError, IsolationRefused, JudgeError, ProtocolError, UsageError
from autograder.hashes import engine
from autograder.order import Order
from autograder.plan import Plan
from autograder.record.codec import decode, unpack
from autograder.records import Result
from autograder.scoreless import content_of, not_judged
from autograder.settings import Level

CONNECT_SECONDS = 5.0
PATIENCE_SECONDS = 300.0  # how long a cluster may be without any worker: some restart, some wait in a queue
POLL_SECONDS = 5.0
GATHER_SECONDS = 60.0
AT_ONCE_PER_THREAD = 2
PLAIN = ("dask", "msgpack")
"""What the supervisor reads of results: bytes. A pickled one is refused."""


class ClusterGrader:
    """Grades a class on the workers of a Dask scheduler; to the pipeline it looks like a `Grader`."""

    def __init__(self, order: Order, plan: Plan, hashes: dict[str, str], *, scheduler: str) -> None:
        self.order, self.plan, self.hashes, self.scheduler = order, plan, hashes, scheduler
        kit = Kit(plan, released_sources(order.course, plan), order.isolation, order.with_demos, order.limits)
        self._kit = pack_kit(kit, engine())
        self._stack = ExitStack()
        try:
            self._client = self._stack.enter_context(connect(scheduler))
            self.level, self.notice = self._look_at_workers()
        except BaseException:
            self._stack.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the cluster: what is still under way there is dropped."""
        self._stack.close()

    def grade_all(self, found: Sequence[Found]) -> Iterator[Result]:
        """The results as they come. `JudgeError` where the cluster is gone; what was recorded until then is kept."""
        running: dict[Any, Found] = {}
        for one in found:
            content = content_of(one, self.plan, self.hashes, self.order.limits)
            if isinstance(content, Result):
                yield content
                continue
            running[self._send(one, content)] = one
            while len(running) >= AT_ONCE_PER_THREAD * max(1, self._threads()):
                yield from self._finished(running)
        while running:
            yield from self._finished(running)

    def _look_at_workers(self) -> tuple[Level, str]:
        """Have every worker prepare itself: what is wrong with one is said before anything is graded."""
        try:
            self._client.wait_for_workers(1, timeout=CONNECT_SECONDS)
        except TimeoutError:
            raise UsageError(
                f"the scheduler {self.scheduler} has no workers; start some with `dask worker {self.scheduler}`, or "
                "wait until those that you have asked for have started"
            ) from None
        told = self._client.run(calls.prepare, self._kit, on_error="return")
        answers = [_prepared(worker, answer) for worker, answer in told.items() if not isinstance(answer, OSError)]
        if not answers:
            raise JudgeError(f"all workers of {self.scheduler} were gone before they were ready: {told}")
        return _weakest(answers), _notices(answers, self.hashes["environment"])

    def _send(self, one: Found, content: bytes) -> Any:
        seed = hidden_seed(self.order.course, one.student, self.plan.assignment)
        return self._client.submit(calls.grade, self._kit, one.student, content, seed, list(one.notes), pure=False)

    def _finished(self, running: dict[Any, Found]) -> Iterator[Result]:
        for future in self._wait(list(running)):
            try:
                result = self._result(future, running[future])
            except TimeoutError:  # its worker died after it had finished; Dask has it done again
                continue
            del running[future]
            yield result

    def _wait(self, futures: list[Any]) -> set[Any]:
        """Those that have finished, at least one. `JudgeError` where there is nobody left who could."""
        from distributed import wait

        deserted_since = None
        while deserted_since is None or time.monotonic() - deserted_since < PATIENCE_SECONDS:
            try:
                done: set[Any] = wait(futures, timeout=POLL_SECONDS, return_when="FIRST_COMPLETED").done
                return done
            except TimeoutError:
                deserted_since = None if self._threads() else (deserted_since or time.monotonic())
            except CancelledError:
                raise self._lost() from None
        raise JudgeError(
            f"the scheduler {self.scheduler} had no worker for {PATIENCE_SECONDS:g} s; start some, then run the same "
            "command again: what was graded is recorded"
        )

    def _result(self, future: Any, one: Found) -> Result:
        """What came of a submission; `TimeoutError` where it must be waited for again."""
        try:
            answer = Answer.unpack(future.result(timeout=GATHER_SECONDS))
        except TimeoutError:
            raise
        except CancelledError:
            raise self._lost() from None
        except Exception as error:  # of any kind: what Dask says of a task, or what is no answer of ours
            return self._not_judged(one, _in_words(error))
        if answer.kind is Kind.GRADED:
            return self._decoded(answer, one)
        _raise_unless_fit(answer)
        return self._not_judged(one, f"the worker {answer.worker}: {answer.fields.get('why', 'no word')}")

    def _decoded(self, answer: Answer, one: Found) -> Result:
        try:
            result = decode(answer.fields["record"], unpack(answer.notebook))
        except (ValueError, KeyError, TypeError, zlib.error) as error:
            return self._not_judged(one, f"what the worker {answer.worker} sent is no record: {error}")
        if (result.student, result.assignment) != (one.student, self.plan.assignment):
            return self._not_judged(one, f"the worker {answer.worker} sent the record of another submission")
        return result

    def _not_judged(self, one: Found, why: str) -> Result:
        hashes = self.hashes | {"submission": digest_of(one.path, self.order.limits.notebook) if one.path else ""}
        return not_judged(one.student, self.plan, [*one.notes, f"not judged: {why}"], hashes)

    def _threads(self) -> int:
        """How many submissions the cluster can grade at once, now."""
        try:
            return sum(self._client.nthreads().values())
        except (OSError, CancelledError):
            raise self._lost() from None

    def _lost(self) -> AutograderError:
        return JudgeError(
            f"the scheduler {self.scheduler} is gone; start it and its workers, then run the same command again: what "
            "was graded is recorded"
        )


def connect(scheduler: str) -> Any:
    """A Dask client, to be closed; `UsageError` where there is no Dask here, or no scheduler there."""
    try:
        import dask

        from autograder.cluster.client import Client
    except ImportError as error:
        raise UsageError(
            f"--scheduler needs the package distributed ({error}); `make setup` installs it, elsewhere `pip install "
            "'.[grading,cluster]'` in this folder does"
        ) from error
    dask.config.set({"distributed.admin.large-graph-warning-threshold": "1GB"})  # a notebook may be large; we bound it
    try:
        return Client(scheduler, timeout=CONNECT_SECONDS, name="autograder", deserializers=PLAIN)
    except (OSError, ValueError, TypeError) as error:
        raise UsageError(
            f"no Dask scheduler answers at {scheduler!r} ({error}); give the address that `dask scheduler` prints, "
            "like tcp://HOST:8786, and see that this machine may connect to it"
        ) from error


def _prepared(worker: str, answer: object) -> Answer:
    """The answer of a worker that is ready; an error that names the worker where it is not."""
    if isinstance(answer, Exception):
        raise UsageError(
            f"the worker {worker} cannot run this version of autograder ({type(answer).__name__}: {answer}); install "
            "there what is installed here, and start it again"
        )
    unpacked = Answer.unpack(answer)
    _raise_unless_fit(unpacked)
    if unpacked.kind is not Kind.READY:
        raise JudgeError(f"the worker {worker} cannot grade: {unpacked.fields.get('why', unpacked.kind)}")
    return unpacked


def _raise_unless_fit(answer: Answer) -> None:
    why = f"the worker {answer.worker}: {answer.fields.get('why', 'no word')}"
    if answer.kind is Kind.REFUSED:
        raise IsolationRefused(why)
    if answer.kind is Kind.UNFIT:
        raise UsageError(f"{why}; install there what is installed here, and start it again")


def _weakest(answers: Sequence[Answer]) -> Level:
    order = list(Level)
    return max((Level(answer.fields["level"]) for answer in answers), key=order.index)


def _notices(answers: Sequence[Answer], environment: str) -> str:
    """What the workers want known, each thing once, with where it is so."""
    where: dict[str, list[str]] = {}
    for answer in answers:
        if answer.fields["notice"]:
            where.setdefault(answer.fields["notice"], []).append(answer.worker)
        if answer.fields["environment"] != environment:
            what = f"Other versions than here ({environment}): {answer.fields['environment']}."
            where.setdefault(what, []).append(answer.worker)
    return "\n".join(f"{notice} Workers: {', '.join(sorted(workers))}." for notice, workers in where.items())


def _in_words(error: BaseException) -> str:
    from distributed import KilledWorker

    if isinstance(error, ProtocolError):
        return str(error)
    if isinstance(error, KilledWorker):
        return f"the Dask worker that graded it died, {error.allowed_failures + 1} times; its machine may lack memory"
    return f"a Dask worker failed: {type(error).__name__}: {error}"
