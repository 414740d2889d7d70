
# %% [markdown]
# Right and wrong do not differ by a factor. With $\sigma$ for $\sigma'$ each slope is off by its own amount, and 4 of the 23 point the
# wrong way. The other 19 point the right way: a step against *this* gradient would still lower the cost a little. This is what
# makes such mistakes hard to see from training.

# %% [markdown]
# ## 6 · Prove it: the gradient check
#
# Measured slopes are slow and hard to get wrong; backpropagation is fast and easy to get wrong. So let the slow method check
# the fast one, once, on a small network. The next cell gives you the cost of this notebook and a function that measures its
# slopes, as in notebook 04: nudge each number up and down by $10^{-5}$ and divide.
#
# > **A trap.** The cost must be the *same* in both. $C$ has $\frac{1}{2n}$ in front, the cost of notebook 04 had $\frac1n$. With
# > that one a right gradient looks wrong by a factor of 2.

# %% nbgrader={"grade_id": "given-measure", "locked": true}
def cost(X, y, w, b):
    """C = 1/(2n) * the sum of ||y - a||^2."""
    return np.sum((predict(X, w, b) - y) ** 2) / (2 * len(X))


def measured_gradient(X, y, w, b, eps=1e-5):
    """(w_slopes, b_slopes): for each number, the cost a little above minus the cost a little below, over the distance."""
    w, b = [np.array(layer, dtype=float) for layer in w], [np.array(layer, dtype=float) for layer in b]  # copies
    slopes = [np.zeros(layer.shape) for layer in [*w, *b]]
    for layer, slope in zip([*w, *b], slopes):
        for place in np.ndindex(*layer.shape):
            value = layer[place]
            layer[place] = value + eps
            above = cost(X, y, w, b)
            layer[place] = value - eps
            below = cost(X, y, w, b)
            layer[place] = value
            slope[place] = (above - below) / (2 * eps)
    return slopes[: len(w)], slopes[len(w) :]


def read_error(value, said):
    """What a gradient_check gave back, as a float; refuses what is not one finite number of at least 0."""
    kinds = (bool, int, float, np.generic, np.ndarray)
    shown = f"an array of shape {value.shape}" if isinstance(value, np.ndarray) else f"{type(value).__name__} {value!r:.60}"
    one = isinstance(value, kinds) and np.ndim(value) == 0 and np.asarray(value).dtype.kind in "biuf"
    hint = "one number for all parameters together: put all slopes in one long array first."
    check.that(one, f"{said}\ncame back: {shown}\nexpected:  one float\nlikely:    {hint}")
    hint = "a length, or absolute values, belong above and below the fraction line."
    check.that(np.isfinite(value) and value >= 0, f"{said}\ncame back: {value}\nexpected:  a number of at least 0\nlikely:    {hint}")
    return float(value)

# %% [markdown]
# How far apart are two gradients? The distance alone says little: 0.001 is a lot between slopes of 0.002, and nothing between
# slopes of 100. So it is compared with the size of the two. With **all** parameters in one long array, $g$ from backpropagation
# and $m$ measured:
#
# $$\text{relative error} = \frac{\lVert g - m \rVert}{\lVert g \rVert + \lVert m \rVert}$$
#
# Between $10^{-9}$ and $10^{-12}$ means right. Below $10^{-4}$ passes in this notebook. Above $10^{-2}$ there is a mistake.

# %% [markdown]
# ### Exercise 8: `gradient_check`  ·  ●●●○○  ·  8 min
#
# Write it. It calls the notebook's `backprop`, compares all it gives with `measured_gradient`, and gives back **one float**. The
# checks put right and wrong versions in the place of `backprop` and look at what your function says about them.
#
# Any usual form of the relative error will do: with the sum of the two lengths below, or the larger one, or the measured one.
#
# <details><summary>Hint 1: idea</summary>
#
# Get both gradients. Lay all arrays of each end to end, in the same order, so that each gradient is one long array. Then it is
# a formula with three lengths.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `np.ravel` makes any array flat, `np.concatenate` joins a list of flat arrays: `(3, 4), (2, 3), (3, 1), (2, 1) -> (23,)`.
# $\lVert v \rVert$ is `np.linalg.norm(v)`, which is $\sqrt{\sum v^2}$.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Two shopping lists with prices, kept in drawers, compared as a whole:
#
# ```python
# mine = np.concatenate([np.ravel(drawer) for drawer in my_drawers])
# yours = np.concatenate([np.ravel(drawer) for drawer in your_drawers])
# return np.abs(mine - yours).sum() / yours.sum()
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "gradient_check", "solution": true}
def gradient_check(X, y, w, b):
    """How far the gradient of backprop is from a measured one.

    X: (n_samples, n_features), y: (n_samples, n_outputs); w, b: the parameters of a network
    returns: one float, the relative error over all parameters together
    """
    ### BEGIN SOLUTION
    w_grads, b_grads = backprop(X, y, w, b)
    w_slopes, b_slopes = measured_gradient(X, y, w, b)
    ours = np.concatenate([np.ravel(layer) for layer in [*w_grads, *b_grads]])
    measured = np.concatenate([np.ravel(layer) for layer in [*w_slopes, *b_slopes]])
    return np.linalg.norm(ours - measured) / (np.linalg.norm(ours) + np.linalg.norm(measured))
    ### END SOLUTION

# %% nbgrader={"grade_id": "gradient_check-right_and_wrong", "grade": true, "points": 2}
from course.finished import backprop as finished_05
from course.planted_bugs import BUGS, RIGHT, backprop_with

others = {name: getattr(finished_05, name) for name in EXERCISES if name not in ("backprop", "gradient_check")}


def error_of(stand_in, network):
    """What gradient_check says while this function stands in the place of backprop."""
    with check.replaced(globals(), backprop=stand_in, **others):
        return read_error(check.call(gradient_check, *network), "gradient_check(X, y, w, b)")


def must_pass(network):
    error = error_of(lambda X, y, w, b: backprop_with(RIGHT, X, y, w, b), network)
    half = any(abs(error - known) < 0.01 for known in (1 / 3, 1 / 2, 1))
    hint = "the measured cost is not C: it has 1/(2n) in front." if half else "are both gradients laid out in the same order?"
    check.that(
        error < 1e-4,
        f"gradient_check with a right backprop in place\ncame back: {error:.3g}\nexpected:  less than 1e-4\nlikely:    {hint}",
    )
    return error


def must_fail(name, stand_in, network):
    error = error_of(stand_in, network)
    hint = "compare what backprop gives back with slopes measured on the cost, relative to their size."
    check.that(
        error > 1e-2,
        f"gradient_check with a wrong backprop in place: {name}\n"
        f"came back: {error:.3g}\nexpected:  more than 1e-2\nlikely:    {hint}",
    )
    return error


def scaled(by):
    def backprop(X, y, w, b):
        w_grads, b_grads = backprop_with(RIGHT, X, y, w, b)
        return [by * grads for grads in w_grads], [by * grads for grads in b_grads]

    return backprop


network = net_X, net_y, net_w, net_b
must_pass(network)
must_fail("all slopes are twice too large", scaled(2.0), network)
must_fail("sigmoid for its derivative", lambda X, y, w, b: backprop_with(BUGS["sigma"], X, y, w, b), network)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("gradient_check-right_and_wrong")
    for size, n in (([2, 3, 1], 4), ([3, 2], 5), ([2, 3, 2, 2], 3)):
        for _ in range(2000):
            X = random.uniform(0.4, 1.8, (n, size[0])) * random.choice([-1, 1], (n, size[0]))
            w = [random.uniform(0.6, 1.6, (k, m)) * random.choice([-1, 1], (k, m)) for m, k in zip(size, size[1:])]
            b = [random.uniform(0.1, 0.6, (k, 1)) * random.choice([-1, 1], (k, 1)) for k in size[1:]]
            y = np.where(predict(X, w, b) > 0.5, 0.0, 1.0)
            found = np.concatenate([np.ravel(grads) for grads in sum(backprop_with(RIGHT, X, y, w, b), [])])
            if np.abs(found).min() > 0.01 * np.abs(found).max() and np.abs(found).max() > 0.02:
                break
        network = X, y, w, b
        right = must_pass(network)
        little, much = (must_fail(f"all slopes are {by} times too large", scaled(by), network) for by in (1.5, 4.0))
        check.that(
            right < little < 0.99 * much,
            f"gradient_check with slopes 1.5 times and 4 times too large\ncame back: {little:.3g} and {much:.3g}\n"
            "expected:  the larger mistake has the larger error\n"
            "likely:    the size of the difference counts, not whether there is one.",
        )
        must_fail("summed, not averaged", scaled(float(n)), network)
        must_fail("the wrong sign in the last layer", lambda X, y, w, b: flipped(X, y, w, b), network)
    with check.replaced(globals(), backprop=scaled(1.0), **others):
        error = read_error(check.call(gradient_check, b=b, w=w, y=y, X=X), "gradient_check(X=, y=, w=, b=)")
        check.that(error < 1e-4, f"gradient_check(X=, y=, w=, b=) of a right backprop came back as {error:.3g}")


def flipped(X, y, w, b):
    w_grads, b_grads = backprop_with(RIGHT, X, y, w, b)
    return [*w_grads[:-1], -w_grads[-1]], [*b_grads[:-1], -b_grads[-1]]


hidden_checks()
### END HIDDEN TESTS
check.right("gradient_check", "small for a right gradient, large for a wrong one")

# %% nbgrader={"grade_id": "gradient_check-every_parameter", "grade": true, "points": 2}
from course.finished import backprop as finished_05
from course.planted_bugs import RIGHT, backprop_with

others = {name: getattr(finished_05, name) for name in EXERCISES if name not in ("backprop", "gradient_check")}


def one_array_wrong(kind, layer, change):
    """A backprop in which a single array of the gradient is changed."""

    def backprop(X, y, w, b):
        grads = dict(zip("wb", backprop_with(RIGHT, X, y, w, b)))
        grads[kind][layer] = change(grads[kind][layer])
        return grads["w"], grads["b"]

    return backprop


def check_one_array(kind, layer, what, change, network):
    """gradient_check must see this array; and all is well without the change."""
    for stand_in, is_wrong in ((one_array_wrong(kind, layer, change), True), (one_array_wrong(kind, layer, np.copy), False)):
        with check.replaced(globals(), backprop=stand_in, **others):
            error = read_error(check.call(gradient_check, *network), "gradient_check(X, y, w, b)")
        words = f"a backprop whose gradient of {kind}[{layer}] is {what}" if is_wrong else "a right backprop"
        check.that(
            error > 1e-2 if is_wrong else error < 1e-4,
            f"gradient_check with {words} in place\ncame back: {error:.3g}\n"
            f"expected:  {'more than 1e-2' if is_wrong else 'less than 1e-4'}\n"
            "likely:    compare all numbers of all weights and all biases, each with its own slope.",
        )


network = net_X, net_y, net_w, net_b
check_one_array("b", 0, "three times too large", lambda grads: 3 * grads, network)
check_one_array("w", 1, "upside down", lambda grads: grads[::-1], network)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("gradient_check-every_parameter")
    for size, n in (([3, 4, 2], 4), ([2, 3, 2, 1], 5)):
        for _ in range(2000):
            X = random.uniform(0.4, 1.8, (n, size[0])) * random.choice([-1, 1], (n, size[0]))
            w = [random.uniform(0.6, 1.6, (k, m)) * random.choice([-1, 1], (k, m)) for m, k in zip(size, size[1:])]
            b = [random.uniform(0.1, 0.6, (k, 1)) * random.choice([-1, 1], (k, 1)) for k in size[1:]]
            y = np.where(predict(X, w, b) > 0.5, 0.0, 1.0)
            w_grads, b_grads = backprop_with(RIGHT, X, y, w, b)
            found = np.concatenate([np.ravel(grads) for grads in w_grads + b_grads])
            size_of_all, smallest = np.linalg.norm(found), np.abs(found).min()
            reversed_far = [np.linalg.norm(grads - np.flip(grads)) for grads in w_grads]
            if smallest > 0.01 * np.abs(found).max() and max(reversed_far) > 0.7 * size_of_all > 0.02:
                break
        network = X, y, w, b
        for kind, arrays in (("w", w_grads), ("b", b_grads)):
            for layer, grads in enumerate(arrays):
                longer = 1 + size_of_all / np.linalg.norm(grads)
                check_one_array(kind, layer, "far too large", lambda grads, longer=longer: longer * grads, network)
        layer = int(np.argmax(reversed_far))
        check_one_array("w", layer, "in reverse order", lambda grads: np.flip(grads), network)


hidden_checks()
### END HIDDEN TESTS
check.right("gradient_check", "a mistake in any array is seen")

# %% nbgrader={"grade_id": "gradient_check-relative", "grade": true, "points": 1}
from course.finished import backprop as finished_05
from course.planted_bugs import RIGHT, backprop_with

others = {name: getattr(finished_05, name) for name in EXERCISES if name not in ("backprop", "gradient_check")}


def times(by):
    def backprop(X, y, w, b):
        w_grads, b_grads = backprop_with(RIGHT, X, y, w, b)
        return [by * grads for grads in w_grads], [by * grads for grads in b_grads]

    return backprop


def check_small(network):
    """Slopes of some thousandths: a right gradient passes, one that is half too large does not."""
    for by, words in ((1.0, "a right backprop"), (1.5, "a backprop whose slopes are 1.5 times too large")):
        with check.replaced(globals(), backprop=times(by), **others):
            error = read_error(check.call(gradient_check, *network), "gradient_check(X, y, w, b)")
        check.that(
            error < 1e-4 if by == 1 else error > 1e-2,
            f"gradient_check with {words} in place, where all slopes are small\ncame back: {error:.3g}\n"
            f"expected:  {'less than 1e-4' if by == 1 else 'more than 1e-2'}\n"
            "likely:    the distance must be divided by the size of the gradients.",
        )


# outputs near 1 where 0 is wanted: the sigmoid is flat there, and so is the cost
check_small((net_X, np.zeros((5, 2)), net_w, [net_b[0], np.array([[7.5], [8.0]])]))


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("gradient_check-relative")
    for size, n in (([2, 3, 1], 4), ([3, 2, 2], 3)):
        for _ in range(2000):
            X = random.uniform(0.4, 1.6, (n, size[0])) * random.choice([-1, 1], (n, size[0]))
            w = [random.uniform(0.6, 1.6, (k, m)) * random.choice([-1, 1], (k, m)) for m, k in zip(size, size[1:])]
            b = [random.uniform(0.1, 0.6, (size[1], 1)), random.uniform(5.5, 6.5, (size[2], 1)) * random.choice([-1, 1])]
            y = np.where(predict(X, w, b) > 0.5, 0.0, 1.0)
            found = np.concatenate([np.ravel(grads) for grads in sum(backprop_with(RIGHT, X, y, w, b), [])])
            if np.abs(found).min() > 0.01 * np.abs(found).max() and 0.001 < np.linalg.norm(found) < 0.012:
                break
        check_small((X, y, w, b))


hidden_checks()
### END HIDDEN TESTS
check.right("gradient_check", "relative, not absolute")

# %% [markdown]
# **A picture as a second check.** The same network under the check, with six versions of `backprop`: the right one, and five
# with one mistake each. Look for the empty middle of the picture. **Which of the five is hardest to see?**

# %% tags=["demo"]
def relative_error(one, other):
    """The formula above, for two long arrays."""
    return np.linalg.norm(one - other) / (np.linalg.norm(one) + np.linalg.norm(other))


measured = flat(measured_gradient(*network))
suspects = {
    "right": planted_bugs.RIGHT,
    "the layer above has already moved": planted_bugs.BUGS["poisoned"],
    "no bias gradients": planted_bugs.BUGS["no bias"],
    "σ for σ' in the hidden layers": planted_bugs.BUGS["sigma hidden"],
    "summed, not averaged": planted_bugs.BUGS["sum"],
    "σ for σ' in all layers": planted_bugs.BUGS["sigma"],
}
errors = {name: relative_error(flat(planted_bugs.backprop_with(bug, *network)), measured) for name, bug in suspects.items()}
draw.relative_errors(
    errors,
    {"passes": 1e-4, "a mistake": 1e-2},
    alt="Relative errors on a log scale. The right gradient has about 6e-11. The five wrong ones: layer above already moved 0.0086, no "
    "bias gradients 0.25, σ for σ' in the hidden layers 0.56, summed 0.67, σ for σ' in all layers 0.82.",
)

# %% [markdown]
# Between the right one and the nearest wrong one lie eight powers of ten. The smallest of the five errors, 0.0086, is just below the
# $10^{-2}$ of the rule: a mistake that is small by nature, since it grows with the learning rate. It is still a hundred
# million times larger than rounding. So read the rule like this: **a right gradient is not at 0.001 either.**

# %% [markdown]
# ### "But it learns"
#
# Does one need this? A gradient that is wrong does not learn, one would think, and the cost would tell. Here are 100 random starts
# of a `[2, 4, 1]` network on XOR, 5,000 epochs, learning rate 1, four times: with the right gradient, with $\sigma$ for $\sigma'$ in the
# output layer, in the hidden layer, and in both. Blue counts the starts that end with all four answers on the right side of
# 0.5. **How many of 100 do you expect for each?** The cell takes a few seconds.

# %% tags=["demo"]
wanted = np.array([0, 1, 1, 0])
shares = {}
for name, at_output, at_hidden in (
    ("right", "right", "right"),
    ("σ for σ' at the\noutput", "sigma", "right"),
    ("σ for σ' in the\nhidden layer", "right", "sigma"),
    ("σ for σ' in both", "sigma", "sigma"),
):
    answers = planted_bugs.xor_answers(at_output, at_hidden)  # (100, 4)
    on_side = ((answers > 0.5) == wanted).all(axis=1).sum()
    shares[name] = int(on_side), int((np.abs(answers - wanted) < 0.1).all(axis=1).sum())
draw.solved(
    shares,
    alt="Starts of 100 that solve XOR. Right gradient: 100. σ for σ' at the output: 100. In the hidden layer: about 60. In both: "
    "between 20 and 40. Within 0.1 of the label are 100, 100, none and none.",
)

# %% [markdown]
# With the mistake at the output **all** 100 starts solve XOR. Nothing in the training would ever give it away. With the mistake in both
# layers some 20 to 40 still do (the exact number depends on rounding in the last digit, because these runs never come to rest).
# A person who tries one start and sees it learn has proved nothing. The check above needs one second and no training.
#
# The hatched bars tell the other half: with the mistake in the hidden layer no start brings all answers within 0.1 of their labels.
# The slopes do not vanish where the cost has its lowest point, so the training cannot come to rest there.
