"""The two functions that the supervisor calls in a Dask worker.

Dask imports this module in its event loop, so it is light: what takes seconds to import is imported in a thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any


async def prepare(kit: bytes, dask_worker: Any) -> bytes:
    """Make the grader of an assignment; the answer says at what level it isolates, or why it cannot.

    Dask passes `dask_worker`.
    """

    def in_thread() -> bytes:
        from autograder.cluster import node

        return node.prepare(kit, dask_worker.address, dask_worker.state.nthreads)

    return await asyncio.to_thread(in_thread)


def grade(kit: bytes, student: str, content: bytes, seed: int, notes: Sequence[str]) -> bytes:
    """Grade one submission, handed in as `content`; the answer holds its record and the graded notebook."""
    from distributed import get_worker

    from autograder.cluster import node

    worker = get_worker()
    return node.grade(kit, worker.address, worker.state.nthreads, (student, content, seed, notes))
