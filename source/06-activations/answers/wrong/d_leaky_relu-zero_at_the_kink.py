"""0 at the kink, which is neither side's.

says: one of the two sides
"""

def d_leaky_relu(x, alpha=0.1):
    x = np.asarray(x)
    return (x > 0) * 1.0 + (x < 0) * alpha
