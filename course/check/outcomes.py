"""How a check ends when it is not right, and how that looks in a notebook."""

from __future__ import annotations

from typing import NoReturn


class _Spoken(AssertionError):
    """A message for the student. IPython shows it alone, without the frames of the check."""

    heading = ""

    def _render_traceback_(self) -> list[str]:
        return [f"{self.heading}\n{self}"]


class CheckError(_Spoken):
    """Not yet: something came back, and it is not what was expected."""

    heading = "✗ Not yet"


class CodeError(CheckError):
    """Not yet: the student's own code raised an exception."""

    heading = "✗ Not yet: your code stopped with an error"


class NotAttempted(_Spoken):
    """The blank has not been filled."""

    heading = "○ Not attempted"


class Waiting(_Spoken):
    """Another exercise must be finished first."""

    heading = "… Waiting"


def that(condition: object, message: str) -> None:
    """Raise `CheckError` with the message unless the condition holds."""
    if not condition:
        raise CheckError(message)


def not_attempted(exercise: str) -> NoReturn:
    """Say that a blank has not been filled."""
    raise NotAttempted(f"{exercise} is still blank. Fill it in, run its cell, then run this check again.")
