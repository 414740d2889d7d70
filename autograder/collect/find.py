"""Find the submissions: `submitted/STUDENT/ASSIGNMENT/NAME.ipynb`, regular files only, no link followed."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import UsageError, perhaps
from autograder.records import Check, path_component


@dataclass(frozen=True, slots=True)
class Found:
    """Where a student's notebook is; `path` is None and `why` says so where there is none.

    `kept` are checks of an earlier attempt that are still good, and need not be judged again.
    """

    student: str
    path: Path | None
    why: str = ""
    notes: tuple[str, ...] = ()
    kept: tuple[Check, ...] = ()


def find(course: Path, assignment: str, notebook: str, students: Iterable[str] = ()) -> list[Found]:
    """The submissions of one assignment, one for each student folder, in the order of their names.

    `students`: only these. Raises `UsageError` where there is no folder `submitted`, or none of a student who is named.
    """
    submitted = course / "submitted"
    if not submitted.is_dir():
        raise UsageError(f"{submitted} does not exist; collected notebooks belong in submitted/STUDENT/{assignment}/")
    there = sorted(entry.name for entry in os.scandir(submitted) if _is_student(entry))
    names = sorted(path_component(name) for name in students) or there
    for name in names:
        if name not in there:
            raise UsageError(f"there is no folder {submitted / name}{perhaps(name, there)}")
    return [_find_one(submitted / name / assignment, name, notebook) for name in dict.fromkeys(names)]


def passed_over(course: Path) -> list[str]:
    """Folders and links in `submitted` that are no student's, since their names or they themselves cannot be used."""
    entries = sorted(os.scandir(course / "submitted"), key=lambda entry: entry.name)
    return [repr(entry.name) for entry in entries if not entry.name.startswith(".") and _is_odd(entry)]


def _is_odd(entry: os.DirEntry[str]) -> bool:
    return not _is_student(entry) and (entry.is_symlink() or entry.is_dir(follow_symlinks=False))


def _is_student(entry: os.DirEntry[str]) -> bool:
    try:
        path_component(entry.name)
    except UsageError:
        return False
    return entry.is_dir(follow_symlinks=False)


def _find_one(folder: Path, student: str, notebook: str) -> Found:
    if _is(stat.S_ISLNK, folder):
        return Found(student, None, f"{student}/{folder.name} is a link, and links are not followed")
    if not all(_is(stat.S_ISDIR, part) for part in (folder.parent, folder)):
        return Found(
            student, None, f"there is no folder {student}/{folder.name}{perhaps(folder.name, _strangers(folder))}"
        )
    wanted = folder / f"{notebook}.ipynb"
    if _is(stat.S_ISREG, wanted):
        return Found(student, wanted)
    others = [
        path for path in sorted(folder.glob("*.ipynb")) if _is(stat.S_ISREG, path) and not path.name.startswith(".")
    ]
    if len(others) == 1:
        return Found(student, others[0], notes=(f"the file was named {others[0].name!r} instead of {wanted.name!r}",))
    if not others:
        return Found(student, None, f"there is no notebook in {student}/{folder.name}")
    held = f"{len(others)} other notebooks, and it is not clear which one counts"
    return Found(student, None, f"there is no {wanted.name} in {student}/{folder.name}, but {held}")


def _strangers(folder: Path) -> list[str]:
    """The folders beside this one that are named for no assignment."""
    source = folder.parents[2] / "source"
    try:
        names = sorted(entry.name for entry in os.scandir(folder.parent) if entry.is_dir(follow_symlinks=False))
    except OSError:  # it may not be looked into
        return []
    return [name for name in names if not (source / name).is_dir()]


def _is(kind: Callable[[int], bool], path: Path) -> bool:
    """Whether a path is of that kind, and no link; what may not be looked at is of none."""
    try:
        return kind(path.lstat().st_mode)
    except OSError:
        return False
