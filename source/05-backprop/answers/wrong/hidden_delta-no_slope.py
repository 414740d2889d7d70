"""The blame without the slope.

says: the slope of the sigmoid is missing
"""

def hidden_delta(w_next, delta_next, z):
    return w_next.T @ delta_next
