"""The smaller of the two lines.

says: expected:
"""

def leaky_relu(x, alpha=0.1):
    return np.minimum(x, alpha * np.asarray(x))
