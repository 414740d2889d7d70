"""> in the place of >=.

says: `>=`, not `>`
"""

def perceptron_update(x, y, w, b):
    error = y - int(x @ w + b > 0)
    return w + error * x, b + error
