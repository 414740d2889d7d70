"""Grade again what has a record: only what a change touches, and shown before it is written.

1. Compare hashes: which records no longer hold, and which of their checks.
2. Grade those into a draft: a store of its own, in a temporary folder.
3. Show who changes; if that is agreed to, the one recorder writes the draft down.

Until the third step nothing in the course folder is changed; whenever this is killed, the same command goes on.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from autograder import collect
from autograder.changes import Change, change_between
from autograder.collect import Found
from autograder.digests import needs, with_needs
from autograder.grader import Grader
from autograder.hashes import hashes_of
from autograder.order import Order
from autograder.pipeline import (
    Begin,
    ClassResult,
    OpenGrader,
    Told,
    is_of_this_file,
    open_recorder,
    with_odd_folders,
    without_notebook,
)
from autograder.plan import Plan, read_plan
from autograder.record import STORE_NAME, Store, graded_by_hand, refuse_to_remove
from autograder.records import Check, Result, Status
from autograder.settings import Level, Limits

Agree = Callable[[Sequence[Change]], bool]

NOT_WRITTEN = "Nothing was written: records and gradebook are as they were."
_GRADED_WITH = ("assignment", "given", "engine", "environment")
_RAN_ON = ("given", "engine", "environment")
_UNTROUBLED = (Status.GRADED, Status.REPAIRED)


def regrade(
    order: Order,
    begin: Begin = lambda total: None,
    told: Told = lambda result: None,
    agree: Agree = lambda changes: True,
    open_grader: OpenGrader | None = None,
) -> ClassResult:
    """Grade a class again. `agree` is shown who changes, and says whether to write it."""
    plan = read_plan(order.course, order.assignment)
    found = collect.find(order.course, order.assignment, plan.notebook, order.students)
    old = _recorded(order)
    by_hand = graded_by_hand(order.gradebook, order.assignment)
    refuse_to_remove({name for names in by_hand.values() for name in names} - {cell.grade_id for cell in plan.graded})
    hashes = hashes_of(plan)
    todo = to_grade(found, old, hashes, order.limits)
    begin(len(todo))
    with _draft() as draft:
        results, level, notice = _grade_into(draft, order, plan, hashes, todo, old, told, open_grader or Grader)
        compared = [change_between(old.get(name), results[name], by_hand.get(name, ())) for name in sorted(results)]
        if agree([change for change in compared if change]):
            _write(order, plan, draft, results)
        else:
            notice = f"{notice}\n{NOT_WRITTEN}".strip()
    all_results = {one.student: results.get(one.student) or old[one.student] for one in found}
    in_order = [all_results[name] for name in sorted(all_results)]
    return ClassResult(plan, in_order, level, with_odd_folders(order, notice))


def to_grade(
    found: Sequence[Found], old: Mapping[str, Result], hashes: Mapping[str, str], limits: Limits
) -> list[Found]:
    """Those without a record that holds. If no record is touched by a change, all of them: a person asked for it."""
    if not any(_is_touched(old[one.student], hashes) for one in found if one.student in old):
        return list(found)
    return [one for one in found if not _holds(old.get(one.student), one, hashes, limits)]


def _holds(record: Result | None, one: Found, hashes: Mapping[str, str], limits: Limits) -> bool:
    return record is not None and not _is_touched(record, hashes) and is_of_this_file(record, one, limits)


def _is_touched(record: Result, hashes: Mapping[str, str]) -> bool:
    """Whether anything that it was graded with has changed since."""
    return any(record.hashes.get(name) != hashes[name] for name in _GRADED_WITH)


def _grade_into(
    draft: Store,
    order: Order,
    plan: Plan,
    hashes: dict[str, str],
    todo: Sequence[Found],
    old: Mapping[str, Result],
    told: Told,
    open_grader: OpenGrader,
) -> tuple[dict[str, Result], Level | None, str]:
    """Grade, and keep each result in the draft; the results without their notebooks, the level, and a notice."""
    results: dict[str, Result] = {}
    if not todo:
        return results, None, ""
    with open_grader(order, plan, hashes) as grader:
        if isinstance(grader, Grader):  # the machines of a cluster judge all checks of what is sent to them
            todo = [_with_kept(one, old[one.student], grader) if one.student in old else one for one in todo]
        for result in grader.grade_all(todo):
            draft.append(result)
            results[result.student] = without_notebook(result)
            told(result)
        return results, grader.level, grader.notice


def _with_kept(one: Found, record: Result, grader: Grader) -> Found:
    """With the checks that need not be judged again: those of the same text, on the same ground, without an accident.

    After an accident (a timeout, a crash) the checks of a record may depend on one another; all are judged again.
    """
    if one.path is None or not _is_touched(record, grader.hashes) or record.status not in _UNTROUBLED:
        return one
    if record.isolation != grader.level or any(record.hashes.get(name) != grader.hashes[name] for name in _RAN_ON):
        return one
    if not is_of_this_file(record, one, grader.order.limits):
        return one
    return replace(one, kept=_kept_checks(record, grader))


def _kept_checks(record: Result, grader: Grader) -> tuple[Check, ...]:
    before = {check.grade_id: check.digest for check in record.checks}
    changed = [name for name, digest in grader.digests.items() if before.get(name) != digest]
    judged = with_needs(changed, needs(grader.plan))
    return tuple(check for check in record.checks if check.grade_id in grader.digests and check.grade_id not in judged)


def _recorded(order: Order) -> dict[str, Result]:
    """The newest record of each student."""
    path = order.course / STORE_NAME
    if not path.exists():
        return {}
    with Store(path) as store:
        return {result.student: result for result in store.latest(order.assignment, notebooks=False)}


@contextmanager
def _draft() -> Iterator[Store]:
    with tempfile.TemporaryDirectory(prefix="autograder-draft-") as folder, Store(Path(folder) / STORE_NAME) as store:
        yield store


def _write(order: Order, plan: Plan, draft: Store, results: Mapping[str, Result]) -> None:
    """One at a time, so that memory stays flat."""
    with open_recorder(order, plan) as recorder:
        recorder.reconcile()
        for student in sorted(results):
            result = draft.latest_for(order.assignment, student)
            if result is not None:
                recorder.record(result)
