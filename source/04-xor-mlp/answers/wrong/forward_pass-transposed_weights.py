"""Transposes the weights.

says: raised:   ValueError
"""

def forward_pass(inp, w, b):
    a = inp
    for weights, biases in zip(w, b):
        a = sigmoid(weights.T @ a + biases)
    return a
