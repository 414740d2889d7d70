"""The numbers are right, the page holds them, and nothing in it can run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder.errors import UsageError
from autograder.record import Store
from autograder.records import Check, Outcome, Result, Status
from autograder.report import report_page, write_report
from autograder.report.chart import histogram
from autograder.report.command import report
from autograder.report.summary import gist, normalised, summarise
from tests.report.pages import Page, assert_harmless, hostile_result
from tests.report.sample_class import sample_class


@pytest.fixture(scope="module")
def results() -> list[Result]:
    return sample_class()


def test_headline_numbers_leave_out_what_was_not_judged(results: list[Result]) -> None:
    summary = summarise(results)
    scores = [result.score for result in results if result.score is not None]
    assert (len(summary.rows), len(summary.scores)) == (24, 22)
    assert summary.mean == pytest.approx(sum(scores) / 22) and summary.median == 20.5
    assert [row.result.student for row in summary.attention] == ["s020", "s021", "s023", "s024"]
    assert (summary.by_hand, summary.perfect) == (3.0, 6)


def test_exercises_count_students_once(results: list[Result]) -> None:
    summary = summarise(results)
    assert all(exercise.students == 22 for exercise in summary.exercises)
    lost = 22 * 27 - sum(summary.scores)
    assert sum(exercise.lost for exercise in summary.exercises) == lost
    assert sum(exercise.lost_share for exercise in summary.exercises) == pytest.approx(1)
    assert summary.exercises[-1].outcomes == {Outcome.MANUAL: 22}


def test_messages_are_grouped_by_what_they_have_in_common() -> None:
    assert normalised("`f` gave 0.5, not 1e-3\n  more") == normalised("`f` gave -12, not 7")
    assert normalised("got array([[1, 2], [3, 4]])") == normalised("got array([])")
    assert normalised("at 0x7f00aa") == normalised("at 0x1") and normalised("") == ""
    results = [
        Result("a", f"s{number}", Status.GRADED, 0.0, 1.0, checks=(Check("f-v", "f", 0.0, 1.0, Outcome.FAILED, text),))
        for number, text in enumerate(("gave 1", "gave 2", "gave 1", "no value"))
    ]
    (exercise,) = summarise(results).exercises
    assert [(message.text, message.students) for message in exercise.messages] == [("gave 1", 3), ("no value", 1)]


def test_what_students_were_told_is_the_likely_cause_where_there_is_one() -> None:
    failed = "f(2)\ncame back: 3\nexpected:  4\nlikely:    the bias is missing."
    assert gist(failed) == "the bias is missing."
    assert gist("f(2)\ncame back: 3\nexpected:  4") == "f(2) came back: 3"
    assert normalised(failed) == normalised(failed.replace("f(2)", "f(7)").replace("3", "8"))
    assert gist("f(2)\nraised:   TypeError: no len\nin:       line 2: len(x)") == "TypeError: no len"
    assert gist("") == ""


def test_the_histogram_counts_every_score_and_says_so_in_words() -> None:
    chart = histogram([0, 2.9, 3, 30, 30], 30)
    assert [bar.count for bar in chart.bars] == [2, 1, 0, 0, 0, 0, 0, 0, 0, 2]
    assert chart.words == "Submissions by points. 0 to 3: 2; 3 to 6: 1; 27 to 30: 2."
    assert histogram([], 0).words.endswith("None has a score.")


def test_the_page_holds_it_all_and_is_harmless(results: list[Result]) -> None:
    page = assert_harmless(report_page(results))
    for expected in ("24", "20.5", "need a look", "not a readable notebook", "the judge stopped with signal 9",
                     "full isolation", "did you keep the column?", "gradient_estimator"):  # fmt: skip
        assert expected in page.text, expected
    drawing = next(attributes for tag, attributes in page.tags if tag == "svg")
    assert drawing["role"] == "img" and drawing["aria-labelledby"] == "chart-1-title chart-1-words"
    identities = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(identities) == len(set(identities))


def test_a_hostile_record_is_shown_as_text(results: list[Result]) -> None:
    page = assert_harmless(report_page([*results, hostile_result()]))
    assert "<script>document.title='owned'</script>" in page.text
    assert len(page.html) < 300_000


def test_the_same_records_give_the_same_bytes_in_any_order(results: list[Result]) -> None:
    assert report_page(results) == report_page(list(reversed(results)))


def test_what_weakens_the_scores_is_said_at_the_top(results: list[Result]) -> None:
    assert "ran without isolation" not in report_page(results)
    assert "1 of these submissions ran without isolation" in report_page(
        [*results, replace(results[0], isolation="none")]
    )
    other = replace(results[0], student="s099", hashes={"engine": "0" * 64})
    assert "Graded with 2 versions of the engine" in report_page([*results, other])


def test_several_assignments_are_chapters(results: list[Result]) -> None:
    page = assert_harmless(report_page([*results, replace(results[0], assignment="05-backprop")]))
    assert "2 assignments" in page.text
    assert [attributes["href"] for tag, attributes in page.tags if tag == "a"][:2] == ["#part-1", "#part-2"]


@pytest.mark.parametrize("status", [Status.NOT_JUDGED, Status.MISSING])
def test_a_class_without_a_score_has_a_page(status: Status) -> None:
    page = assert_harmless(report_page([Result("a", "s", status, None, 0.0)]))
    assert "No student code was run" in page.text and "mean" in page.text


def test_no_results_at_all_give_a_page() -> None:
    assert "0 assignments" in Page(report_page([])).text


def test_the_command_writes_one_page(tmp_path: Path, results: list[Result]) -> None:
    with Store(tmp_path / "autograder.db") as store:
        for result in results:
            store.append(result)
    run = CliRunner().invoke(report, ["--course", str(tmp_path)], catch_exceptions=False)
    assert "24 submissions" in run.output
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == report_page(results)
    arguments = ["04-xor-mlp", "--course", str(tmp_path), "--output", str(tmp_path / "other.html")]
    assert CliRunner().invoke(report, arguments, catch_exceptions=False).exit_code == 0
    assert (tmp_path / "other.html").read_bytes() == write_report(results, tmp_path / "third.html").read_bytes()
    with pytest.raises(UsageError, match="no record of nope"):
        CliRunner().invoke(report, ["nope", "--course", str(tmp_path)], catch_exceptions=False)
