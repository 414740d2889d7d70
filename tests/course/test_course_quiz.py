"""A question answers back, and stays readable without a kernel."""

from __future__ import annotations

import pytest

from course.quiz import Question, ask


def question() -> Question:
    replies = {"z < 0": "There the step is 0.", "z >= 0": "With $z = 0$ on this side, `step(0)` is 1."}
    return ask("When is the `step` 1?", replies, right="z >= 0")


def test_nothing_is_chosen_at_the_start() -> None:
    asked = question()
    assert asked.choice.value is None and asked.reply.value == ""


def test_each_option_has_its_own_reply() -> None:
    asked = question()
    assert asked.answer("z < 0") == "✗ Not this one. There the step is 0."
    assert "✗ Not this one. There the step is 0." in asked.reply.value
    asked.choice.value = "z >= 0"  # what a click does
    assert "✓ Right. With $z = 0$ on this side, <code>step(0)</code> is 1." in asked.reply.value
    assert 'role="status"' in asked.reply.value
    asked.choice.value = None
    assert "✓ Right" in asked.reply.value


def test_a_static_page_shows_the_question_and_folds_the_replies() -> None:
    bundle = question()._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    html = bundle["text/html"]
    before, folded = html.split("<details>")
    assert "<code>step</code>" in before and "z &lt; 0" in before and "Right" not in before
    assert "✓ Right." in folded and "There the step is 0." in folded
    assert bundle["text/plain"] == "When is the `step` 1?\n( ) z < 0\n( ) z >= 0"


def test_a_question_without_its_right_answer_is_refused() -> None:
    with pytest.raises(ValueError, match="'c' is not among the options"):
        ask("Which?", {"a": "no", "b": "yes"}, right="c")
