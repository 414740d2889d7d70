"""Halving by recursion."""

def accuracy(y_true, y_pred):
    def right(a, b):
        if len(a) == 1:
            return int(a[0] == b[0])
        half = len(a) // 2
        return right(a[:half], b[:half]) + right(a[half:], b[half:])

    return right(y_true.tolist(), y_pred.tolist()) / len(y_true)
