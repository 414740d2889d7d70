"""Adds the slope in the place of multiplying.

says: multiplied, not added
"""

def hidden_delta(w_next, delta_next, z):
    s = sigmoid(z)
    return w_next.T @ delta_next + s * (1 - s)
