"""The bias as one more weight, for an input that is always 1; float32."""

def forward_pass(inp, w, b):
    a = np.asarray(inp, dtype=np.float32)
    for weights, biases in zip(w, b):
        with_one = np.vstack([a, np.ones((1, a.shape[1]), dtype=np.float32)])
        a = 1 / (1 + np.exp(-np.hstack([weights, biases]).astype(np.float32) @ with_one))
    return a
