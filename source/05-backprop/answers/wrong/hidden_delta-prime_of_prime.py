"""Takes the slope at the activation.

says: it takes z
"""

def hidden_delta(w_next, delta_next, z):
    s = sigmoid(sigmoid(z))
    return (w_next.T @ delta_next) * s * (1 - s)
