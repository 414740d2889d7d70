"""What a locked-in worker can do, tried by the worker itself, at levels A and B."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

import pytest

from autograder.jail import seccomp
from autograder.settings import Level
from tests.jail.conftest import HIDDEN, Run

ROOT = Path(__file__).resolve().parent.parent.parent


def test_python_and_its_libraries_work(run: Run) -> None:
    assert run("import json, decimal, numpy as np\nprint(np.linalg.inv(np.eye(2))[0, 0])") == "1.0\n"


def test_its_own_folder_is_writable(run: Run) -> None:
    assert run("from pathlib import Path\nPath('mine').write_text('x')\nprint(Path('mine').read_text())") == "x\n"


@pytest.mark.parametrize("path", ["/etc/shadow", "/etc/hostname", str(ROOT / "pyproject.toml"), str(ROOT / "source")])
def test_files_of_the_host_cannot_be_read(run: Run, path: str) -> None:
    assert run(
        f"import os\nprint(os.listdir({path!r}) if os.path.isdir({path!r}) else open({path!r}).read())"
    ).startswith("ERROR")


def test_the_finished_answers_cannot_be_imported(run: Run) -> None:
    assert run("import course.finished.xor_mlp").startswith("ERROR")


def test_an_installed_package_can_be_hidden(run: Run) -> None:
    assert run(f"import os\nprint(os.listdir({HIDDEN!r})[0])").startswith("ERROR")
    assert run(f"open({HIDDEN + '/__init__.py'!r}).read()").startswith("ERROR")
    shown = run("import yaml; print(yaml.__file__)")
    assert shown.startswith("ERROR") or HIDDEN not in shown  # the system may have one too
    assert run("import packaging; print(packaging.__name__)") == "packaging\n"


@pytest.mark.parametrize("folder", ["/usr", "/etc", "/", "/var/tmp", str(Path(os.__file__).parent)])
def test_nothing_else_can_be_written(run: Run, folder: str) -> None:
    assert run(f"open({folder + '/autograder-probe'!r}, 'w')").startswith("ERROR")


@pytest.mark.parametrize(
    "cell",
    [
        "import socket; socket.socket()",
        "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
        "import socket; socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
        "import socket; socket.socket(40, socket.SOCK_STREAM)",  # vsock
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:1')",
    ],
)
def test_there_is_no_network(run: Run, cell: str) -> None:
    assert run(cell).startswith("ERROR")


def test_processes_outside_cannot_be_seen_or_signalled(run: Run) -> None:
    assert run(f"import os; os.kill({os.getpid()}, 0)").startswith("ERROR")
    assert run(f"open('/proc/{os.getpid()}/environ').read()").startswith("ERROR")


@pytest.mark.parametrize("name", ["unshare", "ptrace", "mount", "bpf", "keyctl", "io_uring_setup", "userfaultfd"])
def test_dangerous_system_calls_are_refused(run: Run, name: str) -> None:
    number = seccomp._REFUSED[name][0 if os.uname().machine == "x86_64" else 1]
    cell = "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n"
    assert run(f"{cell}print(libc.syscall({number}, 0, 0, 0, 0, 0), ctypes.get_errno())") == "-1 1\n"


def test_there_is_no_way_back_to_rights(run: Run) -> None:
    assert run("open('/proc/sys/kernel/hostname', 'w')").startswith("ERROR")
    status = "import ctypes\nprint([ctypes.CDLL(None).prctl(23, n, 0, 0, 0) for n in range(38)].count(1))"
    ours = [ctypes.CDLL(None).prctl(23, n, 0, 0, 0) for n in range(38)].count(1)
    assert run(status) in ("0\n", f"{ours}\n")  # the bounding set is empty, or was never ours to use
    assert run("import ctypes; print(ctypes.CDLL(None).prctl(39, 0, 0, 0, 0))") == "1\n"  # no_new_privs


def test_memory_ends_in_a_memory_error(run: Run) -> None:
    assert "MemoryError" in run("x = bytearray(300 * 2**20)") or "ERROR" in run("x = bytearray(300 * 2**20)")
    assert run("x = bytearray(150 * 2**20); print(len(x))") == f"{150 * 2**20}\n"


def test_a_file_grows_to_its_limit_and_no_further(run: Run) -> None:
    grow = "try:\n    while True:\n        f.write(b'x' * 4096)\nexcept OSError:\n    print(f.tell())\n    f.close()"
    assert run(f"f = open('big', 'wb', buffering=0)\n{grow}") == f"{2**20}\n"


def test_processes_are_counted(run: Run, level: Level) -> None:
    if level is Level.B and os.geteuid() == 0:
        pytest.skip("as root below a closed folder, level B has no user of its own to count by")
    cell = (
        "import os, time\npids = []\ntry:\n    for _ in range(40):\n        pid = os.fork()\n        if pid == 0:\n"
        "            time.sleep(5)\n            os._exit(0)\n        pids.append(pid)\nexcept OSError:\n    pass\n"
        "print(len(pids) < 40)"
    )
    assert run(cell) == "True\n"


def test_output_is_cut(run: Run) -> None:
    assert len(run("print('x' * 100_000)")) < 2000


def test_the_environment_tells_nothing(run: Run) -> None:
    names = set(run("import os; print(*os.environ)").split())
    assert not {name for name in names if "TOKEN" in name or "SECRET" in name or "KEY" in name}
    assert names <= ALLOWED_NAMES, names - ALLOWED_NAMES


ALLOWED_NAMES = {
    *("PATH", "HOME", "TMPDIR", "LANG", "LC_CTYPE", "MPLBACKEND", "MPLCONFIGDIR", "PYTHONPATH"),
    *("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "PYTHONHASHSEED", "PYTHONDONTWRITEBYTECODE"),
}
