"""A course folder: what there is to build, what is stale, what changed.

An instructor's notebook is the last file that a build touches, so it is fresh when nothing it is made with is newer.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.build.notebooks import instructor_notebook, student_notebook
from autograder.build.rules import hold_rules
from autograder.build.source import read_source
from autograder.errors import BuildError
from autograder.records import write_atomically


@dataclass(frozen=True, slots=True)
class Unit:
    """One assignment: its source and the two notebooks made from it."""

    root: Path
    source: Path

    @property
    def assignment(self) -> str:
        return self.source.parent.name

    @property
    def instructor(self) -> Path:
        return self.source.with_suffix(".ipynb")

    @property
    def release(self) -> Path:
        return self.root / "release" / self.assignment / self.instructor.name


def units(root: Path, assignments: Sequence[str] = ()) -> list[Unit]:
    """Every assignment that has a source, or these of them, in order."""
    folders = sorted(path for path in (root / "source").glob("*") if path.is_dir() and not path.name.startswith("."))
    folders = [path for path in folders if not assignments or path.name in assignments]
    found = [Unit(root, source) for folder in folders for source in _only_source(folder)]
    for unit in found:
        for notebook in (unit.instructor, unit.release):
            _refuse_strangers(notebook, root)
    return found


def render(unit: Unit) -> dict[Path, bytes]:
    """The two notebooks of a unit, not written anywhere."""
    cells = read_source(unit.source, str(unit.source.relative_to(unit.root)))
    hold_rules(cells)
    return {
        unit.release: student_notebook(cells),
        unit.instructor: instructor_notebook(cells, unit.assignment),
    }


def build_course(root: Path, assignments: Iterable[str] = ()) -> list[Path]:
    """Build all assignments, or these; the files whose bytes changed."""
    return [path for unit in _chosen(root, list(assignments)) for path in _build(unit)]


def build_if_stale(root: Path) -> list[Path]:
    """Build the assignments whose notebooks are missing or older than what they are made with."""
    return [path for unit in units(root) if _is_stale(unit) for path in _build(unit)]


def build_for_grading(root: Path) -> list[Path]:
    """As `build_if_stale`, but `release/` stays as it was committed: what a test does, to be able to judge it."""
    return [unit.instructor for unit in units(root) if _is_stale(unit) and _write_instructor(unit, render(unit))]


def differences(root: Path) -> list[str]:
    """What makes `release/` differ from a fresh build, in words; empty if nothing does."""
    known = units(root)
    found = [text for unit in known for text in _difference(unit)]
    sources = {unit.assignment for unit in known}
    strays = (path for path in sorted((root / "release").glob("*/*.ipynb")) if path.parent.name not in sources)
    return found + [f"{path.relative_to(root)} has no source; remove it" for path in strays]


def _chosen(root: Path, assignments: Sequence[str]) -> list[Unit]:
    chosen = units(root, assignments)
    if unknown := sorted(set(assignments) - {unit.assignment for unit in chosen}):
        names = ", ".join(unit.assignment for unit in units(root)) or "none"
        raise BuildError(f"no source for {', '.join(unknown)} in {root / 'source'}; there are: {names}")
    return chosen


def _build(unit: Unit) -> list[Path]:
    rendered = render(unit)
    changed = [unit.release] if _write(unit.release, rendered[unit.release]) else []
    return changed + ([unit.instructor] if _write_instructor(unit, rendered) else [])


def _write_instructor(unit: Unit, rendered: Mapping[Path, bytes]) -> bool:
    changed = _write(unit.instructor, rendered[unit.instructor])
    os.utime(unit.instructor)  # the last file touched, even where its bytes stay
    return changed


def _write(path: Path, content: bytes) -> bool:
    if path.is_file() and path.read_bytes() == content:
        return False
    write_atomically(path, content)
    return True


def _is_stale(unit: Unit) -> bool:
    if not (unit.instructor.is_file() and unit.release.is_file()):
        return True
    made_with = [unit.source, unit.release, *Path(__file__).parent.glob("*.py")]
    return max(path.stat().st_mtime_ns for path in made_with) > unit.instructor.stat().st_mtime_ns


def _difference(unit: Unit) -> list[str]:
    name, fresh = unit.release.relative_to(unit.root), render(unit)[unit.release]
    if not unit.release.is_file():
        return [f"{name} is missing"]
    return [] if unit.release.read_bytes() == fresh else [f"{name} is not what {unit.source.name} builds"]


def _only_source(folder: Path) -> list[Path]:
    sources = sorted(folder.glob("*.py"))
    if len(sources) > 1:
        names = ", ".join(path.name for path in sources)
        raise BuildError(f"{folder.parent.name}/{folder.name}: one notebook to an assignment, and there are: {names}")
    return sources


def _refuse_strangers(notebook: Path, root: Path) -> None:
    for path in sorted(notebook.parent.glob("*.ipynb")):
        if path != notebook:
            raise BuildError(
                f"{path.relative_to(root)}: one notebook to an assignment, and {notebook.name} is it; remove this one"
            )
