"""Neurons that count: truth tables as corners of a square or a cube, and thresholds on heaps of counts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import product
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.patheffects import withStroke

from course.arrays import Array
from course.data import truth_table
from course.plots.style import BLACK, BLUE, GREY, ORANGE, VERMILION, colour_of, described, panels

Neuron = Callable[[Array, float, Sequence[int]], int]
"""Takes one row `(n,)`, a threshold and the inhibitory positions; gives 1 or 0."""

Table = tuple[int, ...]
"""The outputs for the rows of a truth table, in their order."""

NAMES: dict[Table, str] = {
    (0, 0, 0, 0): "never",
    (0, 0, 0, 1): "AND",
    (0, 0, 1, 0): "x1 and not x2",
    (0, 0, 1, 1): "x1",
    (0, 1, 0, 0): "x2 and not x1",
    (0, 1, 0, 1): "x2",
    (0, 1, 1, 0): "XOR",
    (0, 1, 1, 1): "OR",
    (1, 0, 0, 0): "NOR",
    (1, 0, 0, 1): "XNOR",
    (1, 0, 1, 0): "not x2",
    (1, 0, 1, 1): "x1 or not x2",
    (1, 1, 0, 0): "not x1",
    (1, 1, 0, 1): "not x1 or x2",
    (1, 1, 1, 0): "NAND",
    (1, 1, 1, 1): "always",
}

SILENT: dict[str, Any] = {"facecolor": "white", "edgecolor": VERMILION, "linewidth": 2, "label": "silent"}
OUTSIDE = ((-9, -12), (-9, 12), (9, -12), (11, 12))  # where the names of the corners stand
BELOW = ((-9, -12), (-15, -9), (-9, -13), (11, 12))  # clear of lines of slope -1 through the corners
MARGIN = 0.42  # room around the unit square
PALE_BLUE, PALE_ORANGE, PALE_GREY = "#E3EFF7", "#FBEFD5", "#EEEEEE"


def response(theta: int, n_inputs: int, *, alt: str) -> Figure:
    """Output against count, for a neuron without inhibitory inputs."""
    counts = np.arange(n_inputs + 1)
    fires = counts >= theta
    figure, axes = panels(width=6.0, height=2.8)
    axes.plot([-0.5, theta, theta, n_inputs + 0.5], [0, 0, 1, 1], color=GREY, linewidth=1.2, zorder=1)
    axes.plot(counts[~fires], 0 * counts[~fires], "o", color=VERMILION, mfc="white", mew=2, ms=10, label="stays silent")
    axes.plot(counts[fires], 1 + 0 * counts[fires], "o", color=BLUE, ms=10, label="fires")
    axes.annotate(rf"$\theta = {theta}$", (theta, 0.5), xytext=(8, 0), textcoords="offset points", va="center")
    axes.set(xlabel="count of inputs that are on", ylabel="output", yticks=[0, 1], xticks=counts, ylim=(-0.25, 1.25))
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    return described(figure, alt)


def gates(pairs: Mapping[str, tuple[float, Sequence[int]]], neuron: Neuron, *, alt: str) -> Figure:
    """A square for each gate, given as (theta, inhibitory): corners, line and what an inhibitory input cuts off."""
    figure, axes = panels(1, len(pairs), width=2.5, height=3.5, squeeze=False)
    for panel, (name, (theta, inhibitory)) in zip(axes[0], pairs.items(), strict=True):
        draw_neuron(panel, neuron, theta, inhibitory)
        panel.set_title(f"{name}\n" + _settings(theta, inhibitory), fontsize=11)
    _corner_legend(figure, axes[0, 0])
    return described(figure, alt)


def all_neurons(neuron: Neuron, *, alt: str) -> Figure:
    """Every neuron with two inputs: a column for each threshold, a row for each choice of inhibitory inputs."""
    choices: list[tuple[int, ...]] = [(), (0,), (1,), (0, 1)]
    figure, axes = panels(len(choices), 4, width=2.0, height=1.95)
    for (row, theta), panel in np.ndenumerate(axes):
        draw_neuron(panel, neuron, theta, choices[row], labels=False)
        outputs = tuple(int(neuron(corner, theta, choices[row])) for corner in truth_table(2))
        panel.set_title(NAMES[outputs], fontsize=10, color=GREY if outputs == (0, 0, 0, 0) else BLACK)
        if row == 3:
            panel.set_xlabel(rf"$\theta = {theta}$")
        if theta == 0:
            panel.set_ylabel(_forbidding(choices[row]))
    _corner_legend(figure, axes[0, 0])
    return described(figure, alt)


def all_functions(of_neurons: Collection[Table], *, alt: str) -> Figure:
    """The sixteen functions of two inputs: which have a line, and which of those (`of_neurons`) an MP neuron."""
    figure, axes = panels(4, 4, width=2.15, height=2.05)
    for outputs, panel in zip(product((0, 1), repeat=4), axes.flat, strict=True):
        line = find_line(outputs)
        known = tuple(outputs) in of_neurons
        tint, words = (PALE_BLUE, "an MP neuron") if known else (PALE_ORANGE, "a line, no MP neuron")
        if line is None:
            tint, words = PALE_GREY, "no line"
        _square(panel, tint)
        if line is not None:
            _draw_line(panel, *line)
        _draw_corners(panel, np.array(outputs), beside=OUTSIDE)
        panel.set_title(NAMES[tuple(outputs)], fontsize=11, fontweight="normal" if known else "bold")
        panel.set_xlabel(words, fontsize=10, color=BLACK if known else GREY if line is None else "#8A5A00")
    _corner_legend(figure, axes[0, 0])
    return described(figure, alt)


def cubes(thresholds: Sequence[int], *, alt: str) -> Figure:
    """The cube of three inputs, cut by the plane of each threshold."""
    three = {"projection": "3d", "proj_type": "ortho"}
    figure, axes = panels(1, len(thresholds), width=3.1, height=3.1, squeeze=False, subplot_kw=three)
    for panel, theta in zip(axes[0], thresholds, strict=True):
        _draw_cube(panel, theta)
    _corner_legend(figure, axes[0, 0])
    return described(figure, alt)


def counts(values: Array, y: Array, *, names: Sequence[str], alt: str) -> Figure:
    """How often each count occurs, for each of two labels; values `(m,)`, y `(m,)`."""
    figure, axes = panels(width=7.0, height=3.2)
    steps = np.arange(int(np.max(values)) + 1)
    for index, (name, shift, hatch) in enumerate(zip(names, (-0.21, 0.21), ("", "////"), strict=True)):
        heights = np.bincount(values[y == index], minlength=len(steps))
        axes.bar(
            steps + shift,
            heights,
            width=0.42,
            label=name,
            color=colour_of(index),
            hatch=hatch,
            edgecolor="white",
            linewidth=0.3,
        )
    axes.set(xlabel="count of measurements above their median", ylabel="samples", xticks=steps[::3])
    axes.legend()
    return described(figure, alt)


def accuracies(values: Sequence[float], best: int, always: float, *, alt: str) -> Figure:
    """Accuracy against threshold, with the best one marked and a level line for the commoner answer."""
    figure, axes = panels(width=7.0, height=3.2)
    axes.plot(values, "o-", color=BLUE, markersize=4, linewidth=1.4)
    axes.plot(best, values[best], "D", color=VERMILION, markersize=10)
    axes.annotate(
        rf"$\theta = {best}$: {values[best]:.3f}",
        (best, values[best]),
        xytext=(0, 9),
        textcoords="offset points",
        ha="center",
    )
    axes.axhline(always, color=GREY, linestyle=":", linewidth=1.5)
    axes.annotate(f"always “benign”: {always:.3f}", (0, always), xytext=(0, 4), textcoords="offset points", color=GREY)
    axes.set(xlabel=r"threshold $\theta$", ylabel="accuracy", ylim=(0.3, 1.0), xticks=range(0, len(values), 3))
    return described(figure, alt)


def decisions(rows: Array, z: Array, *, alt: str) -> Figure:
    """A bar for the weighted sum of each row; those that reach 0 say yes. rows `(m, n)`, z `(m,)`."""
    figure, axes = panels(width=6.4, height=3.0)
    at = np.arange(len(z))[::-1]
    for fires, colour, hatch, name in ((True, BLUE, "", "yes"), (False, VERMILION, "////", "no")):
        chosen = (z >= 0) == fires
        axes.barh(at[chosen], z[chosen], color=colour, hatch=hatch, edgecolor="white", height=0.65, label=name)
    for height, value in zip(at, z, strict=True):
        side = 1 if value >= 0 else -1
        axes.annotate(
            f"{value:g}".replace("-", "−"), (value, height), xytext=(5 * side, 0), textcoords="offset points",
            ha="left" if side > 0 else "right", va="center",
        )  # fmt: skip
    axes.axvline(0, color=BLACK, linewidth=1.2)
    axes.set(
        xlabel="$z$", yticks=at, yticklabels=[" ".join(map(str, row)) for row in rows], xlim=(z.min() - 2, z.max() + 2)
    )
    axes.set_ylabel("$x_1\\,x_2\\,x_3$")
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.grid(False, axis="y")
    axes.legend(title="sign up?", loc="upper right")
    return described(figure, alt)


def draw_neuron(axes: Axes, neuron: Neuron, theta: float, inhibitory: Sequence[int], labels: bool = True) -> None:
    """The four corners, the line `count = theta`, and hatched strips where an inhibitory input is on."""
    _square(axes, "white")
    low, high = -MARGIN, 1 + MARGIN
    for index in {int(i) % 2 for i in inhibitory}:
        start = (0.5, low) if index == 0 else (low, 0.5)
        size = (high - 0.5, high - low) if index == 0 else (high - low, high - 0.5)
        axes.add_patch(
            Rectangle(start, *size, facecolor=PALE_GREY, edgecolor="#BBBBBB", hatch="///", linewidth=0, zorder=0)
        )
    _draw_line(axes, np.array([1.0, 1.0]), -theta)
    _draw_corners(
        axes, np.array([int(neuron(corner, theta, inhibitory)) for corner in truth_table(2)]), BELOW if labels else ()
    )


def find_line(outputs: Sequence[int]) -> tuple[Array, float] | None:
    """Weights `(2,)` and a bias whose line parts the zeros from the ones as widely as the grid allows, or None."""
    signs = 2 * np.array(outputs) - 1
    best, widest = None, 0.0
    for w in map(np.array, product((-2, -1, 0, 1, 2), repeat=2)):
        for b in np.arange(-4.5, 5, 0.5):
            nearest = float(np.min(signs * (truth_table(2) @ w + b))) / max(float(np.linalg.norm(w)), 1.0)
            if nearest > widest + 1e-9:
                best, widest = (w, float(b)), nearest
    return best


def _square(axes: Axes, tint: str) -> None:
    axes.set(
        xlim=(-MARGIN, 1 + MARGIN), ylim=(-MARGIN, 1 + MARGIN), xticks=[], yticks=[], aspect="equal", facecolor=tint
    )
    axes.grid(False)
    axes.spines[["top", "right"]].set_visible(True)
    axes.spines[:].set_color("#BBBBBB")
    axes.plot([0, 1, 1, 0, 0], [0, 0, 1, 1, 0], color="#BBBBBB", linewidth=0.9, zorder=1)


def _draw_line(axes: Axes, w: Array, b: float) -> None:
    """The line `w @ x + b = 0`, as far as it crosses the picture."""
    if not w.any():
        return
    centre = np.array([0.5, 0.5])
    foot = centre - (w @ centre + b) / (w @ w) * w  # the point of the line nearest to the centre
    along = np.array([-w[1], w[0]]) / np.hypot(*w)
    ends = np.array([foot - 5 * along, foot + 5 * along])
    axes.plot(ends[:, 0], ends[:, 1], color=BLACK, linewidth=1.6, zorder=2, scalex=False, scaley=False)


def _draw_corners(axes: Axes, outputs: Array, beside: Sequence[tuple[int, int]]) -> None:
    """Filled where the neuron fires; `beside` has the place of each corner's name, in points, or nothing."""
    corners, fires = truth_table(2), outputs == 1
    axes.scatter(corners[fires, 0], corners[fires, 1], s=120, color=BLUE, zorder=4, label="fires")
    axes.scatter(corners[~fires, 0], corners[~fires, 1], s=110, zorder=4, **SILENT)
    for corner, offset in zip(corners, beside, strict=False):
        name = "".join(map(str, corner))
        axes.annotate(name, corner, xytext=offset, textcoords="offset points", ha="center", va="center", fontsize=9)


def _draw_cube(axes: Any, theta: int) -> None:
    """Edges, corners and the plane `x1 + x2 + x3 = theta`; `axes` are of the 3d projection."""
    corners = truth_table(3)
    axes.computed_zorder = False
    for one, other in product(corners, corners):
        if np.sum(other - one) == 1 and np.all(other >= one):
            axes.plot(*zip(one, other, strict=True), color=GREY, linewidth=0.9, zorder=1)
    axes.plot_trisurf(*_plane(theta), color=ORANGE, alpha=0.4, linewidth=0, zorder=2)
    fires = corners.sum(axis=1) >= theta
    axes.scatter(*corners[fires].T, s=70, color=BLUE, depthshade=False, zorder=4, label="fires")
    axes.scatter(*corners[~fires].T, s=70, depthshade=False, zorder=4, **SILENT)
    beside = {(1, 0): (0, -0.34, 0.02), (1, 1): (0, 0.07, -0.15)}  # clear of the edges
    for corner in corners:
        offset = beside.get(tuple(corner[:2]), (0, 0.08, 0.08))
        name = axes.text(*(corner + np.array(offset)), "".join(map(str, corner)), fontsize=9, zorder=5)
        name.set_path_effects([withStroke(linewidth=3, foreground="white")])
    axes.set_title(rf"$\theta = {theta}$: {int(fires.sum())} of 8 fire", pad=14)
    axes.set(xlim=(0, 1), ylim=(0, 1), zlim=(0, 1))
    axes.set_axis_off()
    axes.view_init(elev=16, azim=22)
    axes.set_box_aspect((1, 1, 1), zoom=0.98)


def _corner_legend(figure: Figure, axes: Axes) -> None:
    """One legend for all panels, below them."""
    handles, names = axes.get_legend_handles_labels()
    figure.legend(handles, names, loc="outside lower center", ncols=2)


def _plane(theta: float) -> list[Array]:
    """Three coordinates of the corners of the plane `x1 + x2 + x3 = theta` within the cube."""
    if theta == 1:
        points = np.eye(3)
    elif theta == 2:
        points = 1 - np.eye(3)
    else:
        reach = 0.28  # the plane touches the cube in one corner: draw a small piece of it
        points = np.array([[1, 1, 1]]) + reach * (np.eye(3) * 3 - 1) / 2
    return list(points.T)


def _settings(theta: float, inhibitory: Sequence[int]) -> str:
    return rf"$\theta = {theta:g}$, " + _forbidding(inhibitory)


def _forbidding(inhibitory: Sequence[int]) -> str:
    names = sorted({f"$x_{int(i) % 2 + 1}$" for i in inhibitory})
    return f"{' and '.join(names)} forbid{'s' * (len(names) == 1)}" if names else "none forbids"
