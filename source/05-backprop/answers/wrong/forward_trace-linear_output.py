"""No sigmoid in the last layer.

says: the last layer has a sigmoid too
"""

def forward_trace(inp, w, b):
    zs, activations = [], [inp]
    for weights, biases in zip(w, b):
        zs.append(weights @ activations[-1] + biases)
        activations.append(sigmoid(zs[-1]) if len(zs) < len(w) else zs[-1])
    return zs, activations
