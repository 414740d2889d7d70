"""A locked-in process in a fork of the test, with single layers of the lock taken away there."""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import select
import signal
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from autograder.jail import enter, landlock, namespaces, seccomp, syscalls
from autograder.settings import Level

PATIENCE_SECONDS = 20.0
Action = Callable[[], object]
TakeAway = Callable[[], None]


class Refused(Exception):
    """The action of a fork was refused; the text says how."""


def in_fork(action: Action) -> Any:
    """What `action` returns in a fork of this process, as JSON; `Refused` where it raised, or ended the fork."""
    reading, writing = os.pipe()
    child = fork()
    if child == 0:
        os.close(reading)
        _tell(writing, action)
    os.close(writing)
    try:
        answer = _read_all(reading)
    finally:
        os.close(reading)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    kind, value = json.loads(answer or b'["refused", "it ended without a word"]')
    if kind == "refused":
        raise Refused(value)
    assert kind == "done", value
    return value


def locked_in(cell: enter.Cell, action: Action, *without: TakeAway) -> Any:
    """What `action` returns in a process that is locked in, but for the layers that `without` takes away."""

    def outside() -> Any:
        for take_away in without:
            take_away()
        enter.note_size()
        enter.leave_host(cell)
        return in_fork(inside)

    def inside() -> object:
        enter.lock_in(cell)
        with contextlib.suppress(OSError):
            os.chdir(cell.workplace)
        return action()

    return in_fork(outside)


def is_refused(cell: enter.Cell, action: Action, *without: TakeAway) -> bool:
    """Whether the locked-in process could not do it."""
    try:
        locked_in(cell, action, *without)
    except Refused:
        return True
    return False


def fork() -> int:
    """Fork, also where there are threads."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pytest-xdist has threads; the child uses none of their locks
        return os.fork()


def _tell(writing: int, action: Action) -> None:
    try:
        answer = ["done", action()]
    except (OSError, MemoryError, Refused, enter.IsolationRefused) as error:
        answer = ["refused", f"{type(error).__name__}: {error}"]
    except BaseException as error:
        answer = ["broken", f"{type(error).__name__}: {error}"]
    os.write(writing, json.dumps(answer).encode())
    os._exit(0)


def _read_all(reading: int) -> bytes:
    answer = b""
    while select.select([reading], [], [], PATIENCE_SECONDS)[0]:
        chunk = os.read(reading, 65536)
        if not chunk:
            break
        answer += chunk
    return answer


# What takes a layer away, in a fork that ends soon: nothing is put back.


def no_private_root() -> None:
    namespaces.private_root = lambda *_: None


def writable_root() -> None:
    namespaces.sys_.make_read_only = lambda path: None


def not_leaving(namespace: int) -> TakeAway:
    def take_away() -> None:
        namespaces._OTHERS &= ~namespace

    return take_away


def no_quota() -> None:
    mount = syscalls.mount

    def without_size(source: str, target: str, kind: str, flags: int, data: str = "") -> None:
        mount(source, target, kind, flags, "mode=777" if source == "scratch" else data)

    syscalls.mount = without_size


def no_own_user() -> None:
    enter._become_nobody = lambda cell: None


def no_own_user_namespace() -> None:
    def only_the_user(uid: int) -> None:
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)

    namespaces.give_up_root = only_the_user


def kept_capabilities() -> None:
    syscalls.drop_capabilities = lambda: None


def without_prctl(name: str) -> TakeAway:
    def take_away() -> None:
        prctl = syscalls.prctl
        syscalls.prctl = lambda called, *rest: 0 if called == name else prctl(called, *rest)

    return take_away


def no_landlock() -> None:
    landlock.restrict = lambda *_: None


def no_seccomp() -> None:
    seccomp.restrict = lambda level: None


def without_limit(kind: int) -> TakeAway:
    def take_away() -> None:
        setrlimit = enter.resource.setrlimit
        enter.resource.setrlimit = lambda what, values: None if what == kind else setrlimit(what, values)

    return take_away


def libc(name: str, *args: object) -> int:
    """A function of the C library; OSError where it gives back -1."""
    function = getattr(_LIBC, name)
    result: int = function(*args)
    if result == -1:
        raise OSError(ctypes.get_errno(), name)
    return result


_LIBC = ctypes.CDLL(None, use_errno=True)


def needs(level: Level, *, root: bool = False) -> None:
    """Skip the test where this machine does not give the level, or where it must be root and is not."""
    if root and os.geteuid() != 0:
        pytest.skip("only root has this layer")
    if level not in levels_here():
        pytest.skip(f"this machine does not give level {level}")


def levels_here() -> Iterator[Level]:
    """The levels that this machine gives, found without the code under test: what is broken there is not skipped."""
    if not _known:
        _known[Level.A] = _gives(_new_world)
        _known[Level.B] = landlock.abi() > 0 and seccomp.is_known_machine()
    return (level for level, is_here in _known.items() if is_here)


def _gives(action: Action) -> bool:
    try:
        in_fork(action)
    except Refused:
        return False
    return True


def _new_world() -> None:
    syscalls.unshare(syscalls.CLONE_NEWNS if os.geteuid() == 0 else syscalls.CLONE_NEWNS | syscalls.CLONE_NEWUSER)
    syscalls.mount("none", "/", "", syscalls.MS_REC | syscalls.MS_PRIVATE)
    syscalls.mount("test", "/tmp", "tmpfs", 0)


_known: dict[Level, bool] = {}
