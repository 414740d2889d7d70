"""The slope without the blame.

says: the slope of the sigmoid alone came back
"""

def hidden_delta(w_next, delta_next, z):
    s = sigmoid(z)
    return s * (1 - s)
