"""What a machine lacks for the best isolation: what each missing thing means, and what to do about it."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from pathlib import Path

from autograder.jail import landlock, seccomp
from autograder.settings import CONTAINER, Level

_CONTAINER_MARKS = ("/.dockerenv", "/run/.containerenv")
_APPARMOR = "/proc/sys/kernel/apparmor_restrict_unprivileged_userns"
_DEBIAN_SWITCH = "/proc/sys/kernel/unprivileged_userns_clone"
_MOST_NAMESPACES = "/proc/sys/user/max_user_namespaces"


def advice(level: Level | None) -> list[str]:
    """Sentences for a machine that gives this level, or none at all; [] where nothing is missing."""
    system = platform.system()
    if system != "Linux":
        return [no_linux(system)]
    return [] if level is Level.A else [*_namespaces(), *_landlock(level), *_seccomp(), *_container(level)]


def no_linux(system: str) -> str:
    """What to do on a system that has none of the locks."""
    name = {"Darwin": "macOS"}.get(system, system)
    return (
        f"The locks are Linux's, and this is {name}: grade in one container (docs/instructors.md, In a container), or "
        "on a Linux machine, virtual if need be."
    )


def _namespaces() -> Iterator[str]:
    """Why level A is not to be had."""
    if in_container():
        yield (
            "This is a container, and most forbid namespaces to what runs in them; level B does without. For level "
            "A grade outside of it, or have its seccomp profile allow `unshare` and `mount`."
        )
    elif _says(_APPARMOR, "1") and os.geteuid() != 0:
        yield (
            "AppArmor forbids user namespaces to plain users here, as Ubuntu 24.04 does: level B then. For level A run "
            "`sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0`, or grade as root."
        )
    elif _says(_DEBIAN_SWITCH, "0") and os.geteuid() != 0:
        yield (
            "User namespaces are for root alone here: level B then. For level A run "
            "`sudo sysctl kernel.unprivileged_userns_clone=1`, or grade as root."
        )
    elif _says(_MOST_NAMESPACES, "0"):
        yield (
            "User namespaces are switched off: level B then. For level A run "
            "`sudo sysctl user.max_user_namespaces=10000`."
        )
    else:
        yield "Namespaces are refused here; the text beside `isolation` names the call. Level B does without them."


def _landlock(level: Level | None) -> Iterator[str]:
    if not landlock.abi():
        yield (
            "The kernel has no Landlock, or a container forbids it: there is no level B. Linux 5.13 or later has it, "
            "where `landlock` stands in the kernel's `lsm=`."
        )
    elif level is Level.B and landlock.abi() < 6:
        yield (
            f"Landlock of this kernel is of ABI {landlock.abi()}: at level B a submission of a plain user can end that "
            "user's other processes. From ABI 6 (Linux 6.12) it cannot."
        )


def _seccomp() -> Iterator[str]:
    if not seccomp.is_known_machine():
        yield (
            f"The numbers of system calls are known for x86_64 and aarch64 only, and this is {platform.machine()}: no "
            "level but none. An image of a container must be of the machine's own kind."
        )


def _container(level: Level | None) -> Iterator[str]:
    if level is None and os.environ.get(CONTAINER) != "1":
        yield "One container around all is the way out (level X; docs/instructors.md, In a container)."


def in_container() -> bool:
    """Whether this process runs in a container, as far as one can tell from inside."""
    return os.environ.get(CONTAINER) == "1" or any(Path(mark).exists() for mark in _CONTAINER_MARKS)


def _says(path: str, value: str) -> bool:
    try:
        return Path(path).read_text().strip() == value
    except OSError:
        return False
