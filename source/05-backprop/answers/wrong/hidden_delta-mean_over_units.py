"""Averages over the units above.

says: their blame adds up
"""

def hidden_delta(w_next, delta_next, z):
    s = sigmoid(z)
    return (w_next.T @ delta_next) / len(w_next) * s * (1 - s)
