"""The derivative instead of the function.

says: slope of tanh
"""

def tanh(x):
    return np.where(np.asarray(x) == 0, 0.0, 1 - np.tanh(x) ** 2)
