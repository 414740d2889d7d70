"""Number by number, nested lists back."""

import math


def output_delta(a, y, z):
    rows = []
    for row_a, row_y, row_z in zip(a.tolist(), y.tolist(), z.tolist()):
        rows.append([(p - t) / (2 + math.exp(v) + math.exp(-v)) for p, t, v in zip(row_a, row_y, row_z)])
    return rows
