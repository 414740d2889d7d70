"""Pictures of notebook 03: a neuron with one input, its error as a landscape over w and b, and the way downhill.

`error(w, b)` gives a number for two numbers; a path is an array `(epochs + 1, 2)` with a row (w, b) for each epoch.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from course.arrays import Array
from course.plots.curves import draw_curves
from course.plots.style import BLACK, DASHES, GREY, LINES, SURFACE, VERMILION, described, panels

Function = Callable[[Array], Array]
Error = Callable[[float, float], float]
Limits = tuple[float, float, float, float]

AROUND: Limits = (-4.0, 5.0, -5.0, 4.0)  # w from, to, b from, to
BOX = {"facecolor": "white", "edgecolor": "none", "pad": 1.0, "alpha": 0.8}


def fits(
    neurons: Mapping[str, Function],
    X: Sequence[float],
    Y: Sequence[float],
    *,
    alt: str,
    low: float = -1.0,
    high: float = 4.0,
    misses: bool = False,
    title: str = "",
) -> Figure:
    """What neurons answer along x, and the points they should hit; `misses` draws f(x) - y for the first of them."""
    x = np.linspace(low, high, 301)
    figure, axes = panels(width=6.4, height=3.6)
    draw_curves(axes, {name: neuron(x) for name, neuron in neurons.items()}, x)
    if misses:
        first = next(iter(neurons.values()))
        answers = np.ravel(first(np.asarray(X, dtype=float)))
        axes.vlines(X, answers, Y, color=VERMILION, linewidth=2.5, linestyle=":", label="f(x) $-$ y")
    axes.plot(X, Y, "D", color=BLACK, markersize=8, label="the points (x, y)", zorder=4)
    axes.set(xlabel="x", ylabel="f(x)", ylim=(-0.05, 1.05), title=title)
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    return described(figure, alt)


def tangents(
    error: Callable[[float], float], slope: Callable[[float], float], at: Sequence[float], *, alt: str
) -> Figure:
    """The error as a function of w alone, and at some w a straight line with the slope that was computed there."""
    w = np.linspace(-4, 6, 301)
    figure, axes = panels(width=6.6, height=3.8)
    axes.plot(w, [error(float(value)) for value in w], color=LINES[0], label="error")
    for index, place in enumerate(at):
        height, steepness = error(place), slope(place)
        reach = 1.0 / np.hypot(1, 6 * steepness)
        ends = np.array([place - reach, place + reach])
        axes.plot(ends, height + steepness * (ends - place), color=VERMILION, linewidth=2.6, zorder=3)
        axes.plot(
            place, height, "o", color=VERMILION, markersize=8, zorder=4, label="computed slope" if index == 0 else None
        )
        beside = (-7, 9) if steepness > 0 else (-9, -17)  # on the side that the curve leaves free
        axes.annotate(f"{steepness:+.3f}", (place, height), beside, textcoords="offset points", ha="right", bbox=BOX)
    axes.set(xlabel="w", ylabel="error", ylim=(0, None))
    axes.legend(loc="upper right")
    return described(figure, alt)


def surface(error: Error, path: Array, *, alt: str, limits: Limits = AROUND, title: str = "") -> Figure:
    """The error as a landscape in three dimensions, with the path on it."""
    figure, axes = panels(width=7.4, height=5.6, subplot_kw={"projection": "3d", "computed_zorder": False})
    w, b, heights = landscape(error, limits, 61)
    axes.plot_surface(
        w, b, heights, cmap=SURFACE, alpha=0.85, linewidth=0.15, edgecolor="#FFFFFF", rstride=2, cstride=2
    )
    on = _inside(path, limits)
    lifted = np.array([error(*point) for point in on]) + 0.006
    axes.plot(on[:, 0], on[:, 1], lifted, color=VERMILION, linewidth=3, label="path", zorder=5)
    ends = {"start": (0, "o"), "end": (-1, "*")}
    for name, (index, marker) in ends.items():
        axes.plot(
            *on[index], lifted[index], marker, color=BLACK, markersize=10, mec="white", label=name, zorder=6, ls=""
        )
    axes.view_init(elev=40, azim=-60)
    axes.set_box_aspect((1, 1, 0.62), zoom=0.88)
    axes.set(xlabel="w", ylabel="b", zlabel="error", title=title)
    axes.legend(loc="upper left")
    return described(figure, alt)


def contours(
    ways: Mapping[str, tuple[Error, Array]],
    *,
    alt: str,
    limits: Limits = AROUND,
    levels: Sequence[float] = (0.002, 0.01, 0.03, 0.06, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4),
    marks: Sequence[int] = (),
    columns: int = 2,
) -> Figure:
    """A map for each title: lines of equal error, and a path from a dot to a star. `marks` are epochs to be named."""
    columns = min(columns, len(ways))
    rows = -(-len(ways) // columns)
    size = (6.6, 5.0) if len(ways) == 1 else (4.8, 4.2)
    figure, axes = panels(rows, columns, width=size[0], height=size[1], squeeze=False)
    for panel in axes.flat[len(ways) :]:
        panel.set_visible(False)
    for panel, (title, (error, path)) in zip(axes.flat, ways.items(), strict=False):
        draw_map(panel, error, limits, levels)
        draw_path(panel, path, marks)
        panel.set(xlabel="w", ylabel="b", title=title, xlim=limits[:2], ylim=limits[2:], aspect="equal")
    if len({error for error, _ in ways.values()}) == 1:
        figure.colorbar(axes[0, 0].collections[0], ax=axes, label="error", shrink=0.8, ticks=MaxNLocator(7))
    else:
        for panel in axes.flat[: len(ways)]:
            figure.colorbar(panel.collections[0], ax=panel, shrink=0.8, ticks=MaxNLocator(7))
    figure.legend(*axes[0, 0].get_legend_handles_labels(), loc="outside lower center", ncols=3)
    return described(figure, alt)


def draw_map(axes: Axes, error: Error, limits: Limits, levels: Sequence[float]) -> None:
    """Shades and lines of equal error."""
    w, b, heights = landscape(error, limits, 81)
    axes.contourf(w, b, heights, levels=28, cmap=SURFACE, alpha=0.75)
    axes.contour(w, b, heights, levels=levels, colors="white", linewidths=0.9)
    axes.grid(False)


def draw_path(axes: Axes, path: Array, marks: Sequence[int] = ()) -> None:
    """A path with its start, its end and some epochs by name."""
    axes.plot(path[:, 0], path[:, 1], "-", color=VERMILION, linewidth=2, label="path")
    if len(path) <= 61:
        axes.plot(path[:, 0], path[:, 1], ".", color=VERMILION, markersize=5)
    for epoch in marks:
        axes.plot(*path[epoch], "o", color="white", mec=VERMILION, mew=2, markersize=6, zorder=4)
        axes.annotate(f"{epoch}", path[epoch], (7, 5), textcoords="offset points", bbox=BOX, fontsize=10, zorder=6)
    axes.plot(*path[0], "o", color=BLACK, mec="white", markersize=9, zorder=5, clip_on=False, ls="", label="start")
    axes.plot(*path[-1], "*", color=BLACK, mec="white", markersize=14, zorder=5, ls="", label="end")


def landscape(error: Error, limits: Limits, steps: int) -> tuple[Array, Array, Array]:
    """The error on a grid: w, b and heights, each `(steps, steps)`."""
    w, b = np.meshgrid(np.linspace(*limits[:2], steps), np.linspace(*limits[2:], steps))
    return w, b, np.vectorize(error, otypes=[float])(w, b)


def side_by_side(
    groups: Mapping[str, Mapping[str, Function]], *, alt: str, low: float, high: float, xlabel: str = "z"
) -> Figure:
    """A panel of functions for each title."""
    z = np.linspace(low, high, 401)
    figure, axes = panels(1, len(groups), width=4.8, height=3.6, squeeze=False)
    for panel, (title, functions) in zip(axes[0], groups.items(), strict=True):
        draw_curves(panel, {name: function(z) for name, function in functions.items()}, z)
        panel.set(xlabel=xlabel, title=title)
    return described(figure, alt)


def reliability(said: Array, happened: Mapping[str, tuple[Array, Array]], *, alt: str) -> Figure:
    """What a neuron says, in bins with edges `said`, against how often it happens: for each name (mean, share)."""
    figure, axes = panels(width=5.6, height=4.4)
    axes.plot([0, 1], [0, 1], color=GREY, linestyle=":", linewidth=1.5, label="says what happens")
    for index, (name, (means, shares)) in enumerate(happened.items()):
        axes.plot(means, shares, "os^"[index], color=LINES[index], linestyle=DASHES[index], markersize=7, label=name)
    axes.set_xticks(said[::2])
    axes.set(xlabel="what the neuron says (mean of each bin)", ylabel="share of ones among these samples")
    axes.legend(loc="upper left")
    return described(figure, alt)


def _inside(path: Array, limits: Limits) -> Array:
    """The rows of a path that lie in the picture."""
    w0, w1, b0, b1 = limits
    inside = (path[:, 0] >= w0) & (path[:, 0] <= w1) & (path[:, 1] >= b0) & (path[:, 1] <= b1)
    return path[inside]
