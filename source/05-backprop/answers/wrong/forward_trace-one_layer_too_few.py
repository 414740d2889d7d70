"""The range stops a layer early.

says: has one z, and two activations
"""

def forward_trace(inp, w, b):
    zs, activations = [], [inp]
    for layer in range(len(w) - 1):
        zs.append(w[layer] @ activations[-1] + b[layer])
        activations.append(sigmoid(zs[-1]))
    return zs, activations
