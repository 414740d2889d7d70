"""The worker: runs a student's cells and serves calls, locked in. What it sends is data that nobody trusts.

judge -> worker  [mark, "stay", processor]      -> ["done", mark, True, []]
                 [mark, "cell", source]         -> ["done", mark, success, outputs]
                 [mark, "serve"] + a socket     -> ["done", mark, True, []]; it serves calls until that is closed
                 [mark, "snapshot"] + a socket  -> ["done", mark, True, []]; a fork serves calls until the next command

The mark is drawn anew for each command, so that nobody can answer one that has not come yet. Each command is led by
one byte, which may carry an open file. The judge asks for snapshots once a call has hung or killed a worker: a fork
for each exercise is dear, and only of use where there are accidents.

A locked-in process can signal no other. So a snapshot has a guard between itself and the worker: it reads from a pipe,
ends when the worker closes that, and the kernel kills the snapshot with it.
"""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from typing import Any

from autograder.errors import ProtocolError
from autograder.execute.serve import serve_calls
from autograder.execute.shell import WorkerShell, run_cell
from autograder.jail import enter, warden
from autograder.jail import syscalls as sys_
from autograder.settings import Level
from autograder.wire.frames import Channel, Closed


def main(args: dict[str, Any], files: list[int]) -> None:
    """In the child of the warm process: the warden, and below it the worker."""
    control, status = (socket.socket(fileno=file) for file in files)
    cell = enter.Cell.from_json(args["cell"])

    def body() -> None:
        _settle(args["given"])
        with contextlib.suppress(Closed, ProtocolError):
            _obey(Channel(control), args["output"], cell.level)

    warden.run_locked_in(cell, status, args["secret"], args["supervisor"], [control], body)


def _settle(given: str) -> None:
    """A student's module search path, and standard streams that lead nowhere."""
    sys.path[:] = [given, *[path for path in sys.path if path]]
    null = os.open("/dev/null", os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)


def _obey(control: Channel, limit: int, level: Level) -> None:
    shell = WorkerShell.instance()
    sys_.prctl("subreaper", sys_.PR_SET_CHILD_SUBREAPER, 1)  # for snapshots that outlive their guard, to reap them
    hold = -1  # of the guard of the snapshot
    while True:
        (mark, *command), socket_number = _receive(control)
        if hold >= 0:
            _let_go(hold)
            hold = -1
        if command[0] == "cell":
            _answer(control, mark, *run_cell(shell, command[1], limit))
        elif command[0] == "stay":
            enter.stay_for_good(command[1], level)
            control.send(["done", mark, True, []])
        elif command[0] == "snapshot":
            hold = _fork_snapshot(control, socket_number, shell)
            os.close(socket_number)
            control.send(["done", mark, True, []])
        elif command[0] == "serve":
            control.send(["done", mark, True, []])
            _serve(socket_number, shell)


def _answer(control: Channel, mark: Any, success: bool, outputs: list[Any]) -> None:
    """Tell how a cell went; outputs that cannot cross are left out, and the names that it defined stay."""
    try:
        control.send(["done", mark, success, outputs])
    except ProtocolError:
        control.send(["done", mark, success, []])


def _receive(control: Channel) -> tuple[list[Any], int]:
    """The next command, and the socket that comes with a snapshot."""
    control.wait()
    mark, files, _, _ = socket.recv_fds(control.sock, 1, 1)
    if not mark:
        raise Closed
    return control.receive(), files[0] if files else -1


def _fork_snapshot(control: Channel, socket_number: int, shell: WorkerShell) -> int:
    """A fork that serves calls as long as the pipe is open of which this gives the writing end."""
    held, hold = os.pipe()
    if os.fork() == 0:
        os.close(hold)
        control.close()
        _guard(held, socket_number, shell)
        os._exit(0)
    os.close(held)
    return hold


def _guard(held: int, socket_number: int, shell: WorkerShell) -> None:
    guard = os.getpid()
    if os.fork() == 0:
        enter.die_with_parent()
        if os.getppid() == guard:  # else it has ended already
            os.close(held)
            _serve(socket_number, shell)
        os._exit(0)
    os.close(socket_number)
    os.read(held, 1)


def _serve(socket_number: int, shell: WorkerShell) -> None:
    with socket.socket(fileno=socket_number) as calls, contextlib.suppress(Closed, ProtocolError):
        serve_calls(Channel(calls), shell.user_ns)


def _let_go(hold: int) -> None:
    """Have a snapshot end, and reap what has ended: also what the student's code left behind."""
    os.close(hold)
    with contextlib.suppress(OSError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
