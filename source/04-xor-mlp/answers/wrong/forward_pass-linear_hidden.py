"""A sigmoid at the end only.

says: the hidden layer has no sigmoid
"""

def forward_pass(inp, w, b):
    a = inp
    for weights, biases in zip(w, b):
        a = weights @ a + biases
    return sigmoid(a)
