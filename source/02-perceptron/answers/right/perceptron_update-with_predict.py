"""With perceptron_predict on a table of one row."""

def perceptron_update(x, y, w, b):
    error = y - perceptron_predict(x[None, :], w, b)[0]
    return w + error * x, b + error
