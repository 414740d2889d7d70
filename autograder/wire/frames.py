"""Frames on a stream socket.

length of all that follows the head, number of blobs, length of the structure: u32 each, little endian
lengths of the blobs: u32 each
the structure, then the blobs
"""

from __future__ import annotations

import select
import socket
import struct
import time
from collections.abc import Sequence
from typing import Any

import numpy as np

from autograder.errors import ProtocolError
from autograder.wire.values import MAX_FRAME, MAX_STRUCTURE, Export, Import, pack, unpack

MAX_BLOBS = 100_000
_HEAD = struct.Struct("<III")
_CHUNK = 1 << 16
_MOST_BUFFERS = 512


class Closed(Exception):
    """The other side has hung up."""


class TimedOut(Exception):
    """The other side did not answer in time."""


class Channel:
    """Sends and receives values on one socket. A deadline holds for a whole frame, however slowly it drips in."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.sock.setblocking(False)
        self.received: tuple[bytes, list[memoryview]] = (b"", [])  # the last frame as it came
        self._readable = select.poll()
        self._readable.register(sock, select.POLLIN)
        self._buffer = b""

    def send(self, value: Any, export: Export | None = None, seconds: float | None = None) -> None:
        """Send one value; `ProtocolError` before anything is sent where it is not plain or too large."""
        structure, blobs = pack(value, export)
        lengths = [len(blob) for blob in blobs]
        size = len(structure) + sum(lengths)
        if size > MAX_FRAME:
            raise ProtocolError(f"a value of {size:,} bytes is too large; the limit is {MAX_FRAME:,}")
        head = _HEAD.pack(size, len(blobs), len(structure))
        if blobs:
            head += struct.pack(f"<{len(lengths)}I", *lengths)
        self._send_all([head + structure, *blobs], _deadline(seconds))

    def receive(self, adopt: Import | None = None, seconds: float | None = None) -> Any:
        """Receive one value, waiting at most so many seconds for all of it."""
        deadline = _deadline(seconds)
        size, count, first = _HEAD.unpack(self._exactly(_HEAD.size, deadline))
        if size > MAX_FRAME or count > MAX_BLOBS or first > size or first > MAX_STRUCTURE:
            raise ProtocolError("a frame is too large")
        if not count and first == size:
            structure, blobs = bytes(self._exactly(size, deadline)), list[memoryview]()
        else:
            structure, blobs = self._with_blobs(size, count, first, deadline)
        self.received = structure, blobs
        return unpack(structure, blobs, adopt)

    def _with_blobs(self, size: int, count: int, first: int, deadline: float | None) -> tuple[bytes, list[memoryview]]:
        lengths = struct.unpack(f"<{count}I", self._exactly(4 * count, deadline))
        if first + sum(lengths) != size:
            raise ProtocolError("the lengths of a frame do not add up")
        body = memoryview(self._exactly(size, deadline))
        blobs, start = [], first
        for length in lengths:
            blobs.append(body[start : start + length])
            start += length
        return bytes(body[:first]), blobs

    def wait(self) -> None:
        """Return when there is something to read, or the other side has hung up."""
        self._wait(None)

    def close(self) -> None:
        self.sock.close()

    def _exactly(self, count: int, deadline: float | None) -> bytes | bytearray:
        """The next `count` bytes: from what was read ahead, then from the socket."""
        while len(self._buffer) < count <= _CHUNK:
            self._buffer += self._read(deadline)
        if len(self._buffer) >= count:
            data, self._buffer = self._buffer[:count], self._buffer[count:]
            return data
        return self._fill(bytearray(count), deadline)

    def _read(self, deadline: float | None) -> bytes:
        self._wait(deadline)
        try:
            chunk = self.sock.recv(_CHUNK)
        except BlockingIOError:
            return b""
        except OSError:
            raise Closed from None
        if not chunk:
            raise Closed
        return chunk

    def _fill(self, data: bytearray, deadline: float | None) -> bytearray:
        have = len(self._buffer)
        data[:have] = self._buffer
        self._buffer = b""
        view = memoryview(data)
        while have < len(data):
            self._wait(deadline)
            try:
                got = self.sock.recv_into(view[have:])
            except BlockingIOError:
                continue
            except OSError:
                raise Closed from None
            if not got:
                raise Closed
            have += got
        return data

    def _wait(self, deadline: float | None) -> None:
        if not self._readable.poll(_milliseconds(deadline)):
            raise TimedOut

    def _send_all(self, parts: Sequence[Any], deadline: float | None) -> None:
        views: list[Any] = list(parts)
        while views:
            try:
                sent = self.sock.sendmsg(views[:_MOST_BUFFERS]) if len(views) > 1 else self.sock.send(views[0])
            except BlockingIOError:
                self._wait_writable(deadline)
                continue
            except OSError:
                raise Closed from None
            if len(views) == 1 and sent == len(views[0]):
                return
            views = _rest([memoryview(view) for view in views], sent)

    def _wait_writable(self, deadline: float | None) -> None:
        writable = select.poll()
        writable.register(self.sock, select.POLLOUT)
        if not writable.poll(_milliseconds(deadline)):
            raise TimedOut


def same_frame(one: tuple[bytes, Sequence[Any]], other: tuple[bytes, Sequence[Any]]) -> bool:
    """Whether two packed values are the same, byte by byte."""
    if one[0] != other[0] or len(one[1]) != len(other[1]):
        return False
    return all(_same_bytes(a, b) for a, b in zip(one[1], other[1], strict=True))


def _same_bytes(one: Any, other: Any) -> bool:
    if len(one) != len(other):
        return False
    return len(one) == 0 or np.array_equal(np.frombuffer(one, np.uint8), np.frombuffer(other, np.uint8))


def _rest(views: list[memoryview], sent: int) -> list[memoryview]:
    """What is left to send."""
    for index, view in enumerate(views):
        if sent < len(view):
            return [view[sent:], *views[index + 1 :]]
        sent -= len(view)
    return []


def _deadline(seconds: float | None) -> float | None:
    return None if seconds is None else time.monotonic() + seconds


def _milliseconds(deadline: float | None) -> float | None:
    if deadline is None:
        return None
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimedOut
    return left * 1000 + 1
