# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 08 · Convolutional networks: look for the same thing everywhere
#
# The networks so far take a picture as a list of numbers. For them, pixel 17 and pixel 18 have no more to do with each other
# than pixel 17 and pixel 60. Move a digit by one pixel, and every input changes. In this notebook a
# neuron looks at a small window only, and **the same** neuron looks at every window of the picture. That one restriction
# makes a network with 586 parameters beat one with 6,634.
#
# > **Passport: the one convention of this notebook**
# > - One image is `(h, w)`: row first, counted from the top. A batch is `images (n, c, h, w)`: samples, channels, rows, columns.
# > - A kernel is `(kh, kw)` and is **not flipped**. `filters (f, c, kh, kw)` has a kernel for each output map and each input channel.
# > - Padding is zeros, the same number on all four sides. Windows that do not fit are dropped.
# > - Samples are **rows** after `flatten`: features `(n, features)`, class scores `(n, n_classes)`, `W (n_classes, features)`.
#
# **You will be able to**
# - slide a kernel over an image with any stride and padding, and say what size comes out;
# - pool, stack channels, and put a whole convolutional network together with your own functions;
# - count the parameters of any such network, and say where they are;
# - explain, with numbers, when a convolutional network is the better choice and when it is not.
#
# **You need** dense layers and softmax (notebooks 04 to 06). **Time:** about 105 minutes, 55 of them for the eight exercises.

# %% nbgrader={"grade_id": "given-setup", "locked": true}
import numpy as np

from course import check


def softmax(z):
    """Class probabilities, row by row: (n, n_classes) scores to (n, n_classes) probabilities."""
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def refuses(function, *args, likely, **kwargs):
    """A check that a call raises a ValueError; `likely` explains why it should."""
    try:
        check.raises(ValueError, function, *args, **kwargs)
    except check.CheckError as error:
        raise type(error)(f"{error}\nlikely:    {likely}") from None

# %% [markdown]
# The pictures in this notebook are drawn with finished functions, so that they work before your own do. Once your
# checks say *Right*, set the switch to `True`, run the notebook again, and see that no picture changes.

# %% tags=["demo"]
USE_MY_OWN = False

from course import trained
from course.data import digit_images, shifted_digits, split
from course.explorers.cnn import shift_explorer, sliding_window_explorer
from course.finished import cnn as ready
from course.plots import curves, pictures, shifts, sliding
from course.quiz import ask
from threadpoolctl import threadpool_limits  # comes with scikit-learn

# small matrices are quickest on one core, above all where others use the machine too
one_core = threadpool_limits(1)

# %% [markdown]
# ## Predict, then run
#
# A kernel is a small table of weights. It is laid over a window of the image; numbers that lie on each other are multiplied,
# and the products are added up. The sum is one pixel of the result. Then the window moves on by one pixel.
#
# This kernel has a single 1, **above** its centre. So each pixel of the result is a copy of one pixel of the image. The result
# shows the same arrow at another place. **Before you run the next cell:** has the arrow moved `"up"`, `"down"`, `"left"` or
# `"right"`?

# %% tags=["demo"]
my_guess = "?"

arrow = np.zeros((7, 7))
arrow[1, 3] = arrow[2, 2:5] = arrow[3, 1:6] = arrow[4:6, 3] = 1
one_above = np.array([[0, 1, 0], [0, 0, 0], [0, 0, 0]])
print("your guess:", my_guess)
pictures.pictures(
    {"image": arrow, "kernel": one_above, "result": ready.conv2d(arrow, one_above, padding=1)},
    numbers=True,
    size=2.6,
    alt="An arrow that points up, in rows 1 to 5 of a picture of 7 by 7; a kernel of 3 by 3 with "
    "its only 1 in the middle of the top row; and the result, in which the whole arrow stands "
    "one row lower, in rows 2 to 6.",
)

# %% [markdown]
# It has moved **down**, all of it, by one pixel. The result at row 3 is what stands *above* row 3 in the image, that is row 2. If
# you answered "up", you are in good company: the 1 sits above, but it says where to *look*, not where to *go*.
#
# > **A trap.** A picture with a single moved pixel, as many slides show it, is one *step* of the sliding, not its result. The
# > kernel does the same at every place, so the whole image moves.

# %% [markdown]
# ## 1 · Why pictures need something else
#
# Here are ten digits of scikit-learn, 8 × 8 pixels each, set at random places in an empty picture of 14 × 14. For you it makes no
# difference where they stand.

# %% tags=["demo"]
images, labels = shifted_digits()
pictures.pictures(
    {f"a {labels[i]}": images[i] for i in range(10)},
    columns=5,
    alt="Ten pictures of 14 by 14 pixels with the digits 0 to 9, each at another place: some in "
    "a corner, some in the middle.",
)

# %% [markdown]
# For a dense layer it makes all the difference. The next cell takes one digit, moves it by one, two, three pixels to the right,
# and asks how much of its ink still lies on pixels that had ink before. A unit that has learned
# "ink here, and here" loses its evidence within a few pixels.

# %% tags=["demo"]
three = digit_images()[0][3]
ink = three > 0.3
for distance in range(6):
    moved = np.zeros_like(ink)
    moved[:, distance:] = ink[:, : 8 - distance]
    print(
        f"moved by {distance}: {np.sum(ink & moved):2d} of {np.sum(ink)} inked pixels are shared"
    )

# %% [markdown]
# After a shift by three pixels, 3 of the 23 inked pixels are shared. So a dense network has to learn the digit anew for every place, and it
# needs examples at every place. Two ideas change this:
#
# - **Small windows.** A stroke, a corner, an edge can be seen in 3 × 3 or 5 × 5 pixels.
# - **Shared weights.** What is a stroke here is a stroke there. So one set of weights is used for all windows.

# %% [markdown]
# ## 2 · The sliding window, step by step
#
# Below a kernel of 2 × 3 slides over an image of 4 × 5. Look at the frame: it starts at the top left, goes to the right, then
# starts again one row lower. In each line, check the sum yourself.

# %% tags=["demo"]
image = np.array([[2, -1, 0, 3, 1], [1, 4, -2, 1, 0], [0, 1, 5, -3, 2], [-1, 0, 2, 4, -2]])
kernel = np.array([[1, -2, 0], [0, 3, 1]])
sliding.steps(
    image,
    kernel,
    [(0, 0), (0, 1), (1, 0), (2, 2)],
    alt="Four steps. At place (0, 0) the window holds 2, -1, 0 and 1, 4, -2; times the kernel 1, "
    "-2, 0 and 0, 3, 1 this is 2, 2, 0, 0, 12, -2, and the sum is 14. At (0, 1) the sum is -6, "
    "at (1, 0) it is 1, and at the last place, (2, 2), it is 21. The result has three rows and "
    "three columns.",
)

# %% [markdown]
# In a formula, with rows and columns counted from 0:
#
# $$\text{result}[i, j] = \sum_{u=0}^{k_h - 1} \; \sum_{v=0}^{k_w - 1} \text{image}[i + u,\; j + v] \cdot \text{kernel}[u, v]$$
#
# The first sum above is $2 \cdot 1 + (-1)(-2) + 0 \cdot 0 + 1 \cdot 0 + 4 \cdot 3 + (-2) \cdot 1 = 14$.
#
# **How many places are there?** Along a side of $n$ pixels a kernel of $k$ pixels can start at pixel 0, 1, … and must not stick out.
# Two settings change the number:
#
# - the **stride** is the step from one place to the next;
# - the **padding** is how many zeros are added at *each* end first.
#
# Count the blue bars. What does not fill a whole step at the end is left over.

# %% tags=["demo"]
sliding.places(
    [(7, 3, 1, 0), (8, 3, 2, 0), (5, 3, 1, 1), (6, 4, 3, 1)],
    alt="Four rows of pixels with the places of a kernel under them. 7 pixels, kernel 3, stride "
    "1, padding 0: 5 places. 8 pixels, kernel 3, stride 2: 3 places, and one pixel is left over. "
    "5 pixels, kernel 3, stride 1, padding 1: 5 places. 6 pixels, kernel 4, stride 3, padding 1: "
    "2 places, and one padded zero is left over.",
)

# %% [markdown]
# ### Exercise 1: `output_size`  ·  ●●○○○  ·  5 min
#
# Write the number of places along one side. It is a whole number, **rounded down** where a step does not come out even. If the
# kernel is larger than the padded side, raise a `ValueError` with a message of your own.
#
# <details><summary>Hint 1: idea</summary>
#
# How far can the window travel from its first place? That is the padded side minus the kernel. How many whole steps fit into
# this distance? And does the first place count too?
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# The padded side is $n + 2p$, since zeros are added at both ends. The distance is $n + 2p - k$. The number of
# whole steps is the distance divided by the stride, rounded down. There is one more place than there are steps. All of these
# are whole numbers; in Python `//` divides and rounds down.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Lamp posts along a road, one at its start, one every `gap` metres, none beyond its end:
#
# ```python
# if length < 0:
#     raise ValueError("a road cannot be shorter than nothing")
# posts = length // gap + 1
# ```
#
# Check for the error *before* you divide: a negative number divided by 3 and cut to a whole one can look innocent.
#
# </details></details></details>

# %% nbgrader={"grade_id": "output_size", "solution": true}
def output_size(n, k, stride=1, padding=0):
    """At how many places a kernel fits along one side.

    n: pixels of the side; k: pixels of the kernel (whole numbers, as are stride and padding)
    returns: an int, rounded down
    raises: ValueError where the kernel is larger than the padded side
    """
    ### BEGIN SOLUTION
    room = n + 2 * padding - k
    if room < 0:
        raise ValueError(f"a kernel of {k} does not fit into {n} pixels with a padding of {padding}")
    return room // stride + 1
    ### END SOLUTION

# %% nbgrader={"grade_id": "output_size-places", "grade": true, "points": 2}
mistakes = {
    "the first place is missing: there is one more place than there are steps.": 4,
    "windows overlap: each starts one pixel after the one before, not beside it.": 2,
    "this is the side itself; near the end the window would stick out.": 7,
}
check.returns(5, output_size, 7, 3, mistakes=mistakes)
mistakes = {
    "round down: a step that does not come out even gives no further place.": 4,
    "this is not a whole number: round down.": 3.5,
    "the stride was ignored.": 6,
    "the first place is missing: there is one more place than there are steps.": 2,
}
check.returns(3, output_size, 8, 3, 2, mistakes=mistakes)
check.returns(
    4, output_size, 10, 3, 2,
    mistakes={"round down; `round` goes to the nearest whole number.": 5},
)
mistakes = {
    "the padding was ignored.": 3,
    "padding is added at both ends, so it counts twice.": 4,
    "the padding was counted more than twice.": 7,
}
check.returns(5, output_size, 5, 3, 1, 1, mistakes=mistakes)
### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("output_size-places")
    for _ in range(40):
        n, stride, padding = (int(number) for number in random.integers((1, 1, 0), (40, 7, 5)))
        k = int(random.integers(1, n + 2 * padding + 1))
        starts = [start for start in range(-padding, n + padding) if (start + padding) % stride == 0]
        fitting = sum(1 for start in starts if start + k <= n + padding)
        check.returns(fitting, output_size, n, k, stride, padding)
    check.returns(4, output_size, padding=1, stride=3, k=4, n=11)
    check.returns(28, output_size, 28, 5, padding=2)
    check.returns(2, output_size, n=6, k=3, stride=2)

hidden_checks()
### END HIDDEN TESTS
check.right("output_size", "the number of places")

# %% nbgrader={"grade_id": "output_size-refuses", "grade": true, "points": 1}
whole = "a kernel as large as the padded side still has one place."
check.returns(1, output_size, 4, 4, mistakes={whole: 0})
refuses(output_size, 3, 4, likely="a kernel of 4 cannot lie on 3 pixels.")
check.returns(1, output_size, 3, 5, 2, 1, mistakes={whole: 0})
refuses(
    output_size, 3, 6, padding=1,
    likely="3 pixels and one zero at each end make 5; a kernel of 6 is too large.",
)
### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("output_size-refuses")
    for beyond in (1, 1, 2, 3):
        n, stride, padding = (int(number) for number in random.integers((1, 2, 0), (15, 7, 4)))
        side = n + 2 * padding
        check.returns(1, output_size, n, side, stride, padding)
        refuses(output_size, n, side + beyond, stride, padding, likely="the kernel is larger than the padded side.")

hidden_checks()
### END HIDDEN TESTS
check.right("output_size", "a kernel that does not fit is refused")

# %% [markdown]
# ### Exercise 2: `conv2d`  ·  ●●●●○  ·  12 min
#
# Write the sliding window for one image and one kernel, with zero padding and a stride. The kernel is **not** flipped. A
# kernel that does not fit raises the same `ValueError` as before. Image and kernel need not be square. Your `output_size` may
# help; the checks put a finished one in its place.
#
# <details><summary>Hint 1: idea</summary>
#
# First make the padded image; after that padding is no longer a topic. Then two loops over the places of the *result*. Where in the
# padded image does the window for place (i, j) begin, if the stride is 2?
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# The padded image is `(h + 2p, w + 2p)`; `np.pad(image, padding)` makes it. The result is `(oh, ow)`, each from `output_size`, one with the
# height, one with the width. The window of place `(i, j)` begins at row `i * stride`, column `j * stride`, and has the kernel's shape
# `(kh, kw)`. Window times kernel, number by number, is `(kh, kw)`; its sum is one number.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The largest number of every 2 × 2 block of a table that is cut without a rest:
#
# ```python
# rows, columns = table.shape[0] // 2, table.shape[1] // 2
# result = np.zeros((rows, columns))
# for i in range(rows):
#     for j in range(columns):
#         result[i, j] = np.max(table[2 * i : 2 * i + 2, 2 * j : 2 * j + 2])
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "conv2d", "solution": true}
def conv2d(image, kernel, stride=1, padding=0):
    """Slide a kernel over an image.

    image: (h, w); kernel: (kh, kw), not flipped
    stride, padding: whole numbers, the same for both sides
    returns: (oh, ow), as many rows and columns as there are places
    raises: ValueError where the kernel is larger than the padded image
    """
    kh, kw = kernel.shape
    ### BEGIN SOLUTION
    oh = output_size(image.shape[0], kh, stride, padding)
    ow = output_size(image.shape[1], kw, stride, padding)
    padded = np.pad(image, padding)  # (h + 2p, w + 2p)
    rows, columns = range(0, oh * stride, stride), range(0, ow * stride, stride)
    windows = [[padded[i : i + kh, j : j + kw] for j in columns] for i in rows]
    return np.sum(np.array(windows) * kernel, axis=(2, 3))  # (oh, ow, kh, kw) -> (oh, ow)
    ### END SOLUTION

# %% nbgrader={"grade_id": "conv2d-window", "grade": true, "points": 2}
from course.finished import cnn as finished_08

image = np.array([[2, -1, 0, 3, 1], [1, 4, -2, 1, 0], [0, 1, 5, -3, 2], [-1, 0, 2, 4, -2]])
kernel = np.array([[1, -2, 0], [0, 3, 1]])
with check.replaced(globals(), output_size=finished_08.output_size):
    mistakes = {
        "the kernel was flipped in both directions; here it is laid on as it is.":
            np.array([[-11, 4, 7], [16, -15, 9], [5, 16, -14]]),
        "the kernel was mirrored left to right; here it is laid on as it is.":
            np.array([[15, 1, -4], [-7, 21, -6], [2, -7, 22]]),
        "the kernel was mirrored top to bottom; here it is laid on as it is.":
            np.array([[-10, 11, 6], [8, -14, 14], [7, 8, -13]]),
        "the products were averaged; add them up.":
            np.array([[14, -6, -3], [1, 20, -11], [0, 1, 21]]) / 6,
        "these are sums of the windows; multiply by the kernel first.":
            np.array([[4, 5, 3], [9, 6, 3], [7, 9, 8]]),
        "the last row and the last column of places are missing.": np.array([[14, -6], [1, 20]]),
        "the image was padded to keep its size; nothing is "
        "padded unless padding says so.": np.array(
            [[5, -3, 3, 10, 3], [3, 14, -6, -3, 1], [-1, 1, 20, -11, 7], [-3, 0, 1, 21, -13]]
        ),
        "the kernel need not be square: it has 2 rows and 3 columns.":
            np.array([[16, -7, -3, 1], [-4, 23, -13, 7], [-2, -3, 23, -13]]),
        "the image need not be square: it has 4 rows and 5 columns.":
            np.array([[14, -6], [1, 20], [0, 1]]),
    }
    check.returns(
        np.array([[14, -6, -3], [1, 20, -11], [0, 1, 21]]), conv2d, image, kernel,
        mistakes=mistakes,
    )
    mistakes = {
        "fractions were cut off: is the result an array of ints, like the image?":
            np.array([[-1, 6]])
    }
    halves = np.array([[0.5, 0.25], [-0.75, 1]])
    check.returns(
        np.array([[-1.75, 6]]), conv2d, np.array([[1, 3, -2], [4, 0, 5]]), halves,
        mistakes=mistakes,
    )
    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        random = check.rng("conv2d-window")
        for (h, w), (kh, kw) in [((5, 7), (3, 2)), ((6, 4), (2, 3)), ((4, 6), (1, 3)), ((5, 3), (4, 1)), ((3, 5), (1, 1)), ((3, 4), (3, 4)), ((5, 5), (2, 2))]:
            image, kernel = random.uniform(-2, 2, (h, w)), random.uniform(0.3, 1.5, (kh, kw)) * random.choice([-1, 1], (kh, kw))
            expected = np.zeros((h - kh + 1, w - kw + 1))
            for u in range(kh):
                for v in range(kw):
                    expected += kernel[u, v] * image[u : h - kh + 1 + u, v : w - kw + 1 + v]
            check.returns(expected, conv2d, image, kernel)
        halves = np.array([[0.5, -0.25], [0.75, 0.5]])
        check.returns(np.array([[2.25, 5.5], [3.25, 4.25]]), conv2d, np.array([[1, 1, 2], [0, 4, 5], [3, 4, 1]]), halves)
        check.returns(np.array([[-0.5, 2.25]]), conv2d, kernel=np.array([[2], [-1]]), image=np.array([[0.5, 1.5], [1.5, 0.75]]))

    hidden_checks()
    ### END HIDDEN TESTS
check.right("conv2d", "each place is the sum of window times kernel")

# %% nbgrader={"grade_id": "conv2d-stride", "grade": true, "points": 2}
from course.finished import cnn as finished_08

image = np.array([[1, 2, -1, 0, 2], [3, -2, 4, 1, -1], [0, 5, -3, 2, 1]])
kernel = np.array([[1, -1], [2, 0]])
with check.replaced(globals(), output_size=finished_08.output_size):
    mistakes = {
        "the stride was ignored.": np.array([[5, -1, 7, 0], [5, 4, -3, 6]]),
        "place (i, j) of the result begins at row i * stride and column j * stride of the image.":
            np.array([[5, -1]]),
        "the stride is for both directions; the rows kept a step of 1.":
            np.array([[5, 7], [5, -3]]),
        "the stride is for both directions; the columns kept a step of 1.":
            np.array([[5, -1, 7, 0]]),
    }
    check.returns(np.array([[5, 7]]), conv2d, image, kernel, 2, mistakes=mistakes)
    mistakes = {
        "the padding was ignored.": np.array([[5, -1, 7, 0], [5, 4, -3, 6]]),
        "padding is zeros, not copies of the border.": np.array(
            [
                [2, 1, 7, -3, -2, 4], [6, 5, -1, 7, 0, -2], [0, 5, 4, -3, 6, 2],
                [0, -5, 18, -11, 5, 2],
            ]
        ),
        "padding is zeros, not ones.": np.array([
            [2, 2, 4, -2, 0, 4], [2, 5, -1, 7, 0, -1], [0, 5, 4, -3, 6, 0], [3, -3, 10, -3, 3, 2]
        ]),
        "padding belongs on all four sides, not below and on the right alone.": np.array(
            [[5, -1, 7, 0, 0], [5, 4, -3, 6, 1], [-5, 8, -5, 1, 1]]
        ),
    }
    padded = np.array([
        [0, 2, 4, -2, 0, 4], [-1, 5, -1, 7, 0, 0], [-3, 5, 4, -3, 6, 1], [0, -5, 8, -5, 1, 1]
    ])
    check.returns(padded, conv2d, image, kernel, padding=1, mistakes=mistakes)
    mistakes = {
        "place (i, j) begins at row i * stride and column j * stride of the padded image.":
            np.array([[0, 2, 4], [-1, 5, -1]])
    }
    check.returns(
        np.array([[0, 4, 0], [-3, 4, 6]]), conv2d, image, kernel, 2, 1, mistakes=mistakes
    )
    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        random = check.rng("conv2d-stride")
        settings = [((7, 5), (3, 2), 2, 0), ((5, 8), (2, 3), 3, 0), ((4, 6), (3, 3), 1, 1), ((6, 4), (2, 3), 2, 1), ((5, 7), (3, 4), 2, 2)]
        settings += [((3, 4), (2, 1), 1, 3), ((8, 5), (1, 1), 3, 0), ((2, 5), (4, 3), 1, 1), ((4, 9), (2, 2), 5, 1), ((6, 6), (3, 3), 2, 0)]
        for (h, w), (kh, kw), stride, padding in settings:
            image, kernel = random.uniform(-2, 2, (h, w)), random.uniform(0.3, 1.5, (kh, kw)) * random.choice([-1, 1], (kh, kw))
            rows = range(-padding, h + padding - kh + 1, stride)
            columns = range(-padding, w + padding - kw + 1, stride)
            expected = np.zeros((len(rows), len(columns)))
            for i, j in np.ndindex(expected.shape):
                for u, v in np.ndindex(kh, kw):
                    if 0 <= rows[i] + u < h and 0 <= columns[j] + v < w:
                        expected[i, j] += image[rows[i] + u, columns[j] + v] * kernel[u, v]
            check.returns(expected, conv2d, image, kernel, stride, padding)
        check.returns(expected, conv2d, padding=padding, stride=stride, kernel=kernel, image=image)
        check.returns(np.array([[-0.5, 1.5]]), conv2d, np.array([[1, 2, -3, 0]]), np.array([[-0.5]]), stride=2)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("conv2d", "stride and padding, in both directions")

# %% nbgrader={"grade_id": "conv2d-refuses", "grade": true, "points": 1}
from course.finished import cnn as finished_08

with check.replaced(globals(), output_size=finished_08.output_size):
    image = np.array([[3, -1, 2], [0, 4, -2]])
    check.returns(np.array([[9]]), conv2d, image, np.array([[1, 0, 2], [-1, 1, 1]]))
    refuses(
        conv2d, image, np.ones((3, 2)), likely="a kernel of 3 rows cannot lie on an image of 2."
    )
    refuses(
        conv2d, image, np.ones((1, 4)),
        likely="a kernel of 4 columns cannot lie on an image of 3.",
    )
    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        random = check.rng("conv2d-refuses")
        for h, w in ((2, 5), (5, 2), (3, 3)):
            image = random.uniform(1, 2, (h, w))
            check.returns(np.array([[image.sum()]]), conv2d, image, np.ones((h, w)))
            check.returns(np.array([[image.sum()]]), conv2d, image, np.ones((h + 2, w + 2)), 3, 1)
            for larger in ((h + 1, 1), (1, w + 1), (h + 1, w + 1), (h, w + 2)):
                refuses(conv2d, image, np.ones(larger), likely="the kernel is larger than the image.")
                refuses(conv2d, image, np.ones(larger), 2, likely="the kernel is larger than the image.")
            refuses(conv2d, image, np.ones((h + 3, 2)), padding=1, likely="the kernel is larger than the padded image.")
            refuses(conv2d, image, np.ones((2, w + 3)), padding=1, likely="the kernel is larger than the padded image.")

    hidden_checks()
    ### END HIDDEN TESTS
check.right("conv2d", "a kernel that does not fit is refused")

# %% [markdown]
# **A picture as a second check.** Six kernels on the same seven. Before you look at the results, read each kernel: where are its
# positive weights, where its negative ones, and what do they add up to? White stands for 0 in the results, purple
# for positive, orange for negative.

# %% tags=["demo"]
slide = conv2d if USE_MY_OWN else ready.conv2d
# each pixel doubled, and some room around
large = np.pad(np.kron(digit_images()[0][7], np.ones((2, 2))), 2)
seven = ready.conv2d(large, np.full((3, 3), 1 / 9), padding=1)  # (20, 20), its pixels softened
KERNELS = {
    "left edges": np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]]),
    "top edges": np.array([[-1, -1, -1], [0, 0, 0], [1, 1, 1]]),
    "any edge": np.array([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]]),
    "blur": np.full((3, 3), 1 / 9),
    "sharpen": np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]]),
    "down by one": one_above,
}
pictures.kernels_at_work(
    seven,
    KERNELS,
    {name: slide(seven, kernel, padding=1) for name, kernel in KERNELS.items()},
    alt="A seven, six kernels of 3 by 3 and their results. Left edges: purple along the left "
    "sides of the strokes, orange along the right ones. Top edges: purple along the upper sides, "
    "orange along the lower ones. Any edge: an outline. Blur: a soft seven. Sharpen: a seven "
    "with a rim of the other sign. Down by one: the same seven, one pixel lower.",
)

# %% [markdown]
# - **Edges.** The weights add up to 0, so the kernel says 0 wherever the image is flat. "Left edges" is positive where it gets
#   darker from left to right (ink is a large number here), and negative where it gets lighter.
# - **Blur.** Nine times 1/9: every pixel becomes the mean of its neighbourhood. The weights add up to 1, so a flat area keeps its tone.
# - **Sharpen.** The pixel itself, plus how much it differs from its neighbours. The weights add up to 1 too.
#
# People designed kernels like these by hand for decades. A convolutional network *learns* its kernels. They are weights like any others.

# %% [markdown]
# ### Two words for one thing, and one word for two things
#
# In mathematics a *convolution* flips the kernel in both directions first. Sliding it as it is, which we do, is called
# *cross-correlation* there. Deep-learning libraries do the latter and call it convolution. It makes no difference to a network
# that learns its kernels: it would learn the flipped one. It does make a difference as soon as you compare numbers. SciPy has both:

# %% tags=["demo"]
from scipy.signal import convolve2d, correlate2d

image = np.array([[2, -1, 0, 3, 1], [1, 4, -2, 1, 0], [0, 1, 5, -3, 2], [-1, 0, 2, 4, -2]])
kernel = np.array([[1, -2, 0], [0, 3, 1]])
print("ours:                     ", ready.conv2d(image, kernel).astype(int).tolist())
print("correlate2d:              ", correlate2d(image, kernel, mode="valid").tolist())
print("convolve2d:               ", convolve2d(image, kernel, mode="valid").tolist())
print("convolve2d, kernel flipped", convolve2d(image, kernel[::-1, ::-1], mode="valid").tolist())

# %% [markdown]
# ### Stride and padding, seen
#
# A padding of 1 with a kernel of 3 keeps the size: it is called *same* padding, and none at all is called *valid*. With a stride
# of 2 every second place is left out, in both directions, so about a quarter of the numbers remains. Look at the
# sizes. The seven stays a seven for a while.

# %% tags=["demo"]
settings = {
    "stride 1, padding 0": (1, 0),
    "stride 1, padding 1": (1, 1),
    "stride 2, padding 0": (2, 0),
    "stride 3, padding 1": (3, 1),
}
results = {
    name: slide(seven, KERNELS["left edges"], *setting) for name, setting in settings.items()
}
pictures.pictures(
    {"the image\n20 × 20": seven} | {
        f"{name}\n{r.shape[0]} × {r.shape[1]}": r for name, r in results.items()
    },
    signed=True,
    columns=5,
    size=2.1,
    alt="The left edges of a seven of 20 by 20 pixels. Stride 1 without padding gives 18 by 18, "
    "with padding 1 it gives 20 by 20, stride 2 gives 9 by 9 and stride 3 with padding 1 gives 7 "
    "by 7: the same picture, coarser and coarser.",
)

# %% [markdown]
# ### Explore the sliding window
#
# Move **place** slowly from 1 upwards and watch the frame, the sum and the result. The line below the picture writes the sum out. Then
# try a stride of 2 and of 3, and a padding of 1 and 2: which pixels does no window ever see with a stride of 3 and no padding?
# All controls work with the keyboard. The four steps drawn above teach the same without the explorer.

# %% tags=["demo"]
sliding_window_explorer()

# %% [markdown]
# ## 3 · After the sum: ReLU
#
# A convolution is a weighted sum, and a weighted sum of weighted sums is again just one weighted sum. As in a dense network, an
# activation comes in between. The usual one is ReLU, of notebook 06:
#
# $$\text{relu}(x) = \max(0, x)$$
#
# In a map of left edges it keeps the left edges and drops the right ones, which were negative. If the network needs those too, it
# learns a second filter with the signs turned round.

# %% [markdown]
# ### Exercise 3: `relu`  ·  ●○○○○  ·  2 min
#
# Write ReLU for a number or an array of any shape: one line, and this time for maps of shape `(n, f, h, w)` as well. The array
# that comes in must not change.
#
# <details><summary>Hint 1: idea</summary>
#
# Each number is compared with 0, by itself, and the larger of the two stays.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# The result has the shape of `x`. NumPy has a function that compares two arrays number by number, and broadcasts a single number. It is not
# `np.max`, which looks for one largest number among all.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# No temperature above 30: `np.minimum(temperatures, 30)`.
#
# </details></details></details>

# %% nbgrader={"grade_id": "relu", "solution": true}
def relu(x):
    """The rectified linear unit, number by number.

    x: a number or an array of any shape
    returns: the same shape
    """
    ### BEGIN SOLUTION
    return np.maximum(x, 0)
    ### END SOLUTION

# %% nbgrader={"grade_id": "relu-arrays", "grade": true, "points": 1}
mistakes = {
    "these are absolute values; what is negative becomes 0.": np.array([2.5, 0.5, 0, 7.5, 0.125]),
    "this keeps the negative numbers; keep the positive ones.": np.array([-2.5, 0, 0, 0, -0.125]),
    "this is a step, or the derivative: a positive number stays what it is.":
        np.array([0, 1, 0, 1, 0]),
    "this is a leaky ReLU; a plain one gives 0 for negative numbers.":
        np.array([-0.25, 0.5, 0, 7.5, -0.0125]),
    "this leaky ReLU lets a hundredth of negative numbers through; a plain one gives 0.":
        np.array([-0.025, 0.5, 0, 7.5, -0.00125]),
    "this is one largest number; every number is compared with 0 by itself.": 7.5,
    "numbers were dropped; the shape stays, with 0 for what was negative.": np.array([0.5, 7.5]),
    "this ends at 6; a plain ReLU has no upper end.": np.array([0, 0.5, 0, 6, 0]),
    "this is softplus, a smooth relative; ReLU has a corner at 0.":
        np.array([0.0788897, 0.974077, 0.6931472, 7.5005529, 0.632599]),
}
check.returns(
    np.array([0, 0.5, 0, 7.5, 0]), relu, np.array([-2.5, 0.5, 0, 7.5, -0.125]), mistakes=mistakes
)
### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("relu-arrays")
    for shape in ((1,), (6,), (3, 1), (1, 4), (2, 5), (2, 3, 4), (2, 1, 3, 2)):
        size = random.uniform(0.2, 4, shape)
        signs = random.choice([-1, 1], shape)
        signs.flat[0], signs.flat[-1] = -1, 1
        check.returns(np.array([s if sign > 0 else 0 for s, sign in zip(size.flat, signs.flat)]).reshape(shape), relu, size * signs)
    check.returns(np.array([[0, 7], [0, 2]]), relu, np.array([[-3, 7], [0, 2]]))
    check.returns(np.array([0.0, 1000.0, 0.0]), relu, x=np.array([-1000.0, 1000.0, -1e-300]))
    check.without_overflow(relu, np.array([-1000.0, 1000.0]))

hidden_checks()
### END HIDDEN TESTS
check.right("relu", "arrays of any shape")

# %% nbgrader={"grade_id": "relu-numbers", "grade": true, "points": 1}
check.returns(2.5, relu, 2.5, mistakes={"a positive number stays what it is.": 1})
check.returns(
    0, relu, -1.5,
    mistakes={
        "a negative number becomes 0.": 1.5,
        "this is a leaky ReLU; a plain one gives 0.": -0.15
    },
)
check.returns(0, relu, 0)
### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("relu-numbers")
    for value in random.uniform(0.1, 9, 4).tolist():
        check.returns(value, relu, value)
        check.returns(0, relu, -value)
    for value, expected in ((3, 3), (-4, 0), (1000.0, 1000.0), (-1000.0, 0)):
        check.returns(expected, relu, value)
    check.returns(1.25, relu, np.array(1.25))
    check.returns(0, relu, np.array(-1.25))

hidden_checks()
### END HIDDEN TESTS
check.right("relu", "single numbers")

# %% [markdown]
# ## 4 · Pooling: only roughly where
#
# Once a stroke has been found, its exact pixel matters little. **Pooling** lays windows side by side over a map and keeps one
# number of each: usually the largest, sometimes the average or the sum. It has no weights. Nothing about it is learned.
#
# Look at three things: the windows do not overlap, a row or column that fills no window is dropped (hatched), and a window whose
# numbers are all negative still has a largest one.

# %% tags=["demo"]
pool_map = np.array([
    [-3, -1, 2, 0, 4], [-7, -2, -5, 1, 3], [5, -4, -2, -6, 1], [-8, 0, -9, -1, 6]
])
sliding.pooling(
    pool_map,
    2,
    {mode: ready.pool2d(pool_map, 2, mode=mode) for mode in ("max", "average", "sum")},
    alt="A map of 4 by 5 numbers with four windows of 2 by 2; the last column is hatched because "
    "it fills no window. The upper left window holds -3, -1, -7 and -2. Max gives -1, 2 and 5, "
    "-1; average -3.25, -0.5 and -1.75, -4.5; sum -13, -2 and -7, -18.",
)

# %% [markdown]
# The step from one window to the next is again a stride. When it is left out, it equals the size, so that windows lie side by
# side. A smaller stride makes them overlap, a larger one leaves gaps.

# %% [markdown]
# ### Exercise 4: `pool2d`  ·  ●●●○○  ·  10 min
#
# Write pooling for one map. `mode` is `"max"`, `"average"` or `"sum"`. Raise a `ValueError` for any other mode, and for a window
# that is larger than the map in either direction. `output_size` from exercise 1 gives the number of windows; the checks
# put a finished one in its place.
#
# <details><summary>Hint 1: idea</summary>
#
# The loops are those of `conv2d`: over the places of the result. Only what is done with a window is different. And `stride=None`
# means that it was left out: find out what it stands for before the loops begin.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# The window of place `(i, j)` begins at `(i * stride, j * stride)` and is `(size, size)`; the result is `(oh, ow)`, each from the
# side, the size and the stride. For the modes a dict from names to functions is handy: looking up a key that is not there
# raises a `KeyError`, so ask with `in` first.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# A choice of what to do with a list of prices:
#
# ```python
# ways = {"cheapest": np.min, "typical": np.median}
# if way not in ways:
#     raise ValueError(f"I know {list(ways)}, not {way!r}")
# price = ways[way](prices)
# ```
#
# If you keep a largest number so far, do not let it start at 0: what if all numbers of a window are negative?
#
# </details></details></details>

# %% nbgrader={"grade_id": "pool2d", "solution": true}
def pool2d(image, size, stride=None, mode="max"):
    """One number for each window of a map.

    image: (h, w); size: the side of the square window; stride: the step; size, when left out
    mode: "max", "average" or "sum"
    returns: (oh, ow); windows that do not fit are dropped
    raises: ValueError for an unknown mode, or a window larger than the image
    """
    ### BEGIN SOLUTION
    ways = {"max": np.max, "average": np.mean, "sum": np.sum}
    if mode not in ways:
        raise ValueError(f"the mode {mode!r} is none of {list(ways)}")
    step = size if stride is None else stride
    rows, columns = (range(0, output_size(side, size, step) * step, step) for side in image.shape)
    return np.array([[ways[mode](image[i : i + size, j : j + size]) for j in columns] for i in rows])
    ### END SOLUTION

# %% nbgrader={"grade_id": "pool2d-max", "grade": true, "points": 2}
from course.finished import cnn as finished_08

image = np.array([[-3, -1, 2, 0, 4], [-7, -2, -5, 1, 3], [5, -4, -2, -6, 1], [-8, 0, -9, -1, 6]])
with check.replaced(globals(), output_size=finished_08.output_size):
    mistakes = {
        "a window can hold only negative numbers; then the largest is negative: did a maximum "
        "start at 0?":
            np.array([[0, 2], [5, 0]]),
        "this is the last number of each window, not the largest.": np.array([[-2, 1], [0, -1]]),
        "this is the first number of each window, not the largest.": np.array([[-3, 2], [5, -2]]),
        "these are the smallest numbers of the windows.": np.array([[-7, -5], [-8, -9]]),
        "these are averages; max is the mode when none is given.":
            np.array([[-3.25, -0.5], [-1.75, -4.5]]),
        "these are the largest absolute values.": np.array([[7, 5], [8, 9]]),
        "a window that does not fit is dropped, not filled up.":
            np.array([[-1, 2, 4], [5, -1, 6]]),
        "the stride is the size when it is left out, not 1.":
            np.array([[-1, 2, 2, 4], [5, -2, 1, 3], [5, 0, -1, 6]]),
        "each window has a largest number of its own; this is one for the whole map.": 6,
    }
    check.returns(np.array([[-1, 2], [5, -1]]), pool2d, image, 2, mistakes=mistakes)
    check.returns(np.array([[5]]), pool2d, image, 3)
    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        random = check.rng("pool2d-max")
        for (h, w), size in [((4, 6), 2), ((5, 7), 2), ((7, 6), 3), ((3, 8), 3), ((9, 5), 4), ((2, 3), 1), ((6, 2), 2), ((1, 4), 1), ((5, 5), 5)]:
            for shift in (0, -20):
                image = random.permutation(h * w).reshape(h, w) * 0.25 + random.uniform(0.5, 0.6) + shift
                expected = np.full((h // size, w // size), -np.inf)
                for i, j in np.ndindex(h // size * size, w // size * size):
                    expected[i // size, j // size] = max(expected[i // size, j // size], image[i, j])
                check.returns(expected, pool2d, image, size)
        check.returns(expected, pool2d, size=size, image=image)
        check.returns(np.array([[-2, 7]]), pool2d, np.array([[-5, -3, 0, 7, 9], [-2, -9, 4, 1, 8]]), 2, None, "max")

    hidden_checks()
    ### END HIDDEN TESTS
check.right("pool2d", "the largest number of each window")

# %% nbgrader={"grade_id": "pool2d-modes", "grade": true, "points": 2}
from course.finished import cnn as finished_08

image = np.array([[-3, -1, 2, 0, 4], [-7, -2, -5, 1, 3], [5, -4, -2, -6, 1], [-8, 0, -9, -1, 6]])
with check.replaced(globals(), output_size=finished_08.output_size):
    mistakes = {
        "the mode was ignored: these are maxima.": np.array([[-1, 2], [5, -1]]),
        "a window of size 2 has four numbers: divide by all of them.":
            np.array([[-6.5, -1], [-3.5, -9]]),
        "the averages were cut to whole numbers: is the result an array of ints?":
            np.array([[-3, 0], [-1, -4]]),
        "these are sums, not averages.": np.array([[-13, -2], [-7, -18]]),
    }
    check.returns(
        np.array([[-3.25, -0.5], [-1.75, -4.5]]), pool2d, image, 2, mode="average",
        mistakes=mistakes,
    )
    mistakes = {
        "the mode was ignored: these are maxima.": np.array([[-1, 2], [5, -1]]),
        "these are averages, not sums.": np.array([[-3.25, -0.5], [-1.75, -4.5]]),
    }
    check.returns(
        np.array([[-13, -2], [-7, -18]]), pool2d, image, 2, mode="sum", mistakes=mistakes
    )
    mistakes = {
        "the stride was ignored; here windows overlap.": np.array([[-1, 2], [5, -1]]),
        "a window that does not fit is dropped, not filled up.":
            np.array([[-1, 2, 2, 4, 4], [5, -2, 1, 3, 3], [5, 0, -1, 6, 6], [0, 0, -1, 6, 6]]),
    }
    check.returns(
        np.array([[-1, 2, 2, 4], [5, -2, 1, 3], [5, 0, -1, 6]]), pool2d, image, 2, 1,
        mistakes=mistakes,
    )
    mistakes = {
        "the stride was ignored; here it is larger than the window.": np.array([[-1, 2], [5, -1]])
    }
    check.returns(np.array([[-1, 4]]), pool2d, image, 2, 3, mistakes=mistakes)
    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        random = check.rng("pool2d-modes")
        settings = [((5, 7), 2, 1), ((7, 4), 3, 2), ((6, 9), 2, 3), ((8, 5), 3, None), ((4, 7), 2, None), ((3, 5), 3, 1), ((5, 3), 1, 2)]
        for (h, w), size, stride in settings:
            image = random.uniform(-3, 3, (h, w))
            step = stride or size
            tops, lefts = ([start for start in range(0, side, step) if start + size <= side] for side in (h, w))
            shape = (len(tops), len(lefts))
            cut = [[image[top + u, left + v] for u in range(size) for v in range(size)] for top in tops for left in lefts]
            total = np.array([sum(numbers) for numbers in cut]).reshape(shape)
            check.returns(total, pool2d, image, size, stride, "sum")
            check.returns(total / size**2, pool2d, image, size, stride, "average")
            check.returns(np.array([sorted(numbers)[-1] for numbers in cut]).reshape(shape), pool2d, image, size, stride)
        check.returns(total, pool2d, mode="sum", stride=stride, size=size, image=image)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("pool2d", "three modes and any stride")

# %% nbgrader={"grade_id": "pool2d-refuses", "grade": true, "points": 1}
from course.finished import cnn as finished_08

with check.replaced(globals(), output_size=finished_08.output_size):
    image = np.array([[2, -1, 4], [0, 3, -5]])
    check.returns(
        np.array([[3]]), pool2d, image, 2,
        mistakes={"a window as high as the image still fits.": 4},
    )
    refuses(pool2d, image, 3, likely="a window of 3 rows does not fit into an image of 2.")
    refuses(
        pool2d, image, 2, mode="median", likely="the mode median is none of max, average and sum."
    )
    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        random = check.rng("pool2d-refuses")
        for h, w in ((2, 6), (5, 3), (4, 4)):
            image = random.uniform(1, 2, (h, w))
            side = min(h, w)
            check.returns(np.array([[image[:side, :side].sum()]]), pool2d, image, side, 7, "sum")
            for mode in ("max", "average", "sum"):
                refuses(pool2d, image, side + 1, mode=mode, likely="the window is larger than the image.")
                refuses(pool2d, image, max(h, w) + 1, 1, mode, likely="the window is larger than the image.")
            refuses(pool2d, image, 2, 1, "median", likely="there are three modes, and this is none of them.")
            refuses(pool2d, image, 1, None, "no such mode", likely="there are three modes, and this is none of them.")

    hidden_checks()
    ### END HIDDEN TESTS
check.right("pool2d", "unknown modes and windows too large are refused")

# %% [markdown]
# **A picture as a second check.** The same three, and once more one pixel further to the right and lower; the left edges of both; and
# these after max pooling. In each pair, ask how much the right picture differs from the left one. The numbers give the difference as
# a share of all that is there.

# %% tags=["demo"]
pool = pool2d if USE_MY_OWN else ready.pool2d
here, moved = np.zeros((12, 12)), np.zeros((12, 12))
here[1:9, 1:9] = moved[2:10, 2:10] = three
pairs = {"image": (here, moved)}
pairs["edges"] = tuple(
    np.maximum(ready.conv2d(picture, KERNELS["left edges"], padding=1), 0)
    for picture in pairs["image"]
)
for size in (2, 3, 4, 6):
    pairs[f"pooled by {size}"] = tuple(pool(edges, size) for edges in pairs["edges"])
for kind, (one, other) in pairs.items():
    print(f"{kind:12s} differs by {np.abs(one - other).sum() / np.abs(one).sum():.2f}")
pictures.pictures(
    {
        f"{kind},\n{name}": picture for kind in ("image", "edges", "pooled by 3")
        for name, picture in zip(("here", "moved"), pairs[kind], strict=True)
    },
    signed=True,
    columns=6,
    alt="A three and the same three one pixel lower and further right; the left edges of both; "
    "and these after max pooling of size 3, 4 by 4 numbers each, which resemble each other more "
    "than the images do.",
)

# %% [markdown]
# Moving the digit by one pixel changes the image by 1.02 of its ink and the edges by 0.89. After pooling by 2, 3, 4 and 6 the difference is
# 0.68, 0.59, 0.22 and 0.62: smaller each time, but not smaller and smaller. A maximum that crosses the border of a window
# changes two numbers at once. Pooling makes a network less sensitive to small shifts. It does not make it blind to them.

# %% [markdown]
# ## 5 · Channels: a filter has depth
#
# A colour picture has three numbers for each pixel: red, green and blue. These are three **channels**, `(3, h, w)`. A filter then has a
# kernel for *each* channel, `(3, kh, kw)`. It slides over all of them at once, and everything is added up to **one** map. A
# layer has several filters, and each gives a map; they are the channels of the next layer.
#
# $$\text{map}_f = b_f + \sum_{c} \text{conv2d}(\text{image}_c, \text{filter}_{f, c})$$
#
# `images (n, c, h, w)` and `filters (f, c, kh, kw)` with `biases (f,)` give maps `(n, f, oh, ow)`. The channels disappear in the
# sum, and the filters take their place. Follow one pixel below: the sum of three products is what makes "red, and not green".

# %% tags=["demo"]
flag = np.zeros((3, 9, 12))  # channels: red, green, blue
flag[0, 1:8, 1:5] = 1  # a red field,
flag[:2, 1:8, 5:8] = 1  # a yellow one (red and green together),
flag[2, 1:8, 8:11] = 1  # a blue one
red_not_green = np.array([1.0, -1.0, 0.0]).reshape(1, 3, 1, 1)
blue_from_left = np.array([0.0, 0.0, 1.0]).reshape(1, 3, 1, 1) * np.array([-1.0, 1.0])
found = {
    "filter A: 1 × 1\nred − green":
        ready.conv_layer(flag[None], red_not_green, np.zeros(1))[0, 0],
    "filter B: 1 × 2\nleft edge of blue":
        ready.conv_layer(flag[None], blue_from_left, np.zeros(1))[0, 0],
}
pictures.pictures(
    {"the picture": np.moveaxis(flag, 0, 2)}
    | {
        f"channel {i}:\n{name}": channel
        for i, (name, channel) in enumerate(zip(("red", "green", "blue"), flag, strict=True))
    }
    | found,
    signed=True,
    columns=6,
    alt="A picture with a red, a yellow and a blue field; its red channel is on in the red and "
    "yellow fields, green in the yellow one, blue in the blue one. Red minus green is positive "
    "in the red field alone. The left edge of blue is a positive line at the left end of the "
    "blue field and a negative one at its right end.",
)

# %% [markdown]
# ### Exercise 5: `conv_layer`  ·  ●●●●○  ·  10 min
#
# Write the whole layer: every filter over every image, channels added up, one bias for each filter. Stride and padding are passed on. The
# checks put a finished `conv2d` and `output_size` beside it.
#
# <details><summary>Hint 1: idea</summary>
#
# One map first: for one image and one filter, run `conv2d` for each channel with its own kernel, and add up. The bias comes once for a map, not
# once for a channel. Then do this for all filters, then for all images.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `image` is `(c, h, w)` and `kernels` is `(c, kh, kw)`: going through both in step gives `(h, w)` and `(kh, kw)`, which is what `conv2d`
# takes. A list of maps for each image, and a list of those for all images, make an array `(n, f, oh, ow)`: samples outside, filters inside.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# For every customer and every shop the price of a basket: items times prices, added up, plus the shop's delivery fee. The
# result is `(customers, shops)`:
#
# ```python
# np.array(
#     [
#         [sum(amount * price for amount, price in zip(basket, prices)) + fee for prices, fee in zip(shops, fees)]
#         for basket in baskets
#     ]
# )
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "conv_layer", "solution": true}
def conv_layer(images, filters, biases, stride=1, padding=0):
    """A convolutional layer, before its activation.

    images: (n, c, h, w)      filters: (f, c, kh, kw)      biases: (f,)
    returns: (n, f, oh, ow)
    """
    ### BEGIN SOLUTION
    def one_map(image, kernels, bias):
        return sum(conv2d(channel, kernel, stride, padding) for channel, kernel in zip(image, kernels)) + bias

    return np.array([[one_map(image, kernels, b) for kernels, b in zip(filters, biases)] for image in images])
    ### END SOLUTION

# %% nbgrader={"grade_id": "conv_layer-channels", "grade": true, "points": 2}
from course.finished import cnn as finished_08

images_2 = np.array([[
    [[1, 0, 2, -1], [3, -2, 1, 0], [0, 1, -1, 2]], [[0, 2, 1, 1], [-1, 1, 0, 3], [2, -3, 1, 0]]
]])  # (1, 2, 3, 4)
filters_2 = np.array([[[[1, -1, 0], [0, 2, 1]], [[0, 1, 2], [-1, 0, 1]]]])  # (1, 2, 2, 3)
with check.replaced(globals(), conv2d=finished_08.conv2d, output_size=finished_08.output_size):
    mistakes = {
        "only the first channel was used; add up all of them.":
            np.array([[[[-1.5, 0.5], [6.5, -2.5]]]]),
        "only the last channel was used; add up all of them: is something overwritten?":
            np.array([[[[5.5, 5.5], [0.5, 9.5]]]]),
        "the bias is missing.": np.array([[[[3, 5], [6, 6]]]]),
        "the bias was added once for each channel; it belongs to the map.":
            np.array([[[[4, 6], [7, 7]]]]),
        "the bias was taken off; add it.": np.array([[[[2.5, 4.5], [5.5, 5.5]]]]),
        "the channels were averaged; add them up.": np.array([[[[2, 3], [3.5, 3.5]]]]),
        "every channel has a kernel of its own; here the first one was used for all.":
            np.array([[[[-1.5, 4.5], [-0.5, 0.5]]]]),
        "one image and one filter still have an axis each: (1, 1, 2, 2).":
            np.array([[3.5, 5.5], [6.5, 6.5]]),
        "the kernels were flipped; they are laid on as they are.":
            np.array([[[[2.5, 6.5], [-2.5, -3.5]]]]),
    }
    check.returns(
        np.array([[[[3.5, 5.5], [6.5, 6.5]]]]), conv_layer, images_2, filters_2, np.array([0.5]),
        mistakes=mistakes,
    )
    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        random = check.rng("conv_layer-channels")
        for n, c, h, w, f, kh, kw in [(1, 3, 4, 5, 1, 2, 3), (2, 1, 5, 3, 3, 3, 2), (3, 2, 3, 4, 4, 1, 2), (1, 4, 3, 3, 2, 3, 3), (2, 3, 4, 6, 3, 2, 2)]:
            images = random.uniform(-1, 1, (n, c, h, w))
            filters = random.uniform(0.3, 1.2, (f, c, kh, kw)) * random.choice([-1, 1], (f, c, kh, kw))
            biases = random.uniform(0.5, 2, f) * random.choice([-1, 1], f)
            expected = np.zeros((n, f, h - kh + 1, w - kw + 1)) + biases.reshape(f, 1, 1)
            for a, m, k, u, v in np.ndindex(n, f, c, kh, kw):
                expected[a, m] += filters[m, k, u, v] * images[a, k, u : h - kh + 1 + u, v : w - kw + 1 + v]
            check.returns(expected, conv_layer, images, filters, biases)
        check.returns(expected, conv_layer, biases=biases, filters=filters, images=images)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("conv_layer", "channels are added up, with one bias for each filter")

# %% nbgrader={"grade_id": "conv_layer-batch", "grade": true, "points": 2}
from course.finished import cnn as finished_08

images_2 = np.array([[[[1, -2, 3], [0, 4, -1]]], [[[2, 1, 0], [-3, 5, 2]]]])  # (2, 1, 2, 3)
# (3, 1, 2, 2)
filters_2 = np.array([[[[1, 0], [2, -1]]], [[[0, -1], [1, 1]]], [[[2, 1], [-1, 0]]]])
expected = np.array([
    [[[-2, 8]], [[4, -2]], [[0.5, -4.5]]], [[[-8, 10]], [[-1, 5]], [[8.5, -2.5]]]
])  # (2, 3, 1, 2)
with check.replaced(globals(), conv2d=finished_08.conv2d, output_size=finished_08.output_size):
    mistakes = {
        "samples come first, then filters.": expected.transpose(1, 0, 2, 3),
        "filters come second: (n, f, oh, ow), not last.": expected.transpose(0, 2, 3, 1),
        "this is the first image alone; every image gets its maps.": expected[:1],
        "all maps have the first bias; every filter has its own.":
            expected - np.array([0, -3, -0.5]).reshape(3, 1, 1),
        "each bias belongs to the whole map of its filter, not to a column.": (
            expected - np.array([1, -2, 0.5]).reshape(3, 1, 1) + np.array([1, -2])
        ),
        "the biases are missing.": expected - np.array([1, -2, 0.5]).reshape(3, 1, 1),
        "this is after a ReLU; the layer ends before its activation.":
            np.where(expected > 0, expected, 0),
        "the maps of all filters were added up; each filter has its own map.":
            expected.sum(axis=1, keepdims=True),
    }
    check.returns(
        expected, conv_layer, images_2, filters_2, np.array([1, -2, 0.5]), mistakes=mistakes
    )
    mistakes = {
        "stride and padding were not passed on.": np.array([[[[-2, 8]], [[4, -2]]]]),
        "the padding was not passed on.": np.array([[[[-2]], [[4]]]]),
        "the stride was not passed on.": np.array(
            [[
                [[0, 5, -6, 7], [1, -2, 8, 2], [1, 1, 5, 0]],
                [[-1, -3, -1, 1], [-3, 4, -2, -3], [-2, -6, -1, -2]],
            ]]
        ),
    }
    strided = np.array([[[[0, -6], [1, 5]], [[-1, -1], [-2, -1]]]])
    check.returns(
        strided, conv_layer, images_2[:1], filters_2[:2], np.array([1, -2]), 2, 1,
        mistakes=mistakes,
    )
    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        random = check.rng("conv_layer-batch")
        settings = [(2, 3, 5, 4, 2, 3, 2, 2, 1), (3, 1, 4, 6, 2, 2, 3, 1, 1), (1, 2, 6, 5, 3, 2, 2, 3, 0), (2, 2, 3, 5, 4, 3, 3, 2, 2)]
        for n, c, h, w, f, kh, kw, stride, padding in settings:
            images = random.uniform(-1, 1, (n, c, h, w))
            filters = random.uniform(0.3, 1.2, (f, c, kh, kw)) * random.choice([-1, 1], (f, c, kh, kw))
            biases = random.uniform(0.5, 2, f) * random.choice([-1, 1], f)
            tops, lefts = range(-padding, h + padding - kh + 1, stride), range(-padding, w + padding - kw + 1, stride)
            expected = np.zeros((n, f, len(tops), len(lefts)))
            for a, m, i, j in np.ndindex(expected.shape):
                rows, columns = slice(max(tops[i], 0), tops[i] + kh), slice(max(lefts[j], 0), lefts[j] + kw)
                seen = images[a, :, rows, columns]  # the part of the window that lies on the image
                up, over = max(-tops[i], 0), max(-lefts[j], 0)
                weights = filters[m, :, up : up + seen.shape[1], over : over + seen.shape[2]]
                expected[a, m, i, j] = biases[m] + np.vdot(seen, weights)
            check.returns(expected, conv_layer, images, filters, biases, stride, padding)
        check.returns(expected, conv_layer, images, filters, biases, padding=padding, stride=stride)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("conv_layer", "many images, many filters, stride and padding")

# %% [markdown]
# ## 6 · From maps to classes
#
# After convolution, ReLU and pooling there are maps; a dense layer takes a row of numbers. **Flattening** writes the numbers of
# each sample one after another: channel by channel, within a channel row by row. Nothing is computed. The only thing that matters is
# the **order**, because the weights of the dense layer rely on it.

# %% [markdown]
# ### Exercise 6: `flatten`  ·  ●○○○○  ·  3 min
#
# Write it: `(n, c, h, w)` to `(n, c·h·w)`.
#
# <details><summary>Hint 1: idea</summary>
#
# NumPy stores an array in exactly this order already: the last axis runs fastest. So only the *shape* has to change.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# The first axis, the samples, stays; all others become one. In a shape one entry may be -1: NumPy works it out.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# A calendar `(12, 31)` as one long row, then as two halves of a year: `days.reshape(-1)`, `days.reshape(2, -1)`
#
# </details></details></details>

# %% nbgrader={"grade_id": "flatten", "solution": true}
def flatten(maps):
    """A row of features for each sample: channel by channel, row by row.

    maps: (n, c, h, w)
    returns: (n, features)
    """
    ### BEGIN SOLUTION
    return maps.reshape(len(maps), -1)
    ### END SOLUTION

# %% nbgrader={"grade_id": "flatten-order", "grade": true, "points": 2}
maps = np.array([
    [[[3, -1, 4], [1, -5, 9]], [[2, 6, -5], [3, 5, 8]]],
    [[[-9, 7, 0], [2, -3, 1]], [[8, -4, 6], [-2, 0, 5]]],
])  # (2, 2, 2, 3)
expected = np.array([
    [3, -1, 4, 1, -5, 9, 2, 6, -5, 3, 5, 8], [-9, 7, 0, 2, -3, 1, 8, -4, 6, -2, 0, 5]
])
mistakes = {
    "this goes pixel by pixel through the channels; take one "
    "channel whole, then the next.": np.array(
        [[3, 2, -1, 6, 4, -5, 1, 3, -5, 5, 9, 8], [-9, 8, 7, -4, 0, 6, 2, -2, -3, 0, 1, 5]]
    ),
    "within a channel go row by row, not column by column.": np.array(
        [[3, 1, -1, -5, 4, 9, 2, 3, 6, 5, -5, 8], [-9, 2, 7, -3, 0, 1, 8, -2, -4, 0, 6, 5]]
    ),
    "the first axis ran fastest (order F); the last one should.": np.array(
        [[3, 2, 1, 3, -1, 6, -5, 5, 4, -5, 9, 8], [-9, 8, 2, -2, 7, -4, -3, 0, 0, 6, 1, 5]]
    ),
    "all samples were joined; each keeps a row of its own.": expected.ravel(),
    "all samples were joined in one row; each keeps a row of its own.": expected.reshape(1, -1),
    "samples are rows here, not columns.": expected.T,
    "these are the right numbers, sorted; they stay in the order of the pixels.":
        np.sort(expected, axis=1),
    "the rows are cut at the wrong places: the samples are "
    "the first axis, and stay it.": np.array(
        [[3, 4, -5, 2, -5, 5, -9, 0, -3, 8, 6, 0], [-1, 1, 9, 6, 3, 8, 7, 2, 1, -4, -2, 5]]
    ),
    "these are the means of the maps; every pixel becomes a feature.":
        np.array([[11 / 6, 19 / 6], [-1 / 3, 13 / 6]]),
}
check.returns(expected, flatten, maps, mistakes=mistakes)
### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("flatten-order")
    for n, c, h, w in [(3, 2, 4, 3), (1, 3, 2, 5), (4, 1, 3, 2), (2, 5, 1, 1), (1, 1, 3, 4), (5, 2, 1, 3), (2, 3, 4, 1), (3, 3, 3, 3)]:
        maps = random.permutation(n * c * h * w).reshape(n, c, h, w) * 0.5 + 0.25
        rows = [[maps[i, k, row, column] for k in range(c) for row in range(h) for column in range(w)] for i in range(n)]
        check.returns(np.array(rows), flatten, maps)
        check.returns(np.array(rows), flatten, maps=np.asfortranarray(maps))

hidden_checks()
### END HIDDEN TESTS
check.right("flatten", "channel by channel, row by row")

# %% [markdown]
# ### A forward pass by hand
#
# A complete network, small enough for paper: one image of 4 × 5, two filters of 2 × 2, three classes. Take a pencil, and follow
# the printed lines one after the other.

# %% tags=["demo"]
tiny_image = np.array([[1, 0, 2, 1, 0], [0, 3, 1, 0, 2], [2, 1, 0, 1, 1], [0, 2, 1, 0, 3]])
tiny = {
    "filters": np.array([[[[1, -1], [0, 2]]], [[[0, -2], [-1, -1]]]]),  # (2, 1, 2, 2)
    "biases": np.array([-2, 2]),
    "W": np.array([[0.5, -0.5, 1, 0], [-0.25, 0.5, 0, 1], [0, 0.25, -1, 0.5]]),  # (3, 4)
    "b": np.array([0.5, -0.25, -1.25]),
}
# (1, 2, 3, 4)
tiny_maps = ready.conv_layer(tiny_image[None, None], tiny["filters"], tiny["biases"])
active = ready.relu(tiny_maps)
tiny_pooled = np.array([[ready.pool2d(channel, 2) for channel in active[0]]])  # (1, 2, 1, 2)
features = ready.flatten(tiny_pooled)
scores = features @ tiny["W"].T + tiny["b"]
print("maps\n", tiny_maps[0].astype(int))
print("after ReLU\n", active[0].astype(int))
print("pooled  ", tiny_pooled[0].astype(int).tolist(), " the third row of each map was dropped")
print("features", features.astype(int).tolist())
print("scores  ", scores.tolist())
print("probabilities", softmax(scores).round(4).tolist())

# %% [markdown]
# | step | shape | worked out |
# |:--|:--|:--|
# | convolution | `(1, 2, 3, 4)` | first number: $1 \cdot 1 - 1 \cdot 0 + 0 \cdot 0 + 2 \cdot 3 - 2 = 5$ |
# | ReLU | `(1, 2, 3, 4)` | of the second map only a single 1 is left in its first two rows |
# | pooling 2 × 2 | `(1, 2, 1, 2)` | maxima 5 and 3, then 0 and 1; the third row fills no window |
# | flatten | `(1, 4)` | 5, 3, 0, 1 |
# | dense | `(1, 3)` | $0.5 \cdot 5 - 0.5 \cdot 3 + 1 \cdot 0 + 0 \cdot 1 + 0.5 = 1.5$, then 1 and 0 |
# | softmax | `(1, 3)` | $e^{1.5}, e^{1}, e^{0}$ divided by their sum 8.2: 0.5465, 0.3315, 0.1220 |

# %% [markdown]
# ### Exercise 7: `cnn_forward`  ·  ●●●○○  ·  8 min
#
# Write this forward pass for a batch: convolution (stride 1, no padding), ReLU, 2 × 2 max pooling, flatten, a dense layer, and the given
# `softmax`. The checks put finished versions of your other functions in their place, so a mistake there does not count twice.
#
# <details><summary>Hint 1: idea</summary>
#
# One line for each row of the table above. Only pooling needs a thought: `pool2d` takes one map, and there are n · f of them.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `(n, c, h, w)` → maps `(n, f, oh, ow)` → pooled `(n, f, oh // 2, ow // 2)` → features `(n, features)`. Samples are rows, and `W` is
# `(n_classes, features)`: which of the two has to be transposed, so that scores are `(n, n_classes)`? `b` is `(n_classes,)` and broadcasts.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The mean of every map of every sample, `(n, f)`:
#
# ```python
# means = np.array([[np.mean(one_map) for one_map in sample] for sample in maps])
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "cnn_forward", "solution": true}
def cnn_forward(images, params):
    """Class probabilities of a small convolutional network.

    images: (n, c, h, w)
    params: a dict with "filters" (f, c, kh, kw), "biases" (f,),
        "W" (n_classes, features) and "b" (n_classes,)
    returns: (n, n_classes)
    """
    ### BEGIN SOLUTION
    maps = relu(conv_layer(images, params["filters"], params["biases"]))  # (n, f, oh, ow)
    pooled = np.array([[pool2d(one_map, 2) for one_map in sample] for sample in maps])  # (n, f, oh // 2, ow // 2)
    return softmax(flatten(pooled) @ params["W"].T + params["b"])  # (n, n_classes)
    ### END SOLUTION

# %% nbgrader={"grade_id": "cnn_forward-by_hand", "grade": true, "points": 2}
from course.finished import cnn as finished_08


def pool_any(image, size, stride=None, mode="max"):
    """Finished pooling, also of a stack of maps."""
    image = np.asarray(image)
    if image.ndim > 2:
        return np.array([pool_any(part, size, stride, mode) for part in image])
    return finished_08.pool2d(image, size, stride, mode)


def flatten_any(maps):
    return finished_08.flatten(np.asarray(maps))


finished = {
    name: getattr(finished_08, name) for name in ("output_size", "conv2d", "relu", "conv_layer")
}
finished |= {"pool2d": pool_any, "flatten": flatten_any}
image = np.array([[1, 0, 2, 1, 0], [0, 3, 1, 0, 2], [2, 1, 0, 1, 1], [0, 2, 1, 0, 3]])
params = {
    "filters": np.array([[[[1, -1], [0, 2]]], [[[0, -2], [-1, -1]]]]),
    "biases": np.array([-2, 2]),
    "W": np.array([[0.5, -0.5, 1, 0], [-0.25, 0.5, 0, 1], [0, 0.25, -1, 0.5]]),
    "b": np.array([0.5, -0.25, -1.25]),
}
with check.replaced(globals(), **finished):
    mistakes = {
        "these are the scores; softmax makes probabilities of them.": np.array([[1.5, 1, 0]]),
        "the ReLU after the convolution is missing.":
            np.array([[0.2326965, 0.3836517, 0.3836517]]),
        "pooling took averages; the mode is max.": np.array([[0.5351088, 0.3454922, 0.1193989]]),
        "pooling took sums; the mode is max.": np.array([[0.3204011, 0.5282521, 0.1513468]]),
        "the bias of the dense layer is missing.": np.array([[0.2802651, 0.3598675, 0.3598675]]),
        "the biases of the filters are missing.": np.array([[0.6285317, 0.2312239, 0.1402444]]),
        "the kernels were flipped.": np.array([[0.7109071, 0.2615283, 0.0275649]]),
        "the features are in another order: channel by channel, row by row.":
            np.array([[0.9984407, 0.0015011, 0.0000582]]),
        "this is a sigmoid of each score; softmax makes probabilities that add up to 1.":
            np.array([[0.8175745, 0.7310586, 0.5]]),
        "the shares of the scores are no probabilities: softmax takes exp of each score first.":
            np.array([[0.6, 0.4, 0]]),
        "this is the most probable class; its probabilities are wanted.": np.array([0]),
        "only the first map was pooled; every filter has a map.":
            np.array([[0.9706618, 0.0293114, 0.0000267]]),
        "one image is a batch of one: a row for it, of shape (1, 3).":
            np.array([0.5465494, 0.3314990, 0.1219517]),
    }
    check.returns(
        np.array([[0.5465494, 0.3314990, 0.1219517]]), cnn_forward, image[None, None], params,
        mistakes=mistakes,
    )
    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        other = {"filters": -params["filters"], "biases": np.array([3, 0]), "W": -params["W"][:2], "b": np.array([1, 0.5])}
        check.returns(np.array([[0.0758582, 0.9241418]]), cnn_forward, params=other, images=image[None, None])

    hidden_checks()
    ### END HIDDEN TESTS
check.right("cnn_forward", "the network worked out by hand")

# %% nbgrader={"grade_id": "cnn_forward-batch", "grade": true, "points": 2}
from course.finished import cnn as finished_08


def pool_any(image, size, stride=None, mode="max"):
    """Finished pooling, also of a stack of maps."""
    image = np.asarray(image)
    if image.ndim > 2:
        return np.array([pool_any(part, size, stride, mode) for part in image])
    return finished_08.pool2d(image, size, stride, mode)


def flatten_any(maps):
    return finished_08.flatten(np.asarray(maps))


finished = {
    name: getattr(finished_08, name) for name in ("output_size", "conv2d", "relu", "conv_layer")
}
finished |= {"pool2d": pool_any, "flatten": flatten_any}
batch = np.array([
    [[[1, -2, 0, 1], [0, 3, -1, 2], [2, 0, 1, -1]]],
    [[[0, 1, 2, -1], [-2, 1, 0, 0], [1, -1, 3, 2]]],
])  # (2, 1, 3, 4)
two_classes = {
    "filters": np.array([[[[1, -1], [2, 0]]]]),  # (1, 1, 2, 2)
    "biases": np.array([0.5]),
    "W": np.array([[0.5], [-0.25]]),  # (2, 1)
    "b": np.array([-1, 0.5]),
}
with check.replaced(globals(), **finished):
    mistakes = {
        "the softmax goes over the classes of each sample, not over the samples.":
            np.array([[0.8175745, 0.3208213], [0.1824255, 0.6791787]]),
        "this is the first image alone; every image gets its probabilities.":
            np.array([[0.8670358, 0.1329642]]),
        "the scores go into the softmax as they are; a second "
        "ReLU cuts off the negative ones.": np.array(
            [[0.7772999, 0.2227001], [0.4687906, 0.5312094]]
        ),
        "samples are rows, classes columns.":
            np.array([[0.8670358, 0.4073334], [0.1329642, 0.5926666]]),
    }
    check.returns(
        np.array([[0.8670358, 0.1329642], [0.4073334, 0.5926666]]), cnn_forward, batch,
        two_classes, mistakes=mistakes,
    )
    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        random = check.rng("cnn_forward-batch")
        for n, c, h, w, f, kh, kw, n_classes in [(3, 1, 6, 7, 2, 3, 2, 4), (1, 2, 5, 8, 3, 2, 3, 5), (4, 3, 7, 4, 1, 2, 2, 3), (2, 2, 6, 6, 4, 3, 3, 2)]:
            images = random.uniform(-1, 1, (n, c, h, w))
            filters = random.uniform(0.3, 0.9, (f, c, kh, kw)) * random.choice([-1, 1], (f, c, kh, kw))
            biases = random.uniform(-0.8, -0.2, f)
            oh, ow = h - kh + 1, w - kw + 1
            W = random.uniform(0.2, 0.9, (n_classes, f * (oh // 2) * (ow // 2))) * random.choice([-1, 1], (n_classes, 1))
            b = random.uniform(0.3, 1, n_classes) * random.choice([-1, 1], n_classes)
            expected = np.zeros((n, n_classes))
            for a in range(n):
                features = []
                for m, i, j in np.ndindex(f, oh // 2, ow // 2):
                    inside = [images[a, :, i * 2 + y : i * 2 + y + kh, j * 2 + x : j * 2 + x + kw] for y in (0, 1) for x in (0, 1)]
                    features.append(max(0.0, *(np.vdot(part, filters[m]) + biases[m] for part in inside)))
                scores = [b[label] + sum(W[label] * features) for label in range(n_classes)]
                powers = [np.e ** (score - max(scores)) for score in scores]
                expected[a] = [power / sum(powers) for power in powers]
            check.returns(expected, cnn_forward, images, {"W": W, "b": b, "filters": filters, "biases": biases})

    hidden_checks()
    ### END HIDDEN TESTS
check.right("cnn_forward", "batches, channels and sizes of every kind")

# %% [markdown]
# **A second check, with real parameters.** Somebody has trained exactly this kind of network on the shifted digits: 8 filters of 5 × 5,
# and a dense layer. Its parameters lie in `data/`. If the forward pass is right, it recognises digits. The first
# run is with finished functions; with `USE_MY_OWN = True` it is with yours.

# %% tags=["demo"]
# (n, 1, 14, 14); the test digits took no part in any training
X_train, X_test, y_train, y_test = trained.samples("shifted")
network = trained.load("shifted_pool2")
params = {
    "filters": network.layers[0].params["W"],
    "biases": network.layers[0].params["b"],
    "W": network.layers[4].params["W"],
    "b": network.layers[4].params["b"],
}
forward = cnn_forward if USE_MY_OWN else ready.cnn_forward
probabilities = forward(X_test[:100], params)
print(
    "right:", int(np.sum(probabilities.argmax(axis=1) == y_test[:100])),
    "of the first 100 test digits",
)
print("same as course.nn:", bool(np.allclose(probabilities, network.predict(X_test[:100]))))
pictures.pictures(
    {
        f"{i}: a {y_test[i]}, it says {probabilities[i].argmax()}\nwith "
        f"{probabilities[i].max():.2f}":
            X_test[i, 0]
        for i in range(10)
    },
    columns=5,
    alt="Ten shifted test digits with the answer of the network and its probability. Nine of the "
    "ten answers are right.",
)

# %% [markdown]
# ## 7 · Counting parameters
#
# How large is a network? Count the numbers that training may change. A dense layer has a weight for each pair of input and output,
# and a bias for each **output**. A convolutional layer has a kernel for each pair of input channel and output map, and a bias for each
# **map**. The size of the image does not appear: that is what sharing means. Pooling, ReLU and flattening have none.

# %% [markdown]
# ### Exercise 8: `count_parameters`  ·  ●●○○○  ·  5 min
#
# Count for a list of layers: `("dense", inputs, outputs)`, `("conv", channels_in, channels_out, k)` with square kernels of side `k`,
# and `("pool", size)`. An empty list has 0.
#
# <details><summary>Hint 1: idea</summary>
#
# One layer at a time, and a running total. For each kind ask: how many weights, how many biases?
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# Look at the shapes of this notebook and multiply their entries: dense `W` is `(outputs, inputs)`, `b` is `(outputs,)`; `filters` is
# `(channels_out, channels_in, k, k)`, `biases` is `(channels_out,)`. The first entry of each tuple says which kind it is.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The seats of a train whose cars are `("open", rows, seats)` or `("diner", tables)`:
#
# ```python
# total = 0
# for car in train:
#     if car[0] == "open":
#         total += car[1] * car[2]
#     elif car[0] == "diner":
#         total += car[1] * 4
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "count_parameters", "solution": true}
def count_parameters(layers):
    """How many numbers training may change, biases counted.

    layers: a list such as [("conv", 1, 8, 3), ("pool", 2), ("dense", 72, 10)];
        conv: (in channels, filters, kernel side); dense: (in, out)
    returns: an int
    """
    ### BEGIN SOLUTION
    total = 0
    for kind, *sizes in layers:
        if kind == "dense":
            total += sizes[0] * sizes[1] + sizes[1]
        elif kind == "conv":
            total += sizes[1] * sizes[0] * sizes[2] ** 2 + sizes[1]
    return total
    ### END SOLUTION

# %% nbgrader={"grade_id": "count_parameters-dense", "grade": true, "points": 1}
mistakes = {
    "the biases are missing: each output has one.": 12960,
    "a layer has a bias for each of its outputs, not for each of its inputs.": 13776,
    "this is the last layer alone; add up all of them.": 170,
    "this is the first layer alone; add up all of them.": 12560,
    "there is one bias for each output, not one for each layer.": 12963,
    "this is a list of counts; add them up.": [12560, 272, 170],
}
check.returns(
    13002, count_parameters, [("dense", 784, 16), ("dense", 16, 16), ("dense", 16, 10)],
    mistakes=mistakes,
)
mistakes = {"the count of the call before is in it: does the total begin at 0 each time?": 37792}
check.returns(
    24790, count_parameters, [("dense", 784, 30), ("dense", 30, 30), ("dense", 30, 10)],
    mistakes=mistakes,
)
### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("count_parameters-dense")
    for depth in (1, 2, 4):
        sizes = [int(number) for number in random.choice(np.arange(2, 60), depth + 1, replace=False)]
        layers = [("dense", before, after) for before, after in zip(sizes, sizes[1:])]
        check.returns(sum(np.zeros((after, before + 1)).size for _, before, after in layers), count_parameters, layers)
    check.returns(2, count_parameters, [("dense", 1, 1)])
    check.returns(13, count_parameters, layers=[("dense", 2, 3), ("dense", 3, 1)])

hidden_checks()
### END HIDDEN TESTS
check.right("count_parameters", "dense layers")

# %% nbgrader={"grade_id": "count_parameters-conv", "grade": true, "points": 2}
mistakes = {
    "the biases are missing: each filter has one.": 600,
    "a kernel is square: k times k weights, not k.": 128,
    "each filter has a kernel for every input channel.": 208,
    "this is a dense layer; the kernel has k times k weights for each pair of channel and "
    "filter.":
        32,
    "there is one bias for each filter, not one for each channel of each filter.": 624,
    "there is one bias for each filter, not for each input channel.": 603,
    "a filter has one bias in all, not one for each weight.": 1200,
}
check.returns(608, count_parameters, [("conv", 3, 8, 5)], mistakes=mistakes)
mistakes = {
    "pooling has no parameters.": 82,
    "pooling has no parameters, and neither does its window.": 84,
}
check.returns(80, count_parameters, [("conv", 1, 8, 3), ("pool", 2)], mistakes=mistakes)
check.returns(586, count_parameters, [("conv", 1, 16, 5), ("pool", 10), ("dense", 16, 10)])
### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("count_parameters-conv")
    for _ in range(6):
        channels, filters, more, outputs = (int(number) for number in random.choice(np.arange(2, 40), 4, replace=False))
        k, second_k, size = (int(number) for number in random.choice(np.arange(2, 8), 3, replace=False))
        layers = [("conv", channels, filters, k), ("pool", size), ("conv", filters, more, second_k), ("pool", 2), ("dense", 4 * more, outputs)]
        shapes = [(filters, channels, k, k), (filters,), (more, filters, second_k, second_k), (more,), (outputs, 4 * more), (outputs,)]
        check.returns(sum(np.zeros(shape).size for shape in shapes), count_parameters, layers)
        check.returns(np.zeros((filters, channels, k, k)).size + filters, count_parameters, layers[:2])
    check.returns(0, count_parameters, [("pool", 3)])
    check.returns(0, count_parameters, [])
    check.returns(2, count_parameters, [("conv", 1, 1, 1)])

hidden_checks()
### END HIDDEN TESTS
check.right("count_parameters", "convolutional layers, and layers that have none")

# %% [markdown]
# **Use it.** The two classic dense networks for 28 × 28 digits have 13,002 and 24,790 parameters. Now compare layers that do comparable work:
# from a picture of 14 × 14 to 16 maps of 10 × 10, once with a convolution, once with a dense layer that is free to learn anything. The last
# lines are VGG-16, a network of 2014 for photographs of 224 × 224 pixels. **Guess first:** which of its parts holds most of the parameters?

# %% tags=["demo"]
count = count_parameters if USE_MY_OWN else ready.count_parameters
print(
    "784-16-16-10             "
    f"{count([('dense', 784, 16), ('dense', 16, 16), ('dense', 16, 10)]):>12,}"
)
print(
    "784-30-30-10             "
    f"{count([('dense', 784, 30), ('dense', 30, 30), ('dense', 30, 10)]):>12,}"
)
print(f"convolution, 16 of 5 x 5 {count([('conv', 1, 16, 5)]):>12,}")
print(f"dense, 196 to 1,600      {count([('dense', 14 * 14, 16 * 10 * 10)]):>12,}")

widths = [3, 64, 64, 128, 128, 256, 256, 256, 512, 512, 512, 512, 512, 512]
vgg_convolutions = [("conv", before, after, 3) for before, after in zip(widths, widths[1:])]
vgg_dense = [("dense", 512 * 7 * 7, 4096), ("dense", 4096, 4096), ("dense", 4096, 1000)]
print(f"VGG-16, 13 convolutions  {count(vgg_convolutions):>12,}")
print(f"VGG-16, 3 dense layers   {count(vgg_dense):>12,}")
print(f"VGG-16                   {count(vgg_convolutions + vgg_dense):>12,}")

# %% [markdown]
# 416 against 315,200. And of the 138,357,544 parameters of VGG-16 nearly nine in ten are in its three dense layers, most of them in the first one
# after flattening. Later networks replaced that layer by an average over each whole map. The network below does the same with a maximum.

# %% [markdown]
# ## 8 · Trained: a CNN against an MLP
#
# Back to the digits that stand anywhere in 14 × 14 pixels. The contestants:
#
# | network | layers |
# |:--|:--|
# | logistic regression | 196 → 10 |
# | MLP | 196 → 32 → 10, ReLU |
# | CNN that keeps rough places | 8 filters 5 × 5, ReLU, max pooling 2 × 2, dense 200 → 10: the network of exercise 7 |
# | CNN that forgets places | 16 filters 5 × 5, ReLU, max pooling over the whole 10 × 10 map, dense 16 → 10 |
#
# The last one asks each filter only one question: *how well does your pattern fit at the best place in the picture?* It gets 16 numbers,
# and nothing about where. **Write down your guess** of the order in which the four finish.
#
# First a training to watch: the last network, with the layers of the helper module, for 5 epochs. `fit` does what your loop of
# notebook 05 did, and `Conv2D` and `MaxPool` bring their backward passes along.

# %% tags=["demo"]
from course.nn import (
    Adam, Conv2D, Dense, Flatten, MaxPool, Network, ReLU, SoftmaxCrossEntropy, fit,
)

rng = np.random.default_rng(0)
cnn = Network(
    [Conv2D(1, 16, 5, rng), ReLU(), MaxPool(10), Flatten(), Dense(16, 10, rng)],
    SoftmaxCrossEntropy(),
)
print(
    "parameters:", cnn.count_parameters(), "  before training:",
    round(cnn.accuracy(X_test, y_test), 2),
)
history = fit(
    cnn,
    X_train,
    trained.targets(y_train),
    optimiser=Adam(0.02),
    epochs=5,
    rng=rng,
    validation=(X_test, trained.targets(y_test)),
    progress=True,
)
print("after 5 epochs, on digits it has not seen:", round(cnn.accuracy(X_test, y_test), 2))
curves.loss_curves(
    history.curves,
    ylabel="cross-entropy",
    alt="The cross-entropy on the training digits and on the others over 5 epochs. Both fall "
    "steeply, from about 2 to about 0.5, close together.",
)

# %% [markdown]
# (`validation` is only watched here: nothing is chosen by it.) In a few seconds it calls nearly nine of ten new digits right, and the two curves stay together: with 586 parameters there is little to
# overfit with.
#
# > **How does the gradient get through?** A window's gradient goes back to the pixels it came from. Windows overlap, so a pixel gets
# > contributions of several, and they are **added**: `dX[window] += …`. With `=` the last window overwrites the others, and the
# > network still learns, only worse. Max pooling sends the gradient to the one pixel that was the largest, and 0 to all others.
#
# The next cell does not train. It loads what 20 or 40 epochs gave, from five random starts each (`data/make_trained.py` is the script). Only
# logistic regression is fitted on the spot.

# %% tags=["demo"]
from sklearn.linear_model import LogisticRegression

flat_train, flat_test = X_train.reshape(len(X_train), -1), X_test.reshape(len(X_test), -1)
logistic = LogisticRegression(max_iter=2000).fit(flat_train, y_train)
results = {
    "logistic regression":
        (count([("dense", 196, 10)]), np.array([logistic.score(flat_test, y_test)]))
}
for name, key in (
        ("MLP", "shifted_mlp"), ("CNN, rough places", "shifted_pool2"),
        ("CNN, no places", "shifted_cnn"),
):
    results[name] = (trained.load(key).count_parameters(), trained.accuracies(key))
for name, (parameters, scores) in results.items():
    print(
        f"{name:20s} {parameters:5,} parameters, {np.mean(scores):.3f}   each start: "
        f"{np.round(scores, 3)}"
    )
shifts.accuracies(
    results,
    alt="Accuracies on new shifted digits: logistic regression 0.21, MLP 0.62, CNN with rough "
    "places 0.75, CNN without places 0.96. A dotted line marks guessing, 0.1.",
)

# %% [markdown]
# Size does not decide: 586 parameters get 0.96, 2,218 get 0.75, the MLP with 6,634 gets 0.62, logistic regression with 1,970 gets 0.21.
# (Other splits and settings give logistic regression 0.20 to 0.25. A CNN that is stopped after 20 epochs has about 0.92, after 40 about 0.96.)
#
# - **Logistic regression** has one weight for each pixel. At a fixed pixel, ink says next to nothing about the digit.
# - **The MLP** gets 1.00 of its training digits right. It has memorised them at their places, and there are 49 places.
# - **Shared weights** alone bring 0.75: the filters find strokes everywhere, but the dense layer must learn separately what a stroke at each
#   of 25 places means.
# - **Forgetting the place** brings the rest. The network cannot be confused by a shift, because it never learns of one.

# %% [markdown]
# ### The control: plain digits
#
# Is a CNN simply the better network? Here are the same digits without shifts, 8 × 8 pixels, each neatly in the middle.

# %% tags=["demo"]
for name, key in (("MLP", "plain_mlp"), ("CNN", "plain_cnn")):
    scores = trained.accuracies(key)
    print(
        f"{name}: {trained.load(key).count_parameters():5,} parameters, {scores.mean():.3f}   "
        f"each start: {scores.round(3)}"
    )

# %% [markdown]
# 0.969 and 0.969: no difference, though the CNN needs a third of the parameters. When every digit stands at the same place, a weight for each
# pixel is a good idea. A CNN wins where its assumption holds: **the same pattern matters wherever it is.** In photographs, sound and text it
# mostly does. In a table of age, income and height it does not, since the order of columns means nothing.

# %% [markdown]
# ### What it has learned
#
# These are the 16 filters of the network with 586 parameters. They began as noise. Purple weights ask for ink, orange ones for white paper. Which of
# them can you read?

# %% tags=["demo"]
cnn = trained.load("shifted_cnn")
shifts.filters(
    cnn.layers[0].params["W"],
    alt="Sixteen learned filters of 5 by 5 weights in purple and orange. Filter 2 has purple "
    "columns and an orange column on their right; filter 10 has an orange row in its middle; "
    "others show no simple pattern.",
)

# %% [markdown]
# Some can be read. Filter 2 asks for an upright stroke with white paper on its right. Filter 10 asks for a level gap, with ink above and below.
# Many others cannot be put into a word. Training looks for filters that are useful **together**. Nothing rewards a filter for looking like the
# edges that people design.

# %% [markdown]
# One three, at two places, and the maps of four filters after ReLU. Yellow is large. The small frame marks the largest number of each
# map; in the image, the frame shows the window in which the first of the four filters found its best fit. **Look for two
# things:** the pattern in each map moves with the digit, and the maxima below the maps do not change.

# %% tags=["demo"]
two_places = np.zeros((2, 1, 14, 14))
two_places[0, 0, 1:9, 1:9] = two_places[1, 0, 5:13, 4:12] = three
chosen = [2, 4, 5, 7]
W, biases = cnn.layers[0].params["W"][chosen], cnn.layers[0].params["b"][chosen]
shifts.feature_maps(
    two_places[:, 0],
    W,
    np.maximum(ready.conv_layer(two_places, W, biases), 0),
    names=[f"filter {number}" for number in chosen],
    alt="A three at the upper left and at the lower right, and for each the maps of four "
    "filters. The bright spots of each map move with the digit, and the largest numbers under "
    "the maps are the same in both lines.",
)

# %% [markdown]
# Two words are worth keeping apart. Convolution is **equivariant**: move the input, and the map moves along. Taking the maximum of a whole map
# makes the answer **invariant**: move the input, and nothing changes. (Near the border the filter can lose part of the digit, and then
# something does change: here for 4 of the 16 filters, none of those in the picture.)

# %% [markdown]
# ### Place by place
#
# All 449 test digits are now set at each of the 49 places. A cell says which share is right there. **Before you look:** where in the picture
# will the MLP do best?

# %% tags=["demo"]
# the same 449 digits, without their shifts
_, plain_test, _, plain_labels = split(*digit_images())
mlp = trained.load("shifted_mlp")
tables = {"MLP": np.zeros((7, 7)), "CNN, no places": np.zeros((7, 7))}
for down in range(7):
    for right in range(7):
        moved = np.zeros((len(plain_test), 1, 14, 14))
        moved[:, 0, down : down + 8, right : right + 8] = plain_test
        tables["MLP"][down, right] = mlp.accuracy(moved, plain_labels)
        tables["CNN, no places"][down, right] = cnn.accuracy(moved, plain_labels)
for name, table in tables.items():
    print(f"{name:15s} from {table.min():.2f} to {table.max():.2f}")
shifts.by_place(
    tables,
    alt="Two tables of 7 by 7 accuracies. That of the MLP runs from 0.39 to 0.76 without a clear "
    "order; that of the CNN from 0.90 to 0.98, lowest at the border.",
)

# %% [markdown]
# The MLP ranges from 0.39 to 0.76, the CNN from 0.90 to 0.98. The MLP is worst in a corner and shows no clear order elsewhere: each
# place has its own weights, trained on the few digits that happened to stand there. The CNN is equally good nearly everywhere, and loses a
# little at the border, where some windows are cut off.
#
# **Explore.** Choose a digit and move it. The small squares show at which of the 49 places each network is right (filled) or wrong
# (crossed). How sure is the MLP when it is wrong? A probability near 1 is what the network says. Whether it deserves trust has to be
# measured, as in the tables above.

# %% tags=["demo"]
shift_explorer()

# %% [markdown]
# ## 9 · Beside scikit-learn
#
# scikit-learn has no convolutional network. It does have the windows: `extract_patches_2d` cuts all patches out of an image, in the order of our
# loops. Each patch times the kernel, added up, must be `conv2d`. Written so, a convolution is **one matrix product** of a table
# of patches with a column of weights: this is how fast libraries, and `course.nn`, compute it.

# %% tags=["demo"]
from sklearn.feature_extraction.image import extract_patches_2d

patches = extract_patches_2d(seven, (3, 3))  # (18 * 18, 3, 3)
table = patches.reshape(len(patches), -1)  # (324, 9)
product = table @ KERNELS["left edges"].ravel()  # (324,)
print("patches", patches.shape, " table", table.shape)
print(
    "the same as conv2d:",
    np.allclose(product.reshape(18, 18), ready.conv2d(seven, KERNELS["left edges"])),
)

# %% [markdown]
# ## 10 · Where to go next
#
# In Keras and in PyTorch the network of section 8 reads as below. The cells are text: nothing here needs them installed. Read both line by line
# and find each of your functions.
#
# ```python
# # Keras: channels last
# import keras
# from keras import layers
#
# model = keras.Sequential(
#     [
#         keras.Input((14, 14, 1)),               # (h, w, channels)
#         layers.Conv2D(16, 5, activation="relu"),  # (10, 10, 16)
#         layers.MaxPooling2D(10),                # (1, 1, 16)
#         layers.Flatten(),                       # (16,)
#         layers.Dense(10, activation="softmax"),
#     ]
# )
# model.summary()                                 # 416 + 170 = 586 parameters
# model.compile(keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
# model.fit(X_train.transpose(0, 2, 3, 1), y_train, batch_size=32, epochs=5)
# ```
#
# ```python
# # PyTorch: channels first, as in this notebook
# import torch
# from torch import nn
#
# model = nn.Sequential(
#     nn.Conv2d(1, 16, 5),                        # (n, 16, 10, 10)
#     nn.ReLU(),
#     nn.MaxPool2d(10),                           # (n, 16, 1, 1)
#     nn.Flatten(),                               # (n, 16)
#     nn.Linear(16, 10),                          # scores: the softmax is inside the loss
# )
# print(sum(p.numel() for p in model.parameters()))  # 586
# loss = nn.CrossEntropyLoss()
# optimiser = torch.optim.Adam(model.parameters(), lr=0.02)
# X, y = torch.tensor(X_train, dtype=torch.float32), torch.tensor(y_train)
# for epoch in range(5):
#     for batch in torch.randperm(len(X)).split(32):
#         optimiser.zero_grad()
#         loss(model(X[batch]), y[batch]).backward()
#         optimiser.step()
# ```

# %% [markdown]
# What differs, and bites when one carries weights from one to another:
#
# | | here and PyTorch | Keras |
# |:--|:--|:--|
# | images | `(n, c, h, w)` | `(n, h, w, c)` |
# | filters | `(f, c, kh, kw)` | `(kh, kw, c, f)` |
# | dense weights | `(outputs, inputs)` | `(inputs, outputs)` |
# | flatten | channel by channel | pixel by pixel, all channels of a pixel together |
# | kernel flipped | no | no |
# | windows that do not fit | dropped | dropped |
#
# From here the road goes on: more layers, so that later filters see strokes of strokes; batch normalisation between them (notebook 07); shortcuts
# around layers (ResNet), which let gradients reach a hundred of them; a network trained on a million photographs whose filters are reused for a
# hundred of your own (transfer learning).

# %% [markdown]
# ## Three questions
#
# Their code is folded, because it knows the answers: run it with Shift + Enter. Each answer replies to you, and wrong ones
# are worth a click too.

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "An image of 28 × 28 goes through a 5 × 5 kernel with stride 2 and padding 1. How large is "
    "the result?",
    {
        "13 × 13":
            "28 + 2 − 5 = 25. Twelve whole steps of 2 fit into 25, and the first place makes 13.",
        "14 × 14":
            "That would be rounding up: 25 / 2 = 12.5, and half a step gives no further place.",
        "12 × 12": "Twelve is the number of steps. There is one more place than steps.",
        "26 × 26": "This is the size for stride 1: 25 steps, 26 places.",
    },
    right="13 × 13",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "A layer takes 8 channels and makes 16 maps with kernels of 3 × 3. How many parameters does "
    "it have for images of 32 × 32, and for 64 × 64?",
    {
        "1,168 for both":
            "16 · 8 · 9 weights and 16 biases. The same weights are used at every place, however "
            "many places there are.",
        "1,168, and four times as many":
            "The number of *places* grows fourfold, and with it the work. The weights are "
            "shared.",
        "160 for both":
            "16 kernels of 9 and 16 biases would be right for a single input channel. Each "
            "filter has a kernel for each of 8.",
        "1,280 for both":
            "This counts a bias for every pair of channel and map. There is one for each map: "
            "16, not 128.",
    },
    right="1,168 for both",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "You shuffle the pixels of all images, each image in the same way, and train again. Which "
    "network suffers?",
    {
        "The CNN, and the MLP not at all":
            "For a dense layer the order of inputs is only a name. The CNN's windows now hold "
            "pixels that were never neighbours, and there is nothing to find in them.",
        "The MLP, and the CNN not at all":
            "It is the other way round: only the CNN uses which pixels are neighbours.",
        "Both, about equally":
            "A dense layer can shuffle its weights along with the pixels, and is back where it "
            "was.",
    },
    right="The CNN, and the MLP not at all",
)

# %% [markdown]
# ## In your own words
#
# A friend writes: *"I tried a CNN on my data and it was no better than an MLP. The data are 20 laboratory values for each patient, in a
# row, and I used kernels of width 3. CNNs are overrated."*
#
# Answer in three to six sentences. Say **what a convolutional layer assumes** about its input (two things), **why these data do not
# fit**, and name **a measurement from this notebook** that shows when the assumption pays and when it does not.
# This is read by a person and gives up to 2 points. Double-click the next cell to write.

# %% [markdown] nbgrader={"grade_id": "reflection", "grade": true, "solution": true, "points": 2}
# *Your text here.*
#
# ### BEGIN MARK SCHEME
# **2 points** in all:
#
# - **1 point**: the assumptions, half a point each: neighbouring inputs belong together (a pattern can be seen in a small
#   window); the same pattern means the same wherever it stands (weights may be shared).
# - **0.5**: the laboratory values: their order is arbitrary, neighbours in the row are not related, and value 3 has another
#   meaning than value 12, so that weights should not be shared.
# - **0.5**: a measurement: 0.96 with 586 parameters against 0.62 with 6,634 on the shifted digits, **or** no difference (0.969
#   and 0.969) on the plain ones; the table of accuracies place by place is fine too.
#
# "CNNs are for pictures" without a reason: no point for the assumptions. Numbers need not be exact.
# ### END MARK SCHEME

# %% [markdown]
# ## Recap
#
# - A kernel slides over the image without being flipped; a side has $\lfloor (n + 2p - k) / s \rfloor + 1$ places.
# - A filter has a kernel for each input channel, and its sums make **one** map. A layer has a map for each filter.
# - Pooling keeps one number of each window, has no parameters, and drops windows that do not fit. A maximum does not start at 0.
# - `conv_layer` → `relu` → `pool2d` → `flatten` → dense → `softmax` is a complete network.
# - A convolution has `f · c · k · k + f` parameters, whatever the size of the image: 416 here, against 315,200 for a dense layer.
# - On shifted digits 586 parameters get 0.96 and 6,634 get 0.62; on plain digits both kinds get 0.97. The assumption decides.
#
# **You have built it all**: a threshold, a line that learns, a smooth neuron, layers, backpropagation, activations, regularization, and
# now filters. Every network you will meet is made of these parts.

# %% [markdown]
# ## A challenge, not graded
#
# **Without loops.** `np.lib.stride_tricks.sliding_window_view(image, (kh, kw))` gives all windows at once, `(oh, ow, kh, kw)`, without copying
# a number. Write `conv2d` with it and one `np.tensordot` or `einsum`, and measure how much faster it is on the 20 × 20 seven.
#
# **Backwards.** The gradient of a sum of the result with respect to the image: for each place of the result, add the kernel
# to the pixels of its window. Write it, and check it against finite differences, as in notebook 05.
#
# <details><summary>A hint for the second</summary>
#
# `dX = np.zeros(image.shape)`, then the two loops of `conv2d`, and inside `dX[window] += dY[i, j] * kernel`. The `+=` is the whole point.
#
# </details>

# %% tags=["demo"]
def my_conv2d(image, kernel):
    """Replace this line by your version without loops."""
    return ready.conv2d(image, kernel)


print(
    "agrees:",
    np.allclose(my_conv2d(seven, KERNELS["blur"]), ready.conv2d(seven, KERNELS["blur"])),
)

# %% [markdown]
# ## How far you are
#
# The next cell lists the checks that were right since the kernel started. Before you hand in: **Kernel → Restart Kernel
# and Run All Cells**, look at the list once more, and save.
#
# This was the last lesson. In `course/nn/` the same parts make a small library: read it, and build something of your own.

# %% tags=["demo"]
check.progress(
    {
        "output_size": 2,
        "conv2d": 3,
        "relu": 2,
        "pool2d": 3,
        "conv_layer": 2,
        "flatten": 1,
        "cnn_forward": 2,
        "count_parameters": 2,
    }
)
