"""Mutants of the reference solutions: one operator, constant, axis or sign is changed, and the checks must notice.

The changes are made by cosmic-ray's operators. A mutant that behaves as the solution does, on all inputs that the
exercise allows, is named with its reason in `source/ASSIGNMENT/answers/same.toml`; every other one must lose marks.
"""

from __future__ import annotations

import ast
import difflib
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

from autograder.errors import UsageError
from autograder.grader import Grader
from autograder.hashes import hashes_of
from autograder.order import Order, default_jobs
from autograder.plan import Plan, Submission, read_plan
from autograder.prove.answers import reference_answers
from autograder.prove.proof import passed_elsewhere
from autograder.records import Outcome, Result

ARITHMETIC = ("Add", "Sub", "Mul", "Div", "FloorDiv", "Mod", "Pow")
OTHERS = (
    "AddNot",
    "NumberReplacer",
    "ReplaceAndWithOr",
    "ReplaceBreakWithContinue",
    "ReplaceContinueWithBreak",
    "ReplaceFalseWithTrue",
    "ReplaceOrWithAnd",
    "ReplaceTrueWithFalse",
    "ReplaceUnaryOperator_Delete_Invert",
    "ReplaceUnaryOperator_Delete_Not",
    "ReplaceUnaryOperator_Delete_USub",
    "ZeroIterationForLoop",
)
MOST_OCCURRENCES = 200


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed solution; `change` shows the line before and after."""

    exercise: str
    change: str
    source: str


@dataclass(frozen=True, slots=True)
class Tried:
    """A mutant and what became of it: "killed", "same" (it is listed as such) or "alive"."""

    mutant: Mutant
    fate: str


def try_mutants(course: Path, assignment: str, only: str = "", jobs: int | None = None, every: int = 1) -> list[Tried]:
    """The mutants of an assignment through the engine. `only`: of exercises whose name holds this text."""
    plan = read_plan(course, assignment)
    same = _listed(course / "source" / assignment / "answers" / "same.toml")
    mutants = [mutant for mutant in mutants_of(plan) if only in mutant.exercise][::every]
    order = Order(course=course, assignment=assignment, jobs=jobs or default_jobs())
    with Grader(order, plan, hashes_of(plan)) as grader, ThreadPoolExecutor(order.jobs) as pool:
        results = pool.map(lambda mutant: _graded(grader, plan, mutant), mutants)
        return [Tried(mutant, _fate(mutant, result, same)) for mutant, result in zip(mutants, results, strict=True)]


def unknown_listed(course: Path, assignment: str) -> list[str]:
    """Entries of `same.toml` that name no mutant, any more."""
    changes = {(mutant.exercise, mutant.change) for mutant in mutants_of(read_plan(course, assignment))}
    listed = _listed(course / "source" / assignment / "answers" / "same.toml")
    return [f"{exercise}: {change}" for exercise, change in listed if (exercise, change) not in changes]


def mutants_of(plan: Plan) -> Iterator[Mutant]:
    """All mutants of all solutions, in a fixed order, each text once."""
    for exercise, source in reference_answers(plan).items():
        seen = {ast.dump(ast.parse(source))}
        for text in _mutated(source):
            try:
                tree = ast.dump(ast.parse(text))
            except SyntaxError:
                continue
            if tree not in seen:
                seen.add(tree)
                yield Mutant(exercise, _change(source, text), text)


def _mutated(source: str) -> Iterator[str]:
    for name in sorted(operator_names()):
        if _is_used(name.removeprefix("core/")):
            for occurrence in range(MOST_OCCURRENCES):
                text = mutate_code(source, get_operator(name)(), occurrence)
                if text is None:
                    break
                yield text


def _is_used(name: str) -> bool:
    if name.startswith("ReplaceComparisonOperator"):
        return "Is" not in name
    if name.startswith("ReplaceBinaryOperator"):
        return all(part in ARITHMETIC for part in name.split("_")[1:])
    return name in OTHERS


def _change(before: str, after: str) -> str:
    lines = [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "-+"]
    return " -> ".join(" ".join(line[2:].strip() for line in lines if line[0] == sign) for sign in "-+")


def _graded(grader: Grader, plan: Plan, mutant: Mutant) -> Result:
    """Only the checks of the mutant's own exercise are judged."""
    answers = reference_answers(plan) | {mutant.exercise: mutant.source}
    mutated = Submission("mutant", plan.assignment, answers=answers)
    return grader.grade_submission(mutated, grader.seed(mutated.student), kept=passed_elsewhere(plan, mutant.exercise))


def _fate(mutant: Mutant, result: Result, same: dict[tuple[str, str], str]) -> str:
    lost = any(check.outcome not in (Outcome.PASSED, Outcome.MANUAL) for check in result.checks)
    if lost:
        return "killed"
    return "same" if (mutant.exercise, mutant.change) in same else "alive"


def _listed(path: Path) -> dict[tuple[str, str], str]:
    """The mutants that change nothing: {(exercise, change): why}."""
    if not path.exists():
        return {}
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("same", [])
        return {(entry["exercise"], entry["change"]): entry["why"] for entry in entries}
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise UsageError(f"{path}: every entry [[same]] needs exercise, change and why; {error}") from error
