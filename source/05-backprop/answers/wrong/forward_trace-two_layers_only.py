"""Written out for two layers.

says: IndexError
"""

def forward_trace(inp, w, b):
    z1 = w[0] @ inp + b[0]
    a1 = sigmoid(z1)
    z2 = w[1] @ a1 + b[1]
    return [z1, z2], [inp, a1, sigmoid(z2)]
