"""A student at work: a real JupyterLab in a real browser, with the released notebooks."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.browser.lab import ExplorerOnPage, Notebook, server, told

pytestmark = [pytest.mark.browser, pytest.mark.kernel, pytest.mark.slow]

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = Path("/usr/bin/chromium")


@dataclass(frozen=True)
class Lesson:
    """What a student does in one notebook, and what must be seen."""

    path: str
    setup: tuple[str, ...]  # how the cells begin that are run first
    exercise: str  # is answered wrongly, then rightly
    check: str
    wrong: str
    likely: str
    right: str
    other: str  # is answered rightly at once
    other_check: str
    other_right: str
    explorer: str
    keys: tuple[str, str]
    words: tuple[str, str]  # of the explorer, before and after the first key


LESSONS = (
    Lesson(
        path="01-mp-neuron/mp_neuron.ipynb",
        setup=("import numpy as np", "USE_MY_OWN"),
        exercise="aggregate",
        check="aggregate-table",
        wrong="def aggregate(x):\n    return np.sum(x, axis=0)",
        likely="the columns were added up; each row is a sample.",
        right="def aggregate(x):\n    return np.sum(x, axis=-1)",
        other="mp_neuron",
        other_check="mp_neuron-inhibition",
        other_right="def mp_neuron(x, theta, inhibitory=()):\n"
        "    return int(not any(x[i] for i in inhibitory) and sum(x) >= theta)",
        explorer="mp_neuron_explorer()",
        keys=("ArrowRight", "ArrowLeft"),
        words=("2 of 4 rows agree", "All 4 rows agree"),
    ),
    Lesson(
        path="04-xor-mlp/xor_mlp.ipynb",
        setup=("import numpy as np", "USE_MY_OWN"),
        exercise="sigmoid",
        check="sigmoid-values",
        wrong="def sigmoid(z):\n    return 1 / (1 + np.exp(z))",
        likely="this is the sigmoid of -z: look at the sign in the exponent.",
        right="def sigmoid(z):\n    return 1 / (1 + np.exp(-z))",
        other="forward_pass",
        other_check="forward_pass-deep",
        other_right="def forward_pass(inp, w, b):\n    for weights, biases in zip(w, b):\n"
        "        inp = 1 / (1 + np.exp(-(weights @ inp + biases)))\n    return inp",
        explorer="xor_explorer()",
        keys=("ArrowRight", "ArrowLeft"),
        words=("00 → 0.18", "00 → 0."),
    ),
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A JupyterLab on a copy of `release/`, one for all tests here."""
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not installed")
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "release", folder / "release")
    (folder / "home").mkdir()
    with server(folder / "release", folder / "home") as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not installed")
    with playwright.sync_playwright() as driver:
        instance = driver.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield instance
        instance.close()


@pytest.mark.parametrize("lesson", LESSONS, ids=[lesson.path.split("/")[0] for lesson in LESSONS])
def test_a_student_sees_all_outcomes_and_moves_the_explorer(
    browser: Any, address: str, lesson: Lesson, capsys: pytest.CaptureFixture[str]
) -> None:
    context = browser.new_context(viewport={"width": 1200, "height": 800})
    try:
        notebook = Notebook(context.new_page(), address, lesson.path)
        for beginning in lesson.setup:
            assert "Error" not in notebook.run(notebook.holding(beginning))
        answers_get_the_three_outcomes(notebook, lesson)
        assert "Error" not in notebook.run(notebook.holding(lesson.explorer))
        waits = the_explorer_follows_the_keyboard(ExplorerOnPage(notebook, notebook.holding(lesson.explorer)), lesson)
    finally:
        context.close()
    with capsys.disabled():
        print(f"\n{told(lesson.path, waits)}")


def answers_get_the_three_outcomes(notebook: Notebook, lesson: Lesson) -> None:
    exercise, check = notebook.named(lesson.exercise), notebook.named(lesson.check)
    notebook.run(exercise)
    untouched = notebook.run(check)
    assert f"○ Not attempted\n{lesson.exercise} is still blank" in untouched and "Traceback" not in untouched
    assert notebook.answer(exercise, lesson.wrong) == ""
    wrong = notebook.run(check)
    assert "✗ Not yet" in wrong and lesson.likely in wrong and "Traceback" not in wrong
    for word in (f"{lesson.exercise}(", "came back: ", "expected:  "):
        assert word in wrong
    assert notebook.answer(exercise, lesson.right) == ""
    assert notebook.run(check).startswith(f"✓ Right: {lesson.exercise}")
    assert notebook.answer(notebook.named(lesson.other), lesson.other_right) == ""
    assert notebook.run(notebook.named(lesson.other_check)).startswith(f"✓ Right: {lesson.other}")


def the_explorer_follows_the_keyboard(explorer: ExplorerOnPage, lesson: Lesson) -> list[float]:
    there, back = lesson.keys
    picture, words = explorer.picture, explorer.words
    assert lesson.words[0] in words
    waits = explorer.press(there, 1)
    assert explorer.picture != picture and explorer.words != words
    assert lesson.words[1] in explorer.words
    waits += explorer.press(back, 1)
    assert (explorer.picture, explorer.words) == (picture, words)
    for key in lesson.keys * 5:
        waits += explorer.press(key, 1)
    return waits
