"""The supervisor's side of execution: start the warm process, ask it for workers, see how they end."""

from __future__ import annotations

import contextlib
import json
import os
import platform
import site
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from autograder import forkserver
from autograder.errors import IsolationRefused, JudgeError
from autograder.execute.watch import Watch, Watched
from autograder.jail.advice import no_linux
from autograder.jail.enter import Cell, python_folders
from autograder.settings import Level, Limits

START_SECONDS = 120.0


class Link:
    """The supervisor's hold on one locked-in process. Closing it ends that process and all its descendants."""

    def __init__(self, status: socket.socket, warden: int, watch: Watch) -> None:
        self._status = status
        self._buffer = b""
        self._watch = watch
        self.warden = warden
        self.excess = ""

    def stop(self, excess: str) -> None:
        """End the process at once, since it used too much of something; `end` tells of what."""
        self.excess = excess
        with contextlib.suppress(OSError):
            self._status.shutdown(socket.SHUT_WR)

    def wait_ready(self) -> None:
        """Return when the process has locked itself in; `IsolationRefused` where it could not."""
        message = self._next(START_SECONDS)
        if "refused" in message:
            raise IsolationRefused(message["refused"])
        if "ready" not in message:
            raise JudgeError(f"a process ended before it was locked in: {message or 'no word'}")

    def end(self) -> dict[str, Any]:
        """How the process ended ({"exit": code}, {"signal": number} or {"excess": words}), after it is gone.

        Kills it if it runs. Asked again it knows nothing: {}.
        """
        if self._status.fileno() < 0:
            return {}
        self._watch.remove(self.warden)
        with contextlib.suppress(OSError):
            self._status.shutdown(socket.SHUT_WR)
        try:
            end = self._next(10.0)
            return {"excess": self.excess} if self.excess else end
        finally:
            self._status.close()

    def _next(self, seconds: float) -> dict[str, Any]:
        self._status.settimeout(seconds)
        while b"\n" not in self._buffer:
            try:
                chunk = self._status.recv(4096)
            except OSError:
                return {}
            if not chunk:
                return {}
            self._buffer += chunk
        line, _, self._buffer = self._buffer.partition(b"\n")
        message: dict[str, Any] = json.loads(line)
        return message


class WarmProcess:
    """A process that has imported the libraries and forks workers and judges. Threads may share it."""

    def __init__(self, modules: Sequence[str] = ()) -> None:
        if platform.system() != "Linux":
            raise IsolationRefused(no_linux(platform.system()))
        ours, theirs = socket.socketpair()
        self._lock = threading.Lock()
        self._watch = Watch()
        self._sock = ours
        self._secret = tempfile.NamedTemporaryFile(prefix="autograder-probe-")  # noqa: SIM115 - lives as long as this
        self._process = subprocess.Popen(
            [sys.executable, "-m", "autograder.execute.zygote", str(theirs.fileno()), *modules],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            env=_clean_environment(),
        )
        theirs.close()
        self._sock.settimeout(START_SECONDS)
        if self._sock.recv(64) != forkserver.READY:
            raise JudgeError("the warm process did not start; what it said stands above")

    def __enter__(self) -> WarmProcess:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def close(self) -> None:
        """End the warm process, and with it all that it has forked."""
        self._watch.close()
        self._sock.close()
        self._process.terminate()
        self._process.wait()
        self._secret.close()

    def spawn(self, role: str, cell: Cell, args: dict[str, Any], files: Sequence[int]) -> Link:
        """Fork a locked-in process that runs `role`; the status socket is added to its files."""
        ours, theirs = socket.socketpair()
        args = {**args, "cell": cell.as_json(), "secret": self._secret.name, "supervisor": os.getpid()}
        with theirs, self._lock:
            warden = forkserver.request(self._sock, role, args, [*files, theirs.fileno()])
        return Link(ours, warden, self._watch)

    def worker(
        self, level: Level, limits: Limits, given: str, scratch: str, slot: int, hidden: Sequence[str] = ()
    ) -> tuple[socket.socket, Link]:
        """A worker that is locked in and ready: its control socket, and the hold on it."""
        cell = Cell(
            level=level,
            readable=[*python_folders(), given],
            scratch=scratch,
            slot=slot,
            memory=limits.memory,
            processes=limits.processes,
            file_size=limits.file_size,
            hidden=hidden,
        )
        control, theirs = socket.socketpair()
        with theirs:
            link = self.spawn(
                "autograder.execute.worker", cell, {"given": given, "output": limits.output}, [theirs.fileno()]
            )
        try:
            link.wait_ready()
        except BaseException:
            control.close()
            link.end()
            raise
        self._watch.add(Watched(link.warden, level, limits, scratch, link.stop))
        return control, link


def _clean_environment() -> dict[str, str]:
    """The environment of all that runs student code: nothing of ours in it, one thread for BLAS."""
    cache = _cache_folder()
    return {
        "PATH": os.defpath,
        "HOME": str(cache),
        "LANG": "C.UTF-8",
        "MPLBACKEND": "agg",
        "MPLCONFIGDIR": str(cache / "matplotlib"),
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": os.pathsep.join(
            # what Python does not find by itself: with another HOME that is also what a user has installed
            path
            for path in sys.path
            if path and path not in site.getsitepackages() and Path(path).is_dir()
        ),
    }


def _cache_folder() -> Path:
    """What IPython and Matplotlib keep: a folder that nobody else can have laid there, since they run what it holds."""
    usual = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111 - never raises
    folder = Path(usual) / "autograder"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        is_ours = folder.stat().st_uid == os.geteuid() and not folder.stat().st_mode & 0o022
        if is_ours and os.access(folder, os.W_OK):
            return folder
    except OSError:
        pass
    return Path(tempfile.mkdtemp(prefix="autograder-cache-"))
