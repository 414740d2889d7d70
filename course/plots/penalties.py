"""What L1 and L2 do to weights: how they pull, where they put a minimum, which weights they leave."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from course.arrays import Array
from course.plots.style import BLACK, BLUE, DASHES, GREY, LINES, SURFACE, VERMILION, described, panels

Cost = Callable[[Array, Array], Array]
REACH = (-1.4, 2.6, -1.4, 2.6)  # w1 from, to, w2 from, to


def pulls(paths: Mapping[str, Array], *, alt: str) -> Figure:
    """A panel for each penalty: its weights step by step, (steps + 1, n_weights)."""
    figure, axes = panels(1, len(paths), width=4.6, height=3.5, squeeze=False, sharey=True)
    for panel, (title, path) in zip(axes[0], paths.items(), strict=True):
        for index, weight in enumerate(path.T):
            panel.plot(weight, color=LINES[index], linestyle=DASHES[index], label=f"starts at {weight[0]:g}")
        panel.axhline(0, color=GREY, linewidth=1)
        panel.set(title=title, xlabel="step", ylabel="weight")
    axes[0, -1].legend()
    return described(figure, alt)


def weights(named: Mapping[str, Array], true: Array, *, alt: str) -> Figure:
    """The weights of several fits, as stems, and crosses where the true ones are; all (n,)."""
    figure, axes = panels(1, len(named), width=3.9, height=3.8, squeeze=False, sharey=True)
    places = np.arange(len(true))
    for panel, (title, values) in zip(axes[0], named.items(), strict=True):
        panel.vlines(places, 0, values, color=BLUE, linewidth=3)
        panel.plot(places, values, "o", color=BLUE, markersize=5, label="fitted")
        panel.plot(places, true, "x", color=VERMILION, markersize=7, mew=1.8, label="true")
        panel.axhline(0, color=GREY, linewidth=1)
        panel.set(title=title, xlabel="weight number")
        panel.xaxis.get_major_locator().set_params(integer=True)
    axes[0, 0].set_ylabel("weight")
    figure.legend(*axes[0, 0].get_legend_handles_labels(), loc="outside lower center", ncols=2)
    return described(figure, alt)


def two_weights(
    cost: Cost,
    kinds: Mapping[str, tuple[Cost, Array, int]],
    centre: Sequence[float],
    *,
    alt: str,
) -> Figure:
    """A map of the cost for each penalty: its minima as lam grows, (n, 2), and at one of them both level lines."""
    figure, axes = panels(1, len(kinds), width=4.9, height=5.0, squeeze=False)
    for panel, (title, (penalty, path, mark)) in zip(axes[0], kinds.items(), strict=True):
        _map(panel, cost, penalty, path[mark])
        panel.plot(path[:, 0], path[:, 1], "-", color=VERMILION, linewidth=2.6, label="minimum as lam grows")
        panel.plot(
            *path[mark], "o", color="white", mec=BLACK, mew=2, markersize=10, zorder=5, label="minimum for one lam"
        )
        panel.plot(
            *centre, "*", color=BLACK, mec="white", markersize=15, zorder=5, label="minimum of the cost alone", ls=""
        )
        panel.set(title=title, xlabel="$w_1$", ylabel="$w_2$", aspect="equal", xlim=REACH[:2], ylim=REACH[2:])
    figure.legend(*axes[0, 0].get_legend_handles_labels(), loc="outside lower center", ncols=3)
    return described(figure, alt)


def _map(axes: Axes, cost: Cost, penalty: Cost, at: Array) -> None:
    w1, w2 = np.meshgrid(np.linspace(*REACH[:2], 241), np.linspace(*REACH[2:], 241))
    axes.contourf(w1, w2, cost(w1, w2), levels=24, cmap=SURFACE, alpha=0.6)
    for function, dash in ((cost, "--"), (penalty, "-")):
        level = float(function(at[:1], at[1:])[0])
        axes.contour(w1, w2, function(w1, w2), levels=[level], colors=BLACK, linewidths=1.8, linestyles=dash)
    axes.axhline(0, color=GREY, linewidth=1)
    axes.axvline(0, color=GREY, linewidth=1)
    axes.grid(False)
