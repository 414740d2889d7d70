"""Lock this process in: the steps in their order, at the level that the supervisor decided on."""

from __future__ import annotations

import contextlib
import mmap
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

with contextlib.suppress(ImportError):  # Windows: only to be told what to do there
    import resource

from autograder.errors import IsolationRefused
from autograder.jail import landlock, namespaces, seccomp
from autograder.jail import syscalls as sys_
from autograder.settings import Level

FIRST_UID = 2_000_000_000
"""As root each worker gets a user id of its own, from here on: process limits count by user."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The bounds of one locked-in process. Sizes are bytes; `slot` keeps uids apart.

    What is below a path of `readable` may be read, but nothing below a path of `hidden`.
    """

    level: Level
    readable: Sequence[str]
    scratch: str
    slot: int = 0
    memory: int = 0
    processes: int = 0
    file_size: int = 0
    hidden: Sequence[str] = ()

    @property
    def workplace(self) -> str:
        """The one folder that the process may write to, as it sees it."""
        return namespaces.SCRATCH if self.level is Level.A else self.scratch

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"level": str(self.level)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Cell:
        return cls(**{**data, "level": Level(data["level"])})


def python_folders() -> list[str]:
    """What a locked-in Python must be able to read: itself, its packages and the system's libraries."""
    packages = [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
    return [sys.prefix, sys.base_prefix, *packages, "/usr", "/lib", "/lib64"]


def leave_host(cell: Cell) -> None:
    """First half, before the fork that makes process 1: for level A the new namespaces and the private root."""
    try:
        if cell.level is Level.A:
            namespaces.leave_all(os.geteuid() == 0)
            namespaces.private_root(cell.readable, cell.hidden, max(cell.file_size, 1 << 20))
    except OSError as error:
        raise IsolationRefused(f"level A: {error}") from error


def lock_in(cell: Cell) -> None:
    """Second half, in the process itself: limits, rights, Landlock, seccomp. There is no way back."""
    try:
        _become_nobody(cell)
        _limit(cell)
        if cell.level is Level.NONE:
            return
        sys_.drop_capabilities()
        sys_.prctl("no_new_privs", sys_.PR_SET_NO_NEW_PRIVS, 1)
        close_memory()
        if cell.level is Level.B or (cell.level is Level.A and landlock.abi()):
            # at level A an empty folder lies over what is hidden
            readable = landlock.without(cell.readable, cell.hidden if cell.level is Level.B else ())
            landlock.restrict([*readable, "/dev/urandom"], [cell.workplace, "/dev/null"])
        seccomp.restrict(cell.level)
    except (OSError, KeyError) as error:
        raise IsolationRefused(f"level {cell.level}: {error}") from error


def stay_on(processor: int) -> None:
    """Stay on one processor, beside the process with which this one talks in turns.

    Two that wait for each other need one processor only, and waking a sleeping one costs more than most calls.
    """
    with contextlib.suppress(OSError):  # it was taken from us meanwhile: any other will do
        os.sched_setaffinity(0, {processor})


def stay_for_good(processor: int, level: Level) -> None:
    """Stay there with all children: with some on each processor a submission could take the time of the others."""
    stay_on(processor)
    if level is not Level.NONE:
        seccomp.refuse_to_move()


def close_memory() -> None:
    """No other process of the same user may look into this one and its forks, where nothing keeps it from /proc."""
    sys_.prctl("dumpable", sys_.PR_SET_DUMPABLE, 0)


def die_with_parent() -> None:
    """The kernel kills this process when its parent ends, however that ends."""
    sys_.prctl("pdeathsig", sys_.PR_SET_PDEATHSIG, signal.SIGKILL)


def _become_nobody(cell: Cell) -> None:
    if os.geteuid() != 0 or cell.level is Level.NONE:
        return
    if cell.level is Level.A:
        namespaces.give_up_root(FIRST_UID + cell.slot)
    elif _is_open_to_all(cell.readable):
        os.chown(cell.scratch, FIRST_UID + cell.slot, FIRST_UID + cell.slot)
        os.setgroups([])
        os.setresgid(*[FIRST_UID + cell.slot] * 3)
        os.setresuid(*[FIRST_UID + cell.slot] * 3)
    die_with_parent()  # a change of user has cleared it


def _is_open_to_all(paths: Sequence[str]) -> bool:
    """Whether any user can reach the folders; Python below a closed home folder cannot be reached."""
    folders = {
        folder for path in paths if Path(path).exists() for folder in [Path(path), *Path(path).resolve().parents]
    }
    return all(folder.stat().st_mode & 0o005 == 0o005 for folder in folders)


def _limit(cell: Cell) -> None:
    if cell.memory:
        limit = _address_space() + cell.memory
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    if cell.processes:
        resource.setrlimit(resource.RLIMIT_NPROC, (cell.processes, cell.processes))
    resource.setrlimit(resource.RLIMIT_FSIZE, (cell.file_size, cell.file_size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256))
    resource.setrlimit(resource.RLIMIT_MEMLOCK, (0, 0))
    resource.setrlimit(resource.RLIMIT_MSGQUEUE, (0, 0))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a file that grows too large is an OSError, not a death


_START_SIZE = 0


def note_size() -> None:
    """Remember how much address space this process has; later there is no /proc to look it up."""
    global _START_SIZE
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    _START_SIZE = pages * mmap.PAGESIZE


def _address_space() -> int:
    return _START_SIZE
