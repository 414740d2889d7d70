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
# # 01 · The MP neuron: count, then compare
#
# In 1943 Warren McCulloch, who studied nerve cells, and Walter Pitts, who studied logic, described the simplest neuron
# that can still decide something. It counts how many of its inputs are on and compares the count with a threshold.
# Everything that follows in this course is this neuron with one restriction after another taken away.
#
# > **Passport: the one convention of this notebook**
# > - Every input is 0 (off) or 1 (on). `x` of shape `(n,)` is one sample; `X` of shape `(m, n)` is m samples, one in each row.
# > - `theta`, written $\theta$, is the threshold: one number. A count **equal** to it is enough.
# > - `inhibitory` holds the positions, counted from 0, of the inputs that forbid firing while they are on.
# > - The output is 1 (the neuron fires) or 0. Positions in code start at 0; in formulas the first input is $x_1$.
#
# **You will be able to**
# - write the neuron, for one sample and for a whole table;
# - build five logic gates out of it, and choose a threshold from real data;
# - say which of the 16 gates with two inputs it can be, which a straight line can be, and why two are beyond both.
#
# **You need** Python functions, NumPy sums over rows, and [notebook 00](../00-start/start.ipynb) if this is your first
# one. **Time:** about 60 minutes, 25 of them for the five exercises.

# %% nbgrader={"grade_id": "given-setup", "locked": true}
import numpy as np

from course import check
from course.data import truth_table

# %% [markdown]
# The pictures in this notebook are drawn with finished functions, so that they work before your own do. Once your
# checks say *Right*, set the switch to `True`, run the notebook again, and see that no picture changes.

# %% tags=["demo"]
USE_MY_OWN = False

from course.data import binary_breast_cancer, split
from course.explorers.mp_neuron import mp_neuron_explorer
from course.finished import mp_neuron as ready
from course.plots import threshold as draw
from course.quiz import ask

# %% [markdown]
# ## Predict, then run
#
# A porter lets a guest in when at least two of three things are in order: an invitation, a known face, a plausible
# story. He makes one exception: a guest who carries a tuba (input 3) never gets in.
#
# In the words of this notebook: four inputs, $\theta = 2$, input 3 is inhibitory.
# **Before you run the next cell**, replace each `"?"` by your guess, 0 or 1.

# %% tags=["demo"]
my_guess = ["?", "?", "?", "?"]

# invitation, face, story, tuba
guests = np.array([[1, 1, 0, 0], [0, 1, 0, 0], [1, 1, 1, 1], [0, 0, 1, 1]])
for guest, guess in zip(guests, my_guess, strict=True):
    output = ready.mp_neuron(guest, theta=2, inhibitory=(3,))
    print(guest, " your guess:", guess, "  the neuron:", output)

# %% [markdown]
# The first guest has two things in order, and two is enough. The second has one. The third has everything, the tuba
# too, and one input that forbids outweighs any number that speak in favour. The fourth also counts two inputs that are
# on, but one of the two is the tuba.

# %% [markdown]
# ## 1 · Counting
#
# The first half of the neuron is a function $g$ that adds up its inputs:
#
# $$g(x_1, \dots, x_n) = x_1 + x_2 + \dots + x_n$$
#
# Since every input is 0 or 1, the sum is a count: how many inputs are on. All inputs count alike. The neuron does not
# see *which* ones are on, and this will matter at the end.

# %% [markdown]
# ### Exercise 1: `aggregate`  ·  ●○○○○  ·  3 min
#
# Write $g$. It takes one sample of shape `(n,)` and gives a number, or a table of shape `(m, n)` and gives one number
# for each row, shape `(m,)`.
#
# <details><summary>Hint 1: idea</summary>
#
# NumPy can add up an array along one of its axes. Both cases ask for a sum over the *inputs*. In both shapes the inputs
# are the last axis.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# `(n,) -> ()` and `(m, n) -> (m,)`: the last axis disappears, the others stay. NumPy counts axes from the end with
# negative numbers: the last one is `-1`.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The largest number of each row, and of a single row, with one expression:
#
# ```python
# largest = np.max(table, axis=-1)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "aggregate", "solution": true}
def aggregate(x):
    """Count the inputs that are on.

    x: (n,) or (m, n), zeros and ones
    returns: an int for (n,), an int array of shape (m,) for (m, n)
    """
    ### BEGIN SOLUTION
    return np.sum(x, axis=-1)
    ### END SOLUTION

# %% nbgrader={"grade_id": "aggregate-vector", "grade": true, "points": 1}
mistakes = {
    "all inputs were counted; count those that are on.": 5,
    "the positions of the inputs that are on were added; each of them counts 1.": 6,
    "this says whether any input is on; how many are?": 1,
    "the sum was divided by the number of inputs: a count is wanted, not a share.": 0.6,
}
check.returns(3, aggregate, np.array([1, 0, 1, 0, 1]), mistakes=mistakes)
check.returns(0, aggregate, np.array([0, 0, 0, 0]))
### BEGIN HIDDEN TESTS
random = check.rng("aggregate-vector")
for n in (1, 2, 7, 40):
    x = random.integers(0, 2, size=n)
    x[random.integers(n)] = 1
    check.returns(x.tolist().count(1), aggregate, x)
check.returns(6, aggregate, x=np.ones(6, dtype=int))
### END HIDDEN TESTS
check.right("aggregate", "one sample gives one count")

# %% nbgrader={"grade_id": "aggregate-table", "grade": true, "points": 1}
table = np.array([[1, 0, 1], [0, 0, 0], [1, 1, 1], [0, 1, 0]])
mistakes = {
    "the columns were added up; each row is a sample.": np.array([2, 2, 2]),
    "the whole table was added up; each row has a count of its own.": 6,
    "the rows were averaged; a count is wanted, not a share.": np.array([2 / 3, 0, 1, 1 / 3]),
}
check.returns(np.array([2, 0, 3, 1]), aggregate, table, mistakes=mistakes)
### BEGIN HIDDEN TESTS
random = check.rng("aggregate-table")
for m, n in ((1, 5), (6, 1), (5, 3), (3, 3), (30, 17)):
    table = random.integers(0, 2, size=(m, n))
    table[0, 0] = 1
    check.returns(np.array([row.count(1) for row in table.tolist()]), aggregate, table)
### END HIDDEN TESTS
check.right("aggregate", "a table gives a count for each row")

# %% [markdown]
# ## 2 · The threshold, and inputs that forbid
#
# The second half is a function $f$ that compares the count with the threshold:
#
# $$y = f(g(x)) = \begin{cases} 1 & \text{if } g(x) \ge \theta \\ 0 & \text{if } g(x) < \theta \end{cases}$$
#
# An input that works like this is **excitatory**. McCulloch and Pitts allowed a second kind. An **inhibitory** input
# that is on keeps the neuron silent, whatever the others say. While it is off it does nothing.
#
# > **A trap.** Slides often put this as "$y = 0$ if any input is inhibitory". Read to the letter, a neuron with one
# > inhibitory input could never fire. What counts is whether an inhibitory input is *on*.
#
# The picture shows the neuron without inhibitory inputs. Look at the count 3: the filled marker is already on top.

# %% tags=["demo"]
draw.response(
    theta=3,
    n_inputs=5,
    alt="Output of a neuron with five inputs against the count: 0 for counts 0, 1 and 2, and 1 "
    "for counts 3, 4 and 5. The jump is at the threshold 3, where the output is already 1.",
)

# %% [markdown]
# ### Exercise 2: `mp_neuron`  ·  ●●○○○  ·  5 min
#
# Write the whole neuron for one sample `x` of shape `(n,)`. It gives 1 if no input at a position in `inhibitory` is on
# and the sum of all inputs is at least `theta`, else 0. Your `aggregate` may help; the checks put a finished one in its
# place, so that a mistake there does not count twice.
#
# <details><summary>Hint 1: idea</summary>
#
# Two questions, one after the other. Is an inhibitory input on? Then the answer is 0 and the count does not matter.
# Otherwise compare the count with the threshold.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $y = 1$ exactly if $x_i = 0$ for every $i$ in `inhibitory`, **and** $\sum_i x_i \ge \theta$. Every part is a single
# number: `x[i]` is one input, the sum is one count. `inhibitory` can be empty; then the first condition holds by itself.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Is a shopping list free of everything a person is allergic to, and long enough to feed somebody?
#
# ```python
# for item in allergies:
#     if basket[item] > 0:
#         return False
# return len(basket) > 4
# ```
#
# Look closely at the comparison you need: `>` or `>=`?
#
# </details></details></details>

# %% nbgrader={"grade_id": "mp_neuron", "solution": true}
def mp_neuron(x, theta, inhibitory=()):
    """One McCulloch-Pitts neuron on one sample.

    x: (n,), zeros and ones
    theta: a number, the threshold
    inhibitory: the positions, counted from 0, of the inputs that forbid firing
    returns: 1 or 0
    """
    ### BEGIN SOLUTION
    if any(x[i] == 1 for i in inhibitory):
        return 0
    return int(aggregate(x) >= theta)
    ### END SOLUTION

# %% nbgrader={"grade_id": "mp_neuron-threshold", "grade": true, "points": 2}
from course.finished import mp_neuron as finished_01

x = np.array([1, 0, 1, 0])
with check.replaced(globals(), aggregate=finished_01.aggregate):
    equal = {"a count equal to theta is enough: `>=`, not `>`.": 0}
    check.returns(1, mp_neuron, x, 2, mistakes=equal)
    below = {"the count, 2, is below theta: it must not fire.": 1}
    check.returns(0, mp_neuron, x, 3, mistakes=below)
    above = {"a count above theta is enough too: `>=`.": 0}
    check.returns(1, mp_neuron, np.array([1, 1, 1, 1]), 3, mistakes=above)
    zero = {"a threshold of 0 is reached by a count of 0.": 0}
    check.returns(1, mp_neuron, np.array([0, 0]), 0, mistakes=zero)
    ### BEGIN HIDDEN TESTS
    random = check.rng("mp_neuron-threshold")
    for n in (1, 2, 3, 5, 12, 30):
        for shift in (-2, -1, 0, 1, 2):
            x = random.integers(0, 2, size=n)
            on = x.tolist().count(1)
            check.returns(int(shift <= 0), mp_neuron, x, on + shift)
    check.returns(0, mp_neuron, np.array([0, 1, 0]), 1.5)
    check.returns(1, mp_neuron, np.array([0, 1, 1]), 1.5)
    check.returns(1, mp_neuron, x=np.array([0, 1, 1]), theta=2)
    ### END HIDDEN TESTS
check.right("mp_neuron", "it fires from theta on")

# %% nbgrader={"grade_id": "mp_neuron-inhibition", "grade": true, "points": 2}
from course.finished import mp_neuron as finished_01

with check.replaced(globals(), aggregate=finished_01.aggregate):
    ignored = {"an inhibitory input is on: it forbids firing, whatever the count.": 1}
    check.returns(0, mp_neuron, np.array([1, 0, 1]), 1, (0,), mistakes=ignored)
    only_on = {"an inhibitory input forbids only while it is on; here it is off.": 0}
    check.returns(1, mp_neuron, np.array([0, 1, 1]), 2, (0,), mistakes=only_on)
    veto = {"an inhibitory input is not a vote against: no majority outvotes it.": 1}
    check.returns(0, mp_neuron, np.array([1, 1, 1, 1, 1]), 1, (4,), mistakes=veto)
    one_of_two = {"one inhibitory input that is on is enough; not all of them have to be on.": 1}
    check.returns(0, mp_neuron, np.array([1, 1, 0, 1]), 1, (2, 3), mistakes=one_of_two)
    silent = {"no inhibitory input is on, and a threshold of 0 is reached.": 0}
    check.returns(1, mp_neuron, np.array([0, 0]), 0, (0, 1), mistakes=silent)
    ### BEGIN HIDDEN TESTS
    random = check.rng("mp_neuron-inhibition")
    for n in (1, 2, 3, 4, 6, 9):
        for n_forbidding in range(1, min(n, 3) + 1):
            for veto in (False, True):
                x = random.integers(0, 2, size=n)
                forbidding = tuple(random.permutation(n)[:n_forbidding].tolist())
                for i in forbidding:
                    x[i] = 0
                if veto:
                    x[forbidding[random.integers(n_forbidding)]] = 1
                on = x.tolist().count(1)
                check.returns(int(not veto), mp_neuron, x, on, forbidding)
                check.returns(int(not veto), mp_neuron, x, on - 1, forbidding)
                check.returns(0, mp_neuron, x, on + 1, forbidding)
    check.returns(0, mp_neuron, np.array([0, 1, 1]), theta=0, inhibitory=(2,))
    ### END HIDDEN TESTS
check.right("mp_neuron", "inhibitory inputs forbid while they are on")

# %% [markdown]
# ## 3 · Gates
#
# A **gate** is a function from zeros and ones to a zero or a one. Its *truth table* lists the output for every row of
# inputs. These are the five of the next exercise:
#
# | $x_1$ | $x_2$ | AND | OR | NOR | AND_NOT |   | $x_1$ | NOT |
# |:-:|:-:|:-:|:-:|:-:|:-:|:-:|:-:|:-:|
# | 0 | 0 | 0 | 0 | 1 | 0 |   | 0 | 1 |
# | 0 | 1 | 0 | 1 | 0 | 0 |   | 1 | 0 |
# | 1 | 0 | 0 | 1 | 0 | 1 |   |   |   |
# | 1 | 1 | 1 | 1 | 0 | 0 |   |   |   |
#
# AND_NOT is short for "$x_1$ and not $x_2$". Each of the five is one MP neuron with the right threshold and the right
# inhibitory inputs. Nothing is learned here. You choose both by thinking.

# %% [markdown]
# ### Exercise 3: `GATES`  ·  ●●○○○  ·  6 min
#
# Fill the dict: under each of the names `"AND"`, `"OR"`, `"NOR"`, `"NOT"` and `"AND_NOT"` put a pair
# `(theta, inhibitory)`. Write one line for each gate, in the place of the line that raises the error:
#
# ```python
# GATES["NAME"] = (theta, inhibitory)
# ```
#
# The check runs a finished neuron with your pair on the whole truth table. More than one pair can be right.
#
# <details><summary>Hint 1: idea</summary>
#
# Read a truth table as a sentence with "at least". AND: at least *how many* of two? For gates with a "not" in them:
# which input must keep the neuron silent? And if no input has to be on for the neuron to fire, how high may the
# threshold be?
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# Write the count beside each row: 00 has 0, 01 and 10 have 1, 11 has 2. A threshold cuts this list in two. What the
# cut cannot do, an inhibitory input must. An inhibitory input that is off adds 0 to the count.
#
# The second entry is a tuple of positions: `()` for none, `(0,)` for the first input, `(0, 1)` for both.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Three inputs, "x1 and x2, but not x3":
#
# ```python
# GATES["AND_AND_NOT"] = (2, (2,))
# ```
#
# and "at least one of three": `(1, ())`.
#
# </details></details></details>

# %% nbgrader={"grade_id": "GATES", "solution": true}
GATES = {}  # name: (theta, inhibitory)
### BEGIN SOLUTION
GATES["AND"] = (2, ())
GATES["OR"] = (1, ())
GATES["NOR"] = (0, (0, 1))
GATES["NOT"] = (0, (0,))
GATES["AND_NOT"] = (1, (1,))
### END SOLUTION

# %% nbgrader={"grade_id": "GATES-excite", "grade": true, "points": 2}
from course.finished import mp_neuron as finished_01
from course.gates import check_gate

for gate in ("AND", "OR"):
    check_gate(GATES, gate, finished_01.mp_neuron)
check.right("GATES", "AND and OR have their truth tables")

# %% nbgrader={"grade_id": "GATES-inhibit", "grade": true, "points": 2}
from course.finished import mp_neuron as finished_01
from course.gates import check_gate

for gate in ("NOR", "NOT", "AND_NOT"):
    check_gate(GATES, gate, finished_01.mp_neuron)
check.right("GATES", "NOR, NOT and AND_NOT have their truth tables")

# %% [markdown]
# **A picture as a second check.** The four rows of a truth table are the corners of a square. Look for three things in
# each panel: which corners are filled (the neuron fires), where the line "count = $\theta$" runs, and which part an
# inhibitory input cuts off (hatched). A corner on the line fires.

# %% tags=["demo"]
gates = GATES if USE_MY_OWN else ready.GATES
draw.gates(
    {name: gates[name] for name in ("AND", "OR", "NOR", "AND_NOT")},
    ready.mp_neuron,
    alt="Four squares whose corners are the rows 00, 01, 10 and 11. AND fires at 11 only, OR at "
    "all but 00, NOR at 00 only with both sides hatched, AND_NOT at 10 only with the upper "
    "half hatched.",
)

# %% [markdown]
# ## 4 · A whole table at once
#
# Real data come as a table: a row is a sample, a column is an input. The neuron is applied to each row by itself.

# %% [markdown]
# ### Exercise 4: `mp_predict`  ·  ●●○○○  ·  5 min
#
# Write the neuron for a table `X` of shape `(m, n)`. It gives one output for each row, shape `(m,)`. A loop over the
# rows is fine. So is a form without any loop. The checks put a finished `aggregate` and `mp_neuron` beside it.
#
# <details><summary>Hint 1: idea</summary>
#
# You already have the neuron for one row. Either call it for each row and collect what comes back, or ask both of its
# questions for all rows at once.
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# Without a loop: one truth value per row for "the count is at least theta", `(m,)`; one per row for "an inhibitory input
# is on", also `(m,)`. A row fires if the first is true and the second is not. The columns of the inhibitory inputs are
# `X[:, list(inhibitory)]`, `(m, k)`. Any array of `k = 0` columns has no entry that is on.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# Long words that hold none of the forbidden letters, with a loop and without:
#
# ```python
# np.array([is_fine(word, length, forbidden) for word in words])
#
# long_enough & ~holds_forbidden        # two boolean arrays of shape (m,)
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "mp_predict", "solution": true}
def mp_predict(X, theta, inhibitory=()):
    """One McCulloch-Pitts neuron on every row of a table.

    X: (m, n), zeros and ones
    theta: a number, the threshold
    inhibitory: the positions, counted from 0, of the inputs that forbid firing
    returns: (m,) ones and zeros
    """
    ### BEGIN SOLUTION
    reached = aggregate(X) >= theta  # (m,)
    forbidden = X[:, list(inhibitory)].any(axis=1)  # (m, k) -> (m,)
    return (reached & ~forbidden).astype(int)
    ### END SOLUTION

# %% nbgrader={"grade_id": "mp_predict-rows", "grade": true, "points": 2}
from course.finished import mp_neuron as finished_01

X = np.array([[1, 0, 1], [0, 0, 1], [1, 1, 1], [0, 0, 0], [0, 1, 0]])
with check.replaced(globals(), aggregate=finished_01.aggregate, mp_neuron=finished_01.mp_neuron):
    mistakes = {
        "a count equal to theta is enough: `>=`, not `>`.": np.array([0, 0, 1, 0, 0]),
        "a count above theta is enough too: `>=`, not `==`.": np.array([1, 0, 0, 0, 0]),
        "these are the counts; compare them with theta.": np.array([2, 1, 3, 0, 1]),
        "the columns were taken as samples; each row is one.": np.array([1, 1, 1]),
        "this is the output for the first row alone; every row has one.": 1,
    }
    check.returns(np.array([1, 0, 1, 0, 0]), mp_predict, X, 2, mistakes=mistakes)
    ### BEGIN HIDDEN TESTS
    random = check.rng("mp_predict-rows")
    for m, n in ((2, 4), (7, 3), (5, 5), (25, 12)):
        X = random.integers(0, 2, size=(m, n))
        X[0], X[1] = 1, 0
        for theta in (0, 1, 2, n, n + 1):
            outputs = np.array([int(row.count(1) >= theta) for row in X.tolist()])
            check.returns(outputs, mp_predict, X, theta)
    check.returns(np.array([1]), mp_predict, np.array([[0, 1, 1, 0]]), 2)
    check.returns(np.array([0, 1, 0, 1]), mp_predict, X=np.array([[0], [1], [0], [1]]), theta=1)
    ### END HIDDEN TESTS
check.right("mp_predict", "each row gets an output")

# %% nbgrader={"grade_id": "mp_predict-inhibition", "grade": true, "points": 1}
from course.finished import mp_neuron as finished_01

X = [
    [1, 0, 1, 0, 0], [1, 1, 1, 0, 1], [0, 0, 1, 0, 0], [1, 0, 0, 1, 0], [1, 1, 0, 1, 1],
    [0, 0, 0, 0, 1],
]
X = np.array(X)
with check.replaced(globals(), aggregate=finished_01.aggregate, mp_neuron=finished_01.mp_neuron):
    mistakes = {
        "the inhibitory inputs were ignored.": np.array([1, 1, 0, 1, 1, 0]),
        "one row with an inhibitory input on silenced them all; each row stands for itself.":
            np.zeros(6),
        "one inhibitory input that is on is enough; not all have to be on.":
            np.array([1, 1, 0, 1, 0, 0]),
        "an inhibitory input is not a vote against: one that is on forbids.":
            np.array([1, 1, 0, 0, 0, 0]),
        "only the first inhibitory input was looked at.": np.array([1, 0, 0, 1, 0, 0]),
    }
    check.returns(np.array([1, 0, 0, 0, 0, 0]), mp_predict, X, 2, (1, 3), mistakes=mistakes)
    ### BEGIN HIDDEN TESTS
    random = check.rng("mp_predict-inhibition")
    for m, n, k in ((6, 3, 1), (4, 4, 2), (30, 8, 2), (30, 7, 3)):
        X = random.integers(0, 2, size=(m, n))
        forbidding = tuple(random.permutation(n)[:k].tolist())
        X[0], X[1], X[2] = 1, 1, 1
        X[0, list(forbidding)] = 0
        X[1, list(forbidding[1:])] = 0
        X[2, list(forbidding[:-1])] = 0
        for theta in (0, 1, n - k):
            vetoed = [sum(row[i] for i in forbidding) > 0 for row in X.tolist()]
            outputs = [int(row.count(1) >= theta and not no) for row, no in zip(X.tolist(), vetoed)]
            check.returns(np.array(outputs), mp_predict, X, theta, forbidding)
    check.returns(np.array([0, 1]), mp_predict, np.array([[1, 1], [1, 0]]), theta=1, inhibitory=(1,))
    ### END HIDDEN TESTS
check.right("mp_predict", "inhibitory inputs forbid row by row")

# %% [markdown]
# ## 5 · A threshold from data
#
# So far you chose every threshold by thinking. Can data choose it?
#
# The table comes from scikit-learn: 569 samples of breast tissue, 30 measurements of cell nuclei, and whether the tumour
# was malignant. The neuron takes only zeros and ones, so each column is cut at its median: 1 means "above the median of
# this column". The label is 1 for malignant.

# %% tags=["demo"]
X_cells, y_cells, columns = binary_breast_cancer()
print("X", X_cells.shape, " y", y_cells.shape)
print("malignant:", y_cells.sum(), " benign:", (y_cells == 0).sum())
print("three of the columns:", columns[0], "·", columns[7], "·", columns[20])
print("the first sample:", X_cells[0])
print("its count:", ready.aggregate(X_cells[0]), " its label:", y_cells[0])

# %% [markdown]
# If large values go with malignant tumours, the count should be higher for them. Look at how far the two heaps of
# counts stand apart, and where you would cut between them. **Write down a number before you go on.**

# %% tags=["demo"]
draw.counts(
    ready.aggregate(X_cells),
    y_cells,
    names=["benign", "malignant"],
    alt="How many samples have each count from 0 to 30, for benign and malignant tumours. Most "
    "benign samples have counts from 2 to 14, most malignant ones from 19 to 30; the heaps "
    "overlap from 12 to 21.",
)

# %% [markdown]
# To choose a threshold is to try them. A count of $n$ inputs is one of $0, \dots, n$, and so $n + 1$ thresholds are
# enough: every other number does the same as one of these, except those above $n$, which silence the neuron. For each
# threshold the **accuracy** is the share of rows whose output equals the label:
#
# $$\text{accuracy} = \frac{\text{rows called right}}{\text{all rows}}$$

# %% [markdown]
# ### Exercise 5: `fit_threshold`  ·  ●●●○○  ·  6 min
#
# Try every whole threshold from 0 to n, both included, without inhibitory inputs. Give back the best one and its
# accuracy, as `(theta, accuracy)`. If several are equally good, take the **smallest**. The checks put finished versions
# of the earlier functions beside it.
#
# <details><summary>Hint 1: idea</summary>
#
# Keep the best accuracy so far and the threshold it belongs to. Go through the thresholds in rising order. When is a new
# one better, so that of two equals the first one stays?
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# For a threshold, `mp_predict(X, theta)` and `y` are both `(m,)`. Comparing them gives `(m,)` truth values, whose mean
# is the accuracy. There are n + 1 thresholds, and `range(n)` stops before `n`.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The first of the best exponents for some score:
#
# ```python
# scores = [score(10.0 ** -k) for k in range(7)]
# best = int(np.argmax(scores))        # argmax gives the first of equals
# ```
#
# </details></details></details>

# %% nbgrader={"grade_id": "fit_threshold", "solution": true}
def fit_threshold(X, y):
    """Choose the threshold that calls the most rows right.

    X: (m, n), zeros and ones
    y: (m,), the labels, zeros and ones
    returns: (theta, accuracy): the smallest of the best whole thresholds in 0..n,
        and the share of rows that it calls right
    """
    ### BEGIN SOLUTION
    accuracies = [np.mean(mp_predict(X, theta) == y) for theta in range(X.shape[1] + 1)]
    best = int(np.argmax(accuracies))  # the first of equals
    return best, accuracies[best]
    ### END SOLUTION

# %% nbgrader={"grade_id": "fit_threshold-best", "grade": true, "points": 2}
from course.finished import mp_neuron as finished_01

earlier = {name: getattr(finished_01, name) for name in ("aggregate", "mp_neuron", "mp_predict")}
X = [
    [0, 0, 1, 0], [1, 0, 0, 0], [1, 1, 1, 0], [1, 0, 1, 0], [1, 1, 1, 1], [0, 1, 0, 1],
    [1, 0, 1, 1], [0, 1, 1, 0],
]
X = np.array(X)
y = np.array([0, 0, 1, 1, 1, 0, 1, 0])
with check.replaced(globals(), **earlier):
    mistakes = {
        "theta comes first, then the accuracy.": (0.875, 3),
        "accuracy is a share of the rows, from 0 to 1, not a number of rows.": (3, 7),
        "accuracy is a share from 0 to 1, not a percentage.": (3, 87.5),
        "this is the share of errors; wanted is the share called right.": (3, 0.125),
        "only the rows with label 1 were counted: a threshold of 0 calls all of those right.":
            (0, 1.0),
        "only the rows with label 0 were counted.": (3, 1.0),
        "a count equal to theta fires: `>=`, not `>`.": (2, 0.875),
    }
    check.returns((3, 0.875), fit_threshold, X, y, mistakes=mistakes)
    ### BEGIN HIDDEN TESTS
    random = check.rng("fit_threshold-best")
    for m, n in ((10, 3), (14, 6), (18, 9), (8, 1)):
        for planted in {0, (n + 1) // 2, n}:
            counts = np.append(np.arange(n + 1), random.integers(0, n + 1, size=m))
            X = np.array([random.permutation([1] * c + [0] * (n - c)) for c in counts])
            y = (counts >= planted).astype(int)
            check.returns((planted, 1.0), fit_threshold, X, y)
            y[random.permutation(len(y))[: 1 + len(y) // 6]] ^= 1
            right = [sum((c >= t) == (label == 1) for c, label in zip(counts, y)) for t in range(n + 1)]
            check.returns((right.index(max(right)), max(right) / len(y)), fit_threshold, X, y)
    ### END HIDDEN TESTS
check.right("fit_threshold", "the best threshold and its accuracy")

# %% nbgrader={"grade_id": "fit_threshold-ties", "grade": true, "points": 2}
from course.finished import mp_neuron as finished_01

earlier = {name: getattr(finished_01, name) for name in ("aggregate", "mp_neuron", "mp_predict")}
with check.replaced(globals(), **earlier):
    X = np.array([[0, 1, 0, 0, 0], [1, 0, 1, 1, 1], [0, 0, 0, 0, 0], [1, 1, 1, 1, 0]])
    y = np.array([0, 1, 0, 1])
    ties = {
        "2, 3 and 4 are equally good here: take the smallest.": (4, 1.0),
        "2, 3 and 4 are equally good here: take the smallest, not the one in the middle.":
            (3, 1.0),
    }
    check.returns((2, 1.0), fit_threshold, X, y, mistakes=ties)
    X, y = np.array([[1, 1, 0], [1, 0, 1], [1, 1, 1]]), np.array([0, 0, 1])
    late = {"n itself is a threshold too: did a range stop early?": (0, 1 / 3)}
    check.returns((3, 1.0), fit_threshold, X, y, mistakes=late)
    X, y = np.array([[1, 1, 0], [0, 0, 1]]), np.array([1, 1])
    early = {"0 is a threshold too: did a range start late?": (1, 1.0)}
    check.returns((0, 1.0), fit_threshold, X, y, mistakes=early)
    ### BEGIN HIDDEN TESTS
    random = check.rng("fit_threshold-ties")
    for n in (4, 6, 9):
        low, high = 1 + int(random.integers(n - 2)), n - 1
        counts = np.array([low - 1] * 3 + [high] * 3 + [0, n])
        X = np.array([random.permutation([1] * c + [0] * (n - c)) for c in counts])
        check.returns((low, 1.0), fit_threshold, X, (counts >= low).astype(int))
        check.returns((0, 0.5), fit_threshold, X, (counts < high).astype(int))
        check.returns((n, 1.0), fit_threshold, X, (counts == n).astype(int))
        check.returns((0, 1.0), fit_threshold, X, np.ones(len(X), dtype=int))
        beyond = {"thresholds go from 0 to n; n + 1 never fires.": (n + 1, 1.0)}
        check.returns((n, 1 - 1 / len(X)), fit_threshold, X, np.zeros(len(X), dtype=int), mistakes=beyond)
    ### END HIDDEN TESTS
check.right("fit_threshold", "of equals the smallest, from 0 to n")

# %% [markdown]
# **A picture as a second check.** Look for the top of the curve, for the two ends, and for the dotted line: it is what
# one gets for always saying "benign", without looking at any cell.

# %% tags=["demo"]
fit = fit_threshold if USE_MY_OWN else ready.fit_threshold
theta, accuracy = fit(X_cells, y_cells)
print(f"threshold {theta}, accuracy {accuracy:.3f}")

thresholds = range(X_cells.shape[1] + 1)
draw.accuracies(
    [np.mean(ready.mp_predict(X_cells, t) == y_cells) for t in thresholds],
    best=theta,
    always=np.mean(y_cells == 0),
    alt="Accuracy against the threshold from 0 to 30: it climbs from 0.373 at 0 to its top of "
    "0.898 at 21 and falls to 0.650 at 30. A dotted line at 0.627 marks always saying benign.",
)

# %% [markdown]
# The best threshold is 21. It calls 511 of the 569 rows right, an accuracy of 0.898. Always saying "benign" would give
# 0.627. The best single column, `worst radius`, is right for 0.854 of the rows. Counting thirty weak signs beats the
# strongest of them, and the neuron knows nothing about cells.
#
# The other 58 rows are not all alike: 43 malignant tumours were called benign, and 15 benign ones malignant. Accuracy
# does not tell these apart. The next notebook counts them separately.

# %% [markdown]
# ### Rows that the threshold has not seen
#
# The threshold was chosen on the very rows on which it was then judged. That flatters it. An honest figure needs rows
# that had no say. Here a quarter of the table is set aside first. **Guess** before you run: higher or lower?

# %% tags=["demo"]
X_train, X_test, y_train, y_test = split(X_cells, y_cells, test_share=0.25, seed=0)
theta, in_sample = ready.fit_threshold(X_train, y_train)
out_of_sample = np.mean(ready.mp_predict(X_test, theta) == y_test)
print("threshold", theta)
print(f"on the {len(y_train)} rows that chose it: {in_sample:.3f}")
print(f"on {len(y_test)} new rows:             {out_of_sample:.3f}")

# %% [markdown]
# It is 0.913 on the rows that chose the threshold and 0.852 on new ones. Even a single number that is fitted to data
# looks better there than it is. (The medians were still taken over all rows, which is a small leak; notebook 07 is
# strict about it.)

# %% [markdown]
# ### The same data, the label turned round
#
# Nothing about the table changes if 1 stands for *benign* instead. **Predict:** will the best accuracy be higher, lower
# or the same?

# %% tags=["demo"]
theta, accuracy = ready.fit_threshold(X_cells, 1 - y_cells)
print(f"threshold {theta}, accuracy {accuracy:.3f}")

# %% [markdown]
# Threshold 0 means: fire always. The accuracy of 0.627 is just the share of benign rows. An input that is on can only
# push the count *up*, and here every sign would have to push it *down*. The neuron has no means to say "counts against"
# short of an absolute veto. It needs numbers that can be negative: **weights**.

# %% [markdown]
# ## 6 · What the neuron looks like in space
#
# Take two inputs and no inhibitory one. The neuron fires where $x_1 + x_2 \ge \theta$. The border, $x_1 + x_2 = \theta$,
# is a straight line that always falls at 45 degrees. The threshold moves it. Nothing turns it.
#
# With three inputs the rows are the corners of a cube, and $x_1 + x_2 + x_3 = \theta$ is a plane. With $n$ inputs it is
# a flat sheet of $n - 1$ dimensions, a *hyperplane*. It always cuts off a corner squarely. Look at how each step of the
# threshold takes one layer of corners away.

# %% tags=["demo"]
draw.cubes(
    (1, 2, 3),
    alt="Three cubes, cut by the planes x1 + x2 + x3 = 1, 2 and 3. At threshold 1 all corners but"
    " 000 fire, at 2 the four corners with two or three inputs on, at 3 the corner 111 alone.",
)

# %% [markdown]
# ## 7 · Which functions can one neuron be?
#
# Two inputs have four rows, and each row can be answered 0 or 1: $2^4 = 16$ functions. For each of them two questions:
#
# - Is there **any** straight line with all its ones on one side and all its zeros on the other? Such a function is
#   called *linearly separable*.
# - Is there an **MP neuron** for it, with a threshold and inhibitory inputs of our choice?
#
# For so few inputs we can simply try: every threshold with every choice of inhibitory inputs, and a grid of lines
# $w_1 x_1 + w_2 x_2 + b = 0$. Before you run it, guess the two numbers out of 16.

# %% tags=["demo"]
from itertools import product


def tables_of_neurons(n):
    """Every truth table of an MP neuron with n inputs."""
    rows, found = truth_table(n), set()
    for mask, theta in product(truth_table(n), range(n + 2)):
        inhibitory = tuple(np.flatnonzero(mask).tolist())
        found.add(tuple(ready.mp_predict(rows, theta, inhibitory).tolist()))
    return found


def tables_of_lines(n):
    """Every truth table of a line, a plane ... with weights from -2 to 2."""
    rows, found = truth_table(n), set()
    for w in product(range(-2, 3), repeat=n):
        for b in np.arange(-2 * n - 0.5, 2 * n + 1):
            found.add(tuple((rows @ np.array(w) + b >= 0).astype(int).tolist()))
    return found


print("inputs  functions  a line or plane  an MP neuron")
for n in (1, 2, 3):
    print(
        f"{n:6d} {2 ** 2 ** n:10d} {len(tables_of_lines(n)):16d} {len(tables_of_neurons(n)):13d}"
    )

# %% [markdown]
# Of the 16 functions of two inputs, 14 have a line and 9 have an MP neuron. With three inputs it is 104 and 21 of 256.
#
# > **A trap.** "One MP neuron can represent every linearly separable function" stands on many slides. The count says
# > otherwise: five of the fourteen are out of its reach.
#
# The picture shows all sixteen. Find the five that have a line but no MP neuron, and ask yourself what each of them
# would need. Then find the two that have no line at all.

# %% tags=["demo"]
draw.all_functions(
    tables_of_neurons(2),
    alt="Sixteen squares, one for each function of two inputs. Nine are marked as MP neurons: "
    "never, NOR, x2 and not x1, not x1, x1 and not x2, not x2, AND, OR and always. Five have "
    "a line but no MP neuron: NAND, x2, not x1 or x2, x1, x1 or not x2. XOR and XNOR have no "
    "line.",
)

# %% [markdown]
# **A copy of $x_1$** that ignores $x_2$ looks like the easiest function of all, and an MP neuron cannot be it. The rows
# 01 and 10 have the same count, so a threshold alone cannot tell them apart. Making $x_2$ inhibitory silences 11, where
# the copy is 1. "This input does not matter" would take a weight of 0.
#
# **NAND** is 0 for 11 alone. Its ones are at the *low* counts, and a threshold keeps the high ones. A veto of one input
# is too strong, since NAND fires for 01 and for 10. It takes weights of $-1$.

# %% [markdown]
# ### Why XOR has no line
#
# A search that finds nothing proves nothing: perhaps the grid was too coarse. Here is the proof. Suppose a neuron with
# any weights fires where $w_1 x_1 + w_2 x_2 + b \ge 0$, and suppose it is XOR. Its four rows say
#
# $$\begin{aligned}
# 00 \to 0: &\quad b < 0 & \qquad 01 \to 1: &\quad w_2 + b \ge 0 \\
# 11 \to 0: &\quad w_1 + w_2 + b < 0 & \qquad 10 \to 1: &\quad w_1 + b \ge 0
# \end{aligned}$$
#
# Add the two on the left: $w_1 + w_2 + 2b < 0$. Add the two on the right: $w_1 + w_2 + 2b \ge 0$. Both cannot hold, so
# there are no such weights. For XNOR all four signs turn round, and the same sum ends in the same contradiction.

# %% [markdown]
# ## 8 · Explore
#
# Choose a target, then move the threshold and tick inputs as inhibitory until all four corners agree. The line below the
# picture says the same in words. All controls work with the keyboard: Tab to reach one, arrow keys and the space bar to
# change it.
#
# Try, in this order: AND · AND_NOT · NOR · a copy of x1 · XOR. For the last two, what is the best you can get?

# %% tags=["demo"]
mp_neuron_explorer()

# %% [markdown]
# Without the explorer, the same in a picture: every neuron with two inputs. Columns are thresholds, rows are choices of
# inhibitory inputs. Read along a row: a higher threshold only ever switches corners off. Read down a column: so does each
# further inhibitory input. None of the squares is XOR; the nearest ones get three corners of four.

# %% tags=["demo"]
draw.all_neurons(
    ready.mp_neuron,
    alt="A table of squares: thresholds 0 to 3 across, inhibitory inputs none, x1, x2 and both "
    "down. Without inhibitory inputs: always, OR, AND, never. With x1: not x1, x2 and not x1,"
    " then never twice. With x2: not x2, x1 and not x2, then never twice. With both: NOR, "
    "then never three times.",
)

# %% [markdown]
# ## 9 · A step towards weights
#
# Should I sign up for the bootcamp? Three yes-or-no questions decide:
#
# - $x_1$: does the subject interest me?
# - $x_2$: would it take all my weekends?
# - $x_3$: is a friend coming along?
#
# The second speaks against, but it is no veto: if the subject is right *and* a friend comes along, the weekends can go.
# So give every answer a **weight**, and add a starting inclination $b$, the **bias**:
#
# $$z = 5 x_1 - 8 x_2 + 5 x_3 + 1, \qquad \text{sign up if } z \ge 0$$
#
# In short $w = (5, -8, 5)$ and $b = 1$. **Before you run it**, work out $z$ for the rows 111 and 110 by hand.

# %% tags=["demo"]
w, b = np.array([5, -8, 5]), 1
answers = np.array([[1, 1, 1], [1, 1, 0], [0, 1, 1], [0, 1, 0], [0, 0, 0], [1, 0, 1]])
z = answers @ w + b
print("z =", z.tolist())
draw.decisions(
    answers,
    z,
    alt="Six bars, one for each row of answers: 111 gives z = 3, 110 and 011 give -2, 010 gives "
    "-7, 000 gives 1 and 101 gives 11. The bars that reach zero or more, 111, 000 and 101, "
    "mean signing up.",
)

# %% [markdown]
# $z$ comes out as 3, −2, −2, −7, 1 and 11. Three things here are beyond an MP neuron:
#
# - **An input can count against without forbidding.** $x_2$ takes 8 off. One reason of 5 does not make up for that (110
#   gives −2), two do (111 gives 3).
# - **Inputs can differ in weight**, here 8 against 5.
# - **The size of $z$ says something.** 11 is a clear yes, 1 is a shrug. Notebook 03 turns this into a number from 0 to 1.
#
# How near can an MP neuron come to these six decisions?

# %% tags=["demo"]
decisions = (z >= 0).astype(int)
scores = {
    (theta, those): int((ready.mp_predict(answers, theta, those) == decisions).sum())
    for theta in range(5)
    for those in ((), (0,), (1,), (2,), (0, 1), (0, 2), (1, 2), (0, 1, 2))
}
best = max(scores, key=scores.get)
print(f"best of {len(scores)} MP neurons: theta = {best[0]}, inhibitory = {best[1]}")
print("decisions  ", decisions.tolist())
print("that neuron", ready.mp_predict(answers, *best).tolist(), f" {scores[best]} of 6 right")

# %% [markdown]
# The best of them gets five of the six. It makes $x_2$ a veto, and so loses the row 111: the one in which two good reasons
# outvote a bad one.

# %% [markdown]
# ## 10 · Beside scikit-learn
#
# scikit-learn has no MP neuron, but it has its second half: a *decision stump*, a tree with a single question "is this
# number above t?". Give it the count as its only column, and it looks for the same threshold as `fit_threshold`.
#
# It measures a cut by the Gini impurity instead of the accuracy, so it need not agree. Compare the two lines.

# %% tags=["demo"]
from sklearn.linear_model import LogisticRegression
from sklearn.tree import DecisionTreeClassifier

counts = ready.aggregate(X_cells)[:, None]  # (m,) -> (m, 1)
stump = DecisionTreeClassifier(max_depth=1).fit(counts, y_cells)
theta, accuracy = ready.fit_threshold(X_cells, y_cells)
print(f"stump: count > {stump.tree_.threshold[0]}, accuracy {stump.score(counts, y_cells):.3f}")
print(f"ours:  count >= {theta},   accuracy {accuracy:.3f}")

weighted = LogisticRegression(max_iter=1000).fit(X_train, y_train)
with_weights = weighted.score(X_test, y_test)
print(f"on the new rows: with weights {with_weights:.3f}, the count {out_of_sample:.3f}")

# %% [markdown]
# Above 20.5 and at least 21 are the same thing for a count. The last line is a look ahead: one weight for each of the
# 30 columns, learned from the same training rows, is right for 0.930 of the new rows, where the count has 0.852.

# %% [markdown]
# ## Three questions
#
# Their code is folded, because it knows the answers: run it with Shift + Enter. Each answer replies to you, and wrong ones
# are worth a click too.

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "Six inputs, θ = 3, input 2 is inhibitory and it is off. Three of the others are on. "
    "What does the neuron do?",
    {
        "It fires": (
            "Input 2 is off, so it forbids nothing. The count is 3, and 3 reaches a threshold of "
            "3."
        ),
        "It stays silent, because it has an inhibitory input": (
            "An inhibitory input forbids only while it is on."
        ),
        "It stays silent, because 3 is not above 3": (
            "The comparison is $\\ge$: a count equal to the threshold is enough."
        ),
    },
    right="It fires",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "You raise the threshold of a neuron by one. What can happen to the rows for which it fires?",
    {
        "Some fall silent, none is added": (
            "A row that reaches the higher threshold has reached the lower one too."
        ),
        "Some fall silent, others begin to fire": (
            "To begin, a row would need a count that reaches the higher threshold and not the "
            "lower one. There is none. This is why NAND, whose ones are at low counts, needs more"
            " than a threshold."
        ),
        "All of them fall silent": "Only those whose count is exactly the old threshold do.",
    },
    right="Some fall silent, none is added",
)

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "What could one give a single neuron so that it becomes XOR of its two inputs?",
    {
        "A better threshold": (
            "The rows 01 and 10 have count 1, between the counts 0 and 2 of rows that must stay "
            "silent. A threshold cannot keep the middle alone."
        ),
        "Weights of any size and sign": (
            "A weighted sum is still one line, and the four inequalities above contradict each "
            "other for all weights."
        ),
        "Nothing of this kind: it takes more than one neuron": (
            "One line is not enough. Two neurons that each draw a line, and a third that joins "
            "them, are: see the challenge below, and notebook 04."
        ),
    },
    right="Nothing of this kind: it takes more than one neuron",
)

# %% [markdown]
# ## In your own words
#
# A friend read: *"A single MP neuron can represent every function that a straight line can separate."*
#
# Write three to six sentences to the friend. Name **one** function of two inputs that has a line but no MP neuron, say
# **why** no threshold and no choice of inhibitory inputs gives it, and say **what one would have to add** to the neuron.
# This is read by a person and gives up to 2 points. Double-click the next cell to write.

# %% [markdown] nbgrader={"grade_id": "reflection", "grade": true, "solution": true, "points": 2}
# *Your text here.*
#
# ### BEGIN MARK SCHEME
# **2 points** in all:
#
# - **1 point**: a right example (x1, x2, NAND, x1 or not x2, x2 or not x1) **with** a reason that covers both means of
#   the neuron. For a copy of x1: 01 and 10 have the same count, so the threshold cannot part them, and with x2 inhibitory
#   the row 11 is lost (with x1 inhibitory all rows with x1 on are). For NAND: raising the threshold keeps high counts,
#   the ones are at low counts; any inhibitory input silences a row that must fire.
# - **1 point**: weights (numbers of any size and sign for the inputs, 0 and negative among them), and what they do for
#   the example: weights (1, 0) for x1; (-1, -1) with a bias for NAND.
#
# Half points: example and reason for the threshold alone, 0.5. "Weights" without saying what they do here, 0.5. XOR or
# XNOR as the example: no point for the example, as they have no line.
# ### END MARK SCHEME

# %% [markdown]
# ## Recap
#
# - An MP neuron counts its inputs and fires if the count is **at least** $\theta$, unless an inhibitory input is **on**.
# - AND, OR, NOR, NOT and AND_NOT are one neuron each; both numbers were chosen by thinking.
# - Data can choose a threshold: there are only $n + 1$ to try. 21 of 30 gave 0.898 on the breast-cancer table, and on
#   rows that had no say a threshold does worse than on those that chose it.
# - Its border is a line, a plane or a hyperplane that can move but not turn. Of 16 functions of two inputs 14 have some
#   line, 9 have an MP neuron, 2 (XOR and XNOR) have neither.
#
# **What is missing, and where it comes**
#
# | limit | taken away by | in notebook |
# |:--|:--|:--|
# | inputs are only 0 or 1 | real numbers as inputs | 02 |
# | all inputs count alike, none against | weights | 02 |
# | the threshold is chosen by hand or by trying all | a rule that learns from mistakes | 02 |
# | the output jumps from 0 to 1 | a smooth curve | 03 |
# | one line at most | layers of neurons | 04 |

# %% [markdown]
# ## A challenge, not graded
#
# **XOR from three MP neurons.** One neuron cannot be XOR. Two neurons that both see the inputs, and a third that sees
# the outputs of the two, can. Use gates that you know.
#
# <details><summary>A hint</summary>
#
# XOR is 1 for "x1 and not x2", **or** for "x2 and not x1". Each of the three parts of this sentence is a neuron of this
# notebook. The second is the first with its inputs exchanged.
#
# </details>
#
# **A formula.** With 1, 2, 3 and 4 inputs an MP neuron can be 4, 9, 21 and 49 different functions. What is the rule?
#
# <details><summary>The answer</summary>
#
# With $k$ of $n$ inputs inhibitory, the thresholds $0, \dots, n - k$ give different functions, and there are
# $\binom{n}{k}$ such choices. Together with "never", which all of them share:
# $1 + \sum_k \binom{n}{k} (n - k + 1) = (n + 2)\, 2^{n-1} + 1$. The number of all functions is $2^{2^n}$, and for 4 inputs
# that is already 65,536.
#
# </details>

# %% tags=["demo"]
def my_xor(x):
    """Put a combination of neurons for the question mark, such as ready.mp_neuron(x, 1, (1,))."""
    return "?"


for row in truth_table(2):
    print(row, "wanted", int(row[0] != row[1]), " yours", my_xor(row))

# %% [markdown]
# ## How far you are
#
# The next cell lists the checks that were right since the kernel started. Before you hand in: **Kernel → Restart Kernel
# and Run All Cells**, look at the list once more, and save.
#
# **Next:** [02 · The perceptron](../02-perceptron/perceptron.ipynb)

# %% tags=["demo"]
check.progress({"aggregate": 2, "mp_neuron": 2, "GATES": 2, "mp_predict": 2, "fit_threshold": 2})
