"""Nudges the caller's own weights and leaves them there.

says: changed
"""

def gradient_check(X, y, w, b):
    w_grads, b_grads = backprop(X, y, w, b)
    above = below = 0.0
    for array, grads in zip([*w, *b], [*w_grads, *b_grads]):
        for place in np.ndindex(array.shape):
            before = np.sum((predict(X, w, b) - y) ** 2) / (2 * len(X))
            array[place] += 1e-6
            slope = (np.sum((predict(X, w, b) - y) ** 2) / (2 * len(X)) - before) / 1e-6
            above += (grads[place] - slope) ** 2
            below += slope**2
    return (above / below) ** 0.5
