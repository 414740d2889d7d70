"""What an outcome means for the student, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from autograder.records import TROUBLES, Outcome, Status

STATUS_TEXT: Mapping[Status, str] = {
    Status.GRADED: "",
    Status.REPAIRED: (
        "Some locked cells of your notebook were missing or changed. They were put back before grading; "
        "your answers were left as they are."
    ),
    Status.TIMEOUT: "Your notebook ran longer than is allowed and was stopped. What had been earned by then is kept.",
    Status.MEMORY: "Your notebook used more memory than is allowed and was stopped. What had been earned is kept.",
    Status.CRASHED: "Python itself stopped while running your notebook. What had been earned by then is kept.",
    Status.UNREADABLE: (
        "Your file could not be read as a notebook, so nothing was graded. Open it in JupyterLab, save it, "
        "see that it opens again, and hand it in once more."
    ),
    Status.MISSING: (
        "No notebook was found in what you handed in, so nothing was graded. Hand in the notebook under the name "
        "that it had when you got it."
    ),
    Status.NOT_JUDGED: (
        "The grader itself had a problem, so there is no score yet. This is not your fault and costs you nothing; "
        "your notebook will be graded again."
    ),
}

_STEPS: Mapping[Outcome, str] = {
    Outcome.ERROR: "Your code stopped with an error. Read the message below, run the cell in JupyterLab and try again.",
    Outcome.FAILED: "Compare what came back with what was expected, change one thing, and run the check cell again.",
    Outcome.TIMEOUT: "It did not finish in time: look for a loop that never ends, or for work done again and again.",
    Outcome.NOT_ATTEMPTED: "Still open. The first hint in the notebook is a good start.",
    Outcome.WAITING: "It needs another exercise first; finish that one, and this may turn right by itself.",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do next, about one exercise."""

    exercise: str
    text: str


def next_steps(exercises: Mapping[str, Outcome], limit: int = 3) -> list[Step]:
    """What to do first: what was tried and is nearly there, then what is open, then what waits."""
    open_ones = [name for outcome in TROUBLES for name, found in exercises.items() if found is outcome]
    return [Step(name, _STEPS[exercises[name]]) for name in open_ones[:limit]]
