"""What trained networks do with digits at different places: filters and maps, accuracies, accuracy place by place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.figure import Figure

from course.arrays import Array
from course.plots.pictures import bare, draw_frame, draw_picture
from course.plots.style import BLUE, GREY, SURFACE, VERMILION, described, panels


def filters(W: Array, *, alt: str, columns: int = 8) -> Figure:
    """The filters `(f, 1, k, k)` of a first layer, all on one scale."""
    rows = -(-len(W) // columns)
    figure, axes = panels(rows, columns, width=1.15, height=1.35, squeeze=False)
    reach = float(np.abs(W).max())
    for number, (panel, kernel) in enumerate(zip(axes.flat, W[:, 0], strict=False)):
        draw_picture(panel, kernel, signed=True, reach=reach)
        panel.set_title(str(number), fontsize=10)
    shown = axes.flat[0].images[0]
    figure.colorbar(shown, ax=axes, shrink=0.85, label="weight")
    return described(figure, alt)


def feature_maps(images: Sequence[Array], W: Array, maps: Array, *, names: Sequence[str], alt: str) -> Figure:
    """A row for each image `(h, w)`: itself, then its maps `(n, f, oh, ow)`, the largest number of each in a frame.

    In the image the frame shows where the first filter found it.
    """
    n_filters, k = len(W), W.shape[-1]
    figure, axes = panels(len(images) + 1, n_filters + 1, width=1.3, height=1.42, squeeze=False)
    axes[0, 0].set_visible(False)
    for panel, kernel, name in zip(axes[0, 1:], W[:, 0], names, strict=True):
        draw_picture(panel, kernel, signed=True, reach=float(np.abs(W).max()))
        panel.set_title(name, fontsize=10)
    top = float(maps.max())
    for line, image, of_image in zip(axes[1:], images, maps, strict=True):
        draw_picture(line[0], image)
        for panel, one in zip(line[1:], of_image, strict=True):
            panel.imshow(one, cmap=SURFACE, vmin=0, vmax=top)
            bare(panel)
            row, column = np.unravel_index(int(np.argmax(one)), one.shape)
            draw_frame(panel, float(row), float(column), 1, 1, VERMILION)
            panel.set_xlabel(f"max {one.max():.1f}", fontsize=9)
        row, column = np.unravel_index(int(np.argmax(of_image[0])), of_image[0].shape)
        draw_frame(line[0], float(row), float(column), k, k, VERMILION)
    return described(figure, alt)


def accuracies(values: Mapping[str, tuple[int, Array]], *, alt: str, guess: float = 0.1) -> Figure:
    """For each network its number of parameters, and a bar and points for the accuracies of several random starts."""
    figure, axes = panels(width=7.4, height=0.62 * len(values) + 1.1)
    at = np.arange(len(values))[::-1]
    for y, (_, scores) in zip(at, values.values(), strict=True):
        axes.barh(y, np.mean(scores), height=0.55, color=BLUE, alpha=0.35)
        axes.plot(scores, np.full(len(scores), y), "o", color=BLUE, markersize=5)
        axes.annotate(
            f"{np.mean(scores):.2f}", (np.max(scores), y), xytext=(9, 0), textcoords="offset points", va="center"
        )
    axes.axvline(guess, color=GREY, linestyle=":", linewidth=1.5)
    axes.annotate("guessing", (guess, at[0] + 0.45), (0, 0), textcoords="offset points", ha="center", color=GREY)
    axes.set(
        yticks=at,
        yticklabels=[f"{name}\n{count:,} parameters" for name, (count, _) in values.items()],
        xlim=(0, 1.08),
        ylim=(-0.5, len(values) - 0.2),
        xlabel="share of new digits that are called right",
    )
    axes.grid(False, axis="y")
    return described(figure, alt)


def by_place(tables: Mapping[str, Array], *, alt: str) -> Figure:
    """A table of accuracies for each network: how far the digit was moved down (rows) and to the right (columns)."""
    figure, axes = panels(1, len(tables), width=3.9, height=3.7, squeeze=False)
    for panel, (name, table) in zip(axes[0], tables.items(), strict=True):
        shown = panel.imshow(table, cmap=SURFACE, vmin=0, vmax=1)
        bare(panel)
        for (row, column), value in np.ndenumerate(table):
            text = f"{value:.2f}"[1:] if value < 0.995 else "1"
            panel.text(
                column, row, text, ha="center", va="center", fontsize=9, color="black" if value > 0.5 else "white"
            )
        panel.set(title=name, xlabel="moved right by", ylabel="moved down by")
        panel.set(xticks=range(table.shape[1]), yticks=range(table.shape[0]))
    figure.colorbar(shown, ax=axes, shrink=0.8, label="accuracy")
    return described(figure, alt)
