"""Landlock: the kernel refuses every path that was not allowed, whatever the file permissions say.

https://docs.kernel.org/userspace-api/landlock.html
"""

from __future__ import annotations

import ctypes
import os
import platform
from collections.abc import Sequence

from autograder.jail.syscalls import SyscallError, syscall

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION_FLAG = 1
_PATH_BENEATH = 1

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_READ = _EXECUTE | _READ_FILE | _READ_DIR
_FILE_ONLY = _EXECUTE | _WRITE_FILE | _READ_FILE | (1 << 14) | (1 << 15)
_RIGHTS_BY_ABI = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1, 5: (1 << 16) - 1}
_NET_TCP = 3
_SCOPE_SOCKETS_AND_SIGNALS = 3
_DEVICE_RIGHTS = (1 << 6) | (1 << 11) | (1 << 15)  # make character and block devices, ioctl on devices


def abi() -> int:
    """The version of Landlock that this kernel speaks; 0 for none."""
    if platform.system() != "Linux":  # elsewhere the number is that of another call
        return 0
    try:
        return syscall("landlock_create_ruleset", _CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION_FLAG)
    except SyscallError:
        return 0


def restrict(readable: Sequence[str], writable: Sequence[str]) -> None:
    """Allow this process and its children to read and run what is below `readable`, and to write below `writable`.

    From ABI 4 no TCP, from ABI 6 no signals and no abstract sockets to processes outside. A path that is not there
    is passed over. no_new_privs must be set.
    """
    version = abi()
    rights = _RIGHTS_BY_ABI[max(1, min(version, 5))]
    ruleset = _create_ruleset(version, rights)
    try:
        for path in readable:
            _allow(ruleset, path, _READ)
        for path in writable:
            _allow(ruleset, path, rights & ~_DEVICE_RIGHTS)
        syscall("landlock_restrict_self", _RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)


def without(readable: Sequence[str], hidden: Sequence[str]) -> list[str]:
    """Paths that hold all below `readable` but nothing below `hidden`: rules allow, they take nothing away."""
    paths = [os.path.realpath(path) for path in readable]
    for secret in map(os.path.realpath, hidden):
        paths = [part for path in paths for part in _around(path, secret)]
    return paths


def _around(path: str, secret: str) -> list[str]:
    if path == secret or path.startswith(secret + "/"):
        return []
    if not secret.startswith(path.rstrip("/") + "/"):
        return [path]
    try:
        names = sorted(os.listdir(path))
    except OSError:
        return []
    inside = {os.path.realpath(os.path.join(path, name)) for name in names}  # a link may lead back above the secret
    return [part for one in sorted(inside) for part in _around(one, secret)]


def _create_ruleset(version: int, rights: int) -> int:
    fields = [rights]
    if version >= 4:
        fields.append(_NET_TCP)
    if version >= 6:
        fields.append(_SCOPE_SOCKETS_AND_SIGNALS)
    attributes = (ctypes.c_uint64 * len(fields))(*fields)
    size = ctypes.c_size_t(8 * len(fields))
    return syscall("landlock_create_ruleset", _CREATE_RULESET, ctypes.byref(attributes), size, 0)


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def _allow(ruleset: int, path: str, rights: int) -> None:
    try:
        parent = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        if not os.path.isdir(path):
            rights &= _FILE_ONLY
        rule = _PathBeneath(rights, parent)
        syscall("landlock_add_rule", _ADD_RULE, ruleset, _PATH_BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(parent)
