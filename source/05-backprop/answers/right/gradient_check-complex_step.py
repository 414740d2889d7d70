"""A complex step with a forward pass of its own."""

def gradient_check(X, y, w, b):
    flat = np.concatenate([np.ravel(one) for one in [*w, *b]]).astype(complex)
    shapes = [one.shape for one in [*w, *b]]

    def C(flat):
        arrays, start = [], 0
        for shape in shapes:
            arrays.append(flat[start : start + shape[0] * shape[1]].reshape(shape))
            start += shape[0] * shape[1]
        a = X.T
        for weights, biases in zip(arrays[: len(w)], arrays[len(w) :]):
            a = 1 / (1 + np.exp(-(weights @ a + biases)))
        return ((a - y.T) ** 2).sum() / (2 * len(X))

    slopes = np.array([C(flat + 1e-20j * row).imag / 1e-20 for row in np.eye(len(flat))])
    w_grads, b_grads = backprop(X, y, w, b)
    ours = np.concatenate([np.ravel(one) for one in [*w_grads, *b_grads]])
    return np.array(np.linalg.norm(ours - slopes) / (np.linalg.norm(ours) + np.linalg.norm(slopes)))
