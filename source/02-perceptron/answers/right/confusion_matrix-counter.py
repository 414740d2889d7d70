"""Collections.Counter."""

from collections import Counter


def confusion_matrix(y_true, y_pred):
    counts = Counter(zip(y_true.tolist(), y_pred.tolist()))
    return np.array([[counts[t, c] for c in range(2)] for t in range(2)])
