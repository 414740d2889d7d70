"""feedback: one page for each student, made from the record alone.

message  what a check says, as paragraphs and blocks of values
code     a student's code, coloured
outputs  what a cell put out, as text and verified pictures; nothing a browser could run
advice   what the outcome means, and what to do next
page     all of it as one HTML page
"""

from __future__ import annotations

from autograder.feedback.page import feedback_page, notebook_name, write_feedback

__all__ = ["feedback_page", "notebook_name", "write_feedback"]
