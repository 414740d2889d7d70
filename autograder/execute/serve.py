"""Calls of the judge, served in a snapshot of the worker: the only door to a student's functions.

    ["fetch", name]                  ["call", handle, args, kwargs]      ["attr", handle, name]
    ["item", handle, key]            ["iter", handle]                    ["next", handle]
    ["len", handle]                  ["replace", {name: callback}]       ["restore"]              ["seed", number]

The answer is ["ok", value, changed arguments or None, warnings] or ["raise", type names, text, line, warnings]; before
it any number of ["callback", id, args, kwargs], each answered by ["ok", value] or ["raise", type name, text].
"""

from __future__ import annotations

import builtins
import linecache
import random
import traceback
from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.errors import ProtocolError
from autograder.execute.shell import OutputLog, captured
from autograder.wire.frames import Channel, same_frame
from autograder.wire.values import Callback, Handle, pack

_MISSING = object()
CALL_OUTPUT = 10_000


class Server:
    """The state of one snapshot: the student's names, and the things that the judge holds handles of."""

    def __init__(self, channel: Channel, names: dict[str, Any]) -> None:
        self.channel = channel
        self.names = names
        self.things: list[Any] = []
        self.handles: dict[int, Handle] = {}
        self.replaced: list[dict[str, Any]] = []  # the student's own, of each block that is open

    def serve_one(self) -> None:
        request = self.channel.receive(self._adopt)
        operation = _OPERATIONS[request[0]]
        with captured(OutputLog(CALL_OUTPUT), record=True) as caught:
            try:
                answer = ["ok", *operation(self, *request[1:])]
            except BaseException as error:
                answer = ["raise", _type_names(error), _text_of(error), _line_of(error)]
        answer.append([[w.category.__name__, _text_of(w.message)[:500]] for w in caught[:20]])
        try:
            self.channel.send(answer, self._export)
        except ProtocolError as error:
            self.channel.send(["raise", ["TypeError"], f"the result cannot be graded: {error}", "", []])

    def fetch(self, name: str) -> tuple[Any, Any]:
        if name not in self.names:
            raise NameError(f"name {name!r} is not defined")
        return self.names[name], None

    def call(self, function: int, args: list[Any], kwargs: dict[str, Any]) -> tuple[Any, Any]:
        before = self.channel.received
        result = self.things[function](*args, **kwargs)
        after = pack(["call", function, args, kwargs], self._export)
        return result, None if same_frame(before, after) else [args, kwargs]

    def attr(self, thing: Any, name: str) -> tuple[Any, Any]:
        return getattr(thing, name), None

    def item(self, thing: Any, key: Any) -> tuple[Any, Any]:
        return thing[key], None

    def iter(self, thing: Any) -> tuple[Any, Any]:
        return self._export(iter(thing)), None

    def next(self, thing: Any) -> tuple[Any, Any]:
        try:
            return [next(thing)], None
        except StopIteration:
            return [], None

    def length(self, thing: Any) -> tuple[Any, Any]:
        return len(thing), None

    def replace(self, stand_ins: dict[str, Any]) -> tuple[Any, Any]:
        self.replaced.append({name: self.names.get(name, _MISSING) for name in stand_ins})
        self.names.update(stand_ins)
        return None, None

    def restore(self) -> tuple[Any, Any]:
        for name, before in self.replaced.pop().items():
            if before is _MISSING:
                self.names.pop(name, None)
            else:
                self.names[name] = before
        return None, None

    def seed(self, number: Any) -> tuple[Any, Any]:
        np.random.seed(number)
        random.seed(number)
        return None, None

    def _export(self, thing: Any) -> Handle | Callback:
        if isinstance(thing, StandIn):
            return Callback(thing.callback)
        handle = self.handles.get(id(thing))
        if handle is None:
            handle = self.handles[id(thing)] = Handle(len(self.things), type(thing).__name__, callable(thing))
            self.things.append(thing)  # and so its id is not given to another thing
        return handle

    def _adopt(self, reference: Handle | Callback) -> Any:
        if isinstance(reference, Callback):
            return StandIn(self, reference.id)
        return self.things[reference.id]


class StandIn:
    """A function of the judge: a call of it goes there and back."""

    def __init__(self, server: Server, callback: int) -> None:
        self._server = server
        self.callback = callback
        self.__name__ = "stand_in"

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        channel = self._server.channel
        channel.send(["callback", self.callback, list(args), kwargs], self._server._export)
        answer = channel.receive(self._server._adopt)
        if answer[0] == "raise":
            raise getattr(builtins, answer[1], RuntimeError)(answer[2])
        return answer[1]

    def __deepcopy__(self, memo: Any) -> StandIn:
        return self


_OPERATIONS: dict[str, Callable[..., tuple[Any, Any]]] = {
    "fetch": Server.fetch,
    "call": Server.call,
    "attr": Server.attr,
    "item": Server.item,
    "iter": Server.iter,
    "next": Server.next,
    "len": Server.length,
    "replace": Server.replace,
    "restore": Server.restore,
    "seed": Server.seed,
}


def serve_calls(channel: Channel, names: dict[str, Any]) -> None:
    """Serve until the judge hangs up."""
    server = Server(channel, names)
    while True:
        server.serve_one()


def _type_names(error: BaseException) -> list[str]:
    """The class of an error and its bases, nearest first."""
    return [kind.__name__[:100] for kind in type(error).__mro__ if kind is not object][:20]


def _text_of(error: BaseException | str) -> str:
    try:
        return str(error)[:2000].encode("utf-8", "replace").decode()
    except BaseException:  # the student's own __str__ may do anything
        return ""


def _line_of(error: BaseException) -> str:
    """The student's own line in which an error arose."""
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith("<ipython-input")
    ]
    if not frames:
        return ""
    number = frames[-1].lineno or 0
    return f"line {number}: {linecache.getline(frames[-1].filename, number).strip()[:200]}"
