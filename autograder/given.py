"""Which files of the helper module `course` a worker may see: those that the given cells import, and what these import.

So a finished function that answers an exercise is not there to be found while that exercise is graded.
"""

from __future__ import annotations

import ast
import compileall
import importlib.util
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from py_compile import PycInvalidationMode

PACKAGE = "course"


def package_folder() -> Path | None:
    """Where the helper module is installed, found without importing it."""
    spec = importlib.util.find_spec(PACKAGE)
    places = list(spec.submodule_search_locations or []) if spec else []
    return Path(places[0]) if places else None


def needed_files(sources: Iterable[str], package: Path) -> set[Path]:
    """The files of the package that these cells import, directly or through one another."""
    found: set[Path] = set()
    todo = [path for source in sources for path in _imported(source, package)]
    while todo:
        path = todo.pop()
        if path not in found:
            found.add(path)
            todo += _imported(path.read_text(), package)
    return found


def copy_needed(sources: Iterable[str], target: Path) -> None:
    """Copy the files that these cells need to `target/course/`, readable by all."""
    package = package_folder()
    target.chmod(0o755)
    if package is None:
        return
    for path in needed_files(sources, package):
        copy = target / PACKAGE / path.relative_to(package)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    compileall.compile_dir(target, quiet=2, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH)


def _imported(source: str, package: Path) -> Iterator[Path]:
    try:
        tree = ast.parse(source)
    except SyntaxError:  # a cell with IPython's own syntax imports nothing of ours
        return
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *[f"{node.module}.{alias.name}" for alias in node.names]]
        for name in names:
            if name.split(".")[0] == PACKAGE:
                yield from _files(name, package)


def _files(module: str, package: Path) -> Iterator[Path]:
    """The file of a module, and the `__init__` of each package that it is in."""
    folder = package
    yield folder / "__init__.py"
    for part in module.split(".")[1:]:
        if (folder / f"{part}.py").is_file():
            yield folder / f"{part}.py"
            return
        folder = folder / part
        if not (folder / "__init__.py").is_file():
            return
        yield folder / "__init__.py"
