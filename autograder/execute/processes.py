"""What the processes below a warden use, read from outside in /proc."""

from __future__ import annotations

import contextlib
import mmap
import os
from collections.abc import Iterator
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
_OWN, _WAITED_FOR = slice(11, 13), slice(13, 15)  # utime and stime, cutime and cstime: proc_pid_stat(5)


def descendants(pid: int) -> Iterator[int]:
    """The processes below one, in no order."""
    todo = [pid]
    seen: set[int] = set()
    while todo:
        one = todo.pop()
        with contextlib.suppress(OSError):
            for task in os.listdir(f"/proc/{one}/task"):  # noqa: PTH208 - names are enough, ten times a second
                todo += map(int, Path(f"/proc/{one}/task/{task}/children").read_text().split())
        if one not in seen and one != pid:
            yield one
        seen.add(one)


def private_bytes(pid: int) -> int:
    """The memory of a process that it shares with no other; 0 of one that has ended."""
    try:
        resident, shared = Path(f"/proc/{pid}/statm").read_text().split()[1:3]
    except OSError:
        return 0
    return (int(resident) - int(shared)) * mmap.PAGESIZE


def processor_seconds(warden: int) -> float:
    """The processor time of all that is or was below a warden, without its own."""
    below = sum(_ticks(pid, _OWN) + _ticks(pid, _WAITED_FOR) for pid in descendants(warden))
    return (below + _ticks(warden, _WAITED_FOR)) / _TICKS


def _ticks(pid: int, which: slice) -> int:
    try:
        return sum(map(int, Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[which]))
    except OSError:
        return 0
