"""A network as circles and lines: units, weights and biases."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle

from course.arrays import Array
from course.plots.style import BLACK, BLUE, GREY, VERMILION, described, panels

SHARES = (0.26, 0.72, 0.49)  # of the way: clear of where the lines of two or three neighbours cross
RADIUS = 0.17


def place(size: Sequence[int]) -> list[Array]:
    """The centre of each unit, layer by layer: a list of `(units, 2)`."""
    return [
        np.column_stack([np.full(units, 2.0 * layer), (units - 1) / 2 - np.arange(units)])
        for layer, units in enumerate(size)
    ]


def draw_network(axes: Axes, w: Sequence[Array], b: Sequence[Array] = (), *, numbers: bool = True) -> None:
    """Positive weights as blue solid lines, negative ones as vermilion dashed lines, the wider the larger.

    w is a list of (units_out, units_in), b a list of (units_out, 1); `numbers` writes the values.
    """
    centres = place([w[0].shape[1]] + [len(weights) for weights in w])
    largest = max(float(np.abs(weights).max()) for weights in w) or 1.0
    for layer, weights in enumerate(w):
        for (i, j), value in np.ndenumerate(weights):
            _edge(
                axes,
                centres[layer][j],
                centres[layer + 1][i],
                float(value),
                largest,
                SHARES[j % len(SHARES)] if numbers else 0.0,
            )
    for layer, units in enumerate(centres):
        for index, centre in enumerate(units):
            axes.add_patch(Circle(tuple(centre), RADIUS, facecolor="white", edgecolor=BLACK, linewidth=1.5, zorder=3))
            axes.annotate(_name(layer, index, len(centres)), centre, ha="center", va="center", zorder=4)
            if layer and len(b) and numbers:
                axes.annotate(
                    f"{float(np.ravel(b[layer - 1])[index]):+.3g}",
                    (centre[0], centre[1] - RADIUS - 0.04),
                    ha="center",
                    va="top",
                    fontsize=9,
                )
    _frame(axes, centres)


def network(w: Sequence[Array], b: Sequence[Array] = (), *, alt: str, title: str = "", numbers: bool = True) -> Figure:
    """A picture of the network; under each unit stands its bias."""
    tallest = max(w[0].shape[1], *(len(weights) for weights in w))
    figure, axes = panels(width=2.6 * (len(w) + 1), height=max(2.6, 1.15 * tallest))
    draw_network(axes, w, b, numbers=numbers)
    axes.set_title(title, pad=16)
    return described(figure, alt)


def _edge(axes: Axes, start: Array, end: Array, value: float, largest: float, share: float) -> None:
    colour, dashes = (BLUE, "-") if value >= 0 else (VERMILION, "--")
    width = 0.6 + 3.4 * abs(value) / largest
    axes.plot(*zip(start, end, strict=True), color=colour, linestyle=dashes, linewidth=width, zorder=1)
    if share:
        place_of_text = start + share * (end - start)  # another place for each unit: where lines cross, numbers do not
        box = {"facecolor": "white", "edgecolor": "none", "pad": 0.8, "alpha": 0.85}
        axes.annotate(
            f"{value:.3g}", place_of_text, ha="center", va="center", fontsize=9, color=colour, bbox=box, zorder=2
        )


def _name(layer: int, index: int, layers: int) -> str:
    if layer == 0:
        return f"$x_{{{index + 1}}}$"
    return f"$y_{{{index + 1}}}$" if layer == layers - 1 else f"$h_{{{index + 1}}}$"


def _frame(axes: Axes, centres: list[Array]) -> None:
    heights = np.concatenate(centres)[:, 1]
    axes.set(
        xlim=(-0.4, 2.0 * (len(centres) - 1) + 0.4), ylim=(heights.min() - 0.5, heights.max() + 0.4), aspect="equal"
    )
    axes.axis("off")
    titles = ["inputs", *(["hidden"] * (len(centres) - 2)), "output"]
    for layer, name in enumerate(titles):
        axes.annotate(
            name,
            (2.0 * layer, heights.max() + 0.32),
            ha="center",
            va="bottom",
            color=GREY,
            fontsize=10,
            annotation_clip=False,
        )
