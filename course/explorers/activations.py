"""06: an activation, its slope, and what ten such slopes in a row leave of a gradient; softmax, shifted and scaled."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from course.arrays import Array
from course.explorers.base import Explorer, Values, dropdown, explorer, slider
from course.explorers.canvas import BLACK, BLUE, GREY, LIGHT, VERMILION, Canvas
from course.finished import activations as ready
from course.finished.sigmoid_neuron import sigmoid

Pair = tuple[Callable[..., Array], Callable[..., Array]]

ACTIVATIONS: dict[str, Pair] = {
    "sigmoid": (sigmoid, ready.d_sigmoid),
    "tanh": (ready.tanh, ready.d_tanh),
    "ReLU": (ready.relu, ready.d_relu),
    "leaky ReLU": (ready.leaky_relu, ready.d_leaky_relu),
    "ELU": (ready.elu, ready.d_elu),
}
WITH_ALPHA = ("leaky ReLU", "ELU")
LIMITS = (-6.0, 6.0, -1.5, 3.5)
CURVES = "The curve of an activation, its slope as a dashed curve, and the tangent at the chosen point."
BARS = "Three outputs of a network, shifted and scaled, and the three probabilities that softmax makes of them."
CLASSES = ("cat", "dog", "hen")
OUTPUTS = np.array([2.0, 1.0, -1.0])


def activation_explorer() -> Explorer:
    """An activation, a pre-activation, alpha where there is one, and a number of layers."""
    controls = {
        "activation": dropdown("activation", list(ACTIVATIONS)),
        "x": slider("pre-activation x", 2.0, -6.0, 6.0, 0.1),
        "alpha": slider("alpha (leaky ReLU, ELU)", 0.1, 0.05, 1.0, 0.05),
        "layers": slider("layers", 10, 1, 20, 1),
    }
    return explorer(controls, _paint_curves, _describe_slope, alt=CURVES)


def value_and_slope(values: Values, x: Array) -> tuple[Array, Array]:
    """The chosen activation and its derivative at x."""
    f, d_f = ACTIVATIONS[values["activation"]]
    options = {"alpha": values["alpha"]} if values["activation"] in WITH_ALPHA else {}
    return f(x, **options), d_f(x, **options)


def softmax_explorer() -> Explorer:
    """A shift and a factor for three outputs, and what softmax makes of them."""
    controls = {
        "shift": slider("add to all", 0.0, -3.0, 3.0, 0.5),
        "factor": slider("multiply all by", 1.0, 0.0, 5.0, 0.25),
    }
    return explorer(controls, _paint_bars, _describe_bars, alt=BARS)


def outputs_and_probabilities(values: Values) -> tuple[Array, Array]:
    """The three outputs after factor and shift, and their softmax: `(3,)` each."""
    z = values["factor"] * OUTPUTS + values["shift"]
    return z, ready.softmax(z)


def _paint_curves(values: Values) -> Array:
    canvas = Canvas(LIMITS)
    low, high, bottom, top = LIMITS
    for level in (0.0, 1.0):
        canvas.line(np.array([[low, level], [high, level]]), LIGHT, 1)
    canvas.line(np.array([[0, bottom], [0, top]]), LIGHT, 1)
    x = np.linspace(low, high, 241)
    f, slopes = value_and_slope(values, x)
    _curve(canvas, x, slopes, VERMILION, 2.5, dash=4)
    _curve(canvas, x, f, BLUE, 3)
    at = float(values["x"])
    height, slope = (float(value) for value in value_and_slope(values, np.array(at)))
    near = np.linspace(at - 1.5, at + 1.5, 41)
    _curve(canvas, near, height + slope * (near - at), BLACK, 2)
    if bottom <= height <= top:
        canvas.circle((at, height), 5, fill=BLACK)
    canvas.text((-5.8, 3.25), "activation", BLUE, 13, "lm")
    canvas.text((-5.8, 2.9), "its slope (dashed)", VERMILION, 13, "lm")
    canvas.text((-5.8, 2.55), "tangent at x", BLACK, 13, "lm")
    canvas.axes("x", "")
    return canvas.array()


def _curve(canvas: Canvas, x: Array, y: Array, colour: str, width: float, dash: int = 0) -> None:
    """A curve, as far as it stays inside the picture; `dash` is the length of a dash in points, 0 for none."""
    inside = (x >= LIMITS[0]) & (x <= LIMITS[1]) & (y >= LIMITS[2]) & (y <= LIMITS[3])
    points = np.column_stack([x, y])[inside]  # one piece: the curves leave the picture at their ends
    pieces = [points[k : k + dash + 1] for k in range(0, len(points), 2 * dash)] if dash else [points]
    for piece in pieces:
        if len(piece) > 1:
            canvas.line(piece, colour, width)


def _describe_slope(values: Values) -> str:
    name, at, layers = values["activation"], float(values["x"]), values["layers"]
    height, slope = (float(value) for value in value_and_slope(values, np.array(at)))
    chosen = f" with alpha = {values['alpha']:.2f}" if name in WITH_ALPHA else ""
    through = "1 layer with this slope multiplies" if layers == 1 else f"{layers} layers with this slope multiply"
    return (
        f"{name}{chosen} at x = {at:.1f}: value {height:.4f}, slope {slope:.4f}. "
        f"{through} a gradient by {slope**layers:.2g}."
    )


def _paint_bars(values: Values) -> Array:
    z, p = outputs_and_probabilities(values)
    canvas = Canvas((-0.6, 6.6, -11.0, 16.0))
    canvas.line(np.array([[-0.6, 0], [6.6, 0]]), GREY, 1)
    for index, name in enumerate(CLASSES):
        canvas.rectangle((index - 0.35, min(0.0, z[index])), (index + 0.35, max(0.0, z[index])), BLUE)
        canvas.text((index, z[index] + (0.8 if z[index] >= 0 else -0.8)), f"{z[index]:.2f}", BLACK, 12)
        canvas.rectangle((index + 3.65, 0), (index + 4.35, 10 * p[index]), VERMILION)
        canvas.text((index + 4, 10 * p[index] + 0.8), f"{p[index]:.3f}", BLACK, 12)
        for left in (0, 4):
            canvas.text((index + left, -10.2), name, BLACK, 12)
    canvas.text((1, 15.2), "outputs z", BLUE, 13)
    canvas.text((5, 15.2), "softmax(z)", VERMILION, 13)
    return canvas.array()


def _describe_bars(values: Values) -> str:
    z, p = outputs_and_probabilities(values)
    outputs = ", ".join(f"{name} {value:.2f}" for name, value in zip(CLASSES, z, strict=True))
    shares = ", ".join(f"{name} {value:.3f}" for name, value in zip(CLASSES, p, strict=True))
    return f"Outputs: {outputs}. Probabilities: {shares}; their sum is {p.sum():.3f}."
