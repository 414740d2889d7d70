"""What every explorer is made of: controls, a picture, and a line that says the same in words.

The picture is a PNG made straight from an array, inside an HTML widget, so that it carries alternative text: the Image
widget of ipywidgets 8 has none, and fails when it is given a tooltip. No output area is captured, because under
nbclient such widgets make a run stall. All controls work from the keyboard; the line is a live region, which a screen
reader reads out.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Mapping
from html import escape
from typing import Any

import ipywidgets as widgets
import numpy as np
from PIL import Image

from course.arrays import Array

Values = dict[str, Any]
Paint = Callable[[Values], Array]
Describe = Callable[[Values], str]

ROOM = 736  # pixels of a cell in a window 1200 wide, beside the list of files
CONTROL = 300  # pixels of a control


class Explorer:
    """Controls, picture and line; shows itself as the last expression of a cell.

    `values` are those of the controls by name; of a button, how often it was pressed.
    """

    def __init__(self, controls: Mapping[str, Any], paint: Paint, describe: Describe, alt: str) -> None:
        self.controls, self.alt = dict(controls), alt
        self._paint, self._describe = paint, describe
        self._presses = {name: 0 for name, control in controls.items() if isinstance(control, widgets.Button)}
        self.picture, self.text = widgets.HTML(), widgets.HTML()
        self.redraw()
        self._watch()
        self.box = self._laid_out(list(self.controls.values()))

    def _laid_out(self, controls: list[Any]) -> Any:
        """Controls beside a narrow picture, in rows above a wide one: both are on the screen at once."""
        beside = self._width <= ROOM - CONTROL
        flow = {"flex_flow": "column" if beside else "row wrap", "width": f"{CONTROL + 4}px" if beside else "100%"}
        panel = widgets.Box(controls, layout=flow)
        row = widgets.HBox([panel, self.picture], layout={"flex_flow": "row wrap", "align_items": "center"})
        return widgets.VBox([row, self.text])

    @property
    def values(self) -> Values:
        """What the controls say now."""
        return {name: self._presses.get(name, getattr(control, "value", 0)) for name, control in self.controls.items()}

    def redraw(self) -> None:
        """Paint and describe anew."""
        values = self.values
        picture = self._paint(values)
        self._width = picture.shape[1]
        self.picture.value = image_html(picture, self.alt)
        self.text.value = f'<div role="status" aria-live="polite">{escape(self._describe(values))}</div>'

    def _watch(self) -> None:
        for name, control in self.controls.items():
            if name in self._presses:
                control.on_click(lambda _, name=name: self._press(name))
            else:
                control.observe(lambda _: self.redraw(), names="value")

    def _press(self, name: str) -> None:
        self._presses[name] += 1
        self.redraw()

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        """The widgets for a live page; for a static one the first picture and its words."""
        bundle: dict[str, Any] = self.box._repr_mimebundle_(**kwargs)
        words = self._describe(self.values)
        return {
            **bundle,
            "text/html": f"{self.picture.value}<p>{escape(words)}</p>",
            "text/plain": f"{self.alt} {words}",
        }


def explorer(controls: Mapping[str, Any], paint: Paint, describe: Describe, *, alt: str) -> Explorer:
    """An explorer: `paint(values)` gives the picture `(h, w, 3)` uint8, `describe(values)` the same in words.

    >>> explorer({"theta": slider("threshold", 1, 0, 2, 1)}, paint, describe, alt="Which inputs the neuron accepts.")
    """
    if not alt.strip():
        raise ValueError("an explorer needs alternative text: say in a sentence what the picture shows")
    return Explorer(controls, paint, describe, alt)


def slider(description: str, value: float, low: float, high: float, step: float = 0.1) -> Any:
    """A slider that acts while it is moved; whole numbers when value and step are."""
    kind = widgets.IntSlider if isinstance(value, int) and isinstance(step, int) else widgets.FloatSlider
    style, layout = {"description_width": "initial"}, {"width": f"{CONTROL}px"}
    return kind(value=value, min=low, max=high, step=step, description=description, style=style, layout=layout)


def dropdown(description: str, options: Any, value: Any = None) -> Any:
    """A choice: options are a list, or pairs of a name and a value."""
    chosen = {} if value is None else {"value": value}
    return widgets.Dropdown(options=options, description=description, style={"description_width": "initial"}, **chosen)


def checkbox(description: str, value: bool = False) -> Any:
    """A choice of yes or no."""
    return widgets.Checkbox(value=value, description=description, indent=False)


def button(description: str) -> Any:
    """A button; its value is how often it was pressed."""
    return widgets.Button(description=description)


def png(picture: Array) -> bytes:
    """An array `(h, w, 3)` or `(h, w)`, uint8, as a PNG, packed for speed rather than size."""
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(picture, dtype=np.uint8)).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def image_html(picture: Array, alt: str) -> str:
    """An HTML image that carries its PNG and its alternative text."""
    height, width = picture.shape[:2]
    data = base64.b64encode(png(picture)).decode()
    return f'<img src="data:image/png;base64,{data}" alt="{escape(alt)}" width="{width}" height="{height}">'
