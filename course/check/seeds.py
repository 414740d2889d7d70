"""Random inputs of checks: seeded, and drawn anew when a grader sets another seed."""

from __future__ import annotations

from zlib import crc32

import numpy as np

_seed = 0


def set_seed(seed: int) -> None:
    """Let all later `rng` draw from this seed (a non-negative int). In a notebook it is 0."""
    global _seed
    _seed = seed


def rng(salt: str) -> np.random.Generator:
    """A generator for one test cell; `salt` keeps the cells apart."""
    return np.random.default_rng([_seed, crc32(salt.encode())])
