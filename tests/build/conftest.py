"""Tiny courses in a temporary folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

TINY = '''\
# %% [markdown]
# # A tiny lesson
# Words.

# %% nbgrader={"grade_id": "given-setup"}
import math

# %% [markdown]
# ## Twice

# %% nbgrader={"grade_id": "twice", "solution": true}
def twice(x):
    """Twice `x`."""
    ### BEGIN SOLUTION
    doubled = 2 * x
    return doubled
    ### END SOLUTION

# %% nbgrader={"grade_id": "twice-value", "grade": true, "points": 2}
assert twice(2) == 4

### BEGIN HIDDEN TESTS
assert twice(-3.5) == -7
### END HIDDEN TESTS

# %% nbgrader={"grade_id": "twice-hidden", "grade": true, "points": 1}
### BEGIN HIDDEN TESTS
assert twice(math.pi) == 2 * math.pi
### END HIDDEN TESTS

# %% tags=["demo"]
print(twice(3))

# %% [markdown]
# Why twice?

# %% [markdown] nbgrader={"grade_id": "why", "grade": true, "solution": true, "points": 2}
# Because one was not enough.
# ### BEGIN MARK SCHEME
# One point for a reason.
# ### END MARK SCHEME
'''

MakeCourse = Callable[..., Path]


@pytest.fixture
def tiny() -> str:
    """The source of a notebook that has one cell of each kind."""
    return TINY


@pytest.fixture
def make_course(tmp_path: Path) -> MakeCourse:
    """Write sources, `{"01-tiny/tiny.py": text}`, and get the course folder."""

    def make(sources: dict[str, str] | None = None) -> Path:
        for name, text in (sources or {"01-tiny/tiny.py": TINY}).items():
            path = tmp_path / "source" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return tmp_path

    return make


@pytest.fixture
def course(make_course: MakeCourse) -> Path:
    """A course folder with one tiny notebook, not built yet."""
    return make_course()
