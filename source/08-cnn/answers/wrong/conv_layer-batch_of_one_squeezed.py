"""A batch of one loses its axis.

says: still have an axis each
"""

def conv_layer(images, filters, biases, stride=1, padding=0):
    maps = np.array([[sum(conv2d(x, k, stride, padding) for x, k in zip(image, kernels)) + bias for kernels, bias in zip(filters, biases)] for image in images])
    return maps.squeeze()
