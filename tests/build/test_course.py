"""When a build writes, and when it does not."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.build import build_course, build_for_grading, build_if_stale, differences
from autograder.errors import BuildError

MakeCourse = Callable[..., Path]
INSTRUCTOR = Path("source/01-tiny/tiny.ipynb")
RELEASE = Path("release/01-tiny/tiny.ipynb")


def names(root: Path, paths: list[Path]) -> list[Path]:
    return [path.relative_to(root) for path in paths]


def make_older(path: Path) -> None:
    os.utime(path, ns=(0, 0))


def test_a_build_writes_both_notebooks_and_the_next_one_nothing(course: Path) -> None:
    assert names(course, build_course(course)) == [RELEASE, INSTRUCTOR]
    before = (course / RELEASE).stat().st_mtime_ns
    assert build_course(course) == []
    assert (course / RELEASE).stat().st_mtime_ns == before


def test_two_builds_are_byte_identical(course: Path) -> None:
    build_course(course)
    first = [(course / path).read_bytes() for path in (RELEASE, INSTRUCTOR)]
    for path in (RELEASE, INSTRUCTOR):
        (course / path).unlink()
    build_course(course)
    assert [(course / path).read_bytes() for path in (RELEASE, INSTRUCTOR)] == first


def test_a_fresh_course_is_not_built_again(course: Path) -> None:
    assert names(course, build_if_stale(course)) == [RELEASE, INSTRUCTOR]
    assert build_if_stale(course) == []


def test_an_edited_source_is_stale(course: Path) -> None:
    build_course(course)
    make_older(course / INSTRUCTOR)
    source = course / "source/01-tiny/tiny.py"
    source.write_text(source.read_text().replace("Words.", "Other words."))
    assert names(course, build_if_stale(course)) == [RELEASE, INSTRUCTOR]


def test_an_edited_release_is_put_right(course: Path) -> None:
    build_course(course)
    make_older(course / INSTRUCTOR)
    (course / RELEASE).write_text("{}")
    assert names(course, build_if_stale(course)) == [RELEASE]


def test_a_touched_source_with_the_same_content_writes_nothing_and_is_then_fresh(course: Path) -> None:
    build_course(course)
    make_older(course / INSTRUCTOR)
    assert build_if_stale(course) == []
    assert (course / INSTRUCTOR).stat().st_mtime_ns > 0


def test_building_for_grading_leaves_the_release_alone(course: Path) -> None:
    assert names(course, build_for_grading(course)) == [INSTRUCTOR]
    assert not (course / RELEASE).exists()


def test_a_fresh_course_costs_no_heavy_import(course: Path) -> None:
    """nbgrader asks at every start."""
    build_course(course)
    code = (
        "import sys, pathlib; from autograder.build import build_if_stale\n"
        f"build_if_stale(pathlib.Path({str(course)!r}))\n"
        "print(*{'jupytext', 'nbformat', 'nbgrader', 'numpy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_differences_are_named(course: Path) -> None:
    assert differences(course) == [f"{RELEASE} is missing"]
    build_course(course)
    assert differences(course) == []
    (course / RELEASE).write_text("{}")
    stray = course / "release/09-gone/gone.ipynb"
    stray.parent.mkdir()
    stray.write_text("{}")
    assert differences(course) == [
        f"{RELEASE} is not what tiny.py builds",
        "release/09-gone/gone.ipynb has no source; remove it",
    ]


def test_one_assignment_can_be_built_alone(make_course: MakeCourse, tiny: str) -> None:
    root = make_course({"01-tiny/tiny.py": tiny, "02-more/more.py": tiny})
    assert {path.parent.name for path in build_course(root, ["02-more"])} == {"02-more"}


def test_an_unknown_assignment_is_named(course: Path) -> None:
    with pytest.raises(BuildError, match=r"no source for 03-none in .*; there are: 01-tiny"):
        build_course(course, ["03-none"])


def test_a_folder_without_sources_builds_nothing(tmp_path: Path) -> None:
    assert build_course(tmp_path) == []
