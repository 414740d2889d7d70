"""02: watch the perceptron learn, one look at a time; and move the threshold along a ROC curve."""

from __future__ import annotations

from functools import cache

import numpy as np

from course.arrays import Array
from course.data import AND, OR, XOR, truth_table
from course.explorers.base import Explorer, Values, checkbox, dropdown, explorer, slider
from course.explorers.canvas import BLACK, BLUE, GREY, LIGHT, ORANGE, VERMILION, Canvas
from course.finished.perceptron import confusion_matrix, perceptron_predict
from course.watching import Look, Neuron, watch

CLOUDS, TOUCHING = "two clouds", "two clouds that overlap"
LOOKS = 80
N_SCORES = 2000


@cache
def sample_data(name: str) -> tuple[Array, Array]:
    """X `(n, 2)` and y `(n,)` of a data set of the explorer."""
    gates = {"AND": AND, "OR": OR, "XOR": XOR}
    if name in gates:
        return truth_table(2).astype(float), gates[name]
    rng = np.random.default_rng(3)
    distance, spread = (2.6, 0.5) if name == CLOUDS else (1.2, 0.7)
    y = np.arange(20) % 2
    centres = np.where(y[:, None] == 1, distance, 0.0) * np.array([0.5, 0.87])
    return np.round(centres + np.array([0.6, -0.2]) + spread * rng.standard_normal((20, 2)), 2), y


@cache
def path(name: str, shuffled: bool) -> list[Look]:
    """The first looks of the training, one after the other."""
    X, y = sample_data(name)
    watched = watch(X, y, LOOKS // len(X), seed=0 if shuffled else None, stop=False)
    return [look for looks in watched for look in looks]


def neuron_after(name: str, shuffled: bool, looks: int) -> Neuron:
    """The neuron after so many looks; before the first all its numbers are zero."""
    return path(name, shuffled)[looks - 1].after if looks else (np.zeros(2), 0.0)


def perceptron_explorer() -> Explorer:
    """A data set, the order, and a slider through the looks."""
    controls = {
        "data": dropdown("data", ["AND", "OR", "XOR", CLOUDS, TOUCHING]),
        "shuffle": checkbox("a new order in each epoch"),
        "looks": slider("looks at a sample", 0, 0, LOOKS, 1),
    }
    alt = "Samples of two labels, the neuron's line, its firing side shaded, and a ring around the last sample."
    return explorer(controls, _paint_learning, _describe_learning, alt=alt)


def _paint_learning(values: Values) -> Array:
    X, y = sample_data(values["data"])
    low, high = X.min(axis=0), X.max(axis=0)
    room = 0.3 * (high - low).max()
    canvas = Canvas((low[0] - room, high[0] + room, low[1] - room, high[1] + room))
    w, b = neuron_after(values["data"], values["shuffle"], values["looks"])
    canvas.surface(lambda points: 0.35 + 0.4 * perceptron_predict(points, w, b), level=None)
    if w.any():
        _draw_border(canvas, w, b)
    canvas.axes()
    if values["looks"]:
        last = path(values["data"], values["shuffle"])[values["looks"] - 1]
        canvas.circle(X[last.sample], 13, fill="#FFF3D6", outline=ORANGE, width=3)
    canvas.points(X, y, size=6)
    return canvas.array()


def _draw_border(canvas: Canvas, w: Array, b: float) -> None:
    """The line, and the direction of w."""
    x0, x1, y0, y1 = canvas.limits
    centre = np.array([x0 + x1, y0 + y1]) / 2
    foot = centre - (w @ centre + b) / (w @ w) * w
    along = np.array([-w[1], w[0]]) / np.hypot(*w) * 3 * (x1 - x0)
    ends = _clipped(foot - along, foot + along, canvas.limits)
    if ends is not None:
        canvas.line(ends, BLACK, 3)
    if x0 < foot[0] < x1 and y0 < foot[1] < y1:
        canvas.arrow(foot, foot + w / np.hypot(*w) * 0.15 * (x1 - x0), BLACK, 2)


def _clipped(start: Array, end: Array, limits: tuple[float, float, float, float]) -> Array | None:
    """The piece of a line that lies in the picture."""
    step = end - start
    low, high = 0.0, 1.0
    for axis in (0, 1):
        if abs(step[axis]) > 1e-12:
            cuts = sorted((limits[2 * axis + side] - start[axis]) / step[axis] for side in (0, 1))
            low, high = max(low, cuts[0]), min(high, cuts[1])
        elif not limits[2 * axis] <= start[axis] <= limits[2 * axis + 1]:
            return None
    return np.array([start + low * step, start + high * step]) if low < high else None


def _describe_learning(values: Values) -> str:
    X, y = sample_data(values["data"])
    number = values["looks"]
    w, b = neuron_after(values["data"], values["shuffle"], number)
    right = int((perceptron_predict(X, w, b) == y).sum())
    state = f"w = ({w[0]:.4g}, {w[1]:.4g}), b = {b:g}: {right} of {len(X)} samples are called right."
    if not number:
        return f"Before the first look: {state} With all weights zero every sample is called 1."
    look = path(values["data"], values["shuffle"])[number - 1]
    x, label = X[look.sample], int(y[look.sample])
    did = {0: "right, nothing changes", 1: "x is added", -1: "x is subtracted"}[label - look.call]
    where = f"Epoch {(number - 1) // len(X) + 1}, look {number}"
    return f"{where}: the sample ({x[0]:g}, {x[1]:g}) is called {look.call} and is {label}: {did}. {state}"


@cache
def scores(distance: float) -> tuple[Array, Array]:
    """Scores on two heaps whose centres are `distance` apart: z `(n,)`, y `(n,)`, 1,000 of each label."""
    y = np.arange(N_SCORES) % 2
    z = np.random.default_rng(6).standard_normal(N_SCORES) + np.where(y == 1, distance / 2, -distance / 2)
    return z, y


@cache
def rates(distance: float) -> tuple[Array, Array]:
    """False and true positive rates for falling thresholds: the ROC curve."""
    z, y = scores(distance)
    falling = y[np.argsort(-z)]
    false, true = np.cumsum(falling == 0), np.cumsum(falling == 1)
    return np.append(0, false / false[-1])[::10], np.append(0, true / true[-1])[::10]


def threshold_explorer() -> Explorer:
    """A threshold between two heaps of scores, beside the ROC curve."""
    controls = {
        "distance": dropdown(
            "heaps", [("far apart: 4", 4.0), ("closer: 2", 2.0), ("on top of each other: 0", 0.0)], 2.0
        ),
        "threshold": slider("threshold", 0.0, -4.0, 4.0, 0.1),
    }
    alt = (
        "Left, two heaps of scores with a threshold between them; right, the ROC curve with a mark for that threshold."
    )
    return explorer(controls, _paint_threshold, _describe_threshold, alt=alt)


def _paint_threshold(values: Values) -> Array:
    return np.hstack([_paint_heaps(values), _paint_roc(values)])


def _paint_heaps(values: Values) -> Array:
    z, y = scores(values["distance"])
    edges = np.arange(-6, 6.01, 0.25)
    tallest = 220.0
    canvas = Canvas((-6, 6, 0, tallest), width=330, height=290)
    _leave_room_above(canvas)
    for label, colour in ((0, BLUE), (1, VERMILION)):
        heights, _ = np.histogram(z[y == label], edges)
        outline = np.column_stack([np.repeat(edges, 2)[1:-1], np.repeat(heights, 2)])
        canvas.line(outline, colour, 3, dash=0 if label == 0 else 6)
    _frame(canvas, "score z", "samples")
    t = values["threshold"]
    canvas.line(np.array([(t, 0), (t, tallest)]), BLACK, 2)
    canvas.text((t - 0.2, tallest * 0.96), "0", BLACK, 13, "rm")
    canvas.text((t + 0.2, tallest * 0.96), "1", BLACK, 13, "lm")
    canvas.text((-5.7, tallest * 0.86), "label 0: solid", BLUE, 12, "lm")
    canvas.text((-5.7, tallest * 0.79), "label 1: dashed", VERMILION, 12, "lm")
    return canvas.array()


def _paint_roc(values: Values) -> Array:
    canvas = Canvas((0, 1, 0, 1), width=300, height=290)
    _leave_room_above(canvas)
    canvas.line(np.array([(0, 0), (1, 1)]), LIGHT, 2)
    canvas.line(np.column_stack(rates(values["distance"])), BLUE, 3)
    _frame(canvas, "false positive rate", "true positive rate")
    matrix = _matrix(values)
    point = (matrix[0, 1] / matrix[0].sum(), matrix[1, 1] / matrix[1].sum())
    canvas.line(np.array([(point[0], 0), point, (0, point[1])]), GREY, 1, dash=4)
    canvas.circle(point, 7, fill=ORANGE, outline=BLACK)
    return canvas.array()


def _leave_room_above(canvas: Canvas) -> None:
    """For the name of the upright axis, where it is too long to stand beside it."""
    left, top, right, bottom = canvas.box
    canvas.box = (left, top + 14, right, bottom)


def _frame(canvas: Canvas, x_label: str, y_label: str) -> None:
    canvas.axes(x_label, "")
    x0, _, y0, y1 = canvas.limits
    canvas.text((x0, y1 + 0.05 * (y1 - y0)), y_label, BLACK, 12, "lm")


def _matrix(values: Values) -> Array:
    z, y = scores(values["distance"])
    return confusion_matrix(y, (z >= values["threshold"]).astype(int))


def _describe_threshold(values: Values) -> str:
    (right0, false), (missed, right1) = _matrix(values).tolist()
    z, y = scores(values["distance"])
    below, above = np.sort(z[y == 0]), z[y == 1]
    area = np.searchsorted(below, above).sum() / (len(below) * len(above))
    return (
        f"Threshold {values['threshold']:.1f}: of the zeros {right0} are called 0 and {false} are false alarms; "
        f"of the ones {right1} are called 1 and {missed} are missed. Accuracy {(right0 + right1) / len(z):.3f}, "
        f"true positive rate {right1 / (right1 + missed):.3f}, false positive rate {false / (right0 + false):.3f}, "
        f"area under the curve {area:.3f} for every threshold."
    )
