"""No chain rule at all: the imaginary part of the cost after a tiny imaginary nudge."""

def backprop(X, y, w, b):
    def cost(layers):
        a = X.T
        for weights, biases in layers:
            a = 1 / (1 + np.exp(-(weights @ a + biases)))
        return ((a - y.T) ** 2).sum() / (2 * len(X))

    layers = [(weights.astype(complex), biases.astype(complex)) for weights, biases in zip(w, b)]
    grads = ([], [])
    for pair in layers:
        for array, kept in zip(pair, grads):
            slopes = np.zeros(array.shape)
            for place in np.ndindex(array.shape):
                array[place] += 1e-20j
                slopes[place] = cost(layers).imag / 1e-20
                array[place] -= 1e-20j
            kept.append(slopes)
    return grads
