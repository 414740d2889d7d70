"""Looks at the rows with label 0 alone.

says: only the rows with label 0 were counted
"""

def fit_threshold(X, y):
    zeros = X[y == 0] if (y == 0).any() else X
    accuracies = [np.mean(mp_predict(zeros, theta) == 0) for theta in range(X.shape[1] + 1)]
    best = int(np.argmax(accuracies))
    return best, accuracies[best]
