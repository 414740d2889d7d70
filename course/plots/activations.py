"""Pictures of notebook 06: activations with their slopes, where pre-activations lie, what happens from layer to layer.

The functions take arrays, and activations as functions of an array.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import LogLocator

from course.arrays import Array
from course.plots.style import BLUE, DASHES, GREY, LINES, MARKERS, VERMILION, described, panels

Function = Callable[[Array], Array]


def with_slopes(named: Mapping[str, tuple[Function, Function]], *, alt: str) -> Figure:
    """A panel for each activation: the function as a line, its derivative dashed."""
    x = np.linspace(-4, 4, 401)
    columns = min(3, len(named))
    figure, axes = panels(-(-len(named) // columns), columns, width=2.45, height=2.6, sharey=True, squeeze=False)
    for panel in axes.flat[len(named) :]:
        panel.set_visible(False)
    for panel, (name, (f, d_f)) in zip(axes.flat, named.items(), strict=False):
        panel.plot(x, f(x), color=BLUE, label="activation")
        panel.plot(x, d_f(x), color=VERMILION, linestyle="--", label="its slope")
        panel.axhline(0, color=GREY, linewidth=0.8)
        panel.set(title=name, xlabel="x", ylim=(-1.4, 3), xticks=[-4, -2, 0, 2, 4])
    figure.legend(*axes[0, 0].get_legend_handles_labels(), loc="outside lower center", ncols=2)
    return described(figure, alt)


def tangents(name: str, f: Function, d_f: Function, at: Sequence[float], *, alt: str) -> Figure:
    """One activation with its tangent at several points, and the slope of each in words."""
    x = np.linspace(-6, 6, 401)
    figure, axes = panels(1, len(at), width=3.2, height=2.9, sharey=True, squeeze=False)
    for panel, point in zip(axes[0], at, strict=True):
        height, slope = float(f(np.array(point))), float(d_f(np.array(point)))
        near = np.array([point - 1.8, point + 1.8])
        panel.plot(x, f(x), color=BLUE)
        panel.plot(near, height + slope * (near - point), color=VERMILION, linestyle="--")
        panel.plot(point, height, "o", color=VERMILION, markersize=8)
        panel.set(title=f"{name} at x = {point:g}\nslope {slope:.4f}", xlabel="x")
    return described(figure, alt)


def where_z_lies(spread: Mapping[str, Array], slope: Function, *, threshold: float, alt: str) -> Figure:
    """Histograms of pre-activations over the slope of the activation; grey where it is below `threshold` of its top."""
    x = np.linspace(-15, 15, 601)
    flat = slope(x) < threshold * slope(x).max()
    figure, axes = panels(1, len(spread), width=3.9, height=3.2, sharey=True, squeeze=False)
    for panel, (name, z) in zip(axes[0], spread.items(), strict=True):
        counts, edges = np.histogram(np.ravel(z), bins=60, range=(-15, 15))
        panel.stairs(counts / counts.max(), edges, fill=True, color=BLUE, alpha=0.55, label="pre-activations")
        panel.plot(x, slope(x) / slope(x).max(), color=VERMILION, linestyle="--", label="slope, its top as 1")
        panel.fill_between(x, 0, 1.05, where=flat.tolist(), color=GREY, alpha=0.18, linewidth=0, label="saturated")
        panel.set(title=name, xlabel="pre-activation", xlim=(-15, 15), ylim=(0, 1.05), yticks=[])
    figure.legend(*axes[0, 0].get_legend_handles_labels(), loc="outside lower center", ncols=3)
    return described(figure, alt)


def layer_curves(sizes: Mapping[str, Sequence[float]], *, alt: str, title: str = "", ylabel: str = "") -> Figure:
    """A number for each layer, on a log scale, for several networks."""
    figure, axes = panels(width=6.8, height=4.0)
    for index, (name, values) in enumerate(sizes.items()):
        style = {"color": LINES[index], "linestyle": DASHES[index], "marker": MARKERS[index]}
        axes.semilogy(np.arange(1, len(values) + 1), values, markersize=6, label=name, **style)
    axes.set(xlabel="layer, from the input to the output", ylabel=ylabel, title=title)
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.yaxis.set_major_locator(LogLocator(numticks=9))
    figure.legend(*axes.get_legend_handles_labels(), loc="outside lower center", ncols=min(3, len(sizes)))
    return described(figure, alt)


def training(costs: Mapping[str, Sequence[float]], level: float, words: str, *, alt: str, title: str = "") -> Figure:
    """Costs from epoch to epoch, with markers, and a level line that `words` explain."""
    figure, axes = panels(width=6.8, height=4.0)
    axes.axhline(level, color=GREY, linewidth=1.2)
    place = {"xycoords": ("axes fraction", "data"), "textcoords": "offset points"}
    axes.annotate(words, (1, level), (-4, 9), **place, ha="right", va="bottom", color=GREY)
    for index, (name, values) in enumerate(costs.items()):
        style = {"color": LINES[index], "linestyle": DASHES[index], "marker": MARKERS[index]}
        epochs = np.arange(1, len(values) + 1)
        axes.plot(epochs, values, markersize=6, markevery=(index, 4), label=name, **style)
    axes.set(xlabel="epoch", ylabel="cost", title=title, ylim=(0, 1.2 * level))
    axes.xaxis.get_major_locator().set_params(integer=True)
    figure.legend(*axes.get_legend_handles_labels(), loc="outside lower center", ncols=2)
    return described(figure, alt)


def spreads(outputs: Mapping[str, Sequence[Array]], layers: Sequence[int], *, alt: str) -> Figure:
    """Histograms of what chosen layers give out, a row for each start; layers count from 1."""
    figure, axes = panels(len(outputs), len(layers), width=2.9, height=1.9, squeeze=False, sharex=True)
    for row, (name, activations) in zip(axes, outputs.items(), strict=True):
        for panel, layer in zip(row, layers, strict=True):
            _histogram(panel, np.ravel(activations[layer - 1]))
            panel.set_title(f"layer {layer}: spread {np.std(activations[layer - 1]):.2g}", fontsize=11)
        row[0].set_ylabel(name)
    for panel in axes[-1]:
        panel.set_xlabel("output of a unit")
    return described(figure, alt)


def probabilities(z: Array, shares: Mapping[str, Array], names: Sequence[str], *, alt: str) -> Figure:
    """Left the outputs of a network, right what each function of `shares` makes of them."""
    panels_wanted = {"outputs z": z, **shares}
    figure, axes = panels(1, len(panels_wanted), width=3.1, height=2.9, squeeze=False)
    for index, (panel, (title, values)) in enumerate(zip(axes[0], panels_wanted.items(), strict=True)):
        drawn = panel.bar(list(names), values, color=VERMILION if index else BLUE, width=0.6)
        panel.bar_label(drawn, fmt="%.3f", padding=2)
        panel.axhline(0, color=GREY, linewidth=0.8)
        panel.margins(y=0.18)
        panel.grid(False, axis="x")
        panel.set_title(title if not index else f"{title}\nsum {np.sum(values):.3f}")
    return described(figure, alt)


def _histogram(axes: Axes, values: Array) -> None:
    counts, edges = np.histogram(values, bins=41, range=(-1.025, 1.025))
    axes.stairs(counts / counts.max(), edges, fill=True, color=BLUE)
    axes.set(yticks=[], xlim=(-1.1, 1.1), xticks=[-1, 0, 1], ylim=(0, 1.1))
    axes.grid(False)
