"""Hidden inputs are drawn from a secret of the course, the student and the assignment: nobody can hard-code them."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import tempfile
from pathlib import Path

NAME = ".autograder-secret"


def hidden_seed(course: Path, student: str, assignment: str) -> int:
    """The seed of one submission's hidden inputs; the same each time, as long as the secret is kept."""
    text = "\n".join([course_secret(course), student, assignment])
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big")


def course_secret(course: Path) -> str:
    """The secret of a course folder, made when it is first needed; only its owner can read it."""
    path = course / NAME
    try:
        return path.read_text()
    except FileNotFoundError:
        pass
    handle, name = tempfile.mkstemp(prefix=f"{NAME}-", dir=course)  # only its owner can read it
    try:
        with open(handle, "w") as file:
            file.write(secrets.token_hex(16))
            file.flush()
            os.fsync(handle)
        with contextlib.suppress(FileExistsError):
            os.link(name, path)  # whole or not at all, and whoever comes first
    finally:
        Path(name).unlink()
    return path.read_text()
