"""Commands run as a plain user, also where the tests run as root."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
NOBODY = 65534


def run_as_a_plain_user(
    arguments: Sequence[str], home: Path, more: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Python with these arguments; root runs it as a user without any right, and skips the test where it cannot."""
    python, packages = (sys.executable, os.environ.get("PYTHONPATH", "")) if os.geteuid() else _open_python()
    environment = {
        "PATH": os.defpath,
        "HOME": str(home),
        "TMPDIR": str(home),
        "PYTHONPATH": os.pathsep.join([str(ROOT), packages]).rstrip(os.pathsep),
        "PYTHONDONTWRITEBYTECODE": "1",
        **(more or {}),
    }
    rights: dict[str, object] = {} if os.geteuid() else {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [python, *arguments],
        cwd=home,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        **rights,
    )


def give_to_the_plain_user(folder: Path) -> None:
    """Let that user write below the folder."""
    if os.geteuid() == 0:
        for path in [folder, *folder.rglob("*")]:
            os.chown(path, NOBODY, NOBODY)


def _open_python() -> tuple[str, str]:
    """A Python of this version that every user can run, and where the packages of this one are."""
    packages = next(path for path in sys.path if path.endswith("site-packages"))
    if not (_is_open(Path(packages)) and _is_open(ROOT)):
        pytest.skip("the packages, or this checkout, are below a folder that is closed to other users")
    if _is_open(Path(sys.executable).resolve()):
        return sys.executable, ""
    usual, wanted = "/usr/bin/python3", f"{sys.version_info.major}.{sys.version_info.minor}"
    asked = [usual, "-c", "import sys; print(f'{sys.version_info.major}.{sys.version_info.minor}')"]
    if not Path(usual).exists() or subprocess.run(asked, capture_output=True, text=True).stdout.strip() != wanted:
        pytest.skip(f"Python is below a folder that is closed to other users, and {usual} is not Python {wanted}")
    return usual, packages


def _is_open(path: Path) -> bool:
    return all(one.stat().st_mode & 0o005 == 0o005 for one in [path, *path.parents])
