"""Gives the number of rows called right.

says: not a number of rows
"""

def fit_threshold(X, y):
    scores = [np.sum((X.sum(axis=1) >= theta) == y) for theta in range(X.shape[1] + 1)]
    return int(np.argmax(scores)), max(scores)
