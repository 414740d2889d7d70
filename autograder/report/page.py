"""The instructor's page: a function of the records. The same records give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from autograder.records import Result, Status, plain_text, write_atomically
from autograder.report.chart import histogram
from autograder.report.summary import COLUMNS, summarise

STATUS_WORDS: Mapping[Status, str] = {
    Status.GRADED: "graded",
    Status.REPAIRED: "graded, cells put back",
    Status.TIMEOUT: "stopped: out of time",
    Status.MEMORY: "stopped: out of memory",
    Status.CRASHED: "stopped: Python crashed",
    Status.UNREADABLE: "not a readable notebook",
    Status.MISSING: "no notebook found",
    Status.NOT_JUDGED: "the grader failed: grade again",
}

ISOLATION_WORDS: Mapping[str, str] = {
    "A": "full isolation (namespaces, Landlock, seccomp, limits)",
    "B": "reduced isolation (Landlock, seccomp, limits, no namespaces)",
    "X": "inside one container (seccomp, limits, no Landlock, no namespaces)",
    "none": "no isolation: student code ran unprotected",
}


def write_report(results: Iterable[Result], path: Path | str) -> Path:
    """Write the page of all these results, a chapter for each assignment."""
    return write_atomically(Path(path), report_page(results).encode("utf-8"))


def report_page(results: Iterable[Result]) -> str:
    """The page as HTML."""
    ordered = sorted(results, key=lambda result: (result.assignment, result.student))
    summaries = [summarise(list(group)) for _, group in groupby(ordered, key=lambda result: result.assignment)]
    return _template().render(
        summaries=summaries,
        columns=COLUMNS,
        histogram=histogram,
        status_words=STATUS_WORDS,
        isolation_words=ISOLATION_WORDS,
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("autograder.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_clean,
    )
    environment.filters["number"] = lambda value: f"{round(value, 1):g}"
    environment.filters["title"] = lambda name: name.replace("-", " ").replace("_", " ")
    return environment.get_template("report.html")


def _clean(value: Any) -> Any:
    """The last gate before the page: any text that is not markup of ours loses its control codes."""
    return plain_text(value) if isinstance(value, str) and not isinstance(value, Markup) else value
