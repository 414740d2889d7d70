"""Curves: what a cost does from epoch to epoch, what a function looks like."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from course.arrays import Array
from course.plots.style import DASHES, GREY, LINES, described, panels


def draw_curves(axes: Axes, curves: Mapping[str, Array], x: Array | None = None) -> None:
    """Lines that differ in colour and in dashes, with a legend where there are names."""
    for index, (name, values) in enumerate(curves.items()):
        at = np.arange(len(values)) if x is None else x
        axes.plot(at, values, color=LINES[index % len(LINES)], linestyle=DASHES[index % len(DASHES)], label=name)
    if any(curves):
        axes.legend()


def loss_curves(
    curves: Mapping[str, Sequence[float]] | Sequence[float],
    *,
    alt: str,
    title: str = "",
    ylabel: str = "cost",
    xlabel: str = "epoch",
    log: bool = False,
    reference: Mapping[str, float] | None = None,
) -> Figure:
    """One curve, or several with names; `reference` draws named level lines, such as the cost of always saying 0.5."""
    named = curves if isinstance(curves, Mapping) else {"": curves}
    figure, axes = panels(width=6.0)
    draw_curves(axes, named)
    for name, level in (reference or {}).items():
        axes.axhline(level, color=GREY, linestyle=":", linewidth=1.5, label=name)
    if reference:
        axes.legend()
    axes.set(xlabel=xlabel, ylabel=ylabel, title=title, yscale="log" if log else "linear")
    axes.xaxis.get_major_locator().set_params(integer=True)
    return described(figure, alt)


def functions(
    named: Mapping[str, Callable[[Array], Array]],
    *,
    alt: str,
    low: float = -5.0,
    high: float = 5.0,
    title: str = "",
    xlabel: str = "z",
    ylabel: str = "",
) -> Figure:
    """Functions of one number, side by side in one panel."""
    z = np.linspace(low, high, 401)
    figure, axes = panels(width=6.0)
    draw_curves(axes, {name: function(z) for name, function in named.items()}, z)
    axes.set(xlabel=xlabel, ylabel=ylabel, title=title)
    return described(figure, alt)


def bars(values: Mapping[str, float], *, alt: str, title: str = "", ylabel: str = "", digits: int = 2) -> Figure:
    """A bar for each name, with its number on top."""
    figure, axes = panels(width=6.0)
    drawn = axes.bar(list(values), list(values.values()), color=LINES[0], width=0.6)
    axes.bar_label(drawn, fmt=f"%.{digits}f")
    axes.grid(False, axis="x")
    axes.set(title=title, ylabel=ylabel)
    return described(figure, alt)
