"""The last layer has no bias.

says: expected:
"""

def forward_pass(inp, w, b):
    a = inp
    for k in range(len(w)):
        z = w[k] @ a
        a = sigmoid(z + b[k]) if k < len(w) - 1 else sigmoid(z)
    return a
