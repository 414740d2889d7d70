"""Markers pair up, and what stands between them can be replaced."""

from __future__ import annotations

import pytest

from autograder.build.regions import Region, UnbalancedError, inside, rewrite, spans

TWO = "a\n### BEGIN SOLUTION\nb\n### END SOLUTION\nc\n    ### BEGIN SOLUTION\n    d\n    ### END SOLUTION\n"


def test_regions_are_found_in_order() -> None:
    assert spans(TWO, Region.SOLUTION) == [(1, 3), (5, 7)]
    assert inside(TWO, Region.SOLUTION) == ["b", "    d"]


def test_each_region_is_replaced_with_its_markers() -> None:
    assert rewrite(TWO, Region.SOLUTION, lambda lines: [lines[1] + "!"]) == "a\nb!\nc\n    d!\n"


def test_other_regions_stay() -> None:
    assert rewrite(TWO, Region.HIDDEN, lambda lines: []) == TWO


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("# BEGIN SOLUTION\nx", "without 'END SOLUTION' after it"),
        ("x\n# END SOLUTION", "without 'BEGIN SOLUTION' before it"),
        ("# BEGIN SOLUTION\n# BEGIN SOLUTION\n# END SOLUTION", "a second 'BEGIN SOLUTION'"),
    ],
)
def test_markers_that_do_not_pair_up_are_refused(source: str, complaint: str) -> None:
    with pytest.raises(UnbalancedError, match=complaint):
        spans(source, Region.SOLUTION)
