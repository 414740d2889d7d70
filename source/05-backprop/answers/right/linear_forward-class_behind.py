"""Layers as objects, a tuple made from a generator."""

class Layer:
    def __init__(self, weights):
        self.weights = weights

    def __call__(self, x):
        return np.dot(x, self.weights)


def linear_forward(i, W1, W2):
    h = Layer(W1)(i)
    prediction = Layer(W2)(h)
    return tuple(part for part in (h, prediction.ravel()))
