"""The biases are left out.

says: the biases were not added
"""

def forward_trace(inp, w, b):
    zs, activations = [], [inp]
    for weights, biases in zip(w, b):
        zs.append(weights @ activations[-1])
        activations.append(sigmoid(zs[-1]))
    return zs, activations
