
# %% [markdown]
# ## 9 · Digits, read by your own code
#
# scikit-learn ships 1,797 handwritten digits of 8 × 8 pixels. The network has 64 inputs, 30 hidden units and 10 outputs, one for each
# digit: 2,260 parameters. The targets are *one-hot*: for a 3 a row of zeros with a 1 at place 3. The network's answer is the place of
# its largest output. A quarter of the digits takes no part in the training.
#
# One thing is new. The starting weights are divided by $\sqrt{\text{units in}}$. A unit that adds up 64 inputs would otherwise start far out
# on the flat part of the sigmoid, where $\sigma'$ lets little blame through. Notebook 06 looks at this closely.
#
# The same start is trained three times for 15 epochs with learning rate 3: in batches of 10, in batches of 100, and with all 1,348 at once.
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
print("right after 15 epochs:", {name: round(scores[-1], 3) for name, scores in curves_of_batches.items()})
draw.scores(
    curves_of_batches,
    alt="Share of new digits read right over 15 epochs. Batches of 10 pass 0.9 within three epochs and end near 0.96. Batches of 100 climb "
    "slowly and end above 0.8. All at once stays low, below 0.3.",
)

# %% [markdown]
# One epoch costs each of the three about the same amount of arithmetic. In it the small batches make 135 steps, each a little wrong, and
# end at about 0.96. The full gradient makes a single, exact step and is at about 0.29 after fifteen. For learning, many rough steps beat a few
# exact ones by far.
#
# Below are eight digits that the first network reads right and eight that it does not. With which of the second row do you agree?

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
    alt="Two rows of eight digits of 8 by 8 pixels. Above each stands what the network says. The first row, 0 to 7, is right. In the second row, "
    "with the true digit beside each answer, most digits are blurred or oddly shaped.",
)

# %% [markdown]
# ## 10 · What a gradient costs
#
# Now the promise of the beginning. Networks with 64 inputs, 10 outputs and 1, 3, 10 or 30 hidden units; 50 digits; **one** gradient each, by
# measuring (the function of notebook 04) and by backpropagation. Both scales are logarithmic: a straight line with slope 1 means "twice the
# parameters, twice the time". **What do you expect for the slopes of the two lines?** The seconds are those of your machine.

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
    error = relative_error(flat(slopes) / 2, flat(grads))  # the cost of notebook 04 is twice this one
    print(f"{counts[-1]:6,} parameters: measured {seconds['measured'][-1]:.3f} s, backprop {seconds['backprop'][-1]:.5f} s, apart {error:.0e}")
draw.cost_of_gradients(
    counts,
    seconds,
    alt="Seconds for one gradient against 85, 235, 760 and 2,260 parameters, both log scales. The measured gradient climbs with the number of "
    "parameters to some tenths of a second or more. Backprop stays almost flat, below a thousandth or two.",
)

# %% [markdown]
# To measure 2,260 slopes takes 4,520 forward passes. Each pass also gets longer with the network, so the time grows faster than the number of
# parameters. Backpropagation makes the same numbers out of one pass forward and one back. A way back costs about twice a way forward (two
# matrix products for each layer where the way forward has one), so the whole gradient costs about **three** forward passes, for any size.
#
# This is the reason why networks with billions of parameters can be trained at all.

# %% [markdown]
# ## 11 · Explore
#
# The worked example once more, step by step. The sliders choose the target, the learning rate, and how many steps have been taken. *Show*
# switches between the values that go forward and the slopes that come back. Keyboard: Tab to reach a control, arrow keys to change it.
#
# Try, in this order: zero steps, and find $-0.68765$ among the slopes · one step with 0.05, prediction 0.256 · the learning rate that is
# nearest to the target after **one** step · 0.5 with six steps · 0.7 with four steps · a target of 0.2, and see how small the slopes are.

# %% tags=["demo"]
backprop_explorer()

# %% [markdown]
# Without the explorer, the same as a picture: where one step leads, for every learning rate. Look for the rate that hits the target
# at once, and for the first one after which you are farther away than before.

# %% tags=["demo"]
def after_one_step(rates):
    """The prediction after one step from the start, for each learning rate."""
    moved = [ready.linear_update(ex_i, 1, ex_W1, ex_W2, lr) for lr in rates]
    return np.array([ready.linear_forward(ex_i, *matrices)[1][0, 0] for matrices in moved])


curves.functions(
    {"after one step": after_one_step, "actual": np.ones_like, "before": lambda lr: np.full_like(lr, 0.191)},
    low=0.0,
    high=0.8,
    xlabel="learning rate",
    ylabel="prediction",
    alt="The prediction after one step climbs from 0.191 at learning rate 0, passes 1 at about 0.42 and reaches 2.2 at 0.8.",
)

# %% [markdown]
# A rate of about 0.42 hits the target in one step; for rates over about 0.69 one step leads farther away than the start was. The curve
# bends upward because both layers move at once, and their product grows faster than either.

# %% [markdown]
# ## 12 · Beside scikit-learn
#
# `MLPClassifier` trains the same kind of network: 30 sigmoid units (it says *logistic*), mini-batches of 10, plain gradient descent without
# momentum. Two things differ. Its outputs are a softmax, and its cost is the cross-entropy: notebook 06 explains both. So compare the scores, not
# the digits.

# %% tags=["demo"]
from sklearn.neural_network import MLPClassifier

theirs = MLPClassifier(
    (30,), activation="logistic", solver="sgd", batch_size=10, learning_rate_init=0.3, momentum=0.0, alpha=0.0, random_state=0
)
for _ in range(15):
    theirs.partial_fit(X_train, labels_train, classes=range(10))  # one epoch
print("parameters:", sum(layer.size for layer in theirs.coefs_ + theirs.intercepts_))
print(f"new digits read right: scikit-learn {theirs.score(X_test, labels_test):.3f}, ours {share_right(*trained):.3f}")

# %% [markdown]
# ## Three questions
#
# Each answer replies to you. Wrong ones are worth a click too.

# %% tags=["demo"]
ask(
    "Layer 1 has 5 units, layer 2 has 2, and there are 7 samples. How do you get from `delta` of layer 2, `(2, 7)`, to the blame that "
    "arrives at layer 1?",
    {
        "w @ delta": "`w` of layer 2 is `(2, 5)`, and `(2, 5) @ (2, 7)` does not fit.",
        "w.T @ delta": "`(5, 2) @ (2, 7) -> (5, 7)`: one number for each unit of layer 1 and each sample. Then comes the slope of its sigmoid.",
        "delta @ w": "`(2, 7) @ (2, 5)` does not fit. With samples in rows it would be this order: the convention decides.",
    },
    right="w.T @ delta",
)

# %% tags=["demo"]
ask(
    "Your gradient check gives 0.33 on three different networks. What is the likely cause?",
    {
        "A wrong derivative of the activation": "That gives another number for each network, since each slope is off by its own amount.",
        "One of the two gradients is twice the other: a factor of 2 in the cost": "$\\frac{2 - 1}{2 + 1} = \\frac13$, whatever the network. "
        "$C$ with $\\frac{1}{2n}$ against a cost with $\\frac{1}{n}$ does it.",
        "Rounding: the step of the measured slopes is too small": "That costs digits, but from $10^{-10}$ to perhaps $10^{-6}$, not to a third.",
    },
    right="One of the two gradients is twice the other: a factor of 2 in the cost",
)

# %% tags=["demo"]
ask(
    "A colleague doubles the number of hidden units, and so about doubles the parameters. What becomes of the time for one gradient?",
    {
        "Measured: about 4 times. Backprop: about 2 times": "Measuring makes twice as many passes, and each takes about twice as long. "
        "Backprop still makes one sweep, which takes about twice as long.",
        "Both about 2 times": "For measuring, two things double: the number of passes and the work in each.",
        "Backprop stays the same, for it is always one sweep": "One sweep, but through larger matrices.",
    },
    right="Measured: about 4 times. Backprop: about 2 times",
)

# %% [markdown]
# ## In your own words
#
# A friend has written a network from scratch and says: *"My backprop must be right. I tried three random starts, and each time the cost
# went down and XOR was solved."*
#
# Answer in three to six sentences. Say **why this does not follow**, with something you saw in this notebook; **what your friend should do
# instead**, and on what size of network; and **what number to expect** if the code is right, and if it is wrong. This is read by a person and
# gives up to 2 points. Double-click the next cell to write.

# %% [markdown] nbgrader={"grade_id": "reflection", "grade": true, "solution": true, "points": 2}
# *Your text here.*
#
# ### BEGIN MARK SCHEME
# **2 points** in all:
#
# - **1 point**: a wrong gradient can still learn, **with evidence** from the notebook: σ for σ' at the output solved XOR in 100 of 100
#   starts; in both layers still in 20 to 40 of 100; 19 of 23 slopes kept their sign; patient A only acts like a larger learning rate. A reason
#   without evidence ("downhill is a wide direction") gives 0.5.
# - **0.5**: a gradient check: slopes measured by nudging each parameter (central difference), compared with backprop over **all**
#   parameters, on a small network with a few samples (because it takes two passes for each parameter), with random parameters that are not zero.
# - **0.5**: numbers: about $10^{-9}$ or less if right (anything clearly below $10^{-4}$ is accepted), about $10^{-2}$ and more if wrong.
#
# "Test on more data" or "train longer" does not count as a check. Naming the same cost in both (1/(2n)) is a good remark and not required.
# ### END MARK SCHEME

# %% [markdown]
# ## Recap
#
# - $\delta$ is the slope of the cost with respect to $z$: the blame of a unit for a sample.
# - Output: $\delta = (a - y) \odot \sigma'(z)$. Hidden: $\delta_l = (w_{l+1}^\mathsf{T} \delta_{l+1}) \odot \sigma'(z_l)$. It is $\sigma'$, not $\sigma$.
# - Gradients: $\delta\,a^\mathsf{T} / n$ for weights, the mean of $\delta$ along the samples for biases. Take all of them first, then move.
# - Whether it learns proves nothing. A gradient check does: about $10^{-10}$ if right, $10^{-2}$ and more if wrong.
# - Where a mistake begins, whether weights or biases, and whether there is one factor: three questions that find most bugs.
# - Mini-batches make many rough steps where the full gradient makes one. A new random order in each epoch, every sample once.
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
# **Another cost.** For the cross-entropy $C = -\frac1n \sum \bigl(y \ln a + (1 - y) \ln(1 - a)\bigr)$ the delta of the output layer becomes
# very simple. Find it with the chain rule, write `my_output_delta`, and let the check below judge.
#
# <details><summary>A hint</summary>
#
# The slope of one term with respect to $a$ is $-\frac{y}{a} + \frac{1 - y}{1 - a} = \frac{a - y}{a(1 - a)}$. Multiply it with $\sigma'(z) = a(1 - a)$.
#
# </details>
#
# <details><summary>What one finds</summary>
#
# $\delta = a - y$: the factor $\sigma'$ cancels. A unit that is sure and wrong still gets its full blame. Patient E of the lab would be right
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
print("measured:", ((cross_entropy_of(z + 1e-5, y) - cross_entropy_of(z - 1e-5, y)) / 2e-5).round(6))

# %% [markdown]
# ## How far you are
#
# The next cell lists the checks that were right since the kernel started. Before you hand in: **Kernel → Restart Kernel and Run All Cells**,
# look at the list once more, and save.

# %% tags=["demo"]
check.progress(
    {
        "linear_forward": 1, "linear_update": 2, "sigmoid_prime": 2, "forward_trace": 2, "output_delta": 2,
        "hidden_delta": 2, "backprop": 3, "gradient_check": 3, "minibatches": 2, "sgd_epoch": 3,
    }
)  # fmt: skip
