"""Three loops, nested lists back."""

import math


def hidden_delta(w_next, delta_next, z):
    units_next, units = w_next.shape
    result = [[0.0] * z.shape[1] for _ in range(units)]
    for j in range(units):
        for n in range(z.shape[1]):
            blame = 0.0
            for k in range(units_next):
                blame += w_next[k, j] * delta_next[k, n]
            e = math.exp(-abs(z[j, n]))
            result[j][n] = blame * e / (1 + e) ** 2
    return result
