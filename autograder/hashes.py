"""Hashes that a record carries: with what it was graded."""

from __future__ import annotations

import hashlib
import importlib.metadata
import platform
from functools import cache
from pathlib import Path

from autograder.digests import given_digest
from autograder.given import package_folder
from autograder.plan import Plan


def hashes_of(plan: Plan) -> dict[str, str]:
    """With what an assignment is graded: the hashes that its records carry."""
    return {
        "assignment": plan.digest,
        "given": given_digest(plan),
        "engine": engine(),
        "environment": _environment(),
    }


def engine() -> str:
    """Which engine this is: its version and a hash of its files."""
    return f"{engine_version()}+{_code_digest()}"


@cache
def engine_version() -> str:
    return importlib.metadata.version("numpy-neural-networks")


@cache
def _environment() -> str:
    packages = " ".join(f"{name} {importlib.metadata.version(name)}" for name in ("numpy", "ipython", "msgpack"))
    return f"Python {platform.python_version()} {packages} {platform.system()} {platform.machine()}"


@cache
def _code_digest() -> str:
    """A hash of the harness's and the helper module's own files."""
    digest = hashlib.sha256()
    for folder in (Path(__file__).parent, package_folder()):
        for path in sorted(folder.rglob("*.py")) if folder else []:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
