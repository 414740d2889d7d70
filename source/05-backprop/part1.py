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
# # 05 · Backpropagation: all slopes in one sweep
#
# In notebook 04 a network learned by measuring: nudge one number, run the network, see what the cost does, put the
# number back, take the next. It worked, and it was slow. Here the same slopes come out of **one** run forward and **one**
# run backward, however many numbers the network has. You write this method, learn how to prove that your code is right,
# and train a network on handwritten digits with it.
#
# > **Passport: the one convention of this notebook**
# > - Outside a network samples are **rows**: `X` is `(n_samples, n_features)`, targets `y` are `(n_samples, n_outputs)`.
# > - Inside it samples are **columns**: `z`, `a` and `delta` of a layer are `(units, n_samples)`; `w` is a list of
# >   `(units_out, units_in)` arrays, `b` a list of `(units_out, 1)` arrays, and $z = w\,a + b$, $a = \sigma(z)$.
# > - The cost is $C = \frac{1}{2n} \sum \lVert y - a \rVert^2$: **half** of the one in notebook 04. A gradient is a mean over the samples.
# > - `activations[0]` is the input, so `zs[l]` belongs to `w[l]` and leads to `activations[l + 1]`. All counts start at 0.
#
# **You will be able to**
# - carry an error back through a network by hand, to the last digit;
# - state the four equations of backpropagation with the shape of everything in them, and turn them into code;
# - prove a gradient right or wrong, and find a planted bug from its symptoms;
# - train with mini-batches, and say why nobody measures slopes one by one.
#
# **You need** the forward pass and the measured slopes of [notebook 04](../04-xor-mlp/xor_mlp.ipynb), the derivative of the
# sigmoid from [notebook 03](../03-sigmoid-neuron/sigmoid_neuron.ipynb), and the chain rule. **Time:** about 120 minutes,
# 60 of them for the ten exercises.

# %% nbgrader={"grade_id": "given-setup", "locked": true}
import numpy as np

from course import check
from course.finished.xor_mlp import forward_pass, sigmoid  # finished functions of notebook 04


def predict(X, w, b):
    """The outputs for samples in rows: (n_samples, n_features) to (n_samples, n_outputs)."""
    return forward_pass(X.T, w, b).T


# a [4, 3, 2] network and five samples, for worked examples
net_w = [
    np.array([[1.3, -0.6, 0.5, -1.1], [0.9, -0.9, 1.0, -1.2], [-1.6, 1.5, 0.6, -0.1]]),  # (3, 4)
    np.array([[-0.8, -0.7, 1.3], [1.6, 1.0, -0.8]]),  # (2, 3)
]
net_b = [np.array([[-0.2], [-0.4], [0.3]]), np.array([[-0.4], [-0.1]])]  # (3, 1), (2, 1)
net_X = np.array(
    [
        [-0.3, -0.7, -1.4, 1.1],
        [0.1, -0.2, 0.2, -0.1],
        [-0.6, 0.1, 0.5, 0.9],
        [-0.7, 1.2, 0.6, 0.9],
        [0.2, -0.1, -0.9, -1.5],
    ]
)  # (5, 4)
net_y = np.array([[1.0, 1.0], [1.0, 0.0], [0.0, 1.0], [0.0, 1.0], [1.0, 0.0]])  # (5, 2)

EXERCISES = (
    "linear_forward", "linear_update", "sigmoid_prime", "forward_trace", "output_delta",
    "hidden_delta", "backprop", "gradient_check", "minibatches", "sgd_epoch",
)  # fmt: skip

# %% [markdown]
# The pictures are drawn with finished functions, so that they work before your own do. Once your checks say *Right*, set
# the first switch to `True`, run the notebook again, and see that no picture changes. The second switch takes
# `forward_pass` and `sigmoid` from your own notebook 04.

# %% tags=["demo"]
USE_MY_OWN = False
USE_MY_04 = False

from time import perf_counter

from course import mine, planted_bugs
from course.data import digits, one_hot, split, truth_table
from course.explorers.backprop import backprop_explorer
from course.finished import backprop as ready
from course.finished import xor_mlp as notebook_04
from course.plots import backprop as draw
from course.plots import curves
from course.quiz import ask

forward_pass = mine.choose(USE_MY_04, "xor_mlp", "forward_pass")
sigmoid = mine.choose(USE_MY_04, "xor_mlp", "sigmoid")


def chosen(name):
    """Your own function of this notebook when the switch is on, else the finished one."""
    return globals()[name] if USE_MY_OWN else getattr(ready, name)


# %% [markdown]
# ## Predict, then run
#
# A measured slope takes two runs of the network: one with the number a little higher, one with it a little lower. One
# step of gradient descent needs the slope of **every** number. A `[784, 30, 30, 10]` network reads handwritten digits of
# 28 × 28 pixels. How many runs does one step take? **Write your guess in the place of the `"?"`** before you run the cell.

# %% tags=["demo"]
my_guess = "?"

for size in ([2, 3, 1], [64, 30, 10], [784, 30, 30, 10]):
    parameters = sum(n_out * n_in + n_out for n_in, n_out in zip(size, size[1:]))
    print(f"{size!s:20} {parameters:6,} parameters: {2 * parameters:6,} runs, measured; backprop: 1 forward, 1 backward")
print("your guess for the last one:", my_guess)

# %% [markdown]
# For XOR with 13 parameters the 26 runs do not hurt. For the digits it is 49,580 runs, and that for a single step. What
# backpropagation does instead costs about as much as two or three runs, for any number of parameters.

# %% [markdown]
# ## 1 · A network small enough for a pencil
#
# Two inputs, two hidden units, one output, no biases, no sigmoid. Everything is a row times a matrix:
#
# $$h = i\,W_1, \qquad \text{prediction} = h\,W_2, \qquad E = \tfrac12\,(\text{prediction} - \text{actual})^2$$
#
# $$i = \begin{pmatrix} 2 & 3 \end{pmatrix}, \quad
# W_1 = \begin{pmatrix} 0.11 & 0.12 \\ 0.21 & 0.08 \end{pmatrix}, \quad
# W_2 = \begin{pmatrix} 0.14 \\ 0.15 \end{pmatrix}, \quad \text{actual} = 1$$
#
# (Only in this section samples are rows inside the network too, and weights are `(units_in, units_out)`: it is the way
# one writes it by hand.) Take a pencil and work out both entries of $h$ and the prediction before you go on.

# %% [markdown]
# ### Exercise 1: `linear_forward`  ·  ●○○○○  ·  3 min
#
# Write the way forward: from `i` of shape `(1, 2)` to `h` of shape `(1, 2)` and the prediction, which is one number. Give
# both back: the way back will need `h`.
#
# <details><summary>Hint 1: idea</summary>
#
# Each layer is one matrix product. The result of the first is the input of the second.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `(1, 2) @ (2, 2) -> (1, 2)` and `(1, 2) @ (2, 1) -> (1, 1)`. With numbers: $h_1 = 2 \cdot 0.11 + 3 \cdot 0.21$. The
# prediction may stay a `(1, 1)` array.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Prices of three shops through two exchange offices:
#
# ```python
# in_euros = prices @ to_euros      # (1, 3) @ (3, 3)
# in_yen = in_euros @ to_yen        # (1, 3) @ (3, 1)
# return in_euros, in_yen
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "linear_forward", "solution": true}
def linear_forward(i, W1, W2):
    """The worked example, forward: two layers without biases and without an activation.

    i: (1, 2), W1: (2, 2), W2: (2, 1)
    returns: (h, prediction): h is (1, 2), the prediction is one number
    """
    ### BEGIN SOLUTION
    h = i @ W1
    return h, h @ W2
    ### END SOLUTION

# %% nbgrader={"grade_id": "given-linear", "locked": true}
ex_i = np.array([[2.0, 3.0]])
ex_W1 = np.array([[0.11, 0.12], [0.21, 0.08]])
ex_W2 = np.array([[0.14], [0.15]])


def with_plain_prediction(function):
    """The same function, with its prediction as a plain number: one number may come in any shape."""

    def plain(*args, **kwargs):
        pair = function(*args, **kwargs)
        if isinstance(pair, (list, tuple)) and len(pair) == 2:
            if isinstance(pair[1], (list, tuple, np.ndarray)) and np.size(pair[1]) == 1:
                return pair[0], np.reshape(pair[1], ())
        return pair

    plain.__name__ = "linear_forward"
    return plain

# %% nbgrader={"grade_id": "linear_forward-worked", "grade": true, "points": 2}
mistakes = {
    "rows and columns of W1 are exchanged: h1 is 2 * 0.11 + 3 * 0.21.": (np.array([[0.58, 0.66]]), 0.1802),
    "the two are exchanged; h comes first.": (np.array([[0.191]]), np.array([[0.85, 0.48]])),
    "this is the error; the prediction is wanted.": (np.array([[0.85, 0.48]]), -0.809),
    "there is no sigmoid in this example.": (np.array([[0.700567, 0.617748]]), 0.547528),
}
check.returns((np.array([[0.85, 0.48]]), 0.191), with_plain_prediction(linear_forward), ex_i, ex_W1, ex_W2, mistakes=mistakes)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("linear_forward-worked")
    for _ in range(4):
        i, W1, W2 = (random.uniform(0.3, 2, shape) * random.choice([-1, 1], shape) for shape in ((1, 2), (2, 2), (2, 1)))
        h = [i[0, 0] * W1[0, j] + i[0, 1] * W1[1, j] for j in (0, 1)]
        expected = (np.array([h]), h[0] * W2[0, 0] + h[1] * W2[1, 0])
        swapped = [i[0, 0] * W1[j, 0] + i[0, 1] * W1[j, 1] for j in (0, 1)]
        mistakes = {
            "rows and columns of W1 are exchanged.": (
                np.array([swapped]),
                swapped[0] * W2[0, 0] + swapped[1] * W2[1, 0],
            )
        }
        check.returns(expected, with_plain_prediction(linear_forward), i, W1, W2, mistakes=mistakes)
    check.returns(expected, with_plain_prediction(linear_forward), i=i, W1=W1, W2=W2)


hidden_checks()
### END HIDDEN TESTS
check.right("linear_forward", "h and the prediction")

# %% [markdown]
# ### Backward
#
# The prediction, 0.191, is too low. How much does each of the six weights have to do with that? The chain rule answers
# from the end to the start. Write $\Delta$ (delta) for the slope of the error with respect to the prediction:
#
# $$\Delta = \frac{\partial E}{\partial\,\text{prediction}} = \text{prediction} - \text{actual} = 0.191 - 1 = -0.809$$
#
# **The last layer.** The prediction is $h_1 W_{2,1} + h_2 W_{2,2}$, so a weight works in proportion to what flows through
# it: $\partial E / \partial W_{2,1} = \Delta\,h_1$. In one line, $\partial E / \partial W_2 = h^\mathsf{T} \Delta$, a column
# like $W_2$ itself.
#
# **The hidden units.** The prediction also depends on $h_1$, in proportion to the weight that leads on from it. So what
# arrives back at $h_1$ is $\Delta\,W_{2,1}$, at $h_2$ it is $\Delta\,W_{2,2}$: the same $\Delta$, *weighed with the weights on
# the way*.
#
# **The first layer.** For the weights below it does not matter that $h_1$ is not the end. To them the slope at $h_1$ is what
# $\Delta$ was to $W_2$: $\partial E / \partial W_1 = i^\mathsf{T} (\Delta\,W_2^\mathsf{T})$.
#
# This is all of backpropagation: **the slope at a unit, times what came in, is the slope of a weight; the slope at a unit,
# times the weight, is what goes one layer further back.**

# %% tags=["demo"]
draw.worked_example(
    ex_i,
    ex_W1,
    ex_W2,
    1.0,
    alt="Two pictures of the same network. Forward: inputs 2 and 3, hidden values 0.85 and 0.48, output 0.191, with the weights "
    "on the arrows. Backward: −0.809 at the output, −0.11326 and −0.12135 at the hidden units, and on the arrows the slopes "
    "−0.68765 and −0.38832 of the last layer, −0.22652, −0.33978, −0.2427 and −0.36405 of the first.",
)

# %% [markdown]
# Check three of the numbers on the right with your pencil: $-0.809 \cdot 0.85 = -0.68765$ at the upper arrow of the last layer,
# $-0.809 \cdot 0.14 = -0.11326$ in $h_1$, and $-0.11326 \cdot 2 = -0.22652$ at the arrow from $i_1$ to $h_1$.

# %% [markdown]
# ### Exercise 2: `linear_update`  ·  ●●○○○  ·  7 min
#
# Write one step of gradient descent on the worked example: both slopes, then both matrices moved against them with the
# learning rate `lr`. A finished `linear_forward` stands beside it in the checks.
#
# > **A trap.** All slopes belong to the *old* weights. If $W_2$ has moved before the slope of $W_1$ is taken, the blame
# > travels back over a weight that was not there when the error was made.
#
# <details><summary>Hint 1: idea</summary>
#
# Four lines: forward; $\Delta$; the slope of each matrix; the two new matrices. Compute both slopes before you change
# anything.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $\partial E/\partial W_2 = h^\mathsf{T}\Delta$: `(2, 1) @ (1, 1) -> (2, 1)`. $\partial E/\partial W_1 = i^\mathsf{T}(\Delta W_2^\mathsf{T})$:
# `(2, 1) @ (1, 2) -> (2, 2)`. Each slope has the shape of its matrix. New: $W - \text{lr} \cdot \partial E / \partial W$.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# One layer, $y = x\,V$ with `x` of shape `(1, 3)` and `V` of shape `(3, 1)`:
#
# ```python
# delta = x @ V - target        # (1, 1)
# dV = x.T @ delta              # (3, 1)
# return V - lr * dV            # a new array; V itself stays
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "linear_update", "solution": true}
def linear_update(i, actual, W1, W2, lr):
    """One step of gradient descent on 0.5 * (prediction - actual) ** 2.

    i: (1, 2), actual: a number, W1: (2, 2), W2: (2, 1), lr: the learning rate
    returns: the new (W1, W2), in the shapes of the old ones
    """
    ### BEGIN SOLUTION
    h, prediction = linear_forward(i, W1, W2)
    delta = prediction - actual
    dW1, dW2 = i.T @ (delta * W2.T), h.T * delta
    return W1 - lr * dW1, W2 - lr * dW2
    ### END SOLUTION

# %% nbgrader={"grade_id": "linear_update-worked", "grade": true, "points": 1}
from course.finished import backprop as finished_05

new_W1 = np.array([[0.121326, 0.132135], [0.226989, 0.0982025]])
new_W2 = np.array([[0.1743825], [0.169416]])
mistakes = {
    "W2 moved first, and W1 used the new W2; all slopes belong to the old weights.": (
        np.array([[0.12410754, 0.13370575], [0.23116132, 0.10055863]]),
        new_W2,
    ),
    "this goes uphill: subtract the slopes of 0.5 * (prediction - actual) ** 2.": (2 * ex_W1 - new_W1, 2 * ex_W2 - new_W2),
    "the learning rate is missing.": (ex_W1 + 20 * (new_W1 - ex_W1), ex_W2 + 20 * (new_W2 - ex_W2)),
    "these are twice the steps: the 1/2 in front of the square cancels the 2.": (2 * new_W1 - ex_W1, 2 * new_W2 - ex_W2),
    "delta reached W1 without passing through W2.": (np.array([[0.1909, 0.2009], [0.33135, 0.20135]]), new_W2),
    "W1 has not moved.": (ex_W1, new_W2),
    "W2 has not moved.": (new_W1, ex_W2),
    "nothing has moved.": (ex_W1, ex_W2),
    "these are the slopes, not the new weights.": (20 * (ex_W1 - new_W1), 20 * (ex_W2 - new_W2)),
    "the two are exchanged; W1 comes first.": (new_W2, new_W1),
}
with check.replaced(globals(), linear_forward=finished_05.linear_forward):
    check.returns((new_W1, new_W2), linear_update, ex_i, 1, ex_W1, ex_W2, 0.05, mistakes=mistakes)
check.right("linear_update", "the worked example, to the digit")

# %% nbgrader={"grade_id": "linear_update-any_numbers", "grade": true, "points": 2}
from course.finished import backprop as finished_05

with check.replaced(globals(), linear_forward=finished_05.linear_forward):
    above = (np.array([[0.090652, 0.09927], [0.180978, 0.048905]]), np.array([[0.081265], [0.116832]]))
    uphill = (2 * ex_W1 - above[0], 2 * ex_W2 - above[1])
    mistakes = {"the prediction is above the target here, and must come down: look at the sign of delta.": uphill}
    check.returns(above, linear_update, ex_i, -0.5, ex_W1, ex_W2, 0.1, mistakes=mistakes)
    check.returns((ex_W1, ex_W2), linear_update, ex_i, 0.191, ex_W1, ex_W2, 0.1)  # on target: no slope, no step

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        def error(i, actual, W1, W2):
            return 0.5 * (sum(i[0, a] * W1[a, k] * W2[k, 0] for a in (0, 1) for k in (0, 1)) - actual) ** 2

        def slope(of, i, actual, W1, W2):
            """Exact for a parabola, however long the step."""
            result = np.zeros((W1, W2)[of].shape)
            for place in np.ndindex(*result.shape):
                ends = []
                for side in (1, -1):
                    moved = [W1.copy(), W2.copy()]
                    moved[of][place] += side
                    ends.append(error(i, actual, *moved))
                result[place] = (ends[0] - ends[1]) / 2
            return result

        random = check.rng("linear_update-any_numbers")
        for _ in range(5):
            i, W1, W2 = (random.uniform(0.4, 1.6, s) * random.choice([-1, 1], s) for s in ((1, 2), (2, 2), (2, 1)))
            prediction = float((i @ W1 @ W2)[0, 0])
            actual = prediction + float(random.uniform(0.6, 2) * random.choice([-1, 1]))
            lr = float(random.uniform(0.2, 0.7))
            dW1, dW2 = slope(0, i, actual, W1, W2), slope(1, i, actual, W1, W2)
            moved = W2 - lr * dW2
            mistakes = {
                "W2 moved first, and W1 used the new W2; all slopes belong to the old weights.": (
                    W1 - lr * slope(0, i, actual, W1, W2) / W2.T * moved.T,
                    moved,
                ),
                "rows and columns of the slope of W1 are exchanged.": (W1 - lr * dW1.T, moved),
                "this goes uphill: subtract the slopes.": (W1 + lr * dW1, W2 + lr * dW2),
            }
            check.returns((W1 - lr * dW1, moved), linear_update, i, actual, W1, W2, lr, mistakes=mistakes)
        check.returns((W1 - lr * dW1, moved), linear_update, i=i, actual=actual, W1=W1, W2=W2, lr=lr)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("linear_update", "other numbers, other learning rates")
