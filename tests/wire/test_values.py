"""What crosses between judge and worker: plain values come back as they were, all else is refused."""

from __future__ import annotations

import contextlib
from collections import OrderedDict, namedtuple
from typing import Any

import msgpack
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.errors import ProtocolError
from autograder.wire import values
from autograder.wire.values import Callback, Handle, pack, unpack

Pair = namedtuple("Pair", "theta inhibitory")


def through(value: Any) -> Any:
    structure, blobs = pack(value)
    return unpack(structure, [memoryview(blob) for blob in blobs])


PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text()
    | st.binary()
    | st.complex_numbers(allow_nan=False),
    lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text() | st.integers(), inner),
    max_leaves=20,
)


@given(PLAIN)
def test_plain_values_come_back_equal_and_of_the_same_type(value: Any) -> None:
    back = through(value)
    assert back == value
    assert type(back) is type(value)


@given(hnp.arrays(hnp.scalar_dtypes(), hnp.array_shapes(min_dims=0, min_side=0)))
def test_arrays_keep_dtype_shape_and_bytes(array: np.ndarray) -> None:
    back = through(array)
    assert back.dtype == array.dtype
    assert back.shape == array.shape
    assert back.tobytes() == array.tobytes()
    assert back.flags.writeable


@pytest.mark.parametrize(
    "value",
    [
        2**80,
        -(2**70),
        range(1, 9, 2),
        slice(None, 4),
        {1, 2},
        frozenset({3}),
        np.float32(1.5),
        np.int64(-3),
        np.bool_(True),
        np.array(["a", "bc"]),
        np.datetime64("2026-01-01"),
        np.zeros((3, 0)),
        np.asfortranarray(np.arange(6.0).reshape(2, 3)),
    ],
    ids=repr,
)
def test_other_plain_types(value: Any) -> None:
    back = through(value)
    assert type(back) is type(value)
    assert np.array_equal(back, value) if isinstance(value, np.ndarray) else back == value


def test_a_generator_goes_on_where_it_was() -> None:
    rng = np.random.default_rng(5)
    rng.random(3)
    assert through(rng).random() == rng.random()


def test_well_known_containers_cross_as_their_base() -> None:
    assert through(Pair(1, [2])) == (1, [2])
    assert through(OrderedDict(a=1)) == {"a": 1}


class Sly(int):
    """A number that claims to equal everything."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = int.__hash__


@pytest.mark.parametrize(
    "value",
    [Sly(3), np.ma.array([1.0]), np.array([object()]), object(), np.zeros(2, "i4,f4"), print],
    ids=lambda v: type(v).__name__,
)
def test_anything_else_is_refused_by_the_name_of_its_type(value: Any) -> None:
    with pytest.raises(ProtocolError):
        pack(value)


def test_sizes_are_bounded() -> None:
    deep: list[Any] = []
    for _ in range(values.MAX_DEPTH + 2):
        deep = [deep]
    with pytest.raises(ProtocolError, match="deeper"):
        pack(deep)
    with pytest.raises(ProtocolError, match="parts"):
        pack([0] * (values.MAX_NODES + 1))


@pytest.mark.parametrize(
    "value",
    [
        dict.fromkeys(range(values.MAX_KEYS + 1), 0),
        set(range(values.MAX_KEYS + 1)),
        range(values.MAX_RANGE + 1),
        16**values.MAX_HEX,
        np.zeros((1,) * (values.MAX_DIMENSIONS + 1)),
        np.str_("x" * 1_000_000),
        np.array(["x" * 1_000_000]),
        np.broadcast_to(np.float64(1), (2**20, 2**19)),
        np.zeros((0, 2**40)),
    ],
    ids=lambda v: type(v).__name__,
)
def test_what_the_other_side_would_refuse_is_not_sent(value: Any) -> None:
    """Else a value that is only too large would look like a forged message, and its author like a forger."""
    with pytest.raises(ProtocolError):
        pack(value)


def test_parts_are_counted_alike_on_both_sides() -> None:
    numbers = [1j] * 150_000
    assert unpack(*pack(numbers)) == numbers
    structure, blobs = pack([object()] * 100_000, lambda thing: Handle(7, "type", True))
    assert len(unpack(structure, blobs, lambda reference: reference)) == 100_000


def test_a_block_is_used_once_and_an_array_has_bytes() -> None:
    import msgpack

    with pytest.raises(ProtocolError, match="a blob that is not there"):
        unpack(msgpack.packb([{"b": 0}, {"b": 0}]), [memoryview(b"x")])
    with pytest.raises(ProtocolError, match="an array of nothing"):
        unpack(msgpack.packb({"a": ["|S0 1000000000", b""]}), [])


def test_handles_and_callbacks_need_somebody_who_adopts_them() -> None:
    structure, blobs = pack(object, lambda thing: Handle(7, "type", True))
    assert unpack(structure, blobs, lambda reference: reference) == Handle(7, "type", True)
    assert unpack(*pack(Callback(2)), lambda reference: reference) == Callback(2)
    with pytest.raises(ProtocolError):
        unpack(structure, blobs)


FORGED = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats()
    | st.text(max_size=8)
    | st.binary(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.dictionaries(st.sampled_from("tszdbicrlangh") | st.text(max_size=2), inner, max_size=2)
    ),
    max_leaves=30,
)


@settings(max_examples=500)
@given(FORGED, st.lists(st.binary(max_size=40), max_size=3))
def test_a_forged_structure_is_a_value_or_a_protocol_error(tree: Any, blobs: list[bytes]) -> None:
    with contextlib.suppress(ProtocolError):
        unpack(msgpack.packb(tree), [memoryview(blob) for blob in blobs], lambda reference: reference)


@settings(max_examples=500)
@given(st.binary(max_size=200))
def test_random_bytes_are_a_value_or_a_protocol_error(data: bytes) -> None:
    with contextlib.suppress(ProtocolError):
        unpack(data, [])
