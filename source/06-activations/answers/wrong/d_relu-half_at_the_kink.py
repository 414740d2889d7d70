"""A half at the kink, which is neither side's.

says: one of the two sides
"""

def d_relu(x):
    return np.heaviside(x, 0.5)
