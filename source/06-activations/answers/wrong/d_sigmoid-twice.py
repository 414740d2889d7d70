"""sigmoid of the sigmoid: the activation is fed in once more.

says: expected:
"""

def d_sigmoid(x):
    s = sigmoid(sigmoid(x))
    return s * (1 - s)
