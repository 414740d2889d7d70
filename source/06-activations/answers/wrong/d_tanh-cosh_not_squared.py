"""1 / cosh.

says: expected:
"""

def d_tanh(x):
    return 1 / np.cosh(x)
