"""The bias is added after the sigmoid.

says: added before the sigmoid
"""

def forward_trace(inp, w, b):
    zs, activations = [], [inp]
    for weights, biases in zip(w, b):
        zs.append(weights @ activations[-1])
        activations.append(sigmoid(zs[-1]) + biases)
    return zs, activations
