"""Pictures as tables of numbers: ink dark on white, numbers of both signs in two colours around white."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from course.arrays import Array
from course.plots.style import BLACK, GREY, described, panels

INK, SIGNED = "gray_r", "PuOr"  # PuOr: orange below 0, white at 0, purple above; apart for colour-blind readers
MINUS = {ord("-"): "−"}


def pictures(
    named: Mapping[str, Array],
    *,
    alt: str,
    columns: int = 6,
    size: float = 1.75,
    signed: bool = False,
    numbers: bool = False,
    reach: float | None = None,
    title: str = "",
) -> Figure:
    """Pictures `(h, w)` or in colour `(h, w, 3)`, each with its name; `reach` gets the full colour."""
    columns = min(columns, len(named))
    rows = -(-len(named) // columns)
    figure, axes = panels(rows, columns, width=size, height=size * 1.18, squeeze=False)
    for panel in axes.flat:
        panel.set_visible(False)
    for panel, (name, picture) in zip(axes.flat, named.items(), strict=False):
        panel.set_visible(True)
        draw_picture(panel, picture, signed=signed, numbers=numbers, reach=reach)
        panel.set_title(name, fontsize=10)
    if title:
        figure.suptitle(title, fontsize=12)
    return described(figure, alt)


def kernels_at_work(image: Array, kernels: Mapping[str, Array], results: Mapping[str, Array], *, alt: str) -> Figure:
    """Above the kernels with their numbers, below what each makes of the image, which stands on the left."""
    figure, axes = panels(2, len(kernels) + 1, width=1.75, height=2.0, squeeze=False)
    axes[0, 0].set_visible(False)
    draw_picture(axes[1, 0], image)
    axes[1, 0].set_title("the image", fontsize=10)
    for (above, below), (name, kernel) in zip(axes.T[1:], kernels.items(), strict=True):
        draw_picture(above, kernel, signed=True, numbers=True)
        above.set_title(name, fontsize=10)
        draw_picture(below, results[name], signed=True)
    return described(figure, alt)


def draw_picture(
    axes: Axes, picture: Array, *, signed: bool = False, numbers: bool = False, reach: float | None = None
) -> None:
    """One picture, its first row on top, with its numbers written in where asked."""
    most = reach or float(np.nanmax(np.abs(picture), initial=0)) or 1.0
    low = -most if signed else 0.0
    if signed:  # pale enough that black numbers stay readable
        low, most = (1.7 * low, 1.7 * most) if numbers else (low, most)
    axes.imshow(picture, cmap=SIGNED if signed else INK, vmin=low, vmax=most * (1 if signed or not numbers else 2.2))
    bare(axes)
    if numbers:
        for (row, column), value in np.ndenumerate(picture):
            if np.isfinite(value):
                axes.text(column, row, short(float(value)), ha="center", va="center", fontsize=9, color=BLACK)
        draw_lattice(axes, picture.shape)


def short(value: float) -> str:
    """A number as one writes it into a small box: 3, −2, 1/9, 4.75."""
    ninths = value * 9
    if abs(value) < 1 and value and abs(ninths - round(ninths)) < 1e-9:
        return f"{round(ninths)}/9".translate(MINUS)
    return f"{value:.3g}".translate(MINUS)


def bare(axes: Axes) -> None:
    """No ticks and no grid, a thin frame."""
    axes.set(xticks=[], yticks=[])
    axes.grid(False)
    axes.spines[:].set_visible(True)
    axes.spines[:].set_color("#BBBBBB")


def draw_lattice(axes: Axes, shape: tuple[int, ...]) -> None:
    """Thin lines between the pixels."""
    rows, columns = shape[:2]
    axes.hlines(np.arange(rows + 1) - 0.5, -0.5, columns - 0.5, color="#BBBBBB", linewidth=0.6)
    axes.vlines(np.arange(columns + 1) - 0.5, -0.5, rows - 0.5, color="#BBBBBB", linewidth=0.6)


def draw_frame(
    axes: Axes, top: float, left: float, height: float, width: float, colour: str = GREY, dash: str = "-"
) -> None:
    """A frame around a window of pixels whose first pixel is (top, left)."""
    axes.add_patch(
        Rectangle(
            (left - 0.5, top - 0.5),
            width,
            height,
            fill=False,
            edgecolor=colour,
            linewidth=2.4,
            linestyle=dash,
            zorder=3,
        )
    )
