"""A loop with math."""

import math


def cross_entropy(y_true, y_pred):
    n_classes, n_samples = y_true.shape
    total = 0.0
    for sample in range(n_samples):
        for k in range(n_classes):
            if y_true[k, sample] == 1:
                total -= math.log(max(float(y_pred[k, sample]), 1e-9))
    return total / n_samples
