"""Throws the negative numbers away.

says: expected:
"""

def relu(x):
    return x[x > 0] if np.ndim(x) else max(float(x), 0.0)
