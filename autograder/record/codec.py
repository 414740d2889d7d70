"""A Result as JSON text and back, without loss; sequences come back as tuples.

The notebook, by far the largest part, is kept apart: most readers of a record do not want it.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict
from typing import Any

from autograder.records import Answer, Check, Outcome, Result, Status


def encode(result: Result) -> str:
    """The record without its notebook; ASCII, so that any text survives, lone surrogates included."""
    fields = asdict(result)
    del fields["notebook"]
    return json.dumps(fields, allow_nan=False, sort_keys=True)


def decode(text: str, notebook: str = "") -> Result:
    """What `encode` wrote down."""
    fields: dict[str, Any] = json.loads(text)
    return Result(
        **fields
        | {
            "status": Status(fields["status"]),
            "notes": tuple(fields["notes"]),
            "checks": tuple(_check(item) for item in fields["checks"]),
            "answers": tuple(_answer(item) for item in fields["answers"]),
            "notebook": notebook,
        }
    )


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
