"""A loop with math."""

import math


def binary_cross_entropy(y_true, y_pred):
    prices = []
    for truth, p in zip(y_true.ravel().tolist(), y_pred.ravel().tolist()):
        prices.append(-math.log(max(p if truth else 1 - p, 1e-9)))
    return sum(prices) / len(prices)
