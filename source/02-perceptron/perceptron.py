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
# # 02 · The perceptron: weights that learn from mistakes
#
# The neuron of notebook 01 counted its inputs, and a person chose its threshold. In 1958 Frank Rosenblatt gave every
# input a number of its own, a **weight**, and a rule by which the neuron finds its weights by itself: look at an
# example, answer, and change only if the answer was wrong. If a solution exists, this rule is bound to find one.
#
# > **Passport: the one convention of this notebook**
# > - Samples are rows: `X` is `(n_samples, n_features)`, real numbers. Labels `y` are `(n_samples,)`, each 0 or 1.
# > - A neuron is a pair: `w` of shape `(n_features,)`, one weight for each input, and one number `b`, the **bias**.
# > - Its sum is $z = w \cdot x + b$. It calls the sample 1 if $z \ge 0$, else 0. A sum of **exactly 0 is called 1**.
# > - Training starts at $w = 0$, $b = 0$. An **epoch** is one look at every sample.
#
# **You will be able to**
# - write the perceptron, its learning rule and its training, and Adaline, its sibling that learns from every example;
# - say what it means for data to be linearly separable, why training then ends, and why on XOR it never does;
# - judge a classifier on samples that it has not seen, with accuracy, a confusion matrix and a ROC curve.
#
# **You need** [notebook 01](../01-mp-neuron/mp_neuron.ipynb), and dot products of NumPy arrays. **Time:** about 90
# minutes, 36 of them for the seven exercises.

# %% nbgrader={"grade_id": "given-setup", "locked": true}
import numpy as np

from course import check
from course.data import AND, NAND, OR, XOR, truth_table
from course.fits import check_fit

# %% [markdown]
# The pictures in this notebook are drawn with finished functions, so that they work before your own do. Once your
# checks say *Right*, set the switch to `True`, run the notebook again, and see that no picture changes.

# %% tags=["demo"]
USE_MY_OWN = False

from itertools import permutations

from course.data import blobs, split
from course.explorers.perceptron import perceptron_explorer, threshold_explorer
from course.finished import perceptron as ready
from course.plots import lines, scores
from course.quiz import ask
from course.watching import mistakes, watch

# %% [markdown]
# ## Predict, then run
#
# Shall I take the bicycle? Two numbers decide: the temperature in degrees and the wind in kilometres per hour. Every
# degree speaks for it, with weight 2. Every km/h of wind speaks against it, with weight −1. And I have to be talked
# into it: the bias is −10.
#
# $$z = 2 \cdot \text{temperature} - 1 \cdot \text{wind} - 10, \qquad \text{go if } z \ge 0$$
#
# **Before you run the next cell**, replace each `"?"` by your guess, 0 or 1.

# %% tags=["demo"]
my_guess = ["?", "?", "?", "?", "?"]

w_bicycle, b_bicycle = np.array([2, -1]), -10
days = np.array([[15, 10], [10, 20], [10, 10], [20, 28], [0, 5]])  # temperature, wind
for day, guess in zip(days, my_guess, strict=True):
    z = w_bicycle @ day + b_bicycle
    print(
        f"{day[0]:2d} degrees, {day[1]:2d} km/h   your guess: {guess}   z = {z:3d}, the neuron: "
        f"{ready.step(z)}"
    )

# %% [markdown]
# On the third day the sum is exactly 0, and 0 is enough. On the fourth the wind is stronger than on the second, and yet
# the neuron goes: 20 degrees outvote 28 km/h. No input is a veto any more, and inputs need not be 0 or 1.

# %% [markdown]
# ## 1 · A weighted sum and a step
#
# The second half of the neuron is the **step function**. It turns the sum into a call:
#
# $$\text{step}(z) = \begin{cases} 1 & \text{if } z \ge 0 \\ 0 & \text{if } z < 0 \end{cases}$$
#
# Where did the threshold of notebook 01 go? $w \cdot x \ge \theta$ says the same as $w \cdot x - \theta \ge 0$. So the
# bias is $b = -\theta$: a high threshold is a low bias. From now on it is learned like any weight, as the weight of an
# extra input that is always 1.

# %% [markdown]
# ### Exercise 1: `step`  ·  ●○○○○  ·  3 min
#
# Write the step function. It takes a number and gives 1 or 0, or it takes an array of any shape and gives ones and
# zeros in the same shape.
#
# <details><summary>Hint 1: idea</summary>
#
# A comparison of an array with a number is made entry by entry. One expression can serve a number and an array alike.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `() -> ()`, `(n,) -> (n,)`, `(m, n) -> (m, n)`. True and False count as 1 and 0, and `int` or `astype(int)` turns them
# into numbers. What is wanted for `z = 0`? Look at the formula above.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# A number or an array, cut off from above at 5:
#
# ```python
# np.where(z > 5, 5, z)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "step", "solution": true}
def step(z):
    """The step function.

    z: a number, or an array of any shape
    returns: 1 or 0, or an array of ones and zeros of the same shape
    """
    ### BEGIN SOLUTION
    return np.where(z >= 0, 1, 0)
    ### END SOLUTION

# %% nbgrader={"grade_id": "step-number", "grade": true, "points": 1}
signs = "these are signs, -1 and 1; the calls of this notebook are 0 and 1."
mistakes_in_step = {
    "the calls are turned round: 1 is for sums of 0 and more.": 0,
    "this is the sigmoid; the step jumps from 0 to 1, with nothing between.": 0.574442516811659,
}
check.returns(1, step, 0.3, mistakes=mistakes_in_step)
check.returns(
    0, step, -2, mistakes={signs: -1, "a sum below 0 is called 0, whatever its size.": 1}
)
exact = {
    "a sum of exactly 0 is called 1: `>=`, not `>`.": 0,
    "a sum of exactly 0 is called 1, not 0.5.": 0.5,
}
check.returns(1, step, 0, mistakes=exact)
### BEGIN HIDDEN TESTS
random = check.rng("step-number")
for size in (1e-6, 0.2, 0.7, 3.0, 1000.0):
    z = float(size * random.uniform(1, 1.5))
    check.returns(1, step, z, mistakes={"the sum was rounded first; every sum of 0 and more is called 1.": 0})
    check.returns(0, step, -z, mistakes={"the sum was rounded first; every sum below 0 is called 0.": 1})
check.returns(1, step, z=7)
check.returns(0, step, np.float64(-7.5))
check.returns(1, step, np.float64(0.0), mistakes=exact)
### END HIDDEN TESTS
check.right("step", "a number gives a call")

# %% nbgrader={"grade_id": "step-array", "grade": true, "points": 1}
mistakes_in_step = {
    "a sum of exactly 0 is called 1: `>=`, not `>`.": np.array([0, 0, 1, 0]),
    "these are signs, -1 and 1; the calls of this notebook are 0 and 1.":
        np.array([-1, 1, 1, -1]),
    "the calls are turned round: 1 is for sums of 0 and more.": np.array([1, 0, 0, 1]),
    "the sums came back with the negative ones cut off; a call is 0 or 1.":
        np.array([0, 0, 2, 0]),
    "there is one call for the whole array; every entry has its own.": 1,
    "there is one call for the whole array, too; every entry has its own.": 0,
}
check.returns(
    np.array([0, 1, 1, 0]), step, np.array([-1.5, 0.0, 2.0, -0.1]), mistakes=mistakes_in_step
)
### BEGIN HIDDEN TESTS
random = check.rng("step-array")
for shape in ((1,), (9,), (2, 3), (4, 1), (1, 5), (2, 2, 3)):
    z = random.choice([-1, 1], size=shape) * random.uniform(0.01, 2, size=shape)
    calls = np.array([0 if value < 0 else 1 for value in z.ravel().tolist()]).reshape(shape)
    check.returns(calls, step, z)
check.returns(np.array([1, 1, 0]), step, np.array([3, 0, -1]))
check.returns(np.array([[1], [0]]), step, z=np.array([[0.0], [-4.0]]))
### END HIDDEN TESTS
check.right("step", "an array gives a call for each entry")

# %% [markdown]
# ### Exercise 2: `perceptron_predict`  ·  ●●○○○  ·  4 min
#
# Write the whole neuron for a table: the sum $z = w \cdot x + b$ of every row of `X`, then its call. The checks put a
# finished `step` beside it, so that a mistake there does not count twice.
#
# <details><summary>Hint 1: idea</summary>
#
# Every row needs a dot product with the same `w`. That is what a product of a table and a vector is.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $z_i = \sum_j X_{ij} w_j + b$. In shapes: `(n, d)` times `(d,)` gives `(n,)`, and adding one number leaves `(n,)`.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The price of each basket, with a delivery fee, and which of them are above 50:
#
# ```python
# is_expensive(baskets @ prices + fee)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "perceptron_predict", "solution": true}
def perceptron_predict(X, w, b):
    """The calls of one neuron.

    X: (n, d), one sample in each row
    w: (d,), b: a number
    returns: (n,) ones and zeros
    """
    ### BEGIN SOLUTION
    return step(X @ w + b)
    ### END SOLUTION

# %% nbgrader={"grade_id": "perceptron_predict-rows", "grade": true, "points": 2}
from course.finished import perceptron as finished_02

X = np.array([
    [1.0, 0.0, 0.0], [0.0, 1.0, 2.0], [3.0, 1.0, 1.0], [-1.0, 0.0, 3.0], [-4.0, 0.0, 1.0]
])
with check.replaced(globals(), step=finished_02.step):
    mistakes_in_predict = {
        "the bias is missing.": np.array([1, 0, 1, 1, 0]),
        "add up the products of each row before the step.": np.array(
            [[1, 0, 0], [0, 0, 1], [1, 0, 0], [0, 0, 1], [0, 0, 0]]
        ),
        "the bias was subtracted; it is added.": np.array([1, 1, 1, 1, 0]),
        "a sum of exactly 0 is called 1: `>=`, not `>`.": np.array([0, 0, 1, 0, 0]),
        "these are the sums; a call is 0 or 1.": np.array([0.0, -2.0, 0.5, -0.5, -4.5]),
        "this is the call of the first sample alone; every row has one.": 1,
        "these are signs, -1 and 1; the calls of this notebook are 0 and 1.":
            np.array([1, -1, 1, -1, -1]),
    }
    check.returns(
        np.array([1, 0, 1, 0, 0]), perceptron_predict, X, np.array([1.0, -2.0, 0.5]), -1.0,
        mistakes=mistakes_in_predict
    )
    ### BEGIN HIDDEN TESTS
    random = check.rng("perceptron_predict-rows")
    for n, d in ((2, 1), (6, 2), (4, 4), (9, 3), (25, 7)):
        w, b = random.choice([-1, 1], size=d) * random.uniform(0.3, 1.5, size=d), float(random.uniform(0.5, 1.5))
        b = -b if n % 2 else b
        X = random.uniform(-2, 2, size=(6 * n, d))
        sums = [sum(x * weight for x, weight in zip(row, w.tolist())) + b for row in X.tolist()]
        clear = [i for i, z in enumerate(sums) if abs(z) > 0.02][:n]
        check.returns(np.array([int(sums[i] > 0) for i in clear]), perceptron_predict, X[clear], w, b)
    ### END HIDDEN TESTS
check.right("perceptron_predict", "each row gets a call")

# %% nbgrader={"grade_id": "perceptron_predict-gates", "grade": true, "points": 1}
from course.finished import perceptron as finished_02

with check.replaced(globals(), step=finished_02.step):
    strict = "a sum of exactly 0 is called 1: `>=`, not `>`."
    inside = {
        "every row is called 1: the step is taken of the whole sum, with the bias, not of the "
        "inputs.":
            np.ones(4)
    }
    check.returns(
        np.array([0, 0, 0, 1]), perceptron_predict, truth_table(2), np.array([2, 2]), -3,
        mistakes=inside,
    )
    check.returns(
        np.array([0, 1, 1, 1]), perceptron_predict, truth_table(2), np.array([2, 2]), -1
    )
    zeros = {strict: np.zeros(4, dtype=int)}
    check.returns(
        np.ones(4, dtype=int), perceptron_predict, truth_table(2), np.array([0, 0]), 0,
        mistakes=zeros,
    )
    ### BEGIN HIDDEN TESTS
    random = check.rng("perceptron_predict-gates")
    for n, d in ((8, 2), (8, 3), (5, 5)):
        X = random.integers(-3, 4, size=(n, d))
        w = random.choice([-2, -1, 1, 2], size=d)
        on_the_line = int(random.integers(n))
        b = -int(sum((X[on_the_line] * w).tolist()))
        calls = [int(sum(x * weight for x, weight in zip(row, w.tolist())) + b >= 0) for row in X.tolist()]
        strictly = [int(sum(x * weight for x, weight in zip(row, w.tolist())) + b > 0) for row in X.tolist()]
        check.returns(np.array(calls), perceptron_predict, X, w, b, mistakes={strict: np.array(strictly)})
    check.returns(
        np.array([0]), perceptron_predict, X=np.array([[0.5, -1.0, 2.0]]), w=np.array([2.0, 1.0, -1.0]), b=1.5
    )
    check.returns(np.array([1, 0, 1]), perceptron_predict, np.array([[2.0], [-1.0], [0.5]]), np.array([4.0]), -2.0)
    ### END HIDDEN TESTS
check.right("perceptron_predict", "gates, and sums of exactly 0")

# %% [markdown]
# ### What it looks like
#
# With two inputs the border $w_1 x_1 + w_2 x_2 + b = 0$ is a straight line, and now it can lie at any angle. Look for
# three things: the arrow $w$ stands at a right angle to the line; it points to the side where the neuron fires
# (shaded); and the day on the line is on the side that fires.

# %% tags=["demo"]
lines.half_planes(
    {"the bicycle": (w_bicycle, b_bicycle)},
    days,
    ready.perceptron_predict(days, w_bicycle, b_bicycle),
    names=["stay", "go"],
    labels=("temperature", "wind"),
    alt="Temperature across, wind upwards. A steep line rises through 5 degrees without wind and "
    "20 degrees with 30 km/h. The side to its right is shaded, and the arrow w points there, to "
    "the right and a little down. Three days are on that side, one of them on the line itself, "
    "and two days are left of it.",
)

# %% [markdown]
# ### AND, OR and NAND, with weights chosen by hand
#
# With $w = (2, 2)$ the bias alone makes the difference between AND ($b = -3$) and OR ($b = -1$). NAND, which no MP
# neuron could be, is AND with every sign turned round. Compare the sums with the calls.

# %% tags=["demo"]
by_hand = {
    "AND": (np.array([2, 2]), -3),
    "OR": (np.array([2, 2]), -1),
    "NAND": (np.array([-2, -2]), 3)
}
rows = truth_table(2)
labels = {"AND": AND, "OR": OR, "NAND": NAND, "XOR": XOR}
for gate, (w, b) in by_hand.items():
    calls = ready.perceptron_predict(rows, w, b)
    print(
        f"{gate:5s} sums {rows @ w + b}  calls {calls}  as wanted: "
        f"{(calls == labels[gate]).all()}"
    )

# %% tags=["demo"]
lines.half_planes(
    by_hand,
    rows,
    labels,
    names=["label 0", "label 1"],
    alt="Three squares with the corners 00, 01, 10 and 11. For AND the line falls between 11 and "
    "the rest, for OR between 00 and the rest, each with the arrow up and to the right. For NAND "
    "the line is that of AND and the arrow points down left.",
)

# %% [markdown]
# Multiply `w` and `b` by the same positive number. The line stays where it is, and no call changes: $z$ and $3z$ have
# the same sign. A perceptron has no opinion on *how sure* it is. Multiply by a negative number, and every call off the
# line turns round.

# %% tags=["demo"]
w, b = by_hand["AND"]
for c in (0.01, 1, 100, -1):
    print(f"{c:6g} times AND: {ready.perceptron_predict(rows, c * w, c * b)}")

# %% [markdown]
# ## 2 · Is there a line at all?
#
# Two classes are **linearly separable** if some line (with three inputs a plane, with more a hyperplane) has all ones
# on one side and all zeros on the other. In symbols: there are $w$ and $b$ with $w \cdot x + b \ge 0$ for every sample
# of label 1 and $w \cdot x + b < 0$ for every sample of label 0.
#
# It is a property of the data, not of the learner. **Before you look at the titles:** which of the three can be
# separated?

# %% tags=["demo"]
random = np.random.default_rng(4)
apart = np.vstack([
    random.normal((-1.2, -0.8), 0.35, (14, 2)), random.normal((1.2, 0.8), 0.35, (14, 2))
])
spread = random.uniform(-2, 2, (28, 2))
data = {"yes, with room": apart, "yes, barely": spread, "no": spread}
truth = {
    "yes, with room": np.repeat([0, 1], 14),
    "yes, barely": (spread @ np.array([0.5, 1.0]) + 0.2 > 0).astype(int),
    "no": (np.hypot(*spread.T) < 1.25).astype(int),
}
borders = {
    "yes, with room": (np.array([1.2, 0.8]), 0.0),
    "yes, barely": (np.array([0.5, 1.0]), 0.2),
    "no": None,
}
lines.half_planes(
    borders,
    data,
    truth,
    names=["label 0", "label 1"],
    limits=(-2.6, 2.6, -2.6, 2.6),
    size=45,
    alt="Three sets of 28 points. In the first a line passes between two heaps that lie far "
    "apart. In the second zeros and ones come close to the line on both sides. In the third the "
    "ones are in the middle with zeros all around, and there is no line.",
)

# %% [markdown]
# ## 3 · Learning from one mistake
#
# So far a person chose the weights. Rosenblatt's rule changes them after a look at a single sample $x$ with label $y$:
#
# | label | call | what happens |
# |:-:|:-:|:--|
# | 1 | 1 | nothing |
# | 0 | 0 | nothing |
# | 1 | 0 | the sum was too low: **add** $x$ to $w$, and 1 to $b$ |
# | 0 | 1 | the sum was too high: **subtract** $x$ from $w$, and 1 from $b$ |
#
# Why does it help? Suppose $x$ was missed and $x$ is added. The new sum for the same sample is
#
# $$(w + x) \cdot x + (b + 1) = \underbrace{w \cdot x + b}_{\text{old sum}} + \underbrace{x \cdot x + 1}_{\text{positive}}$$
#
# It went up, by at least 1. One step need not be enough to turn the call round, and it can spoil the call of another
# sample. That training ends all the same is not obvious, and section 4 shows why.

# %% [markdown]
# ### Exercise 3: `perceptron_update`  ·  ●●○○○  ·  5 min
#
# Write one look at one sample: make the call, compare, and give back the pair `(w, b)`, changed or not. The arguments
# must hold afterwards what they held before. The checks put finished versions of the earlier functions beside it.
#
# <details><summary>Hint 1: idea</summary>
#
# First find out what the neuron calls this sample *now*. Two of the four cases in the table change nothing. `if` and
# `elif` are fine. So is a formula: what is $y$ minus the call in each of the four cases?
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $w \leftarrow w + e\, x$ and $b \leftarrow b + e$, where $e$ is $1$, $0$ or $-1$. `w` and `x` are `(d,)`, and so is
# the new `w`. Beware of `w += ...` on an array: it changes the array that the caller still holds.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# A thermostat that looks once, and moves its valve `v` by one notch if it is too warm or too cold:
#
# ```python
# is_open = decide(v, room)
# return v + (wanted - is_open)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "perceptron_update", "solution": true}
def perceptron_update(x, y, w, b):
    """The weights after one look at one sample.

    x: (d,), one sample; y: its label, 0 or 1
    w: (d,), b: a number
    returns: (w, b), the same shapes
    """
    ### BEGIN SOLUTION
    error = y - step(x @ w + b)  # 1: missed, -1: false alarm, 0: right
    return w + error * x, b + error
    ### END SOLUTION

# %% nbgrader={"grade_id": "perceptron_update-wrong_call", "grade": true, "points": 2}
from course.finished import perceptron as finished_02

with check.replaced(
        globals(), step=finished_02.step, perceptron_predict=finished_02.perceptron_predict
):
    missed = {
        "a 1 was called 0: something has to change.": (np.array([-1.0, 1.0]), 1.0),
        "a 1 was called 0: add x, do not subtract it.": (np.array([-3.0, 2.0]), 0.0),
        "the bias has to learn too: it goes up by 1.": (np.array([1.0, 0.0]), 1.0),
        "the bias is right, the weights have to learn too.": (np.array([-1.0, 1.0]), 2.0),
        "the label minus the sum was used; take the label minus the call.":
            (np.array([5.0, -2.0]), 4.0),
        "x was added twice: the difference of label and call is 1, not 2.":
            (np.array([3.0, -1.0]), 3.0),
        "the sign of x does not matter to its own update: add x as it is.":
            (np.array([1.0, 2.0]), 2.0),
        "the weights went up and the bias down; both have the same sign.":
            (np.array([1.0, 0.0]), 0.0),
        "w comes first, then b.": (2.0, np.array([1.0, 0.0])),
        "these are the new weights alone; a pair (w, b) is wanted.": np.array([1.0, 0.0]),
    }
    check.returns(
        (np.array([1.0, 0.0]), 2.0),
        perceptron_update,
        np.array([2.0, -1.0]),
        1,
        np.array([-1.0, 1.0]),
        1.0,
        mistakes=missed,
    )
    alarm = {
        "a 0 was called 1: something has to change.": (np.array([2.0, 1.0]), -1.0),
        "a 0 was called 1: subtract x, do not add it.": (np.array([3.0, 4.0]), 0.0),
        "the bias has to learn too: it goes down by 1.": (np.array([1.0, -2.0]), -1.0),
        "the weights went down and the bias up; both have the same sign.":
            (np.array([1.0, -2.0]), 0.0),
        "the label minus the sum was used; take the label minus the call.":
            (np.array([-2.0, -11.0]), -5.0),
    }
    check.returns(
        (np.array([1.0, -2.0]), -2.0),
        perceptron_update,
        np.array([1.0, 3.0]),
        0,
        np.array([2.0, 1.0]),
        -1.0,
        mistakes=alarm,
    )
    exact = {
        "the sum is exactly 0, so this 0 was called 1: `>=`, not `>`.": (np.array([2, -1]), 0)
    }
    check.returns(
        (np.array([1, -3]), -1), perceptron_update, np.array([1, 2]), 0, np.array([2, -1]), 0,
        mistakes=exact,
    )
    once = {"one look makes one step, even if the call stays wrong.": (np.array([-1, 0]), 2)}
    check.returns(
        (np.array([-4, 0]), -1), perceptron_update, np.array([1, 0]), 1, np.array([-5, 0]), -2,
        mistakes=once,
    )
    ### BEGIN HIDDEN TESTS
    random = check.rng("perceptron_update-wrong_call")
    for d in (1, 2, 3, 6):
        for label in (0, 1):
            x = random.choice([-1, 1], size=d) * random.uniform(0.4, 2, size=d)
            w = random.choice([-1, 1], size=d) * random.uniform(0.4, 2, size=d)
            z = (-1 if label else 1) * float(random.uniform(0.3, 4))  # the sum of a sample that is called wrong
            b = z - sum(one * other for one, other in zip(x.tolist(), w.tolist()))
            sign = 1 if label else -1
            after = np.array([weight + sign * one for one, weight in zip(x.tolist(), w.tolist())])
            check.returns((after, b + sign), perceptron_update, x, label, w, b)
    check.returns((np.array([-3.0]), -1.0), perceptron_update, x=np.array([3.0]), y=0, w=np.array([0.0]), b=0.0)
    check.returns((np.array([0, 0, 1]), 0), perceptron_update, np.array([2, -1, 0]), 1, np.array([-2, 1, 1]), -1)
    ### END HIDDEN TESTS
check.right("perceptron_update", "a wrong call moves w and b")

# %% nbgrader={"grade_id": "perceptron_update-right_call", "grade": true, "points": 2}
from course.finished import perceptron as finished_02

with check.replaced(
        globals(), step=finished_02.step, perceptron_predict=finished_02.perceptron_predict
):
    w, b = np.array([3.0, -1.0]), 0.5
    changed = {
        "a 1 was called 1: that is right, and nothing changes.": (np.array([4.0, 1.0]), 1.5),
        "the label minus the sum was used; take the label minus the call.":
            (np.array([2.5, -2.0]), 0.0),
    }
    check.returns((w, b), perceptron_update, np.array([1.0, 2.0]), 1, w, b, mistakes=changed)
    changed = {
        "a 0 was called 0: that is right, and nothing changes.": (np.array([5.0, -2.0]), -0.5),
        "a sum below 0 is no mistake for a label 0; nothing changes.":
            (np.array([1.0, 0.0]), 1.5),
        "the label minus the sum was used; take the label minus the call.":
            (np.array([-10.0, 5.5]), 7.0),
    }
    check.returns((w, b), perceptron_update, np.array([-2.0, 1.0]), 0, w, b, mistakes=changed)
    biased = {
        "the bias is missing from the sum; with it the call is 0, and right.":
            (np.array([2.0, -3.0]), -2.5)
    }
    check.returns((w, -1.5), perceptron_update, np.array([1.0, 2.0]), 0, w, -1.5, mistakes=biased)
    check.returns(
        (np.array([1, -1]), 0),
        perceptron_update,
        np.array([2, 2]),
        1,
        np.array([1, -1]),
        0,
        mistakes={
            "the sum is exactly 0, and this 1 was called 1: nothing changes.":
                (np.array([3, 1]), 1)
        },
    )
    ### BEGIN HIDDEN TESTS
    random = check.rng("perceptron_update-right_call")
    for d in (1, 2, 3, 6):
        for label in (0, 1):
            x = random.choice([-1, 1], size=d) * random.uniform(0.4, 2, size=d)
            w = random.choice([-1, 1], size=d) * random.uniform(0.4, 2, size=d)
            z = (1 if label else -1) * float(random.uniform(0.3, 4))
            b = z - sum(one * other for one, other in zip(x.tolist(), w.tolist()))
            check.returns((w, b), perceptron_update, x, label, w, b)
    ### END HIDDEN TESTS
check.right("perceptron_update", "a right call changes nothing, and no argument is changed")

# %% [markdown]
# **A picture as a second check.** The rows of AND, one look after the other, in the order 00, 01, 10, 11, from zero
# weights. The ring marks the sample that is looked at, the dashed line is the border before a mistake, the solid one
# after it. Find the look after which a sample that was right before is wrong again.

# %% tags=["demo"]
watched = [look for looks in watch(rows, AND, 24) for look in looks]
lines.looks(
    watched[:8],
    rows,
    AND,
    alt="Eight squares, the first eight looks at AND. Look 1: 00 is called 1 and is 0, w = (0, "
    "0), b = -1, no line. Looks 2 and 3 are right. Look 4: 11 is missed, w = (1, 1), b = 0. Look "
    "5: 00 is called 1, b = -1. Look 6: 01 is called 1, w = (1, 0), b = -2. Look 7 is right. "
    "Look 8: 11 is missed, w = (2, 1), b = -1.",
)

# %% [markdown]
# Before the first look all weights are zero, so every sum is 0, and **every** sample is called 1. Look 1 mends this for
# 00, and the neuron says 0 to everything; while $w$ is zero there is no border to draw. At look 4 the row 11 pulls the
# line in, too far: now all four rows are called 1. Looks 2 and 3 were right and would now be wrong. The rule knows
# nothing but the sample in front of it.

# %% [markdown]
# ## 4 · Until no mistake is left
#
# Training repeats looks. One **epoch** is a look at every sample once. In each epoch we count the wrong calls, each
# **before** its update: the call is made with the weights of that moment, and only then are they changed. An epoch
# without a mistake changes nothing, so every later one would be the same. There training stops.

# %% [markdown]
# ### Exercise 4: `perceptron_fit`  ·  ●●●○○  ·  9 min
#
# The frame is there: zero weights, the loop over epochs, and for each epoch an `order` drawn from `seed`. Write **one
# epoch**:
#
# - look at the samples in this order, count the wrong calls, and update after each look;
# - append the count to `mistakes`;
# - leave the loop if it is 0.
#
# `mistakes` holds one number for each epoch, so it ends with a 0 if training came to its end. The order is yours to
# choose: shuffled in each epoch as here, or the rows as they stand. The checks accept every order, and put finished
# versions of the earlier functions beside it.
#
# <details><summary>Hint 1: idea</summary>
#
# You need a counter that starts at 0 in each epoch. For each index of the order: take the sample and its label, make
# the call, compare, count. Then let `perceptron_update` do its work, and keep what it gives back.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `X[i]` is one sample, `(d,)`, `y[i]` its label. `perceptron_predict` takes a table, and `X[i : i + 1]` is a table of
# one row. Or call `step` on the sum. The new weights must be in use at the very next sample:
# `w, b = perceptron_update(...)`. `break` leaves the loop.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Sorting by exchanging neighbours, counting the exchanges of each pass, until a pass needs none:
#
# ```python
# count = 0
# for i in range(len(a) - 1):
#     count += int(a[i] > a[i + 1])
#     a = in_order(a, i)
# exchanges.append(count)
# if count == 0:
#     break
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "perceptron_fit", "solution": true}
def perceptron_fit(X, y, max_epochs=100, seed=0):
    """Train a perceptron from zero weights.

    X: (n, d); y: (n,), zeros and ones
    returns: (w, b, mistakes): (d,), a number, and the wrong calls of each epoch
    """
    rng = np.random.default_rng(seed)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        order = rng.permutation(len(X))
        ### BEGIN SOLUTION
        mistakes.append(0)
        for i in order:
            mistakes[-1] += int(step(X[i] @ w + b) != y[i])
            w, b = perceptron_update(X[i], y[i], w, b)
        if mistakes[-1] == 0:
            break
        ### END SOLUTION
    return w, b, mistakes

# %% nbgrader={"grade_id": "perceptron_fit-separates", "grade": true, "points": 2}
from course.finished import perceptron as finished_02

earlier = {
    name: getattr(finished_02, name)
    for name in ("step", "perceptron_predict", "perceptron_update")
}
with check.replaced(globals(), **earlier):
    # one sample three times: every order is the same
    X, y, w = (
        np.array([[2.0, -1.0], [2.0, -1.0], [2.0, -1.0]]),
        np.array([0, 0, 0]),
        np.array([-2.0, 1.0]),
    )
    mistakes_in_fit = {
        "the count was made after the update; count each call before it.": (w, -1.0, [0]),
        "the calls of all samples were made first; use the new weights from the next sample on.":
            (3 * w, -3.0, [3, 0]),
        "the calls of all samples were made first; call, count and learn sample by sample.":
            (w, -1.0, [3, 0]),
        "the bias never moved; it learns too.": (w, 0.0, [1, 0]),
        "training starts at zero weights, not at ones.": (w + 1, -1.0, [1, 0]),
        "the last epoch counts too: its 0 belongs to the list.": (w, -1.0, [1]),
        "this is the number of all mistakes; a list with one number for each epoch is wanted.":
            (w, -1.0, 1),
        "these are shares; count the mistakes.": (w, -1.0, [1 / 3, 0.0]),
        "these are the right calls; count the wrong ones.": (w, -1.0, [2, 3]),
        "training goes on after an epoch without a mistake; leave the loop there.":
            (w, -1.0, [1] + [0] * 99),
        "the weights begin at zero again in each epoch; keep what was learned.":
            (w, -1.0, [1] * 100),
        "a sum of exactly 0 is called 1, so the zero weights are wrong at first: `>=`, not `>`.":
            (0 * w, 0.0, [0]),
        "the weights never moved: keep what perceptron_update gives back.":
            (0 * w, 0.0, [3] * 100),
    }
    check.returns((w, -1.0, [1, 0]), perceptron_fit, X, y, mistakes=mistakes_in_fit)
    for gate, labels_of_gate in (("AND", AND), ("OR", OR), ("NAND", NAND)):
        said = f"perceptron_fit(X, y) on {gate}"
        w, b, wrong = check_fit(
            said, check.call(perceptron_fit, truth_table(2), labels_of_gate), 4, 2, 100
        )
        calls = [int(x1 * w[0] + x2 * w[1] + b >= 0) for x1, x2 in truth_table(2)]
        check.that(
            wrong[-1] == 0,
            f"{said}\nthere are still mistakes after {len(wrong)} epochs: {wrong[-5:]} in the "
            "last ones\n"
            "expected:  an epoch without one, because a line separates this data",
        )
        check.that(
            calls == labels_of_gate.tolist(),
            f"{said}\nw = {w}, b = {b} calls the rows {calls}\nexpected:  {labels_of_gate}, "
            "as the last epoch is said to have no mistake\nlikely:    a sample that is never "
            "looked at, or is compared with the label of another.",
        )
    ### BEGIN HIDDEN TESTS
    random = check.rng("perceptron_fit-separates")
    for n, d, seed in ((2, 2, 0), (12, 1, 3), (25, 2, 1), (20, 4, 8)):
        plane = random.choice([-2, -1, 1, 2], size=d + 1)
        grid = random.integers(-4, 5, size=(60 * n, d))
        sums = grid @ plane[:-1] + plane[-1]
        grid = grid[np.abs(sums) > 1.2 * np.sqrt((plane**2).sum())]  # a margin: so every order ends within 100 epochs
        labels_of_plane = (grid @ plane[:-1] + plane[-1] > 0).astype(int)
        both = np.concatenate(
            [np.flatnonzero(labels_of_plane == 0)[: (n + 1) // 2], np.flatnonzero(labels_of_plane == 1)[: n // 2]]
        )
        X, y = grid[both].astype(float), labels_of_plane[both]
        said = f"perceptron_fit(X, y, seed={seed}) on {len(X)} separable samples"
        w, b, wrong = check_fit(said, check.call(perceptron_fit, X, y, seed=seed), *X.shape, 100)
        check.that(
            wrong[-1] == 0,
            f"{said}\nthere are still mistakes after {len(wrong)} epochs\nexpected:  an epoch without one",
        )
        calls = [int(sum(a * c for a, c in zip(row, w.tolist())) + b >= 0) for row in X.tolist()]
        check.that(calls == y.tolist(), f"{said}\nthe result calls {np.sum(calls != y)} samples wrong\nexpected:  none")
    said = "perceptron_fit(X, y) with every label 1"
    w, b, wrong = check_fit(said, check.call(perceptron_fit, np.array([[1.5], [-2.0]]), np.array([1, 1])), 2, 1, 100)
    check.that(
        w[0] == 0 and b == 0 and wrong == [0],
        f"{said}\ncame back: w = {w}, b = {b}, mistakes = {wrong}\nexpected:  w = [0.], b = 0.0, mistakes = [0]\n"
        "likely:    training starts at zero weights, which call everything 1; so there is nothing to learn here.",
    )
    ### END HIDDEN TESTS
check.right("perceptron_fit", "it separates what a line can separate, and stops")

# %% nbgrader={"grade_id": "perceptron_fit-never", "grade": true, "points": 1}
from course.finished import perceptron as finished_02

earlier = {
    name: getattr(finished_02, name)
    for name in ("step", "perceptron_predict", "perceptron_update")
}
with check.replaced(globals(), **earlier):
    said = "perceptron_fit(X, y, max_epochs=7) on XOR"
    wrong = check_fit(
        said, check.call(perceptron_fit, truth_table(2), XOR, max_epochs=7), 4, 2, 7
    )[2]
    check.that(
        wrong[-1] > 0,
        f"{said}\nmistakes came back as {wrong}\nexpected:  no 0 in it, because no line "
        "separates XOR\n"
        "likely:    the mistakes are counted after their updates, or not all of them.",
    )
    ### BEGIN HIDDEN TESTS
    for labels_of_rows, options in (
        (1 - XOR, {"max_epochs": 1, "seed": 4}),
        (XOR, {"max_epochs": 12, "seed": 9}),
    ):
        most = options["max_epochs"]
        given = "".join(f", {key}={value}" for key, value in options.items())
        said = f"perceptron_fit(X, y{given}) on a gate that no line separates"
        wrong = check_fit(said, check.call(perceptron_fit, truth_table(2), labels_of_rows, **options), 4, 2, most)[2]
        check.that(wrong[-1] > 0, f"{said}\nmistakes came back as {wrong}\nexpected:  no 0 in it")
    # the same sample with two labels
    for X, y, most in (([[1.0], [1.0], [-2.0]], [0, 1, 0], (5,)), ([[1.0], [1.0]], [0, 1], ())):
        said = f"perceptron_fit(X, y{''.join(f', {epochs}' for epochs in most)}) on contradicting labels"
        found = check.call(perceptron_fit, np.array(X), np.array(y), *most)
        wrong = check_fit(said, found, len(X), 1, *(most or (100,)))[2]
        check.that(wrong[-1] > 0, f"{said}\nmistakes came back as {wrong}\nexpected:  no 0 in it")
    ### END HIDDEN TESTS
check.right("perceptron_fit", "without a line it goes on for max_epochs")

# %% nbgrader={"grade_id": "perceptron_fit-counts", "grade": true, "points": 2}
from course.finished import perceptron as finished_02

earlier = {
    name: getattr(finished_02, name)
    for name in ("step", "perceptron_predict", "perceptron_update")
}
with check.replaced(globals(), **earlier):
    said = "perceptron_fit(X, y, max_epochs=6, seed=2) on AND"
    w, b, wrong = check_fit(
        said, check.call(perceptron_fit, truth_table(2), AND, max_epochs=6, seed=2), 4, 2, 6
    )
    check.that(
        abs(b) <= sum(wrong) and (b - sum(wrong)) % 2 == 0,
        f"{said}\ncame back: b = {b}, and mistakes = {wrong}, {sum(wrong)} in all\n"
        "expected:  each mistake moves b by 1, up or down, so that the two fit together\n"
        "likely:    calls are counted that changed nothing, or changed that are not counted.",
    )

    ### BEGIN HIDDEN TESTS
    def after_an_epoch(states, X, y, count):
        """Every (w, b) that one look at each sample, in any order, makes of these, with this many mistakes."""
        layer = {(0, state, 0) for state in states}
        for _ in range(len(X)):
            layer = {
                (seen | 1 << i, *now)
                for seen, state, wrong in layer
                for i in range(len(X))
                if not seen >> i & 1
                for now in (after_a_look(state, wrong, X[i], y[i]),)
            }
        return {state for _, state, wrong in layer if wrong == count}

    def after_a_look(state, wrong, x, label):
        z = state[-1] + sum(a * c for a, c in zip(state, x))
        sign = label - int(z >= 0)
        return (tuple(c + sign * a for a, c in zip((*x, 1.0), state)), wrong + 1) if sign else (state, wrong)

    random = check.rng("perceptron_fit-counts")
    cases = [(truth_table(2), AND, 100, 0), (truth_table(2), XOR, 4, 1), (truth_table(2), NAND, 3, 7)]
    for n, d in ((4, 2), (4, 3), (5, 2), (3, 1)):
        labels_of_case = random.permutation([0, 1, 0, 1, 0][:n])
        cases.append(
            (random.choice([-1, 1], size=(n, d)) * random.integers(1, 9, size=(n, d)) / 4, labels_of_case, 3, n)
        )
    for X, y, most, seed in cases:
        said = f"perceptron_fit(X, y, max_epochs={most}, seed={seed}) with X = {X.tolist()}, y = {y.tolist()}"
        w, b, wrong = check_fit(said, check.call(perceptron_fit, X, y, most, seed), *X.shape, most)
        states = {(0.0,) * (X.shape[1] + 1)}
        for count in wrong:
            states = after_an_epoch(states, X.tolist(), y.tolist(), count)
        check.that(
            states,
            f"{said}\nmistakes came back as {wrong}\nexpected:  counts that some order of the samples gives; "
            "none gives these\nlikely:    in one epoch each sample is looked at exactly once, and the new weights are "
            "in use at the very next sample.",
        )
        fits = any(np.allclose((*w, b), state, rtol=1e-4, atol=1e-4) for state in states)
        check.that(
            fits,
            f"{said}\ncame back: w = {w}, b = {b}, mistakes = {wrong}\nexpected:  weights that fit "
            "these counts; no order of the samples leads to these\nlikely:    each mistake adds x and 1, or subtracts "
            "them, once, starting at zero; a right call changes nothing.",
        )
    X, y = random.normal(size=(12, 2)), random.permutation([0, 1] * 6)
    for seed in (0, 5):
        once, again = (
            check_fit("perceptron_fit", check.call(perceptron_fit, X, y, 3, seed), 12, 2, 3) for _ in range(2)
        )
        alike = np.array_equal(once[0], again[0]) and once[1:] == again[1:]
        check.that(
            alike,
            f"perceptron_fit(X, y, 3, {seed}) was called twice with the same arguments\ncame back: {once}, then "
            f"{again}\nexpected:  the same twice\nlikely:    an order drawn without the seed; use "
            "np.random.default_rng(seed).",
        )
    ### END HIDDEN TESTS
check.right("perceptron_fit", "the counts fit the weights, and the same seed gives the same")

# %% [markdown]
# **A picture as a second check.** Mistakes in each epoch, with the rows in the order 00, 01, 10, 11 and no shuffling.
# Watch the last epoch of each curve: which ones come down to 0?

# %% tags=["demo"]
by_epoch = {gate: mistakes(watch(rows, labels[gate], 12), labels[gate]) for gate in labels}
for gate, counts in by_epoch.items():
    print(f"{gate:5s}{counts}")
lines.per_epoch(
    {gate: by_epoch[gate] for gate in ("AND", "OR", "XOR")},
    ylabel="wrong calls",
    alt="Wrong calls in each epoch. AND: 2, 3, 3, 2, 1, 0. OR: 2, 2, 1, 0. XOR: 3, 3, then 4 in "
    "every epoch up to the twelfth.",
)

# %% [markdown]
# AND makes 2, 3, 3, 2, 1 and 0 mistakes, OR 2, 2, 1 and 0. More mistakes than in the epoch before are no sign of an
# error in your code. XOR is wrong on all four rows from the third epoch on.
#
# > **A trap: `>` or `>=`.** Many texts call a sum of exactly 0 a **0**. Then the zero start calls everything 0, and the
# > curves differ: AND 1, 3, 3, 2, 1, 0 and XOR 2, 3, 4, 4, and so on. Both conventions are in use, and both converge.
# > Comparing counts with a book, look first which one it uses. Ours is `>=`: AND 2, 3, 3, 2, 1, 0 and XOR 3, 3, 4, 4.

# %% tags=["demo"]
for gate in ("AND", "OR", "NAND", "XOR"):
    y = labels[gate]
    print(
        f"{gate:5s} with >=: {mistakes(watch(rows, y, 8), y)!s:26}  with >: "
        f"{mistakes(watch(rows, y, 8, strict=True), y)}"
    )

# %% [markdown]
# ### The order matters, the end does not
#
# Four rows can be put in 24 orders. **Guess:** does AND end in the same number of epochs for all of them, and with the
# same weights?

# %% tags=["demo"]
ends = []
for order in permutations(range(4)):
    watched = watch(rows[list(order)], AND[list(order)], 50)
    w, b = watched[-1][-1].after
    ends.append((len(watched), (int(w[0]), int(w[1]), int(b))))
print("epochs:", sorted({epochs for epochs, _ in ends}))
print("weights and bias:", sorted({line for _, line in ends}))

# %% [markdown]
# Between 6 and 8 epochs, and two different results, neither of which is the $(2, 2, -3)$ that we chose by hand. Both
# are right on all four rows. The rule looks for *some* line, not for the best one, and it rests at the first that makes
# no mistake.

# %% [markdown]
# ### Why it must end: a squeeze
#
# Write the bias as one more weight, for an input that is always 1. Suppose some line separates the data, with no sample
# exactly on it. Scale its weights to length 1 and call them $u$. Every sample then lies at least some $\gamma > 0$ on
# the right side of it, and no sample is longer than some $R$. Follow the learner's weights $w$ through $k$ mistakes:
#
# - **They grow in the direction of $u$.** Each mistake adds a sample that should be on this side (or subtracts one that
#   should not). That adds at least $\gamma$ to $w \cdot u$. So the length of $w$ is **at least $\gamma k$**.
# - **But they do not grow fast.** Each mistake adds $x$ while $w \cdot x \le 0$ (or subtracts it while
#   $w \cdot x \ge 0$). That adds at most $R^2$ to the *squared* length. So the length of $w$ is **at most
#   $R \sqrt{k}$**.
#
# A straight line overtakes a square root. From $\gamma k \le R \sqrt k$ follows $k \le (R / \gamma)^2$: there cannot be
# more mistakes than that, in whatever order the samples come. For AND, $R^2 = 3$ (the row 11 and the 1). The best $u$
# is our $(2, 2, -3) / \sqrt{17}$, with $\gamma^2 = 1/17$. So there are at most 51 mistakes.

# %% tags=["demo"]
u = np.array([2, 2, -3]) / np.sqrt(17)
extended = np.column_stack([rows, np.ones(4)])  # (4, 3): the bias as a weight of an input 1
gamma, R = np.abs(extended @ u).min(), np.sqrt((extended**2).sum(axis=1)).max()
lengths = [0.0] + [
    float(np.sqrt(look.after[0] @ look.after[0] + look.after[1] ** 2))
    for looks in watch(rows, AND, 50)
    for look in looks
    if look.call != AND[look.sample]
]
print(f"at most {(R / gamma) ** 2:.0f} mistakes, in this order there were {len(lengths) - 1}")
lines.squeeze(
    lengths,
    R,
    gamma,
    alt="Length of the weights against the number of mistakes. A dashed square-root curve is the "
    "upper bound, a straight line the lower one; they meet at 51 mistakes. The dots of AND run "
    "between them and end at 11 mistakes, far before the bounds meet.",
)

# %% [markdown]
# ### Why XOR never ends
#
# Notebook 01 proved that XOR has no line: its four inequalities contradict each other. So no epoch can be without a
# mistake, however long we train. With a fixed order one can *see* it. Look at the weights at the end of each epoch:

# %% tags=["demo"]
for number, looks in enumerate(watch(rows, XOR, 6), start=1):
    states = ["({:g}, {:g}, {:g})".format(*look.after[0], look.after[1]) for look in looks]
    print(f"epoch {number}: (w1, w2, b) after each look: " + "  ".join(states))

# %% [markdown]
# From the second epoch on every epoch ends at $w = (-1, 0)$, $b = 0$, where the next one begins. The same weights and
# the same samples lead to the same steps. It goes round the same four states for ever, and is wrong at each of them. A
# million epochs would change nothing.

# %% [markdown]
# ### Explore
#
# Choose data and drag the slider, or press the arrow keys on it: each step is one look. The line below the picture says
# what was called, and what changed. Try, in this order: AND up to its last mistake · XOR, and find the circle of four
# states · the two clouds, in both orders · the clouds that overlap. Does the line ever come to rest there?

# %% tags=["demo"]
perceptron_explorer()

# %% [markdown]
# Without the explorer, the same in a picture: the looks of AND that follow the eight above. The last mistake is made at
# look 18. The four right calls of the next epoch, looks 21 to 24, end the training.

# %% tags=["demo"]
watched = [look for looks in watch(rows, AND, 24) for look in looks]
lines.looks(
    watched[8:20],
    rows,
    AND,
    first=9,
    columns=4,
    alt="Looks 9 to 20 at AND. The line turns and shifts with each mistake: looks 10, 11, 12, "
    "15, 16 and 18 are wrong. From look 18 on w = (2, 1), b = -3 stays, with 11 on the line and "
    "the other three corners on the silent side.",
)

# %% [markdown]
# ## 5 · Adaline: learn from every sample
#
# Two years later, Bernard Widrow and Ted Hoff changed one thing. Their **Adaline** (adaptive linear element) compares
# the label not with the call, but with the sum itself:
#
# $$e = y - (w \cdot x + b), \qquad w \leftarrow w + \eta\, e\, x, \qquad b \leftarrow b + \eta\, e$$
#
# It is called the **delta rule**. The error $e$ is now a real number. A sample that is called right, but whose sum is
# not yet near its label, still teaches something. The **learning rate** $\eta$ (in code `lr`) says how large a share of
# the error is made good.
#
# The perceptron needs no such rate. From zero weights, a rate would only multiply $w$ and $b$ by a number, and we saw
# that this changes no call.
#
# > **A trap.** Some slides print the rule as $w + \eta\,(\text{output} - \text{desired})\, x$. Turned round like this
# > each step makes the error *larger*, and the weights run away. It is desired minus output.

# %% [markdown]
# ### Exercise 5: `adaline_update`  ·  ●●○○○  ·  5 min
#
# Write one step of the delta rule on one sample. It gives back `(w, b)`. There is no step function in it.
#
# <details><summary>Hint 1: idea</summary>
#
# First the output: the sum, with the weights as they are. Then the error, desired minus output. Both updates use the
# same error.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# The error is one number, `x` is `(d,)`, so the error times `x` is `(d,)`, like `w`. The bias is the weight of an input
# 1, and so its step is the same with 1 in the place of `x`. Compute the error once, before anything changes.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# A pot is heated towards a wanted temperature, each minute by a share of what is missing:
#
# ```python
# missing = wanted - temperature
# temperature = temperature + share * missing
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "adaline_update", "solution": true}
def adaline_update(x, y, w, b, lr):
    """The weights after one step of the delta rule on one sample.

    x: (d,), one sample; y: a number, the desired output
    w: (d,), b: a number, lr: the learning rate
    returns: (w, b), the same shapes
    """
    ### BEGIN SOLUTION
    error = y - (x @ w + b)
    return w + lr * error * x, b + lr * error
    ### END SOLUTION

# %% nbgrader={"grade_id": "adaline_update-step", "grade": true, "points": 3}
mistakes_in_adaline = {
    "the sign is turned round: the error is desired minus output.":
        (np.array([0.275, 0.7]), -0.125),
    "a call was compared with the label; Adaline compares the sum itself.":
        (np.array([0.5, 0.25]), 0.1),
    "the learning rate is missing.": (np.array([1.4, -1.55]), 1.0),
    "the bias has to learn too.": (np.array([0.725, -0.2]), 0.1),
    "the bias is right, the weights have to learn too.": (np.array([0.5, 0.25]), 0.325),
    "the learning rate is missing in the step of the bias.": (np.array([0.725, -0.2]), 1.0),
    "the learning rate is missing in the step of the weights.": (np.array([1.4, -1.55]), 0.325),
    "the bias is missing from the sum.": (np.array([0.75, -0.25]), 0.35),
    "the minus must reach the bias too: a bracket around the sum is missing.":
        (np.array([0.775, -0.3]), 0.375),
    "x is missing from the step of the weights.": (np.array([0.725, 0.475]), 0.325),
    "the error was computed anew with the new weights; compute it once.":
        (np.array([0.725, -0.2]), 0.04375),
    "the error counts twice; the rule has no factor 2.": (np.array([0.95, -0.65]), 0.55),
    "the error was squared; its sign says which way to go.": (np.array([0.7025, -0.155]), 0.3025),
    "these are the new weights alone; a pair (w, b) is wanted.": np.array([0.725, -0.2]),
    "these are the steps; add them to w and b.": (np.array([0.225, -0.45]), 0.225),
}
x, w = np.array([1.0, -2.0]), np.array([0.5, 0.25])
check.returns(
    (np.array([0.725, -0.2]), 0.325), adaline_update, x, 1, w, 0.1, 0.25,
    mistakes=mistakes_in_adaline,
)
mistakes_in_adaline = {
    "the call is right, but the sum is not yet 0: Adaline learns from it too.":
        (np.array([1.0, -1.0]), 0.0),
    "the mean of the products was taken; the output is their sum.":
        (np.array([1.0, 0.125]), 0.375),
}
x, w = np.array([0.0, 3.0]), np.array([1.0, -1.0])
check.returns(
    (np.array([1.0, 1.25]), 0.75), adaline_update, x, 0, w, 0.0, 0.25,
    mistakes=mistakes_in_adaline,
)
### BEGIN HIDDEN TESTS
random = check.rng("adaline_update-step")
for d in (1, 2, 3, 5):
    for label in (0, 1, 0.7):
        x = random.choice([-1, 1], size=d) * random.uniform(0.3, 2, size=d)
        w = random.choice([-1, 1], size=d) * random.uniform(0.3, 2, size=d)
        error = float(random.choice([-1, 1]) * random.uniform(0.4, 2))
        b = label - error - sum(one * other for one, other in zip(x.tolist(), w.tolist()))
        lr = float(random.uniform(0.05, 0.8))
        after = np.array([weight + lr * error * one for one, weight in zip(x.tolist(), w.tolist())])
        check.returns((after, b + lr * error), adaline_update, x, label, w, b, lr)
w = np.array([2.0, -1.0])
check.returns((w, 3.0), adaline_update, np.array([1.0, 1.0]), 4, w, 3.0, 0.5)  # the error is 0
check.returns(
    (np.array([1.5, 2.5]), 0.5), adaline_update, x=np.array([3.0, 5.0]), y=1, w=np.array([0.0, 0.0]), b=0.0, lr=0.5
)
### END HIDDEN TESTS
check.right("adaline_update", "one step of the delta rule")

# %% [markdown]
# ### What Adaline settles at
#
# Train it on AND, OR and XOR with $\eta = 0.1$, and look at the **sums** at the end. Its labels are 0 and 1, so a sum
# is called 1 from 0.5 on.

# %% tags=["demo"]
update = adaline_update if USE_MY_OWN else ready.adaline_update


def train_adaline(X, y, lr, epochs, update=update):
    """(w, b) and the mean squared error after each epoch, the rows in their order."""
    w, b, costs = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        for x, label in zip(X, y, strict=True):
            w, b = update(x, label, w, b, lr)
        costs.append(float(np.mean((y - (X @ w + b)) ** 2)))
    return w, b, costs


for gate in ("AND", "OR", "XOR"):
    for lr, epochs in ((0.1, 200), (0.01, 2000)):
        w, b, costs = train_adaline(rows, labels[gate], lr, epochs)
        print(
            f"{gate:4s} rate {lr:4g}: sums {np.round(rows @ w + b, 2)}, mean squared error "
            f"{costs[-1]:.4f}"
        )

# %% [markdown]
# For AND with $\eta = 0.1$ the sums of the four rows are −0.28, 0.25, 0.28 and 0.81: only 11 is above 0.5. With a
# smaller rate they come close to −0.25, 0.25, 0.25 and 0.75. That is the line for which the **squared errors** are
# smallest in all, and no line brings the error of AND below 0.0625. Adaline does not wait for mistakes. It goes
# downhill on an error that it can measure, and notebook 03 makes this idea its own.
#
# XOR shows what that means where no line fits. The sums settle near 0.5 for every row: "I do not know", said four
# times. The perceptron went round in circles, Adaline comes to rest.
#
# The rate decides whether it does. Look for a curve that crawls, one that is quick, and one that leaves the picture.

# %% tags=["demo"]
by_rate = {f"rate {lr:g}": train_adaline(rows, AND, lr, 30)[2] for lr in (0.01, 0.1, 0.5, 1.0)}
by_rate["rate 0.1, sign turned round"] = train_adaline(rows, AND, -0.1, 30)[2]
for name, costs in by_rate.items():
    print(
        f"{name:28s} error after epoch 1: {costs[0]:.3f}   10: {costs[9]:.3g}   30: "
        f"{costs[-1]:.3g}"
    )
lines.per_epoch(
    by_rate,
    log=True,
    top=1000,
    ylabel="mean squared error",
    reference={"best line: 0.0625": 0.0625},
    alt="Mean squared error of Adaline on AND over 30 epochs, on a logarithmic scale. Rate 0.01 "
    "falls slowly, rate 0.1 comes close to the level of the best line, rate 0.5 stays above it "
    "at 0.156, rate 1 grows without end, and rate 0.1 with the sign turned round leaves the "
    "picture.",
)

# %% [markdown]
# ### Who minds a far-away sample?
#
# Five samples with one input: 0, 1 and 2 have label 0, 3 and 4 have label 1. Then a sixth comes along at 30, with label
# 1. It is on the right side by far, so nothing about it is hard. **Guess:** does it move the border of the perceptron?
# Of Adaline?
#
# The line on which Adaline settles at a small rate is the least-squares line, so we compute it directly.

# %% tags=["demo"]
x_five, y_five = np.array([0.0, 1, 2, 3, 4])[:, None], np.array([0, 0, 0, 1, 1])
x_six, y_six = np.append(x_five, [[30.0]], axis=0), np.append(y_five, 1)
for name, x, y in (("five samples", x_five, y_five), ("with the one at 30", x_six, y_six)):
    w, b = watch(x, y, 1000)[-1][-1].after
    (slope, start), *_ = np.linalg.lstsq(np.column_stack([x, np.ones(len(x))]), y.astype(float))
    adaline_calls = (slope * x[:, 0] + start >= 0.5).astype(int)
    print(
        f"{name:19s} perceptron: border at {-b / w[0]:5.2f}, "
        f"{(ready.perceptron_predict(x, w, b) != y).sum()} wrong   Adaline: border at "
        f"{(0.5 - start) / slope:5.2f}, {(adaline_calls != y).sum()} wrong"
    )

# %% [markdown]
# Adaline's border moves from 2.33 to 6.67, and it now calls 3 and 4 wrong. Its error punishes a sum of 4 as much as a
# sum of −2 where 1 is desired, so the far sample, of which it should be most certain, pulls the line towards itself.
# The perceptron sees only right and wrong. Neither is what one wants, and the sigmoid of notebook 03 will be the way
# out.

# %% [markdown]
# ## 6 · Ten thousand samples
#
# Now data of a size at which one does not check by eye: two round clouds from scikit-learn, 10,000 points. Their
# centres are 8 standard deviations apart.
#
# How good a classifier is must be asked about samples that it has **not** learned from. So a quarter is put aside.
# Scores on the rest are called **in-sample**, scores on the part put aside **out-of-sample**. To give a score we need
# two more functions.

# %% [markdown]
# ### Exercise 6: `accuracy`  ·  ●○○○○  ·  3 min
#
# Write the share of samples whose call is right: a number from 0 to 1.
#
# <details><summary>Hint 1: idea</summary>
#
# Compare call and truth sample by sample. Then: how many agree, out of how many?
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# Two arrays of shape `(n,)` give `(n,)` truth values. The mean of truth values is the share of those that are true.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The share of days that were warmer than the day before:
#
# ```python
# np.mean(today > yesterday)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "accuracy", "solution": true}
def accuracy(y_true, y_pred):
    """The share of calls that are right.

    y_true, y_pred: (n,), zeros and ones
    returns: a number from 0 to 1
    """
    ### BEGIN SOLUTION
    return float(np.mean(y_true == y_pred))
    ### END SOLUTION

# %% nbgrader={"grade_id": "accuracy-share", "grade": true, "points": 2}
y_true = np.array([1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1])
y_pred = np.array([1, 0, 0, 1, 1, 1, 0, 0, 1, 1, 0])
mistakes_in_accuracy = {
    "this is how many are right; the share of all is wanted.": 7,
    "this is a percentage; a share from 0 to 1 is wanted.": 700 / 11,
    "this is the share of wrong calls.": 4 / 11,
    "this is the number of wrong calls; the share of right ones is wanted.": 4,
    "a right 0 counts too: only right ones were counted.": 5 / 11,
    "a right 1 counts too: only right zeros were counted.": 2 / 11,
    "only the samples of label 1 were looked at.": 5 / 8,
    "only the samples that are called 1 were looked at.": 5 / 6,
    "this is the share of ones among the labels; compare the two arrays.": 8 / 11,
    "this is the share of ones among the calls; compare the two arrays.": 6 / 11,
    "the share was rounded; give it as it is.": 0.6,
    "is every single call right? That is another question; which share is?": 0,
    "this says for each sample whether it is right; take the share.": y_true == y_pred,
}
check.returns(7 / 11, accuracy, y_true, y_pred, mistakes=mistakes_in_accuracy)
no_call = {
    "compare sample by sample; here both arrays hold as many ones, and no call is right.": 1.0
}
check.returns(0.0, accuracy, np.array([1, 0, 0, 1]), np.array([0, 1, 1, 0]), mistakes=no_call)
### BEGIN HIDDEN TESTS
random = check.rng("accuracy-share")
for n in (1, 2, 7, 40, 333):
    for share in (0.2, 0.7, 1.0):
        y_true = random.integers(0, 2, size=n)
        y_pred = np.where(random.random(n) < share, y_true, 1 - y_true)
        agree = [one == other for one, other in zip(y_true.tolist(), y_pred.tolist())]
        check.returns(agree.count(True) / n, accuracy, y_true, y_pred)
check.returns(0.6, accuracy, y_true=np.array([0, 0, 0, 0, 1]), y_pred=np.array([0, 1, 0, 0, 0]))
check.returns(0.5, accuracy, np.zeros(4, dtype=int), np.array([0, 1, 1, 0]))
### END HIDDEN TESTS
check.right("accuracy", "the share of right calls")

# %% [markdown]
# ### Exercise 7: `confusion_matrix`  ·  ●●○○○  ·  7 min
#
# Accuracy puts all mistakes into one number. The confusion matrix keeps them apart. Row: the truth, 0 or 1. Column: the
# call, 0 or 1.
#
# | | called 0 | called 1 |
# |:--|:-:|:-:|
# | **is 0** | right | false alarm |
# | **is 1** | missed | right |
#
# Write it: a 2 by 2 array of counts. It is 2 by 2 even if one of the labels does not occur.
#
# <details><summary>Hint 1: idea</summary>
#
# Four counts. Each asks the same question with other numbers: how many samples have *this* truth **and** *this* call?
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $C_{tc}$ = the number of $i$ with $y_i = t$ and $\hat y_i = c$. `(y_true == t) & (y_pred == c)` is `(n,)`; note the
# brackets, as `&` binds more tightly than `==`. Or start with zeros and go through the samples: truth and call are the
# two indices.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# How often each face of a die (0 to 5) came up on each of three days:
#
# ```python
# table = np.zeros((3, 6), dtype=int)
# for day, face in throws:
#     table[day, face] += 1
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "confusion_matrix", "solution": true}
def confusion_matrix(y_true, y_pred):
    """Count each kind of call.

    y_true, y_pred: (n,), zeros and ones
    returns: (2, 2) ints, rows the truth 0, 1, columns the call 0, 1
    """
    ### BEGIN SOLUTION
    return np.array([[np.sum((y_true == t) & (y_pred == c)) for c in (0, 1)] for t in (0, 1)])
    ### END SOLUTION

# %% nbgrader={"grade_id": "confusion_matrix-counts", "grade": true, "points": 3}
y_true, y_pred = (
    np.array([1, 0, 1, 0, 1, 1, 0, 1, 0, 1]),
    np.array([1, 0, 0, 0, 1, 1, 1, 0, 0, 1]),
)
mistakes_in_matrix = {
    "rows and columns are exchanged: a row is a truth, a column is a call.":
        np.array([[3, 2], [1, 4]]),
    "the order of the labels is turned round: 0 comes first, then 1.": np.array([[4, 2], [1, 3]]),
    "rows and columns are exchanged, and 0 comes before 1.": np.array([[4, 1], [2, 3]]),
    "the columns are turned round: the call 0 comes first.": np.array([[1, 3], [4, 2]]),
    "the rows are turned round: the truth 0 comes first.": np.array([[2, 4], [3, 1]]),
    "these are shares; counts are wanted.": np.array([[0.3, 0.1], [0.2, 0.4]]),
    "these are shares of each row; counts are wanted.":
        np.array([[3 / 4, 1 / 4], [2 / 6, 4 / 6]]),
    "two rows of two are wanted, not four numbers in a row.": np.array([3, 1, 2, 4]),
    "the false alarms and the misses belong off the diagonal, each in its own place.":
        np.array([[3, 3], [3, 4]]),
    "only the right calls were counted; the wrong ones belong beside them.":
        np.array([[3, 0], [0, 4]]),
    "a sample is missing: is the first or the last left out?": np.array([[3, 1], [2, 3]]),
    "a cell can be counted more than once: `+= 1` with arrays of indices counts each cell only "
    "once.":
        np.ones((2, 2)),
}
check.returns(
    np.array([[3, 1], [2, 4]]), confusion_matrix, y_true, y_pred, mistakes=mistakes_in_matrix
)
one_label = {
    "it is 2 by 2 even if a label does not occur.": np.array([[3]]),
    "counts of an earlier call are still in it; start from zeros in each call.":
        np.array([[3, 1], [2, 7]]),
}
check.returns(
    np.array([[0, 0], [0, 3]]), confusion_matrix, np.array([1, 1, 1]), np.array([1, 1, 1]),
    mistakes=one_label
)
### BEGIN HIDDEN TESTS
random = check.rng("confusion_matrix-counts")
for counts in (
    (1, 2, 3, 4),
    (5, 0, 2, 1),
    (0, 0, 7, 2),
    (12, 31, 4, 57),
    (0, 3, 0, 0),
    (6, 0, 0, 0),
    (0, 1, 2, 0),
    (2, 0, 5, 0),
):
    counts = [count + int(random.integers(0, 4)) if count else 0 for count in counts]
    pairs = [pair for pair, count in zip(((0, 0), (0, 1), (1, 0), (1, 1)), counts) for _ in range(count)]
    pairs = random.permutation(pairs)
    check.returns(np.array(counts).reshape(2, 2), confusion_matrix, pairs[:, 0], pairs[:, 1])
check.returns(np.array([[0, 1], [0, 0]]), confusion_matrix, y_true=np.array([0]), y_pred=np.array([1]))
### END HIDDEN TESTS
check.right("confusion_matrix", "four counts, each in its place")

# %% [markdown]
# ### Two clouds far apart
#
# **Predict** before you run: how many mistakes will the perceptron make in its first epoch of 7,500 looks, and will it
# be right on every new sample?

# %% tags=["demo"]
fit = perceptron_fit if USE_MY_OWN else ready.perceptron_fit
predict = perceptron_predict if USE_MY_OWN else ready.perceptron_predict
score = accuracy if USE_MY_OWN else ready.accuracy
table = confusion_matrix if USE_MY_OWN else ready.confusion_matrix

X_far, y_far = blobs(n=10_000, distance=8.0, seed=0)
X_train, X_test, y_train, y_test = split(X_far, y_far, test_share=0.25, seed=0)
w_far, b_far, counts = fit(X_train, y_train)
print(f"mistakes by epoch: {counts}   w = {np.round(w_far, 2)}, b = {b_far:g}")
print(
    f"in-sample {score(y_train, predict(X_train, w_far, b_far)):.4f}, out-of-sample "
    f"{score(y_test, predict(X_test, w_far, b_far)):.4f}"
)
print(table(y_test, predict(X_test, w_far, b_far)))

# %% tags=["demo"]
lines.half_planes(
    {"in-sample: 7,500": (w_far, b_far), "out-of-sample: 2,500": (w_far, b_far)},
    {"in-sample: 7,500": X_train, "out-of-sample: 2,500": X_test},
    {"in-sample: 7,500": y_train, "out-of-sample: 2,500": y_test},
    names=["label 0", "label 1"],
    size=9,
    alt="Two round clouds far apart, lower left and upper right, with a straight line falling "
    "between them.",
)

# %% [markdown]
# Three mistakes in 7,500 looks, then an epoch without any. In-sample the score is 1, out-of-sample 0.9996: of 2,500 new
# samples one is called wrong. A line that separates the samples it has seen need not separate those that come after.

# %% [markdown]
# ### Beside scikit-learn
#
# scikit-learn has the same neuron. Compare the scores, the angle of the two lines, and the number of epochs.

# %% tags=["demo"]
from sklearn.linear_model import LogisticRegression, Perceptron
from sklearn.metrics import confusion_matrix as their_matrix, roc_auc_score

theirs = Perceptron(random_state=0).fit(X_train, y_train)
w_theirs = theirs.coef_[0]
print(
    f"in-sample {theirs.score(X_train, y_train):.4f}, out-of-sample "
    f"{theirs.score(X_test, y_test):.4f}, epochs {theirs.n_iter_}"
)
cosine = w_far @ w_theirs / np.linalg.norm(w_far) / np.linalg.norm(w_theirs)
print(f"angle between the two lines: {np.degrees(np.arccos(cosine)):.1f} degrees")
print(
    "the same confusion matrix of our calls:",
    np.array_equal(
        their_matrix(y_test, predict(X_test, w_far, b_far)),
        table(y_test, predict(X_test, w_far, b_far)),
    ),
)

slow, quick = (
    Perceptron(eta0=rate, tol=None, max_iter=3, random_state=0).fit(X_train, y_train)
    for rate in (0.25, 1)
)
print(
    "weights with rate 0.25 times 4 equal those with rate 1:",
    np.allclose(4 * slow.coef_, quick.coef_),
)

# %% [markdown]
# The same scores with another line: its samples came in another order. It ran for 6 epochs, because it waits for five
# epochs without improvement, where ours stops at the first without a mistake. The last line confirms what was said of
# the learning rate: from zero weights it multiplies everything, and changes no call.

# %% [markdown]
# ## 7 · When the clouds overlap
#
# Bring the centres closer, from 8 standard deviations to 2. **Predict:** at which distance does the perceptron stop
# reaching an epoch without a mistake?
#
# For two round clouds the best line is known: it runs halfway between the centres, and it is right for a share
# $\Phi(\text{distance} / 2)$ of all samples, where $\Phi$ is the distribution function of the normal distribution.
# Nothing with a single line can be better in the long run.

# %% tags=["demo"]
from math import erf, sqrt

print("distance  mistakes by epoch     in-sample  out-of-sample  best line")
for distance in (8, 6, 4, 3, 2):
    X_near, y_near = blobs(n=10_000, distance=distance, seed=0)
    X_train, X_test, y_train, y_test = split(X_near, y_near, test_share=0.25, seed=0)
    w, b, counts = fit(X_train, y_train, max_epochs=3)
    inside, outside = (
        score(truth, predict(samples, w, b))
        for samples, truth in ((X_train, y_train), (X_test, y_test))
    )
    best = 0.5 * (1 + erf(distance / 2 / sqrt(2)))
    print(f"{distance:8d}  {counts!s:20s} {inside:10.4f} {outside:14.4f} {best:10.4f}")

# %% [markdown]
# At distance 6 a few samples of each cloud already lie in the other. No line separates them, and training never ends by
# itself: it has to be stopped. At distance 2 the last score lies far below what the best line gives, 0.8413. Is it not
# trained enough?

# %% [markdown]
# ### The line that never rests
#
# The last data of that table are the clouds at distance 2. Follow them for ten epochs, and score the weights at the end
# of each. The second curve belongs to the **average** of all weights so far, over every look since the start.

# %% tags=["demo"]
watched = watch(X_train, y_train, 10, seed=0)
last, mean, total, seen = [], [], np.zeros(3), 0
for looks in watched:
    states = np.array([(*look.after[0], look.after[1]) for look in looks])  # (7500, 3)
    total, seen = total + states.sum(axis=0), seen + len(states)
    last.append(score(y_test, predict(X_test, states[-1, :2], states[-1, 2])))
    mean.append(score(y_test, predict(X_test, total[:2] / seen, total[2] / seen)))
print("the last weights:   ", np.round(last, 3))
print("the average so far: ", np.round(mean, 3))
lines.per_epoch(
    {"the last weights": last, "the average so far": mean},
    ylabel="accuracy on new samples",
    reference={"best line: 0.841": 0.8413},
    alt="Accuracy on new samples after each of ten epochs. The last weights jump between 0.72 "
    "and 0.84. The average of all weights stays at 0.846 to 0.847 throughout, on a level with "
    "the dotted line of the best line.",
)

# %% [markdown]
# The score of the last weights jumps between 0.72 and 0.84. The last sample that was called wrong has just moved the
# line, however well it lay before: each mistake counts the same, and there are about 1,575 in each epoch. More epochs
# do not help. A rule that reacts to every mistake with a full step cannot come to rest where mistakes are unavoidable.
#
# The average does not jump, and is as good as the best line (0.846 on these 2,500 samples, a little above the long-run
# 0.841, which is luck). You will write it in the challenge. So an accuracy of a single run of a perceptron, on data
# that overlap, is a lottery ticket. Report several, or use a rule that settles.

# %% [markdown]
# ### How much does in-sample flatter?
#
# With 7,500 training samples and three numbers to learn, in-sample and out-of-sample hardly differ. Take fewer training
# samples, at distance 3. Each row is the mean of 20 draws.

# %% tags=["demo"]
X_near, y_near = blobs(n=10_000, distance=3.0, seed=0)
X_pool, X_new, y_pool, y_new = split(X_near, y_near, test_share=0.25, seed=0)
print("training samples  in-sample  out-of-sample")
for n in (10, 20, 50, 100):
    pairs = []
    for draw in range(20):
        X_few, y_few = X_pool[draw * n : (draw + 1) * n], y_pool[draw * n : (draw + 1) * n]
        w, b, _ = fit(X_few, y_few, max_epochs=20, seed=draw)
        pairs.append((score(y_few, predict(X_few, w, b)), score(y_new, predict(X_new, w, b))))
    print(f"{n:16d} {np.mean(pairs, axis=0)[0]:10.3f} {np.mean(pairs, axis=0)[1]:14.3f}")

# %% [markdown]
# Ten samples can often be separated by a line, so in-sample looks nearly perfect, and is about eleven points too high.
# The gap closes as samples are added. In-sample scores say how well the learner has memorised. Out-of-sample scores are
# what you promise to others.

# %% [markdown]
# ### Accuracy can be bought
#
# Take the clouds at distance 2 once more, but keep only one in nineteen of the ones: now 95 of 100 samples are zeros,
# as in many a screening. The first rule in the table does not look at its input.

# %% tags=["demo"]
ones, zeros = np.flatnonzero(y_test == 1), np.flatnonzero(y_test == 0)
rare = np.concatenate([zeros, ones[: len(zeros) // 19]])
X_rare, y_rare = X_test[rare], y_test[rare]
w_mean, b_mean = total[:2] / seen, total[2] / seen
always_0 = table(y_rare, np.zeros_like(y_rare))
by_line = table(y_rare, predict(X_rare, w_mean, b_mean))
for name, matrix in (("always 0", always_0), ("the average line", by_line)):
    print(
        f"{name:17s} accuracy {np.trace(matrix) / matrix.sum():.3f}, found {matrix[1, 1]} of "
        f"{matrix[1].sum()} ones"
    )
scores.confusion(
    {"always 0": always_0, "the average line": by_line},
    alt="Two confusion matrices. Always 0: 1,235 right zeros, no false alarms, 65 ones missed, "
    "none found. The average line: 1,036 right zeros, 199 false alarms, 11 ones missed, 54 "
    "found.",
)

# %% [markdown]
# Always saying 0 has an accuracy of 0.950, the line 0.838. And yet the line finds 54 of 65 ones, and the other rule
# none. Before you trust an accuracy, ask what the most common label alone would give, and look at the confusion matrix.

# %% [markdown]
# ### The ROC curve: all thresholds at once
#
# A perceptron fires from $z = 0$ on. But $z$ orders the samples, and one may cut anywhere: lower, to miss fewer;
# higher, for fewer false alarms. Two rates describe a cut:
#
# $$\text{true positive rate} = \frac{\text{ones called 1}}{\text{all ones}}, \qquad \text{false positive rate} = \frac{\text{zeros called 1}}{\text{all zeros}}$$
#
# Both come from one row each of the confusion matrix, so it does not matter how rare a label is. Look at the two heaps
# of scores first, then at the curve that one gets by moving the cut from right to left.

# %% tags=["demo"]
z_mean = X_test @ w_mean + b_mean
scores.heaps(
    z_mean,
    y_test,
    {"a high cut": 1.5, "the cut at 0": 0.0, "a low cut": -1.5},
    alt="Two heaps of scores that overlap around 0, label 0 to the left, label 1 to the right, "
    "with three cuts at 1.5, 0 and -1.5.",
)

# %% tags=["demo"]
def rates(z, y, cut):
    """The false and the true positive rate of a cut."""
    matrix = table(y, (z >= cut).astype(int))
    return matrix[0, 1] / matrix[0].sum(), matrix[1, 1] / matrix[1].sum()


def roc(z, y):
    """Both rates for 300 cuts from the highest score to the lowest."""
    return tuple(
        np.array([rates(z, y, cut) for cut in np.linspace(z.max() + 0.01, z.min(), 300)]).T
    )


def area(z, y):
    """The share of pairs (a one, a zero) in which the one has the higher score."""
    return float(np.mean(z[y == 1][:, None] > z[y == 0]))


unlucky = watched[2][-1].after  # the weights after the third epoch
z_unlucky = X_test @ unlucky[0] + unlucky[1]
for name, z in (("the average", z_mean), ("after epoch 3", z_unlucky)):
    print(
        f"{name:14s} area {area(z, y_test):.3f}, scikit-learn says {roc_auc_score(y_test, z):.3f}"
    )
for cut in (1.5, 0.0, -1.5):
    print(
        f"cut at {cut:4}: false positive rate {rates(z_mean, y_test, cut)[0]:.3f}, true positive "
        f"rate {rates(z_mean, y_test, cut)[1]:.3f}"
    )
scores.roc(
    {"the average": roc(z_mean, y_test), "after epoch 3": roc(z_unlucky, y_test)},
    {
        name: rates(z_mean, y_test, cut)
        for name, cut in (("high cut, 1.5", 1.5), ("cut at 0", 0.0), ("low cut, -1.5", -1.5))
    },
    alt="Two ROC curves that rise from the lower left to the upper right corner. That of the "
    "average weights runs nearer to the upper left corner than that of the weights after epoch "
    "3. Three markers on the first: the high cut low on the left, the cut at 0 near the corner, "
    "the low cut at the upper right.",
)

# %% [markdown]
# The **area under the curve** sums it up: it is the share of pairs of a one and a zero that $z$ puts in the right
# order. It is 0.925 for the average, 0.5 for guessing, 1 for a perfect order. The weights after epoch 3 are the ones
# whose accuracy fell to 0.72. Their area is 0.840: the *direction* of the line has turned away, and no cut can mend
# that. Where only the bias is off, the area stays, and another cut repairs it.

# %% [markdown]
# ### Explore
#
# Move the threshold, and watch the mark run along the curve. Then change the distance of the heaps, and see the curve
# itself change. Find the threshold with the best accuracy. Find one that misses at most one in fifty of the ones, and
# read off what it costs in false alarms. Can any threshold get above the diagonal if the heaps lie on top of each
# other?

# %% tags=["demo"]
threshold_explorer()

# %% [markdown]
# The figures above teach the same without it: moving the cut moves along the curve, and only other weights give another
# curve.

# %% [markdown]
# ## Three questions
#
# Their code is folded, because it knows the answers: run it with Shift + Enter. Each answer replies to you, and wrong ones
# are worth a click too.

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "A perceptron with w = (1, −2) and b = 0 looks at x = (4, 2), whose label is 0. What are its "
    "weights afterwards?",
    {
        "w = (1, −2), b = 0: the call is right":
            "The sum is $1 \\cdot 4 - 2 \\cdot 2 + 0 = 0$, and exactly 0 is called 1. So the "
            "call is wrong.",
        "w = (−3, −4), b = −1":
            "The sum is exactly 0, so the call is 1, and the label is 0: subtract x from w and 1 "
            "from b.",
        "w = (5, 0), b = 1": "Adding raises the sum. It was too high already: a 0 was called 1.",
    },
    right="w = (−3, −4), b = −1",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "After 500 epochs `mistakes` still holds no 0. What do you know?",
    {
        "There is an error in the code":
            "Possible, but the counts alone do not say so: on data that overlap, this is "
            "what right code does.",
        "The data are not linearly separable":
            "Not quite. The bound is $(R/\\gamma)^2$ mistakes, and with a very "
            "narrow gap this can be many thousands.",
        "Either no line separates the data, or the gap is so narrow that it takes longer":
            "If there is a line, the end comes after at most $(R/\\gamma)^2$ mistakes. But "
            "nobody knows $\\gamma$ beforehand, so one cannot tell.",
    },
    right="Either no line separates the data, or the gap is so narrow that it takes longer",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "Of 1,000 samples 990 are zeros. A classifier has an accuracy of 0.985. What can you say?",
    {
        "It is excellent": "Always saying 0 has an accuracy of 0.990, without looking.",
        "It is worse than always saying 0, so it is useless":
            "By accuracy it is worse. But it may find ones, which the other rule never does.",
        "Too little: ask for the confusion matrix":
            "It may find all ten ones at the price of 15 false alarms, or none at all. Accuracy "
            "cannot tell these apart.",
    },
    right="Too little: ask for the confusion matrix",
)

# %% [markdown]
# ## In your own words
#
# A friend trains a perceptron on XOR and writes: *"100 epochs were not enough, it still makes mistakes. I have rented a
# computer for the weekend and will run ten million. By the way, I turned the learning rate down to 0.01, to be on the
# safe side."*
#
# Answer in three to six sentences. Say **why more epochs cannot help**, with a reason that does not rest on having
# tried, and **what the learning rate does** to a perceptron that starts at zero weights. This is read by a person and
# gives up to 2 points. Double-click the next cell to write.

# %% [markdown] nbgrader={"grade_id": "reflection", "grade": true, "solution": true, "points": 2}
# *Your text here.*
#
# ### BEGIN MARK SCHEME
# **2 points** in all:
#
# - **1 point**: why more epochs cannot help, with a reason. Either: training ends only with an epoch without a mistake,
#   which would be a line that separates XOR, and there is none (the four inequalities contradict each other, or: any
#   line leaves two opposite corners on the wrong side). Or: with a fixed order the weights return to a state in which
#   they were before, and from there everything repeats.
# - **1 point**: the learning rate multiplies w and b as a whole; multiplying by a positive number changes no sign of z,
#   so no call, no mistake and no update differs.
#
# Half points: "it is not linearly separable" without a reason why or why that prevents an end, 0.5. "The rate does not
# matter" without saying that it scales w and b, 0.5. An answer that proposes a hidden layer instead is welcome and
# gives no point by itself.
# ### END MARK SCHEME

# %% [markdown]
# ## Recap
#
# - A perceptron calls $x$ a 1 if $w \cdot x + b \ge 0$. Its border is a line, $w$ stands at a right angle to it and
#   points to the side that fires.
# - It learns from mistakes alone: add a sample that was missed, subtract a false alarm. If a line exists it makes at
#   most $(R/\gamma)^2$ mistakes, in any order. On XOR it goes round in circles for ever.
# - `>=` or `>` at 0 changes the counts (AND 2, 3, 3, 2, 1, 0 or 1, 3, 3, 2, 1, 0), not whether it ends.
# - Adaline compares the label with the sum. It needs a learning rate, settles where the squared error is smallest, and
#   minds samples far away.
# - Scores on samples that took part in training flatter. Accuracy hides which mistakes are made. The confusion matrix
#   shows them, and the ROC curve shows every cut at once.
#
# **What is missing, and where it comes**
#
# | limit | taken away by | in notebook |
# |:--|:--|:--|
# | the call jumps, so "how wrong" cannot be measured | a smooth curve in the place of the step | 03 |
# | on overlapping data the line never rests | going downhill on an error | 03 |
# | one line at most | layers of neurons | 04 |

# %% [markdown]
# ## A challenge, not graded
#
# **A perceptron that rests.** Write a training that gives back the *average* of the weights after every look, in the
# place of the last ones. Try it on the clouds at distance 2 with five seeds, and compare how far the scores of the two
# differ from seed to seed.
#
# <details><summary>A hint</summary>
#
# You need no list of all weights: keep a running sum of `w` and one of `b`, and divide at the end by the number of
# looks. A look that changes nothing counts too, and this is the point: weights that survive long have more say.
#
# </details>
#
# **The pocket.** Another way: after each epoch score the weights on some samples put aside, and keep the best ones in
# your pocket. Why must these samples be neither those of the training nor those of the final score?
#
# <details><summary>The answer</summary>
#
# In the choice of the best of many, luck is chosen along with quality. On the samples that made the choice the chosen
# one looks better than it is, as the threshold in notebook 01 did. So a third set is needed, and it has a name:
# validation set.
#
# </details>

# %% tags=["demo"]
def average_perceptron(X, y, max_epochs=3, seed=0):
    """Replace the last line: train as before; give back the average of all weights and biases."""
    w, b, _ = ready.perceptron_fit(X, y, max_epochs, seed)
    return w, b


for seed in range(3):
    w, b = average_perceptron(X_train, y_train, max_epochs=1, seed=seed)
    print(
        f"seed {seed}: accuracy on new samples "
        f"{ready.accuracy(y_test, ready.perceptron_predict(X_test, w, b)):.3f}"
    )

# %% [markdown]
# ## How far you are
#
# The next cell lists the checks that were right since the kernel started. Before you hand in: **Kernel → Restart Kernel
# and Run All Cells**, look at the list once more, and save.
#
# **Next:** [03 · The sigmoid neuron](../03-sigmoid-neuron/sigmoid_neuron.ipynb)

# %% tags=["demo"]
check.progress(
    {
        "step": 2,
        "perceptron_predict": 2,
        "perceptron_update": 2,
        "perceptron_fit": 3,
        "adaline_update": 1,
        "accuracy": 1,
        "confusion_matrix": 1,
    }
)
