"""A student's code with coloured words."""

from __future__ import annotations

from markupsafe import Markup
from pygments import highlight  # type: ignore[import-untyped]  # it carries no types
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
from pygments.lexers import PythonLexer  # type: ignore[import-untyped]

from autograder.feedback.message import clip

LIMIT = 12_000
_LEXER = PythonLexer(stripnl=False, ensurenl=False)
_FORMATTER = HtmlFormatter(nowrap=True)


def coloured(source: str) -> Markup:
    """HTML made of escaped text and <span class> alone."""
    return Markup(highlight(clip(source, LIMIT).strip("\n"), _LEXER, _FORMATTER))
