"""Workers to look around in: locked in at each level that this machine gives."""

from __future__ import annotations

import contextlib
import socket
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from autograder.execute.host import WarmProcess
from autograder.grader import ROLES
from autograder.settings import Level, Limits
from autograder.wire.frames import Channel

LIMITS = Limits(memory=256 * 2**20, processes=8, file_size=2**20, output=1000)
HIDDEN = str(Path(yaml.__file__).parent)
"""An installed package that stands for `course` where that is installed: a worker must not read it."""

Run = Callable[[str], str]


@pytest.fixture(scope="session")
def warm() -> Iterator[WarmProcess]:
    with WarmProcess(ROLES) as process:
        yield process


@contextlib.contextmanager
def worker_at(warm: WarmProcess, level: Level, folder: Path, limits: Limits = LIMITS) -> Iterator[Run]:
    """Run a cell in a fresh worker; what it showed, errors included."""
    given = folder / "given"
    given.mkdir(mode=0o755)
    with tempfile.TemporaryDirectory(prefix="autograder-test-") as scratch:
        control, link = warm.worker(level, limits, str(given), scratch, 3, [HIDDEN])
        channel = Channel(control)

        def run_cell(source: str) -> str:
            socket.send_fds(control, [b"."], [])
            channel.send([b"mark", "cell", source], seconds=5)
            _, _, success, outputs = channel.receive(seconds=20)
            shown = [str(output.get("text", "")) + str(output.get("evalue", "")) for output in outputs]
            return ("" if success else "ERROR ") + "".join(shown)

        try:
            with control:
                yield run_cell
        finally:
            link.end()


@pytest.fixture(params=[Level.A, Level.B])
def run(request: pytest.FixtureRequest, warm: WarmProcess, tmp_path: Path) -> Iterator[Run]:
    with worker_at(warm, request.param, tmp_path) as run_cell:
        yield run_cell


@pytest.fixture
def level(request: pytest.FixtureRequest) -> Level:
    value: Level = request.node.callspec.params["run"]
    return value
