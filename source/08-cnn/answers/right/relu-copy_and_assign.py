"""A copy in which what is negative is set to 0."""

def relu(x):
    result = np.array(x, dtype=float)
    result[result < 0] = 0
    return result
