"""Slots: small numbers that tell the workers of a machine apart.

As root a worker's user id is made from its slot, and limits on processes count by user. So no two graders of a machine
may use the same slot at the same time, whoever started them. A slot is held by binding a socket of that name, which no
file system sees; the kernel gives it back when the process ends, however it ends.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from autograder.errors import UsageError

MOST_SLOTS = 10_000


@contextmanager
def claimed_slots(count: int) -> Iterator[list[int]]:
    """The first `count` free slots of this machine, from 1 on; free again at the end."""
    with ExitStack() as held:
        slots: list[int] = []
        for slot in range(1, MOST_SLOTS):
            if len(slots) == count:
                break
            claim = socket.socket(socket.AF_UNIX)
            try:
                claim.bind(f"\0autograder-slot-{slot}")
            except OSError:
                claim.close()
                continue
            held.enter_context(claim)
            slots.append(slot)
        if len(slots) < count:
            raise UsageError(f"more than {MOST_SLOTS} submissions at once on one machine; grade with fewer --jobs")
        yield slots
