"""Sets the caller's numbers to 0.

says: is different after the call
"""

def relu(x):
    if np.ndim(x) == 0:
        return max(float(x), 0.0)
    x[x < 0] = 0
    return x
