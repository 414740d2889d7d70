"""The formula as it stands: nan at 1000.

says: warned:
"""

def tanh(x):
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
