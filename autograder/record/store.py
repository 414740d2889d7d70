"""The append-only store: one SQLite file, one table, one row for each attempt.

Rows are only ever added. Triggers refuse UPDATE, DELETE and replacement, so that a slip in a script cannot rewrite
history either. A plain rollback journal with synchronous=EXTRA: each append is on the disk, folder entry included,
before `append` returns. See docs/decisions/store.md.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from sqlalchemy import (
    Column,
    Connection,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Select,
    String,
    Table,
    Text,
    create_engine,
    event,
    func,
    select,
    text,
)
from sqlalchemy.pool import StaticPool

from autograder.errors import StoreError
from autograder.record.codec import decode, encode, pack, unpack
from autograder.record.troubles import explained
from autograder.records import Result, path_component

STORE_NAME = "autograder.db"
SCHEMA_VERSION = 1
_APPLICATION_ID = 0x4E4E4147  # "NNAG": `file autograder.db` can tell it from other SQLite files

_META = MetaData()
_ATTEMPTS = Table(
    "attempts",
    _META,
    Column("id", Integer, primary_key=True),
    Column("at", String, nullable=False),
    Column("assignment", String, nullable=False),
    Column("student", String, nullable=False),
    Column("status", String, nullable=False),
    Column("score", Float),
    Column("max_score", Float, nullable=False),
    Column("hashes", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("notebook", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)
Index("attempts_by_student", _ATTEMPTS.c.assignment, _ATTEMPTS.c.student, _ATTEMPTS.c.id)

_TRIGGERS = {
    "no_update": "BEFORE UPDATE ON attempts BEGIN SELECT RAISE(ABORT, 'attempts are never changed'); END",
    "no_delete": "BEFORE DELETE ON attempts BEGIN SELECT RAISE(ABORT, 'attempts are never deleted'); END",
    "no_replace": """BEFORE INSERT ON attempts WHEN EXISTS (SELECT 1 FROM attempts WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'attempts are never replaced'); END""",
}


class Mark(NamedTuple):
    """Names one attempt of one store; a new store beside an old gradebook gives other marks."""

    attempt: int
    at: str  # UTC, ISO 8601


class Store:
    """The attempts of one course. Open it for writing once, in the one process that writes; readers use `readonly`."""

    def __init__(self, path: Path | str, *, readonly: bool = False, wait: float = 5.0) -> None:
        self.path = Path(path).absolute()
        self._readonly = readonly
        self._wait = wait
        self._begin_with = "BEGIN" if readonly else "BEGIN IMMEDIATE"  # two writers must not both make the schema
        if readonly and not self.path.exists():
            raise StoreError(
                f"{self.path} does not exist: nothing has been graded here yet, run `autograder grade` first"
            )
        self._engine = create_engine("sqlite://", creator=self._connect, poolclass=StaticPool)
        event.listen(self._engine, "begin", self._begin)
        try:
            with explained(str(self.path)):
                self._db = self._engine.connect()
                self._open_schema()
        except BaseException:
            self._engine.dispose()
            raise
        self._begin_with = "BEGIN"

    def append(self, result: Result) -> int:
        """Write the attempt down; it is on the disk when this returns its id."""
        row = _row(result)
        with explained(str(self.path)), self._db.begin():
            return int(self._db.execute(_ATTEMPTS.insert().values(row)).inserted_primary_key[0])  # type: ignore[index]

    def latest(self, assignment: str, *, notebooks: bool = True) -> list[Result]:
        """The newest attempt of each student, by student; without `notebooks` that field is empty."""
        return self._results(_newest(assignment), notebooks)

    def latest_for(self, assignment: str, student: str, *, scored: bool = False) -> Result | None:
        """The newest attempt of one student; with `scored`, the newest that has a score."""
        query = _of(assignment, student).order_by(_ATTEMPTS.c.id.desc()).limit(1)
        found = self._results(query.where(_ATTEMPTS.c.score.is_not(None)) if scored else query)
        return found[0] if found else None

    def history(self, assignment: str, student: str) -> list[Result]:
        """Every attempt of one student, oldest first."""
        return self._results(_of(assignment, student).order_by(_ATTEMPTS.c.id))

    def scored_marks(self, assignment: str) -> dict[str, Mark]:
        """The newest attempt of each student that has a score: what the gradebook must show."""
        query = _newest(assignment, scored=True).with_only_columns(_ATTEMPTS.c.student, _ATTEMPTS.c.id, _ATTEMPTS.c.at)
        return {row["student"]: Mark(row["id"], row["at"]) for row in self._rows(query)}

    def mark(self, attempt: int) -> Mark:
        """Which attempt this is, for good: its number and its time."""
        (row,) = self._rows(select(_ATTEMPTS.c.id, _ATTEMPTS.c.at).where(_ATTEMPTS.c.id == attempt))
        return Mark(row["id"], row["at"])

    def resubmitted(self, assignment: str, student: str) -> bool:
        """Whether the newest scored attempt is of another file than the scored one before it."""
        query = _of(assignment, student).where(_ATTEMPTS.c.score.is_not(None)).order_by(_ATTEMPTS.c.id.desc()).limit(2)
        hashes = [json.loads(row["hashes"]) for row in self._rows(query.with_only_columns(_ATTEMPTS.c.hashes))]
        return len(hashes) == 2 and hashes[0].get("submission") != hashes[1].get("submission")

    def assignments(self) -> list[str]:
        """The names of all assignments with an attempt."""
        query = select(_ATTEMPTS.c.assignment).distinct().order_by(_ATTEMPTS.c.assignment)
        return [row["assignment"] for row in self._rows(query)]

    def close(self) -> None:
        """Give the file back."""
        self._db.close()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _connect(self) -> sqlite3.Connection:
        mode = "rw" if self._readonly else "rwc"  # not "ro": after a crash the first reader must roll back
        uri = f"{self.path.as_uri()}?mode={mode}"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=self._wait)
        if self._readonly:
            connection.execute("PRAGMA query_only=ON")
        else:
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("PRAGMA synchronous=EXTRA")
        return connection

    def _begin(self, connection: Connection) -> None:
        connection.exec_driver_sql(self._begin_with)

    def _open_schema(self) -> None:
        with self._db.begin():
            version = int(self._db.execute(text("PRAGMA user_version")).scalar_one())
            if version == 0 and not self._readonly:
                self._create()
            elif version != SCHEMA_VERSION:
                raise StoreError(
                    f"{self.path} has schema {version}, this version of autograder reads {SCHEMA_VERSION}: "
                    "use the version that wrote it, or move the file away and grade again"
                )

    def _create(self) -> None:
        _META.create_all(self._db, checkfirst=False)
        for name, body in _TRIGGERS.items():
            self._db.execute(text(f"CREATE TRIGGER attempts_{name} {body}"))
        self._db.execute(text(f"PRAGMA application_id = {_APPLICATION_ID}"))
        self._db.execute(text(f"PRAGMA user_version = {SCHEMA_VERSION}"))

    def _results(self, query: Select[Any], notebooks: bool = True) -> list[Result]:
        columns = [_ATTEMPTS.c.record] + ([_ATTEMPTS.c.notebook] if notebooks else [])
        rows = self._rows(query.with_only_columns(*columns))
        return [decode(row["record"], unpack(row["notebook"]) if notebooks else "") for row in rows]

    def _rows(self, query: Select[Any]) -> list[Mapping[str, Any]]:
        with explained(str(self.path)), self._db.begin():
            return [dict(row) for row in self._db.execute(query).mappings()]


def _row(result: Result) -> dict[str, Any]:
    return {
        "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "assignment": path_component(result.assignment),
        "student": path_component(result.student),
        "status": str(result.status),
        "score": result.score,
        "max_score": result.max_score,
        "hashes": json.dumps(dict(result.hashes), sort_keys=True),
        "record": encode(result),
        "notebook": pack(result.notebook),
    }


def _of(assignment: str, student: str) -> Select[Any]:
    return select(_ATTEMPTS).where(_ATTEMPTS.c.assignment == assignment, _ATTEMPTS.c.student == student)


def _newest(assignment: str, *, scored: bool = False) -> Select[Any]:
    newest = select(func.max(_ATTEMPTS.c.id)).where(_ATTEMPTS.c.assignment == assignment)
    if scored:
        newest = newest.where(_ATTEMPTS.c.score.is_not(None))
    ids = newest.group_by(_ATTEMPTS.c.student)
    return select(_ATTEMPTS).where(_ATTEMPTS.c.id.in_(ids)).order_by(_ATTEMPTS.c.student)
