"""The supervisor's side of the judge: prepare one for an assignment, have it judge submissions."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import socket
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import Any, Protocol

from autograder import forkserver
from autograder.errors import JudgeError
from autograder.jail.enter import Cell, python_folders
from autograder.plan import Plan, Role
from autograder.settings import Level, Limits
from autograder.wire.frames import Closed, TimedOut
from autograder.wire.messages import receive_message, send_message

GRACE_SECONDS = 60.0
JUDGE_MEMORY = 4096 * 1024 * 1024
MOST_LEFT_OUT = 3
NO_CHECK = "no check"
_EVENTS = {"of memory": "memory", "of processor time": "timeout"}  # what a worker was stopped for


class Link(Protocol):
    """A hold on a locked-in process."""

    def wait_ready(self) -> None: ...

    def end(self) -> dict[str, Any]: ...


Spawn = Callable[[str, Cell, dict[str, Any], Sequence[int]], Link]
Begun = tuple[int, socket.socket]
NewWorker = Callable[[], tuple[socket.socket, Link]]


class JudgeStuck(JudgeError):
    """The judge does not end: nobody has killed it."""


class PreparedJudge:
    """A locked-in process that has run the given cells of an assignment; it forks a judge for each submission."""

    def __init__(
        self, spawn: Spawn, plan: Plan, level: Level, course: Sequence[str], scratch: str, *, with_demos: bool = False
    ) -> None:
        given = plan.code(Role.GIVEN, Role.DEMO) if with_demos else plan.code(Role.GIVEN)
        tests = {cell.name: cell.source for cell in plan.cells if cell.role is Role.TEST}
        work = {"given": given, "tests": tests, "answer_names": plan.answer_names()}
        cell = Cell(level, [*python_folders(), *course], scratch, memory=JUDGE_MEMORY, file_size=1 << 20)
        self._sock, theirs = socket.socketpair()
        with theirs, tempfile.TemporaryFile("w+", encoding="utf-8") as file:
            json.dump(work, file)
            file.flush()
            os.lseek(file.fileno(), 0, os.SEEK_SET)
            self._link = spawn("autograder.judge.template", cell, {}, [theirs.fileno(), file.fileno()])
        self._link.wait_ready()
        self._sock.settimeout(GRACE_SECONDS)
        if self._sock.recv(64) != forkserver.READY:
            raise JudgeError(f"the judge of {plan.assignment} did not start; what it said stands above")
        self._ahead = ThreadPoolExecutor(1, thread_name_prefix="judge")
        self._ready: queue.SimpleQueue[Future[Begun]] = queue.SimpleQueue()
        self._ready.put(self._ahead.submit(self._fork))

    def close(self) -> None:
        self._ahead.shutdown()
        with contextlib.suppress(JudgeError, OSError):  # it could not be forked: nothing is left to end
            begun, ours = self._ready.get().result()
            ours.close()
            os.close(begun)
        self._sock.close()
        self._link.end()

    def judge(
        self, steps: Sequence[Any], limits: Limits, seed: int, new_worker: NewWorker, processor: int
    ) -> dict[str, Any]:
        """Judge one submission: checks, outputs, notes and events. `JudgeError` where the judge itself fails.

        A judge that dies in a check may have been killed from outside, so it is given another try. If it dies there
        again, the cause is that check, with what the student gave it: it is left out. All tries together have the
        time of two. `new_worker` ends the worker before; the last one is left to the caller.
        """
        work = {"steps": [step.as_json() for step in steps], "seed": seed, "processor": processor}
        end = time.monotonic() + 2 * limits.submission_seconds
        names = [step.name for step in steps if step.kind == "test"]
        left_out: list[str] = []
        deaths: Counter[str] = Counter()
        while True:
            begun, ours = self._next()
            limits = replace(limits, submission_seconds=min(limits.submission_seconds, end - time.monotonic()))
            try:
                with ours:
                    conversation = _Conversation(ours, limits, new_worker)
                    return conversation.run(work | {"limits": limits.as_json(), "left_out": left_out})
            except JudgeError as error:
                if time.monotonic() > end:
                    raise
                check = _last_begun(begun, names)
                deaths[check] += 1
                if isinstance(error, JudgeStuck) or deaths[check] > 1:
                    if check == NO_CHECK or check in left_out or len(left_out) >= MOST_LEFT_OUT:
                        raise
                    left_out.append(check)
            finally:
                os.close(begun)

    def _next(self) -> Begun:
        """The judge that was forked ahead; the next one is forked meanwhile."""
        ready = self._ready.get()
        self._ready.put(self._ahead.submit(self._fork))
        return ready.result()

    def _fork(self) -> Begun:
        """A judge for one submission: a pipe that holds a byte for each check that was begun, and its socket."""
        begun, theirs_begun = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                forkserver.request(self._sock, "autograder.judge.judge", {}, [theirs.fileno(), theirs_begun])
        finally:
            os.close(theirs_begun)
        return begun, ours


class _Conversation:
    """The supervisor's talk with the judge of one submission."""

    def __init__(self, sock: socket.socket, limits: Limits, new_worker: NewWorker) -> None:
        self.sock = sock
        self.limits = limits
        self.new_worker = new_worker
        self.link: Link | None = None

    def run(self, work: dict[str, Any]) -> dict[str, Any]:
        ends: list[str] = []
        events: set[str] = set()
        end = time.monotonic() + self.limits.submission_seconds + GRACE_SECONDS
        try:
            self._send_worker(work)
            while True:
                message, _ = receive_message(self.sock, max(end - time.monotonic(), 0.1))
                if "done" in message:
                    done: dict[str, Any] = message["done"]
                    done["ends"] = ends
                    done["events"] = sorted({*done["events"], *events})
                    return done
                end_of_worker = self._end_worker()
                ends.append(_in_words(end_of_worker))
                if "excess" in end_of_worker:
                    events.add("stopped")
                events |= {event for word, event in _EVENTS.items() if word in end_of_worker.get("excess", "")}
                self._send_worker({"stopped": "excess" in end_of_worker})
        except Closed:
            raise JudgeError("the judge ended before it had finished; grade this submission again") from None
        except TimedOut:
            raise JudgeStuck("the judge did not end; grade this submission again") from None

    def _send_worker(self, message: dict[str, Any]) -> None:
        control, self.link = self.new_worker()
        with control:
            send_message(self.sock, message, control.fileno())

    def _end_worker(self) -> dict[str, Any]:
        link, self.link = self.link, None
        with contextlib.suppress(OSError):
            return link.end() if link is not None else {}
        return {}


def _last_begun(begun: int, names: Sequence[str]) -> str:
    """The check that a judge began last, by the bytes that it left in the pipe."""
    try:
        count = len(os.read(begun, 1 << 16))
    except BlockingIOError:  # none, and the judge, or a fork of it, still holds the other end
        count = 0
    return names[count - 1] if 0 < count <= len(names) else NO_CHECK


def _in_words(end: dict[str, Any]) -> str:
    if "excess" in end:
        return f"stopped, since it used {end['excess']}"
    if "signal" in end:
        return f"killed by signal {end['signal']}"
    return f"exit code {end['exit']}" if "exit" in end else "no word"
