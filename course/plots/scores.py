"""How good are the calls? Confusion matrix, two heaps of scores, ROC curve."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from matplotlib.figure import Figure

from course.arrays import Array
from course.plots.style import BLACK, DASHES, GREY, LINES, MARKERS, colour_of, described, panels


def confusion(matrices: Mapping[str, Array], *, alt: str, names: tuple[str, str] = ("0", "1")) -> Figure:
    """A 2 x 2 table for each title: rows the truth, columns the call; shades are shares of a row."""
    figure, axes = panels(1, len(matrices), width=3.3, height=3.2, squeeze=False)
    for panel, (title, matrix) in zip(axes[0], matrices.items(), strict=True):
        shares = matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)
        panel.imshow(shares, cmap="Blues", vmin=0, vmax=1.5)
        for (row, column), number in np.ndenumerate(matrix):
            what = "right" if row == column else ("false alarm" if column else "missed")
            weight = "bold" if row == column else "normal"
            panel.text(column, row - 0.08, f"{number:,}", ha="center", va="center", fontsize=14, fontweight=weight)
            panel.text(column, row + 0.22, what, ha="center", va="center", fontsize=9)
        panel.set(xticks=[0, 1], yticks=[0, 1], xticklabels=names, yticklabels=names, title=title)
        panel.set(xlabel="call", ylabel="truth")
        panel.grid(False)
        panel.spines[:].set_visible(False)
    return described(figure, alt)


def heaps(z: Array, y: Array, thresholds: Mapping[str, float], *, alt: str, xlabel: str = "score $z$") -> Figure:
    """How often each score occurs, for each label, and where one may cut; z `(n,)`, y `(n,)`."""
    figure, axes = panels(width=6.6, height=3.2)
    edges = np.linspace(z.min(), z.max(), 41)
    for label, hatch in ((0, ""), (1, "////")):
        axes.hist(
            z[y == label], edges, color=colour_of(label), alpha=0.65, hatch=hatch, edgecolor="white",
            linewidth=0.3, label=f"label {label}",
        )  # fmt: skip
    for index, (name, at) in enumerate(thresholds.items()):
        axes.axvline(at, color=BLACK, linestyle=DASHES[index % len(DASHES)], linewidth=1.6, label=name)
    axes.set(xlabel=xlabel, ylabel="samples")
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    return described(figure, alt)


def roc(
    curves: Mapping[str, tuple[Array, Array]],
    marks: Mapping[str, tuple[float, float]],
    *,
    alt: str,
    title: str = "",
) -> Figure:
    """True positive rate against false positive rate; `marks` are single thresholds, as points with names."""
    figure, axes = panels(width=6.6, height=4.2)
    for index, (name, (false, true)) in enumerate(curves.items()):
        axes.plot(false, true, color=LINES[index], linestyle=DASHES[index], label=name)
    axes.plot([0, 1], [0, 1], color=GREY, linestyle=":", linewidth=1.5, label="guessing")
    for index, (name, point) in enumerate(marks.items()):
        colour = LINES[index % len(LINES)]
        axes.plot(*point, MARKERS[index], color=BLACK, mfc=colour, markersize=9, label=name, ls="none")
    axes.set(xlabel="false positive rate", ylabel="true positive rate", title=title)
    axes.set(xlim=(-0.02, 1.02), ylim=(-0.02, 1.02))
    axes.set_aspect("equal")
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    return described(figure, alt)
