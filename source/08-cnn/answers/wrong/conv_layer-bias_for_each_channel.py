"""Adds the bias once for each channel.

says: once for each channel
"""

def conv_layer(images, filters, biases, stride=1, padding=0):
    maps = np.array([[sum(conv2d(x, k, stride, padding) + bias for x, k in zip(image, kernels)) for kernels, bias in zip(filters, biases)] for image in images])
    return maps
