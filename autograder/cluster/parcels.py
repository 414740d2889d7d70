"""What travels between the supervisor and the workers of a cluster: bytes of our making, read strictly.

    kit     supervisor -> worker   what grading an assignment takes of its course folder, as compressed JSON
    answer  worker -> supervisor   a line of JSON, then the graded notebook, compressed

Text of students is in them as text. Neither side unpickles anything that the other has made of it.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import nbformat

from autograder.errors import ProtocolError
from autograder.plan import Plan, make_plan
from autograder.settings import Isolation, Limits


@dataclass(frozen=True, slots=True)
class Kit:
    """What grading an assignment takes, without its course folder; the seed comes with each submission.

    `released` maps the names of cells to their text in the student's release.
    """

    plan: Plan
    released: Mapping[str, str]
    isolation: Isolation
    with_demos: bool
    limits: Limits


def pack_kit(kit: Kit, engine: str) -> bytes:
    """The kit as bytes, for workers with the same engine."""
    fields = {
        "engine": engine,
        "assignment": kit.plan.assignment,
        "notebook": kit.plan.notebook,
        "document": kit.plan.document,
        "digest": kit.plan.digest,
        "released": dict(kit.released),
        "isolation": str(kit.isolation),
        "with_demos": kit.with_demos,
        "limits": kit.limits.as_json(),
    }
    return zlib.compress(json.dumps(fields).encode())


def engine_of(packed: bytes) -> str:
    """The engine that a kit is for; ask this first, another engine may pack otherwise."""
    return str(_fields(packed)["engine"])


def unpack_kit(packed: bytes) -> Kit:
    """What `pack_kit` packed."""
    fields = _fields(packed)
    document = nbformat.reads(json.dumps(fields["document"]), as_version=4)
    return Kit(
        plan=make_plan(fields["assignment"], fields["notebook"], document, fields["digest"]),
        released=fields["released"],
        isolation=Isolation(fields["isolation"]),
        with_demos=fields["with_demos"],
        limits=Limits.from_json(fields["limits"]),
    )


def _fields(packed: bytes) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(zlib.decompress(packed))
    return fields


class Kind(StrEnum):
    """What a worker has to say."""

    READY = "ready"  # fields: level, notice, environment
    GRADED = "graded"  # fields: record
    REFUSED = "refused"  # no isolation there; fields: why, as in the two below
    UNFIT = "unfit"  # it cannot grade what was sent: another engine
    FAILED = "failed"  # it could have, but something broke


@dataclass(frozen=True, slots=True)
class Answer:
    """A worker's answer; `worker` is its address, `notebook` what `record.codec.pack` makes of the graded one."""

    kind: Kind
    worker: str
    fields: Mapping[str, str]
    notebook: bytes = field(default=b"", repr=False)

    def pack(self) -> bytes:
        """The answer as bytes."""
        head = {"kind": self.kind, "worker": self.worker, "fields": dict(self.fields)}
        return json.dumps(head).encode() + b"\n" + self.notebook

    @classmethod
    def unpack(cls, packed: object) -> Answer:
        """What `pack` packed; `ProtocolError` where it is anything else."""
        if not isinstance(packed, bytes):
            raise ProtocolError(f"a worker answered with {type(packed).__name__} instead of bytes")
        head, _, notebook = packed.partition(b"\n")
        try:
            match json.loads(head):
                case {"kind": str(kind), "worker": str(worker), "fields": dict(fields)}:
                    return cls(Kind(kind), worker, {str(name): str(text) for name, text in fields.items()}, notebook)
        except ValueError as error:
            raise ProtocolError(f"a worker's answer cannot be read: {error}") from error
        raise ProtocolError("a worker's answer lacks a field")
