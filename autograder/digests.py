"""Hashes of what judges a submission, part by part: so that a regrade knows what a change touches.

A check is touched by a change of its own text, points, exercise or place, and by one of an earlier test cell whose
names it uses. What all student code runs on is one hash: if that changes, everything is touched.
"""

from __future__ import annotations

import dis
import hashlib
import json
import warnings
from collections.abc import Collection, Iterable, Mapping
from types import CodeType
from typing import Any

from autograder.plan import Plan, Role


def given_digest(plan: Plan) -> str:
    """Of what student code runs on: given cells, the order of all that is run, and the names that tests may fetch."""
    cells = [
        [cell.name, cell.role, cell.cell_type, cell.locked, cell.source if cell.role in (Role.GIVEN, Role.DEMO) else ""]
        for cell in plan.cells
        if cell.role not in (Role.TEST, Role.PROSE)
    ]
    return _digest([cells, plan.answer_names()])


def check_digests(plan: Plan) -> dict[str, str]:
    """Of each test cell, with those that it needs."""
    found: dict[str, str] = {}
    place = ""
    needed = needs(plan)
    for cell in plan.cells:
        if cell.role is Role.TEST:
            others = [found[name] for name in needed[cell.name]]
            found[cell.name] = _digest([cell.source, cell.points, cell.exercise, place, others])
        elif cell.cell_type == "code":
            place = cell.name
    return found


def needs(plan: Plan) -> dict[str, list[str]]:
    """For each test cell the earlier ones whose names it uses. One that is not plain Python is taken to use all."""
    tests = [cell for cell in plan.cells if cell.role is Role.TEST]
    last: dict[str, str] = {}  # by which test cell a name was bound
    found: dict[str, list[str]] = {}
    opaque: list[str] = []
    for cell in tests:
        names = _names(cell.source)
        if names is None:
            found[cell.name] = list(found)
            opaque.append(cell.name)
            continue
        taken, bound = names
        found[cell.name] = sorted({*opaque, *[last[name] for name in taken if name in last]})
        last |= dict.fromkeys(bound, cell.name)
    return found


def with_needs(names: Iterable[str], needed: Mapping[str, Collection[str]]) -> set[str]:
    """These checks and all that they need, directly or through one another."""
    found: set[str] = set()
    todo = list(names)
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo += needed[name]
    return found


def _names(source: str) -> tuple[set[str], set[str]] | None:
    """The names that a cell takes from what ran before it, and those that it binds; None if it is not plain Python."""
    try:
        with warnings.catch_warnings(action="ignore"):
            code = compile(source, "<test>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return None
    taken: set[str] = set()
    bound: set[str] = set()
    for step in dis.get_instructions(code):
        if step.opname in ("STORE_NAME", "STORE_GLOBAL"):
            bound.add(step.argval)
        elif isinstance(step.argval, CodeType):
            taken |= _mentioned(step.argval) - bound
        elif step.opname in ("LOAD_NAME", "LOAD_GLOBAL"):
            taken |= {step.argval} - bound
    return taken, bound


def _mentioned(code: CodeType) -> set[str]:
    """All global names in a function and what is in it; attributes too, which does no harm."""
    inner = [_mentioned(constant) for constant in code.co_consts if isinstance(constant, CodeType)]
    return set(code.co_names).union(*inner)


def _digest(content: Any) -> str:
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()
