"""04: a network for XOR set by hand. Move the two hidden lines and the output's threshold, make all of it steeper.

h1 = s(c (x1 + x2 - t1))     over the first line
h2 = s(c (t2 - x1 - x2))     under the second line
y  = s(c (h1 + h2 - t3))     both, or at least one: as t3 says
"""

from __future__ import annotations

import numpy as np

from course.arrays import Array
from course.explorers.base import Explorer, Values, dropdown, explorer, slider
from course.explorers.canvas import BLACK, GREEN, PURPLE, Canvas

X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
Y = np.array([[0.0], [1.0], [1.0], [0.0]])
INPUTS, HIDDEN = "the inputs", "the hidden space"
LIMITS = (-0.4, 1.4, -0.4, 1.4)
ALT = "The four rows of XOR as points on shades that show the output of the network, with the lines of its units."


def hand_network(steepness: float, t1: float, t2: float, t3: float) -> tuple[list[Array], list[Array]]:
    """`(w, b)` of the network above; steepness 20 and thresholds 0.5, 1.5, 1.5 are the textbook's numbers."""
    c = steepness
    w = [np.array([[c, c], [-c, -c]]), np.array([[c, c]])]
    b = [np.array([[-c * t1], [c * t2]]), np.array([[-c * t3]])]
    return w, b


def hidden(points: Array, w: list[Array], b: list[Array]) -> Array:
    """The hidden outputs of points `(n, 2)`: `(n, 2)`."""
    return _squash(points @ w[0].T + b[0].T)


def output(points: Array, w: list[Array], b: list[Array]) -> Array:
    """The network's answers to points `(n, 2)`: `(n,)`."""
    return _squash(hidden(points, w, b) @ w[1].T + b[1].T)[:, 0]


def xor_explorer() -> Explorer:
    """Four sliders and a choice of the plane to look at. It starts soft, so that there is something to mend."""
    controls = {
        "steepness": slider("steepness c", 4.0, 1.0, 20.0, 0.5),
        "t1": slider("first hidden line t1", 0.5, -0.5, 2.5, 0.1),
        "t2": slider("second hidden line t2", 1.5, -0.5, 2.5, 0.1),
        "t3": slider("output threshold t3", 1.5, 0.1, 1.9, 0.1),
        "plane": dropdown("look at", [INPUTS, HIDDEN]),
    }
    return explorer(controls, _paint, _describe, alt=ALT)


def _squash(z: Array) -> Array:
    return 1 / (1 + np.exp(-z))


def _network(values: Values) -> tuple[list[Array], list[Array]]:
    return hand_network(values["steepness"], values["t1"], values["t2"], values["t3"])


def _paint(values: Values) -> Array:
    w, b = _network(values)
    return _inputs(w, b, values) if values["plane"] == INPUTS else _hidden(w, b, values)


def _inputs(w: list[Array], b: list[Array], values: Values) -> Array:
    canvas = Canvas(LIMITS)
    canvas.surface(lambda points: output(points, w, b))
    canvas.axes()
    for name, colour, dash in (("1", PURPLE, 8), ("2", GREEN, 3)):
        ends = _ends(values[f"t{name}"])
        if len(ends):
            canvas.line(ends, colour, width=3, dash=dash)
            canvas.text(np.minimum(0.8 * ends[1] + 0.2 * ends[0] + 0.06, 1.33), f"h{name}", BLACK, 13)
    canvas.points(X, Y, size=8)
    return canvas.array()


def _hidden(w: list[Array], b: list[Array], values: Values) -> Array:
    canvas = Canvas((-0.15, 1.15, -0.15, 1.15))
    canvas.surface(lambda points: _squash(points @ w[1].T + b[1].T)[:, 0])
    canvas.axes("h1", "h2")
    h = hidden(X, w, b)
    canvas.points(h, Y, size=8)
    for place, name in (_names(h)).items():
        canvas.text((place[0], place[1] + 0.07), name, BLACK, 13)
    return canvas.array()


def _names(h: Array) -> dict[tuple[float, float], str]:
    """Rows 01 and 10 always fall together, because both weights of a unit are alike."""
    return {tuple(h[0]): "00", tuple(h[1]): "01, 10", tuple(h[3]): "11"}


def _ends(threshold: float) -> Array:
    """Where x1 + x2 = threshold enters and leaves the picture."""
    low, high = LIMITS[0], LIMITS[1]
    start, end = max(low, threshold - high), min(high, threshold - low)
    return np.array([[start, threshold - start], [end, threshold - end]]) if start < end else np.empty((0, 2))


def _describe(values: Values) -> str:
    w, b = _network(values)
    answers = output(X, w, b)
    right = int(((answers >= 0.5) == (Y[:, 0] == 1)).sum())
    close = int((np.abs(answers - Y[:, 0]) <= 0.1).sum())
    cost = float(np.mean((answers - Y[:, 0]) ** 2))
    listed = ", ".join(f"{name} → {answer:.2f}" for name, answer in zip(("00", "01", "10", "11"), answers, strict=True))
    return (
        f"Answers: {listed}. On the right side of 0.5: {right} of 4; within 0.1 of the label: {close} of 4. "
        f"Cost {cost:.4f} (always answering 0.5 costs 0.25)."
    )
