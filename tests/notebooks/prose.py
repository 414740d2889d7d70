"""What a notebook says to its reader."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Prose:
    """The markdown of a lesson's source, without marks of comments and quotations, a single space between words."""

    source: Path

    @cached_property
    def text(self) -> str:
        cells = re.split(r"^# %%", self.source.read_text(encoding="utf-8"), flags=re.M)
        lines = [re.sub(r"^# ?(> ?)?", "", line) for cell in cells if "[markdown]" in cell for line in cell.split("\n")]
        return " ".join(" ".join(lines).split())

    def says(self, *sentences: str) -> bool:
        """Whether all of these stand there; the failure names those that do not."""
        missing = [words for words in sentences if " ".join(words.split()) not in self.text]
        assert not missing, f"not in the prose: {missing}"
        return True
