"""The two lists in the wrong order.

says: the two lists are exchanged
"""

def forward_trace(inp, w, b):
    zs, activations = [], [inp]
    for weights, biases in zip(w, b):
        zs.append(weights @ activations[-1] + biases)
        activations.append(sigmoid(zs[-1]))
    return activations, zs
