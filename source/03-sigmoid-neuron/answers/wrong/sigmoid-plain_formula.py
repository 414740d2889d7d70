"""The formula as it stands: right values, but it overflows at -1000.

says: exp of a large positive number
"""

def sigmoid(z):
    return 1 / (1 + np.exp(-z))
