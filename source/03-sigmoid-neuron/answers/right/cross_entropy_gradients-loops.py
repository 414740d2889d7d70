"""Number by number, lists back."""

import math


def cross_entropy_gradients(X, y, w, b):
    dw, db = [0.0 for _ in w], 0.0
    for row, label in zip(X.tolist(), y.tolist()):
        z = sum(value * weight for value, weight in zip(row, w)) + b
        miss = 1 / (1 + math.exp(-z)) - label
        dw = [slope + miss * value / len(X) for slope, value in zip(dw, row)]
        db += miss / len(X)
    return dw, db
