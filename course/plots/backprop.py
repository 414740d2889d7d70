"""Pictures of notebook 05: values that go forward, blame that comes back, and gradients compared with measured ones.

The functions take arrays; w is a list of (units_out, units_in), b a list of (units_out, 1).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LogNorm
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Rectangle

from course.arrays import Array
from course.plots.curves import draw_curves
from course.plots.style import BLACK, BLUE, GREEN, GREY, LINES, MARKERS, ORANGE, VERMILION, described, panels

RADIUS = 0.42
PLACES = {"i1": (0.0, 1.0), "i2": (0.0, -1.0), "h1": (2.6, 1.0), "h2": (2.6, -1.0), "out": (5.2, 0.0)}
EDGES = (
    ("i1", "h1", 0.5),
    ("i2", "h1", 0.3),
    ("i1", "h2", 0.3),
    ("i2", "h2", 0.5),
    ("h1", "out", 0.5),
    ("h2", "out", 0.5),
)
WHITE_BOX = {"facecolor": "white", "edgecolor": "none", "pad": 1.0}


def worked_example(i: Array, W1: Array, W2: Array, actual: float, *, alt: str) -> Figure:
    """Above the values that go forward through two inputs, two hidden units and an output, below the slopes that come
    back; i (1, 2), W1 (2, 2), W2 (2, 1)."""
    h = i @ W1
    prediction = float((h @ W2)[0, 0])
    delta = prediction - actual
    below = delta * W2[:, 0]
    values = dict(zip(PLACES, [*np.ravel(i), *np.ravel(h), prediction], strict=True))
    slopes = dict(zip(PLACES, [None, None, *below, delta], strict=True))
    weights = [W1[0, 0], W1[1, 0], W1[0, 1], W1[1, 1], W2[0, 0], W2[1, 0]]
    gradients = [*(np.outer(i, below).T.ravel()), *(h[0] * delta)]
    figure, (top, bottom) = panels(2, 1, width=5.8, height=3.1)
    _draw_example(top, values, weights, BLUE, "forward: values")
    _draw_example(bottom, slopes, gradients, VERMILION, "backward: slopes of the error", backwards=True)
    return described(figure, alt)


def predictions(runs: Mapping[str, Sequence[float]], actual: float, *, alt: str) -> Figure:
    """The prediction from step to step, for several learning rates, and the value that is wanted."""
    figure, axes = panels(width=6.4, height=3.4)
    draw_curves(axes, {name: np.array(values) for name, values in runs.items()})
    axes.axhline(actual, color=GREY, linestyle=":", linewidth=1.5, label="actual")
    axes.set(xlabel="steps", ylabel="prediction")
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    return described(figure, alt)


def agreement(pairs: Mapping[str, tuple[Array, Array]], *, alt: str) -> Figure:
    """A panel for each name: a point for each parameter, its measured slope across, the slope of backprop up."""
    figure, axes = panels(1, len(pairs), width=4.0, height=3.8, squeeze=False)
    for panel, (name, (measured, ours)) in zip(axes[0], pairs.items(), strict=True):
        across, up = (1.15 * float(np.abs(values).max()) for values in (measured, ours))
        panel.plot([-across, across], [-across, across], color=GREY, linewidth=1.4, zorder=1, label="up = across")
        panel.plot(measured, ours, "o", color=BLUE, markeredgecolor="white", markersize=7, zorder=2)
        panel.set(
            xlabel="measured slope", ylabel="slope from backprop", title=name, xlim=(-across, across), ylim=(-up, up)
        )
        panel.locator_params(nbins=5)
        panel.legend(loc="upper left")
    return described(figure, alt)


def relative_errors(errors: Mapping[str, float], lines: Mapping[str, float], *, alt: str) -> Figure:
    """A marker for each relative error on a log scale; `lines` are named limits."""
    figure, axes = panels(width=8.0, height=0.9 + 0.42 * len(errors))
    heights = np.arange(len(errors))[::-1]
    for height, error in zip(heights, errors.values(), strict=True):
        wrong = error > min(lines.values())
        axes.plot(error, height, "s" if wrong else "o", color=VERMILION if wrong else BLUE, markersize=9)
        axes.annotate(
            f"{error:.1e}", (error, height), xytext=(9, 0), textcoords="offset points", va="center", fontsize=10
        )
        axes.axhline(height, color="#DDDDDD", linewidth=0.8, zorder=0)
    for name, level in lines.items():
        axes.axvline(level, color=GREY, linestyle=":", linewidth=1.5)
        axes.annotate(
            name, (level, 1), xycoords=("data", "axes fraction"), ha="center", va="bottom", color=GREY, fontsize=10
        )
    axes.set(xscale="log", xlim=(1e-12, 30), xlabel="relative error (log scale)", ylim=(-0.6, len(errors) - 0.4))
    axes.set_yticks(heights, list(errors))
    axes.grid(False)
    return described(figure, alt)


def symptoms(tables: Mapping[str, Mapping[str, tuple[float, float]]], *, alt: str) -> Figure:
    """A row for each patient, a column for each array: shade and number its relative error, below a common factor."""
    rows, columns = list(tables), list(next(iter(tables.values())))
    errors = np.array([[tables[row][column][0] for column in columns] for row in rows])
    figure, axes = panels(width=8.2, height=0.62 * len(rows) + 0.9)
    drawn = axes.imshow(np.clip(errors, 1e-4, 1), norm=LogNorm(1e-4, 1), cmap="Oranges", aspect="auto")
    for (row, column), error in np.ndenumerate(errors):
        factor = tables[rows[row]][columns[column]][1]
        words = (
            "right"
            if error < 1e-6
            else f"{error:.3f}" + ("" if np.isnan(factor) else f"\n{factor:.3g} times".replace("-", "−"))
        )
        axes.text(column, row, words, ha="center", va="center", fontsize=10, color="white" if error > 0.3 else BLACK)
    axes.set_xticks(range(len(columns)), columns)
    axes.set_yticks(range(len(rows)), rows)
    axes.set(title="relative error of each array")
    axes.tick_params(length=0)
    axes.grid(False)
    axes.spines[:].set_visible(False)
    figure.colorbar(drawn, ax=axes, label="relative error")
    return described(figure, alt)


def solved(shares: Mapping[str, tuple[int, int]], *, alt: str) -> Figure:
    """Two bars for each name: starts on the right side of 0.5, and starts with every answer within 0.1."""
    figure, axes = panels(width=8.0, height=3.6)
    at = np.arange(len(shares))
    for index, (words, colour, hatch) in enumerate(
        (("right side of 0.5", BLUE, ""), ("all within 0.1", ORANGE, "///"))
    ):
        heights = [pair[index] for pair in shares.values()]
        drawn = axes.bar(
            at + 0.4 * index - 0.2, heights, 0.38, color=colour, hatch=hatch, edgecolor="white", label=words
        )
        axes.bar_label(drawn, padding=2)
    axes.set_xticks(at, list(shares))
    axes.set(ylabel="starts of 100", ylim=(0, 112))
    axes.grid(False, axis="x")
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    return described(figure, alt)


def batches(orders: Mapping[str, Sequence[Array]], *, alt: str) -> Figure:
    """A row of cells for each epoch: the samples in the order in which they are used, with a gap between batches."""
    figure, axes = panels(width=8.2, height=0.55 * len(orders) + 0.2)
    for row, (name, pieces) in enumerate(orders.items()):
        x = 0.0
        for index, piece in enumerate(pieces):
            for sample in piece:
                axes.add_patch(_cell(x, -row, index))
                axes.text(x + 0.45, -row + 0.4, f"{int(sample)}", ha="center", va="center", fontsize=10)
                x += 1
            x += 0.5
        axes.annotate(name, (-0.4, -row + 0.4), ha="right", va="center")
    axes.set(xlim=(-3.2, x + 0.2), ylim=(-len(orders) + 0.8, 1.1), aspect="equal")
    axes.axis("off")
    return described(figure, alt)


def scores(curves: Mapping[str, Sequence[float]], *, alt: str, ylabel: str = "share right, new digits") -> Figure:
    """A score from epoch to epoch, for several ways of training."""
    figure, axes = panels(width=7.6, height=3.8)
    draw_curves(
        axes,
        {name: np.array(values) for name, values in curves.items()},
        np.arange(1, 1 + len(next(iter(curves.values())))),
    )
    axes.set(xlabel="epoch", ylabel=ylabel, ylim=(0, 1.02))
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    return described(figure, alt)


def guesses(images: Array, truth: Array, answers: Array, *, alt: str, columns: int = 8) -> Figure:
    """Digits with what the network says; where it is wrong the truth stands beside it. images (n, 8, 8)."""
    rows = -(-len(images) // columns)
    figure, axes = panels(rows, columns, width=1.0, height=1.28, squeeze=False)
    for panel in axes.flat:
        panel.axis("off")
    for panel, image, right, answer in zip(axes.flat, images, truth, answers, strict=False):
        panel.imshow(image, cmap="gray_r", vmin=0, vmax=1)
        if right == answer:
            panel.set_title(f"{answer}", fontsize=12, color=BLUE)
        else:
            panel.set_title(f"{answer}, is {right}", fontsize=12, color=VERMILION, fontweight="bold")
    return described(figure, alt)


def cost_of_gradients(parameters: Sequence[int], seconds: Mapping[str, Sequence[float]], *, alt: str) -> Figure:
    """Seconds for one gradient against the number of parameters, both on log scales."""
    figure, axes = panels(width=6.8, height=4.0)
    for index, (name, values) in enumerate(seconds.items()):
        axes.loglog(parameters, values, MARKERS[index] + "-", color=LINES[index], markersize=8, label=name)
    axes.set(xlabel="parameters", ylabel="seconds for one gradient")
    axes.set_xticks(list(parameters), [f"{count:,}" for count in parameters])
    axes.minorticks_off()
    axes.legend(loc="center left", bbox_to_anchor=(0.0, 0.45))
    return described(figure, alt)


def _draw_example(
    axes: Axes,
    numbers: Mapping[str, float | None],
    on_edges: Sequence[float],
    colour: str,
    title: str,
    backwards: bool = False,
) -> None:
    for (start, end, share), value in zip(EDGES, on_edges, strict=True):
        tail, tip = np.array(PLACES[start]), np.array(PLACES[end])
        along = (tip - tail) / np.hypot(*(tip - tail)) * RADIUS
        ends = (tip - along, tail + along) if backwards else (tail + along, tip - along)
        axes.annotate("", ends[1], ends[0], arrowprops={"arrowstyle": "-|>", "color": GREY, "linewidth": 1.3}, zorder=1)
        place = tail + share * (tip - tail)
        axes.annotate(
            _short(value), place, ha="center", va="center", color=colour, fontsize=10, bbox=WHITE_BOX, zorder=2
        )
    for name, number in numbers.items():
        axes.add_patch(Circle(PLACES[name], RADIUS, facecolor="white", edgecolor=BLACK, linewidth=1.5, zorder=3))
        label = {"out": "output"}.get(name, f"${name[0]}_{name[1]}$")
        axes.annotate(
            label, PLACES[name], xytext=(0, 37), textcoords="offset points", ha="center", va="center", color=GREY
        )
        if number is not None:
            axes.annotate(
                _short(number),
                PLACES[name],
                ha="center",
                va="center",
                fontsize=9,
                zorder=4,
                color=colour if backwards else BLACK,
            )
    axes.set(xlim=(-0.5, 5.7), ylim=(-1.5, 2.0), aspect="equal", title=title)
    axes.axis("off")


def _short(value: float) -> str:
    return f"{value:.5g}".replace("-", "−")


def _cell(x: float, y: float, index: int) -> Rectangle:
    tints = ("#CFE3F1", "#FBE5B8", "#CDEBE0", "#F3DCE9")
    edges = (BLUE, ORANGE, GREEN, "#CC79A7")
    return Rectangle((x, y), 0.9, 0.8, facecolor=tints[index % 4], edgecolor=edges[index % 4], linewidth=1.2)
