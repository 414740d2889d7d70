"""Multiplies a list: works with arrays only.

says: raised:
"""

def error(w, b, X, Y):
    return 0.5 * np.sum((sigmoid(float(w) * X + b) - Y) ** 2)
