"""A neuron as a line: the side on which it fires, the direction of its weights, and how both move while it learns.

A neuron is a pair `(w, b)`, w `(2,)`; it fires where `w @ x + b >= 0`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap
from matplotlib.figure import Figure
from matplotlib.patheffects import withStroke

from course.arrays import Array
from course.plots.boundaries import draw_points, limits_of
from course.plots.style import BLACK, DASHES, GREY, LINES, MARKERS, ORANGE, described, panels
from course.watching import Look, Neuron

Limits = tuple[float, float, float, float]
SIDES = ListedColormap(["#FFFFFF", "#FBEFD5"])  # silent, fires


def half_planes(
    neurons: Mapping[str, Neuron | None],
    X: Array | Mapping[str, Array],
    y: Array | Mapping[str, Array],
    *,
    alt: str,
    names: list[str] | None = None,
    limits: Limits | None = None,
    labels: tuple[str, str] = ("$x_1$", "$x_2$"),
    size: float = 70,
) -> Figure:
    """A panel for each neuron (None for no line): the shaded side fires, the arrow is w. Data may differ by panel."""
    figure, axes = panels(1, len(neurons), width=3.5, height=3.9, squeeze=False)
    for panel, (title, line) in zip(axes[0], neurons.items(), strict=True):
        samples, truth = (data[title] if isinstance(data, Mapping) else data for data in (X, y))
        where = limits or limits_of(samples, 0.35)
        if line is not None:
            draw_half_plane(panel, *line, where)
        draw_points(panel, samples, truth, size, names)
        _frame(panel, where, title)
        panel.set(xlabel=labels[0], ylabel=labels[1])
    handles, texts = axes[0, 0].get_legend_handles_labels()
    figure.legend(handles, texts, loc="outside lower center", ncols=4, markerscale=max(1.0, (40 / size) ** 0.5))
    return described(figure, alt)


def draw_half_plane(axes: Axes, w: Array, b: float, limits: Limits, arrow: bool = True) -> None:
    """The side where `w @ x + b >= 0`, its border, and an arrow along w."""
    x, y = np.linspace(*limits[:2], 301), np.linspace(*limits[2:], 301)
    fires = w[0] * x + w[1] * y[:, None] + b >= 0  # (301, 301)
    axes.imshow(fires, extent=limits, origin="lower", cmap=SIDES, vmin=0, vmax=1, aspect="auto", zorder=0)
    draw_line(axes, w, b, limits)
    if arrow and np.any(w):
        _draw_arrow(axes, w, b, limits)


def draw_line(axes: Axes, w: Array, b: float, limits: Limits, dashed: bool = False) -> None:
    """The border `w @ x + b = 0`, if there is one."""
    if not np.any(w):
        return
    foot, along = _foot(w, b, limits), np.array([-w[1], w[0]]) / np.hypot(*w)
    ends = foot + np.array([[-1], [1]]) * along * 3 * (limits[1] - limits[0] + limits[3] - limits[2])
    axes.plot(
        ends[:, 0], ends[:, 1], color=GREY if dashed else BLACK, linestyle="--" if dashed else "-",
        linewidth=1.4 if dashed else 1.9, scalex=False, scaley=False, zorder=2,
    )  # fmt: skip


def looks(seen: Sequence[Look], X: Array, y: Array, *, alt: str, columns: int = 4, first: int = 1) -> Figure:
    """A panel for each look: the sample ringed, the border before it dashed, after it solid."""
    rows = -(-len(seen) // columns)
    figure, axes = panels(rows, columns, width=2.7, height=3.0, squeeze=False)
    where = limits_of(X, 0.6)
    for number, panel in enumerate(axes.flat):
        if number < len(seen):
            _draw_look(panel, seen[number], number + first, X, y, where)
        else:
            panel.set_axis_off()
    handles, texts = axes[0, 0].get_legend_handles_labels()
    figure.legend(handles, texts, loc="outside lower center", ncols=3)
    return described(figure, alt)


def per_epoch(
    curves: Mapping[str, Sequence[float]],
    *,
    alt: str,
    ylabel: str,
    title: str = "",
    reference: Mapping[str, float] | None = None,
    log: bool = False,
    top: float | None = None,
) -> Figure:
    """A marker for each epoch, counted from 1; `top` cuts off what runs away."""
    figure, axes = panels(width=6.6, height=3.4)
    for index, (name, values) in enumerate(curves.items()):
        axes.plot(
            np.arange(1, len(values) + 1), values, color=LINES[index % len(LINES)], marker=MARKERS[index],
            linestyle=DASHES[index % len(DASHES)], label=name, markersize=6, linewidth=1.5,
        )  # fmt: skip
    for name, level in (reference or {}).items():
        axes.axhline(level, color=GREY, linestyle=":", linewidth=1.5, label=name)
    axes.set(xlabel="epoch", ylabel=ylabel, title=title, yscale="log" if log else "linear")
    axes.set_ylim(top=top)
    axes.xaxis.get_major_locator().set_params(integer=True)
    if all(isinstance(value, int) for values in curves.values() for value in values):
        axes.yaxis.get_major_locator().set_params(integer=True)
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    return described(figure, alt)


def squeeze(lengths: Sequence[float], reach: float, margin: float, *, alt: str) -> Figure:
    """The length of the weights after each mistake, between its two bounds: `margin k` and `reach sqrt(k)`."""
    k = np.linspace(0, 1.18 * (reach / margin) ** 2, 300)
    figure, axes = panels(width=6.6, height=3.6)
    above, below = reach * np.sqrt(k), margin * k
    axes.plot(k, above, color=LINES[0], linestyle="--", label=r"at most $R\sqrt{k}$")
    axes.plot(k, below, color=LINES[1], linestyle="-.", label=r"at least $\gamma k$")
    axes.fill_between(k, below, above, where=below <= above, color="#E3EFF7", zorder=0)
    axes.plot(lengths, "o-", color=BLACK, markersize=5, linewidth=1.2, label="length of $(w, b)$ on AND")
    bound = (reach / margin) ** 2
    axes.plot(bound, reach**2 / margin, "D", color=ORANGE, markersize=10, zorder=4)
    axes.annotate(f"no room after {bound:.0f}", (bound, reach**2 / margin), xytext=(-12, 10),
                  textcoords="offset points", ha="right")  # fmt: skip
    axes.set(xlabel="mistakes $k$", ylabel="length")
    axes.legend(loc="lower right")
    return described(figure, alt)


def _draw_look(axes: Axes, look: Look, number: int, X: Array, y: Array, limits: Limits) -> None:
    draw_half_plane(axes, *look.after, limits, arrow=False)
    if look.call != y[look.sample]:
        draw_line(axes, *look.before, limits, dashed=True)
    axes.scatter(
        X[look.sample, 0], X[look.sample, 1], s=330, facecolor="none", edgecolor=ORANGE, linewidths=2.5, zorder=2.5
    )
    draw_points(axes, X, y, 70, ["label 0", "label 1"])
    w, b = look.after
    said = f"look {number}: called {look.call}, is {y[look.sample]}"
    _frame(axes, limits, f"{said}\n$w$ = ({w[0]:g}, {w[1]:g}), $b$ = {b:g}")
    axes.title.set_fontsize(10)
    axes.set(xticks=[0, 1], yticks=[0, 1])


def _draw_arrow(axes: Axes, w: Array, b: float, limits: Limits) -> None:
    """From the border along w, always as long: the length of w says nothing about the calls."""
    unit, width = w / np.hypot(*w), limits[1] - limits[0]
    foot = _foot(w, b, limits) + 0.14 * width * np.array([unit[1], -unit[0]])  # beside the middle, where samples are
    tip = foot + 0.15 * width * unit
    axes.annotate("", tip, foot, arrowprops={"arrowstyle": "-|>", "color": BLACK, "linewidth": 1.8}, zorder=4)
    name = axes.annotate("$w$", tip, tuple(9 * unit), textcoords="offset points", ha="center", va="center", zorder=5)
    name.set_path_effects([withStroke(linewidth=3, foreground="white")])  # it can stand on samples


def _foot(w: Array, b: float, limits: Limits) -> Array:
    """The point of the border nearest to the centre of the picture."""
    centre = np.array([limits[0] + limits[1], limits[2] + limits[3]]) / 2
    return centre - (w @ centre + b) / (w @ w) * np.asarray(w, dtype=float)


def _frame(axes: Axes, limits: Limits, title: str) -> None:
    axes.set(xlim=limits[:2], ylim=limits[2:], title=title)
    axes.set_box_aspect((limits[3] - limits[2]) / (limits[1] - limits[0]))
    axes.grid(False)
