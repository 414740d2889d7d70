"""Fork on request: how a warm process becomes workers, and a prepared judge a judge for each submission."""

from __future__ import annotations

import gc
import importlib
import json
import os
import signal
import socket
import sys
import traceback
from collections.abc import Callable
from typing import Any

from autograder.errors import JudgeError

MAX_REQUEST = 1 << 16
MAX_FILES = 8
READY = b"ready"
Main = Callable[[dict[str, Any], list[int]], None]


def serve(sock: socket.socket) -> None:
    """Fork a child for each request on the socket until the other side hangs up.

    A request is {"role": "package.module", "args": {...}} with open files; the child runs that module's
    `main(args, files)` and exits. The answer is the child's process id.
    """
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel reaps
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the supervisor's business
    gc.collect()
    gc.freeze()
    sock.sendall(READY)
    while True:
        message, files, _, _ = socket.recv_fds(sock, MAX_REQUEST, MAX_FILES)
        if not message:
            return
        child = os.fork()
        if child == 0:
            sock.close()
            _run(json.loads(message), files)
        for file in files:
            os.close(file)
        sock.sendall(str(child).encode())


def request(sock: socket.socket, role: str, args: dict[str, Any], files: list[int]) -> int:
    """Ask a fork server for a child; its process id. `JudgeError` if the server is gone."""
    message = json.dumps({"role": role, "args": args}).encode()
    try:
        socket.send_fds(sock, [message], files)
        answer = sock.recv(64)
    except OSError:
        answer = b""
    if not answer:
        raise JudgeError("the process that starts workers or judges has ended; run the same command again")
    return int(answer)


def _run(message: dict[str, Any], files: list[int]) -> None:
    """In the child: run the role and end, whatever happens, without the clean-up of the parent's libraries."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    code = 1
    try:
        role: Main = importlib.import_module(message["role"]).main
        role(message["args"], files)
        code = 0
    except Exception:  # the last stop of a child: what happened goes to the harness's own standard error
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)
