"""05: the worked example in steps. Choose the target and the learning rate, then take one step after the other.

h = i W1, prediction = h W2, error = 0.5 (prediction - actual)^2, and every weight moves against its slope.
"""

from __future__ import annotations

import numpy as np

from course.arrays import Array
from course.explorers.base import Explorer, Values, dropdown, explorer, slider
from course.explorers.canvas import BLACK, BLUE, GREY, LIGHT, VERMILION, WHITE, Canvas
from course.finished.backprop import linear_forward, linear_update

I = np.array([[2.0, 3.0]])  # noqa: E741  # the input of the worked example, named as there
W1 = np.array([[0.11, 0.12], [0.21, 0.08]])
W2 = np.array([[0.14], [0.15]])
VALUES, SLOPES = "forward: values", "backward: slopes"
PLACES = {"i1": (0.0, 1.0), "i2": (0.0, -1.0), "h1": (2.2, 1.0), "h2": (2.2, -1.0), "out": (4.4, 0.0)}
EDGES = (
    ("i1", "h1", 0.3),
    ("i2", "h1", 0.28),
    ("i1", "h2", 0.28),
    ("i2", "h2", 0.3),
    ("h1", "out", 0.5),
    ("h2", "out", 0.5),
)
MOST_STEPS = 12
FARTHEST = 50.0  # beyond this a run has clearly diverged, and is not followed
PLOT = (5.4, 9.4, -1.5, 1.5)  # where the curve of predictions stands: x from, to, y from, to
SHOWN = (-1.0, 3.0)  # the predictions that the curve has room for
ALT = "The network of the worked example with its numbers, and beside it the prediction after each step."


def backprop_explorer() -> Explorer:
    """Target, learning rate and steps; what to write on the network."""
    controls = {
        "show": dropdown("show", [VALUES, SLOPES]),
        "actual": slider("actual", 1.0, -0.5, 2.5, 0.1),
        "lr": slider("learning rate", 0.05, 0.01, 0.8, 0.01),
        "steps": slider("steps taken", 0, 0, MOST_STEPS, 1),
    }
    return explorer(controls, paint, describe, alt=ALT)


def run(actual: float, lr: float, steps: int) -> tuple[list[float], Array, Array]:
    """The predictions before the first and after each step, and the weights at the end."""
    w1, w2 = W1, W2
    predictions = [_prediction(w1, w2)]
    for _ in range(steps):
        w1, w2 = linear_update(I, actual, w1, w2, lr)
        predictions.append(_prediction(w1, w2))
        if abs(predictions[-1]) > FARTHEST:
            break
    return predictions, w1, w2


def describe(values: Values) -> str:
    """The state in words."""
    predictions, _, w2 = run(values["actual"], values["lr"], values["steps"])
    now, taken = predictions[-1], len(predictions) - 1
    delta = now - values["actual"]
    said = (
        f"After {taken} step{'s' * (taken != 1)}: prediction {now:.4g}, delta {delta:.4g}, error {0.5 * delta**2:.4g}. "
    )
    said += f"Sent down to h1: {delta * w2[0, 0]:.4g}, to h2: {delta * w2[1, 0]:.4g}. "
    if abs(now) > FARTHEST:
        return said + "The steps are too large: it diverges."
    if taken and (predictions[-2] - values["actual"]) * delta < 0:
        return said + "The last step went past the target."
    return said + ("The last step came nearer." if taken else "Take a step.")


def paint(values: Values) -> Array:
    """The network on the left, the predictions on the right."""
    canvas = Canvas((-0.6, 9.7, -1.9, 1.9), width=736, height=330, margin=14)
    predictions, w1, w2 = run(values["actual"], values["lr"], values["steps"])
    _paint_network(canvas, w1, w2, values)
    _paint_curve(canvas, predictions, values["actual"])
    return canvas.array()


def _prediction(w1: Array, w2: Array) -> float:
    return float(linear_forward(I, w1, w2)[1][0, 0])


def _paint_network(canvas: Canvas, w1: Array, w2: Array, values: Values) -> None:
    h, prediction = linear_forward(I, w1, w2)
    delta = float(prediction[0, 0]) - values["actual"]
    back = values["show"] == SLOPES
    if back:
        nodes = [None, None, *(delta * w2[:, 0]), delta]
        edges = [*np.outer(delta * w2[:, 0], I[0]).ravel(), *(h[0] * delta)]
    else:
        nodes = [*I[0], *h[0], float(prediction[0, 0])]
        edges = [*w1.T.ravel(), *w2[:, 0]]
    colour = VERMILION if back else BLUE
    for (start, end, share), value in zip(EDGES, edges, strict=True):
        tail, tip = np.array(PLACES[start]), np.array(PLACES[end])
        canvas.line(np.array([tail, tip]), GREY, 1.5)
        _boxed(canvas, tail + share * (tip - tail), _short(value), colour)
    for (name, place), number in zip(PLACES.items(), nodes, strict=True):
        canvas.circle(place, 24, fill=WHITE)
        canvas.text((place[0], place[1] + 0.52), "output" if name == "out" else name, GREY, 12)
        if number is not None:
            canvas.text(place, _short(number), colour if back else BLACK, 11)
    canvas.text((2.2, 1.78), values["show"], colour, 13)


def _paint_curve(canvas: Canvas, predictions: list[float], actual: float) -> None:
    """Predictions against steps; what lies outside the plot is drawn on its edge."""
    left, right, low, high = PLOT
    canvas.rectangle((left, low), (right, high), fill=WHITE, outline=GREY)
    wanted = _height(actual)
    canvas.line(np.array([(left, wanted), (right, wanted)]), GREY, 1.5, dash=5)
    canvas.text((right - 0.05, wanted + 0.12), "actual", GREY, 11, "rm")
    for value in (-1, 0, 1, 2, 3):
        canvas.text((left - 0.08, _height(value)), f"{value}", GREY, 11, "rm")
    width = (right - left) / MOST_STEPS
    points = np.array([(left + width * step, _height(value)) for step, value in enumerate(predictions)])
    if len(points) > 1:
        canvas.line(points, BLUE, 2)
    for point in points:
        canvas.circle(point, 4, fill=BLUE, outline=WHITE, width=1)
    for step in range(0, MOST_STEPS + 1, 3):
        canvas.text((left + width * step, low - 0.15), str(step), GREY, 11)
    canvas.text(((left + right) / 2, 1.78), "prediction after each step", BLACK, 13)
    canvas.line(np.array([(left, low), (right, low)]), LIGHT, 1)


def _height(value: float) -> float:
    low, high = PLOT[2:]
    share = (np.clip(value, *SHOWN) - SHOWN[0]) / (SHOWN[1] - SHOWN[0])
    return float(low + share * (high - low))


def _boxed(canvas: Canvas, point: Array, words: str, colour: str) -> None:
    half = np.array([0.075 * len(words) * 0.62, 0.13])
    canvas.rectangle(point - half, point + half, fill=WHITE, outline=WHITE)
    canvas.text(point, words, colour, 11)


def _short(value: float) -> str:
    return f"{value:.3g}" if abs(value) < 1000 else f"{value:.1e}"
