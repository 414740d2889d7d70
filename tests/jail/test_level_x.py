"""Level X: what still holds a worker where a container is around all, without namespaces and Landlock.

No container runs here. A class at level X is graded in `test_plain_user.py`: Python must be out of the user's reach.
"""

from __future__ import annotations

import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from autograder.errors import IsolationRefused
from autograder.execute.host import WarmProcess
from autograder.jail import enter, syscalls
from autograder.levels import choose_level
from autograder.settings import CONTAINER, Isolation, Level, Limits
from tests.jail import forks

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def warm() -> Iterator[WarmProcess]:
    with WarmProcess() as warm:
        yield warm


def choose(warm: Tried, isolation: Isolation = Isolation.AUTO) -> tuple[Level, str]:
    return choose_level(isolation, cast(WarmProcess, warm), Limits(), "/usr")


class Tried:
    """Starts workers at level X alone."""

    is_alive = True

    def worker(self, level: Level, *_: object) -> tuple[socket.socket, Tried]:
        if level is not Level.X:
            raise IsolationRefused(f"level {level}: Operation not permitted")
        return socket.socket(), self

    def end(self) -> None:
        pass


def test_in_a_container_level_x_is_taken_with_a_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[bool] = []
    monkeypatch.setattr("autograder.levels.close_memory", lambda: closed.append(True))  # not that of pytest
    monkeypatch.setenv(CONTAINER, "1")
    level, notice = choose(Tried())
    assert (level, closed) == (Level.X, [True])
    assert "level A: Operation not permitted; level B: Operation not permitted" in notice
    assert "a copy" in notice


def test_it_is_refused_without_a_container_and_where_all_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CONTAINER, "1")
    with pytest.raises(IsolationRefused, match="level A"):
        choose(Tried(), Isolation.FULL)
    monkeypatch.delenv(CONTAINER)
    with pytest.raises(IsolationRefused, match=r"level B: .*Containerfile"):
        choose(Tried())


@pytest.mark.parametrize(
    ("name", "action"),
    [
        ("a socket", lambda: socket.socket().close()),
        ("another user", lambda: os.setuid(12345)),
        ("a new world", lambda: syscalls.unshare(syscalls.CLONE_NEWUSER)),
        ("a large file", lambda: Path("large").write_bytes(bytes(2**21))),
    ],
)
def test_a_worker_is_refused(name: str, action: forks.Action, tmp_path: Path) -> None:
    assert forks.is_refused(_cell(tmp_path), action, forks.no_own_user), name
    without = enter.Cell(Level.NONE, [], str(tmp_path), file_size=2**22)
    if name in ("a socket", "a large file"):
        forks.locked_in(without, action)


def test_no_process_of_ours_can_be_looked_into(tmp_path: Path, warm: WarmProcess) -> None:
    def look(pid: int) -> None:
        Path(f"/proc/{pid}/mem").open("rb").close()

    child = subprocess.Popen(["sleep", "60"])
    try:
        if os.geteuid() != 0:  # what root has started has more rights than the worker, and is closed to it anyway
            forks.locked_in(_cell(tmp_path), lambda: look(child.pid))
    finally:
        child.kill()
        child.wait()
    assert forks.is_refused(_cell(tmp_path), lambda: look(warm._process.pid), forks.no_own_user)


def _cell(scratch: Path) -> enter.Cell:
    return enter.Cell(Level.X, ["/usr"], str(scratch), file_size=2**20)


def test_the_image_is_one_of_this_course() -> None:
    lines = (ROOT / "Containerfile").read_text().splitlines()
    assert f"ENV {CONTAINER}=1" in "\n".join(lines)
    assert [line for line in lines if line.startswith("FROM")] == ["FROM python:3.12-slim"]
    assert next(line for line in reversed(lines) if line.startswith("USER")) == "USER grader"
