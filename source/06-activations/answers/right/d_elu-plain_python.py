"""Plain math, nested lists back."""

import math


def d_elu(x, alpha=1.0):
    if np.ndim(x) == 0:
        return 1.0 if x > 0 else alpha * math.exp(x)
    return [d_elu(part, alpha) for part in x]
