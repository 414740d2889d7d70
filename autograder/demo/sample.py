"""Who is in the sample class, what each handed in, and what each must get."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from autograder.records import Status

ASSIGNMENT = "04-xor-mlp"


class Deed(Enum):
    """What was done to the notebook beside filling it in."""

    NOTHING = auto()
    TEST_DELETED = auto()
    TEST_EMPTIED = auto()
    NO_NOTEBOOK = auto()
    NOT_HANDED_IN = auto()


@dataclass(frozen=True, slots=True)
class Student:
    """One submission. `answers` maps an exercise to a file below `answers/`, or to code; all others are solved."""

    name: str
    says: str
    status: Status
    score: float | None
    answers: Mapping[str, str] = field(default_factory=dict)
    deed: Deed = Deed.NOTHING
    blank: tuple[str, ...] = ()


ENDLESS = "def forward_pass(inp, w, b):\n    while True:\n        inp = inp + 0"
EXIT = "import os\n\n\ndef one_step_gd(X, y, w, b, lr):\n    os._exit(0)"
MEMORY = (
    "import numpy as np\n\n\ndef nn_parameter_maker(size):\n    return [np.ones((2**17, 2**17))], [np.ones((1, 1))]"
)
RAISES = """\
def forward_pass(inp, w, b):
    for wl, bl in zip(w, b):
        inp = 1 / (1 + np.exp(-(wl @ inp.T + bl)))
    return inp"""
CHEAT = """\
class Right(float):
    def __eq__(self, other):
        return True

    def __array__(self, *args, **kwargs):
        return np.zeros(())


def sigmoid(z):
    return Right()"""
EXERCISES = ("xor_network", "nn_parameter_maker", "sigmoid", "forward_pass", "gradient_estimator", "one_step_gd")
FULL = 28.0

CLASS = (
    Student("ada", "loops in plain Python", Status.GRADED, FULL, {"forward_pass": "right/forward_pass-plain_python"}),
    Student("alan", "einsum", Status.GRADED, FULL, {"forward_pass": "right/forward_pass-reduce_einsum"}),
    Student(
        "barbara",
        "forward differences, put back",
        Status.GRADED,
        FULL,
        {"gradient_estimator": "right/gradient_estimator-nudge_and_put_back"},
    ),
    Student(
        "claude", "central differences", Status.GRADED, FULL, {"gradient_estimator": "right/gradient_estimator-central"}
    ),
    Student("dorothy", "recursion", Status.GRADED, FULL, {"forward_pass": "right/forward_pass-recursion"}),
    Student("edsger", "a class of layers", Status.GRADED, FULL, {"forward_pass": "right/forward_pass-class_of_layers"}),
    Student("frances", "float32", Status.GRADED, FULL, {"one_step_gd": "right/one_step_gd-flat_vector_float32"}),
    Student(
        "grace",
        "the chain rule",
        Status.GRADED,
        FULL,
        {"gradient_estimator": "right/gradient_estimator-exact_by_the_chain_rule"},
    ),
    Student(
        "hedy", "transposed weights", Status.GRADED, 23.0, {"forward_pass": "wrong/forward_pass-transposed_weights"}
    ),
    Student("ivan", "no bias", Status.GRADED, 23.0, {"forward_pass": "wrong/forward_pass-no_bias"}),
    Student(
        "jean", "the wrong sign", Status.GRADED, 23.0, {"gradient_estimator": "wrong/gradient_estimator-wrong_sign"}
    ),
    Student("katherine", "nothing done", Status.GRADED, 0.0, blank=EXERCISES),
    Student("linus", "an exception", Status.GRADED, 23.0, {"forward_pass": RAISES}),
    Student("margaret", "a test cell deleted", Status.REPAIRED, FULL, deed=Deed.TEST_DELETED),
    Student("niklaus", "an endless loop", Status.TIMEOUT, 23.0, {"forward_pass": ENDLESS}),
    Student("olga", "not a notebook", Status.UNREADABLE, None, deed=Deed.NO_NOTEBOOK),
    Student("peggy", "half done", Status.GRADED, 13.0, blank=("forward_pass", "gradient_estimator", "one_step_gd")),
    Student(
        "quentin", "the visible cases by heart", Status.GRADED, 23.0, {"forward_pass": "wrong/forward_pass-hard_coded"}
    ),
    Student(
        "radia",
        "tests emptied, an answer wrong",
        Status.REPAIRED,
        24.0,
        {"sigmoid": "wrong/sigmoid-slope"},
        Deed.TEST_EMPTIED,
    ),
    Student("sophie", "ends the interpreter", Status.CRASHED, 23.0, {"one_step_gd": EXIT}),
    Student("tim", "all the memory", Status.MEMORY, 23.0, {"nn_parameter_maker": MEMORY}),
    Student("ursula", "an object that equals everything", Status.GRADED, 24.0, {"sigmoid": CHEAT}),
    Student("vint", "not handed in", Status.MISSING, None, deed=Deed.NOT_HANDED_IN),
    Student("wilma", "changes its arguments", Status.GRADED, 23.0, {"one_step_gd": "wrong/one_step_gd-in_place"}),
)
