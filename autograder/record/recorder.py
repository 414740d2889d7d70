"""The one writer: store first, then the gradebook, then `autograded/`.

The store is the truth. A process killed after the first step leaves a gradebook that says, by its marks, what it does
not show yet; `reconcile` makes up for it at the next start, so the end is that of an undisturbed run.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from autograder.errors import StoreError
from autograder.record.gradebook import PYTHON3, Gradebook, GradebookCell
from autograder.record.store import STORE_NAME, Mark, Store
from autograder.records import Result, path_component, write_atomically

_SURROGATES = re.compile("[\ud800-\udfff]")


class Recorder:
    """Writes the results of one assignment. `db` is the path or URL of another gradebook than COURSE/gradebook.db."""

    def __init__(
        self,
        course_dir: Path | str,
        assignment: str,
        notebook_name: str,
        cells: Sequence[GradebookCell],
        *,
        db: str | Path | None = None,
        kernelspec: Mapping[str, str] = PYTHON3,
    ) -> None:
        self._course = Path(course_dir)
        self._assignment = path_component(assignment)
        self._notebook = path_component(notebook_name)
        with ExitStack() as stack:
            self._store = stack.enter_context(Store(self._course / STORE_NAME))
            self._gradebook = stack.enter_context(Gradebook(db or self._course / "gradebook.db"))
            self._gradebook.prepare(assignment, notebook_name, cells, kernelspec)
            self._open = stack.pop_all()

    def record(self, result: Result, *, timestamp: datetime | None = None) -> int:
        """Write one result everywhere; its attempt id. `timestamp`: when the student handed in (UTC), if known."""
        attempt = self._store.append(result)
        if result.score is not None:
            self._show(result, self._store.mark(attempt), timestamp)
            self._write_notebook(result)
        return attempt

    def already(self, assignment: str) -> dict[str, Result]:
        """The newest record of each student (without its notebook): compare hashes to know what need not be graded."""
        return {result.student: result for result in self._store.latest(assignment, notebooks=False)}

    def reconcile(self) -> list[str]:
        """Write again what a crash kept from the gradebook or from `autograded/`; the students concerned."""
        shown = self._gradebook.shown(self._assignment)
        late = []
        for student, mark in self._store.scored_marks(self._assignment).items():
            missing = shown.get(student) != _text(mark)
            if missing or self._outdated(student, mark):
                late.append(student)
                self._write_again(student, mark, gradebook=missing)
        return late

    def close(self) -> None:
        """Give store and gradebook back."""
        self._open.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _show(self, result: Result, mark: Mark, timestamp: datetime | None = None) -> None:
        resubmitted = self._store.resubmitted(result.assignment, result.student)
        self._gradebook.write(result, mark=_text(mark), resubmitted=resubmitted, timestamp=timestamp)

    def _write_again(self, student: str, mark: Mark, *, gradebook: bool) -> None:
        result = self._store.latest_for(self._assignment, student, scored=True)
        if result is None:
            return
        if gradebook:
            self._show(result, mark)
        self._write_notebook(result)

    def _write_notebook(self, result: Result) -> None:
        if result.notebook:
            path = self._path(result.student)
            try:
                write_atomically(path, _SURROGATES.sub("\ufffd", result.notebook).encode())
            except OSError as error:
                raise StoreError(
                    f"{path} cannot be written ({error.strerror}): make room or give the rights, then run the command "
                    "again; the record is kept"
                ) from error

    def _path(self, student: str) -> Path:
        folder = self._course / "autograded" / path_component(student) / self._assignment
        return folder / f"{self._notebook}.ipynb"

    def _outdated(self, student: str, mark: Mark) -> bool:
        """Whether the notebook in `autograded/` is missing or older than the attempt."""
        path = self._path(student)
        return not path.exists() or path.stat().st_mtime < datetime.fromisoformat(mark.at).timestamp()


def _text(mark: Mark) -> str:
    return f"{mark.attempt}@{mark.at}"
