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
# # 00 · Start here: ten minutes with the tools
#
# Nothing in this notebook is graded. It shows the six things you will do in all the others: fill in a blank, run a check
# and read what it says, open a hint, move an explorer, answer a question, and hand in.
#
# **A notebook is a list of cells.** Some hold text, some hold Python. Click on a cell of Python, then press
# **Shift + Enter**: it runs, its result appears below it, and the next cell is selected. Run the following cell.

# %% tags=["demo"]
import numpy as np

from course import check
from course.explorers.mp_neuron import mp_neuron_explorer
from course.quiz import ask

print("It works. NumPy", np.__version__)

# %% [markdown]
# Python remembers what you ran, in the order in which you ran it, in a process called the **kernel**. A cell further
# down needs what the cells above it have defined. So work from top to bottom.

# %% [markdown]
# ## 1 · Fill in a blank
#
# An exercise is a function with a blank. Its *docstring*, the text in triple quotes, says what goes in, what comes out,
# and in which **shape**. The blank is the line that raises `NotImplementedError`.
#
# **Read** the cell below and run it, but do not change it yet.

# %% tags=["demo"]
def double(x):
    """Twice the number, or twice every number of an array.

    x: a number or an array of any shape
    returns: the same shape
    """
    raise NotImplementedError("double: write your code here and run the cell")

# %% [markdown]
# ## 2 · Run a check
#
# Below each exercise stand its checks. You cannot edit them, only run them. A check has three outcomes:
#
# - **○ Not attempted**: the blank is still there;
# - **✗ Not yet**: your function ran, and something is not as expected. The message says what was called, what came back,
#   what was expected, and, where it can tell, the likely cause;
# - **✓ Right**.
#
# In this notebook the check stands in a function, so that you can see all three in a row.

# %% tags=["demo"]
def run_check(function):
    """Check a function that should double, and print the outcome."""
    try:
        likely = {"a single number went in, an array came out.": np.array([6])}
        check.returns(6, function, 3, mistakes=likely)
        check.returns(np.array([[2, -4, 10]]), function, np.array([[1, -2, 5]]))
        check.right("double", "numbers and arrays")
    except AssertionError as outcome:
        print(outcome.heading, outcome, sep="\n")


run_check(double)

# %% [markdown]
# That was the first outcome. Now four attempts that are not right yet. Read each message before you look at the code
# above it again: could you mend the function from the message alone?

# %% tags=["demo"]
def double_by_adding(x):
    return x + 2


run_check(double_by_adding)

# %% tags=["demo"]
def double_and_print(x):
    print("twice", x, "is", 2 * x)


run_check(double_and_print)

# %% tags=["demo"]
def double_and_flatten(x):
    return 2 * np.ravel(x)


run_check(double_and_flatten)

# %% tags=["demo"]
def double_in_place(x):
    x *= 2
    return x


run_check(double_in_place)

# %% [markdown]
# The first added where it should multiply. The second printed and gave nothing back: printing is for people, `return` is
# for the program. The third has the right numbers in the wrong shape: a single number became an array. The fourth is
# right in its result, but it overwrote the array that it was lent. In this course arguments hold after a call what they
# held before.
#
# And the third outcome:

# %% tags=["demo"]
def double_by_a_sum(x):
    return x + x


run_check(double_by_a_sum)

# %% [markdown]
# `x + x` and `2 * x` are both right. So is a loop. Checks look at what comes back, not at how you wrote it.
#
# **Your turn.** Go back to `double` in part 1, put your own line in the place of the `raise` line, run that cell, and
# then run the next one. Change it and break it as often as you like.

# %% tags=["demo"]
run_check(double)

# %% [markdown]
# Two things are different in the other notebooks. A check that is not right **stops** "run all" there, so that you see
# it. And when your work is graded, the same checks also try inputs that you cannot see here. A function that does what
# its docstring says has nothing to fear from them; one that knows only the visible numbers does.

# %% [markdown]
# ## 3 · Open a hint
#
# Each exercise has three hints, one inside the other. Click the small triangle. Open as few as you need; hints cost
# nothing.
#
# <details><summary>Hint 1: idea</summary>
#
# What do you have to do with a number to get twice as much?
#
# <details><summary>Hint 2: formula and shapes</summary>
#
# $y = 2x$, for each number by itself. NumPy applies `*` to every number of an array, and the shape stays.
#
# <details><summary>Hint 3: near-code for another case</summary>
#
# The square of a number, or of every number of an array:
#
# ```python
# return x ** 2
# ```
#
# </details></details></details>

# %% [markdown]
# ## 4 · Move an explorer
#
# An explorer is a picture with controls. Change a control and the picture follows; the line below it says in words what
# the picture shows. With the keyboard: **Tab** goes to the next control, the **arrow keys** move a slider, the **space
# bar** ticks a box. You need not understand this picture yet. It comes from notebook 01.
#
# Try to make the line say that all 4 rows agree with the target AND.

# %% tags=["demo"]
mp_neuron_explorer()

# %% [markdown]
# If you see a still picture without controls, the notebook is shown as a page without a kernel (on GitHub, say). The text
# around an explorer always teaches the same without it.

# %% [markdown]
# ## 5 · Answer a question
#
# Near the end of each notebook stand three questions. Their code is folded into a line, because it knows the answers: click on
# that line and press Shift + Enter. Every answer replies. They are not graded.

# %% tags=["demo"] jupyter={"source_hidden": true}
ask(
    "A check says: came back: None. What happened most likely?",
    {
        "The function has no return": (
            "Without `return` a function gives back `None`, whatever it computed or printed."
        ),
        "The blank is still there": (
            "Then the check would say `Not attempted`: the blank raises an error before "
            "anything can come back."
        ),
        "The result is 0": "0 is a number. `None` is the absence of a result.",
    },
    right="The function has no return",
)

# %% [markdown]
# Each notebook also has **one question to answer in writing**. A person reads it. Double-click the cell that says *Your
# text here*, write, and press Shift + Enter.

# %% [markdown]
# ## 6 · Restart, run all, save, hand in
#
# While you work, cells are run out of order, run twice, deleted. The kernel remembers all of it, and a notebook can seem
# right thanks to a variable that no cell defines any more. So, before you hand in:
#
# 1. **Kernel → Restart Kernel and Run All Cells…** Python forgets everything and runs the notebook from the top.
# 2. Go down to the last cell. It lists which exercises are right. If the run stopped earlier, it stopped at a check: read
#    it. You may hand in with some exercises unfinished. Each one is graded by itself, and a blank takes no points from
#    the others.
# 3. **Ctrl + S** (on a Mac **Cmd + S**) saves the file.
# 4. Hand in the saved `.ipynb` file **under its own name**, in the way your instructor told you.
#
# Add cells of your own wherever you like. Leave the given cells and the checks where they are; they are locked, and
# the grader uses its own copies of them anyway.
#
# The list at the end of a notebook looks like this:

# %% tags=["demo"]
check.progress({"double": 1, "half": 1})

# %% [markdown]
# `double` is right, since `double_by_a_sum` passed its check. An exercise `half` was never checked in this session.
#
# That is all. Go on to [01 · The MP neuron](../01-mp-neuron/mp_neuron.ipynb).
