"""zs begins with the input, too.

says: the input is no z
"""

def forward_trace(inp, w, b):
    zs, activations = [inp], [inp]
    for weights, biases in zip(w, b):
        zs.append(weights @ activations[-1] + biases)
        activations.append(sigmoid(zs[-1]))
    return zs, activations
