"""The standard library, unit by unit, as nested lists."""

import statistics

def batch_norm_forward(x, gamma, beta, eps=1e-5):
    mean = [[statistics.fmean(row)] for row in x.tolist()]
    var = [[statistics.pvariance(row)] for row in x.tolist()]
    out = [
        [g * (value - m) / (v + eps) ** 0.5 + b for value in row]
        for row, (g,), (b,), (m,), (v,) in zip(x.tolist(), gamma.tolist(), beta.tolist(), mean, var)
    ]
    return out, mean, var
