"""Stops after two layers.

says: values
"""

def forward_trace(inp, w, b):
    zs, activations = [], [inp]
    for weights, biases in zip(w, b):
        if len(zs) == 2:
            break
        zs.append(weights @ activations[-1] + biases)
        activations.append(sigmoid(zs[-1]))
    return zs, activations
