"""Things of a student as the judge sees them: proxies that can be called and looked into, and prove nothing.

Comparison, truth, order, conversion to numbers and arithmetic of a proxy are refused as evidence: an object of the
student's could answer them as it likes.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NoReturn

import numpy as np

if TYPE_CHECKING:
    from autograder.judge.session import Session


class NotEvidence(AssertionError):
    """A test asked a student's own object whether it is right."""


class StudentNameMissing(NameError):
    """A test needs a name that the student never defined."""


class Remote:
    """A function or another thing in the worker."""

    __slots__ = ("__name__", "_handle", "_is_callable", "_session", "_type_name")

    def __init__(self, session: Session, handle: int, type_name: str, is_callable: bool) -> None:
        self._session, self._handle, self._type_name, self._is_callable = session, handle, type_name, is_callable
        self.__name__ = type_name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._session.call(self._handle, args, kwargs)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._session.request("attr", self, name)

    def __getitem__(self, key: Any) -> Any:
        return self._session.request("item", self, key)

    def __len__(self) -> int:
        length = self._session.request("len", self)
        return length if type(length) is int and length >= 0 else self._refuse()

    def __iter__(self) -> Iterator[Any]:
        iterator = self._session.request("iter", self)
        while item := self._session.request("next", iterator):
            yield item[0]

    @property
    def __type_name__(self) -> str:
        """The type's name for messages of `course.check`."""
        return self._type_name

    def __deepcopy__(self, memo: Any) -> Remote:
        return self

    def __repr__(self) -> str:
        return f"<an object of type {self._type_name}>"

    def __hash__(self) -> int:
        return hash((id(self._session), self._handle))

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise NotEvidence(
            f"came back: an object of type {self._type_name}, where a number, a list or a NumPy array is expected"
        )

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __bool__ = __float__ = __int__ = __index__ = __complex__ = __array__ = __contains__ = _refuse
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _refuse
    __matmul__ = __rmatmul__ = __pow__ = __rpow__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = _refuse
    __neg__ = __pos__ = __abs__ = __invert__ = __array_ufunc__ = __array_function__ = _refuse


_EXCEPTIONS: dict[str, type[Exception]] = {
    name: kind
    for name, kind in vars(builtins).items()
    if isinstance(kind, type) and issubclass(kind, Exception) and not issubclass(kind, Warning)
}
_UNSAFE = {"StopIteration", "StopAsyncIteration", "ExceptionGroup", "AssertionError"}


def make_exception(names: list[str], text: str, line: str) -> Exception:
    """A trusted exception for one that the student's code raised: of its nearest builtin base.

    It carries `from_student` and, for messages, `student_line`. An assertion of the student's is no verdict of ours.
    """
    base = next((_EXCEPTIONS[name] for name in names if name in _EXCEPTIONS and name not in _UNSAFE), RuntimeError)
    name = names[0] if names and names[0].isidentifier() else base.__name__
    members = {
        "__init__": lambda self, *_: None,
        "__str__": lambda self: text,
        "from_student": True,
        "student_line": line or None,
    }
    error: Exception = type(name, (base,), members)()
    return error


def warning_category(name: str) -> type[Warning]:
    """The builtin warning of that name, or the plainest."""
    kind = vars(builtins).get(name)
    return kind if isinstance(kind, type) and issubclass(kind, Warning) else UserWarning


def assign(old: Any, new: Any) -> Any:
    """Do to the judge's own object what the student's code did to its copy; gives what stands there now."""
    if type(old) is not type(new):
        return new
    if isinstance(old, np.ndarray):
        if old.dtype != new.dtype:
            return new
        if old.size != new.size:  # to follow would move its numbers, and others of ours may look at them
            raise ValueError("an argument has another size after the call")
        if old.shape != new.shape:
            old.resize(new.shape, refcheck=False)
        old[...] = new
    elif isinstance(old, list):
        old[:] = [assign(a, b) for a, b in zip(old, new, strict=False)] + new[len(old) :]
    elif isinstance(old, dict):
        kept = {key: assign(old[key], value) if key in old else value for key, value in new.items()}
        old.clear()
        old.update(kept)
    elif isinstance(old, tuple):
        return tuple(assign(a, b) for a, b in zip(old, new, strict=False))
    elif isinstance(old, set):
        old.clear()
        old.update(new)
    elif isinstance(old, np.random.Generator):
        old.bit_generator.state = new.bit_generator.state
    else:
        return new
    return old
