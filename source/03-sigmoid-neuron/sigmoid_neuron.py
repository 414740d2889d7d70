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
# # 03 · The sigmoid neuron: learning by going downhill
#
# The perceptron of notebook 02 answers 0 or 1, and it learns only when it is wrong. Here its step is replaced by a smooth
# curve. Then every small change of a weight makes a small change of the error, and one can compute which way is down.
# This idea, *gradient descent*, trains every network in the rest of the course.
#
# > **Passport: the one convention of this notebook**
# > - A neuron with one input: $w$, $b$, $x$, $y$ are numbers, $z = wx + b$ and its answer is $f(x) = \sigma(z)$.
# > - A neuron with $d$ inputs: `X` is `(n, d)`, a sample in each row; `y` is `(n,)`; `w` is `(d,)`; `b` is a number.
# > - The error is $E = \sum \frac12 (f(x) - y)^2$: a **sum** over the points, with a half. The cross-entropy is a **mean**.
# > - $\eta$ (`eta`) is the learning rate. One epoch is one step with all points; `errors[0]` is the error before the first.
#
# **You will be able to**
# - say what the sigmoid mends in the perceptron, and write it so that no number is too large for it;
# - take the slope of an error apart, link by link, and write gradient descent for one input and for many;
# - read an error surface: plateau, valley, and what a learning rate does on each;
# - say why classifiers are trained with the cross-entropy, and what an answer of 0.8 does and does not mean.
#
# **You need** the perceptron of [notebook 02](../02-perceptron/perceptron.ipynb), and from school the slope of a curve.
# **Time:** about 100 minutes, 40 of them for the seven exercises.

# %% nbgrader={"grade_id": "given-setup", "locked": true}
import numpy as np

from course import check

X_two, Y_two = [0.5, 2.5], [0.2, 0.9]  # two points (x, y), for a neuron with one input

# five samples with three features, and a neuron for them
X_five = np.array([
    [0.5, -1.2, 2.0], [1.4, 0.3, -0.7], [-0.7, 0.8, 1.1], [0.2, 1.1, -1.6], [-1.3, -0.4, 0.6]
])  # (5, 3)
y_five = np.array([1.0, 0.0, 0.0, 0.0, 1.0])  # (5,)
w_three, b_three = np.array([0.8, -0.5, 0.3]), 0.6  # (3,), a number

# %% [markdown]
# The pictures are drawn with finished functions, so that they work before your own do. Once your checks say *Right*,
# set the switch to `True`, run the notebook again, and see that no picture changes.

# %% tags=["demo"]
USE_MY_OWN = False

from contextlib import nullcontext

from course import data
from course.explorers.sigmoid_neuron import descent_explorer, walk
from course.finished import sigmoid_neuron as ready
from course.plots import boundaries, curves
from course.plots import descent as draw
from course.quiz import ask


def blanks_filled():
    """In `with blanks_filled():` the exercises are finished, or yours if the switch is on."""
    names = (
        "sigmoid", "error", "grad_w", "grad_b", "do_gradient_descent", "gradients",
        "cross_entropy_gradients",
    )
    return nullcontext() if USE_MY_OWN else check.replaced(
        globals(), **{name: getattr(ready, name) for name in names}
    )

# %% [markdown]
# ## Predict, then run
#
# The neuron of notebook 01 that decides about a bootcamp gave $z = 3, -2, 1$ and $11$ to four people, and a step
# turned this into yes, no, yes, yes. The 11 was a clear yes and the 1 a shrug, and the step made them alike.
#
# Now put $z$ into $\sigma(z) = \dfrac{1}{1 + e^{-z}}$ instead. **Before you run the next cell**, replace each `"?"` by your
# guess, a number from 0 to 1. A start: $\sigma(0) = \frac12$, because $e^0 = 1$.

# %% tags=["demo"]
my_guess = ["?", "?", "?", "?"]

for z, guess in zip([3, -2, 1, 11], my_guess, strict=True):
    print(
        f"z = {z:3d}   step: {int(z >= 0)}   your guess: {guess}   sigmoid: "
        f"{float(ready.sigmoid(z)):.5f}"
    )

# %% [markdown]
# The shrug comes out as 0.731, the clear yes as 0.99998, the no as 0.119. The *side* is still there: above or below one
# half. The *size* of $z$ is now there too.

# %% [markdown]
# ## 1 · From a step to a sigmoid
#
# A step has two faults.
#
# - **It jumps.** With $z = -0.001$ it says 0, with $z = 0.001$ it says 1. A hair's breadth decides.
# - **It gives no direction.** Everywhere else it is flat. Change a weight a little, and almost always the answer stays the same.
#   So does the number of mistakes. Nothing says whether the change was a good one.
#
# The sigmoid rises smoothly from 0 to 1. Look at three places in the picture: the middle, where it is steepest, and the
# two ends, where it comes close to 0 and 1 and never gets there.

# %% tags=["demo"]
curves.functions(
    {
        "step": lambda z: (z >= 0) * 1.0,
        "sigmoid": ready.sigmoid,
        "slope of the sigmoid": lambda z: ready.sigmoid(z) * (1 - ready.sigmoid(z)),
    },
    low=-8,
    high=8,
    alt="Three curves over z from -8 to 8. The step jumps from 0 to 1 at z = 0. The sigmoid "
    "rises smoothly, is 0.5 at 0 and nearly flat beyond -5 and 5. Its slope is a low hill of "
    "height 0.25 at 0.",
)

# %% [markdown]
# The third curve is the slope of the sigmoid. It is largest in the middle, $\frac14$, and nearly nothing at the ends. Keep this
# in mind. The ends will make trouble twice.
#
# **A number that is too large.** A computer's numbers end near $10^{308}$, and $e^{710}$ is beyond. For $z = -1000$ the formula
# asks for $e^{1000}$. NumPy then warns of an *overflow* and goes on with infinity. With $e^{z} / (1 + e^{z})$, which is
# the same formula in another form, the trouble comes at $z = +1000$, and it is worse: infinity divided by infinity.

# %% tags=["demo"]
with np.errstate(over="ignore", invalid="ignore"):
    print("e^709     ", np.exp(709.0))
    print("e^710     ", np.exp(710.0))
    print(
        "1 / (1 + e^1000)", 1 / (1 + np.exp(1000.0)), "   e^1000 / (1 + e^1000)",
        np.exp(1000.0) / (1 + np.exp(1000.0)),
    )
print("e^-1000   ", np.exp(-1000.0), "  too small is no problem: it becomes 0, without a warning")

# %% [markdown]
# ### Exercise 1: `sigmoid`  ·  ●●○○○  ·  6 min
#
# Write the sigmoid for a number or an array of any shape. It must be right at $z = 1000$ and at $z = -1000$, and without
# an overflow warning.
#
# <details><summary>Hint 1: idea</summary>
#
# You know two forms of the same formula. One is safe for positive $z$, the other for negative $z$. The exponential of a
# number that is 0 or less never overflows.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# With $e = \exp(-|z|)$, which is between 0 and 1, both forms have the denominator $1 + e$. The numerator is 1 where
# $z \ge 0$, and $e$ elsewhere. `np.where(condition, a, b)` chooses number by number and keeps the shape. Careful: it
# computes `a` *and* `b` everywhere, and only then chooses.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The function $\ln(1 + e^z)$, which overflows in the same way, made safe for all shapes:
#
# ```python
# small = np.exp(-np.abs(z))  # e^z or e^-z, whichever is at most 1
# softplus = np.where(np.asarray(z) > 0, z, 0) + np.log(1 + small)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "sigmoid", "solution": true}
def sigmoid(z):
    """The logistic function, number by number, safe for every number.

    z: a number or an array of any shape
    returns: the same shape, values from 0 to 1
    """
    ### BEGIN SOLUTION
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1, e) / (1 + e)
    ### END SOLUTION

# %% nbgrader={"grade_id": "sigmoid-values", "grade": true, "points": 2}
with np.errstate(over="ignore"):  # overflow is for the next check
    mistakes = {
        "this is the sigmoid of -z: look at the sign in the exponent.": 0.1192029,
        "this is the slope of the sigmoid, not the sigmoid.": 0.1049936,
        "brackets: 1 / 1 + exp(-z) is 1 + exp(-z).": 1.1353353,
        "this is tanh, which runs from -1 to 1.": 0.9640276,
        "this is a step; a sigmoid is soft.": 1.0,
        "this is a straight line with cut ends; a sigmoid is a curve.": 0.9,
    }
    check.returns(0.8807971, sigmoid, 2.0, mistakes=mistakes)
    check.returns(0.5, sigmoid, 0.0)
    z = np.array([[0.0, 1.0], [-2.0, 0.25], [4.0, -0.5]])  # (3, 2)
    check.returns(
        np.array([[0.5, 0.7310586], [0.1192029, 0.5621765], [0.9820138, 0.3775407]]), sigmoid, z
    )
    ### BEGIN HIDDEN TESTS
    random = check.rng("sigmoid-values")
    for shape in ((1,), (25,), (1, 1), (4, 1), (1, 5), (2, 3, 4)):
        z = random.uniform(-6, 6, size=shape)
        check.returns((1 + np.tanh(z / 2)) / 2, sigmoid, z)
    for value in random.uniform(-8, 8, size=4):
        check.returns((1 + np.tanh(value / 2)) / 2, sigmoid, float(value))
        check.returns((1 + np.tanh(value / 2)) / 2, sigmoid, value)
    check.returns(np.array([0.1824255, 0.6224593, 0.9525741]), sigmoid, z=np.array([-1.5, 0.5, 3.0]))
    check.returns(np.array([[0.2689414, 0.5], [0.8807971, 0.9525741]]), sigmoid, np.array([[-1, 0], [2, 3]]))
    check.returns(np.array([0.1824255, 0.9525741]), sigmoid, np.array([-1.5, 3.0], dtype=np.float32))
    check.returns(0.7310586, sigmoid, 1)
    check.returns(0.0474259, sigmoid, -3)
    check.returns(0.7772999, sigmoid, np.array(1.25))
    ### END HIDDEN TESTS
check.right("sigmoid", "numbers, and arrays of any shape")

# %% nbgrader={"grade_id": "sigmoid-large", "grade": true, "points": 2}
with np.errstate(over="ignore", invalid="ignore"):
    check.returns(1.0, sigmoid, 1000.0)
    check.returns(0.0, sigmoid, -1000.0)
    check.returns(
        np.array([0.0, 0.2689414, 0.5, 1.0]), sigmoid, np.array([-1000.0, -1.0, 0.0, 1000.0])
    )
check.without_overflow(sigmoid, np.array([-1000.0, -1.0, 0.0, 1000.0]))
### BEGIN HIDDEN TESTS
random = check.rng("sigmoid-large")
for z in (1000.0, -1000.0, 1000, -1000, np.array(-1000.0), np.array([[1000, -1000], [3, 0]])):
    expected = (1 + np.tanh(np.asarray(z) / 2)) / 2
    with np.errstate(over="ignore", invalid="ignore"):
        check.returns(expected, sigmoid, z)
    check.without_overflow(sigmoid, z)
for shape in ((6,), (3, 2), (2, 1, 3)):
    z = random.uniform(20, 1000, size=shape) * random.choice([-1, 1], size=shape)
    z.flat[0], z.flat[1] = -abs(z.flat[0]) - 710, abs(z.flat[1]) + 710
    with np.errstate(over="ignore", invalid="ignore"):
        check.returns((z > 0) * 1.0, sigmoid, z)
    check.without_overflow(sigmoid, z)
### END HIDDEN TESTS
check.right("sigmoid", "right at +-1000, and without a warning")

# %% [markdown]
# **Back to the step.** Multiply the weight *and* the bias by the same number $c$. **Before you run it:** what happens to
# the place where the answer is $\frac12$? And what to the rise?

# %% tags=["demo"]
with blanks_filled():
    figure = curves.functions(
        {f"c = {c}": lambda x, c=c: sigmoid(c * (1.5 * x - 3)) for c in (1, 3, 10, 100)},
        low=-1,
        high=5,
        xlabel="x",
        title="w = 1.5 c and b = -3 c",
        alt="Four curves that all cross 0.5 at x = 2. With c = 1 the curve rises slowly from 0 "
        "to 1, with c = 3 and c = 10 faster, with c = 100 it looks like a step at x = 2.",
    )
    for c in (1, 3, 10, 100):
        answers = [float(sigmoid(c * (1.5 * x - 3))) for x in (1.9, 2.0, 2.1)]
        print(
            f"c = {c:3d}   answers at x = 1.9, 2.0, 2.1: {answers[0]:.4f}, {answers[1]:.4f}, "
            f"{answers[2]:.4f}"
        )
figure

# %% [markdown]
# The place stays: $c\,(wx + b) = 0$ has the same solution for every $c$. The rise becomes steeper. The answer goes from 0.1 to
# 0.9 while $z$ goes from $-2.197$ to $2.197$, and $x$ needs $c$ times less room for that. With $c = 100$ the neuron is a
# perceptron for all we can see. So the sigmoid neuron can do everything that a perceptron can, and it can hesitate.

# %% [markdown]
# ## 2 · One neuron, two points, to the digit
#
# A small task for a neuron with one input: answer 0.2 at $x = 0.5$, and 0.9 at $x = 2.5$. Take a bad start, $w = b = -2$:
#
# | $x$ | $y$ | $z = wx + b$ | $f = \sigma(z)$ | $f - y$ | $\frac12 (f - y)^2$ |
# |:-:|:-:|:-:|:-:|:-:|:-:|
# | 0.5 | 0.2 | $-3$ | 0.04743 | $-0.15257$ | 0.01164 |
# | 2.5 | 0.9 | $-7$ | 0.00091 | $-0.89909$ | 0.40418 |
#
# The error of the neuron is the sum over both points:
#
# $$E(w, b) = \tfrac12 (f(x_1) - y_1)^2 + \tfrac12 (f(x_2) - y_2)^2 = 0.41582$$
#
# Squaring has two effects. Misses above and below count alike, and a large miss counts much more than two small ones. The
# half is there for convenience, as the next section will show.

# %% tags=["demo"]
with blanks_filled():
    figure = draw.fits(
        {"w = -2, b = -2": lambda x: sigmoid(-2 * x - 2)},
        X_two,
        Y_two,
        misses=True,
        alt="A falling curve, below 0.05 from x = 0.5 on, and two points far above it, (0.5, "
        "0.2) and (2.5, 0.9). Dotted vertical lines show the misses 0.15 and 0.90.",
    )
figure

# %% [markdown]
# ### Exercise 2: `error`  ·  ●●○○○  ·  4 min
#
# Write the error of a neuron with one input: a sum over all points, of any number. `X` and `Y` are sequences of numbers,
# lists for instance. The checks put a finished `sigmoid` beside it.
#
# <details><summary>Hint 1: idea</summary>
#
# Go through the points one by one and add up what each of them costs. Or make arrays of the lists and do all at once.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $E = \sum_i \frac12 (\sigma(w x_i + b) - y_i)^2$, one number. `zip(X, Y)` gives the pairs. A list cannot be multiplied by a
# float; `np.asarray(X)` can.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The total distance of a walker's guesses from the true lengths of some trails:
#
# ```python
# total = 0
# for guess, length in zip(guesses, lengths):
#     total += abs(guess - length)
# return total
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "error", "solution": true}
def error(w, b, X, Y):
    """The error of a sigmoid neuron with one input on all points.

    w, b: numbers
    X, Y: sequences of numbers, as many of one as of the other
    returns: one number
    """
    ### BEGIN SOLUTION
    return sum(0.5 * (sigmoid(w * x + b) - y) ** 2 for x, y in zip(X, Y))
    ### END SOLUTION

# %% nbgrader={"grade_id": "error-worked", "grade": true, "points": 1}
from course.finished.sigmoid_neuron import sigmoid as finished_sigmoid

with check.replaced(globals(), sigmoid=finished_sigmoid):
    mistakes = {
        "the factor one half is missing.": 0.8316398,
        "this is the mean over the points; the error here is a sum.": 0.2079099,
        "only the first point was counted: is the return inside the loop?": 0.0116394,
        "only the last point was counted: add up, do not overwrite.": 0.4041805,
        "the misses were added first and squared then; square each of them.": 0.5529978,
        "the misses were not squared.": 0.5258315,
        "the bias is missing: z is w * x + b.": 0.4013752,
        "the sigmoid is missing: the neuron answers sigmoid(z), not z.": 36.325,
        "an error of squares is never negative: look at the sign.": -0.4158199,
        "this is the root of the sum of squares.": 0.9119428,
    }
    check.returns(0.4158199, error, -2, -2, X_two, Y_two, mistakes=mistakes)
    check.returns(0.0451844, error, 1.0, -0.5, X_two, Y_two)
    ### BEGIN HIDDEN TESTS
    check.returns(0.0805126, error, 0.8, -2.0, X_two, Y_two)
    check.returns(0.0942332, error, w=5.0, b=-2.0, X=X_two, Y=Y_two)
    ### END HIDDEN TESTS
check.right("error", "the worked example")

# %% nbgrader={"grade_id": "error-any_points", "grade": true, "points": 2}
from course.finished.sigmoid_neuron import sigmoid as finished_sigmoid

with check.replaced(globals(), sigmoid=finished_sigmoid):
    check.returns(0.1305347, error, 0.8, -0.3, [1.5], [0.2])  # one point
    check.returns(0.0451844, error, 1.0, -0.5, np.array(X_two), np.array(Y_two))  # arrays
    ### BEGIN HIDDEN TESTS
    random = check.rng("error-any_points")
    for n in (1, 2, 3, 6, 15):
        for kind in (list, tuple, np.array):
            x, y = random.uniform(-2, 2, size=n), random.uniform(0, 1, size=n)
            w, b = (float(value) for value in random.uniform(0.4, 1.5, size=2) * random.choice([-1, 1], size=2))
            answers = (1 + np.tanh((w * x + b) / 2)) / 2
            expected = np.dot(answers - y, answers - y) / 2
            check.returns(expected, error, w, b, kind(x.tolist()), kind(y.tolist()))
    check.returns(0.1973295, error, 1, 0, [-1, 1, 0], [0, 1, 1])
    check.returns(0.1973295, error, 1, 0, np.array([-1, 1, 0]), np.array([0, 1, 1]))
    ### END HIDDEN TESTS
check.right("error", "any number of points, in lists and arrays")

# %% [markdown]
# ## 3 · Which way is down?
#
# We want to change $w$ a little, so that $E$ gets smaller. The *slope* of $E$ in the direction of $w$ says by how much $E$
# changes for each bit of $w$. It is written $\dfrac{\partial E}{\partial w}$ and is called a **partial derivative**, since
# $b$ stays as it is.
#
# One could measure it: nudge $w$ by 0.00001 and look. (Notebook 04 does just that.) Here we compute it. Take a
# single point $(x, y)$. Between $w$ and $E$ lies a chain with three links:
#
# $$w \;\longrightarrow\; z = wx + b \;\longrightarrow\; f = \sigma(z) \;\longrightarrow\; E = \tfrac12 (f - y)^2$$
#
# Turn $w$ by a little, and each link passes the motion on, stretched or shrunk by its own slope. **The slopes of the links
# multiply.** This is the chain rule. So we need three small slopes.

# %% [markdown]
# **Link 1, from $w$ to $z$.** In $z = wx + b$ a bit more of $w$ gives $x$ times that bit: $\dfrac{\partial z}{\partial w} = x$.
#
# **Link 3, from $f$ to $E$.** The derivative of $\frac12 u^2$ is $u$ (here the half pays off), and with $u = f - y$:
# $\dfrac{\partial E}{\partial f} = f - y$.
#
# **Link 2, from $z$ to $f$,** is the sigmoid itself. Write it as $\sigma = \dfrac1u$ with $u = 1 + e^{-z}$, again a chain:
#
# $$\frac{d\sigma}{du} = -\frac{1}{u^2}, \qquad \frac{du}{dz} = -e^{-z}, \qquad
# \text{and so}\quad \frac{d\sigma}{dz} = \frac{e^{-z}}{u^2} = \frac1u \cdot \frac{e^{-z}}{u}$$
#
# The first factor is $\sigma$. In the second $e^{-z}$ is $u - 1$, so it is $\dfrac{u - 1}{u} = 1 - \dfrac1u = 1 - \sigma$. Hence
#
# $$\sigma'(z) = \sigma(z)\,(1 - \sigma(z))$$
#
# That is the low hill in the first picture: $\frac12 \cdot \frac12 = \frac14$ in the middle, and nearly 0 where $\sigma$
# is close to 0 or to 1.
#
# > **A trap.** Slides often have $\sigma$ where $\sigma'$ belongs. The number still has the right *sign*, so training with it
# > often looks fine. Only a check of the slope itself finds it.

# %% [markdown]
# ### Exercise 3: `grad_w`  ·  ●●○○○  ·  5 min
#
# Write $\partial E / \partial w$ for **one** point $(x, y)$. All four arguments are numbers.
#
# <details><summary>Hint 1: idea</summary>
#
# Compute $f$ first. Then you need three factors, one for each link, all of which you find above.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $\dfrac{\partial E}{\partial w} = \dfrac{\partial E}{\partial f} \cdot \dfrac{d f}{d z} \cdot \dfrac{\partial z}{\partial w}$,
# one number. The middle one is $\sigma'(z)$, and once you have $f$ it costs a subtraction and a product.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The slope of $(t - 5)^3$ in the direction of $a$, where $t = \tanh(a \cdot k)$ and $\tanh' = 1 - \tanh^2$:
#
# ```python
# t = np.tanh(a * k)
# slope = 3 * (t - 5) ** 2 * (1 - t ** 2) * k
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "grad_w", "solution": true}
def grad_w(w, b, x, y):
    """The slope of the error at one point in the direction of w.

    w, b, x, y: numbers
    returns: one number
    """
    ### BEGIN SOLUTION
    f = sigmoid(w * x + b)
    return (f - y) * f * (1 - f) * x
    ### END SOLUTION

# %% nbgrader={"grade_id": "grad_w-worked", "grade": true, "points": 1}
from course.finished import sigmoid_neuron as finished_03

with check.replaced(globals(), sigmoid=finished_03.sigmoid, error=finished_03.error):
    mistakes = {
        "the last link is missing: how much does z change with w?": 0.1050003,
        "the slope of the sigmoid is missing, the link from z to f.": 0.7664243,
        "this has the sigmoid where its slope belongs.": 0.5448889,
        "this has 1 - f where the slope of the sigmoid belongs.": 0.2215354,
        "the sign is turned: the miss is f - y.": -0.1575004,
        "this is twice the slope: the half in the error takes the 2 away.": 0.3150008,
        "this is half the slope: the derivative of u^2 / 2 is u.": 0.0787502,
        "this is the error itself, not its slope.": 0.1305347,
    }
    check.returns(0.1575004, grad_w, 0.8, -0.3, 1.5, 0.2, mistakes=mistakes)
    check.returns(-0.0034464, grad_w, -2, -2, 0.5, 0.2)
    ### BEGIN HIDDEN TESTS
    check.returns(0.0924780, grad_w, 1.0, 1.0, 1.0, 0.0)
    check.returns(0.0, grad_w, 0.7, 0.4, 0.0, 1.0)
    check.returns(-0.125, grad_w, w=0, b=0, x=1, y=1)
    ### END HIDDEN TESTS
check.right("grad_w", "two slopes worked out by hand")

# %% nbgrader={"grade_id": "grad_w-any_point", "grade": true, "points": 2}
from course.finished import sigmoid_neuron as finished_03

with check.replaced(globals(), sigmoid=finished_03.sigmoid, error=finished_03.error):
    check.returns(
        -0.1029875, grad_w, -0.4, 0.9, -1.3, 0.3,
        mistakes={"x is negative here, and so is the slope.": 0.1029875},
    )
    ### BEGIN HIDDEN TESTS
    random = check.rng("grad_w-any_point")
    cases = 0
    while cases < 12:
        w, b, x = (float(value) for value in random.uniform(0.3, 1.6, size=3) * random.choice([-1, 1], size=3))
        y = float(random.integers(0, 2)) if cases % 3 == 0 else float(random.uniform(0, 1))
        z = w * x + b
        miss, steepness = (1 + np.tanh(z / 2)) / 2 - y, 0.25 / np.cosh(z / 2) ** 2
        if abs(miss) > 0.2:
            check.returns(miss * steepness * x, grad_w, w, b, x, y)
            cases += 1
    check.returns(0.0962254, grad_w, np.float64(0.5), np.float64(0.0), np.float64(1.0), np.float64(0.2129962))
    ### END HIDDEN TESTS
check.right("grad_w", "points on both sides")

# %% [markdown]
# ### Exercise 4: `grad_b`  ·  ●○○○○  ·  2 min
#
# Write $\partial E / \partial b$ for one point. Links 2 and 3 are the same. Only the first link differs: how much does
# $z = wx + b$ change with $b$?
#
# <details><summary>Hint 1: idea</summary>
#
# A bit more of $b$ makes $z$ larger by the same bit, whatever $x$ is.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $\dfrac{\partial E}{\partial b} = \dfrac{\partial E}{\partial f} \cdot \dfrac{d f}{d z} \cdot \dfrac{\partial z}{\partial b}$, and
# the last factor is a constant. What comes back is one number.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The slope of $(t - 5)^3$ in the direction of $c$, where $t = \tanh(a k + c)$:
#
# ```python
# t = np.tanh(a * k + c)
# slope = 3 * (t - 5) ** 2 * (1 - t ** 2)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "grad_b", "solution": true}
def grad_b(w, b, x, y):
    """The slope of the error at one point in the direction of b.

    w, b, x, y: numbers
    returns: one number
    """
    ### BEGIN SOLUTION
    f = sigmoid(w * x + b)
    return (f - y) * f * (1 - f)
    ### END SOLUTION

# %% nbgrader={"grade_id": "grad_b-worked", "grade": true, "points": 1}
from course.finished import sigmoid_neuron as finished_03

with check.replaced(
        globals(), sigmoid=finished_03.sigmoid, error=finished_03.error, grad_w=finished_03.grad_w
):
    mistakes = {
        "this is the slope for w: z changes with b by the same bit, whatever x is.": 0.1575004,
        "this is the slope for w times b: what is the slope of w * x + b in the direction of b?":
            -0.0315001,
        "the slope of the sigmoid is missing, the link from z to f.": 0.5109495,
        "this has the sigmoid where its slope belongs.": 0.3632593,
        "this has 1 - f where the slope of the sigmoid belongs.": 0.1476902,
        "the sign is turned: the miss is f - y.": -0.1050003,
        "this is twice the slope: the half in the error takes the 2 away.": 0.2100006,
        "the miss f - y is missing.": 0.2055003,
    }
    check.returns(0.1050003, grad_b, 0.8, -0.3, 1.5, 0.2, mistakes=mistakes)
    check.returns(-0.0068928, grad_b, -2, -2, 0.5, 0.2)
    ### BEGIN HIDDEN TESTS
    check.returns(-0.125, grad_b, w=0, b=0, x=1, y=1)
    ### END HIDDEN TESTS
check.right("grad_b", "two slopes worked out by hand")

# %% nbgrader={"grade_id": "grad_b-any_point", "grade": true, "points": 1}
from course.finished import sigmoid_neuron as finished_03

with check.replaced(
        globals(), sigmoid=finished_03.sigmoid, error=finished_03.error, grad_w=finished_03.grad_w
):
    at_zero = {"at x = 0 the bias still counts: its slope does not contain x.": 0.0}
    check.returns(-0.0964196, grad_b, 0.7, 0.4, 0.0, 1.0, mistakes=at_zero)
    ### BEGIN HIDDEN TESTS
    random = check.rng("grad_b-any_point")
    cases = 0
    while cases < 12:
        w, b, x = (float(value) for value in random.uniform(0.3, 1.6, size=3) * random.choice([-1, 1], size=3))
        y = float(random.integers(0, 2)) if cases % 3 == 0 else float(random.uniform(0, 1))
        z = w * x + b
        miss, steepness = (1 + np.tanh(z / 2)) / 2 - y, 0.25 / np.cosh(z / 2) ** 2
        if abs(miss) > 0.2:
            check.returns(miss * steepness, grad_b, w, b, x, y)
            cases += 1
    ### END HIDDEN TESTS
check.right("grad_b", "points on both sides")

# %% [markdown]
# **A picture as a second check.** The curve is $E$ over $w$, with $b = -2$ kept. The straight lines have the slopes that
# `grad_w` computes, added up over both points. Each must touch the curve and run along it. Look at the signs too: where the slope is
# negative, a *larger* $w$ is better.

# %% tags=["demo"]
with blanks_filled():
    figure = draw.tangents(
        lambda w: float(error(w, -2, X_two, Y_two)),
        lambda w: float(sum(grad_w(w, -2, x, y) for x, y in zip(X_two, Y_two, strict=True))),
        at=(-3, -1, 0, 0.8, 2.5, 5),
        alt="The error over w from -4 to 6 at b = -2: flat and high on the left, falling steeply "
        "from w = -1 to 1.5, lowest near 1.6, rising gently beyond. Six straight lines touch it, "
        "with slopes -0.003, -0.029, -0.209, -0.252, +0.016 and +0.050.",
    )
figure

# %% [markdown]
# On the left the curve is high and almost flat: there the answers are close to 0, and $\sigma'$ is nearly nothing. **A large
# error with a small slope**: the neuron is badly wrong, and it hardly feels it.
#
# The same check in numbers. A central difference nudges by $10^{-5}$ to both sides, measures, and divides by the distance.
# Computed and measured slopes should agree to many digits.

# %% tags=["demo"]
eps = 1e-5
print("    w     b   computed dE/dw     measured       computed dE/db     measured")
with blanks_filled():
    for w, b in ((-2.0, -2.0), (0.8, -0.3), (2.5, -2.0)):
        dw = sum(grad_w(w, b, x, y) for x, y in zip(X_two, Y_two, strict=True))
        db = sum(grad_b(w, b, x, y) for x, y in zip(X_two, Y_two, strict=True))
        measured_w = (
            error(w + eps, b, X_two, Y_two) - error(w - eps, b, X_two, Y_two)
        ) / (2 * eps)
        measured_b = (
            error(w, b + eps, X_two, Y_two) - error(w, b - eps, X_two, Y_two)
        ) / (2 * eps)
        print(
            f"{w:5.1f} {b:5.1f}   {dw:14.9f} {measured_w:14.9f}   {db:14.9f} {measured_b:14.9f}"
        )

# %% [markdown]
# ## 4 · Gradient descent
#
# Both slopes together are the **gradient**. It points in the direction in which $E$ grows fastest. So we go the other way, by
# a step that is $\eta$ times as long:
#
# $$w \leftarrow w - \eta \sum_i \frac{\partial E_i}{\partial w}, \qquad b \leftarrow b - \eta \sum_i \frac{\partial E_i}{\partial b}$$
#
# The sums run over all points, since $E$ is a sum over all points. Then the slopes are computed anew, at the new place, and so
# on. One such step is an **epoch** here, because it looks once at every point.
#
# > **A trap.** Both slopes belong to the *same* place, the one where the step begins. A program that changes `w` first and asks for
# > the slope of `b` then gets it at a place where nobody stands. Compute both sums, and only then move both numbers.

# %% [markdown]
# ### Exercise 5: `do_gradient_descent`  ·  ●●●○○  ·  10 min
#
# Write `max_epochs` steps. Keep the errors in a list: first the error before any step, then the error after each, so
# `max_epochs + 1` numbers. The checks put finished `grad_w`, `grad_b` and `error` beside it.
#
# <details><summary>Hint 1: idea</summary>
#
# A loop over epochs. Inside it, two sums over the points, both at the present $w$ and $b$. When both are complete,
# move. Then note the new error.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# Before the loop a list that holds the error at the start. In each epoch `dw` and `db` start at 0 and gather `grad_w(w, b, x, y)` and
# `grad_b(w, b, x, y)` over `zip(X, Y)`. What comes back is the triple `(w, b, errors)`.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Hares and foxes, year by year, with the total of each year:
#
# ```python
# totals = [hares + foxes]
# for year in range(years):
#     more_hares = 0.3 * hares - 0.02 * hares * foxes
#     more_foxes = 0.01 * hares * foxes - 0.4 * foxes
#     hares, foxes = hares + more_hares, foxes + more_foxes
#     totals.append(hares + foxes)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "do_gradient_descent", "solution": true}
def do_gradient_descent(X, Y, w, b, eta, max_epochs):
    """Gradient descent on the error of a neuron with one input.

    X, Y: sequences of numbers; w, b: the start
    eta: the learning rate; max_epochs: how many steps
    returns: (w, b, errors), errors with max_epochs + 1 numbers, the first of them before any step
    """
    ### BEGIN SOLUTION
    errors = [error(w, b, X, Y)]
    for _ in range(max_epochs):
        dw = sum(grad_w(w, b, x, y) for x, y in zip(X, Y))
        db = sum(grad_b(w, b, x, y) for x, y in zip(X, Y))
        w, b = w - eta * dw, b - eta * db
        errors.append(error(w, b, X, Y))
    return w, b, errors
    ### END SOLUTION

# %% nbgrader={"grade_id": "do_gradient_descent-worked", "grade": true, "points": 2}
from course.finished import sigmoid_neuron as finished_03

stand_ins = {
    name: getattr(finished_03, name) for name in ("sigmoid", "error", "grad_w", "grad_b")
}
w, b, errors = 0.4604924, -0.1598616, np.array([0.1931975, 0.1437405, 0.0896362, 0.0649906])
mistakes = {
    "the slope of b was taken after w had moved; both belong to "
    "the place where the step begins.": (
        0.4617663,
        -0.1229473,
        np.array([0.1931975, 0.1420896, 0.0892822, 0.0667025]),
    ),
    "it moves after every single point; add up the slopes of all points, then move once.": (
        0.8013140,
        -0.0315746,
        np.array([0.1931975, 0.1436162, 0.0966274, 0.0767798]),
    ),
    "only the slope of the last point was used: add up, do not overwrite.": (
        0.9378114,
        0.9751246,
        np.array([0.1931975, 0.1914051, 0.1895416, 0.1876068]),
    ),
    "the slopes were averaged; the error is a sum, and so is its slope.": (
        0.6723626,
        0.3950708,
        np.array([0.1931975, 0.1692186, 0.1415298, 0.1129161]),
    ),
    "this goes uphill: subtract the slopes.": (
        1.4789175,
        1.8993208,
        np.array([0.1931975, 0.2340534, 0.2585472, 0.2735134]),
    ),
    "the learning rate is missing.":
        (0.8394323, 0.7052912, np.array([0.1931975, 0.1814547, 0.1686356, 0.1548856])),
    "the sums start at 0 in each epoch; these went on growing from epoch to epoch.": (
        0.2741713,
        -1.0821219,
        np.array([0.1931975, 0.1437405, 0.0706671, 0.1271395]),
    ),
    "errors[0] is the error before the first step; it is missing.": (w, b, errors[1:]),
    "the error after the last step is missing.": (w, b, errors[:-1]),
    "the start came back, not the place reached.": (1.0, 1.0, errors),
    "w and b are exchanged.": (b, w, errors),
}
with check.replaced(globals(), **stand_ins):
    check.returns(
        (w, b, errors), do_gradient_descent, X_two, Y_two, 1.0, 1.0, 4.0, 3, mistakes=mistakes
    )
    ### BEGIN HIDDEN TESTS
    expected = (0.8394323, 0.7052912, np.array([0.1931975, 0.1814547, 0.1686356, 0.1548856]))
    check.returns(expected, do_gradient_descent, X=X_two, Y=Y_two, w=1, b=1, eta=1, max_epochs=3)
    ### END HIDDEN TESTS
check.right("do_gradient_descent", "three steps, to the digit")

# %% nbgrader={"grade_id": "do_gradient_descent-epochs", "grade": true, "points": 1}
from course.finished import sigmoid_neuron as finished_03

stand_ins = {
    name: getattr(finished_03, name) for name in ("sigmoid", "error", "grad_w", "grad_b")
}
with check.replaced(globals(), **stand_ins):
    check.returns(
        (-2, -2, np.array([0.4158199])), do_gradient_descent, X_two, Y_two, -2, -2, 1.0, 0
    )  # no step at all
    ### BEGIN HIDDEN TESTS
    got = check.call(do_gradient_descent, X_two, Y_two, 1.7917595, -2.2821741, 1.0, 8)
    check.that(
        hasattr(got, "__len__") and len(got) == 3 and np.shape(got[2]) == (9,),
        "do_gradient_descent from the lowest place, 8 epochs\nexpected:  (w, b, errors) with 9 errors\nlikely:    it stopped "
        "early: there is a number for each epoch, even if nothing moves any more.",
    )
    check.returns((1.7917595, -2.2821741, np.zeros(9)), do_gradient_descent, X_two, Y_two, 1.7917595, -2.2821741, 1.0, 8)
    w, b, errors, path = 0.5, -1.0, [], []
    for _ in range(31):
        f = [(1 + np.tanh((w * x + b) / 2)) / 2 for x in X_two]
        errors.append(sum((answer - y) ** 2 for answer, y in zip(f, Y_two)) / 2)
        path.append((w, b))
        slopes = [(answer - y) * answer * (1 - answer) for answer, y in zip(f, Y_two)]
        w, b = w - 2.5 * sum(slope * x for slope, x in zip(slopes, X_two)), b - 2.5 * sum(slopes)
    for epochs in (1, 2, 30):
        expected = (*path[epochs], np.array(errors[: epochs + 1]))
        check.returns(expected, do_gradient_descent, X_two, Y_two, 0.5, -1.0, 2.5, epochs)
    ### END HIDDEN TESTS
check.right("do_gradient_descent", "as many epochs as asked for")

# %% nbgrader={"grade_id": "do_gradient_descent-any_points", "grade": true, "points": 2}
from course.finished import sigmoid_neuron as finished_03

stand_ins = {
    name: getattr(finished_03, name) for name in ("sigmoid", "error", "grad_w", "grad_b")
}
x_four, y_four = np.array([-1.5, -0.4, 0.7, 2.0]), np.array([0.8, 0.3, 0.6, 0.1])
with check.replaced(globals(), **stand_ins):
    expected = (-0.6644798, -0.2683175, np.array([0.3872439, 0.0949848, 0.0680588]))
    check.returns(expected, do_gradient_descent, x_four, y_four, 0.7, -0.5, 3.0, 2)
    ### BEGIN HIDDEN TESTS

    def descend(x, y, w, b, eta, epochs, late=False):
        """(w, b, errors); `late` takes the slope of b after w has moved."""
        errors = []
        for epoch in range(epochs + 1):
            f = (1 + np.tanh((w * x + b) / 2)) / 2
            errors.append(np.dot(f - y, f - y) / 2)
            if epoch < epochs:
                w = w - eta * np.dot((f - y) / (4 * np.cosh((w * x + b) / 2) ** 2), x)
                if late:
                    f = (1 + np.tanh((w * x + b) / 2)) / 2
                b = b - eta * np.sum((f - y) * f * (1 - f))
        return w, b, np.array(errors)

    random = check.rng("do_gradient_descent-any_points")
    for n, kind in ((1, list), (2, tuple), (3, np.array), (5, list), (7, np.array)):
        for _ in range(1000):
            x, y = random.uniform(-2, 2, size=n), random.uniform(0.05, 0.95, size=n)
            w, b = (float(value) for value in random.uniform(0.4, 1.3, size=2) * random.choice([-1, 1], size=2))
            eta, epochs = float(random.uniform(4, 8)) / (n + 1), 4
            right, late = descend(x, y, w, b, eta, epochs), descend(x, y, w, b, eta, epochs, late=True)
            if abs(right[1] - late[1]) > 0.01 and abs(right[0] - w) > 0.1 and abs(right[1] - b) > 0.1:
                break
        check.returns(right, do_gradient_descent, kind(x.tolist()), kind(y.tolist()), w, b, eta, epochs)
    ### END HIDDEN TESTS
check.right("do_gradient_descent", "any points, any start")

# %% [markdown]
# **A thousand epochs.** Now the task of section 2: start at $w = b = -2$, with $\eta = 1$. **Before you run it:** will the error
# fall quickly at first and then slower and slower, or the other way round?

# %% tags=["demo"]
with blanks_filled():
    w, b, errors = do_gradient_descent(X_two, Y_two, -2, -2, 1.0, 1000)
    print(f"w = {w:.5f}   b = {b:.5f}   error {errors[0]:.5f} -> {errors[-1]:.2e}")
    for epoch in (0, 10, 50, 60, 80, 90, 100, 200, 1000):
        print(f"epoch {epoch:4d}   error {errors[epoch]:.3g}")
curves.loss_curves(
    errors[:201],
    ylabel="error",
    title="the first 200 epochs, learning rate 1",
    alt="The error over 200 epochs. It stays near 0.41 for 60 epochs, falls between epoch 70 and "
    "90 to 0.03, and then creeps towards 0.",
)

# %% [markdown]
# Neither. For 60 epochs almost nothing happens: 0.416 becomes 0.403. Then the error drops to 0.03 within 30 epochs. After that
# it creeps, yet it creeps all the way: $w = 1.79172$, $b = -2.28212$, and an error of $2.43 \cdot 10^{-11}$.
#
# Two numbers can hit two points exactly, so here the least error is 0. One can even solve for them:
# $z = \ln\frac{y}{1 - y}$ must be $-1.386$ at $x = 0.5$ and $2.197$ at $x = 2.5$, which gives $w = 1.79176$, $b = -2.28217$.
# A thousand epochs have come within 0.0001 of that.

# %% tags=["demo"]
def neuron_after(epochs):
    """The neuron of that epoch, as a function of x."""
    w, b, _ = do_gradient_descent(X_two, Y_two, -2, -2, 1.0, epochs)
    return lambda x: sigmoid(w * x + b)


with blanks_filled():
    figure = draw.fits(
        {f"epoch {epoch}": neuron_after(epoch) for epoch in (0, 60, 80, 100, 1000)},
        X_two,
        Y_two,
        alt="The curve of the neuron at five moments. At epoch 0 it falls to 0. At epoch 60 it "
        "still falls, at 80 it is nearly flat, at 100 it rises, and at 1000 it passes through "
        "both points.",
    )
figure

# %% [markdown]
# ### The landscape
#
# $E$ depends on two numbers only, so one can draw it: $w$ and $b$ are a place on a map, and $E$ is its height. The path is what
# gradient descent did. Find three parts of the landscape: the plateau where it starts, the slope, and the long valley.

# %% tags=["demo"]
def height(w, b):
    """The height of the landscape at one place."""
    return float(error(w, b, X_two, Y_two))


with blanks_filled():
    path = walk(-2.0, -2.0, 1.0, 1000)  # (1001, 2): w and b after each epoch
    figure = draw.surface(
        height,
        path,
        alt="The error as a landscape over w from -4 to 5 and b from -5 to 4. On the left a "
        "plateau near height 0.42, behind it a hill of 0.7, on the right another plateau near "
        "0.33, and between them a valley that falls towards the front. The path crosses the left "
        "plateau, drops down the slope, turns sharply and follows the floor of the valley.",
    )
figure

# %% [markdown]
# From above, the same as a map. White lines join places of equal height. Where they are close together it is steep, and where there
# are none it is flat. The numbers are epochs.

# %% tags=["demo"]
with blanks_filled():
    figure = draw.contours(
        {"learning rate 1, start at (-2, -2)": (height, path)},
        marks=(50, 70, 80, 100, 200),
        alt="A map of the error with the path from (-2, -2). Epochs 50 and 70 are still on the "
        "plateau. At epoch 80 it is on the slope, at 100 in the valley near (1, -1), where it "
        "turns sharply and follows the floor to (1.8, -2.3).",
    )
figure

# %% [markdown]
# - **On the plateau** both answers are close to 0, and the factor $\sigma'$ makes every step tiny. 50 of the 1000 epochs bring it from
#   $(-2, -2)$ to $(-1.59, -1.51)$.
# - **On the slope** one epoch can lower the error by 0.096.
# - **In the valley** the path runs along the floor. It is steep across and nearly level along, and the step must be short
#   enough for the steep direction.
# - The path always crosses the white lines at a right angle: the gradient is the steepest direction, not the direction to the goal.

# %% [markdown]
# ## 5 · Learning rates
#
# The learning rate is the one number that you choose. The next cell walks from the same start with four of them, a thousand epochs each.
# **Guess first:** which of 0.01, 1, 20 and 50 will end lowest?

# %% tags=["demo"]
with blanks_filled():
    ways = {}
    for eta, name in (
            (0.01, "crawls"), (1.0, "arrives"), (20.0, "arrives, in great leaps"),
            (50.0, "is thrown out"),
    ):
        w, b, errors = do_gradient_descent(X_two, Y_two, -2.0, -2.0, eta, 1000)
        print(f"eta = {eta:5.2f}   w = {w:6.3f}   b = {b:6.3f}", end="   ")
        print(
            f"error after 10: {errors[10]:.4f}   100: {errors[100]:.3g}   1000: "
            f"{errors[1000]:.4g}"
        )
        ways[f"$\\eta$ = {eta:g}: {name}"] = (
            height, walk(-2.0, -2.0, eta, 1000 if eta < 5 else 60)
        )
    figure = draw.contours(
        ways,
        limits=(-4.0, 8.0, -6.0, 4.0),
        alt="Four maps of the error, each with a path from (-2, -2). Rate 0.01: hardly moved. "
        "Rate 1: to the bottom of the valley. Rate 20: to the bottom too, with wide leaps across "
        "the valley. Rate 50: leaps that end with one out of the map.",
    )
figure

# %% [markdown]
# - **0.01 crawls.** After a thousand epochs the error is 0.4148, where 0.4158 was the start. The direction is right and the steps
#   are too short.
# - **1 arrives**, and **20** is there much sooner: after 100 epochs its error is $2.6 \cdot 10^{-20}$.
# - **50 is thrown out.** A step that long crosses the valley and lands on another plateau, at $w = 16$. There both answers
#   are 1, the error is $\frac12 (0.8^2 + 0.1^2) = 0.325$, and the slopes are so small that it stays.
#
# So a rate can be too large. Where is the border? Look at the last bit of the way: start close to the bottom, at $(1.8, -2.3)$, and watch
# the distance to it.

# %% tags=["demo"]
# w, b with both points hit
bottom = np.linalg.solve([[0.5, 1.0], [2.5, 1.0]], [np.log(0.2 / 0.8), np.log(0.9 / 0.1)])
distances = {}
for eta in (1.0, 20.0, 26.0, 50.0):
    steps = walk(1.8, -2.3, eta, 40)
    distances[f"eta = {eta:g}"] = np.hypot(*(steps - bottom).T)
    after = ", ".join(f"{distances[f'eta = {eta:g}'][epoch]:.3f}" for epoch in (0, 1, 2, 10, 40))
    print(f"eta = {eta:4.1f}   distance after 0, 1, 2, 10, 40 epochs: {after}")
curves.loss_curves(
    distances,
    ylabel="distance from the bottom",
    log=True,
    alt="Distance from the bottom over 40 epochs, on a log scale. Rates 1 and 20 come closer, 20 "
    "much faster. Rate 26 comes closer for some epochs and then moves away, to 0.055. Rate 50 "
    "moves away from the third epoch on and jumps to 15.",
)

# %% [markdown]
# With 26 it **diverges**: each leap across the valley lands a little further up on the other side, until it hops between two places,
# 0.06 away from the bottom, for ever. With 50 it is gone after a few epochs. The border is 24.9.
#
# <details><summary>Where the 24.9 comes from</summary>
#
# Near the bottom the error is a bowl, $E \approx \frac{\lambda}{2} d^2$ in the steepest direction, with slope $\lambda d$. A step
# turns the distance $d$ into $d - \eta \lambda d = (1 - \eta\lambda)\, d$. This shrinks as long as $|1 - \eta\lambda| < 1$, that
# is $\eta < 2 / \lambda$. Here $\lambda = 0.0804$, the larger eigenvalue of $\sum_i (y_i (1 - y_i))^2
# \begin{pmatrix} x_i^2 & x_i \\ x_i & 1 \end{pmatrix}$. The smaller one is 0.0103: the valley is eight times flatter along than across.
#
# </details>
#
# The error of a sigmoid neuron cannot grow without end, since its answers stay between 0 and 1. So here "diverged" looks
# like a jump and then silence. A linear neuron, such as Adaline in notebook 02, has no such ceiling. Its numbers grow until they overflow.

# %% [markdown]
# ## 6 · Explore
#
# Left the neuron and the two points, right the map. The black dot is the start, the white one the place after the epochs that you set. All
# controls work from the keyboard. Try, in this order:
#
# 1. Leave everything and raise *epochs*. Where does it begin to move? What does the curve on the left do at that moment?
# 2. Set epochs to 30 and try the learning rates from 0.01 to 20.
# 3. Learning rate 30: where does it end, and which of the two points does it miss?
# 4. Start at $w = 5$, $b = 5$, with 200 epochs. Rate 1 hardly moves it. Which rate gets it home?

# %% tags=["demo"]
descent_explorer()

# %% [markdown]
# **The same without sliders.** Three walks of 200 epochs. From $(5, 5)$ both answers are 1, another plateau. Rate 1 stays there,
# with an error of 0.325. Rate 20 gets home from the same place: where every slope is tiny, long steps are what is missing. From $(-2, -2)$ with
# rate 30 one leap goes right across the valley and out on the far side. It comes back far from the bottom and crawls: $f(0.5)$ is 0.2 as it should be,
# $f(2.5)$ is 1.000 and not 0.9, and the error stands at 0.005.

# %% tags=["demo"]
with blanks_filled():
    ways = {}
    for start, eta in (((5.0, 5.0), 1.0), ((5.0, 5.0), 20.0), ((-2.0, -2.0), 30.0)):
        w, b, errors = do_gradient_descent(X_two, Y_two, *start, eta, 200)
        print(
            f"start {start}, rate {eta:2.0f}: w = {w:5.2f}, b = {b:5.2f}, error {errors[0]:.4f} "
            f"-> {errors[-1]:.4f}"
        )
        print(
            f"    f(0.5) = {float(sigmoid(0.5 * w + b)):.3f}, f(2.5) = "
            f"{float(sigmoid(2.5 * w + b)):.3f}"
        )
        ways[f"from ({start[0]:g}, {start[1]:g}), rate {eta:g}"] = (
            height, walk(*start, eta, 200)
        )
    figure = draw.contours(
        ways,
        limits=(-4.0, 9.0, -6.0, 6.0),
        alt="Three maps. From (5, 5) with rate 1 the start and the end lie together on a "
        "plateau. With rate 20 the path runs straight to the valley and ends at its bottom. From "
        "(-2, -2) with rate 30 it leaps across the valley to w = 8 and ends at (5.3, -4.1), "
        "beyond the bottom.",
    )
figure

# %% [markdown]
# So a rate that is right on the plateau can be too large in the valley. A single rate for all places is a compromise. Notebook 07 meets
# methods that adapt it.

# %% [markdown]
# ## 7 · Many inputs, no loop
#
# A neuron with $d$ inputs has a weight for each: $z = w_1 x_1 + \dots + w_d x_d + b$. In the chain only the first link
# changes. A bit more of $w_j$ gives $x_j$ times that bit of $z$. So every weight gets a slope of its own, and they share links 2 and 3.
#
# Call the product of links 2 and 3 of sample $i$ its **delta**: $\delta_i = (f_i - y_i)\, \sigma'(z_i)$. Then
#
# $$\frac{\partial E}{\partial w_j} = \sum_i \delta_i\, x_{ij}, \qquad \frac{\partial E}{\partial b} = \sum_i \delta_i$$
#
# With arrays all of it is a few lines, for any number of samples and features:
#
# | | shape | |
# |:--|:--|:--|
# | `X` | `(n, d)` | a sample in each row |
# | `z`, `f`, `delta` | `(n,)` | one number for each sample |
# | `dw` | `(d,)` | one slope for each weight, like `w` |
# | `db` | a number | like `b` |
#
# The sum over $i$ in the formula for $w_j$ goes down column $j$ of `X`. As a matrix product that is $X^T \delta$: `(d, n)` times
# `(n,)` gives `(d,)`.

# %% [markdown]
# ### Exercise 6: `gradients`  ·  ●●●○○  ·  6 min
#
# Write both slopes of the squared error for data with many features. It is still a **sum** over the samples. Try to do without a
# loop; the checks only look at the result.
#
# <details><summary>Hint 1: idea</summary>
#
# Write `grad_b` for all samples at once first: it works on arrays as it stands, and gives one delta for each sample.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `X @ w` is `(n,)`. $\delta = (f - y)\,f\,(1 - f)$, shape `(n,)`. `dw` is $X^T\delta$, shape `(d,)`; in NumPy `X.T` is the
# transpose. `db` is the sum of $\delta$.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Orders in rows, articles in columns. Each order gets a discount; how much is given away on each article, and how large are the
# discounts together?
#
# ```python
# discount = 0.1 * (orders @ prices > 100)  # (n,)
# by_article, all_together = orders.T @ discount, discount.sum()  # (d,), a number
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "gradients", "solution": true}
def gradients(X, y, w, b):
    """The slopes of the summed squared error of a sigmoid neuron.

    X: (n, d), y: (n,), w: (d,), b: a number
    returns: (dw, db), dw of shape (d,), db a number
    """
    ### BEGIN SOLUTION
    f = sigmoid(X @ w + b)  # (n,)
    delta = (f - y) * f * (1 - f)  # (n,)
    return X.T @ delta, delta.sum()
    ### END SOLUTION

# %% nbgrader={"grade_id": "gradients-worked", "grade": true, "points": 2}
from course.finished import sigmoid_neuron as finished_03

stand_ins = {
    name: getattr(finished_03, name) for name in ("sigmoid", "error", "grad_w", "grad_b")
}
dw, db = np.array([0.2788961, 0.3163857, -0.2202651]), 0.2211166
mistakes = {
    "this is the mean over the samples; the error here is a sum.": (dw / 5, db / 5),
    "the slope of the sigmoid is missing, the link from z to f.":
        (np.array([1.4755135, 1.434625, -1.2164308]), 1.1064214),
    "this has the sigmoid where its slope belongs.":
        (np.array([1.0340264, 0.7978353, -0.8057704]), 0.7236234),
    "this is twice the slope: the half in the error takes the 2 away.": (2 * dw, 2 * db),
    "the bias is missing in z.": (np.array([0.3450133, 0.262407, -0.2509836]), 0.1165911),
    "the sign is turned: the miss is f - y.": (-dw, -db),
    "db is the mean over the samples; dw is right.": (dw, db / 5),
    "the two are exchanged; dw comes first.": (db, dw),
    "db is one number, the sum of the deltas; here are the deltas.": (
        dw,
        np.array([-0.0089576, 0.1293318, 0.1230974, 0.1062781, -0.1286331]),
    ),
}
with check.replaced(globals(), **stand_ins):
    check.returns((dw, db), gradients, X_five, y_five, w_three, b_three, mistakes=mistakes)
    one_feature = (np.array([-0.0054923]), -0.0077112)
    check.returns(
        one_feature, gradients, np.array([[0.5], [2.5]]), np.array([0.2, 0.9]), np.array([-2.0]),
        -2.0,
    )
check.right("gradients", "the worked example")

# %% nbgrader={"grade_id": "gradients-any_size", "grade": true, "points": 2}
from course.finished import sigmoid_neuron as finished_03

stand_ins = {
    name: getattr(finished_03, name) for name in ("sigmoid", "error", "grad_w", "grad_b")
}
with check.replaced(globals(), **stand_ins):
    one_sample = (np.array([-0.0044788, 0.0107491, -0.0179152]), -0.0089576)
    check.returns(one_sample, gradients, X_five[:1], y_five[:1], w_three, b_three)
    ### BEGIN HIDDEN TESTS

    def slopes_by_loops(X, y, w, b):
        """Number by number, with tanh and cosh."""
        dw, db = [0.0] * len(w), 0.0
        for row, label in zip(X.tolist(), y.tolist()):
            half = (sum(value * weight for value, weight in zip(row, w)) + b) / 2
            delta = ((1 + np.tanh(half)) / 2 - label) / (4 * np.cosh(half) ** 2)
            dw = [slope + delta * value for slope, value in zip(dw, row)]
            db += delta
        return np.array(dw), db

    random = check.rng("gradients-any_size")
    for n, d in ((6, 2), (2, 6), (4, 4), (1, 3), (9, 1), (30, 5)):
        for _ in range(1000):
            X = random.uniform(-1.5, 1.5, size=(n, d))
            y = random.integers(0, 2, size=n) if n % 2 else random.uniform(0, 1, size=n)
            w = random.uniform(0.3, 1.2, size=d) * random.choice([-1, 1], size=d)
            b = float(random.uniform(0.3, 1) * random.choice([-1, 1]))
            expected = slopes_by_loops(X, y, w, b)
            if abs(expected[0]).min() > 0.02 and abs(expected[1]) > 0.02:
                break
        check.returns(expected, gradients, X, y, w, b)
    check.returns(expected, gradients, b=b, w=w, y=y, X=X)
    X, y, w = np.array([[1, -2], [0, 3], [2, 1]]), np.array([1, 0, 1]), np.array([1, -1])
    check.returns(slopes_by_loops(X, y, w, 1), gradients, X, y, w, 1)
    X, y, w = np.array([[40.0, 1.0], [-50.0, 2.0], [0.5, 1.0]]), np.array([0.0, 1.0, 1.0]), np.array([1.0, 0.25])
    check.returns((np.array([-0.0731401, -0.1462803]), -0.1462803), gradients, X, y, w, -1.25)
    ### END HIDDEN TESTS
check.right("gradients", "any number of samples and features")

# %% [markdown]
# **A picture as a second check.** 400 samples in two clouds that overlap. The neuron starts at zero and takes 300 steps. The
# error is a sum, so 400 slopes are added up, where there were two before. What does that mean for the learning rate? The
# next cell tries four.

# %% tags=["demo"]
X_clouds, y_clouds = data.blobs(n=400, distance=2.0, seed=0)  # (400, 2), (400,)
trained = {}
with blanks_filled():
    dw, db = gradients(X_clouds, y_clouds, np.zeros(2), 0.0)
    print("slopes at the start:", dw.round(1), round(float(db), 1))
    for eta in (1.0, 0.1, 0.01, 0.001):
        w, b = np.zeros(2), 0.0
        for _ in range(300):
            dw, db = gradients(X_clouds, y_clouds, w, b)
            w = w - eta * dw
            b = b - eta * db
        f = sigmoid(X_clouds @ w + b)
        trained[f"eta = {eta:g}"] = lambda points, w=w, b=b: ready.sigmoid(points @ w + b)
        squared, right = 0.5 * np.sum((f - y_clouds) ** 2), np.mean((f >= 0.5) == y_clouds)
        print(
            f"eta = {eta:5.3f}   w = {w.round(2)}   b = {b:5.2f}   error {squared:6.2f}   right "
            f"{right:.4f}"
        )
boundaries.decision_boundaries(
    {name: trained[name] for name in ("eta = 1", "eta = 0.01")},
    X_clouds,
    y_clouds,
    alt="Two clouds of points that overlap, with the neuron's answer as shades and the line "
    "where it is 0.5. The lines are almost alike. With rate 1 the shades jump at the line, with "
    "rate 0.01 they change softly across the plane.",
)

# %% [markdown]
# With $\eta = 1$ the first step alone takes the weights from 0 to 34.5 and 31.7, and the neuron stays a hard step. It is right just as
# often, 0.83, but its error is 32.69 where 24.78 is possible. With 0.1 and 0.01 it gets there. A **mean** instead of a sum divides the slopes by
# $n$, and a good rate no longer depends on how much data there is. That is why most costs from here on are means.

# %% [markdown]
# ## 8 · Cross-entropy against squared error
#
# The plateau in section 4 came from one factor: $\sigma'(z)$, which vanishes where the neuron is very sure. That is right where it is
# *rightly* sure, and bad where it is wrongly sure. Another measure of error mends this. For a label of 1 it takes $-\ln f$, for a label of 0
# it takes $-\ln(1 - f)$. In one formula, as a mean over the samples:
#
# $$C = -\frac1n \sum_i \Big( y_i \ln f_i + (1 - y_i) \ln (1 - f_i) \Big)$$
#
# This is the **cross-entropy**. Logarithms of numbers below 1 are negative. The minus sign in front makes it positive, and slides that
# lose it train the neuron to be wrong.
#
# Look at both for a label of 1. Left the error, right its slope with respect to $z$. What happens far on the left, where the neuron says
# 0 and the truth is 1?

# %% tags=["demo"]
with blanks_filled():
    figure = draw.side_by_side(
        {
            "error, label 1": {
                "squared": lambda z: 0.5 * (sigmoid(z) - 1) ** 2,
                "cross-entropy": lambda z: np.logaddexp(0, -z),
            },
            "its slope": {
                "squared": lambda z: (sigmoid(z) - 1) * sigmoid(z) * (1 - sigmoid(z)),
                "cross-entropy": lambda z: sigmoid(z) - 1,
            },
        },
        low=-8,
        high=8,
        alt="Left: over z from -8 to 8 the squared error levels off at 0.5 on the left, the "
        "cross-entropy keeps rising like a straight line. Right: the slope of the squared error "
        "is near 0 at both ends, that of the cross-entropy goes to -1 on the left and to 0 on "
        "the right.",
    )
figure

# %% [markdown]
# The slope of the cross-entropy is largest where the neuron is most wrong. Here is why. For $y = 1$ its chain has the same links, and
# the last one is $\frac{d}{df}(-\ln f) = -\frac1f$. Multiply it by link 2:
#
# $$-\frac1f \cdot f (1 - f) = -(1 - f) = f - 1$$
#
# The factor $f$ cancels, and with it the vanishing slope. For $y = 0$ it is $\frac{1}{1 - f} \cdot f(1 - f) = f$. Both cases are
# **$f - y$**: the miss itself, and nothing else. What is left of the chain is link 1.

# %% [markdown]
# ### Exercise 7: `cross_entropy_gradients`  ·  ●●●○○  ·  5 min
#
# Write both slopes of the cross-entropy. Mind two differences from exercise 6: the delta, and the **mean**. They must stay finite
# for very large $|z|$ too.
#
# <details><summary>Hint 1: idea</summary>
#
# You need no logarithm. The text above has already taken the derivative, and what is left is simpler than exercise 6.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $\delta = f - y$, shape `(n,)`. Then $\frac{1}{n} X^T \delta$, shape `(d,)`, and the mean of $\delta$. If you divide by $f(1 - f)$
# anywhere, a very sure neuron makes that 0.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The mean of some yearly gains, and the mean gain weighted by each column of a table:
#
# ```python
# gain = after - before  # (n,)
# by_column, overall = table.T @ gain / len(table), gain.mean()
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "cross_entropy_gradients", "solution": true}
def cross_entropy_gradients(X, y, w, b):
    """The slopes of the mean binary cross-entropy of a sigmoid neuron.

    X: (n, d), y: (n,), w: (d,), b: a number
    returns: (dw, db), dw of shape (d,), db a number
    """
    ### BEGIN SOLUTION
    delta = sigmoid(X @ w + b) - y  # (n,)
    return X.T @ delta / len(X), delta.mean()
    ### END SOLUTION

# %% nbgrader={"grade_id": "cross_entropy_gradients-worked", "grade": true, "points": 2}
from course.finished import sigmoid_neuron as finished_03

stand_ins = {name: getattr(finished_03, name) for name in ("sigmoid", "gradients")}
dw, db = np.array([0.2951027, 0.286925, -0.2432862]), 0.2212843
mistakes = {
    "this is the sum over the samples; the cross-entropy is a mean.": (5 * dw, 5 * db),
    "these are the slopes of the squared error (as a sum): with the cross-entropy the slope of "
    "the sigmoid cancels.": (
        np.array([0.2788961, 0.3163857, -0.2202651]),
        0.2211166,
    ),
    "these are slopes of the squared error (as a mean): with the cross-entropy the slope of the "
    "sigmoid cancels.": (
        np.array([0.0557792, 0.0632771, -0.044053]),
        0.0442233,
    ),
    "the sign is turned: the cross-entropy has a minus in front, and its delta is f - y.":
        (-dw, -db),
    "db is a sum, dw a mean; both are means.": (dw, 5 * db),
    "dw is a sum, db a mean; both are means.": (5 * dw, db),
    "the bias is missing in z.": (np.array([0.3085473, 0.2544953, -0.2597225]), 0.0993751),
    "the slopes were divided by the number of features; the mean is over the samples.":
        (5 * dw / 3, 5 * db / 3),
    "the two are exchanged; dw comes first.": (db, dw),
}
with check.replaced(globals(), **stand_ins):
    check.returns(
        (dw, db), cross_entropy_gradients, X_five, y_five, w_three, b_three, mistakes=mistakes
    )
check.right("cross_entropy_gradients", "the worked example")

# %% nbgrader={"grade_id": "cross_entropy_gradients-any_size", "grade": true, "points": 2}
from course.finished import sigmoid_neuron as finished_03

stand_ins = {name: getattr(finished_03, name) for name in ("sigmoid", "gradients")}
with check.replaced(globals(), **stand_ins):
    one_sample = (np.array([-0.0498753, 0.1197006, -0.199501]), -0.0997505)
    check.returns(one_sample, cross_entropy_gradients, X_five[:1], y_five[:1], w_three, b_three)
    # wrongly sure, and rightly sure
    X, y, w = np.array([[50.0], [-45.0]]), np.array([0.0, 0.0]), np.array([1.0])
    check.returns((np.array([25.0]), 0.5), cross_entropy_gradients, X, y, w, 0.0)
    ### BEGIN HIDDEN TESTS

    def slopes_by_loops(X, y, w, b):
        """Number by number, with tanh."""
        dw, db = [0.0] * len(w), 0.0
        for row, label in zip(X.tolist(), y.tolist()):
            half = (sum(value * weight for value, weight in zip(row, w)) + b) / 2
            share = ((1 + np.tanh(half)) / 2 - label) / len(X)
            dw = [slope + share * value for slope, value in zip(dw, row)]
            db += share
        return np.array(dw), db

    random = check.rng("cross_entropy_gradients-any_size")
    for n, d in ((6, 2), (2, 6), (4, 4), (1, 3), (9, 1), (30, 5)):
        for _ in range(1000):
            X = random.uniform(-1.5, 1.5, size=(n, d))
            y = random.integers(0, 2, size=n) if n % 2 else random.integers(0, 2, size=n).astype(float)
            w = random.uniform(0.3, 1.2, size=d) * random.choice([-1, 1], size=d)
            b = float(random.uniform(0.3, 1) * random.choice([-1, 1]))
            expected = slopes_by_loops(X, y, w, b)
            if abs(expected[0]).min() > 0.01 and abs(expected[1]) > 0.02:
                break
        check.returns(expected, cross_entropy_gradients, X, y, w, b)
    check.returns(expected, cross_entropy_gradients, b=b, w=w, y=y, X=X)
    X, y, w = np.array([[1, -2], [0, 3], [2, 1]]), np.array([1, 0, 1]), np.array([1, -1])
    check.returns(slopes_by_loops(X, y, w, 1), cross_entropy_gradients, X, y, w, 1)
    for _ in range(3):
        X = random.uniform(40, 60, size=(4, 2)) * np.array([[1, 0.1], [-1, 0.1], [1, -0.1], [-1, -0.1]])
        check.returns(
            (X.T @ np.array([1, 0, 0, -1]) / 4, 0.0), cross_entropy_gradients, X, np.array([0, 0, 1, 1]), np.array([1.0, 0.2]), 0.5
        )
    ### END HIDDEN TESTS
check.right("cross_entropy_gradients", "any size, and very sure neurons")

# %% [markdown]
# **How long is a neuron wrongly sure?** One sample, $x = 1$ with label 1. The neuron starts with a wrong $z$. Count the
# epochs, with $\eta = 1$, until its answer is above one half. **Guess** for $z = -8$.

# %% tags=["demo"]
def epochs_until_right(slopes, z):
    """Epochs until the answer to x = 1 is above 1/2, from w = b = z / 2."""
    w, b, epochs = np.array([z / 2]), z / 2, 0
    while w[0] + b <= 0:
        dw, db = slopes(np.array([[1.0]]), np.array([1.0]), w, b)
        w, b, epochs = w - dw, b - db, epochs + 1
    return epochs


with blanks_filled():
    print("start z   squared error   cross-entropy")
    for z in (-2, -4, -6, -8):
        print(
            f"{z:7d} {epochs_until_right(gradients, z):15d} "
            f"{epochs_until_right(cross_entropy_gradients, z):15d}"
        )

# %% [markdown]
# 1507 epochs against 5, from $z = -8$. With the squared error a start that lies 2 further down takes six to seven times as long (36, 214,
# 1507): the slope shrinks like $e^z$, and $e^2 = 7.4$. With the cross-entropy it takes one epoch more.
#
# **The same on the map.** The two points again, from the start $(-4, -4)$, far out on the plateau, with rate 1. Left the squared error with 1,000 epochs,
# right the cross-entropy with 100. It is the same neuron, and both are lowest at the same place. The ground differs: left plateaus, right
# a bowl that slopes everywhere. (With targets such as 0.2 the cross-entropy does not go down to 0. Its least value here is 0.4127.)

# %% tags=["demo"]
points, targets = np.array(X_two)[:, None], np.array(Y_two)  # (2, 1), (2,)


def entropy(w, b):
    """The mean cross-entropy on the two points; ln f = -ln(1 + e^-z) does not overflow."""
    z = w * points[:, 0] + b
    return float(np.mean(targets * np.logaddexp(0, -z) + (1 - targets) * np.logaddexp(0, z)))


with blanks_filled():
    w, b, way = np.array([-4.0]), -4.0, [(-4.0, -4.0)]
    for _ in range(100):
        dw, db = cross_entropy_gradients(points, targets, w, b)
        w, b = w - dw, b - db
        way.append((float(w[0]), float(b)))
    squared = [height(*walk(-4.0, -4.0, 1.0, 1000)[epoch]) for epoch in (0, 1000)]
    print(f"squared error: {squared[0]:.4f}, after 1000 epochs {squared[1]:.4f}")
    print(
        f"trained with the cross-entropy, squared error after 10 epochs: {height(*way[10]):.4f}, "
        f"after 100: {height(*way[100]):.1e}"
    )
    figure = draw.contours(
        {
            "squared error, 1000 epochs": (height, walk(-4.0, -4.0, 1.0, 1000)),
            "cross-entropy, 100 epochs": (entropy, np.array(way)),
        },
        limits=(-6.0, 6.0, -6.0, 6.0),
        levels=(0.002, 0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.45, 0.6, 1, 2, 4, 6, 8, 10),
        alt="Two maps from the same start (-4, -4). On the left, with the squared error, the "
        "path is short and still on the plateau. On the right the lines of equal cross-entropy "
        "lie evenly around one bowl, and the path runs to its bottom at (1.8, -2.3).",
    )
figure

# %% [markdown]
# ## 9 · Beside scikit-learn
#
# A sigmoid neuron that is trained with the cross-entropy has been known in statistics since long before neural networks, as **logistic
# regression**. scikit-learn's `LogisticRegression` minimises the same cost with a cleverer method. So 500 of our epochs should lead to
# its numbers. `C=np.inf` switches off a penalty on large weights, which it adds by default; look at the last line.

# %% tags=["demo"]
from sklearn.linear_model import LogisticRegression

theirs = LogisticRegression(C=np.inf, tol=1e-8).fit(X_clouds, y_clouds)
with blanks_filled():
    w, b = np.zeros(2), 0.0
    for _ in range(500):
        dw, db = cross_entropy_gradients(X_clouds, y_clouds, w, b)
        w, b = w - dw, b - db
print(
    f"ours:         w = {w.round(4)}   b = {b:.4f}   right "
    f"{np.mean((X_clouds @ w + b >= 0) == y_clouds):.4f}"
)
print(
    f"scikit-learn: w = {theirs.coef_[0].round(4)}   b = {theirs.intercept_[0]:.4f}   right "
    f"{theirs.score(X_clouds, y_clouds):.4f}"
)
with_penalty = LogisticRegression().fit(X_clouds, y_clouds)
print(
    f"by default:   w = {with_penalty.coef_[0].round(4)}   b = {with_penalty.intercept_[0]:.4f}"
)

# %% [markdown]
# The same numbers to four digits: $w = (1.3566, 1.2583)$, $b = 0.2552$. The penalty makes the weights a little smaller. Notebook 07 says
# what that is good for. The mean of 400 slopes also took the rate 1 without trouble, where the sum needed 0.1 or less.

# %% [markdown]
# ## 10 · What does 0.8 mean?
#
# An answer lies between 0 and 1, and so does a probability. Two sentences on this are common, and both are wrong: "the sigmoid
# gives the probability", and "neural networks give no probabilities". Whether an answer can be used as a probability is
# called its **calibration**, and *it has to be measured*: of all samples to which the neuron says about 0.8, about 80 % should be ones.
#
# The cell trains a neuron on 7,500 samples of the two clouds and measures on 2,500 others. Then it does so again with all weights
# and the bias multiplied by 4. **Before you run it:** does that change how often the neuron is right?

# %% tags=["demo"]
X_train, X_test, y_train, y_test = data.split(*data.blobs(n=10_000, distance=2.0, seed=0))
with blanks_filled():
    w, b = np.zeros(2), 0.0
    for _ in range(300):
        dw, db = cross_entropy_gradients(X_train, y_train, w, b)
        w, b = w - dw, b - db
    edges, measured = np.linspace(0, 1, 11), {}
    for c in (1, 4):
        z = c * (X_test @ w + b)
        said = sigmoid(z)
        bins = np.minimum((said * 10).astype(int), 9)
        measured[f"weights times {c}"] = [
            np.array([part[bins == k].mean() for k in range(10)]) for part in (said, y_test)
        ]
        cost = np.mean(y_test * np.logaddexp(0, -z) + (1 - y_test) * np.logaddexp(0, z))
        print(
            f"weights times {c}: right {np.mean((said >= 0.5) == y_test):.4f}, cross-entropy "
            f"{cost:.3f}"
        )
        print(
            f"   where it says above 0.9: it says {said[bins == 9].mean():.3f} on average, and "
            f"{y_test[bins == 9].mean():.3f} are ones"
        )
draw.reliability(
    edges,
    measured,
    alt="What the neuron says against the share of ones, in ten bins. With the trained weights "
    "the points lie along the diagonal. With four times the weights they form a flat curve, from "
    "0.11 where it says 0.01 to 0.89 where it says 0.99.",
)

# %% [markdown]
# Both are right equally often, 0.8468, since the border has not moved. But the second one exaggerates. Where it says 0.992, only 0.894
# are ones. The first says 0.963 where 0.958 are. So the number of right answers cannot tell them apart, and the cross-entropy can.
#
# That the first is calibrated is no magic of the sigmoid. Two round clouds of equal width happen to be data for which a sigmoid of a
# weighted sum is exactly the right form. With other data, or a large network trained for long, expect exaggeration, and measure.

# %% [markdown]
# ## Three questions
#
# Their code is folded, because it knows the answers: run it with Shift + Enter. Each answer replies to you, and wrong ones
# are worth a click too.

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "A neuron with one input has w = 2 and b = -3. You multiply both by 10. What changes?",
    {
        "The answer is still 1/2 at x = 1.5, and the rise is ten times as steep":
            "$20x - 30 = 0$ has the same solution as $2x - 3 = 0$.",
        "The answer is now 1/2 at x = 15":
            "Both numbers grow alike, so $20x - 30 = 0$ still has the solution 1.5.",
        "The answers are ten times as large":
            "They cannot be: $\\sigma$ stays between 0 and 1. It is $z$ that is ten times as "
            "large.",
    },
    right="The answer is still 1/2 at x = 1.5, and the rise is ten times as steep",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "A neuron answers 0.0003 to a sample with label 1. With the squared error it hardly learns "
    "from it. Why?",
    {
        "Its slope contains f (1 - f), which is about 0.0003 here":
            "The miss is as large as can be, and this factor shrinks the slope to "
            "almost nothing. With the cross-entropy the factor cancels.",
        "The error is small there":
            "It is nearly $\\frac12$, the most that one sample can cost. It is the *slope* that "
            "is small.",
        "It has reached a minimum":
            "At a minimum the slope is small too, but not every place with a small slope is a "
            "minimum. This is a plateau.",
    },
    right="Its slope contains f (1 - f), which is about 0.0003 here",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "A spam filter says about 0.8 to 500 letters. 300 of them are spam. What do you know?",
    {
        "At 0.8 it exaggerates: 0.6 would have been right":
            "That is a measured fault of its calibration. It may still put the letters in a very "
            "good order.",
        "It is right for 80 % of the letters":
            "The share of ones among these is $300 / 500 = 0.6$. And how often it is right on "
            "all letters is another question.",
        "It has not been trained long enough":
            "That does not follow. Training for longer often makes the answers more extreme, not "
            "less.",
    },
    right="At 0.8 it exaggerates: 0.6 would have been right",
)

# %% [markdown]
# ## In your own words
#
# A friend trains the neuron of section 2 with the squared error and $\eta = 1$, from the start $w = b = -6$. She writes: *"After 1,000
# epochs the error is 0.425, as at the start. Both slopes are almost 0. So this is the minimum, and a sigmoid neuron cannot do
# better on these two points."*
#
# Answer in three to six sentences. Say **what the neuron answers** to the two points when the error is 0.425, **why both slopes are nearly 0**
# although it is no minimum, and **two things to try**, each with a reason. This is read by a person and gives up to 2 points.
# Double-click the next cell to write.

# %% [markdown] nbgrader={"grade_id": "reflection", "grade": true, "solution": true, "points": 2}
# *Your text here.*
#
# ### BEGIN MARK SCHEME
# **2 points** in all:
#
# - **0.5**: both answers are (nearly) 0, and $\frac12 (0.2^2 + 0.9^2) = 0.425$.
# - **0.5**: the slopes contain the factor $f(1 - f)$, which is nearly 0 where $f$ is nearly 0: a plateau. That it is no minimum is seen
#   from $w = 1.79$, $b = -2.28$ (or from any run of this notebook), where the error is 0.
# - **1**: two sensible things with a reason (0.5 each), such as: another start, nearer to 0, where $\sigma'$ is not small; the cross-entropy,
#   whose slope is $f - y$; a larger learning rate (with the remark that it may be thrown to another plateau); very many more epochs (with
#   the remark that from here they are very many); looking at the answers or at the map instead of the slope alone.
#
# Things to try without a reason: 0.25 each. "The learning rate is too small" alone does not explain the small slope.
# ### END MARK SCHEME

# %% [markdown]
# ## Recap
#
# - $\sigma(z) = 1 / (1 + e^{-z})$ is a soft step. Its slope is $\sigma (1 - \sigma)$, at most $\frac14$. Large weights make it a step again.
# - A slope is a product along a chain: $(f - y) \cdot \sigma'(z) \cdot x$ for $w$, and without the $x$ for $b$. It is $\sigma'$, not $\sigma$.
# - Gradient descent: compute all slopes at one place, then move all numbers. From $w = b = -2$ the error goes from 0.41582 to
#   $2.43 \cdot 10^{-11}$ in 1,000 epochs, most of it in 30 of them.
# - Too small a rate crawls, too large a rate is thrown out. Sums over more data need a smaller rate, means do not.
# - Many inputs: $X^T\delta$, shape `(d,)`.
# - The cross-entropy, with its minus sign, has the slope $f - y$ and no plateau: 5 epochs instead of 1507.
# - Whether 0.8 means 80 % has to be measured.
#
# **What is missing, and where it comes**
#
# | limit | taken away by | in notebook |
# |:--|:--|:--|
# | one neuron draws one line | layers of neurons | 04 |
# | slopes were worked out by hand for one neuron | backpropagation: the chain rule for any network | 05 |
# | $\sigma'$ is at most 1/4, and layers multiply | other activations | 06 |
# | the rate is the same for all numbers and all times | momentum, Adam | 07 |

# %% [markdown]
# ## A challenge, not graded
#
# **Build a curve from sigmoids.** One neuron can only rise or fall. Two of them, subtracted, make a *bump*: $\sigma(c\,(x - l)) -
# \sigma(c\,(x - r))$ is near 1 between $l$ and $r$ and near 0 elsewhere, if $c$ is large. Bumps side by side, each with a height of its own, can follow any
# curve. Change `heights` below, one for each tenth of the way from 0 to 1, so that the sum comes close to the target. How close
# can you get? What if you make $c$ smaller?
#
# <details><summary>A hint</summary>
#
# Each bump covers a tenth of the way. Give it the height that the target has in the middle of its tenth. A softer $c$, such as 40, joins
# the steps to a smooth curve. Ten bumps are twenty neurons in a *hidden layer*, which is the subject of notebook 04.
#
# </details>

# %% tags=["demo"]
heights = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
c = 200


def target(x):
    """The curve to follow."""
    return 0.5 + 0.35 * np.sin(2 * np.pi * x) + 0.1 * np.cos(6 * np.pi * x)


def sum_of_bumps(x):
    """Twenty sigmoids in pairs."""
    return sum(
        h * (ready.sigmoid(c * (x - k / 10)) - ready.sigmoid(c * (x - (k + 1) / 10)))
        for k, h in enumerate(heights)
    )


inside = np.linspace(0.03, 0.97, 200)
print(
    f"mean distance from the target: {np.abs(sum_of_bumps(inside) - target(inside)).mean():.3f}"
)
curves.functions(
    {"target": target, "your sum of bumps": sum_of_bumps},
    low=0,
    high=1,
    xlabel="x",
    alt="A wavy target curve between 0 and 1, and the sum of ten bumps with the heights that you "
    "set; at first all are 0.5.",
)

# %% [markdown]
# ## How far you are
#
# The next cell lists the checks that were right since the kernel started. Before you hand in: **Kernel → Restart Kernel
# and Run All Cells**, look at the list once more, and save.
#
# **Next:** [04 · XOR](../04-xor-mlp/xor_mlp.ipynb)

# %% tags=["demo"]
check.progress(
    {
        "sigmoid": 2,
        "error": 2,
        "grad_w": 2,
        "grad_b": 2,
        "do_gradient_descent": 3,
        "gradients": 2,
        "cross_entropy_gradients": 2,
    }
)
