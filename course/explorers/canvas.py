"""A picture as an array: a coloured surface, points, lines and text, quick enough to follow a slider.

Matplotlib takes 60 ms and more for a new picture; Pillow on an array takes 5 to 15.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from course.arrays import Array

Colour = str | tuple[int, int, int]

BLACK, GREY, LIGHT, WHITE = "#000000", "#666666", "#DDDDDD", "#FFFFFF"
BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY = "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"
CLASSES = (BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY, BLACK)
MARKERS = ("circle", "square", "triangle", "diamond", "cross", "plus")
FINER = 2  # drawn twice as large, then halved: smooth edges
CELL = 4  # a surface is computed for every fourth pixel, then smoothed
SHADES = 24  # of a surface; few shades make a small PNG

# Seven colours of cividis (Nuñez, Anderton, Renslow 2018), lightened so that points stand out on them.
_CIVIDIS = np.array(
    [(0, 34, 78), (53, 69, 110), (102, 105, 112), (125, 124, 120), (148, 142, 119), (200, 184, 102), (254, 232, 56)]
)


class Canvas:
    """A white picture with axes: everything is placed by its coordinates in the data.

    `limits` are x from, to, y from, to. `margin` keeps room on the left and below for numbers.
    """

    def __init__(
        self,
        limits: tuple[float, float, float, float] = (0, 1, 0, 1),
        width: int = 420,
        height: int = 380,
        margin: int = 40,
    ) -> None:
        self.limits, self.width, self.height, self.margin = limits, width, height, margin
        self.image = Image.new("RGB", (width * FINER, height * FINER), WHITE)
        self.draw = ImageDraw.Draw(self.image)
        self.box = (margin, 14, width - 14, height - margin)  # left, top, right, bottom of the plot, in pixels

    def array(self) -> Array:
        """The picture: `(height, width, 3)`, uint8."""
        return np.asarray(self.image.reduce(FINER))

    def pixels(self, points: Array) -> Array:
        """Where points `(n, 2)` of the data lie, in pixels of the fine picture."""
        x0, x1, y0, y1 = self.limits
        left, top, right, bottom = self.box
        across, up = FINER * (right - left) / (x1 - x0), FINER * (top - bottom) / (y1 - y0)
        origin = (FINER * left - across * x0, FINER * bottom - up * y0)
        at = np.asarray(points, dtype=float).reshape(-1, 2) * (across, up) + origin
        return np.minimum(np.maximum(at, -1e5), 1e5)  # np.clip takes five times as long for a single point

    def surface(
        self, model: Callable[[Array], Array], level: float | None = 0.5, low: float = 0, high: float = 1
    ) -> None:
        """Shades for a model of points `(n, 2)`, and a black line where it is `level`."""
        left, top, right, bottom = self.box
        x0, x1, y0, y1 = self.limits
        x = np.linspace(x0, x1, (right - left) // CELL)
        y = np.linspace(y1, y0, (bottom - top) // CELL)  # the first row of a picture is its top
        grid = np.stack(np.meshgrid(x, y), axis=-1)  # (rows, columns, 2)
        values = np.reshape(model(grid.reshape(-1, 2)), grid.shape[:2])
        self.field(values, level, low, high)

    def field(self, values: Array, level: float | None = 0.5, low: float = 0, high: float = 1) -> None:
        """Shades for a table of numbers `(rows, columns)`, its first row at the top, and a line where it is `level`."""
        left, top, right, bottom = (FINER * side for side in self.box)
        size = (right - left, bottom - top)
        self.image.paste(_shaded(values, size, low, high), (left, top))
        if level is not None:
            coarse = Image.fromarray(np.asarray(values, dtype=np.float32))
            fine = np.asarray(coarse.resize(size, Image.Resampling.BILINEAR))
            self.image.paste(BLACK, (left, top), Image.fromarray(_crossings(fine, level)))

    def axes(self, x_label: str = "x1", y_label: str = "x2", ticks: int = 5) -> None:
        """A frame, numbers and names; call it after the surface."""
        left, top, right, bottom = self.box
        x0, x1, y0, y1 = self.limits
        self.draw.rectangle([FINER * side for side in self.box], outline=GREY, width=FINER)
        for value in _nice(x0, x1, ticks):
            x = self.pixels([(value, y0)])[0, 0]
            self._write(x, FINER * (bottom + 5), f"{value:g}", GREY, 11, "mt")
        for value in _nice(y0, y1, ticks):
            y = self.pixels([(x0, value)])[0, 1]
            self._write(FINER * (left - 5), y, f"{value:g}", GREY, 11, "rm")
        self._write(FINER * (left + right) / 2, FINER * (self.height - 3), x_label, BLACK, 12, "mb")
        self._write(FINER * 4, FINER * (top - 1), y_label, BLACK, 12, "lm")

    def points(self, X: Array, y: Array | None = None, size: float = 5) -> None:
        """Points `(n, 2)`; each class has a colour and a marker: circle, square, triangle, diamond ..."""
        labels = np.zeros(len(X), dtype=int) if y is None else np.ravel(y).astype(int)
        for (x, at_y), label in zip(self.pixels(X), labels, strict=True):
            self._marker(x, at_y, size * FINER, MARKERS[label % len(MARKERS)], CLASSES[label % len(CLASSES)])

    def line(self, points: Array, colour: Colour = BLACK, width: float = 2, dash: float = 0) -> None:
        """A line through points `(n, 2)`; `dash` is the length of a dash in pixels, 0 for none."""
        at = self.pixels(points)
        pieces = _dashes(at, dash * FINER) if dash else [at]
        for piece in pieces:
            self.draw.line([tuple(point) for point in piece], fill=colour, width=round(width * FINER), joint="curve")

    def arrow(self, start: Sequence[float], end: Sequence[float], colour: Colour = BLACK, width: float = 2) -> None:
        """An arrow from a point to another."""
        self.line(np.array([start, end]), colour, width)
        tail, tip = self.pixels(np.array([start, end]))
        length = np.hypot(*(tip - tail))
        if length:
            along = (tip - tail) / length * 9 * FINER
            across = np.array([-along[1], along[0]]) * 0.45
            self.draw.polygon([tuple(tip), tuple(tip - along + across), tuple(tip - along - across)], fill=colour)

    def text(
        self, point: Sequence[float], text: str, colour: Colour = BLACK, size: int = 13, anchor: str = "mm"
    ) -> None:
        """Words at a point; `anchor` as in Pillow: l, m, r across and t, m, b down."""
        x, y = self.pixels(np.array([point]))[0]
        self._write(x, y, text, colour, size, anchor)

    def rectangle(
        self, low: Sequence[float], high: Sequence[float], fill: Colour | None = None, outline: Colour = BLACK
    ) -> None:
        """A rectangle from its lower left to its upper right corner."""
        (x0, y0), (x1, y1) = self.pixels(np.array([low, high]))
        self.draw.rectangle(
            (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)), fill=fill, outline=outline, width=FINER
        )

    def circle(
        self, centre: Sequence[float], radius: float, fill: Colour = WHITE, outline: Colour = BLACK, width: float = 2
    ) -> None:
        """A circle; `radius` in pixels."""
        x, y = self.pixels(np.array([centre]))[0]
        r = radius * FINER
        self.draw.ellipse((x - r, y - r, x + r, y + r), fill=fill, outline=outline, width=round(width * FINER))

    def _write(self, x: float, y: float, text: str, colour: Colour, size: int, anchor: str) -> None:
        stamp, left, top = _stamp(text, size * FINER, anchor)
        self.image.paste(colour, (round(x + left), round(y + top)), stamp)

    def _marker(self, x: float, y: float, r: float, marker: str, colour: Colour) -> None:
        edge = FINER
        if marker == "circle":
            self.draw.ellipse((x - r, y - r, x + r, y + r), fill=colour, outline=WHITE, width=edge)
        elif marker == "square":
            self.draw.rectangle((x - r, y - r, x + r, y + r), fill=colour, outline=WHITE, width=edge)
        elif marker in ("triangle", "diamond"):
            bottom = [(x, y + 1.3 * r)] if marker == "diamond" else [(x + 1.2 * r, y + r), (x - 1.2 * r, y + r)]
            sides = [(x, y - 1.3 * r), (x + 1.2 * r, y), *bottom, (x - 1.2 * r, y)]
            self.draw.polygon(sides if marker == "diamond" else [sides[0], *bottom], fill=colour, outline=WHITE)
        elif marker == "cross":
            for sign in (1, -1):
                self.draw.line((x - r, y - sign * r, x + r, y + sign * r), fill=colour, width=3 * FINER)
        else:
            self.draw.line((x - r, y, x + r, y), fill=colour, width=3 * FINER)
            self.draw.line((x, y - r, x, y + r), fill=colour, width=3 * FINER)


def shade(values: Array, low: float = 0, high: float = 1) -> Array:
    """Numbers as colours for colour-blind readers too: `(..., 3)` uint8, dark blue for low, yellow for high."""
    share = np.clip((np.asarray(values, dtype=np.float32) - low) / (high - low), 0, 1)
    return _palette()[np.rint(share * (SHADES - 1)).astype(np.uint8)]


@cache
def _palette() -> Array:
    at = np.linspace(0, len(_CIVIDIS) - 1, SHADES)
    pure = np.column_stack([np.interp(at, np.arange(len(_CIVIDIS)), channel) for channel in _CIVIDIS.T])
    return np.rint(255 - 0.62 * (255 - pure)).astype(np.uint8)  # (SHADES, 3)


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


@lru_cache(2000)
def _stamp(text: str, size: int, anchor: str) -> tuple[Image.Image, float, float]:
    """Words as a mask, and where its upper left corner lies from their anchor: drawn once, as it takes longest."""
    font = _font(size)
    left, top, right, bottom = ImageDraw.Draw(Image.new("L", (1, 1))).textbbox((0, 0), text, font=font, anchor=anchor)
    stamp = Image.new("L", (max(1, round(right - left) + 1), max(1, round(bottom - top) + 1)))
    ImageDraw.Draw(stamp).text((-left, -top), text, fill=255, font=font, anchor=anchor)
    return stamp, left, top


def _shaded(values: Array, size: tuple[int, int], low: float, high: float) -> Image.Image:
    """Shades as a picture of that size; smoothed as bytes, ten times quicker than as colours."""
    share = np.clip((np.asarray(values, dtype=np.float32) - low) / (high - low), 0, 1)
    smooth = Image.fromarray(np.rint(share * 255).astype(np.uint8)).resize(size, Image.Resampling.BILINEAR)
    numbers = smooth.point([round(byte / 255 * (SHADES - 1)) for byte in range(256)])
    numbers.putpalette(_palette().tobytes())
    return numbers.convert("RGB")


def _crossings(values: Array, level: float) -> Array:
    """The pixels at which `values` pass `level`: a mask four pixels wide."""
    above = values >= level
    mask = np.zeros_like(above)
    mask[:, 1:] |= above[:, 1:] != above[:, :-1]
    mask[1:] |= above[1:] != above[:-1]
    for _ in range(FINER - 1):
        edge = mask.copy()
        mask[:, :-1] |= edge[:, 1:]
        mask[:, 1:] |= edge[:, :-1]
        mask[:-1] |= edge[1:]
        mask[1:] |= edge[:-1]
    return mask


def _nice(low: float, high: float, about: int) -> list[float]:
    """Round numbers between two limits, `about` as many; none of them is -0."""
    rough = (high - low) / max(about, 1)
    power = 10.0 ** np.floor(np.log10(rough))
    step = power * next(factor for factor in (1, 2, 5, 10) if factor * power >= rough * 0.999)
    first = np.ceil(low / step - 1e-9) * step
    return [float(round(value, 10)) + 0.0 for value in np.arange(first, high + 1e-9 * step, step)]


def _dashes(points: Array, length: float) -> list[Array]:
    """Every second piece of this length along a line, however many points it has."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    starts = np.arange(0, along[-1], 2 * length)
    pieces = []
    for start, end in zip(starts, np.minimum(starts + length, along[-1]), strict=True):
        ends = np.column_stack([np.interp((start, end), along, points[:, axis]) for axis in (0, 1)])
        inner = points[np.searchsorted(along, start, "right") : np.searchsorted(along, end)]
        pieces.append(np.vstack([ends[:1], inner, ends[1:]]))
    return pieces
