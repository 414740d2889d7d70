"""A Result as JSON text and back, without loss; sequences come back as tuples.

The notebook, by far the largest part, is kept apart: most readers of a record do not want it.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import fields
from typing import Any

from autograder.records import Answer, Check, Outcome, Result, Status


def encode(result: Result) -> str:
    """The record without its notebook; ASCII, so that any text survives, lone surrogates included."""
    record = _fields_of(result)
    del record["notebook"]
    return json.dumps(record, default=_fields_of, allow_nan=False, sort_keys=True)


def decode(text: str, notebook: str = "") -> Result:
    """What `encode` wrote down."""
    record: dict[str, Any] = json.loads(text)
    return Result(
        **record
        | {
            "status": Status(record["status"]),
            "notes": tuple(record["notes"]),
            "checks": tuple(_check(item) for item in record["checks"]),
            "answers": tuple(_answer(item) for item in record["answers"]),
            "notebook": notebook,
        }
    )


def _fields_of(record: Any) -> dict[str, Any]:
    """The fields of a dataclass; json walks down by itself, without the deep copies of `asdict`."""
    return {field.name: getattr(record, field.name) for field in fields(record)}


def pack(notebook: str) -> bytes:
    """The text of a notebook, compressed."""
    return zlib.compress(notebook.encode("utf-8", "surrogatepass"), level=1)


def unpack(packed: bytes) -> str:
    """What `pack` compressed."""
    return zlib.decompress(packed).decode("utf-8", "surrogatepass")


def _check(fields: dict[str, Any]) -> Check:
    return Check(**fields | {"outcome": Outcome(fields["outcome"])})


def _answer(fields: dict[str, Any]) -> Answer:
    return Answer(**fields | {"outputs": tuple(fields["outputs"])})
