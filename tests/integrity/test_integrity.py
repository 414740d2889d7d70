"""No hostile submission earns a point that it should not, finds a hidden test, or leaves anything behind.

A family is one class, graded by one call of `grade`, in one test: so it is graded once, however the tests are spread.
"""

from __future__ import annotations

import pytest

from tests.hostile import check_class, grade_class, problems
from tests.integrity.cases import FAMILIES

CASES = [case for cases in FAMILIES.values() for case in cases]


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES)
def test_no_submission_of_the_family_gets_more_than_it_should(family: str) -> None:
    for graded in grade_class(FAMILIES[family]):
        assert problems(graded, FAMILIES[family]) == []
        check_class(graded, FAMILIES[family])


def test_the_suite_is_as_broad_as_promised() -> None:
    assert len(CASES) >= 60
    assert len({case.name for case in CASES}) == len(CASES)
