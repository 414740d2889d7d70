"""Every number in the prose of 08-cnn, computed, and found in the notebook as it is printed there; its pictures too."""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from course import trained
from course.data import digit_images, shifted_digits, split
from course.explorers.cnn import KERNELS, PICTURE, Shifts, shift_explorer, sliding_window_explorer, window_at
from course.finished import cnn
from course.nn import Adam, fit
from course.plots import pictures, shifts, sliding, style

ROOT = Path(__file__).resolve().parents[2]
SOURCE = (ROOT / "source/08-cnn/cnn.py").read_text(encoding="utf-8")
WHOLE = re.sub(r'"\n +"', "", SOURCE)  # a text that is written as several strings below each other
PROSE = re.sub(r"\s+", " ", re.sub(r"(?m)^# ?", "", WHOLE))
LEFT_EDGES = np.array([[-1, 0, 1]] * 3)
THREE = digit_images()[0][3]


def printed(*texts: str) -> None:
    """Each of these stands in the notebook."""
    assert [text for text in texts if text not in PROSE] == []


def shares(table: Any) -> list[str]:
    return [f"{value:.2f}" for value in np.ravel(table)]


@pytest.fixture(scope="module", autouse=True)
def one_core() -> Iterator[None]:
    """As in the notebook: on a busy machine two threads of linear algebra take twenty times as long as one."""
    with threadpool_limits(1):
        yield


@pytest.fixture(scope="module")
def by_place() -> dict[str, Any]:
    """The accuracy of both networks at each of the 49 places."""
    _, images, _, labels = split(*digit_images())
    tables = {name: np.zeros((7, 7)) for name in ("shifted_mlp", "shifted_cnn")}
    for down, right in np.ndindex(7, 7):
        moved = np.zeros((len(images), 1, 14, 14))
        moved[:, 0, down : down + 8, right : right + 8] = images
        for name, table in tables.items():
            table[down, right] = trained.load(name).accuracy(moved, labels)
    return tables


def test_a_one_above_the_centre_moves_the_picture_down() -> None:
    arrow = np.zeros((7, 7))
    arrow[1, 3] = arrow[2, 2:5] = arrow[3, 1:6] = arrow[4:6, 3] = 1
    moved = cnn.conv2d(arrow, np.array([[0, 1, 0], [0, 0, 0], [0, 0, 0]]), padding=1)
    assert np.array_equal(moved[1:], arrow[:-1]) and not moved[0].any()
    printed("in rows 1 to 5", "in rows 2 to 6", "It has moved **down**, all of it, by one pixel.")


def test_the_ink_that_is_shared_after_a_shift() -> None:
    ink = THREE > 0.3
    assert (ink[:, 3:] & ink[:, :-3]).sum() == 3 and ink.sum() == 23
    printed("3 of the 23 inked pixels are shared")


def test_the_sliding_window_by_hand() -> None:
    image = np.array([[2, -1, 0, 3, 1], [1, 4, -2, 1, 0], [0, 1, 5, -3, 2], [-1, 0, 2, 4, -2]])
    result = cnn.conv2d(image, np.array([[1, -2, 0], [0, 3, 1]]))
    assert result[0, 0] == 2 * 1 + (-1) * (-2) + 0 * 0 + 1 * 0 + 4 * 3 + (-2) * 1 == 14
    assert (result[0, 1], result[1, 0], result[2, 2], result.shape) == (-6, 1, 21, (3, 3))
    printed(r"1 \cdot 0 + 4 \cdot 3 + (-2) \cdot 1 = 14", "At (0, 1) the sum is -6, at (1, 0) it is 1", "it is 21")


@pytest.mark.parametrize(
    ("setting", "places", "text"),
    [
        ((7, 3, 1, 0), 5, "kernel 3, stride 1, padding 0: 5 places"),
        ((8, 3, 2, 0), 3, "stride 2: 3 places, and one pixel is left over"),
        ((5, 3, 1, 1), 5, "stride 1, padding 1: 5 places"),
        ((6, 4, 3, 1), 2, "stride 3, padding 1: 2 places, and one padded zero is left over"),
        ((20, 3, 1, 0), 18, "Stride 1 without padding gives 18 by 18"),
        ((20, 3, 1, 1), 20, "with padding 1 it gives 20 by 20"),
        ((20, 3, 2, 0), 9, "stride 2 gives 9 by 9"),
        ((20, 3, 3, 1), 7, "stride 3 with padding 1 gives 7 by 7"),
        ((28, 5, 2, 1), 13, "28 + 2 − 5 = 25. Twelve whole steps of 2 fit into 25, and the first place makes 13."),
        ((28, 5, 1, 1), 26, "26 × 26"),
        ((14, 5, 1, 0), 10, "10 × 10"),
    ],
)
def test_numbers_of_places(setting: tuple[int, int, int, int], places: int, text: str) -> None:
    assert cnn.output_size(*setting) == places
    printed(text)


def test_pooling_in_the_picture() -> None:
    table = np.array([[-3, -1, 2, 0, 4], [-7, -2, -5, 1, 3], [5, -4, -2, -6, 1], [-8, 0, -9, -1, 6]])
    assert table[:2, :2].ravel().tolist() == [-3, -1, -7, -2]
    assert cnn.pool2d(table, 2).tolist() == [[-1, 2], [5, -1]]
    assert cnn.pool2d(table, 2, mode="average").tolist() == [[-3.25, -0.5], [-1.75, -4.5]]
    assert cnn.pool2d(table, 2, mode="sum").tolist() == [[-13, -2], [-7, -18]]
    printed(
        "The upper left window holds -3, -1, -7 and -2. Max gives -1, 2 and 5, -1",
        "average -3.25, -0.5 and -1.75, -4.5; sum -13, -2 and -7, -18",
        str(table.tolist()),
    )


def test_what_pooling_does_to_a_shift_by_one_pixel() -> None:
    here, moved = np.zeros((12, 12)), np.zeros((12, 12))
    here[1:9, 1:9] = moved[2:10, 2:10] = THREE
    edges = [np.maximum(cnn.conv2d(picture, LEFT_EDGES, padding=1), 0) for picture in (here, moved)]
    pairs = [(here, moved), edges, *([cnn.pool2d(map_, size) for map_ in edges] for size in (2, 3, 4, 6))]
    found = shares([np.abs(one - other).sum() / np.abs(one).sum() for one, other in pairs])
    assert found == ["1.02", "0.89", "0.68", "0.59", "0.22", "0.62"]
    printed("by 1.02 of its ink and the edges by 0.89", "the difference is 0.68, 0.59, 0.22 and 0.62")


def test_the_forward_pass_by_hand() -> None:
    image = np.array([[1, 0, 2, 1, 0], [0, 3, 1, 0, 2], [2, 1, 0, 1, 1], [0, 2, 1, 0, 3]])
    params = {
        "filters": np.array([[[[1, -1], [0, 2]]], [[[0, -2], [-1, -1]]]]),
        "biases": np.array([-2, 2]),
        "W": np.array([[0.5, -0.5, 1, 0], [-0.25, 0.5, 0, 1], [0, 0.25, -1, 0.5]]),
        "b": np.array([0.5, -0.25, -1.25]),
    }
    maps = cnn.conv_layer(image[None, None], params["filters"], params["biases"])
    assert maps.shape == (1, 2, 3, 4) and maps[0, 0, 0, 0] == 1 * 1 - 1 * 0 + 0 * 0 + 2 * 3 - 2 == 5
    active = cnn.relu(maps)
    assert active[0, 1, :2].sum() == 1, "of the second map a single 1 is left in the rows that are pooled"
    features = np.array([cnn.pool2d(map_, 2) for map_ in active[0]]).ravel()
    assert features.tolist() == [5, 3, 0, 1]
    scores = params["W"] @ features + params["b"]
    assert scores.tolist() == [1.5, 1, 0] and 0.5 * 5 - 0.5 * 3 + 1 * 0 + 0 * 1 + 0.5 == 1.5
    assert f"{np.exp(scores).sum():.1f}" == "8.2"
    assert np.asarray(cnn.cnn_forward(image[None, None], params)).round(4).tolist() == [[0.5465, 0.3315, 0.122]]
    printed(r"+ 2 \cdot 3 - 2 = 5$", "5, 3, 0, 1", "their sum 8.2: 0.5465, 0.3315, 0.1220", "= 1.5$, then 1 and 0")
    for values in (image, params["filters"], params["W"], params["b"]):
        assert str(values.tolist()).replace(".0,", ",").replace(".0]", "]") in PROSE


def test_parameters() -> None:
    dense = [("dense", 784, 16), ("dense", 16, 16), ("dense", 16, 10)]
    assert cnn.count_parameters(dense) == 13_002
    assert cnn.count_parameters([("dense", 784, 30), ("dense", 30, 30), ("dense", 30, 10)]) == 24_790
    assert cnn.count_parameters([("conv", 1, 16, 5)]) == 416
    assert cnn.count_parameters([("dense", 16, 10)]) == 586 - 416 == 170
    assert cnn.count_parameters([("dense", 14 * 14, 16 * 10 * 10)]) == 315_200
    assert cnn.count_parameters([("conv", 8, 16, 3)]) == 1_168 == 16 * 8 * 9 + 16
    assert (16 * 9 + 16, 16 * 8 * 9 + 128) == (160, 1_280), "the wrong options of the quiz"
    printed("13,002", "24,790", "416 against 315,200", "416 + 170 = 586 parameters", "1,168 for both")


def test_the_parameters_of_vgg_16() -> None:
    widths = [3, 64, 64, 128, 128, 256, 256, 256, 512, 512, 512, 512, 512, 512]
    convolutions = cnn.count_parameters([("conv", a, b, 3) for a, b in pairwise(widths)])
    first = cnn.count_parameters([("dense", 512 * 7 * 7, 4096)])
    dense = first + cnn.count_parameters([("dense", 4096, 4096), ("dense", 4096, 1000)])
    assert convolutions + dense == 138_357_544 and len(widths) == 14
    assert 0.88 < dense / (convolutions + dense) < 0.9, "nearly nine in ten"
    assert first > dense / 2
    printed("138,357,544", "nearly nine in ten", "13 convolutions", str(widths))


def test_the_contestants_on_shifted_digits() -> None:
    found = {name: trained.accuracies(name) for name in trained.NETWORKS}
    assert all(scores.shape == (5,) for scores in found.values())
    assert [f"{found[f'shifted_{name}'].mean():.2f}" for name in ("cnn", "pool2", "mlp")] == ["0.96", "0.75", "0.62"]
    sizes = [trained.load(f"shifted_{name}").count_parameters() for name in ("cnn", "pool2", "mlp")]
    assert sizes == [586, 2_218, 6_634]
    assert found["shifted_cnn"].min() > found["shifted_pool2"].max() > found["shifted_mlp"].max()
    printed(
        "586 parameters get 0.96, 2,218 get 0.75, the MLP with 6,634 gets 0.62",
        "Shared weights** alone bring 0.75",
        "200 → 10",
    )


def test_the_shipped_networks_are_those_of_the_first_start() -> None:
    for name in trained.NETWORKS:
        _, X_test, _, y_test = trained.samples(name.split("_")[0])
        assert trained.load(name).accuracy(X_test, y_test) == pytest.approx(trained.accuracies(name)[0], abs=0.003)


def test_the_mlp_knows_its_training_digits_by_heart() -> None:
    X_train, _, y_train, _ = trained.samples("shifted")
    assert f"{trained.load('shifted_mlp').accuracy(X_train, y_train):.2f}" == "1.00"
    printed("gets 1.00 of its training digits right", "there are 49 places", "at each of 25 places")


def test_logistic_regression() -> None:
    from sklearn.linear_model import LogisticRegression

    X_train, X_test, y_train, y_test = trained.samples("shifted")
    fitted = LogisticRegression(max_iter=2000).fit(X_train.reshape(len(X_train), -1), y_train)
    assert f"{fitted.score(X_test.reshape(len(X_test), -1), y_test):.2f}" == "0.21"
    others = []
    for seed in range(5):
        images, labels = shifted_digits(seed=seed)
        X_train, X_test, y_train, y_test = split(images.reshape(len(images), -1), labels, seed=seed)
        others.append(LogisticRegression(max_iter=2000).fit(X_train, y_train).score(X_test, y_test))
    assert min(others) >= 0.195 and max(others) <= 0.255
    printed("logistic regression 0.21", "give logistic regression 0.20 to 0.25")


def test_five_epochs_in_class_and_twenty() -> None:
    """Ranges, because the last bits depend on the machine's linear algebra."""
    X_train, X_test, y_train, y_test = trained.samples("shifted")
    rng = np.random.default_rng(0)
    network = trained.shifted_cnn(rng)
    validation = (X_test, trained.targets(y_test))
    history = fit(
        network, X_train, trained.targets(y_train), optimiser=Adam(0.02), epochs=5, rng=rng, validation=validation
    )
    assert 0.83 < network.accuracy(X_test, y_test) < 0.93, "nearly nine of ten"
    assert 1.6 < history.loss[0] < 2.5 and max(history.loss[-1], history.val_loss[-1]) < 0.65
    assert abs(history.loss[-1] - history.val_loss[-1]) < 0.15, "the two curves stay together"
    printed("for 5 epochs", "nearly nine of ten new digits right", "from about 2 to about 0.5")


@pytest.mark.slow
def test_twenty_epochs() -> None:
    X_train, X_test, y_train, y_test = trained.samples("shifted")
    rng = np.random.default_rng(0)
    network = trained.shifted_cnn(rng)
    fit(network, X_train, trained.targets(y_train), optimiser=Adam(0.01), epochs=20, rng=rng)
    assert network.accuracy(X_test, y_test) == pytest.approx(0.92, abs=0.02)
    printed("stopped after 20 epochs has about 0.92, after 40 about 0.96")


def test_plain_digits_make_no_difference() -> None:
    for name, size in (("plain_cnn", 810), ("plain_mlp", 2_410)):
        assert f"{trained.accuracies(name).mean():.3f}" == "0.969"
        assert trained.load(name).count_parameters() == size
    assert abs(810 / 2_410 - 1 / 3) < 0.01
    printed("0.969 and 0.969: no difference, though the CNN needs a third of the parameters", "both kinds get 0.97")


def test_the_network_of_the_exercise_recognises_digits() -> None:
    _, X_test, _, y_test = trained.samples("shifted")
    layers = trained.load("shifted_pool2").layers
    params = {
        "filters": layers[0].params["W"],
        "biases": layers[0].params["b"],
        "W": layers[4].params["W"],
        "b": layers[4].params["b"],
    }
    calls = cnn.cnn_forward(X_test[:10], params).argmax(axis=1)
    assert (calls == y_test[:10]).sum() == 9
    printed("8 filters of 5 × 5", "Nine of the ten answers are right")


def test_filters_that_can_be_read() -> None:
    W = trained.load("shifted_cnn").layers[0].params["W"][:, 0]
    columns, rows = W[2].sum(axis=0), W[10].sum(axis=1)
    assert len(W) == 16
    assert columns[1] > 4 and columns[2] > 4 and columns[4] < -6, "an upright stroke, white on its right"
    assert rows[2] < -6 and rows[0] > 2 and rows[4] > 2, "a level gap, ink above and below"


def test_maxima_stay_while_the_digit_moves() -> None:
    pictures = np.zeros((2, 1, 14, 14))
    pictures[0, 0, 1:9, 1:9] = pictures[1, 0, 5:13, 4:12] = THREE
    layer = trained.load("shifted_cnn").layers[0].params
    maps = np.maximum(cnn.conv_layer(pictures, layer["W"], layer["b"]), 0)
    here, there = maps.max(axis=(2, 3))
    same = np.isclose(here, there)
    assert (~same).sum() == 4 and same[[2, 4, 5, 7]].all()
    for number in (2, 5, 7):
        one, other = (np.unravel_index(map_.argmax(), map_.shape) for map_ in maps[:, number])
        assert np.subtract(other, one).tolist() == [4, 3], "the bright spot moves along"
    printed("here for 4 of the 16 filters", "chosen = [2, 4, 5, 7]")


def test_place_by_place(by_place: dict[str, Any]) -> None:
    mlp, of_cnn = by_place["shifted_mlp"], by_place["shifted_cnn"]
    assert shares([mlp.min(), mlp.max(), of_cnn.min(), of_cnn.max()]) == ["0.39", "0.76", "0.90", "0.98"]
    assert mlp.argmin() == 0, "worst in a corner"
    inside = of_cnn[1:6, 1:6]
    assert inside.min() > 0.95 and of_cnn.argmin() == 0
    printed("The MLP ranges from 0.39 to 0.76, the CNN from 0.90 to 0.98.", "All 449 test digits")
    assert len(split(*digit_images())[3]) == 449


def test_windows_of_scikit_learn() -> None:
    from sklearn.feature_extraction.image import extract_patches_2d

    large = np.pad(np.kron(digit_images()[0][7], np.ones((2, 2))), 2)
    seven = cnn.conv2d(large, np.full((3, 3), 1 / 9), padding=1)
    assert seven.shape == (20, 20)
    patches = extract_patches_2d(seven, (3, 3))
    assert patches.shape == (18 * 18, 3, 3) and len(patches) == 324
    product = patches.reshape(324, 9) @ LEFT_EDGES.ravel()
    assert np.allclose(product.reshape(18, 18), cnn.conv2d(seven, LEFT_EDGES))


def test_flipping_is_what_scipy_calls_convolution() -> None:
    from scipy.signal import convolve2d, correlate2d

    image = np.array([[2, -1, 0, 3, 1], [1, 4, -2, 1, 0], [0, 1, 5, -3, 2], [-1, 0, 2, 4, -2]])
    kernel = np.array([[1, -2, 0], [0, 3, 1]])
    ours = cnn.conv2d(image, kernel)
    assert np.array_equal(ours, correlate2d(image, kernel, mode="valid"))
    assert np.array_equal(ours, convolve2d(image, kernel[::-1, ::-1], mode="valid"))
    assert not np.array_equal(ours, convolve2d(image, kernel, mode="valid"))


def test_kernels_add_up_as_the_text_says() -> None:
    assert LEFT_EDGES.sum() == 0
    assert np.array([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]]).sum() == 0
    assert np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]]).sum() == 1


def test_points_and_minutes() -> None:
    minutes = [int(found) for found in re.findall(r"### Exercise \d: .* ·  (\d+) min", SOURCE)]
    assert len(minutes) == 8 and sum(minutes) == 55
    printed("55 of them for the eight exercises")


IMAGE = np.array([[2.0, -1, 0, 3, 1], [1, 4, -2, 1, 0], [0, 1, 5, -3, 2]])
KERNEL = np.array([[1.0, -2, 0], [0, 3, 1]])
MAPS = np.arange(48.0).reshape(2, 2, 3, 4)
FIGURES: dict[str, Any] = {
    "pictures": lambda alt: pictures.pictures({"a": IMAGE, "b": -IMAGE}, signed=True, numbers=True, title="t", alt=alt),
    "colour": lambda alt: pictures.pictures({"a": np.ones((2, 3, 3)), "b": IMAGE, "c": IMAGE}, columns=2, alt=alt),
    "kernels": lambda alt: pictures.kernels_at_work(IMAGE, {"k": KERNEL}, {"k": IMAGE}, alt=alt),
    "steps": lambda alt: sliding.steps(IMAGE, KERNEL, [(0, 0), (1, 2)], alt=alt),
    "places": lambda alt: sliding.places([(7, 3, 1, 0), (8, 3, 2, 1)], alt=alt),
    "pooling": lambda alt: sliding.pooling(IMAGE, 2, {"max": IMAGE[:1, :2]}, alt=alt),
    "filters": lambda alt: shifts.filters(np.ones((9, 1, 3, 3)), alt=alt),
    "maps": lambda alt: shifts.feature_maps(list(MAPS[:, 0]), np.ones((2, 1, 2, 2)), MAPS, names=["0", "1"], alt=alt),
    "bars": lambda alt: shifts.accuracies({"a": (586, np.array([0.9, 0.95])), "b": (10, np.array([0.2]))}, alt=alt),
    "tables": lambda alt: shifts.by_place({"a": np.array([[0.25, 0.999]])}, alt=alt),
}


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_drawn_and_carries_its_text(name: str) -> None:
    figure = FIGURES[name]("What one sees.")
    assert style.alt_of(figure) == "What one sees." and len(style.png(figure)) > 2_000
    with pytest.raises(ValueError, match="needs alternative text"):
        FIGURES[name](" ")


def test_the_steps_say_the_sums() -> None:
    figure = FIGURES["steps"]("text")
    labels = [axes.get_xlabel() for axes in figure.axes]
    assert "sum 14" in labels and "sum −11" in labels
    numbers = [text.get_text() for text in figure.axes[3].texts]
    assert numbers == ["14"], "the result so far holds no more than was worked out"


def test_the_places_say_how_many() -> None:
    titles = [axes.get_title(loc="left") for axes in FIGURES["places"]("text").axes]
    assert [cnn.output_size(7, 3), cnn.output_size(8, 3, 2, 1)] == [5, 4]
    assert titles[0].endswith("5 places") and titles[1].endswith("4 places")


@pytest.mark.parametrize(("value", "text"), [(3.0, "3"), (-2, "−2"), (1 / 9, "1/9"), (-3.25, "−3.25"), (0.5, "0.5")])
def test_numbers_in_boxes_are_short(value: float, text: str) -> None:
    assert pictures.short(value) == text


def test_the_sliding_window_explorer_writes_the_sum_out() -> None:
    shown = sliding_window_explorer()
    shown.controls["place"].value = 8
    assert "Place 8 of 30, row 1, column 1: 3·−1 + 9·1 + 1·1 = 7." in shown.text.value
    for kernel, stride, padding in [(name, s, p) for name in KERNELS for s in (1, 2, 3) for p in (0, 1, 2)]:
        values = {"kernel": kernel, "stride": stride, "padding": padding, "place": 90}
        padded, results, place, top, left = window_at(values)
        assert place == results.size - 1, "the slider stops at the last place"
        window = padded[top : top + 3, left : left + 3]
        assert np.sum(window * KERNELS[kernel]) == pytest.approx(results.flat[place])
    assert PICTURE.shape == (7, 8) and all(kernel.shape == (3, 3) for kernel in KERNELS.values())


def test_the_sliding_window_explorer_says_the_size() -> None:
    shown = sliding_window_explorer()
    shown.controls["padding"].value = 2
    shown.controls["stride"].value = 3
    assert "A picture of 11 × 12 (with 2 of padding on each side)" in shown.text.value
    assert "a stride of 3 give 3 × 4." in shown.text.value


def test_the_shift_explorer_counts_the_places() -> None:
    shown = shift_explorer()
    assert "The 3 stands 3 to the right and 3 down." in shown.text.value
    shown.controls["right"].value = 5
    shown.controls["digit"].value = 8
    answers = Shifts().answers(8)
    for name in ("CNN", "MLP"):
        right = int((answers[name].argmax(axis=1) == 8).sum())
        assert f"The {name} says {answers[name][7 * 3 + 5].argmax()} (" in shown.text.value
        assert f"right at {right} of 49 places" in shown.text.value


@pytest.mark.parametrize(
    ("make", "control", "low"), [(sliding_window_explorer, "place", 2), (shift_explorer, "right", 0)]
)
def test_a_redraw_is_quick(make: Any, control: str, low: int) -> None:
    """In processor time: the aim on the screen is 100 ms, and other work on the machine does not count."""
    shown, times = make(), []
    for step in range(5):
        start = time.process_time()
        shown.controls[control].value = low + step
        times.append(time.process_time() - start)
    assert min(times) < 0.06
    assert len(shown.picture.value) < 100_000


def test_an_unknown_network_and_a_missing_file_say_so(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no trained network 'lenet'; there are shifted_cnn"):
        trained.load("lenet")
    with pytest.raises(FileNotFoundError, match="lies in the folder data/"):
        trained.load("plain_cnn", tmp_path / "none.npz")


def test_the_file_of_parameters_is_the_one_in_the_manifest() -> None:
    lines = dict(line.split("\t")[:2] for line in (ROOT / "data/MANIFEST").read_text().splitlines())
    assert lines[trained.FILE.name] == hashlib.sha256(trained.FILE.read_bytes()).hexdigest()


def test_parameters_survive_the_file(tmp_path: Path) -> None:
    network = trained.load("plain_cnn")
    np.savez(tmp_path / "again.npz", **trained.arrays_of("plain_cnn", network))
    again = trained.load("plain_cnn", tmp_path / "again.npz")
    X = trained.samples("plain")[1][:5]
    assert np.array_equal(network.predict(X), again.predict(X))
