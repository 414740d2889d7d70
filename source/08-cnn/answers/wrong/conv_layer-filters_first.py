"""Filters in front of samples.

says: samples come first, then filters
"""

def conv_layer(images, filters, biases, stride=1, padding=0):
    maps = np.array([[sum(conv2d(x, k, stride, padding) for x, k in zip(image, kernels)) + bias for kernels, bias in zip(filters, biases)] for image in images])
    return maps.swapaxes(0, 1)
