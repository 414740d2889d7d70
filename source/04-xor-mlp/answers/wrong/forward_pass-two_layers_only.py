"""Knows two layers, no more and no less.

says: raised:   IndexError
"""

def forward_pass(inp, w, b):
    hidden = sigmoid(w[0] @ inp + b[0])
    return sigmoid(w[1] @ hidden + b[1])
