"""Slopes by central differences, exact for a parabola."""

def linear_update(i, actual, W1, W2, lr):
    def error(A, B):
        return 0.5 * ((i @ A @ B)[0, 0] - actual) ** 2

    dW1, dW2 = np.zeros((2, 2)), np.zeros((2, 1))
    for place in np.ndindex(2, 2):
        nudge = np.zeros((2, 2))
        nudge[place] = 1e-3
        dW1[place] = (error(W1 + nudge, W2) - error(W1 - nudge, W2)) / 2e-3
    for place in np.ndindex(2, 1):
        nudge = np.zeros((2, 1))
        nudge[place] = 1e-3
        dW2[place] = (error(W1, W2 + nudge) - error(W1, W2 - nudge)) / 2e-3
    return W1 - lr * dW1, W2 - lr * dW2
