"""Number by number, with math."""

import math


def gradients(X, y, w, b):
    n, d = X.shape
    dw, db = [0.0] * d, 0.0
    for i in range(n):
        z = b
        for j in range(d):
            z += w[j] * X[i, j]
        f = 1 / (1 + math.exp(-z))
        for j in range(d):
            dw[j] += (f - y[i]) * f * (1 - f) * X[i, j]
        db += (f - y[i]) * f * (1 - f)
    return dw, db
