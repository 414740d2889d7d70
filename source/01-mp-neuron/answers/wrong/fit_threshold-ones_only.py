"""Counts only the ones that are called 1.

says: only the rows with label 1 were counted
"""

def fit_threshold(X, y):
    ones = X[y == 1].sum(axis=1)
    scores = [np.mean(ones >= theta) for theta in range(X.shape[1] + 1)]
    return int(np.argmax(scores)), max(scores)
