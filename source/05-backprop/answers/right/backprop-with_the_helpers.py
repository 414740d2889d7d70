"""Calls the other exercises; gradients collected backwards, then turned round."""

def backprop(X, y, w, b):
    n = X.shape[0]
    zs, activations = forward_trace(X.T, w, b)
    deltas = [output_delta(activations[-1], y.T, zs[-1])]
    for weights, z in zip(w[:0:-1], zs[-2::-1]):
        deltas.append(hidden_delta(weights, deltas[-1], z))
    deltas = deltas[::-1]
    w_grads = [(activations[k] @ deltas[k].T).T / n for k in range(len(w))]
    b_grads = [np.average(delta, axis=1, keepdims=True).tolist() for delta in deltas]
    return w_grads, b_grads
