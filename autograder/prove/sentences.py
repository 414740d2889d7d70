"""The sentences in which checks name a mistake: which of them no answer has ever called forth."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from autograder.plan import Plan, Role

_LABEL = re.compile(r"^(likely|expected|came back|changed|differs): *")
_FEWEST_WORDS = 4


def unseen(plan: Plan, messages: Iterable[str]) -> list[str]:
    """The sentences of the assignment's checks that stand in none of the messages, each with its check."""
    seen = _plain(" ".join(messages))
    return [
        f"{cell.name}: {sentence}"
        for cell in plan.cells
        if cell.role is Role.TEST
        for sentence in dict.fromkeys(_sentences(cell.source))
        if sentence not in seen
    ]


def _sentences(source: str) -> Iterator[str]:
    """The lines of texts that end as a sentence does; of f-strings what stands between the values."""
    tree = ast.parse(source)
    left_out = {id(node) for node in _documentation(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            for line in node.value.split("\n"):
                text = _LABEL.sub("", _plain(line))
                if text.endswith((".", "?")) and len(text.split()) >= _FEWEST_WORDS:
                    yield text


def _documentation(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and isinstance(node.body[0], ast.Expr):
            yield node.body[0].value


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
