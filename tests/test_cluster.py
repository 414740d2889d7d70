"""A class on several machines: a real scheduler and real `dask worker` processes, all on this one, on loopback."""

from __future__ import annotations

import dataclasses
import gc
import json
import shutil
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner
from distributed import Client, KilledWorker, LocalCluster

from autograder import cli
from autograder.cluster import calls, node, parcels, supervisor
from autograder.cluster.supervisor import ClusterGrader
from autograder.collect.read import released_sources
from autograder.course_secret import hidden_seed
from autograder.errors import IsolationRefused, JudgeError, ProtocolError
from autograder.execute.slots import claimed_slots
from autograder.order import Order
from autograder.pipeline import ClassResult, grade
from autograder.plan import read_plan
from autograder.record import Store
from autograder.record.store import STORE_NAME
from autograder.records import Result, Status
from autograder.settings import Isolation, Limits
from tests import toy

SLOW = "import time\n\n\ndef double(x):\n    time.sleep(0.1)\n    return 2 * x"
CLASS: dict[str, dict[str, str]] = {
    "right": {},
    "blank": {"double": toy.BLANK, "total": "", "TABLE": ""},
    "wrong": {"double": "def double(x):\n    return 3 * x"},
    "prints": {"total": "print('\\ud83d\\ude00 \\u00e9')\n" + toy.TOTAL},
    "exits": {"double": "import os\n\n\ndef double(x):\n    os._exit(0)"},
    **{f"slow-{number}": {"double": SLOW} for number in range(8)},
}
WAIT_SECONDS = 120.0


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A class in which nothing has been graded."""
    course = toy.make_course(tmp_path_factory.mktemp("course"))
    for student, answers in CLASS.items():
        toy.submit(course, student, **answers)
    toy.submit_bytes(course, "empty-file", b"")
    (course / "submitted" / "no-notebook" / toy.ASSIGNMENT).mkdir(parents=True)
    return course


@pytest.fixture(scope="module")
def alone(course: Path) -> list[Result]:
    """What `--jobs 1` on one machine makes of the class."""
    grade(Order(course, toy.ASSIGNMENT))
    return recorded(course)


@pytest.fixture
def copy(course: Path, alone: list[Result], tmp_path: Path) -> Path:
    """The same class and the same secret, nothing graded."""
    copy = shutil.copytree(course, tmp_path / "copy", ignore=shutil.ignore_patterns("*.db", "autograded"))
    assert (copy / ".autograder-secret").exists()
    return copy


@pytest.fixture
def another_copy(copy: Path, tmp_path: Path) -> Path:
    return shutil.copytree(copy, tmp_path / "another")


class Cluster:
    """A scheduler and two workers: one with a thread and no nanny, one with a nanny and two threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "scheduler.json"
        self.processes: list[subprocess.Popen[bytes]] = []
        self._start("scheduler", "--port", "0", "--dashboard-address", "127.0.0.1:0")
        self._await(lambda: self.file.exists() and self.file.stat().st_size > 0, "the scheduler")
        self.address = json.loads(self.file.read_text())["address"]
        self.lonely = self._start("worker", "--no-nanny", "--nthreads", "1")
        self._start("worker", "--nworkers", "1", "--nthreads", "2")
        self._await(lambda: all("Registered to" in log.read_text() for log in folder.glob("worker*.log")), "workers")

    def _start(self, command: str, *options: str) -> subprocess.Popen[bytes]:
        log = self.folder / f"{command}-{len(self.processes)}.log"
        words = [Path(sys.executable).with_name("dask"), command, "--host", "127.0.0.1", "--no-dashboard"]
        words += ["--scheduler-file", self.file, *options]
        if command == "worker":
            words += ["--local-directory", self.folder]
        with log.open("wb") as stream:
            process = subprocess.Popen(list(map(str, words)), stdout=stream, stderr=stream, cwd=self.folder)
        self.processes.append(process)
        return process

    def _await(self, happened: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + WAIT_SECONDS
        while not happened():
            logs = "".join(log.read_text() for log in self.folder.glob("*.log"))
            assert time.monotonic() < end, f"{what} did not start\n{logs}"
            time.sleep(0.05)

    def close(self) -> None:
        for process in reversed(self.processes):
            process.terminate()
            process.wait(WAIT_SECONDS)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    (tmp_path / "cluster").mkdir()
    cluster = Cluster(tmp_path / "cluster")
    yield cluster
    cluster.close()


def recorded(course: Path) -> list[Result]:
    """The newest records, notebooks included; how long it took is not compared."""
    with Store(course / STORE_NAME, readonly=True) as store:
        return [dataclasses.replace(result, seconds=0.0) for result in store.latest(toy.ASSIGNMENT)]


def grade_on(scheduler: str, course: Path, told: Callable[[Result], None] = lambda result: None) -> ClassResult:
    return grade(Order(course, toy.ASSIGNMENT), told=told, open_grader=partial(ClusterGrader, scheduler=scheduler))


def autograder_on(scheduler: str, course: Path, *options: str) -> Any:
    words = ["grade", toy.ASSIGNMENT, "--course", str(course), "--scheduler", scheduler, *options]
    return CliRunner().invoke(cli.main, words)


@pytest.mark.slow
def test_a_cluster_gives_the_records_of_one_job_and_a_killed_worker_loses_nothing(
    cluster: Cluster, alone: list[Result], copy: Path, another_copy: Path
) -> None:
    outcome = grade_on(cluster.address, copy)
    assert {result.status for result in alone} >= {Status.GRADED, Status.CRASHED, Status.UNREADABLE, Status.MISSING}
    assert recorded(copy) == alone
    assert {result.isolation for result in alone} == {str(outcome.level), ""}

    seen: list[str] = []

    def kill_after_three(result: Result) -> None:
        seen.append(result.student)
        if len(seen) == 3:
            cluster.lonely.send_signal(signal.SIGKILL)

    grade_on(cluster.address, another_copy, kill_after_three)
    assert cluster.lonely.wait(WAIT_SECONDS) == -signal.SIGKILL
    assert recorded(another_copy) == alone
    assert len(seen) == len(set(seen)) == len(alone)


def in_this_process(workers: int) -> Any:
    """A cluster in this process, so that a test can break something in it."""
    return LocalCluster(
        n_workers=workers,
        threads_per_worker=2,
        processes=False,
        protocol="tcp://",
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
    )


@pytest.fixture(scope="module")
def shared_graders() -> Iterator[node.Graders]:
    graders = node.Graders()
    yield graders
    graders.close()


@pytest.fixture
def graders(shared_graders: node.Graders, monkeypatch: pytest.MonkeyPatch) -> None:
    """What workers in this process keep from one test to the next."""
    monkeypatch.setattr(node, "GRADERS", shared_graders)


@pytest.fixture
def in_process(graders: None) -> Iterator[str]:
    with in_this_process(workers=1) as cluster:
        yield cluster.scheduler_address


def test_no_scheduler_is_wrong_usage_and_said_at_once(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "CONNECT_SECONDS", 0.5)
    told = []  # each holds its error, and that the client that could not connect
    for address in ("tcp://127.0.0.1:9", "no address"):
        done = autograder_on(address, copy)
        assert done.exit_code == 2
        assert f"no Dask scheduler answers at '{address}'" in done.output
        assert "tcp://HOST:8786" in done.output
        told.append(done)
    open_clients = [
        one for one in gc.get_objects() if isinstance(one, Client) and one.status in ("connecting", "closing")
    ]
    assert open_clients == []


def test_a_scheduler_without_workers_is_wrong_usage(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "CONNECT_SECONDS", 0.5)
    with in_this_process(workers=0) as cluster:
        done = autograder_on(cluster.scheduler_address, copy)
    assert done.exit_code == 2
    assert "has no workers" in done.output
    assert "dask worker" in done.output


def test_jobs_are_not_for_a_cluster(copy: Path) -> None:
    done = autograder_on("tcp://127.0.0.1:9", copy, "--jobs", "2")
    assert done.exit_code == 2
    assert "--nthreads" in done.output


def test_without_the_package_the_way_to_get_it_is_named(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.delitem(sys.modules, "autograder.cluster.client", raising=False)
    done = autograder_on("tcp://127.0.0.1:9", copy)
    assert done.exit_code == 2
    assert "[grading,cluster]" in done.output


def test_a_worker_with_another_engine_grades_nothing(
    in_process: str, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervisor, "engine", lambda: "0.2.0+feedfeedfeed")
    done = autograder_on(in_process, copy)
    assert done.exit_code == 2
    assert "the worker tcp://127.0.0.1:" in done.output
    assert "0.2.0+feedfeedfeed is asking; install there" in done.output
    with Store(copy / STORE_NAME, readonly=True) as store:
        assert store.latest(toy.ASSIGNMENT) == []


def test_a_worker_without_autograder_is_named(in_process: str, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class NotThere:
        def __reduce__(self) -> Any:
            return __import__, ("no_such_module",)

    monkeypatch.setattr(calls, "prepare", NotThere())
    done = autograder_on(in_process, copy)
    assert done.exit_code == 2
    assert "the worker tcp://127.0.0.1:" in done.output
    assert "no_such_module" in done.output


def test_isolation_that_a_worker_refuses_ends_with_3_and_names_it(
    in_process: str, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> Any:
        raise IsolationRefused("level A: unshare: Operation not permitted")

    monkeypatch.setattr(node, "GRADERS", node.Graders())
    monkeypatch.setattr("autograder.execute.host.WarmProcess.worker", refuse)
    done = autograder_on(in_process, copy)
    assert done.exit_code == 3
    assert "Refused: the worker tcp://127.0.0.1:" in done.output
    assert "unshare" in done.output
    assert "--isolation none" in done.output


def test_a_submission_whose_workers_all_died_is_not_judged_and_not_lost(
    in_process: str, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*_: Any) -> bytes:
        last_worker: Any = SimpleNamespace(address="tcp://h:1")
        raise KilledWorker("grade-1", last_worker, 3)

    monkeypatch.setattr(calls, "grade", dies)
    done = autograder_on(in_process, copy, "--student", "right", "--student", "wrong", "--student", "no-notebook")
    assert done.exit_code == 1
    results = {result.student: result for result in recorded(copy)}
    assert results["no-notebook"].status is Status.MISSING
    for student in ("right", "wrong"):
        assert (results[student].status, results[student].score) == (Status.NOT_JUDGED, None)
        assert "the Dask worker that graded it died, 4 times" in results[student].notes[0]
        assert results[student].hashes["submission"]


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (b"no JSON\n", "cannot be read"),
        (b"[]\n", "lacks a field"),
        ("text", "str instead of bytes"),
        (Path("pickled"), "only able to deserialize"),
        (parcels.Answer(parcels.Kind.GRADED, "w", {"record": "{}"}).pack(), "is no record"),
        (
            parcels.Answer(parcels.Kind.FAILED, "w", {"why": "the disk is full"}).pack(),
            "the worker w: the disk is full",
        ),
    ],
)
def test_an_answer_that_is_none_is_not_judged(
    in_process: str, copy: Path, monkeypatch: pytest.MonkeyPatch, reply: Any, why: str
) -> None:
    monkeypatch.setattr(calls, "grade", lambda *_: reply)
    assert autograder_on(in_process, copy, "--student", "right").exit_code == 1
    (result,) = recorded(copy)
    assert (result.status, result.score) == (Status.NOT_JUDGED, None)
    assert why in result.notes[0]


def test_a_scheduler_that_goes_away_stops_the_run_and_keeps_the_records(
    graders: None, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervisor, "CONNECT_SECONDS", 0.5)
    with (
        in_this_process(workers=1) as cluster,
        pytest.raises(JudgeError, match=r"is gone; start it .* what was graded is recorded"),
    ):
        grade_on(cluster.scheduler_address, copy, lambda result: cluster.close())
    assert len(recorded(copy)) >= 1


def test_workers_that_never_come_back_are_not_waited_for_for_ever(
    graders: None, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervisor, "PATIENCE_SECONDS", 0.5)
    monkeypatch.setattr(supervisor, "POLL_SECONDS", 0.2)
    monkeypatch.setattr(supervisor, "GATHER_SECONDS", 0.5)
    with in_this_process(workers=1) as cluster, pytest.raises(JudgeError, match=r"had no worker for 0.5 s"):
        grade_on(cluster.scheduler_address, copy, lambda result: cluster.scale(0))


class StandIn:
    """A grader that only ends."""

    is_closed = False

    def close(self) -> None:
        self.is_closed = True


def test_a_worker_keeps_a_grader_until_it_is_broken_or_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker lives for weeks: one broken warm process must not spoil all that comes after it."""
    monkeypatch.setattr(node, "open_grader", lambda kit, threads: StandIn())
    graders = node.Graders()
    with graders.use(b"one", 2) as first:
        with graders.use(b"one", 2) as same, graders.use(b"two", 2) as other:
            assert same is first
            assert other is not first
        graders.discard(b"one", first)
        assert not first.is_closed
    assert first.is_closed
    with graders.use(b"one", 2) as second:
        assert second is not first
        assert other.is_closed
    graders.close()
    assert second.is_closed
    with pytest.raises(JudgeError), graders.use(b"one", 2):
        pass


def test_a_kit_and_a_record_travel_without_loss(copy: Path, alone: list[Result]) -> None:
    plan = read_plan(copy, toy.ASSIGNMENT)
    kit = parcels.Kit(plan, released_sources(copy, plan), Isolation.FULL, True, Limits(memory=2**30))
    packed = parcels.pack_kit(kit, "engine")
    assert parcels.engine_of(packed) == "engine"
    assert parcels.unpack_kit(packed) == kit
    answer = parcels.Answer(parcels.Kind.GRADED, "tcp://h:1", {"record": "\u00e9\n"}, b"\n\x00")
    assert parcels.Answer.unpack(answer.pack()) == answer
    with pytest.raises(ProtocolError):
        parcels.Answer.unpack({"kind": "graded"})


def test_the_secret_of_the_course_stays_at_home(copy: Path) -> None:
    assert (copy / ".autograder-secret").read_bytes() not in zlib.decompress(kit_of(copy))
    with pytest.raises(OSError):
        hidden_seed(node.NO_COURSE, "right", toy.ASSIGNMENT)


def test_slots_of_one_machine_are_never_used_twice() -> None:
    with claimed_slots(3) as ours, claimed_slots(2) as theirs:
        assert len({*ours, *theirs}) == 5
    with claimed_slots(1) as again:
        assert again[0] <= ours[0]


def kit_of(course: Path) -> bytes:
    plan = read_plan(course, toy.ASSIGNMENT)
    kit = parcels.Kit(plan, released_sources(course, plan), Isolation.AUTO, False, Limits())
    return parcels.pack_kit(kit, node.engine())
