"""The benchmarks run; what they measure is no matter of tests."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from autograder.settings import Level
from benchmarks import grading, isolation
from tests.jail import forks

ROOT = Path(__file__).resolve().parent.parent


def test_locks_and_calls_can_be_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    forks.needs(Level.A)
    monkeypatch.setattr(isolation, "STARTS", 2)
    monkeypatch.setattr(isolation, "CALLS", 10)
    starts, calls = isolation.tables()
    assert starts.row_count == 4 + len(isolation.LAYERS) + 1
    assert calls.row_count == 7


def test_floor_and_ours_can_be_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grading, "STUDENTS", 3)
    monkeypatch.setattr(grading, "RUNS", 1)
    floor, one_core, over, *_ = islice(grading._cells(ROOT, tmp_path, "03-sigmoid-neuron", 1), 5)
    assert float(one_core) > 0
    assert float(over.removesuffix(" ms")) == pytest.approx((float(one_core) - float(floor)) * 1000, abs=2)
