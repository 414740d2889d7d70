"""Never tries n.

says: did a range stop early?
"""

def fit_threshold(X, y):
    scores = [np.mean((X.sum(axis=1) >= theta) == y) for theta in range(X.shape[1])]
    return int(np.argmax(scores)), max(scores)
