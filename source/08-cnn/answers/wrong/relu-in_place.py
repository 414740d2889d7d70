"""Sets the negative numbers of the argument to 0.

says: argument 1 is different
"""

def relu(x):
    if np.ndim(x) == 0:
        return max(0, float(x))
    x[x < 0] = 0
    return x
