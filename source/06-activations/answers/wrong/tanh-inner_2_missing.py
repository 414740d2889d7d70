"""2 sigmoid(x) - 1.

says: both 2s are needed
"""

def tanh(x):
    return 2 * sigmoid(x) - 1
