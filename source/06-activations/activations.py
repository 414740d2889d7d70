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
# # 06 · Activations, losses, and where to start
#
# So far every unit was a sigmoid, every cost was a squared error, and weights were drawn as one liked. Each of the three
# was a choice. In a network with two layers it hardly matters. In one with ten it decides whether anything is learned
# at all. Here you build the usual alternatives, all of them short, and measure what they change.
#
# > **Passport: the one convention of this notebook**
# > - Activations and their derivatives work number by number, on a number or an array of any shape.
# > - Every derivative takes `x`, what a unit has *before* its activation (the $z$ of notebooks 04 and 05).
# > - Samples are **columns**: `z`, `y_true` and `y_pred` are `(n_classes, n_samples)`, weights `(n_out, n_in)`.
# > - `mse` and `binary_cross_entropy` are means over **all numbers**, `cross_entropy` is a mean over the **samples**.
#
# **You will be able to**
# - write five activations with their derivatives, and say which one saturates, which one can die, and what to do;
# - match the last layer and the loss to the problem, and derive why they belong together;
# - draw starting weights for a deep network, and measure whether its gradients arrive.
#
# **You need** the sigmoid of [notebook 03](../03-sigmoid-neuron/sigmoid_neuron.ipynb), the chain rule and `delta` of
# [notebook 05](../05-backprop/backprop.ipynb). **Time:** about 110 minutes, 45 of them for the 17 exercises, most of
# which are a single line.

# %% nbgrader={"grade_id": "given-setup", "locked": true}
import numpy as np

from course import check
from course.draws import check_rng, check_shape, check_spread
from course.elementwise import check_elementwise, check_far, check_kink, check_untouched

EXERCISES = (
    "tanh", "relu", "leaky_relu", "elu", "d_sigmoid", "d_tanh", "d_relu", "d_leaky_relu",
    "d_elu", "softmax", "mse", "binary_cross_entropy", "cross_entropy",
    "softmax_cross_entropy_grad", "xavier_init", "he_init", "choose_head",
)


def sigmoid(z):
    """The logistic function 1 / (1 + exp(-z)), number by number; exp sees no number above 0."""
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1, e) / (1 + e)


def earlier(name, finished):
    """The exercises before this one, finished: they stand in for yours while it is checked."""
    return {other: getattr(finished, other) for other in EXERCISES[: EXERCISES.index(name)]}

# %% [markdown]
# The pictures are drawn with finished functions, so that they work before your own do. Once your checks say *Right*,
# set the switch to `True`, run the notebook again, and see that no picture changes.

# %% tags=["demo"]
USE_MY_OWN = False

from contextlib import nullcontext
from itertools import pairwise

from course import nn
from course.data import digits, one_hot, split
from course.explorers.activations import activation_explorer, softmax_explorer
from course.finished import activations as ready
from course.plots import activations as draw
from course.plots.curves import functions, loss_curves
from course.quiz import ask

X, labels = digits()  # (1797, 64), (1797,)
X_train, X_test, y_train, y_test = split(X, labels, test_share=0.25, seed=0)
Y_train = one_hot(y_train, 10)  # (1348, 10)


def blanks_filled():
    """In `with blanks_filled():` the exercises are finished, or yours if the switch is on."""
    finished = {name: getattr(ready, name) for name in EXERCISES}
    return nullcontext() if USE_MY_OWN else check.replaced(globals(), **finished)

# %% [markdown]
# ## Predict, then run
#
# Take a network with **ten layers** of weights: 64 inputs for a small picture of a digit, nine hidden layers of 50
# sigmoid units, 10 outputs. Send 200 pictures through it and the gradient back, once, before any training. Then ask of
# each layer how large a typical entry of its gradient is.
#
# **Write down your guess first:** by which factor is the gradient of the first layer smaller than that of the last? By
# 10, by 1,000, or by 1,000,000?

# %% tags=["demo"]
my_guess = "?"


def deep_network(activation, start, seed=0):
    """64 inputs, nine hidden layers of 50 units, 10 outputs, from the helper module."""
    rng = np.random.default_rng(seed)
    layers = []
    for n_in, n_out in pairwise([64] + 9 * [50] + [10]):
        layers += [nn.Dense(n_in, n_out, rng, start=start), activation()]
    return nn.Network(layers[:-1], nn.SoftmaxCrossEntropy())


network = deep_network(nn.Sigmoid, nn.xavier)
network.gradients(X[:200], one_hot(labels[:200], 10))
typical = [np.sqrt(np.mean(layer.grads["W"] ** 2)) for layer in network.layers if layer.params]
for number, size in enumerate(typical, start=1):
    print(f"layer {number:2d}: {size:.1e}")
print(f"last / first: {typical[-1] / typical[0]:,.0f}   your guess: {my_guess}")

# %% [markdown]
# More than six hundred thousand. On its way back the gradient is multiplied at every layer by the slope of the sigmoid,
# which is $\frac14$ at the very best, and $\left(\frac14\right)^{10}$ is about one in a million. The last layer can
# learn. The first one stands still, and what it passes on is as random as on the first day.
#
# This is called the **vanishing gradient**. It kept deep networks impractical for two decades. Three changes ended it,
# and they are the three parts of this notebook: other activations, losses that fit the last layer, and a careful start.

# %% [markdown]
# ## 1 · Why bend at all?
#
# Before we replace the sigmoid: why have anything there? A layer without activation computes $w\,a + b$. Two of them
# compute $w^{(1)} (w^{(0)} a + b^{(0)}) + b^{(1)}$, and that is $w\,a + b$ again, with $w = w^{(1)} w^{(0)}$ and
# $b = w^{(1)} b^{(0)} + b^{(1)}$. The cell below takes three layers without activation, multiplies them together into
# one, and compares.

# %% tags=["demo"]
rng = np.random.default_rng(1)
three = [(rng.normal(size=(n, m)), rng.normal(size=(n, 1))) for m, n in pairwise([4, 6, 5, 2])]
samples = rng.normal(size=(4, 8))  # 8 samples of 4 features, in columns

a, w, b = samples, np.eye(4), np.zeros((4, 1))
for weights, biases in three:
    a = weights @ a + biases
    w, b = weights @ w, weights @ b + biases
numbers = sum(weights.size + biases.size for weights, biases in three)
print(f"three layers with {numbers} numbers do what one layer with {w.size + b.size} does")
print("largest difference below 1e-12:", np.abs(a - (w @ samples + b)).max() < 1e-12)

# %% [markdown]
# 77 numbers, and no more can be said with them than with 10. However many layers there are, the border between two
# classes stays a straight line. The activation is what makes depth count. *Any* bend will do for that. The question is
# which bend lets a network learn.

# %% [markdown]
# ## 2 · Four activations
#
# Each exercise takes `x`, a number or an array of any shape, and gives back the same shape. For very large inputs, such
# as $\pm 1000$, the value must be right and NumPy must have nothing to warn about. `np.exp(1000)` is too large for a
# float: it becomes `inf`, and `inf / inf` is `nan`, *not a number*.

# %% [markdown]
# ### Exercise 1: `tanh`  ·  ●●○○○  ·  3 min
#
# The hyperbolic tangent runs from -1 to 1 and through 0:
#
# $$\tanh(x) = \frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}$$
#
# Units that give out positive and negative numbers suit the next layer better than units that are always positive. NumPy
# has this function, and using it is fine. Doing it with `sigmoid` is more fun.
#
# <details><summary>Hint 1: idea</summary>
#
# The curve looks like a sigmoid that was stretched. The formula above, typed in as it stands, is right for small numbers
# and `nan` for 1000. Find a way around `exp` of a large positive number, or use what is there already.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $\tanh(x) = 2\,\sigma(2x) - 1$, and the `sigmoid` of the first cell is safe for any number. The shape of `x` stays.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# A sigmoid that runs from 0 to 10 and is half as steep:
#
# ```python
# level = 10 * sigmoid(x / 2)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "tanh", "solution": true}
def tanh(x):
    """The hyperbolic tangent, number by number.

    x: a number or an array of any shape
    returns: the same shape, values from -1 to 1
    """
    ### BEGIN SOLUTION
    return 2 * sigmoid(2 * np.asarray(x)) - 1
    ### END SOLUTION

# %% nbgrader={"grade_id": "tanh-values", "grade": true, "points": 1}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("tanh", finished_06)):
    check.returns(0.0, tanh, 0.0, mistakes={"this is the sigmoid, which runs from 0 to 1.": 0.5})
    mistakes = {
        "this is the sigmoid, which runs from 0 to 1.":
            np.array([0.1192029, 0.6224593, 0.8175745]),
        "both 2s are needed: one stretches the height, the other the steepness.": np.array(
            [-0.7615942, 0.2449187, 0.635149]
        ),
        "this is sigmoid(2x): it still has to be stretched to run from -1 to 1.": np.array(
            [0.0179862, 0.7310586, 0.9525741]
        ),
        "every number has the wrong sign.": np.array([0.9640276, -0.4621172, -0.9051483]),
        "this is the slope of tanh.": np.array([0.0706508, 0.7864477, 0.1807066]),
    }
    check.returns(
        np.array([-0.9640276, 0.4621172, 0.9051483]), tanh, np.array([-2.0, 0.5, 1.5]),
        mistakes=mistakes,
    )

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        import math

        check_elementwise(tanh, math.tanh, check.rng("tanh-values"))
        check.returns(np.array([[0.7615942, 0.0]]), tanh, x=np.array([[1.0, 0.0]]))

    hidden_checks()
    ### END HIDDEN TESTS
check.right("tanh", "numbers and arrays of any shape")

# %% nbgrader={"grade_id": "tanh-far", "grade": true, "points": 1}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("tanh", finished_06)):
    check.same(check.without_overflow(tanh, 1000.0), 1.0, "tanh(1000.0)")
    x = np.array([-1000.0, 0.5])
    check.same(
        check.without_overflow(tanh, x), np.array([-1.0, 0.4621172]), "tanh of -1000 and 0.5"
    )

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        import math

        check_far(tanh, math.tanh)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("tanh", "far out it is -1 and 1, without a warning")

# %% [markdown]
# ### Exercise 2: `relu`  ·  ●○○○○  ·  2 min
#
# The **rectified linear unit** keeps positive numbers as they are and makes all others 0:
#
# $$\mathrm{relu}(x) = \max(0, x)$$
#
# It looks too plain to be useful. It is the most used activation there is.
#
# <details><summary>Hint 1: idea</summary>
#
# Compare each number with 0 and keep the larger of the two. Python's own `max` compares whole objects and does not know
# arrays.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `np.max` looks for the largest number *of one array*. `np.maximum(a, b)` compares two things number by number; one of
# them may be a plain number. The shape of `x` stays.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Temperatures, none of which may count as more than 40: `np.minimum(temperatures, 40)`
#
# </details></details></details>

# %% nbgrader={"grade_id": "relu", "solution": true}
def relu(x):
    """The rectified linear unit, number by number.

    x: a number or an array of any shape
    returns: the same shape, no value below 0
    """
    ### BEGIN SOLUTION
    return np.maximum(x, 0)
    ### END SOLUTION

# %% nbgrader={"grade_id": "relu-values", "grade": true, "points": 1}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("relu", finished_06)):
    mistakes = {
        "the largest number of the array came back: compare each number with 0.": 2.5,
        "this is the absolute value: negative numbers become 0, not positive.":
            np.array([2.0, 0.75, 0.0, 0.5, 2.5]),
        "negative numbers were kept and positive ones cut "
        "off: it is the other way round.": np.array(
            [-2.0, -0.75, 0.0, 0.0, 0.0]
        ),
        "1 came back where a number is positive; the number itself is wanted.":
            np.array([0.0, 0.0, 0.0, 1.0, 1.0]),
        "positive numbers pass unchanged, also those above 1.":
            np.array([0.0, 0.0, 0.0, 0.5, 1.0]),
        "whole numbers came back: 0.5 became 0.": np.array([0, 0, 0, 0, 2]),
        "this is the leaky ReLU: negative numbers become 0.":
            np.array([-0.2, -0.075, 0.0, 0.5, 2.5]),
    }
    x = np.array([-2.0, -0.75, 0.0, 0.5, 2.5])
    check.returns(np.array([0.0, 0.0, 0.0, 0.5, 2.5]), relu, x, mistakes=mistakes)
    check.returns(0.0, relu, -3.5, mistakes={"a negative number becomes 0.": -3.5})

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        def one(value):
            return value if value > 0 else 0.0

        check_elementwise(relu, one, check.rng("relu-values"))
        check_far(relu, one)
        check.returns(np.array([[4.25, 0.0]]), relu, x=np.array([[4.25, -1.5]]))

    hidden_checks()
    ### END HIDDEN TESTS
check.right("relu", "negative numbers become 0, the others stay")

# %% [markdown]
# ### Exercise 3: `leaky_relu`  ·  ●●○○○  ·  3 min
#
# The **leaky** ReLU lets a little through on the negative side: $x$ where $x > 0$, else $\alpha x$. The number `alpha`
# lies between 0 and 1, and is 0.1 when it is left out. What the leak is good for comes in section 3.
#
# <details><summary>Hint 1: idea</summary>
#
# Two cases, one for each sign. An `if` cannot decide for a whole array. `np.where` decides number by number.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `np.where(condition, here, there)` takes from `here` where the condition holds, and from `there` elsewhere. All three
# have the shape of `x`. Use the argument `alpha`, not the number 0.1.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Prices: from 100 on there is a discount, whose rate is an argument:
#
# ```python
# to_pay = np.where(prices >= 100, (1 - rate) * prices, prices)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "leaky_relu", "solution": true}
def leaky_relu(x, alpha=0.1):
    """The leaky rectified linear unit, number by number.

    x: a number or an array of any shape; alpha: a number between 0 and 1
    returns: the same shape
    """
    ### BEGIN SOLUTION
    x = np.asarray(x)
    return np.where(x > 0, x, alpha * x)
    ### END SOLUTION

# %% nbgrader={"grade_id": "leaky_relu-values", "grade": true, "points": 1}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("leaky_relu", finished_06)):
    x = np.array([-2.0, -0.5, 0.0, 1.5])
    mistakes = {
        "this is the plain ReLU: below 0 it should leak.": np.array([0.0, 0.0, 0.0, 1.5]),
        "alpha itself came back below 0; it is a factor: alpha times x.":
            np.array([0.1, 0.1, 0.1, 1.5]),
        "the leak has the wrong sign: below 0 the values are negative.":
            np.array([0.2, 0.05, 0.0, 1.5]),
        "the two sides are exchanged: negative numbers are "
        "made small, positive ones stay.": np.array(
            [-2.0, -0.5, 0.0, 0.15]
        ),
        "the default of alpha is 0.1.": np.array([-0.02, -0.005, 0.0, 1.5]),
        "alpha is multiplied with x, not subtracted.": np.array([-0.1, -0.1, -0.1, 1.5]),
    }
    check.returns(np.array([-0.2, -0.05, 0.0, 1.5]), leaky_relu, x, mistakes=mistakes)
    check.returns(-0.3, leaky_relu, -3.0)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        def one(value):
            return value if value > 0 else 0.1 * value

        check_elementwise(leaky_relu, one, check.rng("leaky_relu-values"))
        check_far(leaky_relu, one)
        check.returns(np.array([[-0.4]]), leaky_relu, x=np.array([[-4.0]]))

    hidden_checks()
    ### END HIDDEN TESTS
check.right("leaky_relu", "below 0 a tenth gets through")

# %% nbgrader={"grade_id": "leaky_relu-alpha", "grade": true, "points": 1}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("leaky_relu", finished_06)):
    ignored = {"alpha is 0.25 here, and 0.1 was used.": np.array([-0.2, 3.0])}
    check.returns(
        np.array([-0.5, 3.0]), leaky_relu, np.array([-2.0, 3.0]), alpha=0.25, mistakes=ignored
    )

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        def one(value, alpha):
            return value if value > 0 else alpha * value

        ignored = {"alpha was given, and another number was used.": lambda value, alpha: max(value, 0.1 * value)}
        random = check.rng("leaky_relu-alpha")
        check_elementwise(leaky_relu, one, random, float(random.uniform(0.3, 0.9)), mistakes=ignored)
        check_elementwise(leaky_relu, one, random, alpha=float(random.uniform(0.02, 0.06)), mistakes=ignored)
        check_far(leaky_relu, one, 0.02)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("leaky_relu", "any alpha, by place and by name")

# %% [markdown]
# ### Exercise 4: `elu`  ·  ●●●○○  ·  4 min
#
# The **exponential linear unit** bends smoothly down to $-\alpha$ (`alpha` is 1 when it is left out):
#
# $$\mathrm{elu}(x) = \begin{cases} x & \text{if } x > 0 \\ \alpha\,(e^{x} - 1) & \text{else} \end{cases}$$
#
# There is a trap in it: `np.where` computes *both* sides for *every* number, and only then chooses. $e^{1000}$ is
# computed, overflows with a warning, and is thrown away.
#
# <details><summary>Hint 1: idea</summary>
#
# Give the exponential only numbers for which it is safe. For positive `x` its result is not needed, so there it may be
# fed with anything harmless.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `np.minimum(x, 0)` is `x` where it is negative and 0 elsewhere. $e^0$ is 1: harmless. The shape of `x` stays.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# A square root that is 0 for negative numbers, and never sees one:
#
# ```python
# root = np.where(x > 0, np.sqrt(np.maximum(x, 0)), 0)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "elu", "solution": true}
def elu(x, alpha=1.0):
    """The exponential linear unit, number by number.

    x: a number or an array of any shape; alpha: a positive number
    returns: the same shape, no value below -alpha
    """
    ### BEGIN SOLUTION
    x = np.asarray(x)
    return np.where(x > 0, x, alpha * (np.exp(np.minimum(x, 0)) - 1))
    ### END SOLUTION

# %% nbgrader={"grade_id": "elu-values", "grade": true, "points": 1}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("elu", finished_06)), np.errstate(over="ignore"):
    x = np.array([-2.0, -0.5, 0.0, 1.5])
    mistakes = {
        "the - 1 is missing: at 0 both sides must meet.":
            np.array([0.1353353, 0.6065307, 1.0, 1.5]),
        "look at the sign: below 0 the values are negative.":
            np.array([0.8646647, 0.3934693, 0.0, 1.5]),
        "the exponent is x itself, not -x.": np.array([6.3890561, 0.6487213, 0.0, 1.5]),
        "this is the ReLU: below 0 the curve runs down to -alpha.":
            np.array([0.0, 0.0, 0.0, 1.5]),
        "this is the leaky ReLU; here the negative side is an exponential.":
            np.array([-0.2, -0.05, 0.0, 1.5]),
        "the exponential was used on the positive side too: there x stays.": np.array(
            [-0.8646647, -0.3934693, 0.0, 3.4816891]
        ),
        "the brackets: exp(x) - 1, not exp(x - 1).":
            np.array([0.0497871, 0.2231302, 0.3678794, 1.5]),
    }
    check.returns(np.array([-0.8646647, -0.3934693, 0.0, 1.5]), elu, x, mistakes=mistakes)
    check.returns(-0.6321206, elu, -1.0)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        import math

        check_elementwise(elu, lambda value: value if value > 0 else math.expm1(value), check.rng("elu-values"))
        check.returns(np.array([[-0.9502129]]), elu, x=np.array([[-3.0]]))

    hidden_checks()
    ### END HIDDEN TESTS
check.right("elu", "numbers and arrays of any shape")

# %% nbgrader={"grade_id": "elu-alpha", "grade": true, "points": 1}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("elu", finished_06)), np.errstate(over="ignore"):
    mistakes = {
        "alpha is 2 here, and 1 was used.": np.array([-0.6321206, 3.0]),
        "alpha is a factor of the whole bracket: alpha * (exp(x) - 1).":
            np.array([-0.2642411, 3.0]),
        "alpha belongs in front of the bracket, not into the exponent.":
            np.array([-0.8646647, 3.0]),
        "alpha belongs to the negative side alone.": np.array([-1.2642411, 6.0]),
    }
    check.returns(
        np.array([-1.2642411, 3.0]), elu, np.array([-1.0, 3.0]), alpha=2.0, mistakes=mistakes
    )

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        import math

        def one(value, alpha):
            return value if value > 0 else alpha * math.expm1(value)

        ignored = {"alpha was given, and 1 was used.": lambda value, alpha: one(value, 1.0)}
        random = check.rng("elu-alpha")
        check_elementwise(elu, one, random, float(random.uniform(0.2, 0.7)), mistakes=ignored)
        check_elementwise(elu, one, random, alpha=float(random.uniform(1.4, 2.6)), mistakes=ignored)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("elu", "any alpha, by place and by name")

# %% nbgrader={"grade_id": "elu-far", "grade": true, "points": 1}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("elu", finished_06)):
    check.same(check.without_overflow(elu, 1000.0), 1000.0, "elu(1000.0)")
    check.same(
        check.without_overflow(elu, np.array([-1000.0, 1000.0])), np.array([-1.0, 1000.0]),
        "elu of -1000 and 1000",
    )

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        import math

        def one(value, alpha=1.0):
            return value if value > 0 else alpha * math.expm1(value)

        check_far(elu, one)
        check_far(elu, one, alpha=0.5)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("elu", "far out it is -alpha and x, without a warning")

# %% [markdown]
# **A picture as a second check.** All five in one panel. Look for three things: which curves have a ceiling, which have a
# floor, and which pass through 0.

# %% tags=["demo"]
with blanks_filled():
    picture = functions(
        {"sigmoid": sigmoid, "tanh": tanh, "relu": relu, "leaky_relu": leaky_relu, "elu": elu},
        low=-4,
        high=3,
        xlabel="x, the pre-activation",
        title="Five activations",
        alt="Five curves from -4 to 3. The sigmoid rises from 0 to 1, tanh from -1 to 1. The "
        "other three are the straight line x on the right; on the left ReLU is 0, the leaky ReLU "
        "a slightly falling line, ELU a curve that runs to -1.",
    )
picture

# %% [markdown]
# The sigmoid and tanh have a ceiling *and* a floor. ReLU and its two relatives have no ceiling: on the right they are the
# straight line $x$. All of them pass through 0 but the sigmoid, which gives 0.5 there.

# %% [markdown]
# ## 3 · Slopes
#
# In backpropagation every layer multiplies by the slope of its activation:
# $\delta^{(k)} = (w^{(k+1)})^T \delta^{(k+1)} \odot f'(z^{(k)})$. So the slope decides how much of the gradient gets
# through.
#
# > **A trap.** Some books write $\sigma' = a\,(1 - a)$ and $\tanh' = 1 - a^2$, in terms of the *activation* $a$. Here
# > each derivative is given `x`, the *pre-activation*. With `x` in the place of $a$ the formulas give nonsense: for
# > $x = 2$ the "slope" $x\,(1 - x)$ would be $-2$, of a curve that rises everywhere.

# %% [markdown]
# ### Exercise 5: `d_sigmoid`  ·  ●●○○○  ·  2 min
#
# Write $\sigma'(x)$. You derived it in notebook 03.
#
# <details><summary>Hint 1: idea</summary>
#
# The slope can be said in terms of the sigmoid itself: how far it is from its floor, and how far from its ceiling.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $\sigma'(x) = \sigma(x)\,(1 - \sigma(x))$, number by number. It is largest at 0, where it is $\frac14$.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The share of people who know a rumour, and how fast it spreads, when those who know meet those who do not:
#
# ```python
# share = known(day)
# speed = rate * share * (everybody - share)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "d_sigmoid", "solution": true}
def d_sigmoid(x):
    """The derivative of the sigmoid, number by number.

    x: the pre-activation, a number or an array of any shape
    returns: the same shape, values from 0 to 0.25
    """
    ### BEGIN SOLUTION
    return sigmoid(x) * (1 - sigmoid(x))
    ### END SOLUTION

# %% nbgrader={"grade_id": "d_sigmoid-values", "grade": true, "points": 2}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("d_sigmoid", finished_06)), np.errstate(over="ignore"):
    mistakes = {
        "x is the pre-activation: it is sigmoid(x) that goes into s (1 - s), not x.":
            np.array([-6.0, 0.25, -0.75]),
        "this is the sigmoid itself; its slope is wanted.":
            np.array([0.1192029, 0.6224593, 0.8175745]),
        "this is 1 - sigmoid(x); a factor is missing.":
            np.array([0.8807971, 0.3775407, 0.1824255]),
        "this is the slope of tanh.": np.array([0.0706508, 0.7864477, 0.1807066]),
        "it is s (1 - s), not s (1 + s).": np.array([0.1334122, 1.0099149, 1.4860026]),
        "it is s (1 - s), not 1 - s squared, which belongs to tanh.":
            np.array([0.9857907, 0.6125444, 0.331572]),
    }
    check.returns(
        np.array([0.1049936, 0.2350037, 0.1491465]), d_sigmoid, np.array([-2.0, 0.5, 1.5]),
        mistakes=mistakes,
    )
    check.returns(0.25, d_sigmoid, 0.0)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        import math

        check_elementwise(d_sigmoid, lambda value: 0.25 / math.cosh(value / 2) ** 2, check.rng("d_sigmoid-values"))
        check.returns(np.array([[0.0451767], [0.0]]), d_sigmoid, x=np.array([[3.0], [30.0]]))

    hidden_checks()
    ### END HIDDEN TESTS
check.right("d_sigmoid", "the slope at the pre-activation")

# %% [markdown]
# ### Exercise 6: `d_tanh`  ·  ●●○○○  ·  2 min
#
# Write $\tanh'(x)$. Your `tanh` may help; the checks put a finished one in its place.
#
# <details><summary>Hint 1: idea</summary>
#
# The same idea as before, with a floor at -1 and a ceiling at 1.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $\tanh'(x) = (1 + \tanh x)(1 - \tanh x) = 1 - \tanh^2(x)$, number by number. At 0 it is 1.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# How high a point of the unit circle lies above a place $\sin(t)$: `np.sqrt(1 - np.sin(t) ** 2)`
#
# </details></details></details>

# %% nbgrader={"grade_id": "d_tanh", "solution": true}
def d_tanh(x):
    """The derivative of tanh, number by number.

    x: the pre-activation, a number or an array of any shape
    returns: the same shape, values from 0 to 1
    """
    ### BEGIN SOLUTION
    return 1 - tanh(x) ** 2
    ### END SOLUTION

# %% nbgrader={"grade_id": "d_tanh-values", "grade": true, "points": 2}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("d_tanh", finished_06)), np.errstate(over="ignore"):
    mistakes = {
        "x is the pre-activation: it is tanh(x) that is squared, not x.":
            np.array([-3.0, 0.75, -1.25]),
        "this is tanh itself; its slope is wanted.": np.array([-0.9640276, 0.4621172, 0.9051483]),
        "the square is missing: 1 - tanh(x) squared.":
            np.array([1.9640276, 0.5378828, 0.0948517]),
        "this is the slope of the sigmoid.": np.array([0.1049936, 0.2350037, 0.1491465]),
        "it is 1 - t squared; t (1 - t) is made for the sigmoid.":
            np.array([-1.8933768, 0.2485649, 0.0858548]),
        "the sign: it is 1 minus the square.": np.array([1.9293492, 1.2135523, 1.8192934]),
    }
    check.returns(
        np.array([0.0706508, 0.7864477, 0.1807066]), d_tanh, np.array([-2.0, 0.5, 1.5]),
        mistakes=mistakes,
    )
    check.returns(1.0, d_tanh, 0.0)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        import math

        check_elementwise(d_tanh, lambda value: 1 / math.cosh(value) ** 2, check.rng("d_tanh-values"))
        check.returns(np.array([[0.009866], [0.0]]), d_tanh, x=np.array([[-3.0], [-30.0]]))

    hidden_checks()
    ### END HIDDEN TESTS
check.right("d_tanh", "the slope at the pre-activation")

# %% [markdown]
# ### Exercise 7: `d_relu`  ·  ●○○○○  ·  2 min
#
# Write the slope of ReLU: 1 where `x` is positive, 0 where it is negative. At 0 the curve has a **kink** and no slope.
# Programs choose one of the two sides there. Either is fine: a pre-activation hits 0 exactly almost never.
#
# <details><summary>Hint 1: idea</summary>
#
# The answer to "is it positive?", as a number.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `np.asarray(x) > 0` has the shape of `x` and holds `True` and `False`. `np.where(condition, 1.0, 0.0)` makes numbers of
# it.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# What one more degree adds to a heating bill: nothing above 18 degrees, the price below:
# `np.where(degrees < 18, -price, 0.0)`
#
# </details></details></details>

# %% nbgrader={"grade_id": "d_relu", "solution": true}
def d_relu(x):
    """The derivative of the rectified linear unit, number by number; at 0 either side's value.

    x: the pre-activation, a number or an array of any shape
    returns: the same shape
    """
    ### BEGIN SOLUTION
    return np.where(np.asarray(x) > 0, 1.0, 0.0)
    ### END SOLUTION

# %% nbgrader={"grade_id": "d_relu-values", "grade": true, "points": 1}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("d_relu", finished_06)):
    mistakes = {
        "this is the ReLU itself; its slope is wanted.": np.array([0.0, 0.0, 2.5]),
        "left of 0 the ReLU is level: its slope is 0 there, not -1.": np.array([-1.0, -1.0, 1.0]),
        "the two sides are exchanged.": np.array([1.0, 1.0, 0.0]),
        "the slope of x is 1, not x.": np.array([-2.0, -0.75, 2.5]),
        "this is the slope of the leaky ReLU.": np.array([0.1, 0.1, 1.0]),
        "the slope was made 1 everywhere: left of 0 it is 0.": np.array([1.0, 1.0, 1.0]),
    }
    check.returns(
        np.array([0.0, 0.0, 1.0]), d_relu, np.array([-2.0, -0.75, 2.5]), mistakes=mistakes
    )
    check.returns(
        1.0, d_relu, 0.3,
        mistakes={"the slope is 1 for every positive number, also below 1.": 0.0},
    )

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        check_elementwise(d_relu, lambda value: 1.0 if value > 0 else 0.0, check.rng("d_relu-values"))
        check.returns(np.array([[1.0], [0.0]]), d_relu, x=np.array([[30.0], [-30.0]]))

    hidden_checks()
    ### END HIDDEN TESTS
check.right("d_relu", "0 on the left, 1 on the right")

# %% nbgrader={"grade_id": "d_relu-kink", "grade": true, "points": 1}
from course.finished import activations as finished_06

with (
    check.replaced(globals(), **earlier("d_relu", finished_06)),
    np.errstate(divide="ignore", invalid="ignore"),
):
    check_kink(d_relu, lambda value: 1.0 if value > 0 else 0.0)
check.right("d_relu", "at the kink one of the two")

# %% [markdown]
# ### Exercise 8: `d_leaky_relu`  ·  ●○○○○  ·  2 min
#
# Write the slope of the leaky ReLU. Again the value at 0 is up to you: either side's.
#
# <details><summary>Hint 1: idea</summary>
#
# Two straight lines, two slopes. On the left the line is $\alpha x$.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# 1 where `x` is positive, else `alpha`. `np.where` takes plain numbers for both sides; the shape comes from the
# condition.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Tax on the next coin earned: none up to a limit, the rate above it: `np.where(income > limit, rate, 0.0)`
#
# </details></details></details>

# %% nbgrader={"grade_id": "d_leaky_relu", "solution": true}
def d_leaky_relu(x, alpha=0.1):
    """The derivative of the leaky ReLU, number by number; at 0 either side's value.

    x: the pre-activation, a number or an array of any shape; alpha: a number between 0 and 1
    returns: the same shape
    """
    ### BEGIN SOLUTION
    return np.where(np.asarray(x) > 0, 1.0, alpha)
    ### END SOLUTION

# %% nbgrader={"grade_id": "d_leaky_relu-values", "grade": true, "points": 1}
from course.finished import activations as finished_06

with (
    check.replaced(globals(), **earlier("d_leaky_relu", finished_06)),
    np.errstate(divide="ignore", invalid="ignore"),
):
    mistakes = {
        "this is the slope of the plain ReLU: on the left it leaks.": np.array([0.0, 0.0, 1.0]),
        "this is the leaky ReLU itself; its slope is wanted.": np.array([-0.2, -0.05, 2.5]),
        "the two sides are exchanged.": np.array([1.0, 1.0, 0.1]),
        "the line on the left rises too: its slope is positive.": np.array([-0.1, -0.1, 1.0]),
        "the slope of alpha times x is alpha, not alpha times x.": np.array([-0.2, -0.05, 1.0]),
        "the slope of x is 1, not x.": np.array([0.1, 0.1, 2.5]),
    }
    check.returns(
        np.array([0.1, 0.1, 1.0]), d_leaky_relu, np.array([-2.0, -0.5, 2.5]), mistakes=mistakes
    )
    check.returns(0.1, d_leaky_relu, -4.0)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        random = check.rng("d_leaky_relu-values")
        check_elementwise(d_leaky_relu, lambda value: 1.0 if value > 0 else 0.1, random)
        check_kink(d_leaky_relu, lambda value: 1.0 if value > 0 else 0.1)
        check.returns(np.array([[1.0], [0.1]]), d_leaky_relu, x=np.array([[30.0], [-30.0]]))

    hidden_checks()
    ### END HIDDEN TESTS
check.right("d_leaky_relu", "a tenth on the left, 1 on the right")

# %% nbgrader={"grade_id": "d_leaky_relu-alpha", "grade": true, "points": 1}
from course.finished import activations as finished_06

with (
    check.replaced(globals(), **earlier("d_leaky_relu", finished_06)),
    np.errstate(divide="ignore", invalid="ignore"),
):
    ignored = {"alpha is 0.25 here, and 0.1 was used.": np.array([0.1, 1.0])}
    check.returns(
        np.array([0.25, 1.0]), d_leaky_relu, np.array([-2.0, 3.0]), alpha=0.25, mistakes=ignored
    )

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        def one(value, alpha):
            return 1.0 if value > 0 else alpha

        ignored = {"alpha was given, and 0.1 was used.": lambda value, alpha: one(value, 0.1)}
        random = check.rng("d_leaky_relu-alpha")
        check_elementwise(d_leaky_relu, one, random, float(random.uniform(0.3, 0.9)), mistakes=ignored)
        check_elementwise(d_leaky_relu, one, random, alpha=float(random.uniform(0.02, 0.06)), mistakes=ignored)
        check_kink(d_leaky_relu, one, 0.5)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("d_leaky_relu", "any alpha, by place and by name")

# %% [markdown]
# ### Exercise 9: `d_elu`  ·  ●●○○○  ·  3 min
#
# Write the slope of ELU. At 0 either side's value is fine (for `alpha` = 1 they agree: ELU has no kink then).
#
# <details><summary>Hint 1: idea</summary>
#
# On the right it is a straight line. On the left take the derivative of $\alpha e^x - \alpha$: what becomes of each of
# the two terms?
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# 1 where `x` is positive, else $\alpha e^{x}$. Number by number, in the shape of `x`. As in exercise 4, give `exp` only
# numbers up to 0.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# A tank that leaks when it is above its mark, and else cools down exponentially, can be said with `np.where` too:
#
# ```python
# change = np.where(level > mark, -leak, -cooling * np.exp(level - mark))
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "d_elu", "solution": true}
def d_elu(x, alpha=1.0):
    """The derivative of the exponential linear unit, number by number; at 0 either side's value.

    x: the pre-activation, a number or an array of any shape; alpha: a positive number
    returns: the same shape
    """
    ### BEGIN SOLUTION
    x = np.asarray(x)
    return np.where(x > 0, 1.0, alpha * np.exp(np.minimum(x, 0)))
    ### END SOLUTION

# %% nbgrader={"grade_id": "d_elu-values", "grade": true, "points": 1}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("d_elu", finished_06)), np.errstate(all="ignore"):
    mistakes = {
        "this is ELU itself; its slope is wanted.": np.array([-0.8646647, -0.3934693, 1.5]),
        "the - 1 has the slope 0: it drops out.": np.array([-0.8646647, -0.3934693, 1.0]),
        "the exponent is x itself, not -x.": np.array([7.3890561, 1.6487213, 1.0]),
        "this is the slope of ReLU; on the left ELU is an exponential.":
            np.array([0.0, 0.0, 1.0]),
        "on the right the slope is 1, not x.": np.array([0.1353353, 0.6065307, 1.5]),
        "on the right the slope is 1, not exp(x).": np.array([0.1353353, 0.6065307, 4.4816891]),
        "the derivative of exp(x) is exp(x), not x exp(x).":
            np.array([-0.2706706, -0.3032653, 1.0]),
        "a constant alpha is the slope of the leaky ReLU; here exp(x) is a factor.":
            np.array([1.0, 1.0, 1.0]),
    }
    check.returns(
        np.array([0.1353353, 0.6065307, 1.0]), d_elu, np.array([-2.0, -0.5, 1.5]),
        mistakes=mistakes,
    )
    check.returns(0.3678794, d_elu, -1.0)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        import math

        random = check.rng("d_elu-values")
        check_elementwise(d_elu, lambda value: 1.0 if value > 0 else math.exp(value), random)
        check.returns(1.0, d_elu, 0.0)
        check.returns(np.array([[1.0], [0.0]]), d_elu, x=np.array([[30.0], [-30.0]]))

    hidden_checks()
    ### END HIDDEN TESTS
check.right("d_elu", "an exponential on the left, 1 on the right")

# %% nbgrader={"grade_id": "d_elu-alpha", "grade": true, "points": 1}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("d_elu", finished_06)), np.errstate(all="ignore"):
    mistakes = {
        "alpha is 2 here, and 1 was used.": np.array([0.3678794, 1.0]),
        "the slope is alpha exp(x): elu(x) + 1 is right for alpha = 1 alone.":
            np.array([-0.2642411, 1.0]),
        "alpha was added; it is a factor.": np.array([2.3678794, 1.0]),
        "alpha belongs to the left side alone.": np.array([0.7357589, 2.0]),
    }
    check.returns(
        np.array([0.7357589, 1.0]), d_elu, np.array([-1.0, 3.0]), alpha=2.0, mistakes=mistakes
    )

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        import math

        def one(value, alpha):
            return 1.0 if value > 0 else alpha * math.exp(value)

        ignored = {"alpha was given, and 1 was used.": lambda value, alpha: one(value, 1.0)}
        random = check.rng("d_elu-alpha")
        check_elementwise(d_elu, one, random, float(random.uniform(0.2, 0.7)), mistakes=ignored)
        check_elementwise(d_elu, one, random, alpha=float(random.uniform(1.4, 2.6)), mistakes=ignored)
        check_kink(d_elu, one, 0.5)
        check_kink(d_elu, one, alpha=1.75)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("d_elu", "any alpha, by place and by name")

# %% [markdown]
# **A second check, by measurement.** The slope of any curve can be measured with the finite difference of notebook 04:
# $\frac{f(x + \varepsilon) - f(x - \varepsilon)}{2 \varepsilon}$. Formula and measurement must agree.

# %% tags=["demo"]
x, eps = np.linspace(-4, 4, 100), 1e-5  # 0 is not among the hundred
with blanks_filled():
    pairs = {
        "sigmoid": (sigmoid, d_sigmoid),
        "tanh": (tanh, d_tanh),
        "ReLU": (relu, d_relu),
        "leaky ReLU": (leaky_relu, d_leaky_relu),
        "ELU": (elu, d_elu),
    }
    for name, (f, d_f) in pairs.items():
        measured = (f(x + eps) - f(x - eps)) / (2 * eps)
        print(
            f"{name:10s} formula and measurement agree within 1e-9: "
            f"{np.abs(measured - d_f(x)).max() < 1e-9}"
        )
    picture = draw.with_slopes(
        pairs,
        alt="Five panels, each with an activation and its slope. The slopes of the sigmoid and "
        "of tanh are bells, the first only 0.25 high, the second 1. The slope of ReLU is 0 on "
        "the left and 1 on the right, that of the leaky ReLU 0.1 and 1, that of ELU rises from 0 "
        "to 1 and stays there.",
    )
picture

# %% [markdown]
# Look at the dashed lines only. The sigmoid's never rises above 0.25. Tanh's reaches 1, at a single point. On the right
# side the other three are exactly 1, however far one goes. That is the secret of ReLU: a product of ones is one.

# %% [markdown]
# **An explorer.** One activation, its tangent, and what a number of equal slopes in a row leave of a gradient. Try these:
#
# 1. Sigmoid at 2, then at 0. What do ten layers leave in the best case?
# 2. Tanh at 0, then at 1. How far from 0 may the pre-activations stray?
# 3. ReLU at 0.1, then at -0.1. What is left of the gradient, in one layer and in ten?
# 4. ELU and leaky ReLU at -2. Which of the two lets more through, with the same alpha?

# %% tags=["demo"]
activation_explorer()

# %% [markdown]
# **The same without sliders.** At 0 the sigmoid's slope is 0.25, and ten such slopes multiply a gradient by 9.5e-07. At 2
# the slope is 0.1050, and ten of them leave 1.6e-10. At 5 the curve is nearly level. For tanh it is 1 at 0, and 0.42
# at 1: ten of those leave 0.00017.

# %% tags=["demo"]
with blanks_filled():
    picture = draw.tangents(
        "sigmoid",
        sigmoid,
        d_sigmoid,
        (0, 2, 5),
        alt="Three panels of the sigmoid with a tangent. At 0 the tangent rises with slope 0.25, "
        "at 2 with 0.1050, and at 5 it is nearly level, with slope 0.0066.",
    )
    for name, d_f, at in (
        ("sigmoid", d_sigmoid, 0.0),
        ("sigmoid", d_sigmoid, 2.0),
        ("tanh", d_tanh, 1.0),
        ("ReLU", d_relu, 0.1),
        ("leaky ReLU", d_leaky_relu, -2.0),
    ):
        print(f"{name:10s} at {at:4.1f}: slope {d_f(at):.4f}, ten of them {d_f(at) ** 10:.2g}")
picture

# %% [markdown]
# ### Saturation
#
# A unit whose pre-activation is far out is **saturated**: it gives nearly its ceiling or its floor, and its slope is
# nearly 0. It has an opinion, and cannot change it. Whether that happens depends on the weights. The cell takes the
# pictures of digits (64 pixels from 0 to 1) and 100 units with normal weights of spread 0.1, 1 and 3, and asks how many
# of the pre-activations lie where tanh has less than 1 % of its best slope. **Guess** for spread 1, the habit of notebook
# 04.

# %% tags=["demo"]
rng = np.random.default_rng(0)
spreads = {}
for spread in (0.1, 1.0, 3.0):
    z = rng.normal(0, spread, (100, 64)) @ X.T  # (100, 1797)
    with blanks_filled():
        share = np.mean(d_tanh(z) < 0.01)
    print(
        f"weights with spread {spread}: pre-activations with spread {z.std():.2f}, {share:.1%} "
        "saturated"
    )
    spreads[f"weights with spread {spread}"] = z
with blanks_filled():
    picture = draw.where_z_lies(
        spreads,
        d_tanh,
        threshold=0.01,
        alt="Three histograms of pre-activations over the slope of tanh. With weights of spread "
        "0.1 they lie under the top of the bell, with 1 they reach far beyond both of its feet, "
        "with 3 most lie outside, where the slope is 0.",
    )
picture

# %% [markdown]
# Nearly half of them, 44.5 %, are saturated before the first step of training. With a tenth of the spread none is. So a
# start can be too large. In section 5 you will see that it can be too small as well, and compute the right size.

# %% [markdown]
# ### Dead units
#
# ReLU has no ceiling and cannot saturate on the right. On the left it has a worse fate. Take one unit,
# $\hat y = f(w x + b)$, whose bias starts at -3. For all samples, $x$ between -1 and 1, its pre-activation is negative.
# It is to learn $y = \max(0, 2x + 1)$. **Before you run it:** which of the three activations gets there?

# %% tags=["demo"]
samples = np.linspace(-1, 1, 21)
targets = np.maximum(2 * samples + 1, 0)
costs = {}
with blanks_filled():
    for name, f, d_f in (
            ("ReLU", relu, d_relu), ("leaky ReLU", leaky_relu, d_leaky_relu), ("ELU", elu, d_elu)
    ):
        w, b, costs[name] = 1.0, -3.0, []
        for _ in range(300):
            z = w * samples + b
            costs[name].append(np.mean((f(z) - targets) ** 2))
            delta = 2 * (f(z) - targets) * d_f(z) / 21
            w, b = w - 0.1 * np.sum(delta * samples), b - 0.1 * np.sum(delta)
        print(
            f"{name:10s} after 300 steps: w = {w:6.3f}, b = {b:6.3f}, cost {costs[name][-1]:.4f}"
        )
loss_curves(
    costs,
    xlabel="step",
    title="One unit with a bias of -3",
    alt="Cost over 300 steps. The ReLU's is a level line at 2.36. Those of the leaky ReLU and of "
    "ELU start higher, fall within 100 steps, and end near 0.",
)

# %% [markdown]
# The ReLU unit has not moved at all: $w = 1$ and $b = -3$, to the last digit. Its slope is 0 for every sample, so its
# gradient is 0, so it never leaves. It is **dead**. The leaky ReLU has a slope of 0.1 there, which is little, and enough.
# ELU gets away too.
#
# In a network a unit dies when a step was too long and threw its bias far into the negative. Below two networks with
# twice 100 hidden units learn the digits for ten epochs with a learning rate of 1, which is too much. They differ in
# nothing but their activation. Counted are hidden units that give nothing positive, whichever picture one shows them.

# %% tags=["demo"]
for activation in (nn.ReLU, nn.LeakyReLU):
    rng = np.random.default_rng(0)
    layers = [
        nn.Dense(64, 100, rng), activation(), nn.Dense(100, 100, rng), activation(),
        nn.Dense(100, 10, rng),
    ]
    network = nn.Network(layers, nn.SoftmaxCrossEntropy())
    history = nn.fit(
        network, X_train, Y_train, optimiser=nn.SGD(1.0), epochs=10, rng=np.random.default_rng(1)
    )
    first = layers[1].forward(layers[0].forward(X_train))  # (1348, 100)
    second = layers[3].forward(layers[2].forward(first))
    silent = [int((outputs <= 0).all(axis=0).sum()) for outputs in (first, second)]
    score = network.accuracy(X_test, y_test)
    print(
        f"{activation.__name__:10s} never positive: {silent} of [100, 100]   accuracy on new "
        f"digits: {score:.3f}"
    )

# %% [markdown]
# With ReLU 69 and 99 units are dead, and the network answers the same to every picture: 0.087. With the leaky ReLU some
# units are on the negative side as well, but they are not lost, and the network reaches 0.949. A smaller learning rate is
# the first remedy, a leak the second.

# %% [markdown]
# ## 4 · The last layer and its loss
#
# Hidden layers may bend as they like. The last layer has to *say* something: a number, a probability, one class of
# several. Its activation is called the **head**, and each head has a loss that belongs to it.
#
# For one class of several, the head is **softmax**. It turns any numbers into probabilities: all positive, with the
# sum 1.
#
# $$p_k = \frac{e^{z_k}}{\sum_j e^{z_j}}$$

# %% [markdown]
# ### Exercise 10: `softmax`  ·  ●●●○○  ·  6 min
#
# `z` is either `(n_classes,)`, one sample, or `(n_classes, n_samples)`, where each *column* is a sample and gets
# probabilities of its own. Entries can be as large as 1000.
#
# <details><summary>Hint 1: idea</summary>
#
# Only differences matter: adding the same number to all entries of a column changes nothing, because it cancels in the
# fraction. So subtract, in each column, a number that makes `exp` harmless.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $p_k = e^{z_k - m} / \sum_j e^{z_j - m}$, with $m$ the largest entry of the same column: then `exp` only sees numbers up
# to 0. The classes are axis 0, in both shapes: `np.max(z, axis=0)` is one number for `(n_classes,)` and `(n_samples,)`
# for `(n_classes, n_samples)`, which NumPy subtracts from each row.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Marks of several pupils, a column each, as shares of what the pupil is above his worst mark:
#
# ```python
# above = marks - np.min(marks, axis=0)
# shares = above / np.sum(above, axis=0)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "softmax", "solution": true}
def softmax(z):
    """Probabilities from the outputs of the last layer, for each sample.

    z: (n_classes,) or (n_classes, n_samples)
    returns: the same shape; the entries of a sample add up to 1
    """
    ### BEGIN SOLUTION
    e = np.exp(z - np.max(z, axis=0))
    return e / np.sum(e, axis=0)
    ### END SOLUTION

# %% nbgrader={"grade_id": "softmax-vector", "grade": true, "points": 1}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("softmax", finished_06)), np.errstate(all="ignore"):
    mistakes = {
        "the exponentials are still to be divided by their sum.":
            np.array([7.3890561, 2.7182818, 0.3678794]),
        "these are shares of z itself; the exponential is missing.": np.array([1.0, 0.5, -0.5]),
        "this is the sigmoid of each entry; they do not add up to 1.":
            np.array([0.8807971, 0.7310586, 0.2689414]),
        "look at the sign in the exponent: the largest entry gets the largest share.": np.array(
            [0.0420101, 0.1141952, 0.8437947]
        ),
        "the exponentials were divided by their largest, not by their sum.":
            np.array([1.0, 0.3678794, 0.0497871]),
        "this picks the largest entry; softmax is soft.": np.array([1.0, 0.0, 0.0]),
    }
    check.returns(
        np.array([0.7053845, 0.2594965, 0.035119]), softmax, np.array([2.0, 1.0, -1.0]),
        mistakes=mistakes,
    )

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        import math

        random = check.rng("softmax-vector")
        for n_classes in (2, 5, 9):
            z = random.uniform(-3, 3, n_classes)
            weights = [math.exp(value) for value in z.tolist()]
            check.returns(np.array([weight / math.fsum(weights) for weight in weights]), softmax, z)
        check.returns(np.array([0.0900306, 0.6652410, 0.2447285]), softmax, z=np.array([1, 3, 2]))

    hidden_checks()
    ### END HIDDEN TESTS
check.right("softmax", "one sample")

# %% nbgrader={"grade_id": "softmax-columns", "grade": true, "points": 1}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("softmax", finished_06)), np.errstate(all="ignore"):
    z = np.array([[2.0, 0.5], [1.0, -0.5], [-1.0, 1.5]])  # three classes, two samples
    mistakes = {
        "rows were made to add up to 1; a sample is a column: axis=0.": np.array(
            [[0.8175745, 0.1824255], [0.8175745, 0.1824255], [0.0758582, 0.9241418]]
        ),
        "all six entries add up to 1 together; each column has a sum of its own.": np.array(
            [[0.4292928, 0.0957882], [0.157928, 0.0352385], [0.0213732, 0.2603793]]
        ),
        "the exponentials are still to be divided by their sum.": np.array(
            [[7.3890561, 1.6487213], [2.7182818, 0.6065307], [0.3678794, 4.4816891]]
        ),
    }
    expected = np.array([[0.7053845, 0.2447285], [0.2594965, 0.0900306], [0.035119, 0.665241]])
    check.returns(expected, softmax, z, mistakes=mistakes)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        import math

        def slow(z):
            columns = [[math.exp(value) for value in column] for column in z.T.tolist()]
            return np.array([[weight / math.fsum(column) for weight in column] for column in columns]).T

        random = check.rng("softmax-columns")
        for shape in ((4, 3), (2, 5), (3, 1), (3, 3), (10, 7)):
            z = random.uniform(-3, 3, shape)
            check.returns(slow(z), softmax, z)
        z = random.integers(-3, 4, (4, 2))
        check.returns(slow(z), softmax, z)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("softmax", "each column adds up to 1")

# %% nbgrader={"grade_id": "softmax-large", "grade": true, "points": 1}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("softmax", finished_06)), np.errstate(all="ignore"):
    check.returns(np.array([1.0, 0.0]), softmax, np.array([1000.0, 0.0]))
    check.returns(
        np.array([[0.0, 0.5], [1.0, 0.5]]), softmax, np.array([[0.0, 1000.0], [1000.0, 1000.0]])
    )

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        beside = np.array([[1000.0, 1.0], [0.0, 0.0], [999.0, -1.0]])
        expected = np.array([[0.7310586, 0.6652410], [0.0, 0.2447285], [0.2689414, 0.0900306]])
        check.returns(expected, softmax, beside)
        check.returns(np.array([0.0, 0.5, 0.5, 0.0]), softmax, np.array([0, 1000, 1000, -1000]))
        check.returns(np.array([[0.0], [1.0]]), softmax, np.array([[0.0], [1000.0]]))

    hidden_checks()
    ### END HIDDEN TESTS
check.right("softmax", "1000 beside 0")

# %% [markdown]
# **Shift and scale.** Move the sliders and watch the right half.
#
# 1. Add something to all three outputs. What do the probabilities do?
# 2. Multiply by 5, then by 0. When does softmax become a hard choice, and when does it say "no idea"?

# %% tags=["demo"]
softmax_explorer()

# %% [markdown]
# **The same without sliders.** The outputs 2, 1, -1 become 0.705, 0.259, 0.035. With 3 added to each, the same. Multiplied
# by 3 the first has 0.952: the larger the outputs, the surer the network. How sure a network *sounds* is not how often it
# is right. That has to be measured.

# %% tags=["demo"]
z = np.array([2.0, 1.0, -1.0])
with blanks_filled():
    shares = {
        "softmax(z)": softmax(z),
        "softmax(z + 3)": softmax(z + 3),
        "softmax(3 z)": softmax(3 * z)
    }
    picture = draw.probabilities(
        z,
        shares,
        ("cat", "dog", "hen"),
        alt="Four bar charts. Outputs 2, 1, -1. Their softmax is 0.705, 0.259, 0.035; with 3 "
        "added it is the same; multiplied by 3 it is 0.952, 0.047, 0.000. The sum is 1 each "
        "time.",
    )
picture

# %% [markdown]
# ### Three losses
#
# A loss is one number for how wrong the predictions are. `y_true` comes first, `y_pred` second, and both have the same
# shape.
#
# | loss | for one number, or one sample | then |
# |:--|:--|:--|
# | mean squared error | $(\hat y - y)^2$ | the mean over all numbers |
# | binary cross-entropy | $-\big(y \log p + (1 - y) \log (1 - p)\big)$ | the mean over all numbers |
# | cross-entropy | $-\sum_k y_k \log p_k$ | the mean over the samples |
#
# `log` is the natural logarithm. The **minus sign** in front is often missing on slides. Without it the loss is negative,
# and making it smaller makes the network worse.
#
# > **A trap.** $C = \frac{1}{2n}\sum$ of notebook 05 and $\mathrm{MSE} = \frac1n\sum$ differ by a factor of 2. A numerical
# > gradient of the one does not match backpropagation of the other.

# %% [markdown]
# ### Exercise 11: `mse`  ·  ●○○○○  ·  2 min
#
# Write the mean squared error: the mean over *all* numbers, whatever the shape.
#
# <details><summary>Hint 1: idea</summary>
#
# Three steps from the inside: the difference, its square, the mean.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $\frac{1}{N}\sum (\hat y - y)^2$ with $N$ the number of numbers. `np.mean` without an axis takes all of them and gives
# one number.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The mean length of the way from each guess to the truth: `np.mean(np.abs(guess - truth))`
#
# </details></details></details>

# %% nbgrader={"grade_id": "mse", "solution": true}
def mse(y_true, y_pred):
    """The mean squared error.

    y_true, y_pred: arrays of the same shape
    returns: one number
    """
    ### BEGIN SOLUTION
    return np.mean((y_pred - y_true) ** 2)
    ### END SOLUTION

# %% nbgrader={"grade_id": "mse-values", "grade": true, "points": 1}
from course.finished import activations as finished_06

with check.replaced(globals(), **earlier("mse", finished_06)):
    y_true, y_pred = (
        np.array([[1.0, -2.0, 0.5], [3.0, 0.0, 2.5]]),
        np.array([[1.5, -1.0, 0.5], [1.0, 0.0, 3.5]]),
    )
    mistakes = {
        "this is the sum; a mean is wanted.": 6.25,
        "there is no 1/2 in front of this one.": 0.5208333,
        "the differences are still to be squared.": 0.75,
        "the plain differences cancel each other; square them first.": 0.0833333,
        "the mean goes over all numbers, not over the columns alone.": 2.0833333,
        "the mean goes over all numbers, not over the rows alone.": 3.125,
        "the square root is too much.": 1.0206207,
        "one number is wanted: the mean over both axes.": np.array([2.125, 0.5, 0.5]),
        "one number is wanted; the mean over both axes.": np.array([0.4166667, 1.6666667]),
        "this is the square of the mean; the mean of the squares is wanted.": 0.0069444,
    }
    check.returns(1.0416667, mse, y_true, y_pred, mistakes=mistakes)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        import math

        random = check.rng("mse-values")
        for shape in ((5,), (2, 7), (6, 1), (1, 4), (1,), (3, 3)):
            y_true = random.uniform(-2, 2, shape)
            y_pred = y_true + random.uniform(0.2, 1.5, shape) * random.choice([-1, 1], shape)
            gaps = [guess - truth for guess, truth in zip(y_pred.ravel().tolist(), y_true.ravel().tolist())]
            check.returns(math.fsum(gap * gap for gap in gaps) / len(gaps), mse, y_true, y_pred)
        check.returns(2.5, mse, np.array([0, 1, 1, 0]), np.array([1, 3, 0, -2]))
        check.returns(0.0, mse, y_pred=np.array([1.0, 0.0]), y_true=np.array([1.0, 0.0]))
        check.returns(0.5, mse, np.array([1.0, 0.0]), np.array([0.0, 0.0]))

    hidden_checks()
    ### END HIDDEN TESTS
check.right("mse", "the mean over all numbers")

# %% [markdown]
# ### Exercise 12: `binary_cross_entropy`  ·  ●●●○○  ·  5 min
#
# Write the binary cross-entropy. `y_true` holds zeros and ones, `y_pred` probabilities, both of any shape. The loss must
# be **finite** even where a probability is exactly 0 or 1. `np.log(0)` is `-inf`, and `0 * -inf` is `nan`.
#
# <details><summary>Hint 1: idea</summary>
#
# A probability of exactly 0 says "impossible", and no finite price would be high enough if it happens. In practice one
# keeps all probabilities a tiny bit away from 0 and from 1, before the logarithm sees them.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `np.clip(y_pred, 1e-12, 1 - 1e-12)` gives a new array within these limits. Then
# $-\frac1N\sum \big(y \log p + (1 - y)\log(1 - p)\big)$ over all $N$ numbers.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The mean score of forecasts by the square root, where rain counts the one way and no rain the other:
#
# ```python
# p = np.clip(forecast, 0.01, 0.99)
# score = np.mean(rain * np.sqrt(p) + (1 - rain) * np.sqrt(1 - p))
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "binary_cross_entropy", "solution": true}
def binary_cross_entropy(y_true, y_pred):
    """The mean binary cross-entropy, finite for every prediction from 0 to 1.

    y_true: zeros and ones; y_pred: probabilities, an array of the same shape
    returns: one number
    """
    ### BEGIN SOLUTION
    p = np.clip(y_pred, 1e-12, 1 - 1e-12)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))
    ### END SOLUTION

# %% nbgrader={"grade_id": "binary_cross_entropy-values", "grade": true, "points": 1}
from course.finished import activations as finished_06

with (
    check.replaced(globals(), **earlier("binary_cross_entropy", finished_06)),
    np.errstate(all="ignore"),
):
    y_true, y_pred = np.array([1.0, 0.0, 1.0, 0.0]), np.array([0.9, 0.2, 0.6, 0.7])
    mistakes = {
        "the minus sign in front is missing.": -0.5108257,
        "only the ones were counted; a zero costs -log(1 - p).": 0.1540465,
        "only the zeros were counted; a one costs -log(p).": 0.3567791,
        "this is the sum; a mean is wanted.": 2.0433025,
        "zeros and ones are exchanged: -log(p) is the price where y is 1.": 1.2962472,
        "log is the natural logarithm, not the one to base 2.": 0.7369656,
        "log is the natural logarithm, not the one to base 10.": 0.2218486,
        "y_true comes first, y_pred second.": 9.6708602,
        "this is the mean squared error.": 0.175,
        "one number is wanted: the mean over all of them.":
            np.array([0.1053605, 0.2231436, 0.5108256, 1.2039728]),
    }
    check.returns(0.5108257, binary_cross_entropy, y_true, y_pred, mistakes=mistakes)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        import math

        random = check.rng("binary_cross_entropy-values")
        for shape in ((5,), (2, 7), (6, 1), (1, 4), (1,), (3, 3)):
            y_true, y_pred = random.integers(0, 2, shape), random.uniform(0.1, 0.9, shape)
            prices = [
                -math.log(p if truth == 1 else 1 - p)
                for truth, p in zip(y_true.ravel().tolist(), y_pred.ravel().tolist())
            ]
            summed = {
                "the mean goes over all numbers, not over the samples alone.": math.fsum(prices) / shape[-1],
                "this is the sum; a mean is wanted.": math.fsum(prices),
            }
            expected = math.fsum(prices) / len(prices)
            check.returns(expected, binary_cross_entropy, y_true, y_pred, mistakes=summed)
            check.returns(expected, binary_cross_entropy, y_pred=y_pred, y_true=y_true.astype(float))

    hidden_checks()
    ### END HIDDEN TESTS
check.right("binary_cross_entropy", "the mean over all numbers")

# %% nbgrader={"grade_id": "binary_cross_entropy-certain", "grade": true, "points": 1}
from course.finished import activations as finished_06


def check_certain(what, loss):
    """A loss of predictions that are sure and wrong."""
    value = np.asarray(loss)
    check.that(
        value.shape == (),
        f"{what}\ncame back: an array of shape {value.shape}\nexpected:  one number",
    )
    check.that(
        np.isfinite(value),
        f"{what}\ncame back: {value}\nexpected:  a finite number: keep p away from 0 and 1",
    )
    check.that(
        value > 1,
        f"{what}\ncame back: {value:.4g}\nexpected:  a high price: this was sure, and wrong",
    )


with (
    check.replaced(globals(), **earlier("binary_cross_entropy", finished_06)),
    np.errstate(all="ignore"),
):
    # sure and right costs nothing, as far as four digits can tell
    check.returns(
        0.0, binary_cross_entropy, np.array([1.0, 0.0]), np.array([1.0, 0.0]), atol=1e-3
    )
    wrong = check.call(binary_cross_entropy, np.array([1.0]), np.array([0.0]))
    check_certain("binary_cross_entropy([1.], [0.])", wrong)
    check_untouched(binary_cross_entropy, np.array([1.0, 0.0]), np.array([1.0, 0.0]))

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        y_true, y_pred = np.array([[1.0, 0.0], [1.0, 0.0]]), np.array([[1.0, 0.0], [0.5, 0.5]])
        check.returns(0.3465736, binary_cross_entropy, y_true, y_pred, rtol=1e-3, atol=1e-3)
        wrong = check.call(binary_cross_entropy, np.array([0.0]), np.array([1.0]))
        check_certain("binary_cross_entropy([0.], [1.])", wrong)
        wrong = check.call(binary_cross_entropy, np.array([[0, 1], [1, 0]]), np.array([[1.0, 0.0], [0.0, 1.0]]))
        check_certain("binary_cross_entropy([[0, 1], [1, 0]], [[1., 0.], [0., 1.]])", wrong)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("binary_cross_entropy", "finite where a prediction is exactly 0 or 1")

# %% [markdown]
# ### Exercise 13: `cross_entropy`  ·  ●●●○○  ·  4 min
#
# Write the cross-entropy for one class of several. Both arrays are `(n_classes, n_samples)`. In `y_true` each column holds
# a single 1, at the right class. Again: finite for every prediction, and the mean goes over the *samples*.
#
# <details><summary>Hint 1: idea</summary>
#
# In each column only one term of the sum survives: minus the logarithm of the probability which the right class got.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $-\frac{1}{n}\sum_{\text{samples}}\sum_k y_k \log p_k$, with $n$ the number of *columns*. Clip first, as before. `np.sum`
# over everything, divided by `y_true.shape[1]`, will do.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The mean bill per guest, when a table holds what each guest (a column) ordered of each dish:
#
# ```python
# bill = np.sum(orders * prices) / orders.shape[1]
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "cross_entropy", "solution": true}
def cross_entropy(y_true, y_pred):
    """The mean cross-entropy over the samples, finite for every prediction from 0 to 1.

    y_true: (n_classes, n_samples), one 1 in each column, else 0
    y_pred: (n_classes, n_samples), probabilities
    returns: one number
    """
    ### BEGIN SOLUTION
    p = np.clip(y_pred, 1e-12, 1)
    return -np.sum(y_true * np.log(p)) / y_true.shape[1]
    ### END SOLUTION

# %% nbgrader={"grade_id": "cross_entropy-values", "grade": true, "points": 1}
from course.finished import activations as finished_06

with (
    check.replaced(globals(), **earlier("cross_entropy", finished_06)),
    np.errstate(all="ignore"),
):
    y_true = np.array([[1.0, 0.0], [0.0, 0.0], [0.0, 1.0]])  # three classes, two samples
    y_pred = np.array([[0.7, 0.3], [0.2, 0.3], [0.1, 0.4]])
    mistakes = {
        "the minus sign in front is missing.": -0.6364828,
        "this is the mean over all numbers; here it goes over the samples.": 0.2121609,
        "the sum was divided by the number of classes; divide by the number of samples.":
            0.4243219,
        "this is the sum over the samples; a mean is wanted.": 1.2729657,
        "this is binary cross-entropy, summed: here only the right class counts.": 1.1574098,
        "this is binary cross-entropy: here only the right class counts, and the mean goes over "
        "the samples.":
            0.3858033,
        "log is the natural logarithm, not the one to base 2.": 0.9182506,
        "log is the natural logarithm, not the one to base 10.": 0.276421,
        "y_true comes first, y_pred second.": 12.4339595,
        "one number is wanted: the mean over the samples.": np.array([0.3566749, 0.9162907]),
    }
    check.returns(0.6364828, cross_entropy, y_true, y_pred, mistakes=mistakes)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        import math

        random = check.rng("cross_entropy-values")
        for n_classes, n_samples in ((4, 3), (2, 6), (3, 1), (5, 8)):
            raw = random.uniform(0.5, 2, (n_classes, n_samples))
            y_pred = raw / raw.sum(axis=0)
            right = random.integers(0, n_classes, n_samples).tolist()
            y_true = np.array([[int(right[s] == k) for s in range(n_samples)] for k in range(n_classes)])
            expected = -math.fsum(math.log(y_pred[k, s]) for s, k in enumerate(right)) / n_samples
            check.returns(expected, cross_entropy, y_true, y_pred)
            check.returns(expected, cross_entropy, y_pred=y_pred, y_true=y_true.astype(float))

    hidden_checks()
    ### END HIDDEN TESTS
check.right("cross_entropy", "the mean over the samples")

# %% nbgrader={"grade_id": "cross_entropy-certain", "grade": true, "points": 1}
from course.finished import activations as finished_06


def check_certain(what, loss):
    """A loss of predictions that are sure and wrong."""
    value = np.asarray(loss)
    check.that(
        value.shape == (),
        f"{what}\ncame back: an array of shape {value.shape}\nexpected:  one number",
    )
    check.that(
        np.isfinite(value),
        f"{what}\ncame back: {value}\nexpected:  a finite number: keep p away from 0",
    )
    check.that(
        value > 1,
        f"{what}\ncame back: {value:.4g}\nexpected:  a high price: this was sure, and wrong",
    )


with (
    check.replaced(globals(), **earlier("cross_entropy", finished_06)),
    np.errstate(all="ignore"),
):
    y_true = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]])
    check.returns(0.0, cross_entropy, y_true, y_true, atol=1e-3)  # sure and right costs nothing
    sure_and_wrong = np.array([[0.0, 1.0], [1.0, 0.0], [0.0, 0.0]])
    check_certain(
        "cross_entropy of two sure, wrong predictions",
        check.call(cross_entropy, y_true, sure_and_wrong),
    )
    check_untouched(cross_entropy, y_true, sure_and_wrong)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        y_true = np.array([[0, 1, 0, 0], [1, 0, 0, 1], [0, 0, 1, 0]])
        y_pred = np.array([[0.0, 1.0, 0.5, 0.0], [1.0, 0.0, 0.0, 0.5], [0.0, 0.0, 0.5, 0.5]])
        check.returns(0.3465736, cross_entropy, y_true, y_pred, rtol=1e-3, atol=1e-3)
        one = check.call(cross_entropy, np.array([[0.0], [1.0]]), np.array([[1.0], [0.0]]))
        check_certain("cross_entropy([[0.], [1.]], [[1.], [0.]])", one)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("cross_entropy", "finite where a prediction is exactly 0 or 1")

# %% [markdown]
# ### Why not the squared error for everything?
#
# One output unit with a sigmoid, and the right answer is 1. Training changes $z$, so what counts is how steep each loss is
# *as a function of $z$*. The squared error brings the slope of the sigmoid with it, the cross-entropy does not:
#
# $$\frac{d}{dz}(p - 1)^2 = 2\,(p - 1)\,p\,(1 - p) \qquad\qquad \frac{d}{dz}\big(-\log p\big) = p - 1$$
#
# **Before you look:** at $z = -6$ the unit is sure, and wrong. Which of the two tells it so?

# %% tags=["demo"]
with blanks_filled():
    for z in (-6.0, -2.0, 0.0, 2.0):
        p = sigmoid(z)
        slope = 2 * (p - 1) * p * (1 - p)
        print(
            f"z = {z:4.1f}   p = {p:.4f}   slope of (p - 1)^2: {slope:8.4f}   slope of -log p: "
            f"{p - 1:7.4f}"
        )
    picture = functions(
        {
            "squared error": lambda z: (sigmoid(z) - 1) ** 2,
            "cross-entropy": lambda z: -np.log(sigmoid(z)),
        },
        low=-8,
        high=4,
        xlabel="z of the output unit; the right answer is 1",
        ylabel="loss",
        alt="Two losses against z. The squared error levels off at 1 towards the left, where the "
        "unit is sure and wrong. The cross-entropy goes on rising as a straight line. On the "
        "right both are near 0.",
    )
picture

# %% [markdown]
# At $z = -6$ the squared error has the slope -0.0049, the cross-entropy -0.9975: two hundred times as much. The more wrong
# the unit is, the flatter the squared error becomes. The cross-entropy takes the saturation of the head away.

# %% [markdown]
# The same cancellation happens with softmax, and it is worth doing once by hand. For one sample whose right class is $c$,
# the loss is $-\log p_c$. Put softmax in:
#
# $$-\log p_c = -z_c + \log \sum_j e^{z_j}$$
#
# Now take the derivative with respect to one $z_k$. The sum gives $e^{z_k} / \sum_j e^{z_j}$, which is $p_k$ again. The
# first term gives $-1$ for $k = c$ and else nothing, which is $-y_k$. So all that is left is *prediction minus target*.

# %% [markdown]
# ### Exercise 14: `softmax_cross_entropy_grad`  ·  ●●●○○  ·  4 min
#
# Write the gradient of the *mean* cross-entropy of `softmax(z)` with respect to `z`. It is the `delta` with which
# backpropagation starts. `z` and `y_true` are `(n_classes, n_samples)`. The checks put a finished `softmax` in place.
#
# <details><summary>Hint 1: idea</summary>
#
# The derivation above is for one sample. In the mean over the samples each of them counts for a part only.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $\frac{1}{n}(p - y)$ with $p = \mathrm{softmax}(z)$ and $n$ the number of samples, `z.shape[1]`. Everything is
# `(n_classes, n_samples)`, and so is the result.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# How much the mean age in each of several rooms changes with the age of each person in it, and by how much each misses a
# target: `(ages - target) / ages.shape[0]`
#
# </details></details></details>

# %% nbgrader={"grade_id": "softmax_cross_entropy_grad", "solution": true}
def softmax_cross_entropy_grad(z, y_true):
    """The gradient, with respect to z, of the mean cross-entropy of softmax(z).

    z: (n_classes, n_samples), the outputs before the softmax
    y_true: (n_classes, n_samples), one 1 in each column, else 0
    returns: (n_classes, n_samples)
    """
    ### BEGIN SOLUTION
    return (softmax(z) - y_true) / z.shape[1]
    ### END SOLUTION

# %% nbgrader={"grade_id": "softmax_cross_entropy_grad-values", "grade": true, "points": 2}
from course.finished import activations as finished_06

with (
    check.replaced(globals(), **earlier("softmax_cross_entropy_grad", finished_06)),
    np.errstate(all="ignore"),
):
    z = np.array([[2.0, 0.5], [1.0, -0.5], [-1.0, 1.5]])  # three classes, two samples
    y_true = np.array([[1.0, 0.0], [0.0, 0.0], [0.0, 1.0]])
    p = np.array([[0.7053845, 0.2447285], [0.2594965, 0.0900306], [0.035119, 0.665241]])
    mistakes = {
        "this belongs to the sum over the samples; for the mean divide by their number.":
            p - y_true,
        "the sum was divided by the number of classes; divide by the number of samples.":
            (p - y_true) / 3,
        "it was divided by how many numbers there are; the mean goes over the samples.":
            (p - y_true) / 6,
        "the sign: prediction minus target.": (y_true - p) / 2,
        "the softmax is missing: z minus target.": (z - y_true) / 2,
        "this is the softmax; the target is still to be subtracted.": p / 2,
        "p (1 - p) is too much: the cross-entropy takes it away.": (p - y_true) * p * (1 - p) / 2,
        "a factor of 2 belongs to the squared error.": 2 * (p - y_true),
        "a sample is a column: each column of the softmax adds up to 1.": np.array(
            [[-0.0912128, 0.0912128], [0.4087872, 0.0912128], [0.0379291, -0.0379291]]
        ),
        "this is the derivative of the loss with respect to p; one more step leads to z.":
            -y_true / p / 2,
    }
    check.returns((p - y_true) / 2, softmax_cross_entropy_grad, z, y_true, mistakes=mistakes)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        import math

        random = check.rng("softmax_cross_entropy_grad-values")
        for n_classes, n_samples in ((4, 3), (2, 5), (3, 1), (5, 5), (6, 4)):
            z = random.uniform(-2, 2, (n_classes, n_samples))
            right = random.integers(0, n_classes, n_samples).tolist()
            y_true = np.array([[int(right[s] == k) for s in range(n_samples)] for k in range(n_classes)])
            columns = []
            for column, wanted in zip(z.T.tolist(), right):
                total = math.fsum(math.exp(value) for value in column)
                shares = [math.exp(value) / total for value in column]
                columns.append([(share - (k == wanted)) / n_samples for k, share in enumerate(shares)])
            check.returns(np.array(columns).T, softmax_cross_entropy_grad, z, y_true)
            check.returns(np.array(columns).T, softmax_cross_entropy_grad, y_true=y_true.astype(float), z=z)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("softmax_cross_entropy_grad", "the gradient of the mean")

# %% [markdown]
# **A second check, by measurement.** Nudge each entry of `z`, and see what `cross_entropy(y_true, softmax(z))` does. The
# last two lines say what every such gradient must have: in each column the entries add up to 0, because adding the same
# number to all of them changes nothing.

# %% tags=["demo"]
rng = np.random.default_rng(2)
z, y = rng.normal(size=(4, 3)), one_hot(np.array([0, 3, 1]), 4).T  # (4, 3) both
with blanks_filled():
    measured = np.zeros_like(z)
    for place in np.ndindex(*z.shape):
        nudge = np.zeros_like(z)
        nudge[place] = 1e-5
        measured[place] = (
            cross_entropy(y, softmax(z + nudge)) - cross_entropy(y, softmax(z - nudge))
        ) / 2e-5
    formula = softmax_cross_entropy_grad(z, y)
print("formula and measurement agree within 1e-9:", np.abs(formula - measured).max() < 1e-9)
print("columns add up to 0:", np.abs(formula.sum(axis=0)).max() < 1e-12)

# %% [markdown]
# ### Which head for which problem?
#
# Four kinds of problem, four rows of a table that you fill in:
#
# - `"regression"`: the output is a number, such as a price or a temperature, of any size and sign.
# - `"binary"`: yes or no. One output, the probability of yes.
# - `"multiclass"`: exactly *one* class of several. A digit is a 3 or a 7, never both.
# - `"multilabel"`: *any number* of classes at once. A photo may show a dog and a beach and no people.
#
# Ask of each: what may an output be, and must the outputs add up to 1?

# %% [markdown]
# ### Exercise 15: `choose_head`  ·  ●●○○○  ·  4 min
#
# Give back `(activation, loss)` as two strings. Activations are `"linear"`, `"sigmoid"`, `"softmax"`; losses are `"mse"`,
# `"binary_cross_entropy"`, `"cross_entropy"`. `"linear"` means none: the output is $z$ itself.
#
# <details><summary>Hint 1: idea</summary>
#
# Start with the activations. Two of the three force an output between 0 and 1. One of these two also forces a sum.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# Each label that can be on or off by itself is a yes-or-no question of its own. The losses follow from the activation: a
# logarithm needs a probability, and the sum over the classes belongs to outputs which share one.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Which vessel and which tool for a dish:
#
# ```python
# kitchen = {"soup": ("pot", "ladle"), "omelette": ("pan", "spatula")}
# return kitchen[dish]
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "choose_head", "solution": true}
def choose_head(problem):
    """The activation of the last layer, and the loss that belongs to it.

    problem: "regression", "binary", "multiclass" or "multilabel"
    returns: (activation, loss), two strings
    """
    ### BEGIN SOLUTION
    return {
        "regression": ("linear", "mse"),
        "binary": ("sigmoid", "binary_cross_entropy"),
        "multiclass": ("softmax", "cross_entropy"),
        "multilabel": ("sigmoid", "binary_cross_entropy"),
    }[problem]
    ### END SOLUTION

# %% nbgrader={"grade_id": "choose_head-one_output", "grade": true, "points": 1}
def head_of(problem):
    """The two names, after a look at their form."""
    pair = check.call(choose_head, problem)
    said = f"choose_head({problem!r})\ncame back: {pair!r}"
    is_pair = (
        isinstance(pair, (tuple, list)) and len(pair) == 2
        and all(isinstance(name, str) for name in pair)
    )
    check.that(is_pair, f"{said}\nexpected:  two strings, (activation, loss)")
    activations, losses = (
        ("linear", "sigmoid", "softmax"),
        ("mse", "binary_cross_entropy", "cross_entropy"),
    )
    exchanged = pair[0] in losses and pair[1] in activations
    check.that(not exchanged, f"{said}\nexpected:  the activation first, then the loss")
    check.that(
        pair[0] in activations,
        f"{said}\nexpected:  as activation one of {', '.join(activations)}",
    )
    check.that(pair[1] in losses, f"{said}\nexpected:  as loss one of {', '.join(losses)}")
    return said, pair[0], pair[1]


said, activation, loss = head_of("regression")
check.that(
    activation == "linear",
    f"{said}\nlikely:    a price may be 250 or -3.2: no activation may squeeze it.",
)
check.that(
    loss == "mse",
    f"{said}\nlikely:    this loss takes the logarithm of a probability; a price is none.",
)
said, activation, loss = head_of("binary")
check.that(activation != "linear", f"{said}\nlikely:    a probability lies between 0 and 1.")
one_output = "softmax makes its outputs add up to 1: a single one would always be 1."
check.that(activation != "softmax", f"{said}\nlikely:    there is one output, and {one_output}")


### BEGIN HIDDEN TESTS
def hidden_checks():
    said, _, loss = head_of("binary")
    flat = "the squared error is flat where the unit is sure and wrong; use the loss with a logarithm."
    check.that(loss != "mse", f"{said}\nlikely:    {flat}")
    both = "with one output, a right no must count too: the loss needs log(1 - p) as well."
    check.that(loss == "binary_cross_entropy", f"{said}\nlikely:    {both}")


hidden_checks()
### END HIDDEN TESTS
check.right("choose_head", "a number; yes or no")

# %% nbgrader={"grade_id": "choose_head-classes", "grade": true, "points": 1}
from course.finished import activations as finished_06


def names_of(problem):
    """The two names, after a look at their form."""
    pair = check.call(choose_head, problem)
    said = f"choose_head({problem!r})\ncame back: {pair!r}"
    is_pair = (
        isinstance(pair, (tuple, list)) and len(pair) == 2
        and all(isinstance(name, str) for name in pair)
    )
    check.that(is_pair, f"{said}\nexpected:  two strings, (activation, loss)")
    check.that(pair[0] in heads, f"{said}\nexpected:  as activation one of {', '.join(heads)}")
    return said, pair[0], pair[1]


heads = {"linear": lambda z: z, "sigmoid": sigmoid, "softmax": finished_06.softmax}
z = np.array([[2.0, -1.0], [0.5, 3.0], [-0.5, 2.5]])  # three classes, two samples
said, activation, loss = names_of("multiclass")
sums = heads[activation](z).sum(axis=0)
one_class = "exactly one class is right, so the probabilities of a sample must add up to 1."
check.that(np.allclose(sums, 1), f"{said}\nits sums:  {sums.round(2)}\nlikely:    {one_class}")
said, activation, loss = names_of("multilabel")
outputs = heads[activation](z)
between = outputs.min() >= 0 and outputs.max() <= 1
check.that(
    between, f"{said}\nlikely:    the outputs are probabilities: each lies between 0 and 1."
)
several = (
    "several labels may be on at once, so their probabilities must not be forced to add up to 1."
)
check.that(not np.allclose(outputs.sum(axis=0), 1), f"{said}\nlikely:    {several}")


### BEGIN HIDDEN TESTS
def hidden_checks():
    said, _, loss = names_of("multiclass")
    one_right = "only the right class of a sample counts: the loss is a sum over its classes, not a yes or no for each."
    check.that(loss == "cross_entropy", f"{said}\nlikely:    {one_right}")
    said, _, loss = names_of("multilabel")
    each_label = "each label is a yes-or-no question of its own, and a right no must count too."
    check.that(loss == "binary_cross_entropy", f"{said}\nlikely:    {each_label}")


hidden_checks()
### END HIDDEN TESTS
check.right("choose_head", "one class of several; any number of labels")

# %% [markdown]
# ## 5 · Where to start
#
# A unit adds up `n_in` terms $w_j a_j$. If the weights are drawn independently around 0, the *variances* add up:
#
# $$\operatorname{Var}(z) = n_\text{in} \cdot \operatorname{Var}(w) \cdot \overline{a^2}$$
#
# where $\overline{a^2}$ is the mean square of what comes in. For the signal to keep its size from layer to layer, the factor
# $n_\text{in} \operatorname{Var}(w)$ should be about 1. On the way back the same argument holds with $n_\text{out}$. Xavier
# Glorot's compromise between the two is
#
# $$\operatorname{Var}(w) = \frac{2}{n_\text{in} + n_\text{out}}$$
#
# > **A trap.** NumPy's `rng.normal` takes the *standard deviation*, which is the root of the variance.

# %% [markdown]
# ### Exercise 16: `xavier_init`  ·  ●●○○○  ·  3 min
#
# Draw the weights of one layer: normal, around 0, with Xavier's variance. Every draw comes from `rng`, a NumPy generator
# that is handed in. So the caller decides what can be repeated.
#
# <details><summary>Hint 1: idea</summary>
#
# A generator draws from a normal distribution of a given centre, spread and shape. All that is left is which spread and
# which shape.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `rng.normal(centre, spread, shape)`, with the spread $\sqrt{2 / (n_\text{in} + n_\text{out})}$ and the shape
# `(n_out, n_in)`: a row for each unit.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Twenty towns with twelve months of rain each, around 60, with a variance that depends on the height:
#
# ```python
# rain = rng.normal(60, np.sqrt(height / 10), (20, 12))
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "xavier_init", "solution": true}
def xavier_init(n_in, n_out, rng):
    """Weights for a layer of sigmoid or tanh units (Glorot and Bengio 2010).

    n_in, n_out: how many units the layer has before it, and in it; rng: a numpy.random.Generator
    returns: (n_out, n_in), normal draws around 0
    """
    ### BEGIN SOLUTION
    return rng.normal(0, np.sqrt(2 / (n_in + n_out)), (n_out, n_in))
    ### END SOLUTION

# %% nbgrader={"grade_id": "xavier_init-draws", "grade": true, "points": 1}
check_shape(xavier_init, 4, 3, np.random.default_rng(0))
check_rng(xavier_init, 4, 3, np.random.default_rng(0), np.random.default_rng(1))


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("xavier_init-draws")
    for n_in, n_out in ((1, 5), (6, 1), (2, 7), (64, 30)):
        check_shape(xavier_init, n_in, n_out, random)
    check_rng(xavier_init, 7, 5, random, np.random.default_rng(int(random.integers(2, 1000))))
    named = check.call(xavier_init, rng=random, n_out=2, n_in=5)
    check.that(np.shape(named) == (2, 5), "xavier_init(rng=rng, n_out=2, n_in=5) has not the shape (2, 5)")


hidden_checks()
### END HIDDEN TESTS
check.right("xavier_init", "a row for each unit, drawn from rng")

# %% nbgrader={"grade_id": "xavier_init-spread", "grade": true, "points": 1}
mistakes = {
    "rng.normal takes the standard deviation, the root of the variance.": (2 / 550) ** 2,
    "this is He's variance, 2 / n_in; Xavier's has both numbers in it.": 2 / 400,
    "n_out alone is used; Xavier's variance has both numbers in it.": 2 / 150,
    "n_in alone is used; Xavier's variance has both numbers in it.": 1 / 400,
    "n_out alone is in it; Xavier's variance has both numbers in it.": 1 / 150,
    "the 2 is missing.": 1 / 550,
    "the spread does not depend on the layer; it should shrink with its size.": 1.0,
    "6 belongs to the limits of the uniform distribution; the variance has a 2.": 6 / 550,
}
check_spread(xavier_init, 400, 150, np.random.default_rng(0), 2 / 550, mistakes)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("xavier_init-spread")
    for n_in, n_out in ((150, 450), (500, 120)):
        mistakes = {
            "this is He's variance, 2 / n_in; Xavier's has both numbers in it.": 2 / n_in,
            "n_out alone is used; Xavier's variance has both numbers in it.": 2 / n_out,
        }
        check_spread(xavier_init, n_in, n_out, random, 2 / (n_in + n_out), mistakes)


hidden_checks()
### END HIDDEN TESTS
check.right("xavier_init", "normal draws with Xavier's variance")

# %% [markdown]
# ReLU throws one half of a symmetric distribution away, and with it half of the mean square. Kaiming He and colleagues put
# the missing factor of 2 back:
#
# $$\operatorname{Var}(w) = \frac{2}{n_\text{in}}$$

# %% [markdown]
# ### Exercise 17: `he_init`  ·  ●●○○○  ·  2 min
#
# Draw the weights of one layer of ReLU units: normal, around 0, with He's variance.
#
# <details><summary>Hint 1: idea</summary>
#
# As in exercise 16, with another spread. How many units the layer itself has does not matter for it.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# The spread is $\sqrt{2 / n_\text{in}}$, the shape `(n_out, n_in)`. Mind which of the two numbers goes where.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Ten throws each by seven archers, whose spread shrinks with their years of training:
# `rng.normal(0, np.sqrt(5 / years), (7, 10))`
#
# </details></details></details>

# %% nbgrader={"grade_id": "he_init", "solution": true}
def he_init(n_in, n_out, rng):
    """Weights for a layer of ReLU units (He, Zhang, Ren and Sun 2015).

    n_in, n_out: how many units the layer has before it, and in it; rng: a numpy.random.Generator
    returns: (n_out, n_in), normal draws around 0
    """
    ### BEGIN SOLUTION
    return rng.normal(0, np.sqrt(2 / n_in), (n_out, n_in))
    ### END SOLUTION

# %% nbgrader={"grade_id": "he_init-draws", "grade": true, "points": 1}
check_shape(he_init, 4, 3, np.random.default_rng(0))
check_rng(he_init, 4, 3, np.random.default_rng(0), np.random.default_rng(1))


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("he_init-draws")
    for n_in, n_out in ((1, 5), (6, 1), (2, 7), (64, 30)):
        check_shape(he_init, n_in, n_out, random)
    check_rng(he_init, 7, 5, random, np.random.default_rng(int(random.integers(2, 1000))))
    named = check.call(he_init, rng=random, n_out=2, n_in=5)
    check.that(np.shape(named) == (2, 5), "he_init(rng=rng, n_out=2, n_in=5) has not the shape (2, 5)")


hidden_checks()
### END HIDDEN TESTS
check.right("he_init", "a row for each unit, drawn from rng")

# %% nbgrader={"grade_id": "he_init-spread", "grade": true, "points": 1}
mistakes = {
    "rng.normal takes the standard deviation, the root of the variance.": (2 / 400) ** 2,
    "this is Xavier's variance; He's has n_in alone in it.": 2 / 550,
    "n_out stands where n_in belongs.": 2 / 150,
    "the 2 is missing: ReLU throws half of the signal away.": 1 / 400,
    "the spread does not depend on the layer; it should shrink with n_in.": 1.0,
    "6 belongs to the limits of the uniform distribution; the variance has a 2.": 6 / 400,
    "4 is too much: the variance has a 2.": 4 / 400,
}
check_spread(he_init, 400, 150, np.random.default_rng(0), 2 / 400, mistakes)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("he_init-spread")
    for n_in, n_out in ((150, 450), (500, 120)):
        mistakes = {
            "this is Xavier's variance; He's has n_in alone in it.": 2 / (n_in + n_out),
            "n_out stands where n_in belongs.": 2 / n_out,
        }
        check_spread(he_init, n_in, n_out, random, 2 / n_in, mistakes)


hidden_checks()
### END HIDDEN TESTS
check.right("he_init", "normal draws with He's variance")

# %% [markdown]
# **A picture as a second check: too small, too large, right.** Now everything comes together. `through` sends the 200
# pictures through ten layers and the gradient back, with the functions of this notebook. The biases are 0 at the start. It
# is the backpropagation of notebook 05, with `d_f` where $\sigma'$ was, and with the `delta` of exercise 14.

# %% tags=["demo"]
inp, targets = X[:200].T, one_hot(labels[:200], 10).T  # (64, 200), (10, 200)


def through(f, d_f, init, depth=10, units=50, seed=0):
    """Before training: what each hidden layer gives out, the size of each layer's gradient."""
    rng = np.random.default_rng(seed)
    w = [init(n_in, n_out, rng) for n_in, n_out in pairwise([64] + (depth - 1) * [units] + [10])]
    zs, activations = [], [inp]
    for weights in w:
        zs.append(weights @ activations[-1])
        activations.append(f(zs[-1]))
    delta, sizes = softmax_cross_entropy_grad(zs[-1], targets), []
    for k in reversed(range(depth)):
        sizes.insert(0, float(np.sqrt(np.mean((delta @ activations[k].T) ** 2))))
        if k:
            delta = (w[k].T @ delta) * d_f(zs[k - 1])
    return activations[1:-1], sizes


def small_init(n_in, n_out, rng):
    return rng.normal(0, 0.01, (n_out, n_in))


def large_init(n_in, n_out, rng):
    return rng.normal(0, 1, (n_out, n_in))


with blanks_filled():
    starts = {"spread 0.01": small_init, "Xavier": xavier_init, "spread 1": large_init}
    outputs = {name: through(tanh, d_tanh, start)[0] for name, start in starts.items()}
draw.spreads(
    outputs,
    (1, 4, 9),
    alt="Histograms of the outputs of tanh units in layers 1, 4 and 9. With weights of spread "
    "0.01 all outputs are at 0 from layer 4 on. With Xavier's they fill the middle in every "
    "layer. With spread 1 nearly all are at -1 or 1.",
)

# %% [markdown]
# With spread 0.01 the signal is lost: what layer 9 gives out has a spread of 2.2e-11. With spread 1 the units are
# saturated: nearly all outputs are $-1$ or $1$. With Xavier's variance the spread goes from 0.41 to 0.20 in nine layers, and
# most units stand where tanh has a slope.

# %% [markdown]
# **Layer by layer, the way back.** Now the gradients. **Before you run it:** you know the curve of the first network. How
# will ReLU with He's start compare? And which of the three would you want to train?

# %% tags=["demo"]
with blanks_filled():
    networks = {
        "sigmoid, Xavier": (sigmoid, d_sigmoid, xavier_init),
        "tanh, Xavier": (tanh, d_tanh, xavier_init),
        "ReLU, He": (relu, d_relu, he_init),
        "ReLU, Xavier": (relu, d_relu, xavier_init),
        "ReLU, spread 0.01": (relu, d_relu, small_init),
    }
    gradients = {name: through(*parts)[1] for name, parts in networks.items()}
for name, sizes in gradients.items():
    print(
        f"{name:18s} first layer {sizes[0]:.1e}, last layer {sizes[-1]:.1e}, first / last "
        f"{sizes[0] / sizes[-1]:.2g}"
    )
draw.layer_curves(
    gradients,
    ylabel="typical size of a gradient entry",
    title="Ten layers, before any training",
    alt="Gradient size against layer on a log scale. The sigmoid's line climbs from 4e-08 in "
    "layer 1 to 0.03 in layer 10. Tanh with Xavier and ReLU with He are level near 0.01. ReLU "
    "with Xavier is level near 0.0005, and ReLU with spread 0.01 level near 1e-14.",
)

# %% [markdown]
# - **Sigmoid**: first against last 1.5e-06. Each layer on the way back keeps about 0.23 of the gradient, close to the best
#   possible quarter.
# - **ReLU with He**: 0.51. Ten layers, and half of it arrives.
# - **Tanh with Xavier**: 0.47. Its slope is near 1 as long as the signal is small.
# - **ReLU with Xavier**: the ratio is 0.82, even better, *and the gradients are twenty to fifty times smaller than with He*.
#   The missing factor of 2 has made the signal shrink at every layer. A ratio does not tell everything.
# - **ReLU with spread 0.01**: the ratio is 0.59, and no gradient is larger than 2.5e-14. Nothing will happen.

# %% [markdown]
# ### Does it matter in training?
#
# The same network four times, 20 epochs on the 1,348 digits, learning rate 0.05. A network that knows nothing and gives
# every digit a tenth pays $-\log 0.1 = \log 10 = 2.303$. **Keep this number**, like the 0.25 of notebook 04.

# %% tags=["demo"]
choices = {
    "sigmoid, Xavier": (nn.Sigmoid, nn.xavier),
    "tanh, Xavier": (nn.Tanh, nn.xavier),
    "ReLU, He": (nn.ReLU, nn.he),
    "ReLU, spread 0.01": (nn.ReLU, nn.small),
}
costs = {}
for name, (activation, start) in choices.items():
    network = deep_network(activation, start)
    history = nn.fit(
        network, X_train, Y_train, optimiser=nn.SGD(0.05), epochs=20, rng=np.random.default_rng(0)
    )
    costs[name] = history.loss
    print(
        f"{name:18s} cost {history.loss[-1]:.3f}   accuracy on new digits "
        f"{network.accuracy(X_test, y_test):.3f}"
    )
draw.training(
    costs,
    np.log(10),
    "a tenth for each digit costs log 10 = 2.303",
    title="Ten layers on the digits",
    alt="Cost over 20 epochs. The sigmoid network and the ReLU network with weights of spread "
    "0.01 stay at 2.3. Tanh with Xavier and ReLU with He fall to below 0.1.",
)

# %% [markdown]
# Two of the four have learned nothing in 20 epochs: they pay 2.3 and guess. Nothing is wrong with their code, their data,
# or their size. The other two have the same data and the same size.

# %% [markdown]
# ## 6 · Beside scikit-learn
#
# `MLPClassifier` knows `"relu"` (its default), `"tanh"`, `"logistic"` (our sigmoid) and `"identity"` (linear), and starts
# with Glorot's variance. It chooses its head by itself. Is its softmax our softmax, its ReLU our ReLU? We copy the weights it
# learned, `coefs_`, into a forward pass made of our functions. Look at the last two lines.

# %% tags=["demo"]
from sklearn.metrics import log_loss
from sklearn.neural_network import MLPClassifier

theirs = MLPClassifier(
    hidden_layer_sizes=(30, 20), activation="relu", early_stopping=True, random_state=0
)
theirs.fit(X_train, y_train)
print(
    "head:", theirs.out_activation_, "  accuracy on new digits:",
    round(theirs.score(X_test, y_test), 3),
)

with blanks_filled():
    a = X_test.T  # (64, 449): samples become columns
    for weights, biases in zip(theirs.coefs_[:-1], theirs.intercepts_[:-1], strict=True):
        a = relu(weights.T @ a + biases[:, None])  # theirs are (n_in, n_out)
    p = softmax(theirs.coefs_[-1].T @ a + theirs.intercepts_[-1][:, None])  # (10, 449)
    ours = cross_entropy(one_hot(y_test, 10).T, p)
print("same probabilities:", np.abs(p.T - theirs.predict_proba(X_test)).max() < 1e-12)
print("same cross-entropy:", abs(ours - log_loss(y_test, theirs.predict_proba(X_test))) < 1e-9)

# %% [markdown]
# And its heads? Scikit-learn looks at the targets. Compare with your table of exercise 15 ("logistic" is our sigmoid,
# "identity" our linear).

# %% tags=["demo"]
from sklearn.neural_network import MLPRegressor

few = X_train[:100]
settings = {"hidden_layer_sizes": (5,), "solver": "lbfgs", "alpha": 10.0, "random_state": 0}
cases = {
    "regression": MLPRegressor(**settings).fit(few, few.mean(axis=1)),
    "binary": MLPClassifier(**settings).fit(few, y_train[:100] % 2),
    "multiclass": MLPClassifier(**settings).fit(few, y_train[:100] % 3),
    "multilabel": MLPClassifier(**settings).fit(few, (few[:, [20, 28, 36]] > 0.5).astype(int)),
}
with blanks_filled():
    for problem, model in cases.items():
        print(f"{problem:10s} theirs: {model.out_activation_:8s} ours: {choose_head(problem)}")

# %% [markdown]
# ## Three questions
#
# Their code is folded, because it knows the answers: run it with Shift + Enter. Each answer replies to you, and wrong ones
# are worth a click too.

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "A tanh unit gives out 0.8. What is the slope of its activation at this point?",
    {
        "0.36":
            "The slope is $1 - a^2$ when one knows the activation $a$: $1 - 0.64$. With `d_tanh` "
            "you would need the pre-activation, which is 1.0986 here.",
        "0.16": "$a (1 - a)$ is the slope of the sigmoid. For tanh it is $1 - a^2$.",
        "0.5591":
            "This is `d_tanh(0.8)`. But 0.8 is what came out of the unit, not what went in: "
            "`d_tanh` takes the pre-activation.",
    },
    right="0.36",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "A photo can show a dog, a cat, both, or neither. The head is softmax over dog and cat. What "
    "goes wrong?",
    {
        "It cannot say both, nor neither":
            "The two probabilities always add up to 1. Two sigmoids, each with its binary "
            "cross-entropy, may be near 1 together, or near 0.",
        "Nothing, if the classes are balanced":
            "Balance does not help. For a photo of both animals the best that softmax can "
            "do is a half for each.",
        "The cross-entropy becomes infinite":
            "It stays finite. The trouble is what the head can express, not what the loss "
            "computes.",
    },
    right="It cannot say both, nor neither",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "All weights and biases of a deep ReLU network start at exactly 0. What does the gradient "
    "do?",
    {
        "Only the last biases get one":
            "All hidden outputs are 0, so the last weights get none, and a weight of 0 passes "
            "none back. Just the biases of the last layer move.",
        "It vanishes a little at each layer, as with the sigmoid":
            "It does not shrink. It is exactly 0 for every weight, at once: each is multiplied "
            "by an activation of 0 or by a weight of 0.",
        "It is fine: ReLU has slope 1":
            "Slope 1 helps a signal that is there. With weights of 0 nothing comes in and "
            "nothing goes back.",
    },
    right="Only the last biases get one",
)

# %% [markdown]
# ## In your own words
#
# A friend writes: *"My network has ten layers of sigmoid units and shall tell ten kinds of birds apart. After 50 epochs the
# cross-entropy is 2.30 and does not move. I made the learning rate ten times larger, no change. Deep networks do not work
# on my data."*
#
# Answer in three to six sentences. Say **what a cost of 2.30 tells** about the answers, **what most likely stops the
# learning and where in the network** (with a number from this notebook), and **two changes** that you would make, each with
# its reason. This is read by a person and gives up to 2 points. Double-click the next cell to write.

# %% [markdown] nbgrader={"grade_id": "reflection", "grade": true, "solution": true, "points": 2}
# *Your text here.*
#
# ### BEGIN MARK SCHEME
# **2 points** in all:
#
# - **0.5**: 2.30 is $\log 10$, the price of giving each of ten classes a tenth: the network has learned nothing and guesses.
# - **0.5**: vanishing gradients: the slope of the sigmoid is at most 1/4, and the product over ten layers is about a
#   millionth (measured: 1.5e-06, first layer against last). The *first* layers stand still, so the later ones only see
#   noise. A larger learning rate would have to be a million times larger, and then be far too large for the last layer.
# - **1**: two changes with reasons (0.5 each; 0.25 without a reason): ReLU, leaky ReLU or ELU in the hidden layers, slope 1
#   for positive pre-activations; tanh, slope 1 around 0; He's or Xavier's start that fits the activation, so that signals
#   keep their size; fewer layers; also accepted: batch normalisation, residual connections.
#
# "More data" or "more epochs" alone: no point for that change.
# ### END MARK SCHEME

# %% [markdown]
# ## Recap
#
# - Without an activation, any number of layers is one layer.
# - Derivatives are taken at the *pre-activation*. The sigmoid's slope is at most 0.25, tanh's at most 1; that of ReLU is 0
#   or 1.
# - Sigmoid and tanh saturate, ReLU units can die; a leak or ELU keeps a slope on the left.
# - Softmax over columns, with the largest entry subtracted first. Its cross-entropy has the gradient $(p - y) / n$.
# - Head and loss go together: linear and MSE, sigmoid and binary cross-entropy, softmax and cross-entropy.
# - Variance $2 / (n_\text{in} + n_\text{out})$ for tanh, $2 / n_\text{in}$ for ReLU. With ten layers the first gradient was
#   1.5e-06 of the last with sigmoids, and 0.51 with ReLU and He.
# - A cross-entropy of 2.303 with ten classes means: a tenth for each.
#
# **What is missing, and where it comes**
#
# | limit | taken away by | in notebook |
# |:--|:--|:--|
# | right on the digits it was trained on, and elsewhere? | test data, regularization, early stopping | 07 |
# | the right start is only right at the start | batch normalisation | 07 |
# | one learning rate for all weights | momentum and Adam | 07 |
# | every pixel has a weight of its own, wherever it lies | convolution | 08 |

# %% [markdown]
# ## A challenge, not graded
#
# **Swish** is $x \cdot \sigma(x)$, an activation that was found by a computer's search. Write it and its derivative, and
# check the derivative by finite differences. It has a property that none of the five has: it is not monotone. Where is its
# lowest point, and how low is it?
#
# <details><summary>A hint</summary>
#
# The product rule gives $\sigma(x) + x\,\sigma'(x)$, and you have both functions. The lowest point is where this is 0, near
# $x = -1.28$. The value there is about $-0.28$.
#
# </details>

# %% tags=["demo"]
def swish(x):
    return x  # replace this


def d_swish(x):
    return np.zeros_like(x)  # and this


x = np.linspace(-5, 5, 100)
measured = (swish(x + 1e-5) - swish(x - 1e-5)) / 2e-5
print("derivative agrees with the measurement:", np.abs(measured - d_swish(x)).max() < 1e-8)
print(f"lowest value between -5 and 5: {swish(x).min():.3f} at x = {x[swish(x).argmin()]:.2f}")

# %% [markdown]
# ## How far you are
#
# The next cell lists the checks that were right since the kernel started. Before you hand in: **Kernel → Restart Kernel
# and Run All Cells**, look at the list once more, and save.
#
# **Next:** [07 · Regularization](../07-regularization/regularization.ipynb)

# %% tags=["demo"]
check.progress(
    {
        "tanh": 2,
        "relu": 1,
        "leaky_relu": 2,
        "elu": 3,
        "d_sigmoid": 1,
        "d_tanh": 1,
        "d_relu": 2,
        "d_leaky_relu": 2,
        "d_elu": 2,
        "softmax": 3,
        "mse": 1,
        "binary_cross_entropy": 2,
        "cross_entropy": 2,
        "softmax_cross_entropy_grad": 1,
        "choose_head": 2,
        "xavier_init": 2,
        "he_init": 2,
    }
)
