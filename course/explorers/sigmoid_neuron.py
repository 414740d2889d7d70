"""03: a neuron with one input goes downhill. Left what it answers, right where it stands on the map of its error.

f(x) = s(w x + b) for the points (0.5, 0.2) and (2.5, 0.9); the error is the sum of 0.5 (f(x) - y)^2.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import numpy as np

from course.arrays import Array
from course.explorers.base import Explorer, Values, dropdown, explorer, slider
from course.explorers.canvas import BLACK, BLUE, VERMILION, WHITE, Canvas
from course.finished.sigmoid_neuron import gradients, sigmoid

X, Y = np.array([0.5, 2.5]), np.array([0.2, 0.9])
LIMITS = (-6.0, 6.0, -6.0, 6.0)  # w from, to, b from, to
ALONG = (-1.0, 4.0, -0.05, 1.05)  # x from, to, f(x) from, to
RATES = ["0.01", "0.1", "1", "5", "20", "30", "50"]
ALT = (
    "Left the curve of a sigmoid neuron and the two points that it should hit; right its error as shades over w and b, "
    "with the path of gradient descent."
)


def descent_explorer() -> Explorer:
    """Two sliders for the start, the learning rate, and how many epochs have gone by."""
    controls = {
        "w": slider("start w", -2.0, -5.0, 5.0, 0.5),
        "b": slider("start b", -2.0, -5.0, 5.0, 0.5),
        "eta": dropdown("learning rate", RATES, "1"),
        "epochs": slider("epochs", 0, 0, 200, 1),
    }
    return explorer(controls, _paint, _describe, alt=ALT)


def walk(w: float, b: float, eta: float, epochs: int) -> Array:
    """The path of gradient descent: `(epochs + 1, 2)`, a row (w, b) for each epoch."""
    path = np.empty((epochs + 1, 2))
    path[0] = w, b
    columns = X[:, None]  # (2, 1)
    for epoch in range(epochs):
        dw, db = gradients(columns, Y, path[epoch, :1], path[epoch, 1])
        path[epoch + 1] = path[epoch] - eta * np.append(dw, db)
    return path


def error_at(w: Array, b: Array) -> Array:
    """The error for arrays of w and b alike in shape."""
    return sum(0.5 * (sigmoid(w * x + b) - y) ** 2 for x, y in zip(X, Y, strict=True))


def _paint(values: Values) -> Array:
    path = walk(values["w"], values["b"], float(values["eta"]), values["epochs"])
    return np.hstack([_curve(*path[-1]), _map(path)])


def _curve(w: float, b: float) -> Array:
    canvas = Canvas(ALONG, width=300, height=320)
    canvas.axes("x", "f(x)")
    answers = sigmoid(w * X + b)
    for x, answer, y in zip(X, answers, Y, strict=True):
        canvas.line(np.array([[x, answer], [x, y]]), VERMILION, 3, dash=4)
    x = np.linspace(*ALONG[:2], 101)
    canvas.line(np.column_stack([x, sigmoid(w * x + b)]), BLUE, 3)
    canvas.points(np.column_stack([X, Y]), np.ones(2), size=6)
    for x, answer in zip(X, answers, strict=True):
        canvas.circle((x, answer), 5, fill=WHITE, outline=BLUE)
    return canvas.array()


def _map(path: Array) -> Array:
    canvas = Canvas(LIMITS, width=340, height=320)
    canvas.field(_shades(), level=None, high=0.92)
    for part in _parts(path):
        canvas.line(part, VERMILION, 2)
    if len(path) <= 61:
        for point in path[_seen(path)]:
            canvas.circle(point, 2.5, fill=VERMILION, outline=VERMILION)
    canvas.axes("w", "b")
    if _seen(path)[0]:
        canvas.circle(path[0], 5, fill=BLACK, outline=WHITE)
    if _seen(path)[-1]:
        canvas.circle(path[-1], 6, fill=WHITE, outline=BLACK)
    return canvas.array()


@cache
def _shades() -> Array:
    """The root of the error, so that the valley shows: (rows, columns), its first row at the top."""
    w, b = np.meshgrid(np.linspace(*LIMITS[:2], 72), np.linspace(LIMITS[3], LIMITS[2], 68))
    return np.sqrt(error_at(w, b))


def _seen(path: Array) -> Array:
    """Which rows of the path lie on the map."""
    return (path[:, 0] >= LIMITS[0]) & (path[:, 0] <= LIMITS[1]) & (path[:, 1] >= LIMITS[2]) & (path[:, 1] <= LIMITS[3])


def _parts(path: Array) -> list[Array]:
    """The pieces of the path within the map; a step that leaves it is cut off at the border."""
    pieces = []
    for start, end in pairwise(path):
        low, high = _share(start, end)
        if low < high:
            pieces.append(start + np.array([[low], [high]]) * (end - start))
    return pieces


def _share(start: Array, end: Array) -> tuple[float, float]:
    """From which to which share of the way a straight step is on the map."""
    low, high = 0.0, 1.0
    for axis in (0, 1):
        along = end[axis] - start[axis]
        if along == 0:
            outside = not LIMITS[2 * axis] <= start[axis] <= LIMITS[2 * axis + 1]
            low, high = (1.0, 0.0) if outside else (low, high)
        else:
            ends = sorted((LIMITS[2 * axis + side] - start[axis]) / along for side in (0, 1))
            low, high = max(low, ends[0]), min(high, ends[1])
    return low, high


def _describe(values: Values) -> str:
    path = walk(values["w"], values["b"], float(values["eta"]), values["epochs"])
    w, b = path[-1]
    answers = sigmoid(w * X + b)
    dw, db = gradients(X[:, None], Y, path[-1, :1], b)
    before, now = float(error_at(*path[0])), float(error_at(w, b))
    where = "" if _seen(path)[-1] else " It has left the map."
    return (
        f"After {values['epochs']} epochs at rate {values['eta']}: w = {w:.2f}, b = {b:.2f}, "
        f"f(0.5) = {answers[0]:.3f} (wanted 0.2), f(2.5) = {answers[1]:.3f} (wanted 0.9). "
        f"Error {now:.5f}, at the start {before:.5f}; slopes {dw[0]:.5f} and {db:.5f}.{where}"
    )
