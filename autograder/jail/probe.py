"""Proof by doing: what must be refused to a locked-in process is tried, and what was not refused is named."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

with contextlib.suppress(ImportError):  # Windows: only to be told what to do there
    import resource

from autograder.jail import syscalls as sys_
from autograder.settings import Level


def holes(level: Level, secret: str, outsider: int) -> list[str]:
    """What this process could do and must not.

    `secret` is a file of the host that holds nothing of ours, `outsider` the process id of the supervisor.
    """
    if level is Level.NONE:
        return []
    tries: dict[str, Callable[[], object]] = {
        "write beside Python's own files": lambda: Path(sys.prefix, "autograder-probe").write_bytes(b"x"),
        "open a network socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
        "make a user namespace": lambda: sys_.unshare(sys_.CLONE_NEWUSER),
        "mount a file system": lambda: sys_.mount("probe", "/", "tmpfs", 0),
    }
    if level is not Level.X:  # there the container's wall is around the supervisor too
        tries["read a file of the host"] = lambda: Path(secret).read_bytes()
    if outsider != os.getpid():  # in a container the supervisor may be number 1, as a worker is in its namespace
        tries["signal a process outside"] = lambda: os.kill(outsider, 0)
        tries["limit a process outside"] = lambda: resource.prlimit(outsider, resource.RLIMIT_CORE)
    return [name for name, attempt in tries.items() if not _is_refused(attempt)]


def _is_refused(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except OSError:
        return True
    return False
