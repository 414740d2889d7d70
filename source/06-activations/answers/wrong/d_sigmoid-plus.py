"""s (1 + s).

says: not s (1 + s)
"""

def d_sigmoid(x):
    return sigmoid(x) * (1 + sigmoid(x))
