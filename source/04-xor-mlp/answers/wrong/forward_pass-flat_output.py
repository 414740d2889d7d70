"""Loses the axis of the outputs.

says: an axis of length 1 got lost
"""

def forward_pass(inp, w, b):
    a = inp
    for weights, biases in zip(w, b):
        a = sigmoid(weights @ a + biases)
    return a[0] if len(a) == 1 else a
