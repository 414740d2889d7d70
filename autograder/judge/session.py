"""One conversation with a snapshot of the worker: requests with deadlines, callbacks, errors as trusted classes."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable
from typing import Any, NoReturn

from autograder.errors import ProtocolError
from autograder.judge.remote import Remote, StudentNameMissing, assign, make_exception, warning_category
from autograder.wire.frames import Channel, Closed, TimedOut
from autograder.wire.values import Callback, Handle

MAX_CALLBACKS = 20_000


class Broken(BaseException):
    """The snapshot cannot be talked to any more. Not an Exception: no test may catch it."""


class OutOfTime(Broken):
    """A call, or the cell, took too long."""


class Died(Broken):
    """The snapshot ended, or what it sent is not of our format."""


class Session:
    """Requests to one snapshot. `call_seconds` bounds each, `deadline` (monotonic) all of them."""

    def __init__(self, channel: Channel) -> None:
        self.channel = channel
        self.call_seconds = 5.0
        self.deadline = float("inf")
        self.memory_ran_out = False
        self.is_forged = False  # it sent what our own worker never sends
        self._functions: dict[int, Callable[..., Any]] = {}  # of ours, that the student's code may call now
        self._given = 0  # how many there have been

    def begin_check(self) -> None:
        """A function of ours is lent for one check: kept longer it would answer for the student in the next ones."""
        self._functions.clear()

    def fetch(self, name: str) -> Any:
        """The value of a student's name: plain data, or a proxy that carries the name."""
        try:
            value = self.request("fetch", name)
        except NameError:
            raise StudentNameMissing(f"{name} is not defined: its cell has not run to its end") from None
        if isinstance(value, Remote):
            value.__name__ = name
        return value

    def call(self, handle: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Call a student's function; what it did to its arguments is done to ours."""
        return self._ask(["call", handle, list(args), kwargs], (args, kwargs))

    def request(self, operation: str, *parts: Any) -> Any:
        return self._ask([operation, *parts], None)

    def replace(self, stand_ins: dict[str, Callable[..., Any]]) -> Callable[[], None]:
        """Put functions of ours in the place of a student's names; gives the way back."""
        before = set(self._functions)
        self.request("replace", stand_ins)
        lent = self._functions.keys() - before

        def restore() -> None:
            for number in lent:
                self._functions.pop(number, None)
            self.request("restore")

        return restore

    def _ask(self, message: list[Any], arguments: tuple[Any, Any] | None) -> Any:
        end = min(time.monotonic() + self.call_seconds, self.deadline)
        self._send(message, end)
        for _ in range(MAX_CALLBACKS):
            answer = self._receive(end)
            if not (type(answer) is list and answer and answer[0] == "callback"):
                return self._settle(answer, arguments)
            self._call_back(answer, end)
        raise OutOfTime

    def _send(self, message: list[Any], end: float) -> None:
        try:
            self.channel.send(message, self._export, max(end - time.monotonic(), 0.001))
        except TimedOut:
            raise OutOfTime from None
        except Closed:
            raise Died from None

    def _receive(self, end: float) -> Any:
        try:
            return self.channel.receive(self._adopt, max(end - time.monotonic(), 0.001))
        except TimedOut:
            raise OutOfTime from None
        except Closed:
            raise Died from None
        except ProtocolError:
            self.is_forged = True
            raise Died from None

    def _settle(self, answer: Any, arguments: tuple[Any, Any] | None) -> Any:
        """The value of an answer, or the exception that it tells of."""
        match answer:
            case ["ok", value, changed, list(caught)]:
                if changed is not None and arguments is not None:
                    self._take_changes(arguments, changed)
                self._warn(caught)
                return value
            case ["raise", list(names), str(text), str(line), list(caught)]:
                self._warn(caught)
                kinds = [name for name in names if isinstance(name, str)]
                self.memory_ran_out |= "MemoryError" in kinds
                raise make_exception(kinds, text, line)
        self.is_forged = True
        raise Died

    def _take_changes(self, arguments: tuple[Any, Any], changed: Any) -> None:
        match changed:
            case [list(args), dict(kwargs)] if len(args) == len(arguments[0]) and kwargs.keys() == arguments[1].keys():
                for old, new in zip(arguments[0], args, strict=True):
                    assign(old, new)
                for key, new in kwargs.items():
                    assign(arguments[1][key], new)
            case _:
                self.is_forged = True
                raise Died

    def _call_back(self, message: list[Any], end: float) -> None:
        match message:
            case ["callback", int(number), list(args), dict(kwargs)] if 0 <= number < self._given:
                try:
                    answer = ["ok", self._function(number)(*args, **kwargs)]
                except Exception as error:  # the stand-in was called with something that it cannot take
                    answer = ["raise", type(error).__name__, str(error)]
                try:
                    self._send(answer, end)
                except ProtocolError as error:  # every question of the worker's gets one answer, or the two lose step
                    self._send(["raise", "TypeError", str(error)], end)
            case _:
                self.is_forged = True
                raise Died

    def _warn(self, caught: list[Any]) -> None:
        for item in caught[:20]:
            match item:
                case [str(category), str(text)]:
                    warnings.warn(text, warning_category(category), stacklevel=4)

    def _export(self, thing: Any) -> Handle | Callback | None:
        if isinstance(thing, Remote):
            return Handle(thing._handle, "", thing._is_callable)
        if callable(thing):
            return Callback(self._number_of(thing))
        return None

    def _number_of(self, function: Callable[..., Any]) -> int:
        known = next((number for number, lent in self._functions.items() if lent is function), self._given)
        if known == self._given:
            self._functions[known] = function
            self._given += 1
        return known

    def _function(self, number: int) -> Callable[..., Any]:
        return self._functions.get(number, _over)

    def _adopt(self, reference: Handle | Callback) -> Any:
        if isinstance(reference, Handle):
            return Remote(self, reference.id, reference.type_name, reference.is_callable)
        if 0 <= reference.id < self._given:
            return self._function(reference.id)
        raise ProtocolError("a callback that was never given")


def _over(*_: Any, **__: Any) -> NoReturn:
    raise RuntimeError("this stand-in belongs to a check that is over")
