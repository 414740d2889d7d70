"""The judge of one submission: drives the worker along the steps, runs the tests, adds up the points.

supervisor -> judge   {"steps": [...], "limits": {...}, "seed": n, "left_out": [...], "processor": n}
                      + the control socket of a worker
                      {"stopped": bool}      the answer to "lost": whether the watch stopped it, + a new control socket
judge -> supervisor   {"lost": why}          asks for another worker
                      {"done": {...}}        the checks, the outputs of each cell, notes and what went wrong
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import socket
import time
import warnings
from typing import Any

from autograder.errors import ProtocolError
from autograder.jail.enter import stay_on
from autograder.judge.session import Session
from autograder.judge.template import Bench
from autograder.judge.verdict import Verdict, run_test
from autograder.settings import Limits
from autograder.wire.frames import Channel, Closed, TimedOut
from autograder.wire.messages import receive_message, send_message

GRACE_SECONDS = 10.0
MAX_OUTPUTS = 1000
ALL_OUTPUTS = 16  # times the limit of one cell: for all cells of a submission


class WorkerLost(Exception):
    """The worker ended, hung or broke the protocol while it ran a cell."""


def main(args: dict[str, Any], files: list[int]) -> None:
    """In the child of the prepared judge: one submission."""
    supervisor = socket.socket(fileno=files[0])
    try:
        job, file = receive_message(supervisor)
    except Closed:  # it was forked ahead, and there is no other submission
        return
    warnings.simplefilter("ignore")
    stay_on(job["processor"])
    judge = Judge(supervisor, Limits.from_json(job["limits"]), socket.socket(fileno=file), job["processor"])
    if Bench.check is not None:
        Bench.check.set_seed(job["seed"])
    judge.begun, judge.left_out = files[1], set(job["left_out"])
    result = judge.run(job["steps"])
    send_message(supervisor, {"done": result})


class Judge:
    """The state of one submission."""

    def __init__(self, supervisor: socket.socket, limits: Limits, control: socket.socket, processor: int) -> None:
        self.supervisor = supervisor
        self.limits = limits
        self.processor = processor  # of this judge, and of its workers
        self.control: Channel | None = Channel(control)
        self.session: Session | None = None
        self.finished: list[str] = []
        self.outputs: dict[str, Any] = {}
        self.checks: list[dict[str, Any]] = []
        self.events: set[str] = set()
        self.notes: list[str] = []
        self.slow: set[str] = set()
        self.careful = False  # after an accident each exercise is called in a snapshot of the worker
        self.respawns = limits.respawns
        self.end = time.monotonic() + limits.submission_seconds
        self.room = ALL_OUTPUTS * limits.output
        self.dropped = 0  # outputs
        self.begun = -1  # a pipe: a byte for each check that is begun
        self.left_out: set[str] = set()

    def run(self, steps: list[dict[str, Any]]) -> dict[str, Any]:
        with contextlib.suppress(WorkerLost):  # the first step will find out
            self._command(["stay", self.processor])
        for step in steps:
            if step["kind"] == "test":
                self._test(step)
            else:
                self._run(step)
        if self.dropped:
            self.notes.append(f"{self.dropped} outputs of cells were too large, or none, and were left out")
        return {
            "checks": self.checks,
            "outputs": self.outputs,
            "notes": self.notes,
            "events": sorted(self.events),
        }

    def _run(self, step: dict[str, Any]) -> None:
        self._end_session()
        if self.control is None:
            return
        for is_again in (False, True):
            try:
                self.outputs[step["name"]] = self._command(["cell", step["source"]])
                self.finished.append(step["source"])
                return
            except WorkerLost as lost:
                was_stopped = self._new_worker(str(lost))
                if is_again or not was_stopped or self.control is None:
                    self.notes.append(f"the cell {step['name']} {lost}")
                    self.outputs[step["name"]] = [_error_output(str(lost))]
                    return

    def _command(self, command: list[Any], file: int | None = None) -> list[Any]:
        """Have the worker do something; its outputs. `WorkerLost` says in words how it failed."""
        control = self.control
        if control is None:
            raise WorkerLost("had no worker left to run it")
        seconds = min(self.limits.cell_seconds, self.end - time.monotonic())
        if seconds <= 0:
            self.events.add("timeout")
            raise WorkerLost("was not run, since the time for this submission was used up")
        try:
            socket.send_fds(control.sock, [b"."], [] if file is None else [file])
            mark = os.urandom(8)
            control.send([mark, *command], seconds=seconds)
            match control.receive(seconds=seconds):
                case ["done", bytes(echo), bool(), list(outputs)] if echo == mark:
                    self._look_for_memory(outputs)
                    return self._kept(outputs)
            raise ProtocolError
        except TimedOut:
            self.events.add("timeout")
            raise WorkerLost(f"did not end within {seconds:.0f} s") from None
        except (Closed, OSError):
            self.events.add("crashed")
            raise WorkerLost("ended the process that ran it") from None
        except (ProtocolError, MemoryError, ValueError):  # whatever a forged message makes the decoder stumble over
            self.events.add("crashed")
            raise WorkerLost("broke the connection to the grader") from None

    def _kept(self, outputs: list[Any]) -> list[Any]:
        """Of what a worker says that a cell showed: what JSON can hold, and no more than the limits allow."""
        kept: list[Any] = []
        for output in outputs[:MAX_OUTPUTS]:
            try:
                size = len(json.dumps(output))
            except (TypeError, ValueError, RecursionError):  # bytes, arrays, huge ints: nothing that our shell sends
                continue
            if size > min(4 * self.limits.output, self.room):
                continue
            self.room -= size
            kept.append(output)
        self.dropped += len(outputs) - len(kept)
        return kept

    def _look_for_memory(self, outputs: list[Any]) -> None:
        for output in outputs:
            match output:
                case {"ename": "MemoryError" | "_ArrayMemoryError"}:
                    self.events.add("memory")

    def _new_worker(self, why: str) -> bool:
        """Ask for another worker and run there what has run to its end before.

        Whether the one before was stopped by the watch, perhaps for what an earlier cell or call had done.
        """
        self.control = None
        was_stopped = False
        while self.control is None and self.respawns > 0 and time.monotonic() < self.end:
            self.respawns -= 1
            send_message(self.supervisor, {"lost": why})
            answer, file = receive_message(self.supervisor)
            if file is None:
                return False
            was_stopped = bool(answer.get("stopped"))
            self.control = Channel(socket.socket(fileno=file))
            try:
                self._command(["stay", self.processor])
                for source in self.finished:
                    self._command(["cell", source])
            except WorkerLost:
                self.control = None
        return was_stopped

    def _test(self, step: dict[str, Any]) -> None:
        self._begin()
        if step["name"] in self.left_out:
            self.notes.append(f"the check {step['name']} was left out: it ended the judge")
            verdict = Verdict("error", "This check could not be finished with what your code gave back.", "crashed")
        else:
            verdict = self._verdict(step)
        if verdict.event:
            self.events.add(verdict.event)
        self.checks.append(
            {
                "grade_id": step["name"],
                "exercise": step["exercise"],
                "points": step["points"] if verdict.outcome == "passed" else 0.0,
                "max_points": step["points"],
                "outcome": verdict.outcome,
                "message": verdict.message,
            }
        )

    def _begin(self) -> None:
        """Say that a check begins, and bound the processor time of this process: a loop in C hears no alarm."""
        with contextlib.suppress(OSError):
            os.write(self.begun, b".")
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        seconds = time.process_time() + self.limits.cell_seconds + GRACE_SECONDS  # the alarm comes first, if it can
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 2, most))

    def _verdict(self, step: dict[str, Any]) -> Verdict:
        if time.monotonic() > self.end:
            return Verdict("timeout", "The time for this submission was used up before this check.", "timeout")
        try:
            session = self._session_again() if self.session is None else self.session
        except WorkerLost as lost:
            return Verdict("error", f"The check could not be run: the code before it {lost}.", "crashed")
        exercise = step["exercise"]
        session.begin_check()
        session.call_seconds = self.limits.slow_call_seconds if exercise in self.slow else self.limits.call_seconds
        session.deadline = min(time.monotonic() + self.limits.cell_seconds, self.end)
        verdict = run_test(Bench.tests[step["name"]], session, self.limits.cell_seconds + GRACE_SECONDS)
        if session.is_forged:
            self.notes.append(f"in {step['name']} the code wrote to the grader by itself; look at it")
        if verdict.event == "timeout":
            self.slow.add(exercise)
        if verdict.broken:
            self._end_session()
            if not self.careful:
                self.careful = True
                self._new_worker(f"{verdict.event} in {step['name']}")
        return verdict

    def _session_again(self) -> Session:
        """A session; a worker that an earlier call left stopped or dead is replaced once."""
        try:
            return self._open_session()
        except WorkerLost as lost:
            self._new_worker(str(lost))
        return self._open_session()

    def _open_session(self) -> Session:
        if self.session is None:
            ours, theirs = socket.socketpair()
            try:
                with theirs:
                    self._command(["snapshot" if self.careful else "serve"], theirs.fileno())
            except WorkerLost:
                ours.close()
                raise
            self.session = Bench.namespace.session = Session(Channel(ours))
        return self.session

    def _end_session(self) -> None:
        if self.session is not None:
            self.session.channel.close()
            self.session = None
        Bench.namespace.forget()


def _error_output(text: str) -> dict[str, Any]:
    return {"output_type": "error", "ename": "NotFinished", "evalue": f"This cell {text}.", "traceback": []}
