"""A plain loop."""

def accuracy(y_true, y_pred):
    right = 0
    for truth, call in zip(y_true, y_pred):
        if truth == call:
            right += 1
    return right / len(y_true)
