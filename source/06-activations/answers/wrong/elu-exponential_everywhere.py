"""exp(x) - 1 on both sides.

says: on the positive side too
"""

def elu(x, alpha=1.0):
    return alpha * np.expm1(x)
