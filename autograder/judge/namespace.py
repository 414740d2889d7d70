"""The names that a test cell sees: the judge's own, and the student's, fetched when they are needed."""

from __future__ import annotations

import builtins
from typing import Any

from autograder.judge.session import Session


class Namespace(dict[str, Any]):
    """Globals of test cells. A name of the reference solution that is not there is fetched from the worker."""

    def __init__(self, answer_names: set[str]) -> None:
        super().__init__(
            {name: value for name, value in vars(builtins).items() if name not in answer_names}, __name__="__main__"
        )
        self.answer_names = answer_names
        self.session: Session | None = None
        self._fetched: set[str] = set()

    def __missing__(self, name: str) -> Any:
        if name not in self.answer_names or self.session is None:
            raise KeyError(name)
        value = self[name] = self.session.fetch(name)
        self._fetched.add(name)
        return value

    def forget(self) -> None:
        """Let go of what was fetched: the worker has moved on."""
        for name in self._fetched:
            self.pop(name, None)
        self._fetched.clear()
        self.session = None
