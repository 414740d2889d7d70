"""What all tests share: the root of the repository, and instructor notebooks that are fresh before the first test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.build import build_for_grading
from autograder.errors import BuildError

ROOT = Path(__file__).resolve().parent.parent
trouble = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    """Build once, in the process that hands the tests out; `release/` stays as it was committed, to be judged."""
    if hasattr(config, "workerinput"):
        return
    try:
        build_for_grading(ROOT)
    except BuildError as error:  # tests/build/test_release.py fails on it; the others need not
        config.stash[trouble] = str(error)


def pytest_report_header(config: pytest.Config) -> list[str]:
    text = config.stash.get(trouble, "")
    return [f"NOT BUILT: {text}"] if text else []


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A real browser without a window."""
    playwright = pytest.importorskip("playwright.sync_api")
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        pytest.skip("no Chromium is installed")
    with playwright.sync_playwright() as driver:
        instance = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield instance
        instance.close()
