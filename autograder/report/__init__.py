"""report: one page for the instructor, made from the records alone.

summary  the numbers: scores, exercises, messages, submissions that need a look, what it was graded with
chart    the distribution of scores as a drawing, with the same in words
page     all of it as one HTML page
"""

from __future__ import annotations

from autograder.report.page import report_page, write_report

__all__ = ["report_page", "write_report"]
