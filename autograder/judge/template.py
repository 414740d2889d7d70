"""The prepared judge of one assignment: locked in, with the given cells run and the tests compiled.

It serves forks: a judge for each submission, which so pays for neither imports nor given cells.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import socket
import warnings
from types import CodeType
from typing import Any

from IPython.core.inputtransformer2 import TransformerManager

from autograder import forkserver
from autograder.jail import enter, warden
from autograder.judge.namespace import Namespace
from autograder.plan import bound_names


class Bench:
    """What the template hands to the judges that it forks, by fork alone."""

    namespace: Namespace
    tests: dict[str, CodeType]
    points: dict[str, float]
    check: Any = None


def main(args: dict[str, Any], files: list[int]) -> None:
    """In the child of the warm process: the warden, and below it the prepared judge."""
    requests, status = socket.socket(fileno=files[0]), socket.socket(fileno=files[2])
    with open(files[1], encoding="utf-8") as file:
        work = json.load(file)
    with contextlib.suppress(ImportError):
        importlib.import_module("course")  # while the folder around it can be listed; the rest is found from it

    def body() -> None:
        prepare(work)
        forkserver.serve(requests)

    warden.run_locked_in(
        enter.Cell.from_json(args["cell"]), status, args["secret"], args["supervisor"], [requests], body
    )


def prepare(work: dict[str, Any]) -> None:
    """Run the given cells and compile the tests.

    `work`: {"given": sources, "tests": {name: source}, "answer_names": names}. A given cell that needs a student's
    answer fails here; its names are then fetched from the worker, as the answers are.
    """
    Bench.namespace = Namespace(set(work["answer_names"]))
    with contextlib.suppress(ImportError):
        Bench.check = importlib.import_module("course.check")
    transform = TransformerManager().transform_cell
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings(action="ignore"):
        for source in work["given"]:
            try:
                exec(compile(transform(source), "<given cell>", "exec"), Bench.namespace)
            except Exception:
                Bench.namespace.answer_names.update(bound_names(source))
    Bench.tests = {name: compile(transform(source), f"<{name}>", "exec") for name, source in work["tests"].items()}
    os.environ["HOME"] = "/"
