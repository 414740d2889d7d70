"""`autograder doctor`: what this machine can give."""

from __future__ import annotations

import importlib.metadata
import os
import platform
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from autograder.errors import AutograderError
from autograder.execute.host import WarmProcess
from autograder.grader import ROLES
from autograder.jail import landlock, seccomp
from autograder.jail.advice import advice
from autograder.levels import choose_level
from autograder.order import default_jobs
from autograder.settings import Isolation, Level, Limits

PACKAGES = ("numpy", "nbgrader", "ipython", "jupyterlab", "msgpack", "nbformat")


@click.command("doctor")
def doctor() -> None:
    """Show what this machine can give: isolation, cores, memory, versions."""
    table = Table("what", "here", show_header=False)
    for name, value in findings().items():
        table.add_row(name, value)
    Console().print(table, markup=False)


def findings() -> dict[str, str]:
    """What was found, by name; isolation is found by doing, on real workers."""
    level, isolation = _isolation()
    return {
        "isolation": isolation,
        **_numbered("what to do", advice(level)),
        "Landlock": f"ABI {landlock.abi()}" if landlock.abi() else "not in this kernel",
        "seccomp": "known call numbers" if seccomp.is_known_machine() else f"no call numbers for {platform.machine()}",
        "user": _user(),
        "cores": str(default_jobs()),
        "memory": _memory(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "Python": platform.python_version(),
        **{name: _version(name) for name in PACKAGES},
    }


def _isolation() -> tuple[Level | None, str]:
    """The level that this machine gives, and what to say of it."""
    try:
        with WarmProcess(ROLES) as warm:
            level, notice = choose_level(Isolation.AUTO, warm, Limits(), "/usr")
    except AutograderError as error:
        return None, "none" if platform.system() != "Linux" else f"none: {error}"
    return level, f"level {level}" + (f". {notice}" if notice else ": all locks hold")


def _numbered(name: str, texts: list[str]) -> dict[str, str]:
    return {name if number == 0 else f"{name} ({number + 1})": text for number, text in enumerate(texts)}


def _user() -> str:
    is_root = getattr(os, "geteuid", lambda: 1)() == 0  # not on Windows
    return "root: each worker becomes a user of its own" if is_root else "a plain user"


def _memory() -> str:
    try:
        lines = Path("/proc/meminfo").read_text().splitlines()
    except OSError:
        return "unknown"
    kilobytes = {line.split(":")[0]: int(line.split()[1]) for line in lines}
    return f"{kilobytes['MemAvailable'] / 2**20:.1f} of {kilobytes['MemTotal'] / 2**20:.1f} GB free"


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"
