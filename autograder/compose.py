"""The graded notebook: the instructor's, with the student's cells in it and what they showed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from autograder.plan import Plan, Submission
from autograder.records import Answer, Check, Outcome, plain_text

MAX_TEXT = 200_000
MAX_IMAGE = 2_000_000
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*")
"""A picture is written into a page as it is: a quotation mark in it would end its attribute."""


def clean_outputs(outputs: Any) -> list[dict[str, Any]]:
    """The outputs of a worker as nbformat wants them: known kinds and fields, bounded, nothing that a browser runs."""
    return [clean for output in outputs if isinstance(output, dict) for clean in [_clean(output)] if clean]


def graded_notebook(
    plan: Plan, submission: Submission, outputs: Mapping[str, Sequence[dict[str, Any]]], checks: Sequence[Check]
) -> str:
    """The notebook as JSON text. A test cell that is not passed shows its message as an error."""
    verdicts = {check.grade_id: check for check in checks}
    cells: list[dict[str, Any]] = _extras(submission, "", outputs)
    for planned, original in zip(plan.cells, plan.document["cells"], strict=True):
        cell = dict(original)
        if planned.name in submission.answers:
            cell["source"] = submission.answers[planned.name]
        if cell["cell_type"] == "code":
            cell["execution_count"] = None
            cell["outputs"] = list(outputs.get(planned.name, ()))
            if planned.name in verdicts:
                cell["outputs"] = _verdict_outputs(verdicts[planned.name])
        cells += [cell, *_extras(submission, planned.name, outputs)]
    return json.dumps({**plan.document, "cells": cells}, ensure_ascii=False)  # indented it would take ten times as long


def answers_of(plan: Plan, submission: Submission, outputs: Mapping[str, Sequence[dict[str, Any]]]) -> list[Answer]:
    """The answer cells as they were submitted, in the order of the plan."""
    types = {cell.name: cell.cell_type for cell in plan.cells}
    return [
        Answer(cell.name, types[cell.name], submission.answers[cell.name], tuple(outputs.get(cell.name, ())))
        for cell in plan.cells
        if cell.name in submission.answers
    ]


def _extras(
    submission: Submission, after: str, outputs: Mapping[str, Sequence[dict[str, Any]]]
) -> list[dict[str, Any]]:
    return [
        {
            "cell_type": "code",
            "id": extra.name,
            "metadata": {},
            "source": extra.source,
            "execution_count": None,
            "outputs": list(outputs.get(extra.name, ())),
        }
        for extra in submission.extras
        if extra.after == after
    ]


def _verdict_outputs(check: Check) -> list[dict[str, Any]]:
    if check.outcome is Outcome.PASSED:
        return []
    heading = str(check.outcome).replace("_", " ")
    text = check.message or heading
    return [{"output_type": "error", "ename": heading, "evalue": text, "traceback": [f"{heading}: {text}"]}]


def _clean(output: dict[Any, Any]) -> dict[str, Any] | None:
    match output:
        case {"output_type": "stream", "name": "stdout" | "stderr" as name, "text": str(text)}:
            return {"output_type": "stream", "name": name, "text": plain_text(text[:MAX_TEXT])}
        case {"output_type": "error", "ename": str(name), "evalue": str(value), "traceback": list(lines)}:
            kept = [plain_text(line[:MAX_TEXT]) for line in lines[:50] if isinstance(line, str)]
            value = plain_text(value[:10_000])
            return {"output_type": "error", "ename": plain_text(name[:200]), "evalue": value, "traceback": kept}
        case {"output_type": "execute_result" | "display_data" as kind, "data": dict(data)}:
            clean: dict[str, Any] = {"output_type": kind, "data": _clean_data(data), "metadata": {}}
            return clean | ({"execution_count": None} if kind == "execute_result" else {})
    return None


def _clean_data(data: dict[Any, Any]) -> dict[str, str]:
    kept = {}
    text = data.get("text/plain")
    if isinstance(text, str) and len(text) <= MAX_TEXT:
        kept["text/plain"] = plain_text(text)
    for name in ("image/png", "image/jpeg"):
        value = data.get(name)
        if isinstance(value, str) and len(value) <= MAX_IMAGE and _BASE64.fullmatch(value):
            kept[name] = value
    return kept
