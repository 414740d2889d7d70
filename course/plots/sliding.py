"""A window that slides: step by step over a picture, along a row, and side by side as in pooling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from course.arrays import Array
from course.plots.pictures import draw_frame, draw_picture
from course.plots.style import BLACK, BLUE, GREY, VERMILION, described, panels

PALE_BLUE, PALE_GREY = "#CFE3F1", "#F0F0F0"


def steps(image: Array, kernel: Array, places: Sequence[tuple[int, int]], *, alt: str) -> Figure:
    """A row for each place: the window in the image, its products with the kernel, and the result so far."""
    (h, w), (kh, kw) = image.shape, kernel.shape
    oh, ow = h - kh + 1, w - kw + 1
    figure, axes = panels(len(places), 4, width=2.2, height=1.95, squeeze=False, width_ratios=(w, kw, kw, ow))
    whole = np.array([[np.sum(image[i : i + kh, j : j + kw] * kernel) for j in range(ow)] for i in range(oh)])
    for (seen, pattern, product, result), (i, j) in zip(axes, places, strict=True):
        window = image[i : i + kh, j : j + kw]
        draw_picture(seen, image, signed=True, numbers=True)
        draw_frame(seen, i, j, kh, kw, VERMILION)
        draw_picture(pattern, kernel, signed=True, numbers=True)
        draw_picture(product, window * kernel, signed=True, numbers=True, reach=float(np.abs(whole).max()))
        product.set_xlabel(f"sum {np.sum(window * kernel):g}".replace("-", "−"))
        so_far = np.where(np.arange(oh * ow).reshape(oh, ow) <= i * ow + j, whole, np.nan)
        draw_picture(result, so_far, signed=True, numbers=True, reach=float(np.abs(whole).max()))
        draw_frame(result, i, j, 1, 1, VERMILION)
        seen.set_ylabel(f"place ({i}, {j})")
    for panel, name in zip(axes[0], ("image", "kernel", "products", "result so far"), strict=True):
        panel.set_title(name, fontsize=11)
    return described(figure, alt)


def places(settings: Sequence[tuple[int, int, int, int]], *, alt: str) -> Figure:
    """For each (n, k, stride, padding) a row of pixels, and under it every place where the kernel fits."""
    figure, axes = panels(1, len(settings), width=2.9, height=3.1, squeeze=False)
    for panel, (n, k, stride, padding) in zip(axes[0], settings, strict=True):
        starts = list(range(-padding, n + padding - k + 1, stride))
        _draw_row(panel, n, padding)
        for number, start in enumerate(starts):
            _draw_bar(panel, start, k, 1.0 + 0.62 * number)
        _draw_left_over(panel, starts[-1] + k, n + padding)
        depth = 1.0 + 0.62 * max(len(starts), 5)
        panel.set(xlim=(-1.7, max(side + pad for side, _, _, pad in settings) + 0.2), ylim=(depth, -0.7))
        panel.set_axis_off()
        panel.set_title(
            f"n = {n}, k = {k}, stride {stride},\npadding {padding}: {len(starts)} places", fontsize=11, loc="left"
        )
    return described(figure, alt)


def pooling(image: Array, size: int, pooled: Mapping[str, Array], *, alt: str) -> Figure:
    """The image with its windows side by side, what is left over in grey, and what each mode makes of it."""
    h, w = image.shape
    figure, axes = panels(
        1, 1 + len(pooled), width=2.5, height=2.3, squeeze=False, width_ratios=(w, *[w // size] * len(pooled))
    )
    first, *others = axes[0]
    draw_picture(first, image, signed=True, numbers=True)
    for top in range(0, h - size + 1, size):
        for left in range(0, w - size + 1, size):
            draw_frame(first, top + 0.06, left + 0.06, size - 0.12, size - 0.12, BLUE)
    _hatch_rest(first, h, w, size)
    first.set_title(f"{h} × {w}, windows {size} × {size}", fontsize=11)
    for panel, (name, result) in zip(others, pooled.items(), strict=True):
        draw_picture(panel, result, signed=True, numbers=True)
        panel.set_title(name, fontsize=11)
    return described(figure, alt)


def _draw_row(axes: Axes, n: int, padding: int) -> None:
    for x in range(-padding, n + padding):
        inside = 0 <= x < n
        axes.add_patch(
            Rectangle((x, 0), 1, 0.62, facecolor=PALE_BLUE if inside else "white", edgecolor=GREY, linewidth=0.9)
        )
        axes.text(
            x + 0.5,
            0.33,
            str(x) if inside else "0",
            ha="center",
            va="center",
            fontsize=9,
            color=BLACK if inside else GREY,
        )


def _draw_bar(axes: Axes, start: int, k: int, y: float) -> None:
    axes.add_patch(Rectangle((start + 0.07, y), k - 0.14, 0.36, facecolor=BLUE, edgecolor="none"))


def _draw_left_over(axes: Axes, start: int, end: int) -> None:
    if start < end:
        axes.add_patch(
            Rectangle((start, 0), end - start, 0.62, facecolor="none", edgecolor=VERMILION, hatch="////", linewidth=1.4)
        )
        axes.text((start + end) / 2, -0.28, "left over", ha="center", va="center", fontsize=9, color=VERMILION)


def _hatch_rest(axes: Axes, h: int, w: int, size: int) -> None:
    right, bottom = w // size * size, h // size * size
    for corner, width, height in (((right, 0), w - right, h), ((0, bottom), right, h - bottom)):
        if width and height:
            axes.add_patch(
                Rectangle(
                    (corner[0] - 0.5, corner[1] - 0.5),
                    width,
                    height,
                    facecolor="none",
                    edgecolor=GREY,
                    hatch="////",
                    linewidth=0,
                )
            )
