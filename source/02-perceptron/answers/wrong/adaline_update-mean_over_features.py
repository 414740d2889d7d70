"""The mean over the inputs for the sum.

says: adaline_update
"""

def adaline_update(x, y, w, b, lr):
    error = y - (np.mean(x * w) + b)
    return w + lr * error * x, b + lr * error
