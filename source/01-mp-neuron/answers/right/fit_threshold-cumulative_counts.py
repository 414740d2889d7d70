"""Cumulative sums of two histograms, no prediction at all."""

def fit_threshold(X, y):
    n = X.shape[1]
    counts = aggregate(X)
    ones = np.bincount(counts[y == 1], minlength=n + 1)
    zeros = np.bincount(counts[y == 0], minlength=n + 1)
    right = ones[::-1].cumsum()[::-1] + np.concatenate([[0], zeros.cumsum()[:-1]])
    best = np.flatnonzero(right == right.max())[0]
    return np.array([best, right[best] / len(y)])
