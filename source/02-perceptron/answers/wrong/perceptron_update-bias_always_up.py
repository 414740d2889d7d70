"""The bias goes up with each wrong call.

says: the weights went down and the bias up
"""

def perceptron_update(x, y, w, b):
    error = y - step(x @ w + b)
    return w + error * x, b + abs(error)
