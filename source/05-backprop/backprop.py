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
# number back, take the next. It worked, and it was slow. Here the same slopes come out of **one** run forward and
# **one**
# run backward, however many numbers the network has. You write this method, learn how to prove that your code is right,
# and train a network on handwritten digits with it.
#
# > **Passport: the one convention of this notebook**
# > - Outside a network samples are **rows**: `X` is `(n_samples, n_features)`, targets `y` are
# > `(n_samples, n_outputs)`.
# > - Inside it samples are **columns**: `z`, `a` and `delta` of a layer are `(units, n_samples)`; `w` is a list of
# >   `(units_out, units_in)` arrays, `b` a list of `(units_out, 1)` arrays, and $z = w\,a + b$, $a = \sigma(z)$.
# > - The cost is $C = \frac{1}{2n} \sum \lVert y - a \rVert^2$: **half** of the one in notebook 04. A gradient is a
# > mean over the samples.
# > - `activations[0]` is the input, so `zs[l]` belongs to `w[l]` and leads to `activations[l + 1]`. All counts start
# > at 0.
#
# **You will be able to**
# - carry an error back through a network by hand, to the last digit;
# - state the four equations of backpropagation with the shape of everything in them, and turn them into code;
# - prove a gradient right or wrong, and find a planted bug from its symptoms;
# - train with mini-batches, and say why nobody measures slopes one by one.
#
# **You need** the forward pass and the measured slopes of [notebook 04](../04-xor-mlp/xor_mlp.ipynb), the derivative
# of the
# sigmoid from [notebook 03](../03-sigmoid-neuron/sigmoid_neuron.ipynb), and the chain rule. **Time:** about 120
# minutes,
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
# The pictures are drawn with finished functions, so that they work before your own do. Once your checks say *Right*,
# set
# the first switch to `True`, run the notebook again, and see that no picture changes. The second switch takes
# `forward_pass` and `sigmoid` from your own notebook 04.

# %% tags=["demo"]
USE_MY_OWN = False
USE_MY_04 = False

from time import perf_counter

from course import mine, planted_bugs
from course.data import digits, one_hot, split
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
# step of gradient descent needs the slope of **every** number. A `[784, 30, 30, 10]` network reads handwritten digits
# of
# 28 × 28 pixels. How many runs does one step take? **Write your guess in the place of the `"?"`** before you run the
# cell.

# %% tags=["demo"]
my_guess = "?"

for size in ([2, 3, 1], [64, 30, 10], [784, 30, 30, 10]):
    parameters = sum(n_out * n_in + n_out for n_in, n_out in zip(size, size[1:]))
    print(
        f"{size!s:20} {parameters:6,} parameters: {2 * parameters:6,} runs, measured; backprop: "
        "1 forward, 1 backward"
    )
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
# Write the way forward: from `i` of shape `(1, 2)` to `h` of shape `(1, 2)` and the prediction, which is one number.
# Give
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
    """The same function, its prediction a plain number: one number may come in any shape."""

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
    "rows and columns of W1 are exchanged: h1 is 2 * 0.11 + 3 * 0.21.":
        (np.array([[0.58, 0.66]]), 0.1802),
    "the two are exchanged; h comes first.": (np.array([[0.191]]), np.array([[0.85, 0.48]])),
    "this is the error; the prediction is wanted.": (np.array([[0.85, 0.48]]), -0.809),
    "there is no sigmoid in this example.": (np.array([[0.700567, 0.617748]]), 0.547528),
}
check.returns(
    (np.array([[0.85, 0.48]]), 0.191), with_plain_prediction(linear_forward), ex_i, ex_W1, ex_W2,
    mistakes=mistakes
)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("linear_forward-worked")
    for _ in range(4):
        i, W1, W2 = (
            random.uniform(0.3, 2, shape) * random.choice([-1, 1], shape) for shape in ((1, 2), (2, 2), (2, 1))
        )
        h = [i[0, 0] * W1[0, j] + i[0, 1] * W1[1, j] for j in (0, 1)]
        expected = (np.array([h]), h[0] * W2[0, 0] + h[1] * W2[1, 0])
        check.returns(expected, with_plain_prediction(linear_forward), i, W1, W2)
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
# **The last layer.** The prediction is $h_1 W_{2,1} + h_2 W_{2,2}$, so a weight works in proportion to what flows
# through
# it: $\partial E / \partial W_{2,1} = \Delta\,h_1$. In one line, $\partial E / \partial W_2 = h^\mathsf{T} \Delta$, a
# column
# like $W_2$ itself.
#
# **The hidden units.** The prediction also depends on $h_1$, in proportion to the weight that leads on from it. So what
# arrives back at $h_1$ is $\Delta\,W_{2,1}$, at $h_2$ it is $\Delta\,W_{2,2}$: the same $\Delta$, *weighed with the
# weights on
# the way*.
#
# **The first layer.** For the weights below it does not matter that $h_1$ is not the end. To them the slope at $h_1$
# is what
# $\Delta$ was to $W_2$: $\partial E / \partial W_1 = i^\mathsf{T} (\Delta\,W_2^\mathsf{T})$.
#
# This is all of backpropagation: **the slope at a unit, times what came in, is the slope of a weight; the slope at a
# unit,
# times the weight, is what goes one layer further back.**

# %% tags=["demo"]
draw.worked_example(
    ex_i,
    ex_W1,
    ex_W2,
    1.0,
    alt="Two pictures of the same network. Forward: inputs 2 and 3, hidden values 0.85 and 0.48, "
    "output 0.191, with the weights on the arrows. Backward: −0.809 at the output, −0.11326 and "
    "−0.12135 at the hidden units, and on the arrows the slopes −0.68765 and −0.38832 of the "
    "last layer, −0.22652, −0.33978, −0.2427 and −0.36405 of the first.",
)

# %% [markdown]
# Check three of the numbers in the lower picture with your pencil: $-0.809 \cdot 0.85 = -0.68765$ at the upper arrow of the
# last layer,
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
# $\partial E/\partial W_2 = h^\mathsf{T}\Delta$: `(2, 1) @ (1, 1) -> (2, 1)`.
# $\partial E/\partial W_1 = i^\mathsf{T}(\Delta W_2^\mathsf{T})$:
# `(2, 1) @ (1, 2) -> (2, 2)`. Each slope has the shape of its matrix. New:
# $W - \text{lr} \cdot \partial E / \partial W$.
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
    "this goes uphill: subtract the slopes of 0.5 * (prediction - actual) ** 2.": (
        2 * ex_W1 - new_W1,
        2 * ex_W2 - new_W2,
    ),
    "the learning rate is missing.":
        (ex_W1 + 20 * (new_W1 - ex_W1), ex_W2 + 20 * (new_W2 - ex_W2)),
    "these are twice the steps: the 1/2 in front of the square cancels the 2.": (
        2 * new_W1 - ex_W1,
        2 * new_W2 - ex_W2,
    ),
    "delta reached W1 without passing through W2.":
        (np.array([[0.1909, 0.2009], [0.33135, 0.20135]]), new_W2),
    "rows and columns of the slope of W1 are exchanged: rows belong to the inputs.": (
        np.array([[0.121326, 0.136989], [0.222135, 0.0982025]]),
        new_W2,
    ),
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
    above = (
        np.array([[0.090652, 0.09927], [0.180978, 0.048905]]), np.array([[0.081265], [0.116832]])
    )
    uphill = (2 * ex_W1 - above[0], 2 * ex_W2 - above[1])
    mistakes = {
        "the prediction is above the target here, and must come down: look at the sign of delta.":
            uphill,
        "this is a step towards 1; the target is the argument actual.": (
            np.array([[0.132652, 0.14427], [0.243978, 0.116405]]),
            np.array([[0.208765], [0.188832]]),
        ),
        "this is a step with 0.05; the learning rate is the argument lr.": (
            (ex_W1 + above[0]) / 2,
            (ex_W2 + above[1]) / 2,
        ),
    }
    check.returns(above, linear_update, ex_i, -0.5, ex_W1, ex_W2, 0.1, mistakes=mistakes)
    # on target: no slope, no step
    check.returns((ex_W1, ex_W2), linear_update, ex_i, 0.191, ex_W1, ex_W2, 0.1)

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
        for side in (1, -1, 1, -1):
            i, W1, W2 = (random.uniform(0.4, 1.6, s) * random.choice([-1, 1], s) for s in ((1, 2), (2, 2), (2, 1)))
            prediction = float((i @ W1 @ W2)[0, 0])
            actual = prediction + side * float(random.uniform(0.6, 2))
            lr = float(random.uniform(0.2, 0.7))
            dW1, dW2 = slope(0, i, actual, W1, W2), slope(1, i, actual, W1, W2)
            after = (W1 - lr * dW1, W2 - lr * dW2)
            uphill = {"this goes uphill: subtract the slopes.": (W1 + lr * dW1, W2 + lr * dW2)}
            check.returns(after, linear_update, i, actual, W1, W2, lr, mistakes=uphill)
        check.returns(after, linear_update, i=i, actual=actual, W1=W1, W2=W2, lr=lr)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("linear_update", "other numbers, other learning rates")

# %% [markdown]
# **A picture as a second check.** Repeat the step. What do you expect from a learning rate of 0.05, of 0.2, of 0.5?
# Write it
# down, then look at which curve reaches the dotted line, which passes it, and which never settles.

# %% tags=["demo"]
step = chosen("linear_update")
runs = {}
for lr in (0.05, 0.2, 0.5):
    W1, W2, values = ex_W1, ex_W2, []
    for _ in range(13):
        values.append(float(np.ravel(chosen("linear_forward")(ex_i, W1, W2)[1])[0]))
        W1, W2 = step(ex_i, 1, W1, W2, lr)
    runs[f"learning rate {lr}"] = values
print("after one step with 0.05:", round(runs["learning rate 0.05"][1], 7))
draw.predictions(
    runs,
    1.0,
    alt="The prediction over 12 steps for three learning rates. With 0.05 it climbs from 0.19 to "
    "0.97 without passing 1. With 0.2 it is at 1.03 after three steps and then settles at 1. "
    "With 0.5 it jumps above and below 1 for ever, between about 0.1 and 1.8.",
)

# %% [markdown]
# One step with 0.05 takes the prediction from 0.191 to 0.2557. Twelve of them reach 0.968. With 0.2 the third step goes
# past the target, and the next ones repair it. With 0.5 every step jumps over the target.

# %% [markdown]
# ## 2 · Back through a sigmoid
#
# Real units have an activation between $z$ and $a$. On the way back it takes part like everything else: by its slope.
# Notebook 03 found it. For $a = \sigma(z)$
#
# $$\sigma'(z) = \sigma(z)\,\bigl(1 - \sigma(z)\bigr)$$

# %% [markdown]
# ### Exercise 3: `sigmoid_prime`  ·  ●○○○○  ·  2 min
#
# Write $\sigma'$ for a number or an array of any shape. `sigmoid` is given.
#
# <details><summary>Hint 1: idea</summary>
#
# You need the value of the sigmoid twice. Compute it once and give it a name.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# With $s = \sigma(z)$ it is $s(1 - s)$, entry by entry: what comes out has the shape of `z`. At $z = 0$ it must be
# 0.25.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The derivative of tanh is $1 - \tanh^2$:
#
# ```python
# t = np.tanh(z)
# return 1 - t * t
# ```
#
# </details></details></details>


# %% nbgrader={"grade_id": "sigmoid_prime", "solution": true}
def sigmoid_prime(z):
    """The slope of the sigmoid at z.

    z: a number or an array of any shape
    returns: the same shape
    """
    ### BEGIN SOLUTION
    s = sigmoid(z)
    return s * (1 - s)
    ### END SOLUTION


# %% nbgrader={"grade_id": "sigmoid_prime-values", "grade": true, "points": 1}
mistakes = {
    "this is the sigmoid itself; its slope is wanted.":
        np.array([0.1192029, 0.6224593, 0.9525741]),
    "the formula was applied to z; it needs the sigmoid of z.": np.array([-6.0, 0.25, -6.0]),
    "this is s * s; the second factor is 1 - s.": np.array([0.0142093, 0.3874556, 0.9073975]),
    "this is s * (1 + s): look at the sign.": np.array([0.1334123, 1.0099149, 1.8599716]),
    "this is the slope of tanh.": np.array([0.0706508, 0.7864477, 0.0098660]),
    "this is 1 - s; a factor is missing.": np.array([0.8807971, 0.3775407, 0.0474259]),
    "the sign is turned round: the sigmoid climbs everywhere.":
        np.array([-0.1049936, -0.2350037, -0.0451767]),
}
check.returns(
    np.array([0.1049936, 0.2350037, 0.0451767]), sigmoid_prime, np.array([-2.0, 0.5, 3.0]),
    mistakes=mistakes,
)
check.returns(
    0.25, sigmoid_prime, 0.0, mistakes={"this is the sigmoid itself; its slope is wanted.": 0.5}
)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("sigmoid_prime-values")
    z = random.uniform(0.3, 4, 12) * random.choice([-1, 1], 12)
    check.returns(np.array([1 / (2 + np.exp(v) + np.exp(-v)) for v in z]), sigmoid_prime, z)
    check.returns(np.array([0.0066480567, 0.25, 0.1049935854]), sigmoid_prime, np.array([-5, 0, 2]))
    check.returns(np.array([4.5395808e-05, 4.5395808e-05]), sigmoid_prime, np.array([-10.0, 10.0]))


hidden_checks()
### END HIDDEN TESTS
check.right("sigmoid_prime", "the values")

# %% nbgrader={"grade_id": "sigmoid_prime-shapes", "grade": true, "points": 1}
column = np.array([[-1.0], [2.0]])
check.returns(np.array([[0.1966119], [0.1049936]]), sigmoid_prime, column)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("sigmoid_prime-shapes")
    for shape in ((), (1,), (7,), (1, 1), (1, 4), (3, 5), (4, 3), (2, 3, 4)):
        z = np.asarray(random.uniform(-3, 3, shape))
        check.returns(0.25 / np.cosh(z / 2) ** 2, sigmoid_prime, z)
    check.returns(0.1966119332, sigmoid_prime, 1)
    check.returns(0.0701037165, sigmoid_prime, -2.5)
    check.returns(0.1049935854, sigmoid_prime, z=2.0)


hidden_checks()
### END HIDDEN TESTS
check.right("sigmoid_prime", "numbers and arrays of any shape")

# %% [markdown]
# **A picture as a second check.** Look at two things: where the slope is largest, and how much of it is left where the
# sigmoid is flat.

# %% tags=["demo"]
curves.functions(
    {"sigmoid": sigmoid, "its slope": chosen("sigmoid_prime")},
    low=-8,
    high=8,
    title="",
    alt="The sigmoid climbs from 0 to 1. Its slope is a low bump: 0.25 at z = 0, 0.105 at 2 and "
    "−2, and close to 0 beyond 5.",
)

# %% [markdown]
# The slope is never more than 1/4, and at $z = \pm 5$ it is 0.0066. A unit that is far out on either side passes
# almost no
# blame on. Through ten layers even the best case leaves $0.25^{10}$, about a millionth. Notebook 06 comes back to this.
#
# > **A trap.** Many slides write $\sigma(z)$ in the equations below where $\sigma'(z)$ belongs. The code then runs,
# > the cost
# > falls, and the gradient is wrong. Section 6 shows how far one gets with it.

# %% [markdown]
# ## 3 · Forward, and keep everything
#
# On the way back each layer needs two things of the way forward: the $z$ of its units, for $\sigma'(z)$, and the
# activations
# that came in. So run the forward pass once more, and keep every step of it.

# %% [markdown]
# ### Exercise 4: `forward_trace`  ·  ●●○○○  ·  6 min
#
# Write the forward pass so that it gives back two lists: `zs`, one array for each layer of weights, and `activations`,
# which starts with the input itself and so has one more entry.
#
# <details><summary>Hint 1: idea</summary>
#
# Begin with an empty list and a list that holds `inp`. For each layer, make the next `z` from the *last* activation so
# far, and the next activation from that `z`.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $z = w\,a + b$: `(out, in) @ (in, n) + (out, 1) -> (out, n)`. Then $a = \sigma(z)$, same shape. The last layer has a
# sigmoid too. With two layers: `zs` is $[z_0, z_1]$, `activations` is $[\text{inp}, a_1, a_2]$.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# An account with interest and fees, all years kept:
#
# ```python
# before_fee, balances = [], [start]
# for rate, fee in zip(rates, fees):
#     before_fee.append(balances[-1] * rate)
#     balances.append(before_fee[-1] - fee)
# return before_fee, balances
# ```
#
# </details></details></details>


# %% nbgrader={"grade_id": "forward_trace", "solution": true}
def forward_trace(inp, w, b):
    """The forward pass, with everything that was computed on the way.

    inp: (n_features, n_samples); w: a list of (units_out, units_in); b: a list of (units_out, 1)
    returns: (zs, activations), two lists of (units, n_samples); activations[0] is inp
    """
    ### BEGIN SOLUTION
    zs, activations = [], [inp]
    for weights, biases in zip(w, b):
        zs.append(weights @ activations[-1] + biases)
        activations.append(sigmoid(zs[-1]))
    return zs, activations
    ### END SOLUTION


# %% nbgrader={"grade_id": "forward_trace-worked", "grade": true, "points": 2}
inp = np.array([[0.5, -1.2], [1.0, 0.4], [-0.6, 0.9]])  # three features, two samples
w = [np.array([[0.7, -1.1, 0.4], [-0.5, 0.8, 1.2]]), np.array([[1.5, -0.9]])]  # (2, 3), (1, 2)
b = [np.array([[0.3], [-0.2]]), np.array([[0.6]])]
zs = [np.array([[-0.69, -0.62], [-0.37, 1.8]]), np.array([[0.7333627, 0.3523381]])]
activations = [
    inp, np.array([[0.3340331, 0.3497815], [0.4085410, 0.8581489]]),
    np.array([[0.6755428, 0.5871845]]),
]
no_bias_zs = [np.array([[-0.99, -0.92], [-0.17, 2.0]]), np.array([[-0.0054737, -0.3652805]])]
no_bias = [
    inp, np.array([[0.2709121, 0.2849579], [0.4576021, 0.8807971]]),
    np.array([[0.4986316, 0.4096819]]),
]
mistakes = {
    "the input is missing at the front of activations.": (zs, activations[1:]),
    "the biases were not added.": (no_bias_zs, no_bias),
    "each bias is added before the sigmoid, as a part of z.": (
        [no_bias_zs[0], np.array([[0.6245263, 0.2647195]])],
        [inp, no_bias[1] + b[0], np.array([[1.2512473, 1.1657961]])],
    ),
    "zs holds activations; keep w @ a + b, before the sigmoid.": (activations[1:], activations),
    "activations holds the z; each goes through the sigmoid.": (zs, [inp, *zs]),
    "the last layer has a sigmoid too.": (zs, [*activations[:-1], zs[-1]]),
    "the two lists are exchanged; zs comes first.": (activations, zs),
    "the output is missing at the end of activations.": (zs, activations[:-1]),
    "zs begins with the input; the input is no z.": ([inp, *zs], activations),
}
check.returns((zs, activations), forward_trace, inp, w, b, mistakes=mistakes)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("forward_trace-worked")
    for size, n in (([4, 3, 2], 5), ([2, 5, 1], 1), ([1, 3, 4], 6)):
        w = [random.uniform(-1.5, 1.5, (units, before)) for before, units in zip(size, size[1:])]
        b = [random.uniform(0.3, 1.2, (units, 1)) * random.choice([-1, 1], (units, 1)) for units in size[1:]]
        inp = random.uniform(-1.5, 1.5, (size[0], n))
        zs, activations = [], [inp]
        for weights, biases in zip(w, b):
            z = np.array(
                [
                    [
                        sum(weights[i, j] * activations[-1][j, k] for j in range(weights.shape[1])) + biases[i, 0]
                        for k in range(n)
                    ]
                    for i in range(len(weights))
                ]
            )
            zs.append(z)
            activations.append(0.5 + 0.5 * np.tanh(z / 2))
        mistakes = {
            "the input is missing at the front of activations.": (zs, activations[1:]),
            "the last layer has a sigmoid too.": (zs, [*activations[:-1], zs[-1]]),
            "zs holds activations; keep w @ a + b, before the sigmoid.": (activations[1:], activations),
        }
        check.returns((zs, activations), forward_trace, inp, w, b, mistakes=mistakes)
    check.returns((zs, activations), forward_trace, b=b, w=w, inp=inp)


hidden_checks()
### END HIDDEN TESTS
check.right("forward_trace", "two layers")

# %% nbgrader={"grade_id": "forward_trace-depth", "grade": true, "points": 1}
one_layer = ([np.array([[0.5], [-1.5]])], [np.array([[0.1], [0.2]])])
z, a = (
    np.array([[1.1, -0.4], [-2.8, 1.7]]),
    np.array([[0.7502601, 0.4013123], [0.0573242, 0.8455347]]),
)
inp = np.array([[2.0, -1.0]])
mistakes = {"a network with one layer of weights has one z, and two activations.": ([], [inp])}
check.returns(([z], [inp, a]), forward_trace, inp, *one_layer, mistakes=mistakes)


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("forward_trace-depth")
    for size, n in (([3, 2], 4), ([2, 3, 4, 1], 3), ([3, 1, 4, 2, 3], 2)):
        w = [random.uniform(-1.5, 1.5, (units, before)) for before, units in zip(size, size[1:])]
        b = [random.uniform(0.3, 1.2, (units, 1)) * random.choice([-1, 1], (units, 1)) for units in size[1:]]
        inp = random.uniform(-1.5, 1.5, (size[0], n))
        zs, activations = [], [inp]
        for weights, biases in zip(w, b):
            zs.append(np.einsum("ij,jk->ik", weights, activations[-1]) + np.repeat(biases, n, axis=1))
            activations.append(0.5 + 0.5 * np.tanh(zs[-1] / 2))
        check.returns((zs, activations), forward_trace, inp, w, b)


hidden_checks()
### END HIDDEN TESTS
check.right("forward_trace", "networks of any depth")

# %% [markdown]
# ## 4 · Four equations
#
# Write $\delta_l$ for the slope of one sample's cost with respect to the $z$ of layer $l$: **how much this unit, in
# this
# sample, is to blame**. In code `delta` is `(units, n_samples)`, like `z`. Everything follows from it.
#
# **1 · The output layer.** One sample costs $\frac12 \sum (a - y)^2$, whose slope with respect to $a$ is $a - y$. From
# $a$ to $z$
# it is one more factor of the chain rule:
#
# $$\delta_L = (a_L - y) \odot \sigma'(z_L)$$
#
# ($\odot$ means entry by entry, `*` in NumPy.)
#
# **2 · A hidden layer.** A hidden unit works on every unit of the next layer. From each of them blame comes back,
# weighed
# with the weight on the way, and it adds up. The weight from unit $j$ to unit $k$ stands in row $k$, column $j$ of
# `w`; the sum
# over $k$ goes down a column, and a product with $w^\mathsf{T}$ does this for all $j$ at once:
#
# $$\delta_l = \bigl(w_{l+1}^\mathsf{T}\,\delta_{l+1}\bigr) \odot \sigma'(z_l)$$
#
# **3 and 4 · The parameters.** A bias is added to $z$ as it is, a weight after a product with what came in:
#
# $$\frac{\partial C}{\partial b_l} = \frac1n \sum_{\text{samples}} \delta_l, \qquad
# \frac{\partial C}{\partial w_l} = \frac1n\,\delta_l\,a_{l-1}^\mathsf{T}$$
#
# The product with $a^\mathsf{T}$ also does the sum over the samples, since samples are its inner axis. For a
# `[4, 3, 2]` network and
# five samples, with the layers counted as in the code:
#
# | equation | code, shapes |
# |:--|:--|
# | 1 · `delta` of the output | `(a - y) * sigmoid_prime(z)`: `(2, 5)` |
# | 2 · `delta` of the hidden layer | `w[1].T @ delta`: `(3, 2) @ (2, 5) -> (3, 5)`, times `sigmoid_prime(zs[0])`: `(3, 5)` |
# | 3 · gradient of `b[0]` | mean of `delta` along its samples: `(3, 5) -> (3, 1)` |
# | 4 · gradient of `w[0]` | `delta @ activations[0].T / n`: `(3, 5) @ (5, 4) -> (3, 4)` |
#
# If you forget where a transpose belongs, ask the shapes. Only one order fits, as long as no two sizes are equal.

# %% [markdown]
# ### Exercise 5: `output_delta`  ·  ●●○○○  ·  3 min
#
# Write the first equation. `a`, `y` and `z` are `(n_out, n_samples)`: columns are samples, also for `y`.
#
# <details><summary>Hint 1: idea</summary>
#
# Two factors: how far the answer is off, and how strongly the sigmoid reacts at this `z`.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $(a - y) \odot \sigma'(z)$: all three are `(n_out, n_samples)`, and so is the result. No matrix product, no mean: the
# mean
# comes with the gradients.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# For units with tanh as their activation:
#
# ```python
# return (a - y) * (1 - np.tanh(z) ** 2)
# ```
#
# </details></details></details>


# %% nbgrader={"grade_id": "output_delta", "solution": true}
def output_delta(a, y, z):
    """The slope of each sample's cost with respect to z of the output layer.

    a, y, z: (n_out, n_samples), where a is the sigmoid of z
    returns: (n_out, n_samples)
    """
    ### BEGIN SOLUTION
    return (a - y) * sigmoid_prime(z)
    ### END SOLUTION


# %% nbgrader={"grade_id": "output_delta-worked", "grade": true, "points": 1}
from course.finished import backprop as finished_05

z = np.array([[0.4, -1.3, 2.1], [-0.6, 0.9, -1.7]])
# the sigmoid of z
a = np.array([[0.5986877, 0.2141650, 0.8909032], [0.3543437, 0.7109495, 0.1544653]])
y = np.array([[1.0, 0.0, 0.2], [0.0, 1.0, 0.7]])
expected = np.array([[-0.0964196, 0.0360436, 0.0671521], [0.0810683, -0.0594000, -0.0712500]])
mistakes = {
    "the sign is turned round: it is a - y, not y - a.": -expected,
    "sigmoid stands where its derivative belongs.": (a - y) * a,
    "the slope of the sigmoid is missing: this is a - y alone.": a - y,
    "sigmoid_prime was given a; it takes z.": np.array(
        [[-0.0918490, 0.0529320, 0.1425244], [0.0858624, -0.0638489, -0.1355734]]
    ),
    "this is averaged over the samples; each sample keeps its own delta.": expected / 3,
    "this is summed over the samples; each sample keeps its own delta.":
        expected.sum(axis=1, keepdims=True),
    "this holds the square of a - y; the slope of the square is wanted.": expected * (a - y) / 2,
    "this is half of it: the 1/2 of the cost cancels the 2 of the square.": expected / 2,
    "this is twice as much: the 1/2 of the cost cancels the 2 of the square.": expected * 2,
}
with check.replaced(globals(), sigmoid_prime=finished_05.sigmoid_prime):
    check.returns(expected, output_delta, a, y, z, mistakes=mistakes)
check.right("output_delta", "two outputs, three samples")

# %% nbgrader={"grade_id": "output_delta-any_size", "grade": true, "points": 1}
from course.finished import backprop as finished_05

with check.replaced(globals(), sigmoid_prime=finished_05.sigmoid_prime):
    # one output, one sample
    a, y, z = np.array([[0.7310586]]), np.array([[0.4612852]]), np.array([[1.0]])
    check.returns(np.array([[0.0530407]]), output_delta, a, y, z)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        random = check.rng("output_delta-any_size")
        for shape in ((1, 1), (1, 6), (5, 1), (3, 4), (4, 3), (10, 7)):
            z = random.uniform(0.2, 2.5, shape) * random.choice([-1, 1], shape)
            a = 0.5 + 0.5 * np.tanh(z / 2)
            y = np.where(a > 0.5, 0.0, 1.0) if shape != (3, 4) else random.uniform(-2, 3, shape)
            expected = np.array(
                [[(p - t) * p * (1 - p) for p, t in zip(ps, ts)] for ps, ts in zip(a.tolist(), y.tolist())]
            )
            mistakes = {
                "the sign is turned round: it is a - y, not y - a.": -expected,
                "sigmoid stands where its derivative belongs.": (a - y) * a,
                "the slope of the sigmoid is missing: this is a - y alone.": a - y,
            }
            check.returns(expected, output_delta, a, y, z, mistakes=mistakes)
        check.returns(expected, output_delta, z=z, y=y, a=a)
        check.returns(expected, output_delta, a, y.astype(int), z)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("output_delta", "any number of outputs and samples")

# %% [markdown]
# ### Exercise 6: `hidden_delta`  ·  ●●○○○  ·  4 min
#
# Write the second equation. `w_next` and `delta_next` belong to the layer **above** (nearer to the output), `z` to the
# layer
# whose delta is wanted.
#
# <details><summary>Hint 1: idea</summary>
#
# First bring the blame back through the weights: a matrix product. Then the slope of the sigmoid, entry by entry.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $(w^\mathsf{T} \delta) \odot \sigma'(z)$. `w_next` is `(units_next, units)`, so its transpose is
# `(units, units_next)`;
# `(units, units_next) @ (units_next, n) -> (units, n)`, the shape of `z`.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Costs of shops brought back to the factories that deliver to them, then scaled:
#
# ```python
# at_factories = delivers.T @ costs_of_shops      # (factories, shops) @ (shops, days)
# return at_factories * share_of_own_fault        # (factories, days)
# ```
#
# </details></details></details>


# %% nbgrader={"grade_id": "hidden_delta", "solution": true}
def hidden_delta(w_next, delta_next, z):
    """The slope of each sample's cost with respect to z of a hidden layer.

    w_next: (units_next, units), the weights out of this layer
    delta_next: (units_next, n_samples); z: (units, n_samples)
    returns: (units, n_samples)
    """
    ### BEGIN SOLUTION
    return (w_next.T @ delta_next) * sigmoid_prime(z)
    ### END SOLUTION


# %% nbgrader={"grade_id": "hidden_delta-worked", "grade": true, "points": 1}
from course.finished import backprop as finished_05

w_next = np.array([[0.5, -1.2, 0.8], [-0.7, 0.3, 1.1]])
delta_next = np.array([[0.2, -0.1, 0.05, 0.3], [-0.15, 0.25, 0.1, -0.05]])
z = np.array([[0.3, -0.9, 1.4, -2.0], [1.1, 0.6, -0.4, 0.2], [-1.5, 0.8, 2.2, -0.7]])
carried = np.array([
    [0.205, -0.225, -0.045, 0.185], [-0.285, 0.195, -0.03, -0.375], [-0.005, 0.195, 0.15, 0.185]
])
expected = np.array(
    [
        [0.05011395, -0.04623757, -0.00714082, 0.01942381],
        [-0.05340042, 0.04461293, -0.00720782, -0.09281871],
        [-0.00074573, 0.04171239, 0.01347005, 0.04101688],
    ]
)
mistakes = {
    "sigmoid stands where its derivative belongs.": np.array(
        [
            [0.11776072, -0.06503636, -0.03609827, 0.02205254],
            [-0.21382413, 0.12590298, -0.01203937, -0.20618775],
            [-0.00091213, 0.13454502, 0.13503743, 0.06138526],
        ]
    ),
    "the slope of the sigmoid is missing: this is the blame that arrives, w_next.T @ delta_next.":
        carried,
    "the slope of the sigmoid alone came back; multiply it with the blame that arrives.":
        expected / carried,
    "the two factors are multiplied, not added.": carried + expected / carried,
    "sigmoid_prime was given activations; it takes z.":
        carried * finished_05.sigmoid_prime(sigmoid(z)),
    "the signs of the weights were lost: blame can be negative.": np.abs(expected),
    "this is averaged over the units above; their blame adds up.": expected / 2,
}
with check.replaced(globals(), sigmoid_prime=finished_05.sigmoid_prime):
    check.returns(expected, hidden_delta, w_next, delta_next, z, mistakes=mistakes)
check.right("hidden_delta", "three units below two")

# %% nbgrader={"grade_id": "hidden_delta-any_size", "grade": true, "points": 2}
from course.finished import backprop as finished_05

with check.replaced(globals(), sigmoid_prime=finished_05.sigmoid_prime):
    below_one = np.array([[0.2], [-0.3], [0.1]])  # three units below a single one, one sample
    mistakes = {
        "the slope of the sigmoid is missing.": 2 * below_one,
        "the sigmoid of 0 is 0.5, its slope is 0.25.": below_one,
    }
    w_next, delta_next, z = np.array([[0.8, -1.2, 0.4]]), np.array([[0.5]]), np.zeros((3, 1))
    check.returns(0.5 * below_one, hidden_delta, w_next, delta_next, z, mistakes=mistakes)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        random = check.rng("hidden_delta-any_size")
        for above, units, n in ((2, 3, 4), (4, 2, 3), (1, 5, 2), (5, 1, 3), (3, 4, 1), (1, 1, 6), (3, 3, 5), (6, 6, 6)):
            w_next = random.uniform(0.4, 1.6, (above, units)) * random.choice([-1, 1], (above, units))
            delta_next = random.uniform(0.1, 0.9, (above, n)) * random.choice([-1, 1], (above, n))
            z = random.uniform(0.2, 2, (units, n)) * random.choice([-1, 1], (units, n))
            expected = np.zeros((units, n))
            for j in range(units):
                for s in range(n):
                    carried = sum(w_next[k, j] * delta_next[k, s] for k in range(above))
                    expected[j, s] = carried / (2 + np.exp(z[j, s]) + np.exp(-z[j, s]))
            mistakes = {}
            if above == units:
                plain = w_next @ delta_next / (2 + np.exp(z) + np.exp(-z))
                mistakes["w_next is not transposed; only its square shape lets that pass."] = plain
            check.returns(expected, hidden_delta, w_next, delta_next, z, mistakes=mistakes)
        check.returns(expected, hidden_delta, z=z, delta_next=delta_next, w_next=w_next)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("hidden_delta", "layers of any size")

# %% [markdown]
# ## 5 · All four in one sweep
#
# Forward, keeping everything. The delta of the output. Then down through the layers: the gradients of a layer come
# from its
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
# Transpose `X` and `y` once, at the door. With $L$ layers of weights, the delta of layer $L-1$ comes from
# `output_delta`, all
# others from `hidden_delta` in a loop that counts down. In each round there are three things to do: the gradient of
# `w`, the
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
# A bill that goes down a chain of firms; each keeps its share and hands on the rest. The last firm comes first, and
# each
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
net_b_grads = [
    np.array([[0.01204917], [0.01134962], [-0.02092389]]),
    np.array([[-0.02695047], [-0.03102648]]),
]

# %% nbgrader={"grade_id": "backprop-worked", "grade": true, "points": 2}
from course.finished import backprop as finished_05
from course.planted_bugs import BUGS, RIGHT, backprop_with

others = {
    name: getattr(finished_05, name) for name in EXERCISES[: EXERCISES.index("backprop")]
}
of_last = backprop_with(RIGHT, net_X[-1:], net_y[-1:], net_w, net_b)
mistakes = {bug.says: backprop_with(bug, net_X, net_y, net_w, net_b) for bug in BUGS.values()}
mistakes |= {
    "the layers come in reverse order; the first layer comes first.":
        (net_w_grads[::-1], net_b_grads[::-1]),
    "the two lists are exchanged; the weights come first.": (net_b_grads, net_w_grads),
    "the lists are empty: fill them, layer by layer.": ([], []),
    "only the last sample is in these gradients; those of all samples add up.": of_last,
    "only the last sample, divided by n, is in these gradients; those of all samples add up.": (
        [grads / 5 for grads in of_last[0]],
        [grads / 5 for grads in of_last[1]],
    ),
    "each array is transposed.":
        ([grads.T for grads in net_w_grads], [grads.T for grads in net_b_grads]),
    "only the output layer has gradients; go on downwards.": (net_w_grads[1:], net_b_grads[1:]),
}
with check.replaced(globals(), **others):
    check.returns(
        (net_w_grads, net_b_grads), backprop, net_X, net_y, net_w, net_b, mistakes=mistakes
    )
check.right("backprop", "the [4, 3, 2] network")

# %% nbgrader={"grade_id": "backprop-depth", "grade": true, "points": 2}
from course.finished import backprop as finished_05
from course.planted_bugs import BUGS, RIGHT, backprop_with

others = {
    name: getattr(finished_05, name) for name in EXERCISES[: EXERCISES.index("backprop")]
}
one_w, one_b = (
    [np.array([[0.6, -0.9], [1.1, 0.4], [-0.7, 1.3]])],
    [np.array([[0.4], [-0.3], [0.2]])],
)
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
        for size, n in (
            ([3, 2], 4),
            ([2, 4, 3], 5),
            ([4, 3, 1], 6),
            ([1, 3, 2, 1], 3),
            ([3, 4, 2, 3, 2], 4),
            ([3, 3, 3], 4),
        ):
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

others = {
    name: getattr(finished_05, name) for name in EXERCISES[: EXERCISES.index("backprop")]
}
with check.replaced(globals(), **others):
    twice_X, twice_y = np.concatenate([net_X, net_X]), np.concatenate([net_y, net_y])
    summed = {
        "every sample came twice, and the gradient doubled; a mean stays what it was.": (
            [2 * grads for grads in net_w_grads],
            [2 * grads for grads in net_b_grads],
        )
    }
    summed |= {
        bug.says: backprop_with(bug, twice_X, twice_y, net_w, net_b) for bug in BUGS.values()
    }
    check.returns(
        (net_w_grads, net_b_grads), backprop, twice_X, twice_y, net_w, net_b, mistakes=summed
    )

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
# **A picture as a second check.** Each of the 23 parameters is a point: across the slope that was measured, up the
# slope from
# backpropagation. On the line they agree. In the right panel a network with a single mistake. **Before you look**: with
# $\sigma$ in the place of $\sigma'$, do you expect the points to scatter, or to lie on another line? (Mind the
# vertical scale.)


# %% tags=["demo"]
def flat(grads):
    """All numbers of (w_grads, b_grads) in one long array."""
    return np.concatenate([np.ravel(layer) for layer in [*grads[0], *grads[1]]])


network = net_X, net_y, net_w, net_b
measured = flat((net_w_grads, net_b_grads))
wrong = flat(planted_bugs.backprop_with(planted_bugs.BUGS["sigma"], *network))
print(
    "largest difference, right:",
    f"{np.abs(flat(chosen('backprop')(*network)) - measured).max():.0e}",
)
print(
    "slopes whose sign is wrong, with σ for σ':", int((wrong * measured < 0).sum()), "of",
    len(measured),
)
draw.agreement(
    {
        "right": (measured, flat(chosen("backprop")(*network))),
        "σ in the place of σ'": (measured, wrong),
    },
    alt="Two panels with a point for each of 23 parameters. Right: all points on the diagonal. "
    "With σ in the place of σ': the points scatter widely, up to ten times too large, and 4 have "
    "the wrong sign.",
)

# %% [markdown]
# Right and wrong do not differ by a factor. With $\sigma$ for $\sigma'$ each slope is off by its own amount, and 4 of
# the 23 point the
# wrong way. The other 19 point the right way: a step against *this* gradient would still lower the cost a little. This
# is what
# makes such mistakes hard to see from training.

# %% [markdown]
# ## 6 · Prove it: the gradient check
#
# Measured slopes are slow and hard to get wrong; backpropagation is fast and easy to get wrong. So let the slow method
# check
# the fast one, once, on a small network. The next cell gives you the cost of this notebook and a function that
# measures its
# slopes, as in notebook 04: nudge each number up and down by $10^{-5}$ and divide.
#
# > **A trap.** The cost must be the *same* in both. $C$ has $\frac{1}{2n}$ in front, the cost of notebook 04 had
# > $\frac1n$. With
# > that one a right gradient looks wrong by a factor of 2.


# %% nbgrader={"grade_id": "given-measure", "locked": true}
def cost(X, y, w, b):
    """C = 1/(2n) * the sum of ||y - a||^2."""
    return np.sum((predict(X, w, b) - y) ** 2) / (2 * len(X))


def measured_gradient(X, y, w, b, eps=1e-5):
    """(w_slopes, b_slopes): the cost just above less that just below, over the distance."""
    w, b = (
        [np.array(layer, dtype=float) for layer in w],
        [np.array(layer, dtype=float) for layer in b],
    )  # copies
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
    """What a gradient_check gave back, as a float; refuses all but one finite number >= 0."""
    kinds = (bool, int, float, np.generic, np.ndarray)
    shown = (
        f"an array of shape {value.shape}" if isinstance(value, np.ndarray)
        else f"{type(value).__name__} {value!r:.60}"
    )
    one = (
        isinstance(value, kinds) and np.ndim(value) == 0
        and np.asarray(value).dtype.kind in "biuf"
    )
    hint = "one number for all parameters together: put all slopes in one long array first."
    check.that(one, f"{said}\ncame back: {shown}\nexpected:  one float\nlikely:    {hint}")
    hint = "a length, or absolute values, belong above and below the fraction line."
    check.that(
        np.isfinite(value) and value >= 0,
        f"{said}\ncame back: {value}\nexpected:  a number of at least 0\nlikely:    {hint}",
    )
    return float(value)


# %% [markdown]
# How far apart are two gradients? The distance alone says little: 0.001 is a lot between slopes of 0.002, and nothing
# between
# slopes of 100. So it is compared with the size of the two. With **all** parameters in one long array, $g$ from
# backpropagation
# and $m$ measured:
#
# $$\text{relative error} = \frac{\lVert g - m \rVert}{\lVert g \rVert + \lVert m \rVert}$$
#
# Between $10^{-9}$ and $10^{-12}$ means right. Below $10^{-4}$ passes in this notebook. Above $10^{-2}$ there is a
# mistake.

# %% [markdown]
# ### Exercise 8: `gradient_check`  ·  ●●●○○  ·  8 min
#
# Write it. It calls the notebook's `backprop`, compares all it gives with `measured_gradient`, and gives back **one
# float**. The
# checks put right and wrong versions in the place of `backprop` and look at what your function says about them.
#
# Any usual form of the relative error will do: with the sum of the two lengths below, or the larger one, or the
# measured one.
#
# <details><summary>Hint 1: idea</summary>
#
# Get both gradients. Lay all arrays of each end to end, in the same order, so that each gradient is one long array.
# Then it is
# a formula with three lengths.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `np.ravel` makes any array flat, `np.concatenate` joins a list of flat arrays:
# `(3, 4), (2, 3), (3, 1), (2, 1) -> (23,)`.
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

others = {
    name: getattr(finished_05, name) for name in EXERCISES[: EXERCISES.index("backprop")]
}


def error_of(stand_in, network):
    """What gradient_check says while this function stands in the place of backprop."""
    with check.replaced(globals(), backprop=stand_in, **others):
        return read_error(check.call(gradient_check, *network), "gradient_check(X, y, w, b)")


def must_pass(network):
    error = error_of(lambda X, y, w, b: backprop_with(RIGHT, X, y, w, b), network)
    half = any(abs(error - known) < 0.01 for known in (1 / 3, 1 / 2, 1))
    hint = (
        "the measured cost is not C: it has 1/(2n) in front."
        if half
        else "are both laid out in the same order, and is the nudge small?"
    )
    check.that(
        error < 1e-4,
        f"gradient_check with a right backprop in place\ncame back: {error:.3g}\nexpected:  less "
        f"than 1e-4\nlikely:    {hint}",
    )
    return error


def must_fail(name, stand_in, network):
    error = error_of(stand_in, network)
    hint = (
        "compare what backprop gives back with slopes measured on the cost, relative to their "
        "size."
    )
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
must_fail(
    "sigmoid for its derivative", lambda X, y, w, b: backprop_with(BUGS["sigma"], X, y, w, b),
    network,
)


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
    large = 1e4 * net_X, net_y, [net_w[0] / 1e4, *net_w[1:]], net_b  # the same answers, slopes in the hundreds
    must_fail("all slopes are twice too large, of a network with large inputs", scaled(2.0), large)
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

others = {
    name: getattr(finished_05, name) for name in EXERCISES[: EXERCISES.index("backprop")]
}


def one_array_wrong(kind, layer, change):
    """A backprop in which a single array of the gradient is changed."""

    def backprop(X, y, w, b):
        grads = dict(zip("wb", backprop_with(RIGHT, X, y, w, b)))
        grads[kind][layer] = change(grads[kind][layer])
        return grads["w"], grads["b"]

    return backprop


def check_arrays(changes, network):
    """gradient_check must see each change of a single array; and all is well without any."""
    for kind, layer, what, change in [*changes, ("w", 0, "right", np.copy)]:
        with check.replaced(globals(), backprop=one_array_wrong(kind, layer, change), **others):
            error = read_error(check.call(gradient_check, *network), "gradient_check(X, y, w, b)")
        if what == "right":
            hint = "the slopes are not those of C, with 1/(2n), or the nudge is too large."
            said = (
                f"gradient_check with a right backprop in place\ncame back: {error:.3g}\n"
                f"expected:  less than 1e-4\nlikely:    {hint}"
            )
            check.that(error < 1e-4, said)
        else:
            hint = "compare all numbers of all weights and all biases, each with its own slope."
            said = (
                f"gradient_check with a backprop whose gradient of {kind}[{layer}] is {what} "
                f"in place\ncame back: {error:.3g}\n"
            )
            check.that(error > 1e-2, f"{said}expected:  more than 1e-2\nlikely:    {hint}")


network = net_X, net_y, net_w, net_b
check_arrays(
    [
        ("b", 0, "three times too large", lambda grads: 3 * grads),
        ("w", 1, "upside down", lambda grads: grads[::-1]),
    ],
    network,
)


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
        changes = [("w", int(np.argmax(reversed_far)), "in reverse order", lambda grads: np.flip(grads))]
        for kind, arrays in (("w", w_grads), ("b", b_grads)):
            for layer, grads in enumerate(arrays):
                longer = 1 + size_of_all / np.linalg.norm(grads)
                changes.append((kind, layer, "far too large", lambda grads, longer=longer: longer * grads))
        check_arrays(changes, network)


hidden_checks()
### END HIDDEN TESTS
check.right("gradient_check", "a mistake in any array is seen")

# %% nbgrader={"grade_id": "gradient_check-relative", "grade": true, "points": 1}
from course.finished import backprop as finished_05
from course.planted_bugs import RIGHT, backprop_with

others = {
    name: getattr(finished_05, name) for name in EXERCISES[: EXERCISES.index("backprop")]
}


def times(by):
    def backprop(X, y, w, b):
        w_grads, b_grads = backprop_with(RIGHT, X, y, w, b)
        return [by * grads for grads in w_grads], [by * grads for grads in b_grads]

    return backprop


def check_small(network):
    """Slopes of some thousandths: a right gradient passes, one half too large does not."""
    for by, words in (
            (1.0, "a right backprop"), (1.5, "a backprop whose slopes are 1.5 times too large")
    ):
        with check.replaced(globals(), backprop=times(by), **others):
            error = read_error(check.call(gradient_check, *network), "gradient_check(X, y, w, b)")
        hint = "the distance must be divided by the size of the gradients."
        if by == 1:
            hint = "the slopes are not those of C, with 1/(2n), or the nudge is too large."
        check.that(
            error < 1e-4 if by == 1 else error > 1e-2,
            f"gradient_check with {words} in place, where all slopes are small\ncame back: "
            f"{error:.3g}\nexpected:  {'less than 1e-4' if by == 1 else 'more than 1e-2'}\n"
            f"likely:    {hint}",
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
            b = [
                random.uniform(0.1, 0.6, (size[1], 1)),
                random.uniform(5.5, 6.5, (size[2], 1)) * random.choice([-1, 1]),
            ]
            y = np.where(predict(X, w, b) > 0.5, 0.0, 1.0)
            found = np.concatenate([np.ravel(grads) for grads in sum(backprop_with(RIGHT, X, y, w, b), [])])
            if np.abs(found).min() > 0.01 * np.abs(found).max() and 0.001 < np.linalg.norm(found) < 0.012:
                break
        check_small((X, y, w, b))


hidden_checks()
### END HIDDEN TESTS
check.right("gradient_check", "relative, not absolute")

# %% [markdown]
# **A picture as a second check.** The same network under the check, with six versions of `backprop`: the right one,
# and five
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
errors = {
    name: relative_error(flat(planted_bugs.backprop_with(bug, *network)), measured)
    for name, bug in suspects.items()
}
draw.relative_errors(
    errors,
    {"passes": 1e-4, "a mistake": 1e-2},
    alt="Relative errors on a log scale. The right gradient lies below 1e-9. The five wrong "
    "ones: layer above already moved 0.0086, no bias gradients 0.25, σ for σ' in the hidden "
    "layers 0.56, summed 0.67, σ for σ' in all layers 0.82.",
)

# %% [markdown]
# Between the right one and the nearest wrong one lie eight powers of ten. The smallest of the five errors, 0.0086, is
# just below the
# $10^{-2}$ of the rule: a mistake that is small by nature, since it grows with the learning rate. It is still a hundred
# million times larger than rounding. So read the rule like this: **a right gradient is not at 0.001 either.**

# %% [markdown]
# ### "But it learns"
#
# Does one need this? A gradient that is wrong does not learn, one would think, and the cost would tell. Here are 100
# random starts
# of a `[2, 4, 1]` network on XOR, 5,000 epochs, learning rate 1, four times: with the right gradient, with $\sigma$
# for $\sigma'$ in the
# output layer, in the hidden layer, and in both. Blue counts the starts that end with all four answers on the right
# side of
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
    alt="Starts of 100 that solve XOR. Right gradient: 100. σ for σ' at the output: 100. In the "
    "hidden layer: about 60. In both: between 20 and 40. Within 0.1 of the label are 100, 100, "
    "none and none.",
)

# %% [markdown]
# With the mistake at the output **all** 100 starts solve XOR. Nothing in the training would ever give it away. With
# the mistake in both
# layers some 20 to 40 still do (the exact number depends on rounding in the last digit, because these runs never come
# to rest).
# A person who tries one start and sees it learn has proved nothing. The check above needs one second and no training.
#
# The hatched bars tell the other half: with the mistake in the hidden layer no start brings all answers within 0.1 of
# their labels.
# The slopes do not vanish where the cost has its lowest point, so the training cannot come to rest there.

# %% [markdown]
# ## 7 · A lab of planted bugs
#
# Six patients, A to F. Each is a `backprop` with **one** mistake, and all of them run without an error. The network is
# a
# `[3, 4, 3, 2]` one with six samples. The check says only *that* something is wrong. To learn *what*, look at each
# array by
# itself, and ask three questions:
#
# 1. **Where does it begin?** The sweep runs from the last layer to the first. A mistake in a layer spoils that layer
#   and
#    everything below it. What lies above stays right.
# 2. **Weights, biases, or both?** If only one kind is wrong, delta is right and the fault is in the last line of the
#   round.
# 3. **Is there one factor?** "Each number is 6 times too large" has another cause than "each is off by its own amount".
#
# Read the table from right to left, the way the sweep runs. Where all numbers of an array are off by one factor, it
# says so.

# %% tags=["demo"]
random = np.random.default_rng(0)
lab_size = [3, 4, 3, 2]
lab_w = [random.normal(size=(n_out, n_in)) for n_in, n_out in zip(lab_size, lab_size[1:])]
lab_b = [random.normal(size=(n_out, 1)) for n_out in lab_size[1:]]
# X, y, w, b
lab = random.normal(size=(6, 3)), random.integers(0, 2, (6, 2)).astype(float), lab_w, lab_b

lab_measured = measured_gradient(*lab)
tables = {
    letter: planted_bugs.symptoms(planted_bugs.patient(letter)(*lab), lab_measured)
    for letter in "ABCDEF"
}
draw.symptoms(
    tables,
    alt="A table of relative errors, patients A to F against w[0], b[0], w[1], b[1], w[2], b[2]. "
    "A: all 0.714, 6 times. B: last layer right, 0.32 in the middle, 0.50 and 0.49 in the first. "
    "C: all weights right, biases between 0.48 and 0.60. D: all 1.000, −1 times. E: all 0.61, no "
    "common factor. F: last layer right, 0.03 in the middle, 0.02 in the first.",
)

# %% [markdown]
# Take a sheet of paper and write a diagnosis for each. Then run the four folded cells below and answer their questions:
# each reply says what speaks for and against.

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "Patient A: every number of every array is 6 times too large. There are six samples.",
    {
        "The sum over the samples was not divided by n":
            "One factor for everything, and the factor is n. It even trains, as if the "
            "learning rate were 6 times larger, and behaves differently as soon as the batch "
            "size changes.",
        "The cost of notebook 04 was used":
            "That one gives a factor of 2, for any number of samples.",
        "sigmoid stands for sigmoid_prime":
            "That changes each number by its own amount. It leaves no common factor.",
    },
    right="The sum over the samples was not divided by n",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "Patient B: the last layer is right, and everything below is clearly wrong, without a common "
    "factor.",
    {
        "output_delta is wrong":
            "Then the last layer would be wrong too: its gradients come straight from that "
            "delta.",
        "hidden_delta uses sigmoid in the place of sigmoid_prime":
            "The mistake begins with the first hidden delta, and each layer further "
            "down has it once more: 0.32 in the middle, 0.50 at the input.",
        "The gradients of the weights forgot the transpose":
            "With the shapes of this network that would not run at all.",
    },
    right="hidden_delta uses sigmoid in the place of sigmoid_prime",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "Patient C: all weights are right, all biases are wrong.",
    {
        "delta is wrong in every layer":
            "The weight gradients are made from the same delta, and they are right.",
        "The biases were never moved": "This is about their gradients, before any step.",
        "The bias gradient takes the first sample in the place of the mean over all":
            "delta is right, so the fault is in the one line that makes the bias gradient of it: "
            "`delta[:, :1]` has the right shape, and this is why no error showed.",
    },
    right="The bias gradient takes the first sample in the place of the mean over all",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "Patient D: every number has a factor of −1. And patient E: every array is wrong, the last "
    "one too, without a common factor.",
    {
        "D has y − a, E has y − a in one layer only":
            "y − a stands at one place, in the output. It turns all signs round, in all layers.",
        "D has y − a for a − y; E forgot sigmoid_prime at the output":
            "Right for both. For E the sweep starts with a − y alone. This would be "
            "right for another cost, cross-entropy, as notebook 06 shows. For this cost it is "
            "not.",
        "D forgot sigmoid_prime; E has y − a":
            "A forgotten slope is different for each unit and sample, so it leaves no common "
            "factor.",
    },
    right="D has y − a for a − y; E forgot sigmoid_prime at the output",
)

# %% [markdown]
# Patient F looks like B, much milder. One more measurement tells them apart. In training, F's code moves each layer as
# soon as its
# gradient is known, and then takes the *moved* weights to carry delta down. If so, its error must depend on the
# learning rate.

# %% tags=["demo"]
print("learning rate   error of w[0]: B        F")
for lr in (1.0, 0.1, 0.01):
    of_w0 = {
        letter: planted_bugs.symptoms(
            planted_bugs.with_step(letter, lr)(*lab), lab_measured
        )["w[0]"][0]
        for letter in "BF"
    }
    print(f"{lr:13} {of_w0['B']:19.4f} {of_w0['F']:8.4f}")

# %% [markdown]
# B does not care. F's error is ten times smaller with a tenth of the learning rate: 0.0401, 0.0040, 0.0004. It is the
# trap of
# exercise 2 again. The cure is to take all gradients first and to move afterwards, with new arrays and not with `-=`.

# %% [markdown]
# ## 8 · Mini-batches
#
# One full step looks at all samples and moves once. With 1,348 digits that is a lot of work for a single step. A
# **mini-batch** is
# a handful of samples drawn at random. Its gradient points roughly in the same direction and costs a hundredth. One
# pass over all
# samples, batch after batch, is an **epoch**.
#
# Each epoch takes the samples in a **new random order**. Otherwise the same few samples would always stand together,
# and data that
# come sorted by class would pull the network to one class after the other.

# %% [markdown]
# ### Exercise 9: `minibatches`  ·  ●●○○○  ·  5 min
#
# Write a function that gives a list of index arrays: the numbers from 0 to `n - 1`, shuffled with `rng`, cut in pieces
# of `batch_size`.
# The last piece is shorter if it does not come out even. `rng` is a `numpy.random.Generator`, and all randomness comes
# from it.
#
# <details><summary>Hint 1: idea</summary>
#
# Two steps: a shuffled order of all `n` numbers, then slices of it. The slices start at 0, `batch_size`,
# `2 * batch_size` ...
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `rng.permutation(n)` is `(n,)`. `range(0, n, batch_size)` counts the starts. A slice that reaches beyond the end just
# ends there, so
# the short last piece needs no extra case. For `n = 10` and pieces of 4 the lengths are 4, 4, 2.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# A text in lines of 60 letters:
#
# ```python
# [text[start : start + 60] for start in range(0, len(text), 60)]
# ```
#
# </details></details></details>


# %% nbgrader={"grade_id": "minibatches", "solution": true}
def minibatches(n, batch_size, rng):
    """The samples of one epoch in random order, in pieces.

    n: the number of samples, batch_size: the length of a piece, rng: a numpy.random.Generator
    returns: a list of arrays of indices; together they hold 0 ... n - 1, each once
    """
    ### BEGIN SOLUTION
    order = rng.permutation(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
    ### END SOLUTION


# %% nbgrader={"grade_id": "given-batches", "locked": true}
def read_batches(got, said):
    """Pieces as lists of ints; refuses what is not a sequence of index arrays."""
    hint = "a generator (`yield`) is used up after one pass; collect the pieces in a list."
    check.that(
        isinstance(got, (list, tuple, np.ndarray)),
        f"{said}\ncame back: no list\nexpected:  a list of index arrays\nlikely:    {hint}",
    )
    pieces = []
    for piece in got:
        array = np.asarray(piece) if isinstance(piece, (list, tuple, np.ndarray)) else None
        hint = "are these the numbers in a row? Cut them in pieces."
        check.that(
            array is not None and array.ndim == 1,
            f"{said}\ncame back: a sequence with {piece!r:.60} in it\nexpected:  one-dimensional "
            f"index arrays\nlikely:    {hint}",
        )
        whole = (
            array.dtype.kind in "biuf" and np.isfinite(array).all()
            and np.array_equal(array, np.rint(array))
        )
        check.that(
            len(array) == 0 or whole,
            f"{said}\ncame back: {array!r:.60} as a piece\nexpected:  whole numbers",
        )
        pieces.append([int(index) for index in array])
    return pieces


# %% nbgrader={"grade_id": "minibatches-cut", "grade": true, "points": 1}
def check_cut(n, batch_size):
    said = f"minibatches({n}, {batch_size}, rng)"
    pieces = read_batches(check.call(minibatches, n, batch_size, np.random.default_rng(n)), said)
    lengths, wanted = (
        [len(piece) for piece in pieces],
        [batch_size] * (n // batch_size) + [n % batch_size] * (n % batch_size > 0),
    )
    hint = "pieces start at 0, batch_size, 2 * batch_size ...; the last one holds what is left."
    if 0 in lengths:
        hint = "there is an empty piece: stop before the start reaches n."
    elif lengths == wanted[:-1]:
        hint = "the last, short piece is missing: every sample belongs to an epoch."
    elif len(lengths) == len(wanted) and max(lengths) - min(lengths) < 2 and sum(lengths) == n:
        hint = "the pieces are as equal as possible; all but the last have exactly batch_size."
    elif len(lengths) == batch_size:
        hint = "batch_size is the length of a piece, not the number of pieces."
    elif lengths == [n]:
        hint = "batch_size was not used: this is one piece."
    check.that(
        lengths == wanted,
        f"{said}\ncame back: pieces of lengths {lengths}\nexpected:  {wanted}\nlikely:    {hint}"
    )
    together = sorted(index for piece in pieces for index in piece)
    hint = (
        "count from 0 to n - 1."
        if together == list(range(1, n + 1))
        else "drawing with replacement takes some twice and some never; shuffle."
    )
    check.that(
        together == list(range(n)),
        f"{said}\n"
        "came back: together the pieces hold "
        f"{str(together[:12])[:-1]}{', ...' if n > 12 else ''}]\n"
        f"expected:  each of 0 ... {n - 1} once\n"
        f"likely:    {hint}",
    )


check_cut(10, 4)
check_cut(12, 3)


### BEGIN HIDDEN TESTS
def hidden_checks():
    for n, batch_size in ((7, 7), (5, 9), (6, 1), (1, 1), (1, 5), (23, 5), (16, 4), (100, 32), (50, 49)):
        check_cut(n, batch_size)
    got = check.call(minibatches, rng=np.random.default_rng(3), batch_size=2, n=5)
    pieces = read_batches(got, "minibatches(n=5, batch_size=2, rng=rng)")
    check.that(
        [len(piece) for piece in pieces] == [2, 2, 1], f"minibatches(n=5, batch_size=2, rng=rng) came back as {pieces}"
    )


hidden_checks()
### END HIDDEN TESTS
check.right("minibatches", "each sample once, in pieces of the right length")


# %% nbgrader={"grade_id": "minibatches-shuffled", "grade": true, "points": 2}
def order_of(rng, n=60, batch_size=10):
    """All indices in a row."""
    pieces = read_batches(minibatches(n, batch_size, rng), f"minibatches({n}, {batch_size}, rng)")
    return [index for piece in pieces for index in piece]


check.call(minibatches, 60, 10, np.random.default_rng(5))
first, again, other = (order_of(np.random.default_rng(seed)) for seed in (5, 5, 6))
said = "minibatches(60, 10, rng)"
check.that(sorted(first) == list(range(60)), f"{said}\ncame back: not each of 0 ... 59 once")
check.that(
    first != list(range(60)),
    f"{said}\ncame back: 0, 1, 2 ... in their plain order\nlikely:    the order is not shuffled.",
)
check.that(
    first == again,
    f"{said}, twice with equal generators\ncame back: two different orders\nlikely:    the order "
    "comes from np.random or another "
    "generator; use the rng that is handed in.",
)
check.that(
    first != other,
    f"{said} with two different generators\ncame back: the same order\nlikely:    a seed of your "
    "own; use the rng that is handed in.",
)


### BEGIN HIDDEN TESTS
def hidden_checks():
    seeds = check.rng("minibatches-shuffled").integers(0, 2**31, 8).tolist()
    orders = [order_of(np.random.default_rng(seed)) for seed in seeds]
    for order in orders:
        pieces = [order[start : start + 10] for start in range(0, 60, 10)]
        neighbours = sum(abs(one - two) == 1 for one, two in zip(order, order[1:]))
        check.that(
            neighbours < 20,
            "minibatches(60, 10, rng)\ncame back: long runs of neighbours such as 20, 21, 22 ...\n"
            "likely:    whole pieces were shuffled, or the order was only turned round; shuffle the single samples.",
        )
        blocks = sum(sorted(piece) == list(range(min(piece), min(piece) + 10)) for piece in pieces)
        check.that(
            blocks == 0,
            "minibatches(60, 10, rng)\ncame back: a piece that holds ten neighbours, such as 20 ... 29\n"
            "likely:    the pieces were cut first and shuffled inside; shuffle all samples, then cut.",
        )
    different = len({tuple(order) for order in orders}) == len(set(seeds))
    check.that(
        different, "minibatches(60, 10, rng) with eight different generators\ncame back: the same order more than once"
    )
    rng = np.random.default_rng(seeds[0])
    one, two = order_of(rng), order_of(rng)
    check.that(
        one != two,
        "minibatches(60, 10, rng), two epochs with one generator\ncame back: the same order twice\n"
        "likely:    a copy of the rng, or a new generator in each call; draw from the rng itself.",
    )


hidden_checks()
### END HIDDEN TESTS
check.right("minibatches", "a random order, drawn from rng")

# %% [markdown]
# **A picture as a second check.** Two epochs of ten samples with one generator. Look at three things: every number
# comes once in a row, the
# pieces have 4, 4 and 2, and the second epoch has another order.

# %% tags=["demo"]
random = np.random.default_rng(0)
draw.batches(
    {name: chosen("minibatches")(10, 4, random) for name in ("epoch 1", "epoch 2")},
    alt="Two rows of ten numbered cells in groups of 4, 4 and 2. Each row holds the numbers 0 to "
    "9 once, in different orders.",
)

# %% [markdown]
# ### Exercise 10: `sgd_epoch`  ·  ●●●○○  ·  8 min
#
# Write one epoch of *stochastic gradient descent*: for each mini-batch, the gradient of **its** samples at the
# parameters as they are
# **now**, and a step against it. The checks put a finished `backprop` and `minibatches` beside it.
#
# <details><summary>Hint 1: idea</summary>
#
# A loop over the batches. Inside it is the step of notebook 04. What changes from batch to batch are the samples and
# the parameters.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `X[batch]` with an index array picks rows: `(n, d) -> (batch_size, d)`. Take the same rows of `y`. New lists, array
# by array:
# $w_l - \text{lr} \cdot \partial C / \partial w_l$. Do not write `w[l] -= ...`: it would change the caller's arrays.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# A ship that corrects its course after each leg:
#
# ```python
# for leg in legs(route, rng):
#     drift = measure(wind[leg], position)         # at the position as it is now
#     position = [p - gain * d for p, d in zip(position, drift)]
# return position
# ```
#
# </details></details></details>


# %% nbgrader={"grade_id": "sgd_epoch", "solution": true}
def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    """One pass over all samples, with a step of gradient descent for each mini-batch.

    X: (n_samples, n_features), y: (n_samples, n_outputs); w, b: the parameters of a network
    lr: the learning rate, batch_size: a number, rng: a numpy.random.Generator
    returns: (w, b), new lists with the shapes of w and b
    """
    ### BEGIN SOLUTION
    for batch in minibatches(len(X), batch_size, rng):
        w_grads, b_grads = backprop(X[batch], y[batch], w, b)
        w = [weights - lr * grads for weights, grads in zip(w, w_grads)]
        b = [biases - lr * grads for biases, grads in zip(b, b_grads)]
    return w, b
    ### END SOLUTION


# %% nbgrader={"grade_id": "sgd_epoch-full", "grade": true, "points": 1}
from course.finished import backprop as finished_05

others = {name: getattr(finished_05, name) for name in EXERCISES if name != "sgd_epoch"}


def stepped(w, b, w_grads, b_grads, lr):
    return (
        [old - lr * grads for old, grads in zip(w, w_grads)],
        [old - lr * grads for old, grads in zip(b, b_grads)],
    )


full = stepped(net_w, net_b, net_w_grads, net_b_grads, 2.0)
mistakes = {
    "the gradient of the biases was taken after the weights had moved; take both gradients "
    "first.": (
        full[0],
        [
            old - 2.0 * grads
            for old, grads in zip(net_b, finished_05.backprop(net_X, net_y, full[0], net_b)[1])
        ],
    ),
    "nothing has moved.": (net_w, net_b),
    "the biases have not moved.": (full[0], net_b),
    "the weights have not moved.": (net_w, full[1]),
    "this goes uphill: subtract the gradients.":
        stepped(net_w, net_b, net_w_grads, net_b_grads, -2.0),
    "the learning rate is missing.": stepped(net_w, net_b, net_w_grads, net_b_grads, 1.0),
    "these are the gradients, not the new parameters.": (net_w_grads, net_b_grads),
    "the two lists are exchanged; the weights come first.": (full[1], full[0]),
    "the gradient is a mean already; it was divided by the number of samples once more.": stepped(
        net_w, net_b, net_w_grads, net_b_grads, 2.0 / 5
    ),
}
with check.replaced(globals(), **others):
    rng = np.random.default_rng(4)
    check.returns(full, sgd_epoch, net_X, net_y, net_w, net_b, 2.0, 5, rng, mistakes=mistakes)
    check.returns(full, sgd_epoch, net_X, net_y, net_w, net_b, 2.0, 8, rng, mistakes=mistakes)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        random = check.rng("sgd_epoch-full")
        for size, n, batch_size in (([3, 2], 4, 4), ([2, 4, 3], 6, 100), ([1, 3, 2, 1], 3, 4), ([4, 2, 2], 1, 1)):
            for _ in range(500):
                X = random.uniform(0.4, 1.8, (n, size[0])) * random.choice([-1, 1], (n, size[0]))
                w = [random.uniform(0.6, 1.8, (k, m)) * random.choice([-1, 1], (k, m)) for m, k in zip(size, size[1:])]
                b = [random.uniform(0.1, 0.6, (k, 1)) * random.choice([-1, 1], (k, 1)) for k in size[1:]]
                y = np.where(predict(X, w, b) > 0.5, 0.0, 1.0)
                grads = finished_05.backprop(X, y, w, b)
                if min(np.abs(layer).max() for layer in grads[0] + grads[1]) > 0.006:
                    break
            lr = float(random.uniform(0.5, 3))
            rng = np.random.default_rng(int(random.integers(1000)))
            check.returns(stepped(w, b, *grads, lr), sgd_epoch, X, y, w, b, lr, batch_size, rng)
        expected = stepped(w, b, *grads, lr)
        check.returns(expected, sgd_epoch, rng=rng, batch_size=batch_size, lr=lr, b=b, w=w, y=y, X=X)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("sgd_epoch", "one batch of all samples is one full step")

# %% nbgrader={"grade_id": "sgd_epoch-steps", "grade": true, "points": 1}
from course.finished import backprop as finished_05

others = {name: getattr(finished_05, name) for name in EXERCISES if name != "sgd_epoch"}
# five times the same sample, one unit: whatever the order, each step is the same step
same_X, same_y = np.full((5, 1), 2.0), np.full((5, 1), 0.1)
after = [
    (0.8, -0.3),
    (0.45372529, -0.47313736),
    (0.09092702, -0.65453649),
    (-0.11059172, -0.75529586),
    (-0.21408954, -0.80704477),
]
# w and b after 0, 1, 2, 3, 4 and 5 steps with learning rate 1.5
after += [(-0.27967605, -0.83983803)]
start, one, two, three, four, five = (([np.array([[w]])], [np.array([[b]])]) for w, b in after)
mistakes = {
    "one step was made; five samples in batches of 2 make three.": one,
    "two steps were made: the last, short batch is missing.": two,
    "five steps were made: batches of 2 are wanted, not single samples.": five,
    "nothing has moved.": start,
    "all gradients were taken at the start; each batch needs the "
    "parameters as they are by then.": (
        [start[0][0] + 3 * (one[0][0] - start[0][0])],
        [start[1][0] + 3 * (one[1][0] - start[1][0])],
    ),
}
with check.replaced(globals(), **others):
    check.returns(
        three, sgd_epoch, same_X, same_y, *start, 1.5, 2, np.random.default_rng(1),
        mistakes=mistakes,
    )

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        random = check.rng("sgd_epoch-steps")
        for size, n, batch_size in (([2, 3, 1], 6, 3), ([3, 2, 2], 7, 3), ([2, 2], 4, 1), ([1, 2, 3, 1], 9, 2)):
            for _ in range(500):
                x = random.uniform(0.4, 1.8, (1, size[0])) * random.choice([-1, 1], (1, size[0]))
                w = [random.uniform(0.6, 1.8, (k, m)) * random.choice([-1, 1], (k, m)) for m, k in zip(size, size[1:])]
                b = [random.uniform(0.1, 0.6, (k, 1)) * random.choice([-1, 1], (k, 1)) for k in size[1:]]
                y = np.where(predict(x, w, b) > 0.5, 0.0, 1.0)
                grads = finished_05.backprop(x, y, w, b)
                if min(np.abs(layer).max() for layer in grads[0] + grads[1]) > 0.006:
                    break
            now, lr = (w, b), float(random.uniform(0.5, 2))
            for _ in range(-(-n // batch_size)):
                slopes = finished_05.backprop(x, y, *now)
                now = tuple([old - lr * slope for old, slope in zip(*pair)] for pair in zip(now, slopes))
            many_X, many_y = np.repeat(x, n, axis=0), np.repeat(y, n, axis=0)
            check.returns(now, sgd_epoch, many_X, many_y, w, b, lr, batch_size, np.random.default_rng(n))

    hidden_checks()
    ### END HIDDEN TESTS
check.right("sgd_epoch", "one step for each batch")

# %% nbgrader={"grade_id": "sgd_epoch-order", "grade": true, "points": 2}
from itertools import permutations

from course.finished import backprop as finished_05
from course.layers import check_layers

others = {name: getattr(finished_05, name) for name in EXERCISES if name != "sgd_epoch"}


def epochs_in_all_orders(X, y, w, b, lr, batch_size):
    """Where an epoch can end: a long array of parameters for each way to make up the batches."""
    ends = {}
    for order in permutations(range(len(X))):
        batches = tuple(
            tuple(sorted(order[start : start + batch_size]))
            for start in range(0, len(X), batch_size)
        )
        if batches not in ends:
            now = [*w, *b]
            for batch in batches:
                w_grads, b_grads = finished_05.backprop(
                    X[list(batch)], y[list(batch)], now[: len(w)], now[len(w) :]
                )
                now = [old - lr * grads for old, grads in zip(now, w_grads + b_grads)]
            ends[batches] = np.concatenate([np.ravel(layer) for layer in now])
    return np.array(list(ends.values()))


def end_of(X, y, w, b, lr, batch_size, seed, size):
    """Where sgd_epoch ends, as one long array."""
    call = f"sgd_epoch(X, y, w, b, {lr:.3g}, {batch_size}, rng) with {len(X)} samples"
    got = check.call(sgd_epoch, X, y, w, b, lr, batch_size, np.random.default_rng(seed))
    new_w, new_b = check_layers(call, got, size)
    return np.concatenate([np.ravel(layer) for layer in new_w + new_b]), call


def check_orders(X, y, w, b, lr, batch_size, seeds, size):
    possible = epochs_in_all_orders(X, y, w, b, lr, batch_size)
    found, ends = set(), {}
    for seed in seeds:
        end, call = end_of(X, y, w, b, lr, batch_size, seed, size)
        ends[seed] = end
        same = (np.abs(possible - end) <= 1e-5 + 1e-4 * np.abs(possible)).all(axis=1)
        check.that(
            same.any(),
            f"{call}\ncame back: parameters that no order of the samples leads to\nexpected:  "
            f"one of {len(possible)} possible ends: each "
            "sample in exactly one batch, with its own y, each step at the parameters as they "
            "are by then\nlikely:    are the rows of y those of X? Is every batch used, once? "
            "Does each step start where the last one ended?",
        )
        found.add(int(np.argmax(same)))
    for seed in seeds[:3]:
        twin, call = end_of(X, y, w, b, lr, batch_size, seed, size)
        check.that(
            np.allclose(ends[seed], twin, rtol=1e-4, atol=1e-5),
            f"{call}, twice with equal generators\ncame back: two different ends\nlikely:    the "
            "order comes from np.random or another "
            "generator; use the rng that is handed in.",
        )
    check.that(
        len(found) > 1,
        f"{call}, with {len(seeds)} different generators\ncame back: the same end each time\n"
        "likely:    the order of the samples is always the same; draw it from the rng that is "
        "handed in.",
    )


order_X, order_y = (
    np.array([[1.6, -0.7], [-1.1, 0.5], [0.8, 1.4]]),
    np.array([[0.0], [1.0], [1.0]]),
)
order_w = [np.array([[0.9, -1.2], [0.5, 1.4], [-0.8, 0.3]]), np.array([[1.5, -0.9, 0.7]])]
order_b = [np.array([[0.2], [-0.4], [0.6]]), np.array([[-0.3]])]
with check.replaced(globals(), **others):
    check_orders(order_X, order_y, order_w, order_b, 4.0, 1, range(8), [2, 3, 1])


### BEGIN HIDDEN TESTS
def hidden_checks():
    random = check.rng("sgd_epoch-order")
    for size, n, batch_size in (([2, 3, 2], 4, 2), ([3, 2], 3, 2), ([2, 2, 3, 1], 3, 1)):
        for _ in range(500):
            X = random.uniform(0.4, 1.8, (n, size[0])) * random.choice([-1, 1], (n, size[0]))
            w = [random.uniform(0.6, 1.8, (k, m)) * random.choice([-1, 1], (k, m)) for m, k in zip(size, size[1:])]
            b = [random.uniform(0.1, 0.6, (k, 1)) * random.choice([-1, 1], (k, 1)) for k in size[1:]]
            y = random.integers(0, 2, (n, size[-1])).astype(float)
            ends = epochs_in_all_orders(X, y, w, b, 3.0, batch_size)
            gaps = [np.abs(one - two).max() for k, one in enumerate(ends) for two in ends[:k]]
            if min(gaps) > 5e-4 and len(np.unique(y, axis=0)) > 1:
                break
        check_orders(X, y, w, b, 3.0, batch_size, random.integers(0, 2**31, 14).tolist(), size)


with check.replaced(globals(), **others):
    hidden_checks()
### END HIDDEN TESTS
check.right("sgd_epoch", "every sample once, in an order drawn from rng")

# %% [markdown]
# ## 9 · Digits, read by your own code
#
# scikit-learn ships 1,797 handwritten digits of 8 × 8 pixels. The network has 64 inputs, 30 hidden units and 10
# outputs, one for each
# digit: 2,260 parameters. The targets are *one-hot*: for a 3 a row of zeros with a 1 at place 3. The network's answer
# is the place of
# its largest output. A quarter of the digits takes no part in the training.
#
# One thing is new. The starting weights are divided by $\sqrt{\text{units in}}$. A unit that adds up 64 inputs would
# otherwise start far out
# on the flat part of the sigmoid, where $\sigma'$ lets little blame through. Notebook 06 looks at this closely.
#
# The same start is trained three times for 15 epochs with learning rate 3: in batches of 10, in batches of 100, and
# with all 1,348 at once.
# In one epoch these take 135 steps, 14 steps and a single one. **Which curve will be highest?**

# %% tags=["demo"]
X_digits, labels = digits()
X_train, X_test, labels_train, labels_test = split(X_digits, labels)
y_train = one_hot(labels_train, 10)  # (1348, 10)

start_w, start_b = notebook_04.nn_parameter_maker([64, 30, 10], np.random.default_rng(0))
start_w = [layer / np.sqrt(layer.shape[1]) for layer in start_w]


def share_right(w, b):
    """The share of the digits kept aside whose largest output is at the right place."""
    return float((predict(X_test, w, b).argmax(axis=1) == labels_test).mean())


epoch = chosen("sgd_epoch")
curves_of_batches = {}
for batch_size in (10, 100, len(X_train)):
    w, b, random, scores = start_w, start_b, np.random.default_rng(1), []
    for _ in range(15):
        w, b = epoch(X_train, y_train, w, b, 3.0, batch_size, random)
        scores.append(share_right(w, b))
    curves_of_batches[f"batches of {batch_size:,}"] = scores
    if batch_size == 10:
        trained = w, b
for name, scores in curves_of_batches.items():
    print(f"{name}: right after 15 epochs {scores[-1]:.3f}")
draw.scores(
    curves_of_batches,
    alt="Share of new digits read right over 15 epochs. Batches of 10 pass 0.9 within three "
    "epochs and end near 0.96. Batches of 100 climb slowly and end above 0.8. All at once stays "
    "low, below 0.3.",
)

# %% [markdown]
# One epoch costs each of the three about the same amount of arithmetic. In it the small batches make 135 steps, each a
# little wrong, and
# end at about 0.96. The full gradient makes a single, exact step and is at about 0.29 after fifteen. For learning,
# many rough steps beat a few
# exact ones by far.
#
# Below are eight digits that the first network reads right and eight that it does not. With which of the second row do
# you agree?

# %% tags=["demo"]
answers = predict(X_test, *trained).argmax(axis=1)
right, wrong = np.flatnonzero(answers == labels_test), np.flatnonzero(answers != labels_test)
one_of_each = [right[labels_test[right] == digit][0] for digit in range(8)]
shown = np.concatenate([one_of_each, wrong[:8]])
print(f"{len(wrong)} of {len(labels_test)} new digits are read wrong")
draw.guesses(
    X_test[shown].reshape(-1, 8, 8),
    labels_test[shown],
    answers[shown],
    alt="Two rows of eight digits of 8 by 8 pixels. Above each stands what the network says. The "
    "first row, 0 to 7, is right. In the second row, with the true digit beside each answer, "
    "most digits are blurred or oddly shaped.",
)

# %% [markdown]
# ## 10 · What a gradient costs
#
# Now the promise of the beginning. Networks with 64 inputs, 10 outputs and 1, 3, 10 or 30 hidden units; 50 digits;
# **one** gradient each, by
# measuring (the function of notebook 04) and by backpropagation. Both scales are logarithmic: a straight line with
# slope 1 means "twice the
# parameters, twice the time". **What do you expect for the slopes of the two lines?** The seconds are those of your
# machine.

# %% tags=["demo"]
seconds = {"measured": [], "backprop": []}
counts = []
for hidden in (1, 3, 10, 30):
    w, b = notebook_04.nn_parameter_maker([64, hidden, 10], np.random.default_rng(hidden))
    counts.append(sum(layer.size for layer in w + b))
    begin = perf_counter()
    slopes = notebook_04.gradient_estimator(X_train[:50], y_train[:50], w, b)
    seconds["measured"].append(perf_counter() - begin)
    begin = perf_counter()
    for _ in range(20):
        grads = chosen("backprop")(X_train[:50], y_train[:50], w, b)
    seconds["backprop"].append((perf_counter() - begin) / 20)
    # the cost of notebook 04 is twice this one
    error = relative_error(flat(slopes) / 2, flat(grads))
    print(
        f"{counts[-1]:6,} parameters: measured {seconds['measured'][-1]:.3f} s, backprop "
        f"{seconds['backprop'][-1]:.5f} s, apart {error:.0e}"
    )
draw.cost_of_gradients(
    counts,
    seconds,
    alt="Seconds for one gradient against 85, 235, 760 and 2,260 parameters, both log scales. "
    "The measured gradient climbs with the number of parameters to some tenths of a second or "
    "more. Backprop stays almost flat, below a thousandth or two.",
)

# %% [markdown]
# To measure 2,260 slopes takes 4,520 forward passes. Each pass also gets longer with the network, so the time grows
# faster than the number of
# parameters. Backpropagation makes the same numbers out of one pass forward and one back. A way back costs about twice
# a way forward (two
# matrix products for each layer where the way forward has one), so the whole gradient costs about **three** forward
# passes, for any size.
#
# This is the reason why networks with billions of parameters can be trained at all.

# %% [markdown]
# ## 11 · Explore
#
# The worked example once more, step by step. The sliders choose the target, the learning rate, and how many steps have
# been taken. *Show*
# switches between the values that go forward and the slopes that come back. Keyboard: Tab to reach a control, arrow
# keys to change it.
#
# Try, in this order: zero steps, and find $-0.688$ among the slopes · one step with 0.05, prediction 0.256 · the
# learning rate that is
# nearest to the target after **one** step · 0.5 with six steps · 0.7 with four steps · a target of 0.2, and see how
# small the slopes are.

# %% tags=["demo"]
backprop_explorer()

# %% [markdown]
# Without the explorer, the same as a picture: where one step leads, for every learning rate. Look for the rate that
# hits the target
# at once, and for the first one after which you are farther away than before.


# %% tags=["demo"]
def after_one_step(rates):
    """The prediction after one step from the start, for each learning rate."""
    moved = [ready.linear_update(ex_i, 1, ex_W1, ex_W2, lr) for lr in rates]
    return np.array([ready.linear_forward(ex_i, *matrices)[1][0, 0] for matrices in moved])


curves.functions(
    {
        "after one step": after_one_step,
        "actual": np.ones_like,
        "before": lambda lr: np.full_like(lr, 0.191),
    },
    low=0.0,
    high=0.8,
    xlabel="learning rate",
    ylabel="prediction",
    alt="The prediction after one step climbs from 0.191 at learning rate 0, passes 1 at about "
    "0.42 and reaches 2.2 at 0.8.",
)

# %% [markdown]
# A rate of about 0.42 hits the target in one step; for rates over about 0.69 one step leads farther away than the
# start was. The curve
# bends upward because both layers move at once, and their product grows faster than either.

# %% [markdown]
# ## 12 · Beside scikit-learn
#
# `MLPClassifier` trains the same kind of network: 30 sigmoid units (it says *logistic*), mini-batches of 10, plain
# gradient descent without
# momentum. Two things differ. Its outputs are a softmax, and its cost is the cross-entropy: notebook 06 explains both.
# So compare the scores, not
# the digits.

# %% tags=["demo"]
from sklearn.neural_network import MLPClassifier

theirs = MLPClassifier(
    (30,),
    activation="logistic",
    solver="sgd",
    batch_size=10,
    learning_rate_init=0.3,
    momentum=0.0,
    alpha=0.0,
    random_state=0,
)
for _ in range(15):
    theirs.partial_fit(X_train, labels_train, classes=range(10))  # one epoch
print("parameters:", sum(layer.size for layer in theirs.coefs_ + theirs.intercepts_))
print(
    f"new digits read right: scikit-learn {theirs.score(X_test, labels_test):.3f}, ours "
    f"{share_right(*trained):.3f}"
)

# %% [markdown]
# ## Three questions
#
# Their code is folded, because it knows the answers: run it with Shift + Enter. Each answer replies to you, and wrong ones
# are worth a click too.

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "Layer 1 has 5 units, layer 2 has 2, and there are 7 samples. How do you get from `delta` of "
    "layer 2, `(2, 7)`, to the blame that arrives at layer 1?",
    {
        "w @ delta": "`w` of layer 2 is `(2, 5)`, and `(2, 5) @ (2, 7)` does not fit.",
        "w.T @ delta":
            "`(5, 2) @ (2, 7) -> (5, 7)`: one number for each unit of layer 1 and each sample. "
            "Then comes the slope of its sigmoid.",
        "delta @ w":
            "`(2, 7) @ (2, 5)` does not fit. With samples in rows it would be this order: the "
            "convention decides.",
    },
    right="w.T @ delta",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "Your gradient check gives 0.33 on three different networks. What is the likely cause?",
    {
        "A wrong derivative of the activation":
            "That gives another number for each network, since each slope is off by its own "
            "amount.",
        "One of the two gradients is twice the other: a factor of 2 in the cost":
            "$\\frac{2 - 1}{2 + 1} = \\frac13$, whatever the network. $C$ with $\\frac{1}{2n}$ "
            "against a cost with $\\frac{1}{n}$ does it.",
        "Rounding: the step of the measured slopes is too small":
            "That costs digits, but from $10^{-10}$ to perhaps $10^{-6}$, not to a third.",
    },
    right="One of the two gradients is twice the other: a factor of 2 in the cost",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "A colleague doubles the number of hidden units, and so about doubles the parameters. What "
    "becomes of the time for one gradient?",
    {
        "Measured: about 4 times. Backprop: about 2 times":
            "Measuring makes twice as many passes, and each takes about twice as long. "
            "Backprop still makes one sweep, which takes about twice as long.",
        "Both about 2 times":
            "For measuring, two things double: the number of passes and the work in each.",
        "Backprop stays the same, for it is always one sweep":
            "One sweep, but through larger matrices.",
    },
    right="Measured: about 4 times. Backprop: about 2 times",
)

# %% [markdown]
# ## In your own words
#
# A friend has written a network from scratch and says: *"My backprop must be right. I tried three random starts, and
# each time the cost
# went down and XOR was solved."*
#
# Answer in three to six sentences. Say **why this does not follow**, with something you saw in this notebook; **what
# your friend should do
# instead**, and on what size of network; and **what number to expect** if the code is right, and if it is wrong. This
# is read by a person and
# gives up to 2 points. Double-click the next cell to write.

# %% [markdown] nbgrader={"grade_id": "reflection", "grade": true, "solution": true, "points": 2}
# *Your text here.*
#
# ### BEGIN MARK SCHEME
# **2 points** in all:
#
# - **1 point**: a wrong gradient can still learn, **with evidence** from the notebook: σ for σ' at the output solved
#   XOR in 100 of 100
#   starts; in both layers still in 20 to 40 of 100; 19 of 23 slopes kept their sign; patient A only acts like a larger
#   learning rate. A reason
#   without evidence ("downhill is a wide direction") gives 0.5.
# - **0.5**: a gradient check: slopes measured by nudging each parameter (central difference), compared with backprop
#   over **all**
#   parameters, on a small network with a few samples (because it takes two passes for each parameter), with random
#   parameters that are not zero.
# - **0.5**: numbers: about $10^{-9}$ or less if right (anything clearly below $10^{-4}$ is accepted), about $10^{-2}$
#   and more if wrong.
#
# "Test on more data" or "train longer" does not count as a check. Naming the same cost in both (1/(2n)) is a good
# remark and not required.
# ### END MARK SCHEME

# %% [markdown]
# ## Recap
#
# - $\delta$ is the slope of the cost with respect to $z$: the blame of a unit for a sample.
# - Output: $\delta = (a - y) \odot \sigma'(z)$. Hidden:
#   $\delta_l = (w_{l+1}^\mathsf{T} \delta_{l+1}) \odot \sigma'(z_l)$. It is $\sigma'$, not $\sigma$.
# - Gradients: $\delta\,a^\mathsf{T} / n$ for weights, the mean of $\delta$ along the samples for biases. Take all of
#   them first, then move.
# - Whether it learns proves nothing. A gradient check does: about $10^{-10}$ if right, $10^{-2}$ and more if wrong.
# - Where a mistake begins, whether weights or biases, and whether there is one factor: three questions that find most
#   bugs.
# - Mini-batches make many rough steps where the full gradient makes one. A new random order in each epoch, every
#   sample once.
# - Measured, a gradient costs two runs for each parameter. Backpropagation costs about three runs in all.
#
# **What is missing, and where it comes**
#
# | limit | taken away by | in notebook |
# |:--|:--|:--|
# | $\sigma'$ is at most 1/4, and blame fades from layer to layer | other activations, better starting weights | 06 |
# | squared error with a sigmoid learns slowly when it is quite wrong | softmax and cross-entropy | 06 |
# | it can learn the training data by heart | regularisation, dropout, early stopping | 07 |
# | one learning rate for all | momentum and Adam | 07 |
# | a digit moved by a pixel is a new digit | convolution | 08 |

# %% [markdown]
# ## A challenge, not graded
#
# **Another cost.** For the cross-entropy $C = -\frac1n \sum \bigl(y \ln a + (1 - y) \ln(1 - a)\bigr)$ the delta of the
# output layer becomes
# very simple. Find it with the chain rule, write `my_output_delta`, and let the check below judge.
#
# <details><summary>A hint</summary>
#
# The slope of one term with respect to $a$ is $-\frac{y}{a} + \frac{1 - y}{1 - a} = \frac{a - y}{a(1 - a)}$. Multiply
# it with $\sigma'(z) = a(1 - a)$.
#
# </details>
#
# <details><summary>What one finds</summary>
#
# $\delta = a - y$: the factor $\sigma'$ cancels. A unit that is sure and wrong still gets its full blame. Patient E of
# the lab would be right
# for this cost. Each cost has its own first equation; the other three stay.
#
# </details>


# %% tags=["demo"]
def my_output_delta(a, y, z):
    """Replace the line below by the delta of the cross-entropy."""
    return np.full(a.shape, np.nan)


def cross_entropy_of(z, y):
    a = sigmoid(z)
    return -(y * np.log(a) + (1 - y) * np.log(1 - a))


z, y = np.array([[0.7, -1.2, 2.0]]), np.array([[1.0, 1.0, 0.0]])
print("yours:   ", my_output_delta(sigmoid(z), y, z))
print(
    "measured:", ((cross_entropy_of(z + 1e-5, y) - cross_entropy_of(z - 1e-5, y)) / 2e-5).round(6)
)

# %% [markdown]
# ## How far you are
#
# The next cell lists the checks that were right since the kernel started. Before you hand in: **Kernel → Restart Kernel
# and Run All Cells**, look at the list once more, and save.
#
# **Next:** [06 · Activations, losses, and where to start](../06-activations/activations.ipynb)

# %% tags=["demo"]
check.progress(
    {
        "linear_forward": 1, "linear_update": 2, "sigmoid_prime": 2, "forward_trace": 2,
        "output_delta": 2,
        "hidden_delta": 2, "backprop": 3, "gradient_check": 3, "minibatches": 2, "sgd_epoch": 3,
    }
)  # fmt: skip
