"""Every message that a check can print is produced here, and read."""

from __future__ import annotations

import importlib
import linecache
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from course import check
from course.check import seeds
from course.check.compare import equal
from course.check.show import shorten, show, show_call

A = np.array([[1.0, 2.0, 4.0], [8.0, 16.0, -5.0]])
V = np.array([1.0, -2.0, 4.0])


def gives(value: Any) -> Callable[..., Any]:
    """A student's function that returns the value whatever it is given."""

    def f(*args: Any, **kwargs: Any) -> Any:
        return value

    return f


def raising(error: BaseException) -> Callable[..., Any]:
    """A student's function that stops with the error."""

    def f(*args: Any, **kwargs: Any) -> Any:
        raise error

    return f


def said(expected: Any, got: Any, *args: Any, **kwargs: Any) -> str:
    """What a student reads when this comes back where that is expected."""
    with pytest.raises(check.CheckError) as caught:
        check.returns(expected, gives(got), *args, **kwargs)
    return str(caught.value)


# Right answers in other clothes are right.


@pytest.mark.parametrize(
    ("expected", "got"),
    [
        (3, 3.0),
        (3, np.int8(3)),
        (3, np.array(3)),
        (1, True),
        (np.array([1, 0]), [True, False]),
        (V, [1, -2.0, 4]),
        (V, tuple(V)),
        (V, V.astype(np.float32)),
        (A, A.tolist()),
        ([A, V], (A, V)),
        ([A, V], [A.tolist(), V]),
        ({"a": 1}, {"a": 1.0, "b": "more"}),
        ("sigmoid", "sigmoid"),
        ("sigmoid", np.str_("sigmoid")),
        (0.5, 0.5 * (1 + 5e-5)),
        (np.zeros((0, 2)), np.zeros((0, 2))),
    ],
)
def test_alike_values_pass(expected: Any, got: Any) -> None:
    check.returns(expected, gives(got))


@pytest.mark.parametrize(
    ("expected", "got"),
    [
        (V, V[:, None]),
        (0.5, 0.5 * (1 + 5e-4)),
        (np.zeros((0, 3)), np.zeros(3)),
        (V, np.zeros(0)),
        (1.0, 1.0 + 0j),
        (1.0, "1.0"),
        ("a", "b"),
        ("a", 1),
    ],
)
def test_other_values_do_not_pass(expected: Any, got: Any) -> None:
    assert not equal(got, expected)


# What came back: causes by shape.


@pytest.mark.parametrize(
    ("expected", "got", "words"),
    [
        (V, 7.0, "one number came back for all"),
        (2.5, V, "an array came back where one number is expected"),
        (A, A.T, "rows and columns are exchanged: is a transpose missing, or one too many?"),
        (V, V[:, None], "did you keep the column?"),
        (V[:, None], V, "an axis of length 1 got lost"),
        (V[None, :], V, "an axis of length 1 got lost"),
        (V, np.ones((3, 3)), "shapes (n,) and (n, 1) were combined, which NumPy broadcasts to (n, n)"),
    ],
)
def test_a_wrong_shape_names_its_cause(expected: Any, got: Any, words: str) -> None:
    message = said(expected, got)
    assert words in message
    assert "came back:" in message and "expected:" in message
    assert np.shape(expected) == () or str(np.shape(expected)) in message


def test_a_strange_shape_is_named_without_a_guess() -> None:
    message = said(V, np.ones((2, 5)))
    assert "(2, 5)" in message and "(3,)" in message and "likely" not in message


# What came back: causes by value.


@pytest.mark.parametrize(
    ("expected", "got", "words"),
    [
        (V, 0 * V, "every number is 0: is the result of your computation stored and returned?"),
        (V, -V, "every number has the wrong sign"),
        (A[:, :2], A[:, :2].T, "rows and columns are exchanged"),
        (V, np.array([3.0, 3.0, 3.0]), "every number is the same: does each sample get its own result?"),
        (V, 2 * V, "every number is 2 times what it should be: look at the factor in front, or at sum and mean"),
        (V, V + 0.5, "every number is too large by 0.5: is a term missing?"),
        (V, V - 0.25, "every number is too small by 0.25: is a term missing?"),
        (V, V[::-1], "the order is reversed"),
    ],
)
def test_wrong_numbers_name_their_cause(expected: Any, got: Any, words: str) -> None:
    message = said(expected, got)
    assert words in message
    assert "likely:" in message


def test_wrong_numbers_say_where_they_differ_first() -> None:
    wrong = A.copy()
    wrong[1, 0], wrong[1, 2] = 9, 7
    assert "in 2 of 6 numbers, first at index (1, 0): 9 where 8 is expected" in said(A, wrong)
    assert "first at index 1: 5 where -2 is expected" in said(V, np.array([1.0, 5.0, 4.0]))


def test_one_wrong_number_is_shown_beside_the_right_one() -> None:
    message = said(0.75, 0.5)
    assert "came back: 0.5" in message and "expected:  0.75" in message and "differs" not in message


def test_zero_where_zero_is_expected_is_no_common_factor() -> None:
    assert "times what it should be" not in said(np.array([0.0, 2.0, 5.0]), np.array([1.0, 4.0, 11.0]))
    assert "times" not in said(np.zeros(3), np.array([1.0, 2.0, 4.0]))


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_a_nan_or_inf_is_named(bad: float) -> None:
    assert "finite numbers; there is a nan or an inf among yours" in said(V, np.array([1.0, bad, 4.0]))


@pytest.mark.parametrize(
    ("expected", "got", "words"),
    [
        (V, [[1, 2], [3]], "whose rows have different lengths"),
        (V, np.array([1j, 2, 3]), "where real numbers are expected"),
        (V, ["a", "b", "c"], "where a number, a list or a NumPy array is expected"),
        (V, {1, 2}, "where a number, a list or a NumPy array is expected"),
        (V, [object()], "where a number, a list or a NumPy array is expected"),
        (V, np.ma.masked_array(V), "where a number, a list or a NumPy array is expected"),
        ({"a": 1}, [1], "where a dict is expected"),
        ({"a": 1}, {"b": 1}, "the key 'a' is missing; there are ['b']"),
        ({"a": 1}, {"a": 2}, "under the key 'a':"),
        ([V, V], 5, "expected:  2 values"),
        ([V, V], [V], "which is 1 values\nexpected:  2 values"),
        ([V, A], [V, A + 1], "in item 1 of 2:"),
        ("relu", "tanh", "expected:  'relu'"),
        ("relu", 3, "came back: 3"),
    ],
)
def test_a_value_of_another_kind_is_named(expected: Any, got: Any, words: str) -> None:
    assert words in said(expected, got)


# The causes that a test cell names itself, and the input handed back.


def test_a_known_mistake_takes_the_place_of_the_guess() -> None:
    message = said(V, -V, mistakes={"the bias is missing.": V + 1, "desired minus output, not the other way.": -V})
    assert message.endswith("likely:    desired minus output, not the other way.")
    assert "wrong sign" not in message


def test_an_argument_handed_back_is_named() -> None:
    assert "an argument came back as it was handed in" in said(2 * V, V, V)
    assert "an argument came back" not in said(V, 0 * V, 0 * V)  # zeros have their own words


# How the call ended.


def test_none_asks_for_the_return() -> None:
    message = said(V, None)
    assert "came back: None" in message and "did you forget to return?" in message


def test_the_blank_is_not_attempted() -> None:
    def step(z: float) -> float:
        raise NotImplementedError("step: write")

    with pytest.raises(check.NotAttempted, match=r"step is still blank. Fill it in, run its cell"):
        check.call(step, 1.0)
    with pytest.raises(check.NotAttempted):
        check.raises(ValueError, step, 1.0)
    with pytest.raises(check.NotAttempted):
        check.call(raising(NotImplementedError("not an identifier, so it is taken as one's own")))


def test_the_blank_of_another_exercise_waits() -> None:
    with pytest.raises(check.Waiting, match=r"f calls sigmoid, which is still blank. Finish sigmoid first."):
        check.call(raising(NotImplementedError("sigmoid: write the formula")), 1)


def test_an_exception_is_told_with_the_call() -> None:
    with pytest.raises(check.CodeError) as caught:
        check.call(raising(KeyError("theta")), V, lr=0.5)
    assert str(caught.value).startswith("f([ 1., -2., 4.], lr=0.5)\nraised:   KeyError: 'theta'")
    with pytest.raises(check.CodeError, match=r"raised:   ZeroDivisionError$"):
        check.call(raising(ZeroDivisionError()))


def test_an_exception_is_told_with_the_students_line() -> None:
    source = "def half(x):\n    return x / 0\n"
    name = "<ipython-input-7>"
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    namespace: dict[str, Any] = {}
    exec(compile(source, name, "exec"), namespace)
    with pytest.raises(check.CodeError, match=r"in:       line 2: return x / 0"):
        check.call(namespace["half"], 3)


def test_an_exception_from_the_worker_brings_its_line_along() -> None:
    error = ValueError("no")
    error.student_line = "line 3: x[9]"  # as the judge's proxy sets it
    with pytest.raises(check.CodeError, match=r"in:       line 3: x\[9\]"):
        check.call(raising(error))


def test_endless_recursion_is_told_in_words() -> None:
    def f(x: int) -> int:
        return f(x)

    with pytest.raises(check.CodeError, match="RecursionError: a function calls itself without an end"):
        check.call(f, 1)


# Arguments keep what they held.


def plus_in_place(x: Any) -> Any:
    x += 1
    return x


@pytest.mark.parametrize(
    "argument",
    [V, [V, A], (V,), {"w": V}, np.array([np.nan, 1.0])],
)
def test_a_changed_argument_is_named(argument: Any) -> None:
    def f(x: Any) -> Any:
        inner = x if isinstance(x, np.ndarray) else x["w"] if isinstance(x, dict) else x[0]
        plus_in_place(inner)
        return inner

    before = repr(argument)
    with pytest.raises(check.CheckError) as caught:
        check.call(f, argument)
    assert "changed:   argument 1 is different after the call" in str(caught.value)
    assert "`+=`, `-=` or `x[...] = ...` works in place" in str(caught.value)
    assert repr(argument) == before, "the function saw a copy"


def test_a_changed_list_or_keyword_is_named() -> None:
    def f(x: list[int], more: list[int]) -> int:
        more.append(1)
        return 1

    with pytest.raises(check.CheckError, match="changed:   the argument more is different"):
        check.call(f, x=[1], more=[2])

    def g(x: list[int]) -> int:
        x[0] = 5
        return 1

    with pytest.raises(check.CheckError, match=r"now it is \[5, 2\]"):
        check.call(g, [1, 2])


def test_a_generator_or_a_function_may_change() -> None:
    def f(rng: np.random.Generator, g: Callable[[], float]) -> float:
        return float(rng.random()) + g()

    assert check.call(f, np.random.default_rng(0), lambda: 1.0) > 1
    assert check.call(lambda s, d: len(s) + len(d), "text", {"a": 1}) == 5


# Refusals and warnings.


def test_raises_wants_this_exception() -> None:
    check.raises(ValueError, raising(ValueError("as asked")))
    with pytest.raises(check.CodeError, match=r"raised:   KeyError: 1\nexpected: ValueError"):
        check.raises(ValueError, raising(KeyError(1)), 2)
    with pytest.raises(check.CheckError, match=r"came back: 3\nexpected:  a ValueError"):
        check.raises(ValueError, gives(3))


def naive_sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


def test_overflow_is_told_with_its_cause() -> None:
    with pytest.raises(check.CheckError) as caught:
        check.without_overflow(naive_sigmoid, np.array([-1000.0]))
    assert "warned:    overflow" in str(caught.value)
    assert "exp only sees numbers up to 0" in str(caught.value)
    with pytest.raises(check.CheckError, match="divide by zero"):
        check.without_overflow(np.log, np.array([0.0]))
    with pytest.raises(check.CheckError, match="invalid value"):
        check.without_overflow(np.log, np.array([-1.0]))


def test_other_warnings_are_no_concern() -> None:
    def f() -> int:
        warnings.warn("old", DeprecationWarning, stacklevel=1)
        warnings.warn("strange", RuntimeWarning, stacklevel=1)
        return 1

    assert check.without_overflow(f) == 1


def test_same_and_that_speak_for_a_test_cell() -> None:
    check.same(V, V, "the weights")
    check.that(True, "unused")
    with pytest.raises(check.CheckError, match=r"^the weights\ncame back: 1"):
        check.same(1, 2, "the weights")
    with pytest.raises(check.CheckError, match=r"^too few units$"):
        check.that([], "too few units")
    with pytest.raises(check.NotAttempted, match="GATES is still blank"):
        check.not_attempted("GATES")


@pytest.mark.parametrize(
    ("error", "heading"),
    [
        (check.CheckError("x"), "✗ Not yet\nx"),
        (check.CodeError("x"), "✗ Not yet: your code stopped with an error\nx"),
        (check.NotAttempted("x"), "○ Not attempted\nx"),
        (check.Waiting("x"), "… Waiting\nx"),
    ],
)
def test_ipython_shows_the_message_alone(error: Any, heading: str) -> None:
    assert error._render_traceback_() == [heading]
    assert isinstance(error, AssertionError)


# Values and calls in words.


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (V, "[ 1., -2., 4.] (array of shape (3,), float64)"),
        (np.zeros((5, 5)), "an array of shape (5, 5), float64"),
        (np.float32(2), "2.0 (float32)"),
        (np.array(3), "3 (int64)"),
        ([V, A], "a list of 2 arrays of shapes (3,), (2, 3)"),
        ((1, 2), "(1, 2)"),
        (list(range(20)), "a list of 20 items"),
        ([], "[]"),
        (None, "None"),
        (object(), "an object of type object"),
        (np.random.default_rng(0), "rng"),
    ],
)
def test_a_value_is_shown_short(value: Any, words: str) -> None:
    assert show(value) == words


def test_a_call_is_shown_as_one_would_write_it() -> None:
    args = (
        V,
        np.zeros((9, 9)),
        [1, [2]],
        (1,),
        np.float64(0.5),
        np.random.default_rng(0),
        naive_sigmoid,
        list(range(9)),
    )
    words = show_call("f", args, {"mode": "max"})
    assert words == (
        "f([ 1., -2., 4.], <9 x 9 array>, [1, [2]], (1,), 0.5, rng, naive_sigmoid, [0, 1, 2, 3, 4, 5, …], mode='max')"
    )


def test_long_text_is_cut_in_its_middle() -> None:
    cut = shorten("a" * 500 + "z" * 500)
    assert len(cut) < 300 and cut.startswith("aaa") and cut.endswith("zzz") and " … " in cut
    assert shorten("short") == "short"


# Stand-ins, seeds, progress.


def test_a_stand_in_is_there_for_a_while() -> None:
    seen: list[str] = []
    namespace: dict[str, Any] = {"f": naive_sigmoid}

    def hook(stand_ins: dict[str, Callable[..., Any]]) -> Callable[[], None]:
        seen.extend(stand_ins)
        return lambda: seen.append("back")

    check.on_replace(hook)
    try:
        with check.replaced(namespace, f=gives(1), g=gives(2)):
            assert namespace["f"]() + namespace["g"]() == 3
    finally:
        check.on_replace(None)
    assert namespace == {"f": naive_sigmoid}
    assert seen == ["f", "g", "back"]
    with pytest.raises(KeyError), check.replaced(namespace, h=gives(1)):
        raise KeyError
    assert "h" not in namespace


def test_a_grader_can_set_the_seed() -> None:
    first = check.rng("step").random()
    try:
        check.set_seed(7)
        assert check.rng("step").random() != first
    finally:
        check.set_seed(0)
    assert seeds.rng("step").random() == first != check.rng("other").random()


@pytest.fixture
def fresh_progress(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(
        importlib.import_module("course.check.progress"), "_right", {}
    )  # `check.progress` is the function
    yield


@pytest.mark.usefixtures("fresh_progress")
def test_progress_names_what_is_next(capsys: pytest.CaptureFixture[str]) -> None:
    check.right("step", "numbers")
    check.right("step", "numbers")
    check.right("step", "arrays")
    check.right("accuracy", "shares")
    assert capsys.readouterr().out.startswith("✓ Right: step: numbers.\n")
    check.progress({"step": 2, "accuracy": 2, "fit": 1})
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(maxsplit=1)[1] for line in lines[:3]] == ["✓ right", "… 1 of 2 checks right", "○ to do"]
    assert lines[-2:] == ["1 of 3 exercises finished in this session.", "Next: accuracy."]
    check.progress({"step": 2})
    assert capsys.readouterr().out.splitlines()[-1] == "All finished. On to the next notebook."
