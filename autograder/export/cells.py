"""What may stand in a cell: no formula, no control code, one line; and a table of such cells as CSV text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from autograder.records import plain_text

CELL_LIMIT = 2000
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def cell(value: str | float | None) -> str:
    """Numbers plainly, no score as nothing at all, text so that no spreadsheet takes it for a formula."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return f"{round(value, 4):g}"
    risky = value.startswith(_FORMULA)
    text = " ".join(plain_text(value).split())[:CELL_LIMIT]
    return f"'{text}" if risky or text.startswith(_FORMULA) else text


def table(header: Sequence[str], rows: Iterable[Sequence[str | float | None]]) -> str:
    """CSV as RFC 4180 has it: commas, CRLF, quotes where needed."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([cell(name) for name in header])
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue()
