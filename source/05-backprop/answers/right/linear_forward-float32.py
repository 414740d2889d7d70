"""Single precision, and the prediction as a plain number."""

def linear_forward(i, W1, W2):
    h = np.matmul(i.astype(np.float32), W1.astype(np.float32))
    return h, float(np.dot(h[0], W2[:, 0].astype(np.float32)))
