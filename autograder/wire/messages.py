"""Messages between our own processes: length-prefixed JSON, which may carry one open file."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import struct
from typing import Any

from autograder.wire.frames import Closed, TimedOut

_HEAD = struct.Struct("<I")


def send_message(sock: socket.socket, message: Any, file: int | None = None) -> None:
    """Send a message, with an open file where one is given; `Closed` where nobody listens."""
    data = json.dumps(message).encode()
    try:
        socket.send_fds(sock, [_HEAD.pack(len(data))], [] if file is None else [file])
        sock.sendall(data)
    except TimeoutError:
        raise TimedOut from None
    except OSError:
        raise Closed from None


def receive_message(sock: socket.socket, seconds: float | None = None) -> tuple[Any, int | None]:
    """The next message and the file that came with it."""
    sock.settimeout(seconds)
    file: int | None = None
    try:
        head, files, _, _ = socket.recv_fds(sock, _HEAD.size, 1)
        file = files[0] if files else None
        data = bytearray()
        while head and len(data) < _HEAD.unpack(head)[0]:
            chunk = sock.recv(min(_HEAD.unpack(head)[0] - len(data), 1 << 20))
            if not chunk:
                break
            data += chunk
        if not head or len(data) < _HEAD.unpack(head)[0]:
            raise ConnectionError
    except TimeoutError:
        _close(file)
        raise TimedOut from None
    except OSError:
        _close(file)
        raise Closed from None
    return json.loads(data), file


def _close(file: int | None) -> None:
    if file is not None:
        with contextlib.suppress(OSError):
            os.close(file)
