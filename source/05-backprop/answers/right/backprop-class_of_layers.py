"""Layers that remember and hand back."""

class Layer:
    def __init__(self, weights, biases):
        self.weights, self.biases = weights, biases

    def forward(self, a):
        self.a_in = a
        self.a_out = sigmoid(self.weights @ a + self.biases)
        return self.a_out

    def backward(self, blame, n):
        delta = blame * self.a_out * (1 - self.a_out)
        self.dW = delta @ self.a_in.T / n
        self.db = delta.mean(axis=1).reshape(-1, 1)
        return self.weights.T @ delta


def backprop(X, y, w, b):
    layers = [Layer(weights, biases) for weights, biases in zip(w, b)]
    a = X.T
    for layer in layers:
        a = layer.forward(a)
    blame = a - y.T
    for layer in layers[::-1]:
        blame = layer.backward(blame, X.shape[0])
    return [layer.dW for layer in layers], [layer.db for layer in layers]
