"""A loop over all numbers."""

def mse(y_true, y_pred):
    total, count = 0.0, 0
    for truth, guess in zip(y_true.flat, y_pred.flat):
        total += float(guess - truth) ** 2
        count += 1
    return total / count
