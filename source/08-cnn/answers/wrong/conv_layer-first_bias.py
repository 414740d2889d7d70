"""The first bias for all filters.

says: every filter has its own
"""

def conv_layer(images, filters, biases, stride=1, padding=0):
    maps = np.array([[sum(conv2d(x, k, stride, padding) for x, k in zip(image, kernels)) + biases[0] for kernels, bias in zip(filters, biases)] for image in images])
    return maps
