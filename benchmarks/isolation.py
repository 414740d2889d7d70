"""What the locks cost: a worker's start at each level, each layer by itself, a call; how exact a limit of time is."""

from __future__ import annotations

import contextlib
import os
import socket
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from rich.table import Table

from autograder.execute import worker
from autograder.execute.host import Link, WarmProcess
from autograder.execute.processes import descendants, processor_seconds
from autograder.execute.watch import Watch, Watched
from autograder.grader import ROLES
from autograder.jail import enter, landlock, namespaces, probe, seccomp, syscalls
from autograder.judge.session import Died, OutOfTime, Session
from autograder.settings import Level, Limits
from autograder.wire.frames import Channel
from benchmarks.cores import available, on_cores

STARTS, CALLS = 60, 1000
LIMIT_SECONDS = 0.5
OTHERS = namespaces._OTHERS
TOLD: dict[str, list[float]] = {}
"""What each layer said of itself at level A, in milliseconds."""
ALL, NOTHING = "all", "fork alone"


def _does_nothing(*_: Any) -> Any:
    return []


LAYERS: dict[str, tuple[object, str, Any]] = {
    "process namespace": (namespaces, "_OTHERS", OTHERS & ~syscalls.CLONE_NEWPID),
    "network namespace": (namespaces, "_OTHERS", OTHERS & ~syscalls.CLONE_NEWNET),
    "message namespace": (namespaces, "_OTHERS", OTHERS & ~syscalls.CLONE_NEWIPC),
    "host name namespace": (namespaces, "_OTHERS", OTHERS & ~syscalls.CLONE_NEWUTS),
    "private root and quota": (namespaces, "private_root", _does_nothing),
    "own user, user namespace (as root)": (enter, "_become_nobody", _does_nothing),
    "limits": (enter, "_limit", _does_nothing),
    "no capabilities": (syscalls, "drop_capabilities", _does_nothing),
    "Landlock": (landlock, "restrict", _does_nothing),
    "seccomp": (seccomp, "restrict", _does_nothing),
    "the probe": (probe, "holes", _does_nothing),
}


FLAGS = {
    "process namespace": syscalls.CLONE_NEWPID,
    "network namespace": syscalls.CLONE_NEWNET,
    "message namespace": syscalls.CLONE_NEWIPC,
    "host name namespace": syscalls.CLONE_NEWUTS,
    "mount namespace": syscalls.CLONE_NEWNS,
}


def main(args: dict[str, Any], files: list[int]) -> None:
    """In a fork of the warm process: a worker that lacks one layer, or a process that does nothing at all."""
    without = args["without"]
    told = files.pop(1)
    if without == ALL:
        _tell_times(told)
    if without == NOTHING:
        os.write(files[-1], b'{"ready": true}\n')
        return
    real = probe.holes
    if without in LAYERS:
        setattr(*LAYERS[without])
        namespaces.SCRATCH = "/tmp" if without == "private root and quota" else namespaces.SCRATCH
    if probe.holes is real:
        probe.holes = lambda *where: real(*where)[:0]  # it looks, and lets the process run whatever it finds
    worker.main(args, files)


def _tell_times(told: int) -> None:
    """Have each layer write how long it took."""

    def timed(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            start = time.perf_counter()
            result = function(*arguments)
            os.write(told, f"{name}:{(time.perf_counter() - start) * 1000}\n".encode())
            return result

        return call

    for name, (module, attribute, _) in LAYERS.items():
        if name not in FLAGS:
            setattr(module, attribute, timed(name, getattr(module, attribute)))
    unshare = syscalls.unshare

    def one_by_one(flags: int) -> None:
        for name, flag in FLAGS.items():
            if flags & flag:
                timed(name, unshare)(flag)
        if flags & syscalls.CLONE_NEWUSER:
            unshare(syscalls.CLONE_NEWUSER)

    if os.geteuid() == 0:  # a plain user gets them together with the user namespace, or not at all
        syscalls.unshare = one_by_one


def tables() -> Iterator[Table]:
    """Start and layers, calls, the limit of time."""
    with tempfile.TemporaryDirectory(prefix="bench-given-") as given, WarmProcess([*ROLES, __name__]) as warm:
        yield _starts(warm, given)
        with on_cores(available()):  # for calls this process stays beside the worker
            yield _calls(warm, given)


def _starts(warm: WarmProcess, given: str) -> Table:
    kinds = [(Level.NONE, NOTHING), *[(level, ALL) for level in (Level.NONE, Level.B, Level.A)]]
    kinds += [(Level.A, name) for name in LAYERS]
    times: dict[tuple[Level, str], list[float]] = {kind: [] for kind in kinds}
    for _ in range(STARTS):  # in turns, so that what else runs here falls on all alike
        for kind in kinds:
            times[kind].append(_start(warm, given, *kind))
    best = {kind: _undisturbed(values) for kind, values in times.items()}
    table = Table("what", "ms", "start without it", title=f"A worker's start, fastest tenth of {STARTS}; {_load()}")
    table.add_row(NOTHING, f"{best[Level.NONE, NOTHING]:.1f}", "")
    for level in (Level.NONE, Level.B, Level.A):
        table.add_row(f"level {level}", f"{best[level, ALL]:.1f}", "")
    for name in [*LAYERS, "mount namespace"]:
        itself = f"{_undisturbed(TOLD[name]):.2f}" if name in TOLD else ""
        less = best.get((Level.A, name))
        table.add_row(f"of A: {name}", itself, f"{less:.1f}" if less else "")
    return table


def _start(warm: WarmProcess, given: str, level: Level, without: str) -> float:
    """Milliseconds until a worker is locked in and has proved it."""
    with _started(warm, given, level, without) as (_, _, milliseconds):
        return milliseconds


@contextmanager
def _started(
    warm: WarmProcess, given: str, level: Level, without: str = ALL
) -> Iterator[tuple[socket.socket, Link, float]]:
    limits = Limits()
    with tempfile.TemporaryDirectory(prefix="bench-scratch-") as scratch:
        cell = enter.Cell(
            level,
            [*enter.python_folders(), given],
            scratch,
            5000 + os.getpid() % 4000,
            limits.memory,
            limits.processes,
            limits.file_size,
        )
        ours, theirs = socket.socketpair()
        reading, writing = os.pipe()
        args = {"given": given, "output": limits.output, "without": without}
        start = time.perf_counter()
        with theirs:
            link = warm.spawn(__name__, cell, args, [theirs.fileno(), writing])
        link.wait_ready()
        milliseconds = (time.perf_counter() - start) * 1000
        os.close(writing)
        with ours:
            yield ours, link, milliseconds
        link.end()
        _keep_times(reading, level)


def _keep_times(reading: int, level: Level) -> None:
    with open(reading) as lines:
        for line in lines if level is Level.A else ():
            name, _, milliseconds = line.partition(":")
            TOLD.setdefault(name, []).append(float(milliseconds))


STUDENT = """
import numpy as np

def same(x):
    return x

def predict(net, X):
    return np.tanh(X @ net["W1"].T + net["b1"]) @ net["W2"].T + net["b2"]

def spin():
    while True:
        pass
"""


def _calls(warm: WarmProcess, given: str) -> Table:
    rng = np.random.default_rng(0)
    net = {"W1": rng.normal(size=(8, 2)), "b1": np.zeros(8), "W2": rng.normal(size=(1, 8)), "b2": np.zeros(1)}
    table = Table("a call, level A", "ms", title=f"Fastest tenth of {CALLS}; {_load()}")
    with _started(warm, given, Level.A) as (control, link, _), _session(control) as session:
        same, predict = session.fetch("same"), session.fetch("predict")
        array, points = np.zeros(1024), rng.normal(size=(64, 2))
        for name, call in (
            ("an int", lambda: same(3)),
            ("an array of 8 KB", lambda: same(array)),
            ("a small network, 64 points", lambda: predict(net, points)),
        ):
            table.add_row(name, f"{_call_ms(call):.3f}")
        _time_limit(session, link, table)
    with _started(warm, given, Level.A) as (control, link, _), _session(control) as session:
        _processor_limit(session, link, table)
    return table


@contextmanager
def _session(control: socket.socket) -> Iterator[Session]:
    """As the judge does it: the cell, one processor for both, then a socket for calls."""
    channel = Channel(control)
    processor = min(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {processor})
    ours, theirs = socket.socketpair()
    for command, files in ((["stay", processor], []), (["cell", STUDENT], []), (["serve"], [theirs.fileno()])):
        socket.send_fds(control, [b"."], files)
        channel.send([b"mark", *command], seconds=10)
        assert channel.receive(seconds=10)[2]
    theirs.close()
    with ours:
        yield Session(Channel(ours))


def _call_ms(call: Callable[[], object]) -> float:
    times = []
    for _ in range(CALLS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return _undisturbed(times) * 1000


def _undisturbed(times: list[float]) -> float:
    """The slowest of the fastest tenth: what else runs on the machine only ever adds."""
    return statistics.quantiles(times, n=10)[0]


def _time_limit(session: Session, link: Link, table: Table) -> None:
    """A call that never ends: when it is given up, how much of the processor it had, and when it is gone."""
    spin = session.fetch("spin")
    session.call_seconds = LIMIT_SECONDS
    before, start = _used(link.warden), time.perf_counter()
    try:
        spin()
    except OutOfTime:
        given_up, used = time.perf_counter() - start, _used(link.warden) - before
    link.end()
    gone = time.perf_counter() - start
    table.add_row(f"a limit of {LIMIT_SECONDS * 1000:.0f} ms: given up after", f"{given_up * 1000:.1f}")
    table.add_row("its process and all below it gone after", f"{gone * 1000:.1f}")
    table.add_row("time of the processor that it had", f"{used * 1000:.0f}")


def _processor_limit(session: Session, link: Link, table: Table) -> None:
    """The same with the watch on: how much of the processor it had had when it was stopped."""
    spin = session.fetch("spin")
    used = []
    watch = Watch()
    try:
        limits = Limits(processor_seconds=_used(link.warden) + LIMIT_SECONDS)

        def stop(excess: str) -> None:
            used.append(_used(link.warden))
            link.stop(excess)

        watch.add(Watched(link.warden, Level.A, limits, "/", stop))
        with contextlib.suppress(Died, OutOfTime):
            spin()
    finally:
        watch.close()
    before = limits.processor_seconds - LIMIT_SECONDS
    table.add_row(f"{LIMIT_SECONDS * 1000:.0f} ms of the processor: stopped after", f"{(used[0] - before) * 1000:.0f}")


def _used(warden: int) -> float:
    return processor_seconds(warden, list(descendants(warden)))


def _load() -> str:
    """How busy the machine was: where it is more than a little, the numbers are too large."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
