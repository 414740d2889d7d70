"""Hidden inputs are drawn from a secret of the course, the student and the assignment: nobody can hard-code them."""

from __future__ import annotations

import hashlib
import os
import secrets
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
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return course_secret(course)
    with open(file, "w") as stream:
        stream.write(secrets.token_hex(16))
    return course_secret(course)
