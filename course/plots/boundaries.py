"""Points in the plane, and where a model changes its mind."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from course.arrays import Array
from course.plots.style import BLACK, SURFACE, colour_of, described, marker_of, panels

Model = Callable[[Array], Array]
"""Takes points `(n, 2)`, gives a number from 0 to 1 for each, `(n,)` or `(n, 1)`."""


def draw_points(axes: Axes, X: Array, y: Array, size: float = 36, names: list[str] | None = None) -> None:
    """The points of each class with a colour and a marker of its own; X `(n, 2)`, y `(n,)` or `(n, 1)`."""
    labels = np.ravel(y).astype(int)
    for index in np.unique(labels):
        name = names[index] if names else f"class {index}"
        chosen = X[labels == index]
        axes.scatter(
            chosen[:, 0],
            chosen[:, 1],
            s=size,
            c=colour_of(index),
            marker=marker_of(index),
            edgecolors="white",
            linewidths=0.7,
            label=name,
            zorder=3,
        )


def draw_boundary(axes: Axes, model: Model, limits: tuple[float, float, float, float], steps: int = 200) -> None:
    """The model's output as shades, and a black line where it is 0.5; limits are x from, to, y from, to."""
    x = np.linspace(limits[0], limits[1], steps)
    y = np.linspace(limits[2], limits[3], steps)
    grid = np.stack(np.meshgrid(x, y), axis=-1)  # (steps, steps, 2)
    values = np.reshape(model(grid.reshape(-1, 2)), (steps, steps)).astype(float)
    axes.imshow(
        values, extent=limits, origin="lower", cmap=SURFACE, vmin=0, vmax=1, alpha=0.55, aspect="auto", zorder=0
    )
    if values.min() < 0.5 < values.max():
        axes.contour(x, y, values, levels=[0.5], colors=BLACK, linewidths=2)
    axes.grid(False)


def limits_of(X: Array, margin: float = 0.15) -> tuple[float, float, float, float]:
    """Limits that leave a margin around the points."""
    low, high = X.min(axis=0), X.max(axis=0)
    room = margin * (high - low)
    (x0, y0), (x1, y1) = low - room, high + room
    return float(x0), float(x1), float(y0), float(y1)


def points(X: Array, y: Array, *, alt: str, title: str = "", names: list[str] | None = None) -> Figure:
    """The samples alone."""
    figure, axes = panels()
    draw_points(axes, X, y, names=names)
    axes.set(xlabel="$x_1$", ylabel="$x_2$", title=title)
    axes.legend()
    return described(figure, alt)


def decision_boundary(
    model: Model, X: Array, y: Array, *, alt: str, title: str = "", names: list[str] | None = None
) -> Figure:
    """The samples on top of the model's output; the black line is where it is 0.5."""
    return decision_boundaries({title: model}, X, y, alt=alt, names=names)


def decision_boundaries(
    models: dict[str, Model], X: Array, y: Array, *, alt: str, names: list[str] | None = None
) -> Figure:
    """A panel for each model, under its title."""
    columns = len(models) if len(models) < 4 else 2
    figure, axes = panels(-(-len(models) // columns), columns, width=4.6, height=4.1, squeeze=False)
    steps = 200 if len(models) == 1 else 120  # a wide network needs 20 MB for 200 x 200 points in each of its layers
    for panel, (title, model) in zip(axes.flat, models.items(), strict=False):
        draw_boundary(panel, model, limits_of(X), steps)
        draw_points(panel, X, y, names=names)
        panel.set(xlabel="$x_1$", ylabel="$x_2$", title=title)
    figure.legend(*axes[0, 0].get_legend_handles_labels(), loc="outside lower center", ncols=4)
    figure.colorbar(axes[0, -1].images[0], ax=axes[:, -1], label="output of the model")
    return described(figure, alt)
