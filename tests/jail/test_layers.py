"""Each layer of the lock by itself: one thing that it alone refuses, tried with the layer and without it.

Where another layer would refuse the same, that one is taken away in both halves. So a test fails when its layer is
taken out of `autograder.jail`, and also when it refuses nothing that the others do not.
"""

from __future__ import annotations

import ctypes
import encodings.idna  # noqa: F401 - a name of a machine needs it, and a locked-in process finds no module
import fcntl
import os
import resource
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from autograder.jail import enter, landlock, syscalls
from autograder.settings import Level
from tests.jail import forks

TEST = os.getpid()
MB = 2**20
IPC_CREAT, IPC_RMID, IPC_STAT = 0o1000, 0, 2


@dataclass(frozen=True)
class Layer:
    """`action` is refused with the layer and works when `taken` away; `others` are away in both halves."""

    name: str
    level: Level
    action: Callable[[Host], object]
    taken: forks.TakeAway
    others: tuple[forks.TakeAway, ...] = ()
    root: bool = False
    limits: dict[str, int] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.name.replace(' ', '-')}-{self.level}"


@dataclass(frozen=True)
class Host:
    """What stands open to a process that nothing holds."""

    folder: Path
    """A folder that the locked-in process may read, and any user enter."""
    port: int
    segment: int
    segment_number: int

    def cell(self, layer: Layer) -> enter.Cell:
        limits: dict[str, Any] = {"file_size": MB} | layer.limits
        slot = 5000 + TEST % 4000  # a user that no grader of this machine has now
        return enter.Cell(layer.level, [str(self.folder), "/usr"], str(self.folder / "scratch"), slot, **limits)


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    folder = Path(tempfile.mkdtemp(prefix="layers-", dir="/tmp"))
    folder.chmod(0o755)
    (folder / "scratch").mkdir()
    (folder / "closed").write_text("for its owner")
    (folder / "closed").chmod(0o600)
    (folder / "open").write_text("for all")
    shutil.copy("/usr/bin/id", folder / "id")
    (folder / "id").chmod(0o4755)
    key = TEST
    segment = forks.libc("shmget", key, 4096, IPC_CREAT | 0o666)
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield Host(folder, server.getsockname()[1], key, segment)
    forks.libc("shmctl", segment, IPC_RMID, None)
    shutil.rmtree(folder)


def read_a_file_of_the_host(_: Host) -> None:
    Path("/etc/passwd").read_bytes()


def write_beside_python(_: Host) -> None:
    Path("/written").write_text("x")


def signal_the_test(_: Host) -> None:
    os.kill(TEST, 0)


def connect(host: Host) -> None:
    socket.create_connection(("127.0.0.1", host.port), timeout=5).close()


def find_shared_memory(host: Host) -> None:
    forks.libc("shmget", host.segment, 0, 0)


def read_what_is_closed(host: Host) -> None:
    (host.folder / "closed").read_bytes()


def make_a_user_namespace(_: Host) -> None:
    syscalls.unshare(syscalls.CLONE_NEWUSER)


def fill_the_disk(_: Host) -> None:
    for number in range(4):
        Path(f"{number}").write_bytes(bytes(MB))


def make_many_files(_: Host) -> None:
    for number in range(5000):
        Path(f"{number}").touch()


def rename_the_machine(_: Host) -> None:
    socket.sethostname("stolen")


def become_another_user(_: Host) -> None:
    os.setuid(12345)


def run_a_setuid_program(host: Host) -> None:
    told = subprocess.run([host.folder / "id", "-u"], capture_output=True, check=True).stdout
    if told.strip() != b"0":
        raise PermissionError(f"it ran as {told.decode()}")


def sleeping_child() -> int:
    """It cannot be signalled, and ends with its parent."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        enter.die_with_parent()
        os.write(writing, b".")
        time.sleep(30)
        os._exit(0)
    os.read(reading, 1)
    return child


def look_into_a_process(_: Host) -> None:
    Path(f"/proc/{sleeping_child()}/mem").open("rb").close()


def limit_the_test(_: Host) -> None:
    resource.prlimit(TEST, resource.RLIMIT_CORE)


def move_another(_: Host) -> None:
    os.sched_setaffinity(sleeping_child(), os.sched_getaffinity(0))


def slow_another(_: Host) -> None:
    os.setpriority(os.PRIO_PROCESS, sleeping_child(), 10)


def have_the_kernel_signal_the_test(_: Host) -> None:
    reading, _writing = os.pipe()
    fcntl.fcntl(reading, fcntl.F_SETOWN, TEST)


def outlive_the_parent(_: Host) -> None:
    syscalls.prctl("pdeathsig", syscalls.PR_SET_PDEATHSIG, 0)


def open_a_socket(_: Host) -> None:
    socket.socket(socket.AF_UNIX).close()


def look_at_shared_memory(host: Host) -> None:
    forks.libc("shmctl", host.segment_number, IPC_STAT, ctypes.create_string_buffer(256))


def close_a_file(host: Host) -> None:
    (host.folder / "open").chmod(0)
    if (host.folder / "open").stat().st_mode & 0o777:
        raise PermissionError("it was not done")
    (host.folder / "open").chmod(0o644)


def close_an_open_file(host: Host) -> None:
    with (host.folder / "open").open() as file:
        os.fchmod(file.fileno(), 0)
        if os.fstat(file.fileno()).st_mode & 0o777:
            raise PermissionError("it was not done")
        os.fchmod(file.fileno(), 0o644)


def empty_a_file(host: Host) -> None:
    os.truncate(host.folder / "open", 0)


def take_memory(_: Host) -> None:
    bytearray(100 * MB)


def start_processes(_: Host) -> None:
    for _child in range(20):
        sleeping_child()


def write_a_large_file(_: Host) -> None:
    Path("large").write_bytes(bytes(100_000))


def open_many_files(_: Host) -> None:
    for _file in range(300):
        os.open("/dev/null", os.O_RDONLY)


def hold_memory(_: Host) -> None:
    page = ctypes.create_string_buffer(4096)
    forks.libc("mlock", ctypes.byref(page), 4096)


A, B = Level.A, Level.B
NO_LANDLOCK, NO_SECCOMP, NO_OWN_USER = forks.no_landlock, forks.no_seccomp, forks.no_own_user

LAYERS = [
    Layer("private root", A, read_a_file_of_the_host, forks.no_private_root, (NO_LANDLOCK,)),
    Layer("read-only root", A, write_beside_python, forks.writable_root, (NO_LANDLOCK, NO_OWN_USER)),
    Layer(
        "processes",
        A,
        signal_the_test,
        forks.not_leaving(syscalls.CLONE_NEWPID),
        (NO_LANDLOCK, NO_SECCOMP, NO_OWN_USER),
    ),
    Layer("network", A, connect, forks.not_leaving(syscalls.CLONE_NEWNET), (NO_LANDLOCK, NO_SECCOMP)),
    Layer("messages", A, find_shared_memory, forks.not_leaving(syscalls.CLONE_NEWIPC), (NO_SECCOMP,)),
    Layer("user namespace", A, make_a_user_namespace, forks.no_own_user_namespace, (NO_SECCOMP,), root=True),
    Layer("quota of bytes", A, fill_the_disk, forks.no_quota),
    Layer("quota of files", A, make_many_files, forks.no_quota),
    Layer("own user", A, read_what_is_closed, NO_OWN_USER, root=True),
    Layer("own user", B, read_what_is_closed, NO_OWN_USER, root=True),
    Layer("capabilities", A, rename_the_machine, forks.kept_capabilities, (NO_SECCOMP, NO_OWN_USER)),
    Layer("capabilities", B, become_another_user, forks.kept_capabilities, (NO_OWN_USER,), root=True),
    Layer(
        "no new privileges",
        B,
        run_a_setuid_program,
        forks.without_prctl("no_new_privs"),
        (NO_LANDLOCK, NO_SECCOMP),
        root=True,
    ),
    Layer("not dumpable", B, look_into_a_process, forks.without_prctl("dumpable"), (NO_LANDLOCK, NO_OWN_USER)),
    Layer("Landlock", A, read_a_file_of_the_host, NO_LANDLOCK, (forks.no_private_root,)),
    Layer("Landlock", B, read_a_file_of_the_host, NO_LANDLOCK),
    Layer("seccomp", A, open_a_socket, NO_SECCOMP),
    Layer("seccomp", B, open_a_socket, NO_SECCOMP),
    *[
        Layer(f"seccomp {action.__name__}", B, action, NO_SECCOMP, (NO_LANDLOCK, NO_OWN_USER))
        for action in (
            signal_the_test,
            limit_the_test,
            move_another,
            slow_another,
            have_the_kernel_signal_the_test,
            outlive_the_parent,
            look_at_shared_memory,
            close_a_file,
            close_an_open_file,
            empty_a_file,
        )
    ],
    *[
        Layer(name, level, action, forks.without_limit(kind), limits=limits)
        for level in (A, B)
        for name, action, kind, limits in (
            ("memory", take_memory, resource.RLIMIT_AS, {"memory": 64 * MB}),
            ("file size", write_a_large_file, resource.RLIMIT_FSIZE, {"file_size": 64 * 1024}),
            ("processes of a user", start_processes, resource.RLIMIT_NPROC, {"processes": 8}),
            ("open files", open_many_files, resource.RLIMIT_NOFILE, {}),
            ("locked memory", hold_memory, resource.RLIMIT_MEMLOCK, {}),
        )
    ],
]


@pytest.mark.parametrize("layer", LAYERS, ids=str)
def test_a_layer_refuses_what_no_other_does(layer: Layer, host: Host) -> None:
    forks.needs(layer.level, root=layer.root)
    cell = host.cell(layer)

    def action() -> None:
        layer.action(host)

    assert forks.is_refused(cell, action, *layer.others), "the layer refused nothing"
    forks.locked_in(cell, action, *layer.others, layer.taken)  # raises where something else refuses it


def test_the_machine_keeps_its_name(host: Host) -> None:
    """The host name namespace. The host here is a namespace too, so that without the layer only that is renamed."""
    forks.needs(A, root=True)
    layer = Layer("host name", A, rename_the_machine, forks.not_leaving(syscalls.CLONE_NEWUTS))
    others = (forks.kept_capabilities, NO_SECCOMP, NO_OWN_USER)

    def name_afterwards(*without: forks.TakeAway) -> str:
        syscalls.unshare(syscalls.CLONE_NEWUTS)
        forks.locked_in(host.cell(layer), lambda: layer.action(host), *others, *without)
        return os.uname().nodename

    assert forks.in_fork(name_afterwards) == os.uname().nodename
    assert forks.in_fork(lambda: name_afterwards(layer.taken)) == "stolen"


@pytest.mark.skipif(landlock.abi() < 6, reason="Landlock holds signals from ABI 6 on")
def test_landlock_holds_signals_where_there_is_no_namespace(host: Host) -> None:
    layer = Layer("signals", B, signal_the_test, NO_LANDLOCK)
    forks.needs(B)
    assert forks.is_refused(host.cell(layer), lambda: os.kill(TEST, 0), NO_OWN_USER, NO_SECCOMP)
    forks.locked_in(host.cell(layer), lambda: os.kill(TEST, 0), NO_OWN_USER, NO_SECCOMP, NO_LANDLOCK)


@pytest.mark.parametrize("step", ["drop_capabilities", "prctl"])
def test_a_step_that_fails_is_fatal(step: str, host: Host) -> None:
    forks.needs(B)

    def broken() -> None:
        def fail(*_: Any) -> None:
            raise syscalls.SyscallError(step, 1)

        setattr(syscalls, step, fail)

    with pytest.raises(forks.Refused, match=rf"IsolationRefused: level B: .*{step}"):
        forks.locked_in(host.cell(Layer("any", B, open_a_socket, broken)), lambda: True, broken)
