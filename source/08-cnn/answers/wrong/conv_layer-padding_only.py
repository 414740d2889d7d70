"""Only the padding reaches conv2d.

says: the stride was not passed on
"""

def conv_layer(images, filters, biases, stride=1, padding=0):
    maps = np.array([[sum(conv2d(x, k, padding=padding) for x, k in zip(image, kernels)) + bias for kernels, bias in zip(filters, biases)] for image in images])
    return maps
