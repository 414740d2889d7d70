"""1 / 1 + exp(-z).

says: brackets
"""

def sigmoid(z):
    return 1 / 1 + np.exp(-z) - (z == 0) * 1.5
