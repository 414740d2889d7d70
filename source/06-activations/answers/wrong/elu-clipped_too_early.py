"""x clipped to -1..1 before exp.

says: expected:
"""

def elu(x, alpha=1.0):
    return np.where(np.asarray(x) > 0, x, alpha * np.expm1(np.clip(x, -1, 0)))
