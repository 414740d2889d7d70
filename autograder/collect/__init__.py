"""Collection: find the submissions of a class and read them without trusting them."""

from __future__ import annotations

from autograder.collect.find import Found, find, passed_over
from autograder.collect.read import read

__all__ = ["Found", "find", "passed_over", "read"]
