"""Dropout, batch normalisation, early stopping and optimisers, as pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from matplotlib.colors import ListedColormap
from matplotlib.figure import Figure

from course.arrays import Array
from course.plots.style import BLACK, BLUE, DASHES, GREY, LINES, MARKERS, SURFACE, VERMILION, described, panels

Cost = Callable[[Array, Array], Array]


def masks(named: Mapping[str, Array], *, alt: str) -> Figure:
    """Masks (units, n_samples): dropped entries dark and crossed, the others light with their factor."""
    columns = min(2, len(named))
    figure, axes = panels(-(-len(named) // columns), columns, width=3.7, height=2.9, squeeze=False)
    for panel in axes.flat[len(named) :]:
        panel.set_visible(False)
    for panel, (title, mask) in zip(axes.flat, named.items(), strict=False):
        panel.imshow(mask > 0, cmap=ListedColormap(["#777777", "#F7F2DC"]), vmin=0, vmax=1, aspect="auto")
        for (row, column), factor in np.ndenumerate(mask):
            text = f"{factor:.3g}" if factor else "×"
            panel.text(column, row, text, ha="center", va="center", fontsize=8, color=BLACK if factor else "white")
        panel.set(title=title, xlabel="sample", ylabel="unit")
        panel.set(xticks=range(mask.shape[1]), yticks=range(mask.shape[0]))
        panel.grid(False)
    return described(figure, alt)


def heaps(named: Mapping[str, Array], *, alt: str) -> Figure:
    """How the values of a few units (units, n_samples) are spread, a panel for each name."""
    figure, axes = panels(1, len(named), width=4.6, height=3.3, squeeze=False)
    for panel, (title, values) in zip(axes[0], named.items(), strict=True):
        edges = np.linspace(values.min(), values.max(), 61)
        for index, unit in enumerate(values):
            panel.hist(unit, edges, histtype="stepfilled", color=LINES[index], alpha=0.35)
            panel.hist(
                unit, edges, histtype="step", color=LINES[index], linestyle=DASHES[index], linewidth=1.8,
                label=f"unit {index}",
            )  # fmt: skip
        panel.set(title=title, xlabel="value", ylabel="samples")
    axes[0, 0].legend()
    return described(figure, alt)


def stopping(loss: Sequence[float], val_loss: Sequence[float], best: int, stop: int, *, alt: str) -> Figure:
    """Training and validation loss, the best epoch and the one at which training would have stopped."""
    figure, axes = panels(width=7.0, height=3.8)
    for index, (name, values) in enumerate({"training": loss, "validation": val_loss}.items()):
        axes.plot(values, color=LINES[index], linestyle=DASHES[index], label=f"{name} loss")
    axes.plot(best, val_loss[best], "*", color=BLACK, markersize=14, label=f"best epoch: {best}", ls="", zorder=4)
    axes.axvline(stop, color=GREY, linestyle=":", linewidth=2, label=f"stop: epoch {stop}")
    axes.set(xlabel="epoch", ylabel="loss (log scale)", yscale="log")
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    return described(figure, alt)


def against_rate(named: Mapping[str, Sequence[float]], rates: Sequence[float], *, alt: str, chance: float) -> Figure:
    """Accuracy on new samples against the learning rate, a line for each network."""
    figure, axes = panels(width=6.6, height=3.6)
    for index, (name, values) in enumerate(named.items()):
        axes.plot(rates, values, MARKERS[index], color=LINES[index], ls=DASHES[index], markersize=7, label=name)
    axes.axhline(chance, color=GREY, linestyle=":", linewidth=1.5, label="guessing")
    axes.set(xlabel="learning rate", ylabel="right on test digits", xscale="log", ylim=(0, 1.03))
    axes.set_xticks(list(rates), [f"{rate:g}" for rate in rates])
    axes.minorticks_off()
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    return described(figure, alt)


def ravine(cost: Cost, paths: Mapping[str, Array], *, alt: str, limits: tuple[float, float, float, float]) -> Figure:
    """Paths (steps + 1, 2) of several optimisers over level lines of a cost of two weights."""
    figure, axes = panels(len(paths), 1, width=7.4, height=2.3, squeeze=False, sharex=True)
    w1, w2 = np.meshgrid(np.linspace(*limits[:2], 201), np.linspace(*limits[2:], 201))
    heights = cost(w1, w2)
    for panel, (title, path) in zip(axes[:, 0], paths.items(), strict=True):
        panel.contourf(w1, w2, np.sqrt(heights), levels=20, cmap=SURFACE, alpha=0.6)
        panel.plot(path[:, 0], path[:, 1], ".-", color=VERMILION, markersize=6, linewidth=1.4)
        panel.plot(*path[0], "o", color=BLACK, mec="white", markersize=9, zorder=4)
        panel.plot(0, 0, "*", color=BLUE, mec="white", markersize=15, zorder=5)
        panel.set(title=title, ylabel="$w_2$", xlim=limits[:2], ylim=limits[2:])
        panel.grid(False)
    axes[-1, 0].set_xlabel("$w_1$")
    return described(figure, alt)


def shares(named: Mapping[str, Sequence[float]], *, alt: str, limit: float, name_of_limit: str) -> Figure:
    """For each name a point for each of several shares, and a tall mark at their mean."""
    figure, axes = panels(width=7.4, height=0.55 * len(named) + 1.2)
    at = np.arange(len(named))[::-1]
    for y, values in zip(at, named.values(), strict=True):
        axes.plot(values, np.full(len(values), y), "o", color=BLUE, markersize=6, alpha=0.6)
        axes.plot([np.mean(values)] * 2, [y - 0.3, y + 0.3], color=VERMILION, linewidth=3.5)
        place = (max(np.max(values), limit), y)
        axes.annotate(f"mean {np.mean(values):.2f}", place, (8, 0), textcoords="offset points", va="center")
    axes.axvline(limit, color=GREY, linestyle=":", linewidth=1.8)
    axes.annotate(name_of_limit, (limit, at[0] + 0.5), ha="right", va="bottom", color=GREY)
    axes.set(yticks=at, yticklabels=list(named), xlim=(0.7, 0.93), ylim=(-0.6, len(named) - 0.1))
    axes.set_xlabel("share of new points that are called right")
    axes.grid(False, axis="y")
    return described(figure, alt)
