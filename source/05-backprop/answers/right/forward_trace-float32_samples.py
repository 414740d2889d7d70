"""Single precision, sample by sample, the bias as one more weight."""

def forward_trace(inp, w, b):
    columns = np.asarray(inp, dtype=np.float32)
    zs, activations = [], [columns]
    for weights, biases in zip(w, b):
        wide = np.hstack([weights, biases]).astype(np.float32)
        ones = np.ones((1, activations[-1].shape[1]), dtype=np.float32)
        z = np.stack([wide @ column for column in np.vstack([activations[-1], ones]).T], axis=1)
        zs.append(z)
        activations.append(1 / (1 + np.exp(-z)))
    return zs, activations
