"""Quiz questions that answer back: each option has its own reply.

On a page without a kernel the question stays readable: options as a list, replies behind a fold.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

import ipywidgets as widgets


class Question:
    """A question with options; `answer(option)` does what a click does."""

    def __init__(self, question: str, replies: Mapping[str, str], right: str) -> None:
        self.question, self.replies, self.right = question, dict(replies), right
        self.choice = widgets.RadioButtons(options=list(replies), value=None, layout={"width": "auto"})
        self.reply = widgets.HTMLMath()
        self.choice.observe(lambda _: self._answered(), names="value")
        self.box = widgets.VBox([widgets.HTMLMath(f"<p><b>{_rich(question)}</b></p>"), self.choice, self.reply])

    def answer(self, option: str) -> str:
        """Choose an option; gives the reply in plain words."""
        self.choice.value = option
        return self._words(option)

    def _answered(self) -> None:
        if self.choice.value is not None:
            words = _rich(self._words(self.choice.value))
            self.reply.value = f'<div role="status" aria-live="polite">{words}</div>'

    def _words(self, option: str) -> str:
        return f"{'✓ Right.' if option == self.right else '✗ Not this one.'} {self.replies[option]}"

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        bundle: dict[str, Any] = self.box._repr_mimebundle_(**kwargs)
        return {**bundle, "text/html": self._static_html(), "text/plain": self._static_text()}

    def _static_html(self) -> str:
        options = "".join(f"<li>{_rich(option)}</li>" for option in self.replies)
        answers = "".join(f"<li><b>{_rich(option)}</b>: {_rich(self._words(option))}</li>" for option in self.replies)
        return (
            f"<p><b>{_rich(self.question)}</b></p><ul>{options}</ul>"
            f"<details><summary>What each answer means</summary><ul>{answers}</ul></details>"
        )

    def _static_text(self) -> str:
        return "\n".join([self.question, *(f"( ) {option}" for option in self.replies)])


def ask(question: str, replies: Mapping[str, str], *, right: str) -> Question:
    """A question as the last expression of a cell.

    `replies` maps each option to what is said when it is chosen; `right` is the option that is right. Formulas in
    `$...$` and code in backticks are set as such in the question and in the replies; options are plain text.
    """
    if right not in replies:
        raise ValueError(f"the right answer {right!r} is not among the options {list(replies)}")
    return Question(question, replies, right)


def _rich(text: str) -> str:
    """Plain words as HTML, with `code` in backticks."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))
