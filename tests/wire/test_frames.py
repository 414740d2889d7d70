"""Frames: whole values, deadlines that hold, and no trust in lengths."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
import time
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.errors import ProtocolError
from autograder.wire.frames import Channel, Closed, TimedOut, same_frame
from autograder.wire.messages import receive_message, send_message
from autograder.wire.values import MAX_FRAME, pack


@pytest.fixture
def pair() -> Iterator[tuple[Channel, Channel]]:
    one, other = socket.socketpair()
    with one, other:
        yield Channel(one), Channel(other)


def test_values_arrive_in_order(pair: tuple[Channel, Channel]) -> None:
    for value in (1, "two", [3.0]):
        pair[0].send(value)
    assert [pair[1].receive(seconds=1) for _ in range(3)] == [1, "two", [3.0]]


def test_large_arrays_cross_in_one_piece(pair: tuple[Channel, Channel]) -> None:
    array = np.arange(1_000_000.0)
    sender = threading.Thread(target=pair[0].send, args=([array, "end"],))
    sender.start()
    back, end = pair[1].receive(seconds=10)
    sender.join()
    assert np.array_equal(back, array)
    assert end == "end"


def test_a_frame_that_drips_in_ends_at_its_deadline(pair: tuple[Channel, Channel]) -> None:
    stop = threading.Event()

    def drip() -> None:
        while not stop.wait(0.02):
            pair[0].sock.send(b"\x00")

    dripping = threading.Thread(target=drip)
    pair[0].sock.send(struct.pack("<III", 1000, 0, 1000))
    dripping.start()
    start = time.monotonic()
    with pytest.raises(TimedOut):
        pair[1].receive(seconds=0.3)
    stop.set()
    dripping.join()
    assert time.monotonic() - start < 5


def test_a_closed_channel_says_so(pair: tuple[Channel, Channel]) -> None:
    pair[0].close()
    with pytest.raises(Closed):
        pair[1].receive(seconds=1)


def test_nobody_who_reads_ends_a_send_at_its_deadline(pair: tuple[Channel, Channel]) -> None:
    with pytest.raises(TimedOut):
        pair[0].send(np.zeros(1_000_000), seconds=0.2)


@pytest.mark.parametrize("head", [(MAX_FRAME + 1, 0, 1), (10, 2**31, 1), (10, 0, 2**31), (10, 0, 5), (8, 1, 3)])
def test_lengths_that_cannot_be_are_refused(pair: tuple[Channel, Channel], head: tuple[int, int, int]) -> None:
    pair[0].sock.send(struct.pack("<III", *head) + b"\xff" * 64)
    with pytest.raises(ProtocolError):
        pair[1].receive(seconds=1)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=100))
def test_any_bytes_end_in_one_of_our_errors(data: bytes) -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(data)
        one.close()
        with contextlib.suppress(ProtocolError, Closed):
            Channel(other).receive(seconds=1)


def test_same_frame_sees_every_byte() -> None:
    array = np.zeros(10_000)
    changed = array.copy()
    changed[-1] = 1e-300
    assert same_frame(pack([array, 1]), pack([array.copy(), 1]))
    assert not same_frame(pack([array, 1]), pack([changed, 1]))
    assert not same_frame(pack([array, 1]), pack([array, 2]))


def test_messages_carry_an_open_file() -> None:
    one, other = socket.socketpair()
    with one, other, open(__file__, "rb") as file:
        send_message(one, {"n": 1}, file.fileno())
        message, received = receive_message(other, 1)
        assert message == {"n": 1}
        assert received is not None
        with open(received, "rb") as again:
            assert again.read(3) == b'"""'
