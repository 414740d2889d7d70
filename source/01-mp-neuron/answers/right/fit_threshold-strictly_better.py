"""A loop that keeps the first of the best."""

def fit_threshold(X, y):
    best, best_accuracy = 0, -1.0
    for theta in range(X.shape[1] + 1):
        right = 0
        for row, label in zip(X, y):
            if int(sum(row) >= theta) == label:
                right += 1
        if right / len(y) > best_accuracy:
            best, best_accuracy = theta, right / len(y)
    return best, best_accuracy
