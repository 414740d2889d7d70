"""Its own sigmoid with math.exp, and an index."""

import math


def error(w, b, X, Y):
    total, i = 0, 0
    while i < len(X):
        miss = 1 / (1 + math.exp(-(w * X[i] + b))) - Y[i]
        total, i = total + miss * miss / 2, i + 1
    return total
