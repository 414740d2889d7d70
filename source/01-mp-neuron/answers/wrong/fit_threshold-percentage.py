"""Gives a percentage.

says: not a percentage
"""

def fit_threshold(X, y):
    scores = [100 * np.mean((X.sum(axis=1) >= theta) == y) for theta in range(X.shape[1] + 1)]
    return int(np.argmax(scores)), max(scores)
