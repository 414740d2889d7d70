"""The warden and the watch: what ends with a worker, and with whom it ends; each with the layer and without it."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from autograder.execute.host import WarmProcess
from autograder.execute.watch import Watch
from autograder.jail import enter, probe, warden
from autograder.settings import Level, Limits
from autograder.wire.frames import Closed
from tests.jail import forks
from tests.jail.conftest import worker_at

SOON, A_WHILE = 10.0, 0.7
SECRET = tempfile.NamedTemporaryFile(prefix="warden-secret-")  # noqa: SIM115 - for as long as the tests run


@dataclass
class Warden:
    """A warden in a fork of the test, and a pipe of which what runs below it holds the other end."""

    pid: int
    status: socket.socket
    pipe: int

    def next_message(self) -> dict[str, object]:
        self.status.settimeout(SOON)
        line = b""
        while not line.endswith(b"\n"):
            chunk = self.status.recv(1)
            if not chunk:
                return {}
            line += chunk
        message: dict[str, object] = json.loads(line)
        return message

    def process_below(self) -> int:
        """The number of the process that holds the pipe, as it sees itself."""
        assert select.select([self.pipe], [], [], SOON)[0]
        return int(os.read(self.pipe, 100))

    def is_all_over(self, seconds: float) -> bool:
        """Whether nobody holds the pipe any more."""
        return bool(select.select([self.pipe], [], [], seconds)[0]) and os.read(self.pipe, 1) == b""


@pytest.fixture
def start() -> Iterator[Callable[..., Warden]]:
    with contextlib.ExitStack() as stack:
        scratch = stack.enter_context(tempfile.TemporaryDirectory(prefix="warden-", dir="/tmp"))

        def start(body: Callable[[int], None], *without: forks.TakeAway) -> Warden:
            cell = enter.Cell(Level.B, ["/usr"], scratch, file_size=2**20)
            ours, theirs = socket.socketpair()
            reading, writing = os.pipe()
            test = os.getpid()
            pid = forks.fork()
            if pid == 0:
                try:
                    for take_away in without:
                        take_away()
                    warden.run_locked_in(cell, theirs, SECRET.name, test, [], lambda: body(writing))
                finally:
                    os._exit(0)
            theirs.close()
            os.close(writing)
            stack.callback(os.close, reading)
            stack.callback(ours.close)
            stack.callback(_reap, pid)
            return Warden(pid, ours, reading)

        forks.needs(Level.B)
        yield start


def _reap(pid: int) -> None:
    with contextlib.suppress(OSError):
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def leaves_a_daemon(writing: int) -> None:
    child = os.fork()
    if child == 0:
        os.setsid()
        if os.fork() == 0:
            os.write(writing, str(os.getpid()).encode())
            time.sleep(60)
        os._exit(0)
    os.waitpid(child, 0)
    time.sleep(0.2)


def sleeps(writing: int) -> None:
    os.write(writing, str(os.getpid()).encode())
    time.sleep(60)


def no_search() -> None:
    warden._kill_descendants = lambda: None


def no_death_with_parent() -> None:
    enter.die_with_parent = lambda: None


@pytest.mark.parametrize("taken", [forks.without_prctl("subreaper"), no_search], ids=["subreaper", "search"])
def test_what_a_worker_leaves_running_is_ended(start: Callable[..., Warden], taken: forks.TakeAway) -> None:
    held = start(leaves_a_daemon)
    assert held.process_below() > 0
    assert held.is_all_over(SOON)
    free = start(leaves_a_daemon, taken)
    daemon = free.process_below()
    assert free.next_message() == {"ready": True}
    assert free.next_message() == {"exit": 0}
    os.waitpid(free.pid, 0)
    assert not free.is_all_over(A_WHILE), "something else ends it"
    os.kill(daemon, signal.SIGKILL)


def test_a_worker_dies_with_its_warden(start: Callable[..., Warden]) -> None:
    held = start(sleeps)
    assert held.process_below() > 0
    os.kill(held.pid, signal.SIGKILL)
    assert held.is_all_over(SOON)
    free = start(sleeps, no_death_with_parent)
    worker = free.process_below()
    os.kill(free.pid, signal.SIGKILL)
    assert not free.is_all_over(A_WHILE), "something else ends it"
    os.kill(worker, signal.SIGKILL)


@pytest.mark.parametrize(
    ("taken", "hole"),
    [(forks.no_landlock, "read a file of the host"), (forks.no_seccomp, "open a network socket")],
    ids=["landlock", "seccomp"],
)
def test_no_code_runs_where_a_layer_is_powerless(
    start: Callable[..., Warden], taken: forks.TakeAway, hole: str
) -> None:
    """As with an `unshare` that succeeds and does nothing: what counts is what the process could do."""
    held = start(sleeps, taken, forks.no_own_user)
    assert hole in str(held.next_message()["refused"])
    assert held.is_all_over(SOON)


FILES = "for n in range(3):\n    open(f'{n}', 'wb').write(bytes(900_000))\nimport time\ntime.sleep(1)\nprint('on')"
PROCESSES = """
import os, time
for _ in range(20):
    if os.fork() == 0:
        time.sleep(60)
        os._exit(0)
time.sleep(1)
print('on')
"""
MEMORY = """
import os, time
for _ in range(5):
    if os.fork() == 0:
        much = bytearray(60 * 2**20)
        for page in range(0, len(much), 4096):
            much[page] = 1
        time.sleep(60)
        os._exit(0)
time.sleep(2)
print('on')
"""
PROCESSOR = """
import os, time
def spin(seconds):
    while time.process_time() < seconds:
        pass
for _ in range(4):
    if os.fork() == 0:
        spin(0.4)
        os._exit(0)
    os.wait()
spin(2.0)
print('on')
"""


@pytest.mark.parametrize(
    "cell", [FILES, PROCESSES, MEMORY, PROCESSOR], ids=["files", "processes", "memory", "processor"]
)
def test_the_watch_ends_what_no_limit_of_a_process_holds(
    cell: str, warm: WarmProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forks.needs(Level.B)
    limits = Limits(
        memory=128 * 2**20, processes=8 if cell is PROCESSES else 64, file_size=2**20, processor_seconds=1.5
    )
    if cell is PROCESSES and os.geteuid() != 0:
        pytest.skip("RLIMIT_NPROC holds a plain user too")
    (tmp_path / "with").mkdir()
    (tmp_path / "without").mkdir()
    with worker_at(warm, Level.B, tmp_path / "with", limits) as run, pytest.raises((Closed, OSError)):
        run(cell)
    monkeypatch.setattr(Watch, "add", lambda *_: None)
    with worker_at(warm, Level.B, tmp_path / "without", limits) as run:
        assert run(cell) == "on\n"


def test_a_supervisor_that_is_number_one_is_not_mistaken_for_the_worker() -> None:
    """As in a container, where the command is process 1: the worker is number 1 of its own namespace."""
    forks.needs(Level.A)
    with tempfile.TemporaryDirectory(prefix="warden-", dir="/tmp") as scratch:
        cell = enter.Cell(Level.A, ["/usr"], scratch, file_size=2**20)
        assert forks.locked_in(cell, lambda: [os.getpid(), probe.holes(Level.A, SECRET.name, 1)]) == [1, []]
