"""What the processes below a warden use, read from outside in /proc."""

from __future__ import annotations

import contextlib
import mmap
import os
from collections.abc import Iterator, Sequence

_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
_ALL, _WAITED_FOR = slice(11, 15), slice(13, 15)  # utime, stime, cutime and cstime; the latter two: proc_pid_stat(5)


def descendants(pid: int) -> Iterator[int]:
    """The processes below one, in no order."""
    todo = [pid]
    seen: set[int] = set()
    while todo:
        one = todo.pop()
        with contextlib.suppress(OSError):
            for task in os.listdir(f"/proc/{one}/task"):  # noqa: PTH208 - names are enough
                todo += map(int, _read(f"/proc/{one}/task/{task}/children").split())
        if one not in seen and one != pid:
            yield one
        seen.add(one)


def private_bytes(pid: int) -> int:
    """The memory of a process that it shares with no other; 0 of one that has ended."""
    try:
        resident, shared = _read(f"/proc/{pid}/statm").split()[1:3]
    except OSError:
        return 0
    return (int(resident) - int(shared)) * mmap.PAGESIZE


def processor_seconds(warden: int, below: Sequence[int]) -> float:
    """The processor time of the processes below a warden and of all that they and it have waited for."""
    return (_ticks(warden, _WAITED_FOR) + sum(_ticks(pid, _ALL) for pid in below)) / _TICKS


def _ticks(pid: int, which: slice) -> int:
    try:
        return sum(map(int, _read(f"/proc/{pid}/stat").rpartition(b")")[2].split()[which]))
    except OSError:
        return 0


def _read(path: str) -> bytes:
    """A file of /proc; ten times a second and more, so without what `Path` and text cost."""
    file = os.open(path, os.O_RDONLY)
    try:
        return os.read(file, 1 << 16)
    finally:
        os.close(file)
