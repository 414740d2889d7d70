"""The biases are left out.

says: the biases are missing
"""

def forward_pass(inp, w, b):
    a = inp
    for weights in w:
        a = sigmoid(weights @ a)
    return a
