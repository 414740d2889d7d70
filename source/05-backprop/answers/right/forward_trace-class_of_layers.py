"""Layers that remember what went through them; tuples back."""

class Layer:
    def __init__(self, weights, biases):
        self.weights, self.biases = weights, biases

    def forward(self, a):
        self.z = np.matmul(self.weights, a) + self.biases
        self.a = sigmoid(self.z)
        return self.a


def forward_trace(inp, w, b):
    layers = [Layer(*pair) for pair in zip(w, b)]
    a = inp
    for layer in layers:
        a = layer.forward(a)
    return tuple(layer.z for layer in layers), (inp, *(layer.a for layer in layers))
