"""A step of one half: no slope any more.

says: less than 1e-4
"""

def gradient_check(X, y, w, b):
    def C(w, b):
        return np.sum((predict(X, w, b) - y) ** 2) / (2 * len(X))

    w_grads, b_grads = backprop(X, y, w, b)
    ours, measured = [], []
    for which, arrays, grads in (("w", w, w_grads), ("b", b, b_grads)):
        for layer, array in enumerate(arrays):
            for place in np.ndindex(array.shape):
                ends = []
                for side in (1, -1):
                    moved = [np.array(one, dtype=float) for one in arrays]
                    moved[layer][place] += side * 0.5
                    ends.append(C(moved, b) if which == "w" else C(w, moved))
                measured.append((ends[0] - ends[1]) / (2 * 0.5))
                ours.append(np.asarray(grads[layer])[place])
    ours, measured = np.array(ours), np.array(measured)
    return np.linalg.norm(ours - measured) / (np.linalg.norm(ours) + np.linalg.norm(measured))
