"""`autograder doctor` says what is missing, what that means and what to do: on machines that are made believe."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder import cli
from autograder.jail import advice as advice_
from autograder.jail import landlock, seccomp
from autograder.jail.advice import advice
from autograder.settings import CONTAINER, Level

OTHER_SYSTEM = """
import ctypes, os, platform, sys

def no_library(name, **_):
    raise TypeError("bad argument type for built-in operation")  # as on Windows for None

import IPython, nbgrader, numpy, rich.console, sqlalchemy, tempfile  # of other people: they know their systems
if {windows}:
    sys.modules["resource"] = None
    ctypes.CDLL = no_library
    del os.geteuid
del os.sched_getaffinity
platform.system = lambda: {system!r}
from autograder.cli import main
main()
"""


@pytest.fixture(autouse=True)
def plain_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Linux of which nothing is known yet."""
    monkeypatch.delenv(CONTAINER, raising=False)
    monkeypatch.setattr(platform, "system", lambda: "Linux")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(advice_, "_CONTAINER_MARKS", ())
    monkeypatch.setattr(landlock, "abi", lambda: 7)
    for switch in ("_APPARMOR", "_DEBIAN_SWITCH", "_MOST_NAMESPACES"):
        monkeypatch.setattr(advice_, switch, "/no-such-file")


def test_where_all_locks_hold_there_is_nothing_to_say() -> None:
    assert advice(Level.A) == []


@pytest.mark.parametrize(
    ("switch", "value", "word"),
    [
        ("_APPARMOR", "1", "sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0"),
        ("_DEBIAN_SWITCH", "0", "sudo sysctl kernel.unprivileged_userns_clone=1"),
        ("_MOST_NAMESPACES", "0", "sudo sysctl user.max_user_namespaces=10000"),
    ],
)
def test_a_switch_that_forbids_namespaces_is_named(
    switch: str, value: str, word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "switch").write_text(f"{value}\n")
    monkeypatch.setattr(advice_, switch, str(tmp_path / "switch"))
    (text,) = advice(Level.B)
    assert word in text


def test_another_reason_is_not_guessed() -> None:
    (text,) = advice(Level.B)
    assert "names the call" in text


def test_a_container_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(advice_, "_CONTAINER_MARKS", (str(tmp_path),))
    (text,) = advice(Level.B)
    assert text.startswith("This is a container")


def test_an_old_landlock_and_none_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(landlock, "abi", lambda: 4)
    assert "From ABI 6" in advice(Level.B)[1]
    monkeypatch.setattr(landlock, "abi", lambda: 0)
    refused = " ".join(advice(None))
    assert "no Landlock" in refused and "One container around all" in refused
    monkeypatch.setenv(CONTAINER, "1")
    assert "no Landlock" in " ".join(advice(Level.X))


def test_a_machine_of_another_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seccomp, "is_known_machine", lambda: False)
    assert "x86_64 and aarch64" in " ".join(advice(None))


@pytest.mark.slow
@pytest.mark.parametrize(("system", "name"), [("Darwin", "macOS"), ("Windows", "Windows")])
def test_other_systems_are_shown_the_container(system: str, name: str) -> None:
    script = OTHER_SYSTEM.format(system=system, windows=system == "Windows")
    done = subprocess.run([sys.executable, "-c", script, "doctor"], capture_output=True, text=True, check=False)
    told = " ".join(done.stdout.replace("│", " ").split())
    assert done.returncode == 0, done.stderr
    assert f"this is {name}: grade in one container" in told


def test_grading_on_another_system_is_refused_with_the_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests import toy

    monkeypatch.undo()
    monkeypatch.setattr("autograder.execute.host.platform.system", lambda: "Darwin")
    course = toy.make_course(tmp_path)
    toy.submit(course, "ada")
    done = CliRunner().invoke(cli.main, ["grade", toy.ASSIGNMENT, "--course", str(course)])
    assert done.exit_code == 3
    assert "this is macOS" in done.output
