"""All thresholds at once by broadcasting, in float32; a list comes back."""

def fit_threshold(X, y):
    thetas = np.arange(X.shape[1] + 1)
    calls = X.sum(axis=1)[:, None] >= thetas  # (m, n + 1)
    scores = (calls == (y[:, None] == 1)).astype(np.float32).mean(axis=0)
    return [thetas[np.argmax(scores)], scores.max()]
