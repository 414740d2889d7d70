"""Keeps the activations as zs.

says: zs holds activations
"""

def forward_trace(inp, w, b):
    zs, activations = [], [inp]
    for weights, biases in zip(w, b):
        a = sigmoid(weights @ activations[-1] + biases)
        zs.append(a)
        activations.append(a)
    return zs, activations
