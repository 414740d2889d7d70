"""No NumPy at all: nested lists, math.exp, number by number."""

import math


def forward_pass(inp, w, b):
    a = [list(row) for row in inp]
    for weights, biases in zip(w, b):
        a = [
            [
                1 / (1 + math.exp(-(float(bias[0]) + sum(float(row[k]) * float(a[k][s]) for k in range(len(a))))))
                for s in range(len(a[0]))
            ]
            for row, bias in zip(weights, biases)
        ]
    return a
