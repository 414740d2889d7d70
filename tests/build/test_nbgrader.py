"""nbgrader itself accepts what we build, and makes the same release of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.build import build_course

pytestmark = pytest.mark.kernel


@pytest.fixture
def nbgrader_course(course: Path, root: Path) -> Path:
    shutil.copy(root / "nbgrader_config.py", course)
    (course / "source/01-tiny/answers/right").mkdir(parents=True)
    (course / "source/01-tiny/answers/right/loops.py").write_text("SECRET = 1\n")
    return course


def nbgrader(course: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run nbgrader as one does who has not activated the environment: its folder is not on PATH."""
    env = os.environ | {"PATH": os.defpath, "JUPYTER_CONFIG_DIR": str(course / ".jupyter")}
    command = [str(Path(sys.executable).parent / "nbgrader"), *arguments]
    return subprocess.run(command, cwd=course, env=env, capture_output=True, text=True, timeout=240, check=False)


def test_generate_assignment_writes_the_bytes_that_we_write_and_nothing_else(nbgrader_course: Path) -> None:
    build_course(nbgrader_course)
    ours = (nbgrader_course / "release/01-tiny/tiny.ipynb").read_bytes()
    done = nbgrader(nbgrader_course, "generate_assignment", "01-tiny", "--force")
    assert done.returncode == 0, done.stderr
    assert (nbgrader_course / "gradebook.db").is_file()
    files = [path for path in (nbgrader_course / "release").rglob("*") if path.is_file()]
    assert [path.name for path in files] == ["tiny.ipynb"]
    assert files[0].read_bytes() == ours


def test_validate_builds_the_stale_notebook_and_accepts_it(nbgrader_course: Path) -> None:
    notebook = nbgrader_course / "source/01-tiny/tiny.ipynb"
    build_course(nbgrader_course)
    notebook.write_text("{}")
    os.utime(notebook, ns=(0, 0))
    done = nbgrader(nbgrader_course, "validate", "source/01-tiny/tiny.ipynb")
    assert "Success! Your notebook passes all the tests." in done.stdout, done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("assignment", ["04-xor-mlp"])
def test_a_real_lesson_goes_through_generate_assignment_and_validate(
    tmp_path: Path, root: Path, assignment: str
) -> None:
    shutil.copy(root / "nbgrader_config.py", tmp_path)
    shutil.copytree(root / "source" / assignment, tmp_path / "source" / assignment)
    done = nbgrader(tmp_path, "generate_assignment", assignment, "--force")
    assert done.returncode == 0, done.stderr
    released = next((tmp_path / "release" / assignment).glob("*.ipynb"))
    assert released.read_bytes() == (root / "release" / assignment / released.name).read_bytes()
    done = nbgrader(tmp_path, "validate", f"source/{assignment}/{released.name}")
    assert "Success! Your notebook passes all the tests." in done.stdout, done.stderr + done.stdout


def test_nbgrader_stops_when_a_notebook_cannot_be_built(nbgrader_course: Path) -> None:
    """It would otherwise go on without our settings, and copy the sources to the students."""
    source = nbgrader_course / "source/01-tiny/tiny.py"
    build_course(nbgrader_course)
    os.utime(nbgrader_course / "source/01-tiny/tiny.ipynb", ns=(0, 0))
    source.write_text(source.read_text().replace("### END SOLUTION", ""))
    done = nbgrader(nbgrader_course, "generate_assignment", "01-tiny", "--force")
    assert done.returncode != 0
    assert "cannot be built" in done.stderr
    assert "tiny.py:11: cell 'twice'" in done.stderr
    assert not (nbgrader_course / "gradebook.db").exists()


def test_nbgrader_stops_when_the_package_is_missing(nbgrader_course: Path) -> None:
    (nbgrader_course / "autograder.py").write_text("")  # stands before the real one
    code = "import sys; sys.path.insert(0, '.'); exec(compile(open('nbgrader_config.py').read(), 'x', 'exec'))"
    done = subprocess.run(
        [sys.executable, "-c", f"__file__ = 'nbgrader_config.py'; {code}"],
        cwd=nbgrader_course,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Run `make setup` in this folder" in done.stderr
