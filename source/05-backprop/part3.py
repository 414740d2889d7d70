
# %% [markdown]
# ## 5 · All four in one sweep
#
# Forward, keeping everything. The delta of the output. Then down through the layers: the gradients of a layer come from its
# delta and from the activations that came *into* it, and the delta of the layer below comes from its weights.

# %% [markdown]
# ### Exercise 7: `backprop`  ·  ●●●●○  ·  14 min
#
# Write the whole sweep for a network of any depth. It takes `X` and `y` with samples in **rows** and gives two lists of
# gradients, averaged over the samples, with the shapes of `w` and `b`, the first layer first. The checks put finished
# versions of `forward_trace`, `output_delta` and `hidden_delta` beside it.
#
# <details><summary>Hint 1: idea</summary>
#
# Transpose `X` and `y` once, at the door. With $L$ layers of weights, the delta of layer $L-1$ comes from `output_delta`, all
# others from `hidden_delta` in a loop that counts down. In each round there are three things to do: the gradient of `w`, the
# gradient of `b`, and the delta of the layer below, if there is one.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `zs[l]` is $w_l a + b_l$ and `activations[l]` is the $a$ in it. So
#
# - `w_grads[l]` is $\delta_l\,a^\mathsf{T} / n$ with `activations[l]`: `(out, n) @ (n, in) -> (out, in)`;
# - `b_grads[l]` is the mean of $\delta_l$ along `axis=1`, with `keepdims=True`: `(out, 1)`;
# - the delta of layer $l - 1$ needs `w[l]`, $\delta_l$ and `zs[l - 1]`.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# A bill that goes down a chain of firms; each keeps its share and hands on the rest. The last firm comes first, and each
# result is put at the front:
#
# ```python
# bill, shares = last_bill, []
# for k in reversed(range(len(firms))):
#     shares.insert(0, bill * keeps[k])
#     if k > 0:
#         bill = hand_down(firms[k], bill, books[k - 1])
# return shares
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "backprop", "solution": true}
def backprop(X, y, w, b):
    """The gradient of C = 1/(2n) * sum of ||y - a||^2 with respect to all parameters.

    X: (n_samples, n_features), y: (n_samples, n_outputs)
    w: a list of (units_out, units_in); b: a list of (units_out, 1)
    returns: (w_grads, b_grads), lists of arrays with the shapes of w and b
    """
    w_grads, b_grads = [], []
    ### BEGIN SOLUTION
    zs, activations = forward_trace(X.T, w, b)
    delta = output_delta(activations[-1], y.T, zs[-1])
    for layer in reversed(range(len(w))):
        w_grads.insert(0, delta @ activations[layer].T / len(X))
        b_grads.insert(0, delta.mean(axis=1, keepdims=True))
        delta = hidden_delta(w[layer], delta, zs[layer - 1]) if layer else None
    ### END SOLUTION
    return w_grads, b_grads

# %% nbgrader={"grade_id": "given-gradients", "locked": true}
# the gradients of the [4, 3, 2] network, measured by nudging each of its 23 numbers
net_w_grads = [
    np.array(
        [
            [0.01284347, -0.00988087, -0.01026364, -0.03102907],
            [0.00959076, -0.00776119, -0.01092047, -0.02486313],
            [-0.00959211, 0.00924664, 0.01764085, 0.02717175],
        ]
    ),
    np.array([[-0.03585206, -0.03039955, 0.02177826], [0.02594664, 0.02375312, -0.03553024]]),
]
net_b_grads = [np.array([[0.01204917], [0.01134962], [-0.02092389]]), np.array([[-0.02695047], [-0.03102648]])]

# %% nbgrader={"grade_id": "backprop-worked", "grade": true, "points": 2}
from course.finished import backprop as finished_05
from course.planted_bugs import BUGS, backprop_with

others = {name: getattr(finished_05, name) for name in EXERCISES if name != "backprop"}
mistakes = {bug.says: backprop_with(bug, net_X, net_y, net_w, net_b) for bug in BUGS.values()}
mistakes |= {
    "the layers come in reverse order; the first layer comes first.": (net_w_grads[::-1], net_b_grads[::-1]),
    "the two lists are exchanged; the weights come first.": (net_b_grads, net_w_grads),
    "the lists are empty: fill them, layer by layer.": ([], []),
    "these are steps downhill; the gradient itself points uphill.": (
        [-grads for grads in net_w_grads],
        [-grads for grads in net_b_grads],
    ),
    "each array is transposed.": ([grads.T for grads in net_w_grads], [grads.T for grads in net_b_grads]),
    "only the output layer has gradients; go on downwards.": (net_w_grads[1:], net_b_grads[1:]),
}
with check.replaced(globals(), **others):
    check.returns((net_w_grads, net_b_grads), backprop, net_X, net_y, net_w, net_b, mistakes=mistakes)
check.right("backprop", "the [4, 3, 2] network")

# %% nbgrader={"grade_id": "backprop-depth", "grade": true, "points": 2}
from course.finished import backprop as finished_05
from course.planted_bugs import BUGS, RIGHT, backprop_with

others = {name: getattr(finished_05, name) for name in EXERCISES if name != "backprop"}
one_w, one_b = [np.array([[0.6, -0.9], [1.1, 0.4], [-0.7, 1.3]])], [np.array([[0.4], [-0.3], [0.2]])]
few_X = np.array([[1.2, -0.4], [-0.8, 0.9], [0.3, 1.5], [1.6, 0.7]])
few_y = np.array([[0.0, 1.0, 1.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0], [1.0, 1.0, 0.0]])
with check.replaced(globals(), **others):  # no hidden layer at all
    expected = (
        [np.array([[0.0427588, -0.0320344], [-0.0281078, 0.0729782], [-0.0121191, 0.0521700]])],
        [np.array([[-0.0065387], [0.0329417], [0.0172214]])],
    )
    mistakes = {bug.says: backprop_with(bug, few_X, few_y, one_w, one_b) for bug in BUGS.values()}
    check.returns(expected, backprop, few_X, few_y, one_w, one_b, mistakes=mistakes)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        def cost(X, y, w, b):
            a = X.T
            for weights, biases in zip(w, b):
                a = 1 / (1 + np.exp(-(weights @ a + biases)))
            return ((a - y.T) ** 2).sum() / (2 * len(X))

        def slopes(X, y, w, b):
            """From the cost alone, exact: the imaginary part after a tiny imaginary nudge."""
            result = []
            numbers = [np.array(layer, dtype=complex) for layer in [*w, *b]]
            for layer in numbers:
                result.append(np.zeros(layer.shape))
                for place in np.ndindex(*layer.shape):
                    layer[place] += 1e-30j
                    result[-1][place] = cost(X, y, numbers[: len(w)], numbers[len(w) :]).imag / 1e-30
                    layer[place] -= 1e-30j
            return result[: len(w)], result[len(w) :]

        random = check.rng("backprop-depth")
        for size, n in (([3, 2], 4), ([2, 4, 3], 5), ([4, 3, 1], 6), ([1, 3, 2, 1], 3), ([3, 4, 2, 3, 2], 4), ([3, 3, 3], 4)):
            for _ in range(500):
                X = random.uniform(0.4, 1.8, (n, size[0])) * random.choice([-1, 1], (n, size[0]))
                w = [random.uniform(0.6, 1.8, (k, m)) * random.choice([-1, 1], (k, m)) for m, k in zip(size, size[1:])]
                b = [random.uniform(0.1, 0.6, (k, 1)) * random.choice([-1, 1], (k, 1)) for k in size[1:]]
                y = np.where(predict(X, w, b) > 0.5, 0.0, 1.0)
                found = backprop_with(RIGHT, X, y, w, b)
                if min(np.abs(grads).max() for grads in found[0] + found[1]) > 0.006:
                    break
            mistakes = {bug.says: backprop_with(bug, X, y, w, b) for bug in BUGS.values()}
            check.returns(slopes(X, y, w, b), backprop, X, y, w, b, mistakes=mistakes)
        check.returns(slopes(X, y, w, b), backprop, b=b, w=w, y=y, X=X, mistakes=mistakes)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("backprop", "networks of any depth")

# %% nbgrader={"grade_id": "backprop-samples", "grade": true, "points": 1}
from course.finished import backprop as finished_05
from course.planted_bugs import BUGS, backprop_with

others = {name: getattr(finished_05, name) for name in EXERCISES if name != "backprop"}
with check.replaced(globals(), **others):
    twice_X, twice_y = np.concatenate([net_X, net_X]), np.concatenate([net_y, net_y])
    summed = {
        "every sample came twice, and the gradient doubled; a mean stays what it was.": (
            [2 * grads for grads in net_w_grads],
            [2 * grads for grads in net_b_grads],
        )
    }
    summed |= {bug.says: backprop_with(bug, twice_X, twice_y, net_w, net_b) for bug in BUGS.values()}
    check.returns((net_w_grads, net_b_grads), backprop, twice_X, twice_y, net_w, net_b, mistakes=summed)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        random = check.rng("backprop-samples")
        for size, n in (([4, 3, 2], 1), ([2, 3, 1], 1), ([3, 2, 2], 7)):
            for _ in range(500):
                X = random.uniform(0.4, 1.8, (n, size[0])) * random.choice([-1, 1], (n, size[0]))
                w = [random.uniform(0.6, 1.8, (k, m)) * random.choice([-1, 1], (k, m)) for m, k in zip(size, size[1:])]
                b = [random.uniform(0.1, 0.6, (k, 1)) * random.choice([-1, 1], (k, 1)) for k in size[1:]]
                y = np.where(predict(X, w, b) > 0.5, 0.0, 1.0)
                w_grads = [np.zeros(weights.shape) for weights in w]
                b_grads = [np.zeros(biases.shape) for biases in b]
                for x, wanted in zip(X, y):  # one sample at a time, one unit at a time
                    h = [1 / (1 + np.exp(-(row @ x + c))) for row, (c,) in zip(w[0], b[0])]
                    out = [1 / (1 + np.exp(-(row @ np.array(h) + c))) for row, (c,) in zip(w[1], b[1])]
                    for k in range(size[2]):
                        blame = (out[k] - wanted[k]) * out[k] * (1 - out[k]) / n
                        b_grads[1][k, 0] += blame
                        for j in range(size[1]):
                            w_grads[1][k, j] += blame * h[j]
                            b_grads[0][j, 0] += blame * w[1][k, j] * h[j] * (1 - h[j])
                            w_grads[0][j] += blame * w[1][k, j] * h[j] * (1 - h[j]) * x
                if min(np.abs(grads).max() for grads in w_grads + b_grads) > 0.006:
                    break
            mistakes = {bug.says: backprop_with(bug, X, y, w, b) for bug in BUGS.values()}
            check.returns((w_grads, b_grads), backprop, X, y, w, b, mistakes=mistakes)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("backprop", "a mean over the samples, also over a single one")

# %% [markdown]
# **A picture as a second check.** Each of the 23 parameters is a point: across the slope that was measured, up the slope from
# backpropagation. On the line they agree. In the right panel a network with a single mistake. **Before you look**: with
# $\sigma$ in the place of $\sigma'$, do you expect the points to scatter, or to lie on another line?

# %% tags=["demo"]
def flat(grads):
    """All numbers of (w_grads, b_grads) in one long array."""
    return np.concatenate([np.ravel(layer) for layer in [*grads[0], *grads[1]]])


network = net_X, net_y, net_w, net_b
measured = flat((net_w_grads, net_b_grads))
wrong = flat(planted_bugs.backprop_with(planted_bugs.BUGS["sigma"], *network))
print("largest difference, right:", f"{np.abs(flat(chosen('backprop')(*network)) - measured).max():.0e}")
print("slopes whose sign is wrong, with σ for σ':", int((wrong * measured < 0).sum()), "of", len(measured))
draw.agreement(
    {"right": (measured, flat(chosen("backprop")(*network))), "σ in the place of σ'": (measured, wrong)},
    alt="Two panels with a point for each of 23 parameters. Right: all points on the diagonal. With σ in the place of σ': the "
    "points scatter widely, several have the wrong sign.",
)
