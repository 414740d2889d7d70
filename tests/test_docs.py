"""What the documentation promises: every command and option is there, every link leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import click
import pytest

from autograder.cli import main
from autograder.records import Outcome, Status
from autograder.settings import Isolation, Limits
from autograder.site.markdown import slug

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
INSTRUCTORS = (ROOT / "docs" / "instructors.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(main.commands.items())


def names(pages: list[Path]) -> list[str]:
    return [str(page.relative_to(ROOT)) for page in pages]


def section(command: str) -> str:
    """The table of a command in the instructors' page."""
    match = re.search(rf"^\| `autograder {command}\b.*?(?=\n\n)", INSTRUCTORS, re.MULTILINE | re.DOTALL)
    return match[0] if match else ""


def without_code(text: str) -> str:
    return re.sub(r"`[^`\n]*`", "", re.sub(r"```.*?```", "", text, flags=re.DOTALL))


def links(page: Path) -> list[str]:
    return re.findall(r"\]\(([^)\s]+)\)", without_code(page.read_text(encoding="utf-8")))


def anchors(page: Path) -> set[str]:
    return {slug(heading) for heading in re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)}


def shell_lines() -> Iterator[tuple[str, str]]:
    """Each line behind a `$` in a document, and the document's name."""
    for page in PAGES:
        for block in re.findall(r"```console\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
            for line in re.findall(r"^\s*\$ (.*)$", block, re.MULTILINE):
                yield line.partition(" #")[0].strip(), page.name


@pytest.mark.parametrize(("name", "command"), COMMANDS, ids=[name for name, _ in COMMANDS])
def test_every_command_and_each_of_its_options_is_documented(name: str, command: click.Command) -> None:
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    assert f"autograder {name}" in INSTRUCTORS
    for option in options:
        assert any(f"`{flag}" in section(name) for flag in option.opts), f"autograder {name} {option.opts[-1]}"
        if isinstance(option.type, click.Choice):
            for choice in option.type.choices:
                assert f"`{option.opts[-1]} {choice}`" in section(name)


@pytest.mark.parametrize(("name", "command"), COMMANDS, ids=[name for name, _ in COMMANDS])
def test_no_option_is_documented_that_does_not_exist(name: str, command: click.Command) -> None:
    known = {flag for parameter in command.params for flag in parameter.opts}
    assert set(re.findall(r"^\| `(--[a-z-]+)", section(name), re.MULTILINE)) <= known


@pytest.mark.parametrize("word", [*Status, *Outcome])
def test_every_status_and_outcome_has_a_row(word: str) -> None:
    assert re.search(rf"^\| {word} \|", INSTRUCTORS, re.MULTILINE)


def test_every_kind_of_isolation_and_every_exit_code_is_explained() -> None:
    assert [kind for kind in Isolation if f"`--isolation {kind}`" not in INSTRUCTORS] == []
    assert [code for code in range(4) if f"| {code} | " not in INSTRUCTORS] == []
    assert re.findall(r"^\| (A|B|X|none) \|", INSTRUCTORS, re.MULTILINE) == ["A", "B", "X", "none"]


def test_the_limits_are_those_of_the_settings() -> None:
    limits, megabyte = Limits(), 2**20
    for row in (
        f"| {limits.call_seconds:g} s; {limits.slow_call_seconds:g} s in an exercise",
        f"| a cell | {limits.cell_seconds:g} s |",
        f"| a submission | {limits.submission_seconds / 60:g} min |",
        f"| processor time | {limits.processor_seconds / 60:g} min,",
        f"| memory | {limits.memory // 2**30} GB",
        f"| processes | {limits.processes} |",
        f"| files that it writes | {limits.file_size // megabyte} MB",
        f"| what a cell prints or shows | {limits.output // megabyte} MB |",
        f"| the notebook file | {limits.notebook // megabyte} MB",
        f"| workers after a crash | {limits.respawns} more |",
    ):
        assert row in INSTRUCTORS


def test_every_test_that_the_security_page_names_exists() -> None:
    text = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    tests = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py"))
    named = set(re.findall(r"`(test_[a-z_]+)`", text))
    assert len(named) > 10
    assert [name for name in sorted(named) if f"def {name}(" not in tests and f"{name}.py" not in text] == []


@pytest.mark.parametrize("target", ["lab", "demo", "test", "lint", "build", "bench", "site", "prove"])
def test_the_readme_names_every_target(target: str) -> None:
    assert f"make {target}" in README


def test_the_readme_shows_two_pictures_and_is_short() -> None:
    assert len(re.findall(r"^!\[[^\]]{20,}\]\(docs/images/", README, re.MULTILINE)) == 2
    assert len(README.splitlines()) <= 140


@pytest.mark.parametrize("page", PAGES, ids=names(PAGES))
def test_every_link_leads_to_a_file_and_a_heading(page: Path) -> None:
    for link in links(page):
        if link.startswith(("https://", "mailto:")):
            continue
        path, _, fragment = unquote(link).partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.is_relative_to(ROOT) and target.exists(), f"{page.name}: {link}"
        assert not fragment or fragment in anchors(target), f"{page.name}: {link}"


def test_the_map_names_every_document() -> None:
    mapped = {(ROOT / "docs" / link).resolve() for link in links(ROOT / "docs" / "index.md")}
    documents = set((ROOT / "docs").rglob("*.md")) - {ROOT / "docs" / "index.md"}
    assert documents - mapped == set()


def test_pictures_are_small_and_all_of_them_are_used() -> None:
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    for picture in (ROOT / "docs" / "images").iterdir():
        assert picture.stat().st_size < 150_000
        assert f"images/{picture.name}" in text


def test_every_command_in_a_shell_block_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    programs = {"conda", "pip", "podman", "export", "jupyter-lab", "helm", "kubectl", ".venv/bin/python"}
    programs |= {".venv/bin/jupyter-lab", ".venv/bin/nbgrader", ".venv/bin/dask"}
    lines = list(shell_lines())
    assert len(lines) > 10
    for line, page in lines:
        words = line.split()
        if words[0] == "make":
            assert words[1] in targets, f"{page}: {line}"
        elif words[0] == ".venv/bin/autograder":
            command = main.commands[words[1]]
            known = {flag for parameter in command.params for flag in parameter.opts}
            assert {word for word in words[2:] if word.startswith("--")} <= known, f"{page}: {line}"
        else:
            assert words[0] in programs, f"{page}: {line}"


def test_every_make_target_in_the_text_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for page in PAGES:
        named = set(re.findall(r"`make ([a-z]+)", page.read_text(encoding="utf-8")))
        assert named <= targets, page.name


def test_assignments_named_in_the_documents_exist() -> None:
    for page in PAGES:
        for name in re.findall(r"\b0\d-[a-z][a-z0-9-]+[a-z]", without_code(page.read_text(encoding="utf-8"))):
            assert (ROOT / "source" / name).is_dir(), f"{page.name}: {name}"


@pytest.mark.parametrize("page", PAGES, ids=names(PAGES))
def test_no_page_holds_a_path_of_one_machine_or_the_address_of_a_package_index(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert re.findall(r"/(?:home|root|work|Users|tmp)/\S*|https?://\S*(?:pypi|simple)\S*|[a-z]+-index-url", text) == []
