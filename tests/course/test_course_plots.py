"""Figures: described, shown once, readable."""

from __future__ import annotations

import io
from typing import Any

import matplotlib
import numpy as np
import pytest
from IPython.core.interactiveshell import InteractiveShell
from matplotlib.figure import Figure
from matplotlib.patches import Circle
from PIL import Image

from course import data
from course.finished import xor_mlp
from course.plots import boundaries, curves, networks, style


def model(points: Any) -> Any:
    return xor_mlp.predict(points, *xor_mlp.xor_network())


W, B = xor_mlp.xor_network()
X, Y = data.circles(20)
FIGURES: dict[str, Any] = {
    "points": lambda alt: boundaries.points(X, Y, alt=alt, names=["outer", "inner"]),
    "boundary": lambda alt: boundaries.decision_boundary(model, X, Y[:, None], alt=alt),
    "boundaries": lambda alt: boundaries.decision_boundaries({"a": model, "b": lambda P: 0 * P[:, 0]}, X, Y, alt=alt),
    "loss": lambda alt: curves.loss_curves([0.5, 0.3, 0.2], alt=alt, log=True),
    "losses": lambda alt: curves.loss_curves({"a": [2, 1], "b": [3, 2]}, alt=alt, reference={"always 0.5": 0.25}),
    "functions": lambda alt: curves.functions({"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0)}, alt=alt),
    "bars": lambda alt: curves.bars({"plain": 0.8, "L2": 0.85}, alt=alt),
    "network": lambda alt: networks.network(W, B, alt=alt),
    "network without numbers": lambda alt: networks.network(W, alt=alt, numbers=False),
}


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_needs_alternative_text(name: str) -> None:
    for empty in ("", "  \n"):
        with pytest.raises(ValueError, match="needs alternative text"):
            FIGURES[name](empty)


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_a_sharp_picture_that_carries_its_text(name: str) -> None:
    figure = FIGURES[name]('It says "so" & more.')
    bundle, metadata = style.mimebundle(figure)
    assert metadata["image/png"]["alt"] == bundle["text/plain"] == 'It says "so" & more.'
    assert 'alt="It says &quot;so&quot; &amp; more."' in bundle["text/html"]
    picture = Image.open(io.BytesIO(style.png(figure)))
    assert picture.width == pytest.approx(1.6 * metadata["image/png"]["width"], abs=2)
    assert np.asarray(picture.convert("L")).std() > 5, "there is something to see"


def test_a_cell_shows_a_figure_exactly_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also beside the inline backend, which has a PNG formatter of its own for every figure."""
    shown: list[tuple[Any, Any]] = []
    shell = InteractiveShell.instance()
    assert shell.display_formatter is not None
    shell.display_formatter.formatters["image/png"].for_type(Figure, lambda figure: b"the inline backend's own")
    monkeypatch.setattr(shell.display_pub, "publish", lambda data, metadata=None, **_: shown.append((data, metadata)))
    try:
        data_, metadata = shell.display_formatter.format(style.described(FIGURES["bars"]("Two bars."), "Two bars."))
    finally:
        InteractiveShell.clear_instance()
    assert (data_, metadata) == ({}, {}), "nothing is left for the front end to show a second time"
    assert len(shown) == 1
    assert shown[0][0]["text/plain"] == "Two bars." and shown[0][1]["image/png"]["alt"] == "Two bars."


def test_a_figure_of_pyplot_is_closed() -> None:
    import matplotlib.pyplot as plt

    figure = plt.figure()
    style.described(figure, "An empty figure.")
    assert not plt.fignum_exists(figure.number)


def test_figures_leave_pyplot_and_settings_alone() -> None:
    import matplotlib.pyplot as plt

    before = dict(matplotlib.rcParams)
    for make in FIGURES.values():
        make("text")
    assert plt.get_fignums() == [] and dict(matplotlib.rcParams) == before


def test_classes_differ_in_colour_and_in_marker() -> None:
    assert len(set(style.CLASSES)) == len(set(style.MARKERS)) == 10
    assert len({(style.colour_of(i), style.marker_of(i)) for i in range(10)}) == 10
    assert style.colour_of(10) == style.colour_of(0)


def test_a_boundary_is_drawn_only_where_there_is_one() -> None:
    figure = FIGURES["boundaries"]("text")
    solved, flat = figure.axes[0], figure.axes[1]
    assert len(solved.collections) == len(flat.collections) + 1
    assert solved.get_title() == "a"


def test_a_network_is_drawn_unit_by_unit() -> None:
    axes = FIGURES["network"]("text").axes[0]
    words = [text.get_text() for text in axes.texts]
    assert sum(isinstance(patch, Circle) for patch in axes.patches) == 5 and len(axes.lines) == 6
    assert words.count("20") == 4 and words.count("-20") == 2 and "+30" in words and "hidden" in words
    assert {line.get_linestyle() for line in axes.lines} == {"-", "--"}, "the sign shows without colour"


def test_alt_of_a_figure_without_text_is_empty() -> None:
    assert style.alt_of(Figure()) == ""


def test_the_legend_can_stand_below() -> None:
    _, axes = style.panels()
    curves.draw_curves(axes, {"a": np.arange(3)})
    style.legend_below(axes)
    assert axes.get_legend().get_texts()[0].get_text() == "a"
