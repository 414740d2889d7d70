"""The distribution of scores: where the bars stand, and the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT, FLOOR, BINS = 640.0, 200.0, 172.0, 10


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the drawing, in its own units."""

    x: float
    y: float
    width: float
    height: float
    count: int
    label: str


@dataclass(frozen=True, slots=True)
class Histogram:
    """The drawing's parts; `words` says all that it shows."""

    bars: Sequence[Bar]
    ticks: Sequence[tuple[float, str]]
    words: str


def histogram(scores: Sequence[float], max_score: float) -> Histogram:
    """Ten equal steps from 0 to the maximum; the last one includes it."""
    counts = [0] * BINS
    for score in scores:
        share = score / max_score if max_score else 0.0
        counts[min(BINS - 1, max(0, int(share * BINS)))] += 1
    edges = [max_score * place / BINS for place in range(BINS + 1)]
    bars = [
        _bar(place, count, max(counts), f"{edges[place]:g} to {edges[place + 1]:g}")
        for place, count in enumerate(counts)
    ]
    ticks = [(WIDTH * place / BINS, f"{edges[place]:g}") for place in range(0, BINS + 1, 2)]
    filled = [f"{bar.label}: {bar.count}" for bar in bars if bar.count]
    return Histogram(
        bars, ticks, "Submissions by points. " + ("; ".join(filled) if filled else "None has a score") + "."
    )


def _bar(place: int, count: int, most: int, label: str) -> Bar:
    step = WIDTH / BINS
    height = (FLOOR - 24) * count / most if most else 0.0
    return Bar(round(place * step + 3, 2), round(FLOOR - height, 2), step - 6, round(height, 2), count, label)
