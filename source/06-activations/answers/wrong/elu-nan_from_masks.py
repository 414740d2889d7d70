"""0 times inf.

says: warned:
"""

def elu(x, alpha=1.0):
    x = np.asarray(x)
    return (x > 0) * x + (x <= 0) * alpha * (np.exp(x) - 1)
