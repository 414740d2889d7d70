"""The complex-step derivative with a forward pass of its own."""

def gradient_estimator(X, y, w, b):
    def cost(w, b):
        a = X.T.astype(complex)
        for weights, biases in zip(w, b):
            a = 1 / (1 + np.exp(-(weights @ a + biases)))
        return ((a - y.T) ** 2).sum() / len(X)

    def slopes(layers, cost_of):
        found = []
        for k, layer in enumerate(layers):
            slope = np.zeros(layer.shape)
            for place in np.ndindex(*layer.shape):
                changed = [one.astype(complex) for one in layers]
                changed[k][place] += 1e-20j
                slope[place] = cost_of(changed).imag / 1e-20
            found.append(slope)
        return found

    return slopes(w, lambda v: cost(v, b)), slopes(b, lambda v: cost(w, v))
