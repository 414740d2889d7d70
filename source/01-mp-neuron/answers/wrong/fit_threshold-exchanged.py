"""The accuracy comes first.

says: theta comes first
"""

def fit_threshold(X, y):
    scores = [np.mean((X.sum(axis=1) >= theta) == y) for theta in range(X.shape[1] + 1)]
    return max(scores), int(np.argmax(scores))
