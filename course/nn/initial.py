"""Weights to start from: normal draws whose spread keeps the signal alive from layer to layer."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from course.arrays import Array

Initialiser = Callable[[tuple[int, ...], int, int, np.random.Generator], Array]
"""Takes a shape, the numbers that go into a unit (fan in) and out of it (fan out), and a generator."""


def he(shape: tuple[int, ...], fan_in: int, fan_out: int, rng: np.random.Generator) -> Array:
    """Variance `2 / fan_in`, for ReLU (He, Zhang, Ren, Sun 2015)."""
    return rng.normal(0, np.sqrt(2 / fan_in), shape)


def xavier(shape: tuple[int, ...], fan_in: int, fan_out: int, rng: np.random.Generator) -> Array:
    """Variance `2 / (fan_in + fan_out)`, for sigmoid and tanh (Glorot, Bengio 2010)."""
    return rng.normal(0, np.sqrt(2 / (fan_in + fan_out)), shape)


def small(shape: tuple[int, ...], fan_in: int, fan_out: int, rng: np.random.Generator) -> Array:
    """Standard deviation 0.01 whatever the size: too small for deep networks, here for comparison."""
    return rng.normal(0, 0.01, shape)
