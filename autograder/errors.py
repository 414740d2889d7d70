"""Every way in which the harness can stop, one exception each.

AutograderError
├── UsageError             the command or the course folder is wrong; exit code 2
│   └── BuildError         a notebook's source cannot be built
├── IsolationRefused       this machine cannot protect itself as asked; exit code 3
├── SubmissionError        one submission cannot be read; the class goes on
├── StoreError             a store or gradebook cannot be read or written; nothing half-written is left
├── ProtocolError          bytes from a worker are not of our format
└── JudgeError             the harness broke while it judged; never the student's fault

A message says what happened, to what, and what to do next.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches


class AutograderError(Exception):
    """The base of all errors of this package."""


class UsageError(AutograderError):
    """The command, an option or the course folder is wrong."""


class BuildError(UsageError):
    """A notebook's source cannot be built."""


class IsolationRefused(AutograderError):
    """The machine cannot give the isolation that was asked for."""


class SubmissionError(AutograderError):
    """A submission cannot be read as a notebook."""


class StoreError(AutograderError):
    """A store or gradebook cannot be read or written."""


class ProtocolError(AutograderError):
    """Bytes from a worker are not of our format."""


class JudgeError(AutograderError):
    """The harness broke while it judged."""


def perhaps(name: str, there: Sequence[str]) -> str:
    """The end of "there is no ...": what somebody who wrote `name` may have meant."""
    close = get_close_matches(name, there, n=1)
    return f", but {close[0]!r}: is the name misspelt?" if close else ""
