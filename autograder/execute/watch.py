"""A watch on running workers for what no limit of a single process holds: their processes together, and their files.

Level A has a quota on its files and one process namespace; memory and processor time of many processes are counted here
at every level.
The watch looks from outside, a few times a second, and costs a submission that ends sooner nothing.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from autograder.execute.processes import descendants, private_bytes, processor_seconds
from autograder.settings import Level, Limits

PERIOD_SECONDS = 0.1
SHORTEST_SECONDS = 0.01
MOST_FILES = 4096


@dataclass(frozen=True)
class Watched:
    """A warden, with all that is below it; `stop` ends it and is told what was too much."""

    warden: int
    level: Level
    limits: Limits
    scratch: str
    stop: Callable[[str], None]


class Watch:
    """A thread that looks at every worker in turn."""

    def __init__(self) -> None:
        self._watched: dict[int, Watched] = {}
        self._lock = threading.Lock()
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)
        self._thread.start()

    def add(self, one: Watched) -> None:
        with self._lock:
            self._watched[one.warden] = one

    def remove(self, warden: int) -> None:
        with self._lock:
            self._watched.pop(warden, None)

    def close(self) -> None:
        self._end.set()
        self._thread.join()

    def _run(self) -> None:
        pause = PERIOD_SECONDS
        while not self._end.wait(pause):
            with self._lock:
                watched = list(self._watched.values())
            pause = min([PERIOD_SECONDS, *map(self._look, watched)])

    def _look(self, one: Watched) -> float:
        """Stop a worker that uses too much; in how many seconds to look again."""
        with contextlib.suppress(OSError, ValueError):  # it has just ended
            below = list(descendants(one.warden))
            left = one.limits.processor_seconds - processor_seconds(one.warden, below)
            trouble = (
                excess(one, below) if left > 0 else f"more than {one.limits.processor_seconds:g} s of processor time"
            )
            if not trouble:
                return max(left / (os.cpu_count() or 1), SHORTEST_SECONDS)  # that is how soon it can be used up
            self.remove(one.warden)
            one.stop(trouble)
        return PERIOD_SECONDS


def excess(one: Watched, pids: Sequence[int]) -> str:
    """Of what a worker and its descendants have too much at this moment, in words; "" where all is well."""
    most = one.limits.processes + 1
    if len(pids) > most:
        return f"more than {one.limits.processes} processes"
    own = private_bytes(one.warden)  # each fork starts with what the warden has
    used = sum(max(0, private_bytes(pid) - own) for pid in pids)
    if used > one.limits.memory + one.limits.memory // 8:
        return f"more than {one.limits.memory // 2**20} MB of memory in {len(pids)} processes"
    if one.level is not Level.A and _is_too_full(one.scratch, one.limits.file_size):
        return f"more than {one.limits.file_size // 2**20} MB, or {MOST_FILES} files, on the disk"
    return ""


def _is_too_full(folder: str, most: int) -> bool:
    """Whether a folder holds more bytes or files than it may; it stops counting as soon as that is clear."""
    size = count = 0
    todo = [folder]
    while todo:
        with contextlib.suppress(OSError), os.scandir(todo.pop()) as entries:
            for entry in entries:
                told = entry.stat(follow_symlinks=False)
                size += min(told.st_blocks * 512, told.st_size)  # a file of just the limit fills its last block
                count += 1
                if size > most or count > MOST_FILES:
                    return True
                if entry.is_dir(follow_symlinks=False):
                    todo.append(entry.path)
    return False
