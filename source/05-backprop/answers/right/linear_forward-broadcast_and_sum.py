"""Products entry by entry, then sums."""

def linear_forward(i, W1, W2):
    h = (i.T * W1).sum(axis=0, keepdims=True)
    return h, (h.T * W2).sum()
