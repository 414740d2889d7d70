"""The sigmoid.

says: this is the sigmoid
"""

def tanh(x):
    return sigmoid(x)
