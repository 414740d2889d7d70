"""Promises of the repository as a whole: what is installed, what is packaged, and who may import whom."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
STAGES = {"collect", "execute", "judge", "record", "feedback", "report", "export", "build"}
ABOVE_STAGES = {"cli", "pipeline"}
START_PROCESSES = {"execute", "judge"}
SHARED = {"records", "errors", "settings"}
COURSE_MAY_IMPORT = {"numpy", "matplotlib", "mpl_toolkits", "sklearn", "ipywidgets", "PIL", "IPython"}


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    """Full names of what a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text(), str(path))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def part(dotted: str) -> str:
    """`wire` of `autograder.wire.values`; "" of another package's name."""
    top, _, rest = dotted.partition(".")
    return rest.partition(".")[0] if top == "autograder" else ""


def home(path: Path) -> str:
    """The part of autograder that a file belongs to."""
    return path.relative_to(ROOT / "autograder").parts[0].removesuffix(".py")


def distribution_name(requirement: str) -> str:
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def outside_imports(package: str) -> dict[str, set[str]]:
    """Top-level names of other people's packages, and the files that import them."""
    found: dict[str, set[str]] = {}
    for path in modules(package):
        for name in imports(path):
            top = name.partition(".")[0]
            if top not in sys.stdlib_module_names | {"course", "autograder"}:
                found.setdefault(top, set()).add(str(path.relative_to(ROOT)))
    return found


def test_the_conda_environment_has_the_dependencies_of_pyproject(project: dict[str, Any]) -> None:
    environment = yaml.safe_load((ROOT / "environment.yml").read_text())
    *conda, pip = environment["dependencies"]
    assert conda == ["python=3.12", "pip"], "Binder ignores a range of Python versions"
    assert pip == {"pip": project["project"]["dependencies"]}
    assert environment["channels"] == ["conda-forge"]


def test_the_packages_listed_are_those_on_disk(project: dict[str, Any]) -> None:
    on_disk = [
        ".".join(path.parent.relative_to(ROOT).parts)
        for package in ("autograder", "course")
        for path in modules(package)
        if path.name == "__init__.py"
    ]
    assert project["tool"]["setuptools"]["packages"] == sorted(on_disk)


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {path.parent for package in ("autograder", "course") for path in modules(package)}
    assert [str(folder) for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


def test_constraints_are_exact_and_hold_no_address() -> None:
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    pin = re.compile(r"[a-z0-9][a-z0-9.-]*==[0-9][0-9a-z.]*( ; [a-zA-Z_0-9 =<>!.'()]+)?")
    assert [line for line in lines if not pin.fullmatch(line)] == []


def test_every_direct_dependency_is_pinned(project: dict[str, Any]) -> None:
    pinned = {distribution_name(line) for line in (ROOT / "constraints.txt").read_text().splitlines()}
    extras = project["project"]["optional-dependencies"]
    wanted = [*project["project"]["dependencies"], *[line for lines in extras.values() for line in lines]]
    assert {distribution_name(requirement) for requirement in wanted} - pinned == set()


def test_no_lock_file_records_addresses() -> None:
    assert not (ROOT / "uv.lock").exists()


def test_students_do_not_install_what_instructors_need(project: dict[str, Any]) -> None:
    base = {distribution_name(requirement) for requirement in project["project"]["dependencies"]}
    assert base.isdisjoint({"nbgrader", "jupytext", "msgpack", "sqlalchemy", "pytest"})


def test_the_lessons_module_imports_only_what_lessons_need() -> None:
    assert {name: files for name, files in outside_imports("course").items() if name not in COURSE_MAY_IMPORT} == {}


def test_every_import_of_the_harness_is_a_declared_dependency(project: dict[str, Any]) -> None:
    declared = {
        distribution_name(requirement)
        for requirement in [
            *project["project"]["dependencies"],
            *[
                line
                for extra in ("grading", "cluster", "mutants")
                for line in project["project"]["optional-dependencies"][extra]
            ],
        ]
    }
    owners = packages_distributions()
    undeclared = {
        name: files
        for name, files in outside_imports("autograder").items()
        if declared.isdisjoint(distribution_name(owner) for owner in owners.get(name, []))
    }
    assert undeclared == {}


def test_the_lessons_module_never_imports_the_harness() -> None:
    assert [str(path) for path in modules("course") for name in imports(path) if name.startswith("autograder")] == []


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_no_stage_imports_another_stage_or_what_stands_above_it(stage: str) -> None:
    """But for one arrow: the sub-commands of feedback, report and export open the store of `record`, to read it."""
    forbidden = (STAGES - {stage}) | ABOVE_STAGES
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules("autograder")
        if home(path) == stage
        for name in imports(path)
        if part(name) in forbidden and not (path.name == "command.py" and name.startswith("autograder.record.store."))
    ]
    assert wrong == []


def test_what_all_stages_share_imports_no_stage() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules("autograder")
        if home(path) in SHARED
        for name in imports(path)
        if part(name) not in SHARED | {""}
    ]
    assert wrong == []


def test_only_execute_and_judge_among_the_stages_start_processes() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules("autograder")
        if home(path) in STAGES - START_PROCESSES
        for name in imports(path)
        if name.partition(".")[0] in {"subprocess", "multiprocessing"}
    ]
    assert wrong == []


def test_the_makefile_has_every_target_that_is_promised() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert {"setup", "lab", "build", "demo", "test", "lint", "bench", "site", "prove", "clean"} <= targets


def test_no_shared_file_holds_a_path_of_one_machine_or_the_address_of_a_package_index() -> None:
    names = ["pyproject.toml", "constraints.txt", "Makefile", "environment.yml", "nbgrader_config.py", ".ci/run"]
    names += [".github/workflows/ci.yml", ".gitignore", "postBuild"]
    text = "\n".join((ROOT / name).read_text() for name in names)
    assert (
        re.findall(r"/(?:home|root|work|Users)/\S*|https?://\S*(?:pypi|simple)\S*|--(?:extra-)?index-url \S+", text)
        == []
    )


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="no clone")
def test_nothing_that_is_ignored_is_committed() -> None:
    """Least of all the secret of a course."""
    command = ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == ""
