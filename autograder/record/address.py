"""Where a gradebook is: a path or a URL, and what to call it in a message, which never holds a password."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Engine, create_engine, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from autograder.errors import UsageError

CONNECT_SECONDS = "10"
_DRIVERS = {"postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg"}
"""What people type, and the driver that the extra `postgres` installs."""


class Address(NamedTuple):
    """`name` for messages, `url` for SQLAlchemy: a secret, if it holds a password."""

    name: str
    url: str

    @property
    def is_missing(self) -> bool:
        """Whether it is a file that is not there."""
        return self.url.startswith("sqlite:///") and not Path(self.name).exists()

    def engine(self) -> Engine:
        """An engine without a pool: for a few statements, then closed."""
        try:
            return create_engine(self.url, poolclass=NullPool)
        except (ImportError, SQLAlchemyError):
            raise UsageError(
                f"{self.name}: there is no driver for this kind of database here; for postgresql:// "
                "install the extra `postgres` of this package"
            ) from None


def address_of(url_or_path: str | Path) -> Address:
    """The address of a gradebook, as it is typed: postgresql://USER:PASSWORD@HOST/NAME, or a path."""
    given = str(url_or_path)
    if "://" not in given:
        path = str(Path(given).absolute())
        return Address(path, f"sqlite:///{path}")
    try:
        url = make_url(given)
    except (SQLAlchemyError, ValueError):
        raise UsageError("the URL of the gradebook cannot be read; it looks like postgresql://USER@HOST/NAME") from None
    if "@" in (url.host or ""):
        raise UsageError("the URL of the gradebook has more than one @: write %40 for an @ in the password")
    if url.get_backend_name() == "sqlite":
        return Address(url.database or "", given)
    url = url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))
    if url.drivername.startswith("postgresql"):
        url = url.set(query={"connect_timeout": CONNECT_SECONDS, **url.query})
    port = f":{url.port}" if url.port else ""
    return Address(f"{url.host or 'localhost'}{port}/{url.database or ''}", url.render_as_string(hide_password=False))
