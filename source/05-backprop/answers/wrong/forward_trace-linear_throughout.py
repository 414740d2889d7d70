"""activations holds the z.

says: activations holds the z; each goes through the sigmoid
"""

def forward_trace(inp, w, b):
    zs, activations, a = [], [inp], inp
    for weights, biases in zip(w, b):
        zs.append(weights @ a + biases)
        a = sigmoid(zs[-1])
        activations.append(zs[-1])
    return zs, activations
