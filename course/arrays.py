"""The one type of the lesson code."""

from __future__ import annotations

from typing import Any, TypeAlias

Array: TypeAlias = Any
"""A NumPy array, or a number where the docstring says so. `Any`, because NumPy types its own arithmetic so: the
docstring and the shape comments say what a type checker cannot."""
