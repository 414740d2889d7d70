"""Overwrites delta_next.

says: changed
"""

def hidden_delta(w_next, delta_next, z):
    s = sigmoid(z)
    carried = w_next.T @ delta_next
    delta_next *= 0
    return carried * s * (1 - s)
