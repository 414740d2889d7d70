
# %% [markdown]
# **A picture as a second check.** Repeat the step. What do you expect from a learning rate of 0.05, of 0.2, of 0.5? Write it
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
    alt="The prediction over 12 steps for three learning rates. With 0.05 it climbs from 0.19 to 0.97 without passing 1. "
    "With 0.2 it is at 1.03 after three steps and then settles at 1. With 0.5 it jumps above and below 1 for ever, between about 0.1 and 1.8.",
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
# With $s = \sigma(z)$ it is $s(1 - s)$, entry by entry: what comes out has the shape of `z`. At $z = 0$ it must be 0.25.
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
    "this is the sigmoid itself; its slope is wanted.": np.array([0.1192029, 0.6224593, 0.9525741]),
    "the formula was applied to z; it needs the sigmoid of z.": np.array([-6.0, 0.25, -6.0]),
    "this is s * s; the second factor is 1 - s.": np.array([0.0142093, 0.3874556, 0.9073975]),
    "this is s * (1 + s): look at the sign.": np.array([0.1334123, 1.0099149, 1.8599716]),
    "this is the slope of tanh.": np.array([0.0706508, 0.7864477, 0.0098660]),
    "this is 1 - s; a factor is missing.": np.array([0.8807971, 0.3775407, 0.0474259]),
    "the sign is turned round: the sigmoid climbs everywhere.": np.array([-0.1049936, -0.2350037, -0.0451767]),
}
check.returns(np.array([0.1049936, 0.2350037, 0.0451767]), sigmoid_prime, np.array([-2.0, 0.5, 3.0]), mistakes=mistakes)
check.returns(0.25, sigmoid_prime, 0.0, mistakes={"this is the sigmoid itself; its slope is wanted.": 0.5})


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
    alt="The sigmoid climbs from 0 to 1. Its slope is a low bump: 0.25 at z = 0, 0.105 at 2 and −2, and close to 0 beyond 5.",
)

# %% [markdown]
# The slope is never more than 1/4, and at $z = \pm 5$ it is 0.0066. A unit that is far out on either side passes almost no
# blame on. Through ten layers even the best case leaves $0.25^{10}$, about a millionth. Notebook 06 comes back to this.
#
# > **A trap.** Many slides write $\sigma(z)$ in the equations below where $\sigma'(z)$ belongs. The code then runs, the cost
# > falls, and the gradient is wrong. Section 6 shows how far one gets with it.

# %% [markdown]
# ## 3 · Forward, and keep everything
#
# On the way back each layer needs two things of the way forward: the $z$ of its units, for $\sigma'(z)$, and the activations
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
activations = [inp, np.array([[0.3340331, 0.3497815], [0.4085410, 0.8581489]]), np.array([[0.6755428, 0.5871845]])]
no_bias_zs = [np.array([[-0.99, -0.92], [-0.17, 2.0]]), np.array([[-0.0054737, -0.3652805]])]
no_bias = [inp, np.array([[0.2709121, 0.2849579], [0.4576021, 0.8807971]]), np.array([[0.4986316, 0.4096819]])]
mistakes = {
    "the input is missing at the front of activations.": (zs, activations[1:]),
    "the biases were not added.": (no_bias_zs, no_bias),
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
        zs, activations, bare = [], [inp], [inp]
        for weights, biases in zip(w, b):
            z = np.array(
                [
                    [sum(weights[i, j] * activations[-1][j, k] for j in range(weights.shape[1])) + biases[i, 0] for k in range(n)]
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
z, a = np.array([[1.1, -0.4], [-2.8, 1.7]]), np.array([[0.7502601, 0.4013123], [0.0573242, 0.8455347]])
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
# Write $\delta_l$ for the slope of one sample's cost with respect to the $z$ of layer $l$: **how much this unit, in this
# sample, is to blame**. In code `delta` is `(units, n_samples)`, like `z`. Everything follows from it.
#
# **1 · The output layer.** One sample costs $\frac12 \sum (a - y)^2$, whose slope with respect to $a$ is $a - y$. From $a$ to $z$
# it is one more factor of the chain rule:
#
# $$\delta_L = (a_L - y) \odot \sigma'(z_L)$$
#
# ($\odot$ means entry by entry, `*` in NumPy.)
#
# **2 · A hidden layer.** A hidden unit works on every unit of the next layer. From each of them blame comes back, weighed
# with the weight on the way, and it adds up. The weight from unit $j$ to unit $k$ stands in row $k$, column $j$ of `w`; the sum
# over $k$ goes down a column, and a product with $w^\mathsf{T}$ does this for all $j$ at once:
#
# $$\delta_l = \bigl(w_{l+1}^\mathsf{T}\,\delta_{l+1}\bigr) \odot \sigma'(z_l)$$
#
# **3 and 4 · The parameters.** A bias is added to $z$ as it is, a weight after a product with what came in:
#
# $$\frac{\partial C}{\partial b_l} = \frac1n \sum_{\text{samples}} \delta_l, \qquad
# \frac{\partial C}{\partial w_l} = \frac1n\,\delta_l\,a_{l-1}^\mathsf{T}$$
#
# The product with $a^\mathsf{T}$ also does the sum over the samples, since samples are its inner axis. For a `[4, 3, 2]` network and
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
# $(a - y) \odot \sigma'(z)$: all three are `(n_out, n_samples)`, and so is the result. No matrix product, no mean: the mean
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
a = np.array([[0.5986877, 0.2141650, 0.8909032], [0.3543437, 0.7109495, 0.1544653]])  # the sigmoid of z
y = np.array([[1.0, 0.0, 0.2], [0.0, 1.0, 0.7]])
expected = np.array([[-0.0964196, 0.0360436, 0.0671521], [0.0810683, -0.0594000, -0.0712500]])
mistakes = {
    "the sign is turned round: it is a - y, not y - a.": -expected,
    "sigmoid stands where its derivative belongs.": (a - y) * a,
    "the slope of the sigmoid is missing: this is a - y alone.": a - y,
    "sigmoid_prime was given a; it takes z.": np.array([[-0.0918490, 0.0529320, 0.1425244], [0.0858624, -0.0638489, -0.1355734]]),
    "this is averaged over the samples; each sample keeps its own delta.": expected / 3,
    "this is summed over the samples; each sample keeps its own delta.": expected.sum(axis=1, keepdims=True),
    "this is half of it: the 1/2 of the cost cancels the 2 of the square.": expected / 2,
    "this is twice as much: the 1/2 of the cost cancels the 2 of the square.": expected * 2,
}
with check.replaced(globals(), sigmoid_prime=finished_05.sigmoid_prime):
    check.returns(expected, output_delta, a, y, z, mistakes=mistakes)
check.right("output_delta", "two outputs, three samples")

# %% nbgrader={"grade_id": "output_delta-any_size", "grade": true, "points": 1}
from course.finished import backprop as finished_05

with check.replaced(globals(), sigmoid_prime=finished_05.sigmoid_prime):
    a, y, z = np.array([[0.7310586]]), np.array([[0.4612852]]), np.array([[1.0]])  # one output, one sample
    check.returns(np.array([[0.0530407]]), output_delta, a, y, z)

    ### BEGIN HIDDEN TESTS
    def hidden_checks():
        random = check.rng("output_delta-any_size")
        for shape in ((1, 1), (1, 6), (5, 1), (3, 4), (4, 3), (10, 7)):
            z = random.uniform(0.2, 2.5, shape) * random.choice([-1, 1], shape)
            a = 0.5 + 0.5 * np.tanh(z / 2)
            y = np.where(a > 0.5, 0.0, 1.0) if shape != (3, 4) else random.uniform(-2, 3, shape)
            expected = np.array([[(p - t) * p * (1 - p) for p, t in zip(ps, ts)] for ps, ts in zip(a.tolist(), y.tolist())])
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
# Write the second equation. `w_next` and `delta_next` belong to the layer **above** (nearer to the output), `z` to the layer
# whose delta is wanted.
#
# <details><summary>Hint 1: idea</summary>
#
# First bring the blame back through the weights: a matrix product. Then the slope of the sigmoid, entry by entry.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $(w^\mathsf{T} \delta) \odot \sigma'(z)$. `w_next` is `(units_next, units)`, so its transpose is `(units, units_next)`;
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

    w_next: (units_next, units), the weights out of this layer; delta_next: (units_next, n_samples)
    z: (units, n_samples)
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
carried = np.array([[0.205, -0.225, -0.045, 0.185], [-0.285, 0.195, -0.03, -0.375], [-0.005, 0.195, 0.15, 0.185]])
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
    "the slope of the sigmoid is missing: this is the blame that arrives, w_next.T @ delta_next.": carried,
    "the slope of the sigmoid alone came back; multiply it with the blame that arrives.": expected / carried,
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
            expected, carried = np.zeros((units, n)), np.zeros((units, n))
            for j in range(units):
                for s in range(n):
                    carried[j, s] = sum(w_next[k, j] * delta_next[k, s] for k in range(above))
                    expected[j, s] = carried[j, s] / (2 + np.exp(z[j, s]) + np.exp(-z[j, s]))
            mistakes = {
                "the slope of the sigmoid is missing: this is the blame that arrives.": carried,
                "sigmoid stands where its derivative belongs.": carried / (1 + np.exp(-z)),
            }
            if above == units:
                plain = w_next @ delta_next / (2 + np.exp(z) + np.exp(-z))
                mistakes["w_next is not transposed; only its square shape lets that pass."] = plain
            check.returns(expected, hidden_delta, w_next, delta_next, z, mistakes=mistakes)
        check.returns(expected, hidden_delta, z=z, delta_next=delta_next, w_next=w_next)

    hidden_checks()
    ### END HIDDEN TESTS
check.right("hidden_delta", "layers of any size")
