"""What we decide, never a submission: time, memory, isolation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

MB = 1024 * 1024


class Isolation(StrEnum):
    """How much protection is asked for on the command line."""

    AUTO = "auto"
    FULL = "full"
    NONE = "none"


class Level(StrEnum):
    """How much protection a worker got, the strongest first.

    A everything, B what needs no namespaces, X what needs no Landlock either, within one container for the whole class,
    none nothing.
    """

    A = "A"
    B = "B"
    X = "X"
    NONE = "none"


CONTAINER = "AUTOGRADER_CONTAINER"
"""Set to 1 by the image of `Containerfile`: one container is around all, so that level X may do."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one submission. Seconds are wall time, those of the processor apart; sizes are bytes."""

    cell_seconds: float = 30.0
    call_seconds: float = 5.0
    slow_call_seconds: float = 1.0  # for an exercise that has run out of time before
    submission_seconds: float = 600.0
    processor_seconds: float = 600.0  # of all processes of a worker together
    memory: int = 2048 * MB
    processes: int = 64
    file_size: int = 64 * MB
    output: int = 1 * MB
    notebook: int = 32 * MB
    respawns: int = 5

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Limits:
        return cls(**data)
