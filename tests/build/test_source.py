"""Cells come with their line, their metadata, and their text as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.build.source import read_source
from autograder.errors import BuildError


def test_each_cell_knows_its_line(course: Path, tiny: str) -> None:
    cells = read_source(course / "source/01-tiny/tiny.py", "tiny.py")
    lines = [number for number, line in enumerate(tiny.splitlines(), 1) if line.startswith("# %%")]
    assert [cell.where for cell in cells] == [f"tiny.py:{line}" for line in lines]


def test_a_header_and_text_before_the_first_cell_do_not_shift_the_lines(tmp_path: Path) -> None:
    path = tmp_path / "x.py"
    path.write_text("# ---\n# jupyter:\n#   nbformat: 4\n# ---\n\nfirst = 1\n\n# %%\nsecond = 2\n")
    assert [(cell.where, cell.source) for cell in read_source(path, "x.py")] == [
        ("x.py:1", "first = 1"),
        ("x.py:8", "second = 2"),
    ]


def test_comments_that_look_like_commands_stay_comments(tmp_path: Path) -> None:
    """jupytext by default makes `cat ...` of `# cat ...`, and a magic command of `# %time`."""
    path = tmp_path / "x.py"
    path.write_text("# %%\n# cat is a label\n# %time is a command\nlabel = 1\n")
    assert read_source(path, "x.py")[0].source == "# cat is a label\n# %time is a command\nlabel = 1"


def test_a_file_that_is_not_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.py"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BuildError, match=r"x\.py: cannot be read"):
        read_source(path, "x.py")
