"""activations begins with the first layer.

says: the input is missing
"""

def forward_trace(inp, w, b):
    zs, activations, a = [], [], inp
    for weights, biases in zip(w, b):
        zs.append(weights @ a + biases)
        a = sigmoid(zs[-1])
        activations.append(a)
    return zs, activations
