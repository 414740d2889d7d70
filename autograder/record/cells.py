"""The cells of an instructor's notebook as nbgrader's gradebook keeps them (its SaveCells step)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import delete, func, or_, select

from autograder.errors import UsageError

_REGION = re.compile(r"^([ \t]*)### BEGIN SOLUTION.*?### END SOLUTION[^\n]*", re.DOTALL | re.MULTILINE)
_CODE_STUB = "# YOUR CODE HERE\nraise NotImplementedError()"
_TEXT_STUB = "YOUR ANSWER HERE"


@dataclass(frozen=True, slots=True)
class GradebookCell:
    """One cell of the instructor's notebook that nbgrader knows by a grade_id.

    `source` is what a student starts from; a test cell's includes its hidden tests. A solution that still stands
    between its markers is taken out as nbgrader would.
    """

    grade_id: str
    cell_type: str
    source: str
    max_points: float = 0.0
    grade: bool = False
    solution: bool = False
    locked: bool = False


def cleared(cell: GradebookCell) -> GradebookCell:
    """The cell without a solution between markers, as nbgrader's ClearSolutions leaves it."""
    stub = _CODE_STUB if cell.cell_type == "code" else _TEXT_STUB
    source = _REGION.sub(lambda found: "\n".join(found[1] + line for line in stub.split("\n")), cell.source)
    return replace(cell, source=source) if cell.solution else cell


def checksum(cell: GradebookCell) -> str:
    """nbgrader's checksum of a cell; it recognises an untouched answer by it."""
    parts = [cell.source, cell.cell_type, str(cell.grade), str(cell.solution), str(_is_locked(cell)), cell.grade_id]
    if cell.grade:
        parts.append(str(float(cell.max_points)))
    return hashlib.md5("".join(parts).encode(), usedforsecurity=False).hexdigest()


def save_cells(
    api: Any, session: Any, notebook_id: str, cells: Sequence[GradebookCell]
) -> tuple[dict[str, str], dict[str, str]]:
    """Make the notebook's rows equal to `cells`; the ids of its grade cells and of its solution cells, by name."""
    grades = {
        cell.grade_id: {"max_score": float(cell.max_points), "cell_type": cell.cell_type}
        for cell in cells
        if cell.grade
    }
    solutions: dict[str, dict[str, Any]] = {cell.grade_id: {} for cell in cells if cell.solution}
    sources = {
        cell.grade_id: {
            "cell_type": cell.cell_type,
            "locked": _is_locked(cell),
            "source": cell.source,
            "checksum": checksum(cell),
        }
        for cell in cells
        if cell.grade or cell.solution or cell.locked
    }
    db = session.connection()
    grade_ids = _save_typed(api, db, notebook_id, api.GradeCell, grades)
    solution_ids = _save_typed(api, db, notebook_id, api.SolutionCell, solutions)
    _save_sources(db, notebook_id, api.SourceCell.__table__, sources)
    return grade_ids, solution_ids


def _is_locked(cell: GradebookCell) -> bool:
    return not cell.solution and (cell.grade or cell.locked)


def _save_typed(
    api: Any, db: Any, notebook_id: str, model: Any, wanted: Mapping[str, Mapping[str, Any]]
) -> dict[str, str]:
    """Rows of a kind of cell live in two tables: name and kind in base_cell, the rest in the kind's own."""
    base, own = api.BaseCell.__table__, model.__table__
    query = select(base.c.name, base.c.id).where(base.c.notebook_id == notebook_id, base.c.type == model.__name__)
    ids = {row.name: row.id for row in db.execute(query)}
    for name in ids.keys() - wanted.keys():
        _remove(api, db, model, name, ids.pop(name))
    for name, fields in wanted.items():
        if name not in ids:
            row = {"name": name, "notebook_id": notebook_id, "type": model.__name__}
            ids[name] = db.execute(base.insert().values(row)).inserted_primary_key[0]
            db.execute(own.insert().values(id=ids[name], **fields))
        elif fields:
            db.execute(own.update().where(own.c.id == ids[name]).values(fields))
    return ids


def _remove(api: Any, db: Any, model: Any, name: str, cell_id: str) -> None:
    """Take a cell out with the grades of it that a machine gave; never with those of a person."""
    grade, comment = api.Grade.__table__, api.Comment.__table__
    by_hand = (
        select(func.count())
        .select_from(grade)
        .where(grade.c.cell_id == cell_id, or_(grade.c.manual_score.is_not(None), grade.c.extra_credit.is_not(None)))
    )
    comments = (
        select(func.count())
        .select_from(comment)
        .where(comment.c.cell_id == cell_id, comment.c.manual_comment.is_not(None))
    )
    if db.execute(by_hand).scalar_one() + db.execute(comments).scalar_one():
        refuse_to_remove([name])
    for table, column in (
        (grade, "cell_id"),
        (comment, "cell_id"),
        (model.__table__, "id"),
        (api.BaseCell.__table__, "id"),
    ):
        db.execute(delete(table).where(table.c[column] == cell_id))


def refuse_to_remove(names: Collection[str]) -> None:
    """Say that these cells cannot go, if there are any: a person graded them."""
    if names:
        raise UsageError(
            f"cell {', '.join(sorted(names))} is gone from the notebook, but the gradebook holds grades or comments "
            "that a person gave for it: put the cell back, or take them out in formgrader, then run the command again"
        )


def _save_sources(db: Any, notebook_id: str, table: Any, wanted: Mapping[str, Mapping[str, Any]]) -> None:
    query = select(table.c.name, table.c.id).where(table.c.notebook_id == notebook_id)
    ids = {row.name: row.id for row in db.execute(query)}
    for name in ids.keys() - wanted.keys():
        db.execute(delete(table).where(table.c.id == ids[name]))
    for name, fields in wanted.items():
        if name in ids:
            db.execute(table.update().where(table.c.id == ids[name]).values(fields))
        else:
            db.execute(table.insert().values(name=name, notebook_id=notebook_id, **fields))
