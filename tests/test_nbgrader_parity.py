"""Plain `nbgrader autograde` gives honest submissions the same scores."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from autograder.order import Order
from autograder.pipeline import grade
from autograder.plan import read_plan
from autograder.prove.answers import reference_answers
from benchmarks import plain, sample

ROOT = Path(__file__).resolve().parent.parent
HONEST = {
    "01-mp-neuron": {
        "all": {},
        "some": {"aggregate": "wrong", "GATES": "right"},
        "others": {"mp_neuron": "wrong", "mp_predict": "right", "fit_threshold": "wrong"},
    },
    "04-xor-mlp": {
        "all": {},
        "some": {"forward_pass": "wrong", "sigmoid": "right", "one_step_gd": "wrong"},
        "others": {"gradient_estimator": "right", "xor_network": "wrong"},
    },
}


@pytest.mark.kernel
@pytest.mark.slow
@pytest.mark.parametrize("assignment", HONEST)
def test_ours_and_plain_nbgrader_agree(assignment: str, tmp_path: Path) -> None:
    course = tmp_path / "course"
    plan = read_plan(ROOT, assignment)
    for kind in ("source", "release"):
        (course / kind / assignment).mkdir(parents=True)
        shutil.copy(ROOT / kind / assignment / f"{plan.notebook}.ipynb", course / kind / assignment)
    for student, kinds in HONEST[assignment].items():
        sample.hand_in(course, assignment, student, reference_answers(plan) | _answers(assignment, kinds))
    sample.hand_in(course, assignment, "blank", {})
    sample.without_demos(course)
    ours = {result.student: result.score for result in grade(Order(course, assignment, jobs=2)).results}
    theirs, _ = plain.autograde(course, assignment, tmp_path / "plain")
    assert ours == theirs
    assert ours["blank"] == 0.0
    assert ours["all"] == plan.max_score - 2.0  # the reflection is graded by hand


def _answers(assignment: str, kinds: dict[str, str]) -> dict[str, str]:
    """The first answer of a kind for each of these exercises."""
    folder = ROOT / "source" / assignment / "answers"
    return {name: sorted((folder / kind).glob(f"{name}-*.py"))[0].read_text() for name, kind in kinds.items()}
