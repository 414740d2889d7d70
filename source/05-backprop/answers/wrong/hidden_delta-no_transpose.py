"""w_next as it is.

says: ValueError
"""

def hidden_delta(w_next, delta_next, z):
    s = sigmoid(z)
    return (w_next @ delta_next) * s * (1 - s)
