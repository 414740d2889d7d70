"""Every answer that is kept beside a lesson goes through the real engine."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from autograder.plan import read_plan
from autograder.prove.answers import written_answers
from autograder.prove.mutants import try_mutants, unknown_listed
from autograder.prove.proof import prove
from autograder.prove.sentences import unseen

ROOT = Path(__file__).resolve().parent.parent
ASSIGNMENTS = sorted(path.parent.parent.name for path in ROOT.glob("source/*/answers/right"))


EACH_MUTANT = 4
"""`make mutants` tries them all; here each fourth, from all exercises."""


@pytest.mark.slow
@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_right_answers_get_full_marks_and_wrong_ones_lose_them(assignment: str) -> None:
    """No right answer loses a point, no wrong one keeps all, no blank earns, and none drags another exercise down.

    Every sentence in which a check names a mistake is called forth by one of them.
    """
    rows = prove(ROOT, assignment, whole=False)
    assert [f"{row.answer.exercise} {row.answer.name}: {row.fault}" for row in rows if row.fault] == []
    messages = [check.message for row in rows for check in row.result.checks]
    assert unseen(read_plan(ROOT, assignment), messages) == []


@pytest.mark.slow
@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_a_changed_operator_constant_axis_or_sign_loses_marks(assignment: str) -> None:
    tried = try_mutants(ROOT, assignment, every=EACH_MUTANT)
    assert [f"{one.mutant.exercise}: {one.mutant.change}" for one in tried if one.fate == "alive"] == []
    assert len(tried) > 10
    assert unknown_listed(ROOT, assignment) == []


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_each_exercise_is_proved_from_both_sides(assignment: str) -> None:
    plan = read_plan(ROOT, assignment)
    answers = written_answers(ROOT / "source" / assignment, plan)
    right = Counter(answer.exercise for answer in answers if answer.is_right)
    wrong = Counter(answer.exercise for answer in answers if not answer.is_right)
    assert {name: right[name] for name in plan.exercises if right[name] < 4} == {}
    assert {name: wrong[name] for name in plan.exercises if wrong[name] < 6} == {}


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_the_exercise_names_are_those_of_the_course(assignment: str) -> None:
    """Graders and older material call these functions by name."""
    assert sorted(read_plan(ROOT, assignment).exercises) == sorted(NAMES[assignment])


NAMES = {
    "01-mp-neuron": ["aggregate", "mp_neuron", "mp_predict", "GATES", "fit_threshold"],
    "02-perceptron": [
        "step",
        "perceptron_predict",
        "perceptron_update",
        "perceptron_fit",
        "adaline_update",
        "confusion_matrix",
        "accuracy",
    ],
    "03-sigmoid-neuron": [
        "sigmoid",
        "error",
        "grad_w",
        "grad_b",
        "do_gradient_descent",
        "gradients",
        "cross_entropy_gradients",
    ],
    "04-xor-mlp": [
        "xor_network",
        "nn_parameter_maker",
        "sigmoid",
        "forward_pass",
        "gradient_estimator",
        "one_step_gd",
    ],
    "05-backprop": [
        "linear_forward",
        "linear_update",
        "sigmoid_prime",
        "forward_trace",
        "output_delta",
        "hidden_delta",
        "backprop",
        "gradient_check",
        "minibatches",
        "sgd_epoch",
    ],
    "06-activations": [
        "tanh",
        "relu",
        "leaky_relu",
        "elu",
        "d_sigmoid",
        "d_tanh",
        "d_relu",
        "d_leaky_relu",
        "d_elu",
        "softmax",
        "mse",
        "binary_cross_entropy",
        "cross_entropy",
        "softmax_cross_entropy_grad",
        "xavier_init",
        "he_init",
        "choose_head",
    ],
    "07-regularization": [
        "l2_penalty",
        "l1_penalty",
        "l2_gradient",
        "l1_gradient",
        "dropout_forward",
        "dropout_backward",
        "batch_norm_forward",
        "early_stopping",
        "augment_shift",
        "augment_flip",
    ],
    "08-cnn": [
        "output_size",
        "conv2d",
        "relu",
        "pool2d",
        "conv_layer",
        "flatten",
        "cnn_forward",
        "count_parameters",
    ],
}
