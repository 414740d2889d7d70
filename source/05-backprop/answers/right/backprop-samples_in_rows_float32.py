"""Samples in rows throughout, single precision."""

def backprop(X, y, w, b):
    w32 = [weights.astype(np.float32) for weights in w]
    rows = [X.astype(np.float32)]
    for weights, biases in zip(w32, b):
        rows.append(1 / (1 + np.exp(-(rows[-1] @ weights.T + biases.T.astype(np.float32)))))
    delta = (rows[-1] - y) * rows[-1] * (1 - rows[-1])
    w_grads, b_grads = {}, {}
    for k in range(len(w))[::-1]:
        w_grads[k] = np.einsum("no,ni->oi", delta, rows[k]) / len(X)
        b_grads[k] = delta.mean(axis=0)[:, None]
        delta = delta @ w32[k] * rows[k] * (1 - rows[k])
    return [w_grads[k] for k in range(len(w))], [b_grads[k] for k in range(len(w))]
