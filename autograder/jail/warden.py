"""The warden: the parent of a locked-in process. It stays outside the lock, waits for the end, leaves nothing behind.

    status socket, warden -> supervisor: {"ready": true} or {"refused": text}, then {"exit": code} or {"signal": number}

When the supervisor closes its end of the status socket, the warden kills the process and all its descendants.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
from collections.abc import Callable
from typing import Any

from autograder.errors import IsolationRefused
from autograder.jail import enter, probe
from autograder.jail import syscalls as sys_


def run_locked_in(
    cell: enter.Cell,
    status: socket.socket,
    secret: str,
    supervisor: int,
    close: list[socket.socket],
    body: Callable[[], None],
) -> None:
    """Run `body` in a process that is locked in and has proved it; wait for its end. `close` is the body's alone."""
    os.setsid()
    enter.die_with_parent()
    enter.note_size()
    sys_.prctl("subreaper", sys_.PR_SET_CHILD_SUBREAPER, 1)
    try:
        enter.leave_host(cell)
    except IsolationRefused as refused:
        report(status, {"refused": str(refused)})
        return
    child = os.fork()
    if child == 0:
        _locked_in(cell, status, secret, supervisor, body)
    for sock in close:
        sock.close()
    _watch(child, status)


def report(status: socket.socket, message: dict[str, Any]) -> None:
    """Write one line of JSON for the supervisor."""
    with contextlib.suppress(OSError):
        status.sendall(json.dumps(message).encode() + b"\n")


def _locked_in(cell: enter.Cell, status: socket.socket, secret: str, supervisor: int, body: Callable[[], None]) -> None:
    enter.die_with_parent()
    try:
        enter.lock_in(cell)
        holes = probe.holes(cell.level, secret, supervisor)
        if holes:
            raise IsolationRefused(f"level {cell.level}: a locked-in process could still {', '.join(holes)}")
    except IsolationRefused as refused:
        report(status, {"refused": str(refused)})
        os._exit(1)
    os.chdir(cell.workplace)
    os.environ.update(HOME=cell.workplace, TMPDIR=cell.workplace)
    report(status, {"ready": True})
    status.close()
    body()
    os._exit(0)


def _watch(child: int, status: socket.socket) -> None:
    ending = os.pidfd_open(child)
    ready, _, _ = select.select([ending, status.fileno()], [], [])
    if ending not in ready:
        os.kill(child, signal.SIGKILL)
    _, code = os.waitpid(child, 0)
    _kill_descendants()
    report(status, {"signal": os.WTERMSIG(code)} if os.WIFSIGNALED(code) else {"exit": os.WEXITSTATUS(code)})


def _kill_descendants() -> None:
    """Processes that outlived the child came to this subreaper; in level A the kernel has killed them already."""
    for _ in range(1000):
        try:
            with open(f"/proc/self/task/{os.getpid()}/children") as file:
                children = file.read().split()
        except OSError:
            return
        if not children:
            return
        for child in children:
            with contextlib.suppress(OSError):
                os.kill(int(child), signal.SIGKILL)
                os.waitpid(int(child), 0)
