"""A student can read the page, a browser cannot be made to run anything by it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.errors import StoreError, UsageError
from autograder.feedback import feedback_page, notebook_name, write_feedback
from autograder.feedback.advice import STATUS_TEXT, next_steps
from autograder.feedback.code import coloured
from autograder.feedback.command import feedback
from autograder.feedback.message import blocks
from autograder.feedback.outputs import IMAGE_BYTES, shown
from autograder.record import Store
from autograder.records import Answer, Check, Outcome, Result, Status, exercise_outcome
from tests.report.pages import NASTY, Page, assert_harmless, hostile_result
from tests.report.sample_class import png, sample_class


@pytest.fixture(scope="module")
def results() -> dict[str, Result]:
    return {result.student: result for result in sample_class()}


def test_a_page_shows_score_outcomes_messages_and_code(results: dict[str, Result]) -> None:
    text = Page(feedback_page(results["s002"])).text
    for expected in ("18", "of 30 points", "stopped with an error", "not yet right", "Another 3 are for answers",
                     "File \"forward_pass\", line 4", "z = weights @ activations", "Because a line"):  # fmt: skip
        assert expected in text, expected


def test_no_outcome_is_told_by_colour_alone(results: dict[str, Result]) -> None:
    assert len({outcome.symbol for outcome in Outcome}) == len({outcome.word for outcome in Outcome}) == len(Outcome)
    html = feedback_page(results["s021"])
    assert html.count("◷</span> ran out of time") == 4  # the table and the heading of both exercises


def test_all_pages_are_harmless_and_have_an_outline(results: dict[str, Result]) -> None:
    for result in results.values():
        page = assert_harmless(feedback_page(result))
        tags = [tag for tag, _ in page.tags]
        assert page.tags[0] == ("html", {"lang": "en"}) and tags.count("h1") == 1 and "main" in tags
        levels = [int(tag[1]) for tag in tags if tag in ("h1", "h2", "h3")]
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert all(attributes.get("alt") for tag, attributes in page.tags if tag == "img")
        anchors = {attributes.get("id") for _, attributes in page.tags}
        assert {(link.get("href") or "#")[1:] for tag, link in page.tags if tag == "a"} <= anchors


def test_a_hostile_record_is_shown_as_text() -> None:
    page = assert_harmless(feedback_page(hostile_result()))
    assert "<script>document.title='owned'</script>" in page.text and "{{ 7*7 }}" in page.text
    assert [attributes["src"] for tag, attributes in page.tags if tag == "img"] == [f"data:image/png;base64,{png()}"]
    assert len(page.html) < 150_000


@given(st.text(st.characters(codec=None)), st.text(st.characters(codec=None)))
@settings(max_examples=40, deadline=None)
def test_any_text_gives_a_harmless_page(one: str, two: str) -> None:
    checks = (Check(two, one, 0.0, 1.0, Outcome.FAILED, two), Check("g-a", "g", 1.0, 1.0, Outcome.PASSED, one))
    answers = (Answer(one, "code", two, ({"output_type": "stream", "text": one},)), Answer("g", "markdown", one))
    assert_harmless(
        feedback_page(Result(one, two, Status.CRASHED, 1.0, 2.0, notes=(one,), checks=checks, answers=answers))
    )


@pytest.mark.parametrize("source", ['"' * 20_000, "{" * 20_000, "f'{" * 7000, "\\" * 20_000, "(" * 20_000 + "'" * 9])
def test_odd_code_is_coloured_in_no_time(source: str) -> None:
    assert len(coloured(source)) < 400_000


def test_the_same_record_gives_the_same_bytes(results: dict[str, Result]) -> None:
    assert feedback_page(results["s002"]) == feedback_page(replace(results["s002"]))


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_its_page(status: Status) -> None:
    text = Page(feedback_page(Result("04-xor-mlp", "s1", status, None, 30.0))).text
    assert "No score yet" in text and STATUS_TEXT[status] in text and "What to do next" not in text


def test_a_perfect_notebook_is_told_so(results: dict[str, Result]) -> None:
    assert "Everything that a program can judge is right" in feedback_page(results["s003"])


def test_pages_lie_where_nbgrader_puts_them(tmp_path: Path, results: dict[str, Result]) -> None:
    (path,) = write_feedback([results["s001"]], tmp_path, "xor_mlp")
    assert path == tmp_path / "feedback" / "s001" / "04-xor-mlp" / "xor_mlp.html"
    assert path.read_text(encoding="utf-8") == feedback_page(results["s001"])


def test_the_name_is_that_of_the_one_notebook(tmp_path: Path) -> None:
    assert notebook_name(tmp_path, "04-xor-mlp") == "xor_mlp"
    (tmp_path / "release" / "04-xor-mlp").mkdir(parents=True)
    (tmp_path / "release" / "04-xor-mlp" / "other.ipynb").touch()
    assert notebook_name(tmp_path, "04-xor-mlp") == "other"


@pytest.mark.parametrize("student", ["..", "../s001", "/etc", "a/b", "", ".ssh", "a\x00b"])
def test_a_name_never_leads_out_of_the_folder(tmp_path: Path, student: str) -> None:
    with pytest.raises(UsageError, match="cannot be the name"):
        write_feedback([Result("04-xor-mlp", student, Status.GRADED, 1.0, 1.0)], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_messages_are_words_and_values() -> None:
    words, values = blocks("`f(x)` gave this:\n    array([1,\n           2])\n")
    assert (words.is_values, words.pieces) == (False, ("", "f(x)", " gave this:"))
    assert (values.is_values, values.pieces) == (True, ("array([1,\n       2])",))
    assert blocks("one ` backtick")[0].pieces == ("one ` backtick",)
    assert "more characters are not shown" in blocks("x" * 9000)[-1].pieces[0]
    assert blocks("") == []


def test_a_message_told_twice_is_written_once() -> None:
    checks = tuple(Check(f"f-{name}", "f", 0.0, 1.0, Outcome.FAILED, "wrong sign") for name in "ab")
    page = feedback_page(Result("a", "s", Status.GRADED, 0.0, 2.0, checks=checks))
    assert page.count("wrong sign") == 1 and page.count("The same message as above.") == 1


def display(**data: Any) -> dict[str, Any]:
    return {"output_type": "display_data", "data": {name.replace("_", "/"): value for name, value in data.items()}}


def test_only_real_pictures_are_shown() -> None:
    jpeg = "/9j/4AAQSkZJRgABAQEASABIAAD/wAARCAAQABADASIAAhEBAxEB"
    assert shown([display(image_png=png())])[0].picture.startswith("data:image/png;base64,iVBOR")
    assert shown([display(image_jpeg=jpeg)])[0].picture.startswith("data:image/jpeg;base64,/9j/")
    huge = png()[:20] + "AAAD" + "/" * 12 + png()[36:]
    for bad in ("not base64!", "PHN2Zz4=", "", png()[:12], huge, "A" * (IMAGE_BYTES * 2), 7, None, ["iVBOR"]):
        (view,) = shown([display(image_png=bad, text_plain="<Figure>")])
        assert not view.picture and view.text, bad
    assert not shown([display(image_jpeg="/9j/" + "A" * 40)])[0].picture


def test_rich_outputs_are_named_not_run() -> None:
    assert "text/html" in shown([display(text_html="<b>")])[0].text
    assert shown([display(text_html="<b>", text_plain="plain")])[0].text == "plain"
    assert shown([{"output_type": "display_data", "data": None}, {"output_type": "unknown"}, {}]) == []
    assert shown([{"output_type": "stream", "text": "a"}] * 20)[-1].text == "… 12 more outputs are not shown"
    assert "\x1b" not in shown([{"output_type": "error", "traceback": [NASTY]}])[0].text


def test_the_worst_outcome_names_the_exercise() -> None:
    def of(*outcomes: Outcome) -> Outcome:
        return exercise_outcome([Check("a", "a", 0, 1, outcome) for outcome in outcomes])

    assert of(Outcome.PASSED, Outcome.FAILED, Outcome.ERROR) is Outcome.ERROR
    assert of(Outcome.WAITING, Outcome.NOT_ATTEMPTED) is Outcome.NOT_ATTEMPTED
    assert of(Outcome.PASSED, Outcome.MANUAL) is Outcome.PASSED
    assert of(Outcome.MANUAL) is of() is Outcome.MANUAL


def test_the_next_step_is_what_is_nearly_there() -> None:
    outcomes = {"a": Outcome.NOT_ATTEMPTED, "b": Outcome.PASSED, "c": Outcome.FAILED, "d": Outcome.WAITING}
    assert [step.exercise for step in next_steps(outcomes)] == ["c", "a", "d"]
    assert [step.exercise for step in next_steps(outcomes, limit=1)] == ["c"]


def test_the_command_writes_the_pages_that_are_asked_for(tmp_path: Path, results: dict[str, Result]) -> None:
    with Store(tmp_path / "autograder.db") as store:
        for name in ("s001", "s002"):
            store.append(results[name])
    arguments = ["04-xor-mlp", "--course", str(tmp_path)]
    run = CliRunner().invoke(feedback, [*arguments, "--student", "s002"], catch_exceptions=False)
    assert run.exit_code == 0 and "1 pages in" in run.output
    assert [path.name for path in (tmp_path / "feedback").iterdir()] == ["s002"]
    with pytest.raises(UsageError, match="no record of 04-xor-mlp for s099"):
        CliRunner().invoke(feedback, [*arguments, "--student", "s099"], catch_exceptions=False)
    with pytest.raises(UsageError, match="no record of 05-backprop: run"):
        CliRunner().invoke(feedback, ["05-backprop", "--course", str(tmp_path)], catch_exceptions=False)
    (tmp_path / "empty").mkdir()
    with pytest.raises(StoreError, match="does not exist"):
        CliRunner().invoke(feedback, ["x", "--course", str(tmp_path / "empty")], catch_exceptions=False)
