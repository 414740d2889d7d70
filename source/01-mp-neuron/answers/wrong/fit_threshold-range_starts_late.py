"""Never tries 0.

says: did a range start late?
"""

def fit_threshold(X, y):
    scores = [np.mean((X.sum(axis=1) >= theta) == y) for theta in range(1, X.shape[1] + 1)]
    return int(np.argmax(scores)) + 1, max(scores)
