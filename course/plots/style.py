"""How every figure looks, and how it reaches the page: once, as a PNG with alternative text.

The colours are those of Okabe and Ito (2008), which stay apart for colour-blind readers; each class has a marker too.
Figures are `matplotlib.figure.Figure` objects, never pyplot's: nothing is kept open, nothing is drawn twice.
"""

from __future__ import annotations

import base64
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure

BLACK, ORANGE, SKY, GREEN, YELLOW, BLUE, VERMILION, PURPLE = (
    "#000000",
    "#E69F00",
    "#56B4E9",
    "#009E73",
    "#F0E442",
    "#0072B2",
    "#D55E00",
    "#CC79A7",
)
GREY = "#666666"
LINES = (BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY, BLACK)
DASHES = ("-", "--", "-.", ":", (0, (5, 1)), (0, (3, 1, 1, 1)), (0, (1, 1)))
CLASSES = (BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY, BLACK, GREY, YELLOW, "#8B4513")
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "*", "<", ">")
SURFACE = "cividis"

SETTINGS: Any = {
    "figure.dpi": 100,
    "font.size": 11,
    "axes.titlesize": 12,
    "axes.labelsize": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": "#DDDDDD",
    "grid.linewidth": 0.6,
    "lines.linewidth": 2.0,
    "image.cmap": SURFACE,
}
PIXELS_PER_INCH = 160  # drawn finer than it is shown, for sharp screens
WIDEST = 7.4  # inches: what a cell has in a window of 1200 pixels beside the list of files; wider ones lose small print


@contextmanager
def styled() -> Iterator[None]:
    """Within the block axes are made, and text is laid out, in the course's style."""
    with matplotlib.rc_context(SETTINGS):
        yield


def panels(
    rows: int = 1, columns: int = 1, width: float = 5.0, height: float = 3.6, **kwargs: Any
) -> tuple[Figure, Any]:
    """A figure and its axes, like `plt.subplots`, each panel `width` by `height` inches, in the course's style.

    `axes` is one Axes for a single panel, else an array of them. Panels that together are too wide for a cell become
    narrower, and lower by the root of that: titles and numbers beside them keep their size.
    """
    shrink = min(1.0, WIDEST / (width * columns))
    with styled():
        figure = Figure(figsize=(width * columns * shrink, height * rows * shrink**0.5), layout="constrained")
        axes = figure.subplots(rows, columns, **kwargs)
    return figure, axes


def colour_of(index: int) -> str:
    """The colour of a class or of a line."""
    return CLASSES[index % len(CLASSES)]


def marker_of(index: int) -> str:
    """The marker of a class."""
    return MARKERS[index % len(MARKERS)]


def legend_below(axes: Axes, columns: int = 3) -> None:
    """The legend under the axes, where it hides nothing."""
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.18), ncols=columns)


def described(figure: Figure, alt: str) -> Figure:
    """The figure, ready to be the last expression of a cell: it shows exactly once, with `alt` as its alternative text.

    >>> described(figure, "The cost falls from 0.25 to 0.01 in 4,000 epochs.")
    """
    if not alt.strip():
        raise ValueError("a figure needs alternative text: say in a sentence what one sees in it")
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close(figure)  # else the inline backend draws it a second time
    figure.alt = alt  # type: ignore[attr-defined]  # read by alt_of and by tests
    figure._ipython_display_ = lambda: _display(figure)  # type: ignore[attr-defined]  # goes before the inline backend's PNG
    return figure


def alt_of(figure: Figure) -> str:
    """The alternative text of a figure, or an empty text."""
    return str(getattr(figure, "alt", ""))


def png(figure: Figure) -> bytes:
    """The figure as a PNG."""
    buffer = io.BytesIO()
    with styled():
        figure.savefig(buffer, format="png", dpi=PIXELS_PER_INCH, facecolor="white")
    return buffer.getvalue()


def mimebundle(figure: Figure) -> tuple[dict[str, str], dict[str, Any]]:
    """What is sent to the notebook: data and metadata by MIME type.

    The PNG's metadata hold the text where nbconvert looks for it. JupyterLab 4 drops them, so an HTML image, which it
    prefers, says the same.
    """
    text = alt_of(figure)
    image = base64.b64encode(png(figure)).decode()
    width = round(figure.get_figwidth() * SETTINGS["figure.dpi"])
    height = round(figure.get_figheight() * SETTINGS["figure.dpi"])
    html = f'<img src="data:image/png;base64,{image}" alt="{escape(text)}" width="{width}" height="{height}">'
    data = {"text/html": html, "image/png": image, "text/plain": text}
    return data, {"image/png": {"alt": text, "width": width, "height": height}}


def _display(figure: Figure) -> None:
    from IPython.display import display

    data, metadata = mimebundle(figure)
    display(data, metadata=metadata, raw=True)  # type: ignore[no-untyped-call]
