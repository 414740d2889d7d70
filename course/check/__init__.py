"""Checks that speak: the helpers used in the test cells.

A check has three outcomes, the same in a student's kernel and in the judge:

- not attempted   `NotAttempted`: the blank still raises NotImplementedError;
- not yet         `CheckError`: what was called, what came back, what was expected, the likely cause;
- right           `right(exercise, what)`, at the end of a test cell.

`Waiting` is a fourth: another exercise must come first. Expected values always come from the test cell,
never from a function of the notebook under test.
"""

from course.check.calls import call, raises, returns, without_overflow
from course.check.compare import same
from course.check.outcomes import CheckError, CodeError, NotAttempted, Waiting, not_attempted, that
from course.check.progress import progress, right
from course.check.seeds import rng, set_seed
from course.check.standins import on_replace, replaced

__all__ = [
    "CheckError",
    "CodeError",
    "NotAttempted",
    "Waiting",
    "call",
    "not_attempted",
    "on_replace",
    "progress",
    "raises",
    "replaced",
    "returns",
    "right",
    "rng",
    "same",
    "set_seed",
    "that",
    "without_overflow",
]
