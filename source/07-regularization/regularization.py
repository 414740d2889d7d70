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
# # 07 · Regularization: right on samples it has never seen
#
# A network with enough weights gets every training sample right, and this says little about the next one. Here you see
# why, in numbers, and you write the tools that help: penalties on large weights, dropout, batch normalisation, early
# stopping, and more data made from the data you have.
#
# > **Passport: the one convention of this notebook**
# > - As inside a network, samples are **columns**: activations `a`, `x` and errors `delta` are `(units, n_samples)`.
# > - `w` is a list of `(units_out, units_in)` arrays. Biases are never penalised. `lam`, written $\lambda$, is a number.
# > - Pictures are `(n, h, w)`: n of them, h rows, w columns. Row 0 is at the top. Epochs are counted from 0.
# > - Random numbers come from the generator `rng` that is handed in, and from nowhere else.
#
# **You will be able to**
# - measure bias and variance, and say which of the two hurts a model;
# - write L1, L2, dropout, batch normalisation, early stopping and augmentation, and say what each of them changes;
# - choose the strength of a penalty without fooling yourself, and spot a leak from the test data;
# - say what momentum and Adam do that plain gradient descent does not.
#
# **You need** layers and gradients as in [notebook 05](../05-backprop/backprop.ipynb), cross-entropy from
# [notebook 06](../06-activations/activations.ipynb), and NumPy sums along an axis. **Time:** about 110 minutes, 45 of
# them for the ten exercises.

# %% nbgrader={"grade_id": "given-setup", "locked": true}
import numpy as np

from course import check

# the weights of a [3, 2, 1] network, for worked examples
# (2, 3), (1, 2)
some_w = [np.array([[0.5, -1.2, 2.0], [-0.3, 0.8, 1.1]]), np.array([[1.5, -0.7]])]

# %% [markdown]
# The pictures are drawn with finished functions, so that they work before your own do. Once your checks say *Right*,
# set the switch to `True`, run the notebook again, and see that no picture changes.

# %% tags=["demo"]
USE_MY_OWN = False

from course import refits, small_data
from course.data import digit_images, digits, one_hot, split
from course.explorers import regularization as explorers
from course.finished import regularization as ready
from course.nn import (
    SGD, Adam, BatchNorm, Dense, Momentum, Network, ReLU, SoftmaxCrossEntropy, fit,
)
from course.plots import boundaries, curves, penalties, pictures, remedies
from course.plots import refits as draw
from course.quiz import ask


def tool(name):
    """The finished function of that name, or yours if the switch is on."""
    return globals()[name] if USE_MY_OWN else getattr(ready, name)

# %% [markdown]
# ## Predict, then run
#
# Two half moons of points, with a lot of noise: they overlap, and nobody can be right everywhere. You get 40 points, 20
# of each class, and a network with 2, 64, 64 and 1 units. That is 4,417 parameters for 40 labels. It is trained for 500
# epochs, and then asked about 2,000 points from the same two moons that it has never seen.
#
# **Write down your guess first:** which share of the 40 does it call right, and which share of the 2,000?

# %% tags=["demo"]
my_guess = ["?", "?"]

plain = small_data.trial(0, watch=True)
print("parameters:", plain.network.count_parameters())
print("your guess:", my_guess)
print(plain)
print(
    f"a judge who knows the two moons exactly: {small_data.best_possible():.2f} of the new points"
)

# %% [markdown]
# All of the 40, and 0.73 of the new ones. The best that anyone could do is 0.88, so this is not the fault of the noise
# alone. Look at the black border: which of its bends follow the moons, and which were made for a single point?

# %% tags=["demo"]
X_40, y_40 = small_data.samples(0)
boundaries.decision_boundary(
    lambda points: plain.network.predict(points),
    X_40,
    y_40,
    title="the training points, all of them right",
    alt="Forty points of two classes that overlap. The border between the colours winds between "
    "them, with narrow tongues and an island, so that each point lies on its own side.",
)

# %% [markdown]
# This is **overfitting**: the network has learned the noise of its 40 points by heart. Most of this notebook is about
# what to do against it. First we take the error apart.

# %% [markdown]
# ## 1 · Two ways to be wrong
#
# Suppose a curve is measured at 20 places, with noise of standard deviation 0.3. We fit a polynomial, and we can afford
# what nobody can afford in life: we measure everything anew, 200 times, and fit each time. Now two questions have
# numbers as answers:
#
# - **Bias:** how far is the *mean* of all fits from the truth? This error stays, whichever measurement we happen to get.
# - **Variance:** how far are the fits from *each other*? This error depends on the luck of the measurement.
#
# For the mean squared error at new points they simply add up, together with the noise that no fit can foresee:
#
# $$\underbrace{\mathbb E\,(y - \hat f(x))^2}_{\text{error on new points}} =
# \underbrace{(\mathbb E \hat f(x) - f(x))^2}_{\text{bias}^2} + \underbrace{\operatorname{Var} \hat f(x)}_{\text{variance}}
# + \underbrace{\sigma^2}_{\text{noise}}$$
#
# In each panel look at two distances: from the thick line to the dashed one, and from the thin lines to each other.

# %% tags=["demo"]
x_places, measurements = refits.measure(200)  # (20,), (200, 20)
fits = {degree: refits.fitted(x_places, measurements, degree) for degree in range(15)}
for degree in (1, 5, 14):
    bias, variance = refits.parts(fits[degree])
    print(
        f"degree {degree:2d}: bias squared {bias:.4f}, variance {variance:.4f}, with the noise "
        f"{bias + variance + 0.09:.3f}"
    )
draw.fans(
    {f"degree {degree}": fits[degree] for degree in (1, 5, 14)},
    refits.GRID,
    refits.truth(refits.GRID),
    (x_places, measurements[0]),
    alt="Three panels. Degree 1: all fits are nearly the same straight line, far from the wave "
    "of the truth. Degree 5: the fits form a narrow band around the truth. Degree 14: their mean "
    "lies on the truth, but single fits swing widely, most of all near both ends.",
)

# %% [markdown]
# Degree 1 is wrong in the same way each time: bias squared 0.4108, variance 0.0081. It **underfits**. Degree 14 is right
# on average and wrong each time: 0.0052 and 0.2431. It **overfits**. Degree 5 has little of both, 0.0005 and 0.0243.
#
# Now for all degrees. Follow the two curves from left to right, and find the star.

# %% tags=["demo"]
parts = {degree: refits.parts(curves_) for degree, curves_ in fits.items()}
draw.trade_off(
    list(parts),
    [bias for bias, _ in parts.values()],
    [variance for _, variance in parts.values()],
    refits.NOISE**2,
    xlabel="degree of the polynomial",
    alt="Mean squared error against the degree from 0 to 14, on a log scale. Bias squared falls "
    "in steps from 0.6 to almost 0 at degree 5. Variance climbs steadily from 0.005 to 0.24. "
    "Their sum with the noise is smallest at degree 5.",
)

# %% [markdown]
# The bias falls as the model becomes more flexible, the variance grows, and the sum has its minimum in between, at degree
# 5. (The bias falls in steps because the curve is odd: even powers do not help it.)
#
# **The explorer** does the same with three controls. Try:
#
# 1. Degree 14, no penalty. Then raise `lam`, the penalty of the next section. Which of the two numbers falls, which grows?
# 2. Degree 14 with more places: 20, 40, 60. More data is a remedy too. Which of the two numbers does it change?
# 3. Degree 1 with 60 places. Why does more data not help here?

# %% tags=["demo"]
explorers.refit_explorer()

# %% [markdown]
# **The same without sliders.** Degree 14 and four penalties. With $\lambda = 0.01$ the variance is down from 0.2431 to
# 0.0529, and the bias is small as before. With $\lambda = 1$ it is the bias that hurts: 0.4443 against 0.0055. With 60
# places and no penalty the variance of degree 14 is 0.0218. A straight line stays nearly as wrong as it was, 0.4059.

# %% tags=["demo"]
for lam in (0, 0.01, 0.1, 1):
    bias, variance = refits.parts(refits.fitted(x_places, measurements, 14, lam))
    print(f"degree 14, lam {lam:4}: bias squared {bias:.4f}, variance {variance:.4f}")
for degree in (14, 1):
    more = refits.fitted(*refits.measure(200, n=60), degree)
    print(
        f"degree {degree:2d}, 60 places: bias squared {refits.parts(more)[0]:.4f}, variance "
        f"{refits.parts(more)[1]:.4f}"
    )

# %% [markdown]
# ### The same for networks
#
# Ten sets of 40 points from the same moons, ten networks. Each is asked about the same 2,000 new points. **Before you run
# it:** all ten will be right about all their training points. On which share of the new points will two of them disagree?

# %% tags=["demo"]
X_new, y_new = small_data.new_samples()
trials = {"plain": [small_data.trial(number) for number in range(10)]}


def report(name):
    """The mean of ten trials, and how often two of the networks disagree about a new point."""
    ten = trials[name]
    on_training, on_new = np.mean([[one.on_training, one.on_new] for one in ten], axis=0)
    calls = np.array([one.network.classify(X_new) for one in ten])  # (10, 2000)
    disagree = np.mean([np.mean(calls[i] != calls[j]) for i in range(10) for j in range(i)])
    print(
        f"{name:20s} training {on_training:.2f}   new {on_new:.2f}   two disagree about "
        f"{disagree:.2f}"
    )
    return calls


calls = report("plain")
print(
    "a majority vote of the ten plain networks: "
    f"{np.mean((calls.mean(axis=0) >= 0.5) == y_new):.2f}"
)

# %% [markdown]
# On average 0.79 of the new points, and two networks disagree about a quarter of them. This is variance. The last line
# shows it from another side. Let the ten *vote*, and they are right for 0.87 of the points, almost the best possible 0.88.
# Their common opinion is fine. Each alone adds errors of its own.
#
# Nobody has ten data sets. From here on each network gets 40 points, and we look for ways to keep its own errors small.

# %% [markdown]
# ## 2 · A price on large weights
#
# A border with narrow tongues needs large weights. So let large weights cost something. To the cost $C$ of the data we
# add a **penalty**, a sum over all weights of all layers:
#
# $$C_{\text{L2}} = C + \frac{\lambda}{2} \sum w^2 \qquad\qquad C_{\text{L1}} = C + \lambda \sum |w|$$
#
# The number $\lambda \ge 0$ says how much it counts. It is not learned: it is a **hyperparameter**, and somebody has to
# choose it. The $\frac12$ in L2 is there for a tidy derivative. Biases are left out: they move a border, they do not bend
# it.

# %% [markdown]
# ### Exercise 1: `l2_penalty`  ·  ●○○○○  ·  3 min
#
# Write $\frac{\lambda}{2} \sum w^2$. `w` is a list of arrays with different shapes, and the sum runs over every number in
# every one of them. The result is one number.
#
# <details><summary>Hint 1: idea</summary>
#
# Each array has a sum of squares of its own. Add these up over the list, then multiply once.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $\frac{\lambda}{2} \sum_k \sum_{i,j} (w^{(k)}_{ij})^2$, with $k$ over the layers. For one array, `np.sum` without an axis
# turns `(units_out, units_in)` into one number.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The number of negative weights in the whole network:
#
# ```python
# sum(np.sum(weights < 0) for weights in w)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "l2_penalty", "solution": true}
def l2_penalty(w, lam):
    """The L2 penalty of a network.

    w: a list of arrays, (units_out, units_in) each
    lam: a number, 0 or more
    returns: one number
    """
    ### BEGIN SOLUTION
    return lam / 2 * sum(np.sum(weights**2) for weights in w)
    ### END SOLUTION

# %% nbgrader={"grade_id": "l2_penalty-sum", "grade": true, "points": 2}
mistakes = {
    "the factor is lam / 2: the half is missing.": 4.148,
    "only the first layer was counted.": 1.526,
    "only the last layer was counted.": 0.548,
    "this is the mean of the squares; the penalty is a sum.": 0.25925,
    "the weights were summed before they were squared; square each of them.": 2.738,
    "a square root too many: np.linalg.norm is the root of the sum of squares.": 0.6440497,
    "this is the sum of the absolute values, which is the other penalty.": 1.62,
    "this is the L1 penalty.": 3.24,
    "lam was squared too.": 0.8296,
}
check.returns(2.074, l2_penalty, some_w, 0.4, mistakes=mistakes)
check.returns(1.25, l2_penalty, [np.array([[1.5, -0.5]])], 1)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("l2_penalty-sum")
    for size in ([3, 4, 2], [5, 1], [2, 3, 3, 1], [1, 6, 2, 4, 3]):
        w = [random.uniform(0.3, 1.5, (n, m)) * random.choice([-1, 1], (n, m)) for m, n in zip(size, size[1:])]
        lam = float(random.uniform(0.2, 2))
        squares = [number * number for weights in w for row in weights.tolist() for number in row]
        firsts = [number * number for row in w[0].tolist() for number in row]
        mistakes = {
            "the factor is lam / 2: the half is missing.": lam * sum(squares),
            "this is the mean of the squares; the penalty is a sum.": lam / 2 * sum(squares) / len(squares),
        }
        if len(w) > 1:
            mistakes["only the first layer was counted."] = lam / 2 * sum(firsts)
        check.returns(lam * 0.5 * sum(squares), l2_penalty, w, lam, mistakes=mistakes)
    check.returns(lam * 0.5 * sum(squares), l2_penalty, lam=lam, w=w)
    check.returns(0.0, l2_penalty, w, 0)
    check.returns(0.0, l2_penalty, w, 0.0)


hidden_checks()
### END HIDDEN TESTS
check.right("l2_penalty", "half of lam times the sum of all squares")

# %% [markdown]
# ### Exercise 2: `l1_penalty`  ·  ●○○○○  ·  2 min
#
# Write $\lambda \sum |w|$, over the same list. Note that there is no $\frac12$ here.
#
# <details><summary>Hint 1: idea</summary>
#
# The same walk through the list, with another function of each weight. A weight of −2 costs as much as one of 2.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $\lambda \sum_k \sum_{i,j} |w^{(k)}_{ij}|$, one number. The absolute value comes first, the sum after it.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The distance that a walker covers on several days, each an array of steps forth and back:
#
# ```python
# distance = 0
# for steps in days:
#     distance = distance + np.sum(np.maximum(steps, -steps))
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "l1_penalty", "solution": true}
def l1_penalty(w, lam):
    """The L1 penalty of a network.

    w: a list of arrays, (units_out, units_in) each
    lam: a number, 0 or more
    returns: one number
    """
    ### BEGIN SOLUTION
    return lam * sum(np.sum(np.abs(weights)) for weights in w)
    ### END SOLUTION

# %% nbgrader={"grade_id": "l1_penalty-sum", "grade": true, "points": 2}
mistakes = {
    "L1 has no half: the factor is lam.": 1.62,
    "the weights were summed with their signs; take the absolute value of each.": 1.48,
    "only the first layer was counted.": 2.36,
    "only the last layer was counted.": 0.88,
    "this is the mean; the penalty is a sum.": 0.405,
    "these are squares, as in the L2 penalty.": 4.148,
    "this is the L2 penalty.": 2.074,
    "the largest sum of a column (a matrix norm) is not the sum of all.": 1.84,
}
check.returns(3.24, l1_penalty, some_w, 0.4, mistakes=mistakes)
check.returns(2.0, l1_penalty, [np.array([[1.5, -0.5]])], 1)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("l1_penalty-sum")
    for size in ([3, 4, 2], [5, 1], [2, 3, 3, 1], [1, 6, 2, 4, 3]):
        w = [random.uniform(0.3, 1.5, (n, m)) * random.choice([-1, 1], (n, m)) for m, n in zip(size, size[1:])]
        w[0][0, 0] = -abs(w[0][0, 0])
        lam = float(random.uniform(0.2, 2))
        sizes = [max(number, -number) for weights in w for row in weights.tolist() for number in row]
        mistakes = {
            "L1 has no half: the factor is lam.": lam / 2 * sum(sizes),
            "the weights were summed with their signs; take the absolute value of each.": lam
            * sum(number for weights in w for row in weights.tolist() for number in row),
        }
        check.returns(lam * sum(sizes), l1_penalty, w, lam, mistakes=mistakes)
    check.returns(lam * sum(sizes), l1_penalty, lam=lam, w=w)
    check.returns(0.0, l1_penalty, w, 0)
    check.returns(0.0, l1_penalty, w, 0.0)


hidden_checks()
### END HIDDEN TESTS
check.right("l1_penalty", "lam times the sum of all absolute values")

# %% [markdown]
# **A second check on real weights.** The network with all 40 points right, and its penalties for $\lambda = 0.01$ at the
# start of its training and at the end. Which way have the weights gone?

# %% tags=["demo"]
fresh = small_data.network(np.random.default_rng(0))
for moment, network in (("start", fresh), ("end", plain.network)):
    weights = [layer.params["W"] for layer in network.layers if layer.params]
    print(
        f"{moment:6s} L2: {tool('l2_penalty')(weights, 0.01):5.2f}   L1: "
        f"{tool('l1_penalty')(weights, 0.01):5.1f}"
    )

# %% [markdown]
# From 1.23 to 4.07 for L2, from 6.9 to 11.6 for L1. To get the last of its 40 points right, the network has let its weights
# grow.

# %% [markdown]
# ## 3 · How the penalties pull
#
# Gradient descent needs the derivative. Each penalty adds a term of its own to the gradient of every weight:
#
# $$\frac{\partial}{\partial w} \frac{\lambda}{2} w^2 = \lambda w \qquad\qquad
# \frac{\partial}{\partial w} \lambda |w| = \begin{cases} +\lambda & w > 0 \\ -\lambda & w < 0 \end{cases}$$
#
# **L2** pulls in proportion: a large weight strongly, a small one hardly at all. A step takes a fixed *share* off each
# weight, and so L2 is also called *weight decay*. **L1** pulls every weight with the same force, a small one too. At
# $w = 0$ the curve $|w|$ has a kink and no slope. There we take 0: a weight that is 0 has no reason to move.

# %% [markdown]
# ### Exercise 3: `l2_gradient`  ·  ●○○○○  ·  3 min
#
# Write the gradient of the L2 penalty: a list of arrays with the shapes of `w`. These are slopes, not new weights.
#
# <details><summary>Hint 1: idea</summary>
#
# A list in, a list out. What happens to one array happens to each of them.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# The derivative of $\frac{\lambda}{2} w^2$ with respect to this one $w$ contains no other weight, so there is no sum. From
# `[(2, 3), (1, 2)]` to `[(2, 3), (1, 2)]`.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Prices in several shops, each an array, with a discount of a tenth:
#
# ```python
# [0.9 * prices for prices in shops]
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "l2_gradient", "solution": true}
def l2_gradient(w, lam):
    """The slope of the L2 penalty for every weight.

    w: a list of arrays, (units_out, units_in) each
    lam: a number, 0 or more
    returns: a list of arrays with the shapes of w
    """
    ### BEGIN SOLUTION
    return [lam * weights for weights in w]
    ### END SOLUTION

# %% nbgrader={"grade_id": "l2_gradient-slopes", "grade": true, "points": 2}
slopes = [np.array([[0.2, -0.48, 0.8], [-0.12, 0.32, 0.44]]), np.array([[0.6, -0.28]])]
mistakes = {
    "a factor 2 too many: the half of lam / 2 takes it away.": [2 * layer for layer in slopes],
    "a half too many: the derivative of the square brings a 2 with it.":
        [layer / 2 for layer in slopes],
    "the sign of the weights was lost: a negative weight has a negative slope.":
        [np.abs(layer) for layer in slopes],
    "these are the new weights w - lam * w; the gradient alone is wanted.":
        [layer / 0.4 - layer for layer in slopes],
    "this is the gradient of the L1 penalty.":
        [np.array([[0.4, -0.4, 0.4], [-0.4, 0.4, 0.4]]), np.array([[0.4, -0.4]])],
    "these are the weights; lam is missing.": [layer / 0.4 for layer in slopes],
    "the sign is turned round: the penalty grows with the weight.": [-layer for layer in slopes],
    "the squares themselves are not their derivatives.": [layer**2 / 0.4 for layer in slopes],
    "half the squares are the penalty itself, before the derivative.":
        [layer**2 / 0.8 for layer in slopes],
}
check.returns(slopes, l2_gradient, some_w, 0.4, mistakes=mistakes)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("l2_gradient-slopes")
    for size in ([3, 4, 2], [5, 1], [2, 3, 3, 1], [1, 6, 2, 4, 3]):
        w = [random.uniform(0.3, 1.5, (n, m)) * random.choice([-1, 1], (n, m)) for m, n in zip(size, size[1:])]
        w[-1][0, 0] = 0.0
        lam = float(random.uniform(0.2, 0.9))
        slow = [np.array([[number * lam for number in row] for row in weights.tolist()]) for weights in w]
        twice = {"a factor 2 too many: the half of lam / 2 takes it away.": [2 * layer for layer in slow]}
        check.returns(slow, l2_gradient, w, lam, mistakes=twice)
    check.returns(slow, l2_gradient, lam=lam, w=w)
    check.returns([np.zeros(layer.shape) for layer in w], l2_gradient, w, 0)
    alike = [np.array([[0.4, -1.1], [0.7, 1.3]]), np.array([[1.9, -0.2], [-0.6, 0.5]])]
    check.returns([np.array([[0.2, -0.55], [0.35, 0.65]]), np.array([[0.95, -0.1], [-0.3, 0.25]])], l2_gradient, alike, 0.5)


hidden_checks()
### END HIDDEN TESTS
check.right("l2_gradient", "a slope for each weight of each layer")

# %% [markdown]
# ### Exercise 4: `l1_gradient`  ·  ●●○○○  ·  3 min
#
# Write the gradient of the L1 penalty: a list of arrays with the shapes of `w`, and 0 where a weight is 0.
#
# <details><summary>Hint 1: idea</summary>
#
# The size of a weight does not matter here, only on which side of 0 it lies. There are three cases.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $+\lambda$ where $w > 0$, $-\lambda$ where $w < 0$, and $0$ where $w = 0$. The formula $w / |w|$ is true and no use in
# code: at 0 it is 0/0. NumPy has a function that gives 1, −1 or 0.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Points of a match: 3 for a win, 0 for a loss, 1 for a draw, from arrays of goal differences:
#
# ```python
# [3 * (goals > 0) + 1 * (goals == 0) for goals in season]
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "l1_gradient", "solution": true}
def l1_gradient(w, lam):
    """The slope of the L1 penalty for every weight, 0 where the weight is 0.

    w: a list of arrays, (units_out, units_in) each
    lam: a number, 0 or more
    returns: a list of arrays with the shapes of w
    """
    ### BEGIN SOLUTION
    return [lam * np.sign(weights) for weights in w]
    ### END SOLUTION

# %% nbgrader={"grade_id": "l1_gradient-slopes", "grade": true, "points": 2}
with_zeros = [np.array([[0.5, 0.0, 2.0], [-0.3, -0.8, 0.0]]), np.array([[0.0, -0.7]])]
slopes = [np.array([[0.4, 0.0, 0.4], [-0.4, -0.4, 0.0]]), np.array([[0.0, -0.4]])]
signs = [np.array([[1, 0, 1], [-1, -1, 0]]), np.array([[0, -1]])]
mistakes = {
    "a weight of 0 was pulled down; its slope is 0.": [
        np.where(weights > 0, 0.4, -0.4) for weights in with_zeros
    ],
    "a weight of 0 was pulled up; its slope is 0.":
        [np.where(weights >= 0, 0.4, -0.4) for weights in with_zeros],
    "this is the gradient of the L2 penalty.": [0.4 * weights for weights in with_zeros],
    "the signs alone: lam is missing.": signs,
    "L1 has no half: the slope is lam or -lam.": [0.2 * sign for sign in signs],
    "a negative weight has a negative slope.": [0.4 * np.abs(sign) for sign in signs],
    "the sign is turned round: the penalty grows when a positive weight grows.":
        [-layer for layer in slopes],
    "this is lam * |w|, the penalty of each weight, not its slope.":
        [0.4 * np.abs(weights) for weights in with_zeros],
    "these are the new weights; the gradient alone is wanted.": [
        weights - layer for weights, layer in zip(with_zeros, slopes)
    ],
}
check.returns(slopes, l1_gradient, with_zeros, 0.4, mistakes=mistakes)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("l1_gradient-slopes")
    for size in ([3, 4, 2], [5, 1], [2, 3, 3, 1], [1, 6, 2, 4, 3]):
        w = [random.uniform(0.1, 1.5, (n, m)) * random.choice([-1, 1], (n, m)) for m, n in zip(size, size[1:])]
        w[-1][-1, -1] = 0.0
        w[0][0, 0] = 0.02
        lam = float(random.uniform(0.2, 0.9))
        slow = [
            np.array([[0.0 if number == 0 else lam if number > 0 else -lam for number in row] for row in weights.tolist()])
            for weights in w
        ]
        check.returns(slow, l1_gradient, w, lam)
    check.returns(slow, l1_gradient, lam=lam, w=w)
    check.returns([np.zeros(layer.shape) for layer in w], l1_gradient, w, 0)


hidden_checks()
### END HIDDEN TESTS
check.right("l1_gradient", "the same pull for all weights, none at 0")

# %% [markdown]
# **The pulls alone.** Three weights, no data: only the penalty's gradient, 60 steps. **Before you run it:** which penalty
# brings a weight to 0 first, and which weight?

# %% tags=["demo"]
paths = {}
for name in ("l2_gradient", "l1_gradient"):
    weights = [np.array([[1.5, 0.6, -0.3]])]
    path = [weights[0][0]]
    for _ in range(60):
        weights = [
            layer - 0.1 * slope
            for layer, slope in zip(weights, tool(name)(weights, 0.5), strict=True)
        ]
        path.append(weights[0][0])
    paths[f"{name[:2].upper()}, lam = 0.5"] = np.array(path)  # (61, 3)
penalties.pulls(
    paths,
    alt="Two panels with three weights over 60 steps. L2: all three shrink in curves that "
    "flatten and never reach 0. L1: three straight lines, equally steep, that reach 0 one after "
    "the other, the smallest weight first, and then wobble there.",
)

# %% [markdown]
# With L2 each step leaves 0.95 of a weight: after 60 steps 0.046 of it is left, of the small as of the large. With L1 each
# step takes 0.05 away, whatever the weight: the smallest is at 0 after 6 steps, the largest after 30. There it wobbles by
# less than a step, because a step of fixed length cannot rest on a kink. (Libraries that want exact zeros set a weight to 0
# when a step would change its sign.)
#
# **Two weights and a cost.** The star is the minimum of the cost alone. The penalty pulls the minimum along the orange
# line as $\lambda$ grows. At the white point a level line of the cost (dashed) touches one of the penalty (solid). Look at
# the shapes: a circle can be touched anywhere, a diamond is touched at a **corner** very often, and a corner has a 0 in it.

# %% tags=["demo"]
lams = np.linspace(0, 2.5, 51)
penalties.two_weights(
    explorers.cost_at,
    {
        kind: (
            lambda w1, w2, kind=kind: explorers.penalty_at(kind, w1, w2),
            np.array([explorers.minimum(kind, lam) for lam in lams]),
            20,
        )
        for kind in ("L1", "L2")
    },
    explorers.CENTRE,
    alt="Two maps of a bowl. L1: the line of minima runs from (1.6, 0.7) straight to the axis w2 "
    "= 0 and along it to the origin; at lam 1 an ellipse touches the corner of a diamond. L2: "
    "the line bends gently towards the origin and stays off both axes; at lam 1 an ellipse "
    "touches a circle.",
)

# %% [markdown]
# At $\lambda = 1$ the minimum is at $(0.950, 0)$ with L1 and at $(0.842, 0.531)$ with L2. Move it yourself:
#
# 1. With L1, from which $\lambda$ on is $w_2$ exactly 0? From which on are both?
# 2. With L2, does any weight ever become exactly 0?

# %% tags=["demo"]
explorers.penalty_explorer()

# %% [markdown]
# Without the sliders: with L1, $w_2$ is 0 from $\lambda = 0.91$ on and $w_1$ from $1.95$ on. With L2 both only get smaller;
# at 2.5 they are still $(0.508, 0.346)$.
#
# **What it is good for.** Twenty inputs, of which only three matter, and 30 noisy samples: too few for twenty weights. Look
# for the crosses that are not at 0, and at what the fits do in the other 17 places.

# %% tags=["demo"]
rng = np.random.default_rng(5)
true_w = np.zeros(20)
true_w[[2, 9, 15]] = 2.0, -1.5, 1.0
X_30, X_more = rng.standard_normal((30, 20)), rng.standard_normal((2000, 20))
y_30 = X_30 @ true_w + rng.standard_normal(30)
y_more = X_more @ true_w + rng.standard_normal(2000)

found = {}
for name, lam in (("no penalty", 0.0), ("l2_gradient", 0.3), ("l1_gradient", 0.3)):
    w = [np.zeros((1, 20))]
    for _ in range(3000):
        slope = (w[0] @ X_30.T - y_30) @ X_30 / 30  # of half the mean squared error, (1, 20)
        pull = tool(name)(w, lam)[0] if lam else 0.0
        w = [w[0] - 0.01 * (slope + pull)]
    found[name.replace("_gradient", "").upper() if lam else name] = w[0][0]
for name, w in found.items():
    error = np.mean((X_more @ w - y_more) ** 2)
    print(
        f"{name:11s} error on new samples {error:.2f}   weights below 0.01: "
        f"{np.sum(np.abs(w) < 0.01)} of 20"
    )
penalties.weights(
    found,
    true_w,
    alt="Three panels of 20 weights. Without a penalty the 17 that should be 0 scatter widely. "
    "With L2 all are smaller, and none is 0. With L1 only the three true ones stand out, a "
    "little too small, and the rest are at 0.",
)

# %% [markdown]
# The errors on new samples are 2.87, 1.78 and 1.22; the noise alone costs about 1. L1 leaves exactly the three weights
# that matter and puts the other 17 to 0: it *selects*. Where many inputs matter a little, L2 is the better guess.
#
# > **A trap.** Both shrink the weights that matter, too. A large $\lambda$ is not "safer": it trades variance for bias.

# %% [markdown]
# ### Choosing lam
#
# Back to the moons. Which $\lambda$? Not the one that is best on the training points: there $\lambda = 0$ always wins. And
# not the one that is best on the test points: then they would have helped to build the model, and their score would be too
# good. It takes a third set, the **validation** samples, which choose and do nothing else.

# %% tags=["demo"]
X_val, y_val = small_data.validation_samples(0, n=400)
print("lam      training  validation")
for lam in (0, 0.003, 0.01, 0.03, 0.1):
    three = [small_data.trial(number, l2=lam) for number in range(3)]
    on_validation = np.mean([one.network.accuracy(X_val, y_val) for one in three])
    print(f"{lam:<8} {np.mean([one.on_training for one in three]):.2f}      {on_validation:.3f}")

# %% [markdown]
# $\lambda = 0.01$ is best on the validation points, with 0.819. The training column falls all the way, from 1.00 to 0.77: that
# is the price, and it is meant to be paid. Now the ten data sets with this $\lambda$, on the new points, which have had
# no say so far:

# %% tags=["demo"]
trials["L2"] = [small_data.trial(number, l2=0.01) for number in range(10)]
for name in trials:
    report(name)

# %% [markdown]
# From 0.79 to 0.84. Two networks now disagree about 0.14 of the points instead of 0.25. The penalty has bought less variance
# with a little bias.

# %% [markdown]
# ## 4 · Dropout
#
# The vote of ten networks was nearly perfect, and too expensive. **Dropout** (Srivastava and others, 2014) comes near it
# with one network. In each training step every hidden activation is set to 0 with probability $p$, anew for each sample.
# Each step trains another thinned network, and all of them share their weights. No unit can rely on one particular
# neighbour.
#
# If a share $p$ is missing, the next layer receives less. So what stays is made larger, by $\frac{1}{1-p}$:
#
# $$\text{mask}_{ij} = \begin{cases} 0 & \text{with probability } p \\ \frac{1}{1-p} & \text{else} \end{cases}
# \qquad \text{out} = a \odot \text{mask}, \qquad \mathbb E[\text{out}] = p \cdot 0 + (1 - p) \cdot \frac{a}{1 - p} = a$$
#
# ($\odot$ multiplies entry by entry.) This form is called *inverted* dropout.
#
# > **A trap.** Inverted dropout scales in training and does **nothing** in testing. Some slides multiply by $1-p$ in testing
# > instead: that belongs to the older form, in which training does not scale. With both, the factor goes in twice.

# %% [markdown]
# ### Exercise 5: `dropout_forward`  ·  ●●●○○  ·  8 min
#
# Draw the mask with `rng`, one draw for each entry of `a`, and give back `(out, mask)`. `p_drop` is at least 0 and below 1.
# The checks look at what a mask is like, not at its digits: any way to draw it is right.
#
# <details><summary>Hint 1: idea</summary>
#
# A random number between 0 and 1 is below 0.3 with probability 0.3. So a comparison turns an array of random numbers into
# an array of decisions.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `rng.random(shape)` gives numbers from 0 to 1. `a`, the random numbers, the mask and `out` all have the shape
# `(units, n_samples)`. The mask holds the factor too: 0 or $1 / (1 - p)$. Make it without looking at `a`.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Rain falls on each field on each day with probability 0.2, and a rainy day brings 5 mm:
#
# ```python
# is_rainy = rng.random((n_fields, n_days)) < 0.2
# rain = 5.0 * is_rainy
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "dropout_forward", "solution": true}
def dropout_forward(a, p_drop, rng):
    """Inverted dropout, in training.

    a: (units, n_samples), activations
    p_drop: the probability with which an entry is dropped, 0 <= p_drop < 1
    rng: a numpy.random.Generator
    returns: (out, mask), both (units, n_samples)
    """
    ### BEGIN SOLUTION
    is_kept = rng.random(a.shape) >= p_drop
    mask = is_kept / (1 - p_drop)
    return a * mask, mask
    ### END SOLUTION

# %% nbgrader={"grade_id": "dropout_forward-values", "grade": true, "points": 2}
from course.masks import check_dropout

a = np.array([[0.5, -1.2, 2.0, 0.7], [-0.3, 0.8, 1.1, -1.6], [1.5, -0.7, 0.9, 0.4]])
got = check.call(dropout_forward, a, 0.6, np.random.default_rng(1))
check_dropout("dropout_forward(a, 0.6, rng)", got, a, 0.6)
got = check.call(dropout_forward, a, 0, np.random.default_rng(1))
check_dropout("dropout_forward(a, 0, rng)", got, a, 0)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("dropout_forward-values")
    for units, n_samples, p_drop in ((6, 4, 0.2), (1, 9, 0.5), (8, 1, 0.75), (5, 5, 0.9), (30, 20, 0.1), (7, 3, 0.0)):
        a = random.uniform(0.2, 2, (units, n_samples)) * random.choice([-1, 1], (units, n_samples))
        generator = np.random.default_rng(int(random.integers(10**9)))
        got = check.call(dropout_forward, a, p_drop, generator)
        check_dropout(f"dropout_forward(<{units} x {n_samples} array>, {p_drop}, rng)", got, a, p_drop)
    a = random.uniform(0.2, 2, (40, 30)) * random.integers(0, 2, (40, 30))
    for activations in (a, np.zeros((40, 30))):
        got = check.call(dropout_forward, activations, 0.3, np.random.default_rng(int(random.integers(10**9))))
        _, mask = check_dropout("dropout_forward(a with zeros, 0.3, rng)", got, activations, 0.3)
        check.that(
            0.5 < np.mean(mask[activations == 0] > 0) < 0.9,
            f"dropout_forward(a with zeros, 0.3, rng)\ncame back: a mask in which {np.mean(mask[activations == 0] > 0):.2f} of the "
            "entries over zeros are kept\nexpected:  about 0.7\nlikely:    the mask was read off from a or from out. "
            "Whether an entry is dropped does not depend on its value.",
        )
    generator = np.random.default_rng(int(random.integers(10**9)))
    got = check.call(dropout_forward, rng=generator, p_drop=0.5, a=a)
    check_dropout("dropout_forward(rng=rng, p_drop=0.5, a=a)", got, a, 0.5)


hidden_checks()
### END HIDDEN TESTS
check.right("dropout_forward", "the mask holds 0 and 1 / (1 - p_drop), and out is a * mask")

# %% nbgrader={"grade_id": "dropout_forward-draws", "grade": true, "points": 2}
from course.masks import check_dropout, check_share

a = np.linspace(-1, 2, 60 * 50).reshape(60, 50)
got = check.call(dropout_forward, a, 0.3, np.random.default_rng(1))
_, mask = check_dropout("dropout_forward(<60 x 50 array>, 0.3, rng)", got, a, 0.3)
check_share("dropout_forward(<60 x 50 array>, 0.3, rng)", mask, 0.3)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("dropout_forward-draws")
    for units, n_samples, p_drop in ((80, 60, 0.2), (50, 100, 0.5), (70, 70, 0.7), (64, 48, 0.4)):
        a = random.uniform(0.1, 2, (units, n_samples)) * random.choice([-1, 1], (units, n_samples))
        call = f"dropout_forward(<{units} x {n_samples} array>, {p_drop}, rng)"
        got = check.call(dropout_forward, a, p_drop, np.random.default_rng(int(random.integers(10**9))))
        _, mask = check_dropout(call, got, a, p_drop)
        check_share(call, mask, p_drop)
        large = np.abs(a) > np.median(np.abs(a))
        gap = abs(float(np.mean(mask[large] == 0) - np.mean(mask[~large] == 0)))
        check.that(
            gap < 6 * np.sqrt(4 * p_drop * (1 - p_drop) / a.size),
            f"{call}\ncame back: a mask that drops large and small entries of a unequally often\n"
            "expected:  chances that do not depend on the value",
        )
    counts = set()
    for _ in range(40):
        got = check.call(dropout_forward, a[:6, :8], 0.5, np.random.default_rng(int(random.integers(10**9))))
        counts.add(int(np.sum(check_dropout("dropout_forward(<6 x 8 array>, 0.5, rng)", got, a[:6, :8], 0.5)[1] == 0)))
    check.that(
        len(counts) > 1,
        f"dropout_forward(<6 x 8 array>, 0.5, rng), 40 times with other generators\ncame back: always {counts} zeros\n"
        "expected:  one draw for each entry, so that their number varies\nlikely:    a fixed number of entries is dropped, or the "
        "draws do not come from rng.",
    )


hidden_checks()
### END HIDDEN TESTS
check.right("dropout_forward", "each entry is dropped by a draw of its own")

# %% nbgrader={"grade_id": "dropout_forward-rng", "grade": true, "points": 1}
from course.masks import check_dropout

a = np.linspace(-1, 2, 20 * 15).reshape(20, 15)
seen = []
for seed in (1, 1, 2):
    got = check.call(dropout_forward, a, 0.5, np.random.default_rng(seed))
    seen.append(check_dropout("dropout_forward(a, 0.5, rng)", got, a, 0.5)[1])
check.that(
    np.array_equal(seen[0], seen[1]),
    "dropout_forward(a, 0.5, rng), twice with generators in the same state\ncame back: two "
    "different masks\nexpected:  the same mask\nlikely:    the numbers come from np.random, or "
    "from a generator of your own. Draw with rng.",
)
check.that(
    not np.array_equal(seen[0], seen[2]),
    "dropout_forward(a, 0.5, rng), with two different generators\ncame back: the same mask "
    "twice\nexpected:  another mask\nlikely:    a fixed seed inside the function. Draw with the "
    "rng that is handed in.",
)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("dropout_forward-rng")
    for p_drop in (0.2, 0.6):
        seed = int(random.integers(10**9))
        a, other = random.uniform(0.2, 2, (2, 12, 25))
        masks = []
        for activations, number in ((a, seed), (other, seed), (a, seed + 1)):
            got = check.call(dropout_forward, activations, p_drop, np.random.default_rng(number))
            masks.append(check_dropout("dropout_forward(a, p_drop, rng)", got, activations, p_drop)[1])
        check.that(
            np.array_equal(masks[0], masks[1]),
            "dropout_forward(a, p_drop, rng) with generators in the same state and other activations of the same shape\n"
            "came back: two different masks\nexpected:  the same mask\nlikely:    the mask depends on the values of a, or on "
            "another source of random numbers than rng.",
        )
        check.that(
            not np.array_equal(masks[0], masks[2]),
            "dropout_forward(a, p_drop, rng), with two different generators\ncame back: the same mask twice\n"
            "expected:  another mask",
        )
    generator = np.random.default_rng(seed)
    first, second = (np.array(dropout_forward(a, 0.5, generator)[1]) for _ in range(2))
    check.that(
        not np.array_equal(first, second),
        "dropout_forward(a, 0.5, rng), twice with the same rng\ncame back: the same mask twice\n"
        "expected:  another mask each time\nlikely:    the draws come from a copy of rng; the generator itself must move on.",
    )


hidden_checks()
### END HIDDEN TESTS
check.right("dropout_forward", "the mask comes from rng alone")

# %% [markdown]
# ### Exercise 6: `dropout_backward`  ·  ●●○○○  ·  3 min
#
# On the way back `delta` arrives from above, the gradient with respect to `out`. Write the gradient with respect to `a`.
#
# <details><summary>Hint 1: idea</summary>
#
# Forward, each entry of `a` was multiplied by one number. What is the derivative of $3a$ with respect to $a$? And of $0a$?
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $\frac{\partial\, \text{out}_{ij}}{\partial a_{ij}} = \text{mask}_{ij}$, then the chain rule. All shapes are
# `(units, n_samples)`. No new draw: it must be the mask of the forward pass.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# A layer that squares each entry, `out = a**2`. Its derivative is `2 * a`, entry by entry, and so
#
# ```python
# d_a = d_out * (2 * a)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "dropout_backward", "solution": true}
def dropout_backward(delta, mask):
    """The gradient below a dropout layer.

    delta: (units, n_samples), the gradient with respect to out
    mask: (units, n_samples), the mask of the forward pass
    returns: (units, n_samples), the gradient with respect to a
    """
    ### BEGIN SOLUTION
    return delta * mask
    ### END SOLUTION

# %% nbgrader={"grade_id": "dropout_backward-gradient", "grade": true, "points": 2}
delta = np.array([[0.5, -1.2, 2.0, 0.7], [-0.3, 0.8, 1.1, -1.6], [1.5, -0.7, 0.9, 0.4]])
mask = np.array([[2.5, 0.0, 0.0, 2.5], [0.0, 0.0, 2.5, 0.0], [2.5, 2.5, 0.0, 0.0]])
below = np.array([[1.25, 0.0, 0.0, 1.75], [0.0, 0.0, 2.75, 0.0], [3.75, -1.75, 0.0, 0.0]])
mistakes = {
    "the factor is missing: what was made larger forward has a larger slope.": below / 2.5,
    "the factor was taken out again; forward multiplied by it, so backward does too.":
        below / 6.25,
    "the factor went in twice.": below * 2.5,
    "this is the mask; multiply delta by it.": mask,
    "dropped entries let the gradient through; nothing went forward there, so nothing comes "
    "back.": np.where(
        mask > 0, below, delta
    ),
    "the wrong entries are 0: the gradient passes where the activation passed.":
        np.where(mask > 0, 0, 2.5 * delta),
    "the wrong entries are 0, and the factor is missing.": np.where(mask > 0, 0, delta),
}
check.returns(below, dropout_backward, delta, mask, mistakes=mistakes)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("dropout_backward-gradient")
    for units, n_samples, p_drop in ((4, 6, 0.25), (1, 9, 0.5), (8, 2, 0.75), (5, 5, 0.2)):
        delta = random.uniform(0.2, 2, (units, n_samples)) * random.choice([-1, 1], (units, n_samples))
        mask = (random.random((units, n_samples)) >= p_drop) / (1 - p_drop)
        mask[0, 0], mask[-1, -1] = 0, 1 / (1 - p_drop)
        slow = [[d * m for d, m in zip(*rows)] for rows in zip(delta.tolist(), mask.tolist())]
        factor = {"the factor is missing: what was made larger forward has a larger slope.": delta * (mask > 0)}
        check.returns(np.array(slow), dropout_backward, delta, mask, mistakes=factor)
    check.returns(np.array(slow), dropout_backward, mask=mask, delta=delta)
    check.returns(delta, dropout_backward, delta, np.ones(delta.shape))


hidden_checks()
### END HIDDEN TESTS
check.right(
    "dropout_backward", "the gradient passes where the activation passed, with the same factor"
)

# %% [markdown]
# **A picture as a second check.** Masks for eight units and ten samples. Each column is a sample with a thinned network of
# its own. Look at the factors: the rarer a unit is kept, the more it counts.

# %% tags=["demo"]
rng = np.random.default_rng(7)
activations = rng.uniform(0.5, 1.5, (8, 10))
remedies.masks(
    {f"p_drop = {p}": tool("dropout_forward")(activations, p, rng)[1] for p in (0.2, 0.5, 0.8)},
    alt="Three tables of eight units by ten samples. With p_drop 0.2 few entries are crossed and "
    "the others say 1.25; with 0.5 about half are crossed and the others say 2; with 0.8 most "
    "are crossed and the others say 5.",
)

# %% [markdown]
# **The mean stays.** The same activations, and the mean of `out` over 1,000 masks. Beside it what comes out if one forgets
# the factor, and what the factor does if it is applied in testing once more.

# %% tags=["demo"]
# (8, 10)
many = np.mean([tool("dropout_forward")(activations, 0.5, rng)[0] for _ in range(1000)], axis=0)
print(f"mean activation               {activations.mean():.3f}")
print(f"after inverted dropout        {many.mean():.3f}")
print(f"without the factor            {many.mean() * 0.5:.3f}")
print(f"testing: do nothing           {activations.mean():.3f}")

# %% [markdown]
# And in the ten trials, with dropout after both hidden layers and $p = 0.5$:

# %% tags=["demo"]
trials["dropout"] = [small_data.trial(number, p_drop=0.5) for number in range(10)]
for name in trials:
    report(name)

network = trials["dropout"][0].network
one = X_new[:1]
print(
    "\nthe same point, five times in training mode:",
    [f"{network.loss.predict(network.forward(one, True))[0, 0]:.2f}" for _ in range(5)],
)
print(
    "the same point, twice in testing mode:",
    [f"{network.predict(one)[0, 0]:.2f}" for _ in range(2)],
)

# %% [markdown]
# 0.82 of the new points, between nothing (0.79) and the penalty (0.84). In training mode the network has another opinion
# each time; in testing mode, all units on, it has one. Whoever forgets to switch the mode gets answers by lot.

# %% [markdown]
# ## 5 · Early stopping
#
# The plain network had 500 epochs. Did it need them? Here is the cost of its 40 training points after each epoch, and that
# of 40 validation points. Look for the moment at which the two curves part.

# %% tags=["demo"]
history = plain.history
best, stop = ready.early_stopping(history.val_loss, patience=20)
print(
    f"validation loss: {history.val_loss[best]:.3f} at epoch {best}, {history.val_loss[-1]:.3f} "
    "at the end"
)
remedies.stopping(
    history.loss,
    history.val_loss,
    best,
    stop,
    alt="Losses over 500 epochs on a log scale. The training loss falls all the time, to about "
    "0.001. The validation loss falls to 0.37 at epoch 25, stays there until epoch 60 and then "
    "climbs to 3.5. A star marks its lowest point, a dotted line the stop 20 epochs later.",
)

# %% [markdown]
# The validation loss has its minimum at epoch 25, 0.366, and ends at 3.487, far above its start. From about epoch 60 on the
# network learns its 40 points by heart, and becomes very sure of its answers, the wrong ones too.
#
# So watch the validation loss and stop when it has not improved for a while. The **patience** says how long a while. It
# counts from the best epoch *so far*: a small dip on the way up is no improvement. The weights of the best epoch are the
# ones to keep.
#
# An example with patience 2. After epoch 3 the best so far is epoch 1. At epoch 3 it has been the best for two epochs: stop.
# Epoch 5 would have been better still. Nobody will know.
#
# | epoch | 0 | 1 | 2 | 3 | 4 | 5 |
# |:--|:-:|:-:|:-:|:-:|:-:|:-:|
# | validation loss | 0.9 | 0.5 | 0.7 | 0.6 | 0.55 | 0.3 |
# | best so far | 0 | 1 | 1 | 1 | | |

# %% [markdown]
# ### Exercise 7: `early_stopping`  ·  ●●●○○  ·  7 min
#
# Write this rule. `val_losses` is a list or an array, one loss for each epoch that *would* be trained. Give back
# `(best_epoch, stop_epoch)`, both counted from 0. Training stops at the first epoch that is `patience` after the best so far.
# An equal loss is not better. If it never comes to that, `stop_epoch` is the last epoch.
#
# <details><summary>Hint 1: idea</summary>
#
# Walk through the epochs as if you lived them, one after the other, and remember one thing: which epoch was the best so
# far. What lies ahead must not be used.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# At each epoch: if its loss is *smaller* than the best so far, it is the new best. If not, and
# `epoch - best >= patience`, stop here. Two ints come back.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# A hiker turns back at the first hut at which the last water is two huts behind:
#
# ```python
# last_water = 0
# for hut, has_water in enumerate(huts):
#     if has_water:
#         last_water = hut
#     elif hut - last_water >= 2:
#         return last_water, hut
# return last_water, len(huts) - 1
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "early_stopping", "solution": true}
def early_stopping(val_losses, patience):
    """When training would have stopped.

    val_losses: a list or an array, a loss for each epoch
    patience: an int, 1 or more
    returns: (best_epoch, stop_epoch), counted from 0
    """
    ### BEGIN SOLUTION
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        elif epoch - best >= patience:
            return best, epoch
    return best, len(val_losses) - 1
    ### END SOLUTION

# %% nbgrader={"grade_id": "early_stopping-stop", "grade": true, "points": 2}
dips = {
    "the patience counts from the best so far; a small dip on the way up does not start it anew.":
        (1, 7),
    "only epochs worse than the one before were counted.": (1, 6),
    "it stops one epoch too late: patience counts from the best epoch, `>=`.": (1, 5),
    "this is one epoch too early: epoch - best must reach the patience.": (1, 3),
    "it stops at the first epoch that is worse; patience is ignored.": (1, 2),
    "the two numbers are exchanged.": (4, 1),
    "the epochs are counted from 1.": (2, 5),
    "these are the losses; their epochs are wanted.": (0.4, 0.7),
}
check.returns((1, 4), early_stopping, [1.0, 0.4, 0.8, 0.6, 0.7, 0.5, 0.9, 0.8], 3, mistakes=dips)
mistakes = {
    "the minimum of all losses was taken; after the stop nothing is known any more.": (5, 5),
    "it stops one epoch too late: patience counts from the best epoch, `>=`.": (1, 4),
    "the two numbers are exchanged.": (3, 1),
    "the epochs are counted from 1.": (2, 4),
    "the number of epochs is not the last epoch: counting starts at 0.": (1, 6),
    "these are the losses; their epochs are wanted.": (0.5, 0.6),
    "it stops at the first epoch that is worse; patience is ignored.": (1, 2),
}
check.returns((1, 3), early_stopping, [0.9, 0.5, 0.7, 0.6, 0.55, 0.3], 2, mistakes=mistakes)
late = {"this is one epoch too early: epoch - best must reach the patience.": (1, 3)}
check.returns((1, 4), early_stopping, [0.9, 0.5, 0.7, 0.6, 0.55, 0.3], 3, mistakes=late)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("early_stopping-stop")
    stopped = 0
    for n_epochs in (5, 8, 12, 20, 30, 40):
        for patience in (2, 3, 4, 6):
            falling = random.uniform(0, 2, n_epochs) + np.linspace(1, 0, n_epochs)
            losses = (np.argsort(np.argsort(falling)) + 1) / 8  # no two are equal
            so_far = [min(range(epoch + 1), key=losses.tolist().__getitem__) for epoch in range(n_epochs)]
            ends = [epoch for epoch in range(n_epochs) if epoch - so_far[epoch] >= patience]
            stop = ends[0] if ends else n_epochs - 1
            stopped += bool(ends)
            check.returns((so_far[stop], stop), early_stopping, losses.tolist(), patience)
            check.returns((so_far[stop], stop), early_stopping, losses, patience)
    check.returns((so_far[stop], stop), early_stopping, patience=patience, val_losses=tuple(losses.tolist()))
    check.returns((3, 6), early_stopping, [0.8, 0.7, 0.6, 0.2, 0.3, 0.4, 0.5, 0.1], 3)


hidden_checks()
### END HIDDEN TESTS
check.right("early_stopping", "it stops when the best epoch lies patience epochs back")

# %% nbgrader={"grade_id": "early_stopping-edges", "grade": true, "points": 2}
equal = {
    "an equal loss is not better: the first of them stays the best.": (3, 5),
    "an equal loss is not better, and it does not start the patience anew.": (1, 5),
    "the last of equal losses was taken; the first one was the best already.": (3, 3),
}
check.returns((1, 3), early_stopping, [0.9, 0.5, 0.6, 0.5, 0.7, 0.8], 2, mistakes=equal)
never = {
    "the number of epochs is not the last epoch: counting starts at 0.": (3, 4),
}
check.returns((3, 3), early_stopping, np.array([0.9, 0.7, 0.6, 0.4]), 2, mistakes=never)
check.returns((0, 1), early_stopping, [0.4, 0.5, 0.3, 0.2], 1)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("early_stopping-edges")
    for n_epochs in (2, 3, 5, 9, 25):
        for patience in (1, 2, 3, 5, 100):
            for _ in range(3):
                losses = random.integers(1, 5, n_epochs) / 8
                best = stop = 0
                for stop in range(n_epochs):
                    best = losses[: stop + 1].tolist().index(min(losses[: stop + 1].tolist()))
                    if stop == best + patience:
                        break
                given = losses if patience % 2 else losses.tolist()
                check.returns((best, stop), early_stopping, given, patience)
    check.returns((0, 0), early_stopping, [0.7], 1)
    check.returns((0, 2), early_stopping, [1, 2, 3, 0], 2)
    check.returns((2, 4), early_stopping, [-1.0, -2.0, -3.0, -1.5, -2.5], 3)
    check.returns((0, 4), early_stopping, np.full(9, 0.25), 4)


hidden_checks()
### END HIDDEN TESTS
check.right("early_stopping", "equal losses, patience 1, and trainings that never stop")

# %% [markdown]
# In the ten trials, with 40 validation points beside the 40 for training and a patience of 20:

# %% tags=["demo"]
best, stop = tool("early_stopping")(history.val_loss, 20)
print(f"first data set: best epoch {best}, stop at epoch {stop}")
trials["early stopping"] = [small_data.trial(number, patience=20) for number in range(10)]
print("stopped at epochs", sorted(len(one.history.loss) - 1 for one in trials["early stopping"]))
for name in trials:
    report(name)

# %% [markdown]
# 0.83, and it saved time too: the longest of these trainings stopped at epoch 100 of 500. To be fair: it needed 40 further
# labelled points for validation. With those in its training, the plain network would have 0.82.

# %% [markdown]
# ## 6 · Batch normalisation
#
# This one is not made against overfitting. It makes deep networks easier to train. While the first layer learns, the numbers
# that reach the second layer change their mean and their spread all the time. **Batch normalisation** (Ioffe and Szegedy,
# 2015) puts each unit back to mean 0 and variance 1, over the samples of the batch. Then it gives the unit two parameters
# of its own, $\gamma$ for the spread and $\beta$ for the mean, learned like any weight:
#
# $$\mu_i = \frac1n \sum_j x_{ij} \qquad v_i = \frac1n \sum_j (x_{ij} - \mu_i)^2 \qquad
# \text{out}_{ij} = \gamma_i \, \frac{x_{ij} - \mu_i}{\sqrt{v_i + \varepsilon}} + \beta_i$$
#
# $i$ is the unit, $j$ the sample. $\varepsilon$ is small and stands *inside* the root: it keeps a unit that says the same to
# all samples from dividing by 0. The variance is divided by $n$, not by $n - 1$.

# %% [markdown]
# ### Exercise 8: `batch_norm_forward`  ·  ●●●○○  ·  7 min
#
# Write it for `x` of shape `(units, n_samples)`. Give back `(out, mean, var)`. `gamma`, `beta`, `mean` and `var` are columns,
# `(units, 1)`.
#
# <details><summary>Hint 1: idea</summary>
#
# Each unit is a row, and looks only at its own row. Three steps: the mean and the variance of each row, then the row
# normalised, then scaled and moved.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `mean` and `var` come from sums over axis 1, the samples. `keepdims=True` keeps them `(units, 1)`, so that they combine with
# `(units, n_samples)` row by row. NumPy's `var` divides by n unless told otherwise.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Marks of each subject (a row) as shares of the best mark in that subject, then given a weight for each subject:
#
# ```python
# best = marks.max(axis=1, keepdims=True)         # (subjects, 1)
# weighted = weight * marks / (best + tiny)       # (subjects, students)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "batch_norm_forward", "solution": true}
def batch_norm_forward(x, gamma, beta, eps=1e-5):
    """Batch normalisation, in training.

    x: (units, n_samples)
    gamma, beta: (units, 1), spread and mean of each unit afterwards
    eps: a small number beside the variance
    returns: (out, mean, var): out (units, n_samples), mean and var (units, 1)
    """
    ### BEGIN SOLUTION
    mean = x.mean(axis=1, keepdims=True)  # (units, 1)
    var = x.var(axis=1, keepdims=True)  # (units, 1)
    out = gamma * (x - mean) / np.sqrt(var + eps) + beta
    return out, mean, var
    ### END SOLUTION

# %% nbgrader={"grade_id": "batch_norm_forward-batch", "grade": true, "points": 2}
x = np.array([[1.0, 3.0, -2.0, 2.0], [0.2, -0.4, 0.6, 0.8], [10.0, 14.0, 15.0, 9.0]])
gamma, beta = np.array([[2.0], [-1.0], [0.5]]), np.array([[0.5], [1.0], [-3.0]])
mean, var = np.array([[1.0], [0.3], [12.0]]), np.array([[3.5], [0.21], [6.5]])
out = np.array(
    [
        [0.5, 2.6380869, -2.7071303, 1.5690434],
        [1.2182127, 2.5274889, 0.3453619, -0.0910635],
        [-3.392232, -2.607768, -2.411652, -3.588348],
    ]
)
mistakes = {
    "the variance was divided by n - 1; here it is divided by n.": (
        (out - beta) * np.sqrt(3 / 4) + beta,
        mean,
        var * 4 / 3,
    ),
    "beta is missing.": (out - beta, mean, var),
    "gamma is missing.": ((out - beta) / gamma + beta, mean, var),
    "gamma and beta are missing.": ((out - beta) / gamma, mean, var),
    "out is right, but the last one is the standard deviation; the variance is wanted.":
        (out, mean, np.sqrt(var)),
    "out is right, but mean and var have lost their axis: keep them (units, 1).":
        (out, mean[:, 0], var[:, 0]),
    "out is right, but mean and var are exchanged.": (out, var, mean),
    "beta was added before gamma was multiplied.": (out - beta + gamma * beta, mean, var),
    "the root is missing: divide by the standard deviation, not by the variance.": (
        (out - beta) / np.sqrt(var) + beta,
        mean,
        var,
    ),
    "the mean was not taken off.": (out + gamma * mean / np.sqrt(var + 1e-5), mean, var),
    "nothing was divided: the spread is still the old one.":
        ((out - beta) * np.sqrt(var + 1e-5) + beta, mean, var),
}
check.returns((out, mean, var), batch_norm_forward, x, gamma, beta, mistakes=mistakes)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("batch_norm_forward-batch")
    for units, n_samples in ((4, 6), (1, 5), (5, 2), (3, 3), (2, 30)):
        x = random.uniform(-2, 2, (units, n_samples)) + random.uniform(-1, 1, (units, 1))
        x[:, 0], x[:, 1] = x[:, 0] + 1, x[:, 1] - 1  # spread enough
        gamma = random.uniform(0.5, 2, (units, 1)) * random.choice([-1, 1], (units, 1))
        beta = random.uniform(0.5, 2, (units, 1)) * random.choice([-1, 1], (units, 1))
        outs, means, variances = [], [], []
        for row, (scale,), (shift,) in zip(x.tolist(), gamma.tolist(), beta.tolist()):
            centre = sum(row) / n_samples
            spread = sum((number - centre) ** 2 for number in row) / n_samples
            outs.append([scale * (number - centre) / (spread + 1e-5) ** 0.5 + shift for number in row])
            means.append([centre])
            variances.append([spread])
        expected = (np.array(outs), np.array(means), np.array(variances))
        sample = {
            "the variance was divided by n - 1; here it is divided by n.": (
                gamma * (x - expected[1]) / np.sqrt(expected[2] * n_samples / (n_samples - 1) + 1e-5) + beta,
                expected[1],
                expected[2] * n_samples / (n_samples - 1),
            )
        }
        check.returns(expected, batch_norm_forward, x, gamma, beta, mistakes=sample)
    check.returns(expected, batch_norm_forward, gamma=gamma, beta=beta, x=x)


hidden_checks()
### END HIDDEN TESTS
check.right(
    "batch_norm_forward", "each unit is normalised over the samples, then scaled and moved"
)

# %% nbgrader={"grade_id": "batch_norm_forward-eps", "grade": true, "points": 2}
x = np.array([[1.0, 3.0, -2.0, 2.0], [0.2, -0.4, 0.6, 0.8], [10.0, 14.0, 15.0, 9.0]])
gamma, beta = np.array([[2.0], [-1.0], [0.5]]), np.array([[0.5], [1.0], [-3.0]])
mean, var = np.array([[1.0], [0.3], [12.0]]), np.array([[3.5], [0.21], [6.5]])
out = np.array(
    [
        [0.5, 2.5, -2.5, 1.5],
        [1.1186782, 1.8307472, 0.6439655, 0.4066092],
        [-3.3779645, -2.6220355, -2.4330533, -3.5669467],
    ]
)
outside = np.array(
    [
        [0.5, 2.1871738, -2.0307607, 1.3435869],
        [1.1043561, 1.7304925, 0.6869318, 0.4782196],
        [-3.3279216, -2.6720784, -2.5081177, -3.4918823],
    ]
)
ignored = np.array(
    [
        [0.5, 2.6380869, -2.7071303, 1.5690434],
        [1.2182127, 2.5274889, 0.3453619, -0.0910635],
        [-3.392232, -2.607768, -2.411652, -3.588348],
    ]
)
mistakes = {
    "eps stands inside the root, beside the variance; here it was added to the root.":
        (outside, mean, var),
    "eps was ignored; here it is 0.5.": (ignored, mean, var),
    "out is right, but the variance that comes back holds eps; give it back without.":
        (out, mean, var + 0.5),
}
check.returns((out, mean, var), batch_norm_forward, x, gamma, beta, eps=0.5, mistakes=mistakes)
one_sample = np.array([[3.0], [-2.0], [0.7]])  # one sample: its mean is itself
check.returns((beta, one_sample, np.zeros((3, 1))), batch_norm_forward, one_sample, gamma, beta)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("batch_norm_forward-eps")
    for units, n_samples, eps in ((3, 7, 0.1), (1, 4, 2.0), (4, 4, 0.02), (2, 12, 1)):
        x = 0.3 * random.uniform(-2, 2, (units, n_samples)) + random.uniform(-1, 1, (units, 1))
        gamma, beta = random.uniform(1, 2, (2, units, 1))
        centre = np.einsum("ij->i", x).reshape(units, 1) / n_samples
        spread = np.einsum("ij,ij->i", x - centre, x - centre).reshape(units, 1) / n_samples
        expected = (gamma * (x - centre) * (spread + eps) ** -0.5 + beta, centre, spread)
        outside = {
            "eps stands inside the root, beside the variance; here it was added to the root.": (
                gamma * (x - centre) / (spread**0.5 + eps) + beta,
                centre,
                spread,
            )
        }
        check.returns(expected, batch_norm_forward, x, gamma, beta, eps, mistakes=outside)
    alike = np.array([[0.5, 0.5, 0.5, 0.5], [1.0, 2.0, 3.0, 4.0]])
    gamma, beta = np.array([[3.0], [1.0]]), np.array([[-0.25], [0.75]])
    out = np.array([[-0.25] * 4, [0.75 + k / 1.5 for k in (-1.5, -0.5, 0.5, 1.5)]])
    means, variances = np.array([[0.5], [2.5]]), np.array([[0.0], [1.25]])
    check.returns((out, means, variances), batch_norm_forward, alike, gamma, beta, eps=1.0)
    check.returns((beta[:1], np.array([[4.0]]), np.array([[0.0]])), batch_norm_forward, np.array([[4.0]]), gamma[:1], beta[:1])


hidden_checks()
### END HIDDEN TESTS
check.right("batch_norm_forward", "eps is inside the root, whatever its size")

# %% [markdown]
# **A picture as a second check.** Three units that speak in different ranges, before and after, with $\gamma = 1$ and
# $\beta = 0$. Each keeps its shape. Only place and width change.

# %% tags=["demo"]
rng = np.random.default_rng(5)
before = (
    np.array([[4.0], [-2.0], [0.0]])
    + np.array([[0.5], [2.0], [1.0]]) * rng.standard_normal((3, 800))
)
before[2] = np.abs(before[2])  # what a ReLU leaves is not symmetric
after, means, variances = tool("batch_norm_forward")(before, np.ones((3, 1)), np.zeros((3, 1)))
print("before: mean", means[:, 0].round(2), " variance", variances[:, 0].round(2))
print("after:  mean", after.mean(axis=1).round(2) + 0.0, " variance", after.var(axis=1).round(2))
remedies.heaps(
    {"before": before, "after": after},
    alt="Left three heaps of values: a narrow one around 4, a wide one around -2, and a lopsided "
    "one just above 0. Right the same three heaps lie on top of each other around 0 with the "
    "same width; the third is still lopsided.",
)

# %% [markdown]
# **What it is good for.** A network with four hidden layers of 32 units, on the handwritten digits of notebook 05. Plain
# gradient descent, 10 epochs, batches of 50, four learning rates from cautious to reckless. **Guess** which of the two
# networks minds the learning rate more.

# %% tags=["demo"]
X_train, X_test, y_train, y_test = split(*digits())


def deep_network(rng, with_norm):
    """64-32-32-32-32-10 with ReLU."""
    layers = []
    for n_in in (64, 32, 32, 32):
        layers += [Dense(n_in, 32, rng)] + [BatchNorm(32)] * with_norm + [ReLU()]
    return Network([*layers, Dense(32, 10, rng)], SoftmaxCrossEntropy())


rates = (0.03, 0.1, 0.3, 1.0)
results = {"without": [], "with batch normalisation": []}
for name, accuracies in results.items():
    for rate in rates:
        rng = np.random.default_rng(0)
        network = deep_network(rng, with_norm=name != "without")
        fit(
            network, X_train, one_hot(y_train, 10), optimiser=SGD(rate), epochs=10, rng=rng,
            batch_size=50,
        )
        accuracies.append(network.accuracy(X_test, y_test))
    print(
        f"{name:25s}",
        "  ".join(
            f"rate {rate:g}: {right:.3f}" for rate, right in zip(rates, accuracies, strict=True)
        ),
    )
remedies.against_rate(
    results,
    rates,
    chance=0.1,
    alt="Accuracy on test digits for learning rates 0.03 to 1. With batch normalisation it rises "
    "from 0.90 to 0.97. Without it rises from 0.87 to 0.94 and drops to guessing at rate 1.",
)

# %% [markdown]
# With batch normalisation every rate works, and the largest works best: 0.967. Without it the same rate ends at 0.087, which
# is guessing.
#
# > **A trap.** In *testing* there is no batch. A sample's answer must not depend on its neighbours, and alone it would be
# > its own mean: `out` would be $\beta$, whatever the sample. So running averages of mean and variance are kept during training,
# > and testing uses those. Very small batches have noisy statistics, and a batch of one has none.

# %% [markdown]
# ## 7 · More data from the data you have
#
# More samples are the best remedy: the variance falls and the bias does not grow. New ones cost money. But some changes
# leave a label what it is. A three is still a three one pixel further left. **Augmentation** makes such changes at random,
# anew in each epoch.

# %% [markdown]
# ### Exercise 9: `augment_shift`  ·  ●●●○○  ·  8 min
#
# Move all pictures of `images`, `(n, h, w)`, to the right by `dx` pixels and down by `dy`. Negative numbers move left and up.
# What leaves the picture is gone, and zeros come in at the other side. A move by more than the picture's size leaves nothing
# but zeros.
#
# <details><summary>Hint 1: idea</summary>
#
# The new pixel in row $r$ and column $c$ is the old one at row $r - dy$, column $c - dx$, if there is one. Start with zeros.
# Either copy pixel by pixel, or copy one rectangle: which part of the old picture is still visible, and where does it go?
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# For a move to the right by 2: new columns `2:` are old columns `:-2`. To the left by 2 it is the other way round. For a move
# by 0 the slice `:-0` is *empty*: write its end as a number, `w - 2` and `w - 0`.
#
# Another way: a frame of zeros around the picture, `np.pad`, and then cut out a window of `h` by `w`.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# A row of seats, everybody moves `k` seats to the right, `k` at least 0:
#
# ```python
# new = np.zeros_like(seats)
# new[k:] = seats[: len(seats) - k]       # right as long as k <= len(seats)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "augment_shift", "solution": true}
def augment_shift(images, dx, dy):
    """Pictures, all moved alike; zeros come in.

    images: (n, h, w)
    dx: columns to the right, dy: rows down; ints, negative to the left and up
    returns: (n, h, w)
    """
    ### BEGIN SOLUTION
    _, h, w = images.shape
    rows, columns = min(abs(dy), h), min(abs(dx), w)
    framed = np.pad(images, ((0, 0), (rows, rows), (columns, columns)))
    top, left = rows - np.clip(dy, -h, h), columns - np.clip(dx, -w, w)
    return framed[:, top : top + h, left : left + w]
    ### END SOLUTION

# %% nbgrader={"grade_id": "augment_shift-one_way", "grade": true, "points": 2}
images = np.array([
    [[1, 2, 3, 4], [5, 6, 7, 8], [9, 1, 2, 3]], [[4, 0, 6, 7], [8, 9, 1, 5], [3, 4, 7, 2]]
])  # (2, 3, 4)
right = np.array([
    [[0, 1, 2, 3], [0, 5, 6, 7], [0, 9, 1, 2]], [[0, 4, 0, 6], [0, 8, 9, 1], [0, 3, 4, 7]]
])
up = np.array([
    [[9, 1, 2, 3], [0, 0, 0, 0], [0, 0, 0, 0]], [[3, 4, 7, 2], [0, 0, 0, 0], [0, 0, 0, 0]]
])
mistakes = {
    "this is a move to the left: a positive dx goes right.": np.array(
        [[[2, 3, 4, 0], [6, 7, 8, 0], [1, 2, 3, 0]], [[0, 6, 7, 0], [9, 1, 5, 0], [4, 7, 2, 0]]]
    ),
    "what leaves on the right came in on the left; zeros come in.": np.roll(images, 1, axis=2),
    "this is a move down: dx counts columns, dy counts rows.": np.array(
        [[[0, 0, 0, 0], [1, 2, 3, 4], [5, 6, 7, 8]], [[0, 0, 0, 0], [4, 0, 6, 7], [8, 9, 1, 5]]]
    ),
    "the column at the edge was repeated; zeros come in.": images[:, :, [0, 0, 1, 2]],
}
check.returns(right, augment_shift, images, 1, 0, mistakes=mistakes)
mistakes = {
    "this is a move down: a negative dy goes up.": np.array(
        [[[0, 0, 0, 0], [0, 0, 0, 0], [1, 2, 3, 4]], [[0, 0, 0, 0], [0, 0, 0, 0], [4, 0, 6, 7]]]
    ),
    "what leaves at the top came in at the bottom; zeros come in.": np.roll(images, -2, axis=1),
    "the row at the edge was repeated; zeros come in.": images[:, [2, 2, 2]],
    "nothing has moved: a negative number is a move too.": images,
    "this is a move to the left: dy counts rows.": np.array(
        [[[3, 4, 0, 0], [7, 8, 0, 0], [2, 3, 0, 0]], [[6, 7, 0, 0], [1, 5, 0, 0], [7, 2, 0, 0]]]
    ),
}
check.returns(up, augment_shift, images, 0, -2, mistakes=mistakes)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("augment_shift-one_way")
    for n, h, w in ((3, 4, 7), (1, 6, 5), (2, 5, 5)):
        images = random.uniform(0.1, 1, (n, h, w))
        for dx, dy in ((2, 0), (-1, 0), (-3, 0), (0, 1), (0, 3), (0, -1), (4, 0)):
            moved = np.zeros((n, h, w))
            for k, r, c in np.ndindex(n, h, w):
                if 0 <= r + dy < h and 0 <= c + dx < w:
                    moved[k, r + dy, c + dx] = images[k, r, c]
            wrapped = {"what leaves on one side came in on the other; zeros come in.": np.roll(images, (dy, dx), (1, 2))}
            check.returns(moved, augment_shift, images, dx, dy, mistakes=wrapped)


hidden_checks()
### END HIDDEN TESTS
check.right("augment_shift", "moves along one axis, forth and back")

# %% nbgrader={"grade_id": "augment_shift-both", "grade": true, "points": 2}
images = np.array([
    [[1, 2, 3, 4], [5, 6, 7, 8], [9, 1, 2, 3]], [[4, 0, 6, 7], [8, 9, 1, 5], [3, 4, 7, 2]]
])  # (2, 3, 4)
moved = np.array([
    [[0, 0, 0, 0], [3, 4, 0, 0], [7, 8, 0, 0]], [[0, 0, 0, 0], [6, 7, 0, 0], [1, 5, 0, 0]]
])
mistakes = {
    "dx and dy are exchanged: dx counts columns, dy counts rows.": np.array(
        [[[0, 9, 1, 2], [0, 0, 0, 0], [0, 0, 0, 0]], [[0, 3, 4, 7], [0, 0, 0, 0], [0, 0, 0, 0]]]
    ),
    "only dx was used.": np.array([
        [[3, 4, 0, 0], [7, 8, 0, 0], [2, 3, 0, 0]], [[6, 7, 0, 0], [1, 5, 0, 0], [7, 2, 0, 0]]
    ]),
    "only dy was used.": np.array([
        [[0, 0, 0, 0], [1, 2, 3, 4], [5, 6, 7, 8]], [[0, 0, 0, 0], [4, 0, 6, 7], [8, 9, 1, 5]]
    ]),
    "what leaves on one side came in on the other; zeros come in.":
        np.roll(images, (1, -2), (1, 2)),
    "both signs are turned round: dx goes right and dy goes down.": np.array(
        [[[0, 0, 5, 6], [0, 0, 9, 1], [0, 0, 0, 0]], [[0, 0, 8, 9], [0, 0, 3, 4], [0, 0, 0, 0]]]
    ),
    "dy is turned round: a positive one goes down, towards larger row numbers.": np.array(
        [[[7, 8, 0, 0], [2, 3, 0, 0], [0, 0, 0, 0]], [[1, 5, 0, 0], [7, 2, 0, 0], [0, 0, 0, 0]]]
    ),
}
check.returns(moved, augment_shift, images, -2, 1, mistakes=mistakes)
gone = {
    "a move by more than the picture's size leaves nothing of it.": images,
    "a slice with a negative start counts from the back: see to moves larger than the picture.":
        images[:, :, :0],
}
check.returns(np.zeros((2, 3, 4)), augment_shift, images, 5, 0, mistakes=gone)
stays = {
    "a move by 0 leaves everything; the slice [0:], here filled with zeros, is the whole "
    "picture.":
        np.zeros((2, 3, 4))
}
check.returns(images, augment_shift, images, 0, 0, mistakes=stays)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("augment_shift-both")
    for n, h, w in ((2, 4, 6), (1, 7, 3), (4, 1, 5), (3, 6, 6)):
        for dx, dy in ((1, 1), (-1, 2), (2, -1), (-2, -1), (w - 1, 0), (1 - w, 1 - h), (w, 0), (-w, 0), (0, h), (0, -h)):
            for images in (random.integers(1, 17, (n, h, w)), random.uniform(0.1, 1, (n, h, w))):
                moved = np.zeros((n, h, w))
                for k, r, c in np.ndindex(n, h, w):
                    if 0 <= r - dy < h and 0 <= c - dx < w:
                        moved[k, r, c] = images[k, r - dy, c - dx]
                check.returns(moved, augment_shift, images, dx, dy)
        for dx, dy in ((w + 3, 0), (-w - 3, 1), (0, -h - 2), (1, h + 4), (3 * w, -2 * h), (-2 * w, 5 * h)):
            check.returns(np.zeros((n, h, w)), augment_shift, images, dx, dy)
    check.returns(images, augment_shift, dy=0, images=images, dx=0)


hidden_checks()
### END HIDDEN TESTS
check.right("augment_shift", "both axes at once, far moves, and none")

# %% [markdown]
# ### Exercise 10: `augment_flip`  ·  ●○○○○  ·  2 min
#
# Mirror all pictures left to right. Rows stay where they are, and so does the order of the pictures.
#
# <details><summary>Hint 1: idea</summary>
#
# One of the three axes runs backwards. Which one counts the columns?
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `(n, h, w)` to `(n, h, w)`: new column $c$ is old column $w - 1 - c$. A slice with step −1 runs backwards. Careful with
# functions that are made for a single picture: their "left" is another axis here.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The last song of each album first, for a table `(albums, songs, seconds)`:
#
# ```python
# table[:, ::-1, :]
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "augment_flip", "solution": true}
def augment_flip(images):
    """Pictures mirrored left to right.

    images: (n, h, w)
    returns: (n, h, w)
    """
    ### BEGIN SOLUTION
    return images[:, :, ::-1]
    ### END SOLUTION

# %% nbgrader={"grade_id": "augment_flip-mirror", "grade": true, "points": 2}
images = np.array([
    [[1, 2, 3, 4], [5, 6, 7, 8], [9, 1, 2, 3]], [[4, 0, 6, 7], [8, 9, 1, 5], [3, 4, 7, 2]]
])  # (2, 3, 4)
mirrored = np.array([
    [[4, 3, 2, 1], [8, 7, 6, 5], [3, 2, 1, 9]], [[7, 6, 0, 4], [5, 1, 9, 8], [2, 7, 4, 3]]
])
mistakes = {
    "upside down: the rows were turned round, not the columns. (np.fliplr turns axis 1, which "
    "are rows here.)": images[:, [2, 1, 0]],
    "the order of the pictures was turned round, not the columns of each.": images[[1, 0]],
    "rows and columns were both turned round: that is half a turn, not a mirror.":
        mirrored[:, [2, 1, 0]],
    "every axis was turned round, the pictures too; mirror only the columns.":
        mirrored[[1, 0]][:, [2, 1, 0]],
    "pictures and columns were turned round; the pictures keep their order.": mirrored[[1, 0]],
    "rows and columns were exchanged; a mirror image keeps its rows.": np.swapaxes(images, 1, 2),
    "only the first picture was mirrored.": np.concatenate([mirrored[:1], images[1:]]),
    "every row was shifted; a mirror turns it round.": np.roll(images, 1, axis=2),
}
check.returns(mirrored, augment_flip, images, mistakes=mistakes)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("augment_flip-mirror")
    for n, h, w in ((3, 5, 4), (1, 3, 6), (4, 4, 4), (2, 1, 5), (5, 6, 3)):
        images = random.uniform(0.1, 1, (n, h, w))
        slow = [[[row[w - 1 - c] for c in range(w)] for row in image] for image in images.tolist()]
        check.returns(np.array(slow), augment_flip, images)
    whole = random.integers(0, 17, (2, 4, 3))
    whole[0, 0, 0] = whole[0, 0, 2] + 1
    check.returns(np.array([[row[::-1] for row in image] for image in whole.tolist()]), augment_flip, images=whole)
    narrow = random.uniform(0.1, 1, (2, 3, 2))
    check.returns(np.stack([narrow[:, :, 1], narrow[:, :, 0]], axis=2), augment_flip, narrow)


hidden_checks()
### END HIDDEN TESTS
check.right("augment_flip", "left and right are exchanged, nothing else")

# %% [markdown]
# **A picture as a second check.** A digit, moved in three ways, and mirrored. Look at the last picture and say which digit
# it shows now.

# %% tags=["demo"]
images, labels = digit_images()
digit = images[2:3]  # a two
shift, flip = tool("augment_shift"), tool("augment_flip")
pictures.pictures(
    {
        "as it is": digit[0],
        "dx = 2": shift(digit, 2, 0)[0],
        "dy = -2": shift(digit, 0, -2)[0],
        "dx = -1, dy = 1": shift(digit, -1, 1)[0],
        "mirrored": flip(digit)[0],
    },
    alt="A handwritten two; the same moved right by two pixels; moved up by two; moved left and "
    "down by one; and mirrored, where it looks like a reversed S and is no digit.",
)

# %% [markdown]
# **Does it help?** A network with 64, 64, 64 and 10 units, trained on 400 digits in three ways: as they are, moved at random
# by up to one pixel in each step, and mirrored at random. Each is asked about test digits as they are, and about the same
# digits moved by one pixel in each of eight directions. **Guess** the best and the worst of the six numbers.

# %% tags=["demo"]
train_images, test_images, train_labels, test_labels = split(images, labels)
train_images, train_labels = train_images[:400], train_labels[:400]


def shifted(rows, rng):
    """A batch, all of it moved by the same random step of -1, 0 or 1 in both directions."""
    dx, dy = rng.integers(-1, 2, 2)
    return ready.augment_shift(rows.reshape(-1, 8, 8), int(dx), int(dy)).reshape(-1, 64)


def flipped(rows, rng):
    """A batch in which each digit is mirrored with probability 1/2."""
    mirrored = ready.augment_flip(rows.reshape(-1, 8, 8)).reshape(-1, 64)
    return np.where(rng.random((len(rows), 1)) < 0.5, mirrored, rows)


steps = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if (dx, dy) != (0, 0)]
moved_images = np.concatenate([
    ready.augment_shift(test_images, dx, dy) for dx, dy in steps
]).reshape(-1, 64)
print("trained on        test digits   moved by one pixel")
for name, change in (("as they are", None), ("moved at random", shifted), ("mirrored", flipped)):
    scores = []
    for seed in range(2):
        rng = np.random.default_rng(seed)
        layers = [Dense(64, 64, rng), ReLU(), Dense(64, 64, rng), ReLU(), Dense(64, 10, rng)]
        network = Network(layers, SoftmaxCrossEntropy())
        fit(
            network, train_images.reshape(-1, 64), one_hot(train_labels, 10),
            optimiser=Adam(0.005), epochs=40, rng=rng,
            augment=change,
        )  # fmt: skip
        on_test = network.accuracy(test_images.reshape(-1, 64), test_labels)
        scores.append((on_test, network.accuracy(moved_images, np.tile(test_labels, 8))))
    print(
        f"{name:16s}  {np.mean(scores, axis=0)[0]:.2f}          {np.mean(scores, axis=0)[1]:.2f}"
    )

# %% [markdown]
# Read the table slowly. A network that has only seen centred digits gets 0.31 of the digits right after a move by a single
# pixel, down from 0.95. Trained on moved digits it gets 0.89. It pays for that: on the centred digits it has 0.88. These
# digits fill their 8 × 8 pixels, so each move cuts something off, and the same weights now have nine places to serve.
# Mirroring only harms: 0.93 and 0.29. A mirrored two is no two, and no test digit is mirrored.
#
# > **The rule.** Augment with changes that keep the label *and* that new samples really show. Mirroring is right for cats
# > and wrong for digits.

# %% [markdown]
# ## 8 · Scaling, and a leak
#
# All penalties compare weights with each other, and all gradient steps use one rate. Both make sense only if the inputs have
# comparable sizes. Scikit-learn's wine table has 13 measurements of 178 wines from three growers. Among them are the
# hue, near 1, and the proline, near 750. `StandardScaler` takes the mean off each column and divides by its standard
# deviation: the batch normalisation of the inputs, once and for all.

# %% tags=["demo"]
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X_wine, y_wine = load_wine(return_X_y=True)
print(
    f"standard deviations of the columns: {X_wine.std(axis=0).min():.2f} to "
    f"{X_wine.std(axis=0).max():.0f}"
)
for name in ("as it is", "scaled"):
    scores = []
    for seed in range(5):
        table, table_test, growers, growers_test = split(
            X_wine, y_wine, test_share=0.3, seed=seed
        )
        network = MLPClassifier((16,), solver="lbfgs", max_iter=10_000, random_state=seed)
        model = make_pipeline(StandardScaler(), network) if name == "scaled" else network
        scores.append(model.fit(table, growers).score(table_test, growers_test))
    print(
        f"{name:9s} right on the test wines, five splits: {np.mean(scores):.2f}  "
        f"{np.round(scores, 2).tolist()}"
    )

# %% [markdown]
# The same network, the same wines. Unscaled, it is a lottery: 0.68 on average, and one split ends at 0.19, worse
# than guessing. Scaled, it has 0.99.
#
# **The leak.** Mean and standard deviation are computed *from data*. From which? If the scaler sees all rows before the
# split, the test rows have had a say in the model. The right order: split, `fit` on the training rows, `transform` both.
# A pipeline does just that. How much is the difference? **Guess**, then run: 50 splits.

# %% tags=["demo"]
scores = {"scaled before the split": [], "scaled after the split": []}
for seed in range(50):
    table, table_test, growers, growers_test = split(X_wine, y_wine, test_share=0.3, seed=seed)
    for name, seen_by_scaler in zip(scores, (X_wine, table), strict=True):
        scaler = StandardScaler().fit(seen_by_scaler)
        model = LogisticRegression(max_iter=500).fit(scaler.transform(table), growers)
        scores[name].append(model.score(scaler.transform(table_test), growers_test))
for name, values in scores.items():
    print(f"{name}: {np.mean(values):.4f}")
print("splits in which they differ:", int(np.sum(np.not_equal(*scores.values()))), "of 50")

# %% [markdown]
# Nearly none: 0.9804 and 0.9796, and in 48 of the 50 splits no difference at all. Two numbers for each column, from 178 rows or from 125 of them, are about the same, and they know nothing of
# the labels. So this leak goes unnoticed, and the habit stays. Here is the same habit where it is fatal.
#
# 60 rows, 2,000 columns of pure noise, and labels by the toss of a coin: nobody can be right for more than half of the new
# rows, except by luck. We keep the ten columns that go best with the labels, and then fit. Once the ten are chosen with all
# rows, once with the training rows only.

# %% tags=["demo"]
def best_columns(X, y):
    """The ten columns that go best with the labels."""
    return np.argsort(np.abs(X.T @ (y - y.mean())))[-10:]


scores = {"columns chosen before the split": [], "columns chosen after the split": []}
for seed in range(20):
    rng = np.random.default_rng(seed)
    noise, coins = rng.standard_normal((60, 2000)), rng.integers(0, 2, 60)
    X_a, X_b, y_a, y_b = split(noise, coins, test_share=0.4, seed=seed)
    for name, chosen in zip(
            scores, (best_columns(noise, coins), best_columns(X_a, y_a)), strict=True
    ):
        scores[name].append(
            LogisticRegression().fit(X_a[:, chosen], y_a).score(X_b[:, chosen], y_b)
        )
for name, values in scores.items():
    print(f"{name}: {np.mean(values):.2f}")

# %% [markdown]
# 0.83 on coin tosses! Among 2,000 columns some agree with the test labels by chance, and exactly these were chosen. Done in
# the right order it is 0.52, which is guessing.
#
# > **The rule.** Whatever is computed from data belongs to the model: scaling, choosing columns, choosing $\lambda$, choosing
# > the epoch. It may see the training rows (and validation rows, for choices). The test rows come out once, at the end.

# %% [markdown]
# ## 9 · Better steps: momentum and Adam
#
# So far the question was *what* to minimise. Now *how*. A ravine is hard for plain gradient descent: across it the slope is
# steep, along it nearly flat. The rate must be small for the one and large for the other.
#
# $$\begin{aligned}
# \text{SGD:} \quad & w \leftarrow w - \eta\, g \\
# \text{momentum:} \quad & v \leftarrow 0.9\, v + g, \quad w \leftarrow w - \eta\, v \\
# \text{Adam:} \quad & m \leftarrow 0.9\, m + 0.1\, g, \quad s \leftarrow 0.999\, s + 0.001\, g^2, \quad
# w \leftarrow w - \eta\, \hat m / (\sqrt{\hat s} + 10^{-8})
# \end{aligned}$$
#
# **Momentum** is a ball with inertia: what points the same way in each step adds up, what swings to and fro cancels. **Adam**
# (Kingma and Ba, 2014) also divides each parameter's step by the typical size of its own gradient, so that all parameters
# move at a similar pace. The hats undo the start at zero: $\hat m = m / (1 - 0.9^t)$, and likewise for $s$.
#
# The cost is $\frac12 (w_1^2 + 30 w_2^2)$. Compare how the three paths cross the ravine and how they go along it.

# %% tags=["demo"]
def ravine(w1, w2):
    return 0.5 * (w1**2 + 30 * w2**2)


ways = {}
for name, optimiser in (
        ("SGD, rate 0.06", SGD(0.06)), ("momentum, rate 0.02", Momentum(0.02)),
        ("Adam, rate 0.4", Adam(0.4)),
):
    path = [np.array([-4.0, 1.2])]
    for _ in range(40):
        slope = path[-1] * [1, 30]
        path.append(path[-1] - optimiser.update((0, "w"), slope))
    costs = f"cost {ravine(*path[20]):.3f} after 20 steps, {ravine(*path[40]):.3f} after 40"
    ways[f"{name}: {costs}"] = np.array(path)
for name in ways:
    print(name)
remedies.ravine(
    ravine,
    ways,
    limits=(-4.6, 2.2, -1.5, 1.5),
    alt="Three maps of a long narrow valley with a star in its middle. SGD zigzags across the "
    "valley and creeps along it. Momentum swings in wide curves past the star and back. Adam "
    "crosses the valley in a few steps and overshoots along it.",
)

# %% [markdown]
# At a rate above $2/30 \approx 0.067$ plain descent would fly out of the ravine; at 0.06 it zigzags. Momentum and Adam
# overshoot instead, and come back.
#
# **On the digits:** a network with 64, 32 and 10 units and the same start for all. Each optimiser gets three rates and keeps
# the one with the lowest cost after ten epochs.

# %% tags=["demo"]
choices = {
    "SGD": [SGD(rate) for rate in (0.01, 0.1, 0.5)],
    "momentum": [Momentum(rate) for rate in (0.01, 0.1, 0.5)],
    "Adam": [Adam(rate) for rate in (0.001, 0.01, 0.1)],
}
best_curves = {}
for name, optimisers in choices.items():
    runs = {}
    for optimiser in optimisers:
        rng = np.random.default_rng(0)
        network = Network([Dense(64, 32, rng), ReLU(), Dense(32, 10, rng)], SoftmaxCrossEntropy())
        history = fit(
            network, X_train, one_hot(y_train, 10), optimiser=optimiser, epochs=10, rng=rng
        )
        runs[optimiser.lr] = history.loss
        print(
            f"{name:9s} rate {optimiser.lr:<6} cost {history.loss[-1]:.4f}   test "
            f"{network.accuracy(X_test, y_test):.3f}"
        )
    rate = min(runs, key=lambda one: runs[one][-1])
    best_curves[f"{name}, rate {rate}"] = runs[rate]
curves.loss_curves(
    best_curves,
    log=True,
    ylabel="cost of the training digits",
    alt="Training cost over ten epochs on a log scale, each optimiser at its best rate. All "
    "three fall below 0.1; the curves of momentum and of Adam lie below that of SGD.",
)

# %% [markdown]
# At its best rate momentum ends at 0.039, Adam at 0.059 and plain descent at 0.067: close together. What differs is the rate.
# Momentum at 0.01 does what plain descent does at 0.1 (0.190 and 0.188): steps in one direction add up to
# $1 + 0.9 + 0.9^2 + \dots = 10$ of them. At 0.5, the best rate of plain descent, momentum overshoots, and ends at 0.357. And Adam
# at 0.1 takes steps of nearly 0.1 in *every* weight, which is too much. Compare optimisers at their own best rates, or you
# compare the rates.
#
# A faster way down does not say that the result is better on new digits. The three are at 0.964, 0.962 and 0.973.

# %% [markdown]
# ## 10 · Side by side
#
# The ten trials once more. Each point is one data set, the tall mark is the mean. Look at the spread as well: variance is what we
# set out to lower.

# %% tags=["demo"]
remedies.shares(
    {name: [one.on_new for one in ten] for name, ten in trials.items()},
    limit=small_data.best_possible(),
    name_of_limit="best possible",
    alt="Shares of new points that are right, ten data sets for each method. Plain: mean 0.79, "
    "from 0.73 to 0.85. L2: 0.84. Dropout: 0.82. Early stopping: 0.83, all between 0.80 and "
    "0.85. A dotted line marks the best possible, 0.88.",
)

# %% tags=["demo"]
boundaries.decision_boundaries(
    {
        name: lambda points, network=ten[0].network: network.predict(points)
        for name, ten in trials.items()
    },
    X_40,
    y_40,
    alt="Four borders for the same 40 points. Plain: an island and a narrow tongue, full colours "
    "everywhere. L2: a rounder island and a smooth line, with soft colours between. Dropout: one "
    "winding border with a broad tongue. Early stopping: a plain wedge.",
)

# %% [markdown]
# | | training points | new points | two networks disagree |
# |:--|:-:|:-:|:-:|
# | plain | 1.00 | 0.79 | 0.25 |
# | L2, $\lambda = 0.01$ | 0.93 | 0.84 | 0.14 |
# | dropout, $p = 0.5$ | 0.95 | 0.82 | 0.17 |
# | early stopping | 0.85 | 0.83 | 0.10 |
#
# All three trade right answers on the training points for right answers on new ones. With ten data sets, a mean is uncertain
# by about 0.015 for the plain network and 0.01 for the others. So "all three beat plain" is safe, and "dropout or early
# stopping" is not decided.

# %% [markdown]
# ## 11 · Beside scikit-learn
#
# `MLPClassifier` has an L2 penalty: `alpha`. Here is its usual grid, `10.0 ** -np.arange(1, 7)`, for 100 points of the moons,
# with 200 validation points and three random starts for each value.
#
# > **A trap.** Its penalty is $\frac{\alpha}{2n} \sum w^2$, divided by the number of samples. So `alpha` is our $\lambda$
# > times $n$. (With `10 ** -np.arange(1, 7)` NumPy refuses: whole numbers have no negative powers. Hence `10.0`.)

# %% tags=["demo"]
from course.data import moons

X_100, y_100 = moons(100, noise=0.35, seed=0)
X_choose, y_choose = moons(200, noise=0.35, seed=500)


def train_and_choose(alpha):
    """The mean scores of three networks, on the training and on the validation points."""
    scores = []
    for seed in range(3):
        network = MLPClassifier(
            (32,), activation="tanh", solver="lbfgs", alpha=alpha, tol=1e-3, max_iter=10_000,
            random_state=seed
        ).fit(X_100, y_100)
        scores.append((network.score(X_100, y_100), network.score(X_choose, y_choose)))
    return np.mean(scores, axis=0)


print("alpha     lam       training  validation")
for alpha in 10.0 ** -np.arange(1, 7):
    on_training, on_validation = train_and_choose(alpha)
    print(f"{alpha:<8g}  {alpha / 100:<8g}  {on_training:.3f}     {on_validation:.3f}")

# %% [markdown]
# The best value, 0.1, stands at the **edge** of the grid. Then the grid may be too small: the best may lie outside. So two more:

# %% tags=["demo"]
for alpha in (1.0, 10.0):
    on_training, on_validation = train_and_choose(alpha)
    print(f"{alpha:<8g}  {alpha / 100:<8g}  {on_training:.3f}     {on_validation:.3f}")

# %% [markdown]
# 1 and 10 are worse: 0.84 and 0.80. Now 0.1 stands inside a grid, and the choice is safe. At 10 the training score, 0.81, is as
# low as the validation score: bias again. Below 0.01 nothing much changes, because so weak a penalty is no penalty.

# %% [markdown]
# ## Three questions
#
# Their code is folded, because it knows the answers: run it with Shift + Enter. Each answer replies to you, and wrong ones
# are worth a click too.

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "A network is right for 0.62 of its training samples and for 0.61 of the validation samples. "
    "What would help?",
    {
        "A stronger penalty":
            "Nearly the same on both: the variance is small already. A penalty lowers the "
            "variance and raises the bias, which is the trouble here.",
        "A larger network, or a longer training":
            "It underfits: wrong on the training samples too. It needs more freedom, "
            "better inputs, or more epochs.",
        "More samples of the same kind":
            "More data lowers the variance. A straight line through 60 points was as wrong as "
            "one through 20.",
    },
    right="A larger network, or a longer training",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "A network was trained with inverted dropout, p_drop = 0.5. What happens to its hidden "
    "activations in testing?",
    {
        "Nothing":
            "All units are on, and the factor went in during training already: the mean is right "
            "as it is.",
        "They are multiplied by 0.5":
            "That belongs to the older form of dropout, which does not scale in training. Here "
            "the next layer would get half of what it is used to.",
        "Half of them are dropped":
            "Then the answer would be drawn by lot, as in training mode above. (Some do it on "
            "purpose, many times, to see how sure a network is.)",
    },
    right="Nothing",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "You tried 50 settings, and report the test accuracy of the one with the best test accuracy. "
    "What is wrong?",
    {
        "The number is too good":
            "The best of 50 is partly the luckiest of 50. The test samples have chosen the "
            "model. Choose on validation samples and ask the test samples once.",
        "Nothing, as the network never trained on the test samples":
            "A choice is training too. With the 2,000 columns of noise a choice alone made coin "
            "tosses look predictable.",
        "The number is too low":
            "It is the highest of 50 noisy numbers. On average that is above the true one.",
    },
    right="The number is too good",
)

# %% [markdown]
# ## In your own words
#
# A friend writes: *"I had 200 samples. I standardised all of them, split off 40 for testing, and trained a large network:
# training accuracy 1.00, test accuracy 0.78. Then I tried twenty values of lambda and took the one with the best test
# accuracy, 0.88. So my network will be right for 88 of 100 new samples."*
#
# Answer in four to seven sentences. **Which of the two errors**, bias or variance, does the first result show, and how do you
# know? **Why is 0.88 too hopeful**, and what else stands in the wrong order? **What should the friend do instead**, step by step?
# This is read by a person and gives up to 2 points. Double-click the next cell to write.

# %% [markdown] nbgrader={"grade_id": "reflection", "grade": true, "solution": true, "points": 2}
# *Your text here.*
#
# ### BEGIN MARK SCHEME
# **2 points** in all:
#
# - **0.5**: variance (overfitting), **with the reason**: perfect on the training samples, much worse on new ones.
# - **0.5**: 0.88 is the best of twenty test scores: the test samples chose lambda, so they are no longer new. (With 40 samples
#   a single score is also uncertain by about 0.05; good, and not required.)
# - **0.5**: the scaler saw the test samples before the split; a small leak here, but the wrong order.
# - **0.5**: a right procedure: split first (training, validation, test; or cross-validation within the training part); fit the
#   scaler on the training part; choose lambda on validation; ask the test set once.
#
# "Use regularisation" alone, without an order of steps: no point for the last part. Naming L2, dropout, early stopping or
# more data as remedies is good and not required.
# ### END MARK SCHEME

# %% [markdown]
# ## Recap
#
# - Error on new samples = bias² + variance + noise. Right on training and wrong on new samples is variance; wrong on both is
#   bias.
# - L2 takes a share off every weight, its slope is $\lambda w$. L1 takes the same from all, its slope is $\lambda$ times the
#   sign: small weights end at 0.
# - Inverted dropout: mask 0 or $1/(1-p)$, anew for each entry, from the given `rng`; backward the same mask; in testing nothing.
# - Early stopping keeps the best epoch so far and gives up `patience` epochs later.
# - Batch normalisation: each unit over the samples to mean 0 and variance 1, then $\gamma$ and $\beta$. It makes training robust.
# - Augmentation must keep the label, and be a change that new samples show.
# - Whatever is computed or chosen from data is part of the model. Test samples come last.
#
# **What is missing, and where it comes**
#
# | limit | taken away by | in notebook |
# |:--|:--|:--|
# | a digit moved by one pixel is a new digit to the network | weights that are shared over all places | 08 |
# | every pixel has its own weight: many parameters, much variance | small kernels instead of full layers | 08 |

# %% [markdown]
# ## A challenge, not graded
#
# **Beat 0.84.** Combine the remedies: `small_data.trial` takes `l2`, `p_drop` and `patience` together. The second
# number is a vote of five such networks. Can you come near 0.88 with a single network? Choose by the validation column, and
# look at the other two once you have chosen.
#
# <details><summary>A hint</summary>
#
# A penalty makes each network smoother, dropout makes it a vote within itself. Both together can each be weaker. With a
# penalty there is less to stop early. And a vote helps those most that disagree most.
#
# </details>

# %% tags=["demo"]
settings = {"l2": 0.003, "p_drop": 0.2}

five = [small_data.trial(number, **settings) for number in range(5)]
on_validation = np.mean([one.network.accuracy(X_val, y_val) for one in five])
vote = np.mean([one.network.classify(X_new) for one in five], axis=0) >= 0.5
print(
    f"validation {on_validation:.3f}   new {np.mean([one.on_new for one in five]):.3f}   vote "
    f"{np.mean(vote == y_new):.3f}"
)

# %% [markdown]
# ## How far you are
#
# The next cell lists the checks that were right since the kernel started. Before you hand in: **Kernel → Restart Kernel
# and Run All Cells**, look at the list once more, and save.
#
# **Next:** [08 · Convolutional networks](../08-cnn/cnn.ipynb)

# %% tags=["demo"]
check.progress(
    {
        "l2_penalty": 1,
        "l1_penalty": 1,
        "l2_gradient": 1,
        "l1_gradient": 1,
        "dropout_forward": 3,
        "dropout_backward": 1,
        "early_stopping": 2,
        "batch_norm_forward": 2,
        "augment_shift": 2,
        "augment_flip": 1,
    }
)
