"""nbgrader's gradebook, filled through one open session with one commit for each submission.

Written with nbgrader's own tables (nbgrader.api), statement by statement: its ORM reads back every computed score of
every student it touches. What a person wrote (manual_score, extra_credit, manual_comment) is never changed. Beside
each submitted notebook stands, in a table of our own, which attempt of the store it shows; it is written in the same
transaction, so after a crash the gradebook itself says what is missing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Column, MetaData, String, Table, select
from sqlalchemy.exc import SQLAlchemyError

from autograder.errors import StoreError, UsageError
from autograder.record import nbgrader_api
from autograder.record.address import address_of
from autograder.record.cells import GradebookCell, cleared, save_cells
from autograder.record.troubles import explain, explained
from autograder.records import Outcome, Result

__all__ = ["Gradebook", "GradebookCell"]

PYTHON3 = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}

_SHOWN = Table(
    "autograder_shown",
    MetaData(),
    Column("submitted_notebook_id", String(32), primary_key=True),
    Column("mark", String(64), nullable=False),
)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """The ids that nbgrader gave to an assignment's notebook and its cells."""

    assignment_id: str
    notebook_id: str
    grades: Mapping[str, str]  # grade_id -> id of the grade cell
    solutions: Mapping[str, str]  # grade_id -> id of the solution cell
    stubs: Mapping[str, str] = field(repr=False)  # grade_id -> text of the untouched answer cell


class Gradebook:
    """One session on a gradebook: a path, or a URL that SQLAlchemy knows."""

    def __init__(self, url_or_path: str | Path, *, course_id: str = "default_course") -> None:
        address = address_of(url_or_path)
        self.name = address.name
        self._prepared: dict[str, _Prepared] = {}
        self._api = nbgrader_api.api()
        with explained(self.name):
            nbgrader_api.ensure_schema(address)
            self._nbgrader = self._api.Gradebook(address.url, course_id)
            _SHOWN.create(self._nbgrader.engine, checkfirst=True)

    def prepare(
        self,
        assignment: str,
        notebook_name: str,
        cells: Sequence[GradebookCell],
        kernelspec: Mapping[str, str] = PYTHON3,
    ) -> None:
        """Make the assignment, its notebook and cells what `nbgrader generate_assignment` would make them."""
        cells = [cleared(cell) for cell in cells]
        with self._transaction():
            assignment_id = self._find_or_add(
                "Assignment", {"name": assignment}, {"course_id": self._nbgrader.course_id}
            )
            notebook_id = self._find_or_add("Notebook", {"name": notebook_name, "assignment_id": assignment_id})
            notebook = self._api.Notebook.__table__
            self._execute(
                notebook.update().where(notebook.c.id == notebook_id).values(kernelspec=json.dumps(dict(kernelspec)))
            )
            grades, solutions = save_cells(self._api, self._nbgrader.db, notebook_id, cells)
        stubs = {cell.grade_id: cell.source for cell in cells if cell.solution}
        self._prepared[assignment] = _Prepared(assignment_id, notebook_id, grades, solutions, stubs)

    def write(
        self, result: Result, *, mark: str = "", resubmitted: bool = False, timestamp: datetime | None = None
    ) -> None:
        """Show a result. One without a score writes nothing: nbgrader has no other word for "not judged" than 0.

        `resubmitted`: the answers are others than those a person may have graded, so hand grades are due for review.
        """
        if result.score is None:
            return
        prepared = self._known(result.assignment)
        with self._transaction():
            notebook_id = self._submission(prepared, result.student, timestamp)
            self._write_grades(prepared, notebook_id, result, resubmitted)
            self._write_comments(prepared, notebook_id, result)
            self._execute(_SHOWN.delete().where(_SHOWN.c.submitted_notebook_id == notebook_id))
            self._execute(_SHOWN.insert().values(submitted_notebook_id=notebook_id, mark=mark))

    def shown(self, assignment: str) -> dict[str, str]:
        """The mark of the attempt that the gradebook shows for each student."""
        prepared = self._known(assignment)
        submitted, notebook = self._api.SubmittedAssignment.__table__, self._api.SubmittedNotebook.__table__
        query = (
            select(submitted.c.student_id, _SHOWN.c.mark)
            .join(notebook, notebook.c.assignment_id == submitted.c.id)
            .join(_SHOWN, _SHOWN.c.submitted_notebook_id == notebook.c.id)
            .where(notebook.c.notebook_id == prepared.notebook_id)
        )
        with self._transaction():
            return {row.student_id: row.mark for row in self._execute(query)}

    def close(self) -> None:
        """End the session."""
        self._nbgrader.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _known(self, assignment: str) -> _Prepared:
        if assignment not in self._prepared:
            raise UsageError(f"the gradebook does not know the cells of {assignment}: call prepare() first")
        return self._prepared[assignment]

    def _submission(self, prepared: _Prepared, student: str, timestamp: datetime | None) -> str:
        """The id of the student's submitted notebook, made with all that belongs to it when it is new."""
        self._find_or_add("Student", {"id": student})
        submission = {"assignment_id": prepared.assignment_id, "student_id": student}
        submission_id = self._find_or_add("SubmittedAssignment", submission)
        if timestamp is not None:
            table = self._api.SubmittedAssignment.__table__
            timestamp = timestamp.astimezone(UTC).replace(tzinfo=None)  # nbgrader's times are UTC, and do not say so
            self._execute(table.update().where(table.c.id == submission_id).values(timestamp=timestamp))
        notebook = {"notebook_id": prepared.notebook_id, "assignment_id": submission_id}
        return self._find_or_add("SubmittedNotebook", notebook)

    def _write_grades(self, prepared: _Prepared, notebook_id: str, result: Result, resubmitted: bool) -> None:
        table = self._api.Grade.__table__
        old = {row.cell_id: row for row in self._execute(select(table).where(table.c.notebook_id == notebook_id))}
        points = {check.grade_id: _auto_score(check.outcome, check.points) for check in result.checks}
        new = []
        for name, cell_id in prepared.grades.items():
            auto = points.get(name)
            if cell_id not in old:
                row = {"cell_id": cell_id, "notebook_id": notebook_id, "auto_score": auto}
                new.append(row | {"needs_manual_grade": auto is None})
                continue
            changes = {"auto_score": auto, "needs_manual_grade": _due(old[cell_id], auto, resubmitted)}
            if any(getattr(old[cell_id], key) != value for key, value in changes.items()):
                self._execute(table.update().where(table.c.id == old[cell_id].id).values(changes))
        if new:
            self._execute(table.insert(), new)

    def _write_comments(self, prepared: _Prepared, notebook_id: str, result: Result) -> None:
        table = self._api.Comment.__table__
        old = {row.cell_id: row for row in self._execute(select(table).where(table.c.notebook_id == notebook_id))}
        answers = {answer.grade_id: answer.source for answer in result.answers}
        new = []
        for name, cell_id in prepared.solutions.items():
            text = "No response." if answers.get(name) == prepared.stubs[name] else None
            if cell_id not in old:
                new.append({"cell_id": cell_id, "notebook_id": notebook_id, "auto_comment": text})
            elif old[cell_id].auto_comment != text:
                self._execute(table.update().where(table.c.id == old[cell_id].id).values(auto_comment=text))
        if new:
            self._execute(table.insert(), new)

    def _find_or_add(self, model: str, key: Mapping[str, Any], defaults: Mapping[str, Any] | None = None) -> str:
        table = getattr(self._api, model).__table__
        wanted = [table.c[name] == value for name, value in key.items()]
        found = self._execute(select(table.c.id).where(*wanted)).scalar_one_or_none()
        if found is None:
            values = dict(key) | dict(defaults or {})
            found = self._execute(table.insert().values(values)).inserted_primary_key[0]
        return str(found)

    def _execute(self, statement: Any, rows: Sequence[Mapping[str, Any]] | None = None) -> Any:
        return self._nbgrader.db.connection().execute(statement, rows)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """One commit at the end; on any trouble everything is as before."""
        try:
            yield
            self._nbgrader.db.commit()
        except SQLAlchemyError as error:
            self._nbgrader.db.rollback()
            raise StoreError(explain(error, self.name)) from error
        except BaseException:
            self._nbgrader.db.rollback()
            raise


def _auto_score(outcome: Outcome, points: float) -> float | None:
    return None if outcome is Outcome.MANUAL else points


def _due(old: Any, auto: float | None, resubmitted: bool) -> bool:
    """Whether a person should look at this grade: for the first time, or again because something changed."""
    if old.manual_score is None:
        return auto is None
    if resubmitted or old.auto_score != auto:
        return True
    return bool(old.needs_manual_grade)
