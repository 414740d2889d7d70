"""Plain values to bytes and back.

A value is packed as a structure (msgpack) and blobs (the bytes of arrays and byte strings). In the structure None,
bool, int (64 bits), float, str and lists stand for themselves; everything else is a map of one entry, its tag:

    t tuple      s set       z frozenset  d dict: [[key, value], ...]      b bytes: blob index
    i large int: hex text    c complex    r range    l slice
    a array: [dtype and sides in one text, "<f8 3 2", bytes if it is small, else blob index]
    n NumPy scalar: [dtype, bytes]        g Generator: [bit generator, state]
    h handle of a thing that stays where it is: [id, type name, callable]  f function of the other side: id

Exact types only: a subclass is not plain.
"""

from __future__ import annotations

import math
import re
from collections import OrderedDict, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import msgpack
import numpy as np

from autograder.errors import ProtocolError

MAX_STRUCTURE = 8 * 1024 * 1024
MAX_FRAME = 64 * 1024 * 1024
MAX_NODES = 200_000
MAX_DEPTH = 60
MAX_KEYS = 10_000
MAX_RANGE = 10_000_000
MAX_HEX = 100_000
MAX_DIMENSIONS = 32
SMALL_ARRAY = 4096  # bytes: a smaller array travels inside the structure

_DTYPE = re.compile(r"[<>|=]?[biufcSUMm][0-9]{0,6}(\[[0-9]{0,4}[a-zA-Z]{1,2}\])?")
_BIT_GENERATORS = ("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64")
_FLATTENED: dict[type, type] = {OrderedDict: dict, defaultdict: dict}
"""Well-known types of the standard library that cross as their base."""


@dataclass(frozen=True, slots=True)
class Handle:
    """A thing that stays on the other side: its id, the name of its type, whether it can be called."""

    id: int
    type_name: str
    is_callable: bool


@dataclass(frozen=True, slots=True)
class Callback:
    """The id of a function of the other side."""

    id: int


Export = Callable[[Any], Handle | Callback | None]
Import = Callable[[Handle | Callback], Any]


def pack(value: Any, export: Export | None = None) -> tuple[bytes, list[Any]]:
    """The structure and the blobs of a value.

    `export` is asked about a thing that is not plain: a handle or a callback goes in its place; where it gives None,
    `ProtocolError` names the type.
    """
    packer = _Packer(export)
    try:
        structure = msgpack.packb(packer.node(value, 0))
    except UnicodeEncodeError:
        raise ProtocolError("text with half a character (a lone surrogate) cannot cross") from None
    if len(structure) > MAX_STRUCTURE:
        raise ProtocolError(f"a value of {len(structure):,} bytes is too large; the limit is {MAX_STRUCTURE:,}")
    return structure, packer.blobs


def unpack(structure: bytes | memoryview, blobs: list[memoryview], adopt: Import | None = None) -> Any:
    """The value of a structure and blobs; `ProtocolError` for anything that `pack` would not have written."""
    try:
        tree = msgpack.unpackb(structure, strict_map_key=True, max_str_len=MAX_STRUCTURE, max_bin_len=MAX_STRUCTURE)
    except RecursionError:
        raise ProtocolError("a value is nested too deep") from None
    except Exception as error:  # msgpack raises its own errors and ValueError, UnicodeDecodeError, TypeError
        raise ProtocolError(f"bytes that are not msgpack: {type(error).__name__}") from None
    return _Unpacker(blobs, adopt).value(tree, 0)


class _Packer:
    def __init__(self, export: Export | None) -> None:
        self.blobs: list[Any] = []
        self.nodes = 0
        self.export = export

    def node(self, value: Any, depth: int) -> Any:
        kind = type(value)
        self.nodes += 1
        if depth > MAX_DEPTH:
            raise ProtocolError(f"a value is nested deeper than {MAX_DEPTH} levels")
        if self.nodes > MAX_NODES:
            raise ProtocolError(f"a value has more than {MAX_NODES:,} parts")
        if value is None or kind is bool or kind is float or kind is str:
            return value
        if kind is int:
            return value if -(2**63) <= value < 2**63 else self._large_int(value)
        pack_kind = _PACK.get(kind)
        if pack_kind is not None:
            return pack_kind(self, value, depth)
        if isinstance(value, np.generic) and kind.__module__ == "numpy":
            return self._scalar(value)
        if isinstance(value, tuple) and hasattr(kind, "_fields"):  # a namedtuple is a tuple with names
            return {"t": [self.node(item, depth + 1) for item in tuple.__iter__(value)]}
        return self._foreign(value, depth)

    def _list(self, value: list[Any], depth: int) -> Any:
        if _is_of_numbers(value) and self._fit(value):
            self.nodes += len(value)
            return value
        return [self.node(item, depth + 1) for item in value]

    def _fit(self, numbers: list[Any]) -> bool:
        """Whether all of them are of msgpack's range, and not too many."""
        return self.nodes + len(numbers) <= MAX_NODES and all(-(2**63) <= end < 2**63 for end in _ends(numbers))

    def _tuple(self, value: tuple[Any, ...], depth: int) -> Any:
        return {"t": [self.node(item, depth + 1) for item in value]}

    def _large_int(self, value: int) -> Any:
        _expect(value.bit_length() < 4 * (MAX_HEX - 3), "an int that is too large")
        return {"i": hex(value)}

    def _set(self, value: set[Any], depth: int) -> Any:
        _expect(len(value) <= MAX_KEYS, "a set of too many items")
        return {"s": [self.node(item, depth + 1) for item in value]}

    def _frozenset(self, value: frozenset[Any], depth: int) -> Any:
        _expect(len(value) <= MAX_KEYS, "a set of too many items")
        return {"z": [self.node(item, depth + 1) for item in value]}

    def _dict(self, value: dict[Any, Any], depth: int) -> Any:
        items = dict.items(value)
        _expect(len(items) <= MAX_KEYS, "a dict of too many items")
        return {"d": [[self.node(key, depth + 1), self.node(item, depth + 1)] for key, item in items]}

    def _bytes(self, value: bytes, depth: int) -> Any:
        return {"b": self._blob(value)}

    def _complex(self, value: complex, depth: int) -> Any:
        return {"c": [value.real, value.imag]}

    def _range(self, value: range, depth: int) -> Any:
        _expect_short(value)
        return {"r": [self.node(part, depth + 1) for part in (value.start, value.stop, value.step)]}

    def _slice(self, value: slice, depth: int) -> Any:
        return {"l": [self.node(part, depth + 1) for part in (value.start, value.stop, value.step)]}

    def _array(self, value: np.ndarray, depth: int) -> Any:
        layout = _layout(value.dtype, value.shape)
        if value.nbytes > MAX_FRAME:  # a view may be larger than what it looks at
            raise ProtocolError(f"an array of more than {MAX_FRAME:,} bytes")
        return {"a": [layout, value.tobytes() if value.nbytes < SMALL_ARRAY else self._blob(_bytes_of(value))]}

    def _generator(self, value: np.random.Generator, depth: int) -> Any:
        state = value.bit_generator.state
        return {"g": [type(value.bit_generator).__name__, self.node(state, depth + 1)]}

    def _handle(self, value: Handle, depth: int) -> Any:
        return {"h": [value.id, value.type_name, value.is_callable]}

    def _callback(self, value: Callback, depth: int) -> Any:
        return {"f": value.id}

    def _scalar(self, value: np.generic) -> Any:
        if value.dtype.kind not in "biufcSUMm":
            raise ProtocolError(f"a NumPy scalar of dtype {value.dtype} cannot cross")
        _dtype(value.dtype.str)
        return {"n": [value.dtype.str, value.tobytes()]}

    def _foreign(self, value: Any, depth: int) -> Any:
        flat = _FLATTENED.get(type(value))
        if flat is not None:
            return self._dict(value, depth)
        replacement = self.export(value) if self.export is not None else None
        if replacement is None:
            raise ProtocolError(f"an object of type {type(value).__name__} cannot cross; plain data can")
        return _PACK[type(replacement)](self, replacement, depth)

    def _blob(self, value: bytes) -> int:
        self.blobs.append(value)
        return len(self.blobs) - 1


_PACK: dict[type, Callable[[_Packer, Any, int], Any]] = {
    list: _Packer._list,
    tuple: _Packer._tuple,
    set: _Packer._set,
    frozenset: _Packer._frozenset,
    dict: _Packer._dict,
    bytes: _Packer._bytes,
    complex: _Packer._complex,
    range: _Packer._range,
    slice: _Packer._slice,
    np.ndarray: _Packer._array,
    np.random.Generator: _Packer._generator,
    Handle: _Packer._handle,
    Callback: _Packer._callback,
}


class _Unpacker:
    def __init__(self, blobs: list[memoryview], adopt: Import | None) -> None:
        self.blobs = blobs
        self.used = 0
        self.adopt = adopt
        self.nodes = 0

    def value(self, node: Any, depth: int) -> Any:
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise ProtocolError("a value is nested too deep or has too many parts")
        kind = type(node)
        if node is None or kind is bool or kind is int or kind is float or kind is str:
            return node
        if kind is list:
            if _is_of_numbers(node) and self.nodes + len(node) <= MAX_NODES:
                self.nodes += len(node)
                return node
            return [self.value(item, depth + 1) for item in node]
        if kind is not dict or len(node) != 1:
            raise ProtocolError("a part of a value is of no known form")
        ((tag, body),) = node.items()
        unpack_tag = _UNPACK.get(tag)
        if unpack_tag is None:
            raise ProtocolError("a part of a value has an unknown tag")
        return unpack_tag(self, body, depth)

    def _items(self, body: Any, depth: int, exactly: int | None = None) -> list[Any]:
        _expect(type(body) is list and (exactly is None or len(body) == exactly), "a wrong number of parts")
        return [self.value(item, depth + 1) for item in body]

    def _tuple(self, body: Any, depth: int) -> Any:
        return tuple(self._items(body, depth))

    def _set(self, body: Any, depth: int) -> Any:
        _expect(type(body) is list and len(body) <= MAX_KEYS, "a set of too many items")
        return self._hashed(lambda: set(self._items(body, depth)))

    def _frozenset(self, body: Any, depth: int) -> Any:
        return frozenset(self._set(body, depth))

    def _dict(self, body: Any, depth: int) -> Any:
        _expect(type(body) is list and len(body) <= MAX_KEYS, "a dict of too many items")
        return self._hashed(lambda: dict(self._items(pair, depth, 2) for pair in body))

    def _hashed(self, make: Callable[[], Any]) -> Any:
        try:
            return make()
        except TypeError:
            raise ProtocolError("a key that cannot be hashed") from None

    def _bytes(self, body: Any, depth: int) -> Any:
        return bytes(self._blob(body))

    def _large_int(self, body: Any, depth: int) -> Any:
        _expect(type(body) is str and len(body) <= MAX_HEX, "an int that is too large")
        try:
            return int(body, 16)
        except ValueError:
            raise ProtocolError("an int that is none") from None

    def _complex(self, body: Any, depth: int) -> Any:
        real, imag = _parts(body, 2)
        _expect(type(real) is float and type(imag) is float, "a complex number that is none")
        return complex(real, imag)

    def _range(self, body: Any, depth: int) -> Any:
        parts = self._items(body, depth, 3)
        _expect(all(type(part) is int for part in parts) and parts[2] != 0, "a range that is none")
        made = range(*parts)
        _expect_short(made)
        return made

    def _slice(self, body: Any, depth: int) -> Any:
        parts = self._items(body, depth, 3)
        _expect(all(part is None or type(part) is int for part in parts), "a slice that is none")
        return slice(*parts)

    def _array(self, body: Any, depth: int) -> Any:
        _expect(type(body) is list and len(body) == 2, "an array that is none")
        dtype, shape, size = _known_layout(body[0])
        data = body[1] if type(body[1]) is bytes else self._blob(body[1])
        _expect(size == len(data), "an array whose bytes do not fit its shape")
        if dtype.kind == "b":
            return (np.frombuffer(data, np.uint8) != 0).reshape(shape)  # a byte of 2 would be true to some, 2 to others
        return np.ndarray(shape, dtype, data).copy()  # a copy owns its numbers and may be written to

    def _scalar(self, body: Any, depth: int) -> Any:
        _expect(type(body) is list and len(body) == 2 and type(body[1]) is bytes, "a NumPy scalar that is none")
        dtype = _dtype(body[0])
        _expect(dtype.itemsize == len(body[1]), "a NumPy scalar of a wrong size")
        if dtype.kind == "b":
            return np.bool_(body[1] != b"\0")
        return np.frombuffer(body[1], dtype)[0] if dtype.itemsize else np.zeros((), dtype)[()]

    def _generator(self, body: Any, depth: int) -> Any:
        name, state = self._items(body, depth, 2)
        _expect(name in _BIT_GENERATORS, "an unknown bit generator")
        bits = getattr(np.random, name)(0)
        try:
            bits.state = state
        except Exception:  # whatever NumPy finds wrong with a forged state
            raise ProtocolError("a state that is none of a bit generator") from None
        return np.random.Generator(bits)

    def _handle(self, body: Any, depth: int) -> Any:
        number, name, is_callable = _parts(body, 3)
        _expect(type(number) is int and type(name) is str and type(is_callable) is bool, "a handle that is none")
        return self._adopt(Handle(number, name[:100], is_callable))

    def _callback(self, body: Any, depth: int) -> Any:
        _expect(type(body) is int, "a callback that is none")
        return self._adopt(Callback(body))

    def _adopt(self, thing: Handle | Callback) -> Any:
        if self.adopt is None:
            raise ProtocolError("a handle where plain data is expected")
        return self.adopt(thing)

    def _blob(self, index: Any) -> memoryview:
        """The next blob: each stands in one place, or a few bytes of structure could ask for any amount of memory."""
        _expect(type(index) is int and index == self.used < len(self.blobs), "a blob that is not there")
        blob: memoryview = self.blobs[index]
        self.used += 1
        return blob


_UNPACK: dict[str, Callable[[_Unpacker, Any, int], Any]] = {
    "t": _Unpacker._tuple,
    "s": _Unpacker._set,
    "z": _Unpacker._frozenset,
    "d": _Unpacker._dict,
    "b": _Unpacker._bytes,
    "i": _Unpacker._large_int,
    "c": _Unpacker._complex,
    "r": _Unpacker._range,
    "l": _Unpacker._slice,
    "a": _Unpacker._array,
    "n": _Unpacker._scalar,
    "g": _Unpacker._generator,
    "h": _Unpacker._handle,
    "f": _Unpacker._callback,
}


_NUMBERS = {float, int, bool}


def _is_of_numbers(items: list[Any]) -> bool:
    """Whether a list holds nothing but plain numbers: the common case, told without a look at each from Python."""
    return len(items) > 8 and _NUMBERS.issuperset(map(type, items))


def _ends(numbers: list[Any]) -> list[Any]:
    """The smallest and the largest int."""
    whole = [number for number in numbers if type(number) is int]
    return [min(whole), max(whole)] if whole else []


def _bytes_of(array: np.ndarray) -> Any:
    """The bytes of an array in C order, without a copy where it is already so."""
    if not array.flags.c_contiguous or array.dtype.kind in "US":
        return array.tobytes()
    return array.reshape(-1).view(np.uint8).data


@lru_cache(maxsize=1024)
def _layout(dtype: np.dtype[Any], shape: tuple[int, ...]) -> str:
    if dtype.kind not in "biufcSUMm" or dtype.names is not None:
        raise ProtocolError(f"an array of dtype {dtype} cannot cross; numbers, text and dates can")
    text = " ".join([dtype.str, *map(str, shape)])
    _parsed_layout(text)  # what the other side would refuse
    return text


def _known_layout(text: Any) -> tuple[np.dtype[Any], tuple[int, ...], int]:
    _expect(type(text) is str, "an array that is none")
    return _parsed_layout(text)


@lru_cache(maxsize=1024)
def _parsed_layout(text: str) -> tuple[np.dtype[Any], tuple[int, ...], int]:
    """dtype, shape and number of bytes."""
    name, *sides = text.split(" ", MAX_DIMENSIONS + 1)
    _expect(len(sides) <= MAX_DIMENSIONS, "a shape that is none")
    _expect(all(side.isascii() and side.isdigit() and len(side) <= 12 for side in sides), "a shape that is none")
    dtype, shape = _dtype(name), tuple(map(int, sides))
    _expect(dtype.itemsize > 0, "an array of nothing")  # no bytes could claim any number of items
    _expect(math.prod(side or 1 for side in shape) < 2**40, "a shape that is too large")  # also beside a 0
    return dtype, shape, math.prod(shape) * dtype.itemsize


def _dtype(text: Any) -> np.dtype[Any]:
    _expect(type(text) is str, "a dtype that is not allowed")
    return _known_dtype(text)


@lru_cache(maxsize=256)
def _known_dtype(text: str) -> np.dtype[Any]:
    _expect(_DTYPE.fullmatch(text) is not None, "a dtype that is not allowed")
    try:
        dtype: np.dtype[Any] = np.dtype(text)
        return dtype
    except (TypeError, ValueError, OverflowError):
        raise ProtocolError("a dtype that is none") from None


def _parts(body: Any, exactly: int) -> list[Any]:
    """Parts that are no values of their own."""
    _expect(type(body) is list and len(body) == exactly, "a wrong number of parts")
    parts: list[Any] = body
    return parts


def _expect_short(numbers: range) -> None:
    _expect(len(numbers[: MAX_RANGE + 1]) <= MAX_RANGE, "a range that is too long")  # C loops over it for ever


def _expect(condition: bool, otherwise: str) -> None:
    if not condition:
        raise ProtocolError(otherwise)
