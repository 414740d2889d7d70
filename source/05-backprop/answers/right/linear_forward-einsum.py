"""Einstein sums; the prediction is a 0-d array."""

def linear_forward(i, W1, W2):
    h = np.einsum("ab,bc->ac", i, W1)
    return h, np.einsum("ab,bc->", h, W2)
