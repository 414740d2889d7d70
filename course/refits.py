"""Bias and variance by fitting again and again: one curve, measured anew many times.

A measurement is `truth(x) + noise` at `n` places between -1 and 1. A fit is a polynomial, written in Legendre's
polynomials, by least squares with the penalty `lam/2 sum w^2` on the mean squared error (`lam` 0 for none).
"""

from __future__ import annotations

import numpy as np
from numpy.polynomial import legendre

from course.arrays import Array

NOISE = 0.3  # standard deviation
PLACES = 20
GRID = np.linspace(-1, 1, 101)


def truth(x: Array) -> Array:
    """What is measured: `sin(4x) + x/2`."""
    return np.sin(4 * x) + x / 2


def measure(times: int, n: int = PLACES, noise: float = NOISE, seed: int = 0) -> tuple[Array, Array]:
    """The places x (n,) and `times` measurements at them (times, n)."""
    x = np.linspace(-1, 1, n)
    return x, truth(x) + noise * np.random.default_rng(seed).standard_normal((times, n))


def fitted(x: Array, Y: Array, degree: int, lam: float = 0.0, at: Array = GRID) -> Array:
    """A polynomial for each measurement, at the places `at`: (times, len(at))."""
    A = legendre.legvander(x, degree)  # (n, degree + 1)
    penalty = np.sqrt(lam * len(x)) * np.eye(degree + 1)
    penalty[0, 0] = 0  # the constant is a bias: it is not punished
    rows = np.vstack([A, penalty])
    targets = np.hstack([Y, np.zeros((len(Y), degree + 1))])
    W = np.linalg.lstsq(rows, targets.T, rcond=None)[0]  # (degree + 1, times)
    return (legendre.legvander(at, degree) @ W).T


def parts(curves: Array, at: Array = GRID) -> tuple[float, float]:
    """(bias squared, variance), each the mean over the places; curves (times, len(at))."""
    bias = curves.mean(axis=0) - truth(at)
    return float(np.mean(bias**2)), float(np.mean(curves.var(axis=0)))
