"""Many fits of the same curve: how far their mean lies from the truth, and how far they lie from each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.figure import Figure

from course.arrays import Array
from course.plots.style import BLACK, BLUE, DASHES, GREY, LINES, SKY, VERMILION, described, panels

SHOWN = 25


def fans(
    named: Mapping[str, Array], at: Array, truth: Array, points: tuple[Array, Array], *, alt: str, reach: float = 2.6
) -> Figure:
    """A panel for each name: 25 of the fits (times, n), their mean, the truth, and the points of the first."""
    figure, axes = panels(1, len(named), width=4.2, height=3.7, squeeze=False, sharey=True)
    for panel, (title, curves) in zip(axes[0], named.items(), strict=True):
        panel.plot(at, curves[:SHOWN].T, color=SKY, linewidth=0.8, alpha=0.7)
        panel.plot([], [], color=SKY, linewidth=1.2, label=f"{SHOWN} fits")
        panel.plot(at, curves.mean(axis=0), color=BLUE, linewidth=2.8, label="mean of all fits")
        panel.plot(at, truth, color=BLACK, linestyle="--", linewidth=2, label="truth")
        panel.plot(*points, "o", color=VERMILION, markersize=4.5, label="one measurement", zorder=4)
        panel.set(title=title, xlabel="x", ylim=(-reach, reach))
    axes[0, 0].set_ylabel("y")
    handles = axes[0, 0].get_legend_handles_labels()
    figure.legend(*handles, loc="outside lower center", ncols=4)
    return described(figure, alt)


def trade_off(
    at: Sequence[float],
    bias: Sequence[float],
    variance: Sequence[float],
    noise: float,
    *,
    alt: str,
    xlabel: str,
    log: bool = False,
) -> Figure:
    """Bias squared, variance, and with the noise their sum, which is what a new measurement costs."""
    figure, axes = panels(width=7.0, height=4.0)
    total = np.add(bias, variance) + noise
    for index, (name, values) in enumerate({"bias squared": bias, "variance": variance, "sum": total}.items()):
        label = f"{name} + noise: error on new points" if name == "sum" else name
        axes.plot(at, values, "os^"[index], color=LINES[index], linestyle=DASHES[index], markersize=5, label=label)
    axes.axhline(noise, color=GREY, linestyle=":", linewidth=1.5, label="noise: no fit gets below")
    best = int(np.argmin(total))
    axes.plot(at[best], total[best], "*", color=BLACK, markersize=15, label="smallest sum", zorder=5, ls="")
    axes.set(xlabel=xlabel, ylabel="mean squared error", yscale="log", xscale="log" if log else "linear")
    if not log:
        axes.xaxis.get_major_locator().set_params(integer=True)
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    return described(figure, alt)
