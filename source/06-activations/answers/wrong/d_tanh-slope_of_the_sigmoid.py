"""s (1 - s).

says: this is the slope of the sigmoid
"""

def d_tanh(x):
    return sigmoid(x) * (1 - sigmoid(x))
