"""Layers as objects; samples as rows in between."""

class Layer:
    def __init__(self, weights, biases):
        self.weights, self.biases = weights.T, biases.T

    def __call__(self, rows):
        return sigmoid(np.matmul(rows, self.weights) + self.biases)


def forward_pass(inp, w, b):
    rows = inp.T
    for layer in map(Layer, w, b):
        rows = layer(rows)
    return rows.T
