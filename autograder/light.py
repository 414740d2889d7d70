"""nbformat without what it drags in: through jsonschema, a grammar for addresses in every script of the world.

To build it takes two seconds at each start of a command, and no notebook needs it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["nbformat", "without_grammar"]

_GRAMMAR = "rfc3987_syntax"


@contextmanager
def without_grammar() -> Iterator[None]:
    """Let imports within do without the grammar, which jsonschema takes for optional, unless it is there already."""
    if _GRAMMAR in sys.modules:
        yield
        return
    sys.modules[_GRAMMAR] = None  # type: ignore[assignment]  # Python's own mark for "do not import"
    try:
        yield
    finally:
        del sys.modules[_GRAMMAR]


with without_grammar():
    import nbformat
