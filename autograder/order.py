"""What is to be graded, and how."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.settings import Isolation, Limits


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be graded, and how."""

    course: Path
    assignment: str
    students: Sequence[str] = ()
    jobs: int = 1
    isolation: Isolation = Isolation.AUTO
    with_demos: bool = False
    limits: Limits = field(default_factory=Limits)
    db: str = ""
    """Another gradebook than COURSE/gradebook.db: a path or a URL."""

    @property
    def gradebook(self) -> str:
        """Where nbgrader's gradebook is: a path or a URL."""
        return self.db or str(self.course / "gradebook.db")


def default_jobs() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
