"""What a person has graded in nbgrader's gradebook: read only, and without making a gradebook that is not there."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import inspect, text

from autograder.record.address import address_of
from autograder.record.troubles import explained

_QUERY = text("""
    SELECT submitted_assignment.student_id, base_cell.name
    FROM grade
    JOIN base_cell ON base_cell.id = grade.cell_id
    JOIN submitted_notebook ON submitted_notebook.id = grade.notebook_id
    JOIN submitted_assignment ON submitted_assignment.id = submitted_notebook.assignment_id
    JOIN assignment ON assignment.id = submitted_assignment.assignment_id
    WHERE assignment.name = :assignment AND (grade.manual_score IS NOT NULL OR grade.extra_credit IS NOT NULL)
""")


def graded_by_hand(gradebook: str | Path, assignment: str) -> dict[str, set[str]]:
    """For each student the cells of an assignment that carry points by hand."""
    address = address_of(gradebook)
    found: dict[str, set[str]] = {}
    if address.is_missing:
        return found
    with explained(address.name), address.engine().connect() as connection:
        if inspect(connection).has_table("grade"):
            for student, cell in connection.execute(_QUERY, {"assignment": assignment}):
                found.setdefault(student, set()).add(cell)
    return found
