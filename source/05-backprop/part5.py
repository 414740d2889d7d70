
# %% [markdown]
# ## 7 · A lab of planted bugs
#
# Six patients, A to F. Each is a `backprop` with **one** mistake, and all of them run without an error. The network is a
# `[3, 4, 3, 2]` one with six samples. The check says only *that* something is wrong. To learn *what*, look at each array by
# itself, and ask three questions:
#
# 1. **Where does it begin?** The sweep runs from the last layer to the first. A mistake in a layer spoils that layer and
#    everything below it. What lies above stays right.
# 2. **Weights, biases, or both?** If only one kind is wrong, delta is right and the fault is in the last line of the round.
# 3. **Is there one factor?** "Each number is 6 times too large" has another cause than "each is off by its own amount".
#
# Read the table from right to left, the way the sweep runs. Where all numbers of an array are off by one factor, it says so.

# %% tags=["demo"]
random = np.random.default_rng(0)
lab_size = [3, 4, 3, 2]
lab_w = [random.normal(size=(n_out, n_in)) for n_in, n_out in zip(lab_size, lab_size[1:])]
lab_b = [random.normal(size=(n_out, 1)) for n_out in lab_size[1:]]
lab = random.normal(size=(6, 3)), random.integers(0, 2, (6, 2)).astype(float), lab_w, lab_b  # X, y, w, b

lab_measured = measured_gradient(*lab)
tables = {letter: planted_bugs.symptoms(planted_bugs.patient(letter)(*lab), lab_measured) for letter in "ABCDEF"}
draw.symptoms(
    tables,
    alt="A table of relative errors, patients A to F against w[0], b[0], w[1], b[1], w[2], b[2]. A: all 0.714, 6 times. B: last layer "
    "right, 0.32 in the middle, 0.50 and 0.49 in the first. C: all weights right, biases between 0.48 and 0.60. D: all 1.000, −1 times. E: all "
    "0.61, no common factor. F: last layer right, 0.03 in the middle, 0.02 in the first.",
)

# %% [markdown]
# Take a sheet of paper and write a diagnosis for each. Then answer the questions below: each reply says what speaks for and against.

# %% tags=["demo"]
ask(
    "Patient A: every number of every array is 6 times too large. There are six samples.",
    {
        "The sum over the samples was not divided by n": "One factor for everything, and the factor is n. It even trains, as if the "
        "learning rate were 6 times larger, and behaves differently as soon as the batch size changes.",
        "The cost of notebook 04 was used": "That one gives a factor of 2, for any number of samples.",
        "sigmoid stands for sigmoid_prime": "That changes each number by its own amount. It leaves no common factor.",
    },
    right="The sum over the samples was not divided by n",
)

# %% tags=["demo"]
ask(
    "Patient B: the last layer is right, and everything below is clearly wrong, without a common factor.",
    {
        "output_delta is wrong": "Then the last layer would be wrong too: its gradients come straight from that delta.",
        "hidden_delta uses sigmoid in the place of sigmoid_prime": "The mistake begins with the first hidden delta, and each layer further "
        "down has it once more: 0.32 in the middle, 0.50 at the input.",
        "The gradients of the weights forgot the transpose": "With the shapes of this network that would not run at all.",
    },
    right="hidden_delta uses sigmoid in the place of sigmoid_prime",
)

# %% tags=["demo"]
ask(
    "Patient C: all weights are right, all biases are wrong.",
    {
        "delta is wrong in every layer": "The weight gradients are made from the same delta, and they are right.",
        "The biases were never moved": "This is about their gradients, before any step.",
        "The bias gradient takes the first sample in the place of the mean over all": "delta is right, so the fault is in the one line that "
        "makes the bias gradient of it: `delta[:, :1]` has the right shape, and this is why no error showed.",
    },
    right="The bias gradient takes the first sample in the place of the mean over all",
)

# %% tags=["demo"]
ask(
    "Patient D: every number has a factor of −1. And patient E: every array is wrong, the last one too, without a common factor.",
    {
        "D has y − a, E has y − a in one layer only": "y − a stands at one place, in the output. It turns all signs round, in all layers.",
        "D has y − a for a − y; E forgot sigmoid_prime at the output": "Right for both. For E the sweep starts with a − y alone. This would be "
        "right for another cost, cross-entropy, as notebook 06 shows. For this cost it is not.",
        "D forgot sigmoid_prime; E has y − a": "A forgotten slope is different for each unit and sample, so it leaves no common factor.",
    },
    right="D has y − a for a − y; E forgot sigmoid_prime at the output",
)

# %% [markdown]
# Patient F looks like B, much milder. One more measurement tells them apart. In training, F's code moves each layer as soon as its
# gradient is known, and then takes the *moved* weights to carry delta down. If so, its error must depend on the learning rate.

# %% tags=["demo"]
print("learning rate   error of w[0]: B        F")
for lr in (1.0, 0.1, 0.01):
    of_w0 = {letter: planted_bugs.symptoms(planted_bugs.with_step(letter, lr)(*lab), lab_measured)["w[0]"][0] for letter in "BF"}
    print(f"{lr:13} {of_w0['B']:19.4f} {of_w0['F']:8.4f}")

# %% [markdown]
# B does not care. F's error is ten times smaller with a tenth of the learning rate: 0.0401, 0.0040, 0.0004. It is the trap of
# exercise 2 again. The cure is to take all gradients first and to move afterwards, with new arrays and not with `-=`.

# %% [markdown]
# ## 8 · Mini-batches
#
# One full step looks at all samples and moves once. With 1,348 digits that is a lot of work for a single step. A **mini-batch** is
# a handful of samples drawn at random. Its gradient points roughly in the same direction and costs a hundredth. One pass over all
# samples, batch after batch, is an **epoch**.
#
# Each epoch takes the samples in a **new random order**. Otherwise the same few samples would always stand together, and data that
# come sorted by class would pull the network to one class after the other.

# %% [markdown]
# ### Exercise 9: `minibatches`  ·  ●●○○○  ·  5 min
#
# Write a function that gives a list of index arrays: the numbers from 0 to `n - 1`, shuffled with `rng`, cut in pieces of `batch_size`.
# The last piece is shorter if it does not come out even. `rng` is a `numpy.random.Generator`, and all randomness comes from it.
#
# <details><summary>Hint 1: idea</summary>
#
# Two steps: a shuffled order of all `n` numbers, then slices of it. The slices start at 0, `batch_size`, `2 * batch_size` ...
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `rng.permutation(n)` is `(n,)`. `range(0, n, batch_size)` counts the starts. A slice that reaches beyond the end just ends there, so
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
    check.that(isinstance(got, (list, tuple, np.ndarray)), f"{said}\ncame back: no list\nexpected:  a list of index arrays\nlikely:    {hint}")
    pieces = []
    for piece in got:
        array = np.asarray(piece) if isinstance(piece, (list, tuple, np.ndarray)) else None
        hint = "are these the numbers in a row? Cut them in pieces."
        check.that(
            array is not None and array.ndim == 1,
            f"{said}\ncame back: a sequence with {piece!r:.60} in it\nexpected:  one-dimensional index arrays\nlikely:    {hint}",
        )
        whole = array.dtype.kind in "biuf" and np.isfinite(array).all() and np.array_equal(array, np.rint(array))
        check.that(len(array) == 0 or whole, f"{said}\ncame back: {array!r:.60} as a piece\nexpected:  whole numbers")
        pieces.append([int(index) for index in array])
    return pieces

# %% nbgrader={"grade_id": "minibatches-cut", "grade": true, "points": 1}
def check_cut(n, batch_size):
    said = f"minibatches({n}, {batch_size}, rng)"
    pieces = read_batches(check.call(minibatches, n, batch_size, np.random.default_rng(n)), said)
    lengths, wanted = [len(piece) for piece in pieces], [batch_size] * (n // batch_size) + [n % batch_size] * (n % batch_size > 0)
    hint = "pieces start at 0, batch_size, 2 * batch_size ... and the last one holds what is left."
    if 0 in lengths:
        hint = "there is an empty piece: stop before the start reaches n."
    elif lengths == wanted[:-1]:
        hint = "the last, short piece is missing: every sample belongs to an epoch."
    elif len(lengths) == len(wanted) and max(lengths) - min(lengths) < 2 and sum(lengths) == n:
        hint = "the pieces were made as equal as possible; all but the last have exactly batch_size."
    elif len(lengths) == batch_size:
        hint = "batch_size is the length of a piece, not the number of pieces."
    elif lengths == [n]:
        hint = "batch_size was not used: this is one piece."
    check.that(lengths == wanted, f"{said}\ncame back: pieces of lengths {lengths}\nexpected:  {wanted}\nlikely:    {hint}")
    together = sorted(index for piece in pieces for index in piece)
    hint = "count from 0 to n - 1." if together == list(range(1, n + 1)) else "drawing with replacement takes some twice and some never; shuffle."
    check.that(
        together == list(range(n)),
        f"{said}\ncame back: together the pieces hold {str(together[:12])[:-1]}{', ...' if n > 12 else ''}]\n"
        f"expected:  each of 0 ... {n - 1} once\nlikely:    {hint}",
    )


check_cut(10, 4)
check_cut(12, 3)


### BEGIN HIDDEN TESTS
def hidden_checks():
    for n, batch_size in ((7, 7), (5, 9), (6, 1), (1, 1), (1, 5), (23, 5), (16, 4), (100, 32), (50, 49)):
        check_cut(n, batch_size)
    got = check.call(minibatches, rng=np.random.default_rng(3), batch_size=2, n=5)
    pieces = read_batches(got, "minibatches(n=5, batch_size=2, rng=rng)")
    check.that([len(piece) for piece in pieces] == [2, 2, 1], f"minibatches(n=5, batch_size=2, rng=rng) came back as {pieces}")


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
check.that(first != list(range(60)), f"{said}\ncame back: 0, 1, 2 ... in their plain order\nlikely:    the order is not shuffled.")
check.that(
    first == again,
    f"{said}, twice with equal generators\ncame back: two different orders\nlikely:    the order comes from np.random or another "
    "generator; use the rng that is handed in.",
)
check.that(
    first != other,
    f"{said} with two different generators\ncame back: the same order\nlikely:    a seed of your own; use the rng that is handed in.",
)


### BEGIN HIDDEN TESTS
def hidden_checks():
    seeds = check.rng("minibatches-shuffled").integers(0, 2**31, 8).tolist()
    orders = [order_of(np.random.default_rng(seed)) for seed in seeds]
    check.that(len({tuple(order) for order in orders}) == len(set(seeds)), "minibatches: different generators gave the same order")
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
# **A picture as a second check.** Two epochs of ten samples with one generator. Look at three things: every number comes once in a row, the
# pieces have 4, 4 and 2, and the second epoch has another order.

# %% tags=["demo"]
random = np.random.default_rng(0)
draw.batches(
    {name: chosen("minibatches")(10, 4, random) for name in ("epoch 1", "epoch 2")},
    alt="Two rows of ten numbered cells in groups of 4, 4 and 2. Each row holds the numbers 0 to 9 once, in different orders.",
)

# %% [markdown]
# ### Exercise 10: `sgd_epoch`  ·  ●●●○○  ·  8 min
#
# Write one epoch of *stochastic gradient descent*: for each mini-batch, the gradient of **its** samples at the parameters as they are
# **now**, and a step against it. The checks put a finished `backprop` and `minibatches` beside it.
#
# <details><summary>Hint 1: idea</summary>
#
# A loop over the batches. Inside it is the step of notebook 04. What changes from batch to batch are the samples and the parameters.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `X[batch]` with an index array picks rows: `(n, d) -> (batch_size, d)`. Take the same rows of `y`. New lists, array by array:
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
    return [old - lr * grads for old, grads in zip(w, w_grads)], [old - lr * grads for old, grads in zip(b, b_grads)]


full = stepped(net_w, net_b, net_w_grads, net_b_grads, 2.0)
mistakes = {
    "nothing has moved.": (net_w, net_b),
    "the biases have not moved.": (full[0], net_b),
    "the weights have not moved.": (net_w, full[1]),
    "this goes uphill: subtract the gradients.": stepped(net_w, net_b, net_w_grads, net_b_grads, -2.0),
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
after = [(0.8, -0.3), (0.45372529, -0.47313736), (0.09092702, -0.65453649), (-0.11059172, -0.75529586), (-0.21408954, -0.80704477)]
after += [(-0.27967605, -0.83983803)]  # w and b after 0, 1, 2, 3, 4 and 5 steps with learning rate 1.5
start, one, two, three, four, five = (([np.array([[w]])], [np.array([[b]])]) for w, b in after)
mistakes = {
    "one step was made; five samples in batches of 2 make three.": one,
    "two steps were made: the last, short batch is missing.": two,
    "five steps were made: batches of 2 are wanted, not single samples.": five,
    "nothing has moved.": start,
    "all gradients were taken at the start; each batch needs the parameters as they are by then.": (
        [start[0][0] + 3 * (one[0][0] - start[0][0])],
        [start[1][0] + 3 * (one[1][0] - start[1][0])],
    ),
}
with check.replaced(globals(), **others):
    check.returns(three, sgd_epoch, same_X, same_y, *start, 1.5, 2, np.random.default_rng(1), mistakes=mistakes)

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
    """Where an epoch can end: one long array of parameters for each way to make up the batches."""
    ends = {}
    for order in permutations(range(len(X))):
        batches = tuple(tuple(sorted(order[start : start + batch_size])) for start in range(0, len(X), batch_size))
        if batches not in ends:
            now = [*w, *b]
            for batch in batches:
                w_grads, b_grads = finished_05.backprop(X[list(batch)], y[list(batch)], now[: len(w)], now[len(w) :])
                now = [old - lr * grads for old, grads in zip(now, w_grads + b_grads)]
            ends[batches] = np.concatenate([np.ravel(layer) for layer in now])
    return np.array(list(ends.values()))


def end_of(X, y, w, b, lr, batch_size, seed, size):
    """Where sgd_epoch ends, as one long array."""
    call = f"sgd_epoch(X, y, w, b, {lr:.3g}, {batch_size}, rng) with {len(X)} samples"
    with check.replaced(globals(), **others):
        got = check.call(sgd_epoch, X, y, w, b, lr, batch_size, np.random.default_rng(seed))
    new_w, new_b = check_layers(call, got, size)
    return np.concatenate([np.ravel(layer) for layer in new_w + new_b]), call


def check_orders(X, y, w, b, lr, batch_size, seeds, size):
    possible = epochs_in_all_orders(X, y, w, b, lr, batch_size)
    found = set()
    for seed in seeds:
        end, call = end_of(X, y, w, b, lr, batch_size, seed, size)
        same = [np.allclose(end, one, rtol=1e-4, atol=1e-5) for one in possible]
        check.that(
            any(same),
            f"{call}\ncame back: parameters that no order of the samples leads to\nexpected:  one of {len(possible)} possible ends: each "
            "sample in exactly one batch, with its own y, each step at the parameters as they are by then\n"
            "likely:    are the rows of y those of X? Is every batch used, once? Does each step start where the last one ended?",
        )
        found.add(same.index(True))
        twin, _ = end_of(X, y, w, b, lr, batch_size, seed, size)
        check.that(
            np.allclose(end, twin, rtol=1e-4, atol=1e-5),
            f"{call}, twice with equal generators\ncame back: two different ends\nlikely:    the order comes from np.random or another "
            "generator; use the rng that is handed in.",
        )
    check.that(
        len(found) > 1,
        f"{call}, with {len(seeds)} different generators\ncame back: the same end each time\n"
        "likely:    the order of the samples is always the same; draw it from the rng that is handed in.",
    )


order_X, order_y = np.array([[1.6, -0.7], [-1.1, 0.5], [0.8, 1.4]]), np.array([[0.0], [1.0], [1.0]])
order_w = [np.array([[0.9, -1.2], [0.5, 1.4], [-0.8, 0.3]]), np.array([[1.5, -0.9, 0.7]])]
order_b = [np.array([[0.2], [-0.4], [0.6]]), np.array([[-0.3]])]
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


hidden_checks()
### END HIDDEN TESTS
check.right("sgd_epoch", "every sample once, in an order drawn from rng")
