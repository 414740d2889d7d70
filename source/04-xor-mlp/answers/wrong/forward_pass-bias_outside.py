"""Adds the bias after the sigmoid.

says: the biases come after the sigmoid
"""

def forward_pass(inp, w, b):
    a = inp
    for weights, biases in zip(w, b):
        a = sigmoid(weights @ a) + biases
    return a
