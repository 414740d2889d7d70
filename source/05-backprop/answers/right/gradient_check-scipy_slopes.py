"""scipy's own numerical gradient."""

def gradient_check(X, y, w, b):
    from scipy.optimize import approx_fprime

    arrays = [*w, *b]
    ends = np.cumsum([one.size for one in arrays])

    def C(flat):
        parts = [part.reshape(one.shape) for part, one in zip(np.split(flat, ends[:-1]), arrays)]
        return np.sum((predict(X, parts[: len(w)], parts[len(w) :]) - y) ** 2) / (2 * len(X))

    slopes = approx_fprime(np.concatenate([one.ravel() for one in arrays]), C)
    w_grads, b_grads = backprop(X=X, y=y, w=w, b=b)
    ours = np.concatenate([np.ravel(one) for one in [*w_grads, *b_grads]])
    return np.linalg.norm(ours - slopes) / np.linalg.norm(slopes)
