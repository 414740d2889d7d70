"""h loses its row: (2,) for (1, 2).

says: an axis of length 1 got lost
"""

def linear_forward(i, W1, W2):
    h = (i @ W1)[0]
    return h, h @ W2
