"""07: a curve fitted again and again, for bias and variance; two weights under a penalty, for L1 and L2."""

from __future__ import annotations

from functools import cache

import numpy as np

from course.arrays import Array
from course.explorers.base import Explorer, Values, dropdown, explorer, slider
from course.explorers.canvas import BLACK, BLUE, GREY, SKY, VERMILION, WHITE, Canvas
from course.refits import GRID, NOISE, fitted, measure, parts, truth

TIMES, SHOWN = 200, 25
PENALTIES = ["0", "0.0001", "0.001", "0.01", "0.1", "1"]

LEGEND = (("25 fits: thin", BLUE), ("their mean: thick", BLUE), ("the truth: dashed", BLACK))

CENTRE = np.array([1.6, 0.7])
SLOPES = np.array([[1.0, 0.5], [0.5, 0.9]])
KINDS = ("L1", "L2")
SQUARE = (-1.4, 2.6, -1.4, 2.6)


def refit_explorer() -> Explorer:
    """Degree, penalty, and how many places are measured."""
    controls = {
        "degree": slider("degree", 1, 0, 15, 1),
        "lam": dropdown("L2 penalty lam", PENALTIES, "0"),
        "n": slider("places measured", 20, 16, 60, 4),
    }
    alt = "Twenty-five fits of a noisy curve as thin lines, their mean as a thick line, the true curve dashed."
    return explorer(controls, paint_refits, describe_refits, alt=alt)


def refit(values: Values) -> tuple[Array, Array, Array]:
    """The places x (n,), the measurements (times, n) and the fitted curves (times, len(GRID))."""
    x, Y = measure(TIMES, n=values["n"])
    return x, Y, fitted(x, Y, values["degree"], float(values["lam"]))


def describe_refits(values: Values) -> str:
    """Bias squared and variance as numbers, and which of them is the larger."""
    bias, variance = parts(refit(values)[2])
    larger = "The bias is the larger part." if bias > variance else "The variance is the larger part."
    return (
        f"Degree {values['degree']}, lam {values['lam']}, {values['n']} places: bias squared {bias:.4f}, "
        f"variance {variance:.4f}. {larger} With the noise, {NOISE**2:.2f}, a new measurement is missed by "
        f"{bias + variance + NOISE**2:.3f} (mean square)."
    )


def paint_refits(values: Values) -> Array:
    """The fan of fits, their mean, the truth, and the points of the first measurement."""
    x, Y, curves = refit(values)
    canvas = Canvas((-1, 1, -2.6, 2.6), width=430, height=360)
    for curve in np.clip(curves[:SHOWN], -2.6, 2.6):
        canvas.line(np.column_stack([GRID, curve]), SKY, 0.6)
    canvas.line(np.column_stack([GRID, np.clip(curves.mean(axis=0), -2.6, 2.6)]), BLUE, 3)
    canvas.line(np.column_stack([GRID, truth(GRID)]), BLACK, 2, dash=6)
    canvas.points(np.column_stack([x, Y[0]]), np.ones(len(x)), size=3)
    for height, (words, colour) in zip((-1.75, -2.05, -2.35), LEGEND, strict=True):
        canvas.text((0.93, height), words, colour, 12, "rm")
    canvas.axes("x", "y")
    return canvas.array()


def penalty_explorer() -> Explorer:
    """Which penalty, and how strong."""
    controls = {"kind": dropdown("penalty", list(KINDS), "L1"), "lam": slider("lam", 0.0, 0.0, 2.5, 0.05)}
    alt = "A cost as shades over two weights, its minimum with a penalty, and the way of the minimum as lam grows."
    return explorer(controls, paint_penalty, describe_penalty, alt=alt)


def cost_at(w1: Array, w2: Array) -> Array:
    """The cost without a penalty: a bowl around CENTRE, for arrays of w1 and w2 alike in shape."""
    d1, d2 = w1 - CENTRE[0], w2 - CENTRE[1]
    return 0.5 * (SLOPES[0, 0] * d1**2 + 2 * SLOPES[0, 1] * d1 * d2 + SLOPES[1, 1] * d2**2)


def penalty_at(kind: str, w1: Array, w2: Array) -> Array:
    """The penalty for lam = 1."""
    return np.abs(w1) + np.abs(w2) if kind == "L1" else (w1**2 + w2**2) / 2


def minimum(kind: str, lam: float) -> Array:
    """Where cost plus penalty is smallest, (2,): solved for L2, coordinate by coordinate for L1."""
    if kind == "L2":
        return np.linalg.solve(SLOPES + lam * np.eye(2), SLOPES @ CENTRE)
    w = CENTRE.copy()
    for _ in range(100):
        for k in (0, 1):
            pull = SLOPES[k] @ (CENTRE - w) + SLOPES[k, k] * w[k]
            w[k] = np.sign(pull) * max(abs(pull) - lam, 0) / SLOPES[k, k]
    return w.round(9) + 0.0  # what is 0 but for rounding is 0


def describe_penalty(values: Values) -> str:
    """The minimum in numbers, and which weights are exactly 0."""
    w = minimum(values["kind"], values["lam"])
    zeros = [f"w{k + 1}" for k in (0, 1) if w[k] == 0]
    said = (
        f"{' and '.join(zeros)} {'are' if len(zeros) > 1 else 'is'} exactly 0." if zeros else "No weight is exactly 0."
    )
    return (
        f"{values['kind']} with lam {values['lam']:.2f}: the minimum lies at w1 = {w[0]:.3f}, w2 = {w[1]:.3f}. {said} "
        f"Without a penalty it lies at {CENTRE[0]}, {CENTRE[1]}."
    )


def paint_penalty(values: Values) -> Array:
    """Cost plus penalty as shades, the two level lines that touch at the minimum, and the minimum's way."""
    kind, lam = values["kind"], values["lam"]
    canvas = Canvas(SQUARE, width=420, height=400)
    canvas.surface(
        lambda P: np.sqrt(cost_at(P[:, 0], P[:, 1]) + lam * penalty_at(kind, P[:, 0], P[:, 1])), level=None, high=2.6
    )
    canvas.axes("w1", "w2")
    for ends in ([(SQUARE[0], 0), (SQUARE[1], 0)], [(0, SQUARE[2]), (0, SQUARE[3])]):
        canvas.line(np.array(ends), GREY, 1)
    w = minimum(kind, lam)
    if lam:
        for piece in _inside(_around(w)):
            canvas.line(piece, BLACK, 1.5, dash=5)
        for piece in _inside(_border(kind, w)):
            canvas.line(piece, BLACK, 2)
    canvas.line(_way(kind), VERMILION, 3)
    canvas.circle(tuple(CENTRE), 5, fill=BLACK, outline=WHITE)
    canvas.circle((float(w[0]), float(w[1])), 7, fill=WHITE, outline=BLACK, width=3)
    return canvas.array()


@cache
def _way(kind: str) -> Array:
    """Where the minimum lies as lam grows from 0 to 2.5, (51, 2)."""
    return np.array([minimum(kind, lam) for lam in np.linspace(0, 2.5, 51)])


def _around(w: Array) -> Array:
    """The level line of the cost through w: an ellipse, (145, 2)."""
    circle = np.sqrt(2 * cost_at(w[:1], w[1:])[0]) * _circle()
    return CENTRE + circle @ np.linalg.inv(np.linalg.cholesky(SLOPES))


def _border(kind: str, w: Array) -> Array:
    """The level line of the penalty through w: a diamond or a circle, (145, 2)."""
    circle = _circle()
    if kind == "L2":
        return np.hypot(*w) * circle
    return np.abs(w).sum() * circle / np.abs(circle).sum(axis=1, keepdims=True)


def _circle() -> Array:
    angles = np.linspace(0, 2 * np.pi, 145)
    return np.column_stack([np.cos(angles), np.sin(angles)])


def _inside(points: Array) -> list[Array]:
    """The pieces of a line that lie within the picture."""
    inside = ((points >= SQUARE[0]) & (points <= SQUARE[1])).all(axis=1)
    cuts = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    runs = zip(np.split(points, cuts), np.split(inside, cuts), strict=True)
    return [run for run, kept in runs if kept[0] and len(run) > 1]
