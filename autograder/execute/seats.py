"""Places for workers. While one submission is graded, the place of the next is laid, and the last one cleared."""

from __future__ import annotations

import contextlib
import queue
import socket
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol, TypeVar

from autograder.execute.host import Link
from autograder.execute.scratch import empty, scratch_folder

_T = TypeVar("_T")


class MakeWorker(Protocol):
    """Starts a worker in a scratch folder; `slot` keeps apart what runs at the same time."""

    def __call__(self, scratch: str, slot: int) -> tuple[socket.socket, Link]: ...


class Seat:
    """A scratch folder, and the workers that run in it, one after the other; the first is ready."""

    def __init__(self, make: MakeWorker, slot: int) -> None:
        self._make, self._slot = make, slot
        self._stack = contextlib.ExitStack()
        self._scratch = self._stack.enter_context(scratch_folder())
        self._link: Link | None = None
        self._ready: tuple[socket.socket, Link] | None = None
        try:
            self._ready = self._start()
        except BaseException:
            self.clear()
            raise

    def new_worker(self) -> tuple[socket.socket, Link]:
        """A worker that has run nothing; the one before it is ended, and what it left in the folder is removed."""
        ready, self._ready = self._ready, None
        if ready is not None:
            return ready
        self._end()
        empty(self._scratch)
        return self._start()

    def clear(self) -> None:
        """End the worker and remove the folder."""
        if self._ready is not None:
            self._ready[0].close()
        self._end()
        self._stack.close()

    def _start(self) -> tuple[socket.socket, Link]:
        worker = self._make(self._scratch, self._slot)
        self._link = worker[1]
        return worker

    def _end(self) -> None:
        link, self._link = self._link, None
        if link is not None:
            link.end()


@dataclass(frozen=True)
class Place:
    """A seat that is in use, on one processor."""

    seat: Seat
    processor: int


def slots_for(jobs: int) -> int:
    """How many slots it takes: for seats in use, ready, and being cleared."""
    return 3 * jobs


class Seats:
    """As many seats in use as there are jobs, but one for each processor at most, and as many ready.

    Limits of time are wall time: two submissions that share a processor would each seem half as fast.
    """

    def __init__(self, make: MakeWorker, jobs: int, slots: Sequence[int], processors: Sequence[int]) -> None:
        self._make = make
        self._laying = ThreadPoolExecutor(jobs, thread_name_prefix="seat")
        self._clearing = ThreadPoolExecutor(jobs, thread_name_prefix="clear")
        self._slots = _filled(slots)
        self._processors = _filled(processors[:jobs])
        self._ready = _filled(self._laying.submit(self._lay) for _ in range(jobs))

    @contextlib.contextmanager
    def place(self) -> Iterator[Place]:
        """Wait for a free processor, and take the seat that is ready. Its errors are those of starting a worker."""
        processor = self._processors.get()
        try:
            ready: Future[tuple[int, Seat]] = self._ready.get()
            self._ready.put(self._laying.submit(self._lay))
            slot, seat = ready.result()
            try:
                yield Place(seat, processor)
            finally:
                self._clearing.submit(self._clear, slot, seat)
        finally:
            self._processors.put(processor)

    def close(self) -> None:
        """End all workers."""
        self._laying.shutdown(cancel_futures=True)
        while not self._ready.empty():
            ready = self._ready.get()
            if not ready.cancelled() and ready.exception() is None:
                self._clearing.submit(self._clear, *ready.result())
        self._clearing.shutdown()

    def _lay(self) -> tuple[int, Seat]:
        slot = self._slots.get()
        try:
            return slot, Seat(self._make, slot)
        except BaseException:
            self._slots.put(slot)
            raise

    def _clear(self, slot: int, seat: Seat) -> None:
        try:
            seat.clear()
        finally:
            self._slots.put(slot)


def _filled(items: Iterable[_T]) -> queue.SimpleQueue[_T]:
    filled: queue.SimpleQueue[_T] = queue.SimpleQueue()
    for item in items:
        filled.put(item)
    return filled
