"""What a database says when it cannot, in words: what happened, to which file, what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from autograder.errors import StoreError

_LOCKED = "is locked by another program: close the other grading run or database tool, then run the command again"

_ADVICE = {
    "SQLITE_BUSY": _LOCKED,
    "SQLITE_LOCKED": _LOCKED,
    "SQLITE_READONLY": "is read-only: make the file and its folder writable for you, then run the command again",
    "SQLITE_CANTOPEN": "cannot be opened: see that the folder exists and that you may read and write it",
    "SQLITE_FULL": "cannot grow, the disk is full: free some space, then run the command again; nothing is lost",
    "SQLITE_IOERR": "cannot be read or written (disk error or quota): see to the disk, then run the command again",
    "SQLITE_CORRUPT": "is damaged: put back a copy from your backup, or move it away and grade again",
    "SQLITE_NOTADB": "is not a database: move it away, or name another course folder",
}

_UNREACHABLE = "cannot be reached: see that the server runs, and that address, user and password are right"

# PostgreSQL's codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
_ADVICE_POSTGRES = {
    "08": _UNREACHABLE,
    "57P": _UNREACHABLE,
    "25006": "is read-only: make it writable for this user, then run the command again",
    "42501": "may not be written by this user: grant the rights, then run the command again",
    "53100": "cannot grow, the server's disk is full: free some space, then run the command again; nothing is lost",
    "55P03": _LOCKED,
    "40P01": _LOCKED,
}


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Turn any database error within into a StoreError about the file `name`."""
    try:
        yield
    except SQLAlchemyError as error:
        raise StoreError(explain(error, name)) from error


def explain(error: SQLAlchemyError, name: str) -> str:
    """One line for a person, made from the database's error code where there is one."""
    cause = getattr(error, "orig", None) or error
    said = " ".join(str(cause).split())
    advice = _advice(cause)
    return f"{name} {advice} ({said})" if advice else f"{name} cannot be used: {said}"


def _advice(cause: BaseException) -> str:
    code = getattr(cause, "sqlite_errorname", "") or ""
    if not hasattr(cause, "sqlstate"):
        return next((text for prefix, text in _ADVICE.items() if code.startswith(prefix)), "")
    code = cause.sqlstate or ("08" if type(cause).__name__ == "OperationalError" else "")  # no word: no connection
    return next((text for prefix, text in _ADVICE_POSTGRES.items() if code.startswith(prefix)), "")
