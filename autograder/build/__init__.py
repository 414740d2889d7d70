"""Source to release: `source/*/*.py` becomes the instructor's notebook and the student's, always the same bytes.

1. source: read the text of a notebook, cell by cell, and know each cell's line.
2. rules: refuse what would fail later, with file, line and cell.
3. instructor: nbgrader's metadata filled in, a canary in each hidden region.
4. student: stubs for solutions; hidden tests and model answers gone; locked cells locked.
5. course: write what changed; say what is stale.

The heavy libraries (jupytext, nbformat) are imported where they are used, since nbgrader asks
`build_if_stale` at every start.
"""

from __future__ import annotations

from autograder.build.course import build_course, build_for_grading, build_if_stale, differences

__all__ = ["build_course", "build_for_grading", "build_if_stale", "differences"]
