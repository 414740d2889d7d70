"""Takes blame for a size.

says: blame can be negative
"""

def hidden_delta(w_next, delta_next, z):
    s = sigmoid(z)
    return np.abs(w_next.T @ delta_next) * s * (1 - s)
