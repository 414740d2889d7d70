"""A record survives being written down, whatever a student put in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.record.codec import decode, encode, pack, unpack
from autograder.records import Answer, Check, Outcome, Result, Status

any_text = st.text(st.characters(codec=None), max_size=30)
plain_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | any_text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(any_text, inner, max_size=3),
    max_leaves=5,
)
checks = st.builds(
    Check, any_text, any_text, st.floats(0, 9), st.floats(0, 9), st.sampled_from(list(Outcome)), any_text
)
outputs = st.lists(st.dictionaries(any_text, plain_json, max_size=3), max_size=2).map(tuple)
answers = st.builds(Answer, any_text, any_text, any_text, outputs)
results = st.builds(
    Result,
    assignment=any_text,
    student=any_text,
    status=st.sampled_from(list(Status)),
    score=st.none() | st.floats(0, 99),
    max_score=st.floats(0, 99),
    isolation=any_text,
    seconds=st.floats(0, 99),
    notes=st.lists(any_text, max_size=2).map(tuple),
    checks=st.lists(checks, max_size=3).map(tuple),
    answers=st.lists(answers, max_size=2).map(tuple),
    hashes=st.dictionaries(any_text, any_text, max_size=2),
    notebook=any_text,
)


@given(results)
@settings(max_examples=60, deadline=None)
def test_a_result_comes_back_equal_and_of_the_same_types(result: Result) -> None:
    back = decode(encode(result), unpack(pack(result.notebook)))
    assert back == result
    assert type(back.status) is Status
    assert all(type(check.outcome) is Outcome for check in back.checks)


def test_a_score_that_is_no_number_is_never_written_down() -> None:
    """JSON has no NaN; a record with one would be unreadable for other tools."""
    with pytest.raises(ValueError):
        encode(Result("a", "s", Status.GRADED, float("nan"), 1.0))
