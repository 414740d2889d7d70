"""activations stops before the output.

says: the output is missing
"""

def forward_trace(inp, w, b):
    zs, activations = [], [inp]
    for weights, biases in zip(w, b):
        zs.append(weights @ activations[-1] + biases)
        activations.append(sigmoid(zs[-1]))
    return zs, activations[:-1]
