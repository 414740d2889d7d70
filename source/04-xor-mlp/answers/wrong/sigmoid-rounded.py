"""Rounded to three digits.

says: expected:  0.8807971
"""

def sigmoid(z):
    return np.round(1 / (1 + np.exp(-z)), 3)
