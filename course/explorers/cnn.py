"""08: a kernel that slides over a picture, place by place; a digit that one moves in front of two trained networks."""

from __future__ import annotations

import numpy as np
from PIL import Image

from course.arrays import Array
from course.data import digit_images, split
from course.explorers.base import Explorer, Values, dropdown, explorer, slider
from course.explorers.canvas import BLACK, BLUE, GREY, LIGHT, VERMILION, Canvas
from course.finished.cnn import conv2d
from course.trained import load

PICTURE = np.array(
    [
        [0, 0, 0, 0, 0, 0, 0, 0],
        [0, 3, 9, 9, 9, 9, 2, 0],
        [0, 0, 0, 0, 1, 9, 3, 0],
        [0, 0, 0, 1, 9, 4, 0, 0],
        [0, 0, 1, 9, 4, 0, 0, 0],
        [0, 0, 8, 5, 0, 0, 0, 0],
        [0, 0, 9, 2, 0, 0, 0, 0],
    ]
)
"""A seven, 7 rows by 8 columns: neither square nor symmetric."""

KERNELS: dict[str, Array] = {
    "left edge: dark left, bright right": np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]]),
    "top edge: dark above, bright below": np.array([[-1, -1, -1], [0, 0, 0], [1, 1, 1]]),
    "blur: the mean of nine": np.ones((3, 3)) / 9,
    "a 1 above the centre": np.array([[0, 1, 0], [0, 0, 0], [0, 0, 0]]),
    "a slanted stroke": np.array([[-1, -1, 1], [-1, 1, -1], [1, -1, -1]]),
    "sharpen": np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]]),
}
TOP = 11.2  # where the first row of a table begins
GAP = 1.2  # between the two tables, in pixels of the picture


def sliding_window_explorer() -> Explorer:
    """Kernel, stride and padding, and a slider for the place of the window."""
    controls = {
        "kernel": dropdown("kernel", list(KERNELS)),
        "place": slider("place", 1, 1, 90, 1),
        "stride": slider("stride", 1, 1, 3, 1),
        "padding": slider("padding", 0, 0, 2, 1),
    }
    alt = "A small picture as a table of numbers with a window on it, and beside it the results of all places so far."
    return explorer(controls, paint_window, describe_window, alt=alt)


def window_at(values: Values) -> tuple[Array, Array, int, int, int]:
    """The padded picture, all results, the number of the place, and the top left corner of its window."""
    padded = np.pad(PICTURE, values["padding"])
    results = conv2d(PICTURE, KERNELS[values["kernel"]], values["stride"], values["padding"])
    place = min(values["place"], results.size) - 1  # the slider is longer than some settings need
    row, column = divmod(place, results.shape[1])
    return padded, results, place, row * values["stride"], column * values["stride"]


def describe_window(values: Values) -> str:
    """The sum at this place, written out, and the size of the result."""
    padded, results, place, top, left = window_at(values)
    kernel = KERNELS[values["kernel"]]
    window = padded[top : top + 3, left : left + 3]
    terms = [f"{_n(x)}·{_n(k)}" for x, k in zip(window.flat, kernel.flat, strict=True) if x and k]
    h, w = padded.shape
    oh, ow = results.shape
    inside = "" if values["padding"] == 0 else f" (with {values['padding']} of padding on each side)"
    return (
        f"Place {place + 1} of {results.size}, row {place // ow}, column {place % ow}: "
        f"{' + '.join(terms) or 'nothing but zeros'} = {_n(results.flat[place])}. "
        f"A picture of {h} × {w}{inside}, a kernel of 3 × 3 and a stride of {values['stride']} give {oh} × {ow}."
    )


def paint_window(values: Values) -> Array:
    """Left the padded picture with its window, in the middle the kernel, right the results up to this place."""
    padded, results, place, top, left = window_at(values)
    w, (oh, ow) = padded.shape[1], results.shape
    x_kernel, x_results = w + GAP, w + 3 + 2 * GAP
    canvas = Canvas((-0.2, 27.2, 0, 12.4), width=736, height=390, margin=14)
    pad = values["padding"]
    _table(canvas, padded, (0, 0), 9, rim=pad)
    _frame(canvas, top, left, 3, 3)
    _table(canvas, KERNELS[values["kernel"]], (x_kernel, 0), 5)
    so_far = np.where(np.arange(oh * ow).reshape(oh, ow) <= place, results, np.nan)
    _table(canvas, so_far, (x_results, 0), max(float(np.abs(results).max()), 1))
    _frame(canvas, place // ow, place % ow + x_results, 1, 1)
    for x, name in ((0, "picture"), (x_kernel, "kernel"), (x_results, f"result: {oh} by {ow}")):
        canvas.text((x, 11.8), name, BLACK, 13, "lm")
    canvas.text((x_kernel + 1.5, 7.6), f"sum {_plain(results.flat[place])}", VERMILION, 15)
    return canvas.array()


def shift_explorer() -> Explorer:
    """One of ten digits that neither network was trained on, and two sliders that move it."""
    shifts = Shifts()
    controls = {
        "digit": dropdown("digit", [(str(number), number) for number in range(10)], 3),
        "right": slider("moved right by", 3, 0, 6, 1),
        "down": slider("moved down by", 3, 0, 6, 1),
    }
    alt = (
        "A digit somewhere in a picture of 14 by 14 pixels, and the probabilities that a CNN and an MLP give to 0 to 9."
    )
    return explorer(controls, shifts.paint, shifts.describe, alt=alt)


class Shifts:
    """The networks' answers to a digit at each of its 49 places, computed once for each digit."""

    def __init__(self) -> None:
        self.networks = {"CNN": load("shifted_cnn"), "MLP": load("shifted_mlp")}
        _, images, _, labels = split(*digit_images())  # the test digits of course.trained
        self._images = {number: images[labels == number][3] for number in range(10)}
        self._known: dict[int, dict[str, Array]] = {}

    def pictures(self, number: int) -> Array:
        """The digit at all places: (49, 1, 14, 14), place `7 * down + right`."""
        pictures = np.zeros((49, 1, 14, 14))
        for place in range(49):
            down, right = divmod(place, 7)
            pictures[place, 0, down : down + 8, right : right + 8] = self._images[number]
        return pictures

    def answers(self, number: int) -> dict[str, Array]:
        """By network the probabilities at all places: (49, 10)."""
        if number not in self._known:
            pictures = self.pictures(number)
            self._known[number] = {name: network.predict(pictures) for name, network in self.networks.items()}
        return self._known[number]

    def describe(self, values: Values) -> str:
        """Both answers here, and how many of the 49 places each gets right."""
        number, place = values["digit"], 7 * values["down"] + values["right"]
        said = [f"The {number} stands {values['right']} to the right and {values['down']} down."]
        for name, answers in self.answers(number).items():
            best = int(answers[place].argmax())
            right = int((answers.argmax(axis=1) == number).sum())
            said.append(f"The {name} says {best} ({answers[place, best]:.2f}) and is right at {right} of 49 places.")
        return " ".join(said)

    def paint(self, values: Values) -> Array:
        """The picture, ten bars for each network, and small maps of the places that it gets right."""
        number, place = values["digit"], 7 * values["down"] + values["right"]
        canvas = Canvas((0, 36, 0, 16), width=736, height=340, margin=10)
        picture = self.pictures(number)[place, 0]
        ink = np.rint(255 * (1 - picture)).astype(np.uint8)
        _shade(canvas, np.stack([ink] * 3, axis=-1), (0, 1), (14, 15))
        for left, (name, answers) in zip((16.0, 26.5), self.answers(number).items(), strict=True):
            _bars(canvas, answers[place], number, left, name)
            _places(canvas, answers.argmax(axis=1) == number, place, left + 6.3)
        return canvas.array()


def _table(canvas: Canvas, table: Array, at: tuple[float, float], reach: float, rim: int = 0) -> None:
    """Numbers in shaded cells, the first row on top, those of the rim in grey; what is not known yet stays empty."""
    (h, w), (x, y) = table.shape, (at[0], TOP - at[1])
    _shade(canvas, _tones(np.nan_to_num(table) / reach), (x, y - h), (x + w, y))
    for i, j in np.argwhere(np.isfinite(table)):
        outside = not (rim <= i < h - rim and rim <= j < w - rim)
        canvas.text((x + j + 0.5, y - i - 0.5), _plain(table[i, j]), GREY if outside else BLACK, 11)


def _shade(canvas: Canvas, colours: Array, low: tuple[float, float], high: tuple[float, float]) -> None:
    """A table of colours `(h, w, 3)` with thin lines between its cells."""
    (left, bottom), (right, top) = np.rint(canvas.pixels(np.array([low, high]))).astype(int).tolist()
    cells = Image.fromarray(colours).resize((right - left, bottom - top), Image.Resampling.NEAREST)
    canvas.image.paste(cells, (left, top))
    rows, columns = colours.shape[:2]
    for x in np.linspace(left, right, columns + 1):
        canvas.draw.line((x, top, x, bottom), fill=LIGHT, width=2)
    for y in np.linspace(top, bottom, rows + 1):
        canvas.draw.line((left, y, right, y), fill=LIGHT, width=2)


def _frame(canvas: Canvas, top: float, left: float, height: float, width: float) -> None:
    low, high = (left, TOP - top - height), (left + width, TOP - top)
    corners = [low, (high[0], low[1]), high, (low[0], high[1]), low]
    canvas.line(np.array(corners), VERMILION, 3)


def _tones(shares: Array) -> Array:
    """White for 0, towards purple above and towards orange below, pale enough for black numbers: `(h, w, 3)` uint8."""
    full = np.where(shares[..., None] > 0, (150, 130, 190), (235, 160, 80))
    return np.rint(255 - np.clip(np.abs(shares), 0, 1)[..., None] * (255 - full)).astype(np.uint8)


def _bars(canvas: Canvas, probabilities: Array, number: int, left: float, name: str) -> None:
    canvas.text((left, 15.2), name, BLACK, 14, "lm")
    for label, p in enumerate(probabilities):
        y = 14.0 - 1.4 * label
        colour = BLUE if label == number else VERMILION
        canvas.text((left, y), str(label), BLACK, 12, "lm")
        canvas.rectangle((left + 0.8, y - 0.4), (left + 0.85 + 4.2 * float(p), y + 0.4), colour, colour)
        if p >= 0.1:
            canvas.text((left + 1.1 + 4.2 * float(p), y), f"{p:.2f}", GREY, 10, "lm")


def _places(canvas: Canvas, right: Array, place: int, left: float) -> None:
    """Seven by seven places: filled where the network is right, a cross where it is not, a frame around this one."""
    canvas.text((left, 5.0), f"{int(right.sum())} of 49", BLACK, 12, "lm")
    colours = np.where(right.reshape(7, 7)[..., None], (0, 114, 178), (255, 255, 255)).astype(np.uint8)
    _shade(canvas, colours, (left, 0.7), (left + 2.8, 4.2))
    for index, good in enumerate(right):
        row, column = divmod(index, 7)
        x, y = left + 0.4 * column, 4.2 - 0.5 * row
        if not good:
            canvas.line(np.array([(x + 0.1, y - 0.4), (x + 0.3, y - 0.1)]), VERMILION, 1)
            canvas.line(np.array([(x + 0.1, y - 0.1), (x + 0.3, y - 0.4)]), VERMILION, 1)
    row, column = divmod(place, 7)
    x, y = left + 0.4 * column, 4.2 - 0.5 * row
    canvas.line(np.array([(x, y - 0.5), (x + 0.4, y - 0.5), (x + 0.4, y), (x, y), (x, y - 0.5)]), BLACK, 2)


def _plain(value: float) -> str:
    """A number for the picture, whose font has no true minus: 3, -2, 1/9, 4.7."""
    if abs(value - 1 / 9) < 1e-9:
        return "1/9"
    return f"{round(float(value), 1) + 0:g}"


def _n(value: float) -> str:
    """A number for the text: 3, −2, 1/9, 4.7."""
    return _plain(value).replace("-", "−")
