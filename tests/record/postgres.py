"""A PostgreSQL server of the tests' own: in a temporary folder, on a loopback port, gone afterwards."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

USER, PASSWORD = "grader", "s3cret-%40-word"
PASSWORD_IN_URL = PASSWORD.replace("%", "%25")
START_SECONDS = 60


@dataclass
class Server:
    """A running server."""

    programs: Path
    data: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    def url(self, database: str = "postgres", password: str = PASSWORD_IN_URL) -> str:
        return f"postgresql://{USER}:{password}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        options = [
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            f"port={self.port}",
            "-k",
            str(self.data),
            "-c",
            "fsync=off",
        ]
        command = [str(self.programs / "postgres"), "-D", str(self.data), *options]
        log = (self.data.parent / "log").open("ab")
        with log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, cwd="/", **_as_plain_user())
        ready = [str(self.programs / "pg_isready"), "-h", "127.0.0.1", "-p", str(self.port)]
        for _ in range(START_SECONDS * 10):
            if subprocess.run(ready, stdout=subprocess.DEVNULL, check=False).returncode == 0:
                return
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(0.1)
                raise RuntimeError((self.data.parent / "log").read_text())
        raise RuntimeError("the server does not answer")

    def stop(self) -> None:
        if self.process is not None:
            self.process.send_signal(signal.SIGINT)  # PostgreSQL's word for: at once, but tidily
            self.process.wait(START_SECONDS)
            self.process = None

    def run(self, statement: str, database: str = "postgres") -> str:
        """Run SQL with the server's own client."""
        command = [str(self.programs / "psql"), "-qtA", "-v", "ON_ERROR_STOP=1", "-c", statement]
        address = ["-h", "127.0.0.1", "-p", str(self.port), "-U", USER, "-d", database]
        environment = os.environ | {"PGPASSWORD": PASSWORD}
        done = subprocess.run([*command, *address], capture_output=True, text=True, check=True, env=environment)
        return done.stdout.strip()

    def new_database(self, name: str) -> str:
        """The URL of a new, empty database."""
        self.run(f'CREATE DATABASE "{name}"')
        return self.url(name)


@contextlib.contextmanager
def running_server() -> Iterator[Server]:
    """A server that is running; skips where none is installed."""
    programs = find_programs()
    if programs is None:
        pytest.skip("no PostgreSQL server here: on Debian it is the package `postgresql`")
    if os.getuid() == 0 and not _has_user("postgres"):
        pytest.skip("PostgreSQL does not run as root, and there is no user `postgres`")
    folder = Path(tempfile.mkdtemp(prefix="postgres-"))
    try:
        server = Server(programs, folder / "data", _free_port())
        _make_cluster(server, folder)
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def find_programs() -> Path | None:
    """The folder of `initdb` and its companions: the newest of Debian's, or that on the PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    on_path = shutil.which("initdb")
    places = [*found[-1:], *([Path(on_path).resolve()] if on_path else [])]
    return places[0].parent if places else None


def _make_cluster(server: Server, folder: Path) -> None:
    password = folder / "password"
    password.write_text(PASSWORD)
    if os.getuid() == 0:
        entry = pwd.getpwnam("postgres")
        for path in (folder, password):
            os.chown(path, entry.pw_uid, entry.pw_gid)
    command = [str(server.programs / "initdb"), "-D", str(server.data), "-U", USER, "-A", "scram-sha-256", "-E", "UTF8"]
    options = ["--locale=C", "--no-sync", f"--pwfile={password}"]
    subprocess.run([*command, *options], stdout=subprocess.DEVNULL, cwd="/", check=True, **_as_plain_user())


def _as_plain_user() -> dict[str, Any]:
    return {"user": "postgres", "group": "postgres"} if os.getuid() == 0 else {}


def _has_user(name: str) -> bool:
    return any(entry.pw_name == name for entry in pwd.getpwall())


def _free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
        return port
