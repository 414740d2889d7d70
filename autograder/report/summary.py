"""The numbers of a report: functions of the records, nothing else."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median

from autograder.records import TROUBLES, Check, Outcome, Result, Status, exercise_outcome, plain_text

MESSAGES_SHOWN = 3
LIKELY = "likely:"
RAISED = "raised:"
COLUMNS = (Outcome.PASSED, *TROUBLES, Outcome.MANUAL)
_NUMBER = re.compile(r"0x[0-9a-fA-F]+|[-+]?\d[\d_]*(?:\.\d*)?(?:[eE][-+]?\d+)?")
_LIST = re.compile(r"\[[^\[\]]{0,300}\]")


@dataclass(frozen=True, slots=True)
class Message:
    """One kind of message: an example, and how many students got one like it."""

    text: str
    students: int


@dataclass(frozen=True, slots=True)
class Exercise:
    """How a class did in one exercise."""

    name: str
    max_points: float
    outcomes: Mapping[Outcome, int]
    lost: float
    lost_share: float
    messages: Sequence[Message]

    @property
    def students(self) -> int:
        """How many submissions have this exercise."""
        return sum(self.outcomes.values())


@dataclass(frozen=True, slots=True)
class Row:
    """One student in the table of all."""

    result: Result
    outcomes: Mapping[str, Outcome]
    needs_look: bool


@dataclass(frozen=True, slots=True)
class Summary:
    """All that the page says of one assignment."""

    assignment: str
    max_score: float
    by_hand: float
    scores: Sequence[float]
    mean: float | None
    median: float | None
    perfect: int
    exercises: Sequence[Exercise]
    rows: Sequence[Row]
    isolation: Mapping[str, int]
    hashes: Mapping[str, Sequence[str]]
    seconds: float
    median_seconds: float

    @property
    def attention(self) -> list[Row]:
        """The submissions that a person should look at."""
        return [row for row in self.rows if row.needs_look]


def summarise(results: Sequence[Result]) -> Summary:
    """Everything about one assignment."""
    results = sorted(results, key=lambda result: result.student)
    scores = [result.score for result in results if result.score is not None]
    best = max((result.max_score for result in results), default=0.0)
    by_hand = max((_by_hand(result.checks) for result in results), default=0.0)
    timed = [result.seconds for result in results if result.seconds]
    return Summary(
        assignment=results[0].assignment,
        max_score=best,
        by_hand=by_hand,
        scores=scores,
        mean=mean(scores) if scores else None,
        median=median(scores) if scores else None,
        perfect=sum(score >= best - by_hand for score in scores),
        exercises=_exercises(results),
        rows=[_row(result) for result in results],
        isolation=dict(sorted(Counter(result.isolation for result in results if result.isolation).items())),
        hashes=_hashes(results),
        seconds=sum(timed),
        median_seconds=median(timed) if timed else 0.0,
    )


def normalised(message: str) -> str:
    """The gist of a message without its numbers and arrays: what two students' messages have in common."""
    line = gist(message)
    while (shorter := _LIST.sub("…", line)) != line:
        line = shorter
    return " ".join(_NUMBER.sub("#", line).split()).casefold()


def gist(message: str) -> str:
    """The likely cause that a message names, or what was raised; else its first line, the call, and what came back."""
    lines = [line.strip() for line in plain_text(message).splitlines() if line.strip()]
    for word in (LIKELY, RAISED):
        causes = [line.removeprefix(word).strip() for line in lines if line.startswith(word)]
        if causes:
            return causes[-1][:500]
    return " ".join(lines[:1] + [line for line in lines[1:2] if line.startswith("came back:")])[:500]


def _exercises(results: Sequence[Result]) -> list[Exercise]:
    checks: dict[str, list[tuple[str, list[Check]]]] = defaultdict(list)
    for result in results:
        for name, own in _by_exercise(result).items():
            checks[name].append((result.student, own))
    lost = {name: sum(_lost(own) for _, own in each) for name, each in checks.items()}
    total = sum(lost.values())
    return [
        Exercise(
            name=name,
            max_points=max(sum(check.max_points for check in own) for _, own in each),
            outcomes=Counter(exercise_outcome(own) for _, own in each),
            lost=lost[name],
            lost_share=lost[name] / total if total else 0.0,
            messages=_messages(each),
        )
        for name, each in checks.items()
    ]


def _by_exercise(result: Result) -> dict[str, list[Check]]:
    checks: dict[str, list[Check]] = defaultdict(list)
    for check in result.checks:
        checks[check.exercise].append(check)
    return checks


def _lost(checks: Sequence[Check]) -> float:
    return sum(check.max_points - check.points for check in checks if check.outcome is not Outcome.MANUAL)


def _by_hand(checks: Sequence[Check]) -> float:
    return sum(check.max_points for check in checks if check.outcome is Outcome.MANUAL)


def _messages(checks: Sequence[tuple[str, list[Check]]]) -> list[Message]:
    examples: dict[str, Counter[str]] = defaultdict(Counter)
    students: dict[str, set[str]] = defaultdict(set)
    for student, own in checks:
        for check in own:
            if check.outcome in TROUBLES and (key := normalised(check.message)):
                examples[key][gist(check.message)[:300]] += 1
                students[key].add(student)
    order = sorted(students, key=lambda key: (-len(students[key]), key))
    return [Message(_commonest(examples[key]), len(students[key])) for key in order[:MESSAGES_SHOWN]]


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda text: (-counts[text], text))


def _row(result: Result) -> Row:
    outcomes = {name: exercise_outcome(checks) for name, checks in _by_exercise(result).items()}
    return Row(result, outcomes, result.status is not Status.GRADED or bool(result.notes))


def _hashes(results: Sequence[Result]) -> dict[str, list[str]]:
    """What the class was graded with; the hash of a submission is its own and left out."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for result in results:
        for name, digest in result.hashes.items():
            if name != "submission":
                found[name][digest] += 1
    return {name: [digest for digest, _ in found[name].most_common()] for name in sorted(found)}
