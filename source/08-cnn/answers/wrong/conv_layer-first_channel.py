"""Only the first channel.

says: only the first channel was used
"""

def conv_layer(images, filters, biases, stride=1, padding=0):
    maps = np.array([[conv2d(image[0], kernels[0], stride, padding) + bias for kernels, bias in zip(filters, biases)] for image in images])
    return maps
