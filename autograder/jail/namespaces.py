"""Level A: a process of its own world: users, processes, network, mounts, messages and host name.

The new root is a tmpfs that holds read-only binds of what Python needs, and one writable tmpfs with a quota.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from autograder.jail import syscalls as sys_

SCRATCH = "/scratch"
"""The one writable folder of a locked-in process; /tmp points to it, unless Python itself lives below /tmp."""

_OTHERS = sys_.CLONE_NEWNS | sys_.CLONE_NEWPID | sys_.CLONE_NEWNET | sys_.CLONE_NEWIPC | sys_.CLONE_NEWUTS
_STAGE = "/tmp"  # the new root is put together here, in the new mount namespace, and so hides nothing from others


def leave_all(is_root: bool) -> None:
    """Leave the namespaces of the host. Children of this process are born in the new process namespace.

    A plain user needs a user namespace to be allowed to; root gets one at the end, in `give_up_root`.
    """
    uid, gid = os.geteuid(), os.getegid()
    sys_.unshare(_OTHERS if is_root else _OTHERS | sys_.CLONE_NEWUSER)
    if not is_root:
        sys_.prctl("dumpable", sys_.PR_SET_DUMPABLE, 1)  # else the three files belong to root; `lock_in` takes it back
        _write("/proc/self/setgroups", "deny")
        _write("/proc/self/uid_map", f"{uid} {uid} 1")
        _write("/proc/self/gid_map", f"{gid} {gid} 1")


def private_root(readable: Sequence[str], hidden: Sequence[str], scratch_size: int) -> None:
    """Make a root that holds nothing but `readable`, read-only, and the scratch folder of so many bytes.

    In the place of each folder of `hidden` stands an empty one.
    """
    sys_.mount("none", "/", "", sys_.MS_REC | sys_.MS_PRIVATE)
    sources = {path: os.open(path, os.O_PATH) for path in _existing(readable)}  # before /tmp is covered
    device = os.open("/dev/null", os.O_PATH)
    sys_.mount("root", _STAGE, "tmpfs", sys_.MS_NOSUID | sys_.MS_NODEV, "size=1m,nr_inodes=4k,mode=755")
    for path, source in sources.items():
        _bind(source, _STAGE + path, Path(f"/proc/self/fd/{source}").is_dir())
        os.close(source)
    for path in hidden:
        if Path(_STAGE + path).is_dir():
            sys_.mount("hidden", _STAGE + path, "tmpfs", sys_.MS_NOSUID | sys_.MS_NODEV, "size=4k,mode=755")
    Path(_STAGE, "dev").mkdir()
    for name in ("lib", "lib64", "bin"):
        _copy_link(name)
    Path(_STAGE + SCRATCH).mkdir()
    if not Path(_STAGE, "tmp").exists():
        Path(_STAGE, "tmp").symlink_to(SCRATCH)
    Path(_STAGE, "dev", "null").touch()
    sys_.make_read_only(_STAGE)
    _bind(device, _STAGE + "/dev/null", False)
    os.close(device)
    options = f"size={scratch_size},nr_inodes=4k,mode=777"
    sys_.mount("scratch", _STAGE + SCRATCH, "tmpfs", sys_.MS_NOSUID | sys_.MS_NODEV, options)
    os.chdir(_STAGE)
    sys_.pivot_root(".", ".")
    sys_.umount(".")
    os.chdir(SCRATCH)


def give_up_root(uid: int) -> None:
    """As root: become a user that is nobody, in a user namespace without any right outside."""
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
    sys_.unshare(sys_.CLONE_NEWUSER)


def _existing(paths: Sequence[str]) -> list[str]:
    """The paths that exist and are not below another one of them."""
    kept: list[str] = []
    for path in sorted({os.path.realpath(path) for path in paths if Path(path).exists()}):
        if not any(path == other or path.startswith(other + "/") for other in kept):
            kept.append(path)
    return kept


def _bind(source: int, target: str, is_folder: bool) -> None:
    if is_folder:
        Path(target).mkdir(parents=True, exist_ok=True)
    elif not Path(target).exists():
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        Path(target).touch()
    sys_.mount(f"/proc/self/fd/{source}", target, "", sys_.MS_BIND | sys_.MS_REC)


def _copy_link(name: str) -> None:
    original, copy = Path("/", name), Path(_STAGE, name)
    if original.is_symlink() and not copy.exists():
        copy.symlink_to(original.readlink())


def _write(path: str, text: str) -> None:
    with open(path, "w") as file:
        file.write(text)
