"""Pictures of notebook 04: what hidden units do to the plane, what a cost does, how good a measured slope is.

The functions take arrays, and models as functions of points `(n, 2)`; w is a list of (units_out, units_in), b a list
of (units_out, 1).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from course.arrays import Array
from course.plots.boundaries import Model, draw_boundary, draw_points, limits_of
from course.plots.curves import loss_curves
from course.plots.style import BLACK, DASHES, GREEN, GREY, LINES, ORANGE, PURPLE, VERMILION, described, panels

UNIT_COLOURS = (PURPLE, GREEN, ORANGE)
ALWAYS_HALF = 0.25
STUCK = {"always 0.5: 1/4": ALWAYS_HALF, "three rows share 2/3 or 1/3: 1/6": 1 / 6, "two rows share 1/2: 1/8": 1 / 8}
WHITE_BOX = {"facecolor": "white", "edgecolor": "none", "pad": 1.2, "alpha": 0.85}


def cost_curve(costs: Sequence[float] | Mapping[str, Sequence[float]], *, title: str = "", alt: str = "") -> Figure:
    """The cost from epoch to epoch, beside the 0.25 that answering 0.5 to everything costs."""
    if not alt:
        named = costs if isinstance(costs, Mapping) else {"": costs}
        runs = [f"{name + ': ' if name else ''}from {run[0]:.3f} to {run[-1]:.3f}" for name, run in named.items()]
        alt = f"The cost over {len(next(iter(named.values())))} epochs, {'; '.join(runs)}. A dotted line marks 0.25."
    figure = loss_curves(costs, alt=alt, title=title, reference={"always answering 0.5 costs 0.25": ALWAYS_HALF})
    figure.axes[0].set_ylim(bottom=0)
    return figure


def hidden_space(model: Model, w: Sequence[Array], b: Sequence[Array], X: Array, y: Array, *, alt: str) -> Figure:
    """Left the inputs with the line of each hidden unit; right the same samples where the two hidden units put them."""
    figure, (left, right) = panels(1, 2, width=5.0, height=4.4)
    draw_boundary(left, model, (-0.4, 1.4, -0.4, 1.4))
    draw_units(left, w[0], b[0], arrows=0.16)
    draw_points(left, X, y, size=90)
    left.set(xlabel="$x_1$", ylabel="$x_2$", title="The inputs", xlim=(-0.4, 1.4), ylim=(-0.4, 1.4), aspect="equal")
    draw_hidden(right, w, b, X, y)
    right.set_title("Their hidden outputs")
    handles = {
        label: handle
        for panel in (left, right)
        for handle, label in zip(*panel.get_legend_handles_labels(), strict=True)
    }
    figure.legend(handles.values(), handles.keys(), loc="outside lower center", ncols=len(handles))
    return described(figure, alt)


def hidden_stages(stages: Mapping[str, tuple[list[Array], list[Array]]], X: Array, y: Array, *, alt: str) -> Figure:
    """Where the two hidden units put the samples, at several moments of a training."""
    columns = min(2, len(stages))
    figure, axes = panels(-(-len(stages) // columns), columns, width=3.7, height=3.6, squeeze=False)
    for panel in axes.flat[len(stages) :]:
        panel.set_visible(False)
    for panel, (title, (w, b)) in zip(axes.flat, stages.items(), strict=False):
        draw_hidden(panel, w, b, X, y)
        panel.set_title(title)
    figure.legend(*axes[0, 0].get_legend_handles_labels(), loc="outside lower center", ncols=3)
    return described(figure, alt)


def draw_hidden(axes: Axes, w: Sequence[Array], b: Sequence[Array], X: Array, y: Array) -> None:
    """The samples in the plane of the two hidden outputs, and the line of the output unit."""
    h = 1 / (1 + np.exp(-(X @ w[0].T + b[0].T)))  # (n, 2)
    draw_units(axes, w[1], b[1], colours=(BLACK,), names=("output = 0.5",), arrows=0.12)
    draw_points(axes, h, y, size=90)
    _name_points(axes, h, ["".join(str(int(value)) for value in x) for x in X], w[1][0], float(np.ravel(b[1])[0]))
    axes.set(xlabel="$h_1$", ylabel="$h_2$", xlim=(-0.15, 1.2), ylim=(-0.15, 1.2), aspect="equal")


def draw_units(
    axes: Axes,
    weights: Array,
    biases: Array,
    colours: Sequence[str] = UNIT_COLOURS,
    names: Sequence[str] = ("$h_1$ = 0.5", "$h_2$ = 0.5", "$h_3$ = 0.5"),
    arrows: float = 0.0,
) -> None:
    """The line where each unit gives 0.5; an arrow of this length points to the side on which it gives more."""
    for index, (weight, bias) in enumerate(zip(weights, np.ravel(biases), strict=True)):
        length = float(np.hypot(*weight))
        normal = weight / length
        foot = -bias / length * normal + _along(normal, weight, bias)
        colour, dashes = colours[index % len(colours)], DASHES[(index + 1) % len(DASHES)]
        ahead = foot + np.array([-normal[1], normal[0]])
        axes.axline(tuple(foot), tuple(ahead), color=colour, linestyle=dashes, linewidth=2.2, label=names[index])
        if arrows:
            style = {"arrowstyle": "-|>", "color": colour, "linewidth": 2, "shrinkA": 0, "shrinkB": 0}
            axes.annotate("", foot + arrows * normal, foot, arrowprops=style, zorder=4)


def boundary_with_units(
    model: Model, w: Sequence[Array], b: Sequence[Array], X: Array, y: Array, *, alt: str
) -> Figure:
    """The samples, the network's answer as shades, and the line of each hidden unit."""
    figure, axes = panels(width=6.4, height=5.0)
    limits = limits_of(X, 0.2)
    draw_boundary(axes, model, limits)
    draw_units(axes, w[0], b[0])
    draw_points(axes, X, y, names=["outer ring (0)", "inner ring (1)"])
    axes.set(xlabel="$x_1$", ylabel="$x_2$", xlim=limits[:2], ylim=limits[2:])
    figure.colorbar(axes.images[0], ax=axes, label="output of the network")
    figure.legend(*axes.get_legend_handles_labels(), loc="outside lower center", ncols=3)
    return described(figure, alt)


def all_pairs(prediction: Array, labels: Array, *, alt: str) -> Figure:
    """What `(n, 1) - (n,)` computes: every prediction minus every label; outlined what was meant."""
    figure, axes = panels(width=5.6, height=3.9)
    table = np.reshape(prediction, (-1, 1)) - np.reshape(labels, (1, -1))  # (n, n)
    axes.imshow(np.abs(table), cmap="cividis", vmin=0, vmax=1.6, alpha=0.45)
    for (row, column), value in np.ndenumerate(table):
        meant = row == column
        axes.text(column, row, f"{value:+.2f}", ha="center", va="center", fontweight="bold" if meant else "normal")
        if meant:
            box = {"fill": False, "edgecolor": VERMILION, "linewidth": 2.5}
            axes.add_patch(_square(column, row, **box))
    axes.set_xticks(range(table.shape[1]), [f"{label:g}" for label in np.ravel(labels)])
    axes.set_yticks(range(table.shape[0]), [f"{value:.2f}" for value in np.ravel(prediction)])
    axes.set(xlabel="label, shape (n,)", ylabel="prediction, shape (n, 1)", title="prediction $-$ label: n x n numbers")
    axes.grid(False)
    axes.tick_params(length=0)
    return described(figure, alt)


def slope_errors(steps: Array, errors: Mapping[str, Array], *, alt: str, line: float = 1e-3) -> Figure:
    """The relative error of measured slopes against the step, both on log scales."""
    figure, axes = panels(width=6.6, height=4.0)
    for index, (name, values) in enumerate(errors.items()):
        axes.loglog(steps, values, "os^"[index], color=LINES[index], linestyle=DASHES[index], markersize=5, label=name)
    axes.axhline(line, color=GREY, linestyle=":", linewidth=1.5)
    middle = float(np.sqrt(steps.min() * steps.max()))
    axes.annotate("the checks ask for less than this", (middle, line), ha="center", va="bottom", color=GREY)
    axes.set(xlabel="step eps", ylabel="relative error of the slopes", title="Too large is crude, too small drowns")
    axes.legend(loc="lower right")
    return described(figure, alt)


def final_costs(costs: Mapping[str, Array], *, alt: str) -> Figure:
    """For each size of network the costs at the end of many runs, sorted, and the levels at which runs get stuck."""
    figure, axes = panels(width=7.0, height=4.0)
    for index, (name, values) in enumerate(costs.items()):
        marker, colour = "os^"[index], LINES[index]
        ordered = np.sort(values)
        axes.plot(np.arange(1, len(ordered) + 1), ordered, marker, color=colour, markersize=4.5, label=name)
    for name, level in STUCK.items():
        axes.axhline(level, color=GREY, linestyle=":", linewidth=1.3, zorder=0)
        axes.annotate(name, (1, level), va="bottom", color=GREY)
    axes.set(xlabel="starts, from the best to the worst", ylabel="cost after 5,000 epochs", ylim=(-0.01, 0.28))
    axes.legend(loc="center left", bbox_to_anchor=(0.0, 0.25))
    return described(figure, alt)


def _along(normal: Array, weight: Array, bias: float) -> Array:
    """A shift along the line that brings the arrow near the middle of the unit square."""
    direction = np.array([-normal[1], normal[0]])
    foot = -bias / float(weight @ weight) * weight
    shift: Array = direction * float(direction @ (np.array([0.5, 0.5]) - foot))
    return shift


def _name_points(axes: Axes, points: Array, names: Sequence[str], weight: Array, bias: float) -> None:
    """A name beside each point, clear of the line of `weight` and `bias`; points that touch share a label."""
    groups: list[tuple[Array, list[str]]] = []
    for point, name in zip(points, names, strict=True):
        close = next((group for group in groups if np.hypot(*(group[0] - point)) < 0.06), None)
        if close:
            close[1].append(name)
        else:
            groups.append((point, [name]))
    for point, together in groups:
        label = ", ".join(together)
        others = [group[0] for group in groups if group[0] is not point]
        x, y = max(((1, 1), (-1, 1), (1, -1), (-1, -1)), key=partial(_room, label, point, others, weight, bias))
        axes.annotate(
            label, point, (9 * x, 9 * y), textcoords="offset points", ha="left" if x > 0 else "right",
            va="bottom" if y > 0 else "top", bbox=WHITE_BOX, zorder=5,
        )  # fmt: skip


def _room(
    label: str, point: Array, others: Sequence[Array], weight: Array, bias: float, side: tuple[int, int]
) -> float:
    """How far a label on that side of a point keeps from the line, from other points and from the frame."""
    size = np.array([0.045 * len(label), 0.075])  # of the letters, about, in units of the axes
    corners = [point + np.array(side) * (0.05 + size * at) for at in ((0, 0), (0, 1), (1, 0), (1, 1), (0.5, 0.5))]
    heights = [float(weight @ corner + bias) / float(np.hypot(*weight)) for corner in corners]
    from_line = min(map(abs, heights)) if min(heights) * max(heights) > 0 else 0.0
    from_points = min((float(np.hypot(*(corner - other))) for corner in corners for other in others), default=1.0)
    outside = max(float(np.max(np.abs(corner - 0.525))) - 0.675 for corner in corners)
    return min(from_line, from_points - 0.05, 0.15) - max(outside, 0.0)


def _square(column: int, row: int, **style: object) -> object:
    from matplotlib.patches import Rectangle

    return Rectangle((column - 0.47, row - 0.47), 0.94, 0.94, **style)  # type: ignore[arg-type]  # drawing options
