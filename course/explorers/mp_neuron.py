"""01: one neuron with two inputs. Which corners of the square does it accept, and which function is that?"""

from __future__ import annotations

from itertools import product

import numpy as np

from course.arrays import Array
from course.data import truth_table
from course.explorers.base import Explorer, Values, checkbox, dropdown, explorer, slider
from course.explorers.canvas import BLACK, BLUE, GREY, LIGHT, VERMILION, WHITE, Canvas
from course.finished.mp_neuron import mp_predict

TARGETS: dict[str, tuple[int, int, int, int]] = {
    "AND": (0, 0, 0, 1),
    "OR": (0, 1, 1, 1),
    "NOR": (1, 0, 0, 0),
    "AND_NOT: x1 and not x2": (0, 0, 1, 0),
    "not x1": (1, 1, 0, 0),
    "a copy of x1": (0, 0, 1, 1),
    "NAND": (1, 1, 1, 0),
    "XOR": (0, 1, 1, 0),
}
MARGIN = 0.45
TABLE = 2.1  # where the truth table stands, right of the square
PALE = "#E3EFF7"


def mp_neuron_explorer() -> Explorer:
    """Threshold, inhibitory inputs and a target, beside the four corners and the truth table."""
    controls = {
        "target": dropdown("target", list(TARGETS)),
        "theta": slider("threshold θ", 1, 0, 3, 1),
        "x1": checkbox("x1 is inhibitory"),
        "x2": checkbox("x2 is inhibitory"),
    }
    alt = (
        "A square with the corners 00, 01, 10 and 11, the line count = θ, and beside it the truth table and the target."
    )
    return explorer(controls, paint, describe, alt=alt)


def outputs(values: Values) -> Array:
    """The neuron's answer to each of the four rows: `(4,)`."""
    return mp_predict(truth_table(2), values["theta"], forbidding(values))


def forbidding(values: Values) -> tuple[int, ...]:
    """The positions of the inputs ticked as inhibitory."""
    return tuple(index for index, name in enumerate(("x1", "x2")) if values[name])


def best_possible(target: tuple[int, ...]) -> int:
    """The most corners of four that any MP neuron gets right."""
    ticks = product((False, True), repeat=2)
    every = ({"theta": theta, "x1": x1, "x2": x2} for (x1, x2), theta in product(ticks, range(4)))
    return max(int((outputs(values) == target).sum()) for values in every)


def describe(values: Values) -> str:
    """The picture in a sentence or three."""
    fires, target = outputs(values), TARGETS[values["target"]]
    on = [_name(row) for row, output in zip(truth_table(2), fires, strict=True) if output]
    right = int((fires == target).sum())
    said = f"It fires for {_listed(on)}. " if on else "It never fires. "
    if right == 4:
        return f"{said}All 4 rows agree with the target {values['target']}."
    most = best_possible(target)
    bound = "A perfect setting exists." if most == 4 else f"No MP neuron gets more than {most}."
    return f"{said}{right} of 4 rows agree with the target {values['target']}. {bound}"


def paint(values: Values) -> Array:
    """Corners that fire are filled circles, silent ones hollow; the table says which rows differ from the target."""
    canvas = Canvas((-MARGIN, 3.45, -MARGIN, 1 + MARGIN), width=600, height=300, margin=14)
    fires, target = outputs(values), TARGETS[values["target"]]
    _paint_regions(canvas, values)
    _paint_corners(canvas, fires)
    _paint_table(canvas, fires, target)
    return canvas.array()


def _paint_regions(canvas: Canvas, values: Values) -> None:
    """Where the count reaches the threshold, what is forbidden, and the line between."""
    low, high = -MARGIN, 1 + MARGIN
    canvas.rectangle((low, low), (high, high), fill=WHITE, outline=GREY)
    theta = values["theta"]
    ends = np.clip([theta - high, theta - low], low, high)  # x where the line leaves the picture, above and below
    if ends[1] > ends[0]:
        above = np.array([(ends[0], theta - ends[0]), (ends[1], theta - ends[1])])
        corner = [(high, theta - ends[1]), (high, high), (ends[0], high)]
        _fill(canvas, np.vstack([above, corner]))
    for index in forbidding(values):
        _hatch(canvas, index, low, high)
    if ends[1] > ends[0]:
        canvas.line(above, BLACK, 2)
    canvas.line(np.array([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]), GREY, 1)
    canvas.rectangle((low, low), (high, high), outline=GREY)


def _fill(canvas: Canvas, outline: Array) -> None:
    canvas.draw.polygon([tuple(point) for point in canvas.pixels(outline)], fill=PALE)


def _hatch(canvas: Canvas, index: int, low: float, high: float) -> None:
    """Slanted lines over the half where input `index` is on."""
    start = (0.5, low) if index == 0 else (low, 0.5)
    canvas.rectangle(start, (high, high), fill="#EEEEEE", outline="#EEEEEE")
    for shift in np.arange(low - high, high - low, 0.12):
        x = np.array([start[0], high])
        piece = _within(x + shift, start[1], high, shift)
        if piece is not None:
            canvas.line(piece, "#BBBBBB", 1)


def _within(y: Array, bottom: float, top: float, shift: float) -> Array | None:
    """The piece of the line y = x + shift between two heights; `y` are those of its ends."""
    y = np.clip(y, bottom, top)
    return np.column_stack([y - shift, y]) if y[1] > y[0] else None


def _paint_corners(canvas: Canvas, fires: Array) -> None:
    offsets = ((-0.13, -0.14), (-0.17, -0.1), (-0.1, -0.16), (0.13, 0.14))  # beside the line, never on it
    for corner, offset, output in zip(truth_table(2), offsets, fires, strict=True):
        canvas.circle(corner, 9, fill=BLUE if output else WHITE, outline=BLUE if output else VERMILION, width=3)
        canvas.text(corner + np.array(offset), _name(corner), BLACK, 13)


def _paint_table(canvas: Canvas, fires: Array, target: tuple[int, ...]) -> None:
    """x1, x2, the neuron, the target, and a sign whether they agree."""
    columns = (TABLE - 0.3, TABLE - 0.05, TABLE + 0.35, TABLE + 0.75)
    heights = np.linspace(1.0, -0.2, 5)
    for x, name in zip(columns, ("x1", "x2", "neuron", "target"), strict=True):
        canvas.text((x, 1.28), name, GREY, 12)
    canvas.line(np.array([(TABLE - 0.45, 1.17), (TABLE + 1.3, 1.17)]), LIGHT, 1)
    for row, output, wanted, y in zip(truth_table(2), fires, target, heights, strict=False):
        for x, number in zip(columns, (*row, output, wanted), strict=True):
            canvas.text((x, y), str(int(number)), BLACK, 15)
        canvas.text((TABLE + 1.12, y), *(("same", BLUE, 13) if output == wanted else ("differs", VERMILION, 13)))
    right = int((fires == target).sum())
    canvas.text((TABLE + 0.4, heights[-1] - 0.08), f"{right} of 4 agree", BLACK, 13)


def _name(row: Array) -> str:
    return "".join(str(int(value)) for value in row)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
