"""Uses no more than two layers.

says: only two of the layers were used
"""

def forward_pass(inp, w, b):
    a = sigmoid(w[0] @ inp + b[0])
    return sigmoid(w[1] @ a + b[1]) if len(w) > 1 else a
