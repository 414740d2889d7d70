"""Linux system calls that Python does not wrap."""

from __future__ import annotations

import contextlib
import ctypes
import os
import platform

with contextlib.suppress(TypeError):  # Windows: only to be told what to do there
    _libc = ctypes.CDLL(None, use_errno=True)

CLONE_NEWNS = 0x00020000
CLONE_NEWUTS = 0x04000000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000
CLONE_NEWNET = 0x40000000

MS_RDONLY = 1
MS_NOSUID = 2
MS_NODEV = 4
MS_BIND = 4096
MS_REC = 16384
MS_PRIVATE = 1 << 18
MNT_DETACH = 2

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_CAPBSET_DROP = 24
PR_SET_SECUREBITS = 28
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38
PR_CAP_AMBIENT = 47
PR_CAP_AMBIENT_CLEAR_ALL = 4

_IS_X86 = platform.machine() == "x86_64"
_PIVOT_ROOT = 155 if _IS_X86 else 41
_CAPSET = 126 if _IS_X86 else 91
_MOUNT_SETATTR = 442  # the same number everywhere, as all calls since 2019
_AT_FDCWD = -100
_AT_RECURSIVE = 0x8000
_MOUNT_ATTR_RDONLY = 0x1
_MOUNT_ATTR_NOSUID = 0x2
_MOUNT_ATTR_NODEV = 0x4


class SyscallError(OSError):
    """A system call was refused; the text names it."""

    def __init__(self, call: str, number: int) -> None:
        super().__init__(number, f"{call}: {os.strerror(number)}")
        self.call = call


def check(call: str, result: int) -> int:
    """The result of a call, or `SyscallError` where it is negative."""
    if result < 0:
        raise SyscallError(call, ctypes.get_errno())
    return result


def syscall(name: str, number: int, *args: object) -> int:
    """Any system call by its number."""
    return check(name, _libc.syscall(number, *args))


def unshare(flags: int) -> None:
    check("unshare", _libc.unshare(flags))


def mount(source: str, target: str, kind: str, flags: int, data: str = "") -> None:
    result = _libc.mount(
        source.encode(), target.encode(), kind.encode(), ctypes.c_ulong(flags), data.encode() if data else None
    )
    check(f"mount {kind or 'bind'} {target}", result)


def make_read_only(path: str) -> None:
    """Make a mount and all below it read-only, without set-uid programs and devices."""
    attributes = (ctypes.c_uint64 * 4)(_MOUNT_ATTR_RDONLY | _MOUNT_ATTR_NOSUID | _MOUNT_ATTR_NODEV, 0, 0, 0)
    syscall(
        "mount_setattr",
        _MOUNT_SETATTR,
        _AT_FDCWD,
        path.encode(),
        _AT_RECURSIVE,
        ctypes.byref(attributes),
        ctypes.c_size_t(32),
    )


def pivot_root(new: str, old: str) -> None:
    syscall("pivot_root", _PIVOT_ROOT, new.encode(), old.encode())


def umount(path: str) -> None:
    check("umount2", _libc.umount2(path.encode(), MNT_DETACH))


def prctl(name: str, option: int, *args: int) -> int:
    padded = [ctypes.c_ulong(arg) for arg in (*args, *[0] * (4 - len(args)))]
    return check(f"prctl {name}", _libc.prctl(option, *padded))


def drop_capabilities() -> None:
    """Give up every capability, now and for ever."""
    for capability in range(64):
        if _libc.prctl(PR_CAPBSET_DROP, ctypes.c_ulong(capability), 0, 0, 0) < 0:
            break  # past the last capability of this kernel, or not ours to drop: then it is not effective either
    _libc.prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    data = (ctypes.c_uint32 * 6)()
    syscall("capset", _CAPSET, ctypes.byref(header), ctypes.byref(data))
