"""Flips the kernels.

says: the kernels were flipped
"""

def conv_layer(images, filters, biases, stride=1, padding=0):
    maps = np.array([[sum(conv2d(x, k[::-1, ::-1], stride, padding) for x, k in zip(image, kernels)) + bias for kernels, bias in zip(filters, biases)] for image in images])
    return maps
