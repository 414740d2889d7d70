"""The cost from forward_trace, squared lengths under one root."""

def gradient_check(X, y, w, b):
    def C(w, b):
        return np.sum((np.asarray(forward_trace(X.T, w, b)[1][-1]) - y.T) ** 2) / (2 * len(X))

    w_grads, b_grads = backprop(X, y, w, b)
    ours, measured = [], []
    for which, arrays, grads in (("w", w, w_grads), ("b", b, b_grads)):
        for layer, array in enumerate(arrays):
            for place in np.ndindex(array.shape):
                ends = []
                for side in (1, -1):
                    moved = [np.array(one, dtype=float) for one in arrays]
                    moved[layer][place] += side * 1e-5
                    ends.append(C(moved, b) if which == "w" else C(w, moved))
                measured.append((ends[0] - ends[1]) / (2 * 1e-5))
                ours.append(np.asarray(grads[layer])[place])
    ours, measured = np.array(ours), np.array(measured)
    return np.sqrt(np.sum((ours - measured) ** 2) / np.sum(ours**2 + measured**2))
