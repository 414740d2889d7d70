"""Nested lists and math.exp."""

import math


def forward_trace(inp, w, b):
    zs, activations = [], [inp.tolist()]
    for weights, biases in zip(w, b):
        before = activations[-1]
        z = [
            [sum(weight * before[j][k] for j, weight in enumerate(row)) + bias[0] for k in range(len(before[0]))]
            for row, bias in zip(weights.tolist(), biases.tolist())
        ]
        zs.append(z)
        activations.append([[1 / (1 + math.exp(-value)) for value in row] for row in z])
    return zs, activations
