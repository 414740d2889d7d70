"""A class for each layer, chained; conv2d for every channel."""

class Convolution:
    def __init__(self, filters, biases):
        self.filters, self.biases = filters, biases

    def __call__(self, images):
        return np.array([[sum(map(conv2d, image, kernels)) + b for kernels, b in zip(self.filters, self.biases)] for image in images])


class Pool:
    def __call__(self, maps):
        return np.array([[pool2d(one_map, 2) for one_map in sample] for sample in maps])


class Linear:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def __call__(self, x):
        return (self.W @ x.T).T + self.b


def cnn_forward(images, params):
    x = images
    for layer in (Convolution(params["filters"], params["biases"]), relu, Pool(), flatten, Linear(params["W"], params["b"]), softmax):
        x = layer(x)
    return x
