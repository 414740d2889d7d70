"""A student at work: a real JupyterLab in a real browser, with the released notebooks."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.browser.lab import ExplorerOnPage, Notebook, server, told

pytestmark = [pytest.mark.browser, pytest.mark.kernel, pytest.mark.slow]

ROOT = Path(__file__).resolve().parents[2]
ALWAYS = ("01", "04", "05", "08")  # of the others: ALL_LESSONS=1


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
        path="02-perceptron/perceptron.ipynb",
        setup=("import numpy as np", "USE_MY_OWN"),
        exercise="step",
        check="step-number",
        wrong="def step(z):\n    return np.where(z > 0, 1, 0)",
        likely="a sum of exactly 0 is called 1: `>=`, not `>`.",
        right="def step(z):\n    return np.where(z >= 0, 1, 0)",
        other="perceptron_predict",
        other_check="perceptron_predict-gates",
        other_right="def perceptron_predict(X, w, b):\n    return step(X @ w + b)",
        explorer="perceptron_explorer()",
        keys=("ArrowRight", "ArrowLeft"),
        words=("Before the first look", "look 1: the sample (0, 0) is called 1"),
    ),
    Lesson(
        path="03-sigmoid-neuron/sigmoid_neuron.ipynb",
        setup=("import numpy as np", "USE_MY_OWN"),
        exercise="error",
        check="error-worked",
        wrong="def error(w, b, X, Y):\n    return sum((sigmoid(w * x + b) - y) ** 2 for x, y in zip(X, Y))",
        likely="the factor one half is missing.",
        right="def error(w, b, X, Y):\n    return sum(0.5 * (sigmoid(w * x + b) - y) ** 2 for x, y in zip(X, Y))",
        other="sigmoid",
        other_check="sigmoid-large",
        other_right="def sigmoid(z):\n"
        "    e = np.exp(-np.abs(z))\n"
        "    return np.where(np.asarray(z) >= 0, 1, e) / (1 + e)",
        explorer="descent_explorer()",
        keys=("ArrowRight", "ArrowLeft"),
        words=("w = -2.00, b = -2.00", "w = -1.50, b = -2.00"),
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
    Lesson(
        path="05-backprop/backprop.ipynb",
        setup=("import numpy as np", "USE_MY_OWN"),
        exercise="sigmoid_prime",
        check="sigmoid_prime-values",
        wrong="def sigmoid_prime(z):\n    return sigmoid(z)",
        likely="this is the sigmoid itself; its slope is wanted.",
        right="def sigmoid_prime(z):\n    s = sigmoid(z)\n    return s * (1 - s)",
        other="output_delta",
        other_check="output_delta-worked",
        other_right="def output_delta(a, y, z):\n    return (a - y) * sigmoid_prime(z)",
        explorer="backprop_explorer()",
        keys=("ArrowRight", "ArrowLeft"),
        words=("prediction 0.191, delta -0.809", "prediction 0.191, delta -0.909"),
    ),
    Lesson(
        path="06-activations/activations.ipynb",
        setup=("import numpy as np", "USE_MY_OWN"),
        exercise="tanh",
        check="tanh-values",
        wrong="def tanh(x):\n    return sigmoid(2 * np.asarray(x))",
        likely="this is the sigmoid, which runs from 0 to 1.",
        right="def tanh(x):\n    return 2 * sigmoid(2 * np.asarray(x)) - 1",
        other="relu",
        other_check="relu-values",
        other_right="def relu(x):\n    return np.maximum(x, 0)",
        explorer="activation_explorer()",
        keys=("ArrowRight", "ArrowLeft"),
        words=("sigmoid at x = 2.0: value 0.8808", "sigmoid at x = 2.1: value 0.8909"),
    ),
    Lesson(
        path="07-regularization/regularization.ipynb",
        setup=("import numpy as np", "USE_MY_OWN"),
        exercise="l2_penalty",
        check="l2_penalty-sum",
        wrong="def l2_penalty(w, lam):\n    return lam * sum(np.sum(weights**2) for weights in w)",
        likely="the factor is lam / 2: the half is missing.",
        right="def l2_penalty(w, lam):\n    return lam / 2 * sum(np.sum(weights**2) for weights in w)",
        other="augment_flip",
        other_check="augment_flip-mirror",
        other_right="def augment_flip(images):\n    return images[:, :, ::-1]",
        explorer="explorers.refit_explorer()",
        keys=("ArrowRight", "ArrowLeft"),
        words=("Degree 1, lam 0", "Degree 2, lam 0"),
    ),
    Lesson(
        path="08-cnn/cnn.ipynb",
        setup=("import numpy as np", "USE_MY_OWN"),
        exercise="output_size",
        check="output_size-places",
        wrong="def output_size(n, k, stride=1, padding=0):\n    return (n + 2 * padding - k) // stride",
        likely="the first place is missing: there is one more place than there are steps.",
        right="def output_size(n, k, stride=1, padding=0):\n"
        "    room = n + 2 * padding - k\n"
        "    if room < 0:\n"
        "        raise ValueError('the kernel is too large')\n"
        "    return room // stride + 1",
        other="flatten",
        other_check="flatten-order",
        other_right="def flatten(maps):\n    return maps.reshape(len(maps), -1)",
        explorer="sliding_window_explorer()",
        keys=("ArrowRight", "ArrowLeft"),
        words=("Place 1 of 30", "Place 2 of 30"),
    ),
)


@pytest.fixture(scope="module")
def address(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A JupyterLab on a copy of `release/`, one for all tests here; none where there is no browser to look at it."""
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "release", folder / "release")
    (folder / "home").mkdir()
    with server(folder / "release", folder / "home") as found:
        yield found


@pytest.mark.parametrize("lesson", LESSONS, ids=[lesson.path.split("/")[0] for lesson in LESSONS])
def test_a_student_sees_all_outcomes_and_moves_the_explorer(
    browser: Any, address: str, lesson: Lesson, capsys: pytest.CaptureFixture[str]
) -> None:
    if not lesson.path.startswith(ALWAYS) and not os.environ.get("ALL_LESSONS"):
        pytest.skip("ALL_LESSONS=1 runs this one too")
    context = browser.new_context(viewport={"width": 1200, "height": 800})
    try:
        notebook = Notebook(context.new_page(), address, lesson.path)
        for beginning in lesson.setup:
            assert "Traceback" not in notebook.run(notebook.holding(beginning))
        answers_get_the_three_outcomes(notebook, lesson)
        assert "Traceback" not in notebook.run(notebook.holding(lesson.explorer))
        explorer = ExplorerOnPage(notebook, notebook.holding(lesson.explorer))
        assert explorer.fits(), "controls and picture are not on the screen at once"
        waits = the_explorer_follows_the_keyboard(explorer, lesson)
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
