"""nbgrader's database module, without what it drags in, and a new gradebook without `alembic` on the PATH.

`import nbgrader` starts by importing the Jupyter server, which the gradebook does not need. A new nbgrader gradebook
runs the program `alembic` to learn one revision number; here alembic is asked as a library, and tables and number are
written in one transaction.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any

from sqlalchemy import Connection, event, inspect, text

from autograder.errors import UsageError
from autograder.light import without_grammar
from autograder.record.address import Address


@cache
def api() -> Any:
    """The module `nbgrader.api`."""
    with _without_package("nbgrader"), without_grammar():
        return importlib.import_module("nbgrader.api")


def ensure_schema(address: Address) -> None:
    """Make a new gradebook's tables and its revision number, all or nothing; leave an existing one alone."""
    engine = address.engine()
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _explicit_transactions)
        event.listen(engine, "begin", _begin_immediate)
    with engine.begin() as connection:
        tables = inspect(connection).get_table_names()
        if not tables:
            _create(connection)
        elif "submitted_notebook" not in tables:
            raise UsageError(f"{address.name} holds tables of something else: give the gradebook a database of its own")


def _create(connection: Connection) -> None:
    api().Base.metadata.create_all(bind=connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
    connection.execute(text("INSERT INTO alembic_version (version_num) VALUES (:head)"), {"head": alembic_head()})


def alembic_head() -> str:
    """The newest revision of the gradebook's schema, as the installed nbgrader has it."""
    script = importlib.import_module("alembic.script")
    folder = importlib.import_module("nbgrader.dbutil").ALEMBIC_DIR
    return str(script.ScriptDirectory(folder).get_current_head())


def _explicit_transactions(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # else sqlite3 commits each CREATE TABLE by itself


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def _without_package(name: str) -> Iterator[None]:
    """Let submodules of a package be imported without running its `__init__`, unless that has happened already."""
    spec = importlib.util.find_spec(name)
    if name in sys.modules or spec is None:
        yield
        return
    shell = ModuleType(name)
    shell.__path__ = list(spec.submodule_search_locations or ())
    shell.__spec__ = spec
    sys.modules[name] = shell
    try:
        yield
    finally:
        del sys.modules[name]  # the next `import nbgrader` runs the real one, over the submodules loaded here
